/** Requests of data subjects and legal holds as people read them: the customer's reference is never among it. */
import type { Db } from '../client.ts';
import { andAll, type Fragment } from './conditions.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';
import type { Reading } from './people.ts';

export interface RequestRow {
  readonly id: string;
  readonly kind: 'export' | 'erasure';
  readonly state: 'waiting' | 'running' | 'done' | 'refused';
  readonly refusal: 'case-open' | 'legal-hold' | null;
  readonly endOpenCases: boolean;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly cases: number | null;
  /** Whether an export can be fetched. */
  readonly available: boolean;
  readonly expiresAt: Date | null;
}

const requestColumns = ({ sql }: Reading): Fragment => sql`
  id, kind, state, refusal, end_open_cases as "endOpenCases", requested_by as "requestedBy",
  requested_at as "requestedAt", finished_at as "finishedAt", cases,
  result is not null and expires_at > now() as available, expires_at as "expiresAt"`;

/** A request, or null. */
export async function findRequest(db: Reading, id: string): Promise<RequestRow | null> {
  const [row] = await db.sql<RequestRow[]>`
    select ${requestColumns(db)} from data_subject_requests where id = ${id}::uuid`;
  return row ?? null;
}

interface ListRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page, newest first. Throws {@link ForeignCursorError}. */
export async function listRequests(db: Db, { limit, cursor }: ListRequest): Promise<Page<RequestRow>> {
  const rows = await db.sql<RequestRow[]>`
    select ${requestColumns(db)} from data_subject_requests where true ${before(db, 'requests', 'requested_at', cursor)}
     order by requested_at desc, id desc limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    ['requests'],
    (row) => [row.requestedAt.getTime(), row.id],
    (row) => row,
  );
}

export interface HoldRow {
  readonly id: string;
  readonly caseId: string | null;
  readonly ofCustomer: boolean;
  readonly reason: string;
  readonly placedBy: string;
  readonly placedAt: Date;
  readonly until: Date | null;
  readonly liftedAt: Date | null;
  readonly liftedBy: string | null;
}

const holdColumns = ({ sql }: Reading): Fragment => sql`
  id, case_id as "caseId", customer_ref is not null as "ofCustomer", reason, placed_by as "placedBy",
  placed_at as "placedAt", until, lifted_at as "liftedAt", lifted_by as "liftedBy"`;

/** A hold, or null. */
export async function findHold(db: Reading, id: string): Promise<HoldRow | null> {
  const [row] = await db.sql<HoldRow[]>`select ${holdColumns(db)} from legal_holds where id = ${id}::uuid`;
  return row ?? null;
}

/** One page, newest first. Throws {@link ForeignCursorError}. */
export async function listHolds(db: Db, { limit, cursor }: ListRequest): Promise<Page<HoldRow>> {
  const rows = await db.sql<HoldRow[]>`
    select ${holdColumns(db)} from legal_holds where true ${before(db, 'holds', 'placed_at', cursor)}
     order by placed_at desc, id desc limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    ['holds'],
    (row) => [row.placedAt.getTime(), row.id],
    (row) => row,
  );
}

function before({ sql }: Db, list: string, column: string, cursor: string | undefined): Fragment {
  if (cursor === undefined) return andAll(sql, []);
  const [at, id] = decodeCursor([list], cursor, 2);
  if (typeof at !== 'number' || typeof id !== 'string')
    throw new ForeignCursorError(`Not a cursor of ${list}.`);
  return andAll(sql, [sql`(${sql(column)}, id) < (${new Date(at)}::timestamptz, ${id}::uuid)`]);
}
