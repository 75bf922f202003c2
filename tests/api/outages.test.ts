import { randomUUID } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../../db/client.ts';
import type { DecisionResult, Engine } from '../../engine/engine.ts';
import type { Decision } from '../../workflows/complaint.contract.ts';
import { type ApiUnderTest, complaint, type Reply, silentEngine, startApi } from '../support/api.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const done: DecisionResult = {
  kind: 'done',
  answer: { stage: 'triage', waitingFor: null, outcome: null, version: 2 },
};

function expectProblem(reply: Reply, status: number, name: string): void {
  expect([reply.status, reply.json.type]).toEqual([status, `/problems/${name}`]);
}

describe('while the engine fails', () => {
  const decided: Decision[] = [];
  let answer: () => Promise<DecisionResult> = async () => done;
  let isDown = false;
  const engine: Engine = {
    ...silentEngine,
    start: async () => {
      if (isDown) throw Object.assign(new Error('down'), { name: 'EngineUnreachableError' });
    },
    decide: (_caseId, decision) => {
      decided.push(decision);
      return answer();
    },
  };
  let api: ApiUnderTest;
  let agent: string;

  beforeAll(async () => {
    api = await startApi({ engine });
    agent = (await api.person({ roles: ['agent'] })).key;
  });
  afterAll(() => api.close());

  const open = async () => String((await api.post('/v1/complaints', { body: complaint() })).json.id);
  const reply = (id: string, key: string, text = 'Вітаємо') =>
    api.post(`/v1/complaints/${id}/reply`, { as: agent, key, body: { text } });

  it('an unknown outcome is 503 and not kept: the same key asks again under the same command id', async () => {
    const id = await open();
    const key = randomUUID();
    answer = async () => ({ kind: 'unknown' });
    const first = await reply(id, key);
    expectProblem(first, 503, 'outcome-unknown');
    expect(Number(first.headers['retry-after'])).toBeGreaterThan(0);
    answer = async () => done;
    expect((await reply(id, key)).status).toBe(200);
    const [one, two] = decided.slice(-2);
    expect(two?.commandId).toBe(one?.commandId);
    expect(two?.atMs).toBe(one?.atMs);
    expect((await reply(id, key)).headers['idempotency-replayed']).toBe('true');
    expect(decided.at(-1)).toBe(two);
  });

  it('a request that is still running is 409, with another body 422', async () => {
    const id = await open();
    const key = randomUUID();
    let finish: (result: DecisionResult) => void = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = () => {
        resolve();
        return new Promise((settle) => {
          finish = settle;
        });
      };
    });
    const first = reply(id, key);
    await asked;
    const second = await reply(id, key);
    expectProblem(second, 409, 'request-running');
    expect(second.headers['retry-after']).toBe('1');
    expectProblem(await reply(id, key, 'Інше'), 422, 'idempotency-key-reused');
    finish(done);
    expect((await first).status).toBe(200);
  });

  it('a try that was cut off is taken over when its lease has run out, under the same command id', async () => {
    const id = await open();
    const key = randomUUID();
    answer = async () => done;
    await reply(id, key);
    const cut = (lease: string) => api.db.sql`
      update commands set answer_status = null, answer_body = null, lease_until = now() + ${lease}::interval
      where idempotency_key = ${key}`;
    await cut('10 seconds');
    expectProblem(await reply(id, key), 409, 'request-running');
    await cut('-1 second');
    expect((await reply(id, key)).status).toBe(200);
    const [one, two] = decided.slice(-2);
    expect(two?.commandId).toBe(one?.commandId);
  });

  it('a fault of the process is 500 without details, and the key is free again', async () => {
    const id = await open();
    const key = randomUUID();
    answer = () => Promise.reject(new Error('Марія Коваль'));
    const failed = await reply(id, key);
    expectProblem(failed, 500, 'internal');
    expect(failed.text).not.toContain('Марія');
    answer = async () => done;
    expect((await reply(id, key)).status).toBe(200);
  });

  it('complaints and facts are taken; a decision on a case that cannot be started is 503', async () => {
    isDown = true;
    const id = await open();
    const key = randomUUID();
    expectProblem(await reply(id, key), 503, 'unavailable');
    const fact = await api.post(`/v1/complaints/${id}/messages`, {
      as: agent,
      body: { channel: 'email', text: 'Де відповідь?' },
    });
    expect(fact.status).toBe(202);
    isDown = false;
    answer = async () => done;
    expect((await reply(id, key)).status).toBe(200);
  });

  it('an engine that knows no run of a case that has not ended leaves the outcome unknown', async () => {
    answer = async () => ({ kind: 'ended' });
    expectProblem(await reply(await open(), randomUUID()), 503, 'outcome-unknown');
  });
});

describe('while PostgreSQL is away', () => {
  let database: FreshDatabase;
  let api: ApiUnderTest;
  let way: Way;

  beforeAll(async () => {
    database = await freshDatabase();
    way = await openWay(Number(new URL(database.url).port || 5432));
    const url = new URL(database.url);
    url.hostname = '127.0.0.1';
    url.port = String(way.port);
    const db = openDb({ url: url.href, maxConnections: 4 });
    api = await startApi({ engine: silentEngine, database: { ...database, db, url: url.href } });
  });
  afterAll(async () => {
    await way.open();
    await api.close();
    await api.db.close();
    await way.close();
    await database.drop();
  });

  it.each(['cut', 'stall'] as const)(
    '(%s) intake answers 503 within 4 s, reads soon after, and the same key is safe later',
    async (how) => {
      const key = randomUUID();
      const body = complaint();
      const register = () => api.post('/v1/complaints', { body, key });
      expect((await api.post('/v1/complaints', { body: complaint() })).status).toBe(201);
      await way[how]();
      const askedAt = Date.now();
      const listed = api.get('/v1/complaints');
      const replies = await Promise.all([register(), register()]);
      expect(Date.now() - askedAt).toBeLessThan(4_000);
      replies.push(await listed);
      expect(Date.now() - askedAt).toBeLessThan(9_000);
      for (const reply of replies) {
        expectProblem(reply, 503, 'unavailable');
        expect(reply.headers['retry-after']).toBe('1');
      }
      await way.open();
      await expect.poll(async () => (await register()).status).toBe(201);
      const [row] = await api.db.sql`
      select count(*)::int as n from cases where customer_ref = ${body.customer.ref}`;
      expect(row?.n).toBe(1);
    },
  );
});

/** A way to a port that can be cut (refused) or stalled (taken and never answered). */
interface Way {
  readonly port: number;
  open(): Promise<void>;
  cut(): Promise<void>;
  stall(): Promise<void>;
  close(): Promise<void>;
}

async function openWay(targetPort: number): Promise<Way> {
  const sockets = new Set<Socket>();
  let isStalled = false;
  const server: Server = createServer((socket) => {
    const target = connect(targetPort, '127.0.0.1');
    for (const [one, other] of [
      [socket, target],
      [target, socket],
    ] as const) {
      sockets.add(one);
      one.on('data', (chunk) => {
        if (!isStalled) other.write(chunk);
      });
      one.on('error', () => one.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const cut = async () => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    hangUp();
    await closed;
  };
  return {
    port,
    async open() {
      if (isStalled) hangUp();
      isStalled = false;
      if (!server.listening) await listen(port);
    },
    cut,
    async stall() {
      isStalled = true;
    },
    close: cut,
  };
}
