import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGround, type CalendarVersion } from '../../db/queries/ground.ts';
import {
  type Clock,
  dueAtMs,
  pause,
  type Reckoning,
  remainingMs,
  resume,
  runningMs,
  startClock,
} from '../../workflows/domain/clock.ts';
import { realDayMs, type Target, targetUnits } from '../../workflows/domain/working-time.ts';
import { alwaysIn, at, kyivOffice, newYorkShifts } from './support/calendars.ts';
import { type Pause, Stepper, slotMs } from './support/stepper.ts';

/** Each calendar at both changes of its clocks: starts lie within three weeks round the change. */
const scenes = [alwaysIn('Europe/Kyiv'), alwaysIn('America/New_York'), kyivOffice, newYorkShifts].flatMap(
  (calendar) => [scene(calendar, 'spring', '2026-03-01'), scene(calendar, 'autumn', '2026-10-10')],
);

function scene(calendar: CalendarVersion, season: string, firstDate: string) {
  const fromMs = at(calendar.zone, firstDate);
  const untilMs = fromMs + 80 * realDayMs;
  return {
    name: `${calendar.name} in ${calendar.zone}, ${season}`,
    fromMs,
    on: { policy: { dayMs: realDayMs }, ground: buildGround(calendar, fromMs, untilMs) } satisfies Reckoning,
    stepper: new Stepper(calendar, fromMs, untilMs),
  };
}

const slotsOf = (days: number): number => (days * realDayMs) / slotMs;

const targets: fc.Arbitrary<Target> = fc
  .record({ unit: fc.constantFrom(...targetUnits), dueAt: fc.constantFrom('same_time', 'end_of_day') })
  .chain(({ unit, dueAt }) =>
    fc
      .integer({ min: 1, max: unit.endsWith('hours') ? 40 : 6 })
      .map((amount): Target => ({ amount, unit, dueAt: dueAt as Target['dueAt'] })),
  );

/** A start, and gaps in slots: ran, paused, ran, paused... */
const histories = fc.record({
  startSlot: fc.integer({ min: 0, max: slotsOf(24) }),
  gaps: fc.array(fc.tuple(fc.integer({ min: 0, max: slotsOf(2) }), fc.integer({ min: 1, max: slotsOf(4) })), {
    maxLength: 4,
  }),
});

/** The clock, paused and resumed as the history tells. */
function lived(target: Target, startMs: number, gaps: readonly (readonly [number, number])[]) {
  const clock = startClock({ id: 'resolution.1', kind: 'resolution', cycle: 1, target, atMs: startMs });
  const pauses: Pause[] = [];
  let nowMs = startMs;
  for (const [ran, paused] of gaps) {
    const fromMs = nowMs + ran * slotMs;
    nowMs = fromMs + paused * slotMs;
    pause(clock, fromMs, 'customer');
    resume(clock, nowMs);
    pauses.push({ fromMs, toMs: nowMs });
  }
  return { clock, pauses, nowMs };
}

const without = (clock: Clock, entries: number): Clock => ({
  ...clock,
  ledger: clock.ledger.slice(0, clock.ledger.length - entries),
});

describe.each(scenes)('$name', ({ fromMs, on, stepper }) => {
  it('is due when a loop over every five minutes says so, whatever the target and the pauses', () => {
    fc.assert(
      fc.property(targets, histories, (target, { startSlot, gaps }) => {
        const startMs = fromMs + startSlot * slotMs;
        const { clock, pauses } = lived(target, startMs, gaps);
        const due = dueAtMs(clock, on);
        expect(due === null ? null : new Date(due).toISOString()).toBe(
          new Date(stepper.due(startMs, target, pauses)).toISOString(),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('has run as long as the loop counted, and a pause leaves as much as there was', () => {
    fc.assert(
      fc.property(targets, histories, (target, { startSlot, gaps }) => {
        fc.pre(gaps.length > 0);
        const startMs = fromMs + startSlot * slotMs;
        const { clock, pauses, nowMs } = lived(target, startMs, gaps);
        expect(runningMs(clock, nowMs, on)).toBe(stepper.ran(startMs, nowMs, target, pauses));
        const paused = without(clock, 1);
        const ranOn = without(clock, 2);
        const pausedAtMs = paused.ledger.at(-1)?.atMs ?? 0;
        const due = dueAtMs(ranOn, on) ?? 0;
        expect(dueAtMs(paused, on)).toBeNull();
        const left = stepper.ran(pausedAtMs, Math.ceil(due / slotMs) * slotMs, target, []);
        expect(Math.ceil((remainingMs(paused, on) ?? -1) / slotMs) * slotMs).toBe(left);
      }),
      { numRuns: 80 },
    );
  });

  it('is never due while it stood still, nor before it ran on after a pause in time', () => {
    fc.assert(
      fc.property(targets, histories, (target, { startSlot, gaps }) => {
        const { clock, pauses } = lived(target, fromMs + startSlot * slotMs, gaps);
        const due = dueAtMs(clock, on) ?? 0;
        for (const { fromMs: pausedMs, toMs } of pauses) expect(pausedMs <= due && due < toMs).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});
