/** API keys. */
import { z } from 'zod';
import {
  changeApiKey,
  type KeyChange,
  type KeySettings,
  makeApiKey,
  revokeApiKey,
  rotateApiKey,
} from '../../db/desk/api-keys.ts';
import { type ApiKeyRow, findApiKey, listApiKeys, type Reading } from '../../db/queries/people.ts';
import { knownScopes, usualReach, usualScopes } from '../access/scopes.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { callerOf } from '../plugins/auth.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import {
  apiKeyChange,
  apiKeyInput,
  apiKeyRotation,
  apiKeySchema,
  apiKeysSchema,
  madeApiKeySchema,
} from '../schemas/reference.ts';
import { sendOnce } from './once.ts';
import { idOf } from './reading.ts';

const params = z.object({ id: z.string() });
const noSuchKey = () => notFound('There is no such API key.');

/** Registers the routes for API keys. */
export function apiKeys(app: App, deps: Deps): void {
  const { db, now } = deps;
  const tags = ['api keys'];
  const config = { roles: ['admin'] } as const;

  app.get(
    '/v1/api-keys',
    {
      config,
      schema: {
        tags,
        summary: 'List API keys',
        description: 'Newest first, revoked ones too; the keys themselves are kept nowhere.',
        response: { 200: apiKeysSchema },
      },
    },
    async () => ({ items: (await listApiKeys(db)).map(apiKeyResource) }),
  );

  app.get(
    '/v1/api-keys/:id',
    { config, schema: { tags, summary: 'Read an API key', params, response: { 200: apiKeySchema } } },
    async (request) => keyOf(db, idOf(request.params.id, 'API key')),
  );

  app.post(
    '/v1/api-keys',
    {
      config,
      schema: {
        tags,
        summary: 'Make an API key',
        description: 'For a system, with a role, or for a person. The key itself is told this once.',
        body: apiKeyInput,
        response: { 201: madeApiKeySchema },
      },
    },
    async (request, reply) =>
      sendOnce(deps, request, reply, async (tx) => {
        const { role, personId, ...wanted } = request.body;
        checkExpiry(wanted.expiresAt, now());
        const settings = { ...unlimited, ...settingsIn(wanted), name: wanted.name };
        const owner = ownerOf(role, personId);
        const made = await makeApiKey(tx, { ...settings, owner }, callerOf(request).actor.id);
        if (made === null) {
          throw new Problem('unfit-person', 'There is no such active person.', {
            members: { errors: [{ pointer: '/personId', detail: 'personId: no active person' }] },
          });
        }
        return {
          value: await keyOf({ sql: tx }, made.id),
          location: `/v1/api-keys/${made.id}`,
          secret: { key: made.key },
        };
      }),
  );

  app.patch(
    '/v1/api-keys/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Change what an API key is limited to',
        description: 'What is not named stays. It holds at once, in every API process.',
        params,
        body: apiKeyChange,
        response: { 200: apiKeySchema },
      },
    },
    async (request) => {
      const id = idOf(request.params.id, 'API key');
      checkExpiry(request.body.expiresAt, now());
      const actorId = callerOf(request).actor.id;
      const row = await findApiKey(db, id);
      if (row !== null && row.personId !== null && request.body.reach === 'own') {
        const detail = "reach: a person's key reaches what the person does";
        throw new Problem('unprocessable', detail, { members: { errors: [{ pointer: '/reach', detail }] } });
      }
      const change = settingsIn(request.body);
      const result = (await db.sql.begin((tx) => changeApiKey(tx, id, change, actorId))) as KeyChange;
      if (result !== 'done') throw problemOf(result);
      return keyOf(db, id);
    },
  );

  app.post(
    '/v1/api-keys/:id/rotate',
    {
      config,
      schema: {
        tags,
        summary: 'Give an API key a new secret',
        description:
          'Told this once. The old secret works beside it for a while; id, cases and limits of the key stay.',
        params,
        body: apiKeyRotation,
        response: { 201: madeApiKeySchema },
      },
    },
    async (request, reply) =>
      sendOnce(deps, request, reply, async (tx) => {
        const id = idOf(request.params.id, 'API key');
        const nowMs = now();
        const at = {
          now: new Date(nowMs),
          previousUntil: new Date(nowMs + request.body.overlapSeconds * 1_000),
        };
        const made = await rotateApiKey(tx, id, at, callerOf(request).actor.id);
        if (typeof made === 'string') throw problemOf(made);
        return {
          value: await keyOf({ sql: tx }, id),
          location: `/v1/api-keys/${id}`,
          secret: { key: made.key },
        };
      }),
  );

  app.delete(
    '/v1/api-keys/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Revoke an API key',
        description: 'For good and at once, in every API process.',
        params,
        response: { 204: z.undefined().meta({ description: 'Revoked.' }) },
      },
    },
    async (request, reply) => {
      const id = idOf(request.params.id, 'API key');
      const found = await revokeApiKey(db, id, callerOf(request).actor.id, new Date(now()));
      if (!found) throw noSuchKey();
      return reply.code(204).send();
    },
  );
}

