/** The pages of log-in as HTML. Every field has a label, and messages are announced. */
import type { SessionRow } from '../../db/queries/accounts.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import { passwordLength } from '../login/password-rules.ts';
import { type Html, html, type PageLanguage, page } from './html.ts';
import { type Fault, type LoginWords, loginWords, type Notice } from './login-words.ts';

/** What is said above a form. */
export interface Said {
  readonly notice?: Notice | undefined;
  readonly fault?: Fault | undefined;
  /** Until the next attempt. */
  readonly waitSeconds?: number | undefined;
  readonly pleaseLogIn?: boolean | undefined;
}

function messages(words: LoginWords, { notice, fault, waitSeconds, pleaseLogIn }: Said): Html {
  return html`${pleaseLogIn === true && html`<p>${words.pleaseLogIn}</p>`}
${notice !== undefined && html`<p class="good" role="status">${words.notice[notice]}</p>`}
${fault !== undefined && html`<p class="bad" role="alert">${words.fault[fault]}${waitSeconds !== undefined && html` ${waitSeconds}`}</p>`}`;
}

const loginInput = (words: LoginWords, value: string) => html`<label for="login">${words.login}</label>
<input id="login" name="login" type="email" autocomplete="username" required maxlength="254" value="${value}">`;

const passwordInput = (
  id: string,
  label: string,
  autocomplete: 'current-password' | 'new-password',
) => html`<label for="${id}">${label}</label>
<input id="${id}" name="${id}" type="password" autocomplete="${autocomplete}" required maxlength="1000"${autocomplete === 'new-password' && html` minlength="${passwordLength.min}" aria-describedby="rules"`}>`;

const newPassword = (
  words: LoginWords,
) => html`${passwordInput('password', words.newPassword, 'new-password')}
<p class="hint" id="rules">${words.passwordHint}</p>
${passwordInput('again', words.again, 'new-password')}`;

const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;

export function loginPage(
  language: PageLanguage,
  shown: Said & {
    readonly login?: string | undefined;
    readonly next: string;
    readonly hasProvider: boolean;
  },
): string {
  const words = loginWords[language];
  const provider = `/login/oidc?next=${encodeURIComponent(shown.next)}`;
  return page({
    language,
    title: words.logIn,
    body: html`${messages(words, shown)}
<form method="post" action="/login">
${hidden('next', shown.next)}
${loginInput(words, shown.login ?? '')}
${passwordInput('password', words.password, 'current-password')}
<button>${words.logInButton}</button>
</form>
${shown.hasProvider && html`<p><a href="${provider}">${words.throughProvider}</a></p>`}`,
  });
}

export function setupPage(
  language: PageLanguage,
  shown: Said & {
    readonly token: string;
    readonly name?: string | undefined;
    readonly login?: string | undefined;
  },
): string {
  const words = loginWords[language];
  const token =
    shown.token === '' || shown.fault === 'wrong-setup-token'
      ? html`<label for="token">${words.setupToken}</label>
<input id="token" name="token" type="text" autocomplete="off" spellcheck="false" required maxlength="512">`
      : hidden('token', shown.token);
  return page({
    language,
    title: words.setUp,
    body: html`${messages(words, shown)}
<p>${words.setUpAbout}</p>
<form method="post" action="/setup">
${token}
<label for="name">${words.name}</label>
<input id="name" name="name" type="text" autocomplete="name" required maxlength="200" value="${shown.name}">
${loginInput(words, shown.login ?? '')}
${newPassword(words)}
<button>${words.create}</button>
</form>`,
  });
}

export function choosePasswordPage(
  language: PageLanguage,
  shown: Said & { readonly token: string; readonly login: string },
): string {
  const words = loginWords[language];
  return page({
    language,
    title: words.choose,
    body: html`${messages(words, shown)}
<form method="post" action="/password">
${hidden('token', shown.token)}
<label for="login">${words.login}</label>
<input id="login" type="email" autocomplete="username" readonly value="${shown.login}">
${newPassword(words)}
<button>${words.save}</button>
</form>`,
  });
}

export interface AccountShown extends Said {
  readonly name: string | null;
  readonly roles: readonly Role[];
  /** Names of absent people. */
  readonly standsInFor: readonly string[];
  readonly sessions: readonly SessionRow[];
  readonly currentSessionId: string | null;
  /** Null for an API key: it changes nothing here. */
  readonly csrfToken: string | null;
}

export function accountPage(language: PageLanguage, shown: AccountShown): string {
  const words = loginWords[language];
  const { csrfToken } = shown;
  const button = (action: string, label: string, className: string | null) =>
    csrfToken !== null &&
    html`<form method="post" action="${action}">${hidden('csrf', csrfToken)}<button${className !== null && html` class="${className}"`}>${label}</button></form>`;
  return page({
    language,
    title: words.account,
    body: html`${messages(words, shown)}
<p><strong>${shown.name}</strong></p>
<p>${words.roles}: ${shown.roles.map((role) => words.roleNames[role]).join(', ')}</p>
${shown.standsInFor.length > 0 && html`<p>${words.standsInFor}: ${shown.standsInFor.join(', ')}</p>`}
${button('/logout', words.logOut, null)}
<h2>${words.sessions}</h2>
<ul>${shown.sessions.map((session) => sessionItem(language, session, shown.currentSessionId))}</ul>
${button('/logout/everywhere', words.logOutEverywhere, 'quiet')}
${
  csrfToken !== null &&
  html`<h2>${words.changePassword}</h2>
<form method="post" action="/account/password">
${hidden('csrf', csrfToken)}
${passwordInput('current', words.currentPassword, 'current-password')}
${newPassword(words)}
<button>${words.save}</button>
</form>`
}`,
  });
}

function sessionItem(language: PageLanguage, session: SessionRow, currentId: string | null): Html {
  const words = loginWords[language];
  const day = (at: Date) =>
    html`<time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>`;
  const browser = session.userAgent ?? words.unknownBrowser;
  return html`<li>${browser}${session.id === currentId && html` (<strong>${words.thisOne}</strong>)`}<br>
<span class="hint">${words.since} ${day(session.createdAt)}, ${words.lastSeen} ${day(session.seenAt)}</span></li>`;
}

/** A page that only says something, and leads back. */
export function messagePage(language: PageLanguage, title: string, said: Said): string {
  const words = loginWords[language];
  return page({
    language,
    title,
    body: html`${messages(words, said)}
<p><a href="/login">${words.back}</a></p>`,
  });
}
