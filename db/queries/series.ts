/** Imported series as people read them. */
import type { Db } from '../client.ts';

export interface SeriesRow {
  readonly name: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  /** The newest point, or null. */
  readonly latest: { readonly date: string; readonly value: number } | null;
}

/** Every series with its newest point. What was imported without baseline or target has those of the target of its name. */
export async function listSeries(db: Db): Promise<readonly SeriesRow[]> {
  return db.sql<SeriesRow[]>`
    select s.name, s.unit, coalesce(s.baseline, a.baseline) as baseline, coalesce(s.target, a.target) as target,
           (select json_build_object('date', p.date, 'value', p.value) from series_points p
             where p.name = s.name order by p.date desc limit 1) as latest
      from series s
      left join lateral (
        select t.baseline, t.target from targets t where t.name = s.name order by t.version desc limit 1) a on true
     order by s.name limit 1000`;
}

/** Points of a series within `[from, until)`, local dates, oldest first. */
export async function seriesPoints(
  db: Db,
  name: string,
  from: string | null,
  until: string | null,
): Promise<readonly { readonly date: string; readonly value: number }[]> {
  return db.sql<{ date: string; value: number }[]>`
    select date::text as date, value from series_points
     where name = ${name} and (${from}::date is null or date >= ${from}::date)
       and (${until}::date is null or date < ${until}::date)
     order by date limit 10000`;
}
