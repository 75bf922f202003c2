/**
 * Refusals: a decision that the process does not take, with its reason. Neither an outcome nor a failure.
 * The list is closed; the API maps each type to a problem of the same name.
 */
export const refusalTypes = [
  /** The case is not at a stage where this can be decided. Details name what can: `{ stage, allowed }`. */
  'not-allowed-now',
  /** Another decision was recorded and is being carried out. */
  'decision-pending',
  /** The case changed since the caller looked. `{ version }` */
  'stale-version',
  /** Four eyes: nobody approves their own proposal, not even through a substitute. */
  'own-proposal',
  /** The amount is above what this person may grant. `{ maxMinor }` */
  'above-authority',
  /** The policy has no such class. `{ classes }` */
  'unknown-class',
  /** A proposal needs a finding, but for goodwill, and a root cause. */
  'finding-required',
  /** An offer needs a remedy to accept; compensation must be a positive amount in the policy's currency or points. */
  'invalid-compensation',
  /** The budget does not have it. `{ limit, leftMinor }` */
  'budget-exhausted',
  /** Money is on its way: the case can be neither withdrawn nor cancelled until its outcome is known. */
  'payment-in-progress',
  /** No such open task. */
  'no-such-task',
  /** Somebody else has the task. `{ assignee }` */
  'task-taken',
  /** The person has not the role of the task, or does not hold it. */
  'not-your-task',
  /** No such open question to a department. */
  'no-such-hand-off',
  /** The customer is awaited already, or is not. */
  'customer-awaited',
  'customer-not-awaited',
  /** A promise must lie ahead. */
  'promise-in-the-past',
  /** No such breach, or it was voided before. */
  'no-such-breach',
  /** Nobody wants to refuse co-operation: there is nothing to confirm or to drop. */
  'no-refusal',
  /** A refusal of co-operation needs a second person, by a role of their own. */
  'second-person-needed',
  /** Nothing would change. */
  'nothing-changes',
  /** The case has ended. `{ outcome }` */
  'case-ended',
  /** The rules of compensation have another amount for this topic and severity. `{ leftMinor }` */
  'outside-rule',
  /** No payment that could be taken back. `{ paid }` */
  'nothing-paid',
  /** A case is not merged into itself. */
  'merge-into-itself',
  /** The case that was to go on has ended. `{ into, outcome }` */
  'merge-target-ended',
  /** The case that was to go on is resolved: nobody works on it. `{ into, stage }` */
  'merge-target-resolved',
] as const;
export type RefusalType = (typeof refusalTypes)[number];

export interface Refusal {
  readonly type: RefusalType;
  /** What was wrong and what would be accepted: one or two sentences, without personal data. */
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Makes a {@link Refusal}. */
export function refuse(type: RefusalType, message: string, details: Refusal['details'] = {}): Refusal {
  return { type, message, details };
}
