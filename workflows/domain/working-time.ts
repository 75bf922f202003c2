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

/** A real day. A policy with another `dayMs` has days that are plain stretches of time, without local dates. */
export const realDayMs = 86_400_000;

const isBusiness = (unit: TargetUnit): boolean => unit === 'business_hours' || unit === 'business_days';

/** Spans that count for a unit: the open ones for business units, all of time (`null`) for the others. */
function spansFor(unit: TargetUnit, ground: Ground): Ground['open'] {
  return isBusiness(unit) ? ground.open : null;
}

/** Running milliseconds between two instants, as the unit counts them. */
export function runningBetween(unit: TargetUnit, ground: Ground, fromMs: number, toMs: number): number {
  const spans = spansFor(unit, ground);
  if (spans === null) return Math.max(0, toMs - fromMs);
  let sum = 0;
  for (const [opens, closes] of spans) {
    if (opens >= toMs) break;
    sum += Math.max(0, Math.min(closes, toMs) - Math.max(opens, fromMs));
  }
  return sum;
}

/**
 * The instant at which `runningMs` have run since `fromMs`, or null when that lies beyond the ground.
 * @param atClosing where the last millisecond falls on a closing: whether that is the instant, or the next
 *   opening. Eight business hours end at Monday's closing, one business day after Monday 09:00 is Tuesday 09:00.
 */
export function instantAfter(
  unit: TargetUnit,
  ground: Ground,
  fromMs: number,
  runningMs: number,
  atClosing: boolean = unit === 'business_hours',
): number | null {
  const spans = spansFor(unit, ground);
  if (spans === null) return fromMs + runningMs;
  let left = runningMs;
  for (const [opens, closes] of spans) {
    const start = Math.max(opens, fromMs);
    if (start >= closes) continue;
    const here = closes - start;
    if (left < here || (left === here && atClosing)) return start + left;
    left -= here;
  }
  return null;
}

/** Offset of local time from UTC at an instant. */
export function offsetAt(ground: Ground, atMs: number): number {
  let found = 0;
  for (const [from, offset] of ground.offsets) {
    if (from > atMs && from !== ground.offsets[0]?.[0]) break;
    found = offset;
  }
  return found;
}

/**
 * The instant of a local time (milliseconds since the local epoch). A local time that does not exist shifts
 * forward by the gap; one that exists twice is the first.
 */
export function fromLocal(ground: Ground, localMs: number): number {
  let previous = ground.offsets[0]?.[1] ?? 0;
  for (const [index, [, offset]] of ground.offsets.entries()) {
    const candidate = localMs - offset;
    const begins = index === 0 ? Number.NEGATIVE_INFINITY : (ground.offsets[index]?.[0] ?? 0);
    const ends = ground.offsets[index + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    if (candidate >= begins && candidate < ends) return candidate;
    // Past this stretch by its own offset, before the next one by the next offset: the clocks went forward.
    if (candidate < begins) return localMs - previous;
    previous = offset;
  }
  return localMs - previous;
}

const localDayOf = (ground: Ground, atMs: number): number =>
  Math.floor((atMs + offsetAt(ground, atMs)) / realDayMs);

/** First instant at or after `atMs` that counts, or null beyond the ground. */
export function nextOpening(unit: TargetUnit, ground: Ground, atMs: number): number | null {
  const spans = spansFor(unit, ground);
  if (spans === null) return atMs;
  for (const [opens, closes] of spans) if (closes > atMs) return Math.max(opens, atMs);
  return null;
}

/** The same wall time, `amount` business days after the first opening; inside that day's hours. */
function businessDaysLater(ground: Ground, fromMs: number, amount: number): number | null {
  const spans = ground.open ?? [];
  const startMs = nextOpening('business_days', ground, fromMs);
  if (startMs === null || amount === 0) return startMs;
  const startDay = localDayOf(ground, startMs);
  let daysLeft = amount;
  let lastDay = startDay;
  for (const [opens] of spans) {
    const day = localDayOf(ground, opens);
    if (day <= lastDay) continue;
    lastDay = day;
    daysLeft -= 1;
    if (daysLeft > 0) continue;
    const timeOfDay = startMs + offsetAt(ground, startMs) - startDay * realDayMs;
    const wanted = fromLocal(ground, day * realDayMs + timeOfDay);
    const closes = closingOf(ground, day) ?? wanted;
    return Math.max(opens, Math.min(wanted, closes));
  }
  return null;
}

/** The last closing of a local day, or null for a day without hours. */
function closingOf(ground: Ground, day: number): number | null {
  let last: number | null = null;
  for (const [opens, closes] of ground.open ?? []) if (localDayOf(ground, opens) === day) last = closes;
  return last;
}

/**
 * How many running milliseconds a target gives a clock that starts at `startMs`. Null when the answer lies
 * beyond the ground.
 * @param dayMs length of the policy's day; other than {@link realDayMs}, days are plain stretches of time
 */
export function budgetOf(target: Target, startMs: number, dayMs: number, ground: Ground): number | null {
  switch (target.unit) {
    case 'elapsed_hours':
    case 'business_hours':
      return Math.round((target.amount * dayMs) / 24);
    case 'calendar_days':
    case 'business_days': {
      if (dayMs !== realDayMs) return Math.round(target.amount * dayMs);
      // Where it is always open, each day is a working day: of 23 or 25 hours where the zone has such.
      if (target.unit === 'business_days' && ground.open !== null) {
        const due = businessDaysLater(ground, startMs, target.amount);
        return due === null ? null : runningBetween(target.unit, ground, startMs, due);
      }
      const local = startMs + offsetAt(ground, startMs);
      const due = fromLocal(ground, local + Math.round(target.amount * realDayMs));
      return due > ground.untilMs ? null : due - startMs;
    }
  }
}

/**
 * Whether a target's last millisecond may be a closing (see {@link instantAfter}): hours end there, and days whose
 * wall time lies after the closing of the last one, as on a half day.
 */
export function endsAtClosing(target: Target, startMs: number, dayMs: number, ground: Ground): boolean {
  if (target.unit !== 'business_days' || dayMs !== realDayMs) return target.unit === 'business_hours';
  return isClosing(ground, businessDaysLater(ground, startMs, target.amount));
}

/** Whether hours end at an instant, and none begin. */
function isClosing(ground: Ground, atMs: number | null): boolean {
  const spans = ground.open ?? [];
  return spans.some(([, closes]) => closes === atMs) && !spans.some(([opens]) => opens === atMs);
}

/**
 * Moves a due instant to the end of its local day: the day's last millisecond, or its last closing for
 * business units. Policies with days of their own have no local day, so there the instant stays. Null beyond
 * the ground.
 */
export function endOfDay(target: Target, atMs: number, dayMs: number, ground: Ground): number | null {
  if (target.dueAt === 'same_time' || dayMs !== realDayMs) return atMs;
  if (atMs >= ground.untilMs) return null;
  // Hours that end at midnight end their own day, not the one that begins there.
  const isEnd = isBusiness(target.unit) && isClosing(ground, atMs);
  const day = localDayOf(ground, isEnd ? atMs - 1 : atMs);
  const closing = isBusiness(target.unit) ? closingOf(ground, day) : null;
  return closing ?? fromLocal(ground, (day + 1) * realDayMs) - 1;
}
