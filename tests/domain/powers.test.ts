import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Payment } from '../../workflows/domain/case-file.ts';
import {
  amountAtStake,
  approverRole,
  mayGrant,
  paidOf,
  powerOf,
  shareOf,
  standingOf,
} from '../../workflows/domain/powers.ts';
import { roles } from '../../workflows/domain/vocabulary.ts';
import { defaultPolicy, type Policy } from '../../workflows/policy.ts';
import { aPerson, paid, policyWith } from './support/cases.ts';

/** The shipped matrix, and a line for a class of its own. */
const policy: Policy = policyWith({
  powers: [
    ...defaultPolicy.powers,
    { role: 'agent', class: 'store', maxMinor: 20_000 },
    { role: 'supervisor', class: 'store', maxMinor: null },
  ],
});

describe('the matrix role x class x amount', () => {
  it.each([
    ['agent', 'loyalty_card', 50_000],
    ['expert', 'loyalty_card', 100_000],
    ['supervisor', 'loyalty_card', 500_000],
    ['head', 'loyalty_card', 5_000_000],
    ['director', 'loyalty_card', null],
    ['agent', 'store', 20_000],
    ['supervisor', 'store', null],
    ['agent', null, 50_000],
    ['integrator', 'store', 0],
    ['manager', 'store', 0],
    ['department', 'store', 0],
    ['admin', 'store', 0],
  ] as const)('%s may grant in class %s up to %s', (role, caseClass, most) => {
    expect(powerOf(policy, [role], caseClass)).toBe(most);
  });

  it('a line for the class beats the line for every class, also where it gives less', () => {
    expect(powerOf(policy, ['agent'], 'store')).toBe(20_000);
    expect(powerOf(policy, ['agent'], 'non_standard')).toBe(50_000);
  });

  it('of several roles the strongest counts; no role grants nothing', () => {
    expect(powerOf(policy, ['agent', 'head'], 'loyalty_card')).toBe(5_000_000);
    expect(powerOf(policy, ['manager', 'director'], 'loyalty_card')).toBeNull();
    expect(powerOf(policy, [], 'loyalty_card')).toBe(0);
  });

  it('the amount itself may be granted, one minor unit more may not', () => {
    expect(mayGrant(policy, ['agent'], 'loyalty_card', 50_000)).toBe(true);
    expect(mayGrant(policy, ['agent'], 'loyalty_card', 50_001)).toBe(false);
  });

  it('a further role never takes power away', () => {
    const some = fc.subarray([...roles]);
    const classes = fc.constantFrom('loyalty_card', 'store', 'non_standard', null);
    fc.assert(
      fc.property(some, some, classes, fc.nat({ max: 10_000_000 }), (held, more, caseClass, amount) => {
        if (mayGrant(policy, held, caseClass, amount)) {
          expect(mayGrant(policy, [...held, ...more], caseClass, amount)).toBe(true);
        }
      }),
    );
  });
});

describe('points', () => {
  const inPoints = { unit: 'points', arm: null } as const;
  it('have powers of their own beside those of money', () => {
    expect(powerOf(defaultPolicy, ['agent'], 'store', inPoints)).toBe(1_000);
    expect(powerOf(defaultPolicy, ['expert'], 'store', inPoints)).toBe(3_000);
    expect(
      powerOf(
        policyWith({ powers: [{ role: 'agent', class: '*', maxMinor: 9 }] }),
        ['agent'],
        null,
        inPoints,
      ),
    ).toBe(0);
    expect(approverRole(defaultPolicy, 'store', 10_001, inPoints)).toBe('head');
  });
});

describe('powers of an arm of an experiment', () => {
  const pilot: Policy = policyWith({
    powers: [...defaultPolicy.powers, { role: 'agent', class: '*', maxMinor: 200_000, arm: 'wide.pilot' }],
  });
  const inArm = (arm: string | null) => powerOf(pilot, ['agent'], 'store', { unit: 'money', arm });
  it('are widened for cases of that arm alone', () => {
    expect(inArm('wide.pilot')).toBe(200_000);
    expect(inArm('wide.control')).toBe(50_000);
    expect(inArm(null)).toBe(50_000);
  });
});

describe('the share of a worker', () => {
  it('is that of the role, and whoever has a role without one has no bound', () => {
    expect(shareOf(defaultPolicy, ['agent'], 'UAH')).toBe(150_000);
    expect(shareOf(defaultPolicy, ['agent', 'manager'], 'UAH')).toBe(150_000);
    expect(shareOf(defaultPolicy, ['agent', 'supervisor'], 'UAH')).toBeNull();
    expect(shareOf(defaultPolicy, ['expert'], 'points')).toBe(15_000);
    expect(shareOf(defaultPolicy, ['manager'], 'UAH')).toBe(0);
  });
});

describe('whose worklist an approval goes to', () => {
  it.each([
    [50_001, 'loyalty_card', 'supervisor'],
    [500_000, 'loyalty_card', 'supervisor'],
    [500_001, 'loyalty_card', 'head'],
    [5_000_001, 'loyalty_card', 'director'],
  ] as const)('%i minor units of %s go to the %s', (amount, caseClass, role) => {
    expect(approverRole(defaultPolicy, caseClass, amount)).toBe(role);
  });

  it('is one whose power suffices, and no agent or expert', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000_000 }),
        fc.constantFrom('store', 'loyalty_card', null),
        (amount, of) => {
          const role = approverRole(policy, of, amount);
          expect(mayGrant(policy, [role], of, amount)).toBe(true);
          expect(['agent', 'expert']).not.toContain(role);
        },
      ),
    );
  });
});

