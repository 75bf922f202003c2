import { describe, expect, it } from 'vitest';
import { buildGround } from '../../db/queries/ground.ts';
import { dueAtMs, startClock } from '../../workflows/domain/clock.ts';
import {
  budgetOf,
  endOfDay,
  fromLocal,
  type Ground,
  instantAfter,
  nextOpening,
  offsetAt,
  realDayMs,
  runningBetween,
  type Target,
  type TargetUnit,
} from '../../workflows/domain/working-time.ts';
import {
  alwaysIn,
  autumnOf,
  kyiv,
  kyivOffice,
  newYork,
  newYorkShifts,
  springOf,
  wallIn,
} from './support/calendars.ts';

const target = (amount: number, unit: TargetUnit, dueAt: Target['dueAt'] = 'same_time'): Target => ({
  amount,
  unit,
  dueAt,
});

/** Wall time at which a clock that is never paused is due. */
function due(ground: Ground, startMs: number, limit: Target): string | null {
  const clock = startClock({
    id: 'resolution.1',
    kind: 'resolution',
    cycle: 1,
    target: limit,
    atMs: startMs,
  });
  return wallIn(ground.zone, dueAtMs(clock, { policy: { dayMs: realDayMs }, ground }));
}

const spring = springOf(kyivOffice);
const autumn = autumnOf(kyivOffice);
const springAlways = springOf(alwaysIn('Europe/Kyiv'));
const autumnAlways = autumnOf(alwaysIn('Europe/Kyiv'));

describe('three days are four different things', () => {
  // Thursday noon before the weekend in which Kyiv loses an hour; the Tuesday after it is a half day.
  const thursday = kyiv('2026-03-26T12:00');

  it.each([
    [target(72, 'elapsed_hours'), '2026-03-29T13:00:00.000'],
    [target(72, 'elapsed_hours', 'end_of_day'), '2026-03-29T23:59:59.999'],
    [target(3, 'calendar_days'), '2026-03-29T12:00:00.000'],
    [target(3, 'calendar_days', 'end_of_day'), '2026-03-29T23:59:59.999'],
    // Thursday 1 + 4 hours, Friday 7.5, Monday 8, Tuesday 3 and half an hour on Wednesday.
    [target(24, 'business_hours'), '2026-04-01T09:30:00.000'],
    [target(24, 'business_hours', 'end_of_day'), '2026-04-01T18:00:00.000'],
    [target(3, 'business_days'), '2026-03-31T12:00:00.000'],
    [target(3, 'business_days', 'end_of_day'), '2026-03-31T13:00:00.000'],
  ])('%o from Thursday noon', (limit, expected) => {
    expect(due(spring, thursday, limit)).toBe(expected);
  });
});

describe('changes of the clocks', () => {
  it('calendar days keep the wall time over a change, elapsed hours do not', () => {
    expect(due(springAlways, kyiv('2026-03-28T10:00'), target(1, 'calendar_days'))).toBe(
      '2026-03-29T10:00:00.000',
    );
    expect(due(springAlways, kyiv('2026-03-28T10:00'), target(24, 'elapsed_hours'))).toBe(
      '2026-03-29T11:00:00.000',
    );
    expect(due(autumnAlways, kyiv('2026-10-24T10:00'), target(1, 'calendar_days'))).toBe(
      '2026-10-25T10:00:00.000',
    );
    expect(due(autumnAlways, kyiv('2026-10-24T10:00'), target(24, 'elapsed_hours'))).toBe(
      '2026-10-25T09:00:00.000',
    );
  });

  it('a local time that spring takes away shifts forward', () => {
    expect(due(springAlways, kyiv('2026-03-28T03:30'), target(1, 'calendar_days'))).toBe(
      '2026-03-29T04:30:00.000',
    );
    const ground = springOf(alwaysIn('America/New_York'));
    expect(due(ground, newYork('2026-03-07T02:15'), target(1, 'calendar_days'))).toBe(
      '2026-03-08T03:15:00.000',
    );
  });

  it('a local time that autumn brings twice is the first', () => {
    const start = kyiv('2026-10-24T03:30');
    const limit = target(1, 'calendar_days');
    expect(budgetOf(limit, start, realDayMs, autumnAlways)).toBe(24 * 3_600_000);
    const ground = autumnOf(alwaysIn('America/New_York'));
    expect(budgetOf(limit, newYork('2026-10-31T01:30'), realDayMs, ground)).toBe(24 * 3_600_000);
    expect(due(ground, newYork('2026-10-31T01:30'), limit)).toBe('2026-11-01T01:30:00.000');
  });

  it('a day has 23 hours in spring and 25 in autumn, also where it is a working day', () => {
    const hours = (ground: Ground, from: number) =>
      (budgetOf(target(1, 'business_days'), from, realDayMs, ground) ?? 0) / 3_600_000;
    expect(hours(springAlways, kyiv('2026-03-28T12:00'))).toBe(23);
    expect(hours(autumnAlways, kyiv('2026-10-24T12:00'))).toBe(25);
    const shifts = springOf({
      ...newYorkShifts,
      rules: { week: { '1': [['00:00', '24:00']], '6': [['00:00', '24:00']], '7': [['00:00', '24:00']] } },
    });
    expect(hours(shifts, newYork('2026-03-08T00:00'))).toBe(23);
    expect(runningBetween('business_hours', shifts, newYork('2026-03-08'), newYork('2026-03-09'))).toBe(
      23 * 3_600_000,
    );
  });

  it('local time and instants convert back and forth, but for the hour that is there twice', () => {
    for (const ground of [springAlways, autumnAlways]) {
      for (let ms = ground.fromMs; ms < ground.untilMs; ms += 900_000) {
        const local = ms + offsetAt(ground, ms);
        const back = fromLocal(ground, local);
        expect(back === ms || (back === ms - 3_600_000 && back + offsetAt(ground, back) === local)).toBe(
          true,
        );
      }
    }
  });
});