async function keyOf(reading: Reading, id: string) {
  const row = await findApiKey(reading, id);
  if (row === null) throw noSuchKey();
  return apiKeyResource(row);
}

function problemOf(result: Exclude<KeyChange, 'done'>): Problem {
  return result === 'unknown'
    ? noSuchKey()
    : new Problem('conflict', 'The key was revoked, and that is for good: make a new one.');
}

type Body = z.output<typeof apiKeyInput>;

const unlimited = { scopes: null, reach: null, expiresAt: null, ratePerSecond: null, rateBurst: null };

/** What a body names, as it is stored. */
function settingsIn(body: z.output<typeof apiKeyChange>): Partial<KeySettings> {
  const { name, scopes, reach, expiresAt, rate } = body;
  return {
    ...(name === undefined ? {} : { name }),
    ...(scopes === undefined ? {} : { scopes }),
    ...(reach === undefined ? {} : { reach }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(rate === undefined ? {} : { ratePerSecond: rate?.perSecond ?? null, rateBurst: rate?.burst ?? null }),
  };
}

function checkExpiry(expiresAt: Date | null | undefined, nowMs: number): void {
  if (expiresAt == null || expiresAt.getTime() > nowMs) return;
  const detail = 'expiresAt: must lie ahead; DELETE revokes a key now';
  throw new Problem('unprocessable', detail, { members: { errors: [{ pointer: '/expiresAt', detail }] } });
}

/** The schema has seen to it that there is exactly one. */
function ownerOf(role: Body['role'], personId: Body['personId']) {
  if (role !== undefined) return { role };
  if (personId !== undefined) return { personId };
  throw new Problem('invalid-request', 'A key has either `role` or `personId`.');
}

function apiKeyResource(row: ApiKeyRow) {
  const ofSystem = row.personId === null;
  const { ratePerSecond, rateBurst } = row;
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    role: ofSystem ? row.role : null,
    personId: row.personId,
    scopes: [...(row.scopes === null ? usualScopes(ofSystem ? row.role : 'admin') : knownScopes(row.scopes))],
    reach: row.reach ?? (ofSystem ? usualReach(row.role) : 'all'),
    rate:
      ratePerSecond === null || rateBurst === null ? null : { perSecond: ratePerSecond, burst: rateBurst },
    createdAt: isoOf(row.createdAt),
    expiresAt: isoOrNull(row.expiresAt),
    rotatedAt: isoOrNull(row.rotatedAt),
    previousUntil: isoOrNull(row.previousUntil),
    lastUsedAt: isoOrNull(row.lastUsedAt),
    revokedAt: isoOrNull(row.revokedAt),
  };
}
