/** The refunds of a case are part of it for everybody who reads it: in the case, its history, its events, and sums of their own. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseSchema } from '../../api/schemas/case.ts';
import { timelinePageSchema } from '../../api/schemas/case-reads.ts';
import { customerSchema } from '../../api/schemas/customers.ts';
import { eventPageSchema } from '../../api/schemas/events.ts';
import { refundSchema } from '../../api/schemas/refunds.ts';
import { type ApiUnderTest, eventually, startApi } from '../support/api.ts';
import { createRefundGround, type RefundGround } from '../support/refunds.ts';

let api: ApiUnderTest;
let ground: RefundGround;
beforeAll(async () => {
  api = await startApi();
  ground = await createRefundGround(api);
});
afterAll(() => api.close());

const read = async (id: string) =>
  caseSchema.parse((await api.get(`/v1/complaints/${id}`, { as: ground.agent.key })).json);
const close = async (id: string) => {
  const reply = await api.post(`/v1/complaints/${id}/close`, { as: ground.head.key, body: {}, ifMatch: '*' });
  expect(reply.status, reply.text).toBe(200);
};
/** Lines of the history that are about refunds, once there are so many and each stands so. */
const linesOf = async (id: string, count: number, state: string) => {
  const isAll = (json: unknown) => {
    const lines = timelinePageSchema.parse(json).items.filter(({ type }) => type.startsWith('refund'));
    return lines.length === count && lines.every((line) => line.state === state) ? lines : null;
  };
  const url = `/v1/complaints/${id}/timeline?limit=200`;
  const reply = await eventually(
    () => api.get(url, { as: ground.agent.key }),
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
    () => api.get(`/v1/events?case=${id}&limit=200`, { as: ground.integrator }),
    ({ json }) => of(json).length >= count,
    30_000,
  );
  return of(reply.json);
};

describe('the refunds of a case', () => {
  it('are shown in it, in its history, and are told as events, without the order', async () => {
    const { id, number } = await ground.resolved(40_000);
    const failed = refundSchema.parse((await ground.ask(id, { amountMinor: 15_000 })).json);
    await ground.stands(id, 'requested');
    await ground.outcome(failed.id, { state: 'failed', code: 'card_closed' });
    const paid = refundSchema.parse((await ground.ask(id)).json);
    await ground.stands(id, 'requested');
    await ground.outcome(paid.id, { state: 'done' });
    const { refunds, compensation } = await read(id);
    expect(refunds).toMatchObject([
      { id: failed.id, state: 'failed', failure: 'card_closed', money: { amountMinor: 15_000 } },
      { id: paid.id, state: 'done', failure: null, money: { amountMinor: 40_000, currency: 'UAH' } },
    ]);
    expect(refunds.map(({ orderNumber }) => orderNumber)).toEqual([number, number]);
    expect(compensation).toBeNull();

    const lines = await linesOf(id, 4, 'recorded');
    expect(lines.map(({ type, data, actor }) => [type, data.refundId, actor.id])).toEqual([
      ['refund_asked', failed.id, ground.agent.id],
      ['refund_failed', failed.id, expect.not.stringContaining(ground.agent.id)],
      ['refund_asked', paid.id, ground.agent.id],
      ['refunded', paid.id, expect.not.stringContaining(ground.agent.id)],
    ]);
    expect(lines[3]?.data.money).toEqual({ amountMinor: 40_000, currency: 'UAH' });
    const forCustomer = await api.get(`/v1/complaints/${id}/timeline?audience=customer&limit=200`, {
      as: ground.integrator,
    });
    const seen = timelinePageSchema
      .parse(forCustomer.json)
      .items.filter(({ type }) => type.startsWith('refund'));
    expect(seen.map(({ type, data }) => [type, data])).toEqual([
      ['refunded', { money: { amountMinor: 40_000, currency: 'UAH' } }],
    ]);
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
    const { id } = await ground.resolved(30_000);
    const refund = refundSchema.parse((await ground.ask(id)).json);
    await linesOf(id, 1, 'recorded');
    await close(id);
    await eventsOf(id, 1);
    await ground.stands(id, 'requested');
    await ground.outcome(refund.id, { state: 'done' });
    const lines = await eventually(
      () => api.get(`/v1/complaints/${id}/timeline?limit=200`, { as: ground.agent.key }),
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
    const all = await api.get(`/v1/events?case=${id}&limit=200`, { as: ground.integrator });
    const sequences = eventPageSchema.parse(all.json).items.map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.map((_, at) => at + 1));
  });

  it('are never missed by whoever asks for the case with its ETag, and no decision is stale by them', async () => {
    const { id } = await ground.resolved(20_000);
    const whole = (tag?: string) =>
      api.get(`/v1/complaints/${id}`, {
        as: ground.agent.key,
        ...(tag === undefined ? {} : { headers: { 'if-none-match': tag } }),
      });
    await close(id);
    const refund = refundSchema.parse((await ground.ask(id)).json);
    await ground.stands(id, 'requested');
    const before = String((await whole()).headers.etag);
    expect((await whole(before)).status).toBe(304);
    await ground.outcome(refund.id, { state: 'done' });
    const after = await whole(before);
    expect([after.status, caseSchema.parse(after.json).refunds[0]?.state]).toEqual([200, 'done']);

    const { id: open } = await ground.resolved(20_000);
    await ground.ask(open);
    await ground.stands(open, 'requested');
    await linesOf(open, 1, 'recorded');
    const tag = String((await api.get(`/v1/complaints/${open}`, { as: ground.agent.key })).headers.etag);
    expect(tag).toMatch(/^"\d+-[0-9a-f]{8}"$/);
    const closeAt = (ifMatch: string) =>
      api.post(`/v1/complaints/${open}/close`, { as: ground.head.key, body: {}, ifMatch });
    expect((await closeAt('"1-0000aaaa"')).status).toBe(412);
    expect((await closeAt(tag)).status).toBe(200);
  });
});

