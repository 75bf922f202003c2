/** Where a complaint goes on that is in several cases: merged ones lead on, and undone merges go on in a new case. */
import type postgres from 'postgres';
import type { Db } from '../client.ts';

/** The pool or a transaction on it. */
type SqlLike = postgres.ISql<{ bigint: number }>;

/** Longer chains of merges than anybody makes. */
export const mergesMax = 100;

/** A case as others name it. */
export interface NamedCase {
  readonly id: string;
  readonly number: string;
}

/** The case in which this one goes on: itself, unless it was merged. */
export async function goesOnIn({ sql }: Pick<Db, 'sql'>, caseId: string): Promise<NamedCase> {
  const [row] = await sql<NamedCase[]>`
    with recursive way as (
      select c.id, c.number, 0 as step from cases c where c.id = ${caseId}::uuid
      union all
      select n.id, n.number, w.step + 1
        from way w
        join cases c on c.id = w.id and c.outcome = 'merged'
        left join cases r on r.restores_id = c.id
        join cases n on n.id = coalesce(r.id, c.merged_into_id)
       where w.step < ${mergesMax}
    )
    select id, number from way order by step desc limit 1`;
  if (row === undefined) throw new Error(`There is no case ${caseId}.`);
  return row;
}

/**
 * The query for the ids of a case and of all whose life it goes on with: those merged into it, and those it restores.
 * @param caseId an id, or an expression
 */
export function livesFragment(sql: SqlLike, caseId: string | postgres.Fragment): postgres.Fragment {
  const first = typeof caseId === 'string' ? sql`${caseId}::uuid` : caseId;
  return sql`
    with recursive life as (
      select ${first} as id
      union
      select e.id
        from life l
        join cases c on c.id = l.id
        join cases e on e.id = c.restores_id
          or e.merged_into_id = c.id and not exists (select from cases r where r.restores_id = e.id)
    )
    select id from life`;
}

/**
 * The query for every case that goes on in another, and in which it goes on now: `id`, `into_id`. Few are merged, and
 * have an index of their own: a report looks what it counts up among these, and never the other way round.
 */
export function goneOnFragment(sql: SqlLike): postgres.Fragment {
  return sql`
    with recursive way as (
      select c.id, coalesce(r.id, c.merged_into_id) as into_id, 0 as step
        from cases c left join cases r on r.restores_id = c.id
       where c.merged_into_id is not null
      union all
      select w.id, coalesce(r.id, c.merged_into_id), w.step + 1
        from way w
        join cases c on c.id = w.into_id and c.merged_into_id is not null
        left join cases r on r.restores_id = c.id
       where w.step < ${mergesMax}
    )
    select distinct on (id) id, into_id from way order by id, step desc`;
}

/** What a case knows of another that wants to be merged into it. */
export interface MergeStanding {
  readonly started: boolean;
  readonly ended: boolean;
  readonly outcome: string | null;
  /** It took the other over by this command. */
  readonly taken: boolean;
}

/** How a case stands to a merge, or null when there is no such case. */
export async function findMergeStanding(
  { sql }: Db,
  caseId: string,
  commandId: string,
): Promise<MergeStanding | null> {
  const [row] = await sql<MergeStanding[]>`
    select c.started_at is not null as started, c.ended_at is not null as ended, c.outcome,
           exists (select from timeline t
                    where t.case_id = c.id and t.source_id = ${commandId}::uuid and t.type = 'merged_in') as taken
      from cases c where c.id = ${caseId}::uuid`;
  return row ?? null;
}
