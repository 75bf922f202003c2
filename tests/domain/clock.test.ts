import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atRiskAtMs,
  type Clock,
  clockState,
  dueAtMs,
  isMet,
  pause,
  pausedMs,
  type Reckoning,
  reckonedDueMs,
  recordBreach,
  remainingMs,
  resume,
  runningMs,
  shareAtMs,
  startClock,
  startedAtMs,
  stop,
} from '../../workflows/domain/clock.ts';
import { realDayMs, type Target } from '../../workflows/domain/working-time.ts';
import { kyiv, kyivOffice, springOf, wallIn } from './support/calendars.ts';
import { day, groundOf, hour, monday } from './support/cases.ts';

const on: Reckoning = {
  policy: { dayMs: realDayMs },
  ground: groundOf({ ...kyivOffice, rules: { always: true } }),
};
const office: Reckoning = { policy: { dayMs: realDayMs }, ground: springOf(kyivOffice) };
const threeDays: Target = { amount: 3, unit: 'calendar_days', dueAt: 'same_time' };

const aClock = (target: Target | null = threeDays, atMs = monday): Clock =>
  startClock({ id: 'resolution.1', kind: 'resolution', cycle: 1, target, atMs });

describe('a clock is a budget and a ledger', () => {
  it('is due once its budget has run', () => {
    expect(dueAtMs(aClock(), on)).toBe(monday + 3 * day);
    expect(runningMs(aClock(), monday + day, on)).toBe(day);
  });

  it('has no due instant while it is paused, but what is left', () => {
    const clock = aClock();
    pause(clock, monday + day, 'customer');
    expect(clockState(clock)).toBe('paused');
    expect(dueAtMs(clock, on)).toBeNull();
    expect(shareAtMs(clock, 0.5, on)).toBeNull();
    expect(atRiskAtMs(clock, 0.8, on)).toBeNull();
    expect(remainingMs(clock, on)).toBe(2 * day);
    resume(clock, monday + 5 * day);
    expect(dueAtMs(clock, on)).toBe(monday + 7 * day);
    expect(remainingMs(clock, on)).toBeNull();
  });

  it('pausing while paused, with another reason, neither double-counts nor resets', () => {
    const clock = aClock();
    expect(pause(clock, monday + day, 'customer')).toBe(true);
    expect(pause(clock, monday + 2 * day, 'supplier')).toBe(false);
    expect(clock.ledger).toHaveLength(2);
    resume(clock, monday + 4 * day);
    expect(pausedMs(clock, monday + 9 * day)).toBe(3 * day);
    expect(dueAtMs(clock, on)).toBe(monday + 6 * day);
  });

  it('resuming a running clock, and pausing or resuming an ended one, changes nothing', () => {
    const clock = aClock();
    expect(resume(clock, monday + hour)).toBe(false);
    stop(clock, monday + 2 * hour, 'resolved', on);
    expect(pause(clock, monday + 3 * hour, 'customer')).toBe(false);
    expect(resume(clock, monday + 3 * hour)).toBe(false);
    stop(clock, monday + 9 * day, 'again', on);
    expect(clock.ledger).toHaveLength(2);
    expect(clock.met).toBe(true);
  });

  it('a ledger only grows forward, whatever times callers stamp', () => {
    const clock = aClock();
    pause(clock, monday + day, 'customer');
    resume(clock, monday + hour);
    expect(clock.ledger.map((entry) => entry.atMs)).toEqual([monday, monday + day, monday + day]);
  });

  it('a pause over a weekend takes away only the open hours that it covered', () => {
    const clock = aClock(
      { amount: 10, unit: 'business_hours', dueAt: 'same_time' },
      kyiv('2026-03-05T16:00'),
    );
    pause(clock, kyiv('2026-03-06T16:00'), 'customer');
    expect(remainingMs(clock, office)).toBe(hour);
    // Friday closes at 16:30; Saturday, Sunday and a holiday on Monday are nobody's.
    resume(clock, kyiv('2026-03-08T12:00'));
    expect(wallIn('Europe/Kyiv', dueAtMs(clock, office))).toBe('2026-03-10T10:00:00.000');
    const half = aClock({ amount: 10, unit: 'business_hours', dueAt: 'same_time' }, kyiv('2026-03-05T16:00'));
    pause(half, kyiv('2026-03-06T16:00'), 'customer');
    resume(half, kyiv('2026-03-06T16:15'));
    expect(wallIn('Europe/Kyiv', dueAtMs(half, office))).toBe('2026-03-10T09:45:00.000');
  });

  it('pausing after the closing at which its hours ended is too late', () => {
    const clock = aClock({ amount: 8, unit: 'business_hours', dueAt: 'same_time' }, kyiv('2026-03-02T09:00'));
    pause(clock, kyiv('2026-03-02T20:00'), 'customer');
    resume(clock, kyiv('2026-03-04T10:00'));
    expect(wallIn('Europe/Kyiv', dueAtMs(clock, office))).toBe('2026-03-02T18:00:00.000');
  });

  it('pausing in the night before it is due the next morning is in time', () => {
    const clock = aClock({ amount: 1, unit: 'business_days', dueAt: 'same_time' }, kyiv('2026-03-02T09:00'));
    pause(clock, kyiv('2026-03-02T20:00'), 'customer');
    resume(clock, kyiv('2026-03-04T10:00'));
    expect(wallIn('Europe/Kyiv', dueAtMs(clock, office))).toBe('2026-03-04T10:00:00.000');
  });

  it('due at the end of a day, a pause in that last day moves it to the day on which the clock runs on', () => {
    const clock = aClock({ amount: 1, unit: 'calendar_days', dueAt: 'end_of_day' });
    const tuesday = kyiv('2026-05-05T15:00');
    pause(clock, tuesday, 'customer');
    expect(remainingMs(clock, on)).toBe(9 * hour - 1);
    resume(clock, kyiv('2026-05-05T20:00'));
    expect(wallIn('Europe/Kyiv', dueAtMs(clock, on))).toBe('2026-05-05T23:59:59.999');
    pause(clock, kyiv('2026-05-05T21:00'), 'customer');
    resume(clock, kyiv('2026-05-07T08:00'));
    expect(wallIn('Europe/Kyiv', dueAtMs(clock, on))).toBe('2026-05-07T23:59:59.999');
  });

  it('a clock that only counts is never due, met or at risk', () => {
    const clock = aClock(null);
    expect(dueAtMs(clock, on)).toBeNull();
    expect(atRiskAtMs(clock, 0.8, on)).toBeNull();
    stop(clock, monday + 100 * day, 'closed', on);
    expect(clock.met).toBeNull();
    expect(runningMs(clock, monday + 200 * day, on)).toBe(100 * day);
  });
});

