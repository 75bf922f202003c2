/**
 * What the outside world may say to a case and ask of it. Types only, with the few names both sides share:
 * the engine, the API and the tests import this; none of them imports the process itself.
 */
import type { Actor, CaseFile, PersonId, Proposal, TakenOver, Task } from './domain/case-file.ts';
import type { Clock } from './domain/clock.ts';
import type { Money } from './domain/money.ts';
import type {
  Channel,
  Code,
  Finding,
  Line,
  Outcome,
  ReferralOutcome,
  Remedy,
  Role,
  Severity,
  Stage,
  Step,
  Voice,
  WaitingFor,
} from './domain/vocabulary.ts';

/** Task queue of the process and its activities. */
export const taskQueue = 'complaints';
/** Workflow type. */
export const workflowType = 'complaint';
/** The one workflow of a case. */
export const workflowIdOf = (caseId: string): string => `complaint-${caseId}`;

/**
 * Search attributes for operators, typed as keywords: what never changes while a case runs. Stage and class do; lists by
 * them come from PostgreSQL, and each change here would be one more write for the engine.
 */
export const searchAttributeNames = {
  channel: 'RecourseChannel',
  policy: 'RecoursePolicy',
} as const;

/** What somebody decided. A decision can be refused, so it is an Update and waits for its answer. */
export interface DecisionPayloads {
  triage: {
    readonly class: Code;
    readonly category: Code;
    readonly severity: Severity;
    readonly remedySought: Remedy | null;
    readonly assignTo: PersonId | null;
  };
  dismiss: { readonly reason: Code };
  /** `line` moves the case to that queue; left out, it stays in its own. */
  assign: { readonly to: PersonId; readonly line?: Line };
  claim_task: { readonly taskId: string };
  release_task: { readonly taskId: string };
  reassign_task: { readonly taskId: string; readonly to: PersonId; readonly line?: Line };
  reply: Record<string, never>;
  ask_customer: Record<string, never>;
  resume: { readonly reason: Code };
  hand_off: { readonly handOffId: string; readonly department: Code; readonly dueInDays: number | null };
  recall_hand_off: { readonly handOffId: string };
  conclude: { readonly finding: Finding; readonly rootCause: Code };
  propose: ProposalPayload;
  approve: { readonly amountMinor: number | null };
  refuse_approval: { readonly reason: Code };
  send_back: { readonly reason: Code };
  /** Puts another offer in place of the one the customer has. */
  offer: ProposalPayload;
  accept: CustomerWord;
  decline: CustomerWord;
  withdraw: CustomerWord;
  cancel: { readonly reason: Code };
  reclassify: {
    readonly class: Code | null;
    readonly category: Code | null;
    readonly severity: Severity | null;
    readonly reason: Code;
  };
  promise: { readonly dueAtMs: number };
  void_breach: { readonly clockId: string; readonly reason: Code };
  reopen: CustomerWord & { readonly reason: Code };
  close: Record<string, never>;
  /** Assessed, offered and accepted within the first contact (practice R8). */
  compensate: Omit<DecisionPayloads['triage'], 'assignTo'> & ProposalPayload & CustomerWord;
  /** The card system reports that a payment did not stand; null is the last one. */
  reverse_payment: { readonly claimId: string | null; readonly reason: Code };
  /** To an outside body, which holds the case until it has decided. */
  refer: {
    readonly referralId: string;
    readonly body: Code;
    readonly reason: Code;
    readonly dueInDays: number | null;
  };
  referral_outcome: { readonly outcome: ReferralOutcome };
  /** To the expert line (practice X7): to one of them, or to whom routing finds. */
  escalate_to_expert: { readonly reason: Code; readonly to: PersonId | null };
  /** We stop working with this customer: one person's wish, until another confirms it (practice R10). */
  refuse_cooperation: { readonly reason: Code };
  confirm_refusal: { readonly reason: Code };
  keep_cooperation: { readonly reason: Code };
  /** This case is the same complaint as another one, and goes on in it. */
  merge: { readonly into: string; readonly reason: Code };
  /** What the case that goes on is asked by the one that is merged into it; never by people. */
  take_over: Omit<TakenOver, 'atMs'>;
}

/** A proposal as the proposer states it; finding and root cause may have been concluded before. */
export interface ProposalPayload {
  readonly proposalId: string;
  readonly kind: 'answer' | 'offer';
  readonly finding: Finding | null;
  readonly rootCause: Code | null;
  readonly remedy: Remedy;
  readonly compensation: Money | null;
  /** Offered without looking for who is to blame: no finding is needed (practice X6). */
  readonly goodwill?: boolean;
}

/** Who spoke for the customer and where; the contact itself (texts, addresses) stays in PostgreSQL. */
export interface CustomerWord {
  readonly by: Voice;
  readonly channel: Channel;
}

export type Verb = keyof DecisionPayloads;

/** Every verb once; the compiler says when one is missing. */
export const verbs = Object.keys({
  triage: true,
  dismiss: true,
  assign: true,
  claim_task: true,
  release_task: true,
  reassign_task: true,
  reply: true,
  ask_customer: true,
  resume: true,
  hand_off: true,
  recall_hand_off: true,
  conclude: true,
  propose: true,
  approve: true,
  refuse_approval: true,
  send_back: true,
  offer: true,
  accept: true,
  decline: true,
  withdraw: true,
  cancel: true,
  reclassify: true,
  promise: true,
  void_breach: true,
  reopen: true,
  close: true,
  compensate: true,
  reverse_payment: true,
  refer: true,
  referral_outcome: true,
  escalate_to_expert: true,
  refuse_cooperation: true,
  confirm_refusal: true,
  keep_cooperation: true,
  merge: true,
  take_over: true,
} satisfies Record<Verb, true>) as readonly Verb[];

