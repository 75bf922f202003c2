/** Refunds of orders, as people and integrators read them. */
import type { RefundState } from '../../workflows/refund.contract.ts';
import type { Db } from '../client.ts';
import { andAll, type Fragment } from './conditions.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';

export interface RefundRow {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  /** The order that the complaint names; null once the case was erased. */
  readonly orderNumber: string | null;
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: RefundState;
  /** Why it failed, as a code. */
  readonly failure: string | null;
  readonly askedAt: Date;
  readonly heardAt: Date | null;
  /** Since when the refund system cannot be asked; null while it can. */
  readonly unavailableSince: Date | null;
}

/** The refund with this id, or null. */
export async function findRefund(db: Db, id: string): Promise<RefundRow | null> {
  const [row] = await db.sql<RefundRow[]>`${refunds(db)} where r.id = ${id}::uuid`;
  return row ?? null;
}

/** All refunds of a case, the oldest first. */
export async function listRefundsOf(db: Db, caseId: string): Promise<readonly RefundRow[]> {
  return db.sql<RefundRow[]>`${refunds(db)} where r.case_id = ${caseId}::uuid order by r.asked_at, r.id`;
}

export interface RefundListRequest {
  readonly state: RefundState;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of the refunds in this state, the oldest first. Throws {@link ForeignCursorError}. */
export async function listRefunds(db: Db, request: RefundListRequest): Promise<Page<RefundRow>> {
  const { sql } = db;
  const { state, limit, cursor } = request;
  const list = ['refunds', state];
  const all: Fragment[] = [sql`r.state = ${state}`];
  if (cursor !== undefined) {
    const [at, id] = decodeCursor(list, cursor, 2);
    if (typeof at !== 'number' || typeof id !== 'string') {
      throw new ForeignCursorError('Not a cursor of refunds.');
    }
    all.push(sql`(r.asked_at, r.id) > (${new Date(at)}::timestamptz, ${id}::uuid)`);
  }
  const rows = await sql<RefundRow[]>`
    ${refunds(db)} where true ${andAll(sql, all)} order by r.asked_at, r.id limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.askedAt.getTime(), row.id],
    (row) => row,
  );
}

const refunds = ({ sql }: Db): Fragment => sql`
  select r.id, r.case_id as "caseId", k.number, c.external_ref as "orderNumber", r.amount_minor as "amountMinor",
         r.currency, r.state, r.failure, r.asked_at as "askedAt", r.heard_at as "heardAt",
         r.unavailable_since as "unavailableSince"
    from refunds r join cases k on k.id = r.case_id join complaints c on c.id = r.case_id`;
