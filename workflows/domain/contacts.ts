/** Standards of the first response (practices T4-7) and solving in one contact (C7, M1, M4, X18). Pure. */
import type { Channel, Code } from './vocabulary.ts';

/** So large a share of first responses comes within so many milliseconds. */
export interface Standard {
  readonly channel: Channel;
  /** Null: of every category that has none of its own. */
  readonly category: Code | null;
  /** Both grow from rung to rung. */
  readonly rungs: readonly { readonly withinMs: number; readonly share: number }[];
}

export interface ContactRules {
  /** What a customer says again within this time after the solution, in milliseconds, takes the solution back. */
  readonly repeatWindowMs: number;
  readonly standards: readonly Standard[];
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The windows in use elsewhere: reports show all three, and the rules choose one. */
export const repeatWindowsMs = [30 * minuteMs, dayMs, 30 * dayMs] as const;

const voice = [{ withinMs: 30_000, share: 0.8 }];

/** As shipped: chat as voice, mail in three rungs, other channels as mail. */
export const shippedContactRules: ContactRules = {
  repeatWindowMs: dayMs,
  standards: [
    { channel: 'phone', category: null, rungs: voice },
    { channel: 'chat', category: null, rungs: voice },
    {
      channel: 'email',
      category: null,
      rungs: [
        { withinMs: 2 * hourMs, share: 0.5 },
        { withinMs: 12 * hourMs, share: 0.8 },
        { withinMs: dayMs, share: 1 },
      ],
    },
  ],
};

/** The standard that holds: the channel's own before e-mail's, the category's own before the general one. */
export function standardFor(
  standards: readonly Standard[],
  channel: Channel,
  category: Code | null,
): Standard | null {
  const find = (onChannel: Channel, of: Code | null) =>
    standards.find((one) => one.channel === onChannel && one.category === of);
  return (
    find(channel, category) ?? find(channel, null) ?? find('email', category) ?? find('email', null) ?? null
  );
}

/** What is wrong with standards, by pointer: none twice, rungs that grow, and one for e-mail, which others fall back on. */
export function faultsOfStandards(
  standards: readonly Standard[],
): readonly { readonly pointer: string; readonly detail: string }[] {
  const faults: { pointer: string; detail: string }[] = [];
  const seen = new Set<string>();
  for (const [index, { channel, category, rungs }] of standards.entries()) {
    const key = `${channel}/${category ?? ''}`;
    const pointer = `/standards/${index}`;
    if (seen.has(key)) faults.push({ pointer, detail: 'This channel and category have a standard already.' });
    seen.add(key);
    const grows = rungs.every((rung, i) => {
      const before = rungs[i - 1];
      return before === undefined || (rung.withinMs > before.withinMs && rung.share > before.share);
    });
    if (!grows)
      faults.push({ pointer: `${pointer}/rungs`, detail: 'Times and shares grow from rung to rung.' });
  }
  if (!seen.has('email/')) {
    faults.push({
      pointer: '/standards',
      detail: 'E-mail needs a standard without category: others fall back on it.',
    });
  }
  return faults;
}

/** How a rung is kept so far: `waiting` ones have no response and are still in time. */
export interface RungCounts {
  readonly inTime: number;
  readonly late: number;
  readonly waiting: number;
}

/**
 * How many of all these may still be late, with the share kept; below zero the target is missed by so many.
 * Whoever waits may still be answered in time.
 */
export function mayStillBeLate(share: number, { inTime, late, waiting }: RungCounts): number {
  // Shares are decimals: 1 - 0.8 of 10 is 1.9999999999999996.
  return Math.floor((inTime + late + waiting) * (1 - share) + 1e-6) - late;
}
