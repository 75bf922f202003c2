/** Erasure: what is personal of a case goes, and counts, times, causes and amounts stay (semantics, *Personal data*). */
import { randomBytes } from 'node:crypto';
import type postgres from 'postgres';
import { auditFragment, type Origin, withoutRequest } from '../audit-entry.ts';
import type { Db } from '../client.ts';
import { holdImports, markErased } from '../import-erasures.ts';
import { customerAccount } from '../queries/claim-standing.ts';
import { type Belongs, personalData } from './personal-data.ts';

type Tx = postgres.TransactionSql<{ bigint: number }>;

/** Why a case or customer was not erased. */
export type ErasureRefusal = 'case-open' | 'legal-hold';

/** Cases erased in one transaction at most. */
const batchMax = 100;

/**
 * Whether a hold is in force on one of these cases, on one in which they go on, for that shows their words, or on the
 * customer of one. Over `h`.
 * @param refs the customer's references
 */
const heldBy = (
  sql: postgres.ISql<{ bigint: number }>,
  caseIds: readonly string[],
  refs: readonly string[],
) => sql`
  with recursive shown as (
    select id, merged_into_id from cases where id = any(${[...caseIds]}::uuid[])
    union
    select c.id, c.merged_into_id from shown s join cases c on c.id = s.merged_into_id
  )
  select 1 from legal_holds h
   where h.lifted_at is null and (h.until is null or h.until > now())
     and (h.case_id in (select id from shown) or h.customer_ref = any(${[...refs]}::text[])) limit 1`;

/** Whether a hold is in force on one of these cases or on their customer. */
export async function isHeld(db: Db, caseIds: readonly string[], customerRef: string): Promise<boolean> {
  return (await heldBy(db.sql, caseIds, [customerRef])).length > 0;
}

/**
 * Erases cases of one customer that have ended. All or nothing for each hundred of them; what was erased before is gone
 * over again, so that what came in meanwhile goes too. Answers why not, or null.
 */
export async function eraseCases(
  db: Db,
  customerRef: string,
  caseIds: readonly string[],
  by: { readonly requestId: string | null; readonly origin?: Origin },
): Promise<ErasureRefusal | null> {
  for (let from = 0; from < caseIds.length; from += batchMax) {
    const refused = (await db.sql.begin((tx) =>
      eraseBatch(db, tx, customerRef, caseIds.slice(from, from + batchMax), by),
    )) as ErasureRefusal | null;
    if (refused !== null) return refused;
  }
  return null;
}

async function eraseBatch(
  db: Db,
  tx: Tx,
  customerRef: string,
  caseIds: readonly string[],
  by: { readonly requestId: string | null; readonly origin?: Origin },
): Promise<ErasureRefusal | null> {
  const rows = await tx<{ id: string; open: boolean; erased: boolean }[]>`
    select id, ended_at is null as open, erased_at is not null as erased from cases
     where id = any(${[...caseIds]}::uuid[]) order by id for update`;
  if (rows.some((row) => row.open)) return 'case-open';
  if ((await heldBy(tx, caseIds, [customerRef])).length > 0) return 'legal-hold';
  const ids = rows.map((row) => row.id);
  const pseudonym = await pseudonymOf(tx, customerRef);
  // Written before its key goes: from then on nothing of the case is digested any more.
  const fresh = rows.filter((row) => !row.erased).map((row) => row.id);
  await tx`
    with ${auditFragment(
      db.sql,
      {
        origin: by.origin ?? withoutRequest('process', 'erasure'),
        originDigest: tx`null::text`,
        action: 'case.erased',
        subject: tx`'case:' || c.id`,
        before: tx`null::jsonb`,
        after: tx`${JSON.stringify({ requestId: by.requestId })}::jsonb`,
      },
      tx`from unnest(${fresh}::uuid[]) as c(id)`,
    )}
    select 1`;
  await eraseAccounts(tx, ids, pseudonym);
  await eraseStrays(tx, ids);
  await eraseRows(tx, ids, pseudonym);
  await tx`update legal_holds set reason = '' where case_id = any(${ids}::uuid[]) and lifted_at is not null`;
  return null;
}

/**
 * What belongs to no case and tells of the customers of these all the same: mails of theirs that became nothing, and
 * turns of chats that a killed process left behind.
 */
async function eraseStrays(tx: Tx, caseIds: readonly string[]): Promise<void> {
  const change = personalData.inbound_messages?.erasure;
  if (typeof change !== 'function') throw new Error('Nothing says what happens to messages.');
  await tx`
    update inbound_messages set ${change(tx, '')}
     where case_id is null and sender in (
       select lower(customer_email) from complaints where id = any(${[...caseIds]}::uuid[])
       union select sender from inbound_messages where case_id = any(${[...caseIds]}::uuid[]))`;
  await tx`
    delete from poll_leases where name in (
      select 'chat:' || messenger || ':' || chat_id from chats where case_id = any(${[...caseIds]}::uuid[]))`;
}

