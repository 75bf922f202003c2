/** Local time of an IANA zone as numbers. The only reader of zone data; nothing here runs inside the process. */
import { IANAZone } from 'luxon';

export const dayMs = 86_400_000;

/** A zone by its IANA name. Throws `RangeError` for one that the zone data does not know. */
export function zoneNamed(name: string): IANAZone {
  const zone = IANAZone.create(name);
  if (!zone.isValid) throw new RangeError(`Unknown time zone: ${name}`);
  return zone;
}

/** Offset of local time from UTC in milliseconds. */
export const offsetMsAt = (zone: IANAZone, atMs: number): number => Math.round(zone.offset(atMs) * 60_000);

/** Days since 1970-01-01 on the local calendar. */
export const localDayAt = (zone: IANAZone, atMs: number): number =>
  Math.floor((atMs + offsetMsAt(zone, atMs)) / dayMs);

/** `YYYY-MM-DD` of a day number. */
export const dateOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The local date `YYYY-MM-DD` of an instant in a zone. */
export const dateAt = (zone: string, atMs: number): string => dateOfDay(localDayAt(zoneNamed(zone), atMs));

/** Day number of `YYYY-MM-DD`. */
export const dayOfDate = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs;

/** ISO weekday of a day number: 1 is Monday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/**
 * The instant of a local time, given as milliseconds since the local epoch. A local time that does not exist
 * shifts forward by the gap; one that exists twice is the first (semantics, *Days and calendars*). luxon itself
 * chooses by the offset of today, so the answer would depend on when it is asked.
 */
export function instantOfLocal(zone: IANAZone, localMs: number): number {
  const before = offsetMsAt(zone, localMs - dayMs);
  const after = offsetMsAt(zone, localMs + dayMs);
  const first = localMs - before;
  if (before === after || offsetMsAt(zone, first) === before) return first;
  const second = localMs - after;
  return offsetMsAt(zone, second) === after ? second : first;
}

/** The instant at which a local day begins. */
export const startOfDay = (zone: IANAZone, day: number): number => instantOfLocal(zone, day * dayMs);

/**
 * Each offset in force within `[fromMs, untilMs)`, from the instant on at which it holds, exact to the
 * millisecond; the first entry is at `fromMs`.
 */
export function offsetsWithin(
  zone: IANAZone,
  fromMs: number,
  untilMs: number,
): (readonly [atMs: number, offsetMs: number])[] {
  let offset = offsetMsAt(zone, fromMs);
  const found: [number, number][] = [[fromMs, offset]];
  // A day is short enough: no zone changes twice within one.
  for (let atMs = fromMs; atMs < untilMs; atMs += dayMs) {
    const endMs = Math.min(atMs + dayMs, untilMs);
    const next = offsetMsAt(zone, endMs);
    if (next === offset) continue;
    let [low, high] = [atMs, endMs];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetMsAt(zone, middle) === offset) low = middle;
      else high = middle;
    }
    offset = next;
    if (high < untilMs) found.push([high, offset]);
  }
  return found;
}

/** The month of the zone's calendar that holds `atMs`, half-open. */
export function monthAt(
  zoneName: string,
  atMs: number,
): { readonly fromMs: number; readonly untilMs: number } {
  const zone = zoneNamed(zoneName);
  const date = new Date(localDayAt(zone, atMs) * dayMs);
  const startOf = (month: number) => instantOfLocal(zone, Date.UTC(date.getUTCFullYear(), month, 1));
  return { fromMs: startOf(date.getUTCMonth()), untilMs: startOf(date.getUTCMonth() + 1) };
}
