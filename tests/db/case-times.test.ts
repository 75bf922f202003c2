import { afterAll, beforeAll, expect, it } from 'vitest';
import { toldTimes } from '../../db/case/case-times.ts';
import { recordStep } from '../../db/case/record-step.ts';
import { spentStages, waitedFor } from '../../db/schema/reports.ts';
import type { TimelineEvent } from '../../workflows/activities.contract.ts';
import { type Clock, startClock } from '../../workflows/domain/clock.ts';
import { type Stage, stages } from '../../workflows/domain/vocabulary.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { stepOf, storeCase } from '../support/stored-case.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const minute = 60_000;
const receivedAtMs = Date.parse('2026-03-02T09:00:00Z');

const happened = (type: string, atMinute: number, data: Readonly<Record<string, unknown>> = {}) =>
  ({
    type,
    atMs: receivedAtMs + atMinute * minute,
    actor: { kind: 'process', id: 'process' },
    sourceId: null,
    data,
  }) as TimelineEvent;
const entered = (stage: Stage, atMinute: number) => happened('stage_entered', atMinute, { stage });

/** Minutes by stage and by whom was waited for, those that are not zero. */
async function spentOf(caseId: string): Promise<Record<string, number> | null> {
  const [row] = await database.db.sql<{ spent: number[] | null }[]>`
    select spent from case_times where case_id = ${caseId}`;
  if (row === undefined || row.spent === null) return null;
  const each = waitedFor.length;
  return Object.fromEntries(
    row.spent.flatMap((ms, place) =>
      ms === 0
        ? []
        : [[`${spentStages[Math.floor(place / each)]} ${waitedFor[place % each]}`, ms / minute] as const],
    ),
  );
}

it('the time of a case is told by stage and by whom it waited for, the customer before a department before us', async () => {
  const file = await storeCase(database.db, { receivedAtMs, createdAtMs: receivedAtMs });
  const write = (seq: number, events: readonly TimelineEvent[], resolvedAtMs: number | null = null) =>
    recordStep(
      database.db,
      stepOf(file, seq, { atMs: receivedAtMs + seq, events: [...events], view: { resolvedAtMs } }),
    );
  await write(1, [happened('received', 0), entered('triage', 2)]);
  await write(2, [entered('investigation', 10)]);
  await write(3, [happened('hand_off_asked', 20), happened('hand_off_asked', 25)]);
  await write(4, [happened('customer_asked', 30)]);
  await write(5, [happened('customer_wait_ended', 50), happened('hand_off_answered', 60)]);
  await write(6, [happened('hand_off_recalled', 70)]);
  expect(await spentOf(file.caseId)).toBeNull();
  await write(7, [entered('approval', 80)]);
  await write(8, [entered('offer', 100)]);
  await write(9, [entered('resolved', 160), entered('aftercare', 160)], receivedAtMs + 160 * minute);
  const expected = {
    'received us': 2,
    'triage us': 8,
    'investigation us': 20,
    'investigation department': 30,
    'investigation customer': 20,
    'approval us': 20,
    'offer customer': 60,
  };
  expect(await spentOf(file.caseId)).toEqual(expected);
  // The time after the resolution is the customer's, and is not counted.
  await write(10, [entered('closed', 9_000)], receivedAtMs + 160 * minute);
  expect(await spentOf(file.caseId)).toEqual(expected);
});

it('a step written again leaves the same times', async () => {
  const file = await storeCase(database.db, { receivedAtMs, createdAtMs: receivedAtMs });
  const view = { resolvedAtMs: receivedAtMs + 30 * minute };
  const step = stepOf(file, 1, { atMs: 5, events: [entered('triage', 10), entered('resolved', 30)], view });
  await recordStep(database.db, step);
  // The step of a worker that died, taken later in another way.
  await recordStep(
    database.db,
    stepOf(file, 1, { atMs: 6, events: [entered('triage', 12), entered('resolved', 30)], view }),
  );
  expect(await spentOf(file.caseId)).toEqual({ 'received us': 12, 'triage us': 18 });
  const [row] = await database.db.sql<{ ms: number }[]>`
    select resolution_ms as ms from case_times where case_id = ${file.caseId}`;
  expect(row?.ms).toBe(30 * minute);
});

it('what lies between a resolution and its reopening is not time to resolution', () => {
  const cumulative: Clock = {
    ...startClock({ id: 'cumulative.1', kind: 'cumulative', cycle: 1, target: null, atMs: 0 }),
    ledger: [
      { atMs: 0, state: 'running', reason: null },
      { atMs: 10, state: 'paused', reason: 'resolved' },
      { atMs: 100, state: 'running', reason: null },
      { atMs: 120, state: 'paused', reason: 'resolved' },
    ],
  };
  expect(toldTimes({ clocks: [cumulative], receivedAtMs: 0, resolvedAtMs: 120 }).resolutionMs).toBe(30);
});

it('a voided breach is not missed, and one by a change of class is told apart', () => {
  const clock = (cycle: number, change: Partial<Clock>): Clock => ({
    ...startClock({ id: `resolution.${cycle}`, kind: 'resolution', cycle, target: null, atMs: 0 }),
    ...change,
  });
  const breach = { dueAtMs: 5, detectedAtMs: 6, cause: 'time', voided: null } as const;
  const voided = { atMs: 7, by: 'head', reason: 'wrong_calendar' };
  const clocks = [
    clock(1, { breach, met: false }),
    clock(2, { breach: { ...breach, cause: 'by_reclassification' }, met: false }),
    clock(3, { breach: { ...breach, voided }, met: true }),
    clock(4, { met: true }),
    clock(5, {}),
  ];
  expect(toldTimes({ clocks, receivedAtMs: 0, resolvedAtMs: null })).toMatchObject({
    resolutionMet: 2,
    resolutionMissed: 2,
    reclassified: 1,
    voided: 1,
  });
});

it('every stage before the resolution has its place, and a place of its own', () => {
  expect(new Set(spentStages).size).toBe(spentStages.length);
  expect(stages.filter((stage) => !spentStages.includes(stage))).toEqual(['resolved', 'aftercare', 'closed']);
});
