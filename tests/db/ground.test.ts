/** Calendars become numbers that are right over DST, holidays, half days and moved working days. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildGround,
  type CalendarVersion,
  createGroundCache,
  loadGround,
  loadIntakeGround,
  UnknownCalendarError,
} from '../../db/queries/ground.ts';
import { instantOfLocal, zoneNamed } from '../../db/queries/local-time.ts';
import type { CalendarRules } from '../../db/schema/desk.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const office: CalendarRules['week'] = Object.fromEntries(
  ['1', '2', '3', '4', '5'].map((weekday) => [
    weekday,
    [
      ['09:00', '13:00'],
      ['14:00', '18:00'],
    ],
  ]),
);
const calendar = (zone: string, rules: CalendarRules, validUntil: string | null = '2030-01-01') =>
  ({ name: 'test', version: 3, zone, rules, validUntil }) satisfies CalendarVersion;

/** Epoch milliseconds of a wall time in a zone, by the zone database directly. */
const at = (zone: string, iso: string) => DateTime.fromISO(iso, { zone }).toMillis();
/** Spans as local wall times, to read them. */
const shown = (zone: string, spans: readonly (readonly [number, number])[] | null) =>
  (spans ?? []).map((span) => span.map((ms) => DateTime.fromMillis(ms, { zone }).toFormat('MM-dd HH:mm')));
const groundOf = (zone: string, rules: CalendarRules, from: string, until: string) =>
  buildGround(calendar(zone, rules), at(zone, from), at(zone, until));

describe('open hours', () => {
  it('are the intervals of each weekday, in whole local days', () => {
    const zone = 'Europe/Kyiv';
    // Friday noon to Monday noon.
    const ground = groundOf(zone, { week: office }, '2026-06-12T12:00', '2026-06-15T12:00');
    expect(shown(zone, ground.open)).toEqual([
      ['06-12 09:00', '06-12 13:00'],
      ['06-12 14:00', '06-12 18:00'],
      ['06-15 09:00', '06-15 13:00'],
      ['06-15 14:00', '06-15 18:00'],
    ]);
    expect(ground).toMatchObject({
      calendar: 'test',
      calendarVersion: 3,
      zone,
      extendable: true,
      fromMs: at(zone, '2026-06-12T00:00'),
      untilMs: at(zone, '2026-06-16T00:00'),
    });
  });

  it('leave out holidays, shorten half days, and are on a working Saturday', () => {
    const zone = 'Europe/Kyiv';
    const rules: CalendarRules = {
      week: office,
      holidays: ['2026-06-29', '2026-07-03'],
      specialDays: {
        '2026-06-30': [['09:00', '13:00']],
        '2026-07-04': [['10:00', '16:00']],
        // A free day that the week would have open, and a working day that the holidays would not.
        '2026-07-01': [],
        '2026-07-03': [['12:00', '12:30']],
      },
    };
    const ground = groundOf(zone, rules, '2026-06-28T00:00', '2026-07-06T00:00');
    expect(shown(zone, ground.open)).toEqual([
      ['06-30 09:00', '06-30 13:00'],
      ['07-02 09:00', '07-02 13:00'],
      ['07-02 14:00', '07-02 18:00'],
      ['07-03 12:00', '07-03 12:30'],
      ['07-04 10:00', '07-04 16:00'],
    ]);
  });

  it('are always for a calendar that is always open', () => {
    const ground = groundOf('Europe/Kyiv', { always: true }, '2026-06-28T00:00', '2026-07-06T00:00');
    expect(ground.open).toBeNull();
  });

  it('end with the calendar, which then cannot be extended', () => {
    const zone = 'Europe/Kyiv';
    const short = calendar(zone, { week: office }, '2026-06-16');
    const ground = buildGround(short, at(zone, '2026-06-15T10:00'), at(zone, '2026-09-01T00:00'));
    expect(ground).toMatchObject({ untilMs: at(zone, '2026-06-16T00:00'), extendable: false });
    expect(ground.open).toHaveLength(2);
    const beyond = buildGround(short, at(zone, '2026-07-01T10:00'), at(zone, '2026-09-01T00:00'));
    expect(beyond).toMatchObject({ extendable: false, open: [] });
    expect(beyond.untilMs).toBe(beyond.fromMs);
  });
});

