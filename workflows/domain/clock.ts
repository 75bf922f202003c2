import type { ClockKind, Code } from './vocabulary.ts';
import type { Target } from './working-time.ts';

/** One entry of a clock's append-only ledger: from this instant on the clock runs, stands still or has ended. */
export interface LedgerEntry {
  readonly atMs: number;
  readonly state: 'running' | 'paused' | 'stopped';
  /** Why it stands still or ended, as a code: `customer`, `resolved`, `reply`... */
  readonly reason: Code | null;
}

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

/** A budget and a ledger; elapsed, due and remaining are derived from them (semantics, *Clocks*). */
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
