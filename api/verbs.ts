import type { Verb } from '../workflows/complaint.contract.ts';

/** Where each decision is POSTed: below `/v1/complaints/{id}/`, or below `/v1/tasks/{id}/` for those of a task. */
export const addressOfVerb = {
  triage: 'triage',
  dismiss: 'dismiss',
  assign: 'assign',
  claim_task: 'tasks/claim',
  release_task: 'tasks/release',
  reassign_task: 'tasks/reassign',
  reply: 'reply',
  ask_customer: 'ask-customer',
  resume: 'resume',
  hand_off: 'hand-offs',
  recall_hand_off: 'hand-offs/recall',
  conclude: 'conclude',
  propose: 'propose',
  approve: 'approve',
  refuse_approval: 'refuse-approval',
  send_back: 'send-back',
  offer: 'offer',
  accept: 'accept',
  decline: 'decline',
  withdraw: 'withdraw',
  cancel: 'cancel',
  reclassify: 'reclassify',
  promise: 'promise',
  void_breach: 'void-breach',
  reopen: 'reopen',
  close: 'close',
  compensate: 'compensate',
  reverse_payment: 'reverse-payment',
  refer: 'refer',
  referral_outcome: 'referral-outcome',
  escalate_to_expert: 'escalate-to-expert',
  refuse_cooperation: 'refuse-cooperation',
  confirm_refusal: 'confirm-refusal',
  keep_cooperation: 'keep-cooperation',
  merge: 'merge',
} as const satisfies Record<Exclude<Verb, 'take_over'>, string>;

/** Decisions as callers know them; those that one case asks of another are nobody's to send. */
export function addressesOf(verbs: readonly Verb[]): string[] {
  return verbs.flatMap((verb) => (verb === 'take_over' ? [] : [addressOfVerb[verb]]));
}
