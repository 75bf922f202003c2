/** How many complaints came in, when, and of what kind (practice R6). */
import type { Db } from '../../client.ts';
import type { Fragment } from '../conditions.ts';
import { countedOnce, type ReportScope, receivedWithin } from './filter.ts';

export const periods = ['day', 'week', 'month'] as const;
export type Period = (typeof periods)[number];

/** What complaints can be told apart by. */
export const dimensions = ['class', 'channel', 'category', 'cause'] as const;
export type Dimension = (typeof dimensions)[number];

export interface ReceivedRow {
  /** Local date on which the period begins. */
  readonly period: string;
  readonly class: string | null;
  readonly channel: string | null;
  readonly category: string | null;
  readonly cause: string | null;
  readonly cases: number;
}

/** Received by period and kind, at most `limit` rows; a dimension that is not among `by` is null in each row. */
export async function countReceived(
  db: Db,
  scope: ReportScope,
  {
    period,
    by,
    limit,
  }: { readonly period: Period; readonly by: readonly Dimension[]; readonly limit: number },
): Promise<readonly ReceivedRow[]> {
  const { sql } = db;
  const column = (dimension: Dimension): Fragment =>
    by.includes(dimension) ? sql`t.${sql(dimension)}` : sql`null::text`;
  return sql<ReceivedRow[]>`
    select to_char(date_trunc(${period}::text, t.received_at at time zone ${scope.zone}::text), 'YYYY-MM-DD')
             as period,
           ${column('class')} as class, ${column('channel')} as channel, ${column('category')} as category,
           ${column('cause')} as cause, count(*)::int as cases
      from case_times t
     where true ${receivedWithin(sql, scope)} ${countedOnce(sql)}
     group by 1, 2, 3, 4, 5
     order by 1, 2, 3, 4, 5
     limit ${limit}`;
}

export interface TrendRow {
  readonly category: string | null;
  readonly before: number;
  readonly now: number;
}

/** Cases of each category received in the scope's interval, and in the one before it (practice M3). */
export async function countTrend(db: Db, scope: ReportScope, beforeFrom: Date): Promise<readonly TrendRow[]> {
  const { sql } = db;
  return sql<TrendRow[]>`
    select t.category, (count(*) filter (where t.received_at < ${scope.from}::timestamptz))::int as before,
           (count(*) filter (where t.received_at >= ${scope.from}::timestamptz))::int as now
      from case_times t
     where true ${receivedWithin(sql, { ...scope, from: beforeFrom })} ${countedOnce(sql)}
     group by 1 order by 1`;
}
