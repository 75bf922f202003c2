/** What a step tells the outside, written in its statement: never behind, and never told of a step that was not written. */
import type { StepRecord } from '../../workflows/activities.contract.ts';
import type { CaseView } from '../../workflows/complaint.contract.ts';
import type { Db } from '../client.ts';
import { type EventData, type EventType, toldAs } from '../events.ts';
import type { Fragment } from '../queries/conditions.ts';
import type { OutboxEvent } from '../schema/events.ts';

/** Of a line's data only these are told: codes and ids. Whatever else a line holds stays inside. */
const toldFields = [
  'stage',
  'clockId',
  'cause',
  'rung',
  'handOffId',
  'department',
  'referralId',
  'claimId',
  'channel',
] as const;

/** Where the case stands after the step. */
const standing = (view: CaseView): EventData => ({
  stage: view.stage,
  waitingFor: view.waitingFor,
  outcome: view.outcome,
  class: view.class,
  cycle: view.cycle,
  version: view.version,
});

/** The list is complete for all types that the process knows; a line of an older one is not told. */
const toldTypes: Readonly<Record<string, EventType | null | undefined>> = toldAs;

/** What a step tells, in its order. Pure. */
export function eventsOf({ view, events }: Pick<StepRecord, 'view' | 'events'>): readonly OutboxEvent[] {
  return events.flatMap(({ type, atMs, data }) => {
    const told = toldTypes[type] ?? null;
    if (told === null) return [];
    const fields = toldFields.flatMap((name) => {
      const value = data[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    return [{ type: told, atMs, data: { ...standing(view), ...Object.fromEntries(fields) } }];
  });
}

/**
 * Parts of a step's statement, with its part `step`. A step that takes the place of a dead worker's is written even
 * when it tells nothing: what was told before may not hold.
 */
export function outboxWritten({ sql }: Db, step: Pick<StepRecord, 'view' | 'events'>): Fragment {
  const told = eventsOf(step);
  return sql`
    event_told as (
      insert into event_outbox (subject_id, seq, events)
      select step.id, step.seq, ${JSON.stringify(told)}::jsonb from step
       where ${told.length > 0} or exists (
         select from timeline t where t.case_id = step.id and t.seq >= step.seq)
      on conflict (subject_id, seq) do update set id = excluded.id, events = excluded.events
    ),
    event_untold as (
      delete from event_outbox using step where event_outbox.subject_id = step.id and event_outbox.seq > step.seq
    )`;
}

/** What intake tells. Pure. */
export const receivedEvents = (view: CaseView, channel: string): readonly OutboxEvent[] => [
  { type: 'complaint.received', atMs: view.receivedAtMs, data: { ...standing(view), channel } },
];

/** The part of intake's statement, with its part `new`, whose column `told` is of {@link receivedEvents}. */
export const intakeTold = ({ sql }: Db): Fragment => sql`
  told as (insert into event_outbox (subject_id, seq, events) select "caseId", 0, told from new)`;
