/** Refunds of orders: asked for once, carried out by another system, never beyond the order or the asker's power. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTableSystems } from '../../activities/adapters/tables.ts';
import { createRefundActivities } from '../../activities/refunds.ts';
import { caseSchema } from '../../api/schemas/case.ts';
import { timelinePageSchema } from '../../api/schemas/case-reads.ts';
import { eventPageSchema } from '../../api/schemas/events.ts';
import { refundListSchema, refundPageSchema, refundSchema } from '../../api/schemas/refunds.ts';
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

const read = async (id: string) =>
  caseSchema.parse((await api.get(`/v1/complaints/${id}`, { as: agent.key })).json);
const close = async (id: string) => {
  const reply = await api.post(`/v1/complaints/${id}/close`, { as: head.key, body: {}, ifMatch: '*' });
  expect(reply.status, reply.text).toBe(200);
};
const refundLine = /^refund/;
/** Lines of the history that are about refunds, once there are so many and each stands so. */
const linesOf = async (id: string, count: number, state: string) => {
  const isAll = (json: unknown) => {
    const lines = timelinePageSchema.parse(json).items.filter(({ type }) => refundLine.test(type));
    return lines.length === count && lines.every((line) => line.state === state) ? lines : null;
  };
  const url = `/v1/complaints/${id}/timeline?limit=200`;
  const reply = await eventually(
    () => api.get(url, { as: agent.key }),
    ({ json }) => isAll(json) !== null,
    30_000,
  );
  return isAll(reply.json) ?? [];
};
/** What the log tells of the case's refunds, once it is so much. */
const eventsOf = async (id: string, count: number) => {
  const of = (json: unknown) =>
    eventPageSchema.parse(json).items.filter(({ type }) => type.startsWith('complaint.refund'));
  const reply = await eventually(
    () => api.get(`/v1/events?case=${id}&limit=200`, { as: integrator }),
    ({ json }) => of(json).length >= count,
    30_000,
  );
  return of(reply.json);
};

describe('the refunds of a case', () => {
  it('are shown in it, in its history, and are told as events, without the order', async () => {
    const { id, number } = await resolved(40_000);
    const failed = refundSchema.parse((await ask(id, { amountMinor: 15_000 })).json);
    await stands(id, 'requested');
    await outcome(failed.id, { state: 'failed', code: 'card_closed' });
    const paid = refundSchema.parse((await ask(id)).json);
    await eventually(
      () => api.get(`/v1/complaints/${id}`, { as: agent.key }),
      ({ json }) => caseSchema.parse(json).refunds[1]?.state === 'requested',
      30_000,
    );
    await outcome(paid.id, { state: 'done' });
    const { refunds, compensation } = await read(id);
    expect(refunds).toMatchObject([
      { id: failed.id, state: 'failed', failure: 'card_closed', money: { amountMinor: 15_000 } },
      { id: paid.id, state: 'done', failure: null, money: { amountMinor: 40_000, currency: 'UAH' } },
    ]);
    expect(refunds.map(({ orderNumber }) => orderNumber)).toEqual([number, number]);
    expect(compensation).toBeNull();

    const lines = await linesOf(id, 4, 'recorded');
    expect(lines.map(({ type, data, actor }) => [type, data.refundId, actor.id])).toEqual([
      ['refund_asked', failed.id, agent.id],
      ['refund_failed', failed.id, expect.not.stringContaining(agent.id)],
      ['refund_asked', paid.id, agent.id],
      ['refunded', paid.id, expect.not.stringContaining(agent.id)],
    ]);
    expect(lines[3]?.data.money).toEqual({ amountMinor: 40_000, currency: 'UAH' });
    // The process was told, and stays where it was.
    expect(await read(id)).toMatchObject({ stage: 'aftercare', outcome: 'answered' });

    const events = await eventsOf(id, 4);
    expect(events.map(({ type, data }) => [type, data.refundId])).toEqual([
      ['complaint.refund_asked', failed.id],
      ['complaint.refund_failed', failed.id],
      ['complaint.refund_asked', paid.id],
      ['complaint.refunded', paid.id],
    ]);
    expect(events[0]?.data).toMatchObject({ stage: 'aftercare', outcome: 'answered', demo: false });
    expect(JSON.stringify(events)).not.toContain(number);
  });

  it('go on after its end: still in its history, still told, and counted on with the others', async () => {
    const { id } = await resolved(30_000);
    const refund = refundSchema.parse((await ask(id)).json);
    await linesOf(id, 1, 'recorded');
    await close(id);
    await eventsOf(id, 1);
    await stands(id, 'requested');
    await outcome(refund.id, { state: 'done' });
    const lines = await eventually(
      () => api.get(`/v1/complaints/${id}/timeline?limit=200`, { as: agent.key }),
      ({ json }) => timelinePageSchema.parse(json).items.some(({ type }) => type === 'refunded'),
    );
    expect(timelinePageSchema.parse(lines.json).items.at(-1)).toMatchObject({
      ...{ seq: null, type: 'refunded', state: 'after_end' },
      data: { refundId: refund.id, money: { amountMinor: 30_000, currency: 'UAH' } },
    });
    const [, last] = await eventsOf(id, 2);
    expect(last).toMatchObject({
      type: 'complaint.refunded',
      data: { stage: 'closed', outcome: 'answered' },
    });
    const all = await api.get(`/v1/events?case=${id}&limit=200`, { as: integrator });
    const sequences = eventPageSchema.parse(all.json).items.map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.map((_, at) => at + 1));
  });

  it('are never missed by whoever asks for the case with its ETag, and no decision is stale by them', async () => {
    const { id } = await resolved(20_000);
    const whole = (tag?: string) =>
      api.get(`/v1/complaints/${id}`, {
        as: agent.key,
        ...(tag === undefined ? {} : { headers: { 'if-none-match': tag } }),
      });
    await close(id);
    const refund = refundSchema.parse((await ask(id)).json);
    await stands(id, 'requested');
    const before = String((await whole()).headers.etag);
    expect((await whole(before)).status).toBe(304);
    await outcome(refund.id, { state: 'done' });
    const after = await whole(before);
    expect([after.status, caseSchema.parse(after.json).refunds[0]?.state]).toEqual([200, 'done']);

    const { id: open } = await resolved(20_000);
    await ask(open);
    await stands(open, 'requested');
    await linesOf(open, 1, 'recorded');
    const tag = String((await api.get(`/v1/complaints/${open}`, { as: agent.key })).headers.etag);
    expect(tag).toMatch(/^"\d+-\d+"$/);
    const closeAt = (ifMatch: string) =>
      api.post(`/v1/complaints/${open}/close`, { as: head.key, body: {}, ifMatch });
    expect((await closeAt('"1-3"')).status).toBe(412);
    expect((await closeAt(tag)).status).toBe(200);
  });
});

describe('the list of refunds', () => {
  it('is read page by page, the oldest first; a cursor of another state is refused', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 3; at += 1) {
      const { id } = await resolved(10_000);
      ids.push(refundSchema.parse((await ask(id)).json).id);
      await stands(id, 'requested');
    }
    const seen: string[] = [];
    let next: string | null = '/v1/refunds?state=requested&limit=2';
    let cursor = '';
    while (next !== null) {
      const page = refundPageSchema.parse((await api.get(next, { as: integrator })).json);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? cursor;
      next = page.links.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(-3)).toEqual(ids);
    const foreign = await api.get(`/v1/refunds?state=done&cursor=${cursor}`, { as: integrator });
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
