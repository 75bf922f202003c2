/** The loyalty-card ledger in double entry: each transfer moves an amount between two accounts and sums to zero. */
import type { Money } from '../../workflows/domain/money.ts';
import type { Db } from '../client.ts';
import { customerAccount } from '../queries/claim-standing.ts';
import { ClaimStateError, findClaim } from './budget.ts';

/** A transfer that was made. */
export interface Transfer {
  readonly key: string;
  readonly money: Money;
  readonly atMs: number;
}

/** Idempotency keys: one payment, and at most one reversal of it, for each claim. */
export const captureKey = (claimId: string): string => `capture:${claimId}`;
export const reversalKey = (claimId: string): string => `reversal:${claimId}`;

type TransferRow = { readonly amountMinor: number; readonly currency: string; readonly at: Date };

const transferOf = (key: string, row: TransferRow): Transfer => ({
  key,
  money: { amountMinor: row.amountMinor, currency: row.currency },
  atMs: row.at.getTime(),
});

/**
 * Pays a reserved claim to the card of the case's customer: the claim is captured and both entries are written
 * in one transaction, exactly once; asked again, answers with the first transfer. The customer's reference
 * never leaves the database: the account is a digest of it.
 * @throws ClaimStateError for a claim that is neither reserved nor paid
 */
export async function payToCard(db: Db, claim: { claimId: string; caseId: string }): Promise<Transfer> {
  const key = captureKey(claim.claimId);
  const [row] = await db.sql<TransferRow[]>`
    with captured as (
      update claims set state = 'captured', settled_at = date_trunc('milliseconds', now())
      from cases
      where claims.id = ${claim.claimId}::uuid and claims.case_id = ${claim.caseId}::uuid
        and claims.state = 'reserved' and cases.id = claims.case_id
      returning claims.amount_minor, claims.currency, claims.settled_at,
        ${customerAccount(db)} as card
    ),
    entries as (
      insert into ledger_entries (transfer_key, account, currency, amount_minor, at)
      select ${key}, card, currency, amount_minor, settled_at from captured
      union all
      select ${key}, 'budget:' || currency, currency, -amount_minor, settled_at from captured
    )
    select amount_minor as "amountMinor", currency, settled_at as at from captured`;
  if (row !== undefined) return transferOf(key, row);
  const before = await findTransfer(db, key);
  if (before !== undefined) return before;
  const known = await findClaim(db, claim.claimId);
  throw new ClaimStateError(`Claim ${claim.claimId} is ${known?.state ?? 'unknown'}; it cannot be paid.`);
}

/** A transfer by its key, or undefined when it was never made. The amount is what came to the card. */
export async function findTransfer(db: Db, key: string): Promise<Transfer | undefined> {
  const [row] = await db.sql<TransferRow[]>`
    select amount_minor as "amountMinor", currency, at from ledger_entries
    where transfer_key = ${key} and account like 'card:%'`;
  return row && transferOf(key, row);
}

/**
 * Takes a payment back: opposite entries, the claim is reversed and its month's pool has the money again, in one
 * transaction and exactly once. Answers with the reversal, the first one when asked again.
 * @throws ClaimStateError for a claim that was never paid
 */
export async function reversePayment(db: Db, claimId: string): Promise<Transfer> {
  const key = reversalKey(claimId);
  const [row] = await db.sql<TransferRow[]>`
    with reversed as (
      update claims set state = 'reversed', settled_at = date_trunc('milliseconds', now())
      where id = ${claimId}::uuid and state = 'captured'
      returning month, currency, amount_minor, settled_at
    ),
    given_back as (
      update pools set held_minor = pools.held_minor - reversed.amount_minor
      from reversed where pools.month = reversed.month and pools.currency = reversed.currency
    ),
    entries as (
      insert into ledger_entries (transfer_key, account, currency, amount_minor, at)
      select ${key}, paid.account, paid.currency, -paid.amount_minor, reversed.settled_at
      from reversed join ledger_entries paid on paid.transfer_key = ${captureKey(claimId)}
    )
    select -amount_minor as "amountMinor", currency, settled_at as at from reversed`;
  if (row !== undefined) return transferOf(key, row);
  const before = await findTransfer(db, key);
  if (before !== undefined) return before;
  const known = await findClaim(db, claimId);
  throw new ClaimStateError(`Claim ${claimId} is ${known?.state ?? 'unknown'}; it cannot be reversed.`);
}
