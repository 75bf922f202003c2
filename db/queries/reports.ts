/** Counts for managers, from PostgreSQL and never from the engine's visibility. */
import { type Stage, stages } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';

/** Each open case is in exactly one: breached before paused before at risk before on time. */
export interface StageCount {
  readonly stage: Stage;
  readonly onTime: number;
  readonly atRisk: number;
  readonly paused: number;
  readonly breached: number;
  readonly total: number;
}

/**
 * How many open cases stand at which stage at `now`, every stage named, in the process's order. A breach is one of
 * this cycle's resolution limit that was not voided, also when the process has not yet noticed that it is past.
 */
export async function countStages(db: Db, demo: boolean, now: Date): Promise<readonly StageCount[]> {
  const rows = await db.sql<StageCount[]>`
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
          from cases c
         where c.ended_at is null and c.demo = ${demo}
      ) s
     group by s.stage`;
  const byStage = new Map(rows.map((row) => [row.stage, row]));
  return stages
    .filter((stage) => stage !== 'closed')
    .map((stage) => byStage.get(stage) ?? { stage, onTime: 0, atRisk: 0, paused: 0, breached: 0, total: 0 });
}
