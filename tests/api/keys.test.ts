import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopes } from '../../api/access/scopes.ts';
import { apiKeySchema, apiKeysSchema } from '../../api/schemas/reference.ts';
import { type ApiUnderTest, complaint, eventually, silentEngine, startApi } from '../support/api.ts';

let clockMs = Date.now();
let api: ApiUnderTest;
/** Another API process on the same database; it would remember callers for a minute, were it not told. */
let other: ApiUnderTest;

beforeAll(async () => {
  const limits = { callerCacheMs: 60_000 };
  api = await startApi({ engine: silentEngine, now: () => clockMs, limits });
  other = await startApi({
    engine: silentEngine,
    now: () => clockMs,
    limits,
    database: api.database,
  });
});
afterAll(async () => {
  await other.close();
  await api.close();
});

interface Made {
  readonly id: string;
  readonly key: string;
}

async function make(body: Readonly<Record<string, unknown>>): Promise<Made> {
  const reply = await api.post('/v1/api-keys', { body: { name: 'CRM', ...body } });
  expect(reply.status, reply.text).toBe(201);
  return { id: String(reply.json.id), key: String(reply.json.key) };
}

const auditOf = (id: string) => api.db.sql<{ action: string; before: unknown; after: unknown }[]>`
  select action, before, after from audit where subject = ${`api_key:${id}`} order by id`;

const statusOf = async (app: ApiUnderTest, as: string) => (await app.get('/v1/taxonomy', { as })).status;

/** Told by PostgreSQL, and long before the memory of a minute runs out. */
const becomes = (status: number, app: ApiUnderTest, as: string) =>
  eventually(
    () => app.get('/v1/taxonomy', { as }),
    (reply) => reply.status === status,
    20_000,
  );

describe('scopes', () => {
  it('are a closed list; a key has the usual ones of its role unless told', async () => {
    const { id } = await make({ role: 'integrator' });
    const usual = apiKeySchema.parse((await api.get(`/v1/api-keys/${id}`)).json);
    expect(usual.scopes).toEqual(scopes.filter((scope) => scope !== 'admin'));
    expect(usual.reach).toBe('own');
    const all = await make({ role: 'admin' });
    expect(apiKeySchema.parse((await api.get(`/v1/api-keys/${all.id}`)).json)).toMatchObject({
      scopes: [...scopes],
      reach: 'all',
    });
    for (const wrong of [['everything'], [], ['admin', 'admin']]) {
      const reply = await api.post('/v1/api-keys', {
        body: { name: 'x', role: 'integrator', scopes: wrong },
      });
      expect(reply.status).toBe(400);
    }
  });

  it('bound what the role may: one that is lacking is 403, and named', async () => {
    const { key } = await make({ role: 'integrator', scopes: ['complaints:read'] });
    expect((await api.get('/v1/complaints', { as: key })).status).toBe(200);
    for (const [method, url, scope] of [
      ['POST', '/v1/complaints', 'complaints:write'],
      ['POST', `/v1/complaints/${randomUUID()}/accept`, 'decisions'],
      ['GET', '/v1/letters', 'letters'],
      ['GET', '/v1/taxonomy', 'reference:read'],
      ['GET', '/v1/people', 'people:read'],
      ['GET', '/v1/reports/stages', 'reports:read'],
      ['PUT', '/v1/orders', 'outside:write'],
      ['GET', '/metrics', 'metrics'],
    ] as const) {
      const reply = await api.send(method, url, { as: key, ...(method === 'GET' ? {} : { body: {} }) });
      expect([url, reply.status, reply.json.scope]).toEqual([url, 403, scope]);
    }
  });

  it('bind a system that acts for a person too, and the key of a person', async () => {
    const supervisor = await api.person({ roles: ['supervisor', 'admin'] });
    const { key } = await make({ role: 'integrator', reach: 'all', scopes: ['complaints:read'] });
    const cancel = (as: string, actor?: string) =>
      api.post(`/v1/complaints/${randomUUID()}/cancel`, {
        as,
        body: { reason: 'Дубль' },
        ...(actor === undefined ? {} : { actor }),
      });
    expect((await cancel(key, supervisor.id)).json.scope).toBe('decisions');
    const own = await make({ personId: supervisor.id, scopes: ['complaints:read', 'decisions'] });
    expect((await cancel(own.key)).status).toBe(404);
    expect((await api.get('/v1/api-keys', { as: own.key })).json.scope).toBe('admin');
  });

  it('give no role what it has not', async () => {
    const { key } = await make({ role: 'integrator', scopes: ['admin', 'complaints:read'] });
    const reply = await api.get('/v1/api-keys', { as: key });
    expect([reply.status, reply.json.roles]).toEqual([403, ['admin']]);
  });
});

