/**
 * Policy: the figures of the process. It is captured at intake and pinned by the case, so an edited figure
 * never changes a running case; the order of steps is code, in `complaint.ts`.
 */
import type { Unit } from './domain/money.ts';
import type { Code, Role, Severity } from './domain/vocabulary.ts';
import type { Target } from './domain/working-time.ts';

/** One rung of an escalation ladder. It fires at most once per clock. */
export interface Rung {
  readonly id: string;
  /** When: a share of the clock's running time, or a time after its start in the policy's days. */
  readonly at: { readonly share: number } | { readonly days: number };
  readonly action: 'remind' | 'escalate' | 'remind_customer';
  /** Resolved to people when the rung fires: the assignee, whoever holds a role, or the customer. */
  readonly to: 'assignee' | 'department' | 'customer' | Role;
}

/** How much a role may grant in one case of a class without asking; `null` is without bound. */
export interface Power {
  readonly role: Role;
  readonly class: Code | '*';
  readonly maxMinor: number | null;
  /** What `maxMinor` counts; money unless told. */
  readonly unit?: Unit;
  /** Holds in cases of this arm of an experiment alone, and beats the lines without an arm (practice X9). */
  readonly arm?: Code;
}

/** What each claim in one currency is checked against, beside the pool (practices C8, C9, R10); null is without bound. */
export interface ClaimLimits {
  /** Cap of a month's pool that nobody has set; null: as the installation is configured. */
  readonly poolMonthMinor: number | null;
  /** What one person may grant in a month by themselves, by role; a role without a line has no bound. */
  readonly shares: readonly { readonly role: Role; readonly maxMinor: number }[];
  readonly caseMinor: number | null;
  /** Velocity: all cases of one customer together in the last so many of the policy's days. */
  readonly customer: { readonly days: number; readonly maxMinor: number | null };
}

/** Limits that each have a target and a ladder. */
export interface Limit {
  readonly target: Target;
  readonly ladder: readonly Rung[];
}

/** When a customer who does not answer the survey is reminded, and when asking ends: days after it was sent. */
export interface SurveyLimits {
  readonly reminderAfterDays: number;
  readonly endsAfterDays: number;
}

export interface Policy {
  readonly name: string;
  readonly version: number;
  /** Length of a policy's day in milliseconds: 86,400,000 but for demonstrations and tests. */
  readonly dayMs: number;
  /** Name of the calendar that limits in business units and days use. */
  readonly calendar: string;
  readonly currency: string;
  /** Resolution limits by class (practice X5). */
  readonly classes: Readonly<Record<Code, Limit>>;
  readonly firstResponse: Limit;
  readonly nextResponse: Limit;
  /** Past it a case is given to somebody: of its own line, else of the first role of the ladder that somebody at work holds. */
  readonly unassigned: Limit;
  readonly approval: Limit;
  readonly handOff: Limit;
  /** Waiting for the customer's reply pauses the resolution clock; silence to the end closes lawfully. */
  readonly customerWait: Limit;
  readonly offer: Limit;
  /** How long the customer may reopen; an amount of 0 means no aftercare. */
  readonly reopenWindow: Limit;
  /** The survey of a cycle that was resolved; null asks nobody. Without aftercare there is none either. */
  readonly survey: SurveyLimits | null;
  /** Pauses of one resolution clock, all together, in the policy's days. */
  readonly pausesMaxDays: number;
  /** A case is at risk past this share of its running time. */
  readonly atRiskShare: number;
  /** Authority matrix role x class x amount (practice C5), lowest authority first. */
  readonly powers: readonly Power[];
  /** Limits of compensation by currency, points among them: what is not named here is not paid in. */
  readonly budget: Readonly<Record<string, ClaimLimits>>;
  /** An assignee who does nothing for so long is told, then the case goes to somebody else. */
  readonly inactivity: Limit;
  /** An outside body that holds the case. */
  readonly referral: Limit;
  /** What goes to the expert line at triage, unless somebody is named (practice X7). */
  readonly expertLine: readonly { readonly class: Code | '*'; readonly severity: Severity }[];
  /** A merge can be undone for so many of the policy's days. */
  readonly unmergeWithinDays: number;
  /** The antifraud system is asked before a case's compensation passes this, in minor units; null: never. */
  readonly screenAboveMinor: number | null;
}

const days = (amount: number): Target => ({ amount, unit: 'calendar_days', dueAt: 'same_time' });
const hours = (amount: number): Target => ({ amount, unit: 'elapsed_hours', dueAt: 'same_time' });

const resolutionLadder: readonly Rung[] = [
  { id: 'remind_assignee', at: { share: 0.5 }, action: 'remind', to: 'assignee' },
  { id: 'warn_supervisor', at: { share: 0.8 }, action: 'escalate', to: 'supervisor' },
  { id: 'breach_to_head', at: { share: 1 }, action: 'escalate', to: 'head' },
  { id: 'breach_to_director', at: { share: 1.5 }, action: 'escalate', to: 'director' },
];

const responseLadder: readonly Rung[] = [
  { id: 'remind_assignee', at: { share: 0.8 }, action: 'remind', to: 'assignee' },
  { id: 'breach_to_supervisor', at: { share: 1 }, action: 'escalate', to: 'supervisor' },
];

/** Letters to a customer who is awaited: after 5 and 10 days; silence to the end of the limit ends the wait. */
const customerReminders: readonly Rung[] = [
  { id: 'first_reminder', at: { days: 5 }, action: 'remind_customer', to: 'customer' },
  { id: 'second_reminder', at: { days: 10 }, action: 'remind_customer', to: 'customer' },
];

