/** Refunds of orders: asked for once, carried out by another system, never beyond the order or the asker's power. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTableSystems } from '../../activities/adapters/tables.ts';
import { createRefundActivities } from '../../activities/refunds.ts';
import { refundListSchema, refundSchema } from '../../api/schemas/refunds.ts';
import { type ApiUnderTest, complaint, eventually, startApi } from '../support/api.ts';

let api: ApiUnderTest;
let integrator: string;
let agent: { id: string; key: string };
let head: { id: string; key: string };

beforeAll(async () => {
  api = await startApi();
  integrator = await api.systemKey('integrator');
  agent = await api.person({ roles: ['agent'] });
  head = await api.person({ roles: ['head'] });
});
afterAll(() => api.close());

const orderOf = (number: string, totalMinor: number) => ({
  ...{ number, totalMinor, status: 'delivered', placedAt: '2026-11-01T10:00:00Z', currency: 'UAH' },
});

/** A case about an order of so much, answered with this remedy and resolved. */
async function resolved(totalMinor: number, { remedy = 'refund', number = `N-${randomUUID()}` } = {}) {
  await api.send('PUT', '/v1/orders', { as: integrator, body: { items: [orderOf(number, totalMinor)] } });
  const reply = await api.post('/v1/complaints', {
    as: integrator,
    body: complaint({ externalRef: number, customer: { ref: `card-${randomUUID()}` } }),
  });
  const id = String(reply.json.id);
  const assessed = { class: 'store', category: 'price_mismatch', severity: 'low', assignTo: agent.id };
  const answer = {
    kind: 'answer',
    finding: 'upheld',
    rootCause: 'late_delivery',
    remedy,
    text: 'Повернемо.',
  };
  for (const [verb, body] of [['triage', assessed] as const, ['propose', answer] as const]) {
    const done = await api.post(`/v1/complaints/${id}/${verb}`, { as: agent.key, body });
    expect(done.status, done.text).toBe(200);
  }
  return { id, number };
}
const ask = (id: string, body: unknown = {}, call: { as?: string; key?: string } = {}) =>
  api.post(`/v1/complaints/${id}/refunds`, { as: agent.key, body, ...call });
const refundsOf = async (id: string) =>
  refundListSchema.parse((await api.get(`/v1/complaints/${id}/refunds`, { as: agent.key })).json).items;
const stands = (id: string, state: string) =>
  eventually(
    () => api.get(`/v1/complaints/${id}/refunds`, { as: agent.key }),
    ({ json }) => refundListSchema.parse(json).items[0]?.state === state,
    30_000,
  );
const outcome = (refundId: string, body: unknown, as = integrator) =>
  api.post(`/v1/refunds/${refundId}/outcome`, { as, body });

