/** API keys. */
import { z } from 'zod';
import { makeApiKey, revokeApiKey } from '../../db/desk/api-keys.ts';
import { type ApiKeyRow, findApiKey, listApiKeys } from '../../db/queries/people.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { apiKeyInput, apiKeysSchema, madeApiKeySchema } from '../schemas/reference.ts';
import { sendOnce } from './once.ts';
import { idOf } from './reading.ts';

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
        description: 'Newest first, revoked ones too.',
        response: { 200: apiKeysSchema },
      },
    },
    async () => ({ items: (await listApiKeys(db)).map(apiKeyResource) }),
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
        const { name, role, personId } = request.body;
        const owner = ownerOf(role, personId);
        const made = await makeApiKey(tx, { name, owner }, originOf(request));
        const row = made === null ? null : await findApiKey({ sql: tx }, made.id);
        if (made === null || row === null) {
          throw new Problem('unfit-person', 'There is no such active person.', {
            members: { errors: [{ pointer: '/personId', detail: 'personId: no active person' }] },
          });
        }
        return {
          value: apiKeyResource(row),
          location: `/v1/api-keys/${made.id}`,
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
        description: 'For good. It may be taken for one second more.',
        params: z.object({ id: z.string() }),
        response: { 204: z.undefined().meta({ description: 'Revoked.' }) },
      },
    },
    async (request, reply) => {
      const id = idOf(request.params.id, 'API key');
      const found = await revokeApiKey(db, id, originOf(request), new Date(now()));
      if (!found) throw notFound('There is no such API key.');
      return reply.code(204).send();
    },
  );
}

type Body = z.output<typeof apiKeyInput>;

/** The schema has seen to it that there is exactly one. */
function ownerOf(role: Body['role'], personId: Body['personId']) {
  if (role !== undefined) return { role };
  if (personId !== undefined) return { personId };
  throw new Problem('invalid-request', 'A key has either `role` or `personId`.');
}

function apiKeyResource(row: ApiKeyRow) {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    role: row.personId === null ? row.role : null,
    personId: row.personId,
    createdAt: isoOf(row.createdAt),
    revokedAt: isoOrNull(row.revokedAt),
  };
}
