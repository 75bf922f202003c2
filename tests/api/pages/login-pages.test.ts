/** Pages for people: in their language, with a label for every field, and nothing that runs. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loginWords } from '../../../api/pages/login-words.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../../support/api.ts';
import { type Browser, linkFor, loggedIn, openBrowser, personWithAccount } from '../../support/browser.ts';

let api: ApiUnderTest;
let pages: Record<string, () => Promise<{ browser: Browser; url: string }>>;
beforeAll(async () => {
  const setupToken = 's'.repeat(40);
  const empty = await startApi({ engine: silentEngine, login: { setupToken } });
  api = await startApi({ engine: silentEngine });
  const person = await personWithAccount(api, { roles: ['agent'] });
  const at = async (url: string) => ({ browser: openBrowser(api), url });
  pages = {
    login: () => at('/login?said=logged-out'),
    'log-in first': () => at('/account'),
    'set-up': async () => ({ browser: openBrowser(empty), url: `/setup?token=${setupToken}` }),
    'set-up without a token': async () => ({ browser: openBrowser(empty), url: '/setup' }),
    'set-up that is over': () => at('/setup'),
    'a password': async () => at(`/password?token=${await linkFor(api, person.id)}`),
    'a bad link': () => at('/password?token=x'),
    account: async () => ({ browser: await loggedIn(api, person.login), url: '/account' }),
  };
  closeEmpty = () => empty.close();
});
let closeEmpty: () => Promise<void>;
afterAll(async () => {
  await closeEmpty();
  await api.close();
});

describe.each([
  'login',
  'log-in first',
  'set-up',
  'set-up without a token',
  'set-up that is over',
  'a password',
  'a bad link',
  'account',
])('the page: %s', (name) => {
  const open = async (language: string) => {
    const { browser, url } = (await pages[name]?.()) ?? { browser: openBrowser(api), url: '' };
    return await browser.get(url, { 'accept-language': language });
  };

  it('has nothing that runs or is loaded, and its policy would forbid it', async () => {
    const { text, headers } = await open('uk');
    expect(text).not.toMatch(/<script|\son[a-z]+=|javascript:|https?:\/\/|<img|<link|style="/i);
    const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
  });

  it('has a label for every field, one heading, and one name for each id', async () => {
    const { text } = await open('uk');
    const labelled = [...text.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id);
    const fields = [...text.matchAll(/<input(?![^>]*type="hidden")[^>]*>/g)].map(
      ([field]) => /id="([^"]+)"/.exec(field)?.[1],
    );
    expect(fields.sort()).toEqual(labelled.sort());
    expect([...text.matchAll(/<h1>/g)]).toHaveLength(1);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of text.matchAll(/aria-describedby="([^"]+)"/g)) expect(ids).toContain(id);
  });

  it('speaks three languages', async () => {
    const texts = await Promise.all(['uk', 'ru', 'en'].map(async (one) => (await open(one)).text));
    for (const [index, language] of ['uk', 'ru', 'en'].entries())
      expect(texts[index]).toContain(`<html lang="${language}">`);
    expect(new Set(texts.map((text) => /<main>(.*)<\/main>/s.exec(text)?.[1])).size).toBe(3);
  });
});

describe('what is typed', () => {
  it('comes back as text and never as markup, and a password never', async () => {
    const login = `"><script>alert(1)</script>@example.com`;
    const reply = await openBrowser(api).form('/login', {
      login,
      password: 'my secret words',
      next: '"><b>',
    });
    expect(reply.status).toBe(401);
    expect(reply.text).toContain('&quot;&gt;&lt;script&gt;');
    expect(reply.text).not.toMatch(/<script|<b>|my secret words/);
  });

  it('is refused as anything else than a form or JSON, and forms are taken by pages alone', async () => {
    const browser = openBrowser(api);
    const xml = await browser.form('/login', {}, { 'content-type': 'application/xml' });
    expect(xml.status).toBe(415);
    const call = await browser.form('/v1/session', { login: 'a', password: 'b' });
    expect([call.status, call.json.type]).toEqual([415, '/problems/unsupported-media-type']);
    const big = await browser.form('/login', { login: 'x'.repeat(70_000) });
    expect(big.status).toBe(413);
  });
});

it('every word is there in every language', () => {
  const keysOf = (words: object): string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'object' ? keysOf(value).map((inner) => `${key}.${inner}`) : [key],
    );
  const { uk, ru, en } = loginWords;
  expect(keysOf(ru)).toEqual(keysOf(uk));
  expect(keysOf(en)).toEqual(keysOf(uk));
  for (const words of [uk, ru, en]) expect(JSON.stringify(words)).not.toContain('""');
});
