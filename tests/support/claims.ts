/** Claims on the budget as the process asks for them. */
import { randomUUID } from 'node:crypto';
import type { ClaimRequest } from '../../workflows/activities.contract.ts';

/** A claim for 100 minor units by somebody with every power, that meets no limit but the pool unless told. */
export function claimRequest(
  more: Partial<Omit<ClaimRequest, 'limits'>> & { readonly limits?: Partial<ClaimRequest['limits']> } = {},
): ClaimRequest {
  const atMs = more.atMs ?? Date.now();
  return {
    claimId: randomUUID(),
    caseId: randomUUID(),
    money: { amountMinor: 100, currency: 'UAH' },
    grantedBy: 'somebody',
    powerMinor: null,
    ifAbovePower: 'wait',
    rule: null,
    atMs,
    ...more,
    limits: {
      poolMonthMinor: null,
      agentMonthMinor: null,
      caseMinor: null,
      customerMinor: null,
      customerSinceMs: atMs - 90 * 86_400_000,
      ...more.limits,
    },
  };
}
