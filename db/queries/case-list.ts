/** Lists of cases: filters, four orders, and pages by keyset. Each order has its index. */
import type { Channel, Stage } from '../../workflows/domain/vocabulary.ts';
import type { Db, Sql } from '../client.ts';
import type { CaseDetail } from '../schema/case.ts';
import type { CaseSummary } from './cases.ts';
import { andAll, type Fragment } from './conditions.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';
import { wordQuery } from './words.ts';

/** `due` is soonest first, cases without a due instant (paused) last; it lists open cases only. */
export const caseSorts = ['due', '-due', 'received', '-received'] as const;
export type CaseSort = (typeof caseSorts)[number];

export const missedKinds = ['first_response', 'next_response', 'resolution'] as const;
export type MissedKind = (typeof missedKinds)[number];

const missedColumn = {
  first_response: 'first_missed',
  next_response: 'next_missed',
  resolution: 'resolution_missed',
} as const satisfies Record<MissedKind, string>;

/** All given conditions hold together. Flags left out or false do not filter. */
export interface CaseFilter {
  readonly stages?: readonly Stage[] | undefined;
  readonly class?: string | undefined;
  readonly category?: string | undefined;
  /** A person's id, or `none`. */
  readonly assignee?: string | undefined;
  /** Past due now; a paused case has no due instant and is never overdue. */
  readonly overdue?: boolean | undefined;
  /** Past the instant from which it counts as at risk, and not yet due. */
  readonly atRisk?: boolean | undefined;
  readonly paused?: boolean | undefined;
  /** With a breach of this cycle's resolution limit that was not voided. */
  readonly breached?: boolean | undefined;
  /** That missed a limit of this kind in any cycle; neither a voided breach nor a merged case counts. */
  readonly missed?: MissedKind | undefined;
  readonly channel?: Channel | undefined;
  /** The root cause that was concluded. */
  readonly cause?: string | undefined;
  readonly customerRef?: string | undefined;
  /** Half-open: from this instant, until before that one. */
  readonly receivedFrom?: Date | undefined;
  readonly receivedUntil?: Date | undefined;
  readonly policy?: string | undefined;
  readonly demo?: boolean | undefined;
  /** Open or ended ones only. */
  readonly open?: boolean | undefined;
  /** Words that the subject or the body has, in any grammatical form that begins alike. */
  readonly text?: string | undefined;
  /** Only cases on which one of these departments was asked. */
  readonly departments?: readonly string[] | undefined;
  /** Only cases that came through this key. */
  readonly registeredBy?: string | undefined;
}

export interface CaseListItem extends CaseSummary {
  readonly next: CaseDetail['next'];
}

export interface CaseListRequest {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  /** 1 to 1,000. */
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** Instant that `overdue` and `atRisk` compare with. */
  readonly now: Date;
}

