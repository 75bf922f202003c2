/** Corrective actions and ideas as people read them. */
import type { IdeaState } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { andAll, type Fragment } from './conditions.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';
import type { Reading } from './people.ts';

/** `late` is open and past its due date; `checked` is done, and it is known whether it helped. */
export const actionStates = ['open', 'late', 'done', 'checked', 'cancelled'] as const;
export type ActionState = (typeof actionStates)[number];

export interface ActionRow {
  readonly id: string;
  readonly cause: string;
  readonly title: string;
  readonly ownerId: string;
  readonly ownerName: string | null;
  readonly createdAt: Date;
  readonly dueAt: Date;
  readonly checkDays: number;
  /** About cases under the policy `demo`, in its days. */
  readonly demo: boolean;
  readonly doneAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly ownerRemindedAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly checkedAt: Date | null;
  readonly casesBefore: number | null;
  readonly casesAfter: number | null;
  readonly version: number;
}

const actionColumns = ({ sql }: Reading) => sql`
  a.id, a.cause, a.title, a.owner_id as "ownerId", p.name as "ownerName", a.created_at as "createdAt",
  a.due_at as "dueAt", a.check_days as "checkDays", a.demo, a.done_at as "doneAt", a.cancelled_at as "cancelledAt",
  a.owner_reminded_at as "ownerRemindedAt", a.escalated_at as "escalatedAt", a.checked_at as "checkedAt",
  a.cases_before as "casesBefore", a.cases_after as "casesAfter", a.version`;

/** The action, or null. */
export async function findAction(db: Reading, id: string): Promise<ActionRow | null> {
  const [row] = await db.sql<ActionRow[]>`
    select ${actionColumns(db)} from corrective_actions a left join people p on p.id = a.owner_id
     where a.id = ${id}::uuid`;
  return row ?? null;
}

export interface ActionFilter {
  readonly cause?: string | undefined;
  readonly owner?: string | undefined;
  readonly state?: ActionState | undefined;
}

interface ListRequest<Filter> {
  readonly filter: Filter;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page, soonest due first. Throws {@link ForeignCursorError} for a cursor of another filter. */
export async function listActions(
  db: Db,
  request: ListRequest<ActionFilter> & { readonly now: Date },
): Promise<Page<ActionRow>> {
  const { sql } = db;
  const { filter, limit, now } = request;
  const list = ['corrective-actions', filter];
  const all: Fragment[] = [];
  if (filter.cause !== undefined) all.push(sql`a.cause = ${filter.cause}`);
  if (filter.owner !== undefined) all.push(sql`a.owner_id = ${filter.owner}::uuid`);
  if (filter.state !== undefined) all.push(isIn(db, filter.state, now));
  if (request.cursor !== undefined) {
    const [at, id] = keyOf(list, request.cursor);
    all.push(sql`(a.due_at, a.id) > (${at}::timestamptz, ${id}::uuid)`);
  }
  const rows = await sql<ActionRow[]>`
    select ${actionColumns(db)} from corrective_actions a left join people p on p.id = a.owner_id
     where true ${andAll(sql, all)}
     order by a.due_at, a.id
     limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.dueAt.getTime(), row.id],
    (row) => row,
  );
}

function isIn({ sql }: Db, state: ActionState, now: Date): Fragment {
  const open = sql`a.done_at is null and a.cancelled_at is null`;
  switch (state) {
    case 'open':
      return open;
    case 'late':
      return sql`${open} and a.due_at <= ${now}::timestamptz`;
    case 'done':
      return sql`a.done_at is not null`;
    case 'checked':
      return sql`a.checked_at is not null`;
    case 'cancelled':
      return sql`a.cancelled_at is not null`;
  }
}

export interface IdeaRow {
  readonly id: string;
  readonly cause: string;
  readonly title: string;
  readonly body: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly state: IdeaState;
  readonly changedAt: Date;
}

const ideaColumns = ({ sql }: Reading) => sql`
  id, cause, title, body, proposed_by as "proposedBy", proposed_at as "proposedAt", state,
  changed_at as "changedAt"`;

/** The idea, or null. */
export async function findIdea(db: Reading, id: string): Promise<IdeaRow | null> {
  const [row] = await db.sql<IdeaRow[]>`
    select ${ideaColumns(db)} from improvement_ideas where id = ${id}::uuid`;
  return row ?? null;
}

export interface IdeaFilter {
  readonly cause?: string | undefined;
  readonly state?: IdeaState | undefined;
}

/** One page, oldest first. Throws {@link ForeignCursorError} for a cursor of another filter. */
export async function listIdeas(db: Db, request: ListRequest<IdeaFilter>): Promise<Page<IdeaRow>> {
  const { sql } = db;
  const { filter, limit } = request;
  const list = ['ideas', filter];
  const all: Fragment[] = [];
  if (filter.cause !== undefined) all.push(sql`cause = ${filter.cause}`);
  if (filter.state !== undefined) all.push(sql`state = ${filter.state}`);
  if (request.cursor !== undefined) {
    const [at, id] = keyOf(list, request.cursor);
    all.push(sql`(proposed_at, id) > (${at}::timestamptz, ${id}::uuid)`);
  }
  const rows = await sql<IdeaRow[]>`
    select ${ideaColumns(db)} from improvement_ideas
     where true ${andAll(sql, all)}
     order by proposed_at, id
     limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.proposedAt.getTime(), row.id],
    (row) => row,
  );
}

/** Instant and id of the last row of the page before. */
function keyOf(list: unknown, cursor: string): readonly [at: Date, id: string] {
  const [at, id] = decodeCursor(list, cursor, 2);
  if (typeof at !== 'number' || typeof id !== 'string')
    throw new ForeignCursorError('Not a cursor of this list.');
  return [new Date(at), id];
}