describe('received out of hours', () => {
  it.each([
    ['in the night', '2026-03-03T02:00', '2026-03-03T11:00:00.000'],
    ['at lunch', '2026-03-03T13:20', '2026-03-03T16:00:00.000'],
    ['after the last closing of the week', '2026-03-06T16:30', '2026-03-10T11:00:00.000'],
    ['on a holiday', '2026-03-09T11:00', '2026-03-10T11:00:00.000'],
    ['on a Saturday that is a working day', '2026-03-14T08:00', '2026-03-14T11:00:00.000'],
  ])('%s, two business hours start at the next opening', (_when, start, expected) => {
    expect(due(spring, kyiv(start), target(2, 'business_hours'))).toBe(expected);
  });

  it('a business day starts there as well', () => {
    expect(due(spring, kyiv('2026-03-06T19:00'), target(1, 'business_days'))).toBe('2026-03-11T09:00:00.000');
    expect(due(spring, kyiv('2026-03-02T03:00'), target(1, 'business_days'))).toBe('2026-03-03T09:00:00.000');
  });
});

describe('the rules of a calendar', () => {
  it('a moved working Saturday counts, an ordinary one does not', () => {
    expect(due(spring, kyiv('2026-03-13T10:00'), target(1, 'business_days'))).toBe('2026-03-14T10:00:00.000');
    expect(due(spring, kyiv('2026-03-20T10:00'), target(1, 'business_days'))).toBe('2026-03-23T10:00:00.000');
  });

  it('a holiday does not count', () => {
    expect(due(spring, kyiv('2026-03-06T10:00'), target(1, 'business_days'))).toBe('2026-03-10T10:00:00.000');
    expect(due(autumn, kyiv('2026-10-14T10:00'), target(1, 'business_days'))).toBe('2026-10-16T10:00:00.000');
  });

  it('a half day is a day: work due after its closing is due at its closing, not the day after', () => {
    expect(due(spring, kyiv('2026-03-30T17:00'), target(1, 'business_days'))).toBe('2026-03-31T13:00:00.000');
    expect(due(spring, kyiv('2026-03-30T17:00'), target(1, 'business_days', 'end_of_day'))).toBe(
      '2026-03-31T13:00:00.000',
    );
    expect(due(spring, kyiv('2026-03-30T17:00'), target(2, 'business_days'))).toBe('2026-04-01T17:00:00.000');
  });

  it('a half day that opens late is due when it opens', () => {
    expect(due(spring, kyiv('2026-03-30T09:30'), target(1, 'business_days'))).toBe('2026-03-31T10:00:00.000');
  });

  it('one business day after an opening is the next opening, eight business hours are the closing', () => {
    expect(due(spring, kyiv('2026-03-02T09:00'), target(1, 'business_days'))).toBe('2026-03-03T09:00:00.000');
    expect(due(spring, kyiv('2026-03-02T09:00'), target(8, 'business_hours'))).toBe(
      '2026-03-02T18:00:00.000',
    );
  });

  it('hours that end at midnight end their own day, not the one that begins there', () => {
    const limit = target(4, 'business_hours', 'end_of_day');
    const ground = springOf(newYorkShifts);
    // Friday's second shift ends at midnight; the Saturday after it is a working one from 08:00.
    expect(due(ground, newYork('2026-03-13T05:00'), limit)).toBe('2026-03-14T00:00:00.000');
    expect(due(ground, newYork('2026-03-20T05:00'), limit)).toBe('2026-03-21T00:00:00.000');
  });

  it('a business day ends where lunch begins, or after it when its wall time lies within', () => {
    const limit = target(1, 'business_days');
    expect(due(autumn, kyiv('2026-10-16T13:00'), limit)).toBe('2026-10-19T13:00:00.000');
    expect(due(autumn, kyiv('2026-10-16T13:30'), limit)).toBe('2026-10-19T14:00:00.000');
  });

  it('several intervals a day leave lunch out', () => {
    expect(runningBetween('business_hours', spring, kyiv('2026-03-02T12:00'), kyiv('2026-03-02T15:00'))).toBe(
      2 * 3_600_000,
    );
    expect(due(spring, kyiv('2026-03-02T12:30'), target(1, 'business_hours'))).toBe(
      '2026-03-02T14:30:00.000',
    );
  });

  it('a day without a local midnight still ends at its last millisecond', () => {
    // Havana goes from 00:00 to 01:00 on 8 March 2026, and repeats 00:00 to 01:00 on 1 November.
    for (const [date, hours] of [
      ['2026-03-08', 23],
      ['2026-11-01', 25],
    ] as const) {
      const calendar = alwaysIn('America/Havana');
      const noon = Date.parse(`${date}T16:00:00Z`);
      const ground = buildGround(calendar, noon - 5 * realDayMs, noon + 5 * realDayMs);
      const end = (ms: number) => endOfDay(target(1, 'calendar_days', 'end_of_day'), ms, realDayMs, ground);
      const [before, after] = [end(noon - realDayMs), end(noon)];
      expect(wallIn('America/Havana', after)).toBe(`${date}T23:59:59.999`);
      expect(((after ?? 0) - (before ?? 0)) / 3_600_000).toBe(hours);
    }
  });
});