describe('met or not', () => {
  it('done exactly at due is met, a millisecond later is not', () => {
    expect(isMet(10, 10)).toBe(true);
    expect(isMet(11, 10)).toBe(false);
    for (const [lateMs, met] of [
      [-1, true],
      [0, true],
      [1, false],
    ] as const) {
      const clock = aClock();
      stop(clock, monday + 3 * day + lateMs, 'resolved', on);
      expect(clock.met).toBe(met);
    }
  });

  it('live work, a rung and what-if compare alike: one function of start, target and ledger', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5 }), fc.nat({ max: 5 * day }), (lateMs, pausedForMs) => {
        const clock = aClock();
        pause(clock, monday + day, 'customer');
        resume(clock, monday + day + pausedForMs);
        const doneAtMs = (dueAtMs(clock, on) ?? 0) + lateMs;
        const elapsed = runningMs(clock, doneAtMs, on);
        stop(clock, doneAtMs, 'resolved', on);
        expect(clock.met).toBe(elapsed <= 3 * day);
        expect(clock.met).toBe(isMet(doneAtMs, reckonedDueMs(clock, on) ?? 0));
      }),
    );
  });

  it('ended while it stands still: met when it began to in time, however long ago', () => {
    const inTime = aClock();
    pause(inTime, monday + 3 * day, 'customer');
    stop(inTime, monday + 90 * day, 'withdrawn', on);
    expect(inTime.met).toBe(true);
  });

  it('ended while it stands still: not met when it had passed due before', () => {
    const late = aClock();
    pause(late, monday + 3 * day + 1, 'customer');
    expect(remainingMs(late, on)).toBe(0);
    stop(late, monday + 4 * day, 'withdrawn', on);
    expect(late.met).toBe(false);
  });

  it('beyond the calendar nothing is said, within it the work is in time', () => {
    const { untilMs } = office.ground;
    const limit: Target = { amount: 60, unit: 'business_hours', dueAt: 'same_time' };
    const done = aClock(limit, untilMs - 4 * day);
    stop(done, untilMs - day, 'resolved', office);
    expect(done.met).toBe(true);
    const unknown = aClock(limit, untilMs - 4 * day);
    stop(unknown, untilMs + day, 'resolved', office);
    expect(unknown.met).toBeNull();
  });
});

