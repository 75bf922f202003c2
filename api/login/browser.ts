/** What is told to browsers and taken from them: cookies, the token against forged requests, where a request is from. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problems.ts';
import { isLoopbackHost, type LoginConfig } from './config.ts';

/** Cookies of this service by what they hold. */
type CookieUse = 'session' | 'oidc';

/** Header in which a browser's program sends the token of its session. */
export const csrfHeader = 'x-csrf-token';

const secretPattern = /^[\w-]{43}$/;

/**
 * Whether cookies travel without TLS: only where PUBLIC_URL says http, which it may on this machine alone. Otherwise
 * they are `__Host-` cookies: browsers send them over TLS, to this very host, and no other host can set them.
 */
const isPlain = (config: LoginConfig): boolean => config.publicUrl?.startsWith('http:') === true;

const nameOf = (config: LoginConfig, use: CookieUse): string =>
  isPlain(config) ? `recourse-${use}` : `__Host-recourse-${use}`;

const flagsOf = (config: LoginConfig): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: !isPlain(config),
});

/** The secret that the browser keeps, or null; a cookie of another shape is none of ours. */
export function cookieOf(config: LoginConfig, request: FastifyRequest, use: CookieUse): string | null {
  const value = request.cookies?.[nameOf(config, use)];
  return value !== undefined && secretPattern.test(value) ? value : null;
}

/** Has the browser keep a secret until then. */
export function setCookie(
  config: LoginConfig,
  reply: FastifyReply,
  use: CookieUse,
  secret: string,
  expiresAt: Date,
): void {
  reply.setCookie(nameOf(config, use), secret, { ...flagsOf(config), expires: expiresAt });
}

/** Has the browser forget it. */
export function dropCookie(config: LoginConfig, reply: FastifyReply, use: CookieUse): void {
  reply.clearCookie(nameOf(config, use), flagsOf(config));
}

/**
 * The synchroniser token of a session. Who has not the cookie cannot make it, and a page of another origin can read
 * neither; it changes with the session and is stored nowhere.
 */
export const csrfTokenOf = (sessionToken: string): string =>
  createHmac('sha256', sessionToken).update('recourse csrf token').digest('base64url');

/** Whether a token is the one of this session. */
export function isCsrfToken(sessionToken: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [expected, sent] = [Buffer.from(csrfTokenOf(sessionToken)), Buffer.from(given)];
  return expected.length === sent.length && timingSafeEqual(expected, sent);
}

/**
 * Refuses what a page of another origin made the browser send.
 * @param strict whether a request that says nothing of where it is from is refused too: browsers say it with every
 *   form, and for a form nothing else speaks before anybody is logged in
 */
export function checkOrigin(config: LoginConfig, request: FastifyRequest, strict: boolean): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const saysSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const saysOrigin = origin !== undefined && !ownOrigins(config, request).includes(origin);
  const saysNothing = strict && origin === undefined && site === undefined;
  if (saysSite || saysOrigin || saysNothing) {
    throw new Problem('cross-origin', 'The request does not come from a page of this service.');
  }
}

/** Without TLS the name is the one that is used, as long as it is this machine's. */
function ownOrigins(config: LoginConfig, request: FastifyRequest): readonly string[] {
  if (config.publicUrl === null) return [`https://${request.host}`];
  return isPlain(config) && isLoopbackHost(request.hostname)
    ? [config.publicUrl, `http://${request.host}`]
    : [config.publicUrl];
}

/** Refuses to log anybody in where the session's cookie would cross a network without TLS. */
export function checkTransport(config: LoginConfig, request: FastifyRequest): void {
  if (isPlain(config) && !isLoopbackHost(request.hostname)) {
    throw new Problem('https-needed');
  }
}

/** A path on this service to go to, or the account's page: never an address that somebody else put there. */
export function pathOf(next: unknown): string {
  const usual = '/account';
  if (typeof next !== 'string' || next.length > 500 || !/^\/[\x21-\x7e]*$/.test(next)) return usual;
  const base = 'http://here.invalid';
  const url = URL.parse(next, base);
  return url === null || url.origin !== base || next.includes('\\') ? usual : url.pathname + url.search;
}
