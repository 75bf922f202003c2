/** Webhooks that are refused, and what is told of webhooks. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventTypeNames } from '../../db/events.ts';
import { type ApiUnderTest, complaint } from '../support/api.ts';
import { webhookSuite } from '../support/webhook-suite.ts';
import type { Receiver } from '../support/webhooks.ts';

const suite = webhookSuite();
const { subscribe, open, deliveries, settled } = suite;
let api: ApiUnderTest;
let receiver: Receiver;
let integrator: string;

beforeAll(() => {
  [api, receiver, integrator] = [suite.api(), suite.receiver(), suite.integrator()];
});

describe('refused', () => {
  it.each([
    'http://hooks.example/x',
    'https://user:s3cret@hooks.example/x',
    'https://10.0.0.8/x',
    'https://[fd00:ec2::254]/latest',
    'https://169.254.169.254/latest/meta-data',
    'https://0xa9fea9fe/',
    'https://192.168.0.1:8443/',
    'ftp://hooks.example/x',
    'no address at all',
  ])('%s is no address for webhooks, neither at first nor later', async (url) => {
    const made = await api.post('/v1/webhooks', { as: integrator, body: { url, types: ['*'] } });
    expect([made.status, made.json.type]).toEqual([422, '/problems/address-refused']);
    expect(made.json.errors).toMatchObject([{ pointer: '/url' }]);
    expect(made.text).not.toContain('s3cret');
    const hook = await subscribe();
    expect((await api.send('PATCH', hook.self, { as: integrator, body: { url } })).status).toBe(422);
  });

  it('are unknown types, twice the same, none, unknown fields and empty changes', async () => {
    const url = receiver.url;
    for (const body of [
      { url, types: ['complaint.unheard_of'] },
      { url, types: ['*', '*'] },
      { url, types: [] },
      { url },
      { types: ['*'] },
      { url, types: ['*'], secret: 'whsec_mine' },
    ]) {
      const reply = await api.post('/v1/webhooks', { as: integrator, body });
      expect([reply.status, reply.json.type], JSON.stringify(body)).toEqual([
        400,
        '/problems/invalid-request',
      ]);
    }
    const hook = await subscribe();
    for (const body of [{}, { state: 'disabled' }, { types: [] }]) {
      expect(
        (await api.send('PATCH', hook.self, { as: integrator, body })).status,
        JSON.stringify(body),
      ).toBe(400);
    }
    for (const overlapHours of [-1, 169, 1.5]) {
      expect((await api.post(`${hook.self}/rotate-secret`, { body: { overlapHours } })).status).toBe(400);
    }
    expect((await api.post(`${hook.self}/resend`, { body: { since: 'yesterday' } })).status).toBe(400);
    expect((await api.get(`${hook.self}/deliveries?state=lost`)).status).toBe(400);
    expect((await api.get(`${hook.self}/deliveries?cursor=x`)).status).toBe(400);
    expect((await api.post('/v1/webhooks', { body: { url, types: ['*'] }, key: null })).status).toBe(400);
  });

  it('are deliveries of another webhook, those still being tried, and those past their retention', async () => {
    const one = await subscribe({ types: ['complaint.received'] });
    const two = await subscribe({ types: ['complaint.closed'] });
    receiver.answer = () => ({ status: 500 });
    await open();
    await expect.poll(() => one.calls().length).toBeGreaterThan(0);
    const [delivery] = await deliveries(one.self);
    const id = String(delivery?.id);
    expect((await api.get(`${two.self}/deliveries/${id}`)).status).toBe(404);
    expect((await api.post(`${two.self}/deliveries/${id}/resend`)).status).toBe(404);
    expect((await api.post(`${one.self}/deliveries/${randomUUID()}/resend`)).status).toBe(404);
    expect((await api.get(`${one.self}/deliveries/no-id`)).status).toBe(404);
    const running = await api.post(`${one.self}/deliveries/${id}/resend`);
    expect([running.status, running.json.type]).toEqual([409, '/problems/conflict']);
    await settled(one.self, 1);
    await api.db
      .sql`delete from events where position = (select position from webhook_deliveries where id = ${id})`;
    expect((await api.post(`${one.self}/deliveries/${id}/resend`)).json.detail).toContain('retention');
    await api.db.sql`update webhook_deliveries set state = 'withdrawn' where id = ${id}`;
    expect((await api.post(`${one.self}/deliveries/${id}/resend`)).json.detail).toContain('did not happen');
  });

  it('is one more than there may be', async () => {
    await api.db.sql`
      insert into webhooks (id, url, types, state, created_at, created_by)
      select gen_random_uuid(), 'https://hooks.example/', '{*}', 'paused', now(), 'test' from generate_series(1, 100)`;
    const reply = await api.post('/v1/webhooks', {
      as: integrator,
      body: { url: receiver.url, types: ['*'] },
    });
    expect([reply.status, reply.json.type]).toEqual([409, '/problems/conflict']);
    await api.db.sql`delete from webhooks where url = 'https://hooks.example/'`;
  });

  it('are cases and webhooks of others to a key that reaches its own only', async () => {
    const own = await api.systemKey('integrator', { reach: 'own' });
    const theirs = await subscribe();
    const made = await api.post('/v1/webhooks', {
      as: own,
      body: { url: `${receiver.url}/own`, types: ['*'] },
    });
    expect(made.status, made.text).toBe(201);
    const self = `/v1/webhooks/${String(made.json.id)}`;
    expect((await api.get('/v1/webhooks', { as: own })).json.items).toHaveLength(1);
    for (const path of ['', '/deliveries']) {
      expect((await api.get(`${theirs.self}${path}`, { as: own })).status, path).toBe(404);
      expect((await api.get(`${self}${path}`, { as: own })).status, path).toBe(200);
    }
    const since = new Date().toISOString();
    for (const [path, body] of [
      ['/ping', {}],
      ['/rotate-secret', {}],
      ['/resend', { since }],
    ] as const) {
      expect((await api.post(`${theirs.self}${path}`, { as: own, body })).status, path).toBe(404);
    }
    expect((await api.send('PATCH', theirs.self, { as: own, body: { state: 'paused' } })).status).toBe(404);
    expect((await api.send('DELETE', theirs.self, { as: own })).status).toBe(404);
    const foreign = await open();
    const mine = String((await api.post('/v1/complaints', { as: own, body: complaint() })).json.id);
    await expect
      .poll(() => theirs.calls().map((call) => suite.bodyOf(call).caseId))
      .toEqual(expect.arrayContaining([foreign, mine]));
    await settled(self, 1);
    expect(new Set((await deliveries(self)).map((one) => one.caseId))).toEqual(new Set([mine]));
    const log = (await api.get('/v1/events', { as: own })).json as unknown as { items: { caseId: string }[] };
    expect(new Set(log.items.map((event) => event.caseId))).toEqual(new Set([mine]));
    expect((await api.get(`/v1/events?case=${foreign}`, { as: own })).status).toBe(404);
  });

  it('are people who only work on cases', async () => {
    for (const role of ['agent', 'supervisor', 'manager', 'department'] as const) {
      const { key } = await api.person({ roles: [role] });
      expect((await api.get('/v1/webhooks', { as: key })).status, role).toBe(403);
    }
  });
});

describe('what is told of webhooks', () => {
  it('has every type in the description of the API, with what receivers get', async () => {
    const { json } = await api.get('/openapi.json', { as: null });
    const described = json.webhooks as unknown as Record<string, { post: { requestBody: object } }>;
    expect(Object.keys(described).sort()).toEqual([...eventTypeNames, 'webhook.ping'].sort());
    expect(JSON.stringify(described['complaint.closed'])).toContain('"const":"complaint.closed"');
    const subscribing = JSON.stringify(Reflect.get(Object(json.paths), '/v1/webhooks'));
    for (const type of eventTypeNames) expect(subscribing, type).toContain(type);
  });

  it('has what is due and how old it is in the figures', async () => {
    const hook = await subscribe({ types: ['complaint.received'] });
    receiver.answer = () => ({ status: 500 });
    await open();
    await expect.poll(() => hook.calls().length).toBeGreaterThan(0);
    await api.db
      .sql`update webhook_deliveries set due_at = now() - interval '90 seconds' where webhook_id = ${hook.id}`;
    const read = async (name: string) =>
      Number(new RegExp(`^${name} (\\d+)$`, 'm').exec((await api.get('/metrics')).text)?.[1]);
    await expect.poll(() => read('recourse_webhook_backlog_size')).toBe(1);
    expect(await read('recourse_webhook_backlog_oldest_seconds')).toBeGreaterThanOrEqual(90);
  });
});
