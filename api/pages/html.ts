/** HTML that cannot forget to escape: whatever is put into a template is text, unless it is a template itself. */
import { createHash } from 'node:crypto';

const markup = Symbol('markup');

/** A piece of HTML, made by {@link html} alone. */
export interface Html {
  readonly [markup]: string;
}

/** What fits into a template: nothing is shown for null, undefined and false; lists are joined. */
export type Piece = string | number | Html | null | undefined | false | readonly Piece[];

/**
 * Tagged template. Values are escaped for text and for attributes in double quotes; never put one into a script, a
 * style, an attribute without quotes, or in front of an address whose scheme others choose.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Html {
  const text = strings.reduce((whole, part, index) => whole + textOf(values[index - 1]) + part);
  return { [markup]: text };
}

/** The HTML as text, to be sent. */
export const htmlText = (piece: Html): string => piece[markup];

function textOf(value: Piece): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return markup in value ? value[markup] : value.map(textOf).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** Languages of the pages, the first for whoever wants none of them. */
export const pageLanguages = ['uk', 'ru', 'en'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** The language of the pages that an `Accept-Language` header likes best. */
export function languageOf(header: string | undefined): PageLanguage {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const found = pageLanguages.find((language) => language === tag);
    if (found !== undefined) return found;
  }
  return pageLanguages[0];
}

export interface PageOptions {
  readonly language: PageLanguage;
  /** Shown in the window's title and, unless there is a heading, as that. */
  readonly title: string;
  /** The title with markup. */
  readonly heading?: Html | undefined;
  readonly body: Html;
}

const style = `
:root { color-scheme: light dark; --ink: #1c2430; --paper: #fff; --ground: #f3f5f8; --line: #76808f; --act: #1750b5; --bad: #a61b1b; --good: #1b6b3a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecf2; --paper: #1d232d; --ground: #12161d; --line: #8b96a6; --act: #8ab4ff; --bad: #ff9c94; --good: #86d9a4; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 32rem; margin: 8vh auto; padding: 2rem; background: var(--paper); border-radius: .5rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
a { color: var(--act); }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input:not([type=checkbox], [type=radio], [type=hidden]), textarea, select { width: 100%; padding: .6rem .7rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .3rem; }
button { margin-top: 1.25rem; padding: .65rem 1.2rem; font: inherit; font-weight: 600; color: var(--paper); background: var(--act); border: 0; border-radius: .3rem; cursor: pointer; }
button.quiet { color: var(--act); background: none; border: 1px solid currentColor; }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
.hint { margin: .25rem 0 0; font-size: .9rem; }
.bad, .good { margin: 0 0 1rem; padding: .6rem .8rem; border-left: 4px solid; }
.bad { color: var(--bad); }
.good { color: var(--good); }
@media (max-width: 36rem) { main { margin: 0; min-height: 100vh; border-radius: 0; padding: 1.25rem; } }
`;

/** A whole page: the layout that all pages share. It works without scripts and asks nobody else for anything. */
export function page({ language, title, heading, body }: PageOptions): string {
  const content = html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Recourse</title>
<style>${{ [markup]: style }}</style>
</head>
<body>
<main>
<h1>${heading ?? title}</h1>
${body}
</main>
</body>
</html>
`;
  return `<!doctype html>\n${htmlText(content)}`;
}

const styleDigest = createHash('sha256').update(style).digest('base64');

/**
 * Headers of a page. The browser may load nothing but the page's own style and send forms to this service only.
 * Never `no-referrer` here: a form would then be sent with `Origin: null`.
 * @param formTargets further origins that a form may lead to, by its redirects too
 */
export function pageHeaders(formTargets: readonly string[] = []): Readonly<Record<string, string>> {
  const policy = {
    'default-src': "'none'",
    'style-src': `'sha256-${styleDigest}'`,
    'form-action': ["'self'", ...formTargets].join(' '),
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  };
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': Object.entries(policy)
      .map((pair) => pair.join(' '))
      .join('; '),
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
    vary: 'Accept-Language',
  };
}
