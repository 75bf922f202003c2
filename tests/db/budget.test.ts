/** Money is held by atomic claims that never pass the pool, and asking twice is asking once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ClaimStateError, capture, changeClaim, findClaim, monthOf, reserve } from '../../db/case/budget.ts';
import { captureKey, findTransfer, payToCard, reversalKey, reversePayment } from '../../db/case/ledger.ts';
import { recordStep } from '../../db/case/record-step.ts';
import type { CaseFile } from '../../workflows/domain/case-file.ts';
import { claimRequest } from '../support/claims.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { stepOf, storeCase } from '../support/stored-case.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase({ maxConnections: 30 });
});
afterAll(() => fresh.drop());

/** Each test has a month to itself. */
let atMs = Date.UTC(2030, 0, 15);
beforeEach(() => {
  atMs += 32 * 86_400_000;
});

const files = new Map<string, CaseFile>();
/** A step of the case after which it holds no claim but `keep`. */
async function release(caseId: string, keep: string | null): Promise<void> {
  const file = files.get(caseId) ?? (await storeCase(fresh.db, { caseId, noted: true }));
  files.set(caseId, file);
  const step = stepOf(file, Date.now() - file.createdAtMs + 1, { holds: keep });
  await Promise.all(Array.from({ length: 5 }, () => recordStep(fresh.db, step)));
}

const options = (defaultCapMinor = 3_700) => ({ zone: 'Europe/Kyiv', defaultCapMinor });
const claimOf = ({
  amountMinor = 100,
  ...more
}: Parameters<typeof claimRequest>[0] & { amountMinor?: number } = {}) =>
  claimRequest({ money: { amountMinor, currency: 'UAH' }, atMs, ...more });
/** The answer to a claim that meets no limit. */
const granted = (stakeMinor = 100) => ({ granted: true, alone: true, stakeMinor });
const pool = async (currency = 'UAH') => {
  const [row] = await fresh.db.sql<{ cap: number; held: number }[]>`
    select cap_minor as cap, held_minor as held from pools
    where month = ${monthOf('Europe/Kyiv', atMs)}::date and currency = ${currency}`;
  return row;
};
const setCap = (capMinor: number) => fresh.db.sql`
  update pools set cap_minor = ${capMinor} where month = ${monthOf('Europe/Kyiv', atMs)}::date`;

describe('a claim', () => {
  it('of 200 that ask at once for 37 places is granted 37 times', async () => {
    const requests = Array.from({ length: 200 }, () => claimOf());
    const answers = await Promise.all(requests.map((request) => reserve(fresh.db, request, options())));
    expect(answers.filter((answer) => answer.granted)).toHaveLength(37);
    expect(answers.find((answer) => !answer.granted)).toEqual({
      granted: false,
      limit: 'pool_month',
      leftMinor: 0,
    });
    expect(await pool()).toEqual({ cap: 3_700, held: 3_700 });
    const again = await Promise.all(requests.map((request) => reserve(fresh.db, request, options())));
    expect(again).toEqual(answers);
    expect(await pool()).toEqual({ cap: 3_700, held: 3_700 });
  });

  it('that fifty ask for at once under one id is held once', async () => {
    const request = claimOf();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => reserve(fresh.db, request, options())),
    );
    expect(answers.every((answer) => answer.granted)).toBe(true);
    expect((await pool())?.held).toBe(100);
  });

  it('that was refused is refused again, also when there is money by now', async () => {
    const first = claimOf({ amountMinor: 3_000 });
    await reserve(fresh.db, first, options());
    const second = claimOf({ amountMinor: 1_000 });
    const refused = { granted: false, limit: 'pool_month', leftMinor: 700 };
    expect(await reserve(fresh.db, second, options())).toEqual(refused);
    await release(first.caseId, null);
    expect(await reserve(fresh.db, second, options())).toEqual(refused);
    expect(await reserve(fresh.db, claimOf({ amountMinor: 1_000 }), options())).toEqual(granted(1_000));
  });

  it('that is larger than the whole pool is refused with what is left', async () => {
    expect(await reserve(fresh.db, claimOf({ amountMinor: 3_701 }), options())).toEqual({
      granted: false,
      limit: 'pool_month',
      leftMinor: 3_700,
    });
    expect((await pool())?.held).toBe(0);
  });

  it('stands when the cap is lowered below it; only new ones are refused', async () => {
    const old = claimOf({ amountMinor: 2_000 });
    await reserve(fresh.db, old, options());
    await setCap(1_000);
    expect(await reserve(fresh.db, claimOf(), options())).toEqual({
      granted: false,
      limit: 'pool_month',
      leftMinor: 0,
    });
    expect(await findClaim(fresh.db, old.claimId)).toMatchObject({ state: 'reserved', amountMinor: 2_000 });
    expect(await reserve(fresh.db, old, options())).toEqual(granted(2_000));
  });

  it('belongs to the month of its reservation in the organisation’s zone', async () => {
    // 22:30 UTC on the last of January is February in Kyiv.
    expect(monthOf('Europe/Kyiv', Date.UTC(2027, 0, 31, 22, 30))).toBe('2027-02-01');
    expect(monthOf('Europe/Kyiv', Date.UTC(2027, 0, 31, 21, 59))).toBe('2027-01-01');
    const request = claimOf({ atMs: Date.UTC(2027, 0, 31, 22, 30), amountMinor: 5 });
    await reserve(fresh.db, request, options());
    const [row] = await fresh.db.sql`select month::text from claims where id = ${request.claimId}`;
    expect(row?.month).toBe('2027-02-01');
  });

  it('draws on the pool of its own currency', async () => {
    await reserve(fresh.db, claimOf({ money: { amountMinor: 40, currency: 'EUR' } }), options());
    expect((await pool('EUR'))?.held).toBe(40);
    expect(await pool('UAH')).toBeUndefined();
  });
});

