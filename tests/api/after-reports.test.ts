/** Reports of what comes after a complaint, counted from rows whose sums are known. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordStep } from '../../db/case/record-step.ts';
import type { CaseView } from '../../workflows/complaint.contract.ts';
import { type ApiUnderTest, complaint, silentEngine, startApi } from '../support/api.ts';
import { stepOf, storeCase } from '../support/stored-case.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
});
afterAll(() => api.close());

interface Case {
  readonly category: string;
  readonly at: string;
  readonly arm?: string;
  readonly cause?: string;
  readonly finding?: string;
  readonly outcome?: string;
  readonly resolvedAt?: string;
}

/** Cases as the process leaves them, one category for each test: reports are narrowed by it. */
async function cases(list: readonly Case[]): Promise<string[]> {
  const ids: string[] = [];
  for (const one of list) {
    const reply = await api.post('/v1/complaints', {
      body: complaint({ receivedAt: one.at }),
    });
    expect(reply.status, reply.text).toBe(201);
    const id = String(reply.json.id);
    ids.push(id);
    const resolvedAt = one.resolvedAt ?? null;
    await api.db.sql`
      update cases set category = ${one.category}, arm = ${one.arm ?? null}, outcome = ${one.outcome ?? null}, resolved_at = ${resolvedAt},
             detail = detail || ${JSON.stringify({ rootCause: one.cause ?? null, finding: one.finding ?? null })}::jsonb
       where id = ${id}`;
    await api.db.sql`
      update case_times set category = ${one.category}, cause = ${one.cause ?? null}, resolved_at = ${resolvedAt},
             outcome = ${one.outcome ?? null}, arm = ${one.arm ?? null}, favoured = ${one.finding === 'upheld'}
       where case_id = ${id}`;
  }
  return ids;
}

async function survey(caseId: string, sentAt: string, answers: Readonly<Record<string, unknown>> | null) {
  const row = {
    id: randomUUID(),
    case_id: caseId,
    cycle: 1,
    token_hash: randomUUID(),
    sent_at: sentAt,
    expires_at: sentAt,
    answered_at: answers === null ? null : sentAt,
    ...answers,
  };
  await api.db.sql`insert into surveys ${api.db.sql(row)}`;
}

const report = async (name: string, query: string) => {
  const reply = await api.get(`/v1/reports/${name}?from=2026-03-01&until=2026-04-01&${query}`);
  expect(reply.status, reply.text).toBe(200);
  return reply.json as unknown as { rows: Record<string, unknown>[] } & Record<string, unknown>;
};
const times = (n: number, one: Case) => Array.from({ length: n }, () => one);

