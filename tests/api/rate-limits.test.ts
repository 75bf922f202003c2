import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitVariables } from '../../api/limits.ts';
import { createBuckets } from '../../api/plugins/buckets.ts';
import { newSecret, openSession } from '../../db/desk/sessions.ts';
import {
  type ApiUnderTest,
  bootstrapKey,
  eventually,
  loginForTests,
  type Reply,
  silentEngine,
  startApi,
} from '../support/api.ts';
import { freshDatabase } from '../support/database.ts';

const started: ApiUnderTest[] = [];
const start = async (limits: Parameters<typeof startApi>[0] & object) => {
  const api = await startApi({ engine: silentEngine, ...limits });
  started.push(api);
  return api;
};
afterAll(async () => {
  for (const api of started) await api.close();
});

function expectRefused(reply: Reply): void {
  expect([reply.status, reply.json.type]).toEqual([429, '/problems/too-many-requests']);
  expect(Number(reply.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  expect(reply.headers.ratelimit).toMatch(/^"(key|address)";r=0;t=\d+$/);
  expect(reply.headers['ratelimit-policy']).toMatch(/^"(key|address)";q=\d+;w=\d+$/);
}

describe('a bucket', () => {
  it('takes a burst, then so many a second, and is never fuller than the burst', () => {
    let nowMs = 0;
    const take = createBuckets(() => nowMs);
    const rate = { perSecond: 1_000, burst: 2_000 };
    const allowed = (tries: number) =>
      Array.from({ length: tries }, () => take('a', rate)).filter(({ isAllowed }) => isAllowed).length;
    expect(allowed(3_000)).toBe(2_000);
    expect(take('b', rate)).toMatchObject({ isAllowed: true, left: 1_999 });
    nowMs = 500;
    expect(allowed(3_000)).toBe(500);
    nowMs = 3_600_000;
    expect(allowed(3_000)).toBe(2_000);
  });

  it('says when there is one again, and when it is full', () => {
    let nowMs = 0;
    const take = createBuckets(() => nowMs);
    const rate = { perSecond: 1, burst: 2 };
    take('a', rate);
    expect(take('a', rate)).toEqual({ isAllowed: true, left: 0, waitMs: 1_000, fullMs: 2_000 });
    nowMs = 250;
    expect(take('a', rate)).toEqual({ isAllowed: false, left: 0, waitMs: 750, fullMs: 1_750 });
    nowMs = 1_000;
    expect(take('a', rate).isAllowed).toBe(true);
  });

  it('of a name that is forgotten begins anew; no more names are kept than fit', () => {
    const take = createBuckets(() => 0);
    const rate = { perSecond: 0.001, burst: 1 };
    expect(take('first', rate).isAllowed).toBe(true);
    expect(take('first', rate).isAllowed).toBe(false);
    for (let at = 0; at < 50_000; at += 1) take(`other ${at}`, rate);
    expect(take('first', rate).isAllowed).toBe(true);
  });
});

describe('a key', () => {
  // So slow that no test machine sees a token come back.
  const slow = { perSecond: 1, burst: 3 };
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await start({ limits: { ratePerSecond: 1, rateBurst: 5 } });
  });

  const made = async (body: Readonly<Record<string, unknown>> = {}) => {
    const reply = await api.post('/v1/api-keys', { body: { name: 'CRM', role: 'integrator', ...body } });
    return { id: String(reply.json.id), key: String(reply.json.key) };
  };
  const untilRefused = async (as: string, actor?: string) => {
    for (let served = 0; ; served += 1) {
      const reply = await api.get('/v1/taxonomy', actor === undefined ? { as } : { as, actor });
      if (reply.status === 429) return { served, reply };
      expect(reply.status).toBe(200);
      if (served > 1_000) throw new Error('It is never refused.');
    }
  };

  it('has a burst, and then 429 with Retry-After and what is left; others are not touched', async () => {
    const { key } = await made();
    const other = await made();
    const { served, reply } = await untilRefused(key);
    expect(served).toBeGreaterThanOrEqual(5);
    expectRefused(reply);
    const neighbour = await api.get('/v1/taxonomy', { as: other.key });
    expect(neighbour.status).toBe(200);
    expect(neighbour.headers['ratelimit-policy']).toBe('"key";q=5;w=5');
    expect(neighbour.headers.ratelimit).toMatch(/^"key";r=4;t=1$/);
    await eventually(
      () => api.get('/v1/taxonomy', { as: key }),
      ({ status }) => status === 200,
      30_000,
    );
  });

  it('may have a rate of its own, and shares it with everybody for whom it acts', async () => {
    const person = await api.person({ roles: ['agent'] });
    const { id, key } = await made({ rate: slow });
    expect((await untilRefused(key)).served).toBeGreaterThanOrEqual(slow.burst);
    expectRefused((await untilRefused(key, person.id)).reply);
    await api.send('PATCH', `/v1/api-keys/${id}`, { body: { rate: { perSecond: 1_000, burst: 2_000 } } });
    await eventually(
      () => api.get('/v1/taxonomy', { as: key }),
      ({ headers }) => headers['ratelimit-policy'] === '"key";q=2000;w=2',
      30_000,
    );
  });

  it('that is refused changes nothing, and the same Idempotency-Key is good afterwards', async () => {
    const { key } = await made({ rate: slow });
    await untilRefused(key);
    const idempotencyKey = randomUUID();
    const body = { channel: 'web', customer: { ref: 'x' }, subject: 'a', body: 'b' };
    const send = () => api.post('/v1/complaints', { as: key, key: idempotencyKey, body });
    const first = await send();
    if (first.status === 429) expectRefused(first);
    const later = await eventually(send, ({ status }) => status !== 429, 30_000);
    expect(later.status).toBe(201);
  });

  it('of the first steps has no limit', async () => {
    for (let at = 0; at < 50; at += 1) {
      const reply = await api.get('/v1/taxonomy');
      expect([reply.status, reply.headers.ratelimit]).toEqual([200, undefined]);
    }
  });
});