describe('changing a claim', () => {
  it('moves what is held, up to the cap', async () => {
    const request = claimOf({ amountMinor: 1_000 });
    await reserve(fresh.db, request, options());
    const to = (amountMinor: number) =>
      changeClaim(fresh.db, { ...request, money: { amountMinor, currency: 'UAH' } }, options());
    expect(await to(1_500)).toEqual(granted(1_500));
    expect(await to(1_500)).toEqual(granted(1_500));
    expect((await pool())?.held).toBe(1_500);
    expect(await to(3_701)).toEqual({ granted: false, limit: 'pool_month', leftMinor: 3_700 });
    expect(await findClaim(fresh.db, request.claimId)).toMatchObject({ amountMinor: 1_500 });
    expect(await to(300)).toEqual(granted(300));
    expect((await pool())?.held).toBe(300);
  });

  it('downwards is possible above a lowered cap', async () => {
    const request = claimOf({ amountMinor: 2_000 });
    await reserve(fresh.db, request, options());
    await setCap(500);
    const less = { ...request, money: { amountMinor: 1_000, currency: 'UAH' } };
    expect(await changeClaim(fresh.db, less, options())).toEqual(granted(1_000));
    const more = { ...request, money: { amountMinor: 1_001, currency: 'UAH' } };
    expect(await changeClaim(fresh.db, more, options())).toMatchObject({ granted: false });
    expect((await pool())?.held).toBe(1_000);
  });

  it('of one that was refused or never asked for asks for it', async () => {
    const refused = claimOf({ amountMinor: 9_000 });
    await reserve(fresh.db, refused, options());
    const smaller = { ...refused, money: { amountMinor: 900, currency: 'UAH' } };
    expect(await changeClaim(fresh.db, smaller, options())).toEqual(granted(900));
    expect(await changeClaim(fresh.db, claimOf({ amountMinor: 100 }), options())).toEqual(granted());
    expect((await pool())?.held).toBe(1_000);
  });

  it('by many at once keeps the pool right', async () => {
    const request = claimOf({ amountMinor: 100 });
    await reserve(fresh.db, request, options());
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        changeClaim(
          fresh.db,
          { ...request, money: { amountMinor: 100 + index, currency: 'UAH' } },
          options(),
        ),
      ),
    );
    const claim = await findClaim(fresh.db, request.claimId);
    expect((await pool())?.held).toBe(claim?.amountMinor);
  });

  it('that is settled, or into another currency, is an error', async () => {
    const request = claimOf();
    await reserve(fresh.db, request, options());
    const euros = { ...request, money: { amountMinor: 100, currency: 'EUR' } };
    await expect(changeClaim(fresh.db, euros, options())).rejects.toThrow(ClaimStateError);
    await release(request.caseId, null);
    await expect(changeClaim(fresh.db, request, options())).rejects.toThrow(ClaimStateError);
  });
});

