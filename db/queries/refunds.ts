/** Refunds of orders, as people and integrators read them. */
import type { RefundState } from '../../workflows/refund.contract.ts';
import type { Db } from '../client.ts';
import { andAll } from './conditions.ts';

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
}

export interface RefundFilter {
  readonly id?: string | undefined;
  readonly caseId?: string | undefined;
  readonly state?: RefundState | undefined;
}

/** The oldest first, `limit` at most. */
export async function listRefunds(
  db: Db,
  filter: RefundFilter,
  limit: number,
): Promise<readonly RefundRow[]> {
  const { sql } = db;
  const conditions = [
    ...(filter.id === undefined ? [] : [sql`r.id = ${filter.id}::uuid`]),
    ...(filter.caseId === undefined ? [] : [sql`r.case_id = ${filter.caseId}::uuid`]),
    ...(filter.state === undefined ? [] : [sql`r.state = ${filter.state}`]),
  ];
  return sql<RefundRow[]>`
    select r.id, r.case_id as "caseId", k.number, c.external_ref as "orderNumber", r.amount_minor as "amountMinor",
           r.currency, r.state, r.failure, r.asked_at as "askedAt", r.heard_at as "heardAt"
      from refunds r join cases k on k.id = r.case_id join complaints c on c.id = r.case_id
     where true ${andAll(sql, conditions)}
     order by r.asked_at, r.id limit ${limit}`;
}