describe('expiry', () => {
  it('ends a key at its instant, without anybody revoking it', async () => {
    const expiresAt = new Date(clockMs + 3_600_000).toISOString();
    const { id, key } = await make({ role: 'manager', expiresAt });
    expect(await statusOf(api, key)).toBe(200);
    clockMs += 3_599_999;
    expect(await statusOf(api, key)).toBe(200);
    clockMs += 1;
    const reply = await api.get('/v1/taxonomy', { as: key });
    expect([reply.status, reply.json.type]).toEqual([401, '/problems/unauthenticated']);
    const later = new Date(clockMs + 60_000).toISOString();
    const changed = await api.send('PATCH', `/v1/api-keys/${id}`, { body: { expiresAt: later } });
    expect(changed.json.expiresAt).toBe(later);
    await becomes(200, api, key);
    expect((await api.send('PATCH', `/v1/api-keys/${id}`, { body: { expiresAt: null } })).status).toBe(200);
  });

  it('does not lie behind', async () => {
    const expiresAt = new Date(clockMs).toISOString();
    const reply = await api.post('/v1/api-keys', { body: { name: 'x', role: 'agent', expiresAt } });
    expect([reply.status, reply.json.errors]).toMatchObject([422, [{ pointer: '/expiresAt' }]]);
  });
});

describe('rotation', () => {
  it('gives a new secret, told once; for the overlap both work, then the new one alone', async () => {
    const { id, key } = await make({ role: 'integrator' });
    const idempotencyKey = randomUUID();
    const rotate = () =>
      api.post(`/v1/api-keys/${id}/rotate`, { body: { overlapSeconds: 600 }, key: idempotencyKey });
    const rotated = await rotate();
    expect(rotated.status, rotated.text).toBe(201);
    const fresh = String(rotated.json.key);
    expect(fresh).not.toBe(key);
    expect((await rotate()).json).toEqual({ ...rotated.json, key: null });
    expect([await statusOf(api, key), await statusOf(api, fresh)]).toEqual([200, 200]);
    clockMs += 599_999;
    expect(await statusOf(other, key)).toBe(200);
    clockMs += 1;
    expect([await statusOf(api, key), await statusOf(other, key)]).toEqual([401, 401]);
    expect(await statusOf(api, fresh)).toBe(200);
  });

  it('keeps the key: its cases, its limits, and its Idempotency-Keys', async () => {
    const { id, key } = await make({ role: 'integrator' });
    const body = complaint();
    const idempotencyKey = randomUUID();
    const first = await api.post('/v1/complaints', { as: key, key: idempotencyKey, body });
    const fresh = String((await api.post(`/v1/api-keys/${id}/rotate`, { body: {} })).json.key);
    const again = await api.post('/v1/complaints', { as: fresh, key: idempotencyKey, body });
    expect([again.text, again.headers['idempotency-replayed']]).toEqual([first.text, 'true']);
    expect((await api.get(`/v1/complaints/${first.json.id}`, { as: fresh })).status).toBe(200);
  });

  it('without an overlap, or twice, ends the secret before at once in every process', async () => {
    const { id, key } = await make({ role: 'manager' });
    expect([await statusOf(api, key), await statusOf(other, key)]).toEqual([200, 200]);
    const second = String((await api.post(`/v1/api-keys/${id}/rotate`, { body: {} })).json.key);
    expect([await statusOf(api, second), await statusOf(other, second)]).toEqual([200, 200]);
    const third = await api.post(`/v1/api-keys/${id}/rotate`, { body: { overlapSeconds: 0 } });
    for (const app of [api, other]) {
      await becomes(401, app, key);
      await becomes(401, app, second);
      expect(await statusOf(app, String(third.json.key))).toBe(200);
    }
  });
});

