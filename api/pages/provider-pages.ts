/** The way through the identity provider, out and back. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  beginOidcLogin,
  type OidcRefusal,
  personOfIdentity,
  takeOidcLogin,
} from '../../db/desk/oidc-logins.ts';
import type { App } from '../app.ts';
import { checkTransport, cookieOf, dropCookie, pathOf, setCookie } from '../login/browser.ts';
import { callbackPath } from '../login/config.ts';
import { establish, type Login, noteEvent } from '../login/log-in.ts';
import { type Oidc, OidcError } from '../login/oidc.ts';
import { answeredBy, languageFor, sendPage } from './answers.ts';
import { loginPage, type Said } from './login-html.ts';
import type { Fault } from './login-words.ts';

/** Between the way out and the way back. */
const lastsMs = 10 * 60_000;

const faults = {
  down: 'provider-down',
  stale: 'provider-stale',
  'refused-there': 'provider-refused',
  'unknown-person': 'unknown-person',
  'email-unverified': 'email-unverified',
  'no-role': 'no-role',
  inactive: 'inactive',
} as const satisfies Record<OidcError['failure'] | OidcRefusal, Fault>;

/** Registers the two addresses, where the installation has a provider. */
export function providerPages(app: App, login: Login): void {
  const { oidc } = login;
  if (oidc === null) return;
  const config = { roles: 'public', answerWithinMs: 20_000 } as const;
  const page = (request: FastifyRequest, said: Said) =>
    loginPage(languageFor(request), { ...said, next: '/account', hasProvider: true });
  const refuse = (request: FastifyRequest, reply: FastifyReply, reason: keyof typeof faults) => {
    noteEvent(request, 'log-in failed', { via: 'oidc', reason });
    const status = reason === 'down' ? 503 : reason === 'stale' ? 400 : 403;
    if (reason === 'down') reply.header('retry-after', '5');
    return sendPage(reply, status, page(request, { fault: faults[reason] }));
  };
  const errorHandler = answeredBy((request, said) => page(request, said));

  app.get(
    '/login/oidc',
    {
      config,
      schema: { hide: true, querystring: z.object({ next: z.string().max(500).default('') }) },
      errorHandler,
    },
    async (request, reply) => {
      checkTransport(login.config.login, request);
      const begun = await unlessItFails(() => oidc.begin(pathOf(request.query.next)));
      if (typeof begun === 'string') return refuse(request, reply, begun);
      const nowMs = login.now();
      const browser = await beginOidcLogin(login.db, begun.login, new Date(nowMs), lastsMs);
      setCookie(login.config.login, reply, 'oidc', browser, new Date(nowMs + lastsMs));
      return reply.header('cache-control', 'no-store').redirect(begun.url.href, 303);
    },
  );

  app.get(callbackPath, { config, schema: { hide: true }, errorHandler }, async (request, reply) => {
    const browser = cookieOf(login.config.login, request, 'oidc');
    dropCookie(login.config.login, reply, 'oidc');
    const at = new Date(login.now());
    const begun = browser === null ? null : await takeOidcLogin(login.db, browser, at);
    if (begun === null) return refuse(request, reply, 'stale');
    const query = request.url.split('?', 2)[1] ?? '';
    const identity = await unlessItFails(() => oidc.finish(query, begun));
    if (typeof identity === 'string') return refuse(request, reply, identity);
    const person = await personOfIdentity(login.db, identity, rulesOf(oidc), at);
    if (person.kind === 'refused') return refuse(request, reply, person.reason);
    await establish(login, request, reply, { personId: person.personId, via: 'oidc', passwordVersion: null });
    return reply.header('cache-control', 'no-store').redirect(begun.next, 303);
  });
}

async function unlessItFails<T extends object>(work: () => Promise<T>): Promise<T | OidcError['failure']> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OidcError) return error.failure;
    throw error;
  }
}

const rulesOf = ({ config }: Oidc) => ({
  linksByEmail: config.personBy === 'email',
  strangers: config.strangers,
});
