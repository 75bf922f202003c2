import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spentStages, waitedFor } from '../../db/schema/reports.ts';
import { type ApiUnderTest, complaint, type Reply, silentEngine, startApi } from '../support/api.ts';
import { changeCase } from '../support/stored-desk.ts';

const hourMs = 3_600_000;
let api: ApiUnderTest;
let manager: string;

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  manager = (await api.person({ roles: ['manager'] })).key;
});
afterAll(() => api.close());

/** A case with these times. Each suite below has a month of its own. */
async function caseWith(
  receivedAt: string,
  times: Readonly<Record<string, unknown>> = {},
  change: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const body = complaint({ customer: { ref: `report-${randomUUID()}` }, receivedAt, ...change });
  const reply = await api.post('/v1/complaints', { body });
  expect(reply.status, reply.text).toBe(201);
  const id = String(reply.json.id);
  if (Object.keys(times).length > 0) {
    await api.db.sql`update case_times set ${api.db.sql(times)} where case_id = ${id}`;
  }
  return id;
}

const ask = (path: string, headers = {}) => api.get(`/v1/reports/${path}`, { as: manager, headers });

function rowsOf(reply: Reply): Record<string, unknown>[] {
  expect(reply.status, reply.text).toBe(200);
  return reply.json.rows as unknown as Record<string, unknown>[];
}

describe('the report of complaints received', () => {
  beforeAll(async () => {
    // 22:30 UTC on 31 January is 1 February in Kyiv.
    await caseWith('2026-01-31T22:30:00Z', {}, { channel: 'email' });
    await caseWith('2026-02-01T12:00:00Z', { cause: 'late_delivery' });
    await caseWith('2026-02-01T13:00:00Z', { cause: 'late_delivery' });
    await caseWith('2026-02-10T12:00:00Z', { class: 'loyalty_card' });
    // 22:00 UTC on 28 February is March.
    await caseWith('2026-02-28T22:00:00Z');
  });

  it('counts by interval, cause, class and channel, half-open in the zone of the organisation', async () => {
    const reply = await ask('received?from=2026-02-01&until=2026-03-01');
    expect(reply.json).toMatchObject({
      from: '2026-01-31T22:00:00.000Z',
      until: '2026-02-28T22:00:00.000Z',
      total: 4,
    });
    expect(rowsOf(reply)).toEqual([
      { period: '2026-02-01', class: 'store', channel: 'email', category: null, cause: null, cases: 1 },
      {
        period: '2026-02-01',
        class: 'store',
        channel: 'web',
        category: null,
        cause: 'late_delivery',
        cases: 2,
      },
      { period: '2026-02-10', class: 'loyalty_card', channel: 'web', category: null, cause: null, cases: 1 },
    ]);
  });
  it('takes weeks and months, and tells apart only what is asked for', async () => {
    const weeks = rowsOf(await ask('received?from=2026-02-01&until=2026-03-01&period=week&by=class'));
    expect(weeks.map(({ period, class: kind, cases }) => [period, kind, cases])).toEqual([
      ['2026-01-26', 'store', 3],
      ['2026-02-09', 'loyalty_card', 1],
    ]);
    const months = rowsOf(
      await ask('received?from=2026-02-01&until=2026-03-02&period=month&by=channel&class=store'),
    );
    expect(months.map(({ period, channel, cases }) => [period, channel, cases])).toEqual([
      ['2026-02-01', 'email', 1],
      ['2026-02-01', 'web', 2],
      ['2026-03-01', 'web', 1],
    ]);
  });
  it('gives the same as CSV, by format and by Accept', async () => {
    const address = 'received?from=2026-02-01&until=2026-03-01&by=class&period=month';
    const text =
      '\uFEFFperiod,class,channel,category,cause,cases\r\n2026-02-01,loyalty_card,,,,1\r\n2026-02-01,store,,,,3\r\n';
    for (const reply of [await ask(`${address}&format=csv`), await ask(address, { accept: 'text/csv' })]) {
      expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(reply.headers['content-disposition']).toBe('attachment; filename="received.csv"');
      expect(reply.text).toBe(text);
    }
    expect((await ask(address, { accept: 'application/json' })).headers['content-type']).toContain('json');
  });
  it('counts cases under the policy demo apart', async () => {
    await caseWith('2026-02-11T12:00:00Z', {}, { policy: 'demo' });
    expect((await ask('received?from=2026-02-01&until=2026-03-01&demo=true')).json.total).toBe(1);
    expect((await ask('received?from=2026-02-01&until=2026-03-01')).json.total).toBe(4);
  });
});

