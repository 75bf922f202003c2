/** Mass incidents as people read them: their cases, and what was decided for all of them. */
import type { Outcome, Stage } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { andAll, type Fragment } from './conditions.ts';
import { reachedFragment } from './incident-cases.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';

export interface IncidentRow {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly cause: string;
  readonly class: string | null;
  readonly category: string | null;
  readonly state: 'open' | 'closed';
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  /** That it reaches now, and those of them that are open. A merged one counts as that in which it goes on. */
  readonly cases: number;
  readonly casesOpen: number;
}

export interface IncidentFilter {
  readonly state?: 'open' | 'closed' | undefined;
  readonly cause?: string | undefined;
}

/** Whatever runs statements: the pool, or a transaction. */
type Reader = Pick<Db, 'sql'>;

/** The query for these incidents, the newest first. They are chosen before their cases are counted. */
const rows = ({ sql }: Reader, which: Fragment): Fragment => sql`
  select i.id, i.title, i.description, i.cause, i.class, i.category, i.state, i.created_by as "createdBy",
         i.created_at as "createdAt", i.closed_at as "closedAt", n.cases, n."casesOpen"
    from (select i.* from incidents i where ${which}) i
   cross join lateral (
     select count(*)::int as cases, (count(*) filter (where c.ended_at is null))::int as "casesOpen"
       from (${reachedFragment(sql, sql`k.incident_id = i.id`)}) m join cases c on c.id = m.case_id) n
   order by i.created_at desc, i.id desc`;

/** The incident, or null. */
export async function findIncident(db: Reader, id: string): Promise<IncidentRow | null> {
  const [row] = await db.sql<IncidentRow[]>`${rows(db, db.sql`i.id = ${id}::uuid`)}`;
  return row ?? null;
}

export interface ListRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page, newest first. Throws {@link ForeignCursorError}. */
export async function listIncidents(
  db: Db,
  { filter, limit, cursor }: ListRequest & { readonly filter: IncidentFilter },
): Promise<Page<IncidentRow>> {
  const { sql } = db;
  const list = ['incidents', filter];
  const all: Fragment[] = [];
  if (filter.state !== undefined) all.push(sql`i.state = ${filter.state}`);
  if (filter.cause !== undefined) all.push(sql`i.cause = ${filter.cause}`);
  if (cursor !== undefined) {
    const [at, id] = decodeCursor(list, cursor, 2);
    if (typeof at !== 'number' || typeof id !== 'string')
      throw new ForeignCursorError('Not a cursor of incidents.');
    all.push(sql`(i.created_at, i.id) < (${new Date(at)}::timestamptz, ${id}::uuid)`);
  }
  const found = await sql<IncidentRow[]>`${rows(
    db,
    sql`true ${andAll(sql, all)} order by i.created_at desc, i.id desc limit ${limit + 1}`,
  )}`;
  return pageOf(
    found,
    limit,
    list,
    (row) => [row.createdAt.getTime(), row.id],
    (row) => row,
  );
}

export interface IncidentCaseRow {
  readonly id: string;
  readonly number: string;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly dueAt: Date | null;
  readonly breachedAt: Date | null;
  readonly linkedAt: Date;
  /** Linked cases that go on in this one. */
  readonly through: readonly string[];
}

/** One page of the cases that are reached now, in the order in which they were linked. Throws {@link ForeignCursorError}. */
export async function listIncidentCases(
  db: Db,
  incidentId: string,
  { limit, cursor }: ListRequest,
): Promise<Page<IncidentCaseRow>> {
  const { sql } = db;
  const list = ['incident_cases', incidentId];
  const [at, id] =
    cursor === undefined ? [0, '00000000-0000-0000-0000-000000000000'] : decodeCursor(list, cursor, 2);
  if (typeof at !== 'number' || typeof id !== 'string')
    throw new ForeignCursorError('Not a cursor of these cases.');
  const rows = await sql<IncidentCaseRow[]>`
    select c.id, c.number, c.stage, c.outcome, c.due_at as "dueAt", c.breached_at as "breachedAt",
           m.linked_at as "linkedAt", m.through
      from (${reachedFragment(sql, sql`k.incident_id = ${incidentId}::uuid`)}) m join cases c on c.id = m.case_id
     where (m.linked_at, m.case_id) > (${new Date(at)}::timestamptz, ${id}::uuid)
     order by m.linked_at, m.case_id limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.linkedAt.getTime(), row.id],
    (row) => row,
  );
}

export interface BulkRow {
  readonly id: string;
  readonly incidentId: string;
  readonly decision: string;
  readonly decidedBy: string;
  readonly at: Date;
  readonly waiting: number;
  readonly done: number;
  readonly refused: number;
}

/** What was decided for all cases of an incident, newest first, 100 at most. */
export async function listBulkDecisions(
  db: Reader,
  incidentId: string,
  bulkId: string | null,
): Promise<readonly BulkRow[]> {
  return db.sql<BulkRow[]>`
    select b.id, b.incident_id as "incidentId", b.decision, b.decided_by as "decidedBy", b.at,
           count(*) filter (where i.state = 'waiting')::int as waiting,
           count(*) filter (where i.state = 'done')::int as done,
           count(*) filter (where i.state = 'refused')::int as refused
      from bulk_decisions b left join bulk_items i on i.bulk_id = b.id
     where b.incident_id = ${incidentId}::uuid and (${bulkId}::uuid is null or b.id = ${bulkId}::uuid)
     group by b.id order by b.at desc, b.id desc limit 100`;
}

export interface BulkItemRow {
  readonly caseId: string;
  readonly number: string;
  readonly state: 'waiting' | 'done' | 'refused';
  readonly attempt: number;
  readonly refusal: { readonly type: string; readonly message: string; readonly details: object } | null;
  readonly settledAt: Date | null;
}

/** One page of a bulk decision's cases, by number; `state` narrows it. Throws {@link ForeignCursorError}. */
export async function listBulkItems(
  db: Db,
  bulkId: string,
  { limit, cursor, state }: ListRequest & { readonly state?: BulkItemRow['state'] | undefined },
): Promise<Page<BulkItemRow>> {
  const { sql } = db;
  const list = ['bulk_items', bulkId, state ?? null];
  const [after] = cursor === undefined ? [''] : decodeCursor(list, cursor, 1);
  if (typeof after !== 'string') throw new ForeignCursorError('Not a cursor of these cases.');
  const rows = await sql<BulkItemRow[]>`
    select i.case_id as "caseId", c.number, i.state, i.attempt, i.refusal, i.settled_at as "settledAt"
      from bulk_items i join cases c on c.id = i.case_id
     where i.bulk_id = ${bulkId}::uuid and c.number > ${after}
       and (${state ?? null}::text is null or i.state = ${state ?? null})
     order by c.number limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.number],
    (row) => row,
  );
}