describe('splitting does not evade authority', () => {
  const stake = (payments: Payment[], amountMinor: number | null) =>
    amountAtStake({ payments, claim: null }, amountMinor === null ? null : { amountMinor, currency: 'UAH' });

  it('what the customer was granted in other cases counts as the claim was told', () => {
    const claim = { id: 'c', money: { amountMinor: 30_000, currency: 'UAH' }, stakeMinor: 75_000 };
    const at = (amountMinor: number, currency = 'UAH') =>
      amountAtStake({ payments: [], claim: { ...claim, state: 'reserved' } }, { amountMinor, currency });
    expect(at(30_000)).toBe(75_000);
    expect(at(50_000)).toBe(95_000);
    expect(at(500, 'points')).toBe(500);
  });

  it('what was taken back, and what was paid in points, does not count with money', () => {
    const payments: Payment[] = [{ ...paid(40_000), state: 'reversed' }, paid(700, 'points'), paid(1_000)];
    expect(stake(payments, 500)).toBe(1_500);
  });

  it('what the case was paid before counts with what is asked now', () => {
    expect(stake([], 50_000)).toBe(50_000);
    expect(stake([paid(40_000)], 20_000)).toBe(60_000);
  });

  it('an answer without money needs no power, whatever was paid', () => {
    expect(stake([paid(9_000_000)], null)).toBe(0);
  });

  it('however an amount is split, the sum granted alone never passes the power', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 12 }), (parts) => {
        const payments: Payment[] = [];
        for (const amountMinor of parts) {
          if (mayGrant(policy, ['agent'], 'loyalty_card', stake(payments, amountMinor))) {
            payments.push(paid(amountMinor));
          }
        }
        expect(paidOf(payments, 'UAH')).toBeLessThanOrEqual(50_000);
      }),
    );
  });
});

describe('four eyes', () => {
  const amount = 80_000;
  const standing = (actor: ReturnType<typeof aPerson>, proposer = 'agent-1', minor = amount) =>
    standingOf(defaultPolicy, actor, proposer, 'loyalty_card', minor);

  it('another person with the power approves', () => {
    expect(standing(aPerson('supervisor-1', ['supervisor']))).toEqual({ kind: 'own' });
  });

  it('nobody approves their own proposal, whatever their power', () => {
    for (const role of ['supervisor', 'head', 'director'] as const) {
      expect(standing(aPerson('agent-1', [role]))).toEqual({ kind: 'own-proposal' });
    }
  });

  it('not even as the substitute of somebody who has the power', () => {
    const proposer = aPerson('agent-1', ['agent'], [{ id: 'supervisor-1', roles: ['supervisor'] }]);
    expect(standing(proposer)).toEqual({ kind: 'own-proposal' });
  });

  it('nor does their own substitute approve it by their powers', () => {
    const substitute = aPerson('agent-2', ['agent'], [{ id: 'supervisor-1', roles: ['supervisor'] }]);
    expect(standing(substitute, 'supervisor-1')).toEqual({ kind: 'own-proposal' });
  });

  it('the substitute of an absent approver approves in their place', () => {
    const substitute = aPerson('agent-2', ['agent'], [{ id: 'supervisor-1', roles: ['supervisor'] }]);
    expect(standing(substitute)).toEqual({ kind: 'for', absent: 'supervisor-1' });
  });

  it('the substitute of the proposer approves by powers of their own or of somebody else', () => {
    const absentProposer = { id: 'supervisor-1', roles: ['supervisor'] as const };
    expect(standing(aPerson('head-1', ['head'], [absentProposer]), 'supervisor-1')).toEqual({ kind: 'own' });
    const both = aPerson('agent-2', ['agent'], [absentProposer, { id: 'head-1', roles: ['head'] }]);
    expect(standing(both, 'supervisor-1')).toEqual({ kind: 'for', absent: 'head-1' });
  });

  it('too little power is told with how much there is', () => {
    expect(standing(aPerson('supervisor-1', ['supervisor']), 'agent-1', 500_001)).toEqual({
      kind: 'too-low',
      maxMinor: 500_000,
    });
  });

  it('whoever may approve is never the proposer, and always somebody whose power suffices', () => {
    const people = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      roles: fc.subarray([...roles]),
      standsInFor: fc.array(
        fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), roles: fc.subarray([...roles]) }),
        {
          maxLength: 3,
        },
      ),
    });
    fc.assert(
      fc.property(
        people,
        fc.constantFrom('a', 'b', 'c'),
        fc.nat({ max: 6_000_000 }),
        (of, proposer, minor) => {
          const answer = standing(aPerson(of.id, of.roles, of.standsInFor), proposer, minor);
          if (answer.kind === 'own') {
            expect(of.id).not.toBe(proposer);
            expect(mayGrant(defaultPolicy, of.roles, 'loyalty_card', minor)).toBe(true);
          }
          if (answer.kind === 'for') {
            expect([of.id, answer.absent]).not.toContain(proposer);
            const absent = of.standsInFor.filter((person) => person.id === answer.absent);
            expect(
              absent.some((person) => mayGrant(defaultPolicy, person.roles, 'loyalty_card', minor)),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
