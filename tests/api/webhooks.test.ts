/** Webhooks as an integrator sees them: subscribed, signed, in order, and tried again. */
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, it } from 'vitest';
import { deliverySchema, webhookSchema } from '../../api/schemas/webhooks.ts';
import { type ApiUnderTest, eventually } from '../support/api.ts';
import { webhookSuite } from '../support/webhook-suite.ts';
import { type Receiver, startReceiver } from '../support/webhooks.ts';

const suite = webhookSuite();
const { subscribe, open, deliveries, settled, bodyOf } = suite;
let api: ApiUnderTest;
let receiver: Receiver;
let integrator: string;
let agent: { id: string; key: string };

beforeAll(async () => {
  [api, receiver, integrator] = [suite.api(), suite.receiver(), suite.integrator()];
  agent = await api.person({ roles: ['agent'] });
});

const note = (id: string) =>
  api.post(`/v1/complaints/${id}/notes`, { as: agent.key, body: { text: 'Марія просила не дзвонити.' } });

describe('a delivery', () => {
  it('is signed as the Standard Webhooks specification says, thin, and without personal data', async () => {
    const { secret, calls } = await subscribe({ types: ['complaint.received'] });
    const id = await open();
    await expect.poll(() => calls().length).toBe(1);
    const [call] = calls();
    if (call === undefined) throw new Error('no call');
    const verified = new Webhook(secret).verify(call.body, call.headers as Record<string, string>);
    expect(verified).toEqual({
      id: call.headers['webhook-id'],
      type: 'complaint.received',
      timestamp: expect.stringMatching(/^20\d\d-.*Z$/),
      caseId: id,
      sequence: 1,
      data: {
        stage: 'received',
        waitingFor: null,
        outcome: null,
        class: 'store',
        cycle: 1,
        version: expect.any(Number),
        channel: 'web',
        demo: false,
      },
      links: { case: `/v1/complaints/${id}` },
    });
    expect(call.headers['content-type']).toBe('application/json');
    expect(call.body).not.toMatch(/Марія|maria|йогурт|card-/);
    const other = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    expect(() => new Webhook(other).verify(call.body, call.headers as Record<string, string>)).toThrow();
    expect(() =>
      new Webhook(secret).verify(`${call.body} `, call.headers as Record<string, string>),
    ).toThrow();
  });

  it('comes for the types that were asked for only, in the order of the case', async () => {
    const chosen = await subscribe({ types: ['complaint.received', 'complaint.noted'] });
    const all = await subscribe();
    // Answers that are slow at first would let later ones overtake.
    receiver.answer = (call) => (call.path.endsWith('x') ? 'hang' : { status: 200 });
    const id = await open();
    await eventually(
      () => api.get(`/v1/complaints/${id}`),
      (reply) => Number(reply.json.version) > 0,
    );
    for (let n = 0; n < 3; n += 1) expect((await note(id)).status).toBe(202);
    await expect.poll(() => chosen.calls(id).length).toBe(4);
    expect(chosen.calls(id).map((call) => bodyOf(call).type)).toEqual([
      'complaint.received',
      ...Array.from({ length: 3 }, () => 'complaint.noted'),
    ]);
    const { items } = (await api.get(`/v1/events?case=${id}`)).json as unknown as { items: { id: string }[] };
    await expect.poll(() => all.calls(id).length).toBeGreaterThanOrEqual(items.length);
    expect(
      all
        .calls(id)
        .map((call) => bodyOf(call).id)
        .slice(0, items.length),
    ).toEqual(items.map((one) => one.id));
  });

  it('is tried again with the same id, and holds up the later ones of its case meanwhile', async () => {
    const hook = await subscribe();
    let refused = 0;
    receiver.answer = () => {
      refused += 1;
      return { status: refused <= 3 ? 500 : 200 };
    };
    const id = await open();
    expect((await note(id)).status).toBe(202);
    await expect
      .poll(() =>
        hook
          .calls(id)
          .map((call) => bodyOf(call).type)
          .includes('complaint.noted'),
      )
      .toBe(true);
    const ids = hook.calls(id).map((call) => String(call.headers['webhook-id']));
    expect(new Set(ids.slice(0, 4)).size).toBe(1);
    expect(
      hook
        .calls(id)
        .slice(0, 4)
        .map((call) => bodyOf(call).sequence),
    ).toEqual([1, 1, 1, 1]);
    const sequences = hook.calls(id).map((call) => Number(bodyOf(call).sequence));
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
    const first = (await settled(hook.self, 2)).at(-1);
    expect(first).toMatchObject({ state: 'delivered', sequence: 1, status: 200 });
    expect(first?.attempts.map(({ attempt, status, failure }) => [attempt, status, failure])).toEqual([
      [1, 500, 'status-500'],
      [2, 500, 'status-500'],
      [3, 500, 'status-500'],
      [4, 200, null],
    ]);
  });

  it('is given up after the last try, lets the case go on, and can be sent again: one, or all that failed', async () => {
    const hook = await subscribe({ types: ['complaint.received', 'complaint.noted'] });
    const since = new Date(Date.now() - 60_000).toISOString();
    receiver.answer = () => ({ status: 503 });
    const id = await open();
    const [failed] = await settled(hook.self, 1);
    expect(failed).toMatchObject({ state: 'failed', status: 503, failure: 'status-503', sequence: 1 });
    expect(failed?.attempts).toHaveLength(6);
    receiver.answer = () => ({ status: 200 });
    await note(id);
    await settled(hook.self, 2);
    const resend = String(failed?.links.resend);
    const again = await api.post(resend, { as: integrator });
    expect(again.status, again.text).toBe(201);
    expect(deliverySchema.parse(again.json).state).toBe('waiting');
    await expect.poll(async () => (await deliveries(hook.self, '?state=delivered')).length).toBe(2);
    const repeats = hook.calls().filter((call) => call.headers['webhook-id'] === failed?.eventId);
    expect(repeats).toHaveLength(7);
    // A delivered one may be sent again as well.
    expect((await api.post(resend, { as: integrator })).status).toBe(201);
    await expect
      .poll(() => hook.calls().filter((call) => call.headers['webhook-id'] === failed?.eventId).length)
      .toBe(8);
    const none = await api.post(`${hook.self}/resend`, { as: integrator, body: { since } });
    expect(none.json).toEqual({ resent: 0 });
    await api.db.sql`update webhook_deliveries set state = 'failed' where webhook_id = ${hook.id}`;
    const all = await api.post(`${hook.self}/resend`, { as: integrator, body: { since } });
    expect(all.json).toEqual({ resent: 2 });
    await expect.poll(async () => (await deliveries(hook.self, '?state=delivered')).length).toBe(2);
  });

  it('does not follow a redirect, and keeps nothing of what the receiver wrote', async () => {
    const hook = await subscribe({ types: ['complaint.received'] });
    const elsewhere = await startReceiver();
    receiver.answer = () => ({ status: 302, headers: { location: elsewhere.url } });
    await open();
    const [failed] = await settled(hook.self, 1);
    expect(failed).toMatchObject({ state: 'failed', status: 302, failure: 'status-302' });
    expect(elsewhere.calls).toEqual([]);
    await elsewhere.close();
    expect(JSON.stringify(await deliveries(hook.self))).not.toContain('nothing that anybody keeps');
  });

  it('has so long for an answer', async () => {
    const hook = await subscribe({ types: ['complaint.received'] });
    receiver.answer = () => 'hang';
    await open();
    await expect.poll(async () => (await deliveries(hook.self))[0]?.attempts[0]?.failure).toBe('timed-out');
  });

  it('goes to nobody whom nothing listens for, and says why', async () => {
    const gone = await startReceiver();
    await gone.close();
    const hook = await subscribe({ url: gone.url, types: ['complaint.received'] });
    await open();
    const [failed] = await settled(hook.self, 1);
    expect(failed).toMatchObject({ state: 'failed', status: null, failure: 'econnrefused' });
  });
});

