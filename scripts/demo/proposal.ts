/** What an agent proposes, and what an approver makes of it. */
import type { ApiCall } from '@recourse/client';
import type { Remedy } from '../../workflows/domain/vocabulary.ts';
import { betterAmount, firstAmount, modestAmount, type Option, optionIn, unitOf } from './amounts.ts';
import type { RecourseClient } from './client.ts';
import { type CaseLook, type Memory, type Proposing, proposalNow } from './course.ts';
import { type Cited, citing } from './knowledge.ts';
import type { CasePlan } from './plan.ts';
import { phrases, type Slots } from './texts/index.ts';

/** What a proposal is made of beside the plan. */
interface Drafting {
  readonly plan: CasePlan;
  readonly look: CaseLook;
  readonly memory: Memory;
  readonly text: (lines: readonly string[], more?: Slots) => string;
  /** Why this amount, for our own people. */
  readonly why: string;
}

export type ProposalBody = ReturnType<typeof bodyOf>;

/**
 * Drafts a proposal and sends it: the amount is asked of the rules and the budget, and the answer stands on an article
 * about the matter where there is one.
 */
export async function propose<T>(
  api: RecourseClient,
  drafting: Drafting,
  send: (body: ProposalBody) => Promise<ApiCall<T>>,
): Promise<ApiCall<T>> {
  const { plan, look, memory } = drafting;
  const proposing = proposalNow(plan, memory, look.cycle);
  const option = proposing.amount === 'none' ? null : await optionIn(api, look.id, unitOf(plan));
  return citing(api, plan, (articles) => send(bodyOf(drafting, proposing, option, articles)));
}

function bodyOf(
  { plan, look, text, why }: Drafting,
  { kind, amount }: Proposing,
  option: Option | null,
  articles: readonly Cited[],
) {
  const says = phrases[plan.language];
  const { finding } = plan.proposal;
  const compensation = option && {
    amountMinor: amountOf(plan, look, amount, option),
    currency: unitOf(plan),
  };
  const words = [
    text(says.decisions[finding]),
    ...(kind === 'answer'
      ? []
      : [
          compensation === null
            ? text(says.deed)
            : text(amount === 'better' ? says.better : says.money, { sum: sumOf(plan, compensation) }),
        ]),
  ];
  const isGoodwill = plan.way === 'goodwill' && compensation !== null;
  return {
    kind,
    ...(isGoodwill ? { goodwill: true } : { finding }),
    rootCause: plan.theme.rootCause,
    remedy: remedyOf(plan, kind, compensation !== null),
    ...(compensation === null ? {} : { compensation, reason: why }),
    text: words.join(' '),
    articles: [...articles],
  };
}

function amountOf(plan: CasePlan, look: CaseLook, amount: Proposing['amount'], option: Option): number {
  switch (amount) {
    case 'better':
      return betterAmount(plan, look, option);
    case 'modest':
      return modestAmount(plan, option);
    default:
      return firstAmount(plan, option);
  }
}

const pointWords = { uk: 'балів', ru: 'баллов', en: 'points' } as const;

/** The amount as the customer reads it. */
function sumOf(
  { language }: CasePlan,
  { amountMinor, currency }: { readonly amountMinor: number; readonly currency: string },
): string {
  if (currency === 'points') return `${amountMinor} ${pointWords[language]}`;
  return `${(amountMinor / 100).toFixed(0)} ${language === 'en' ? 'UAH' : 'грн'}`;
}

function remedyOf(plan: CasePlan, kind: 'answer' | 'offer', isPaid: boolean): Remedy {
  if (isPaid) return 'compensation';
  // An answer in place of an offer that was declined, or that the budget did not have, explains.
  return kind === plan.proposal.kind ? plan.proposal.remedy : 'explanation';
}

/** Three quarters of what was asked for, in whole tens of hryvnias, or in points. */
export function reduced(look: CaseLook): number {
  const asked = look.proposal?.compensation;
  const least = asked?.currency === 'points' ? 10 : 1_000;
  return Math.max(least, Math.floor(((asked?.amountMinor ?? 0) * 0.75) / least) * least);
}
