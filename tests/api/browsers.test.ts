import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';

const desk = 'https://desk.example';
let api: ApiUnderTest;
let closed: ApiUnderTest;

beforeAll(async () => {
  api = await startApi({ engine: silentEngine, limits: { corsOrigins: [desk, 'https://shop.example'] } });
  closed = await startApi({ engine: silentEngine });
});
afterAll(async () => {
  await api.close();
  await closed.close();
});

const preflight = (app: ApiUnderTest, origin: string, url = '/v1/complaints') =>
  app.app.inject({
    method: 'OPTIONS',
    url,
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,idempotency-key',
    },
  });

const allowing = (headers: Readonly<Record<string, unknown>>) =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-'));

describe('the page of the description', () => {
  it('keeps no key that is typed into it in the browser', async () => {
    const page = await closed.get('/docs/', { as: null });
    expect(page.status).toBe(200);
    const script = await closed.get('/docs/static/swagger-initializer.js', { as: null });
    expect(script.status).toBe(200);
    const said = /"?persistAuthorization"?\s*:\s*(\w+)/.exec(script.text);
    expect(said?.[1]).toBe('false');
    expect(page.text).not.toContain('persistAuthorization');
  });
});

describe('pages of other origins', () => {
  it('may not call unless an installation names theirs', async () => {
    const asked = await preflight(closed, desk);
    expect([asked.statusCode, allowing(asked.headers)]).toEqual([405, []]);
    const read = await closed.get('/v1/complaints', { headers: { origin: desk } });
    expect([read.status, allowing(read.headers)]).toEqual([200, []]);
  });

  it('that are named may, without a key for asking whether', async () => {
    for (const origin of [desk, 'https://shop.example']) {
      const { statusCode, headers } = await preflight(api, origin);
      expect(statusCode).toBe(204);
      expect(headers['access-control-allow-origin']).toBe(origin);
      expect(headers['access-control-allow-credentials']).toBe('true');
      expect(headers['access-control-allow-headers']).toContain('idempotency-key');
      expect(headers['access-control-allow-methods']).toContain('PATCH');
      expect(headers.vary).toContain('Origin');
    }
    const read = await api.get('/v1/complaints', { headers: { origin: desk } });
    expect(read.headers['access-control-allow-origin']).toBe(desk);
    expect(read.headers['access-control-expose-headers']).toContain('etag');
  });

  it('that are named are told why they were refused', async () => {
    const reply = await api.get('/v1/complaints', { as: null, headers: { origin: desk } });
    expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([401, desk]);
  });

  it.each(['https://evil.example', 'https://desk.example.evil.example', 'http://desk.example', 'null', '*'])(
    'that are not named are told nothing, nor what resembles one that is: %s',
    async (origin) => {
      const asked = await preflight(api, origin);
      expect([asked.statusCode, allowing(asked.headers)]).toEqual([405, []]);
      const read = await api.get('/v1/complaints', { headers: { origin } });
      expect(allowing(read.headers)).toEqual([]);
    },
  );
});

describe('headers that protect', () => {
  it('are on every answer, refusals and pages included', async () => {
    for (const call of [
      await closed.get('/v1/complaints'),
      await closed.get('/v1/complaints', { as: null }),
      await closed.get('/nothing', { as: null }),
      await closed.get('/docs/', { as: null }),
      await closed.get('/health/live', { as: null }),
    ]) {
      expect(call.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(call.headers['strict-transport-security']).toMatch(/^max-age=\d+/);
      expect(call.headers['content-security-policy']).toContain('default-src');
      expect(call.headers['x-powered-by']).toBeUndefined();
      expect(call.headers.server).toBeUndefined();
    }
  });

  it('keep what a caller was told out of every cache', async () => {
    expect((await closed.get('/v1/complaints')).headers['cache-control']).toBe('no-store');
    const refused = await closed.get('/v1/complaints', { as: null });
    expect(refused.headers['cache-control']).toBe('no-store');
  });
});
