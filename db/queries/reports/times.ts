/** How long cases take, whether in time, and where the time goes. From `case_times` alone. */
import type { Stage } from '../../../workflows/domain/vocabulary.ts';
import type { Db } from '../../client.ts';
import { spentStages, waitedFor } from '../../schema/reports.ts';
import type { Fragment } from '../conditions.ts';
import { countedOnce, type ReportScope, receivedWithin, resolvedWithin } from './filter.ts';
import type { Dimension } from './received.ts';

export interface DurationRow {
  readonly kind: string | null;
  readonly cases: number;
  /** Milliseconds, nearest rank; null where nothing was resolved. */
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  readonly p99Ms: number | null;
}

/** Time to resolution of what was resolved in the interval, by kind; with `by` null of all together (practice C14). */
export async function durations(
  db: Db,
  scope: ReportScope,
  by: Dimension | null,
): Promise<readonly DurationRow[]> {
  const { sql } = db;
  return sql<DurationRow[]>`
    select kind, cases, ms[1] as "medianMs", ms[2] as "p90Ms", ms[3] as "p99Ms" from (
      select ${by === null ? sql`null::text` : sql`t.${sql(by)}`} as kind, count(*)::int as cases,
             percentile_disc(array[0.5, 0.9, 0.99]) within group (order by t.resolution_ms) as ms
        from case_times t
       where true ${resolvedWithin(sql, scope)}
       group by 1) k
     where cases > 0
     order by kind`;
}

export interface AttainmentRow {
  readonly kind: string | null;
  readonly cases: number;
  readonly firstMet: number;
  readonly firstMissed: number;
  readonly nextMissed: number;
  readonly resolutionMet: number;
  readonly resolutionMissed: number;
  readonly reclassified: number;
  readonly voided: number;
}

/**
 * Limits met and missed by cases received in the interval, each cycle's own (practices R7, X5). What was merged has the
 * limits of its survivor.
 */
export async function attainment(
  db: Db,
  scope: ReportScope,
  by: Dimension,
): Promise<readonly AttainmentRow[]> {
  const { sql } = db;
  return sql<AttainmentRow[]>`
    select t.${sql(by)} as kind, count(*)::int as cases, sum(t.first_met)::int as "firstMet",
           sum(t.first_missed)::int as "firstMissed", sum(t.next_missed)::int as "nextMissed",
           sum(t.resolution_met)::int as "resolutionMet", sum(t.resolution_missed)::int as "resolutionMissed",
           sum(t.reclassified)::int as reclassified, sum(t.voided)::int as voided
      from case_times t
     where true ${receivedWithin(sql, scope)} ${countedOnce(sql)}
     group by 1 order by 1`;
}

export interface SpentRow {
  readonly stage: Stage;
  readonly waitedFor: (typeof waitedFor)[number];
  /** Cases that spent any time so. */
  readonly cases: number;
  readonly totalMs: number;
}

/** Where the time of cases resolved in the interval went: by stage, and by whom it waited for. */
export async function spentTimes(db: Db, scope: ReportScope): Promise<readonly SpentRow[]> {
  const { sql } = db;
  const places = spentStages.length * waitedFor.length;
  // One pass over the rows: each place is a sum of its own.
  const sums = Array.from({ length: places }, (_, place) => place + 1).reduce<Fragment>(
    (all, place) => sql`${all}, sum(t.spent[${sql.unsafe(String(place))}])::float8 as ${sql(`ms${place}`)},
      count(*) filter (where t.spent[${sql.unsafe(String(place))}] > 0)::int as ${sql(`n${place}`)}`,
    sql`count(*)::int as cases`,
  );
  const [row = {}] = await sql<Record<string, number | null>[]>`
    select ${sums} from case_times t where true ${resolvedWithin(sql, scope)}`;
  return spentStages.flatMap((stage, index) =>
    waitedFor.map((whom, who) => {
      const place = index * waitedFor.length + who + 1;
      return { stage, waitedFor: whom, cases: row[`n${place}`] ?? 0, totalMs: row[`ms${place}`] ?? 0 };
    }),
  );
}
