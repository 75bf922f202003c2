/** Imports as people see them: how far they are, and the rows that were refused. */
import type { Db } from '../client.ts';
import type { Fragment } from './conditions.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';

export interface ImportRow {
  readonly id: string;
  readonly state: string;
  readonly failure: string | null;
  readonly format: string;
  readonly source: string;
  readonly sizeBytes: number;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly known: number;
  readonly refused: number;
  readonly at: Date;
  readonly movedAt: Date;
  readonly endedAt: Date | null;
}

function columns({ sql }: Db) {
  return sql`
    select id, state, failure, format, source, size_bytes as "sizeBytes", rows_read as "rowsRead", accepted, known,
           refused, at, moved_at as "movedAt", ended_at as "endedAt"
      from imports`;
}

/** One import, or null; one whose file is still on its way is none. */
export async function findImport(db: Db, id: string, keyId: string | null): Promise<ImportRow | null> {
  const rows = await db.sql<ImportRow[]>`
    ${columns(db)} where id = ${id}::uuid and state <> 'uploading' ${broughtBy(db, keyId)}`;
  return rows[0] ?? null;
}

/** `and ...`: brought with this key; null: with any. */
const broughtBy = ({ sql }: Db, keyId: string | null): Fragment =>
  keyId === null ? sql`` : sql`and caller -> 'key' ->> 'id' = ${keyId}`;

interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of imports, newest first. Throws {@link ForeignCursorError}. */
export async function listImports(
  db: Db,
  { limit, cursor }: PageRequest,
  keyId: string | null,
): Promise<Page<ImportRow>> {
  const { sql } = db;
  const list = ['imports', keyId];
  let after = sql``;
  if (cursor !== undefined) {
    const [at, id] = decodeCursor(list, cursor, 2);
    if (typeof at !== 'number' || typeof id !== 'string')
      throw new ForeignCursorError('Not a cursor of imports.');
    after = sql`and (at, id) < (${new Date(at)}::timestamptz, ${id}::uuid)`;
  }
  const rows = await sql<ImportRow[]>`
    ${columns(db)} where state <> 'uploading' ${broughtBy(db, keyId)} ${after}
     order by at desc, id desc limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.at.getTime(), row.id],
    (row) => row,
  );
}

export interface ImportedRow {
  readonly row: number;
  readonly fate: string;
  readonly caseId: string | null;
  readonly number: string | null;
  readonly reasons: readonly string[];
}

/** A page of an import's rows of this fate, in the order of the file. Throws {@link ForeignCursorError}. */
export async function listImportedRows(
  db: Db,
  { importId, fate, limit, cursor }: PageRequest & { readonly importId: string; readonly fate: string },
): Promise<Page<ImportedRow>> {
  const list = ['import-rows', importId, fate];
  const [after = 0] = cursor === undefined ? [] : decodeCursor(list, cursor, 1);
  if (typeof after !== 'number') throw new ForeignCursorError('Not a cursor of rows.');
  const rows = await db.sql<ImportedRow[]>`
    select r.row, r.fate, r.case_id as "caseId", c.number, coalesce(r.reasons, '[]') as reasons
      from import_rows r left join cases c on c.id = r.case_id
     where r.import_id = ${importId}::uuid and r.fate = ${fate} and r.row > ${after}::int
     order by r.row limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    ({ row }) => [row],
    (row) => row,
  );
}

export interface ImportTotals {
  /** Imports by state. */
  readonly states: Readonly<Record<string, number>>;
  /** Rows by fate. */
  readonly rows: { readonly accepted: number; readonly known: number; readonly refused: number };
}

/** Counts imports and their rows. */
export async function totalImports(db: Db): Promise<ImportTotals> {
  const counted = await db.sql<
    { state: string; n: number; accepted: number; known: number; refused: number }[]
  >`
    select state, count(*)::int as n, sum(accepted)::bigint as accepted, sum(known)::bigint as known,
           sum(refused)::bigint as refused
      from imports group by state`;
  const sum = (of: 'accepted' | 'known' | 'refused') => counted.reduce((total, row) => total + row[of], 0);
  return {
    states: Object.fromEntries(counted.map(({ state, n }) => [state, n])),
    rows: { accepted: sum('accepted'), known: sum('known'), refused: sum('refused') },
  };
}
