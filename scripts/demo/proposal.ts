/** What an agent proposes, and what an approver makes of it. */
import type { Remedy } from '../../workflows/domain/vocabulary.ts';
import { type CaseLook, type Memory, proposalNow } from './course.ts';
import type { CasePlan } from './plan.ts';
import { phrases, type Slots } from './texts/index.ts';

/** What the agent proposes, with the words that go to the customer. */
export function proposalOf(
  plan: CasePlan,
  look: CaseLook,
  memory: Memory,
  text: (lines: readonly string[], more?: Slots) => string,
  why: string,
) {
  const says = phrases[plan.language];
  const { kind, amountMinor, better } = proposalNow(plan, memory, look.cycle);
  const { finding } = plan.proposal;
  const sum =
    amountMinor === null ? '' : `${(amountMinor / 100).toFixed(0)} ${plan.language === 'en' ? 'UAH' : 'грн'}`;
  const words = [
    text(says.decisions[finding]),
    ...(kind === 'answer'
      ? []
      : [amountMinor === null ? text(says.deed) : text(better ? says.better : says.money, { sum })]),
  ];
  const isGoodwill = plan.way === 'goodwill' && amountMinor !== null;
  return {
    kind,
    ...(isGoodwill ? { goodwill: true } : { finding }),
    rootCause: plan.theme.rootCause,
    remedy: remedyOf(plan, kind, amountMinor),
    ...(amountMinor === null ? {} : { compensation: compensationOf(plan, amountMinor), reason: why }),
    text: words.join(' '),
  };
}

/** A point is worth a hryvnia. */
const compensationOf = ({ way }: CasePlan, amountMinor: number) =>
  way === 'points'
    ? { amountMinor: Math.round(amountMinor / 100), currency: 'points' }
    : { amountMinor, currency: 'UAH' };

function remedyOf(plan: CasePlan, kind: 'answer' | 'offer', amountMinor: number | null): Remedy {
  if (amountMinor !== null) return 'compensation';
  // An answer in place of an offer that was declined, or that the budget did not have, explains.
  return kind === plan.proposal.kind ? plan.proposal.remedy : 'explanation';
}

/** Three quarters of what was asked for, in whole tens of hryvnias, or in points. */
export function reduced(look: CaseLook): number {
  const asked = look.proposal?.compensation;
  const least = asked?.currency === 'points' ? 10 : 1_000;
  return Math.max(least, Math.floor(((asked?.amountMinor ?? 0) * 0.75) / least) * least);
}
