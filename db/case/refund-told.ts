/**
 * What a refund tells: its case's process by a fact, so that the history has it, and the outside by an event of its own,
 * for a refund may outlive its case. Both are written in the statement that changes the refund.
 */
import type postgres from 'postgres';
import type { FactKind } from '../../workflows/complaint.contract.ts';
import type { Actor } from '../../workflows/domain/case-file.ts';
import type { EventType } from '../events.ts';
import type { Fragment } from '../queries/conditions.ts';

/** The refund system itself, where no caller of ours speaks for it. */
export const refundSystem: Actor = { kind: 'system', id: 'refunds', roles: [], standsInFor: [] };

/** A refund is told of twice at most: that it was asked for, and how it ended. */
const news = {
  pending: { fact: 'refund_asked', event: 'complaint.refund_asked', seq: 0 },
  done: { fact: 'refunded', event: 'complaint.refunded', seq: 1 },
  failed: { fact: 'refund_failed', event: 'complaint.refund_failed', seq: 1 },
} as const satisfies Readonly<Record<string, { fact: FactKind; event: EventType; seq: number }>>;

export interface RefundNews {
  readonly state: keyof typeof news;
  /** Whoever asked or answered. */
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * Parts of a statement whose part `moved` has the refund's row when it came to this state, and is empty when it did not.
 * A fact for a case that has ended is kept, and the process never hears of it.
 */
export function refundTold(
  sql: postgres.ISql<{ bigint: number }>,
  { state, actor, at }: RefundNews,
): Fragment {
  const { fact, event, seq } = news[state];
  const atMs = at.getTime();
  return sql`
    refund_noted as (
      insert into facts (id, case_id, fact, at, sent_at)
      select f.id, c.id,
             jsonb_build_object(
               'kind', ${fact}::text, 'factId', f.id, 'actor', ${JSON.stringify(actor)}::jsonb, 'atMs', ${atMs}::bigint,
               'payload', jsonb_build_object(
                 'refundId', m.id,
                 'money', jsonb_build_object('amountMinor', m.amount_minor, 'currency', m.currency))),
             ${at}::timestamptz, case when c.ended_at is not null then now() end
        from (select gen_random_uuid() as id) f, moved m join cases c on c.id = m.case_id
    ),
    refund_told as (
      insert into event_outbox (subject_id, seq, case_id, events)
      select m.id, ${seq}::int, c.id,
             jsonb_build_array(jsonb_build_object(
               'type', ${event}::text, 'atMs', ${atMs}::bigint,
               'data', jsonb_build_object(
                 'stage', c.stage, 'waitingFor', c.waiting_for, 'outcome', c.outcome, 'class', c.class,
                 'cycle', c.cycle, 'version', c.version, 'refundId', m.id)))
        from moved m join cases c on c.id = m.case_id
    )`;
}