describe('a breach', () => {
  const breached = (): Clock => {
    const clock = aClock();
    recordBreach(clock, {
      dueAtMs: monday + 3 * day,
      detectedAtMs: monday + 3 * day + 5,
      cause: 'time',
    });
    return clock;
  };

  it('is a fact with the instant that passed and the instant it was seen, recorded once', () => {
    const clock = breached();
    recordBreach(clock, { dueAtMs: monday + 4 * day, detectedAtMs: monday + 4 * day, cause: 'time' });
    expect(clock.breach).toEqual({
      dueAtMs: monday + 3 * day,
      detectedAtMs: monday + 3 * day + 5,
      cause: 'time',
      voided: null,
    });
  });

  it('stays when the clock is paused afterwards, and elapsed freezes', () => {
    const clock = breached();
    pause(clock, monday + 4 * day, 'customer');
    expect(clock.breach).not.toBeNull();
    expect(runningMs(clock, monday + 9 * day, on)).toBe(4 * day);
    expect(remainingMs(clock, on)).toBe(0);
    resume(clock, monday + 9 * day);
    expect(runningMs(clock, monday + 10 * day, on)).toBe(5 * day);
    stop(clock, monday + 10 * day, 'resolved', on);
    expect(clock.met).toBe(false);
  });

  it('stays although the limit is made longer, so the clock is not met', () => {
    const clock = breached();
    clock.target = { ...threeDays, amount: 30 };
    stop(clock, monday + 5 * day, 'resolved', on);
    expect(clock.met).toBe(false);
  });

  it('once voided, no longer decides: the limit does', () => {
    const clock = breached();
    clock.breach = clock.breach && {
      ...clock.breach,
      voided: { atMs: monday + 4 * day, by: 'h', reason: 'wrong_class' },
    };
    const loosened = { ...clock, ledger: [...clock.ledger], target: { ...threeDays, amount: 30 } };
    stop(clock, monday + 5 * day, 'resolved', on);
    expect(clock.met).toBe(false);
    stop(loosened, monday + 5 * day, 'resolved', on);
    expect(loosened.met).toBe(true);
  });

  it('that was voided is kept beside a later one, which only another due instant brings', () => {
    const clock = breached();
    const voided = { atMs: monday + 4 * day, by: 'h', reason: 'wrong_class' };
    clock.breach = clock.breach && { ...clock.breach, voided };
    recordBreach(clock, { dueAtMs: monday + 3 * day, detectedAtMs: monday + 5 * day, cause: 'time' });
    expect(clock.breach?.voided).toEqual(voided);
    recordBreach(clock, { dueAtMs: monday + 10 * day, detectedAtMs: monday + 11 * day, cause: 'time' });
    expect(clock.breach).toMatchObject({ dueAtMs: monday + 10 * day, voided: null });
    expect(clock.voidedBreaches).toMatchObject([{ dueAtMs: monday + 3 * day, voided }]);
  });
});

describe('a change of the limit in flight', () => {
  it('keeps the start and the pauses: new budget, same ledger', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 * day }), fc.nat({ max: 9 * day }), (ranMs, stoodMs) => {
        const clock = aClock();
        pause(clock, monday + ranMs, 'customer');
        resume(clock, monday + ranMs + stoodMs);
        const ledger = structuredClone(clock.ledger);
        clock.target = { ...threeDays, amount: 10 };
        expect(dueAtMs(clock, on)).toBe(monday + 10 * day + stoodMs);
        expect(startedAtMs(clock)).toBe(monday);
        expect(clock.ledger).toEqual(ledger);
      }),
    );
  });

  it('while it is paused leaves what the new budget leaves', () => {
    const clock = aClock();
    pause(clock, monday + day, 'customer');
    clock.target = { ...threeDays, amount: 10 };
    expect(remainingMs(clock, on)).toBe(9 * day);
    clock.target = { ...threeDays, amount: 1 };
    expect(remainingMs(clock, on)).toBe(0);
  });
});

