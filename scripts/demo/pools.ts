/** The pools of compensation, as the head looks at them. */
import { demoPolicy } from '../../workflows/policy.ts';
import { type Client, must } from './client.ts';
import type { CasePlan } from './plan.ts';
import { moneyOf } from './summary.ts';

export interface Pool {
  /** Calendar month, such as 2026-03. */
  readonly month: string;
  readonly currency: string;
  readonly capMinor: number;
  readonly heldMinor: number;
}

/** The pool of the month that runs, in whichever zone; a month without claims yet may have none. */
export async function poolOf(client: Client, currency: string): Promise<Pool | undefined> {
  const { items } = await must('read the budget', client.as().GET('/v1/budget'));
  const monthAt = (hoursAhead: number): string =>
    new Date(Date.now() + hoursAhead * 3_600_000).toISOString().slice(0, 7);
  return items
    .filter((pool) => pool.currency === currency && pool.month >= monthAt(-12) && pool.month <= monthAt(14))
    .sort((a, b) => a.month.localeCompare(b.month))
    .at(-1);
}

/**
 * The head of complaints looks at the month's pool first: it was laid down for a real month, and several demos in one
 * month would drain it. Answers what was done, or null when nothing had to be.
 */
export async function topUpBudget(
  client: Client,
  head: string,
  plans: readonly CasePlan[],
): Promise<string | null> {
  const pool = await poolOf(client, demoPolicy.currency);
  if (pool === undefined) return null;
  // Bettered offers and reopenings cost more than what was proposed first.
  const needMinor = Math.ceil(plans.reduce((sum, plan) => sum + (plan.proposal.amountMinor ?? 0), 0) * 1.6);
  if (pool.capMinor - pool.heldMinor >= needMinor) return null;
  const capMinor = pool.heldMinor + needMinor;
  const params = { path: { month: pool.month, currency: pool.currency } };
  await must(
    'raise the budget',
    client.as(head).PUT('/v1/budget/{month}/{currency}', { params, body: { capMinor } }),
  );
  return `The head raised the month's pool from ${moneyOf(pool.capMinor, pool.currency)} to ${moneyOf(capMinor, pool.currency)}.`;
}