describe('a report that cannot be given says what is wrong', () => {
  it.each([
    ['received?from=yesterday', 'from'],
    ['received?from=2026-02-01&until=2026-02-01', 'until'],
    ['received?period=hour', 'period'],
    ['received?by=customer', 'by'],
    ['resolution-times?by=assignee', 'by'],
    ['resolution-times?baselineFrom=2026-02-01&baselineUntil=2026-01-01', 'until'],
    ['attainment?format=xlsx', 'format'],
    ['cases?cursor=nonsense', 'cursor'],
    ['stages?asOf=2099-01-01', 'asOf'],
    ['bottlenecks?unknown=1', 'unknown'],
  ])('%s', async (address, parameter) => {
    const reply = await ask(address);
    expect(reply.status, reply.text).toBe(400);
    expect(reply.json).toMatchObject({ type: '/problems/invalid-request' });
    const [error] = reply.json.errors as unknown as { parameter: string }[];
    expect(error?.parameter.split('.')[0]).toBe(parameter);
  });
});

describe('times to resolution', () => {
  beforeAll(async () => {
    for (let hour = 1; hour <= 100; hour += 1) {
      await caseWith('2026-04-01T00:00:00Z', {
        resolved_at: new Date('2026-04-20T00:00:00Z'),
        resolution_ms: hour * hourMs,
      });
    }
    for (const hours of [90, 100, 110]) {
      await caseWith('2025-04-01T00:00:00Z', {
        resolved_at: new Date('2025-04-20T00:00:00Z'),
        resolution_ms: hours * hourMs,
      });
    }
  });
  it('are given as median, p90 and p99 beside those of a baseline period', async () => {
    const reply = await ask(
      'resolution-times?from=2026-04-01&until=2026-05-01&baselineFrom=2025-04-01&baselineUntil=2025-05-01',
    );
    expect(rowsOf(reply)).toEqual([
      {
        kind: 'store',
        cases: 100,
        medianMs: 50 * hourMs,
        p90Ms: 90 * hourMs,
        p99Ms: 99 * hourMs,
        baselineCases: 3,
        baselineMedianMs: 100 * hourMs,
        baselineP90Ms: 110 * hourMs,
        change: -0.5,
      },
    ]);
    expect(reply.json).toMatchObject({
      all: { cases: 100 },
      baseline: { medianMs: 100 * hourMs },
      change: { value: -0.5, target: -0.5 },
    });
  });
  it('have no change where the baseline is empty, and no row where nothing was resolved', async () => {
    expect(rowsOf(await ask('resolution-times?from=2026-04-01&until=2026-05-01'))).toMatchObject([
      { baselineCases: 0, change: null },
    ]);
    const empty = await ask('resolution-times?from=2024-04-01&until=2024-05-01');
    expect(rowsOf(empty)).toEqual([]);
    expect(empty.json).toMatchObject({ all: { cases: 0, medianMs: null }, change: { value: null } });
  });
});

