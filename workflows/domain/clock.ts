/**
 * A clock is a budget and an append-only ledger of running and paused spans; elapsed and due are derived
 * from them (semantics, *Clocks*). One comparison serves live work, reports and what-if: done at or before
 * due, in integer milliseconds, is met.
 */
import type { Policy } from '../policy.ts';
import type { ClockKind, Code } from './vocabulary.ts';
import type { Ground, Target, TargetUnit } from './working-time.ts';
import {
  budgetOf,
  endOfDay,
  endsAtClosing,
  instantAfter,
  nextOpening,
  runningBetween,
} from './working-time.ts';

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
  readonly cause: 'time' | 'by_reclassification' | 'by_merge';
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
  /** Breaches that were voided before `breach` came; absent where there are none. */
  voidedBreaches?: readonly Breach[];
  /** Set once, when the clock ends: completed exactly at due is met. `null` while it runs or when nothing was due. */
  met: boolean | null;
  readonly rungs: FiredRung[];
  /** A date promised to the customer by hand, when and by whom; it beats the policy. */
  promise: { readonly dueAtMs: number; readonly by: string; readonly atMs: number } | null;
  /** Due instants of cases that were merged into this one: the strictest holds. Absent where there are none. */
  bounds?: readonly Bound[];
}

/** When a case was due that was merged into this one. */
export interface Bound {
  readonly caseId: string;
  readonly number: string;
  readonly dueAtMs: number;
  /** When it was merged. */
  readonly atMs: number;
}

/** What a clock is reckoned against. */
export interface Reckoning {
  readonly policy: Pick<Policy, 'dayMs'>;
  readonly ground: Ground;
}

const waits: readonly ClockKind[] = ['customer_wait', 'offer', 'reopen_window', 'inactivity', 'routing'];

/**
 * Clocks whose end leads the process on and is neither met nor breached: a customer's silence is a lawful answer, an
 * idle assignee gives the case to somebody else, and routing is asked again.
 */
export function isWait(clock: Pick<Clock, 'kind'>): boolean {
  return waits.includes(clock.kind);
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
  const at = notBefore(clock, atMs);
  clock.met = metAt(clock, at, on);
  clock.ledger.push({ atMs: at, state: 'stopped', reason });
}

