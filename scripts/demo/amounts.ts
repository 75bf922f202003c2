/** Which amount is offered: what the rules of compensation suggest, unless the case asks for more (practices C10, X8, X10). */
import type { ApiCall } from '@recourse/client';
import type { RecourseClient } from './client.ts';
import type { CaseLook } from './course.ts';
import type { CasePlan } from './plan.ts';

/** What may be offered in one unit, in minor units or points; null without a rule for topic and severity. */
export interface Option {
  readonly rule: { readonly min: number; readonly usual: number; readonly max: number } | null;
  /** What this person may grant now without asking. */
  readonly grantable: number;
}

/** Plans are made in hryvnias: up to here anybody may grant it, and the rules say how much. */
const everydayMinor = { from: 4_000, to: 50_000 } as const;
/** This share of everyday cases was as hard as usual. */
const asUsual = 0.6;

/** Where amounts are round: tens of hryvnias, tens of points. */
const stepOf = (unit: string): number => (unit === 'points' ? 10 : 1_000);

/** The unit in which this case is compensated. */
export const unitOf = ({ way }: CasePlan): string => (way === 'points' ? 'points' : 'UAH');

/** Asks what may be offered in this case by whoever asks; `assessed` stands in for what triage has not said yet. */
export async function optionIn(
  api: RecourseClient,
  id: string,
  unit: string,
  assessed: {
    readonly class?: string;
    readonly category?: string;
    readonly severity?: CasePlan['severity'];
  } = {},
): Promise<Option> {
  const call: ApiCall<{
    readonly items: readonly {
      readonly currency: string;
      readonly suggested: { readonly amountMinor: number } | null;
      readonly bounds: { readonly minMinor: number; readonly maxMinor: number } | null;
      readonly grantableMinor: number;
    }[];
  }> = await api.GET('/v1/complaints/{id}/compensation-options', {
    params: { path: { id }, query: assessed },
  });
  const one = call.data?.items.find(({ currency }) => currency === unit);
  if (one === undefined) return { rule: null, grantable: 0 };
  const { suggested, bounds, grantableMinor: grantable } = one;
  if (suggested === null || bounds === null) return { rule: null, grantable };
  return { rule: { min: bounds.minMinor, usual: suggested.amountMinor, max: bounds.maxMinor }, grantable };
}

/**
 * What is offered first: as the rule suggests, or up to halfway towards its highest where the case was harder than others.
 * Planned amounts beyond that stay as they are: somebody above the agent has to approve them.
 */
export function firstAmount(plan: CasePlan, { rule, grantable }: Option): number {
  const planned = plan.proposal.amountMinor ?? 20_000;
  const unit = unitOf(plan);
  const inUnit = unit === 'points' ? Math.round(planned / 100) : planned;
  if (rule === null || planned > everydayMinor.to) return inUnit;
  return byRule(plan, rule, grantable);
}

function byRule(plan: CasePlan, rule: NonNullable<Option['rule']>, grantable: number): number {
  const { from, to } = everydayMinor;
  const hardness = ((plan.proposal.amountMinor ?? from) - from) / (to - from);
  const step = stepOf(unitOf(plan));
  const highest = Math.max(rule.usual, Math.min(rule.max, grantable));
  const extra = (Math.max(0, hardness - asUsual) / (1 - asUsual)) * 0.5 * (highest - rule.usual);
  return rule.usual + Math.floor(extra / step) * step;
}

/** After a refusal as too much, or when a case came back: no more than the rule suggests. */
export const modestAmount = (plan: CasePlan, { rule }: Option): number =>
  rule?.usual ?? (unitOf(plan) === 'points' ? 200 : 20_000);

/** Half as much again as what was offered, on a round amount. */
export function betterAmount(plan: CasePlan, look: CaseLook, option: Option): number {
  const unit = unitOf(plan);
  const before = look.proposal?.compensation;
  const offered = before?.currency === unit ? before.amountMinor : firstAmount(plan, option);
  const step = stepOf(unit);
  return Math.max(offered + step, Math.round((offered * 1.5) / step) * step);
}

/** Good made at once: what the rule suggests, as far as this person may grant it without asking. */
export function amountAtOnce({ rule, grantable }: Option): number {
  const usual = rule?.usual ?? 20_000;
  return grantable > 0 ? Math.min(usual, grantable) : usual;
}