describe('releasing a claim', () => {
  it('gives back once, and leaves an unknown one alone', async () => {
    const request = claimOf();
    await reserve(fresh.db, request, options());
    await release(request.caseId, null);
    expect((await pool())?.held).toBe(0);
    await release(randomUUID(), null);
  });

  it('gives back all that the case holds but the claim to keep', async () => {
    const lost = claimOf();
    const kept = claimOf();
    const ofAnother = claimOf();
    for (const request of [lost, kept, ofAnother]) await reserve(fresh.db, request, options());
    // Whoever reserves again gives back at once; a database from before that may hold two.
    await fresh.db.sql`update claims set case_id = ${lost.caseId} where id = ${kept.claimId}`;
    const before = (await pool())?.held ?? 0;
    await release(lost.caseId, kept.claimId);
    const state = async (id: string) => (await findClaim(fresh.db, id))?.state;
    expect(await state(lost.claimId)).toBe('released');
    expect(await state(kept.claimId)).toBe('reserved');
    expect(await state(ofAnother.claimId)).toBe('reserved');
    expect((await pool())?.held).toBe(before - lost.money.amountMinor);
  });

  it('leaves one that was paid', async () => {
    const request = claimOf();
    await reserve(fresh.db, request, options());
    await capture(fresh.db, request.claimId, Date.now());
    await capture(fresh.db, request.claimId, Date.now());
    await release(request.caseId, null);
    expect((await findClaim(fresh.db, request.claimId))?.state).toBe('captured');
    expect((await pool())?.held).toBe(100);
  });
});

describe('a payment', () => {
  const paying = async (customerRef?: string) => {
    const file = await storeCase(fresh.db, { noted: true, ...(customerRef && { customerRef }) });
    files.set(file.caseId, file);
    const request = claimOf({ caseId: file.caseId, amountMinor: 250 });
    await reserve(fresh.db, request, options());
    return { claimId: request.claimId, caseId: file.caseId };
  };
  const entries = (claimId: string) => fresh.db.sql<{ account: string; amount: number }[]>`
    select account, amount_minor as amount from ledger_entries
    where transfer_key in (${captureKey(claimId)}, ${reversalKey(claimId)}) order by at, amount_minor`;

  it('is made once however many try, and sums to zero', async () => {
    const claim = await paying();
    const transfers = await Promise.all(Array.from({ length: 20 }, () => payToCard(fresh.db, claim)));
    expect(new Set(transfers.map((transfer) => transfer.atMs)).size).toBe(1);
    expect(transfers[0]?.money).toEqual({ amountMinor: 250, currency: 'UAH' });
    const rows = await entries(claim.claimId);
    expect(rows.map((row) => row.amount)).toEqual([-250, 250]);
    expect(await findClaim(fresh.db, claim.claimId)).toMatchObject({ state: 'captured' });
    expect((await pool())?.held).toBe(250);
    expect(await findTransfer(fresh.db, captureKey(claim.claimId))).toEqual(transfers[0]);
  });

  it('goes to one account a customer, which does not show who it is', async () => {
    const [first, second] = [await paying('customer-7'), await paying('customer-7')];
    await payToCard(fresh.db, first);
    await payToCard(fresh.db, second);
    const accounts = [...(await entries(first.claimId)), ...(await entries(second.claimId))]
      .map((row) => row.account)
      .filter((account) => account.startsWith('card:'));
    expect(new Set(accounts).size).toBe(1);
    expect(accounts[0]).toMatch(/^card:[0-9a-f]{32}$/);
  });

  it('of a claim that is released, refused, unknown or of another case is an error', async () => {
    const claim = await paying();
    await expect(payToCard(fresh.db, { ...claim, caseId: randomUUID() })).rejects.toThrow(ClaimStateError);
    await release(claim.caseId, null);
    await expect(payToCard(fresh.db, claim)).rejects.toThrow(ClaimStateError);
    await expect(payToCard(fresh.db, { ...claim, claimId: randomUUID() })).rejects.toThrow(ClaimStateError);
    expect(await entries(claim.claimId)).toHaveLength(0);
  });

  it('is taken back once, and the pool has it again', async () => {
    const claim = await paying();
    await expect(reversePayment(fresh.db, claim.claimId)).rejects.toThrow(ClaimStateError);
    await payToCard(fresh.db, claim);
    const reversals = await Promise.all(
      Array.from({ length: 10 }, () => reversePayment(fresh.db, claim.claimId)),
    );
    expect(new Set(reversals.map((transfer) => transfer.atMs)).size).toBe(1);
    expect(reversals[0]?.money.amountMinor).toBe(-250);
    const rows = await entries(claim.claimId);
    expect(rows).toHaveLength(4);
    expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(0);
    expect(await findClaim(fresh.db, claim.claimId)).toMatchObject({ state: 'reversed' });
    expect((await pool())?.held).toBe(0);
  });
});
