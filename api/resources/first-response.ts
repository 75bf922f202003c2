/** First responses as the report shows them. */
import type { z } from 'zod';
import type { WaitCount } from '../../db/queries/contact-reports.ts';
import { mayStillBeLate, type Standard, standardFor } from '../../workflows/domain/contacts.ts';
import { channels } from '../../workflows/domain/vocabulary.ts';
import type { firstResponseSchema } from '../schemas/contacts.ts';

type ChannelResource = z.input<typeof firstResponseSchema>['channels'][number];

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Where a distribution is cut, beside the limits of the standards. */
const cutsMs = [
  30_000,
  2 * minuteMs,
  15 * minuteMs,
  hourMs,
  2 * hourMs,
  12 * hourMs,
  24 * hourMs,
  72 * hourMs,
];

/** Limits to count by, ascending, in milliseconds. */
export function limitsOf(standards: readonly Standard[]): readonly number[] {
  const own = standards.flatMap(({ rungs }) => rungs.map(({ withinMs }) => withinMs));
  return [...new Set([...cutsMs, ...own])].sort((a, b) => a - b);
}

const sum = (counts: readonly WaitCount[], which: (count: WaitCount) => boolean) =>
  counts.filter(which).reduce((total, { cases }) => total + cases, 0);

/** Every channel that had a case, judged by the standards that hold there. */
export function firstResponses(
  standards: readonly Standard[],
  limitsMs: readonly number[],
  counts: readonly WaitCount[],
): ChannelResource[] {
  return channels.flatMap((channel) => {
    const own = counts.filter((count) => count.channel === channel);
    if (own.length === 0) return [];
    const judged = new Map<Standard, WaitCount[]>();
    for (const count of own) {
      const standard = standardFor(standards, channel, count.category);
      if (standard !== null) judged.set(standard, [...(judged.get(standard) ?? []), count]);
    }
    return [
      {
        channel,
        cases: sum(own, () => true),
        answered: sum(own, ({ state }) => state === 'answered'),
        waiting: sum(own, ({ state }) => state === 'waiting'),
        endedWithout: sum(own, ({ state }) => state === 'ended'),
        distribution: [...limitsMs, null].map((withinMs, index) => ({
          withinMs,
          cases: sum(own, ({ state, bucket }) => state === 'answered' && bucket === index),
        })),
        standards: [...judged]
          .sort(([a], [b]) => (a.category ?? '').localeCompare(b.category ?? ''))
          .map(([standard, cases]) => ({
            category: standard.category,
            rungs: standard.rungs.map((rung) => rungOf(rung, limitsMs.indexOf(rung.withinMs), cases)),
          })),
      },
    ];
  });
}

/** A case that ended without a response was late if it had waited longer; else nobody can say. */
function rungOf(rung: Standard['rungs'][number], limit: number, cases: readonly WaitCount[]) {
  const inTime = sum(cases, ({ state, bucket }) => state === 'answered' && bucket <= limit);
  const late = sum(cases, ({ bucket }) => bucket > limit);
  const waiting = sum(cases, ({ state, bucket }) => state === 'waiting' && bucket <= limit);
  return {
    withinMs: rung.withinMs,
    target: rung.share,
    inTime,
    late,
    waiting,
    share: inTime + late === 0 ? null : inTime / (inTime + late),
    mayStillBeLate: mayStillBeLate(rung.share, { inTime, late, waiting }),
  };
}
