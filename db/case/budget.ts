/** Compensation is held by atomic claims on the month's pool (semantics, *Money*). */
import type postgres from 'postgres';
import type { ClaimAnswer, ClaimRequest } from '../../workflows/activities.contract.ts';
import type { Db } from '../client.ts';
import { judge } from '../queries/claim-limits.ts';
import { customerAccount, readStanding, type Standing } from '../queries/claim-standing.ts';
import { dateAt } from '../queries/local-time.ts';

export interface BudgetOptions {
  /** IANA zone of the organisation, in which months begin. */
  readonly zone: string;
  /** Cap of a month's pool that neither somebody nor the policy has set, in minor units. */
  readonly defaultCapMinor: number;
}

export type ClaimState = 'refused' | 'reserved' | 'captured' | 'released' | 'reversed';

/** The claim is not in a state in which this can be done; the process never asks for it. */
export class ClaimStateError extends Error {
  override readonly name = 'ClaimStateError';
}

/** First day `YYYY-MM-DD` of the month that an instant belongs to, in the organisation's zone. */
export const monthOf = (zone: string, atMs: number): string => `${dateAt(zone, atMs).slice(0, 7)}-01`;

interface KnownClaim {
  readonly state: ClaimState;
  readonly currency: string;
  readonly month: string;
  readonly amountMinor: number;
  readonly answer: ClaimAnswer;
}

/**
 * Holds money in one atomic claim that checks every limit that applies: the month's pool, the share of who grants
 * it, the case and the customer (practices C8, C9, R10). None is ever passed, however many ask at once. A case holds one
 * claim: what it had reserved gives way in the same transaction, and stays as it is after a refusal. Asking twice with
 * the same `claimId` gives the first answer, also when that was a refusal.
 */
export async function reserve(db: Db, request: ClaimRequest, options: BudgetOptions): Promise<ClaimAnswer> {
  return claiming(db, request, async (tx, known) => {
    if (known !== undefined) return known.answer;
    const month = monthOf(options.zone, request.atMs);
    const answer = judge(asked(request), await standingAt(tx, request, month, options));
    const { claimId, caseId, money, grantedBy } = request;
    await tx`
      with written as (
        insert into claims (
          id, case_id, month, currency, amount_minor, state, granted_by, customer, reserved_at, answer)
        values (${claimId}::uuid, ${caseId}::uuid, ${month}::date, ${money.currency}, ${money.amountMinor},
          ${answer.granted ? 'reserved' : 'refused'}, ${answer.granted && answer.alone ? grantedBy : null},
          (select ${customerAccount({ sql: tx })} from cases where cases.id = ${caseId}::uuid),
          ${new Date(request.atMs)}::timestamptz, ${JSON.stringify(answer)}::jsonb)
      ),
      ${inPlaceOfOthers(tx, request, month, { when: tx`${answer.granted}`, moreMinor: money.amountMinor })}
      select 1`;
    return answer;
  });
}

/**
 * Changes the amount that a reserved claim holds, and who bears it: an approver in place of the proposer. A refusal
 * leaves it as it was. A claim that was refused, or never asked for, is asked for with the new amount. The claim
 * stays in the month of its reservation.
 * @throws ClaimStateError for a claim that is settled already, or is in another currency
 */
export async function changeClaim(
  db: Db,
  request: ClaimRequest,
  options: BudgetOptions,
): Promise<ClaimAnswer> {
  const { claimId, money, grantedBy } = request;
  const changed = await claiming(db, request, async (tx, known) => {
    if (known === undefined) return undefined;
    const { state, currency } = known;
    const cannot = () =>
      new ClaimStateError(`Claim ${claimId} is ${state} in ${currency}; it cannot be changed.`);
    if (currency !== money.currency || (state !== 'reserved' && state !== 'refused')) throw cannot();
    const held = state === 'reserved' ? known.amountMinor : 0;
    const month = state === 'reserved' ? known.month : monthOf(options.zone, request.atMs);
    const standing = await standingAt(tx, request, month, options);
    const answer = judge(asked(request), standing, held);
    if (!answer.granted) return answer;
    const [row] = await tx`
      with changed as (
        update claims
           set amount_minor = ${money.amountMinor}, state = 'reserved', month = ${month}::date,
               granted_by = ${answer.alone ? grantedBy : null}
         where id = ${claimId}::uuid and state = ${state} returning 1
      ),
      ${inPlaceOfOthers(tx, request, month, {
        when: tx`exists (select 1 from changed)`,
        moreMinor: money.amountMinor - held,
      })}
      select 1 from changed`;
    // A step gave it back meanwhile.
    if (row === undefined) throw cannot();
    return answer;
  });
  return changed ?? reserve(db, request, options);
}

/**
 * The parts of a statement that give back what the case had reserved beside this claim, and hold `moreMinor` for it in
 * the month's pool: each pool in one update, so that nobody sees both held.
 */
const inPlaceOfOthers = (
  tx: Tx,
  { claimId, caseId, money }: ClaimRequest,
  month: string,
  { when, moreMinor }: { readonly when: postgres.Fragment; readonly moreMinor: number },
): postgres.Fragment => tx`
  gave_way as (
    update claims set state = 'released', settled_at = now()
     where case_id = ${caseId}::uuid and state = 'reserved' and id <> ${claimId}::uuid and ${when}
    returning month, currency, amount_minor
  ),
  more as (
    select month, currency, sum(minor)::bigint as minor from (
      select month, currency, -amount_minor from gave_way
      union all
      select ${month}::date, ${money.currency}::text, ${moreMinor}::bigint where ${when}
    ) m (month, currency, minor)
    group by month, currency
  ),
  in_pool as (
    update pools set held_minor = pools.held_minor + more.minor
    from more where pools.month = more.month and pools.currency = more.currency
  )`;

