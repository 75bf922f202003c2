/** Whoever is refused for want of a key, a right or a rate is in the log and in the figures; the audit trail does not grow by it. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, complaint, silentEngine, startApi } from '../support/api.ts';

interface Line {
  readonly event?: string;
  readonly level: number;
  readonly reason: string;
  readonly status: number;
  readonly requestId: string;
  readonly method: string;
  readonly route: string | null;
  readonly caller: string | null;
  readonly keyPrefix: string | null;
  readonly unlogged?: number;
}

const lines: string[] = [];
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ engine: silentEngine, logLines: lines });
});
afterAll(() => api.close());

const refusals = (): Line[] =>
  lines.map((line) => JSON.parse(line) as Line).filter(({ event }) => event === 'refused');
/** The one line of a request; answers are sent before it is written. */
async function lineOf(requestId: unknown): Promise<Line> {
  const found = () => refusals().filter((line) => line.requestId === requestId);
  await expect.poll(found, { timeout: 20_000 }).toHaveLength(1);
  return found()[0] as Line;
}
const counted = async (reason: string, of: ApiUnderTest = api): Promise<number> => {
  const { text } = await of.get('/metrics');
  return Number(
    new RegExp(`^recourse_refused_total\\{reason="${reason}"\\} (\\d+)`, 'm').exec(text)?.[1] ?? 0,
  );
};
const register = async (as?: string) => {
  const reply = await api.post('/v1/complaints', { ...(as === undefined ? {} : { as }), body: complaint() });
  expect(reply.status, reply.text).toBe(201);
  return String(reply.json.id);
};
const auditRows = async () => (await api.db.sql`select count(*)::int as n from audit`)[0]?.n as number;

describe('a request that is refused', () => {
  it('for want of a key says which one was shown by its prefix alone', async () => {
    const prefix = randomBytes(6).toString('base64url');
    const secret = randomBytes(32).toString('base64url');
    const before = await counted('no-such-key');
    const unknown = await api.get('/v1/taxonomy', { as: `rk_${prefix}_${secret}` });
    expect(await lineOf(unknown.json.requestId)).toMatchObject({
      ...{ level: 30, reason: 'no-such-key', status: 401, method: 'GET', route: '/v1/taxonomy' },
      ...{ caller: null, keyPrefix: prefix },
    });
    const nonsense = await api.get('/v1/taxonomy', { as: 'Oksana-Melnyk' });
    expect(await lineOf(nonsense.json.requestId)).toMatchObject({ reason: 'no-such-key', keyPrefix: null });
    const none = await api.get('/v1/taxonomy', { as: null });
    expect(await lineOf(none.json.requestId)).toMatchObject({ reason: 'no-key', keyPrefix: null });
    expect(await counted('no-such-key')).toBe(before + 2);
    expect(lines.filter((line) => line.includes(secret) || line.includes('Oksana'))).toEqual([]);
  });

  it('by its role, its scope, its reach or the person it names says so, and who it was', async () => {
    const agent = await api.person({ roles: ['agent'] });
    const role = await api.get('/v1/api-keys', { as: agent.key });
    expect(role.status).toBe(403);
    const byRole = await lineOf(role.json.requestId);
    expect(byRole).toMatchObject({ reason: 'role', status: 403, route: '/v1/api-keys', keyPrefix: null });
    const [{ id: keyId } = { id: '' }] = await api.db.sql<{ id: string }[]>`
      select id from api_keys where person_id = ${agent.id}`;
    expect(byRole.caller).toBe(keyId);

    const narrow = await api.systemKey('integrator', { scopes: ['events'] });
    const scope = await api.post('/v1/complaints', { as: narrow, body: complaint() });
    expect(await lineOf(scope.json.requestId)).toMatchObject({
      reason: 'scope',
      status: 403,
      method: 'POST',
    });
    const own = await api.systemKey('integrator', { reach: 'own' });
    const reach = await api.get('/v1/incidents', { as: own });
    expect([reach.status, (await lineOf(reach.json.requestId)).reason]).toEqual([403, 'reach']);
    const actor = await api.get('/v1/taxonomy', { as: own, actor: randomUUID() });
    expect([actor.status, (await lineOf(actor.json.requestId)).reason]).toEqual([403, 'actor']);
    for (const reason of ['role', 'scope', 'reach', 'actor'])
      expect(await counted(reason)).toBeGreaterThan(0);
  });

  it('because the case is another’s is in the log, though it is answered as if there were none', async () => {
    const id = await register();
    const own = await api.systemKey('integrator', { reach: 'own' });
    const foreign = await api.get(`/v1/complaints/${id}`, { as: own });
    expect(foreign.status).toBe(404);
    const line = await lineOf(foreign.json.requestId);
    expect(line).toMatchObject({ reason: 'unseen', status: 404, route: '/v1/complaints/:id' });
    expect(JSON.stringify(line)).not.toContain(id);
    // Who sees every case and mistypes a number is no intruder.
    const mistyped = await api.get(`/v1/complaints/${randomUUID()}`);
    expect(mistyped.status).toBe(404);
    await lineOf((await api.get('/v1/taxonomy', { as: null })).json.requestId);
    expect(refusals().some(({ requestId }) => requestId === mistyped.json.requestId)).toBe(false);
  });

  it('as a log-in, by JSON or on the page, is there without the name', async () => {
    const login = 'marker-of-a-name@example.com';
    const origin = { origin: 'https://localhost', host: 'localhost', 'x-forwarded-proto': 'https' };
    const refused = await api.post('/v1/session', {
      as: null,
      headers: origin,
      body: { login, password: 'marker of a password' },
    });
    expect([401, 403]).toContain(refused.status);
    const line = await lineOf(refused.json.requestId);
    expect(line).toMatchObject({ route: '/v1/session', caller: null, keyPrefix: null });
    const page = await api.app.inject({
      ...{ method: 'POST', url: '/login', payload: `login=${encodeURIComponent(login)}&password=x` },
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' },
    });
    expect(page.statusCode).toBe(403);
    await expect
      .poll(() => refusals().some(({ route, reason }) => route === '/login' && reason === 'cross-origin'), {
        timeout: 20_000,
      })
      .toBe(true);
    expect(lines.filter((one) => one.includes('marker'))).toEqual([]);
  });

  it('adds nothing to the audit trail, for whoever has no right writes nothing there', async () => {
    const agent = await api.person({ roles: ['agent'] });
    const id = await register();
    const before = await auditRows();
    for (let at = 0; at < 10; at += 1) {
      await api.get('/v1/api-keys', { as: agent.key });
      await api.get('/v1/taxonomy', { as: null });
      const head = await api.post(`/v1/complaints/${id}/cancel`, { as: agent.key, body: { reason: 'x' } });
      expect(head.status).toBe(403);
    }
    expect(await auditRows()).toBe(before);
  });
});

