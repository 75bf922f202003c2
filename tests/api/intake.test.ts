import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, complaint, silentEngine, startApi } from '../support/api.ts';

let api: ApiUnderTest;
let integrator: string;

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  integrator = await api.systemKey('integrator');
});
afterAll(() => api.close());

const register = (body: unknown, call: Parameters<ApiUnderTest['post']>[1] = {}) =>
  api.post('/v1/complaints', { as: integrator, body, ...call });

describe('a complaint is registered', () => {
  it('with id, number, stage, version and links, durable before the engine is up', async () => {
    const reply = await register(complaint());
    expect(reply.status).toBe(201);
    expect(reply.json).toMatchObject({ stage: 'received', version: 1 });
    expect(reply.json.number).toMatch(/^C-\d{4}-\d{6,}$/);
    expect(reply.json.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(reply.headers.location).toBe(`/v1/complaints/${reply.json.id}`);
    expect(reply.headers.etag).toBe('"1"');
    const [row] = await api.db.sql`
      select c.stage, c.seq, c.started_at, c.due_at, c.received_at, p.subject, p.body, p.customer_name
      from cases c join complaints p on p.id = c.id where c.number = ${String(reply.json.number)}`;
    expect(row).toMatchObject({
      stage: 'received',
      seq: 0,
      started_at: null,
      subject: 'Прострочений йогурт',
    });
    expect(row?.due_at.getTime() - row?.received_at.getTime()).toBe(3 * 86_400_000);
  });

  it('with all optional fields, deadlines counting from receivedAt', async () => {
    const earlier = await register(complaint());
    const receivedAt = new Date(Date.now() - 86_400_000).toISOString();
    const reply = await register(
      complaint({
        channel: 'phone',
        category: 'freshness',
        receivedAt,
        remedySought: 'refund',
        externalRef: 'crm-1',
        representative: { name: 'Іван', contact: '+380501112233' },
        vulnerable: true,
        follows: earlier.json.number,
      }),
    );
    expect(reply.status).toBe(201);
    const [row] = await api.db.sql`
      select c.received_at, c.due_at, c.follows_id, c.detail, p.representative, p.vulnerable
      from cases c join complaints p on p.id = c.id where c.id = ${String(reply.json.id)}`;
    expect(row?.received_at.toISOString()).toBe(receivedAt);
    expect(row?.follows_id).toBe(earlier.json.id);
    expect(row?.detail.remedySought).toBe('refund');
    expect(row?.representative).toEqual({ name: 'Іван', contact: '+380501112233' });
    expect(row?.vulnerable).toBe(true);
  });

  it('with texts of the greatest length, under 1 MiB', async () => {
    const reply = await register(complaint({ subject: 'я'.repeat(500), body: 'ї'.repeat(100_000) }));
    expect(reply.status).toBe(201);
  });

  it('without a class under the strictest limit', async () => {
    const reply = await register(complaint({ class: undefined }));
    const [row] = await api.db.sql`
      select class, extract(epoch from due_at - received_at)::int as seconds from cases where id = ${String(reply.json.id)}`;
    expect(row).toEqual({ class: null, seconds: 86_400 });
  });

  it('with numbers that no two complaints share', async () => {
    const replies = await Promise.all(Array.from({ length: 120 }, () => register(complaint())));
    expect(new Set(replies.map((reply) => reply.json.number)).size).toBe(120);
  });

  it('under the policy that an admin names', async () => {
    const reply = await api.post('/v1/complaints', { body: complaint({ policy: 'demo' }) });
    expect(reply.status).toBe(201);
    const [row] = await api.db.sql`select policy_name, demo from cases where id = ${String(reply.json.id)}`;
    expect(row).toEqual({ policy_name: 'demo', demo: true });
  });
});

describe('a complaint is refused', () => {
  it.each([
    ['an unknown channel', { channel: 'fax' }, '/channel'],
    ['no subject', { subject: '' }, '/subject'],
    ['a blank subject', { subject: '   ' }, '/subject'],
    ['a subject of 501 characters', { subject: 'x'.repeat(501) }, '/subject'],
    ['a body of 100,001 characters', { body: 'x'.repeat(100_001) }, '/body'],
    ['a NUL, which PostgreSQL cannot hold', { body: 'a\u0000b' }, '/body'],
    ['half a character', { body: 'a\ud800b' }, '/body'],
    ['no customer reference', { customer: {} }, '/customer/ref'],
    ['an e-mail address that is none', { customer: { ref: 'r', email: 'nobody' } }, '/customer/email'],
    ['an unknown remedy', { remedySought: 'revenge' }, '/remedySought'],
    ['a class that is no code', { class: 'No Code!' }, '/class'],
    ['a date that is none', { receivedAt: 'yesterday' }, '/receivedAt'],
    ['a day that does not exist', { receivedAt: '2026-02-30T00:00:00Z' }, '/receivedAt'],
    ['a receipt before the year 2000', { receivedAt: '1999-12-31T23:59:59.999Z' }, '/receivedAt'],
    [
      'a receipt six minutes ahead',
      { receivedAt: new Date(Date.now() + 360_000).toISOString() },
      '/receivedAt',
    ],
    ['an unknown field', { 'a/b~c': 1 }, '/a~1b~0c'],
  ])('for %s', async (_why, change, pointer) => {
    const reply = await register(complaint(change));
    expect(reply.status).toBe(400);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json).toMatchObject({ type: '/problems/invalid-request', status: 400 });
    expect(reply.json.errors).toContainEqual({ pointer, detail: expect.any(String) });
  });

  it('for several fields at once, each named', async () => {
    const reply = await register({ channel: 'fax', customer: { ref: '' }, subject: 's' });
    const pointers = (reply.json.errors as unknown as { pointer: string }[]).map((error) => error.pointer);
    expect(pointers.sort()).toEqual(['/body', '/channel', '/customer/ref']);
  });

  it('for an unknown class, with the list of classes', async () => {
    const key = randomUUID();
    const body = complaint({ class: 'spaceship' });
    const reply = await register(body, { key });
    expect(reply.status).toBe(422);
    expect(reply.json).toMatchObject({
      type: '/problems/unknown-class',
      classes: ['loyalty_card', 'non_standard', 'store'],
    });
    const again = await register(body, { key });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.text).toBe(reply.text);
  });

  it('for a policy that nobody knows, an earlier case that is none, and a policy named by other roles', async () => {
    const unknown = await api.post('/v1/complaints', { body: complaint({ policy: 'nope' }) });
    expect([unknown.status, unknown.json.type]).toEqual([422, '/problems/unprocessable']);
    const follows = await register(complaint({ follows: 'C-2026-999999' }));
    expect([follows.status, follows.json.errors]).toEqual([
      422,
      [{ pointer: '/follows', detail: 'There is no such earlier case.' }],
    ]);
    const named = await register(complaint({ policy: 'demo' }));
    expect([named.status, named.json.roles]).toEqual([403, ['admin']]);
  });
});

