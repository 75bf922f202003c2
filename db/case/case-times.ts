/** The row that reports count a case from: written in the statement of intake, and of each step. */
import type { StepRecord } from '../../workflows/activities.contract.ts';
import type { CaseView } from '../../workflows/complaint.contract.ts';
import type { Clock } from '../../workflows/domain/clock.ts';
import { stoppedAtMs } from '../../workflows/domain/clock.ts';
import type { TimelineEventType } from '../../workflows/domain/journal.ts';
import type { ClockKind } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import type { Fragment } from '../queries/conditions.ts';
import { spentStages, waitedFor } from '../schema/reports.ts';

/** Times of a case that its view tells by itself. Milliseconds, and counts of clocks. */
export interface ToldTimes {
  readonly firstResponseMs: number | null;
  readonly resolutionMs: number | null;
  readonly firstMet: number;
  readonly firstMissed: number;
  readonly nextMissed: number;
  readonly resolutionMet: number;
  readonly resolutionMissed: number;
  readonly reclassified: number;
  readonly voided: number;
}

const isMissed = ({ breach, met }: Clock): boolean =>
  breach === null || breach.voided !== null ? met === false : true;

/** What the clocks of a case tell. Pure. */
export function toldTimes(view: Pick<CaseView, 'clocks' | 'receivedAtMs' | 'resolvedAtMs'>): ToldTimes {
  const of = (kind: ClockKind) => view.clocks.filter((clock) => clock.kind === kind);
  const missed = (kind: ClockKind) => of(kind).filter(isMissed).length;
  const met = (kind: ClockKind) => of(kind).filter((clock) => clock.met === true).length;
  const watched = [...of('first_response'), ...of('next_response'), ...of('resolution')];
  const voidedOf = ({ breach, voidedBreaches }: Clock) =>
    (voidedBreaches?.length ?? 0) + (breach !== null && breach.voided !== null ? 1 : 0);
  const first = of('first_response')[0];
  const reason = first?.ledger.at(-1)?.reason;
  const answeredMs =
    first !== undefined && (reason === 'replied' || reason === 'resolved') ? stoppedAtMs(first) : null;
  return {
    firstResponseMs: answeredMs === null ? null : answeredMs - view.receivedAtMs,
    resolutionMs:
      view.resolvedAtMs === null
        ? null
        : view.resolvedAtMs - view.receivedAtMs - betweenCyclesMs(of('cumulative')[0]),
    firstMet: met('first_response'),
    firstMissed: missed('first_response'),
    nextMissed: missed('next_response'),
    resolutionMet: met('resolution'),
    resolutionMissed: missed('resolution'),
    reclassified: of('resolution').filter(
      (clock) => isMissed(clock) && clock.breach?.cause === 'by_reclassification',
    ).length,
    voided: watched.reduce((sum, clock) => sum + voidedOf(clock), 0),
  };
}

/** Whether the case was decided in the customer's favour (practice X12): found justified, or made good. Pure. */
const isFavoured = ({ finding, payments }: Pick<CaseView, 'finding' | 'payments'>): boolean =>
  finding === 'upheld' || finding === 'partly' || payments.some(({ state }) => state === 'paid');

/** Between a resolution and its reopening: the customer's time (semantics, *Resolution, reopening, survey*). */
function betweenCyclesMs(cumulative: Clock | undefined): number {
  const ledger = cumulative?.ledger ?? [];
  return ledger.reduce((sum, entry, index) => {
    const next = ledger[index + 1];
    return entry.reason === 'resolved' && next?.state === 'running' ? sum + next.atMs - entry.atMs : sum;
  }, 0);
}

/** Events that move a case to another stage, or change whom it waits for. */
const movingTypes: readonly TimelineEventType[] = [
  'stage_entered',
  'customer_asked',
  'customer_wait_ended',
  'hand_off_asked',
  'hand_off_answered',
  'hand_off_recalled',
];

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** The part of intake's statement, with its parts `new`, whose column `times` is of {@link toldTimes}, and `registered`. */
export const intakeTimes = ({ sql }: Db): Fragment => sql`
  timed as (
    insert into case_times (case_id, demo, channel, arm, class, category, received_at, repeats, reopenings, first_met,
      first_missed, next_missed, resolution_met, resolution_missed, reclassified, voided)
    select new."caseId", new.demo, new.channel, new.arm, new.class, new.category, new."receivedAt",
           r.repeats_id is not null, new.cycle - 1, t."firstMet", t."firstMissed", t."nextMissed",
           t."resolutionMet", t."resolutionMissed", t.reclassified, t.voided
      from new join registered r on r.id = new."caseId",
           jsonb_to_record(new.times) as t("firstMet" int, "firstMissed" int, "nextMissed" int,
             "resolutionMet" int, "resolutionMissed" int, reclassified int, voided int)
  )`;