describe('a subscription', () => {
  it('is disabled by 410 at once, which the log tells; what comes then has failed and can be sent again', async () => {
    const hook = await subscribe({ types: ['complaint.received'] });
    const watcher = await subscribe({ types: ['webhook.disabled'] });
    receiver.answer = (call) => ({ status: call.path === new URL(hook.url).pathname ? 410 : 200 });
    await open();
    await settled(hook.self, 1);
    const read = webhookSchema.parse((await api.get(hook.self, { as: integrator })).json);
    expect(read).toMatchObject({ state: 'disabled', disabled: { reason: 'gone' } });
    await expect.poll(() => watcher.calls().length).toBe(1);
    expect(bodyOf(watcher.calls()[0])).toMatchObject({
      type: 'webhook.disabled',
      caseId: null,
      sequence: null,
      data: { webhookId: hook.id, reason: 'gone' },
    });
    await open();
    await settled(hook.self, 2);
    expect((await deliveries(hook.self)).map((one) => one.failure)).toEqual(['disabled', 'status-410']);
    expect((await api.post(`${hook.self}/ping`, { as: integrator })).status).toBe(409);
    const since = new Date(Date.now() - 600_000).toISOString();
    expect((await api.post(`${hook.self}/resend`, { as: integrator, body: { since } })).status).toBe(409);
    receiver.answer = () => ({ status: 200 });
    const back = await api.send('PATCH', hook.self, { as: integrator, body: { state: 'active' } });
    expect(back.json).toMatchObject({ state: 'active', disabled: null });
    expect((await api.post(`${hook.self}/resend`, { as: integrator, body: { since } })).json).toEqual({
      resent: 2,
    });
    await expect.poll(async () => (await deliveries(hook.self, '?state=delivered')).length).toBe(2);
  });

  it('to which nothing got through for days is disabled with the next failure', async () => {
    const hook = await subscribe({ types: ['complaint.received'] });
    receiver.answer = () => ({ status: 500 });
    await open();
    await expect.poll(() => hook.calls().length).toBeGreaterThan(0);
    await expect.poll(async () => (await api.get(hook.self)).json.failingSince).not.toBeNull();
    await api.db
      .sql`update webhooks set failing_since = now() - interval '5 days 1 minute' where id = ${hook.id}`;
    await open();
    await expect
      .poll(async () => (await api.get(hook.self)).json.disabled)
      .toMatchObject({ reason: 'failing' });
    // One success in between would have begun the count anew.
    const mended = await subscribe({ types: ['complaint.received'] });
    await api.db.sql`update webhooks set failing_since = now() - interval '9 days' where id = ${mended.id}`;
    receiver.answer = () => ({ status: 200 });
    await open();
    await settled(mended.self, 1);
    expect((await api.get(mended.self)).json).toMatchObject({ state: 'active', failingSince: null });
  });

  it('that is paused keeps what comes, also what was being tried, and sends it when it goes on', async () => {
    const hook = await subscribe({ types: ['complaint.received'] });
    receiver.answer = () => ({ status: 500 });
    const tried = await open();
    await expect.poll(() => hook.calls().length).toBeGreaterThan(0);
    expect((await api.send('PATCH', hook.self, { body: { state: 'paused' } })).json.state).toBe('paused');
    const waits = await open();
    await expect.poll(async () => (await deliveries(hook.self)).length).toBe(2);
    receiver.answer = () => ({ status: 200 });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await deliveries(hook.self)).map((one) => one.state)).toEqual(['waiting', 'waiting']);
    expect((await api.get(hook.self)).json.waiting).toBe(2);
    await api.send('PATCH', hook.self, { body: { state: 'active' } });
    const after = await settled(hook.self, 2);
    expect(after.map((one) => [one.caseId, one.state])).toEqual([
      [waits, 'delivered'],
      [tried, 'delivered'],
    ]);
  });

  it('has its secret replaced with both signing for a while, and shows none of them again', async () => {
    const hook = await subscribe({ types: ['complaint.received'] });
    const key = randomUUID();
    const rotate = () =>
      api.post(`${hook.self}/rotate-secret`, { as: integrator, key, body: { overlapHours: 1 } });
    const rotated = await rotate();
    expect(rotated.status, rotated.text).toBe(201);
    const secret = String(rotated.json.secret);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(secret).not.toBe(hook.secret);
    expect((await rotate()).json.secret).toBeNull();
    expect((await api.get(hook.self)).json.secrets).toBe(2);
    await open();
    await expect.poll(() => hook.calls().length).toBe(1);
    const [call] = hook.calls();
    if (call === undefined) throw new Error('no call');
    const headers = call.headers as Record<string, string>;
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
    for (const known of [secret, hook.secret]) new Webhook(known).verify(call.body, headers);
    await api.post(`${hook.self}/rotate-secret`, { as: integrator, body: { overlapHours: 0 } });
    expect((await api.get(hook.self)).json.secrets).toBe(1);
    await open();
    await expect.poll(() => hook.calls().length).toBe(2);
    const last = hook.calls()[1];
    if (last === undefined) throw new Error('no call');
    expect(() => new Webhook(secret).verify(last.body, last.headers as Record<string, string>)).toThrow();
    const shown = JSON.stringify([
      (await api.get('/v1/webhooks')).json,
      (await api.get(`${hook.self}/deliveries`)).json,
      await api.db.sql`select * from audit`,
      await api.db.sql`select answer_body from commands`,
    ]);
    expect(shown).not.toContain('whsec_');
  });

  it('is tried with a ping, which is signed, and in no log of events', async () => {
    const hook = await subscribe({ types: ['complaint.closed'] });
    const ping = await api.post(`${hook.self}/ping`, { as: integrator });
    expect(ping.status, ping.text).toBe(201);
    await expect.poll(() => hook.calls().length).toBe(1);
    const [call] = hook.calls();
    if (call === undefined) throw new Error('no call');
    const verified = new Webhook(hook.secret).verify(call.body, call.headers as Record<string, string>);
    expect(verified).toMatchObject({
      type: 'webhook.ping',
      caseId: null,
      id: `ping_${String(ping.json.id)}`,
    });
    const read = await eventually(
      () => api.get(String(ping.headers.location), { as: integrator }),
      (reply) => reply.json.state !== 'waiting',
    );
    expect(read.json).toMatchObject({ state: 'delivered', status: 204 });
    expect((await api.get('/v1/events')).text).not.toContain('webhook.ping');
  });

  it('that is deleted gets nothing more, and is not there', async () => {
    const hook = await subscribe();
    expect((await api.send('DELETE', hook.self, { as: integrator })).status).toBe(204);
    expect((await api.send('DELETE', hook.self, { as: integrator })).status).toBe(404);
    for (const path of ['', '/deliveries']) expect((await api.get(`${hook.self}${path}`)).status).toBe(404);
    for (const path of ['/ping', '/rotate-secret', '/resend']) {
      const body = path === '/resend' ? { since: new Date().toISOString() } : {};
      expect((await api.post(`${hook.self}${path}`, { body })).status, path).toBe(404);
    }
    await open();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(hook.calls()).toEqual([]);
  });
});
