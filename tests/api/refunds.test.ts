/** Refunds of orders: asked for once, carried out by another system, never beyond the order or the asker's power. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTableSystems } from '../../activities/adapters/tables.ts';
import { createRefundActivities } from '../../activities/refunds.ts';
import { refundListSchema, refundPageSchema, refundSchema } from '../../api/schemas/refunds.ts';
import { type ApiUnderTest, complaint, startApi } from '../support/api.ts';
import { createRefundGround, type RefundGround } from '../support/refunds.ts';

let api: ApiUnderTest;
let ground: RefundGround;
beforeAll(async () => {
  api = await startApi();
  ground = await createRefundGround(api);
});
afterAll(() => api.close());

const refundsOf = async (id: string) =>
  refundListSchema.parse((await api.get(`/v1/complaints/${id}/refunds`, { as: ground.agent.key })).json)
    .items;

describe('a refund', () => {
  it('is asked for once, read and answered by an integrator, and shown on the case', async () => {
    const { id, number } = await ground.resolved(40_000);
    const key = randomUUID();
    const asked = await ground.ask(id, {}, { key });
    expect(asked.status, asked.text).toBe(201);
    const refund = refundSchema.parse(asked.json);
    expect(refund).toMatchObject({
      amountMinor: 40_000,
      currency: 'UAH',
      orderNumber: number,
      state: 'pending',
    });
    expect((await ground.ask(id, {}, { key })).json).toEqual(asked.json);
    await ground.stands(id, 'requested');
    const waiting = refundListSchema.parse((await api.get('/v1/refunds', { as: ground.integrator })).json);
    expect(waiting.items).toContainEqual(expect.objectContaining({ id: refund.id, orderNumber: number }));
    for (let time = 0; time < 2; time += 1) {
      const answered = await ground.outcome(refund.id, { state: 'done' });
      expect(answered.status, answered.text).toBe(200);
      expect(answered.json).toMatchObject({ state: 'done', failure: null });
    }
    expect((await ground.outcome(refund.id, { state: 'failed', code: 'no_card' })).status).toBe(409);
    expect(await refundsOf(id)).toMatchObject([{ id: refund.id, state: 'done' }]);
    const again = await ground.ask(id);
    expect([again.status, again.json.type]).toEqual([409, '/problems/conflict']);
    const told = await api.db.sql<{ action: string }[]>`
      select action from audit where subject = ${`case:${id}`} and action like 'refund.%' order by id`;
    expect(told.map(({ action }) => action)).toEqual(['refund.asked', 'refund.answered']);
  });

  it('that failed may be asked for again, as another one', async () => {
    const { id } = await ground.resolved(30_000);
    const first = refundSchema.parse((await ground.ask(id, { amountMinor: 10_000 })).json);
    await ground.stands(id, 'requested');
    expect((await ground.outcome(first.id, { state: 'failed', code: 'card_closed' })).json).toMatchObject({
      state: 'failed',
      failure: 'card_closed',
    });
    const second = await ground.ask(id);
    expect(second.json).toMatchObject({ amountMinor: 30_000, state: 'pending' });
    expect(second.json.id).not.toBe(first.id);
  });

  it('is for resolved cases with that remedy, of an order that is known', async () => {
    const { id } = await ground.resolved(30_000, { remedy: 'apology' });
    expect((await ground.ask(id)).json.detail).toContain('remedy refund');
    const open = await api.post('/v1/complaints', { as: ground.integrator, body: complaint() });
    expect((await ground.ask(String(open.json.id))).status).toBe(409);
    const { id: unknown, number } = await ground.resolved(30_000);
    await api.db.sql`delete from orders where number = ${number}`;
    expect((await ground.ask(unknown)).json.detail).toContain('externalRef');
    expect((await ground.ask(randomUUID())).status).toBe(404);
    expect((await ground.ask(unknown, {}, { as: ground.integrator })).status).toBe(403);
    expect((await ground.outcome(randomUUID(), { state: 'done' })).status).toBe(404);
    expect((await ground.outcome(randomUUID(), { state: 'done' }, ground.agent.key)).status).toBe(403);
    expect((await ground.outcome(randomUUID(), { state: 'failed' })).status).toBe(400);
  });

  it('of one order is never more than its total, in however many cases and at once', async () => {
    const number = `N-${randomUUID()}`;
    const cases = await Promise.all(Array.from({ length: 4 }, () => ground.resolved(50_000, { number })));
    const replies = await Promise.all(cases.map(({ id }) => ground.ask(id, { amountMinor: 20_000 })));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    const refused = replies.find(({ status }) => status === 409);
    expect(refused?.json).toMatchObject({ type: '/problems/conflict', leftMinor: 10_000 });
  });

  it('above what somebody may grant is for a superior', async () => {
    const { id } = await ground.resolved(60_000);
    expect((await ground.ask(id)).json).toMatchObject({
      type: '/problems/above-authority',
      maxMinor: 50_000,
    });
    expect((await ground.ask(id, {}, { as: ground.head.key })).status).toBe(201);
  });
});

describe('the list of refunds', () => {
  it('is read page by page, the oldest first; a cursor of another state is refused', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 3; at += 1) {
      const { id } = await ground.resolved(10_000);
      ids.push(refundSchema.parse((await ground.ask(id)).json).id);
      await ground.stands(id, 'requested');
    }
    const seen: string[] = [];
    let next: string | null = '/v1/refunds?state=requested&limit=2';
    let cursor = '';
    while (next !== null) {
      const page = refundPageSchema.parse((await api.get(next, { as: ground.integrator })).json);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? cursor;
      next = page.links.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(-3)).toEqual(ids);
    const foreign = await api.get(`/v1/refunds?state=done&cursor=${cursor}`, { as: ground.integrator });
    expect([foreign.status, foreign.text]).toEqual([400, expect.stringContaining('cursor')]);
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
    const { id } = await ground.resolved(20_000);
    const refundId = randomUUID();
    await api.db.sql`
      insert into refunds (id, case_id, proposal_id, amount_minor, currency, state, asked_at)
      values (${refundId}, ${id}, 'p', 20000, 'UAH', 'pending', now())`;
    const request = { caseId: id, refundId };
    await expect(activities.askRefund(request)).rejects.toThrow('refunds could not be asked: TypeError');
    expect(JSON.stringify(logged)).not.toContain('38050');
    await activities.noteRefundUnavailable(request);
    expect(await refundsOf(id)).toMatchObject([
      { state: 'unavailable', heardAt: null, unavailableSince: expect.any(String) },
    ]);
    down = false;
    expect(await activities.askRefund(request)).toBe('done');
    // What is done is asked for no more.
    expect(await activities.askRefund(request)).toBe('done');
    await activities.noteRefundUnavailable(request);
    expect(await refundsOf(id)).toMatchObject([{ state: 'done', unavailableSince: null }]);
    expect(asked).toEqual([refundId, refundId]);
    expect(await activities.askRefund({ ...request, refundId: randomUUID() })).toBe('unknown');
  });
});
