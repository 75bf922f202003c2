import type { Channel, Finding, Remedy, Severity } from '../../workflows/domain/vocabulary.ts';
import type { Rng } from './random.ts';
import { createRng } from './random.ts';
import { type DemoClass, type Language, type Theme, themesOf } from './texts/index.ts';

/** Complaints of one month by class: the load profile of a retail chain with a loyalty card. */
export const monthVolumes = {
  loyalty_card: 2_500,
  store: 18_000,
  non_standard: 4_500,
} as const satisfies Record<DemoClass, number>;

/** Resolution limits of the policy `demo`, in its days: people hurry more where the limit is shorter. */
const limitDays: Readonly<Record<DemoClass, number>> = { loyalty_card: 10, store: 3, non_standard: 1 };

/**
 * What will happen to one complaint, as far as the people in it are concerned; the process decides the rest.
 * Delays are in the policy's days and count from the moment the person could have acted.
 */
export interface CasePlan {
  readonly index: number;
  /** When the complaint arrives: share of the whole span, in [0, 1). */
  readonly arrival: number;
  readonly class: DemoClass;
  readonly theme: Theme;
  readonly language: Language;
  readonly channel: Channel;
  readonly severity: Severity;
  readonly vulnerable: boolean;
  /** Feeds the choice of names and wordings. */
  readonly textSeed: number;
  /** Whether the sender names the class, or triage finds it. */
  readonly classAtIntake: boolean;
  /** Position in the list of agents; taken modulo its length. */
  readonly agent: number;
  readonly triage: { readonly afterDays: number; readonly assigns: boolean };
  readonly assignAfterDays: number;
  readonly notAComplaint: boolean;
  /** The customer takes the complaint back, so long after receipt. */
  readonly withdrawal: { readonly afterDays: number } | null;
  /** The agent leaves the case until this share of its limit has passed. */
  readonly neglectShare: number | null;
  /** Triage takes it for this class first, and somebody puts it right. */
  readonly mistakenFor: DemoClass | null;
  readonly replyAfterDays: number;
  readonly noted: boolean;
  /** The customer writes again while we are at work. */
  readonly chaseAfterDays: number | null;
  /** A question to the customer; `answerAfterDays` null is silence. */
  readonly question: { readonly afterDays: number; readonly answerAfterDays: number | null } | null;
  readonly handOff: {
    readonly afterDays: number;
    readonly answerAfterDays: number;
    /** The agent takes the question back instead of waiting for the answer. */
    readonly recalled: boolean;
  } | null;
  readonly concludesFirst: boolean;
  readonly proposal: {
    readonly afterDays: number;
    readonly kind: 'answer' | 'offer';
    readonly finding: Finding;
    readonly remedy: Remedy;
    readonly amountMinor: number | null;
  };
  readonly approval: {
    readonly afterDays: number;
    readonly course: 'approve' | 'reduce' | 'refuse' | 'send_back';
  };
  readonly customer: {
    readonly afterDays: number;
    /** `better`: no to the first offer, yes to the second. `haggle`: asks for more without saying no. */
    readonly course: 'accept' | 'better' | 'haggle' | 'decline' | 'lapse';
  };
  /** What comes after the decision. `satisfied`: the customer says it is done and the case is closed at once. */
  readonly aftercare: {
    readonly afterDays: number;
    readonly course: 'quiet' | 'thanks' | 'satisfied' | 'reopen';
  };
  /** What is done otherwise in this case. `good_at_once` is settled within the first contact. */
  readonly way: 'plain' | 'good_at_once' | 'points' | 'goodwill' | 'expert' | 'ombudsman' | 'no_cooperation';
  /** What happens beside the course of the case. */
  readonly beside: Beside;
}

/** Small things around a case; each is tried once. */
export interface Beside {
  /** The complaint is sent twice: the second is merged into the first, perhaps wrongly. */
  readonly twice: 'no' | 'merged' | 'unmerged';
  /** The customer calls or chats, and is answered at once. */
  readonly called: boolean;
  readonly lookedUp: boolean;
  readonly ticked: boolean;
  /** A reply made of phrases, with an article. */
  readonly composed: boolean;
  readonly survey: { readonly satisfied: boolean; readonly recommend: number } | null;
  readonly personalOffer: 'glad' | 'listened' | 'no' | null;
  readonly later: 'purchase' | 'return' | 'churn' | null;
  /** The card system returns what was paid. */
  readonly reversed: boolean;
  readonly idea: boolean;
  /** Something was ordered, which the order system knows. */
  readonly ordered: boolean;
  /** The till cannot refund at first. */
  readonly refundFails: boolean;
  /** Antifraud wants a second look at the customer. */
  readonly doubted: boolean;
  /** The customer comes back when the case can be opened no more. */
  readonly comesBackLate: boolean;
  /** The money for the order is given back without more ado. */
  readonly refunds: boolean;
  /** Another department is asked beside the one that the case is about. */
  readonly asksAnother: boolean;
  /** The customer says the same again while it is worked on. */
  readonly saysAgain: boolean;
}

