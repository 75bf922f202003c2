/** Limits beside the resolution: on the customer, on departments, on approvers, on a case that nobody has. */
import { describe, expect, it } from 'vitest';
import { askCustomer } from '../../workflows/domain/acts/course.ts';
import { assign, closeHandOff, handOff } from '../../workflows/domain/acts/work.ts';
import { clockState, pausedMs } from '../../workflows/domain/clock.ts';
import type { Limit } from '../../workflows/policy.ts';
import { atStage, day, hour, monday, Notebook, policyWith } from './support/cases.ts';
import { live, quiet } from './support/passing-time.ts';

describe('waiting for the customer', () => {
  it('reminds them after 5 and 10 days, and ends in silence after 14', () => {
    const j = atStage('investigation');
    j.do(monday + hour, askCustomer);
    expect(j.letters.map((letter) => letter.kind)).toEqual(['question']);
    for (const days of [5, 10]) expect(j.goTo(monday + hour + days * day + 1)).toBeNull();
    expect(j.letters.map((letter) => letter.kind)).toEqual(['question', 'reminder', 'reminder']);
    expect(j.goTo(monday + hour + 14 * day)).toBeNull();
    expect(j.goTo(monday + hour + 14 * day + 1)).toBe('customer_wait');
    expect(j.clock('customer_wait').breach).toBeNull();
  });

  it('sends no reminder to somebody whose silence has ended the wait meanwhile', () => {
    const j = atStage('investigation');
    j.do(monday + hour, askCustomer);
    expect(j.goTo(monday + 20 * day)).toBe('customer_wait');
    expect(j.letters.map((letter) => letter.kind)).toEqual(['question']);
  });

  it('pauses the resolution clock for 30 days in all, then it runs on though they are still awaited', () => {
    const j = quiet({ policy: policyWith({ customerWait: longWait }) });
    j.do(monday + day, askCustomer);
    live(j, monday + 31 * day + 1);
    expect(j.of('pause_limit_reached')).toEqual([{ clockId: 'resolution.1', atMs: monday + 31 * day }]);
    expect(j.file.customerWait).not.toBeNull();
    expect(clockState(j.clock('resolution'))).toBe('running');
    live(j, monday + 40 * day + 1);
    expect(j.clock('resolution').breach?.dueAtMs).toBe(monday + 40 * day);
  });

  it('counts all pauses of a clock together against the 30 days', () => {
    const j = quiet({ policy: policyWith({ customerWait: longWait }) });
    let nowMs = monday;
    for (const days of [12, 12, 12]) {
      j.do(nowMs, askCustomer);
      nowMs += days * day;
      j.do(nowMs, (it) => {
        it.file.customerWait = null;
        it.clock('resolution').ledger.push(
          ...(clockState(it.clock('resolution')) === 'paused'
            ? [{ atMs: nowMs, state: 'running' as const, reason: null }]
            : []),
        );
      });
    }
    expect(pausedMs(j.clock('resolution'), nowMs)).toBe(30 * day);
    j.do(nowMs, askCustomer);
    expect(clockState(j.clock('resolution'))).toBe('running');
  });

  it('that ended in silence first does not let the resolution clock run on in between', () => {
    const j = quiet({ policy: policyWith({ pausesMaxDays: 20 }) });
    j.do(monday + day, askCustomer);
    expect(j.goTo(monday + 60 * day)).toBe('customer_wait');
    expect(j.of('pause_limit_reached')).toEqual([]);
    expect(j.clock('resolution').breach).toBeNull();
  });
});

const longWait: Limit = {
  target: { amount: 90, unit: 'calendar_days', dueAt: 'same_time' },
  ladder: [],
};

describe('other limits', () => {
  it('a question to a department has its own clock and ladder; the main clock runs on', () => {
    const j = atStage('investigation');
    handOff(j, { handOffId: 'h1', department: 'logistics', dueInDays: null });
    j.notices.length = 0;
    live(j, monday + 4 * day);
    expect(
      j.notices
        .filter((notice) => notice.clockId === 'hand_off.h1')
        .map(({ rung, to, dueAtMs }) => [rung, to, (dueAtMs - monday) / day]),
    ).toEqual([
      ['remind_department', { department: 'logistics' }, 1.6],
      ['late_to_supervisor', { role: 'supervisor' }, 2],
      ['late_to_head', { role: 'head' }, 3],
    ]);
    expect(clockState(j.clock('resolution'))).toBe('running');
    expect(j.clock('hand_off').breach?.dueAtMs).toBe(monday + 2 * day);
  });

  it('a question with a due date of its own climbs the ladder in shares of that', () => {
    const j = atStage('investigation');
    handOff(j, { handOffId: 'h1', department: 'logistics', dueInDays: 4 });
    live(j, monday + 4 * day + 1);
    expect(
      j.notices
        .filter((notice) => notice.clockId === 'hand_off.h1')
        .map(({ dueAtMs }) => (dueAtMs - monday) / day),
    ).toEqual([3.2, 4]);
  });

  it('two questions have two clocks, and the answer to one ends only that', () => {
    const j = atStage('investigation');
    handOff(j, { handOffId: 'h1', department: 'logistics', dueInDays: null });
    handOff(j, { handOffId: 'h2', department: 'finance', dueInDays: 1 });
    j.do(monday + hour, (it) => closeHandOff(it, 'h1', 'answered'));
    expect(j.file.tasks.map((task) => task.id)).toEqual(['investigate.1', 'answer_hand_off.h2']);
    live(j, monday + 3 * day);
    expect(new Set(j.notices.map((notice) => notice.clockId))).toContain('hand_off.h2');
    expect(new Set(j.notices.map((notice) => notice.clockId))).not.toContain('hand_off.h1');
  });

  it('a case that nobody has is told to the supervisor after four hours, and a released one again', () => {
    const j = new Notebook();
    j.goTo(monday + 4 * hour);
    expect(j.notices).toEqual([]);
    j.goTo(monday + 4 * hour + 1);
    expect(j.notices).toMatchObject([{ clockId: 'unassigned.1', to: { role: 'supervisor' } }]);
    j.do(monday + 5 * hour, (it) => assign(it, 'agent-1'));
    j.do(monday + 6 * hour, (it) => {
      it.file.version = 7;
      assign(it, null);
    });
    j.goTo(monday + 10 * hour + 1);
    expect(j.notices.map((notice) => notice.clockId)).toEqual(['unassigned.1', 'unassigned.7']);
    expect(j.of('breached').map((data) => data.clockId)).toEqual(['unassigned.1', 'unassigned.7']);
  });

  it('an approval climbs to the head and to the director', () => {
    const j = atStage('approval');
    live(j, monday + 3 * day);
    expect(
      j.notices.filter(({ clockId }) => clockId.startsWith('approval')).map(({ rung, to }) => [rung, to]),
    ).toEqual([
      ['remind_approver', { role: 'supervisor' }],
      ['late_to_head', { role: 'head' }],
      ['late_to_director', { role: 'director' }],
    ]);
  });

  it('an approver who took the task is reminded in person, not the agent of the case', () => {
    const j = atStage('approval', { assignee: 'agent-1' });
    for (const task of j.file.tasks) task.assignee = 'supervisor-1';
    j.goTo(monday + 13 * hour);
    expect(j.notices.find(({ rung }) => rung === 'remind_approver')?.to).toEqual({
      personId: 'supervisor-1',
    });
  });
});
