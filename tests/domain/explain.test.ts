import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Clock,
  dueAtMs,
  pause,
  recordBreach,
  resume,
  startClock,
  stop,
} from '../../workflows/domain/clock.ts';
import { type ClockExplanation, explainClock, formatDuration } from '../../workflows/domain/explain.ts';
import { instantAfter, type Target, targetUnits } from '../../workflows/domain/working-time.ts';
import { defaultPolicy, demoPolicy } from '../../workflows/policy.ts';
import { alwaysIn, autumnOf, kyiv, kyivOffice, springOf } from './support/calendars.ts';
import { day, groundOf, hour, monday } from './support/cases.ts';

const always = groundOf(alwaysIn('Europe/Kyiv'));
const iso = (ms: number): string => new Date(ms).toISOString();
const threeDays: Target = { amount: 3, unit: 'calendar_days', dueAt: 'same_time' };
const aClock = (target: Target | null = threeDays, atMs = monday): Clock =>
  startClock({ id: 'resolution.1', kind: 'resolution', cycle: 1, target, atMs });

const explain = (clock: Clock, asOfMs: number): ClockExplanation =>
  explainClock(clock, defaultPolicy, always, asOfMs);

describe('why a deadline is what it is', () => {
  it('adds up: what ran in each span and what is left lead to the due instant', () => {
    const history = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 60 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...targetUnits),
        fc.constantFrom(autumnOf(kyivOffice), autumnOf(alwaysIn('America/New_York'))),
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 24, max: 500 }),
        history,
        fc.integer({ min: 1, max: 200 }),
        (unit, ground, amount, startHour, gaps, laterHours) => {
          const clock = aClock({ amount, unit, dueAt: 'same_time' }, ground.fromMs + startHour * hour);
          let nowMs = clock.ledger[0]?.atMs ?? 0;
          for (const [ran, paused] of gaps) {
            nowMs += ran * hour;
            pause(clock, nowMs, 'customer');
            nowMs += paused * hour;
            resume(clock, nowMs);
          }
          const told = explainClock(clock, defaultPolicy, ground, nowMs + laterHours * hour);
          const due = told.dueAtMs ?? 0;
          expect(due).toBe(dueAtMs(clock, { policy: defaultPolicy, ground }));
          expect(told.spans.reduce((sum, span) => sum + span.ranMs, 0)).toBe(told.runningMs);
          const paused = told.spans.filter((span) => span.state === 'paused');
          expect(paused.reduce((sum, span) => sum + span.toMs - span.fromMs, 0)).toBe(told.pausedMs);
          for (const [index, span] of told.spans.entries()) {
            expect(span.fromMs).toBe(told.spans[index - 1]?.toMs ?? told.startedAtMs);
          }
          // From the last span that was running, the rest of the budget reaches due.
          const last = told.spans.at(-1);
          const before = told.spans.slice(0, -1).reduce((sum, span) => sum + span.ranMs, 0);
          const left = (told.budgetMs ?? 0) - before;
          fc.pre(left > 0);
          const reached = [true, false].map((atClosing) =>
            instantAfter(unit, ground, last?.fromMs ?? 0, left, atClosing),
          );
          expect(reached).toContain(due);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('names policy, calendar, zone and versions', () => {
    const told = explainClock(aClock(), { ...defaultPolicy, version: 7 }, springOf(kyivOffice), monday);
    expect(told).toMatchObject({
      policy: { name: 'default', version: 7 },
      calendar: { name: 'kyiv_office', version: 3, zone: 'Europe/Kyiv' },
      target: threeDays,
    });
    expect(told.lines.join('\n')).toContain('policy default version 7');
    expect(told.lines.join('\n')).toContain('kyiv_office version 3, zone Europe/Kyiv');
  });

  it('tells each span and the arithmetic in sentences', () => {
    const clock = aClock();
    pause(clock, monday + day, 'customer');
    resume(clock, monday + 2 * day);
    expect(explain(clock, monday + 3 * day).lines).toEqual([
      'Limit: 3 calendar_days, same_time, by policy default version 1.',
      'Calendar: always version 1, zone Europe/Kyiv.',
      `Started ${iso(monday)}; the limit gives 259200000 ms (3 d) of running time.`,
      `${iso(monday)} to ${iso(monday + day)}: ran 86400000 ms (1 d).`,
      `${iso(monday + day)} to ${iso(monday + 2 * day)}: paused, reason customer.`,
      `${iso(monday + 2 * day)} to ${iso(monday + 3 * day)}: ran 86400000 ms (1 d).`,
      `259200000 ms, of which 172800000 ms have run: due ${iso(monday + 4 * day)}.`,
    ]);
  });

  it('says of a paused clock what is left, and no due instant', () => {
    const clock = aClock();
    pause(clock, monday + day + 20 * hour, 'customer');
    const told = explain(clock, monday + 9 * day);
    expect(told).toMatchObject({ state: 'paused', dueAtMs: null, remainingMs: 28 * hour });
    expect(told.lines.at(-1)).toBe('Paused: 1 d 4 h left, no due instant until it runs on.');
  });

  it('says how the end of a day moves it', () => {
    const told = explain(aClock({ ...threeDays, dueAt: 'end_of_day' }), monday + day);
    expect(told.lines.at(-1)).toBe(
      `259200000 ms, of which 86400000 ms have run, end ${iso(monday + 3 * day)}; ` +
        `moved to the end of the day: due ${iso(kyiv('2026-05-08T00:00') - 1)}.`,
    );
  });

  it('tells of a promise and not of an arithmetic that it overrode', () => {
    const clock = aClock();
    clock.promise = { dueAtMs: monday + 8 * day, by: 'agent-1', atMs: monday + hour };
    const told = explain(clock, monday + day);
    expect(told.dueAtMs).toBe(monday + 8 * day);
    expect(told.lines.at(-1)).toBe(
      `A promise to the customer, made ${iso(monday + hour)}, beats the policy: ${iso(monday + 8 * day)}.`,
    );
    pause(clock, monday + 7 * day, 'customer');
    resume(clock, monday + 9 * day);
    expect(explain(clock, monday + 9 * day).lines.at(-1)).toBe(
      `That passed while the clock stood still; what was left counts on from there: due ${iso(monday + 10 * day)}.`,
    );
  });

  it('tells of an ended clock when it was due, and that it was met', () => {
    const clock = aClock();
    stop(clock, monday + day, 'resolved', { policy: defaultPolicy, ground: always });
    const told = explain(clock, monday + 30 * day);
    expect(told).toMatchObject({ stoppedAtMs: monday + day, runningMs: day, met: true, dueAtMs: null });
    expect(told.lines.slice(-2)).toEqual([
      `259200000 ms, of which 86400000 ms have run: was due ${iso(monday + 3 * day)}.`,
      'Met.',
    ]);
  });

  it('tells of each breach: when, when seen, why, and that it was voided', () => {
    const clock = aClock();
    const dueMs = monday + 3 * day;
    recordBreach(clock, { dueAtMs: dueMs, detectedAtMs: dueMs + 1, cause: 'by_reclassification' });
    const voided = { atMs: dueMs + hour, by: 'head-1', reason: 'wrong_class' };
    clock.breach = clock.breach && { ...clock.breach, voided };
    recordBreach(clock, { dueAtMs: monday + 9 * day, detectedAtMs: monday + 9 * day + 1, cause: 'time' });
    const lines = explain(clock, monday + 10 * day).lines.filter((line) => line.startsWith('Breached'));
    expect(lines).toEqual([
      `Breached at ${iso(dueMs)}, detected ${iso(dueMs + 1)}, by a change of class; voided ${iso(dueMs + hour)}, reason wrong_class.`,
      `Breached at ${iso(monday + 9 * day)}, detected ${iso(monday + 9 * day + 1)}.`,
    ]);
  });

  it('says where the calendar does not reach, and names no due instant', () => {
    const ground = { ...springOf(kyivOffice), extendable: false };
    const clock = aClock({ ...threeDays, unit: 'business_days' }, ground.untilMs - day);
    const told = explainClock(clock, defaultPolicy, ground, ground.untilMs);
    expect(told).toMatchObject({ budgetMs: null, dueAtMs: null });
    expect(told.lines.join('\n')).toContain('more than the calendar covers');
  });

  it('says that a clock without a limit only counts', () => {
    expect(explain(aClock(null), monday + day).lines).toEqual([
      `Started ${iso(monday)}; this clock only counts, nothing is due.`,
      `${iso(monday)} to ${iso(monday + day)}: ran 86400000 ms (1 d).`,
    ]);
  });

  it('names the length of a policy’s own day', () => {
    const told = explainClock(aClock(), demoPolicy, always, monday);
    expect(told.dueAtMs).toBe(monday + 12_000);
    expect(told.lines[0]).toContain('whose day lasts 4.0 s');
  });

  it('is plain data and never changes the clock', () => {
    const clock = aClock();
    pause(clock, monday + day, 'customer');
    const before = structuredClone(clock);
    const told = explain(clock, monday + 2 * day);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect(clock).toEqual(before);
  });
});

describe('a stretch of time in words', () => {
  it.each([
    [0, '0.0 s'],
    [4_000, '4.0 s'],
    [60_000, '1 min'],
    [28 * hour, '1 d 4 h'],
    [28 * hour + 30 * 60_000, '1 d 4 h 30 min'],
    [3 * day, '3 d'],
  ])('%i ms are %s', (ms, words) => {
    expect(formatDuration(ms)).toBe(words);
  });
});
