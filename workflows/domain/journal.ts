import type { Letter } from '../activities.contract.ts';
import type { Actor, CaseFile } from './case-file.ts';

/** What is told of a case, in the order of a case's life. The timeline's types; a test keeps readers complete. */
export const timelineEventTypes = [
  'received',
  'stage_entered',
  'triaged',
  'reclassified',
  'assigned',
  'unassigned',
  'task_opened',
  'task_claimed',
  'task_released',
  'task_reassigned',
  'customer_asked',
  'customer_wait_ended',
  'pause_limit_reached',
  'hand_off_asked',
  'hand_off_answered',
  'hand_off_recalled',
  'replied',
  'message_received',
  'contact_recorded',
  'noted',
  'attached',
  'corrected',
  'concluded',
  'proposed',
  'approved',
  'approval_refused',
  'sent_back',
  'offered',
  'accepted',
  'declined',
  'lapsed',
  'claim_reserved',
  'claim_released',
  'paid',
  'reversal_asked',
  'payment_reversed',
  'refund_asked',
  'refunded',
  'refund_failed',
  'promised',
  'breached',
  'breach_voided',
  'rung_fired',
  'rung_skipped',
  'clock_met',
  'refusal_asked',
  'refusal_dropped',
  'resolved',
  'referred',
  'referral_outcome',
  'merged_in',
  'separated',
  'routed',
  'inactive',
  'left_unassigned',
  'escalated_to_expert',
  'screened',
  'reopened',
  'withdrawn',
  'cancelled',
  'cooperation_refused',
  'merged',
  'dismissed',
  'closed',
] as const;
export type TimelineEventType = (typeof timelineEventTypes)[number];

/** Where a step writes down what it did: the case file, and what is told of it. */
export interface Journal {
  readonly file: CaseFile;
  /** Instant of what is being carried out: a decision's own time, or the process's. */
  readonly atMs: number;
  /** Whoever is behind it. */
  readonly actor: Pick<Actor, 'kind' | 'id'>;
  /** Adds a line to the timeline. Data is codes, ids, amounts and times. */
  log(type: TimelineEventType, data?: Readonly<Record<string, unknown>>): void;
  /** Sends the customer a letter: once per case, cycle and `key`. */
  letter(kind: Letter['kind'], key?: string): void;
}
