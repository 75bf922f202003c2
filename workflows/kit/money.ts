/** The budget as the process asks for it: hold, change, let go, pay. Money itself moves in PostgreSQL. */
import type { ClaimRequest } from '../activities.contract.ts';
import type { ProposalPayload } from '../complaint.contract.ts';
import type { Actor } from '../domain/case-file.ts';
import { formatMoney, type Money } from '../domain/money.ts';
import { refuse } from '../domain/refusals.ts';
import { activities } from './activities.ts';
import type { Case } from './case.ts';

/** Asks for a claim; refuses the decision being carried out when the budget does not have it. */
async function ask(
  c: Case,
  kind: 'reserve' | 'changeClaim',
  claim: Pick<ClaimRequest, 'claimId' | 'money' | 'alone'>,
  actor: Actor,
): Promise<boolean> {
  const answer = await activities[kind]({
    ...claim,
    caseId: c.file.caseId,
    grantedBy: actor.id,
    atMs: c.atMs,
  });
  if (answer.granted) return true;
  const left = { amountMinor: answer.leftMinor, currency: claim.money.currency };
  c.refuse(
    refuse(
      'budget-exhausted',
      `The limit ${answer.limit} does not have ${formatMoney(claim.money)}; ${formatMoney(left)} are left.`,
      { limit: answer.limit, leftMinor: answer.leftMinor },
    ),
  );
  return false;
}

/**
 * Holds what a proposal offers, and lets go of what an earlier offer held. A proposal without compensation
 * holds nothing.
 * @param alone whether the proposer grants it without asking
 * @returns false when the budget refused: the decision is answered so, and the case stays as it was
 */
export async function hold(
  c: Case,
  proposal: Pick<ProposalPayload, 'proposalId' | 'compensation'>,
  actor: Actor,
  alone: boolean,
): Promise<boolean> {
  const money = proposal.compensation;
  const claim = { claimId: proposal.proposalId, money: money ?? undefined, alone };
  if (claim.money && !(await ask(c, 'reserve', { ...claim, money: claim.money }, actor))) return false;
  letGo(c);
  c.file.claim = money && { id: proposal.proposalId, money, state: 'reserved' };
  if (money) c.log('claim_reserved', { claimId: proposal.proposalId, money });
  return true;
}

/**
 * Changes what is held to the approved amount (minor units; null leaves it).
 * @returns the money now held, or null when the budget refused
 */
export async function changeHold(c: Case, amountMinor: number | null, actor: Actor): Promise<Money | null> {
  const { claim } = c.file;
  if (claim === null) throw new Error('an approval without a claim');
  const money = { ...claim.money, amountMinor: amountMinor ?? claim.money.amountMinor };
  if (!(await ask(c, 'changeClaim', { claimId: claim.id, money, alone: false }, actor))) return null;
  c.file.claim = { ...claim, money };
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
  c.file.paidMinor += claim.money.amountMinor;
  c.log('paid', { claimId: claim.id, money: claim.money });
}
