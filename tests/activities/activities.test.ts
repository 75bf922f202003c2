/** Activities are safe to repeat, and their failures carry nothing personal. */
import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedgerCard } from '../../activities/adapters/ledger-card.ts';
import { createTableSystems } from '../../activities/adapters/tables.ts';
import { createActivities } from '../../activities/create-activities.ts';
import type { LoyaltyCard } from '../../activities/ports/loyalty-card.ts';
import { captureKey } from '../../db/case/ledger.ts';
import { createGroundCache } from '../../db/queries/ground.ts';
import { claimRequest } from '../support/claims.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { stepOf, storeCase } from '../support/stored-case.ts';
import { memoryLogger } from '../support/worker.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

function activitiesWith(card: LoyaltyCard = createLedgerCard(fresh.db)) {
  const logger = memoryLogger();
  const activities = createActivities({
    db: fresh.db,
    card,
    systems: createTableSystems(fresh.db),
    budget: { zone: 'Europe/Kyiv', defaultCapMinor: 10_000_000 },
    grounds: createGroundCache(),
    askOtherCase: () => Promise.reject(new Error('No other case in this suite.')),
    logger,
  });
  return { activities, logger };
}

async function held(card?: LoyaltyCard) {
  const { activities } = activitiesWith(card);
  const file = await storeCase(fresh.db, { noted: true, customerRef: 'Оксана-0671234567' });
  const claim = { claimId: randomUUID(), caseId: file.caseId };
  const money = { amountMinor: 40_000, currency: 'UAH' };
  expect(await activities.reserve(claimRequest({ ...claim, money, atMs: Date.now() }))).toMatchObject({
    granted: true,
  });
  return { activities, claim, file };
}

const paidTo = async (claimId: string) => {
  const rows = await fresh.db.sql<{ amount: number }[]>`
    select amount_minor as amount from ledger_entries
    where transfer_key = ${captureKey(claimId)} and account like 'card:%'`;
  return rows.map((row) => row.amount);
};

describe('paying', () => {
  it('again answers with the first payment', async () => {
    const { activities, claim } = await held();
    const first = await activities.pay(claim);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await activities.pay(claim)).toEqual(first);
    expect(await paidTo(claim.claimId)).toEqual([40_000]);
  });

  it('whose answer was lost is looked up, never paid blindly twice', async () => {
    const ledger = createLedgerCard(fresh.db);
    let credits = 0;
    const forgetful: LoyaltyCard = {
      ...ledger,
      credit: async (payment) => {
        credits += 1;
        await ledger.credit(payment);
        throw new Error('connection reset');
      },
    };
    const { activities, claim } = await held(forgetful);
    await expect(activities.pay(claim)).rejects.toThrow(ApplicationFailure);
    expect(await activities.pay(claim)).toMatchObject({ paidAtMs: expect.any(Number) });
    expect(credits).toBe(1);
    expect(await paidTo(claim.claimId)).toEqual([40_000]);
  });

  it('through a card system that knows nothing of claims captures the claim all the same', async () => {
    const made = new Map<string, number>();
    const elsewhere: LoyaltyCard = {
      credit: async ({ key, money }) => {
        made.set(key, money.amountMinor);
        return { key, money, atMs: 1_750_000_000_000 };
      },
      lookUp: async () => null,
      reverse: async () => {
        throw new Error('not here');
      },
    };
    const { activities, claim, file } = await held(elsewhere);
    expect(await activities.pay(claim)).toEqual({ paidAtMs: 1_750_000_000_000 });
    expect(made.get(captureKey(claim.claimId))).toBe(40_000);
    const [row] = await fresh.db.sql`select state, settled_at from claims where id = ${claim.claimId}`;
    expect(row).toEqual({ state: 'captured', settled_at: new Date(1_750_000_000_000) });
    await activities.recordStep(stepOf(file, 1));
    const [after] = await fresh.db.sql`select state from claims where id = ${claim.claimId}`;
    expect(after).toEqual({ state: 'captured' });
  });

  it('what was released is refused before the card system hears of it', async () => {
    let asked = 0;
    const { activities, claim, file } = await held({
      ...createLedgerCard(fresh.db),
      credit: async () => {
        asked += 1;
        throw new Error('must not be asked');
      },
    });
    await activities.recordStep(stepOf(file, 1));
    await expect(activities.pay(claim)).rejects.toThrow('released');
    expect(asked).toBe(0);
  });

  it('can be taken back through the port', async () => {
    const card = createLedgerCard(fresh.db);
    const { activities, claim } = await held(card);
    await activities.pay(claim);
    const key = captureKey(claim.claimId);
    const reversal = await card.reverse(key);
    expect(reversal.money.amountMinor).toBe(-40_000);
    expect(await card.reverse(key)).toEqual(reversal);
  });
});

describe('a failure', () => {
  it('is worth another try, and quotes neither values nor statements', async () => {
    const { activities, logger } = activitiesWith();
    const file = await storeCase(fresh.db, { noted: true });
    const broken = stepOf(file, 1, { view: { assignee: 'Оксана-0671234567' } });
    const failure = await activities.recordStep(broken).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ApplicationFailure);
    if (!(failure instanceof ApplicationFailure)) return;
    expect(failure.nonRetryable).toBe(false);
    expect(failure.message).toBe('PostgresError 22P02');
    expect(JSON.stringify([failure.message, failure.details, failure.cause, logger.lines])).not.toContain(
      '0671234567',
    );
  });

  it('of a case that is not there says which', async () => {
    const { activities } = activitiesWith();
    const file = await storeCase(fresh.db, { noted: true });
    const caseId = randomUUID();
    await expect(activities.recordStep(stepOf({ ...file, caseId }, 1))).rejects.toThrow(caseId);
  });
});

describe('more ground', () => {
  it('is of the pinned calendar version and covers what was asked for', async () => {
    const { activities } = activitiesWith();
    const fromMs = Date.UTC(2026, 5, 15, 9);
    const untilMs = fromMs + 200 * 86_400_000;
    const ground = await activities.fetchGround({
      calendar: 'ua_office',
      calendarVersion: 1,
      fromMs,
      untilMs,
    });
    expect(ground.fromMs).toBeLessThanOrEqual(fromMs);
    expect(ground.untilMs).toBeGreaterThanOrEqual(untilMs);
    expect(ground).toMatchObject({ calendar: 'ua_office', calendarVersion: 1, extendable: true });
  });
});