describe('a refund', () => {
  it('is asked for once, read and answered by an integrator, and shown on the case', async () => {
    const { id, number } = await resolved(40_000);
    const key = randomUUID();
    const asked = await ask(id, {}, { key });
    expect(asked.status, asked.text).toBe(201);
    const refund = refundSchema.parse(asked.json);
    expect(refund).toMatchObject({
      amountMinor: 40_000,
      currency: 'UAH',
      orderNumber: number,
      state: 'pending',
    });
    expect((await ask(id, {}, { key })).json).toEqual(asked.json);
    await stands(id, 'requested');
    const waiting = refundListSchema.parse((await api.get('/v1/refunds', { as: integrator })).json);
    expect(waiting.items).toContainEqual(expect.objectContaining({ id: refund.id, orderNumber: number }));
    for (let time = 0; time < 2; time += 1) {
      const answered = await outcome(refund.id, { state: 'done' });
      expect(answered.status, answered.text).toBe(200);
      expect(answered.json).toMatchObject({ state: 'done', failure: null });
    }
    expect((await outcome(refund.id, { state: 'failed', code: 'no_card' })).status).toBe(409);
    expect(await refundsOf(id)).toMatchObject([{ id: refund.id, state: 'done' }]);
    const again = await ask(id);
    expect([again.status, again.json.type]).toEqual([409, '/problems/conflict']);
    const told = await api.db.sql<{ action: string }[]>`
      select action from audit where subject = ${`case:${id}`} and action like 'refund.%' order by id`;
    expect(told.map(({ action }) => action)).toEqual(['refund.asked', 'refund.answered']);
  });

  it('that failed may be asked for again, as another one', async () => {
    const { id } = await resolved(30_000);
    const first = refundSchema.parse((await ask(id, { amountMinor: 10_000 })).json);
    await stands(id, 'requested');
    expect((await outcome(first.id, { state: 'failed', code: 'card_closed' })).json).toMatchObject({
      state: 'failed',
      failure: 'card_closed',
    });
    const second = await ask(id);
    expect(second.json).toMatchObject({ amountMinor: 30_000, state: 'pending' });
    expect(second.json.id).not.toBe(first.id);
  });

  it('is for resolved cases with that remedy, of an order that is known', async () => {
    const { id } = await resolved(30_000, { remedy: 'apology' });
    expect((await ask(id)).json.detail).toContain('remedy refund');
    const open = await api.post('/v1/complaints', { as: integrator, body: complaint() });
    expect((await ask(String(open.json.id))).status).toBe(409);
    const { id: unknown, number } = await resolved(30_000);
    await api.db.sql`delete from orders where number = ${number}`;
    expect((await ask(unknown)).json.detail).toContain('externalRef');
    expect((await ask(randomUUID())).status).toBe(404);
    expect((await ask(unknown, {}, { as: integrator })).status).toBe(403);
    expect((await outcome(randomUUID(), { state: 'done' })).status).toBe(404);
    expect((await outcome(randomUUID(), { state: 'done' }, agent.key)).status).toBe(403);
    expect((await outcome(randomUUID(), { state: 'failed' })).status).toBe(400);
  });

  it('of one order is never more than its total, in however many cases and at once', async () => {
    const number = `N-${randomUUID()}`;
    const cases = await Promise.all(Array.from({ length: 4 }, () => resolved(50_000, { number })));
    const replies = await Promise.all(cases.map(({ id }) => ask(id, { amountMinor: 20_000 })));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    const refused = replies.find(({ status }) => status === 409);
    expect(refused?.json).toMatchObject({ type: '/problems/conflict', leftMinor: 10_000 });
  });

  it('above what somebody may grant is for a superior', async () => {
    const { id } = await resolved(60_000);
    expect((await ask(id)).json).toMatchObject({ type: '/problems/above-authority', maxMinor: 50_000 });
    expect((await ask(id, {}, { as: head.key })).status).toBe(201);
  });
});

describe('a refund system', () => {
  it('that is down is said to be, is asked again under the same id, and pays once', async () => {
    const asked: string[] = [];
    let down = true;
    const systems = {
      ...createTableSystems(api.db),
      refunds: {
        refund: ({ id }: { readonly id: string }) => {
          asked.push(id);
          if (down) return Promise.reject(new TypeError('no route to +380501112233'));
          return Promise.resolve({ state: 'done', failure: null } as const);
        },
      },
    };
    const logged: unknown[] = [];
    const logger = { warn: (fields: object) => void logged.push(fields) };
    const activities = createRefundActivities({ db: api.db, systems, logger });
    const { id } = await resolved(20_000);
    const refundId = randomUUID();
    await api.db.sql`
      insert into refunds (id, case_id, proposal_id, amount_minor, currency, state, asked_at)
      values (${refundId}, ${id}, 'p', 20000, 'UAH', 'pending', now())`;
    const request = { caseId: id, refundId };
    await expect(activities.askRefund(request)).rejects.toThrow('refunds could not be asked: TypeError');
    expect(JSON.stringify(logged)).not.toContain('38050');
    await activities.noteRefundUnavailable(request);
    expect(await refundsOf(id)).toMatchObject([{ state: 'unavailable', heardAt: null }]);
    down = false;
    expect(await activities.askRefund(request)).toBe('done');
    // What is done is asked for no more.
    expect(await activities.askRefund(request)).toBe('done');
    await activities.noteRefundUnavailable(request);
    expect(await refundsOf(id)).toMatchObject([{ state: 'done' }]);
    expect(asked).toEqual([refundId, refundId]);
    expect(await activities.askRefund({ ...request, refundId: randomUUID() })).toBe('unknown');
  });
});
