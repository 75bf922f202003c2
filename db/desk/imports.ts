/** Imports of many complaints: the file in pieces, the job's lease, and what became of each row. */
import type { Db } from '../client.ts';
import { type Who, writeAudit } from './audit.ts';
import { type Answer, type Claim, claimOfRow, findCommand, type Intent } from './commands.ts';

/** Where an import stands; the last three are ends. */
export const importStates = ['uploading', 'waiting', 'running', 'finished', 'cancelled', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

/** How a file is written: CSV with a header, or JSON, a complaint a line. */
export const importFormats = ['csv', 'ndjson'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** What becomes of a row; `known`: it is a case already, by this file or an earlier one. */
export const rowFates = ['accepted', 'known', 'refused'] as const;
export type RowFate = (typeof rowFates)[number];

export interface NewImport {
  readonly id: string;
  readonly format: ImportFormat;
  readonly mapping: Readonly<Record<string, string>>;
  readonly zone: string;
  readonly source: string;
  readonly caller: Readonly<Record<string, unknown>>;
  readonly rowsMax: number;
  readonly at: Date;
}

/** Notes that a file is on its way. */
export async function openImport(
  db: Db,
  { id, format, mapping, zone, source, caller, rowsMax, at }: NewImport,
): Promise<void> {
  await db.sql`
    insert into imports (id, state, format, mapping, zone, source, caller, rows_max, at)
    values (${id}::uuid, 'uploading', ${format}, ${JSON.stringify(mapping)}::jsonb, ${zone}, ${source},
            ${JSON.stringify(caller)}::jsonb, ${rowsMax}, ${at}::timestamptz)`;
}

/** Keeps a piece of the file; `ordinal` counts the pieces in the order in which they came. */
export async function storeChunk(db: Db, importId: string, ordinal: number, bytes: Buffer): Promise<void> {
  await db.sql`
    insert into import_chunks (import_id, ordinal, bytes) values (${importId}::uuid, ${ordinal}::int, ${bytes}::bytea)`;
}

/** Forgets a file that did not arrive whole, or that is there already. */
export async function dropImport(db: Db, id: string): Promise<void> {
  await db.sql`
    with dropped as (delete from imports where id = ${id}::uuid and state = 'uploading' returning id),
    unmarked as (delete from import_erasures where import_id = (select id from dropped))
    delete from import_chunks where import_id = (select id from dropped)`;
}

/** The file is here: it waits for a worker, and the answer is kept. Nothing changes when the intent is known. */
export async function startImport(
  db: Db,
  started: {
    readonly id: string;
    readonly intent: Intent;
    readonly commandId: string;
    readonly at: Date;
    readonly answer: Answer;
    readonly sizeBytes: number;
    readonly sha256: string;
  },
): Promise<Claim> {
  const { id, intent, commandId, at, answer, sizeBytes, sha256 } = started;
  const isMine = await db.sql.begin(async (tx) => {
    const rows = await tx<{ format: string; source: string }[]>`
    with mine as (
      insert into commands (id, caller, route, idempotency_key, request_hash, at, answer_status, answer_headers,
                            answer_body)
      values (${commandId}::uuid, ${intent.caller}, ${intent.route}, ${intent.idempotencyKey}, ${intent.requestHash},
              ${at}::timestamptz, ${answer.status}, ${JSON.stringify(answer.headers)}::jsonb, ${answer.body})
      on conflict (caller, route, idempotency_key) do nothing
      returning id
    )
    update imports set state = 'waiting', size_bytes = ${sizeBytes}::bigint, sha256 = ${sha256}, moved_at = now()
      from mine where imports.id = ${id}::uuid
    returning imports.format, imports.source`;
    const [row] = rows;
    if (row === undefined) return false;
    const actorId = intent.origin ?? intent.caller;
    const after = { ...row, sizeBytes, sha256 };
    await writeAudit(tx, { actorId, action: 'import.started', subject: `import:${id}`, before: null, after });
    return true;
  });
  if (isMine) return { kind: 'mine', commandId, at, again: false };
  const known = await findCommand(db, intent);
  return known === null ? { kind: 'running' } : claimOfRow(known, intent);
}

/** Ends an import that has not ended; its file is gone with that. What is accepted stays. */
export async function cancelImport(db: Db, id: string, actorId: Who): Promise<void> {
  await db.sql.begin(async (tx) => {
    const [ended] = await tx<{ accepted: number; lastRow: number }[]>`
      update imports set state = 'cancelled', ended_at = now(), moved_at = now(), lease_until = null, lease_id = null
       where id = ${id}::uuid and state in ('waiting', 'running')
      returning accepted, last_row as "lastRow"`;
    if (ended === undefined) return;
    await tx`delete from import_chunks where import_id = ${id}::uuid`;
    await tx`delete from import_erasures where import_id = ${id}::uuid`;
    const change = { before: null, after: ended };
    await writeAudit(tx, { actorId, action: 'import.cancelled', subject: `import:${id}`, ...change });
  });
}