describe('public routes', () => {
  const burst = 4;
  const limits = { publicRatePerMinute: 1, publicRateBurst: burst };
  const survey = (api: ApiUnderTest, headers: Readonly<Record<string, string>> = {}) =>
    api.get('/v1/surveys/guessed', { as: null, headers });

  it('are limited by address, tightly: guessing tokens ends soon', async () => {
    const api = await start({ limits });
    for (let at = 0; at < burst; at += 1) expect((await survey(api)).status).toBe(404);
    expectRefused(await survey(api));
    expect((await api.get('/health/live', { as: null })).status).toBe(200);
    expect((await api.get('/openapi.json', { as: null })).status).toBe(200);
  });

  it('are limited so as pages too, and their style is not', async () => {
    const api = await start({ limits });
    const pages = [
      '/public',
      '/public/links/guessed',
      '/public/surveys/guessed',
      '/public/cases/C-2026-000001/x',
    ];
    for (const path of pages) expect((await api.get(path, { as: null })).status).not.toBe(429);
    const refused = await api.send('POST', '/public/surveys/guessed', {
      as: null,
      key: null,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'satisfied=yes',
    });
    expect(refused.status).toBe(429);
    expect(refused.headers['content-type']).toMatch(/^text\/html/);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect((await survey(api)).status).toBe(429);
    expect((await api.get('/public/style.css', { as: null })).status).toBe(200);
  });

  it('believe X-Forwarded-For from nobody unless told, so that it is no way round', async () => {
    const api = await start({ limits });
    const from = (address: string) => survey(api, { 'x-forwarded-for': address });
    for (let at = 0; at < burst; at += 1) await from(`203.0.113.${at}`);
    expectRefused(await from('203.0.113.99'));
  });

  it.each([
    ['a hop', 1 as const],
    ['a network', ['127.0.0.0/8'] as const],
  ])(
    'count each address behind a proxy that is trusted (%s), and not what a caller wrote before it',
    async (_name, trustProxy) => {
      const api = await start({ limits: { ...limits, trustProxy } });
      const from = (addresses: string) => survey(api, { 'x-forwarded-for': addresses });
      for (let at = 0; at < burst; at += 1) expect((await from('203.0.113.1')).status).toBe(404);
      expectRefused(await from('203.0.113.1'));
      expect((await from('203.0.113.2')).status).toBe(404);
      expectRefused(await from('198.51.100.7, 203.0.113.1'));
    },
  );

  it('limit addresses that do not exist as well', async () => {
    const api = await start({ limits: { ratePerSecond: 1, rateBurst: 3 } });
    const replies = [];
    for (let at = 0; at < 12; at += 1) replies.push((await api.get(`/nothing-${at}`, { as: null })).status);
    expect(replies).toContain(404);
    expect(replies).toContain(429);
  });
});

