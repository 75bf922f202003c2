/** The budget as the process asks for it: hold, change, let go, pay, take back. Money itself moves in PostgreSQL. */
import type { ClaimAnswer, ClaimBounds } from '../activities.contract.ts';
import type { ProposalPayload } from '../complaint.contract.ts';
import type { Actor, CaseFile } from '../domain/case-file.ts';
import { formatMoney, type Money } from '../domain/money.ts';
import { powerOf, scopeOf, shareOf } from '../domain/powers.ts';
import { type Refusal, refuse } from '../domain/refusals.ts';
import { activities } from './activities.ts';
import type { Case } from './case.ts';
import { isCleared } from './screening.ts';

/** What a claim is looked at by: a decision that assesses the case brings its own. */
export type Assessed = Pick<CaseFile, 'class' | 'category' | 'severity'>;

/** The policy's limits as they hold for what this person grants. */
function boundsFor(c: Case, actor: Actor, currency: string): ClaimBounds {
  const { policy } = c.file;
  const limits = policy.budget[currency];
  if (limits === undefined) throw new Error(`the policy pays nothing in ${currency}`);
  return {
    poolMonthMinor: limits.poolMonthMinor,
    agentMonthMinor: shareOf(policy, actor.roles, currency),
    caseMinor: limits.caseMinor,
    customerMinor: limits.customer.maxMinor,
    customerSinceMs: c.atMs - limits.customer.days * policy.dayMs,
  };
}

/** The decision being carried out is refused, for the budget does not have it. */
function refuseClaim(c: Case, money: Money, answer: ClaimAnswer & { readonly granted: false }): void {
  const { limit, leftMinor } = answer;
  const left = formatMoney({ ...money, amountMinor: leftMinor });
  const details = { limit, leftMinor };
  const refusal = (): Refusal => {
    switch (limit) {
      case 'rule':
        return refuse(
          'outside-rule',
          `The rules of compensation have another amount here, up to ${left}; a superior can approve this one as a proposal.`,
          details,
        );
      case 'authority':
        return refuse(
          'above-authority',
          `With what the customer was granted lately this person may give ${left} without asking.`,
          { ...details, maxMinor: leftMinor },
        );
      default:
        return refuse(
          'budget-exhausted',
          `The limit ${limit} does not have ${formatMoney(money)}; ${left} are left.`,
          details,
        );
    }
  };
  c.refuse(refusal());
}

/**
 * Holds what a proposal offers, and lets go of what an earlier offer held. A proposal without compensation holds
 * nothing, and asks nobody.
 * @param ifAbovePower what becomes of a claim that the proposer may not grant alone
 * @returns `refused`: the decision is answered so, and the case stays as it was
 */
export async function hold(
  c: Case,
  proposal: Pick<ProposalPayload, 'proposalId' | 'compensation'>,
  actor: Actor,
  ifAbovePower: 'wait' | 'refuse' = 'wait',
  assessed: Assessed = c.file,
): Promise<'alone' | 'to_approve' | 'refused'> {
  const { proposalId: id, compensation: money } = proposal;
  if (money === null) {
    letGo(c);
    c.file.claim = null;
    return 'alone';
  }
  const answer = await activities.reserve({
    claimId: id,
    caseId: c.file.caseId,
    money,
    grantedBy: actor.id,
    // What the antifraud system blocks is granted by nobody alone.
    powerMinor: (await isCleared(c, money))
      ? powerOf(c.file.policy, actor.roles, assessed.class, scopeOf(c.file, money.currency))
      : 0,
    ifAbovePower,
    limits: boundsFor(c, actor, money.currency),
    rule: { category: assessed.category, severity: assessed.severity },
    atMs: c.atMs,
  });
  if (!answer.granted) {
    refuseClaim(c, money, answer);
    return 'refused';
  }
  letGo(c);
  const { alone, stakeMinor } = answer;
  c.file.claim = { id, money, stakeMinor, state: 'reserved' };
  c.log('claim_reserved', { claimId: id, money, alone, stakeMinor });
  return alone ? 'alone' : 'to_approve';
}

/**
 * Changes what is held to the approved amount (minor units; null leaves it). From now on the approver bears it.
 * @returns the money now held, or null when the budget refused
 */
export async function changeHold(c: Case, amountMinor: number | null, actor: Actor): Promise<Money | null> {
  const { claim } = c.file;
  if (claim === null) throw new Error('an approval without a claim');
  const money = { ...claim.money, amountMinor: amountMinor ?? claim.money.amountMinor };
  const answer = await activities.changeClaim({
    claimId: claim.id,
    caseId: c.file.caseId,
    money,
    grantedBy: actor.id,
    // The validator has looked at the approver's power, or at that of the absent person whose it is.
    powerMinor: null,
    ifAbovePower: 'refuse',
    limits: boundsFor(c, actor, money.currency),
    rule: null,
    atMs: c.atMs,
  });
  if (!answer.granted) {
    refuseClaim(c, money, answer);
    return null;
  }
  c.file.claim = { ...claim, money, stakeMinor: answer.stakeMinor };
  return money;
}

/**
 * Lets go of what is held; what was paid stays paid. The budget has it back when the step is written: a step says what
 * the case holds, so what a dead worker reserved for a step that was never taken goes back with the next one.
 */
export function letGo(c: Case): void {
  const { claim } = c.file;
  if (claim?.state !== 'reserved') return;
  claim.state = 'released';
  c.log('claim_released', { claimId: claim.id, money: claim.money });
}

/** Pays what is held. The stage is written first, so that readers see that money is on its way. */
export async function pay(c: Case): Promise<void> {
  const { claim, caseId } = c.file;
  if (claim === null) throw new Error('a payment without a claim');
  claim.state = 'paying';
  await c.record();
  const { paidAtMs } = await activities.pay({ claimId: claim.id, caseId });
  c.continueAt(paidAtMs);
  claim.state = 'captured';
  c.file.payments.push({ claimId: claim.id, money: claim.money, state: 'paid' });
  c.log('paid', { claimId: claim.id, money: claim.money });
}

/** Takes back what was asked to be taken back, if anything was: the decision is written and answered first. */
export async function takeBack(c: Case): Promise<void> {
  const { file } = c;
  const payment = file.payments.find(({ state }) => state === 'reversing');
  if (!payment) return;
  const { claimId, money } = payment;
  await c.record();
  const { reversedAtMs } = await activities.reversePayment({ claimId, caseId: file.caseId });
  c.continueAt(reversedAtMs);
  payment.state = 'reversed';
  if (file.claim?.id === claimId) file.claim.state = 'reversed';
  c.log('payment_reversed', { claimId, money });
}
