/**
 * Whether a calendar can be kept: everything wrong with it at once, each with the place it is at. What was sent is not
 * repeated while it may be anything.
 */
import { IANAZone } from 'luxon';
import { buildGround, timeOfDayMs } from '../queries/ground.ts';
import { dateOfDay, dayMs } from '../queries/local-time.ts';
import type { CalendarRules } from '../schema/desk.ts';

export interface CalendarProblem {
  readonly code:
    | 'unknown-zone'
    | 'valid-until-required'
    | 'invalid-date'
    | 'invalid-weekday'
    | 'invalid-time'
    | 'interval-order'
    | 'intervals-overlap'
    | 'no-open-hours';
  /** JSON pointer into `{ zone, rules, validUntil }`. */
  readonly pointer: string;
  readonly message: string;
}

type Intervals = readonly (readonly [string, string])[];

const timePattern = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Checks a calendar before it is saved. An empty list means that it can be kept. One without open hours is
 * refused: a clock on it would never end.
 * @param validUntil local date `YYYY-MM-DD` from which on nothing is computed; needed unless always open
 * @param nowMs open hours must lie ahead of this instant
 */
export function validateCalendar(
  rules: CalendarRules,
  zone: string,
  validUntil: string | null,
  nowMs: number = Date.now(),
): readonly CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  if (!IANAZone.isValidZone(zone)) {
    problems.push({ code: 'unknown-zone', pointer: '/zone', message: 'This is not an IANA time zone.' });
  }
  if (validUntil !== null && !isDate(validUntil)) {
    problems.push(badDate('/validUntil'));
  }
  if (rules.always === true) return problems;
  if (validUntil === null) {
    problems.push({
      code: 'valid-until-required',
      pointer: '/validUntil',
      message: 'A calendar with rules needs the date until which they are known.',
    });
  }
  for (const [weekday, intervals] of Object.entries(rules.week ?? {})) {
    const pointer = `/rules/week/${weekday}`;
    if (!/^[1-7]$/.test(weekday)) {
      const message = 'This is not an ISO weekday: 1 is Monday, 7 is Sunday.';
      problems.push({ code: 'invalid-weekday', pointer, message });
    }
    problems.push(...intervalProblems(intervals, pointer));
  }
  for (const [index, date] of (rules.holidays ?? []).entries()) {
    if (!isDate(date)) problems.push(badDate(`/rules/holidays/${index}`));
  }
  for (const [date, intervals] of Object.entries(rules.specialDays ?? {})) {
    const pointer = `/rules/specialDays/${date}`;
    if (!isDate(date)) problems.push(badDate(pointer));
    problems.push(...intervalProblems(intervals, pointer));
  }
  if (problems.length === 0 && validUntil !== null && !hasOpenHours(rules, zone, validUntil, nowMs)) {
    problems.push({
      code: 'no-open-hours',
      pointer: '/rules',
      message: `Between now and ${validUntil} there is not one open hour.`,
    });
  }
  return problems;
}

const isDate = (text: string): boolean =>
  datePattern.test(text) && dateOfDayOrNull(Date.parse(`${text}T00:00:00Z`)) === text;

const dateOfDayOrNull = (ms: number): string | null => (Number.isNaN(ms) ? null : dateOfDay(ms / dayMs));

const badDate = (pointer: string): CalendarProblem => ({
  code: 'invalid-date',
  pointer,
  message: 'This is not a date like 2026-03-29.',
});

function intervalProblems(intervals: Intervals, pointer: string): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  for (const [index, [opens, closes]] of intervals.entries()) {
    const at = `${pointer}/${index}`;
    if (!timePattern.test(opens) || !timePattern.test(closes)) {
      const message = 'Times are HH:MM from 00:00 to 24:00.';
      problems.push({ code: 'invalid-time', pointer: at, message });
    } else if (timeOfDayMs(opens) >= timeOfDayMs(closes)) {
      const message = `"${opens}"-"${closes}": an interval ends after it begins, and never crosses midnight.`;
      problems.push({ code: 'interval-order', pointer: at, message });
    }
  }
  if (problems.length > 0) return problems;
  const sorted = [...intervals].sort((a, b) => timeOfDayMs(a[0]) - timeOfDayMs(b[0]));
  for (const [index, [opens]] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before !== undefined && timeOfDayMs(opens) < timeOfDayMs(before[1])) {
      const message = `${before[0]}-${before[1]} and the interval from ${opens} overlap.`;
      problems.push({ code: 'intervals-overlap', pointer, message });
    }
  }
  return problems;
}

/** Looks at most ten years ahead: farther than any calendar is known. */
function hasOpenHours(rules: CalendarRules, zone: string, validUntil: string, nowMs: number): boolean {
  const calendar = { name: 'candidate', version: 1, zone, rules, validUntil };
  const { open } = buildGround(calendar, nowMs, nowMs + 3_650 * dayMs);
  return open === null || open.some(([, closesMs]) => closesMs > nowMs);
}