/** Who decided what, and when it reached the API. Free text never comes along. */
export type Decision<V extends Verb = Verb> = {
  [K in V]: {
    readonly verb: K;
    /** Also the Update's id: a click is one decision. */
    readonly commandId: string;
    readonly actor: Actor;
    readonly atMs: number;
    /** Refused as stale when the case's version differs. */
    readonly ifVersion: number | null;
    readonly payload: DecisionPayloads[K];
  };
}[V];

/** The case after the step that a decision led to. */
export interface DecisionAnswer {
  readonly stage: Stage;
  readonly waitingFor: WaitingFor | null;
  readonly outcome: Outcome | null;
  readonly version: number;
}

/** What happened. A fact cannot be refused, so it is a Signal; the process ignores a fact that it knows. */
export interface FactPayloads {
  /** The customer wrote or called. */
  message: { readonly channel: Channel };
  /** A contact by a person of ours. `answered` is a live talk or an outgoing reply: it counts as a response. */
  contact: {
    readonly channel: Channel;
    readonly direction: 'inbound' | 'outbound';
    readonly answered: boolean;
  };
  department_answer: { readonly handOffId: string };
  note: Record<string, never>;
  /** A file is in the store; its name and content never come along. `sha256` is hexadecimal. */
  attachment: {
    readonly attachmentId: string;
    readonly sha256: string;
    readonly sizeBytes: number;
    readonly mediaType: string;
    readonly internal: boolean;
  };
  /** Intake data was corrected; `receivedAtMs` when that moved, for the clocks count from it; `vulnerable` when that was said. */
  correction: {
    readonly fields: readonly string[];
    readonly receivedAtMs: number | null;
    readonly vulnerable?: boolean;
  };
  /** A case that was merged into this one has a life of its own again. */
  separation: { readonly caseId: string };
  /** The order is to be refunded, by a workflow of its own (`refund.ts`); then how that ended. */
  refund_asked: RefundOfCase;
  refunded: RefundOfCase;
  refund_failed: RefundOfCase;
}

export interface RefundOfCase {
  readonly refundId: string;
  readonly money: Money;
}

export type FactKind = keyof FactPayloads;

export type Fact<K extends FactKind = FactKind> = {
  [F in K]: {
    readonly kind: F;
    readonly factId: string;
    readonly actor: Actor;
    readonly atMs: number;
    readonly payload: FactPayloads[F];
  };
}[K];

/** Name of the one Signal. */
export const factSignal = 'fact';
/** Name of the one Query; answers with a {@link CaseView}. */
export const viewQuery = 'view';
/** The Update that carries a verb. */
export const updateOf = (verb: Verb): string => verb;

/** What a case looks like to its readers: the projection's row, and the Query's answer. */
export interface CaseView {
  readonly caseId: string;
  readonly seq: number;
  readonly version: number;
  readonly cycle: number;
  readonly stage: Stage;
  readonly waitingFor: WaitingFor | null;
  readonly outcome: Outcome | null;
  readonly class: Code | null;
  readonly category: Code | null;
  readonly severity: Severity | null;
  readonly remedySought: Remedy | null;
  readonly assignee: PersonId | null;
  readonly finding: Finding | null;
  readonly rootCause: Code | null;
  readonly proposal: Proposal | null;
  /** Compensation held or paid: the claim's state. */
  readonly compensation: { readonly state: string; readonly money: Money } | null;
  /** All that was paid in the case and not taken back, in the policy's currency; points are in `payments`. */
  readonly paidMinor: number;
  readonly payments: CaseFile['payments'];
  readonly refusal: CaseFile['refusal'];
  readonly receivedAtMs: number;
  /** All clocks of the case, past cycles too. */
  readonly clocks: readonly Clock[];
  readonly tasks: readonly TaskView[];
  readonly handOffs: CaseFile['handOffs'];
  readonly referrals: CaseFile['referrals'];
  readonly line: Line;
  readonly screening: CaseFile['screening'];
  /** The case in which this one goes on, once it was merged. */
  readonly mergedInto: string | null;
  /** What happens next, who does it, by when (practice R4). */
  readonly next: {
    readonly step: Step | 'wait';
    readonly role: Role | 'customer' | null;
    readonly dueAtMs: number | null;
  } | null;
  /** The resolution clock of this cycle, as lists need it. `null` instants while paused or ended. */
  readonly resolution: {
    readonly state: 'running' | 'paused' | 'stopped';
    readonly dueAtMs: number | null;
    readonly atRiskAtMs: number | null;
    readonly breachedAtMs: number | null;
  };
  readonly resolvedAtMs: number | null;
  readonly endedAtMs: number | null;
}

/** A task with its limit worked out. */
export interface TaskView extends Task {
  readonly dueAtMs: number | null;
}

/** What the workflow starts with. The same file is carried over when the run continues as new. */
export type ComplaintInput = CaseFile;

/** How the case ended: a result, never a failure. */
export interface Ending {
  readonly outcome: Outcome;
  readonly cycles: number;
  readonly paidMinor: number;
}