const channels: Readonly<Record<DemoClass, Readonly<Partial<Record<Channel, number>>>>> = {
  loyalty_card: { web: 30, phone: 25, email: 20, chat: 15, messenger: 10 },
  store: { web: 25, phone: 25, store: 20, email: 12, social: 8, messenger: 10 },
  non_standard: { phone: 30, email: 25, social: 20, web: 15, post: 10 },
};

/** The plan of one complaint of class `of`: nothing but `rng` decides it. */
export function planCase(rng: Rng, of: DemoClass, index = 0, arrival = 0): CasePlan {
  const limit = limitDays[of];
  const theme = rng.pick(themesOf(of));
  // An hour of patience is the same everywhere; the rest of the work fills a share of the limit.
  const soon = (from: number, to: number): number => rng.between(from, to) * Math.min(1, limit / 3);
  const work = (from: number, to: number): number => rng.between(from, to) * limit;
  const finding = rng.weighted<Finding>({ upheld: 55, partly: 25, rejected: 20 });
  const plan: CasePlan = {
    index,
    arrival,
    class: of,
    theme,
    language: rng.weighted<Language>({ uk: 60, ru: 25, en: 15 }),
    channel: rng.weighted(channels[of] as Record<Channel, number>),
    severity: rng.weighted<Severity>(
      of === 'non_standard'
        ? { low: 5, medium: 35, high: 45, critical: 15 }
        : { low: 30, medium: 50, high: 18, critical: 2 },
    ),
    vulnerable: rng.chance(0.04),
    textSeed: rng.integer(0, 2_147_483_647),
    classAtIntake: rng.chance(0.6),
    agent: rng.integer(0, 9_999),
    triage: { afterDays: soon(0.02, 0.08), assigns: rng.chance(0.7) },
    assignAfterDays: rng.chance(0.9) ? soon(0.01, 0.04) : rng.between(0.25, 0.5),
    notAComplaint: rng.chance(0.05),
    withdrawal: rng.chance(0.04) ? { afterDays: work(0.1, 0.8) } : null,
    neglectShare: rng.chance(0.08)
      ? rng.pick([rng.between(0.82, 0.95), rng.between(1.05, 1.3), rng.between(1.52, 1.7)])
      : null,
    mistakenFor: rng.chance(0.04)
      ? rng.pick((Object.keys(monthVolumes) as DemoClass[]).filter((other) => other !== of))
      : null,
    replyAfterDays: soon(0.1, 0.5),
    noted: rng.chance(0.25),
    chaseAfterDays: rng.chance(0.12) ? work(0.2, 0.6) : null,
    question: rng.chance(0.18)
      ? { afterDays: work(0.02, 0.1), answerAfterDays: rng.chance(0.8) ? rng.between(0.3, 6) : null }
      : null,
    handOff: rng.chance(0.22)
      ? {
          afterDays: work(0.02, 0.1),
          answerAfterDays: rng.chance(0.8) ? Math.min(work(0.08, 0.3), 1.8) : rng.between(2.1, 3.4),
          recalled: rng.chance(0.08),
        }
      : null,
    concludesFirst: rng.chance(0.4),
    proposal: { afterDays: work(0.05, 0.3), finding, ...substance(rng, finding, theme) },
    approval: {
      afterDays: rng.chance(0.85) ? Math.min(work(0.04, 0.2), 0.7) : rng.between(1.05, 2.3),
      course: rng.weighted({ approve: 65, reduce: 15, refuse: 10, send_back: 10 }),
    },
    customer: {
      afterDays: rng.between(0.2, 5),
      course: rng.weighted({ accept: 60, better: 10, haggle: 6, decline: 8, lapse: 16 }),
    },
    aftercare: {
      afterDays: rng.between(0.5, 7),
      course: rng.weighted({ quiet: 58, thanks: 14, satisfied: 22, reopen: 6 }),
    },
    // Drawn last: the plans of a seed are otherwise what they were.
    way: rng.weighted({
      plain: 78,
      good_at_once: 6,
      points: 5,
      goodwill: 4,
      expert: 3,
      ombudsman: 2,
      no_cooperation: 2,
    }),
    beside: planBeside(rng, theme),
  };
  const { proposal, beside } = plan;
  if (!beside.refunds || proposal.remedy !== 'apology') return plan;
  return { ...plan, proposal: { ...proposal, remedy: 'refund' } };
}

