/**
 * Working time as numbers. Zone and calendar data never enter the process (semantics, *Days and calendars*):
 * a {@link Ground} is computed outside, recorded in the history, and everything here is arithmetic on it.
 */

/**
 * What the process knows of a calendar for a stretch of time: a snapshot, in epoch milliseconds.
 * Nothing is computed before `fromMs` or beyond `untilMs`.
 */
export interface Ground {
  /** Calendar name, its version and IANA zone: for explanations only. */
  readonly calendar: string;
  readonly calendarVersion: number;
  readonly zone: string;
  readonly fromMs: number;
  readonly untilMs: number;
  /** Offsets of local time from UTC, each valid from its instant on; the first is at `fromMs`. Ascending. */
  readonly offsets: readonly (readonly [atMs: number, offsetMs: number])[];
  /** Open spans `[from, to)`, ascending and disjoint; `null` is always open. */
  readonly open: readonly (readonly [fromMs: number, toMs: number])[] | null;
  /** False when the calendar itself ends at `untilMs` (its `validUntil`), so a longer ground cannot be had. */
  readonly extendable: boolean;
}

/** How a limit counts. "3 days" is one of four things. */
export const targetUnits = ['elapsed_hours', 'calendar_days', 'business_hours', 'business_days'] as const;
export type TargetUnit = (typeof targetUnits)[number];

/** A limit as people state it. */
export interface Target {
  readonly amount: number;
  readonly unit: TargetUnit;
  readonly dueAt: 'same_time' | 'end_of_day';
}
