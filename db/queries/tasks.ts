/** Worklists: open human steps, the most urgent first. */
import type { Role, Severity, Stage, Step } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { andAll, type Fragment } from './conditions.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';

export interface TaskFilter {
  /** Tasks of any of these roles. */
  readonly roles?: readonly Role[] | undefined;
  /** A person's id, or `none`. */
  readonly assignee?: string | undefined;
  /** With `roles`: also the tasks this person has, whatever their role. */
  readonly orAssignedTo?: string | undefined;
  readonly step?: Step | undefined;
  /** Tasks of any of these departments. */
  readonly departments?: readonly string[] | undefined;
  /** Only tasks of cases that came through this key. */
  readonly registeredBy?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly demo?: boolean | undefined;
}

export interface TaskListItem {
  readonly id: string;
  readonly caseId: string;
  readonly step: Step;
  readonly role: Role;
  readonly department: string | null;
  readonly assignee: string | null;
  readonly assigneeName: string | null;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly number: string;
  readonly stage: Stage;
  readonly class: string | null;
  readonly severity: Severity | null;
  readonly subject: string;
  readonly vulnerable: boolean;
  readonly version: number;
}

export interface TaskListRequest {
  readonly filter: TaskFilter;
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** Instant that `overdue` compares with. */
  readonly now: Date;
}

/** One page of tasks by due. Throws {@link ForeignCursorError} for a cursor of another filter. */
export async function listTasks(db: Db, request: TaskListRequest): Promise<Page<TaskListItem>> {
  const { sql } = db;
  const { filter, limit } = request;
  const list = ['tasks', filter];
  const due = sql`coalesce(k.due_at, 'infinity'::timestamptz)`;
  const all: Fragment[] = [];
  if (filter.roles !== undefined) {
    const byRole = sql`k.role = any(${[...filter.roles]}::text[])`;
    all.push(
      filter.orAssignedTo === undefined
        ? byRole
        : sql`(${byRole} or k.assignee = ${filter.orAssignedTo}::uuid)`,
    );
  }
  if (filter.assignee === 'none') all.push(sql`k.assignee is null`);
  else if (filter.assignee !== undefined) all.push(sql`k.assignee = ${filter.assignee}::uuid`);
  if (filter.step !== undefined) all.push(sql`k.step = ${filter.step}`);
  if (filter.departments !== undefined) {
    all.push(sql`k.department = any(${[...filter.departments]}::text[])`);
  }
  if (filter.registeredBy !== undefined) all.push(sql`c.registered_by = ${filter.registeredBy}::text`);
  if (filter.overdue) all.push(sql`${due} < ${request.now}::timestamptz`);
  if (filter.demo !== undefined) all.push(sql`c.demo = ${filter.demo}`);
  if (request.cursor !== undefined) {
    const [at, caseId, id] = decodeCursor(list, request.cursor, 3);
    if (typeof at === 'string' || typeof caseId !== 'string' || typeof id !== 'string') {
      throw new ForeignCursorError('Not a cursor of tasks.');
    }
    const instant = at === null || at === undefined ? null : new Date(at);
    all.push(sql`(${due}, k.case_id, k.id)
                   > (coalesce(${instant}::timestamptz, 'infinity'::timestamptz), ${caseId}::uuid, ${id}::text)`);
  }
  const rows = await sql<TaskListItem[]>`
    select k.id, k.case_id as "caseId", k.step, k.role, k.department, k.assignee, p.name as "assigneeName",
           k.opened_at as "openedAt", k.due_at as "dueAt", c.number, c.stage, c.class, c.severity, c.version,
           t.subject, t.vulnerable
      from tasks k
      join cases c on c.id = k.case_id
      join complaints t on t.id = k.case_id
      left join people p on p.id = k.assignee
     where true ${andAll(sql, all)}
     order by ${due}, k.case_id, k.id
     limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.dueAt?.getTime() ?? null, row.caseId, row.id],
    (row) => row,
  );
}
