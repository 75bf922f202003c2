import { DateTime } from 'luxon';

const minuteMs = 60_000;

/** Makes `C-2026-000042` of a count and an instant; the year is that of the organisation's zone. */
export function caseNumbering(zone: string): (count: number, atMs: number) => string {
  let known: { readonly minute: number; readonly year: number } | null = null;
  return (count, atMs) => {
    // Years begin on a whole minute in every zone, and zone arithmetic is dear.
    const minute = Math.floor(atMs / minuteMs);
    if (known?.minute !== minute) known = { minute, year: DateTime.fromMillis(atMs, { zone }).year };
    return `C-${known.year}-${String(count).padStart(6, '0')}`;
  };
}