describe('satisfaction', () => {
  it('is CSAT with its response rate, NPS, CSI and reasons, beside what is aimed at', async () => {
    const category = 'satisfaction';
    const at = '2026-03-05T10:00:00Z';
    const ids = await cases(times(6, { category, at, resolvedAt: at, finding: 'upheld' }));
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = ids;
    const sent = '2026-03-10T10:00:00Z';
    await survey(a, sent, {
      satisfied: true,
      recommend: 10,
      speed: 5,
      solution: 5,
      courtesy: 5,
      attitude_better: true,
    });
    await survey(b, sent, { satisfied: true, recommend: 9, speed: 4, prefers_compensation: true });
    await survey(c, sent, { satisfied: true, recommend: 8, attitude_better: false });
    await survey(d, sent, {
      satisfied: false,
      recommend: 6,
      solution: 1,
      reasons: ['long_wait', 'long_solution'],
    });
    await survey(e, sent, null);
    // Kyiv is two hours ahead: this one belongs to April.
    await survey(f, '2026-03-31T21:30:00Z', { satisfied: false });
    for (const [caseId, answer] of [
      [a, 'glad'],
      [b, 'listened'],
      [c, 'no'],
      [d, null],
    ]) {
      await api.db.sql`
        insert into personal_offers (id, case_id, cycle, offer, offered_by, offered_at, answer)
        values (${randomUUID()}, ${caseId ?? ''}, 1, 'trial', 'x', ${sent}, ${answer ?? null})`;
    }
    const { rows } = await report('satisfaction', `category=${category}`);
    const figure = (name: string) => rows.find((row) => row.figure === name);
    expect(figure('response_rate')).toMatchObject({ value: 0.8, hits: 4, of: 5 });
    expect(figure('csat')).toMatchObject({ value: 0.75, hits: 3, of: 4, target: 0.8 });
    expect(figure('dissatisfied')).toMatchObject({
      value: 0.25,
      hits: 1,
      of: 4,
      baseline: 0.17,
      target: 0.17,
    });
    expect(figure('nps')).toMatchObject({ value: 25, of: 4 });
    // Scores 5, 5, 5, 4 and 1: 3 points above 1 are missing of 20.
    expect(figure('csi')).toMatchObject({ value: 15 / 20, of: 3, baseline: 0.85, target: 0.92 });
    expect(figure('attitude_better')).toMatchObject({ value: 0.5, of: 2, target: 0.7 });
    expect(figure('prefers_compensation')).toMatchObject({ value: 1, of: 1, target: 0.6 });
    expect(figure('reason.long_wait')).toMatchObject({ value: 1, hits: 1, of: 1 });
    expect(figure('reason.impolite')).toMatchObject({ value: 0, hits: 0, of: 1 });
    expect(figure('personal_offer.glad')).toMatchObject({ value: 1 / 3, target: 0.29 });
    expect(figure('personal_offer.listened')).toMatchObject({ hits: 1, of: 3, target: 0.36 });
    expect(figure('in_customers_favour')).toMatchObject({ value: 1, of: 6 });
  });

  it('counts compensation in points as decided in the favour of the customer, and none that was taken back', async () => {
    const category = 'favour';
    const atMs = Date.parse('2026-03-05T10:00:00Z');
    const paid = (currency: string, state: 'paid' | 'reversed') => [
      { claimId: randomUUID(), money: { amountMinor: 200, currency }, state },
    ];
    const lives: Partial<CaseView>[] = [
      { finding: 'rejected', payments: paid('points', 'paid') },
      { finding: 'rejected', payments: paid('UAH', 'paid') },
      { finding: 'rejected', payments: paid('points', 'reversed') },
      { finding: 'rejected', payments: [] },
      { finding: 'partly', payments: [] },
    ];
    for (const life of lives) {
      const file = await storeCase(api.db, { receivedAtMs: atMs, createdAtMs: atMs });
      await recordStep(api.db, stepOf(file, 1, { view: { ...life, category, resolvedAtMs: atMs } }));
    }
    const { rows } = await report('satisfaction', `category=${category}`);
    expect(rows.find((row) => row.figure === 'in_customers_favour')).toMatchObject({ hits: 3, of: 5 });
  });

  it('of nobody is not known, and is no zero', async () => {
    const { rows } = await report('satisfaction', 'category=nobody');
    expect(new Set(rows.map((row) => row.value))).toEqual(new Set([null]));
  });

  it('is there as CSV', async () => {
    const reply = await api.get('/v1/reports/satisfaction?format=csv&category=nobody');
    expect(reply.headers['content-type']).toContain('text/csv');
    expect(reply.text).toContain('csat,,0,0,,0.8');
  });
});

it('NPS is shown beside the number of complaints month by month, in the zone of the organisation', async () => {
  const category = 'nps';
  const february = await cases(times(10, { category, at: '2026-02-10T10:00:00Z' }));
  const march = await cases(times(11, { category, at: '2026-02-28T22:30:00Z' }));
  const say = async (ids: readonly string[], at: string, scores: readonly number[]) => {
    for (const [index, recommend] of scores.entries())
      await survey(ids[index] ?? '', at, { satisfied: true, recommend });
  };
  await say(february, '2026-02-20T10:00:00Z', [10, 9, 8, 0]);
  await say(march, '2026-03-20T10:00:00Z', [10, 9, 9, 0]);
  const reply = await api.get(
    `/v1/reports/nps-and-complaints?from=2026-02-01&until=2026-04-01&category=${category}`,
  );
  expect(reply.json.rows).toMatchObject([
    { month: '2026-02', complaints: 10, surveysAnswered: 4, nps: 25 },
    { month: '2026-03', complaints: 11, surveysAnswered: 4, nps: 50 },
  ]);
  const change = reply.json.change as unknown as { complaints: number };
  expect(change.complaints).toBeCloseTo(0.1, 10);
  expect(change).toMatchObject({ nps: 25, npsShare: 1, npsTarget: 0.03 });
});

