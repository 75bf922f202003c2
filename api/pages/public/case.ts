/** The page of a case, and that of a one-time link. */
import type { PublicCase, PublicLink } from '../../schemas/public.ts';
import { type Html, html } from '../html.ts';
import { type PageAt, shown } from './layout.ts';
import { publicWords } from './words.ts';

export interface CasePage {
  readonly shownCase: PublicCase;
  readonly code: string;
  /** Address of the page. */
  readonly path: string;
  /** Makes one message of however many clicks. */
  readonly key: string;
  readonly note: 'registered' | 'stored' | null;
  /** IANA zone of its dates. */
  readonly zone: string;
}

export function casePage(at: PageAt, { shownCase, code, path, key, note, zone }: CasePage): Html {
  const { status, link } = publicWords[at.language];
  const { stage, dueAt, outcome, mayDecide, messages } = shownCase;
  const next = status.next[stage];
  const by = dueAt !== null && stage !== 'closed';
  return html`${note === null ? null : html`<p class="good" role="status">${status[note]}</p>`}
${note === 'registered' ? html`<p>${status.keep}</p>` : null}
<dl class="facts">
<dt>${publicWords[at.language].form.subject}</dt><dd>${shownCase.subject}</dd>
<dt>${status.received}</dt><dd>${shown(shownCase.receivedAt, at.language, zone, true)}</dd>
<dt>${status.code}</dt><dd><code>${code}</code></dd>
</dl>
<section class="stage" aria-label="${publicWords[at.language].lookUp.title}">
<strong>${status.stages[stage]}${stage === 'closed' && outcome !== null ? `: ${status.outcomes[outcome]}` : ''}</strong>
<p>${by ? html`${next.by} ${shown(dueAt, at.language, zone)}.` : next.plain}</p>
</section>
<h2>${status.messages}</h2>
<ol class="messages">${messages.map(
    (one) => html`<li class="${one.from}">
<p class="who"><strong>${one.from === 'us' ? status.us : status.you}</strong>, ${shown(one.at, at.language, zone, true)}</p>
<p class="text">${one.text}</p></li>`,
  )}</ol>
${
  shownCase.takesMessages
    ? html`<form method="post" action="${path}/messages${at.query}">
<input type="hidden" name="key" value="${key}">
<label for="text">${status.write}</label>
<textarea id="text" name="text" class="short" required maxlength="20000"></textarea>
<button>${status.send}</button>
</form>`
    : html`<p>${status.closed}</p>`
}
${
  mayDecide.length === 0
    ? null
    : html`<h2>${status.decide}</h2>
<form method="post" action="${path}/decide${at.query}" class="choices">
${mayDecide.map((verb) => html`<button class="quiet" name="verb" value="${verb}">${link.verbs[verb].button}</button>`)}
</form>`
}
<p><a href="/public${at.query}">${publicWords[at.language].lookUp.toForm}</a></p>`;
}

export interface LinkPage {
  readonly shownLink: PublicLink;
  readonly path: string;
  readonly isRefused: boolean;
  readonly zone: string;
}

export function linkPage(at: PageAt, { shownLink, path, isRefused, zone }: LinkPage): Html {
  const { link } = publicWords[at.language];
  const { state, verbs, decided, decidedAt, letter } = shownLink;
  const refused = isRefused ? html`<p class="bad" role="alert">${link.refused}</p>` : null;
  if (state === 'used' && decided !== null) {
    return html`<p class="good" role="status">${link.decided[decided]}</p>
${decidedAt === null ? null : html`<p>${shown(decidedAt, at.language, zone, true)}</p>`}`;
  }
  if (state === 'deciding') return html`<p role="status">${link.deciding}</p>`;
  if (state === 'stale' || verbs.length === 0) return refused ?? html`<p role="status">${link.stale}</p>`;
  return html`${refused}
${letter === null ? null : html`<h2>${link.letter}</h2><p class="letter">${letter}</p>`}
<h2>${link.title}</h2>
<p>${link.once}</p>
${verbs.map(
  (verb) => html`<form method="post" action="${path}${at.query}" class="choice">
<input type="hidden" name="verb" value="${verb}">
<p>${link.verbs[verb].about}</p>
${
  verb === 'accept'
    ? null
    : html`<label for="reason-${verb}">${link.reason} <small>(${publicWords[at.language].form.optional})</small></label>
<textarea id="reason-${verb}" name="reason" class="short" maxlength="20000"></textarea>`
}
<button ${verb === 'accept' ? null : html`class="quiet"`}>${link.verbs[verb].button}</button>
</form>`,
)}`;
}
