/** What all public pages share: the layout, the switch of languages, headers, and what stands there when it went wrong. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemName } from '../../problems.ts';
import { type Html, html, languageOf, type PageLanguage, page, pageHeaders, pageLanguages } from '../html.ts';
import { publicWords } from './words.ts';

/** Where a page is and in which language it speaks. */
export interface PageAt {
  readonly language: PageLanguage;
  /** `?lang=..` when it was chosen by hand: it goes along with every link and form. */
  readonly query: string;
}

/** The language of a request: the one chosen, else the one that the browser likes best. */
export function pageAt(request: FastifyRequest): PageAt {
  const chosen = Reflect.get(Object(request.query), 'lang');
  const language = pageLanguages.find((one) => one === chosen);
  return language === undefined
    ? { language: languageOf(request.headers['accept-language']), query: '' }
    : { language, query: `?lang=${language}` };
}

const names: Readonly<Record<PageLanguage, string>> = { uk: 'Українська', ru: 'Русский', en: 'English' };

/** Sends a public page. Its address may hold a secret: nobody is told of it, and no search engine keeps it. */
export function sendPage(
  reply: FastifyReply,
  at: PageAt,
  content: {
    readonly title: string;
    readonly heading?: Html;
    readonly path: string;
    readonly body: Html;
    readonly status?: number;
  },
): FastifyReply {
  const { title, heading, path, body, status = 200 } = content;
  const languages = pageLanguages.map((one) =>
    one === at.language
      ? html`<span aria-current="true" lang="${one}">${names[one]}</span>`
      : html`<a href="${path}?lang=${one}" lang="${one}" hreflang="${one}" rel="nofollow">${names[one]}</a>`,
  );
  const whole = html`<link rel="stylesheet" href="/public/style.css">
<nav class="languages" aria-label="Мова · Язык · Language">${languages}</nav>
${body}`;
  return reply
    .code(status)
    .headers(publicHeaders)
    .send(page({ language: at.language, title, heading, body: whole }));
}

/** Title and heading of a page about one case. Its number stays in one line: customers copy and dictate it. */
export function titleOfCase(at: PageAt, number: string): { readonly title: string; readonly heading: Html } {
  const { title } = publicWords[at.language].status;
  return { title: `${title} ${number}`, heading: html`${title} <span class="number">${number}</span>` };
}

const ofPages = pageHeaders();
/** As of every page, but for the style of these, and an address that is never passed on. */
const publicHeaders = {
  ...ofPages,
  'content-security-policy': String(ofPages['content-security-policy']).replace(
    'style-src ',
    "style-src 'self' ",
  ),
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};

/** Sends what stands there when it went wrong; of what, no more is told than a customer can use. */
export function sendTrouble(
  reply: FastifyReply,
  at: PageAt,
  trouble: { readonly kind: ProblemName; readonly status: number },
): FastifyReply {
  const { problems } = publicWords[at.language];
  const body = html`<p class="bad" role="alert">${told(trouble, at.language)}</p>
<p><a href="/public${at.query}">${problems.back}</a></p>`;
  return sendPage(reply, at, { title: problems.title, path: '/public', body, status: trouble.status });
}

function told({ kind, status }: { kind: ProblemName; status: number }, language: PageLanguage): string {
  const { problems, link } = publicWords[language];
  if (status === 404) return problems.notFound;
  if (status === 429) return problems.tooMany;
  if (status === 503 || kind === 'request-running') return problems.busy;
  if (status >= 500) return problems.internal;
  return status === 409 ? link.refused : problems.invalid;
}

/** An instant as people read it, in the organisation's zone: a day, or a day with its time. */
export function shown(iso: string, language: PageLanguage, zone: string, withTime = false): Html {
  const locale = language === 'en' ? 'en-GB' : language;
  const at = new Date(iso);
  const day = new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'long' }).format(at);
  const year = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' }).format(at);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(at);
  return html`<time datetime="${iso}">${day} ${year}${withTime ? `, ${time}` : ''}</time>`;
}

/** The style of the public pages, beside the shared one. */
export const publicStyle = `
main { max-width: 42rem; margin-top: 4vh; }
.languages { display: flex; gap: 1rem; flex-wrap: wrap; margin: 0 0 1.5rem; font-size: .9rem; }
.languages [aria-current] { font-weight: 600; }
.number { white-space: nowrap; }
.ways { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
label small, legend small { font-weight: 400; }
textarea { min-height: 9rem; resize: vertical; }
textarea.short { min-height: 5rem; }
.hint.apart { margin: 1.75rem 0 -.5rem; }
[aria-invalid=true] { border-color: var(--bad) !important; border-width: 2px !important; }
.error { margin: .25rem 0 0; font-size: .9rem; color: var(--bad); font-weight: 600; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1.5rem; }
.facts dt { font-weight: 600; }
.facts dd { margin: 0; }
.facts code { font-size: 1.05rem; letter-spacing: .03em; }
.stage { padding: 1rem; border: 1px solid var(--line); border-left: 6px solid var(--act); border-radius: .3rem; }
.stage p { margin: .25rem 0 0; }
.stage strong { font-size: 1.125rem; }
.messages { list-style: none; margin: 0; padding: 0; }
.messages li { margin: 0 0 1rem; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; }
.messages li.customer { margin-left: 8%; background: var(--ground); }
.messages li.us { margin-right: 8%; }
.messages .who { margin: 0 0 .35rem; font-size: .9rem; }
.messages .text, .letter { margin: 0; white-space: pre-line; }
.letter { padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; }
.choice { margin: 0 0 1.5rem; padding-top: .25rem; }
.choice p { margin: 0; }
.choices { display: flex; flex-wrap: wrap; gap: .75rem; }
.choices button { margin-top: .25rem; }
fieldset { margin: 1.75rem 0 0; padding: 0; border: 0; min-width: 0; }
legend { padding: 0; margin: 0 0 .5rem; font-weight: 600; }
.wrong .options span { border: 2px solid var(--bad); }
.hint + .bad { margin-top: 1rem; }
.survey .apart { margin-top: 1.75rem; }
.options, .ticks { display: flex; flex-wrap: wrap; gap: .5rem; }
.options label { position: relative; margin: 0; font-weight: 400; }
.options input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.options span { display: block; min-width: 5rem; padding: .6rem 1rem; text-align: center; border: 1px solid var(--line); border-radius: .3rem; }
.options input:checked + span { color: var(--paper); background: var(--act); border-color: var(--act); font-weight: 600; }
.options input:focus-visible + span { outline: 3px solid var(--act); outline-offset: 2px; }
.options.steps { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: .25rem; }
.options.steps span { min-width: 0; padding: .6rem 0; }
.ends { display: flex; justify-content: space-between; gap: 1rem; margin: .25rem 0 0; font-size: .9rem; }
.ticks { flex-direction: column; gap: 0; }
.ticks label { display: flex; gap: .6rem; margin: 0; padding: .35rem 0; font-weight: 400; }
.ticks input { flex: none; width: 1.15rem; height: 1.15rem; margin: .2rem 0 0; accent-color: var(--act); }
@supports selector(:has(*)) {
  .survey .why { display: none; }
  .survey:has([name=satisfied][value=no]:checked) .why { display: block; }
}
@media (max-width: 36rem) {
  main { margin-top: 0; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: .5rem; }
  .messages li.customer, .messages li.us { margin-left: 0; margin-right: 0; }
  button { width: 100%; }
}
`;