it('causes are counted by period, with the actions and ideas that they led to', async () => {
  const category = 'causes';
  const [cause, other] = ['wrong_price_tag', 'cold_food'];
  await cases([
    ...times(3, { category, cause, at: '2026-03-05T10:00:00Z' }),
    ...times(4, { category, cause, at: '2026-02-20T10:00:00Z' }),
    ...times(1, { category, cause: other, at: '2026-03-06T10:00:00Z' }),
    ...times(1, { category, at: '2026-03-06T10:00:00Z' }),
    ...times(1, { category, cause, at: '2026-04-01T10:00:00Z' }),
  ]);
  const past = '2026-03-20T00:00:00Z';
  const action = {
    title: 'x',
    created_at: past,
    due_at: past,
    check_days: 30,
    owner_id: randomUUID(),
    cause,
  };
  for (const more of [
    {},
    { done_at: past, cases_before: 9, cases_after: 2 },
    { done_at: past, cases_before: 1, cases_after: 1 },
  ]) {
    await api.db.sql`insert into corrective_actions ${api.db.sql({ id: randomUUID(), ...action, ...more })}`;
  }
  for (const state of ['proposed', 'done', 'done', 'declined']) {
    const idea = {
      id: randomUUID(),
      cause,
      title: 'x',
      body: 'x',
      proposed_by: 'x',
      proposed_at: past,
      changed_at: past,
    };
    await api.db.sql`insert into improvement_ideas ${api.db.sql({ ...idea, state })}`;
  }
  const { rows, ideasPutToWork } = await report('causes', `category=${category}`);
  expect(rows).toMatchObject([
    {
      cause,
      cases: 3,
      casesBefore: 4,
      actionsOpen: 1,
      actionsLate: 1,
      actionsDone: 2,
      actionsEffective: 1,
      actionsIneffective: 1,
      ideasProposed: 1,
      ideasDone: 2,
    },
    { cause: other, cases: 1, actionsOpen: 0, ideasDone: 0 },
  ]);
  expect(ideasPutToWork).toEqual({ count: 2, target: 30 });
});