describe('daylight saving', () => {
  const cases = [
    { zone: 'Europe/Kyiv', spring: '2026-03-29', autumn: '2026-10-25', winterMs: 2 * hourMs },
    { zone: 'America/New_York', spring: '2026-03-08', autumn: '2026-11-01', winterMs: -5 * hourMs },
  ];

  it.each(cases)('$zone: the offsets change at the exact instant', ({ zone, spring, autumn, winterMs }) => {
    const ground = groundOf(zone, { always: true }, '2026-01-10T00:00', '2026-12-20T00:00');
    expect(ground.offsets.map(([, offset]) => offset)).toEqual([winterMs, winterMs + hourMs, winterMs]);
    const [, forward, back] = ground.offsets.map(([ms]) => ms);
    const changeAt = (ms = 0) =>
      [ms - 1, ms].map((one) => DateTime.fromMillis(one, { zone }).toFormat('yyyy-MM-dd HH:mm:ss.SSS'));
    const before = zone === 'Europe/Kyiv' ? '02:59:59.999' : '01:59:59.999';
    const after = zone === 'Europe/Kyiv' ? '04:00:00.000' : '03:00:00.000';
    expect(changeAt(forward)).toEqual([`${spring} ${before}`, `${spring} ${after}`]);
    const [backFrom, backTo] = zone === 'Europe/Kyiv' ? ['03', '03'] : ['01', '01'];
    expect(changeAt(back)).toEqual([`${autumn} ${backFrom}:59:59.999`, `${autumn} ${backTo}:00:00.000`]);
  });

  it.each(cases)('$zone: a day in spring has 23 hours, one in autumn 25', ({ zone, spring, autumn }) => {
    const lengthOf = (date: string) => {
      const wholeDay = groundOf(
        zone,
        { specialDays: { [date]: [['00:00', '24:00']] } },
        date,
        `${date}T23:00`,
      );
      const [span] = wholeDay.open ?? [];
      expect(wholeDay.untilMs - wholeDay.fromMs).toBe((span?.[1] ?? 0) - (span?.[0] ?? 0));
      return ((span?.[1] ?? 0) - (span?.[0] ?? 0)) / hourMs;
    };
    expect(lengthOf(spring)).toBe(23);
    expect(lengthOf(autumn)).toBe(25);
    expect(lengthOf('2026-06-10')).toBe(24);
  });

  it('an opening at a time that does not exist shifts forward by the gap', () => {
    const zone = 'Europe/Kyiv';
    const rules: CalendarRules = { specialDays: { '2026-03-29': [['03:30', '08:00']] } };
    const ground = groundOf(zone, rules, '2026-03-29', '2026-03-29T23:00');
    expect(shown(zone, ground.open)).toEqual([['03-29 04:30', '03-29 08:00']]);
  });

  it('intervals that only the missing hour has are no time, and none overlap', () => {
    const zone = 'Europe/Kyiv';
    const rules: CalendarRules = {
      specialDays: {
        '2026-03-29': [
          ['03:00', '03:30'],
          ['03:30', '04:15'],
          ['04:15', '05:00'],
        ],
      },
    };
    const { open } = groundOf(zone, rules, '2026-03-29', '2026-03-29T23:00');
    let endMs = 0;
    for (const [fromMs, toMs] of open ?? []) {
      expect(fromMs).toBeGreaterThanOrEqual(endMs);
      expect(toMs).toBeGreaterThan(fromMs);
      endMs = toMs;
    }
  });

  it('an opening at a time that exists twice is the first', () => {
    const zone = 'America/New_York';
    const rules: CalendarRules = { specialDays: { '2026-11-01': [['01:30', '05:00']] } };
    const { open } = groundOf(zone, rules, '2026-11-01', '2026-11-01T23:00');
    // 01:30 EDT, an hour before 01:30 EST.
    expect(open?.[0]?.[0]).toBe(Date.UTC(2026, 10, 1, 5, 30));
    expect(open?.[0]?.[1]).toBe(Date.UTC(2026, 10, 1, 10));
  });

  it('a zone that skips a whole day, or has odd offsets, is no exception', () => {
    const samoa = zoneNamed('Pacific/Apia');
    const noon = instantOfLocal(samoa, Date.UTC(2011, 11, 31, 12));
    expect(DateTime.fromMillis(noon, { zone: samoa }).toFormat('yyyy-MM-dd HH:mm')).toBe('2011-12-31 12:00');
    const lordHowe = groundOf('Australia/Lord_Howe', { always: true }, '2026-01-10', '2026-12-20');
    expect(lordHowe.offsets.map(([, offset]) => offset / hourMs)).toEqual([11, 10.5, 11]);
  });
});

