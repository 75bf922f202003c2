/** Compensation is held by atomic claims on the month's pool (semantics, *Money*). */
import type postgres from 'postgres';
import type { ClaimAnswer, ClaimRequest } from '../../workflows/activities.contract.ts';
import type { Db } from '../client.ts';
import { dateOfDay, localDayAt, zoneNamed } from '../queries/local-time.ts';

export interface BudgetOptions {
  /** IANA zone of the organisation, in which months begin. */
  readonly zone: string;
  /** Cap of a month's pool that nobody has set, in minor units. */
  readonly defaultCapMinor: number;
}

export type ClaimState = 'refused' | 'reserved' | 'captured' | 'released' | 'reversed';

/** The claim is not in a state in which this can be done; the process never asks for it. */
export class ClaimStateError extends Error {
  override readonly name = 'ClaimStateError';
}

/** Which limit a refusal names. */
const poolLimit = 'pool_month';

/** First day `YYYY-MM-DD` of the month that an instant belongs to, in the organisation's zone. */
export function monthOf(zone: string, atMs: number): string {
  return `${dateOfDay(localDayAt(zoneNamed(zone), atMs)).slice(0, 7)}-01`;
}

type ClaimRow = { readonly state: ClaimState; readonly leftMinor: number | null };

/**
 * Holds money in one atomic claim on the pool of the month of `atMs`. The pool never passes its cap, however
 * many ask at once. Asking twice with the same `claimId` gives the first answer, also when that was a refusal.
 */
export async function reserve(db: Db, request: ClaimRequest, options: BudgetOptions): Promise<ClaimAnswer> {
  const month = monthOf(options.zone, request.atMs);
  const { claimId, caseId, money, grantedBy } = request;
  const attempt = () => db.sql<ClaimRow[]>`
    with known as (
      select state, left_minor from claims where id = ${claimId}::uuid
    ),
    -- The lock makes others wait, and what is read here is the newest, not the statement's snapshot.
    pool as (
      select month, currency, cap_minor, held_minor from pools
      where month = ${month}::date and currency = ${money.currency} and not exists (select 1 from known)
      for update
    ),
    answer as (
      select *, held_minor + ${money.amountMinor}::bigint <= cap_minor as granted from pool
    ),
    held as (
      update pools set held_minor = pools.held_minor + ${money.amountMinor}::bigint
      from answer
      where pools.month = answer.month and pools.currency = answer.currency and answer.granted
    ),
    written as (
      insert into claims (id, case_id, month, currency, amount_minor, state, granted_by, reserved_at, left_minor)
      select ${claimId}::uuid, ${caseId}::uuid, month, currency, ${money.amountMinor}::bigint,
             case when granted then 'reserved' else 'refused' end, ${grantedBy},
             ${new Date(request.atMs)}::timestamptz,
             case when granted then null else greatest(cap_minor - held_minor, 0) end
      from answer
      returning state, left_minor
    )
    select state, left_minor as "leftMinor" from known union all select state, left_minor from written`;
  return answerOf(await claimOnce(db, attempt, month, money.currency, options));
}

/**
 * Changes the amount that a reserved claim holds; a refusal leaves it as it was. A claim that was refused, or
 * never asked for, is asked for with the new amount. The claim stays in the month of its reservation.
 * @throws ClaimStateError for a claim that is settled already, or is in another currency
 */
export async function changeClaim(
  db: Db,
  request: ClaimRequest,
  options: BudgetOptions,
): Promise<ClaimAnswer> {
  const month = monthOf(options.zone, request.atMs);
  const { claimId, money, grantedBy } = request;
  const attempt = () => db.sql<(ClaimRow & { readonly fits: boolean; readonly currency: string })[]>`
    with claim as (
      select id, state, currency, amount_minor,
             case when state = 'refused' then ${month}::date else month end as month,
             case when state = 'reserved' then amount_minor else 0 end as holds
      from claims where id = ${claimId}::uuid for update
    ),
    pool as (
      select p.month, p.currency, p.cap_minor, p.held_minor
      from pools p join claim c on p.month = c.month and p.currency = c.currency
      for update of p
    ),
    answer as (
      select c.id, c.state, c.currency, c.month, c.holds, p.cap_minor, p.held_minor,
             -- Less than it holds is always possible, also above a cap that was lowered meanwhile.
             ${money.amountMinor}::bigint <= c.holds
               or p.held_minor - c.holds + ${money.amountMinor}::bigint <= p.cap_minor as fits
      from claim c join pool p on true
    ),
    changed as (
      select * from answer
      where fits and state in ('reserved', 'refused') and currency = ${money.currency}
    ),
    held as (
      update pools set held_minor = pools.held_minor - changed.holds + ${money.amountMinor}::bigint
      from changed where pools.month = changed.month and pools.currency = changed.currency
    ),
    written as (
      update claims set amount_minor = ${money.amountMinor}::bigint, state = 'reserved', month = changed.month,
        granted_by = ${grantedBy}, left_minor = null
      from changed where claims.id = changed.id
    )
    select state, fits, currency, greatest(cap_minor - held_minor + holds, 0) as "leftMinor" from answer`;
  for (let tries = 0; tries < 3; tries += 1) {
    const [row] = await attempt();
    if (row === undefined) {
      const known = await findClaim(db, claimId);
      if (known === undefined) return reserve(db, request, options);
      // Refused in another month: this one's pool may not be there yet.
      await createPool(db, month, money.currency, options);
      continue;
    }
    if (row.currency !== money.currency || (row.state !== 'reserved' && row.state !== 'refused')) {
      throw new ClaimStateError(`Claim ${claimId} is ${row.state} in ${row.currency}; it cannot be changed.`);
    }
    return row.fits ? { granted: true } : { granted: false, limit: poolLimit, leftMinor: row.leftMinor ?? 0 };
  }
  throw new ClaimStateError(`Claim ${claimId} has no pool.`);
}

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

/** Asks until there is an answer: a month's first claim makes its pool, a twin of the same claim is waited for. */
async function claimOnce(
  db: Db,
  attempt: () => Promise<readonly ClaimRow[]>,
  month: string,
  currency: string,
  options: BudgetOptions,
): Promise<ClaimRow> {
  for (let tries = 0; tries < 4; tries += 1) {
    try {
      const [row] = await attempt();
      if (row !== undefined) return row;
      await createPool(db, month, currency, options);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }
  throw new Error(`The pool of ${month} in ${currency} gave no answer.`);
}

async function createPool(db: Db, month: string, currency: string, options: BudgetOptions): Promise<void> {
  await db.sql`
    insert into pools (month, currency, cap_minor) values (${month}::date, ${currency}, ${options.defaultCapMinor})
    on conflict do nothing`;
}

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';

const answerOf = (row: ClaimRow): ClaimAnswer =>
  row.state === 'refused'
    ? { granted: false, limit: poolLimit, leftMinor: row.leftMinor ?? 0 }
    : { granted: true };
