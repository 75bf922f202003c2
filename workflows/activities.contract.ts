/** All that the process may ask of the outside world. `activities/` implements it; nothing of ours is imported here but words. */
import type { CaseView, Decision } from './complaint.contract.ts';
import type { Actor, PersonId } from './domain/case-file.ts';
import type { Money } from './domain/money.ts';
import type { Refusal } from './domain/refusals.ts';
import type { Code, FraudVerdict, LetterKind, Role, Severity } from './domain/vocabulary.ts';
import type { Ground } from './domain/working-time.ts';

/** One line of a case's append-only history. Data is codes, ids, amounts and times, never text. */
export interface TimelineEvent {
  /** `triaged`, `escalated`, `paused`...; see `timelineEventTypes`. */
  readonly type: string;
  /** When it happened. */
  readonly atMs: number;
  readonly actor: Pick<Actor, 'kind' | 'id'>;
  /** The command or fact behind it: its texts are kept under this id. */
  readonly sourceId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A message to people of ours; recipients are resolved when it is written, absent ones replaced. */
export interface Notice {
  /** Once per clock and rung, whatever is retried: `resolution.1/breach_to_head`. */
  readonly key: string;
  readonly kind: 'remind' | 'escalate';
  readonly to: { readonly personId: PersonId } | { readonly role: Role } | { readonly department: Code };
  readonly clockId: string;
  readonly rung: string;
  readonly dueAtMs: number;
  readonly atMs: number;
}

/** A letter to the customer, once per case, cycle and key. Words come from PostgreSQL. */
export interface Letter {
  readonly key: string;
  readonly kind: LetterKind;
  readonly sourceId: string | null;
  readonly atMs: number;
}

/** One step of a case, written as a whole or not at all. */
export interface StepRecord {
  readonly view: CaseView;
  /**
   * The process's time when it wrote the step. A workflow task whose worker died is done again, later and perhaps
   * with other things in it: what the dead worker wrote gives way to the later attempt.
   */
  readonly atMs: number;
  readonly events: readonly TimelineEvent[];
  readonly notices: readonly Notice[];
  readonly letters: readonly Letter[];
  /** The claim that the case holds after this step; whatever else is reserved for it is given back with the step. */
  readonly holds: string | null;
}

/** A claim on the budget. `claimId` is the idempotency key. */
export interface ClaimRequest {
  readonly claimId: string;
  readonly caseId: string;
  readonly money: Money;
  /** Who bears it, when their power suffices: the proposer, or the approver. */
  readonly grantedBy: PersonId;
  /** The most that they may grant in this case and to this customer without asking; null is without bound. */
  readonly powerMinor: number | null;
  /** A claim that they may not grant alone waits for an approver, and counts against nobody's share; or is refused. */
  readonly ifAbovePower: 'wait' | 'refuse';
  readonly limits: ClaimBounds;
  /** What the rules of compensation are looked up by (practice X8); null for an approver, who may go beyond. */
  readonly rule: { readonly category: Code | null; readonly severity: Severity | null } | null;
  readonly atMs: number;
}

/** The policy's limits as they hold for one claim, in minor units; null is without bound. */
export interface ClaimBounds {
  /** Cap of a month's pool that nobody has set; null: as the installation is configured. */
  readonly poolMonthMinor: number | null;
  /** The share of `grantedBy` in a month. */
  readonly agentMonthMinor: number | null;
  readonly caseMinor: number | null;
  readonly customerMinor: number | null;
  /** Begin of the window in which a customer's cases count together. */
  readonly customerSinceMs: number;
}

/** Limits that a claim is refused by. `authority` and `rule` only where nobody is to be asked. */
export type ClaimLimit = 'pool_month' | 'agent_month' | 'case' | 'customer_window' | 'authority' | 'rule';

export type ClaimAnswer =
  | {
      readonly granted: true;
      /** Whether `grantedBy` may grant it without asking. */
      readonly alone: boolean;
      /** The sum that authority is checked against: this, and what the case or the customer was granted before. */
      readonly stakeMinor: number;
    }
  /** Names the limit and what is left of it; of a rule, its highest amount. */
  | { readonly granted: false; readonly limit: ClaimLimit; readonly leftMinor: number };

/** Whom a survey asks about what. */
export interface SurveyRequest {
  readonly caseId: string;
  readonly cycle: number;
  /** The process's time. */
  readonly atMs: number;
}

/** `superseded`: the case was reopened, and its next cycle has a survey of its own. */
export type SurveyState = 'awaited' | 'answered' | 'superseded' | 'silent';
/** Who should have a case. Asking twice for the same step gives the first answer. */
export interface RouteRequest {
  readonly caseId: string;
  /** The step that the answer will be written with: until then the place is kept. */
  readonly seq: number;
  /**
   * Whoever holds the first of these. The others are named past the limit alone: where nobody who holds a role is at
   * work, it is the next one's, whatever room its people have.
   */
  readonly roles: readonly Role[];
  readonly class: Code | null;
  readonly category: Code | null;
  readonly severity: Severity | null;
  readonly vulnerable: boolean;
  /** Who had it and did nothing. */
  readonly except: PersonId | null;
  /** Nobody has had it within its limit: it is given to somebody at work, though they have no room. */
  readonly pastLimit: boolean;
  readonly atMs: number;
}

export interface Routing {
  readonly personId: PersonId;
  /** Of the roles asked for, the one that they hold. */
  readonly role: Role;
  /** Why they: they know the customer (practice M13), care for the vulnerable, know the matter, or have most room. */
  readonly by: 'familiar' | 'vulnerable' | 'skill' | 'load';
}

export interface Activities {
  /**
   * Writes a step into the projection, guarded by `view.seq` and `atMs`: a step already written changes nothing, and
   * one that is older in both never rolls back a later one. With it goes back to the budget whatever the case had
   * reserved and no longer holds; what was paid is left alone.
   */
  recordStep(step: StepRecord): Promise<void>;
  /**
   * Holds money in one atomic claim, in place of what the case had reserved. Asking twice with the same `claimId` gives
   * the first answer.
   */
  reserve(request: ClaimRequest): Promise<ClaimAnswer>;
  /** Changes the amount that a claim holds, by an approver's word; as {@link Activities.reserve}. */
  changeClaim(request: ClaimRequest): Promise<ClaimAnswer>;
  /** Pays a held claim to the customer's loyalty card, exactly once. */
  pay(claim: { readonly claimId: string; readonly caseId: string }): Promise<{ readonly paidAtMs: number }>;
  /** Takes a payment back that failed afterwards, exactly once. */
  reversePayment(claim: {
    readonly claimId: string;
    readonly caseId: string;
  }): Promise<{ readonly reversedAtMs: number }>;
  /**
   * Asks another case to take this one over. Its answer holds: asking twice gives the first, and one that took it over
   * is asked no more. Throws while it cannot be asked.
   */
  handOver(request: {
    readonly into: string;
    readonly decision: Decision<'take_over'>;
  }): Promise<{ readonly taken: true } | { readonly taken: false; readonly refusal: Refusal }>;
  /** Finds a person at work with room for the case, and keeps a place for it; null when there is nobody. */
  route(request: RouteRequest): Promise<Routing | null>;
  /** Asks the antifraud system about money that is about to be offered. Advisory: it is never waited for long. */
  screen(request: {
    readonly caseId: string;
    readonly money: Money;
    readonly atMs: number;
  }): Promise<{ readonly verdict: FraudVerdict; readonly reason: Code | null }>;
  /** A snapshot of the calendar's working time that covers `[fromMs, untilMs)` as far as the calendar reaches. */
  fetchGround(request: {
    readonly calendar: string;
    readonly calendarVersion: number;
    readonly fromMs: number;
    readonly untilMs: number;
  }): Promise<Ground>;
  /** Makes a one-time link and puts the letter with it into the outbox; once per case and cycle. */
  inviteToSurvey(request: SurveyRequest & { readonly expiresAtMs: number }): Promise<void>;
  /** Reminds a customer who has not answered; once per case and cycle. */
  remindOfSurvey(request: SurveyRequest): Promise<SurveyState>;
  /** Ends a survey that nobody answered: its link is of no use any more. */
  endSurvey(request: SurveyRequest): Promise<SurveyState>;
}
