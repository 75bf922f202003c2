import cookie from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { digestOfSecret, findLiveSession, type LiveSession } from '../../db/desk/sessions.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { checkOrigin, cookieOf, csrfHeader, isCsrfToken } from '../login/browser.ts';
import { Problem } from '../problems.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes HTML forms of our own pages, which carry the token in a field and not in a header. */
    form?: boolean;
  }
  interface FastifyRequest {
    /** The session that the caller is known by; null with an API key, and for public routes. */
    session: LiveSession | null;
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/**
 * Cookies, and the protection of every unsafe route against requests that other pages make a browser send. A call
 * with an `Authorization` header is not affected: no browser adds one by itself.
 */
export async function useSessions(app: App, deps: Deps): Promise<void> {
  const { login } = deps.config;
  await app.register(cookie);
  app.decorateRequest('session', null);
  const isChecked = (request: FastifyRequest) =>
    !safeMethods.has(request.method) &&
    request.headers.authorization === undefined &&
    request.routeOptions.url !== undefined;
  const actsBySession = (request: FastifyRequest) => request.routeOptions.config.roles !== 'public';

  app.addHook('onRequest', async (request) => {
    if (!isChecked(request)) return;
    const isForm = request.routeOptions.config.form === true;
    // Before anybody is logged in there is no token, and where a form comes from is all that speaks for it.
    const isEntry = isForm && !actsBySession(request);
    const token = cookieOf(login, request, 'session');
    if (token === null && !isEntry) return;
    checkOrigin(login, request, isEntry);
    if (token !== null && !isForm && actsBySession(request)) {
      refuseUnless(isCsrfToken(token, request.headers[csrfHeader]));
    }
  });
  app.addHook('preValidation', async (request) => {
    if (!isChecked(request) || request.routeOptions.config.form !== true || !actsBySession(request)) return;
    const token = cookieOf(login, request, 'session');
    const { body } = request;
    const field = typeof body === 'object' && body !== null ? Reflect.get(body, 'csrf') : undefined;
    if (token !== null) refuseUnless(isCsrfToken(token, field));
  });
}

function refuseUnless(isRight: boolean): void {
  if (!isRight) throw new Problem('csrf-token-needed');
}

/**
 * Finds the live session behind a request's cookie, and keeps it on the request; null: there is none. `admit` is asked
 * before the look-up, and throws for whom none is made.
 */
export function sessionFinder(
  deps: Deps,
  admit: (request: FastifyRequest, digest: string) => Promise<void>,
): (request: FastifyRequest) => Promise<LiveSession | null> {
  const { db, config, now } = deps;
  return async (request) => {
    const token = cookieOf(config.login, request, 'session');
    if (token === null) return null;
    await admit(request, digestOfSecret(token));
    request.session = await findLiveSession(db, token, new Date(now()), config.login.session);
    return request.session;
  };
}
