/** The interval of a report: half-open, dates in the organisation's zone. */
import { z } from 'zod';
import { dateOfDay, dayOfDate, localDayAt, startOfDay, zoneNamed } from '../../../db/queries/local-time.ts';
import type { Interval } from '../../../db/queries/reports/filter.ts';
import { invalid } from '../../problems.ts';
import { datedText } from '../../schemas/fields.ts';

/** A date `YYYY-MM-DD`, or an instant with its offset. */
export const boundField = z
  .union([datedText(z.iso.date()), datedText(z.iso.datetime({ offset: true }))], {
    error:
      'is neither a date like 2026-03-01 nor an instant like 2026-03-01T00:00:00Z, of the years 1900 to 2999',
  })
  .meta({ examples: ['2026-03-01'] });

/** The instant that a bound means: a date is the beginning of that day in the organisation's zone. */
export function boundOf(text: string, zone: string): Date {
  return new Date(text.includes('T') ? Date.parse(text) : startOfDay(zoneNamed(zone), dayOfDate(text)));
}

/** The interval that is asked for; this month where nothing is said. Refuses one without length. */
export function intervalOf(
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  zone: string,
  nowMs: number,
): Interval {
  const month = monthAt(zone, from === undefined ? nowMs : boundOf(from, zone).getTime());
  const interval = {
    from: from === undefined ? month.from : boundOf(from, zone),
    until: until === undefined ? month.until : boundOf(until, zone),
  };
  if (interval.from >= interval.until) {
    throw invalid([
      { parameter: 'until', detail: 'until: must be after `from`, for it is not part of the interval' },
    ]);
  }
  return interval;
}

/** The month of the organisation's calendar that holds this instant. */
export function monthAt(zone: string, atMs: number): Interval {
  const iana = zoneNamed(zone);
  const [year = 0, month = 1] = dateOfDay(localDayAt(iana, atMs)).split('-').map(Number);
  const begin = (index: number) => new Date(startOfDay(iana, Date.UTC(year, index, 1) / 86_400_000));
  return { from: begin(month - 1), until: begin(month) };
}
