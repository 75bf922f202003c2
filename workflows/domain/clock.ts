/**
 * A clock is a budget and an append-only ledger of running and paused spans; elapsed and due are derived
 * from them (semantics, *Clocks*). One comparison serves live work, reports and what-if: done at or before
 * due, in integer milliseconds, is met.
 */
import type { Policy } from '../policy.ts';
import type { ClockKind, Code } from './vocabulary.ts';
import type { Ground, Target, TargetUnit } from './working-time.ts';
import { budgetOf, endOfDay, instantAfter, runningBetween } from './working-time.ts';

/** One entry of a clock's append-only ledger: from this instant on the clock runs, stands still or has ended. */
export interface LedgerEntry {
  readonly atMs: number;
  readonly state: ClockState;
  /** Why it stands still or ended, as a code: `customer`, `resolved`, `replied`... */
  readonly reason: Code | null;
}

export type ClockState = 'running' | 'paused' | 'stopped';

/** A breach is a fact. It can be voided with a reason and an author, never deleted. */
export interface Breach {
  readonly dueAtMs: number;
  readonly detectedAtMs: number;
  readonly cause: 'time' | 'by_reclassification';
  readonly voided: { readonly atMs: number; readonly by: string; readonly reason: Code } | null;
}

/** A rung of an escalation ladder that was reached. */
export interface FiredRung {
  readonly rung: string;
  readonly dueAtMs: number;
  readonly actedAtMs: number;
  /** A lower rung found due together with a higher one, after an outage: recorded, not acted on. */
  readonly skipped: boolean;
}

export interface Clock {
  /** Unique in the case: `resolution.1`, `hand_off.<id>`. */
  readonly id: string;
  readonly kind: ClockKind;
  readonly cycle: number;
  /** `null` for a clock that only counts (`cumulative`). */
  target: Target | null;
  readonly ledger: LedgerEntry[];
  breach: Breach | null;
  /** Set once, when the clock ends: completed exactly at due is met. `null` while it runs or when nothing was due. */
  met: boolean | null;
  readonly rungs: FiredRung[];
  /** A date promised to the customer by hand beats the policy. */
  promise: { readonly dueAtMs: number; readonly by: string } | null;
}

/** What a clock is reckoned against. */
export interface Reckoning {
  readonly policy: Pick<Policy, 'dayMs'>;
  readonly ground: Ground;
}

/** Starts a clock at `atMs`. */
export function startClock(
  of: Pick<Clock, 'id' | 'kind' | 'cycle' | 'target'> & { readonly atMs: number },
): Clock {
  return {
    id: of.id,
    kind: of.kind,
    cycle: of.cycle,
    target: of.target,
    ledger: [{ atMs: of.atMs, state: 'running', reason: null }],
    breach: null,
    met: null,
    rungs: [],
    promise: null,
  };
}

/** Whether the clock runs, stands still or has ended. */
export function clockState(clock: Clock): ClockState {
  return clock.ledger.at(-1)?.state ?? 'stopped';
}

/** When the clock started: deadlines count from here, also after a change of class. */
export function startedAtMs(clock: Clock): number {
  return clock.ledger[0]?.atMs ?? 0;
}

/** When the clock ended, or null. */
export function stoppedAtMs(clock: Clock): number | null {
  const last = clock.ledger.at(-1);
  return last?.state === 'stopped' ? last.atMs : null;
}

/** Stands the clock still. Pausing while paused neither double-counts nor resets: it is left alone. */
export function pause(clock: Clock, atMs: number, reason: Code): boolean {
  if (clockState(clock) !== 'running') return false;
  clock.ledger.push({ atMs: notBefore(clock, atMs), state: 'paused', reason });
  return true;
}

/** Lets a paused clock run on, with everything that ran before. */
export function resume(clock: Clock, atMs: number): boolean {
  if (clockState(clock) !== 'paused') return false;
  clock.ledger.push({ atMs: notBefore(clock, atMs), state: 'running', reason: null });
  return true;
}

/**
 * Ends the clock and says whether it was met. A breach already recorded stands; a clock that is found past
 * due now is not met either, and {@link recordBreach} is the caller's to do first.
 */
export function stop(clock: Clock, atMs: number, reason: Code, on: Reckoning): void {
  if (clockState(clock) === 'stopped') return;
  const due = dueAtMs(clock, on);
  const at = notBefore(clock, atMs);
  if (clock.breach !== null) clock.met = false;
  else if (clock.target !== null) clock.met = due === null || isMet(at, due);
  clock.ledger.push({ atMs: at, state: 'stopped', reason });
}

/** The one comparison: done at or before due. */
export function isMet(doneAtMs: number, dueMs: number): boolean {
  return doneAtMs <= dueMs;
}

/** A ledger only grows forward. */
function notBefore(clock: Clock, atMs: number): number {
  return Math.max(atMs, clock.ledger.at(-1)?.atMs ?? atMs);
}

const unitOf = (clock: Clock): TargetUnit => clock.target?.unit ?? 'elapsed_hours';

