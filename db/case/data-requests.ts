/** Requests of data subjects as their workflow carries them out. */
import type { Channel, Stage } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { eraseCases, eraseCustomer, isHeld, ofCases } from './erasure.ts';
import { personalData, secretTexts } from './personal-data.ts';

export interface WaitingRequest {
  readonly id: string;
}

/** Requests that no workflow was started for, oldest first. */
export async function waitingRequests(db: Db, max: number): Promise<readonly WaitingRequest[]> {
  return db.sql<WaitingRequest[]>`
    select id from data_subject_requests where state = 'waiting' order by requested_at, id limit ${max}`;
}

/** Notes that the engine took a request. */
export async function markRequestStarted(db: Db, id: string): Promise<void> {
  await db.sql`
    update data_subject_requests set state = 'running', started_at = coalesce(started_at, now())
     where id = ${id}::uuid and state = 'waiting'`;
}

/** Cases of the request's customer, and those of them that have to be ended first. */
export interface RequestPlan {
  readonly kind: 'export' | 'erasure';
  readonly openCaseIds: readonly string[];
}

interface RequestRow {
  readonly kind: 'export' | 'erasure';
  readonly customerRef: string | null;
  readonly endOpenCases: boolean;
  readonly state: string;
}

async function requestOf(db: Db, id: string): Promise<RequestRow> {
  const [row] = await db.sql<RequestRow[]>`
    select kind, customer_ref as "customerRef", end_open_cases as "endOpenCases", state
      from data_subject_requests where id = ${id}::uuid`;
  if (row === undefined) throw new Error(`There is no request ${id}.`);
  return row;
}

/** What is to be done; asked again it answers anew. */
export async function planRequest(db: Db, id: string): Promise<RequestPlan> {
  const { kind, customerRef, endOpenCases } = await requestOf(db, id);
  if (kind === 'export' || !endOpenCases || customerRef === null) return { kind, openCaseIds: [] };
  const rows = await db.sql<{ id: string }[]>`
    select id from cases where customer_ref = ${customerRef} and ended_at is null order by received_at, id`;
  return { kind, openCaseIds: rows.map((row) => row.id) };
}

export type ErasureResult = 'erased' | 'case-open' | 'legal-hold';

/** Erases the customer of a request; done twice it does what came in meanwhile. */
export async function eraseForRequest(db: Db, id: string): Promise<ErasureResult> {
  const { customerRef } = await requestOf(db, id);
  if (customerRef === null) return 'erased';
  const rows = await db.sql<{ id: string; open: boolean }[]>`
    select id, ended_at is null as open from cases where customer_ref = ${customerRef}`;
  if (rows.some((row) => row.open)) return 'case-open';
  const caseIds = rows.map((row) => row.id);
  if (await isHeld(db, caseIds, customerRef)) return 'legal-hold';
  const by = { requestId: id };
  const refused =
    (await eraseCases(db, customerRef, caseIds, by)) ?? (await eraseCustomer(db, customerRef, id));
  if (refused !== null) return refused;
  await db.sql`update data_subject_requests set cases = ${caseIds.length} where id = ${id}::uuid`;
  return 'erased';
}

/** Keeps how a request ended. */
export async function finishRequest(
  db: Db,
  id: string,
  refusal: 'case-open' | 'legal-hold' | null,
): Promise<void> {
  await db.sql`
    update data_subject_requests
       set state = ${refusal === null ? 'done' : 'refused'}, refusal = ${refusal}, finished_at = now()
     where id = ${id}::uuid and state in ('waiting', 'running')`;
}

/** Everything that is held about the customer, stored as JSON with the request until it expires. */
export async function exportForRequest(
  db: Db,
  id: string,
  keepMs: number,
): Promise<{ readonly expiresAtMs: number }> {
  const { customerRef } = await requestOf(db, id);
  const expiresAtMs = Date.now() + keepMs;
  // Erased meanwhile: there is nothing to tell.
  if (customerRef === null) {
    await finishRequest(db, id, null);
    return { expiresAtMs };
  }
  await db.sql.begin('isolation level repeatable read', async (tx) => {
    const cases = await tx<{ id: string }[]>`
      select id from cases where customer_ref = ${customerRef} order by received_at, id`;
    const caseIds = cases.map((row) => row.id);
    const tables: Record<string, unknown> = {};
    for (const [table, rule] of Object.entries(personalData)) {
      if (rule.belongs === null || rule.exportWithout === null) continue;
      const mine =
        'customerRef' in rule.belongs
          ? tx`${tx(rule.belongs.customerRef)} = ${customerRef}`
          : ofCases(tx, rule.belongs, caseIds);
      const secret = table === 'texts' ? tx`and field <> all(${[...secretTexts]}::text[])` : tx``;
      const rows = await tx<{ row: object }[]>`
        select to_jsonb(t) - ${[...rule.exportWithout]}::text[] as row from ${tx(table)} t where ${mine} ${secret}`;
      tables[table] = { about: rule.holds, rows: rows.map(({ row }) => row) };
    }
    const transfers = await tx<{ row: object }[]>`
      select to_jsonb(e) as row from ledger_entries e where e.account like 'card:%' and e.transfer_key in (
        select k from claims c, unnest(array['capture:' || c.id, 'reversal:' || c.id]) as k
         where c.case_id = any(${caseIds}::uuid[]))`;
    tables.ledger_entries = {
      about: personalData.ledger_entries?.holds,
      rows: transfers.map(({ row }) => row),
    };
    const result = JSON.stringify({ customerRef, exportedAt: new Date().toISOString(), tables });
    await tx`
      update data_subject_requests
         set result = ${result}, cases = ${caseIds.length}, expires_at = ${new Date(expiresAtMs)}::timestamptz,
             state = 'done', finished_at = now()
       where id = ${id}::uuid`;
  });
  return { expiresAtMs };
}

/** Deletes an export whose time is over. */
export async function dropExport(db: Db, id: string): Promise<void> {
  await db.sql`update data_subject_requests set result = null where id = ${id}::uuid and expires_at <= now()`;
}

/** Deletes every export whose time is over, whatever became of its workflow. */
export async function dropExpiredExports(db: Db): Promise<void> {
  await db.sql`update data_subject_requests set result = null where result is not null and expires_at <= now()`;
}

/** Where a case stands, as far as ending it needs. */
export interface CaseState {
  readonly stage: Stage;
  readonly channel: Channel;
  readonly seq: number;
  readonly version: number;
  readonly ended: boolean;
}

/** The state of a case, or null. */
export async function findCaseState(db: Db, caseId: string): Promise<CaseState | null> {
  const [row] = await db.sql<CaseState[]>`
    select stage, channel, seq, version, ended_at is not null as ended from cases where id = ${caseId}::uuid`;
  return row ?? null;
}
