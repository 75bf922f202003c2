/** Money over HTTP: rules, what may be offered, good made at once, payments taken back, and how the budget is used. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  budgetReportSchema,
  optionsSchema,
  ruleSchema,
  rulesSchema,
} from '../../api/schemas/compensation.ts';
import { type ApiUnderTest, complaint, eventually, silentEngine, startApi } from '../support/api.ts';

let api: ApiUnderTest;
let agent: { id: string; key: string };
let supervisor: { id: string; key: string };
beforeAll(async () => {
  api = await startApi();
  agent = await api.person({ roles: ['agent'] });
  supervisor = await api.person({ roles: ['supervisor'] });
});
afterAll(() => api.close());

async function register(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const reply = await api.post('/v1/complaints', { body: complaint(change) });
  expect(reply.status, reply.text).toBe(201);
  return String(reply.json.id);
}
const goodwill = (amountMinor: number, change: Readonly<Record<string, unknown>> = {}) => ({
  class: 'store',
  category: 'order_not_ready',
  severity: 'low',
  rootCause: 'late_delivery',
  compensation: { amountMinor, currency: 'UAH' },
  by: 'customer',
  evidence: { channel: 'phone', text: 'Дякую, підходить.' },
  reason: 'Чекала двічі.',
  ...change,
});
const compensate = (id: string, body: unknown, as = agent.key) =>
  api.post(`/v1/complaints/${id}/compensate`, { as, body });
const paid = (id: string) =>
  eventually(
    () => api.get(`/v1/complaints/${id}`),
    (reply) => reply.json.stage === 'aftercare',
  );

describe('rules of compensation', () => {
  const address = '/v1/compensation-rules/rude_staff/low/points';
  const put = (body: unknown, more: { ifMatch?: number; as?: string } = {}) =>
    api.send('PUT', address, { body, ...more });
  const rule = { minMinor: 10, defaultMinor: 20, maxMinor: 30 };

  it('that ship are listed for a topic and severity, in money and in points', async () => {
    const reply = await api.get('/v1/compensation-rules?category=defective_goods&severity=low');
    const { items } = rulesSchema.parse(reply.json);
    expect(items).toEqual(reply.json.items);
    expect(items.map(({ currency }) => currency).sort()).toEqual(['UAH', 'points']);
  });

  it('are saved as a further version, audited, and hold from their day on', async () => {
    const first = await put(rule);
    expect(first.status, first.text).toBe(200);
    expect(ruleSchema.parse(first.json)).toMatchObject({ ...rule, version: 2 });
    expect((await put(rule)).json.version).toBe(2);
    const later = await put({ ...rule, maxMinor: 900, effectiveFrom: '2099-01-01' }, { ifMatch: 2 });
    expect(later.json.version).toBe(3);
    expect((await put(rule, { ifMatch: 2 })).status).toBe(412);
    const at = async (query: string) => {
      const { json } = await api.get(
        `/v1/compensation-rules?category=rude_staff&severity=low&currency=points${query}`,
      );
      return rulesSchema.parse(json).items.map(({ maxMinor }) => maxMinor);
    };
    expect(await at('')).toEqual([30]);
    expect(await at('&on=2099-01-01')).toEqual([900]);
    expect(await at('&versions=all')).toEqual([900, 30, 300]);
    const rows = await api.db.sql`select 1 from audit where action = 'compensation_rule.saved'`;
    expect(rows).toHaveLength(2);
  });

  it.each([
    [{ minMinor: 10, defaultMinor: 5, maxMinor: 30 }, 400],
    [{ minMinor: 0, defaultMinor: 5, maxMinor: 30 }, 400],
    [{ ...{ minMinor: 1, defaultMinor: 2, maxMinor: 3 }, effectiveFrom: '2020-01-01' }, 422],
    [{ minMinor: 1, defaultMinor: 2 }, 400],
  ])('refuse %j', async (body, status) => {
    expect((await put(body)).status).toBe(status);
  });

  it('are not saved by an agent', async () => {
    expect((await put(rule, { as: agent.key })).status).toBe(403);
  });
});

describe('what may be offered', () => {
  it('is suggested by the rule, bounded by it, and by what this person may grant now', async () => {
    const id = await register({ category: 'order_not_ready' });
    const options = async (as: string) => {
      const reply = await api.get(`/v1/complaints/${id}/compensation-options?severity=medium`, { as });
      expect(reply.status, reply.text).toBe(200);
      expect(optionsSchema.parse(reply.json)).toEqual(reply.json);
      return optionsSchema.parse(reply.json).items;
    };
    const own = await api.person({ roles: ['agent'] });
    const [money, points] = await options(own.key);
    expect(money).toMatchObject({
      currency: 'UAH',
      suggested: { amountMinor: 10_000, currency: 'UAH' },
      bounds: { minMinor: 1_000, maxMinor: 70_000 },
      grantableMinor: 50_000,
      bindingLimit: 'authority',
    });
    expect(points).toMatchObject({
      currency: 'points',
      suggested: { amountMinor: 200 },
      grantableMinor: 500,
    });
    expect((await options(supervisor.key))[0]).toMatchObject({
      grantableMinor: 70_000,
      bindingLimit: 'rule',
    });
    for (const amountMinor of [50_000, 50_000, 30_000]) {
      expect((await compensate(await register(), goodwill(amountMinor), own.key)).status).toBe(200);
    }
    const [left] = await options(own.key);
    expect(left).toMatchObject({ grantableMinor: 20_000, bindingLimit: 'agent_month' });
    expect(left?.limits).toContainEqual({ limit: 'agent_month', maxMinor: 150_000, leftMinor: 20_000 });
    const tooMuch = await compensate(await register(), goodwill(20_001), own.key);
    expect(tooMuch.status).toBe(409);
    expect(tooMuch.json).toMatchObject({
      type: '/problems/budget-exhausted',
      limit: 'agent_month',
      leftMinor: 20_000,
    });
  });
});

describe('good made within the first contact', () => {
  it('is one call, paid to the card, with its words kept out of the process', async () => {
    const id = await register();
    const reply = await compensate(id, goodwill(30_000));
    expect(reply.status, reply.text).toBe(200);
    const { json } = await paid(id);
    expect(json).toMatchObject({
      outcome: 'accepted',
      finding: null,
      proposal: { goodwill: true },
      compensation: { state: 'captured', paid: { amountMinor: 30_000, currency: 'UAH' } },
    });
    const { text } = await api.get(`/v1/complaints/${id}/timeline`);
    expect(text).toContain('Чекала двічі.');
  });

  it('is refused outside the rules, and told what they have; a superior approves it as a proposal', async () => {
    const id = await register();
    const reply = await compensate(id, goodwill(50_000, { severity: 'low', category: 'wrong_goods' }));
    expect(reply.status, reply.text).toBe(200);
    const other = await register();
    const outside = await compensate(other, goodwill(500));
    expect(outside.status, outside.text).toBe(422);
    expect(outside.json).toMatchObject({ type: '/problems/outside-rule', leftMinor: 50_000 });
    await api.post(`/v1/complaints/${other}/triage`, {
      as: agent.key,
      body: { class: 'store', category: 'order_not_ready', severity: 'low', assignTo: agent.id },
    });
    const proposed = await api.post(`/v1/complaints/${other}/propose`, {
      as: agent.key,
      body: {
        kind: 'offer',
        finding: 'upheld',
        rootCause: 'late_delivery',
        remedy: 'compensation',
        compensation: { amountMinor: 500, currency: 'UAH' },
        reason: 'Дрібниця.',
      },
    });
    expect(proposed.json.stage).toBe('approval');
    const approved = await api.post(`/v1/complaints/${other}/approve`, {
      as: supervisor.key,
      ifMatch: Number(proposed.json.version),
      body: {},
    });
    expect(approved.json.stage).toBe('offer');
  });

  it.each([
    [{ reason: undefined }, '/reason'],
    [{ evidence: undefined }, '/evidence'],
    [{ by: 'agent' }, '/by'],
    [{ compensation: { amountMinor: 5, currency: 'uah' } }, '/compensation/currency'],
  ])('needs what it is about: %j', async (change, pointer) => {
    const reply = await compensate(await register(), goodwill(10_000, change));
    expect(reply.status).toBe(400);
    expect(JSON.stringify(reply.json.errors)).toContain(pointer);
  });

  it('splitting over a customer’s cases ends with the agent’s authority', async () => {
    const customer = { ref: 'splitter-1' };
    const one = await compensate(await register({ customer }), goodwill(30_000), supervisor.key);
    expect(one.status, one.text).toBe(200);
    const fresh = await api.person({ roles: ['agent'] });
    const two = await compensate(await register({ customer }), goodwill(30_000), fresh.key);
    expect(two.json).toMatchObject({ type: '/problems/above-authority', maxMinor: 20_000 });
  });
});

describe('what is held for a customer who was taken for another', () => {
  it('counts within the limit of the right one once that is put right', async () => {
    const wrong = { ref: 'taken-for-another' };
    const right = { ref: 'the-right-one' };
    const id = await register({ customer: wrong });
    const { compensation } = goodwill(30_000);
    const why = { class: 'store', category: 'order_not_ready', severity: 'low' };
    const on = async (verb: string, body: unknown) => {
      const reply = await api.post(`/v1/complaints/${id}/${verb}`, { as: agent.key, body });
      expect(reply.status, reply.text).toBeLessThan(300);
      return reply.json;
    };
    await on('triage', { ...why, assignTo: agent.id });
    const offer = { kind: 'offer', finding: 'upheld', rootCause: 'late_delivery', remedy: 'compensation' };
    expect((await on('propose', { ...offer, compensation, reason: 'Чекала двічі.' })).stage).toBe('offer');
    await on('corrections', { customer: right });
    const leftFor = async (customer: { ref: string }) => {
      const other = await register({ customer });
      const { json } = await api.get(`/v1/complaints/${other}/compensation-options`, { as: agent.key });
      const [money] = optionsSchema.parse(json).items;
      return money?.limits.find(({ limit }) => limit === 'customer_window')?.leftMinor;
    };
    expect(await leftFor(wrong)).toBe(2_000_000);
    expect(await leftFor(right)).toBe(1_970_000);
  });
});

describe('a payment that did not stand', () => {
  it('is taken back once; books, pool and case agree', async () => {
    const id = await register();
    await compensate(id, goodwill(12_300), supervisor.key);
    await paid(id);
    const reverse = (as: string, body: unknown = { reasonCode: 'returned_by_card' }) =>
      api.post(`/v1/complaints/${id}/reverse-payment`, { as, body });
    expect((await reverse(agent.key)).status).toBe(403);
    expect((await reverse(supervisor.key, {})).status).toBe(400);
    const reply = await reverse(supervisor.key);
    expect(reply.status, reply.text).toBe(200);
    const { json } = await eventually(
      () => api.get(`/v1/complaints/${id}`),
      ({ json: now }) => JSON.stringify(now.compensation).includes('"reversed"'),
    );
    expect(json.compensation).toMatchObject({ state: 'reversed', paid: { amountMinor: 0 } });
    expect(await reverse(supervisor.key)).toMatchObject({
      status: 409,
      json: { type: '/problems/nothing-paid', paid: [] },
    });
    const [books] = await api.db.sql`
      select coalesce(sum(amount_minor), 0)::int as sum,
             count(*) filter (where transfer_key like 'reversal:%')::int as reversals from ledger_entries`;
    expect(books).toEqual({ sum: 0, reversals: 2 });
    const [pool] = await api.db.sql`
      select p.held_minor - coalesce(sum(c.amount_minor), 0)::int as off from pools p
        left join claims c on c.month = p.month and c.currency = p.currency and c.state in ('reserved', 'captured')
       where p.currency = 'UAH' group by p.month, p.currency, p.held_minor`;
    expect(pool?.off).toBe(0);
  });
});

describe('the report of the budget', () => {
  it('says what is reserved, paid, released, reversed and left, and of each agent what is left of their share', async () => {
    const own = await api.person({ roles: ['agent'] });
    const idle = await api.person({ roles: ['agent'] });
    const id = await register();
    await compensate(id, goodwill(40_000), own.key);
    await paid(id);
    const reply = await api.get('/v1/reports/budget');
    expect(reply.status, reply.text).toBe(200);
    const { items, month, target } = budgetReportSchema.parse(reply.json);
    expect(target).toBe(0.15);
    const money = items.find(({ currency }) => currency === 'UAH');
    expect(money?.agents.find((one) => one.id === own.id)).toMatchObject({
      paidMinor: 40_000,
      reservedMinor: 0,
      shareMinor: 150_000,
      leftMinor: 110_000,
    });
    expect(money?.agents.find((one) => one.id === idle.id)).toMatchObject({
      paidMinor: 0,
      leftMinor: 150_000,
    });
    expect(money?.agents.find((one) => one.id === supervisor.id)).toMatchObject({
      reversedMinor: 12_300,
      shareMinor: null,
      leftMinor: null,
    });
    const { capMinor = 0, reservedMinor = 0, paidMinor = 0, leftMinor = 0, used } = money ?? {};
    expect(leftMinor).toBe(capMinor - reservedMinor - paidMinor);
    expect(used).toBeCloseTo((reservedMinor + paidMinor) / capMinor, 10);
    expect(await api.get(`/v1/reports/budget?month=${month}`)).toMatchObject({ status: 200 });
    expect((await api.get('/v1/reports/budget?month=2020-01')).json.items).toEqual([]);
    expect((await api.get('/v1/reports/budget?month=2020-13')).status).toBe(400);
    const csv = await api.get(`/v1/reports/budget?month=${month}&format=csv`);
    expect(csv.headers['content-disposition']).toBe('attachment; filename="budget.csv"');
    const [columns = '', ...lines] = csv.text.slice(1).trimEnd().split('\r\n');
    expect(columns.split(',').slice(0, 6)).toEqual([
      ...['currency', 'person', 'name', 'capMinor', 'shareMinor', 'reservedMinor'],
    ]);
    expect(lines.find((line) => line.startsWith(`UAH,${own.id},`))).toMatch(/,,150000,0,40000,0,0,110000,,$/);
    expect(lines.find((line) => line.startsWith('UAH,,,'))).toBe(
      `UAH,,,${capMinor},,${reservedMinor},${paidMinor},${money?.releasedMinor},${money?.reversedMinor},${leftMinor},${used},${money?.refused}`,
    );
    expect((await api.get('/v1/reports/budget', { as: own.key })).status).toBe(403);
  });
});

describe('a month in which nobody has asked for money yet', () => {
  it('has its pools all the same: in the report with nothing used, and as a bound of what may be offered', async () => {
    const later = await startApi({ engine: silentEngine, now: () => Date.parse('2031-05-10T09:00:00Z') });
    try {
      const director = await later.person({ roles: ['director'] });
      const own = await later.person({ roles: ['agent'] });
      const report = await later.get('/v1/reports/budget', { as: director.key });
      const { items, month } = budgetReportSchema.parse(report.json);
      expect(month).toBe('2031-05');
      expect(
        items.map(({ currency, capMinor, leftMinor, used }) => [currency, capMinor, leftMinor, used]),
      ).toEqual([
        ['UAH', 10_000_000, 10_000_000, 0],
        ['points', 1_000_000, 1_000_000, 0],
      ]);
      const share = items[0]?.agents.find(({ id }) => id === own.id);
      expect(share).toMatchObject({ paidMinor: 0, shareMinor: 150_000, leftMinor: 150_000 });
      const { json } = await later.post('/v1/complaints', { body: complaint() });
      const asked = await later.get(`/v1/complaints/${json.id}/compensation-options`, { as: director.key });
      const [money] = optionsSchema.parse(asked.json).items;
      expect(money?.limits).toContainEqual({
        limit: 'pool_month',
        maxMinor: 10_000_000,
        leftMinor: 10_000_000,
      });
    } finally {
      await later.close();
    }
  });
});