describe('refunds and compensation', () => {
  it('are shown side by side of a customer and of a case, and never summed', async () => {
    const customer = `card-${randomUUID()}`;
    const { id } = await ground.resolved(40_000, { customer });
    const { id: other } = await ground.resolved(9_000, { customer });
    const { id: failing } = await ground.resolved(5_000, { customer });
    const [paid, , failed] = await Promise.all(
      [id, other, failing].map(async (of) => refundSchema.parse((await ground.ask(of)).json)),
    );
    await Promise.all([id, other, failing].map((of) => ground.stands(of, 'requested')));
    await ground.outcome(paid?.id ?? '', { state: 'done' });
    await ground.outcome(failed?.id ?? '', { state: 'failed', code: 'card_closed' });
    const card = customerSchema.parse(
      (await api.get(`/v1/complaints/${other}/customer`, { as: ground.agent.key })).json,
    );
    expect(card.refunds).toEqual([{ currency: 'UAH', refundedMinor: 40_000, underWayMinor: 9_000 }]);
    expect(card.compensation).toEqual([]);

    const [from, until] = [-86_400_000, 86_400_000].map((ms) => new Date(Date.now() + ms).toISOString());
    const report = `/v1/reports/cases?from=${from}&until=${until}&limit=200`;
    const rows = (await api.get(report, { as: ground.head.key })).json.items as unknown as Record<
      string,
      unknown
    >[];
    const sumsOf = (of: string) => {
      const { paidMinor, refundedMinor, refundedCurrency } = rows.find((row) => row.id === of) ?? {};
      return [paidMinor, refundedMinor, refundedCurrency];
    };
    expect(sumsOf(id)).toEqual([0, 40_000, 'UAH']);
    expect(sumsOf(other)).toEqual([0, 0, null]);
    const csv = (await api.get(`${report}&format=csv`, { as: ground.head.key })).text.replace('\uFEFF', '');
    const [names = [], ...lines] = csv.split('\r\n').map((line) => line.split(','));
    const line = lines.find(([first]) => first === id) ?? [];
    const cell = (name: string) => line[names.indexOf(name)];
    expect([cell('paidMinor'), cell('refundedMinor'), cell('refundedCurrency')]).toEqual([
      '0',
      '40000',
      'UAH',
    ]);
    // An order whose currency was put right in between: two sums, and no sum of them.
    await api.db.sql`
      insert into refunds (id, case_id, proposal_id, amount_minor, currency, state, asked_at)
      values (${randomUUID()}, ${id}, 'before', 700, 'EUR', 'done', now())`;
    const both = (await api.get(report, { as: ground.head.key })).json.items as unknown as Record<
      string,
      unknown
    >[];
    expect(both.find((row) => row.id === id)).toMatchObject({ refundedMinor: null, refundedCurrency: null });
  });
});
