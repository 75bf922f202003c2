/** Snapshots of working time: calendars turned into numbers, for the process knows no zones and no rules. */
import type { Ground } from '../../workflows/domain/working-time.ts';
import type { Db } from '../client.ts';
import { createLru, type Lru } from '../lru.ts';
import type { CalendarRules } from '../schema/desk.ts';
import {
  dateOfDay,
  dayMs,
  dayOfDate,
  instantOfLocal,
  localDayAt,
  offsetsWithin,
  startOfDay,
  weekdayOf,
  zoneNamed,
} from './local-time.ts';

/** One version of a calendar, as stored. */
export interface CalendarVersion {
  readonly name: string;
  readonly version: number;
  /** IANA zone. */
  readonly zone: string;
  readonly rules: CalendarRules;
  /** Local date `YYYY-MM-DD` from which on nothing is known, or null. */
  readonly validUntil: string | null;
}

/** The calendar, or that version of it, does not exist. */
export class UnknownCalendarError extends Error {
  override readonly name = 'UnknownCalendarError';
  readonly calendar: string;
  readonly calendarVersion: number | null;

  constructor(calendar: string, calendarVersion: number | null) {
    super(
      `There is no calendar "${calendar}"${calendarVersion === null ? '' : ` version ${calendarVersion}`}.`,
    );
    this.calendar = calendar;
    this.calendarVersion = calendarVersion;
  }
}

/** A ground longer than this is a mistake of the caller: in a history it would be a megabyte. */
const spanDaysMax = 18_300;

/**
 * The open spans, local day boundaries and offset changes of a calendar for whole local days that cover
 * `[fromMs, untilMs)`, cut where the calendar itself ends. Pure but for the zone data.
 * Throws `RangeError` for an unknown zone or a span of more than fifty years.
 */
export function buildGround(calendar: CalendarVersion, fromMs: number, untilMs: number): Ground {
  const zone = zoneNamed(calendar.zone);
  const firstDay = localDayAt(zone, fromMs);
  let endDay = localDayAt(zone, Math.max(untilMs - 1, fromMs)) + 1;
  if (endDay - firstDay > spanDaysMax) {
    throw new RangeError(`A ground of ${endDay - firstDay} days is longer than ${spanDaysMax}.`);
  }
  const validUntilDay = calendar.validUntil === null ? null : dayOfDate(calendar.validUntil);
  const endsHere = validUntilDay !== null && endDay >= validUntilDay;
  if (endsHere) endDay = Math.max(validUntilDay, firstDay);
  const startMs = startOfDay(zone, firstDay);
  const endMs = startOfDay(zone, endDay);
  return {
    calendar: calendar.name,
    calendarVersion: calendar.version,
    zone: calendar.zone,
    fromMs: startMs,
    untilMs: endMs,
    offsets: offsetsWithin(zone, startMs, endMs),
    open: calendar.rules.always === true ? null : openSpans(calendar.rules, calendar.zone, firstDay, endDay),
    extendable: !endsHere,
  };
}

function openSpans(
  rules: CalendarRules,
  zoneName: string,
  firstDay: number,
  endDay: number,
): (readonly [fromMs: number, toMs: number])[] {
  const zone = zoneNamed(zoneName);
  const holidays = new Set(rules.holidays);
  const spans: [number, number][] = [];
  for (let day = firstDay; day < endDay; day += 1) {
    const date = dateOfDay(day);
    // A day named with hours of its own is open then, whatever the week and the holidays say.
    const special = rules.specialDays?.[date];
    const hours = special ?? (holidays.has(date) ? [] : (rules.week?.[String(weekdayOf(day))] ?? []));
    for (const [opens, closes] of [...hours].sort(byOpening)) {
      const fromMs = instantOfLocal(zone, day * dayMs + timeOfDayMs(opens));
      const toMs = instantOfLocal(zone, day * dayMs + timeOfDayMs(closes));
      // An interval inside the hour that spring takes away is no time at all; one at its edge may not overlap.
      const startMs = Math.max(fromMs, spans.at(-1)?.[1] ?? fromMs);
      if (startMs < toMs) spans.push([startMs, toMs]);
    }
  }
  return spans;
}

const byOpening = (a: readonly [string, string], b: readonly [string, string]): number =>
  timeOfDayMs(a[0]) - timeOfDayMs(b[0]);

