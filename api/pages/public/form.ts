/** The form by which a customer complains, and the one that opens a case. */
import type { PublicComplaint } from '../../schemas/public.ts';
import { type Html, html } from '../html.ts';
import type { PageAt } from './layout.ts';
import { publicWords } from './words.ts';

/** Topics of the taxonomy that may be chosen, in the page's language. */
export interface Topics {
  readonly groups: readonly { readonly title: string; readonly topics: readonly Topic[] }[];
  /** Those that fit more than one group. */
  readonly others: readonly Topic[];
}
export interface Topic {
  readonly code: string;
  readonly title: string;
}

export type Field = Exclude<keyof PublicComplaint, 'language'>;

export interface FormState {
  /** Makes one complaint of however many clicks. */
  readonly key: string;
  readonly values: Readonly<Partial<Record<Field, string>>>;
  /** What is wrong with a field, in the page's language. */
  readonly errors: Readonly<Partial<Record<Field, string>>>;
  /** What is wrong with the whole. */
  readonly notice: string | null;
}

/** A field that people are never shown: what fills it in is no person. */
export const trapField = 'website';

export function complaintForm(at: PageAt, topics: Topics, state: FormState): Html {
  const { form } = publicWords[at.language];
  const optional = html`<small>(${form.optional})</small>`;
  const input = (name: Field, label: string, more: Html, isOptional = true) => html`
<label for="${name}">${label} ${isOptional ? optional : null}</label>
<input id="${name}" name="${name}" value="${state.values[name] ?? ''}" ${described(state, name)} ${more}>
${errorOf(state, name)}`;
  const option = ({ code, title }: Topic) =>
    html`<option value="${code}" ${code === state.values.category ? html`selected` : null}>${title}</option>`;
  return html`<p>${form.intro}</p>
${state.notice === null ? null : html`<p class="bad" role="alert">${state.notice}</p>`}
<form method="post" action="/public${at.query}">
<input type="hidden" name="key" value="${state.key}">
<div hidden><label for="${trapField}">${form.trap}</label><input id="${trapField}" name="${trapField}" tabindex="-1" autocomplete="off"></div>
${input('subject', form.subject, html`required maxlength="500"`, false)}
<label for="body">${form.body}</label>
<textarea id="body" name="body" required maxlength="20000" ${described(state, 'body')}>
${state.values.body ?? ''}</textarea>
${errorOf(state, 'body')}
<label for="category">${form.category} ${optional}</label>
<select id="category" name="category" ${described(state, 'category')}><option value="">${form.noCategory}</option>
${topics.groups.map(({ title, topics: ofGroup }) => html`<optgroup label="${title}">${ofGroup.map(option)}</optgroup>`)}
${topics.others.map(option)}</select>
${errorOf(state, 'category')}
${input('order', form.order, html`maxlength="200"`)}
${input('name', form.name, html`autocomplete="name" maxlength="200"`)}
<p class="hint" id="contact-hint">${form.contactHint}</p>
${input('email', form.email, html`type="email" autocomplete="email" maxlength="320"`)}
${input('phone', form.phone, html`type="tel" autocomplete="tel" maxlength="40"`)}
<button>${form.send}</button>
</form>
<p><a href="/public/status${at.query}">${form.toStatus}</a></p>`;
}

function described({ errors }: FormState, name: Field): Html {
  const hints = [
    name === 'email' || name === 'phone' ? 'contact-hint' : null,
    errors[name] && `${name}-error`,
  ];
  const ids = hints.filter(Boolean).join(' ');
  return html`${ids === '' ? null : html`aria-describedby="${ids}"`} ${errors[name] && html`aria-invalid="true"`}`;
}

function errorOf({ errors }: FormState, name: Field): Html | null {
  const error = errors[name];
  return error === undefined ? null : html`<p class="error" id="${name}-error">${error}</p>`;
}

/** Asks for number and code. */
export function lookUpForm(
  at: PageAt,
  state: { readonly number: string; readonly isUnknown: boolean },
): Html {
  const { lookUp } = publicWords[at.language];
  return html`<p>${lookUp.intro}</p>
${state.isUnknown ? html`<p class="bad" role="alert">${lookUp.unknown}</p>` : null}
<form method="post" action="/public/status${at.query}">
<label for="number">${lookUp.number}</label>
<input id="number" name="number" value="${state.number}" required maxlength="32" placeholder="C-2026-000042" autocapitalize="characters" autocomplete="off" spellcheck="false">
<label for="code">${lookUp.code}</label>
<input id="code" name="code" required maxlength="40" aria-describedby="code-hint" autocapitalize="characters" autocomplete="off" spellcheck="false">
<p class="hint" id="code-hint">${lookUp.codeHint}</p>
<button>${lookUp.open}</button>
</form>
<p><a href="/public${at.query}">${lookUp.toForm}</a></p>`;
}
