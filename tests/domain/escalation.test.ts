import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promise } from '../../workflows/domain/acts/corrections.ts';
import { askCustomer, classify } from '../../workflows/domain/acts/course.ts';
import { clockState } from '../../workflows/domain/clock.ts';
import { nextDueMs } from '../../workflows/domain/due.ts';
import { dueOn, limitOf, nextOn, strictestLimit } from '../../workflows/domain/ladder.ts';
import { openCaseFile } from '../../workflows/domain/open-file.ts';
import type { Target } from '../../workflows/domain/working-time.ts';
import { defaultPolicy, type Limit, type Policy } from '../../workflows/policy.ts';
import { kyiv, kyivOffice, springOf } from './support/calendars.ts';
import { aFile, day, hour, minute, monday, Notebook, policyWith } from './support/cases.ts';
import { fired, live, quiet, skipped } from './support/passing-time.ts';

const reclass = (to: string) => ({ class: to, category: null, severity: null, reason: 'wrong_class' });

describe('the ladder of a case', () => {
  it('reminds, warns, and tells of the breach, each rung at its share of the running time', () => {
    const j = quiet();
    live(j, monday + 16 * day);
    expect(
      j.notices.map(({ rung, to, kind, dueAtMs }) => [rung, to, kind, (dueAtMs - monday) / day]),
    ).toEqual([
      ['remind_assignee', { personId: 'agent-1' }, 'remind', 5],
      ['warn_supervisor', { role: 'supervisor' }, 'escalate', 8],
      ['breach_to_head', { role: 'head' }, 'escalate', 10],
      ['breach_to_director', { role: 'director' }, 'escalate', 15],
    ]);
    expect(nextDueMs(j.file)).toBeNull();
  });

  it('does not stop the clock', () => {
    const j = quiet();
    live(j, monday + 16 * day);
    expect(clockState(j.clock('resolution'))).toBe('running');
    expect(j.clock('resolution').ledger).toHaveLength(1);
  });

  it('records the breach together with the rung at the whole share, and once', () => {
    const j = quiet();
    live(j, monday + 16 * day);
    expect(j.of('breached')).toEqual([
      {
        clockId: 'resolution.1',
        dueAtMs: monday + 10 * day,
        detectedAtMs: monday + 10 * day + 1,
        cause: 'time',
      },
    ]);
    expect(j.clock('resolution').breach?.dueAtMs).toBe(monday + 10 * day);
  });

  it('brings nothing exactly at due: done then is met', () => {
    const j = quiet();
    live(j, monday + 9 * day);
    j.goTo(monday + 10 * day);
    expect(j.of('breached')).toEqual([]);
    expect(fired(j)).not.toContain('breach_to_head');
    j.goTo(monday + 10 * day + 1);
    expect(j.of('breached')).toHaveLength(1);
    expect(fired(j)).toContain('breach_to_head');
  });

  it('after an outage fires the highest due rung only and marks the lower ones skipped', () => {
    const j = quiet();
    j.goTo(monday + 11 * day);
    expect(fired(j)).toEqual(['breach_to_head']);
    expect(j.of('rung_skipped')).toEqual([
      {
        clockId: 'resolution.1',
        rung: 'remind_assignee',
        dueAtMs: monday + 5 * day,
        detectedAtMs: monday + 11 * day,
      },
      {
        clockId: 'resolution.1',
        rung: 'warn_supervisor',
        dueAtMs: monday + 8 * day,
        detectedAtMs: monday + 11 * day,
      },
    ]);
    const [told] = j.notices;
    expect(told).toMatchObject({ dueAtMs: monday + 10 * day, atMs: monday + 11 * day });
    expect(j.clock('resolution').breach).toMatchObject({
      dueAtMs: monday + 10 * day,
      detectedAtMs: monday + 11 * day,
    });
    live(j, monday + 30 * day);
    expect(fired(j)).toEqual(['breach_to_head', 'breach_to_director']);
  });

  it('is moved by pauses with the clock', () => {
    const j = quiet();
    j.do(monday + 4 * day, askCustomer);
    j.goTo(monday + 12 * day);
    expect(fired(j).filter((rung) => rung.startsWith('remind'))).toEqual([]);
    expect(j.of('breached')).toEqual([]);
  });

  it('fires each rung at most once, whatever class and pauses the case goes through', () => {
    const classes = Object.keys(defaultPolicy.classes);
    const move = fc.oneof(
      fc.constantFrom(...classes).map((to) => ({ kind: 'class' as const, to })),
      fc.constant({ kind: 'pause' as const }),
      fc.constant({ kind: 'resume' as const }),
      fc.integer({ min: 1, max: 6 }).map((inDays) => ({ kind: 'promise' as const, inDays })),
    );
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 * 24 }), move), { maxLength: 12 });
    fc.assert(
      fc.property(steps, fc.boolean(), (moves, wakesOften) => {
        const j = quiet();
        let nowMs = monday;
        for (const [hours, to] of moves) {
          nowMs += hours * hour;
          if (wakesOften) live(j, nowMs);
          else j.goTo(nowMs);
          const clock = j.clock('resolution');
          if (to.kind === 'class') classify(j, reclass(to.to), 'reclassified');
          if (to.kind === 'promise') promise(j, nowMs + to.inDays * day, 'agent-1');
          if (to.kind === 'pause' && clockState(clock) === 'running') {
            clock.ledger.push({ atMs: nowMs, state: 'paused', reason: 'customer' });
          }
          if (to.kind === 'resume' && clockState(clock) === 'paused') {
            clock.ledger.push({ atMs: nowMs, state: 'running', reason: null });
          }
        }
        live(j, nowMs + 60 * day);
        const rungs = j.clock('resolution').rungs.map((rung) => rung.rung);
        expect(new Set(rungs).size).toBe(rungs.length);
        // Nobody was passed over: all rungs of the class are fired or skipped, and the last one told somebody.
        expect(rungs).toHaveLength(4);
        expect(fired(j)).toContain('breach_to_director');
        expect(new Set(j.notices.map((notice) => notice.key)).size).toBe(j.notices.length);
        expect(j.of('breached')).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });

  it('a rung a fixed time after the start waits for that time of running', () => {
    const limit: Limit = {
      target: { amount: 10, unit: 'calendar_days', dueAt: 'same_time' },
      ladder: [{ id: 'second_day', at: { days: 2 }, action: 'remind', to: 'assignee' }],
    };
    const j = quiet({ policy: policyWith({ classes: { loyalty_card: limit } }) });
    j.do(monday + day, (it) => {
      it.clock('resolution').ledger.push({ atMs: it.atMs, state: 'paused', reason: 'customer' });
    });
    j.do(monday + 4 * day, (it) => {
      it.clock('resolution').ledger.push({ atMs: it.atMs, state: 'running', reason: null });
    });
    live(j, monday + 9 * day);
    expect(j.notices.map((notice) => notice.dueAtMs)).toEqual([monday + 5 * day]);
  });
});

