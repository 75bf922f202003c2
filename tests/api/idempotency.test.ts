import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetAnswers } from '../../db/desk/replay.ts';
import {
  type ApiUnderTest,
  bootstrapKey,
  complaint,
  eventually,
  type Reply,
  startApi,
} from '../support/api.ts';
import { startApiProcess } from '../support/api-process.ts';

/** Two API processes on one database. */
let one: ApiUnderTest;
let two: ApiUnderTest;

beforeAll(async () => {
  one = await startApi();
  two = await startApi({ database: one.database });
});
afterAll(async () => {
  await two.close();
  await one.close();
});

const times = <T>(count: number, ask: (app: ApiUnderTest) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => ask(at % 2 === 0 ? one : two)));

const isReplayed = (reply: Reply) => reply.headers['idempotency-replayed'] === 'true';

describe('over two API processes', () => {
  it('50 parallel retries make one case, and all tell the same', async () => {
    const as = await one.systemKey('integrator');
    const body = complaint();
    const key = randomUUID();
    const replies = await times(50, (app) => app.post('/v1/complaints', { as, key, body }));
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([201]));
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
    expect(replies.filter((reply) => !isReplayed(reply))).toHaveLength(1);
    const [row] = await one.db.sql`
      select count(*)::int as n from cases where customer_ref = ${body.customer.ref}`;
    expect(row?.n).toBe(1);
  });

  it('50 parallel clicks are one decision: the others wait for its answer and tell the same', async () => {
    const agent = await one.person({ roles: ['agent'] });
    const id = String((await one.post('/v1/complaints', { body: complaint() })).json.id);
    const key = randomUUID();
    const body = { class: 'store', category: 'delivery', severity: 'low', assignTo: agent.id };
    const click = (app: ApiUnderTest) =>
      eventually(
        () => app.post(`/v1/complaints/${id}/triage`, { as: agent.key, key, body }),
        (reply) => reply.status !== 409 && reply.status !== 503,
        60_000,
      );
    const replies = await times(50, click);
    expect(replies.map((reply) => [reply.status, reply.text])).toEqual(
      Array(50).fill([200, replies[0]?.text]),
    );
    expect(replies.filter((reply) => !isReplayed(reply))).toHaveLength(1);
    const [row] = await one.db.sql`
      select count(*)::int as n from timeline where case_id = ${id} and type = 'triaged'`;
    expect(row?.n).toBe(1);
  });

  it('50 parallel changes of reference data under one key are one change', async () => {
    const name = `q-${randomUUID().slice(0, 8)}`;
    const key = randomUUID();
    const replies = await times(50, (app) =>
      app.post('/v1/people', { key, body: { name, roles: ['agent'] } }),
    );
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
    const [row] = await one.db.sql`select count(*)::int as n from people where name = ${name}`;
    expect(row?.n).toBe(1);
  });
});

