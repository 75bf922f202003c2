/** Logging in and out, and choosing passwords: what the API's routes and the pages share. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  changePassword,
  findPasswordLink,
  makeFirstAdministrator,
  storeRehashed,
  usePasswordLink,
} from '../../db/desk/accounts.ts';
import { beginAttempt, forgiveAttempt } from '../../db/desk/login-failures.ts';
import { endSessionByToken, type OpenedSession, openSession, type Via } from '../../db/desk/sessions.ts';
import { findAccountByLogin, findPasswordAccount, hasAnyAccount } from '../../db/queries/accounts.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problems.ts';
import { checkTransport, cookieOf, dropCookie, setCookie } from './browser.ts';
import { createOidc, type Oidc } from './oidc.ts';
import { faultOf, type PasswordFault } from './password-rules.ts';
import { costOf, createPasswords, type Passwords } from './passwords.ts';

/** What log-in stands on. */
export interface Login extends Deps {
  readonly passwords: Passwords;
  /** Null: people log in with passwords only. */
  readonly oidc: Oidc | null;
}

/** Puts together what log-in stands on. */
export function createLogin(deps: Deps): Login {
  const { passwordCost, oidc } = deps.config.login;
  return {
    ...deps,
    passwords: createPasswords(costOf(passwordCost)),
    oidc: oidc === null ? null : createOidc(oidc),
  };
}

/** A log-in name as it is kept and compared. */
export const loginNameOf = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

export interface Proved {
  readonly personId: string;
  readonly via: Via;
  /** Null: another proof than a password. */
  readonly passwordVersion: number | null;
}

/**
 * Logs in with name and password. Throws `login-failed`, alike for every reason, and `too-many-requests`, alike for
 * names that exist and those that do not.
 */
export async function logInWithPassword(
  login: Login,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { readonly login: string; readonly password: string },
): Promise<OpenedSession & { readonly personId: string }> {
  checkTransport(login.config.login, request);
  const name = loginNameOf(given.login);
  const account = await findAccountByLogin(login.db, name);
  await checkPassword(login, request, { name, password: given.password, account });
  if (account === null) throw new Problem('login-failed');
  const { personId, passwordVersion } = account;
  const opened = await establish(login, request, reply, { personId, via: 'password', passwordVersion });
  return { ...opened, personId };
}

/** Counts the attempt, compares, and throws unless the password is right. It takes as long without an account. */
async function checkPassword(
  login: Login,
  request: FastifyRequest,
  given: {
    readonly name: string;
    readonly password: string;
    readonly account: {
      readonly personId: string;
      readonly passwordHash: string | null;
      readonly passwordVersion: number;
    } | null;
  },
): Promise<void> {
  const { db, passwords, now } = login;
  const { name, password, account } = given;
  const attempt = { name, address: request.ip, at: new Date(now()) };
  const personId = account?.personId ?? null;
  const admission = await beginAttempt(db, attempt);
  if (admission.kind === 'wait') {
    noteEvent(request, 'log-in held back', { personId });
    throw tooMany(admission.untilMs - now());
  }
  const verdict = await passwords.verify(password, account?.passwordHash ?? null);
  if (account === null || !verdict.isRight) {
    noteEvent(request, 'log-in failed', { personId });
    throw new Problem('login-failed');
  }
  await forgiveAttempt(db, attempt);
  if (verdict.isStale) {
    await storeRehashed(db, account.personId, account.passwordVersion, await passwords.hash(password));
  }
}

function tooMany(waitMs: number): Problem {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  return new Problem('too-many-requests', `Too many attempts failed. Try again in ${seconds} seconds.`, {
    headers: { 'retry-after': String(seconds) },
  });
}

/**
 * Opens a session under a new secret and has the browser keep it; the one that came with the request, whoever put it
 * there, ends. Throws `login-failed` when meanwhile the person may not log in any more.
 */
export async function establish(
  login: Login,
  request: FastifyRequest,
  reply: FastifyReply,
  proved: Proved,
): Promise<OpenedSession> {
  const { db, config, now } = login;
  checkTransport(config.login, request);
  const old = cookieOf(config.login, request, 'session');
  if (old !== null) await endSessionByToken(db, old);
  const opened = await openSession(db.sql, {
    ...proved,
    userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
    at: new Date(now()),
    limits: config.login.session,
  });
  if (opened === null) {
    noteEvent(request, 'log-in failed', { personId: proved.personId });
    throw new Problem('login-failed');
  }
  setCookie(config.login, reply, 'session', opened.token, opened.expiresAt);
  noteEvent(request, 'log-in', { personId: proved.personId, sessionId: opened.id, via: proved.via });
  return opened;
}