describe('last use', () => {
  it('is noted, once a minute at most', async () => {
    const { id, key } = await make({ role: 'manager' });
    const lastUse = async () => (await api.get(`/v1/api-keys/${id}`)).json.lastUsedAt;
    expect(await lastUse()).toBeNull();
    const firstMs = clockMs;
    await statusOf(api, key);
    await expect.poll(lastUse).toBe(new Date(firstMs).toISOString());
    clockMs += 59_999;
    await statusOf(api, key);
    await statusOf(other, key);
    clockMs += 1;
    await statusOf(api, key);
    await expect.poll(lastUse).toBe(new Date(firstMs + 60_000).toISOString());
    const [row] = await api.db.sql<{ n: number }[]>`
      select count(*)::int as n from api_keys where last_used_at = ${new Date(firstMs + 59_999)}`;
    expect(row?.n).toBe(0);
  });
});

describe('revocation', () => {
  it('holds at once in every API process, though each remembers who is who', async () => {
    const { id, key } = await make({ role: 'manager' });
    expect([await statusOf(api, key), await statusOf(other, key)]).toEqual([200, 200]);
    expect((await api.send('DELETE', `/v1/api-keys/${id}`)).status).toBe(204);
    await becomes(401, other, key);
    await becomes(401, api, key);
  });

  it('holds at once when a person is no longer active, or loses a role', async () => {
    const person = await api.person({ roles: ['admin'] });
    const isAdmin = (app: ApiUnderTest, status: number) =>
      eventually(
        () => app.get('/v1/api-keys', { as: person.key }),
        (reply) => reply.status === status,
        20_000,
      );
    for (const app of [api, other]) await isAdmin(app, 200);
    await api.send('PATCH', `/v1/people/${person.id}`, { body: { roles: ['agent'] } });
    for (const app of [api, other]) await isAdmin(app, 403);
    await api.send('PATCH', `/v1/people/${person.id}`, { body: { active: false } });
    for (const app of [api, other]) await isAdmin(app, 401);
  });

  it('is for good: a revoked key is neither changed nor rotated', async () => {
    const { id } = await make({ role: 'manager' });
    await api.send('DELETE', `/v1/api-keys/${id}`);
    const change = await api.send('PATCH', `/v1/api-keys/${id}`, { body: { reach: 'own' } });
    const rotation = await api.post(`/v1/api-keys/${id}/rotate`, { body: {} });
    expect([change.status, rotation.status]).toEqual([409, 409]);
  });
});

describe('every change of a key', () => {
  it('is audited with what was and what is, and never with a secret or a name', async () => {
    const { id, key } = await make({ role: 'integrator', name: 'Ключ Марії' });
    await api.send('PATCH', `/v1/api-keys/${id}`, {
      body: { reach: 'all', scopes: ['complaints:read'], rate: { perSecond: 5, burst: 10 } },
    });
    const rotated = await api.post(`/v1/api-keys/${id}/rotate`, { body: {} });
    await api.send('DELETE', `/v1/api-keys/${id}`);
    const entries = await auditOf(id);
    expect(entries.map(({ action }) => action)).toEqual([
      'api_key.created',
      'api_key.changed',
      'api_key.rotated',
      'api_key.revoked',
    ]);
    expect(entries[1]).toMatchObject({
      before: { reach: null, scopes: null, ratePerSecond: null },
      after: { reach: 'all', scopes: ['complaints:read'], ratePerSecond: 5, rateBurst: 10 },
    });
    const listed = (await api.get('/v1/api-keys')).text;
    for (const secret of [key, String(rotated.json.key)]) {
      expect(JSON.stringify(entries) + listed).not.toContain(secret);
    }
    expect(JSON.stringify(entries)).not.toContain('Марії');
    const item = apiKeysSchema.parse((await api.get('/v1/api-keys')).json).items.find((one) => one.id === id);
    expect(item).toMatchObject({ reach: 'all', rate: { perSecond: 5, burst: 10 } });
    expect(Object.keys(item ?? {})).not.toContain('key');
  });

  it('is refused for a key that does not exist, and for a reach that a person has not', async () => {
    for (const id of [randomUUID(), 'x']) {
      expect((await api.send('PATCH', `/v1/api-keys/${id}`, { body: {} })).status).toBe(404);
      expect((await api.post(`/v1/api-keys/${id}/rotate`, { body: {} })).status).toBe(404);
      expect((await api.get(`/v1/api-keys/${id}`)).status).toBe(404);
    }
    const person = await api.person({ roles: ['agent'] });
    const body = { name: 'x', personId: person.id, reach: 'own' };
    expect((await api.post('/v1/api-keys', { body })).status).toBe(400);
    const { id } = await make({ personId: person.id });
    expect((await api.send('PATCH', `/v1/api-keys/${id}`, { body: { reach: 'own' } })).status).toBe(422);
  });
});