describe('over two processes of their own', () => {
  it('50 parallel retries make one case', async () => {
    const processes = await Promise.all([1, 2].map(() => startApiProcess(one.database.url, bootstrapKey)));
    try {
      const body = complaint();
      const headers = {
        authorization: `Bearer ${bootstrapKey}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      };
      const told = await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          fetch(`${processes[at % 2]?.address}/v1/complaints`, {
            method: 'POST',
            headers,
            body: JSON.stringify(body),
          }).then(async (response) => `${response.status} ${await response.text()}`),
        ),
      );
      expect(new Set(told).size).toBe(1);
      expect(told[0]).toMatch(/^201 /);
      const [row] = await one.db.sql`
        select count(*)::int as n from cases where customer_ref = ${body.customer.ref}`;
      expect(row?.n).toBe(1);
    } finally {
      await Promise.all(processes.map((process) => process.stop()));
    }
  });
});

describe('PUT, PATCH and DELETE', () => {
  it('need an Idempotency-Key, as every POST does', async () => {
    const person = await one.person({ roles: ['agent'] });
    for (const [method, url, body] of [
      ['PUT', '/v1/orders', { items: [] }],
      ['PATCH', `/v1/people/${person.id}`, { name: 'Інша' }],
      ['DELETE', `/v1/api-keys/${randomUUID()}`, undefined],
      ['POST', '/v1/people', { name: 'x', roles: ['agent'] }],
    ] as const) {
      const reply = await one.send(method, url, { key: null, ...(body === undefined ? {} : { body }) });
      expect([method, reply.status, reply.json.type]).toEqual([
        method,
        400,
        '/problems/idempotency-key-missing',
      ]);
    }
    const [row] = await one.db.sql`select name from people where id = ${person.id}`;
    expect(row?.name).not.toBe('Інша');
  });

  it('are replayed byte for byte, by the other process too, and change nothing again', async () => {
    const person = await one.person({ roles: ['agent'] });
    const change = (app: ApiUnderTest, name: string, key: string) =>
      app.send('PATCH', `/v1/people/${person.id}`, { key, body: { name } });
    const key = randomUUID();
    const first = await change(one, 'Перша', key);
    expect([first.status, isReplayed(first)]).toEqual([200, false]);
    await change(one, 'Друга', randomUUID());
    const again = await change(two, 'Перша', key);
    expect([again.status, again.text, isReplayed(again)]).toEqual([200, first.text, true]);
    expect(again.headers['content-type']).toBe(first.headers['content-type']);
    const [row] = await one.db.sql`select name, version from people where id = ${person.id}`;
    expect(row).toMatchObject({ name: 'Друга' });
  });

  it('tell a key that was used with another body, and are refused again as they were refused', async () => {
    const person = await one.person({ roles: ['agent'] });
    const key = randomUUID();
    const url = `/v1/people/${person.id}`;
    await one.send('PATCH', url, { key, body: { name: 'Перша' } });
    const other = await two.send('PATCH', url, { key, body: { name: 'Інша' } });
    expect([other.status, other.json.type]).toEqual([422, '/problems/idempotency-key-reused']);
    const gone = () => one.send('DELETE', `/v1/people/${person.id}/absences/${missing}`, { key: removal });
    const [missing, removal] = [randomUUID(), randomUUID()];
    const refused = await gone();
    const repeated = await gone();
    expect([refused.status, repeated.status, repeated.text]).toEqual([404, 404, refused.text]);
    expect(isReplayed(repeated)).toBe(true);
  });

  it('that are malformed are no repeats: an If-Match that is none is refused, whatever the key', async () => {
    const person = await one.person({ roles: ['agent'] });
    const key = randomUUID();
    const change = (ifMatch: string) =>
      one.send('PATCH', `/v1/people/${person.id}`, { key, ifMatch, body: { name: 'Перша' } });
    expect((await change('*')).status).toBe(200);
    const refused = await change('');
    expect([refused.status, JSON.stringify(refused.json.errors)]).toEqual([
      400,
      expect.stringContaining('If-Match'),
    ]);
    expect(isReplayed(await change('*'))).toBe(true);
  });

  it('answer without a body byte for byte as well', async () => {
    const made = await one.post('/v1/api-keys', { body: { name: 'Old', role: 'manager' } });
    const key = randomUUID();
    const revoke = (app: ApiUnderTest) => app.send('DELETE', `/v1/api-keys/${made.json.id}`, { key });
    expect([(await revoke(one)).status, isReplayed(await revoke(two))]).toEqual([204, true]);
    const audited = await one.db.sql`select 1 from audit where subject = ${`api_key:${made.json.id}`}`;
    expect(audited).toHaveLength(2);
  });

  it('that still run are 409 with Retry-After, until their lease has run out', async () => {
    const person = await one.person({ roles: ['agent'] });
    const key = randomUUID();
    const change = (app: ApiUnderTest) =>
      app.send('PATCH', `/v1/people/${person.id}`, { key, body: { name: 'Перша' } });
    await change(one);
    const cut = (lease: string) => one.db.sql`
      update commands set answer_status = null, answer_body = null, lease_until = now() + ${lease}::interval
       where idempotency_key = ${key}`;
    await cut('10 minutes');
    const running = await change(two);
    expect([running.status, running.json.type, running.headers['retry-after']]).toEqual([
      409,
      '/problems/request-running',
      '1',
    ]);
    await cut('-1 second');
    expect((await change(two)).status).toBe(200);
    expect(isReplayed(await change(one))).toBe(true);
  });

  it('of 50 parallel ones under a key one is done; all that are answered tell the same', async () => {
    const person = await one.person({ roles: ['agent'] });
    const key = randomUUID();
    const replies = await times(50, (app) =>
      eventually(
        () => app.send('PATCH', `/v1/people/${person.id}`, { key, body: { capacity: 7 } }),
        (reply) => reply.status !== 409,
        60_000,
      ),
    );
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
    expect(replies.filter((reply) => !isReplayed(reply))).toHaveLength(1);
    const [row] = await one.db.sql`select version from people where id = ${person.id}`;
    expect(row?.version).toBe(2);
  });
});

describe('answers', () => {
  const hourMs = 3_600_000;
  const store = async (ageMs: number, answered: boolean, caseId: string | null = null) => {
    const id = uuidv7({ msecs: Date.now() - ageMs });
    await one.db.sql`
      insert into commands (id, caller, route, idempotency_key, request_hash, case_id, at, answer_status, answer_body)
      values (${id}, 'old', 'POST /v1/complaints', ${randomUUID()}, 'x', ${caseId}, ${new Date(Date.now() - ageMs)},
              ${answered ? 201 : null}, ${answered ? '{}' : null})`;
    return id;
  };
  const isKept = async (id: string) =>
    (await one.db.sql`select 1 from commands where id = ${id}`).length === 1;

  it('are kept 24 hours at least, and forgotten after; one that was never answered is not', async () => {
    const young = await store(23 * hourMs, true);
    const old = await store(25 * hourMs, true);
    const open = await store(1_000 * hourMs, false);
    const ofErased = await store(1_000 * hourMs, true, randomUUID());
    await forgetAnswers(one.db, new Date(Date.now() - 24 * hourMs));
    expect([await isKept(young), await isKept(old), await isKept(open)]).toEqual([true, false, true]);
    expect(await isKept(ofErased)).toBe(true);
  });

  it('are forgotten by every API that listens, without anybody asking', async () => {
    const old = await store(100 * hourMs, true);
    const young = await store(71 * hourMs, true);
    await two.app.listen({ host: '127.0.0.1', port: 0 });
    await expect.poll(() => isKept(old)).toBe(false);
    expect(await isKept(young)).toBe(true);
  });
});
