/** The log of events as integrators read it. */
import type { Db } from '../client.ts';
import { type EventData, type EventType, eventsChannel } from '../events.ts';
import { andAll } from './conditions.ts';

export interface EventRow {
  readonly position: number;
  readonly type: EventType;
  readonly at: Date;
  readonly caseId: string | null;
  readonly sequence: number | null;
  readonly data: EventData;
  /** On which its case was asked. */
  readonly departments: readonly string[];
  /** Through which key its case came, or who registered it; null for an event of no case. */
  readonly registeredBy: string | null;
}

export interface LogBounds {
  /** Of the newest event, 0 when there is none. */
  readonly position: number;
  /** Events up to this one were removed. */
  readonly floor: number;
}

/** How far the log goes, and where it begins. */
export async function logBounds(db: Db): Promise<LogBounds> {
  const [row] = await db.sql<LogBounds[]>`select position, floor from event_log where id = 1`;
  return row ?? { position: 0, floor: 0 };
}

export interface EventFilter {
  readonly types?: readonly EventType[] | undefined;
  readonly caseId?: string | undefined;
  /** Only events of cases within these bounds. Null: of all, and those of no case. */
  readonly bounds: CaseBounds | null;
}

/** Which cases somebody sees: both hold, null is without bound. */
export interface CaseBounds {
  readonly registeredBy: string | null;
  readonly departments: readonly string[] | null;
}

/** Whether an event is for whoever asks with this filter. */
export function isFor({ types, caseId, bounds }: EventFilter, event: EventRow): boolean {
  if (types !== undefined && !types.includes(event.type)) return false;
  if (caseId !== undefined && event.caseId !== caseId) return false;
  if (bounds === null) return true;
  const { registeredBy, departments } = bounds;
  return (
    (registeredBy === null || event.registeredBy === registeredBy) &&
    (departments === null || event.departments.some((department) => departments.includes(department)))
  );
}

/** Positions that one read looks through. */
export const scannedMax = 20_000;

export interface EventsRead {
  readonly events: readonly EventRow[];
  /** Everything up to here has been looked at. */
  readonly through: number;
  readonly more: boolean;
}

/**
 * At most `limit` events after a position, in order. A filter that fits little looks through a bounded part of the
 * log and says how far it came.
 */
export async function readEvents(
  db: Db,
  after: number,
  limit: number,
  filter: EventFilter,
  bounds: LogBounds,
): Promise<EventsRead> {
  const { sql } = db;
  const end = Math.min(bounds.position, Math.max(after, bounds.floor) + scannedMax);
  const { types, caseId } = filter;
  const { registeredBy = null, departments = null } = filter.bounds ?? {};
  const rows = await sql<EventRow[]>`
    select e.position, e.type, e.at, e.case_id as "caseId", e.sequence, e.data, asked.departments,
           c.registered_by as "registeredBy"
      from events e
      left join cases c on c.id = e.case_id
      cross join lateral (
        select array(select distinct h ->> 'department'
                       from jsonb_array_elements(coalesce(c.detail -> 'handOffs', '[]')) h) as departments) asked
     where e.position > ${after}::bigint and e.position <= ${end}::bigint
       ${andAll(sql, [
         ...(types === undefined ? [] : [sql`e.type = any(${[...types]}::text[])`]),
         ...(caseId === undefined ? [] : [sql`e.case_id = ${caseId}::uuid`]),
         ...(registeredBy === null ? [] : [sql`c.registered_by = ${registeredBy}::text`]),
         ...(departments === null ? [] : [sql`asked.departments && ${[...departments]}::text[]`]),
       ])}
     order by e.position limit ${limit}`;
  const isFull = rows.length === limit;
  const through = isFull ? (rows.at(-1)?.position ?? end) : Math.max(end, after);
  return { events: rows, through, more: through < bounds.position };
}

/** Calls `onEvents` whenever the log has grown. What is said while the database is away is missed: a wake-up, no more. */
export async function listenForEvents(db: Db, onEvents: () => void): Promise<{ stop(): Promise<void> }> {
  const subscription = await db.sql.listen(eventsChannel, onEvents);
  return { stop: () => subscription.unlisten() };
}
