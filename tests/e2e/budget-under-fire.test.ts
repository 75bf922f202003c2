/** The budget over two worker processes, one of them killed between reserve and capture (practice C8). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DecisionResult } from '../../engine/engine.ts';
import type { FreshDatabase } from '../support/database.ts';
import { person } from '../support/process.ts';
import { storeCase } from '../support/stored-case.ts';
import { decisionOf, eventually } from '../support/worker.ts';
import { startTwoWorkers, type TwoWorkers } from '../support/worker-processes.ts';

const amountMinor = 10_000;
const placesMax = 37;
const claimsMax = 200;

let two: TwoWorkers;
let fresh: FreshDatabase;
beforeAll(async () => {
  two = await startTwoWorkers();
  fresh = two.fresh;
  await fresh.db.sql`update pools set cap_minor = ${placesMax * amountMinor}`;
}, 120_000);
afterAll(() => two?.close(), 60_000);

async function compensated(caseId: string): Promise<DecisionResult> {
  const offer = {
    class: 'store',
    category: 'late_delivery',
    severity: 'low',
    remedySought: null,
    proposalId: randomUUID(),
    kind: 'offer',
    finding: null,
    goodwill: true,
    rootCause: 'late_delivery',
    remedy: 'compensation',
    compensation: { amountMinor, currency: 'UAH' },
    by: 'customer',
    channel: 'phone',
  } as const;
  // A supervisor's share has no bound: what is to be seen here is the pool.
  const decision = decisionOf('compensate', offer, { actor: person('lead', 'supervisor') });
  return two.decided(caseId, decision, 90_000);
}

const pool = async () => {
  const [row] = await fresh.db.sql<{ cap: number; held: number; claimed: number }[]>`
    select p.cap_minor as cap, p.held_minor as held,
           (select coalesce(sum(c.amount_minor), 0)::int from claims c
             where c.month = p.month and c.currency = p.currency and c.state in ('reserved', 'captured')) as claimed
      from pools p where p.currency = 'UAH'`;
  if (row === undefined) throw new Error('The pool of this month is seeded.');
  return row;
};
const countOf = async (state: string) =>
  (await fresh.db.sql`select 1 from claims where state = ${state}`).length;

describe('200 simultaneous claims on a budget for 37', () => {
  test('over two workers, one killed between reserve and capture: 37 are granted, and no snapshot is over the cap', async () => {
    const files = await Promise.all(
      Array.from({ length: claimsMax }, () => storeCase(fresh.db, { customerRef: randomUUID() })),
    );
    // The sweeps of both workers start them.
    await eventually(async () => {
      const [row] = await fresh.db.sql<{ n: number }[]>`select count(*)::int as n from cases where seq > 0`;
      return row?.n === claimsMax;
    }, 90_000);

    let over = 0;
    let snapshots = 0;
    let watching = true;
    const watch = async () => {
      while (watching) {
        const { cap, held, claimed } = await pool();
        snapshots += 1;
        if (held > cap || claimed > cap) over += 1;
      }
    };
    const kill = async () => {
      await eventually(async () => (await countOf('reserved')) > 0, 60_000);
      two.first.kill('SIGKILL');
    };
    const watched = watch();
    const [results] = await Promise.all([Promise.all(files.map((file) => compensated(file.caseId))), kill()]);
    expect(two.first.signalCode).toBe('SIGKILL');
    const kinds = results.map((result) =>
      result.kind === 'refused' ? `refused: ${result.refusal.type}` : result.kind,
    );
    expect(kinds.filter((kind) => kind === 'done')).toHaveLength(placesMax);
    expect(kinds.filter((kind) => kind === 'refused: budget-exhausted')).toHaveLength(claimsMax - placesMax);

    // What the killed worker had reserved is paid by the other one, once.
    await eventually(async () => (await countOf('captured')) === placesMax, 60_000);
    watching = false;
    await watched;
    expect(over).toBe(0);
    expect(snapshots).toBeGreaterThan(50);
    expect(await pool()).toEqual({
      cap: placesMax * amountMinor,
      held: placesMax * amountMinor,
      claimed: placesMax * amountMinor,
    });
    const [books] = await fresh.db.sql`
      select sum(amount_minor)::int as sum, count(distinct transfer_key)::int as transfers,
             count(*) filter (where account like 'card:%')::int as cards from ledger_entries`;
    expect(books).toEqual({ sum: 0, transfers: placesMax, cards: placesMax });
  }, 240_000);
});
