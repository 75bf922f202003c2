/** What is told to the outside: the closed list of events, and how one is named. */
import type { TimelineEventType } from '../workflows/domain/journal.ts';

/** What each type of event means. Documented in the API's description and in docs/webhooks.md. */
export const eventTypes = {
  'complaint.received': 'A complaint was stored; its process starts at once, or when the engine is back.',
  'complaint.stage_changed': 'The case entered another stage: `stage`.',
  'complaint.triaged': 'Somebody looked at it first: class, category, severity.',
  'complaint.reclassified': 'Its class, category or severity was changed.',
  'complaint.assigned': 'Somebody became responsible.',
  'complaint.unassigned': 'Nobody is responsible any more.',
  'complaint.escalated': 'A rung of a ladder was reached: `clockId`, `rung`.',
  'complaint.breached': 'A limit passed: `clockId`, `cause`.',
  'complaint.breach_voided': 'A breach does not count: `clockId`.',
  'complaint.customer_asked': 'The case waits for the customer.',
  'complaint.customer_wait_ended': 'It waits for the customer no longer.',
  'complaint.hand_off_asked': 'A department was asked: `handOffId`, `department`.',
  'complaint.hand_off_answered': 'A department answered: `handOffId`.',
  'complaint.hand_off_recalled': 'A department is asked no longer: `handOffId`.',
  'complaint.replied': 'The customer was written to.',
  'complaint.message_received': 'The customer wrote: `channel`.',
  'complaint.contact_recorded': 'A contact was noted: `channel`.',
  'complaint.noted': 'A note was added.',
  'complaint.attached': 'A file was attached.',
  'complaint.corrected': 'Something known of the case was corrected.',
  'complaint.concluded': 'The investigation came to a finding.',
  'complaint.proposed': 'A remedy was proposed.',
  'complaint.approved': 'The proposal was approved.',
  'complaint.approval_refused': 'The proposal was not approved.',
  'complaint.sent_back': 'The proposal went back to the investigation.',
  'complaint.offered': 'The customer has an offer.',
  'complaint.accepted': 'The customer accepted.',
  'complaint.declined': 'The customer declined.',
  'complaint.lapsed': 'A wait ended in silence.',
  'complaint.paid': 'Compensation was paid: `claimId`.',
  'complaint.payment_reversed': 'A payment was taken back: `claimId`.',
  'complaint.refund_asked': 'The order is to be refunded: `refundId`.',
  'complaint.refunded': 'The order was refunded: `refundId`. May come after the case was closed.',
  'complaint.refund_failed': 'The order was not refunded: `refundId`. May come after the case was closed.',
  'complaint.referred': 'An outside body has the case: `referralId`.',
  'complaint.referral_decided': 'The outside body decided: `referralId`.',
  'complaint.resolved': 'The cycle has an outcome: `outcome`.',
  'complaint.reopened': 'The case was taken up again.',
  'complaint.withdrawn': 'The customer withdrew.',
  'complaint.cancelled': 'The case was cancelled.',
  'complaint.merged': 'The case was merged into another, in which it goes on.',
  'complaint.merged_in': 'Another case was merged into this one.',
  'complaint.separated': 'A merge into this case was undone.',
  'complaint.closed': 'The case has ended: `outcome`.',
  'complaint.restated':
    'Events of this case from `fromSequence` on did not happen: the worker that told them died, and the process took its steps otherwise. What holds follows.',
  'webhook.disabled': 'A subscription is disabled: `webhookId`, `reason`.',
} as const satisfies Readonly<Record<string, string>>;

export type EventType = keyof typeof eventTypes;
export const eventTypeNames = Object.keys(eventTypes) as [EventType, ...EventType[]];