const asked = ({ money, limits, powerMinor, ifAbovePower }: ClaimRequest) => ({
  amountMinor: money.amountMinor,
  limits,
  powerMinor,
  ifAbovePower,
});

/**
 * One claim at a time in a currency: what is counted changes meanwhile only by giving back. What the case has reserved
 * is locked, for it is about to give way.
 */
async function claiming<T>(
  db: Db,
  { claimId, caseId, money }: ClaimRequest,
  act: (tx: Tx, known: KnownClaim | undefined) => Promise<T>,
): Promise<T> {
  return db.sql.begin(async (tx) => {
    // Sent together; each statement's snapshot is taken when those before it have their locks.
    const [, , [known]] = await Promise.all([
      tx`select pg_advisory_xact_lock(hashtextextended(${`claims:${money.currency}`}, 0))`,
      tx`select 1 from claims where case_id = ${caseId}::uuid and state = 'reserved' for update`,
      tx<KnownClaim[]>`
        select state, currency, month, amount_minor as "amountMinor", answer from claims
         where id = ${claimId}::uuid`,
    ]);
    return act(tx, known);
  }) as Promise<T>;
}

/** Makes the month's pool if this is its first claim, and reads what the claim is looked at by. */
async function standingAt(
  tx: Tx,
  request: ClaimRequest,
  month: string,
  options: BudgetOptions,
): Promise<Standing> {
  const { caseId, money, grantedBy, limits, rule, atMs } = request;
  const { currency } = money;
  const capMinor = limits.poolMonthMinor ?? options.defaultCapMinor;
  const [, standing] = await Promise.all([
    tx`insert into pools (month, currency, cap_minor) values (${month}::date, ${currency}, ${capMinor})
       on conflict do nothing`,
    readStanding(
      { sql: tx },
      {
        caseId,
        currency,
        month,
        grantedBy,
        rule,
        customerSinceMs: limits.customerSinceMs,
        day: dateAt(options.zone, atMs),
      },
    ),
  ]);
  return { ...standing, capMinor: standing.capMinor ?? capMinor };
}

type Tx = postgres.TransactionSql<{ bigint: number }>;

/**
 * The parts of a step's statement that give back whatever its case had reserved and no longer `holds`. What was paid,
 * refused or released is left alone, and so is everything when `step` (with the case's `id`) has no row.
 */
export const givingBack = ({ sql }: Db, holds: string | null): postgres.Fragment => sql`
  released as (
    update claims set state = 'released', settled_at = now()
    from step
    where claims.case_id = step.id and claims.state = 'reserved' and claims.id is distinct from ${holds}::uuid
    returning claims.month, claims.currency, claims.amount_minor
  ),
  given_back as (
    select month, currency, sum(amount_minor)::bigint as amount_minor from released group by month, currency
  ),
  back_in_pool as (
    update pools set held_minor = pools.held_minor - given_back.amount_minor
    from given_back where pools.month = given_back.month and pools.currency = given_back.currency
  )`;

export interface ClaimRecord {
  readonly id: string;
  readonly caseId: string;
  readonly state: ClaimState;
  readonly amountMinor: number;
  readonly currency: string;
  readonly settledAt: Date | null;
}

/** One claim, or undefined. */
export async function findClaim(db: Db, claimId: string): Promise<ClaimRecord | undefined> {
  const [row] = await db.sql<ClaimRecord[]>`
    select id, case_id as "caseId", state, amount_minor as "amountMinor", currency, settled_at as "settledAt"
    from claims where id = ${claimId}::uuid`;
  return row;
}

/**
 * Marks a reserved claim as paid at `atMs`; one that is marked already is left alone. What it holds stays held.
 * @throws ClaimStateError for a claim that is neither reserved nor paid
 */
export async function capture(db: Db, claimId: string, atMs: number): Promise<void> {
  const [row] = await db.sql<{ captured: boolean; state: ClaimState | null }[]>`
    with captured as (
      update claims set state = 'captured', settled_at = ${new Date(atMs)}::timestamptz
      where id = ${claimId}::uuid and state = 'reserved' returning 1
    )
    select exists (select 1 from captured) as captured,
           (select state from claims where id = ${claimId}::uuid) as state`;
  if (row?.captured === true || row?.state === 'captured') return;
  throw new ClaimStateError(`Claim ${claimId} is ${row?.state ?? 'unknown'}; it cannot be paid.`);
}

/**
 * Marks a paid claim as taken back at `atMs`, and its month's pool has the money again; one that is marked already is
 * left alone.
 * @throws ClaimStateError for a claim that was never paid
 */
export async function giveBackPaid(db: Db, claimId: string, atMs: number): Promise<void> {
  const [row] = await db.sql<{ reversed: boolean; state: ClaimState | null }[]>`
    with reversed as (
      update claims set state = 'reversed', settled_at = ${new Date(atMs)}::timestamptz
      where id = ${claimId}::uuid and state = 'captured' returning month, currency, amount_minor
    ),
    given_back as (
      update pools set held_minor = pools.held_minor - reversed.amount_minor
      from reversed where pools.month = reversed.month and pools.currency = reversed.currency
    )
    select exists (select 1 from reversed) as reversed,
           (select state from claims where id = ${claimId}::uuid) as state`;
  if (row?.reversed === true || row?.state === 'reversed') return;
  throw new ClaimStateError(`Claim ${claimId} is ${row?.state ?? 'unknown'}; it cannot be taken back.`);
}
