/** Why a deadline is what it is: policy, calendar, each span and the arithmetic (semantics, *Clocks*). */
import type { Policy } from '../policy.ts';
import type { Clock } from './clock.ts';
import {
  budgetEndsAtMs,
  budgetMs,
  clockState,
  dueAtMs,
  pausedMs,
  type Reckoning,
  reckonedDueMs,
  remainingMs,
  runningMs,
  startedAtMs,
  stoppedAtMs,
} from './clock.ts';
import { type Ground, runningBetween, type Target } from './working-time.ts';

export interface ClockExplanation {
  readonly clockId: string;
  readonly kind: Clock['kind'];
  readonly cycle: number;
  readonly state: ReturnType<typeof clockState>;
  readonly policy: { readonly name: string; readonly version: number; readonly dayMs: number };
  readonly calendar: { readonly name: string; readonly version: number; readonly zone: string };
  readonly target: Target | null;
  readonly startedAtMs: number;
  readonly stoppedAtMs: number | null;
  /** Each span of the ledger with what ran in it; the last one ends with the reckoning. */
  readonly spans: readonly {
    readonly state: 'running' | 'paused';
    readonly reason: string | null;
    readonly fromMs: number;
    readonly toMs: number;
    readonly ranMs: number;
  }[];
  readonly budgetMs: number | null;
  readonly runningMs: number;
  readonly pausedMs: number;
  readonly dueAtMs: number | null;
  readonly remainingMs: number | null;
  readonly promise: Clock['promise'];
  readonly breach: Clock['breach'];
  /** Breaches that were voided and followed by others. */
  readonly voidedBreaches: NonNullable<Clock['voidedBreaches']>;
  readonly met: boolean | null;
  readonly rungs: Clock['rungs'];
  /** The same in sentences. */
  readonly lines: readonly string[];
}

/** "1 d 4 h 30 min": a stretch of time as people say it, in real days. */
export function formatDuration(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const parts = [
    [Math.floor(minutes / 1_440), 'd'],
    [Math.floor((minutes % 1_440) / 60), 'h'],
    [minutes % 60, 'min'],
  ].filter(([amount]) => amount !== 0);
  if (parts.length === 0) return `${(Math.abs(ms) / 1000).toFixed(1)} s`;
  return parts.map(([amount, unit]) => `${amount} ${unit}`).join(' ');
}

const at = (ms: number): string => new Date(ms).toISOString();

/** How the due instant comes about: the promise, or the arithmetic and what moved its result. */
function dueLines(
  clock: Clock,
  on: Reckoning,
  { budget, ran, due }: { budget: number | null; ran: number; due: number | null },
): string[] {
  const { promise } = clock;
  const stopped = clockState(clock) === 'stopped';
  const shown = stopped ? reckonedDueMs(clock, on) : due;
  const is = stopped ? 'was due' : 'due';
  if (promise) {
    const line = `A promise to the customer, made ${at(promise.atMs)}, beats the policy: ${at(promise.dueAtMs)}.`;
    return shown === null || shown === promise.dueAtMs
      ? [line]
      : [
          line,
          `That passed while the clock stood still; what was left counts on from there: ${is} ${at(shown)}.`,
        ];
  }
  const ends = budgetEndsAtMs(clock, on);
  if (shown === null || budget === null || ends === null) return [];
  const sum = `${budget} ms, of which ${ran} ms have run`;
  return shown === ends
    ? [`${sum}: ${is} ${at(shown)}.`]
    : [`${sum}, end ${at(ends)}; moved to the end of the day: ${is} ${at(shown)}.`];
}

/**
 * Explains one clock as of `asOfMs` (epoch milliseconds).
 * @param policy the version that the case pinned
 * @param ground the calendar version that the case pinned, covering the clock
 */
export function explainClock(clock: Clock, policy: Policy, ground: Ground, asOfMs: number): ClockExplanation {
  const on: Reckoning = { policy, ground };
  const until = stoppedAtMs(clock) ?? asOfMs;
  const unit = clock.target?.unit ?? 'elapsed_hours';
  const spans = clock.ledger.flatMap((entry, index) => {
    if (entry.state === 'stopped') return [];
    const toMs = Math.max(entry.atMs, clock.ledger[index + 1]?.atMs ?? until);
    const ranMs = entry.state === 'running' ? runningBetween(unit, ground, entry.atMs, toMs) : 0;
    return [{ state: entry.state, reason: entry.reason, fromMs: entry.atMs, toMs, ranMs }];
  });
  const budget = budgetMs(clock, on);
  const due = dueAtMs(clock, on);
  const left = remainingMs(clock, on);
  const ran = runningMs(clock, until, on);
  const lines: string[] = [];
  if (clock.target) {
    const { amount, dueAt } = clock.target;
    lines.push(
      `Limit: ${amount} ${clock.target.unit}, ${dueAt}, by policy ${policy.name} version ${policy.version}` +
        (policy.dayMs === 86_400_000 ? '.' : `, whose day lasts ${formatDuration(policy.dayMs)}.`),
      `Calendar: ${ground.calendar} version ${ground.calendarVersion}, zone ${ground.zone}.`,
      `Started ${at(startedAtMs(clock))}; the limit gives ${budget === null ? 'more than the calendar covers' : `${budget} ms (${formatDuration(budget)})`} of running time.`,
    );
  } else {
    lines.push(`Started ${at(startedAtMs(clock))}; this clock only counts, nothing is due.`);
  }
  for (const span of spans) {
    lines.push(
      span.state === 'running'
        ? `${at(span.fromMs)} to ${at(span.toMs)}: ran ${span.ranMs} ms (${formatDuration(span.ranMs)}).`
        : `${at(span.fromMs)} to ${at(span.toMs)}: paused, reason ${span.reason ?? 'none'}.`,
    );
  }
  lines.push(...dueLines(clock, on, { budget, ran, due }));
  if (left !== null) lines.push(`Paused: ${formatDuration(left)} left, no due instant until it runs on.`);
  for (const breach of [...(clock.voidedBreaches ?? []), ...(clock.breach ? [clock.breach] : [])]) {
    lines.push(
      `Breached at ${at(breach.dueAtMs)}, detected ${at(breach.detectedAtMs)}` +
        (breach.cause === 'by_reclassification' ? ', by a change of class' : '') +
        (breach.voided ? `; voided ${at(breach.voided.atMs)}, reason ${breach.voided.reason}.` : '.'),
    );
  }
  if (clock.met !== null) lines.push(clock.met ? 'Met.' : 'Not met.');
  return {
    clockId: clock.id,
    kind: clock.kind,
    cycle: clock.cycle,
    state: clockState(clock),
    policy: { name: policy.name, version: policy.version, dayMs: policy.dayMs },
    calendar: { name: ground.calendar, version: ground.calendarVersion, zone: ground.zone },
    target: clock.target,
    startedAtMs: startedAtMs(clock),
    stoppedAtMs: stoppedAtMs(clock),
    spans,
    budgetMs: budget,
    runningMs: ran,
    pausedMs: pausedMs(clock, until),
    dueAtMs: due,
    remainingMs: left,
    promise: clock.promise,
    breach: clock.breach,
    voidedBreaches: clock.voidedBreaches ?? [],
    met: clock.met,
    rungs: clock.rungs,
    lines,
  };
}