/**
 * Parts of a `with recursive` list that end with the row's upsert. `step` is the part before that wrote `cases`
 * and returns `id`, `seq`, `channel`, `demo`, `arm` and `repeats_id`. What was spent where is reckoned from the history once the case is
 * resolved or has ended; until then the history is not read.
 */
export function timesWritten(db: Db, step: Pick<StepRecord, 'view' | 'events'>): Fragment {
  const { view } = step;
  const told = toldTimes(view);
  const isDone = view.resolvedAtMs !== null || view.endedAtMs !== null;
  const { sql } = db;
  return sql`
    ${isDone ? spentHistory(db, step) : sql``}
    timed as (
      insert into case_times (case_id, demo, channel, arm, class, category, cause, favoured, received_at,
        first_response_ms, resolved_at, resolution_ms, ended_at, outcome, repeats, reopenings, first_met, first_missed, next_missed,
        resolution_met, resolution_missed, reclassified, voided, spent)
      select s.id, s.demo, s.channel, s.arm, ${view.class}::text, ${view.category}::text, ${view.rootCause}::text,
             ${isFavoured(view)}::boolean, ${iso(view.receivedAtMs)}::timestamptz, ${told.firstResponseMs}::bigint,
             ${iso(view.resolvedAtMs)}::timestamptz, ${told.resolutionMs}::bigint,
             ${iso(view.endedAtMs)}::timestamptz, ${view.outcome}::text, s.repeats_id is not null,
             ${view.cycle - 1}::int, ${told.firstMet}::int,
             ${told.firstMissed}::int, ${told.nextMissed}::int, ${told.resolutionMet}::int,
             ${told.resolutionMissed}::int, ${told.reclassified}::int, ${told.voided}::int,
             ${isDone ? spentArray(db) : sql`null::bigint[]`}
        from step s
      on conflict (case_id) do update set
        class = excluded.class, category = excluded.category, cause = excluded.cause, favoured = excluded.favoured,
        received_at = excluded.received_at, first_response_ms = excluded.first_response_ms,
        resolved_at = excluded.resolved_at, resolution_ms = excluded.resolution_ms, ended_at = excluded.ended_at,
        outcome = excluded.outcome, repeats = excluded.repeats, reopenings = excluded.reopenings, first_met = excluded.first_met, first_missed = excluded.first_missed,
        next_missed = excluded.next_missed, resolution_met = excluded.resolution_met,
        resolution_missed = excluded.resolution_missed, reclassified = excluded.reclassified,
        voided = excluded.voided, spent = excluded.spent
    )`;
}

/** Parts that end with `placed`: the case's spans up to this step, each with its stage and whom it waited for. */
function spentHistory(db: Db, { view, events }: Pick<StepRecord, 'view' | 'events'>): Fragment {
  const moves = events.flatMap((event, ordinal) =>
    movingTypes.includes(event.type as TimelineEventType)
      ? [{ ordinal, type: event.type, at: iso(event.atMs), stage: event.data.stage ?? null }]
      : [],
  );
  const { sql } = db;
  return sql`
    moved as (
      select -1 as seq, 0 as ordinal, 'stage_entered' as type, 'received' as stage,
             ${iso(view.receivedAtMs)}::timestamptz as at
      union all
      select t.seq, t.ordinal, t.type, t.data ->> 'stage', t.at
        from timeline t, step s
       where t.case_id = s.id and t.seq < s.seq and t.type = any(${[...movingTypes]}::text[])
      union all
      select s.seq, m.ordinal, m.type, m.stage, m.at
        from step s, jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m(
          ordinal int, type text, at timestamptz, stage text)
    ),
    moment as (
      select stage, extract(epoch from lead(at) over w - at) * 1000 as ms,
             count(*) filter (where type = 'stage_entered') over w as nth,
             sum(case type when 'customer_asked' then 1 when 'customer_wait_ended' then -1 else 0 end) over w
               as customers,
             sum(case type when 'hand_off_asked' then 1 when 'hand_off_answered' then -1
                           when 'hand_off_recalled' then -1 else 0 end) over w as departments
        from moved window w as (order by seq, ordinal)
    ),
    placed as (
      select greatest(0, ms) as ms, max(stage) over (partition by nth) as stage,
             case when customers > 0 or max(stage) over (partition by nth) = 'offer' then 3
                  when departments > 0 then 2 else 1 end as who
        from moment
    ),`;
}

/** Sums of `placed`, in the places of `spent`. */
function spentArray({ sql }: Db): Fragment {
  const each = waitedFor.length;
  return sql`array(
    select coalesce(sum(p.ms), 0)::bigint
      from generate_series(1, ${spentStages.length * each}::int) place
      left join placed p
        on (array_position(${[...spentStages]}::text[], p.stage) - 1) * ${each}::int + p.who = place
     group by place order by place)`;
}