describe('a flood of refusals', () => {
  it('is counted one by one, and takes so many lines and no more', async () => {
    const own: string[] = [];
    const other = await startApi({
      ...{ engine: silentEngine, logLines: own },
      limits: { failedAuthPerMinute: 60, failedAuthBurst: 5 },
    });
    try {
      const ask = () => other.get('/v1/taxonomy', { as: 'nonsense' });
      const beganMs = performance.now();
      for (let at = 0; at < 10; at += 1) await Promise.all([...Array(100)].map(ask));
      const seconds = (performance.now() - beganMs) / 1_000;
      const total = async () =>
        (await counted('no-such-key', other)) + (await counted('too-many-failures', other));
      await expect.poll(total, { timeout: 20_000 }).toBe(1_000);
      const seen = own.map((line) => JSON.parse(line) as Line).filter(({ event }) => event === 'refused');
      expect(seen.length).toBeGreaterThanOrEqual(200);
      expect(seen.length).toBeLessThanOrEqual(400 + 2 * 20 * (seconds + 1));
      expect(seen.some(({ reason, status }) => reason === 'too-many-failures' && status === 429)).toBe(true);
      // What a flood of one kind leaves out hides nothing of another.
      const agent = await other.person({ roles: ['agent'] });
      const role = await other.get('/v1/api-keys', { as: agent.key });
      const isTold = () => own.some((line) => line.includes(String(role.json.requestId)));
      await expect.poll(isTold, { timeout: 20_000 }).toBe(true);
    } finally {
      await other.close();
    }
  });

  it('by a key’s own rate is there too', async () => {
    const made = await api.post('/v1/api-keys', {
      body: { name: 'CRM', role: 'integrator', rate: { perSecond: 1, burst: 2 } },
    });
    const ask = () => api.get('/v1/taxonomy', { as: String(made.json.key) });
    const replies = await Promise.all([...Array(50)].map(ask));
    const refused = replies.find(({ status }) => status === 429);
    expect(await lineOf(refused?.json.requestId)).toMatchObject({
      ...{ reason: 'rate-of-key', status: 429, caller: made.json.id, keyPrefix: null },
    });
  });
});
