/** The page of whoever is logged in: who one is, where one is logged in, log-out, another password. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { endSessionsOf } from '../../db/desk/sessions.ts';
import { listSessions, namesOf } from '../../db/queries/accounts.ts';
import { roles as allRoles } from '../../workflows/domain/vocabulary.ts';
import type { App } from '../app.ts';
import { cookieOf, csrfTokenOf, dropCookie, pathOf } from '../login/browser.ts';
import { changeOwnPassword, type Login, logOut, noteEvent, providerLogOut } from '../login/log-in.ts';
import { callerOf } from '../plugins/auth.ts';
import { answeredBy, languageFor, noticeOf, sendPage, textOf, unfitField, withFault } from './answers.ts';
import { accountPage, loginPage, messagePage, type Said } from './login-html.ts';
import { loginWords } from './login-words.ts';

const page = { roles: allRoles } as const;
const form = { roles: allRoles, form: true, answerWithinMs: 15_000 } as const;

/** Registers the pages. */
export function accountPages(app: App, login: Login): void {
  const { db, config, now } = login;

  const shownTo = async (request: FastifyRequest, said: Said): Promise<string> => {
    const { actor, personId, roles } = callerOf(request);
    const absent = actor.standsInFor.map(({ id }) => id);
    const names = await namesOf(db, personId === null ? absent : [personId, ...absent]);
    const token = request.session === null ? null : cookieOf(config.login, request, 'session');
    const { idleMs } = config.login.session;
    return accountPage(languageFor(request), {
      ...said,
      name: names.get(actor.id) ?? null,
      roles: allRoles.filter((role) => roles.has(role)),
      standsInFor: absent.flatMap((id) => names.get(id) ?? []),
      sessions: personId === null ? [] : await listSessions(db, personId, new Date(now()), idleMs),
      currentSessionId: request.session?.id ?? null,
      csrfToken: token === null ? null : csrfTokenOf(token),
    });
  };
  /** Whoever is not logged in is asked to, and then comes here. */
  const errorHandler = answeredBy(async (request, said, problem) => {
    const language = languageFor(request);
    if (problem.kind === 'unauthenticated') {
      const next = pathOf(request.method === 'GET' ? request.url : undefined);
      return loginPage(language, { ...said, next, hasProvider: login.oidc !== null });
    }
    if (request.caller === null || problem.status >= 500) {
      return messagePage(language, loginWords[language].account, said);
    }
    return await shownTo(request, withFault(said, problem, 'conflict', 'no-password'));
  });

  app.get(
    '/account',
    { config: page, schema: { hide: true, querystring: z.object({ said: textOf(40) }) }, errorHandler },
    async (request, reply) => {
      // The form to log out may lead on to the provider.
      const provider = request.session?.via === 'oidc' ? await providerLogOut(login) : null;
      const formTargets = provider === null ? [] : [new URL(provider).origin];
      return sendPage(
        reply,
        200,
        await shownTo(request, { notice: noticeOf(request.query.said) }),
        formTargets,
      );
    },
  );

  app.post('/logout', { config: form, schema: { hide: true }, errorHandler }, async (request, reply) => {
    const via = await logOut(login, request, reply);
    const provider = via === 'oidc' ? await providerLogOut(login) : null;
    return reply.redirect(provider ?? '/login?said=logged-out', 303);
  });

  app.post(
    '/logout/everywhere',
    { config: form, schema: { hide: true }, errorHandler },
    async (request, reply) => {
      const { personId } = callerOf(request);
      if (personId !== null) {
        const sessions = await endSessionsOf(db.sql, personId);
        noteEvent(request, 'log-out everywhere', { personId, sessions });
      }
      dropCookie(config.login, reply, 'session');
      return reply.redirect('/login?said=logged-out', 303);
    },
  );

  app.post(
    '/account/password',
    {
      config: form,
      schema: {
        hide: true,
        body: z.object({ current: textOf(1_000), password: textOf(1_000), again: textOf(1_000) }),
      },
      errorHandler,
    },
    async (request, reply) => {
      const { current, password, again } = request.body;
      if (password !== again) throw unfitField('not-same');
      await changeOwnPassword(login, request, reply, {
        personId: callerOf(request).personId,
        current,
        password,
      });
      return reply.redirect('/account?said=password-changed', 303);
    },
  );
}
