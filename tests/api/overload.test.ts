import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionResult } from '../../engine/engine.ts';
import {
  type ApiUnderTest,
  bootstrapKey,
  complaint,
  eventually,
  type Reply,
  silentEngine,
  startApi,
} from '../support/api.ts';
import { type ApiProcess, startApiProcess } from '../support/api-process.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

function expectBusy(reply: Reply): void {
  expect([reply.status, reply.json.type]).toEqual([503, '/problems/overloaded']);
  expect(reply.headers['retry-after']).toBe('1');
}

describe('when as many answers are being made as may be', () => {
  let api: ApiUnderTest;
  let release: (result: DecisionResult) => void = () => {};
  const released = new Promise<DecisionResult>((resolve) => {
    release = resolve;
  });

  beforeAll(async () => {
    const engine = { ...silentEngine, start: async () => {}, decide: () => released };
    api = await startApi({ engine, limits: { requestsMax: 4 } });
  });
  afterAll(() => api.close());

  it('others are told to come back at once, health and figures are answered, and then all goes on', async () => {
    const agent = await api.person({ roles: ['agent'] });
    const id = String((await api.post('/v1/complaints', { body: complaint() })).json.id);
    const decide = () => api.post(`/v1/complaints/${id}/reply`, { as: agent.key, body: { text: 'Вітаємо' } });
    const held = Array.from({ length: 4 }, decide);
    const key = randomUUID();
    const body = complaint();
    const refused = await eventually(
      () => api.post('/v1/complaints', { key, body }),
      (reply) => reply.status === 503,
    );
    expectBusy(refused);
    expectBusy(await api.get('/v1/complaints'));
    expectBusy(await api.get('/openapi.json', { as: null }));
    for (const url of ['/health/live', '/health/ready', '/metrics']) {
      expect([url, (await api.get(url)).status]).toEqual([url, 200]);
    }
    release({ kind: 'done', answer: { stage: 'triage', waitingFor: null, outcome: null, version: 2 } });
    expect((await Promise.all(held)).map((reply) => reply.status)).toEqual([200, 200, 200, 200]);
    await eventually(
      () => api.get('/v1/complaints'),
      (reply) => reply.status === 200,
    );
    const again = await api.post('/v1/complaints', { key, body });
    expect([201, 200]).toContain(again.status);
  });
});

describe('when the event loop is late', () => {
  it('callers are told to come back, until it is in time again', async () => {
    const api = await startApi({ engine: silentEngine, limits: { loopDelayMaxMs: 50 } });
    const list = () => api.get('/v1/complaints');
    const late = setInterval(() => {
      const untilMs = performance.now() + 200;
      while (performance.now() < untilMs);
    }, 1);
    try {
      expectBusy(await eventually(list, (reply) => reply.status === 503, 30_000));
    } finally {
      clearInterval(late);
    }
    expect((await api.get('/health/live')).status).toBe(200);
    await eventually(list, (reply) => reply.status === 200, 30_000);
    await api.close();
  });
});

describe('a real process that is asked for more than it can', () => {
  let database: FreshDatabase;
  let process: ApiProcess;

  beforeAll(async () => {
    database = await freshDatabase();
    process = await startApiProcess(database.url, bootstrapKey, { OVERLOAD_REQUESTS_MAX: '8' });
  });
  afterAll(async () => {
    await process?.stop();
    await database.drop();
  });

  it('stores what it acknowledges, refuses the rest with 503 and Retry-After, and takes it under the same keys later', async () => {
    const bodies = Array.from({ length: 400 }, () => ({
      key: randomUUID(),
      body: JSON.stringify(complaint()),
    }));
    const send = ({ key, body }: (typeof bodies)[number]) =>
      fetch(`${process.address}/v1/complaints`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${bootstrapKey}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body,
      }).then(async (response) => ({
        status: response.status,
        retryAfter: response.headers.get('retry-after'),
        body: (await response.json()) as { type?: string },
      }));
    const answers = await Promise.all(bodies.map(send));
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, retryAfter, body } of refused) {
      expect([status, retryAfter, body.type]).toEqual([503, '1', '/problems/overloaded']);
    }
    const stored = async () => (await database.db.sql`select count(*)::int as n from cases`)[0]?.n;
    expect(await stored()).toBe(answers.length - refused.length);
    for (const one of bodies) {
      await expect.poll(async () => (await send(one)).status).toBe(201);
    }
    expect(await stored()).toBe(bodies.length);
  });
});