/** The shipped policy (semantics, *Defaults of the shipped policy*). */
export const defaultPolicy: Policy = {
  name: 'default',
  version: 1,
  dayMs: 86_400_000,
  calendar: 'always',
  currency: 'UAH',
  classes: {
    loyalty_card: { target: days(10), ladder: resolutionLadder },
    store: { target: days(3), ladder: resolutionLadder },
    non_standard: { target: days(1), ladder: resolutionLadder },
  },
  firstResponse: { target: hours(24), ladder: responseLadder },
  nextResponse: { target: hours(24), ladder: responseLadder },
  unassigned: {
    target: hours(4),
    ladder: [
      { id: 'unassigned_to_supervisor', at: { share: 1 }, action: 'escalate', to: 'supervisor' },
      { id: 'unassigned_to_head', at: { share: 2 }, action: 'escalate', to: 'head' },
    ],
  },
  approval: {
    target: days(1),
    ladder: [
      { id: 'remind_approver', at: { share: 0.5 }, action: 'remind', to: 'assignee' },
      { id: 'late_to_head', at: { share: 1 }, action: 'escalate', to: 'head' },
      { id: 'late_to_director', at: { share: 2 }, action: 'escalate', to: 'director' },
    ],
  },
  handOff: {
    target: days(2),
    ladder: [
      { id: 'remind_department', at: { share: 0.8 }, action: 'remind', to: 'department' },
      { id: 'late_to_supervisor', at: { share: 1 }, action: 'escalate', to: 'supervisor' },
      { id: 'late_to_head', at: { share: 1.5 }, action: 'escalate', to: 'head' },
    ],
  },
  customerWait: { target: days(14), ladder: customerReminders },
  offer: { target: days(14), ladder: customerReminders },
  reopenWindow: { target: days(14), ladder: [] },
  survey: { reminderAfterDays: 3, endsAfterDays: 7 },
  pausesMaxDays: 30,
  atRiskShare: 0.8,
  powers: [
    { role: 'agent', class: '*', maxMinor: 50_000 },
    { role: 'expert', class: '*', maxMinor: 100_000 },
    { role: 'supervisor', class: '*', maxMinor: 500_000 },
    { role: 'head', class: '*', maxMinor: 5_000_000 },
    { role: 'director', class: '*', maxMinor: null },
    { role: 'agent', class: '*', maxMinor: 1_000, unit: 'points' },
    { role: 'expert', class: '*', maxMinor: 3_000, unit: 'points' },
    { role: 'supervisor', class: '*', maxMinor: 10_000, unit: 'points' },
    { role: 'head', class: '*', maxMinor: 100_000, unit: 'points' },
    { role: 'director', class: '*', maxMinor: null, unit: 'points' },
  ],
  budget: {
    UAH: {
      poolMonthMinor: null,
      shares: [
        { role: 'agent', maxMinor: 150_000 },
        { role: 'expert', maxMinor: 150_000 },
      ],
      caseMinor: 5_000_000,
      customer: { days: 90, maxMinor: 2_000_000 },
    },
    points: {
      poolMonthMinor: 1_000_000,
      shares: [
        { role: 'agent', maxMinor: 15_000 },
        { role: 'expert', maxMinor: 15_000 },
      ],
      caseMinor: 200_000,
      customer: { days: 90, maxMinor: 100_000 },
    },
  },
  inactivity: {
    target: days(2),
    ladder: [{ id: 'remind_idle_assignee', at: { share: 0.5 }, action: 'remind', to: 'assignee' }],
  },
  referral: {
    target: days(30),
    ladder: [
      { id: 'remind_assignee', at: { share: 0.5 }, action: 'remind', to: 'assignee' },
      { id: 'late_to_supervisor', at: { share: 1 }, action: 'escalate', to: 'supervisor' },
      { id: 'late_to_head', at: { share: 1.5 }, action: 'escalate', to: 'head' },
    ],
  },
  expertLine: [{ class: 'non_standard', severity: 'critical' }],
  unmergeWithinDays: 30,
  screenAboveMinor: 50_000,
};

/** Pilots of demos, of which each run begins the next: an experiment that was stopped is begun no more. */
export const demoPilots: readonly Code[] = Array.from(
  { length: 20 },
  (_, index) => `demo_pilot_${index + 1}`,
);

/** The same process with a day of 4 seconds, for the demo. Its cases are counted apart. */
export const demoPolicy: Policy = {
  ...defaultPolicy,
  name: 'demo',
  dayMs: 4_000,
  // Powers widened for the participants of the demo's pilots only (practice X9); one run begins one of them.
  powers: [
    ...defaultPolicy.powers,
    ...demoPilots.map(
      (name): Power => ({ role: 'agent', class: '*', maxMinor: 150_000, arm: `${name}.wide_powers` }),
    ),
  ],
  budget: {
    ...defaultPolicy.budget,
    // Customers from abroad are compensated in euros: a pool of its own, which a head may drain without touching others.
    EUR: { poolMonthMinor: 100_000, shares: [], caseMinor: 50_000, customer: { days: 90, maxMinor: 50_000 } },
  },
};

/** Every policy the product ships; the reference data keeps each version for ever. */
export const shippedPolicies: readonly Policy[] = [defaultPolicy, demoPolicy];
