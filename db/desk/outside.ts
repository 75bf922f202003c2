/** What an integrator says of orders, stores, identities and fraud: rows that the default adapters answer from. */
import type { Db } from '../client.ts';
import type { Reading } from '../queries/people.ts';
import { type Who, writeAudit } from './audit.ts';

/** What an integrator tells of. Of customers the audit keeps how many rows came: their key would outlive an erasure. */
export type ToldOf = 'order' | 'store' | 'identity' | 'fraud_verdict';

/** Does `write` with its entry in the audit trail, in one transaction. */
export async function tellOf<T>(
  db: Db,
  what: ToldOf,
  items: readonly T[],
  who: Who,
  write: (db: Reading, items: readonly T[]) => Promise<void>,
): Promise<void> {
  await db.sql.begin(async (tx) => {
    await write({ sql: tx }, items);
    const after = { rows: items.length, ...(what === 'store' ? { items } : {}) };
    await writeAudit(tx, {
      actorId: who,
      action: `${what}.told`,
      subject: `${what}:rows`,
      before: null,
      after,
    });
  });
}

export interface OrderFields {
  readonly number: string;
  readonly customerRef: string | null;
  readonly storeCode: string | null;
  readonly status: string;
  /** ISO 8601. */
  readonly placedAt: string;
  readonly totalMinor: number;
  readonly currency: string;
}

/** Adds or replaces orders by their numbers, in one statement. The last one of a number counts. */
export async function saveOrders(db: Reading, items: readonly OrderFields[]): Promise<void> {
  await db.sql`
    insert into orders (number, customer_ref, store_code, status, placed_at, total_minor, currency)
    select distinct on (o.number) o.number, o."customerRef", o."storeCode", o.status, o."placedAt", o."totalMinor",
           o.currency
      from rows from (jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as (
             number text, "customerRef" text, "storeCode" text, status text, "placedAt" timestamptz,
             "totalMinor" bigint, currency text)) with ordinality
        as o(number, "customerRef", "storeCode", status, "placedAt", "totalMinor", currency, place)
     order by o.number, o.place desc
    on conflict (number) do update
       set customer_ref = excluded.customer_ref, store_code = excluded.store_code, status = excluded.status,
           placed_at = excluded.placed_at, total_minor = excluded.total_minor, currency = excluded.currency,
           updated_at = now()`;
}

export interface StoreFields {
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string | null;
  readonly zone: string;
}

/** Adds or replaces stores by their codes. */
export async function saveStores(db: Reading, items: readonly StoreFields[]): Promise<void> {
  await db.sql`
    insert into stores (code, name, address, phone, zone)
    select distinct on (s.code) s.code, s.name, s.address, s.phone, s.zone
      from rows from (jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as (
             code text, name text, address text, phone text, zone text)) with ordinality
        as s(code, name, address, phone, zone, place)
     order by s.code, s.place desc
    on conflict (code) do update
       set name = excluded.name, address = excluded.address, phone = excluded.phone, zone = excluded.zone,
           updated_at = now()`;
}

export interface IdentityFields {
  readonly customerRef: string;
  readonly verified: boolean;
  readonly method: string;
}

/** Says of customers whether they are who they say. */
export async function saveIdentities(db: Reading, items: readonly IdentityFields[]): Promise<void> {
  await db.sql`
    insert into identities (customer_ref, verified, method)
    select distinct on (i.ref) i.ref, i.verified, i.method
      from rows from (jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as (
             "customerRef" text, verified boolean, method text)) with ordinality as i(ref, verified, method, place)
     order by i.ref, i.place desc
    on conflict (customer_ref) do update
       set verified = excluded.verified, method = excluded.method, updated_at = now()`;
}

export interface VerdictFields {
  readonly customerRef: string;
  readonly verdict: string;
  readonly reason: string | null;
}

/** Says of customers what the antifraud system thinks. */
export async function saveVerdicts(db: Reading, items: readonly VerdictFields[]): Promise<void> {
  await db.sql`
    insert into fraud_verdicts (customer_ref, verdict, reason)
    select distinct on (v.ref) v.ref, v.verdict, v.reason
      from rows from (jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as (
             "customerRef" text, verdict text, reason text)) with ordinality as v(ref, verdict, reason, place)
     order by v.ref, v.place desc
    on conflict (customer_ref) do update
       set verdict = excluded.verdict, reason = excluded.reason, updated_at = now()`;
}