describe('beyond the ground', () => {
  const { untilMs } = spring;
  const ends: Ground = { ...spring, extendable: false };

  it('nothing is computed: no due instant in business time, in calendar days, or at the end of a day', () => {
    for (const limit of [
      target(40, 'business_hours'),
      target(5, 'business_days'),
      target(5, 'calendar_days'),
      target(5, 'calendar_days', 'end_of_day'),
      target(100, 'elapsed_hours', 'end_of_day'),
    ]) {
      expect(due(ends, untilMs - 2 * realDayMs, limit)).toBeNull();
    }
  });

  it('plain hours need no calendar', () => {
    expect(due(ends, untilMs - 2 * realDayMs, target(100, 'elapsed_hours'))).not.toBeNull();
  });

  it('there is no next opening, and no instant after more than is left', () => {
    expect(nextOpening('business_hours', ends, untilMs)).toBeNull();
    expect(instantAfter('business_days', ends, untilMs - realDayMs, 30 * realDayMs)).toBeNull();
  });

  it('a calendar ends where it says so, and cannot be prolonged there', () => {
    const ground = autumnOf(kyivOffice);
    expect(wallIn('Europe/Kyiv', ground.untilMs)).toBe('2026-12-31T00:00:00.000');
    expect(ground.extendable).toBe(false);
    expect(due(ground, kyiv('2026-12-30T12:00'), target(1, 'business_days'))).toBeNull();
    expect(due(ground, kyiv('2026-12-30T12:00'), target(2, 'business_hours'))).toBe(
      '2026-12-30T15:00:00.000',
    );
  });
});

describe('a policy with days of its own', () => {
  const demoDayMs = 4_000;

  it('counts days and hours as stretches of that day, without local dates', () => {
    const start = kyiv('2026-03-28T22:00');
    for (const unit of ['calendar_days', 'business_days'] as const) {
      expect(budgetOf(target(3, unit), start, demoDayMs, springAlways)).toBe(12_000);
    }
    for (const unit of ['elapsed_hours', 'business_hours'] as const) {
      expect(budgetOf(target(6, unit), start, demoDayMs, springAlways)).toBe(1_000);
    }
    const limit = target(1, 'calendar_days', 'end_of_day');
    expect(endOfDay(limit, start, demoDayMs, springAlways)).toBe(start);
  });
});
