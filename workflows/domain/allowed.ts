import type { Verb } from '../complaint.contract.ts';
import type { Stage } from './vocabulary.ts';

/** Decisions that fit any open case: they inform or correct, and leave the case at its stage. */
const always = ['reply', 'promise', 'void_breach'] as const satisfies readonly Verb[];
/** Ends that are possible until money moves. */
const ends = ['withdraw', 'cancel'] as const satisfies readonly Verb[];
/** What was paid in an earlier cycle or a moment ago may prove not to stand. */
const money = ['reverse_payment'] as const satisfies readonly Verb[];
/** Who works on what. */
const tasks = ['claim_task', 'release_task', 'reassign_task'] as const satisfies readonly Verb[];
/** Two people together refuse further co-operation. */
const refusal = [
  'refuse_cooperation',
  'confirm_refusal',
  'keep_cooperation',
] as const satisfies readonly Verb[];
/** The same complaint sent twice: one of the cases goes on in the other. */
const merging = ['merge', 'take_over'] as const satisfies readonly Verb[];
/** Everything else that an open case under work takes at each of its stages. */
const work = [...always, ...ends, ...tasks, ...refusal, ...merging] as const;

/**
 * Which decisions the process takes at which stage. Validators refuse all others and name these
 * (`not-allowed-now`). At `received` the case is about to reach triage.
 */
export const allowedAt = {
  received: [...work, 'triage', 'dismiss', 'compensate'],
  triage: [...work, 'triage', 'dismiss', 'compensate'],
  assignment: [...work, ...money, 'assign', 'reclassify'],
  investigation: [
    ...work,
    ...money,
    'assign',
    'reclassify',
    'ask_customer',
    'resume',
    'hand_off',
    'recall_hand_off',
    'conclude',
    'propose',
    'refer',
    'escalate_to_expert',
  ],
  referral: [...always, ...ends, ...tasks, ...money, 'assign', 'reclassify', 'referral_outcome', 'take_over'],
  proposal: [
    ...work,
    ...money,
    'assign',
    'reclassify',
    'hand_off',
    'recall_hand_off',
    'propose',
    'refer',
    'escalate_to_expert',
  ],
  approval: [...work, ...money, 'assign', 'reclassify', 'approve', 'refuse_approval', 'send_back'],
  offer: [...always, ...ends, ...money, ...merging, 'assign', 'reclassify', 'offer', 'accept', 'decline'],
  compensation: ['reply', 'void_breach'],
  resolved: [...money, 'reply', 'void_breach', 'reopen', 'close', 'refer'],
  aftercare: [...money, 'reply', 'void_breach', 'reopen', 'close', 'refer'],
  closed: [],
} as const satisfies Record<Stage, readonly Verb[]>;
