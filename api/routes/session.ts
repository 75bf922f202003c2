/** Logging in and out, one's sessions, one's password, and who one is. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { endSession, endSessionsOf, type Session } from '../../db/desk/sessions.ts';
import { listSessions, namesOf } from '../../db/queries/accounts.ts';
import { roles as allRoles } from '../../workflows/domain/vocabulary.ts';
import type { App } from '../app.ts';
import { checkOrigin, cookieOf, csrfTokenOf, dropCookie } from '../login/browser.ts';
import {
  changeOwnPassword,
  choosePassword,
  type Login,
  logInWithPassword,
  logOut,
  noteEvent,
  providerLogOut,
  setUp,
} from '../login/log-in.ts';
import { callerOf } from '../plugins/auth.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf } from '../resources/clock.ts';
import {
  loggedOutSchema,
  meSchema,
  ownSessionSchema,
  passwordChange,
  passwordChoice,
  sessionInput,
  sessionsSchema,
  setupInput,
  setupSchema,
} from '../schemas/login.ts';
import { idOf } from './reading.ts';

const tags = ['log-in'];
// No Idempotency-Key where a password comes along: the row of the key would keep a fast digest of it.
const everybody = { roles: allRoles, idempotency: 'natural', problems: [404, 409] } as const;
const nobodyYet = {
  roles: 'public',
  idempotency: 'natural',
  answerWithinMs: 15_000,
  problems: [401, 410],
} as const;
const ended = z.undefined().meta({ description: 'Ended.' });

/** Registers the routes of log-in. */
export function sessionRoutes(app: App, login: Login): void {
  const { db, config, now } = login;

  app.post(
    '/v1/session',
    {
      config: nobodyYet,
      schema: {
        tags,
        summary: 'Log in',
        description:
          'With name and password. The answer sets the cookie of a new session; send `csrfToken` as `X-CSRF-Token` ' +
          'with every unsafe call. Wrong names and wrong passwords are told apart by nobody; after some failures ' +
          'attempts have to wait (`429`).',
        body: sessionInput,
        response: { 201: ownSessionSchema },
      },
    },
    async (request, reply) => {
      checkOrigin(config.login, request, false);
      const opened = await logInWithPassword(login, request, reply, request.body);
      const at = isoOf(new Date(now()));
      reply.code(201).header('cache-control', 'no-store').header('location', '/v1/session');
      return {
        id: opened.id,
        personId: opened.personId,
        via: 'password' as const,
        createdAt: at,
        seenAt: at,
        expiresAt: isoOf(opened.expiresAt),
        csrfToken: csrfTokenOf(opened.token),
      };
    },
  );

  app.get(
    '/v1/session',
    {
      config: everybody,
      schema: { tags, summary: "Read the caller's session", response: { 200: ownSessionSchema } },
    },
    async (request) => {
      const token = cookieOf(config.login, request, 'session');
      const { session } = request;
      if (session === null || token === null) throw noSession();
      return { ...sessionOf(session), personId: session.person.id, csrfToken: csrfTokenOf(token) };
    },
  );

  app.delete(
    '/v1/session',
    {
      config: everybody,
      schema: { tags, summary: 'Log out', response: { 200: loggedOutSchema } },
    },
    async (request, reply) => {
      if (request.session === null) throw noSession();
      const via = await logOut(login, request, reply);
      return { logOutUrl: via === 'oidc' ? await providerLogOut(login) : null };
    },
  );

  app.get(
    '/v1/sessions',
    {
      config: everybody,
      schema: { tags, summary: "List the caller's sessions", response: { 200: sessionsSchema } },
    },
    async (request) => {
      const personId = personOf(request);
      const rows = await listSessions(db, personId, new Date(now()), config.login.session.idleMs);
      return {
        items: rows.map((row) => ({
          ...sessionOf(row),
          userAgent: row.userAgent,
          current: row.id === request.session?.id,
        })),
      };
    },
  );

  app.delete(
    '/v1/sessions/:id',
    {
      config: everybody,
      schema: {
        tags,
        summary: "End one of the caller's sessions",
        params: z.object({ id: z.string() }),
        response: { 204: ended },
      },
    },
    async (request, reply) => {
      const personId = personOf(request);
      const id = idOf(request.params.id, 'session');
      if (!(await endSession(db, personId, id))) throw notFound('The caller has no such session.');
      if (id === request.session?.id) dropCookie(config.login, reply, 'session');
      noteEvent(request, 'log-out', { personId, sessionId: id });
      return reply.code(204).send();
    },
  );

  app.delete(
    '/v1/sessions',
    {
      config: everybody,
      schema: { tags, summary: 'Log out everywhere', response: { 204: ended } },
    },
    async (request, reply) => {
      const personId = personOf(request);
      const sessions = await endSessionsOf(db.sql, personId);
      if (request.session !== null) dropCookie(config.login, reply, 'session');
      noteEvent(request, 'log-out everywhere', { personId, sessions });
      return reply.code(204).send();
    },
  );

  app.get(
    '/v1/me',
    { config: everybody, schema: { tags, summary: 'Read who one is', response: { 200: meSchema } } },
    async (request) => {
      const { actor, roles, departments } = callerOf(request);
      const absent = actor.standsInFor.map(({ id }) => id);
      const names = await namesOf(db, actor.kind === 'person' ? [actor.id, ...absent] : absent);
      return {
        kind: actor.kind === 'person' ? ('person' as const) : ('system' as const),
        id: actor.id,
        name: names.get(actor.id) ?? null,
        roles: allRoles.filter((role) => roles.has(role)),
        ownRoles: [...actor.roles],
        standsInFor: actor.standsInFor.map((one) => ({
          id: one.id,
          name: names.get(one.id) ?? null,
          roles: [...one.roles],
        })),
        departments: [...departments].sort(),
        sessionId: request.session?.id ?? null,
      };
    },
  );

  app.post(
    '/v1/me/password',
    {
      config: { ...everybody, answerWithinMs: 15_000 },
      schema: {
        tags,
        summary: "Change one's password",
        description:
          "All of one's sessions end; the one that asks goes on under a new cookie, and so with a new `csrfToken`.",
        body: passwordChange,
        response: { 204: z.undefined().meta({ description: 'Changed.' }) },
      },
    },
    async (request, reply) => {
      await changeOwnPassword(login, request, reply, {
        ...request.body,
        personId: callerOf(request).personId,
      });
      return reply.code(204).send();
    },
  );

  app.post(
    '/v1/password',
    {
      config: nobodyYet,
      schema: {
        tags,
        summary: 'Choose a password by a link',
        description: 'With the `token` of a link that an administrator made. Once.',
        body: passwordChoice,
        response: { 204: z.undefined().meta({ description: 'Set: log in with it.' }) },
      },
    },
    async (request, reply) => {
      await choosePassword(login, request, request.body);
      return reply.code(204).send();
    },
  );

  app.post(
    '/v1/setup',
    {
      config: nobodyYet,
      schema: {
        tags,
        summary: 'Make the first administrator',
        description: 'With the set-up token of the installation, as long as nobody has an account.',
        body: setupInput,
        response: { 201: setupSchema },
      },
    },
    async (request, reply) => {
      const personId = await setUp(login, request, request.body);
      return reply.code(201).header('location', `/v1/people/${personId}`).send({ personId });
    },
  );
}

const noSession = () => notFound('The request came with an API key: there is no session.');

/** The person who calls; a system has neither sessions nor a password. */
function personOf(request: FastifyRequest): string {
  const { personId } = callerOf(request);
  if (personId === null) throw new Problem('conflict', 'The caller is a system: it has no sessions.');
  return personId;
}

function sessionOf(session: Session) {
  return {
    id: session.id,
    via: session.via,
    createdAt: isoOf(session.createdAt),
    seenAt: isoOf(session.seenAt),
    expiresAt: isoOf(session.expiresAt),
  };
}
