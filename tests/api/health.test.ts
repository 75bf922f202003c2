import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../../db/client.ts';
import type { Engine } from '../../engine/engine.ts';
import { type ApiUnderTest, complaint, silentEngine, startApi } from '../support/api.ts';

const upEngine: Engine = {
  ...silentEngine,
  start: async () => {},
  isUp: async () => true,
  hasWorker: async () => true,
};

async function ready(engine: Engine, database?: ApiUnderTest['database']) {
  const api = await startApi(database === undefined ? { engine } : { engine, database });
  try {
    return await api.get('/health/ready', { as: null });
  } finally {
    await api.close();
  }
}

describe('readiness', () => {
  it('is ok with all parts', async () => {
    const reply = await ready(upEngine);
    expect(reply.status).toBe(200);
    expect(reply.json).toEqual({
      status: 'ok',
      parts: { database: 'up', engine: 'up', worker: 'up' },
      startBacklog: { size: 0, oldestSeconds: 0 },
    });
  });

  it('is degraded, and still 200, without a worker or without the engine', async () => {
    const idle = await ready({ ...upEngine, hasWorker: async () => false });
    expect(idle.status).toBe(200);
    expect(idle.json).toMatchObject({ status: 'degraded', parts: { engine: 'up', worker: 'down' } });
    const down = await ready({ ...upEngine, hasWorker: () => Promise.reject(new Error('unreachable')) });
    expect(down.status).toBe(200);
    expect(down.json).toMatchObject({ status: 'degraded', parts: { engine: 'down', worker: 'unknown' } });
  });

  it('is 503 without the database, and the process lives', async () => {
    const db = openDb({ url: 'postgres://nobody:nothing@127.0.0.1:1/none' });
    const database = { db, url: 'none', drop: () => db.close() };
    const api = await startApi({ engine: upEngine, database });
    try {
      const reply = await api.get('/health/ready', { as: null });
      expect(reply.status).toBe(503);
      expect(reply.json).toMatchObject({ status: 'down', parts: { database: 'down' }, startBacklog: null });
      expect((await api.get('/health/live', { as: null })).json).toEqual({ status: 'ok' });
      const read = await api.get('/v1/complaints');
      expect(read.status).toBe(503);
      expect(read.headers['retry-after']).toBeDefined();
      expect((await api.get('/metrics')).status).toBe(200);
    } finally {
      await api.close();
      await db.close();
    }
  });

  it('asks the parts at most once a second, however many probes come', async () => {
    let asked = 0;
    const engine: Engine = {
      ...upEngine,
      hasWorker: async () => {
        asked += 1;
        return true;
      },
    };
    const api = await startApi({ engine });
    try {
      await Promise.all(Array.from({ length: 20 }, () => api.get('/health/ready', { as: null })));
      expect(asked).toBe(1);
    } finally {
      await api.close();
    }
  });
});

describe('the start backlog and the figures', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi({ engine: upEngine });
  });
  afterAll(() => api.close());

  it('are told by readiness and metrics, without anybody in them', async () => {
    const body = complaint({ customer: { ref: 'card-secret-77' } });
    const made = await api.post('/v1/complaints', { body });
    expect(made.status).toBe(201);
    await api.post('/v1/complaints', { body: {} });
    await api.get('/v1/complaints?customer=card-secret-77');
    await api.get(`/v1/complaints/${made.json.id}`);
    await api.db.sql`update cases set created_at = now() - interval '90 seconds', started_at = null`;
    const readiness = await api.get('/health/ready', { as: null });
    expect(readiness.json).toMatchObject({ startBacklog: { size: 1 } });
    const metrics = await api.get('/metrics');
    expect(metrics.status).toBe(200);
    expect(String(metrics.headers['content-type'])).toContain('text/plain');
    expect(metrics.text).toMatch(/^recourse_complaints_accepted_total 1$/m);
    expect(metrics.text).toMatch(/^recourse_start_backlog_size 1$/m);
    expect(metrics.text).toMatch(/^recourse_start_backlog_oldest_seconds (9\d)$/m);
    expect(metrics.text).toContain('route="/v1/complaints/:id",status="200"');
    expect(metrics.text).not.toContain('card-secret');
    expect(metrics.text).not.toContain(String(made.json.id));
    expect((await api.get('/metrics', { as: null })).status).toBe(401);
  });

  it('count decisions by verb and result', async () => {
    const made = await api.post('/v1/complaints', { body: complaint() });
    const agent = await api.person({ roles: ['agent'] });
    const asked = await api.post(`/v1/complaints/${made.json.id}/reply`, {
      as: agent.key,
      body: { text: 'Так' },
    });
    expect(asked.status, asked.text).toBe(503);
    expect((await api.get('/metrics')).text).toContain(
      'recourse_decisions_total{verb="reply",result="unknown"} 1',
    );
  });
});
