import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiKeysSchema, peoplePageSchema, personSchema } from '../../api/schemas/reference.ts';
import { type ApiUnderTest, eventually, type Reply, silentEngine, startApi } from '../support/api.ts';

const dayMs = 86_400_000;
let api: ApiUnderTest;
const nowMs = Date.now();

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
});
afterAll(() => api.close());

const person = (change: Readonly<Record<string, unknown>> = {}) => ({
  name: 'Оксана Мельник',
  roles: ['agent'],
  ...change,
});

async function add(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const reply = await api.post('/v1/people', { body: person(change) });
  expect(reply.status, reply.text).toBe(201);
  return String(reply.json.id);
}

/** Callers are remembered for a second: an answer changes within that time. */
const becomes = (status: number, ask: () => Promise<Reply>) =>
  eventually(ask, (reply) => reply.status === status, 3_000);

const auditOf = (subject: string) =>
  api.db.sql<{ action: string; actor: string; after: unknown }[]>`
    select action, actor_id as actor, after from audit where subject = ${subject} order by id`;

describe('a person', () => {
  it('is added, read, listed and audited', async () => {
    const reply = await api.post('/v1/people', { body: person({ roles: ['agent', 'expert'] }) });
    expect(reply.status).toBe(201);
    expect(personSchema.parse(reply.json)).toEqual(reply.json);
    expect(reply.headers.location).toBe(`/v1/people/${reply.json.id}`);
    const read = await api.get(`/v1/people/${reply.json.id}`);
    expect(read.json).toEqual(reply.json);
    expect(read.headers.etag).toBe('"1"');
    const listed = peoplePageSchema.parse((await api.get('/v1/people?role=expert&active=true')).json);
    expect(listed.items.map((item) => item.id)).toContain(reply.json.id);
    expect(await auditOf(`person:${reply.json.id}`)).toMatchObject([
      { action: 'person.created', actor: 'bootstrap', after: { roles: ['agent', 'expert'] } },
    ]);
  });

  it('is added once under one Idempotency-Key, and the key takes no other body', async () => {
    const key = randomUUID();
    const [first, second] = await Promise.all([
      api.post('/v1/people', { body: person(), key }),
      api.post('/v1/people', { body: person(), key }),
    ]);
    expect(first.text).toBe(second.text);
    expect([first, second].filter((one) => one.headers['idempotency-replayed'] === 'true')).toHaveLength(1);
    const other = await api.post('/v1/people', { body: person({ name: 'Інша' }), key });
    expect(other.status).toBe(422);
    expect(other.json.type).toBe('/problems/idempotency-key-reused');
    expect((await api.post('/v1/people', { body: person(), key: null })).status).toBe(400);
  });

  it('changes member by member, and a version that is stale is told the current one', async () => {
    const id = await add();
    const changed = await api.send('PATCH', `/v1/people/${id}`, { body: { name: 'Олена' }, ifMatch: 1 });
    expect(changed.status, changed.text).toBe(200);
    expect(changed.json).toMatchObject({ name: 'Олена', roles: ['agent'], version: 2 });
    const same = await api.send('PATCH', `/v1/people/${id}`, { body: { name: 'Олена' } });
    expect(same.json.version).toBe(2);
    const stale = await api.send('PATCH', `/v1/people/${id}`, { body: { active: false }, ifMatch: 1 });
    expect(stale.status).toBe(412);
    expect(stale.json).toMatchObject({ type: '/problems/stale-version', version: 2 });
    expect(stale.headers.etag).toBe('"2"');
    expect(JSON.stringify(await auditOf(`person:${id}`))).not.toContain('Олена');
  });

  it.each([
    [{ name: '' }, '/name'],
    [{ name: 'x\0' }, '/name'],
    [{ roles: [] }, '/roles'],
    [{ roles: ['king'] }, '/roles/0'],
    [{ roles: ['agent', 'agent'] }, '/roles'],
    [{ substituteId: 'nobody' }, '/substituteId'],
    [{ colour: 'red' }, '/colour'],
  ])('with %j is not valid', async (change, pointer) => {
    const reply = await api.post('/v1/people', { body: person(change) });
    expect(reply.status).toBe(400);
    expect(reply.json.errors).toMatchObject([{ pointer }]);
  });

  it.each([
    [{ roles: ['department'] }, '/department'],
    [{ department: 'logistics' }, '/department'],
    [{ substituteId: randomUUID() }, '/substituteId'],
  ])('with %j breaks a rule', async (change, pointer) => {
    const reply = await api.post('/v1/people', { body: person(change) });
    expect(reply.status).toBe(422);
    expect(reply.json).toMatchObject({ type: '/problems/unprocessable', errors: [{ pointer }] });
  });

  it('has a substitute who is active, another one, and not in a circle', async () => {
    const a = await add();
    const b = await add({ substituteId: a });
    const c = await add({ substituteId: b });
    const substitute = (id: string, substituteId: string | null) =>
      api.send('PATCH', `/v1/people/${id}`, { body: { substituteId } });
    expect((await substitute(a, a)).status).toBe(422);
    expect((await substitute(a, b)).status).toBe(422);
    expect((await substitute(a, c)).status).toBe(422);
    expect((await substitute(b, null)).status).toBe(200);
    expect((await substitute(a, c)).status).toBe(200);
    const idle = await add({ active: false });
    expect((await substitute(b, idle)).json.detail).toContain('not active');
  });

  it('who is unknown is not found', async () => {
    for (const id of [randomUUID(), 'x']) {
      expect((await api.get(`/v1/people/${id}`)).status).toBe(404);
      expect((await api.send('PATCH', `/v1/people/${id}`, { body: {} })).status).toBe(404);
    }
  });

  it('pages through all, each once', async () => {
    const seen: string[] = [];
    let url: string | null = '/v1/people?limit=3';
    while (url !== null) {
      const page = peoplePageSchema.parse((await api.get(url)).json);
      seen.push(...page.items.map((item) => item.id));
      url = page.links.next;
    }
    const [all] = await api.db.sql<{ n: number }[]>`select count(*)::int as n from people`;
    expect(new Set(seen).size).toBe(all?.n);
    expect(seen).toHaveLength(all?.n ?? 0);
  });
});