/** A database that counts who is looked up in it. */
async function counting() {
  const database = await freshDatabase();
  const lookUps = { ofKeys: 0, ofSessions: 0, ofAll: 0 };
  const sql = new Proxy(database.db.sql, {
    apply(target, self, args) {
      const [strings] = args;
      const text = Array.isArray(strings) ? strings.join('?') : '';
      if (text.includes('from api_keys where (hash')) lookUps.ofKeys += 1;
      if (text.includes('where s.token_hash')) lookUps.ofSessions += 1;
      if (text.includes('from api_keys k left join people')) lookUps.ofAll += 1;
      return Reflect.apply(target, self, args);
    },
  });
  return { database: { ...database, db: { ...database.db, sql } }, lookUps };
}

describe('keys that are none', () => {
  const burst = 6;
  const limits = { failedAuthPerMinute: 1, failedAuthBurst: burst, trustProxy: 1 as const };
  const guess = () => `rk_${randomBytes(6).toString('base64url')}_${randomBytes(32).toString('base64url')}`;
  const ask = (api: ApiUnderTest, as: string | null, address = '203.0.113.1') =>
    api.get('/v1/taxonomy', { as, headers: { 'x-forwarded-for': address } });
  const sessionIn = async (api: ApiUnderTest): Promise<string> => {
    const personId = (await api.person({ roles: ['agent'] })).id;
    await api.db.sql`
      insert into accounts (person_id, login, created_at) values (${personId}, ${personId}, now())`;
    const session = await openSession(api.db.sql, {
      ...{ personId, via: 'oidc', userAgent: null, passwordVersion: null, at: new Date() },
      limits: loginForTests.session,
    });
    return session?.token ?? '';
  };

  it('are refused by address after a while, whatever they look like; a right key of the same address is not', async () => {
    const api = await start({ limits });
    const right = await api.systemKey('integrator');
    for (const as of [guess(), guess(), 'nonsense', 'nonsense', null, null]) {
      const reply = await ask(api, as);
      expect([reply.status, reply.headers['retry-after']]).toEqual([401, undefined]);
      expect((await ask(api, right)).status).toBe(200);
    }
    for (const as of [guess(), 'nonsense', null]) expectRefused(await ask(api, as));
    for (let at = 0; at < 2 * burst; at += 1) expect((await ask(api, right)).status).toBe(200);
    expect((await ask(api, bootstrapKey)).status).toBe(200);
    expect((await ask(api, guess(), '203.0.113.2')).status).toBe(401);
    // A key that was never seen before is looked at all the same, once it is among all keys, which are read each second.
    const fresh = await api.systemKey('manager');
    await eventually(
      () => ask(api, fresh),
      ({ status }) => status === 200,
      20_000,
    );
  });

  it('are not looked up any more then, however many come; nor does it cost who is right a look-up of others', async () => {
    const { database, lookUps } = await counting();
    const api = await start({ limits: { ...limits, callerCacheMs: 0 }, ownDatabase: database });
    const right = await api.systemKey('integrator');
    const unseen = await api.systemKey('manager');
    for (let at = 0; at < burst; at += 1) expect((await ask(api, guess())).status).toBe(401);
    expect(lookUps.ofKeys).toBe(burst);
    const replies = await Promise.all([...Array(100)].map(() => ask(api, guess())));
    for (const reply of replies) expectRefused(reply);
    expect(lookUps.ofKeys).toBe(burst);
    // Once a second at most, whatever comes.
    expect(lookUps.ofAll).toBeGreaterThan(0);
    expect(lookUps.ofAll).toBeLessThan(50);
    for (const as of [right, unseen, right]) expect((await ask(api, as)).status).toBe(200);
    expect(lookUps.ofKeys).toBe(burst + 3);
  });

  it('that come all at once are looked up as often as an address may fail, and no more', async () => {
    const { database, lookUps } = await counting();
    const api = await start({ limits, ownDatabase: database });
    const replies = await Promise.all([...Array(50)].map(() => ask(api, guess())));
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(burst);
    expect(statuses.filter((status) => status === 429)).toHaveLength(50 - burst);
    expect(lookUps.ofKeys).toBe(burst);
  });

  it('and were one before are guesses like others: a revoked key waits too', async () => {
    const api = await start({ limits });
    const made = await api.post('/v1/api-keys', { body: { name: 'CRM', role: 'integrator' } });
    const key = String(made.json.key);
    expect((await ask(api, key)).status).toBe(200);
    const revoked = await api.send('DELETE', `/v1/api-keys/${made.json.id}`);
    expect(revoked.status, revoked.text).toBeLessThan(300);
    await eventually(
      () => ask(api, key),
      ({ status }) => status === 401,
      20_000,
    );
    await eventually(
      () => ask(api, key),
      ({ status }) => status === 429,
      20_000,
    );
  });

  it('and had run out before are guesses too, however often they come; so are sessions that have ended', async () => {
    const { database, lookUps } = await counting();
    const api = await start({ limits: { ...limits, callerCacheMs: 0 }, ownDatabase: database });
    const key = await api.systemKey('integrator');
    await database.db.sql`update api_keys set expires_at = now() - interval '1 second'`;
    const token = await sessionIn(api);
    await database.db.sql`update sessions set seen_at = now() - interval '2 hours'`;
    const cookie = `__Host-recourse-session=${token}`;
    const visit = () =>
      api.get('/v1/taxonomy', { as: null, headers: { 'x-forwarded-for': '203.0.113.1', cookie } });
    for (let at = 0; at < burst; at += 1) expect((await ask(api, guess())).status).toBe(401);
    for (let at = 0; at < 10; at += 1) {
      expectRefused(await ask(api, key));
      expectRefused(await visit());
    }
    expect(lookUps).toMatchObject({ ofKeys: burst, ofSessions: 0 });
  });

  it('are also sessions that are none, while a right session of the same address goes on', async () => {
    const { database, lookUps } = await counting();
    const api = await start({ limits, ownDatabase: database });
    const token = await sessionIn(api);
    const visit = (secret: string) =>
      api.get('/v1/taxonomy', {
        as: null,
        headers: { 'x-forwarded-for': '203.0.113.1', cookie: `__Host-recourse-session=${secret}` },
      });
    for (let at = 0; at < burst; at += 1) expect((await visit(newSecret())).status).toBe(401);
    expect(lookUps.ofSessions).toBe(burst);
    for (let at = 0; at < 20; at += 1) expectRefused(await visit(newSecret()));
    expect(lookUps.ofSessions).toBe(burst);
    for (let at = 0; at < 3; at += 1) expect((await visit(token)).status).toBe(200);
  });

  it('of one IPv6 network are of one address', async () => {
    const api = await start({ limits });
    for (let at = 0; at < burst; at += 1) {
      expect((await ask(api, guess(), `2001:db8:1:2::${at + 1}`)).status).toBe(401);
    }
    expectRefused(await ask(api, guess(), '2001:db8:1:2:ffff::1'));
    expect((await ask(api, guess(), '2001:db8:1:3::1')).status).toBe(401);
  });
});

