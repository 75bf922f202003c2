import { DateTime } from 'luxon';
import { buildGround, type CalendarVersion } from '../../../db/queries/ground.ts';
import type { Ground } from '../../../workflows/domain/working-time.ts';

/** Always open, in a zone with summer time. */
export const alwaysIn = (zone: string): CalendarVersion => ({
  name: 'always',
  version: 1,
  zone,
  rules: { always: true },
  validUntil: null,
});

const officeDay = [
  ['09:00', '13:00'],
  ['14:00', '18:00'],
] as const;

/** An office with lunch, in 2026: a Friday that ends early each week, holidays, half days and working Saturdays. */
export const kyivOffice: CalendarVersion = {
  name: 'kyiv_office',
  version: 3,
  zone: 'Europe/Kyiv',
  rules: {
    week: { '1': officeDay, '2': officeDay, '3': officeDay, '4': officeDay, '5': [['09:00', '16:30']] },
    // Two Mondays and a Thursday.
    holidays: ['2026-03-09', '2026-04-13', '2026-10-15'],
    specialDays: {
      // Half days: a Tuesday and a Wednesday.
      '2026-03-31': [['10:00', '13:00']],
      '2026-10-28': [['09:00', '12:00']],
      // Moved working Saturdays.
      '2026-03-14': officeDay,
      '2026-10-24': [['10:00', '15:00']],
    },
  },
  validUntil: '2026-12-31',
};

/** Shifts round the clock, so that working days have 23 or 25 hours; Sundays are half open. */
export const newYorkShifts: CalendarVersion = {
  name: 'new_york_shifts',
  version: 1,
  zone: 'America/New_York',
  rules: {
    week: {
      '1': [['00:00', '24:00']],
      '2': [['00:00', '24:00']],
      '3': [['00:00', '24:00']],
      '4': [['06:00', '22:00']],
      '5': [
        ['00:00', '05:00'],
        ['20:00', '24:00'],
      ],
      '7': [['00:00', '12:00']],
    },
    holidays: ['2026-11-03'],
    specialDays: { '2026-03-14': [['08:00', '12:00']] },
  },
  validUntil: null,
};

/** An instant from local wall time: `at('Europe/Kyiv', '2026-03-29T10:00')`. */
export function at(zone: string, wall: string): number {
  const time = DateTime.fromISO(wall, { zone });
  if (!time.isValid) throw new RangeError(`no such time: ${wall} in ${zone}`);
  return time.toMillis();
}

export const kyiv = (wall: string): number => at('Europe/Kyiv', wall);
export const newYork = (wall: string): number => at('America/New_York', wall);

/** Wall time of an instant, for readable comparisons. */
export const wallIn = (zone: string, ms: number | null): string | null =>
  ms === null ? null : DateTime.fromMillis(ms, { zone }).toISO({ includeOffset: false });

/** Spring and autumn of 2026: both zones change their clocks within. */
export const springOf = (calendar: CalendarVersion): Ground =>
  buildGround(calendar, at(calendar.zone, '2026-02-25T00:00'), at(calendar.zone, '2026-06-01T00:00'));
export const autumnOf = (calendar: CalendarVersion): Ground =>
  buildGround(calendar, at(calendar.zone, '2026-10-08T00:00'), at(calendar.zone, '2027-01-20T00:00'));
