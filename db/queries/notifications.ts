/** What the ladders of cases and corrective actions told a person: addressed to them, or to a role or department that nobody held then. */
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { andAll, type Fragment } from './conditions.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';
import { registeredBy } from './owners.ts';

export interface Reader {
  readonly personId: string;
  readonly roles: readonly Role[];
  /** Departments that the reader answers for. */
  readonly departments: readonly string[];
  /** Of cases that came through this key only; null is all. */
  readonly registeredBy: string | null;
}

export interface NotificationRow {
  readonly id: string;
  /** The case that it is of, or the corrective action: one of the two. */
  readonly caseId: string | null;
  readonly number: string | null;
  readonly actionId: string | null;
  readonly actionTitle: string | null;
  readonly kind: 'remind' | 'escalate';
  readonly clockId: string | null;
  readonly rung: string;
  readonly role: Role | null;
  readonly department: string | null;
  readonly personId: string | null;
  readonly insteadOf: string | null;
  readonly dueAt: Date;
  readonly at: Date;
  readonly readAt: Date | null;
}

export interface NotificationListRequest {
  readonly reader: Reader;
  readonly unread: boolean | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const columns = ({ sql }: Db): Fragment => sql`
  n.id, n.case_id as "caseId", c.number, n.action_id as "actionId", a.title as "actionTitle", n.kind,
  n.clock_id as "clockId", n.rung, n.role, n.department, n.person_id as "personId", n.instead_of as "insteadOf",
  n.due_at as "dueAt", n.at, n.read_at as "readAt"`;

const whatItIsOf = ({ sql }: Db): Fragment => sql`
  left join cases c on c.id = n.case_id left join corrective_actions a on a.id = n.action_id`;

/** One page, newest first. Throws {@link ForeignCursorError} for a cursor of another reader or filter. */
export async function listNotifications(
  db: Db,
  request: NotificationListRequest,
): Promise<Page<NotificationRow>> {
  const { sql } = db;
  const { reader, unread, limit } = request;
  const list = ['notifications', reader.personId, reader.registeredBy, unread ?? null];
  const conditions: Fragment[] = [];
  if (unread === true) conditions.push(sql`n.read_at is null`);
  if (unread === false) conditions.push(sql`n.read_at is not null`);
  if (reader.registeredBy !== null) {
    conditions.push(
      sql`exists (select from cases o where o.id = n.case_id and o.registered_by = ${reader.registeredBy}::text)`,
    );
  }
  if (request.cursor !== undefined) {
    const [at, id] = decodeCursor(list, request.cursor, 2);
    if (typeof at !== 'number' || typeof id !== 'string') {
      throw new ForeignCursorError('Not a cursor of notifications.');
    }
    conditions.push(sql`(n.at, n.id) < (${new Date(at)}::timestamptz, ${id}::uuid)`);
  }
  // Two ordered parts, so that each stops at its index's first rows.
  const rows = await sql<NotificationRow[]>`
    with mine as (
      (select n.* from notifications n
        where n.person_id = ${reader.personId}::uuid ${andAll(sql, conditions)}
        order by n.at desc, n.id desc limit ${limit + 1})
      union all
      (select n.* from notifications n
        where n.person_id is null ${andAll(sql, conditions)}
          and (n.role = any(${[...reader.roles]}::text[]) and n.department is null
               or n.department = any(${[...reader.departments]}::text[]))
        order by n.at desc, n.id desc limit ${limit + 1})
    )
    select ${columns(db)} from mine n ${whatItIsOf(db)}
     order by n.at desc, n.id desc
     limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.at.getTime(), row.id],
    (row) => row,
  );
}

/** One of the reader's notifications, or null when the reader has no such. */
export async function findNotification(db: Db, reader: Reader, id: string): Promise<NotificationRow | null> {
  const [row] = await db.sql<NotificationRow[]>`
    select ${columns(db)} from notifications n ${whatItIsOf(db)}
     where n.id = ${id}::uuid ${registeredBy(db.sql, reader.registeredBy)}
       and (n.person_id = ${reader.personId}::uuid
            or n.person_id is null and n.role = any(${[...reader.roles]}::text[]) and n.department is null
            or n.person_id is null and n.department = any(${[...reader.departments]}::text[]))`;
  return row ?? null;
}