describe('an absence', () => {
  const at = (days: number) => new Date(nowMs + days * dayMs).toISOString();

  it('is added, shown, audited and removed, and lends the roles meanwhile', async () => {
    const substitute = await api.person({ roles: ['agent'] });
    const id = await add({ roles: ['head'], substituteId: substitute.id });
    const forbidden = await api.get('/v1/budget', { as: substitute.key });
    expect(forbidden.status).toBe(403);
    const added = await api.post(`/v1/people/${id}/absences`, { body: { from: at(-1), until: at(1) } });
    expect(added.status, added.text).toBe(201);
    const read = personSchema.parse((await api.get(`/v1/people/${id}`)).json);
    expect(read.absences).toEqual([added.json]);
    await becomes(200, () => api.get('/v1/budget', { as: substitute.key }));
    const gone = await api.send('DELETE', `/v1/people/${id}/absences/${added.json.id}`);
    expect(gone.status).toBe(204);
    await becomes(403, () => api.get('/v1/budget', { as: substitute.key }));
    const actions = (await auditOf(`person:${id}`)).map((entry) => entry.action);
    expect(actions).toEqual(['person.created', 'absence.created', 'absence.removed']);
  });

  it('ends after it begins, and belongs to somebody', async () => {
    const id = await add();
    const backwards = await api.post(`/v1/people/${id}/absences`, { body: { from: at(1), until: at(1) } });
    expect(backwards.status).toBe(400);
    expect(backwards.json.errors).toMatchObject([{ pointer: '/until' }]);
    const nobody = await api.post(`/v1/people/${randomUUID()}/absences`, {
      body: { from: at(0), until: at(1) },
    });
    expect(nobody.status).toBe(404);
    expect((await api.send('DELETE', `/v1/people/${id}/absences/${randomUUID()}`)).status).toBe(404);
  });
});

describe('an API key', () => {
  it('of a system is told once, works with its role, and is kept nowhere', async () => {
    const key = randomUUID();
    const body = { name: 'CRM', role: 'integrator' };
    const made = await api.post('/v1/api-keys', { body, key });
    expect(made.status, made.text).toBe(201);
    const secret = String(made.json.key);
    expect(secret).toMatch(/^rk_[A-Za-z0-9_-]{8}_[A-Za-z0-9_-]{43}$/);
    expect(secret.startsWith(String(made.json.prefix))).toBe(true);
    expect((await api.get('/v1/complaints', { as: secret })).status).toBe(200);
    expect((await api.get('/v1/api-keys', { as: secret })).status).toBe(403);
    const again = await api.post('/v1/api-keys', { body, key });
    expect(again.status).toBe(201);
    expect(again.json).toEqual({ ...made.json, key: null });
    const listed = apiKeysSchema.parse((await api.get('/v1/api-keys')).json);
    expect(listed.items.find((item) => item.id === made.json.id)).toMatchObject({
      name: 'CRM',
      revokedAt: null,
    });
    for (const table of ['api_keys', 'audit', 'commands']) {
      const rows = await api.db.sql`select * from ${api.db.sql(table)}`;
      expect(JSON.stringify(rows), table).not.toContain(secret);
    }
  });

  it('of a person has the roles of the person', async () => {
    const personId = await add({ roles: ['head'] });
    const made = await api.post('/v1/api-keys', { body: { name: 'Голова', personId } });
    expect(made.json).toMatchObject({ role: null, personId });
    const as = String(made.json.key);
    expect((await api.get('/v1/budget', { as })).status).toBe(200);
    await api.send('PATCH', `/v1/people/${personId}`, { body: { roles: ['agent'] } });
    await becomes(403, () => api.get('/v1/budget', { as }));
    await api.send('PATCH', `/v1/people/${personId}`, { body: { active: false } });
    await becomes(401, () => api.get('/v1/budget', { as }));
    expect((await api.post('/v1/api-keys', { body: { name: 'x', personId } })).status).toBe(422);
  });

  it('stops working when it is revoked', async () => {
    const made = await api.post('/v1/api-keys', { body: { name: 'Old', role: 'manager' } });
    const as = String(made.json.key);
    expect((await api.get('/v1/reports/stages', { as })).status).toBe(200);
    for (let again = 0; again < 2; again += 1) {
      expect((await api.send('DELETE', `/v1/api-keys/${made.json.id}`)).status).toBe(204);
    }
    await becomes(401, () => api.get('/v1/reports/stages', { as }));
    expect((await auditOf(`api_key:${made.json.id}`)).map((entry) => entry.action)).toEqual([
      'api_key.created',
      'api_key.revoked',
    ]);
    expect((await api.send('DELETE', `/v1/api-keys/${randomUUID()}`)).status).toBe(404);
    expect((await api.send('DELETE', '/v1/api-keys/x')).status).toBe(404);
  });

  it.each([
    [{ name: 'x' }, '/role'],
    [{ name: 'x', role: 'agent', personId: randomUUID() }, '/role'],
    [{ name: ' ', role: 'agent' }, '/name'],
    [{ name: 'x', role: 'king' }, '/role'],
  ])('asked for with %j is not valid', async (body, pointer) => {
    const reply = await api.post('/v1/api-keys', { body });
    expect(reply.status).toBe(400);
    expect(reply.json.errors).toMatchObject([{ pointer }]);
  });
});
