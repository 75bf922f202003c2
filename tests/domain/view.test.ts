import { describe, expect, it } from 'vitest';
import { start } from '../../workflows/domain/acts/clocks.ts';
import { askCustomer, close, resolve } from '../../workflows/domain/acts/course.ts';
import { handOff, openTask } from '../../workflows/domain/acts/work.ts';
import { viewOf, waitingForOf } from '../../workflows/domain/view.ts';
import { stages } from '../../workflows/domain/vocabulary.ts';
import { aFile, atStage, day, hour, monday, Notebook } from './support/cases.ts';

describe('what happens next, who does it and by when', () => {
  it('at received: triage by an agent, before the limit for cases that nobody has', () => {
    expect(viewOf(aFile()).next).toEqual({ step: 'triage', role: 'agent', dueAtMs: monday + 4 * hour });
  });

  it('at triage and assignment: the open task', () => {
    for (const [stage, step] of [
      ['triage', 'triage'],
      ['assignment', 'assign'],
    ] as const) {
      const j = atStage(stage);
      openTask(j, { step, role: 'agent', clockId: 'unassigned.1' });
      expect(viewOf(j.file).next).toEqual({ step, role: 'agent', dueAtMs: monday + 4 * hour });
    }
  });

  it('in the investigation: the case’s own work, also while a department is asked', () => {
    const j = atStage('investigation');
    const mine = { step: 'investigate', role: 'agent', dueAtMs: monday + 10 * day };
    expect(viewOf(j.file).next).toEqual(mine);
    handOff(j, { handOffId: 'h1', department: 'logistics', dueInDays: null });
    expect(viewOf(j.file).next).toEqual(mine);
    expect(viewOf(j.file).waitingFor).toBe('department');
  });

  it('while the customer is awaited: their word, by the end of that wait', () => {
    const j = atStage('investigation');
    j.do(monday + hour, askCustomer);
    expect(viewOf(j.file)).toMatchObject({
      waitingFor: 'customer',
      next: { step: 'wait', role: 'customer', dueAtMs: monday + hour + 14 * day },
    });
  });

  it('at approval: whoever has the power, within the approval’s own limit', () => {
    const { file } = atStage('approval');
    expect(viewOf(file).next).toEqual({ step: 'approve', role: 'supervisor', dueAtMs: monday + day });
  });

  it('at offer and in aftercare: the customer', () => {
    expect(viewOf(atStage('offer').file)).toMatchObject({
      waitingFor: 'customer',
      next: { step: 'wait', role: 'customer', dueAtMs: monday + 14 * day },
    });
    const j = atStage('aftercare');
    start(j, 'reopen_window');
    expect(viewOf(j.file)).toMatchObject({
      waitingFor: null,
      next: { step: 'wait', role: 'customer', dueAtMs: monday + 14 * day },
    });
  });

  it('where the process acts by itself, and once it has ended: nobody has to', () => {
    for (const stage of ['compensation', 'resolved', 'closed'] as const) {
      expect(viewOf(atStage(stage).file).next).toBeNull();
    }
  });

  it('a task whose own limit has ended is due with the case', () => {
    const j = atStage('triage');
    openTask(j, { step: 'triage', role: 'agent', clockId: 'unassigned.1' });
    j.clock('unassigned').ledger.push({ atMs: monday + hour, state: 'stopped', reason: 'assigned' });
    expect(viewOf(j.file).tasks).toMatchObject([{ dueAtMs: monday + 10 * day }]);
  });
});

describe('the resolution limit as lists need it', () => {
  it('shows when it is due and from when it is at risk', () => {
    expect(viewOf(aFile()).resolution).toEqual({
      state: 'running',
      dueAtMs: monday + 10 * day,
      atRiskAtMs: monday + 8 * day,
      breachedAtMs: null,
    });
  });

  it('has no due instant while it is paused, and none once it has ended', () => {
    const j = atStage('investigation');
    j.do(monday + day, askCustomer);
    expect(viewOf(j.file).resolution).toEqual({
      state: 'paused',
      dueAtMs: null,
      atRiskAtMs: null,
      breachedAtMs: null,
    });
    j.do(monday + 2 * day, resolve);
    expect(viewOf(j.file).resolution).toMatchObject({ state: 'stopped', dueAtMs: null });
  });

  it('shows a breach unless it was voided', () => {
    const j = new Notebook();
    j.goTo(monday + 11 * day);
    expect(viewOf(j.file).resolution.breachedAtMs).toBe(monday + 10 * day);
    const clock = j.clock('resolution');
    clock.breach = clock.breach && {
      ...clock.breach,
      voided: { atMs: monday, by: 'head-1', reason: 'error' },
    };
    expect(viewOf(j.file).resolution.breachedAtMs).toBeNull();
  });
});

describe('a view', () => {
  it('is plain data: what is sent is what is read', () => {
    for (const stage of stages) {
      const view = viewOf(atStage(stage).file);
      expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    }
  });

  it('carries nothing of the customer and no texts', () => {
    const keys = Object.keys(viewOf(aFile()));
    for (const word of ['customer', 'name', 'email', 'phone', 'body', 'subject', 'text', 'externalRef']) {
      expect(keys).not.toContain(word);
    }
  });

  it('waits for the customer rather than for a department, for that is what pauses the clock', () => {
    const j = atStage('investigation');
    handOff(j, { handOffId: 'h1', department: 'logistics', dueInDays: null });
    expect(waitingForOf(j.file)).toBe('department');
    askCustomer(j);
    expect(waitingForOf(j.file)).toBe('customer');
    close(j, 'withdrawn');
    j.file.stage = 'closed';
    expect(waitingForOf(j.file)).toBeNull();
  });
});