describe('a change of class', () => {
  it('that makes the case late at once is a breach of its own kind, and its rungs go by the new limit', () => {
    const j = quiet();
    live(j, monday + 4 * day);
    classify(j, reclass('store'), 'reclassified');
    expect(j.clock('resolution').breach).toEqual({
      dueAtMs: monday + 3 * day,
      detectedAtMs: monday + 4 * day,
      cause: 'by_reclassification',
      voided: null,
    });
    j.goTo(monday + 4 * day + minute);
    expect(fired(j)).toEqual(['breach_to_head']);
    expect(skipped(j)).toEqual(['remind_assignee', 'warn_supervisor']);
  });

  it('that makes the case late while it stands still is flagged so as well', () => {
    const j = quiet();
    j.do(monday + 4 * day, askCustomer);
    j.do(monday + 5 * day, (it) => classify(it, reclass('store'), 'reclassified'));
    expect(j.clock('resolution').breach).toMatchObject({
      dueAtMs: monday + 3 * day,
      cause: 'by_reclassification',
    });
  });

  it('exactly at the new limit is not late', () => {
    const j = quiet();
    live(j, monday + 3 * day);
    classify(j, reclass('store'), 'reclassified');
    expect(j.clock('resolution').breach).toBeNull();
    j.goTo(monday + 3 * day + 1);
    expect(j.clock('resolution').breach?.cause).toBe('time');
  });

  it('to a longer limit does not remind again', () => {
    const j = quiet({ class: 'store' });
    live(j, monday + 2.5 * day);
    expect(fired(j)).toEqual(['remind_assignee', 'warn_supervisor']);
    classify(j, reclass('loyalty_card'), 'reclassified');
    live(j, monday + 9 * day);
    expect(fired(j)).toEqual(['remind_assignee', 'warn_supervisor']);
    live(j, monday + 11 * day);
    expect(fired(j)).toEqual(['remind_assignee', 'warn_supervisor', 'breach_to_head']);
  });

  it('does not touch a promise', () => {
    const j = quiet();
    promise(j, monday + 9 * day, 'agent-1');
    j.do(monday + 4 * day, (it) => classify(it, reclass('store'), 'reclassified'));
    expect(j.clock('resolution').breach).toBeNull();
    j.goTo(monday + 9 * day + 1);
    expect(j.clock('resolution').breach?.dueAtMs).toBe(monday + 9 * day);
  });

  it('back to the longer limit after the breach was voided leaves room for a true breach', () => {
    const j = quiet();
    live(j, monday + 4 * day);
    classify(j, reclass('store'), 'reclassified');
    const clock = j.clock('resolution');
    clock.breach = clock.breach && {
      ...clock.breach,
      voided: { atMs: j.atMs, by: 'head-1', reason: 'wrong_class' },
    };
    classify(j, reclass('loyalty_card'), 'reclassified');
    live(j, monday + 11 * day);
    expect(clock.breach).toMatchObject({ dueAtMs: monday + 10 * day, cause: 'time', voided: null });
    expect(clock.voidedBreaches).toMatchObject([{ cause: 'by_reclassification' }]);
  });
});

