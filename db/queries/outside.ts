/** What other systems know of a case's customer, order and store: asked by the default adapters. */
import type { Db } from '../client.ts';

export interface LookUpRow {
  readonly port: string;
  readonly state: 'pending' | 'found' | 'not_found' | 'unavailable';
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
}

/** What each system answered about a case when it was last asked. */
export async function listLookUps(db: Db, caseId: string): Promise<readonly LookUpRow[]> {
  return db.sql<LookUpRow[]>`
    select port, state, data, asked_at as "askedAt", answered_at as "answeredAt"
      from look_ups where case_id = ${caseId}::uuid order by port`;
}

export interface OrderRow {
  readonly number: string;
  readonly storeCode: string | null;
  readonly status: string;
  readonly placedAt: Date;
  readonly totalMinor: number;
  readonly currency: string;
}

/** The order that the complaint names as its external reference, or null. */
export async function findOrderOfCase(db: Db, caseId: string): Promise<OrderRow | null> {
  const [row] = await db.sql<OrderRow[]>`
    select o.number, o.store_code as "storeCode", o.status, o.placed_at as "placedAt",
           o.total_minor as "totalMinor", o.currency
      from complaints c join orders o on o.number = c.external_ref
     where c.id = ${caseId}::uuid
       -- Somebody else's order is none of this customer's.
       and (o.customer_ref is null or o.customer_ref = c.customer_ref)`;
  return row ?? null;
}

export interface StoreRow {
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string | null;
  readonly zone: string;
}

/** The store of the order that the complaint names, or null. */
export async function findStoreOfCase(db: Db, caseId: string): Promise<StoreRow | null> {
  const [row] = await db.sql<StoreRow[]>`
    select s.code, s.name, s.address, s.phone, s.zone
      from complaints c join orders o on o.number = c.external_ref join stores s on s.code = o.store_code
     where c.id = ${caseId}::uuid and (o.customer_ref is null or o.customer_ref = c.customer_ref)`;
  return row ?? null;
}

export interface IdentityRow {
  readonly verified: boolean;
  readonly method: string;
}

/** Whether the customer of a case was verified, or null when nobody said. */
export async function findIdentityOfCase(db: Db, caseId: string): Promise<IdentityRow | null> {
  const [row] = await db.sql<IdentityRow[]>`
    select i.verified, i.method from complaints c join identities i on i.customer_ref = c.customer_ref
     where c.id = ${caseId}::uuid`;
  return row ?? null;
}

export interface VerdictRow {
  readonly verdict: 'clear' | 'review' | 'block';
  readonly reason: string | null;
}

/** What the antifraud table says of the customer of a case, or null when it says nothing. */
export async function findVerdictOfCase(db: Db, caseId: string): Promise<VerdictRow | null> {
  const [row] = await db.sql<VerdictRow[]>`
    select f.verdict, f.reason from complaints c join fraud_verdicts f on f.customer_ref = c.customer_ref
     where c.id = ${caseId}::uuid`;
  return row ?? null;
}
