/** Merges over two worker processes, one of them killed in the middle: both cases are merged, or neither is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DecisionResult } from '../../engine/engine.ts';
import type { FreshDatabase } from '../support/database.ts';
import { storeCase } from '../support/stored-case.ts';
import { decisionOf, eventually } from '../support/worker.ts';
import { startTwoWorkers, type TwoWorkers } from '../support/worker-processes.ts';

/** So many cases are merged into another each, and so many pairs into each other. */
const mergesMax = 60;
const pairsMax = 15;

let two: TwoWorkers;
let fresh: FreshDatabase;
beforeAll(async () => {
  two = await startTwoWorkers();
  fresh = two.fresh;
}, 120_000);
afterAll(() => two?.close(), 60_000);

async function merged(from: string, into: string): Promise<DecisionResult['kind']> {
  return (await two.decided(from, decisionOf('merge', { into, reason: 'same' }), 120_000)).kind;
}

const stored = (count: number) => Promise.all(Array.from({ length: count }, () => storeCase(fresh.db)));
const mergedCount = async () => (await fresh.db.sql`select 1 from cases where outcome = 'merged'`).length;

describe('many merges at once', () => {
  test('over two workers, one killed in the middle: no case is merged by half', async () => {
    const [losers, survivors] = [await stored(mergesMax), await stored(mergesMax)];
    const [ones, others] = [await stored(pairsMax), await stored(pairsMax)];
    const total = 2 * (mergesMax + pairsMax);
    await eventually(async () => {
      const [row] = await fresh.db.sql<{ n: number }[]>`select count(*)::int as n from cases where seq > 0`;
      return row?.n === total;
    }, 120_000);

    const kill = async () => {
      await eventually(async () => (await mergedCount()) > 3, 90_000);
      two.first.kill('SIGKILL');
    };
    const oneWay = losers.map(({ caseId }, at) => merged(caseId, survivors[at]?.caseId ?? ''));
    const crossed = ones.flatMap(({ caseId }, at) => {
      const other = others[at]?.caseId ?? '';
      return [merged(caseId, other), merged(other, caseId)];
    });
    const [done, both] = await Promise.all([Promise.all(oneWay), Promise.all(crossed), kill()]);
    expect(two.first.signalCode).toBe('SIGKILL');
    expect(done).toEqual(done.map(() => 'done'));
    for (let at = 0; at < both.length; at += 2) {
      expect(both.slice(at, at + 2).filter((kind) => kind === 'done').length).toBeLessThanOrEqual(1);
    }

    // Each case that ended so is in the history of the one in which it goes on, once; and none else is.
    const taken = await fresh.db.sql<{ loser: string; survivor: string; ended: boolean }[]>`
      select t.data ->> 'caseId' as loser, t.case_id::text as survivor, s.ended_at is not null as ended
        from timeline t join cases s on s.id = t.case_id where t.type = 'merged_in' order by 1`;
    const gone = await fresh.db.sql<{ loser: string; survivor: string }[]>`
      select id::text as loser, merged_into_id::text as survivor from cases where outcome = 'merged' order by 1`;
    expect(taken.map(({ loser, survivor }) => ({ loser, survivor }))).toEqual([...gone]);
    expect(taken.filter(({ ended }) => ended)).toEqual([]);
    expect(gone.length).toBeGreaterThanOrEqual(mergesMax);
    const tasks = await fresh.db.sql`
      select 1 from tasks k join cases c on c.id = k.case_id where c.outcome = 'merged'`;
    expect(tasks).toHaveLength(0);
  }, 300_000);
});