describe('a promise', () => {
  const promised = (dueMs: number, atMs = monday): Clock => {
    const clock = aClock();
    clock.promise = { dueAtMs: dueMs, by: 'agent-1', atMs };
    return clock;
  };

  it('beats the policy, be it later or earlier, and a change of class', () => {
    expect(dueAtMs(promised(monday + 9 * day), on)).toBe(monday + 9 * day);
    expect(dueAtMs(promised(monday + hour), on)).toBe(monday + hour);
    const clock = promised(monday + 9 * day);
    clock.target = { ...threeDays, amount: 1 };
    expect(dueAtMs(clock, on)).toBe(monday + 9 * day);
  });

  it('is met to the millisecond', () => {
    for (const lateMs of [0, 1]) {
      const clock = promised(monday + 9 * day);
      stop(clock, monday + 9 * day + lateMs, 'resolved', on);
      expect(clock.met).toBe(lateMs === 0);
    }
  });

  it('is a date: it stands when the customer answers before it', () => {
    const clock = promised(monday + 9 * day, monday + day);
    pause(clock, monday + 2 * day, 'customer');
    expect(dueAtMs(clock, on)).toBeNull();
    expect(remainingMs(clock, on)).toBe(7 * day);
    resume(clock, monday + 8 * day);
    expect(dueAtMs(clock, on)).toBe(monday + 9 * day);
  });

  it('that passes while the customer is awaited is no breach: what was left counts on', () => {
    const clock = promised(monday + 4 * day, monday + day);
    pause(clock, monday + 2 * day, 'customer');
    resume(clock, monday + 8 * day);
    expect(dueAtMs(clock, on)).toBe(monday + 10 * day);
    pause(clock, monday + 9 * day, 'customer');
    expect(remainingMs(clock, on)).toBe(day);
    resume(clock, monday + 20 * day);
    expect(dueAtMs(clock, on)).toBe(monday + 21 * day);
  });

  it('leaves what is left of it, whatever pauses there were before', () => {
    const clock = aClock();
    pause(clock, monday + day, 'customer');
    resume(clock, monday + 6 * day);
    clock.promise = { dueAtMs: monday + 10 * day, by: 'agent-1', atMs: monday + 7 * day };
    pause(clock, monday + 8 * day, 'customer');
    expect(remainingMs(clock, on)).toBe(2 * day);
  });

  it('made while the customer is awaited counts from when it was made', () => {
    const clock = aClock();
    pause(clock, monday + day, 'customer');
    clock.promise = { dueAtMs: monday + 6 * day, by: 'agent-1', atMs: monday + 5 * day };
    expect(remainingMs(clock, on)).toBe(day);
    resume(clock, monday + 9 * day);
    expect(dueAtMs(clock, on)).toBe(monday + 10 * day);
  });
});

describe('shares of the running time', () => {
  it('are reached in running time, pauses left out', () => {
    const clock = aClock();
    expect(shareAtMs(clock, 0.5, on)).toBe(monday + 1.5 * day);
    expect(atRiskAtMs(clock, 0.8, on)).toBe(monday + 2.4 * day);
    expect(shareAtMs(clock, 1.5, on)).toBe(monday + 4.5 * day);
    pause(clock, monday + 2 * day, 'customer');
    resume(clock, monday + 7 * day);
    expect(shareAtMs(clock, 0.5, on)).toBe(monday + 1.5 * day);
    expect(atRiskAtMs(clock, 0.8, on)).toBe(monday + 7.4 * day);
    expect(shareAtMs(clock, 1, on)).toBe(dueAtMs(clock, on));
  });

  it('of business hours fall into open hours', () => {
    const clock = aClock(
      { amount: 16, unit: 'business_hours', dueAt: 'same_time' },
      kyiv('2026-03-03T14:00'),
    );
    expect(wallIn('Europe/Kyiv', shareAtMs(clock, 0.5, office))).toBe('2026-03-04T13:00:00.000');
    expect(wallIn('Europe/Kyiv', shareAtMs(clock, 1.5, office))).toBe('2026-03-06T13:00:00.000');
  });

  it('rise with the share, and the whole of it is due', () => {
    const units = ['elapsed_hours', 'calendar_days', 'business_hours', 'business_days'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.constantFrom<Target['dueAt'][]>('same_time', 'end_of_day'),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 400 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (unit, dueAt, amount, startHour, share) => {
          const clock = aClock({ amount, unit, dueAt }, kyiv('2026-03-01T00:00') + startHour * hour);
          const due = dueAtMs(clock, office) ?? 0;
          const part = shareAtMs(clock, share, office) ?? Number.POSITIVE_INFINITY;
          expect(part).toBeLessThanOrEqual(due);
          expect(part).toBeGreaterThanOrEqual(startedAtMs(clock));
          expect(shareAtMs(clock, share + 1, office) ?? 0).toBeGreaterThanOrEqual(due);
        },
      ),
    );
  });
});
