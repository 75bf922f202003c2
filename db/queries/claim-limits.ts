/** Which limit a claim meets: pure, the same for claims and for who asks beforehand. */
import type { ClaimAnswer, ClaimLimit, ClaimRequest } from '../../workflows/activities.contract.ts';
import type { Standing } from './claim-standing.ts';

/** A limit as it stands, in minor units. */
export interface Bound {
  readonly limit: ClaimLimit;
  readonly maxMinor: number;
  /** Never negative. */
  readonly leftMinor: number;
}

type Limits = Omit<ClaimRequest['limits'], 'customerSinceMs' | 'poolMonthMinor'>;
type Asked = Pick<ClaimRequest, 'powerMinor' | 'ifAbovePower'> & {
  readonly amountMinor: number;
  readonly limits: Limits;
};

/** Every limit that has a bound, with what is left of it for this person, case and customer. */
export function boundsOf(limits: Limits, standing: Standing): readonly Bound[] {
  const bound = (limit: ClaimLimit, maxMinor: number | null, usedMinor: number): Bound[] =>
    maxMinor === null ? [] : [{ limit, maxMinor, leftMinor: Math.max(0, maxMinor - usedMinor) }];
  return [
    ...bound('pool_month', standing.capMinor, standing.heldMinor),
    ...bound('agent_month', limits.agentMonthMinor, standing.grantedMinor),
    ...bound('case', limits.caseMinor, standing.inCaseMinor),
    ...bound('customer_window', limits.customerMinor, standing.ofCustomerMinor),
  ];
}

/** What authority was used before: in the case, or by the customer lately, whichever is more. */
export const grantedBefore = (standing: Standing): number =>
  Math.max(standing.inCaseMinor, standing.ofCustomerMinor);

/**
 * Grants a claim, or names the limit with the least left. Who may not grant it alone leaves it to an approver, whose
 * share bears it then, unless nobody is to be asked. Less than what is held already is always granted.
 * @param held what the claim holds so far, in minor units; the pool's `heldMinor` is without it
 */
export function judge(asked: Asked, standing: Standing, held = 0): ClaimAnswer {
  const { amountMinor, powerMinor, ifAbovePower } = asked;
  const { rule } = standing;
  const stakeMinor = grantedBefore(standing) + amountMinor;
  const withinPower = powerMinor === null || stakeMinor <= powerMinor;
  const withinRule = rule === null || (rule.minMinor <= amountMinor && amountMinor <= rule.maxMinor);
  if (ifAbovePower === 'refuse' && !withinRule) {
    return { granted: false, limit: 'rule', leftMinor: rule.maxMinor };
  }
  if (ifAbovePower === 'refuse' && powerMinor !== null && !withinPower) {
    const leftMinor = Math.max(0, powerMinor - grantedBefore(standing));
    return { granted: false, limit: 'authority', leftMinor };
  }
  const alone = withinPower && withinRule;
  const binding = boundsOf(asked.limits, standing)
    .filter(({ limit }) => alone || limit !== 'agent_month')
    .filter(
      ({ limit, leftMinor }) => amountMinor > leftMinor && (limit === 'agent_month' || amountMinor > held),
    )
    .sort((a, b) => a.leftMinor - b.leftMinor)[0];
  if (binding === undefined) return { granted: true, alone, stakeMinor };
  return { granted: false, limit: binding.limit, leftMinor: binding.leftMinor };
}