/** Milliseconds from midnight of `HH:MM`; `24:00` ends a day. */
export function timeOfDayMs(time: string): number {
  const [hours = '', minutes = ''] = time.split(':');
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** What is kept of calendars between requests. Versions never change, so only "the newest" can grow old. */
export interface GroundCache {
  readonly grounds: Lru<Ground>;
  readonly calendars: Lru<CalendarVersion>;
  readonly newest: Lru<{ readonly calendar: CalendarVersion; readonly readAtMs: number }>;
  /** How long "the newest version" is believed. */
  readonly newestForMs: number;
}

export function createGroundCache(
  options: { readonly groundsMax?: number; readonly newestForMs?: number } = {},
): GroundCache {
  return {
    grounds: createLru(options.groundsMax ?? 256),
    calendars: createLru(64),
    newest: createLru(64),
    newestForMs: options.newestForMs ?? 1_000,
  };
}

export interface GroundRequest {
  readonly calendar: string;
  /** Left out or null is the newest version. */
  readonly calendarVersion?: number | null;
  readonly fromMs: number;
  readonly untilMs: number;
}

/**
 * The ground of a stored calendar for `[fromMs, untilMs)`, as far as the calendar reaches.
 * @param cache kept by the caller; without one every call reads
 * @throws UnknownCalendarError
 */
export async function loadGround(db: Db, request: GroundRequest, cache?: GroundCache): Promise<Ground> {
  return groundOf(await loadCalendar(db, request, cache), request.fromMs, request.untilMs, cache);
}

/**
 * The ground that a case starts with: from the day before receipt to 90 days after it, or after registration
 * where a letter took long. Intake and the start of the process both ask here, so both reckon alike.
 * @throws UnknownCalendarError
 */
export async function loadIntakeGround(
  db: Db,
  request: {
    readonly calendar: string;
    readonly calendarVersion?: number | null;
    readonly receivedAtMs: number;
    readonly createdAtMs: number;
  },
  cache?: GroundCache,
): Promise<Ground> {
  const calendar = await loadCalendar(db, request, cache);
  const { fromMs, untilMs } = intakeSpan(request.receivedAtMs, request.createdAtMs);
  return groundOf(calendar, fromMs, untilMs, cache);
}

/** Two years: a complaint entered that much later gets the rest of its ground when it needs it. */
const intakeSpanMaxMs = 731 * dayMs;

function intakeSpan(receivedAtMs: number, createdAtMs: number): { fromMs: number; untilMs: number } {
  const fromMs = receivedAtMs - dayMs;
  const untilMs = Math.max(receivedAtMs, createdAtMs) + 90 * dayMs;
  return { fromMs, untilMs: Math.min(untilMs, fromMs + intakeSpanMaxMs) };
}

/** One version of a calendar, or the newest. @throws UnknownCalendarError */
async function loadCalendar(
  db: Db,
  { calendar: name, calendarVersion = null }: Pick<GroundRequest, 'calendar' | 'calendarVersion'>,
  cache?: GroundCache,
): Promise<CalendarVersion> {
  const known =
    calendarVersion === null ? newestKnown(cache, name) : cache?.calendars.get(`${name}@${calendarVersion}`);
  if (known !== undefined) return known;
  const [row] = await db.sql<CalendarVersion[]>`
    select name, version, zone, rules, valid_until::text as "validUntil"
    from calendars
    where name = ${name} and (${calendarVersion}::int is null or version = ${calendarVersion}::int)
    order by version desc limit 1`;
  if (row === undefined) throw new UnknownCalendarError(name, calendarVersion);
  cache?.calendars.set(`${row.name}@${row.version}`, row);
  if (calendarVersion === null) cache?.newest.set(name, { calendar: row, readAtMs: Date.now() });
  return row;
}

function newestKnown(cache: GroundCache | undefined, name: string): CalendarVersion | undefined {
  const entry = cache?.newest.get(name);
  return entry !== undefined && Date.now() - entry.readAtMs < (cache?.newestForMs ?? 0)
    ? entry.calendar
    : undefined;
}

function groundOf(calendar: CalendarVersion, fromMs: number, untilMs: number, cache?: GroundCache): Ground {
  const zone = zoneNamed(calendar.zone);
  // Grounds are whole local days, so all cases of a day share one.
  const key = `${calendar.name}@${calendar.version}/${localDayAt(zone, fromMs)}-${localDayAt(zone, Math.max(untilMs - 1, fromMs))}`;
  const known = cache?.grounds.get(key);
  if (known !== undefined) return known;
  const ground = buildGround(calendar, fromMs, untilMs);
  cache?.grounds.set(key, ground);
  return ground;
}
