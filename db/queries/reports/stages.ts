/** At which stage open cases are, now and as of any instant, from PostgreSQL and never from the engine's visibility. */
import { type Stage, stages } from '../../../workflows/domain/vocabulary.ts';
import type { Db } from '../../client.ts';
import { matching, type ReportFilter } from './filter.ts';

/** Each open case is in exactly one: breached before paused before at risk before on time. */
export interface StageCount {
  readonly stage: Stage;
  /** With those at risk where that is not known any more. */
  readonly onTime: number;
  /** Null of a past instant: from when on a case was at risk is not kept. */
  readonly atRisk: number | null;
  readonly paused: number;
  readonly breached: number;
  readonly total: number;
}

/**
 * How many open cases stand at which stage at `now`, every stage named, in the process's order. A breach is one of
 * this cycle's resolution limit that was not voided, also when the process has not yet noticed that it is past.
 */
export async function countStages(db: Db, filter: ReportFilter, now: Date): Promise<readonly StageCount[]> {
  const { sql } = db;
  const rows = await sql<StageCount[]>`
    select s.stage,
           count(*) filter (where s.standing = 'on_time')::int as "onTime",
           count(*) filter (where s.standing = 'at_risk')::int as "atRisk",
           count(*) filter (where s.standing = 'paused')::int as "paused",
           count(*) filter (where s.standing = 'breached')::int as "breached",
           count(*)::int as "total"
      from (
        select c.stage,
               case
                 when c.breached_at is not null then 'breached'
                 when c.due_at < ${now}::timestamptz and not exists (
                   select from jsonb_array_elements(c.clocks) k
                    where k ->> 'kind' = 'resolution' and (k ->> 'cycle')::int = c.cycle
                      and k -> 'breach' -> 'voided' ->> 'by' is not null) then 'breached'
                 when c.resolution_state = 'paused' then 'paused'
                 when c.at_risk_at <= ${now}::timestamptz then 'at_risk'
                 else 'on_time'
               end as standing
          from cases c join case_times t on t.case_id = c.id
         where c.ended_at is null ${matching(sql, filter)}
      ) s
     group by s.stage`;
  return everyStage(rows);
}

/**
 * The same as of an instant that is past: the stage that each case had entered last by then, and what its resolution
 * clock's ledger says of then. A breach that was voided later is none.
 */
export async function countStagesAsOf(
  db: Db,
  filter: ReportFilter,
  asOf: Date,
): Promise<readonly StageCount[]> {
  const { sql } = db;
  const atMs = asOf.getTime();
  const rows = await sql<StageCount[]>`
    select s.stage, count(*) filter (where not s.breached and not s.paused)::int as "onTime",
           null::int as "atRisk",
           count(*) filter (where s.paused and not s.breached)::int as "paused",
           count(*) filter (where s.breached)::int as "breached", count(*)::int as "total"
      from (
        select coalesce((
                 select e.data ->> 'stage' from timeline e
                  where e.case_id = c.id and e.type = 'stage_entered' and e.at <= ${asOf}::timestamptz
                  order by e.seq desc, e.ordinal desc limit 1), 'received') as stage,
               coalesce(k.clock -> 'breach' ->> 'dueAtMs' is not null
                        and (k.clock -> 'breach' ->> 'dueAtMs')::numeric < ${atMs}::numeric
                        and k.clock -> 'breach' -> 'voided' ->> 'by' is null, false) as breached,
               coalesce((
                 select l.entry ->> 'state' = 'paused'
                   from jsonb_array_elements(k.clock -> 'ledger') with ordinality as l(entry, nth)
                  where (l.entry ->> 'atMs')::numeric <= ${atMs}::numeric
                  order by l.nth desc limit 1), false) as paused
          from case_times t
          join cases c on c.id = t.case_id
          left join lateral (
            select clock from jsonb_array_elements(c.clocks) clock
             where clock ->> 'kind' = 'resolution'
               and (clock -> 'ledger' -> 0 ->> 'atMs')::numeric <= ${atMs}::numeric
             order by (clock ->> 'cycle')::int desc limit 1) k on true
         where t.received_at <= ${asOf}::timestamptz
           and (t.ended_at is null or t.ended_at > ${asOf}::timestamptz) ${matching(sql, filter)}
      ) s
     group by s.stage`;
  return everyStage(rows);
}

function everyStage(rows: readonly StageCount[]): readonly StageCount[] {
  const byStage = new Map(rows.map((row) => [row.stage, row]));
  return stages
    .filter((stage) => stage !== 'closed')
    .map((stage) => byStage.get(stage) ?? { stage, onTime: 0, atRisk: 0, paused: 0, breached: 0, total: 0 });
}
