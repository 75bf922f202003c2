import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemKinds, problemOfRefusal } from '../../api/problems.ts';
import { refusalTypes, refuse } from '../../workflows/domain/refusals.ts';
import {
  type ApiUnderTest,
  bootstrapKey,
  complaint,
  eventually,
  type Reply,
  silentEngine,
  startApi,
} from '../support/api.ts';

let api: ApiUnderTest;
const log: string[] = [];

beforeAll(async () => {
  api = await startApi({ engine: silentEngine, logLines: log });
});
afterAll(() => api.close());

function expectProblem(reply: Reply, status: number, name: string): void {
  expect([reply.status, reply.json.type]).toEqual([status, `/problems/${name}`]);
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(reply.json).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  expect(reply.json.requestId).toBe(reply.headers['x-request-id']);
}

describe('every error is a problem', () => {
  it('401 without a key, with one that nobody has, and with another scheme', async () => {
    const calls = [
      { as: null },
      { as: 'rk_abcdefgh_'.padEnd(55, 'x') },
      { as: 'nonsense' },
      { as: null, headers: { authorization: `Basic ${bootstrapKey}` } },
    ];
    for (const call of calls) {
      const reply = await api.get('/v1/complaints', call);
      expectProblem(reply, 401, 'unauthenticated');
      expect(reply.headers['www-authenticate']).toMatch(/^Bearer/);
    }
  });

  it('401 with a revoked key, however it was revoked', async () => {
    const key = await api.systemKey('manager');
    expect((await api.get('/v1/complaints', { as: key })).status).toBe(200);
    await api.db.sql`update api_keys set revoked_at = now() where prefix = ${key.slice(3, 11)}`;
    const reply = await eventually(
      () => api.get('/v1/complaints', { as: key }),
      ({ status }) => status !== 200,
    );
    expectProblem(reply, 401, 'unauthenticated');
  });

  it('403 with the roles that may', async () => {
    const reply = await api.post('/v1/complaints', { as: await api.systemKey('manager'), body: complaint() });
    expectProblem(reply, 403, 'forbidden');
    expect(reply.json.roles).toContain('integrator');
  });

  it('404 for an unknown address and an unknown case alike, 401 before either tells of cases', async () => {
    expectProblem(await api.get('/v1/nothing'), 404, 'not-found');
    expectProblem(await api.get('/'), 404, 'not-found');
    for (const ref of [randomUUID(), 'C-2020-000001', 'nonsense', 'x'.repeat(64)]) {
      const agent = await api.systemKey('agent');
      const reply = await api.post(`/v1/complaints/${ref}/reply`, {
        as: agent,
        body: { text: 'Доброго дня' },
      });
      expectProblem(reply, 404, 'not-found');
    }
    expectProblem(await api.get(`/v1/complaints/${randomUUID()}`, { as: null }), 401, 'unauthenticated');
  });

  it('405 with Allow', async () => {
    const reply = await api.send('DELETE', '/v1/complaints');
    expectProblem(reply, 405, 'method-not-allowed');
    expect(reply.headers.allow).toBe('GET, HEAD, POST');
  });

  it('406 when neither JSON nor problems would be taken', async () => {
    const wants = (accept: string) => api.get('/v1/tasks', { headers: { accept } });
    expectProblem(await wants('text/html'), 406, 'not-acceptable');
    expectProblem(
      await wants('application/json;q=0, application/problem+json;q=0, */*'),
      406,
      'not-acceptable',
    );
    for (const accept of ['*/*', 'text/html, application/json;q=0.5', 'application/*']) {
      expect((await wants(accept)).status).toBe(200);
    }
  });

  it.each(['{', '[1,', '{"a":1}}', 'плохо', '{"__proto__": {"a": 1}}'])('400 for %s', async (body) => {
    expectProblem(await api.post('/v1/complaints', { body }), 400, 'malformed-json');
  });

  it.each(['[]', '"text"', '7', 'null'])('400 for a body that is no object: %s', async (body) => {
    expectProblem(await api.post('/v1/complaints', { body }), 400, 'invalid-request');
  });

  it('400 for a broken address', async () => {
    expectProblem(await api.get('/v1/complaints/%zz'), 400, 'invalid-request');
  });

  it('413 above 1 MiB', async () => {
    const body = complaint({ body: 'x'.repeat(1024 * 1024) });
    expectProblem(await api.post('/v1/complaints', { body }), 413, 'payload-too-large');
  });

  it('415 for other bodies than JSON', async () => {
    const reply = await api.post('/v1/complaints', {
      body: 'channel=web',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expectProblem(reply, 415, 'unsupported-media-type');
    const text = await api.post('/v1/complaints', { body: '{}', headers: { 'content-type': 'text/plain' } });
    expectProblem(text, 415, 'unsupported-media-type');
  });

  it('400 for a body that is null, also where none is needed', async () => {
    const url = `/v1/complaints/${randomUUID()}/withdraw`;
    const as = await api.systemKey('integrator');
    expectProblem(await api.post(url, { as, body: 'null' }), 400, 'invalid-request');
  });

  it('428 without If-Match, 400 for one that is malformed', async () => {
    const supervisor = await api.systemKey('supervisor');
    const url = `/v1/complaints/${randomUUID()}/approve`;
    expectProblem(await api.post(url, { as: supervisor }), 428, 'precondition-required');
    for (const ifMatch of ['7', '"7', 'W/7', '"7" "8"']) {
      expectProblem(await api.post(url, { as: supervisor, ifMatch }), 400, 'invalid-request');
    }
    for (const ifMatch of ['"7"', 'W/"7"', '*', '"6", W/"7"']) {
      expectProblem(await api.post(url, { as: supervisor, ifMatch }), 404, 'not-found');
    }
  });

  it('also for bytes that never became a request', async () => {
    await api.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = api.app.server.address() as AddressInfo;
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.end('NONSENSE\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString();
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('application/problem+json');
  });
});

describe('kinds of problem', () => {
  it('are served under their type, each', async () => {
    for (const [name, kind] of Object.entries(problemKinds)) {
      const reply = await api.get(`/problems/${name}`, { as: null });
      expect(reply.json).toMatchObject({ type: `/problems/${name}`, status: kind.status, title: kind.title });
    }
    expectProblem(await api.get('/problems/none', { as: null }), 404, 'not-found');
  });

  it('has one for each refusal of the process, with its details', () => {
    for (const type of refusalTypes) {
      const problem = problemOfRefusal(refuse(type, 'Why.', { version: 7 }));
      expect(problem.kind).toBe(type);
      expect([403, 404, 409, 412, 422]).toContain(problem.status);
      expect(problem.headers.etag).toBe('"7"');
    }
  });
});

describe('logs', () => {
  it('hold neither bodies, queries, names nor keys', async () => {
    const agent = await api.systemKey('agent');
    log.length = 0;
    const body = complaint({ subject: 'Секретна тема' });
    await api.post('/v1/complaints', { body, key: 'idempotency-secret' });
    await api.get('/v1/complaints?customer=card-secret&text=Секретна', { as: agent });
    await api.post('/v1/complaints', { body: '{"subject":"Секретна' });
    await api.get('/v1/complaints', { as: 'rk_secretse_'.padEnd(55, 's') });
    const text = log.join('');
    expect(log.length).toBeGreaterThanOrEqual(4);
    for (const secret of [
      'Секретна',
      'card-',
      'Марія',
      'maria@',
      'idempotency-secret',
      agent,
      bootstrapKey,
      'rk_secretse',
    ]) {
      expect(text).not.toContain(secret);
    }
    const line = z
      .object({
        method: z.string(),
        route: z.string(),
        status: z.int(),
        ms: z.number(),
        requestId: z.uuid(),
        caller: z.string(),
      })
      .parse(JSON.parse(log[0] ?? ''));
    expect(line).toMatchObject({ method: 'POST', route: '/v1/complaints', status: 201, caller: 'bootstrap' });
  });
});

describe('the description', () => {
  it('is OpenAPI 3.1, needs no key, and tells roles, headers and problems of each route', async () => {
    const reply = await api.get('/openapi.json', { as: null });
    expect(reply.status).toBe(200);
    const document = z
      .object({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse(reply.json);
    expect(document.openapi).toBe('3.1.0');
    const post = JSON.stringify(document.paths['/v1/complaints']?.post);
    for (const part of [
      'Idempotency-Key',
      'Recourse-Actor',
      'Roles: integrator',
      '#/components/responses/Problem409',
      '#/components/responses/Problem503',
    ]) {
      expect(post).toContain(part);
    }
    const approve = JSON.stringify(document.paths['/v1/complaints/{id}/approve']?.post);
    expect(approve).toContain('If-Match');
    expect((await api.get('/docs/', { as: null })).status).toBe(200);
  });
});
