/** Breaches that stay, and clocks that a correction moves. */
import { describe, expect, it } from 'vitest';
import { anytime, happened } from '../../workflows/anytime.ts';
import { correct } from '../../workflows/domain/acts/corrections.ts';
import { askCustomer, reopen, replied, resolve } from '../../workflows/domain/acts/course.ts';
import { watchUnassigned } from '../../workflows/domain/acts/unassigned.ts';
import { dueAtMs } from '../../workflows/domain/clock.ts';
import {
  aDecision,
  aFact,
  aFile,
  atStage,
  day,
  hour,
  monday,
  Notebook,
  supervisor,
} from './support/cases.ts';
import { again, resolvedCase } from './support/resolved.ts';

const message = aFact('message', { channel: 'email' });

describe('breaches', () => {
  it('can be voided with a reason and an author, and stay', () => {
    const j = new Notebook();
    j.goTo(monday + 2 * day);
    const clockId = 'first_response.1';
    anytime(j, aDecision('void_breach', { clockId, reason: 'outage' }, { actor: supervisor }));
    expect(j.clock('first_response').breach).toEqual({
      dueAtMs: monday + day,
      detectedAtMs: monday + 2 * day,
      cause: 'time',
      voided: { atMs: monday + 2 * day, by: 'supervisor-1', reason: 'outage' },
    });
    expect(j.of('breach_voided')).toEqual([{ clockId, reason: 'outage' }]);
    j.goTo(monday + 9 * day);
    expect(j.of('breached').filter((data) => data.clockId === clockId)).toHaveLength(1);
  });

  it('of ended clocks stay in the file, clocks that ended well leave it', () => {
    const j = atStage('investigation');
    const answer = (fromHour: number, toHour: number, version: number) => {
      j.do(monday + fromHour * hour, (it) => {
        it.file.version = version;
        happened(it, aFact('message', { channel: 'email' }));
      });
      j.do(monday + toHour * hour, replied);
    };
    j.do(monday + hour, replied);
    answer(2, 3, 2);
    answer(4, 40, 3);
    answer(41, 42, 4);
    answer(43, 44, 5);
    const kept = j.file.clocks.filter((clock) => clock.kind === 'next_response');
    expect(kept.map((clock) => [clock.id, clock.met])).toEqual([
      ['next_response.3', false],
      ['next_response.5', true],
    ]);
  });
});

describe('a correction of when the complaint was received', () => {
  const toMs = monday - 2 * day;
  const corrected = { fields: ['receivedAt'], receivedAtMs: toMs };

  it('moves every clock that counts from it, and keeps the old value in the timeline', () => {
    const j = new Notebook();
    j.do(monday + hour, (it) => happened(it, aFact('correction', corrected)));
    expect(j.file.receivedAtMs).toBe(toMs);
    expect(dueAtMs(j.clock('resolution'), j.file)).toBe(monday + 8 * day);
    expect(dueAtMs(j.clock('first_response'), j.file)).toBe(monday - day);
    expect(j.of('corrected')).toEqual([{ fields: ['receivedAt'], before: monday, receivedAtMs: toMs }]);
    j.goTo(monday + hour + 1);
    expect(j.clock('first_response').breach).toMatchObject({ dueAtMs: monday - day });
  });

  it('moves the watch over a case that nobody has, which is given to somebody all the same', () => {
    const j = atStage('triage');
    watchUnassigned(j);
    expect(j.goTo(monday + hour)).toBeNull();
    j.do(monday + hour, (it) => correct(it, corrected));
    expect(j.clock('routing')).toMatchObject({ breach: null, met: null });
    expect(j.goTo(monday + hour + 1)).toBe('routing');
  });

  it('keeps the pauses', () => {
    const j = atStage('investigation');
    j.do(monday + day, askCustomer);
    j.do(monday + 3 * day, (it) => happened(it, message));
    j.do(monday + 4 * day, (it) => correct(it, corrected));
    expect(dueAtMs(j.clock('resolution'), j.file)).toBe(monday + 10 * day);
  });

  it('leaves clocks that began later alone', () => {
    const j = resolvedCase();
    j.do(monday + 10 * day, (it) => reopen(it, again));
    j.do(monday + 11 * day, (it) => correct(it, corrected));
    expect(dueAtMs(j.clock('resolution'), j.file)).toBe(monday + 20 * day);
  });

  it('judges a clock that has ended anew: the reply was late after all', () => {
    const j = new Notebook();
    j.do(monday + hour, replied);
    expect(j.clock('first_response').met).toBe(true);
    j.do(monday + 2 * hour, (it) => correct(it, corrected));
    expect(j.clock('first_response')).toMatchObject({
      met: false,
      breach: { dueAtMs: monday - day, detectedAtMs: monday + 2 * hour, cause: 'time' },
    });
  });

  it('that makes a case late while the customer is awaited is known at once', () => {
    const j = atStage('investigation');
    j.do(monday + 9 * day, askCustomer);
    j.do(monday + 10 * day, (it) => correct(it, corrected));
    expect(j.clock('resolution').breach).toMatchObject({ dueAtMs: monday + 8 * day, cause: 'time' });
    j.do(monday + 11 * day, resolve);
    expect(j.clock('resolution').met).toBe(false);
  });

  it('never takes a breach back: that can only be voided', () => {
    const j = new Notebook();
    j.goTo(monday + 25 * hour);
    j.do(monday + 26 * hour, (it) =>
      correct(it, { fields: ['receivedAt'], receivedAtMs: monday + 5 * hour }),
    );
    expect(j.clock('first_response').breach).not.toBeNull();
    j.do(monday + 27 * hour, replied);
    expect(j.clock('first_response').met).toBe(false);
  });

  it('does not put a start after what happened since', () => {
    const j = new Notebook();
    j.do(monday + hour, replied);
    j.do(monday + 5 * hour, (it) => correct(it, { fields: ['receivedAt'], receivedAtMs: monday + 2 * hour }));
    for (const clock of j.file.clocks) {
      const times = clock.ledger.map((entry) => entry.atMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('of other fields moves nothing', () => {
    const j = new Notebook(aFile());
    const before = structuredClone(j.file);
    correct(j, { fields: ['email'], receivedAtMs: null });
    expect(j.file).toEqual(before);
    expect(j.of('corrected')).toEqual([{ fields: ['email'] }]);
  });
});