describe('the settings', () => {
  it('are 1,000 a second with bursts of 2,000 unless told, and refuse what would open the API', () => {
    const usual = limitVariables.parse({});
    expect([usual.RATE_LIMIT_PER_SECOND, usual.RATE_LIMIT_BURST, usual.TRUST_PROXY]).toEqual([
      1_000,
      2_000,
      false,
    ]);
    expect([usual.FAILED_AUTH_PER_MINUTE, usual.FAILED_AUTH_BURST]).toEqual([300, 300]);
    expect(limitVariables.parse({ TRUST_PROXY: '2' }).TRUST_PROXY).toBe(2);
    expect(limitVariables.parse({ TRUST_PROXY: '10.0.0.0/8, ::1' }).TRUST_PROXY).toEqual([
      '10.0.0.0/8',
      '::1',
    ]);
    for (const wrong of [
      { TRUST_PROXY: 'true' },
      { TRUST_PROXY: '10.0.0.0/99' },
      { TRUST_PROXY: 'proxy.example' },
      { RATE_LIMIT_PER_SECOND: '0' },
      { CORS_ORIGINS: '*' },
      { CORS_ORIGINS: 'https://a.example/, https://b.example' },
      { CORS_ORIGINS: 'null' },
      { IDEMPOTENCY_RETENTION_HOURS: '23' },
    ]) {
      expect(limitVariables.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});
