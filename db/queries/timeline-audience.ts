/** What of a case's history its customer may see: what they said and were told, and nothing of how it came about. */
import type { TimelineEventType } from '../../workflows/domain/journal.ts';
import type { Fragment } from './conditions.ts';
import type { Reading } from './people.ts';

/** Fields of an entry's data that come along; null: the entry is for our own people. */
const shownFields: Readonly<Record<TimelineEventType, readonly string[] | null>> = {
  received: ['channel', 'receivedAtMs'],
  stage_entered: null,
  triaged: null,
  reclassified: null,
  assigned: null,
  unassigned: null,
  task_opened: null,
  task_claimed: null,
  task_released: null,
  task_reassigned: null,
  customer_asked: ['dueAtMs'],
  customer_wait_ended: [],
  pause_limit_reached: null,
  hand_off_asked: null,
  hand_off_answered: null,
  hand_off_recalled: null,
  replied: [],
  message_received: ['channel'],
  contact_recorded: ['channel', 'direction'],
  noted: null,
  attached: ['attachmentId', 'sizeBytes', 'mediaType'],
  corrected: null,
  concluded: null,
  // An answer only: what is offered is the customer's to see once it is put to them.
  proposed: [],
  approved: null,
  approval_refused: null,
  sent_back: null,
  offered: ['compensation', 'dueAtMs'],
  accepted: ['by', 'channel'],
  declined: ['by', 'channel'],
  lapsed: [],
  claim_reserved: null,
  claim_released: null,
  paid: ['money'],
  reversal_asked: null,
  payment_reversed: ['money'],
  refund_asked: null,
  refunded: ['money'],
  refund_failed: null,
  promised: ['dueAtMs'],
  breached: null,
  breach_voided: null,
  rung_fired: null,
  rung_skipped: null,
  clock_met: null,
  refusal_asked: null,
  refusal_dropped: null,
  resolved: ['outcome'],
  referred: ['body'],
  referral_outcome: ['body', 'outcome'],
  merged_in: null,
  separated: null,
  routed: null,
  inactive: null,
  left_unassigned: null,
  escalated_to_expert: null,
  screened: null,
  reopened: ['by', 'channel'],
  withdrawn: ['by', 'channel'],
  cancelled: [],
  cooperation_refused: [],
  merged: [],
  dismissed: [],
  closed: ['outcome'],
};

/** Of facts that the process has not recorded yet, by their kind. */
const shownOfFacts: Readonly<Record<string, readonly string[]>> = {
  message: ['channel'],
  attachment: shownFields.attached ?? [],
};

const all: Readonly<Record<string, readonly string[] | null>> = { ...shownFields, ...shownOfFacts };
const shownTypes = Object.keys(all).filter((type) => all[type] !== null);

/** Whether an entry is one for the customer, over `e` with its `type` and `data`. */
export function isForCustomer({ sql }: Reading): Fragment {
  return sql`
    e.type = any(${shownTypes}::text[])
      and (e.type <> 'proposed' or e.data ->> 'kind' = 'answer')
      and (e.type not in ('attached', 'attachment') or e.data ->> 'internal' = 'false')`;
}

/** What the customer sees of an entry's data. */
export function dataForCustomer(
  type: string,
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => all[type]?.includes(name)));
}