/** Which lines of a timeline are told, and as what. Null: nobody outside needs it, or another line says it. */
export const toldAs: Readonly<Record<TimelineEventType, EventType | null>> = {
  // Intake tells it.
  received: null,
  stage_entered: 'complaint.stage_changed',
  triaged: 'complaint.triaged',
  reclassified: 'complaint.reclassified',
  assigned: 'complaint.assigned',
  unassigned: 'complaint.unassigned',
  task_opened: null,
  task_claimed: null,
  task_released: null,
  task_reassigned: null,
  customer_asked: 'complaint.customer_asked',
  customer_wait_ended: 'complaint.customer_wait_ended',
  pause_limit_reached: null,
  hand_off_asked: 'complaint.hand_off_asked',
  hand_off_answered: 'complaint.hand_off_answered',
  hand_off_recalled: 'complaint.hand_off_recalled',
  replied: 'complaint.replied',
  message_received: 'complaint.message_received',
  contact_recorded: 'complaint.contact_recorded',
  noted: 'complaint.noted',
  attached: 'complaint.attached',
  corrected: 'complaint.corrected',
  concluded: 'complaint.concluded',
  proposed: 'complaint.proposed',
  approved: 'complaint.approved',
  approval_refused: 'complaint.approval_refused',
  sent_back: 'complaint.sent_back',
  offered: 'complaint.offered',
  accepted: 'complaint.accepted',
  declined: 'complaint.declined',
  lapsed: 'complaint.lapsed',
  claim_reserved: null,
  claim_released: null,
  paid: 'complaint.paid',
  reversal_asked: null,
  payment_reversed: 'complaint.payment_reversed',
  // A refund tells of itself, for it may outlive its case.
  refund_asked: null,
  refunded: null,
  refund_failed: null,
  promised: null,
  breached: 'complaint.breached',
  breach_voided: 'complaint.breach_voided',
  rung_fired: 'complaint.escalated',
  rung_skipped: null,
  clock_met: null,
  refusal_asked: null,
  refusal_dropped: null,
  resolved: 'complaint.resolved',
  referred: 'complaint.referred',
  referral_outcome: 'complaint.referral_decided',
  // The assignment says it.
  routed: null,
  inactive: null,
  left_unassigned: null,
  escalated_to_expert: null,
  screened: null,
  reopened: 'complaint.reopened',
  withdrawn: 'complaint.withdrawn',
  cancelled: 'complaint.cancelled',
  merged: 'complaint.merged',
  merged_in: 'complaint.merged_in',
  separated: 'complaint.separated',
  // These two end the case, and `complaint.closed` has the outcome.
  cooperation_refused: null,
  dismissed: null,
  closed: 'complaint.closed',
};

/** PostgreSQL's channel on which the publisher says that the log has grown. */
export const eventsChannel = 'recourse_events';

/** An event is named by its place in the log, so that any id says what comes after it. */
export function eventIdOf(position: number): string {
  return `evt_${String(position).padStart(16, '0')}`;
}

/** The place that an id names, or null for what is no id of an event. */
export function positionOf(id: string): number | null {
  const digits = /^evt_(\d{16})$/.exec(id)?.[1];
  const position = digits === undefined ? Number.NaN : Number(digits);
  return Number.isSafeInteger(position) ? position : null;
}

/** What is told beside the type: codes, ids and counts. No names, no words, no references of customers. */
export type EventData = Readonly<Record<string, string | number | boolean | null>>;

/** An event as JSON, in the log's answers, in the stream and in webhooks alike. */
export interface EventBody {
  readonly id: string;
  readonly type: string;
  readonly timestamp: string;
  readonly caseId: string | null;
  readonly sequence: number | null;
  readonly data: EventData;
  readonly links: { readonly case: string | null };
}

/** The one form of an event. `at` is when it happened, not when it is told. */
export function eventBodyOf(event: {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  readonly caseId: string | null;
  readonly sequence: number | null;
  readonly data: EventData;
}): EventBody {
  const { id, type, at, caseId, sequence, data } = event;
  return {
    id,
    type,
    timestamp: at.toISOString(),
    caseId,
    sequence,
    data,
    links: { case: caseId === null ? null : `/v1/complaints/${caseId}` },
  };
}