describe('any calendar', () => {
  it('has open spans in order, apart, inside the ground, at the wall times of its rules', () => {
    const zones = ['Europe/Kyiv', 'America/New_York', 'Asia/Kathmandu', 'Africa/Casablanca', 'UTC'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2028, 0) }),
        fc.integer({ min: 1, max: 120 * dayMs }),
        (zone, fromMs, lengthMs) => {
          const ground = buildGround(calendar(zone, { week: office }), fromMs, fromMs + lengthMs);
          expect(ground.fromMs).toBeLessThanOrEqual(fromMs);
          expect(ground.untilMs).toBeGreaterThanOrEqual(fromMs + lengthMs);
          expect(ground.offsets[0]?.[0]).toBe(ground.fromMs);
          let endMs = ground.fromMs;
          for (const [opens, closes] of ground.open ?? []) {
            expect(opens).toBeGreaterThanOrEqual(endMs);
            expect(closes).toBeGreaterThan(opens);
            expect(['09:00', '14:00']).toContain(DateTime.fromMillis(opens, { zone }).toFormat('HH:mm'));
            endMs = closes;
          }
          expect(endMs).toBeLessThanOrEqual(ground.untilMs);
          const offsetAt = (ms: number) => ground.offsets.findLast(([since]) => since <= ms)?.[1];
          for (let ms = ground.fromMs; ms < ground.untilMs; ms += 5 * hourMs) {
            expect(offsetAt(ms)).toBe(DateTime.fromMillis(ms, { zone }).offset * 60_000);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('stored calendars', () => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  afterAll(() => fresh.drop());

  const nowMs = Date.UTC(2026, 5, 15, 9);
  const span = { fromMs: nowMs, untilMs: nowMs + dayMs };

  it('are found by version, and without one the newest is taken', async () => {
    const { sql } = fresh.db;
    for (const [version, opens] of [
      [1, '08:00'],
      [2, '10:00'],
    ] as const) {
      const rules = { week: { '1': [[opens, '12:00']] } };
      await sql`
        insert into calendars (name, version, zone, rules, valid_until)
        values ('shop', ${version}, 'Europe/Kyiv', ${sql.json(rules)}, '2030-01-01')`;
    }
    const newest = await loadGround(fresh.db, { calendar: 'shop', ...span });
    expect(newest.calendarVersion).toBe(2);
    expect(shown('Europe/Kyiv', newest.open)).toEqual([['06-15 10:00', '06-15 12:00']]);
    const pinned = await loadGround(fresh.db, { calendar: 'shop', calendarVersion: 1, ...span });
    expect(shown('Europe/Kyiv', pinned.open)).toEqual([['06-15 08:00', '06-15 12:00']]);
    await expect(loadGround(fresh.db, { calendar: 'shop', calendarVersion: 9, ...span })).rejects.toThrow(
      UnknownCalendarError,
    );
    await expect(loadGround(fresh.db, { calendar: 'none', ...span })).rejects.toThrow(UnknownCalendarError);
  });

  it('are read once for all cases of a day, and a new version is seen soon', async () => {
    const { sql } = fresh.db;
    const cache = createGroundCache({ newestForMs: 50 });
    const intake = { calendar: 'ua_office', receivedAtMs: nowMs, createdAtMs: nowMs };
    const first = await loadIntakeGround(fresh.db, intake, cache);
    const second = await loadIntakeGround(fresh.db, { ...intake, createdAtMs: nowMs + hourMs }, cache);
    expect(second).toBe(first);
    await sql`
      insert into calendars (name, version, zone, rules, valid_until)
      select name, version + 1, zone, rules, valid_until from calendars where name = 'ua_office'`;
    await new Promise((resolve) => setTimeout(resolve, 60));
    const third = await loadIntakeGround(fresh.db, intake, cache);
    expect(third.calendarVersion).toBe(first.calendarVersion + 1);
  });

  it('cover a case from the day before receipt to 90 days after it, or after a late registration', async () => {
    const zone = 'Europe/Kyiv';
    const prompt = await loadIntakeGround(fresh.db, {
      calendar: 'always',
      receivedAtMs: nowMs,
      createdAtMs: nowMs,
    });
    expect(prompt.fromMs).toBe(at(zone, '2026-06-14T00:00'));
    expect(prompt.untilMs).toBe(at(zone, '2026-09-14T00:00'));
    const late = await loadIntakeGround(fresh.db, {
      calendar: 'always',
      receivedAtMs: nowMs,
      createdAtMs: nowMs + 100 * dayMs,
    });
    expect(late.untilMs).toBeGreaterThanOrEqual(nowMs + 190 * dayMs);
    const ancient = await loadIntakeGround(fresh.db, {
      calendar: 'always',
      receivedAtMs: Date.UTC(2000, 0, 1, 12),
      createdAtMs: nowMs,
    });
    expect(ancient.untilMs - ancient.fromMs).toBeLessThan(735 * dayMs);
  });

  it('reach from the year 2000 to today when the process asks for the rest, and fit into a history', async () => {
    for (const calendar of ['always', 'ua_office']) {
      const whole = await loadGround(fresh.db, { calendar, fromMs: Date.UTC(2000, 0, 1), untilMs: nowMs });
      expect(whole.untilMs, calendar).toBeGreaterThanOrEqual(nowMs);
      expect(JSON.stringify(whole).length, calendar).toBeLessThan(1_000_000);
    }
  });
});
