/** What every report can be narrowed by. */
import type { Channel } from '../../../workflows/domain/vocabulary.ts';
import type { Sql } from '../../client.ts';
import { andAll, type Fragment } from '../conditions.ts';

/** Cases under the policy `demo` are counted apart: `demo` says which of the two are meant. */
export interface ReportFilter {
  readonly class?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly category?: string | undefined;
  readonly cause?: string | undefined;
  readonly demo: boolean;
}

/** Half-open: from this instant, until before that one. */
export interface Interval {
  readonly from: Date;
  readonly until: Date;
}

/** What a report is asked for. */
export interface ReportScope extends Interval {
  readonly filter: ReportFilter;
  /** IANA zone of the organisation: where days, weeks and months begin. */
  readonly zone: string;
}

/** `and ...` for a statement in which `case_times` is called `t`. */
export function matching(sql: Sql, filter: ReportFilter): Fragment {
  const all: Fragment[] = [sql`t.demo = ${filter.demo}`];
  if (filter.class !== undefined) all.push(sql`t.class = ${filter.class}`);
  if (filter.channel !== undefined) all.push(sql`t.channel = ${filter.channel}`);
  if (filter.category !== undefined) all.push(sql`t.category = ${filter.category}`);
  if (filter.cause !== undefined) all.push(sql`t.cause = ${filter.cause}`);
  return andAll(sql, all);
}

/**
 * `and ...`: a complaint that was sent twice is one, the case in which it goes on, which has its earliest receipt and its
 * strictest limit. Only what counts complaints leaves merged cases out. What a customer said, did or was paid happened
 * once: reports of that count it as before, and by case with the one in which it goes on (`goneOnFragment`). So a merge
 * is no way to better figures. Merged cases are few, and have an index of their own; none of them is resolved.
 */
export function countedOnce(sql: Sql): Fragment {
  return sql`and t.case_id not in (select m.id from cases m where m.merged_into_id is not null)`;
}

/** `and ...`: received within the scope's interval, and matching its filter. */
export function receivedWithin(sql: Sql, { filter, from, until }: Omit<ReportScope, 'zone'>): Fragment {
  return sql`
    and t.received_at >= ${from}::timestamptz and t.received_at < ${until}::timestamptz ${matching(sql, filter)}`;
}

/** `and ...`: resolved within the scope's interval, and matching its filter. */
export function resolvedWithin(sql: Sql, { filter, from, until }: Omit<ReportScope, 'zone'>): Fragment {
  return sql`
    and t.resolved_at >= ${from}::timestamptz and t.resolved_at < ${until}::timestamptz ${matching(sql, filter)}`;
}
