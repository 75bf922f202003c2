import { describe, expect, it } from 'vitest';
import { type Decision, verbs } from '../../workflows/complaint.contract.ts';
import { openTask } from '../../workflows/domain/acts/work.ts';
import { allowedAt } from '../../workflows/domain/allowed.ts';
import type { CaseFile } from '../../workflows/domain/case-file.ts';
import { check, mayDo } from '../../workflows/domain/check.ts';
import { type RefusalType, refusalTypes } from '../../workflows/domain/refusals.ts';
import { stages } from '../../workflows/domain/vocabulary.ts';
import { defaultPolicy } from '../../workflows/policy.ts';
import {
  aDecision,
  agent,
  anOffer,
  aPerson,
  atStage,
  customersWord,
  day,
  hour,
  monday,
  paid,
  policyWith,
  supervisor,
} from './support/cases.ts';
import { approval, investigation, madeGood, type Refused, taken, task } from './support/refused.ts';
import { refusedProposals } from './support/refused-proposals.ts';
import { refusedWork } from './support/refused-work.ts';

const refused: readonly Refused[] = [...refusedProposals, ...refusedWork];

/** Said by `kit/` after the budget or another case was asked: no pure rule knows it. */
const saidElsewhere: readonly RefusalType[] = [
  'budget-exhausted',
  'outside-rule',
  'merge-target-ended',
  'merge-target-resolved',
];

describe('refusals', () => {
  it.each(refused)('$type: $when', ({ type, file, decision, undone = [], details }) => {
    const refusal = check(file, decision, undone, monday + hour);
    expect(refusal?.type).toBe(type);
    if (details) expect(refusal?.details).toEqual(details);
    expect(refusal?.message).toMatch(/\.$/);
  });

  it('each type of the list is shown here, or said by the budget or another case', () => {
    const shown = new Set<RefusalType>([...refused.map(({ type }) => type), ...saidElsewhere]);
    expect(refusalTypes.filter((type) => !shown.has(type))).toEqual([]);
  });

  it('leave the case as it was', () => {
    for (const { file, decision, undone = [] } of refused) {
      const before = structuredClone(file);
      check(file, decision, undone, monday + hour);
      expect(file).toEqual(before);
    }
  });

  it('name no person of the case but whom the caller must turn to', () => {
    for (const { file, decision, undone = [] } of refused) {
      const message = check(file, decision, undone, monday + hour)?.message ?? '';
      expect(message).not.toMatch(/agent-\d|supervisor-\d|head-\d/);
    }
  });

  it('every stage refuses every verb that is not in its row, and only those, as not allowed now', () => {
    for (const stage of stages.filter((one) => one !== 'closed')) {
      const { file } = atStage(stage);
      const allowed: readonly string[] = allowedAt[stage];
      for (const verb of verbs) {
        const refusal = check(file, aDecision(verb, somePayload as never), [], monday);
        const isPayment =
          stage === 'compensation' && ['withdraw', 'cancel', 'merge', 'take_over'].includes(verb);
        expect([stage, verb, refusal?.type === 'not-allowed-now' || isPayment]).toEqual([
          stage,
          verb,
          !allowed.includes(verb),
        ]);
      }
    }
  });
});

/** Enough for any verb to be looked at. */
const somePayload = {
  ...anOffer(1_000),
  ...customersWord,
  class: 'store',
  category: 'x',
  severity: 'low',
  taskId: 'x',
  to: 'x',
  handOffId: 'x',
  clockId: 'x',
  dueAtMs: monday + day,
  amountMinor: null,
  reason: 'x',
  rootCause: 'x',
};

describe('taken decisions', () => {
  const taken_ = (file: CaseFile, decision: Decision, undone: readonly Decision[] = []) =>
    expect(check(file, decision, undone, monday + hour)).toBeNull();

  it('a proposal after the investigation was concluded needs no second finding', () => {
    const file = atStage('proposal', { finding: 'partly', rootCause: 'packing' }).file;
    taken_(file, aDecision('propose', anOffer(1_000, { finding: null, rootCause: null })));
  });

  it('goodwill needs no fault: money for a complaint that was found unfounded', () => {
    taken_(investigation(), aDecision('propose', anOffer(1_000, { finding: 'rejected' })));
  });

  it('goodwill needs no finding at all', () => {
    const offer = anOffer(1_000, { finding: null, goodwill: true });
    taken_(investigation(), aDecision('propose', offer));
    taken_(atStage('triage').file, aDecision('compensate', madeGood(50_000)));
    taken_(atStage('triage').file, aDecision('compensate', madeGood(1_000, { currency: 'points' })));
  });

  it('powers of an arm hold in its cases', () => {
    const policy = policyWith({
      powers: [...defaultPolicy.powers, { role: 'agent', class: '*', maxMinor: 90_000, arm: 'wide.pilot' }],
    });
    const inArm = (arm: string) =>
      check(atStage('triage', { policy, arm }).file, aDecision('compensate', madeGood(90_000)), [], monday);
    expect(inArm('wide.pilot')).toBeNull();
    expect(inArm('wide.control')?.type).toBe('above-authority');
  });

  it('an approver may lower the amount to what they may grant', () => {
    taken_(
      approval({ payments: [paid(450_000)] }),
      aDecision('approve', { amountMinor: 50_000 }, { actor: supervisor }),
    );
  });

  it('what informs goes beside a decision that is being carried out', () => {
    const undone = [aDecision('propose', anOffer(1_000))];
    taken_(investigation(), aDecision('reply', {}), undone);
    taken_(investigation(), aDecision('promise', { dueAtMs: monday + 2 * day }), undone);
  });

  it('with the version that was read', () => {
    taken_(investigation(), aDecision('reply', {}, { ifVersion: 1 }));
  });

  it('a supervisor reassigns and releases anybody’s task', () => {
    taken_(taken('agent-2'), aDecision('reassign_task', { ...task, to: 'agent-3' }, { actor: supervisor }));
    taken_(taken('agent-2'), aDecision('release_task', task, { actor: supervisor }));
  });

  it('who has a task hands it on', () => {
    taken_(taken('agent-1'), aDecision('reassign_task', { ...task, to: 'agent-3' }));
    taken_(taken('agent-1'), aDecision('release_task', task));
  });

  it('a promise a millisecond ahead', () => {
    taken_(investigation(), aDecision('promise', { dueAtMs: monday + hour + 1 }));
  });
});

describe('who may do a task', () => {
  it('a supervisor does the work of an agent, never the other way round', () => {
    expect(mayDo(supervisor, 'agent')).toBe(true);
    expect(mayDo(agent, 'supervisor')).toBe(false);
    expect(mayDo(aPerson('e', ['expert']), 'agent')).toBe(true);
    expect(mayDo(agent, 'expert')).toBe(false);
  });

  it('a department’s task is the department’s alone', () => {
    expect(mayDo(supervisor, 'department')).toBe(false);
    expect(mayDo(aPerson('d', ['department']), 'department')).toBe(true);
  });

  it('a substitute does the work of who is absent', () => {
    expect(mayDo(aPerson('m', ['manager'], [{ id: 'agent-1', roles: ['agent'] }]), 'agent')).toBe(true);
  });

  it('a claim by a substitute is taken', () => {
    const j = atStage('assignment');
    openTask(j, { step: 'assign', role: 'agent', clockId: 'unassigned.1' });
    const actor = aPerson('m', ['manager'], [{ id: 'agent-1', roles: ['agent'] }]);
    expect(check(j.file, aDecision('claim_task', { taskId: 'assign.1' }, { actor }), [], monday)).toBeNull();
  });
});
