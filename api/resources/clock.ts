/** Clocks as the API shows them. */
import {
  atRiskAtMs,
  type Clock,
  clockState,
  dueAtMs,
  remainingMs,
  runningMs,
  stoppedAtMs,
} from '../../workflows/domain/clock.ts';
import { type ClockKind, customerClockKinds } from '../../workflows/domain/vocabulary.ts';
import type { CaseResource } from '../schemas/case.ts';
import type { CaseReckoning } from './reckoner.ts';

/** An instant as the API writes it. */
export function isoOf(instant: Date): string {
  return instant.toISOString();
}

/** An instant that may be missing. */
export function isoOrNull(instant: Date | number | null | undefined): string | null {
  if (instant === null || instant === undefined) return null;
  return (typeof instant === 'number' ? new Date(instant) : instant).toISOString();
}

export type CustomerClockKind = (typeof customerClockKinds)[number];

/** Whether a case shows this clock to its readers. */
export function isCustomerClock(clock: Clock): clock is Clock & { readonly kind: CustomerClockKind } {
  return (customerClockKinds as readonly ClockKind[]).includes(clock.kind);
}

/** A clock at `nowMs`. */
export function clockResource(
  clock: Clock & { readonly kind: CustomerClockKind },
  on: CaseReckoning,
  nowMs: number,
): CaseResource['clocks'][number] {
  const left = remainingMs(clock, on);
  return {
    id: clock.id,
    kind: clock.kind,
    cycle: clock.cycle,
    state: clockState(clock),
    met: clock.met,
    dueAt: isoOrNull(dueAtMs(clock, on)),
    ...(left === null ? {} : { remainingMs: left }),
    atRiskAt: isoOrNull(atRiskAtMs(clock, on.policy.atRiskShare, on)),
    breachedAt: isoOrNull(clock.breach?.dueAtMs),
    breachVoided: clock.breach !== null && clock.breach.voided !== null,
    promisedAt: isoOrNull(clock.promise?.dueAtMs),
    elapsedMs: Math.max(0, runningMs(clock, stoppedAtMs(clock) ?? nowMs, on)),
  };
}