/** Ends the session of the request's cookie, whether or not it is still live. How it was begun; null: there is none. */
export async function logOut(
  login: Login,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Via | null> {
  const token = cookieOf(login.config.login, request, 'session');
  if (token === null) return null;
  const ended = await endSessionByToken(login.db, token);
  dropCookie(login.config.login, reply, 'session');
  if (ended !== null) noteEvent(request, 'log-out', { personId: ended.personId, sessionId: ended.id });
  return ended?.via ?? null;
}

/** Where a browser logs out of the identity provider and comes back from, or null. */
export async function providerLogOut({ oidc }: Login): Promise<string | null> {
  if (oidc === null) return null;
  return await oidc.logOutUrl(new URL('/login', oidc.config.redirectUrl).href);
}

/** Changes one's own password: all sessions end, and the one that asks goes on under a new secret. */
export async function changeOwnPassword(
  login: Login,
  request: FastifyRequest,
  reply: FastifyReply,
  change: { readonly personId: string | null; readonly current: string; readonly password: string },
): Promise<void> {
  const { db, passwords, now } = login;
  const account = change.personId === null ? null : await findPasswordAccount(db, change.personId);
  if (account === null || account.passwordHash === null) {
    throw new Problem('conflict', 'The caller has no password to change.');
  }
  await checkPassword(login, request, { name: account.login, password: change.current, account });
  checkRules(change.password, account.login);
  const { personId, passwordVersion } = account;
  const passwordHash = await passwords.hash(change.password);
  const changed = await changePassword(db, { personId, passwordVersion, passwordHash, at: new Date(now()) });
  if (!changed) throw new Problem('login-failed', 'The password was changed meanwhile.');
  noteEvent(request, 'password changed', { personId });
  if (request.session === null) return;
  await establish(login, request, reply, {
    personId,
    via: request.session.via,
    passwordVersion: passwordVersion + 1,
  });
}

/** Sets a password by a link: once, and before it expires. Throws `not-found` for any other token. */
export async function choosePassword(
  login: Login,
  request: FastifyRequest,
  chosen: { readonly token: string; readonly password: string },
): Promise<void> {
  const { db, passwords, now } = login;
  const link = await findPasswordLink(db, chosen.token, new Date(now()));
  if (link === null) throw noSuchLink();
  checkRules(chosen.password, link.login);
  const passwordHash = await passwords.hash(chosen.password);
  const personId = await usePasswordLink(db, chosen.token, passwordHash, new Date(now()));
  if (personId === null) throw noSuchLink();
  noteEvent(request, 'password changed', { personId });
}

const noSuchLink = () => new Problem('not-found', 'The link is not known, was used, or has expired.');

/** Whether the first administrator can still be made. */
export async function isSetupOpen(login: Login): Promise<boolean> {
  return login.config.login.setupToken !== null && !(await hasAnyAccount(login.db));
}

/**
 * Makes the first administrator. Throws `set-up-over` once there is any account, `forbidden` for another token than
 * the installation's.
 */
export async function setUp(
  login: Login,
  request: FastifyRequest,
  first: {
    readonly token: string;
    readonly name: string;
    readonly login: string;
    readonly password: string;
  },
): Promise<string> {
  const { db, config, passwords, now } = login;
  if (await hasAnyAccount(db)) throw new Problem('set-up-over');
  const expected = config.login.setupToken;
  if (expected === null || !timingSafeEqual(sha256(first.token), sha256(expected))) {
    noteEvent(request, 'set-up refused', {});
    throw new Problem('forbidden', 'The set-up token is not the one of this installation.');
  }
  const name = loginNameOf(first.login);
  checkRules(first.password, name);
  const passwordHash = await passwords.hash(first.password);
  const at = new Date(now());
  const personId = await makeFirstAdministrator(db, { name: first.name, login: name, passwordHash, at });
  if (personId === null) throw new Problem('set-up-over');
  noteEvent(request, 'set up', { personId });
  return personId;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

const faults: Readonly<Record<PasswordFault, string>> = {
  'too-short': 'password: at least 12 characters',
  'too-long': 'password: at most 128 characters',
  common: 'password: one of the first that anybody would try',
  'holds-login': 'password: must not contain the log-in name',
};

/** Throws `password-unfit` with the `fault`. */
function checkRules(password: string, login: string): void {
  const fault = faultOf(password, login);
  if (fault === null) return;
  throw new Problem('password-unfit', faults[fault], {
    members: { fault, errors: [{ pointer: '/password', detail: faults[fault] }] },
  });
}

/** Something that whoever watches over log-ins wants to see: ids alone. */
export function noteEvent(
  request: FastifyRequest,
  event: string,
  ids: Readonly<Record<string, string | number | null>>,
): void {
  const level = event === 'log-in held back' ? 'warn' : 'info';
  request.log[level]({ security: event, requestId: request.id, ...ids }, event);
}