describe('without a class', () => {
  it('the strictest limit holds until triage, with its ladder', () => {
    const j = quiet({ class: null });
    expect(j.clock('resolution').target).toEqual(defaultPolicy.classes.non_standard?.target);
    live(j, monday + 2 * day);
    expect(fired(j).at(-1)).toBe('breach_to_director');
  });

  it('and triage gives the budget of the class with the time already gone', () => {
    const j = quiet({ class: null });
    live(j, monday + 0.9 * day);
    classify(
      j,
      { class: 'store', category: 'delivery', severity: 'low', remedySought: null, assignTo: null },
      'triaged',
    );
    expect(j.clock('resolution').breach).toBeNull();
    live(j, monday + 4 * day);
    expect(j.clock('resolution').breach?.dueAtMs).toBe(monday + 3 * day);
  });

  it('the strictest limit is the one due first, in whatever units the limits count', () => {
    const limit = (amount: number, unit: Target['unit']): Limit => ({
      target: { amount, unit, dueAt: 'same_time' },
      ladder: [],
    });
    const classes = { hours: limit(20, 'business_hours'), days: limit(1, 'calendar_days') };
    const policy: Policy = policyWith({ classes });
    const received = (wall: string) => ({ policy, ground: springOf(kyivOffice), receivedAtMs: kyiv(wall) });
    expect(strictestLimit(received('2026-03-03T10:00'))).toBe(classes.days);
    const short = { days: classes.days, hours: limit(2, 'business_hours') };
    const mixed = (wall: string) => ({ ...received(wall), policy: policyWith({ classes: short }) });
    expect(strictestLimit(mixed('2026-03-03T10:00'))).toBe(short.hours);
    // Two business hours from Friday evening are later than one day.
    expect(strictestLimit(mixed('2026-03-06T17:00'))).toBe(short.days);
  });

  it('a class that the policy has not gets the strictest limit as well', () => {
    const file = aFile();
    expect(limitOf('resolution', { ...file, class: 'nothing' })).toBe(defaultPolicy.classes.non_standard);
  });
});

describe('a case already late at intake', () => {
  it('fires only its highest due rung, once', () => {
    const j = quiet({ createdAtMs: monday + 20 * day });
    j.goTo(monday + 20 * day);
    expect(fired(j)).toEqual(['breach_to_director']);
    expect(skipped(j)).toEqual(['remind_assignee', 'warn_supervisor', 'breach_to_head']);
    expect(j.notices).toHaveLength(1);
    live(j, monday + 60 * day);
    expect(j.notices).toHaveLength(1);
  });

  it('has its deadlines from when it was received, also in the file that intake writes', () => {
    const file = openCaseFile({ ...aFile(), createdAtMs: monday + 2 * day, class: 'store' });
    expect(file.clocks.map((clock) => clock.ledger[0]?.atMs)).toEqual([monday, monday, monday, monday]);
  });
});

describe('the next instant that matters', () => {
  it('is never missed: nothing is due strictly before it, and something is right after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 * 24 }), (hours) => {
        const j = new Notebook();
        live(j, monday + hours * hour);
        const next = nextDueMs(j.file);
        if (next === null) return;
        const before = j.events.length;
        j.goTo(next);
        expect(j.events.length).toBe(before);
        j.goTo(next + 1);
        expect(j.events.length).toBeGreaterThan(before);
      }),
    );
  });

  it('a paused or ended clock brings nothing', () => {
    const j = quiet();
    const ladder = limitOf('resolution', j.file)?.ladder ?? [];
    j.do(monday + day, askCustomer);
    expect(nextOn(j.clock('resolution'), ladder, j.file)).toBeNull();
    expect(dueOn(j.clock('resolution'), ladder, monday + 90 * day, j.file)).toEqual({
      rung: null,
      skipped: [],
      passedDueMs: null,
    });
  });
});