describe('attainment', () => {
  it('counts each class with limits met and missed, and leads to the cases that missed', async () => {
    const met = { first_met: 1, resolution_met: 1 };
    await caseWith('2026-05-02T00:00:00Z', met);
    const late = await caseWith('2026-05-02T00:00:00Z', {
      first_met: 1,
      resolution_missed: 1,
      reclassified: 1,
    });
    await caseWith('2026-05-02T00:00:00Z', { ...met, class: 'loyalty_card', voided: 1 });
    await caseWith('2026-04-30T00:00:00Z', { resolution_missed: 1 });
    const rows = rowsOf(await ask('attainment?from=2026-05-01&until=2026-06-01'));
    expect(rows).toMatchObject([
      { kind: 'loyalty_card', cases: 1, resolutionShare: 1, voided: 1 },
      {
        kind: 'store',
        cases: 2,
        firstShare: 1,
        resolutionMet: 1,
        resolutionMissed: 1,
        resolutionShare: 0.5,
        reclassified: 1,
      },
    ]);
    const list = await api.get(String(rows[1]?.missedCases), { as: manager });
    expect(list.status, list.text).toBe(200);
    const items = list.json.items as unknown as { id: string }[];
    expect(items.map((item) => item.id)).toEqual([late]);
  });

  it('counts a complaint that was sent twice once, as its survivor, also in the list behind it', async () => {
    const missed = { category: 'sent_twice', first_met: 1, resolution_missed: 1 };
    const [survivor, twin] = [
      await caseWith('2026-05-03T00:00:00Z', missed),
      await caseWith('2026-05-04T00:00:00Z', missed),
    ];
    await changeCase(api.db, survivor, { category: 'sent_twice' });
    await changeCase(api.db, twin, { category: 'sent_twice' });
    const counted = async () => {
      const [row] = rowsOf(
        await ask('attainment?from=2026-05-01&until=2026-06-01&by=category&category=sent_twice'),
      );
      const list = await api.get(String(row?.missedCases), { as: manager });
      const items = list.json.items as unknown as { id: string }[];
      return { cases: row?.cases, missed: row?.resolutionMissed, listed: items.map(({ id }) => id).sort() };
    };
    expect(await counted()).toEqual({ cases: 2, missed: 2, listed: [survivor, twin].sort() });
    await changeCase(api.db, twin, {
      ended_at: new Date(),
      stage: 'closed',
      outcome: 'merged',
      merged_into_id: survivor,
    });
    expect(await counted()).toEqual({ cases: 1, missed: 1, listed: [survivor] });
  });
});

describe('the map of bottlenecks', () => {
  it('sums time by stage and by whom it waited for, the longest first', async () => {
    const spent = (times: Readonly<Record<string, number>>) =>
      spentStages.flatMap((stage) => waitedFor.map((who) => (times[`${stage} ${who}`] ?? 0) * hourMs));
    const resolved_at = new Date('2026-06-10T00:00:00Z');
    await caseWith('2026-06-01T00:00:00Z', {
      resolved_at,
      resolution_ms: 10 * hourMs,
      spent: spent({ 'triage us': 1, 'investigation department': 6, 'approval us': 3 }),
    });
    await caseWith('2026-06-01T00:00:00Z', {
      resolved_at,
      resolution_ms: 10 * hourMs,
      spent: spent({ 'triage us': 1, 'offer customer': 9 }),
    });
    const reply = await ask('bottlenecks?from=2026-06-01&until=2026-07-01');
    expect(rowsOf(reply)).toEqual([
      {
        stage: 'offer',
        waitedFor: 'customer',
        cases: 1,
        totalMs: 9 * hourMs,
        meanMs: 9 * hourMs,
        share: 0.45,
      },
      {
        stage: 'investigation',
        waitedFor: 'department',
        cases: 1,
        totalMs: 6 * hourMs,
        meanMs: 6 * hourMs,
        share: 0.3,
      },
      {
        stage: 'approval',
        waitedFor: 'approver',
        cases: 1,
        totalMs: 3 * hourMs,
        meanMs: 3 * hourMs,
        share: 0.15,
      },
      { stage: 'triage', waitedFor: 'us', cases: 2, totalMs: 2 * hourMs, meanMs: hourMs, share: 0.1 },
    ]);
  });
});

describe('the trend of a category', () => {
  it('is held against a target of five per cent less, or one of its own', async () => {
    const put = await api.send('PUT', '/v1/targets/category_change.slow', {
      body: { unit: 'change', target: -0.6, better: 'lower' },
    });
    expect(put.status, put.text).toBe(200);
    const received = async (category: string, at: string, count: number) => {
      for (let n = 0; n < count; n += 1) await caseWith(at, { category });
    };
    await received('set_up', '2025-07-10T00:00:00Z', 4);
    await received('set_up', '2025-08-05T00:00:00Z', 2);
    await received('slow', '2025-07-10T00:00:00Z', 2);
    await received('slow', '2025-08-05T00:00:00Z', 1);
    await received('fresh', '2025-08-05T00:00:00Z', 1);
    expect(rowsOf(await ask('trend?from=2025-08-01&until=2025-09-01'))).toEqual([
      { category: 'fresh', before: 0, now: 1, change: null, target: -0.05, reached: null },
      { category: 'set_up', before: 4, now: 2, change: -0.5, target: -0.05, reached: true },
      { category: 'slow', before: 2, now: 1, change: -0.5, target: -0.6, reached: false },
    ]);
  });
});