function planBeside(rng: Rng, theme: Theme): Beside {
  const satisfied = rng.chance(0.8);
  return {
    twice: rng.weighted({ no: 96, merged: 3, unmerged: 1 }),
    called: rng.chance(0.12),
    lookedUp: rng.chance(0.15),
    ticked: rng.chance(0.2),
    composed: rng.chance(0.2),
    survey: rng.chance(0.45)
      ? { satisfied, recommend: satisfied ? rng.integer(7, 10) : rng.integer(0, 7) }
      : null,
    personalOffer: rng.chance(0.1) ? rng.weighted({ glad: 29, listened: 36, no: 35 }) : null,
    later: rng.chance(0.4) ? rng.weighted({ purchase: 60, return: 30, churn: 10 }) : null,
    reversed: rng.chance(0.03),
    idea: rng.chance(0.02),
    ordered: theme.remedy === 'refund' || rng.chance(0.3),
    refundFails: rng.chance(0.2),
    doubted: rng.chance(0.03),
    comesBackLate: rng.chance(0.02),
    refunds: theme.remedy === 'refund' && rng.chance(0.5),
    asksAnother: rng.chance(0.06),
    saysAgain: rng.chance(0.05),
  };
}

/** What is proposed. Most goodwill is small; a few amounts need a supervisor or the head. */
function substance(
  rng: Rng,
  finding: Finding,
  theme: Theme,
): Pick<CasePlan['proposal'], 'kind' | 'remedy' | 'amountMinor'> {
  const offers = rng.chance(finding === 'rejected' ? 0.12 : 0.5);
  if (!offers)
    return { kind: 'answer', remedy: finding === 'rejected' ? 'explanation' : 'apology', amountMinor: null };
  if (theme.remedy !== 'compensation' && rng.chance(0.15)) {
    return { kind: 'offer', remedy: theme.remedy, amountMinor: null };
  }
  const size = rng.weighted({ small: 80, supervisor: 17, head: 3 });
  const hryvnias =
    size === 'small'
      ? rng.integer(4, 50) * 10
      : size === 'supervisor'
        ? rng.integer(52, 150) * 10
        : rng.integer(510, 650) * 10;
  return { kind: 'offer', remedy: 'compensation', amountMinor: hryvnias * 100 };
}

/**
 * A whole month at `scale`, ordered by arrival. The mix is exact (largest remainder), not drawn, and each case's
 * plan depends on `seed` and its place alone.
 */
export function planMonth(scale: number, seed: number): readonly CasePlan[] {
  const order = createRng(seed);
  const classes = countsAt(scale).flatMap(([of, count]) => Array.from({ length: count }, () => of));
  // Fisher-Yates: the classes arrive mixed.
  for (let at = classes.length - 1; at > 0; at -= 1) {
    const other = order.integer(0, at);
    const here = classes[at];
    const there = classes[other];
    if (here === undefined || there === undefined) continue;
    classes[at] = there;
    classes[other] = here;
  }
  return classes.map((of, index) => {
    const arrival = (index + order.next()) / classes.length;
    return planCase(createRng(seed, index), of, index, arrival);
  });
}

/** How many cases of each class a month at `scale` has; at least one case in all. */
export function countsAt(scale: number): readonly (readonly [DemoClass, number])[] {
  const shares = (Object.entries(monthVolumes) as [DemoClass, number][]).map(([of, volume]) => ({
    of,
    exact: volume * scale,
  }));
  const total = Math.max(1, Math.round(shares.reduce((sum, share) => sum + share.exact, 0)));
  let left = total - shares.reduce((sum, share) => sum + Math.floor(share.exact), 0);
  const rest = (exact: number): number => exact - Math.floor(exact);
  const rounded = [...shares]
    .sort((a, b) => rest(b.exact) - rest(a.exact))
    .map(({ of, exact }) => {
      const extra = left > 0 ? 1 : 0;
      left -= extra;
      return [of, Math.floor(exact) + extra] as const;
    });
  return shares.map(({ of }) => [of, rounded.find(([other]) => other === of)?.[1] ?? 0] as const);
}