/** One page of cases. Throws {@link ForeignCursorError} for a cursor of another filter or sort. */
export async function listCases(db: Db, request: CaseListRequest): Promise<Page<CaseListItem>> {
  const { sql } = db;
  const { filter, sort, limit } = request;
  const words = filter.text === undefined ? undefined : wordQuery(filter.text);
  if (words === null) return { items: [], nextCursor: null };
  const list = ['cases', sort, filter];
  const after = request.cursor === undefined ? sql`` : pastCursor(sql, sort, list, request.cursor);
  const rows = await sql<CaseListItem[]>`
    select c.id, c.number, c.channel, c.policy_name as "policyName", c.demo, c.stage,
           c.waiting_for as "waitingFor", c.outcome, c.class, c.category, c.severity, c.assignee,
           p.name as "assigneeName", c.cycle, c.version, c.received_at as "receivedAt",
           c.created_at as "createdAt", c.resolution_state as "resolutionState", c.due_at as "dueAt",
           c.at_risk_at as "atRiskAt", c.breached_at as "breachedAt", c.resolved_at as "resolvedAt",
           c.ended_at as "endedAt", c.detail -> 'next' as next,
           t.customer_ref as "customerRef", t.customer_name as "customerName", t.subject, t.vulnerable
      from cases c
      join complaints t on t.id = c.id
      left join people p on p.id = c.assignee
     where true ${conditions(sql, filter, sort, words, request.now)} ${after}
     order by ${orderBy(sql, sort)}
     limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [isByDue(sort) ? (row.dueAt?.getTime() ?? null) : row.receivedAt.getTime(), row.id],
    (row) => row,
  );
}

function isByDue(sort: CaseSort): boolean {
  return sort === 'due' || sort === '-due';
}

/** Written as the index `cases_open_due` is. */
const dueKey = (sql: Sql) => sql`coalesce(c.due_at, 'infinity'::timestamptz)`;

function orderBy(sql: Sql, sort: CaseSort) {
  switch (sort) {
    case 'due':
      return sql`${dueKey(sql)}, c.id`;
    case '-due':
      return sql`${dueKey(sql)} desc, c.id desc`;
    case 'received':
      return sql`c.received_at, c.id`;
    case '-received':
      return sql`c.received_at desc, c.id desc`;
  }
}

function pastCursor(sql: Sql, sort: CaseSort, list: unknown, cursor: string) {
  const [at, id] = decodeCursor(list, cursor, 2);
  if (typeof id !== 'string' || typeof at === 'string')
    throw new ForeignCursorError('Not a cursor of cases.');
  const instant = at === null || at === undefined ? null : new Date(at);
  const key = sql`(coalesce(${instant}::timestamptz, 'infinity'::timestamptz), ${id}::uuid)`;
  switch (sort) {
    case 'due':
      return sql`and (${dueKey(sql)}, c.id) > ${key}`;
    case '-due':
      return sql`and (${dueKey(sql)}, c.id) < ${key}`;
    case 'received':
      return sql`and (c.received_at, c.id) > ${key}`;
    case '-received':
      return sql`and (c.received_at, c.id) < ${key}`;
  }
}

function conditions(sql: Sql, filter: CaseFilter, sort: CaseSort, words: string | undefined, now: Date) {
  const all: Fragment[] = [];
  const openOnly =
    filter.open === true ||
    isByDue(sort) ||
    filter.overdue === true ||
    filter.atRisk === true ||
    filter.paused;
  if (openOnly) all.push(sql`c.ended_at is null`);
  if (filter.open === false) all.push(sql`c.ended_at is not null`);
  if (filter.stages !== undefined) all.push(sql`c.stage = any(${[...filter.stages]}::text[])`);
  if (filter.class !== undefined) all.push(sql`c.class = ${filter.class}`);
  if (filter.category !== undefined) all.push(sql`c.category = ${filter.category}`);
  if (filter.assignee === 'none') all.push(sql`c.assignee is null`);
  else if (filter.assignee !== undefined) all.push(sql`c.assignee = ${filter.assignee}::uuid`);
  if (filter.overdue) all.push(sql`${dueKey(sql)} < ${now}::timestamptz`);
  if (filter.atRisk) {
    all.push(sql`c.at_risk_at <= ${now}::timestamptz`, sql`${dueKey(sql)} >= ${now}::timestamptz`);
  }
  if (filter.paused) all.push(sql`c.resolution_state = 'paused'`);
  if (filter.missed !== undefined) {
    const column = sql(missedColumn[filter.missed]);
    all.push(
      sql`c.merged_into_id is null`,
      sql`exists (select from case_times m where m.case_id = c.id and m.${column} > 0)`,
    );
  }
  if (filter.channel !== undefined) all.push(sql`c.channel = ${filter.channel}`);
  if (filter.cause !== undefined) all.push(sql`c.detail ->> 'rootCause' = ${filter.cause}`);
  if (filter.breached) all.push(sql`c.breached_at is not null`);
  if (filter.customerRef !== undefined) all.push(sql`c.customer_ref = ${filter.customerRef}`);
  if (filter.receivedFrom !== undefined) all.push(sql`c.received_at >= ${filter.receivedFrom}::timestamptz`);
  if (filter.receivedUntil !== undefined) all.push(sql`c.received_at < ${filter.receivedUntil}::timestamptz`);
  if (filter.policy !== undefined) all.push(sql`c.policy_name = ${filter.policy}`);
  if (filter.demo !== undefined) all.push(sql`c.demo = ${filter.demo}`);
  if (words !== undefined) {
    all.push(sql`to_tsvector('simple', replace(t.subject || ' ' || t.body, 'ʼ', ' '))
                 @@ to_tsquery('simple', ${words}::text)`);
  }
  if (filter.registeredBy !== undefined) all.push(sql`c.registered_by = ${filter.registeredBy}::text`);
  if (filter.departments !== undefined) {
    // One condition each: the index answers each, and does not answer `any`.
    const asked = filter.departments.reduce<Fragment>(
      (any, department) => sql`${any} or (c.detail -> 'handOffs') @> ${sql.json([{ department }])}`,
      sql`false`,
    );
    all.push(sql`(${asked})`);
  }
  return andAll(sql, all);
}