describe('what customers did later', () => {
  const event = (caseId: string, kind: string, amount: number | null = null, currency = 'UAH') => api.db.sql`
    insert into outcome_events (event_id, case_id, kind, at, amount_minor, currency)
    values (${randomUUID()}, ${caseId}, ${kind}, '2026-05-01T00:00:00Z', ${amount}, ${amount === null ? null : currency})`;

  it('is linked to how their complaints came out', async () => {
    const category = 'loyalty';
    const at = '2026-03-05T10:00:00Z';
    const accepted = await cases(times(4, { category, at, resolvedAt: at, outcome: 'accepted' }));
    const [rejected = ''] = await cases([{ category, at, resolvedAt: at, outcome: 'rejected' }]);
    await event(accepted[0] ?? '', 'purchase', 10_000);
    await event(accepted[0] ?? '', 'purchase', 5_000);
    await event(accepted[1] ?? '', 'purchase', 70_000, 'EUR');
    await event(accepted[2] ?? '', 'return');
    await event(rejected, 'churn');
    const { rows, returned } = await report('loyalty', `category=${category}`);
    expect(rows).toMatchObject([
      {
        outcome: 'accepted',
        cases: 4,
        returned: 3,
        returnedShare: 0.75,
        churned: 0,
        purchases: 3,
        turnoverMinor: 15_000,
      },
      { outcome: 'rejected', cases: 1, returned: 0, churned: 1, churnedShare: 1 },
    ]);
    expect(returned).toEqual({ share: 0.6, target: 0.86 });
  });

  it('shows what an experiment changed, arm by arm, with confidence intervals', async () => {
    const category = 'effect';
    const at = '2026-03-05T10:00:00Z';
    const head = await api.person({ roles: ['head'] });
    const arms = [
      { code: 'pilot', percent: 10 },
      { code: 'control', percent: 10 },
    ];
    const body = { name: 'trial', arms, control: 'control' };
    expect((await api.post('/v1/experiments', { as: head.key, body })).status).toBe(201);
    const answered = { category, at, resolvedAt: '2026-03-06T10:00:00Z', outcome: 'answered' };
    const pilot = await cases(times(10, { ...answered, arm: 'trial.pilot' }));
    const control = await cases(times(10, { ...answered, arm: 'trial.control' }));
    // A second call before the answer, another one within a day after it; one after that counts for nothing.
    const calls = [
      [control[0], '2026-03-05T12:00:00Z'],
      [control[1], '2026-03-06T12:00:00Z'],
      [pilot[0], '2026-03-08T12:00:00Z'],
    ];
    for (const [caseId = '', calledAt = ''] of calls) {
      await api.db.sql`
        insert into contacts (case_id, key, at, channel, direction, kind, actor_kind, actor_id, automatic, responds)
        values (${caseId}, 'test', ${calledAt}, 'phone', 'inbound', 'message', 'system', 'test', false, false)`;
    }
    // Newcombe's example: 9 of 10 against 3 of 10.
    for (const [index, id] of pilot.entries()) await survey(id, at, { satisfied: index > 0, speed: 5 });
    for (const [index, id] of control.entries()) await survey(id, at, { satisfied: index < 3, speed: 3 });
    // Student's sleep data, ten times 1,000 minor units and 2,000 more, so that none is negative.
    const sleep = [
      [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
      [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
    ];
    for (const [group, ids] of [pilot, control].entries()) {
      for (const [index, id] of ids.entries())
        await event(id, 'purchase', Math.round((sleep[group]?.[index] ?? 0) * 1_000) + 2_000);
    }
    await event(control[0] ?? '', 'churn');
    const { rows } = await report('experiment', `category=${category}&experiment=trial`);
    const figure = (name: string) => rows.find((row) => row.figure === name) ?? {};
    expect(rows.map((row) => row.arm)).toEqual(rows.map(() => 'trial.pilot'));
    const csat = figure('csat');
    expect(csat).toMatchObject({ of: 10, value: 0.9, controlOf: 10, control: 0.3, significant: true });
    expect(csat.differenceFrom).toBeCloseTo(0.1705, 4);
    expect(csat.differenceUntil).toBeCloseTo(0.809, 4);
    expect(csat.lift).toBeCloseTo(2, 10);
    expect(figure('csi')).toMatchObject({ value: 1, control: 0.5, difference: 0.5, significant: true });
    expect(figure('fcr')).toMatchObject({ of: 10, value: 1, controlOf: 10, control: 0.8 });
    expect(figure('churn')).toMatchObject({ value: 0, control: 0.1, significant: false, lift: -1 });
    expect(figure('churn').liftTarget).toBe(-0.2);
    expect(figure('returned')).toMatchObject({ value: 1, control: 1, difference: 0, liftTarget: null });
    const turnover = figure('turnover');
    expect(turnover.liftTarget).toBe(0.24);
    expect(turnover.difference).toBeCloseTo(-1_580, 6);
    expect(turnover.differenceFrom).toBeCloseTo(-3_365.4832, 3);
    expect(turnover.differenceUntil).toBeCloseTo(205.4832, 3);
    expect(turnover.significant).toBe(false);
    const unknown = await api.get('/v1/reports/experiment?experiment=none');
    expect([unknown.status, unknown.json.errors]).toMatchObject([400, [{ parameter: 'experiment' }]]);
    expect((await api.get('/v1/reports/experiment')).status).toBe(400);
  });
});