/** Running spans of the ledger, the last one open-ended while the clock runs. */
function* runningSpans(clock: Clock): Generator<{ fromMs: number; toMs: number | null }> {
  for (const [index, entry] of clock.ledger.entries()) {
    if (entry.state === 'running') yield { fromMs: entry.atMs, toMs: clock.ledger[index + 1]?.atMs ?? null };
  }
}

/** Running milliseconds from the start to `untilMs`, pauses left out. */
export function runningMs(clock: Clock, untilMs: number, on: Reckoning): number {
  let sum = 0;
  for (const { fromMs, toMs } of runningSpans(clock)) {
    if (fromMs >= untilMs) break;
    sum += runningBetween(unitOf(clock), on.ground, fromMs, Math.min(toMs ?? untilMs, untilMs));
  }
  return sum;
}

/** Milliseconds that the clock stood still until `untilMs`, by the wall clock. */
export function pausedMs(clock: Clock, untilMs: number): number {
  let sum = 0;
  for (const [index, entry] of clock.ledger.entries()) {
    if (entry.state !== 'paused' || entry.atMs >= untilMs) continue;
    sum += Math.min(clock.ledger[index + 1]?.atMs ?? untilMs, untilMs) - entry.atMs;
  }
  return sum;
}

/** The instant at which this much has run, or null while that cannot be told: paused, or beyond the ground. */
function instantAtRunning(clock: Clock, wantedMs: number, on: Reckoning): number | null {
  const unit = unitOf(clock);
  let left = wantedMs;
  for (const { fromMs, toMs } of runningSpans(clock)) {
    if (toMs === null) return instantAfter(unit, on.ground, fromMs, left);
    const here = runningBetween(unit, on.ground, fromMs, toMs);
    if (left <= here) {
      const at = instantAfter(unit, on.ground, fromMs, left);
      return at === null ? null : Math.min(at, toMs);
    }
    left -= here;
  }
  return null;
}

/** Running milliseconds that the target gives, or null without a target or beyond the ground. */
export function budgetMs(clock: Clock, on: Reckoning): number | null {
  if (clock.target === null) return null;
  return budgetOf(clock.target, startedAtMs(clock), on.policy.dayMs, on.ground);
}

/** The due instant as if the clock had been left running, even for one that is paused or stopped. */
function reckonedDueMs(clock: Clock, on: Reckoning): number | null {
  if (clock.promise !== null) return clock.promise.dueAtMs;
  const budget = budgetMs(clock, on);
  if (clock.target === null || budget === null) return null;
  const at = instantAtRunning(clock, budget, on);
  return at === null ? null : endOfDay(clock.target, at, on.policy.dayMs, on.ground);
}

/** When the clock is due: null while it is paused (there is no due instant then) and once it has ended. */
export function dueAtMs(clock: Clock, on: Reckoning): number | null {
  return clockState(clock) === 'running' ? reckonedDueMs(clock, on) : null;
}

/** What is left of the budget, only while the clock is paused: "paused, 1 d 4 h left". Never negative. */
export function remainingMs(clock: Clock, on: Reckoning): number | null {
  const last = clock.ledger.at(-1);
  if (last?.state !== 'paused') return null;
  const budget = clock.promise
    ? runningBetween(unitOf(clock), on.ground, startedAtMs(clock), clock.promise.dueAtMs)
    : budgetMs(clock, on);
  return budget === null ? null : Math.max(0, budget - runningMs(clock, last.atMs, on));
}

/** The instant at which this share of the running time has run; null while paused or stopped. */
export function shareAtMs(clock: Clock, share: number, on: Reckoning): number | null {
  const due = dueAtMs(clock, on);
  if (due === null || share === 1) return due;
  return instantAtRunning(clock, Math.round(runningMs(clock, due, on) * share), on);
}

/** The instant this many of the policy's days after the start, pauses left out; null while paused or stopped. */
export function daysAtMs(clock: Clock, days: number, on: Reckoning): number | null {
  if (clockState(clock) !== 'running') return null;
  const business = unitOf(clock) === 'business_hours' || unitOf(clock) === 'business_days';
  const target: Target = {
    amount: days,
    unit: business ? 'business_days' : 'calendar_days',
    dueAt: 'same_time',
  };
  const budget = budgetOf(target, startedAtMs(clock), on.policy.dayMs, on.ground);
  return budget === null ? null : instantAtRunning(clock, budget, on);
}

/** From when on the case counts as at risk (a stored instant, compared with now by whoever asks). */
export function atRiskAtMs(clock: Clock, atRiskShare: number, on: Reckoning): number | null {
  return clock.target === null ? null : shareAtMs(clock, atRiskShare, on);
}

/** Records a breach once. Elapsed freezes when the clock is paused afterwards; the breach stays. */
export function recordBreach(
  clock: Clock,
  breach: { dueAtMs: number; detectedAtMs: number; cause: Breach['cause'] },
): void {
  clock.breach ??= { ...breach, voided: null };
}