describe('a retry', () => {
  it('of fifty at once makes one case, and all get the same bytes', async () => {
    const [{ n: before = 0 } = {}] = await api.db.sql`select count(*)::int as n from cases`;
    const key = randomUUID();
    const body = complaint();
    const replies = await Promise.all(Array.from({ length: 50 }, () => register(body, { key })));
    expect(replies.map((reply) => reply.status)).toEqual(Array(50).fill(201));
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
    expect(new Set(replies.map((reply) => reply.headers.location)).size).toBe(1);
    const fresh = replies.filter((reply) => reply.headers['idempotency-replayed'] === undefined);
    expect(fresh).toHaveLength(1);
    const [{ n: after = 0 } = {}] = await api.db.sql`select count(*)::int as n from cases`;
    expect(after - before).toBe(1);
  });

  it('in another spelling is the same intent, with another body it is refused', async () => {
    const key = randomUUID();
    const body = complaint();
    const first = await register(body, { key });
    const reordered = await register(Object.fromEntries(Object.entries(body).reverse()), { key });
    expect(reordered.text).toBe(first.text);
    const other = await register({ ...body, subject: 'Інше' }, { key });
    expect([other.status, other.json.type]).toEqual([422, '/problems/idempotency-key-reused']);
  });

  it('by another caller is another intent', async () => {
    const key = randomUUID();
    const body = complaint();
    const first = await register(body, { key });
    const second = await register(body, { key, as: await api.systemKey('integrator') });
    expect(second.status).toBe(201);
    expect(second.json.id).not.toBe(first.json.id);
  });

  it.each([
    ['missing', null],
    ['empty', ''],
    ['too long', 'k'.repeat(256)],
    ['not ASCII', 'ключ'],
  ])('needs its key: %s is refused', async (_how, key) => {
    const reply = await register(complaint(), { key });
    expect([reply.status, reply.json.type]).toEqual([400, '/problems/idempotency-key-missing']);
  });
});
