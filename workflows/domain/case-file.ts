import type { Policy } from '../policy.ts';
import type { Clock } from './clock.ts';
import type { Money } from './money.ts';
import type {
  Channel,
  Code,
  Finding,
  FraudVerdict,
  Line,
  Outcome,
  ReferralOutcome,
  Remedy,
  Role,
  Severity,
  Stage,
  Step,
  Voice,
} from './vocabulary.ts';
import type { Ground } from './working-time.ts';

/** A person's id, as the reference data knows it. */
export type PersonId = string;

/**
 * Who acts. Staff ids are allowed in the engine; a customer is never named there, only spoken for.
 * `standsInFor` lists absent people whose roles this person holds as their substitute.
 */
export interface Actor {
  readonly kind: 'person' | 'system' | 'process';
  readonly id: string;
  readonly roles: readonly Role[];
  readonly standsInFor: readonly { readonly id: PersonId; readonly roles: readonly Role[] }[];
}

/** A human step, open on somebody's worklist. A closed or withdrawn case has none. */
export interface Task {
  readonly id: string;
  readonly step: Step;
  role: Role;
  /** The one department that may answer, for `answer_hand_off`. */
  readonly department: Code | null;
  assignee: PersonId | null;
  readonly openedAtMs: number;
  /** The clock that watches the task; its ladder says what happens when it is late. */
  readonly clockId: string;
}

/** A question put to another department; the main clock runs on (practice R3). */
export interface HandOff {
  readonly id: string;
  readonly department: Code;
  readonly taskId: string;
  readonly askedAtMs: number;
  state: 'open' | 'answered' | 'recalled';
}

/** The case is before an outside body: it holds the case, with a clock of its own. */
export interface Referral {
  readonly id: string;
  /** `ombudsman`, `court`... */
  readonly body: Code;
  /** Where the case stood, and goes on. */
  readonly from: Stage;
  readonly clockId: string;
  readonly referredAtMs: number;
  outcome: ReferralOutcome | null;
  endedAtMs: number | null;
}

/** What the antifraud system said before money was offered. */
export interface Screening {
  readonly verdict: FraudVerdict;
  /** Its reason, as a code. */
  readonly reason: Code | null;
  readonly atMs: number;
}

/** What is put to the customer. An answer asks nothing of the customer; an offer waits for their word. */
export interface Proposal {
  readonly id: string;
  readonly kind: 'answer' | 'offer';
  /** `null` for goodwill that was offered before anything was found. */
  readonly finding: Finding | null;
  /** Compensation without a finding of fault: we thank the customer, and look for nobody to blame (practice X6). */
  readonly goodwill: boolean;
  readonly rootCause: Code;
  readonly remedy: Remedy;
  readonly compensation: Money | null;
  readonly proposedBy: PersonId;
  readonly approvedBy: PersonId | null;
}

/** Money held for a proposal: `reserved -> captured | released`, `captured -> reversed` (semantics, *Money*). */
export interface Claim {
  readonly id: string;
  readonly money: Money;
  /** What authority is checked against: this, and what the case and the customer were granted before. */
  readonly stakeMinor: number;
  state: 'reserved' | 'paying' | 'captured' | 'released' | 'reversed';
}

/** Compensation that was paid, whatever became of its proposal. One that failed afterwards is taken back, once. */
export interface Payment {
  readonly claimId: string;
  readonly money: Money;
  state: 'paid' | 'reversing' | 'reversed';
}

/** A case that was merged into this one: what this one took over from it. */
export interface TakenOver {
  readonly caseId: string;
  readonly number: string;
  readonly receivedAtMs: number;
  /** When the other case was due, had it gone on; null when nothing was. */
  readonly dueAtMs: number | null;
  readonly atMs: number;
}

/**
 * Everything a run knows of its case: serialisable, carried over when the run continues as new, and free of
 * personal data. The workflow is its only writer.
 */
export interface CaseFile {
  readonly caseId: string;
  readonly number: string;
  readonly policy: Policy;
  ground: Ground;
  readonly channel: Channel;
  /** Needs care: routing asks for somebody who gives it. */
  vulnerable: boolean;
  /** Arm of an experiment, `<experiment>.<arm>`: drawn at intake and kept for good (practices X9, X11). */
  readonly arm: Code | null;
  /** The earliest of this case and of all that were merged into it: clocks count from it. */
  receivedAtMs: number;
  /** When this complaint itself was received. */
  ownReceivedAtMs: number;
  readonly createdAtMs: number;
  cycle: number;
  stage: Stage;
  outcome: Outcome | null;
  /** `null` until triage: the strictest limit holds meanwhile. */
  class: Code | null;
  category: Code | null;
  severity: Severity | null;
  remedySought: Remedy | null;
  assignee: PersonId | null;
  finding: Finding | null;
  rootCause: Code | null;
  proposal: Proposal | null;
  claim: Claim | null;
  /** Compensation paid in this case, all cycles: splitting does not evade authority. */
  payments: Payment[];
  /** Set while the customer is awaited in the investigation. */
  customerWait: { readonly clockId: string; readonly sinceMs: number } | null;
  /** The customer said no to an offer in this cycle. */
  declined: { readonly by: Voice } | null;
  /** Somebody wants to refuse further co-operation; a second person confirms it, or the case goes on without. */
  refusal: { readonly by: PersonId; readonly atMs: number; readonly reason: Code } | null;
  /** When this cycle was resolved; `null` again after a reopening. */
  resolvedAtMs: number | null;
  endedAtMs: number | null;
  clocks: Clock[];
  tasks: Task[];
  handOffs: HandOff[];
  /** All cycles'; at most the last is open. */
  referrals: Referral[];
  /** Cases that were merged into this one, and not taken out of it again. */
  takenOver: TakenOver[];
  /** The case in which this one goes on, once it was merged. */
  mergedInto: string | null;
  /** The merged case whose life this one goes on with, after that merge was undone. */
  readonly restores: string | null;
  /** Whose queue the case is in. */
  line: Line;
  /** The antifraud system's last word, or null when it was not asked. */
  screening: Screening | null;
  /** Counts projection writes; a write never rolls back a later one. */
  seq: number;
  /** Counts decisions and facts: the case's ETag. */
  version: number;
  /** Instant of the last event, for clamping the times that callers stamp. */
  lastEventAtMs: number;
  /** Decisions and facts already acted on, so that a repeat is known after the run continued as new. */
  seenIds: string[];
}