/** Whether work done at `atMs` is in time; null for a wait, when nothing was due, or when the calendar does not reach so far. */
export function metAt(clock: Clock, atMs: number, on: Reckoning): boolean | null {
  if (clock.breach !== null && clock.breach.voided === null) return false;
  if (clock.target === null || isWait(clock)) return null;
  const due = reckonedDueMs(clock, on);
  if (due !== null) return isMet(atMs, due);
  // It stands still and was in time when it began to, or it is due somewhere beyond the ground.
  return remainingMs(clock, on) !== null || atMs <= on.ground.untilMs ? true : null;
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

/** Running spans of the ledger. `toMs` is null while it lasts; `isLast` when it was never paused after it. */
function* runningSpans(clock: Clock): Generator<{ fromMs: number; toMs: number | null; isLast: boolean }> {
  for (const [index, entry] of clock.ledger.entries()) {
    const next = clock.ledger[index + 1];
    if (entry.state !== 'running') continue;
    yield { fromMs: entry.atMs, toMs: next?.atMs ?? null, isLast: next?.state !== 'paused' };
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

/**
 * The instant at which this much has run, or null while that cannot be told: standing still, or beyond the
 * ground. Who pauses just when all has run was in time: the instant is then when the clock runs on.
 */
function instantAtRunning(clock: Clock, wantedMs: number, on: Reckoning, atClosing?: boolean): number | null {
  const unit = unitOf(clock);
  let left = wantedMs;
  for (const { fromMs, toMs, isLast } of runningSpans(clock)) {
    if (toMs === null || isLast) return instantAfter(unit, on.ground, fromMs, left, atClosing);
    const here = runningBetween(unit, on.ground, fromMs, toMs);
    const at = left <= here ? instantAfter(unit, on.ground, fromMs, left, atClosing) : null;
    if (at !== null && at < toMs) return at;
    left -= Math.min(left, here);
  }
  return null;
}

/** The instant at which a target's running time has run, before it moves to the end of a day. */
function targetEndsMs(clock: Clock, target: Target, on: Reckoning): number | null {
  const start = startedAtMs(clock);
  const { dayMs } = on.policy;
  const budget = budgetOf(target, start, dayMs, on.ground);
  if (budget === null) return null;
  return instantAtRunning(clock, budget, on, endsAtClosing(target, start, dayMs, on.ground));
}

/** Running milliseconds that the target gives, or null without a target or beyond the ground. */
export function budgetMs(clock: Clock, on: Reckoning): number | null {
  if (clock.target === null) return null;
  return budgetOf(clock.target, startedAtMs(clock), on.policy.dayMs, on.ground);
}

/** When all that the target gives has run, before that moves to the end of a day; null as for {@link dueAtMs}. */
export function budgetEndsAtMs(clock: Clock, on: Reckoning): number | null {
  return clock.target === null ? null : targetEndsMs(clock, clock.target, on);
}

/**
 * A due instant that is a date, not a stretch of running time. It stands, unless it passes while the clock
 * stands still: nothing is due then, so it comes after the clock runs on.
 * @param sinceMs when the date was set
 * @param moved the date anew, for a clock that stood still from `fromMs` and ran on at `toMs`
 */
function notWhilePaused(
  clock: Clock,
  dateMs: number | null,
  sinceMs: number,
  moved: (dueMs: number, fromMs: number, toMs: number) => number | null,
): number | null {
  let due = dateMs;
  for (const [index, entry] of clock.ledger.entries()) {
    if (entry.state !== 'paused' || due === null) continue;
    const next = clock.ledger[index + 1];
    const resumedMs = next?.state === 'running' ? next.atMs : null;
    const fromMs = Math.max(entry.atMs, sinceMs);
    if (resumedMs === null ? due < fromMs : due < fromMs || due >= resumedMs) continue;
    due = resumedMs === null ? null : moved(due, fromMs, resumedMs);
  }
  return due;
}

/** A date that was set at `sinceMs` and stands, as {@link notWhilePaused}. */
function dateMs(clock: Clock, date: { readonly dueAtMs: number; readonly atMs: number }, on: Reckoning) {
  const unit = unitOf(clock);
  return notWhilePaused(clock, date.dueAtMs, date.atMs, (due, fromMs, toMs) =>
    instantAfter(unit, on.ground, toMs, runningBetween(unit, on.ground, fromMs, due)),
  );
}

/** Bounds that hold: a promise that was made after a merge was made for all that had been merged. */
function boundsOf({ bounds = [], promise }: Clock): readonly Bound[] {
  return promise === null ? bounds : bounds.filter((bound) => bound.atMs >= promise.atMs);
}

/** The bound that comes first, with its due instant as {@link notWhilePaused}; null where there is none. */
export function strictestBound(
  clock: Clock,
  on: Reckoning,
): { readonly bound: Bound; readonly dueAtMs: number } | null {
  const dues = boundsOf(clock).flatMap((bound) => {
    const dueAtMs = dateMs(clock, bound, on);
    return dueAtMs === null ? [] : [{ bound, dueAtMs }];
  });
  return dues.reduce<(typeof dues)[number] | null>(
    (first, one) => (first === null || one.dueAtMs < first.dueAtMs ? one : first),
    null,
  );
}

/**
 * The due instant that the ledger gives, whatever the clock does now: one that ended is reckoned as if it had run
 * on. The strictest of the case's own and of those merged into it. Null for one that stood still in time at last,
 * without a target, and beyond the ground.
 */
export function reckonedDueMs(clock: Clock, on: Reckoning): number | null {
  const own = ownDueMs(clock, on);
  const bound = strictestBound(clock, on)?.dueAtMs ?? null;
  return own === null || bound === null ? (own ?? bound) : Math.min(own, bound);
}

/** {@link reckonedDueMs} as if no case had been merged into this one. */
export function ownDueMs(clock: Clock, on: Reckoning): number | null {
  const { promise, target } = clock;
  const { ground, policy } = on;
  const unit = unitOf(clock);
  if (promise !== null) return dateMs(clock, promise, on);
  const at = budgetEndsAtMs(clock, on);
  if (target === null || at === null || target.dueAt === 'same_time') return at;
  return notWhilePaused(clock, endOfDay(target, at, policy.dayMs, ground), 0, (_due, _fromMs, toMs) => {
    const opens = nextOpening(unit, ground, toMs);
    return opens === null ? null : endOfDay(target, opens, policy.dayMs, ground);
  });
}

/** When the clock is due: null while it is paused (there is no due instant then) and once it has ended. */
export function dueAtMs(clock: Clock, on: Reckoning): number | null {
  return clockState(clock) === 'running' ? reckonedDueMs(clock, on) : null;
}

/**
 * What is left, only while the clock is paused: "paused, 1 d 4 h left". Never negative. Counted as the unit counts,
 * to the budget's end, to the end of its day, or to the promised date.
 */
export function remainingMs(clock: Clock, on: Reckoning): number | null {
  const last = clock.ledger.at(-1);
  if (last?.state !== 'paused') return null;
  const own = ownRemainingMs(clock, last, on);
  const open = { ...clock, ledger: clock.ledger.slice(0, -1) };
  const left = boundsOf(clock).flatMap((bound) => {
    const due = dateMs(open, bound, on);
    const fromMs = Math.max(last.atMs, bound.atMs);
    return due === null ? [] : [runningBetween(unitOf(clock), on.ground, fromMs, due)];
  });
  return own === null ? own : Math.min(own, ...left);
}

/** {@link remainingMs} as if no case had been merged into this one. */
function ownRemainingMs(clock: Clock, last: LedgerEntry, on: Reckoning): number | null {
  if (clock.promise === null && clock.target?.dueAt !== 'end_of_day') {
    const budget = budgetMs(clock, on);
    return budget === null ? null : Math.max(0, budget - runningMs(clock, last.atMs, on));
  }
  const due = ownDueMs({ ...clock, ledger: clock.ledger.slice(0, -1) }, on);
  const fromMs = Math.max(last.atMs, clock.promise?.atMs ?? 0);
  return due === null ? null : runningBetween(unitOf(clock), on.ground, fromMs, due);
}

/** The due instant that has passed at `atMs` unnoticed, also for a clock that stands still; null when it is in time. */
export function overdueSinceMs(clock: Clock, atMs: number, on: Reckoning): number | null {
  if (clockState(clock) === 'stopped') return null;
  const due = reckonedDueMs(clock, on);
  return due !== null && !isMet(atMs, due) && canBreach(clock, due) ? due : null;
}

/** A clock breaches once; after that breach was voided, again when another due instant passes. */
export function canBreach(clock: Clock, dueMs: number): boolean {
  const { breach } = clock;
  return breach === null || (breach.voided !== null && dueMs > breach.voided.atMs);
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
  const unit = business ? 'business_days' : 'calendar_days';
  return targetEndsMs(clock, { amount: days, unit, dueAt: 'same_time' }, on);
}

/** From when on the case counts as at risk (a stored instant, compared with now by whoever asks). */
export function atRiskAtMs(clock: Clock, atRiskShare: number, on: Reckoning): number | null {
  return clock.target === null ? null : shareAtMs(clock, atRiskShare, on);
}

/**
 * Records a breach, once (see {@link canBreach}). Elapsed freezes when the clock is paused afterwards; the breach
 * stays, and one that was voided is kept beside a later one.
 */
export function recordBreach(
  clock: Clock,
  breach: { dueAtMs: number; detectedAtMs: number; cause: Breach['cause'] },
): void {
  if (!canBreach(clock, breach.dueAtMs)) return;
  if (clock.breach !== null) clock.voidedBreaches = [...(clock.voidedBreaches ?? []), clock.breach];
  clock.breach = { ...breach, voided: null };
}
