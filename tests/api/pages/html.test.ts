/** Whatever is put into a page is text, and a page loads nothing. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { html, htmlText, languageOf, page, pageHeaders } from '../../../api/pages/html.ts';

describe('a value in a template', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onfocus="alert(1)', '&quot; onfocus=&quot;alert(1)'],
    ["' x='", '&#39; x=&#39;'],
    ['&lt;', '&amp;lt;'],
    ['Ганна & Їжак', 'Ганна &amp; Їжак'],
  ])('is escaped: %s', (value, expected) => {
    expect(htmlText(html`<p title="${value}">${value}</p>`)).toBe(`<p title="${expected}">${expected}</p>`);
  });

  it('that is a template stays as it is, once and in lists', () => {
    const inner = html`<b>${'<'}</b>`;
    expect(htmlText(html`${inner}${[inner, ' & ', [inner]]}`)).toBe(
      '<b>&lt;</b><b>&lt;</b> &amp; <b>&lt;</b>',
    );
  });

  it('that is absent shows nothing, and a zero is not absent', () => {
    expect(htmlText(html`[${null}${undefined}${false}${0}${''}]`)).toBe('[0]');
  });

  it('cannot pose as a template', () => {
    const posing = JSON.parse('{"markup":"<b>","Symbol(markup)":"<b>","0":"<b>","length":1}');
    expect(() => htmlText(html`${posing}`)).toThrow();
  });
});

describe('a page', () => {
  const text = page({ language: 'uk', title: '<Вхід>', body: html`<p>${'<i>'}</p>` });

  it('says its language and escapes its title', () => {
    expect(text).toMatch(/^<!doctype html>\n<html lang="uk">/);
    expect(text).toContain('<title>&lt;Вхід&gt; · Recourse</title>');
    expect(text).toContain('<h1>&lt;Вхід&gt;</h1>');
    expect(text).toContain('<p>&lt;i&gt;</p>');
  });

  it('has no script and no address of anybody else, and its policy allows its own style alone', () => {
    expect(text).not.toMatch(/<script|\son\w+=|https?:|javascript:|url\(/i);
    const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    const policy = pageHeaders()['content-security-policy'];
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(pageHeaders(['https://id.example'])['content-security-policy']).toContain(
      "form-action 'self' https://id.example;",
    );
    expect(pageHeaders()['cache-control']).toBe('no-store');
  });
});

describe('the language of a page', () => {
  it.each([
    [undefined, 'uk'],
    ['', 'uk'],
    ['de', 'uk'],
    ['en-GB,en;q=0.9', 'en'],
    ['de, ru;q=0.8, en;q=0.7', 'ru'],
    ['en;q=0.1, uk;q=0.9', 'uk'],
    ['ru;q=0, en', 'en'],
    ['ru;q=zero, *', 'uk'],
    ['EN', 'en'],
  ] as const)('for Accept-Language %s is %s', (header, expected) => {
    expect(languageOf(header)).toBe(expected);
  });
});