describe('one row for each case', () => {
  const ids: string[] = [];
  const interval = 'from=2025-10-01&until=2025-11-01';
  beforeAll(async () => {
    for (let n = 0; n < 5; n += 1) {
      ids.push(
        await caseWith(`2025-10-0${n + 1}T00:00:00Z`, {
          cause: 'late_delivery',
          spent: spentStages.flatMap(() => [1_000, 200, 30]),
        }),
      );
    }
    // A spreadsheet must not reckon what somebody wrote as a code.
    await api.db.sql`update case_times set category = '=1+1' where case_id = ${ids[4] ?? ''}`;
  });
  it('has every time, a page after the other in JSON', async () => {
    const seen: string[] = [];
    let next: string | null = `/v1/reports/cases?${interval}&limit=2`;
    while (next !== null) {
      const reply: Reply = await api.get(next, { as: manager });
      expect(reply.status, reply.text).toBe(200);
      const items = reply.json.items as unknown as Record<string, unknown>[];
      seen.push(...items.map((item) => String(item.id)));
      expect(items[0]).toMatchObject({ usMs: 9_000, departmentMs: 1_800, customerMs: 270, triageMs: 1_230 });
      next = Reflect.get(Object(reply.json.links), 'next') as string | null;
    }
    expect(seen).toEqual(ids);
  });
  it('is one line of a CSV, and no cell begins a formula', async () => {
    const reply = await ask(`cases?${interval}&format=csv`);
    const lines = reply.text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/^\uFEFFid,number,channel,/);
    expect(lines[5]).toContain(",'=1+1,");
  });
});

describe('the stages as of a past instant', () => {
  it('are those that each case had entered by then', async () => {
    const id = await caseWith('2025-01-10T00:00:00Z');
    await changeCase(api.db, id, { stage: 'closed', ended_at: new Date('2025-01-20T00:00:00Z') });
    await api.db.sql`update case_times set ended_at = '2025-01-20T00:00:00Z' where case_id = ${id}`;
    for (const [seq, stage, day] of [
      [1, 'triage', '11'],
      [2, 'investigation', '12'],
      [3, 'closed', '20'],
    ] as const) {
      await api.db.sql`
        insert into timeline (case_id, seq, ordinal, type, at, actor_kind, actor_id, data)
        values (${id}, ${seq}, 0, 'stage_entered', ${`2025-01-${day}T00:00:00Z`}, 'process', 'process',
                ${JSON.stringify({ stage })}::jsonb)`;
    }
    const at = async (asOf: string) => {
      const reply = await ask(`stages?asOf=${asOf}`);
      expect(reply.status, reply.text).toBe(200);
      const counts = reply.json.stages as unknown as {
        stage: string;
        total: number;
        atRisk: number | null;
      }[];
      return counts
        .filter((count) => count.total > 0)
        .map(({ stage, total, atRisk }) => [stage, total, atRisk]);
    };
    expect(await at('2025-01-09')).toEqual([]);
    expect(await at('2025-01-10T12:00:00Z')).toEqual([['received', 1, null]]);
    expect(await at('2025-01-11T12:00:00Z')).toEqual([['triage', 1, null]]);
    expect(await at('2025-01-19T00:00:00%2B02:00')).toEqual([['investigation', 1, null]]);
    expect(await at('2025-01-20T00:00:00Z')).toEqual([]);
  });
  it('tell paused and breached from the clock as it was then', async () => {
    const id = await caseWith('2025-02-10T00:00:00Z');
    const day = (date: number) => Date.UTC(2025, 1, date);
    const clock = {
      kind: 'resolution',
      cycle: 1,
      ledger: [
        { atMs: day(10), state: 'running' },
        { atMs: day(12), state: 'paused' },
        { atMs: day(14), state: 'running' },
      ],
      breach: { dueAtMs: day(16), detectedAtMs: day(17), cause: 'time', voided: null },
    };
    await api.db.sql`
      update cases set clocks = ${JSON.stringify([clock])}::jsonb where id = ${id}`;
    const at = async (date: number) => {
      const { totals } = (await ask(`stages?asOf=2025-02-${date}T12:00:00Z`)).json;
      return totals;
    };
    expect(await at(11)).toMatchObject({ onTime: 1, paused: 0, breached: 0 });
    expect(await at(13)).toMatchObject({ onTime: 0, paused: 1, breached: 0 });
    expect(await at(17)).toMatchObject({ onTime: 0, paused: 0, breached: 1 });
  });
});
