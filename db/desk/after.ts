/** What follows a complaint: personal offers, and what the customer did later. */
import { v7 as uuidv7 } from 'uuid';
import type { OfferAnswer, OutcomeEventKind, Stage } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import type { Tx } from './audit.ts';

export type OfferResult =
  | { readonly kind: 'offered'; readonly id: string; readonly caseId: string }
  | { readonly kind: 'unknown' }
  /** The question is not settled: an offer would be in its way (practices T11, T12). */
  | { readonly kind: 'unsettled'; readonly stage: Stage }
  | { readonly kind: 'offered-before' };

/** Puts a personal offer on record, only when the case is resolved, and once for each cycle. */
export async function addPersonalOffer(
  tx: Tx,
  request: { readonly caseId: string; readonly offer: string; readonly offeredBy: string; readonly at: Date },
): Promise<OfferResult> {
  const { caseId, offer, offeredBy, at } = request;
  const [found] = await tx<{ stage: Stage; cycle: number; settled: boolean }[]>`
    select stage, cycle, resolved_at is not null as settled from cases where id = ${caseId}::uuid for share`;
  if (found === undefined) return { kind: 'unknown' };
  if (!found.settled) return { kind: 'unsettled', stage: found.stage };
  const [made] = await tx<{ id: string }[]>`
    insert into personal_offers (id, case_id, cycle, offer, offered_by, offered_at)
    values (${uuidv7()}::uuid, ${caseId}::uuid, ${found.cycle}, ${offer}, ${offeredBy}, ${at}::timestamptz)
    on conflict (case_id, cycle) do nothing
    returning id`;
  return made === undefined ? { kind: 'offered-before' } : { kind: 'offered', id: made.id, caseId };
}

/** Notes how the customer took an offer; the first answer stays. Answers what stands, or null for an unknown offer. */
export async function answerPersonalOffer(
  db: Db,
  request: { readonly caseId: string; readonly id: string; readonly answer: OfferAnswer; readonly at: Date },
): Promise<OfferAnswer | null> {
  const { caseId, id, answer, at } = request;
  const [row] = await db.sql<{ answer: OfferAnswer }[]>`
    update personal_offers
       set answer = coalesce(answer, ${answer}), answered_at = coalesce(answered_at, ${at}::timestamptz)
     where id = ${id}::uuid and case_id = ${caseId}::uuid
    returning answer`;
  return row?.answer ?? null;
}

export interface OutcomeEvent {
  readonly eventId: string;
  readonly kind: OutcomeEventKind;
  readonly atMs: number;
  /** One of the three names the case. */
  readonly caseId: string | null;
  readonly number: string | null;
  readonly customerRef: string | null;
  readonly amountMinor: number | null;
  readonly currency: string | null;
}

export interface OutcomeEventsResult {
  readonly accepted: number;
  readonly repeated: number;
  /** Places in the list. */
  readonly unmatched: readonly number[];
}

/**
 * Links events to the case that they name, or to the customer's latest case received before them, closed or not. The
 * customer's reference is used for that and not kept. One statement for all.
 * @param registrar only to cases that came through this key; null is to all
 */
export async function storeOutcomeEvents(
  db: Db,
  events: readonly OutcomeEvent[],
  registrar: string | null,
): Promise<OutcomeEventsResult> {
  const rows = events.map((event, place) => ({ ...event, place, at: new Date(event.atMs).toISOString() }));
  const [result] = await db.sql<{ accepted: number; unmatched: number[] }[]>`
    with seen as not materialized (
      select id, number, customer_ref, received_at from cases
      where ${registrar}::text is null or registered_by = ${registrar}::text
    ),
    event as (
      select e.*, coalesce(by_id.id, by_number.id, latest.id) as case_id
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(
        place int, "eventId" text, kind text, at timestamptz, "caseId" uuid, number text, "customerRef" text,
        "amountMinor" bigint, currency text)
      left join seen by_id on by_id.id = e."caseId"
      left join seen by_number on by_number.number = e.number
      left join lateral (
        select c.id from seen c
        where c.customer_ref = e."customerRef" and c.received_at <= e.at
        order by c.received_at desc, c.id desc limit 1) latest on true
    ),
    kept as (
      insert into outcome_events (event_id, case_id, kind, at, amount_minor, currency)
      select distinct on ("eventId") "eventId", case_id, kind, at, "amountMinor", currency
      from event where case_id is not null
      order by "eventId", place
      on conflict (event_id) do nothing
      returning event_id
    )
    select (select count(*)::int from kept) as accepted,
           coalesce((select array_agg(place order by place) from event where case_id is null), '{}') as unmatched`;
  const { accepted, unmatched } = result ?? { accepted: 0, unmatched: [] };
  return { accepted, repeated: events.length - accepted - unmatched.length, unmatched };
}
