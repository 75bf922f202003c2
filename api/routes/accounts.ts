/** Accounts of people, as administrators look after them. */
import { z } from 'zod';
import {
  AccountRuleError,
  logOutEverywhere,
  makePasswordLink,
  putAccount,
  removeAccount,
  unlockAccount,
} from '../../db/desk/accounts.ts';
import { lockedUntil } from '../../db/desk/login-failures.ts';
import { findAccount } from '../../db/queries/accounts.ts';
import { findPerson } from '../../db/queries/people.ts';
import type { App } from '../app.ts';
import { type Login, loginNameOf, noteEvent } from '../login/log-in.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { accountInput, accountSchema, passwordLinkSchema } from '../schemas/login.ts';
import { sendOnce } from './once.ts';
import { idOf } from './reading.ts';

const linkLastsMs = 24 * 60 * 60_000;
const params = z.object({ id: z.string() });
const noAccount = () => notFound('The person has no account.');

/** Registers the routes of accounts. */
export function accountRoutes(app: App, login: Login): void {
  const { db, config: settings, now } = login;
  const tags = ['accounts'];
  const config = { roles: ['admin'] } as const;

  app.get(
    '/v1/people/:id/account',
    { config, schema: { tags, summary: 'Read an account', params, response: { 200: accountSchema } } },
    async (request) => await accountOf(idOf(request.params.id, 'person')),
  );

  app.put(
    '/v1/people/:id/account',
    {
      // An answer that is kept for repeats would keep the name by which somebody logs in.
      config: { ...config, idempotency: 'unkept' },
      schema: {
        tags,
        summary: 'Give a person an account, or change its names',
        description:
          'It has no password until the person chooses one by a link, or logs in through the identity provider. ' +
          "Other names end the person's sessions.",
        params,
        body: accountInput,
        response: { 200: accountSchema },
      },
    },
    async (request) => {
      const id = idOf(request.params.id, 'person');
      const { oidcSubject } = request.body;
      const fields = { login: loginNameOf(request.body.login), oidc: oidcOf(oidcSubject) };
      const who = originOf(request);
      const found = await keepingNames(() => putAccount(db, id, fields, who, new Date(now())));
      if (!found) throw notFound('There is no such person.');
      noteEvent(request, 'account changed', { personId: id, by: who.actorId });
      return await accountOf(id);
    },
  );

  app.delete(
    '/v1/people/:id/account',
    {
      config,
      schema: {
        tags,
        summary: 'Take an account away',
        description: "The person's sessions end at once.",
        params,
        response: { 204: z.undefined().meta({ description: 'Gone.' }) },
      },
    },
    async (request, reply) => {
      const id = idOf(request.params.id, 'person');
      const who = originOf(request);
      if (!(await removeAccount(db, id, who))) throw noAccount();
      noteEvent(request, 'account removed', { personId: id, by: who.actorId });
      return reply.code(204).send();
    },
  );

  app.post(
    '/v1/people/:id/account/password-link',
    {
      config,
      schema: {
        tags,
        summary: 'Make a link to choose a password',
        description:
          'For 24 hours and one use, in the place of any link before it. Give it to the person alone.',
        params,
        response: { 201: passwordLinkSchema },
      },
    },
    async (request, reply) => {
      const id = idOf(request.params.id, 'person');
      const who = originOf(request);
      return sendOnce(login, request, reply, async (tx) => {
        const made = await makePasswordLink(tx, id, who, new Date(now()), linkLastsMs);
        if (made === null) throw notFound('There is no active person with an account here.');
        const link = `${settings.login.publicUrl ?? ''}/password?token=${made.token}`;
        return {
          value: { personId: id, expiresAt: isoOf(made.expiresAt) },
          location: `/v1/people/${id}/account`,
          secret: { link },
        };
      });
    },
  );

  app.delete(
    '/v1/people/:id/account/lock',
    {
      config,
      schema: {
        tags,
        summary: 'Let a person try again at once',
        description: 'Ends the wait after wrong passwords.',
        params,
        response: { 204: z.undefined().meta({ description: 'Unlocked.' }) },
      },
    },
    async (request, reply) => {
      const id = idOf(request.params.id, 'person');
      if (!(await unlockAccount(db, id, originOf(request)))) throw noAccount();
      return reply.code(204).send();
    },
  );

  app.delete(
    '/v1/people/:id/sessions',
    {
      config,
      schema: {
        tags,
        summary: 'Log a person out everywhere',
        params,
        response: { 204: z.undefined().meta({ description: 'All sessions have ended.' }) },
      },
    },
    async (request, reply) => {
      const id = idOf(request.params.id, 'person');
      if ((await findPerson(db, id)) === null) throw notFound('There is no such person.');
      const who = originOf(request);
      const sessions = await logOutEverywhere(db, id, who);
      noteEvent(request, 'log-out everywhere', { personId: id, sessions, by: who.actorId });
      return reply.code(204).send();
    },
  );

  function oidcOf(subject: string | null | undefined) {
    if (subject === null || subject === undefined) return subject;
    const issuer = settings.login.oidc?.issuer;
    if (issuer === undefined) {
      const detail = 'oidcSubject: this installation has no identity provider';
      throw new Problem('unprocessable', detail, {
        members: { errors: [{ pointer: '/oidcSubject', detail }] },
      });
    }
    return { issuer, subject };
  }

  async function accountOf(personId: string) {
    const at = new Date(now());
    const row = await findAccount(db, personId, at);
    if (row === null) throw noAccount();
    return {
      ...row,
      passwordAt: isoOrNull(row.passwordAt),
      createdAt: isoOf(row.createdAt),
      lastLoginAt: isoOrNull(row.lastLoginAt),
      linkExpiresAt: isoOrNull(row.linkExpiresAt),
      lockedUntil: isoOrNull(await lockedUntil(db, row.login, at)),
    };
  }
}

/** Answers 409 for a name that is taken. */
async function keepingNames<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof AccountRuleError)) throw error;
    const field = error.taken === 'login' ? 'login' : 'oidcSubject';
    const detail = `${field}: another account has it`;
    throw new Problem('conflict', detail, { members: { errors: [{ pointer: `/${field}`, detail }] } });
  }
}
