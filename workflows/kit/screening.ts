/** The antifraud system's advice before money is offered (practice X1). */
import type { Money } from '../domain/money.ts';
import { amountAtStake } from '../domain/powers.ts';
import { activities } from './activities.ts';
import type { Case } from './case.ts';

/**
 * Asks when what the case costs with this money passes the policy's amount, and notes the advice on the case.
 * @returns false when somebody else has to look at it: the system says `block`, or could not be asked
 */
export async function isCleared(c: Case, money: Money): Promise<boolean> {
  const { caseId, policy } = c.file;
  const { screenAboveMinor, currency } = policy;
  if (screenAboveMinor === null || money.currency !== currency) return true;
  if (amountAtStake(c.file, money) <= screenAboveMinor) return true;
  const { verdict, reason } = await activities.screen({ caseId, money, atMs: c.atMs });
  c.file.screening = { verdict, reason, atMs: c.atMs };
  c.log('screened', { verdict, reason });
  return verdict === 'clear' || verdict === 'review';
}
