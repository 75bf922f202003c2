/** What may still come after a resolution: the window to reopen, a referral, the end. */
import { describe, expect, it } from 'vitest';
import { happened } from '../../workflows/anytime.ts';
import { start } from '../../workflows/domain/acts/clocks.ts';
import { askCustomer, close, reopen, replied } from '../../workflows/domain/acts/course.ts';
import { foundWanting, openReferral, refer, referralEnded } from '../../workflows/domain/acts/referral.ts';
import { handOff, handTask, openTask } from '../../workflows/domain/acts/work.ts';
import { clockState, dueAtMs, runningMs } from '../../workflows/domain/clock.ts';
import { outcomes, referralOutcomes, stages } from '../../workflows/domain/vocabulary.ts';
import { aFact, atStage, day, hour, monday, type Notebook, paid } from './support/cases.ts';
import { again, resolvedCase } from './support/resolved.ts';

const message = aFact('message', { channel: 'email' });

describe('resolved and reopened', () => {
  it('a resolved case has no running clock but the window to reopen', () => {
    const j = resolvedCase();
    expect(j.open()).toEqual(['cumulative', 'reopen_window']);
    expect(clockState(j.clock('cumulative'))).toBe('paused');
    expect(j.clock('resolution').met).toBe(true);
  });

  it('reopening starts a clock of its own while the cumulative one goes on; the time between is the customer’s', () => {
    const j = resolvedCase();
    j.do(monday + 10 * day, (it) => reopen(it, again));
    expect(j.file.cycle).toBe(2);
    expect(j.clock('resolution')).toMatchObject({ id: 'resolution.2', cycle: 2, met: null });
    expect(dueAtMs(j.clock('resolution'), j.file)).toBe(monday + 20 * day);
    expect(runningMs(j.clock('cumulative'), monday + 11 * day, j.file)).toBe(4 * day);
    expect(j.file.clocks.find((clock) => clock.id === 'resolution.1')?.met).toBe(true);
    expect(j.open()).not.toContain('reopen_window');
  });

  it('reopening does not take back what was paid, but asks for a new finding', () => {
    const j = resolvedCase();
    const payments = [paid(12_300)];
    j.file.payments = payments;
    j.do(monday + 4 * day, (it) => reopen(it, again));
    expect(j.file).toMatchObject({
      payments,
      outcome: null,
      finding: null,
      rootCause: null,
      proposal: null,
      claim: null,
      declined: null,
      resolvedAtMs: null,
      handOffs: [],
    });
  });

  it('the customer who reopens gets an answer within the limit, once', () => {
    const j = resolvedCase();
    j.do(monday + 4 * day, (it) => reopen(it, again));
    expect(j.open().filter((kind) => kind === 'next_response')).toHaveLength(1);
    j.do(monday + 4 * day + hour, replied);
    expect(j.open()).not.toContain('next_response');
  });

  it('who wrote before reopening waits from when they wrote, and one reply answers both', () => {
    const j = resolvedCase();
    j.do(monday + 4 * day, (it) => happened(it, message));
    j.do(monday + 4.5 * day, (it) => reopen(it, again));
    expect(j.open().filter((kind) => kind === 'next_response')).toHaveLength(1);
    expect(dueAtMs(j.clock('next_response'), j.file)).toBe(monday + 5 * day);
    j.do(monday + 4.6 * day, replied);
    expect(j.open()).not.toContain('next_response');
  });

  it('“thanks” does not reopen', () => {
    const j = resolvedCase();
    j.do(monday + 4 * day, (it) => happened(it, message));
    expect(j.file).toMatchObject({ cycle: 1, outcome: 'answered' });
    expect(clockState(j.clock('resolution'))).toBe('stopped');
    expect(j.open()).toContain('reopen_window');
  });

  it('a reopened case that nobody has is watched as unassigned', () => {
    const j = resolvedCase();
    j.file.assignee = null;
    j.do(monday + 4 * day, (it) => reopen(it, again));
    expect(j.open()).toContain('unassigned');
  });
});

describe('a referral after the resolution, which nobody follows any more', () => {
  function letGoOf(): Notebook {
    const j = resolvedCase();
    j.file.assignee = 'agent-1';
    j.file.stage = 'aftercare';
    start(j, 'reopen_window');
    j.do(monday + 4 * day, (it) =>
      refer(it, { referralId: 'r1', body: 'ombudsman', reason: 'asked', dueInDays: null }),
    );
    j.file.stage = 'referral';
    openTask(j, { step: 'follow_referral', role: 'agent', clockId: openReferral(j.file).clockId });
    j.do(monday + 5 * day, (it) => handTask(it, 'follow_referral.1', null, 'task_released'));
    return j;
  }
  const unassigned = (j: Notebook) =>
    j.file.clocks.filter(({ kind, ledger }) => kind === 'unassigned' && ledger.at(-1)?.state === 'running');

  for (const outcome of referralOutcomes) {
    const is = foundWanting(outcome)
      ? 'goes on to be watched as unassigned, by one clock'
      : 'is watched no more';
    it(`${is} when it ends as ${outcome}`, () => {
      const j = letGoOf();
      expect(unassigned(j)).toHaveLength(1);
      j.do(monday + 5 * day + hour, (it) => {
        referralEnded(it, outcome);
        if (foundWanting(outcome)) reopen(it, { reason: `referral_${outcome}` });
      });
      expect(unassigned(j).map(({ ledger }) => ledger[0]?.atMs)).toEqual(
        foundWanting(outcome) ? [monday + 5 * day] : [],
      );
    });
  }
});

describe('closed', () => {
  it.each(stages.filter((stage) => stage !== 'closed'))(
    'a case closed at %s leaves no running clock and no task',
    (stage) => {
      for (const outcome of outcomes) {
        const j = atStage(stage);
        if (stage === 'investigation' || stage === 'proposal') {
          handOff(j, { handOffId: 'h1', department: 'logistics', dueInDays: null });
        }
        if (stage === 'investigation') askCustomer(j);
        j.do(monday + hour, (it) => close(it, outcome));
        expect(j.open()).toEqual([]);
        expect(j.file.tasks).toEqual([]);
        expect(j.file.handOffs.every((asked) => asked.state !== 'open')).toBe(true);
        expect(j.file).toMatchObject({ outcome, customerWait: null, endedAtMs: monday + hour });
      }
    },
  );
});