/** Does to every table that tells of cases what the registry says. */
async function eraseRows(tx: Tx, caseIds: readonly string[], pseudonym: string): Promise<void> {
  for (const [table, rule] of Object.entries(personalData)) {
    if (rule.belongs === null || 'customerRef' in rule.belongs || rule.erasure === 'keep') continue;
    const mine = ofCases(tx, rule.belongs, caseIds);
    if (rule.erasure === 'delete') await tx`delete from ${tx(table)} where ${mine}`;
    else await tx`update ${tx(table)} set ${rule.erasure(tx, pseudonym)} where ${mine}`;
  }
}

/**
 * Erases again what was erased within the last `withinMs`: a request that had read the case before, or a letter that was
 * in the sender's hands, may have written since.
 */
export async function eraseLeftovers(db: Db, withinMs: number): Promise<void> {
  const rows = await db.sql<{ id: string; ref: string }[]>`
    select id, customer_ref as ref from cases
     where erased_at > now() - make_interval(secs => ${withinMs / 1_000}::float8) order by id`;
  for (const { id, ref } of rows) await db.sql.begin((tx) => eraseRows(tx, [id], ref));
}

/** The card's account in the ledger, which knows the claim alone. */
async function eraseAccounts(tx: Tx, caseIds: readonly string[], pseudonym: string): Promise<void> {
  await tx`
    update ledger_entries
       set account = (select ${customerAccount({ sql: tx as unknown as Db['sql'] })}
                        from (select ${pseudonym}::text as customer_ref) as cases)
     where account like 'card:%' and transfer_key in (
       select k from claims, unnest(array['capture:' || claims.id, 'reversal:' || claims.id]) as k
        where claims.case_id = any(${[...caseIds]}::uuid[]))`;
}

/** Erases what is stored of a customer beside their cases, and all that leads from the pseudonym back to them. */
export async function eraseCustomer(
  db: Db,
  customerRef: string,
  requestId: string | null,
): Promise<ErasureRefusal | null> {
  return (await db.sql.begin(async (tx) => {
    await holdImports(tx);
    if ((await heldBy(tx, [], [customerRef])).length > 0) return 'legal-hold';
    const left = await tx`select 1 from cases where customer_ref = ${customerRef} limit 1`;
    if (left.length > 0) return 'case-open';
    await markErased(tx, customerRef);
    const pseudonym = await pseudonymOf(tx, customerRef);
    // Requests and holds were stored by requests of their own, which carry digests of what was sent.
    const change = personalData.commands?.erasure;
    if (typeof change === 'function') {
      await tx`
        update commands set ${change(tx, pseudonym)} where case_id in (
          select id from data_subject_requests where customer_ref = ${customerRef}
          union all select id from legal_holds where customer_ref = ${customerRef})`;
    }
    for (const [table, rule] of Object.entries(personalData)) {
      if (rule.belongs === null || !('customerRef' in rule.belongs) || rule.erasure === 'keep') continue;
      const mine = tx`${tx(rule.belongs.customerRef)} = ${customerRef}`;
      if (rule.erasure === 'delete') await tx`delete from ${tx(table)} where ${mine}`;
      else await tx`update ${tx(table)} set ${rule.erasure(tx, pseudonym)} where ${mine}`;
    }
    await tx`
      update data_subject_requests set customer_ref = null, result = null where id = ${requestId}::uuid`;
    return null;
  })) as ErasureRefusal | null;
}

/** Which rows of a table are of these cases. */
export function ofCases(
  sql: postgres.ISql<{ bigint: number }>,
  belongs: Exclude<Belongs, { customerRef: string }>,
  caseIds: readonly string[],
): postgres.Fragment {
  if ('caseId' in belongs) return sql`${sql(belongs.caseId)} = any(${[...caseIds]}::uuid[])`;
  return sql`${sql(belongs.caseSubject)} = any(${caseIds.map((id) => `case:${id}`)}::text[])`;
}

/** What stands for the customer: random, the same for all their cases until nothing names them any more. */
async function pseudonymOf(tx: Tx, customerRef: string): Promise<string> {
  const [row] = await tx<{ pseudonym: string }[]>`
    insert into pseudonyms (customer_ref, pseudonym)
    values (${customerRef}, ${`erased-${randomBytes(16).toString('hex')}`})
    on conflict (customer_ref) do update set customer_ref = excluded.customer_ref
    returning pseudonym`;
  if (row === undefined) throw new Error('A pseudonym could not be stored.');
  return row.pseudonym;
}

/** Forgets which customer a pseudonym stands for, once no case and nothing else names them. */
export async function forgetPseudonyms(db: Db, customerRef: string): Promise<void> {
  await db.sql`
    delete from pseudonyms p where customer_ref = ${customerRef}
       and not exists (select from cases c where c.customer_ref = p.customer_ref)`;
}
