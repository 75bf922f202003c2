/** Reports that are counted from contacts. */
import { z } from 'zod';
import {
  countFirstResponses,
  countSolvedInOneContact,
  type SolvedCount,
} from '../../db/queries/contact-reports.ts';
import { findContactRules } from '../../db/queries/contacts.ts';
import { monthAt } from '../../db/queries/local-time.ts';
import { newestTargets } from '../../db/queries/targets.ts';
import { repeatWindowsMs } from '../../workflows/domain/contacts.ts';
import { channels } from '../../workflows/domain/vocabulary.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { invalid, notFound } from '../problems.ts';
import { isoOf } from '../resources/clock.ts';
import { firstResponses, limitsOf } from '../resources/first-response.ts';
import { fcrSchema, firstResponseSchema } from '../schemas/contacts.ts';
import { flag, instantInput } from '../schemas/fields.ts';
import { caseReaders } from './reading.ts';
import { type CsvValue, reportTypes, sendCsv, wantsCsv } from './reports/csv.ts';
import { formatField } from './reports/report.ts';

const query = z.strictObject({
  from: instantInput
    .optional()
    .meta({ description: "Received then or later; this month's begin unless told." }),
  until: instantInput.optional().meta({ description: "Received before; this month's end unless told." }),
  demo: flag,
  format: formatField,
  rules: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .optional()
    .meta({ description: 'Version of the contact rules to judge by; the newest when left out.' }),
});

/** Registers `GET /v1/reports/first-response` and `GET /v1/reports/fcr`. */
export function contactReports(app: App, deps: Deps): void {
  const { db, config } = deps;
  const tags = ['reports'];

  const frameOf = async (asked: z.output<typeof query>) => {
    const month = monthAt(config.organisationZone, deps.now());
    const from = asked.from ?? new Date(month.fromMs);
    const until = asked.until ?? new Date(month.untilMs);
    if (from >= until) throw invalid([{ parameter: 'until', detail: 'until: must be after `from`' }]);
    const rules = await findContactRules(db, asked.rules ?? null);
    if (rules === null) throw notFound('There are no such contact rules.');
    return { period: { from, until, demo: asked.demo ?? false }, rules };
  };
  const headOf = ({ period, rules }: Awaited<ReturnType<typeof frameOf>>) => ({
    from: isoOf(period.from),
    until: isoOf(period.until),
    demo: period.demo,
    rulesVersion: rules.version,
  });

  app.get(
    '/v1/reports/first-response',
    {
      config: { roles: caseReaders, produces: reportTypes },
      schema: {
        tags,
        summary: 'First responses by channel against their standards',
        description:
          'This month unless told: how many may still be late is counted over the cases received so far. A merged case is counted as the one in which it goes on, from the earliest receipt to the first response in either.',
        querystring: query,
        response: { 200: firstResponseSchema },
      },
    },
    async (request, reply) => {
      const frame = await frameOf(request.query);
      const now = new Date(deps.now());
      const limits = limitsOf(frame.rules.standards);
      const counts = await countFirstResponses(db, frame.period, limits, now);
      const byChannel = firstResponses(frame.rules.standards, limits, counts);
      if (wantsCsv(request, request.query.format)) {
        return sendCsv(reply, 'first-response', firstResponseColumns, firstResponseRows(byChannel));
      }
      return { ...headOf(frame), asOf: isoOf(now), channels: byChannel };
    },
  );

  app.get(
    '/v1/reports/fcr',
    {
      config: { roles: caseReaders, produces: reportTypes },
      schema: {
        tags,
        summary: 'Cases solved in one contact',
        description:
          'One inbound contact before the resolution, and none about the same within the window after it. All three usual windows are shown beside the chosen one. What was said in a merged case was said in the one in which it goes on: two that were sent are two contacts.',
        querystring: query,
        response: { 200: fcrSchema },
      },
    },
    async (request, reply) => {
      const frame = await frameOf(request.query);
      const chosenMs = frame.rules.repeatWindowMs;
      const windowsMs = [...new Set([...repeatWindowsMs, chosenMs])].sort((a, b) => a - b);
      const [counts, aims] = await Promise.all([
        countSolvedInOneContact(db, frame.period, windowsMs, chosenMs),
        newestTargets(db, 'fcr'),
      ]);
      const targets = aims.map(({ name, baseline, target }) => ({ name, baseline, target }));
      const byChannel = channels.flatMap((channel) => {
        const own = counts.filter((count) => count.channel === channel);
        return own.length === 0 ? [] : [{ channel, ...solvedOf(own, windowsMs, chosenMs) }];
      });
      const all = solvedOf(counts, windowsMs, chosenMs);
      if (wantsCsv(request, request.query.format)) {
        return sendCsv(reply, 'fcr', fcrColumns, fcrRows([{ channel: null, ...all }, ...byChannel]));
      }
      return { ...headOf(frame), targets, ...all, channels: byChannel };
    },
  );
}

const firstResponseColumns = [
  ...(['channel', 'category', 'withinMs', 'target', 'inTime', 'late', 'waiting', 'share'] as const),
  ...(['mayStillBeLate', 'cases', 'answered', 'endedWithout'] as const),
] as const;

type FirstResponseRow = Readonly<Record<(typeof firstResponseColumns)[number], CsvValue>>;

/** A row for each rung of each standard; a channel without a standard has one, with its counts alone. */
function firstResponseRows(byChannel: ReturnType<typeof firstResponses>): readonly FirstResponseRow[] {
  const none = {
    ...{ withinMs: null, target: null, inTime: null, late: null, waiting: null },
    ...{ share: null, mayStillBeLate: null },
  };
  return byChannel.flatMap(
    ({ channel, cases, answered, waiting, endedWithout, standards }): FirstResponseRow[] => {
      const counts = { channel, cases, answered, endedWithout };
      if (standards.length === 0) return [{ ...none, ...counts, category: null, waiting }];
      return standards.flatMap(({ category, rungs }) =>
        rungs.map((rung) => ({ ...rung, ...counts, category })),
      );
    },
  );
}

const fcrColumns = ['channel', 'windowMs', 'chosen', 'solved', 'inOneContact', 'share', 'repeats'] as const;

/** A row for each window, of all channels (which have no name) and of each. */
function fcrRows(counted: readonly ({ readonly channel: string | null } & ReturnType<typeof solvedOf>)[]) {
  return counted.flatMap(({ channel, solved, repeats, windows }) =>
    windows.map((window) => ({ ...window, channel, solved, repeats })),
  );
}

function solvedOf(counts: readonly SolvedCount[], windowsMs: readonly number[], chosenMs: number) {
  const casesOf = (which: (count: SolvedCount) => boolean) =>
    counts.filter(which).reduce((sum, { cases }) => sum + cases, 0);
  const solved = casesOf(({ repeat }) => !repeat);
  return {
    solved,
    repeats: casesOf(({ repeat }) => repeat),
    windows: windowsMs.map((windowMs, index) => {
      const inOneContact = casesOf(({ repeat, quiet }) => !repeat && quiet !== null && quiet > index);
      return {
        windowMs,
        chosen: windowMs === chosenMs,
        inOneContact,
        share: solved === 0 ? null : inOneContact / solved,
      };
    }),
  };
}
