/** An import as a worker carries it out: leased, resumed where a dead one stopped, each row counted once. */
import { auditFragment, withoutRequest } from '../audit-entry.ts';
import type { Db } from '../client.ts';
import type { Intent } from './commands.ts';
import type { ImportFormat, RowFate } from './imports.ts';

/** A worker that is silent for so long is taken for dead. */
const leaseSeconds = 15;
/** A file that arrives for longer than this was cut off. */
const uploadMaxSeconds = 3_600;

export interface LeasedImport {
  readonly id: string;
  readonly leaseId: string;
  readonly format: ImportFormat;
  readonly mapping: Readonly<Record<string, string>>;
  readonly zone: string;
  readonly source: string;
  readonly caller: Readonly<Record<string, unknown>>;
  readonly lastRow: number;
  readonly rowsRead: number;
  readonly rowsMax: number;
}

/** Takes the import that nobody is at and that waits longest, so that one which fails keeps no other, and removes files that were cut off on their way; null: there is none. */
export async function leaseImport(db: Db, leaseId: string): Promise<LeasedImport | null> {
  const open = await db.sql<{ state: string }[]>`
    select state from imports
     where ended_at is null and (state <> 'uploading' or at < now() - make_interval(secs => ${uploadMaxSeconds}))`;
  // Nearly always there is nothing.
  if (open.length === 0) return null;
  await db.sql`
    with cut as (
      delete from imports where state = 'uploading' and at < now() - make_interval(secs => ${uploadMaxSeconds})
      returning id
    ),
    unmarked as (delete from import_erasures where import_id in (select id from cut))
    delete from import_chunks where import_id in (select id from cut)`;
  const rows = await db.sql<LeasedImport[]>`
    update imports
       set state = 'running', lease_id = ${leaseId}::uuid, lease_until = now() + make_interval(secs => ${leaseSeconds}),
           moved_at = now()
     where id = (select id from imports
                  where state in ('waiting', 'running') and (lease_until is null or lease_until < now())
                  order by moved_at limit 1 for update skip locked)
    returning id, lease_id as "leaseId", format, mapping, zone, source, caller, last_row as "lastRow",
              rows_read as "rowsRead", rows_max as "rowsMax"`;
  return rows[0] ?? null;
}

/** Keeps the lease. False when it is lost, or the import was cancelled. */
export async function keepLease(db: Db, { id, leaseId }: LeasedImport): Promise<boolean> {
  const rows = await db.sql`
    update imports set lease_until = now() + make_interval(secs => ${leaseSeconds})
     where id = ${id}::uuid and lease_id = ${leaseId}::uuid and state = 'running' returning id`;
  return rows.length > 0;
}

/** Lets another worker go on at once. */
export async function returnImport(db: Db, { id, leaseId }: LeasedImport): Promise<void> {
  await db.sql`
    update imports set lease_until = null, lease_id = null where id = ${id}::uuid and lease_id = ${leaseId}::uuid`;
}

/** The file, piece by piece. */
export async function* readChunks(db: Db, importId: string): AsyncGenerator<Buffer> {
  for (let ordinal = 0; ; ordinal += 1) {
    const [row] = await db.sql<{ bytes: Buffer }[]>`
      select bytes from import_chunks where import_id = ${importId}::uuid and ordinal = ${ordinal}::int`;
    if (row === undefined) return;
    yield row.bytes;
  }
}

export interface RowResult {
  readonly row: number;
  readonly fate: RowFate;
  readonly caseId: string | null;
  readonly reasons: readonly string[] | null;
}

/** Which of these cases an import has counted as accepted before. */
export async function acceptedBefore(db: Db, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set();
  const rows = await db.sql<{ caseId: string }[]>`
    select case_id as "caseId" from import_rows where case_id = any(${[...caseIds]}::uuid[]) and fate = 'accepted'`;
  return new Set(rows.map(({ caseId }) => caseId));
}

/** Counts rows that are done with, in one transaction with what became of them. False as {@link keepLease}. */
export async function recordRows(db: Db, job: LeasedImport, results: readonly RowResult[]): Promise<boolean> {
  const count = (fate: RowFate) => results.filter((result) => result.fate === fate).length;
  const last = Math.max(...results.map(({ row }) => row));
  const rows = await db.sql<{ id: string }[]>`
    with mine as (
      update imports
         set last_row = ${last}::int, rows_read = rows_read + ${results.length}::int,
             accepted = accepted + ${count('accepted')}::int, known = known + ${count('known')}::int,
             refused = refused + ${count('refused')}::int, moved_at = now(),
             lease_until = now() + make_interval(secs => ${leaseSeconds})
       where id = ${job.id}::uuid and lease_id = ${job.leaseId}::uuid and state = 'running' and last_row < ${last}::int
      returning id
    ),
    kept as (
      insert into import_rows (import_id, row, fate, case_id, reasons)
      select mine.id, r.row, r.fate, r."caseId", r.reasons
        from mine, jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
               as r(row int, fate text, "caseId" uuid, reasons jsonb)
    )
    select id from mine`;
  return rows.length > 0;
}

/** Ends an import, and removes its file. `failure` says why nothing of the rest could be read. */
export async function endImport(db: Db, job: LeasedImport, failure: string | null): Promise<void> {
  await db.sql`
    with ended as (
      update imports
         set state = ${failure === null ? 'finished' : 'failed'}, failure = ${failure}, ended_at = now(), moved_at = now(),
             lease_until = null, lease_id = null
       where id = ${job.id}::uuid and lease_id = ${job.leaseId}::uuid and state = 'running'
      returning id, state, accepted, known, refused
    ),
    ${auditFragment(
      db.sql,
      {
        origin: withoutRequest('process', 'import'),
        originDigest: db.sql`null::text`,
        action: 'import.ended',
        subject: db.sql`'import:' || ended.id`,
        before: db.sql`null::jsonb`,
        after: db.sql`to_jsonb(ended) - 'id'`,
      },
      db.sql`from ended`,
    )},
    unmarked as (delete from import_erasures where import_id = (select id from ended))
    delete from import_chunks where import_id = (select id from ended)`;
}

/** Forgets that a row was refused: what refused it may be put right, and the row imported anew. */
export async function forgetRefusal(db: Db, intent: Intent): Promise<void> {
  await db.sql`
    delete from commands
     where caller = ${intent.caller} and route = ${intent.route} and idempotency_key = ${intent.idempotencyKey}
       and answer_status >= 400`;
}
