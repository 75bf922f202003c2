/** How long cases take, whether in time, and where the time goes (practices C14, R7, X5). */
import { z } from 'zod';
import type { ReportScope } from '../../../db/queries/reports/filter.ts';
import { type Dimension, dimensions } from '../../../db/queries/reports/received.ts';
import { attainment, durations, spentTimes } from '../../../db/queries/reports/times.ts';
import { findTarget } from '../../../db/queries/targets.ts';
import { waitedFor } from '../../../db/schema/reports.ts';
import { type Stage, stages } from '../../../workflows/domain/vocabulary.ts';
import type { App } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { isoOf } from '../../resources/clock.ts';
import { duration, instant } from '../../schemas/fields.ts';
import { boundField, intervalOf } from './interval.ts';
import { addReport } from './report.ts';

const by = z.enum(dimensions).default('class').meta({ description: 'What a row is of.' });
const kind = z.string().nullable();
const timesOfMany = {
  cases: z.int(),
  medianMs: duration.nullable(),
  p90Ms: duration.nullable(),
  p99Ms: duration.nullable(),
};
const share = z.number().nullable().meta({ description: '0 to 1; null of nothing.' });
const shareOf = (part: number, all: number) => (all === 0 ? null : part / all);

/** Registers the reports of times. */
export function timeReports(app: App, deps: Deps): void {
  const { db } = deps;

  addReport(app, deps, {
    name: 'resolution-times',
    summary: 'Time to resolution against a baseline',
    description:
      'Of cases resolved in the interval, from receipt; what lay between a resolution and its reopening is left out. The baseline is the interval before, as long, unless told.',
    query: { by, baselineFrom: boundField.optional(), baselineUntil: boundField.optional() },
    row: {
      kind,
      ...timesOfMany,
      baselineCases: z.int(),
      baselineMedianMs: duration.nullable(),
      baselineP90Ms: duration.nullable(),
      change: z.number().nullable().meta({ description: 'Of the median: -0.5 is half of it.' }),
    },
    head: {
      baselineFrom: instant,
      baselineUntil: instant,
      all: z.object(timesOfMany),
      baseline: z.object(timesOfMany),
      change: z
        .object({ value: z.number().nullable(), target: z.number().nullable() })
        .meta({ description: 'Of the median of all, beside the target `resolution_time_change`.' }),
    },
    read: async (scope, query) => {
      const before = baselineOf(scope, query, deps.now());
      const nothing = { cases: 0, medianMs: null, p90Ms: null, p99Ms: null };
      const [rows, [all = nothing], earlier, [baseline = nothing], aim] = await Promise.all([
        durations(db, scope, query.by),
        durations(db, scope, null),
        durations(db, before, query.by),
        durations(db, before, null),
        findTarget(db, 'resolution_time_change'),
      ]);
      return {
        rows: rows.map((row) => {
          const then = earlier.find((one) => one.kind === row.kind) ?? nothing;
          return {
            ...row,
            baselineCases: then.cases,
            baselineMedianMs: then.medianMs,
            baselineP90Ms: then.p90Ms,
            change: changeOf(row.medianMs, then.medianMs),
          };
        }),
        head: {
          baselineFrom: isoOf(before.from),
          baselineUntil: isoOf(before.until),
          all,
          baseline,
          change: { value: changeOf(all.medianMs, baseline.medianMs), target: aim?.target ?? null },
        },
      };
    },
  });

  addReport(app, deps, {
    name: 'attainment',
    summary: 'Limits met and missed',
    description:
      "Of cases received in the interval, each cycle's own resolution limit. A breach that was voided is not missed; one that came with a change of class is counted apart too. A merged case is counted once, as its survivor. `missedCases` of a row leads to those that missed their resolution limit.",
    query: { by },
    row: {
      kind,
      cases: z.int(),
      firstMet: z.int(),
      firstMissed: z.int(),
      firstShare: share,
      nextMissed: z.int(),
      resolutionMet: z.int(),
      resolutionMissed: z.int(),
      resolutionShare: share,
      reclassified: z.int().meta({ description: 'Of the missed resolutions: late by a change of class.' }),
      voided: z.int(),
      missedCases: z
        .string()
        .meta({ description: 'Address of the list of cases that missed their resolution limit.' }),
    },
    head: {},
    read: async (scope, query) => ({
      rows: (await attainment(db, scope, query.by)).map((row) => ({
        ...row,
        firstShare: shareOf(row.firstMet, row.firstMet + row.firstMissed),
        resolutionShare: shareOf(row.resolutionMet, row.resolutionMet + row.resolutionMissed),
        missedCases: missedCasesOf(scope, query.by, row.kind),
      })),
      head: {},
    }),
  });

  addReport(app, deps, {
    name: 'bottlenecks',
    summary: 'Where the time goes, by stage and by whom it waits for',
    description:
      'Of cases resolved in the interval, from receipt to resolution. Who is asked counts before who works: the customer, then a department, then us; at approval that is the approver, at a referral the outside body.',
    query: {},
    row: {
      stage: z.enum(stages),
      waitedFor: z.enum([...waitedFor, 'approver', 'outside_body']),
      cases: z.int().meta({ description: 'That spent any time so.' }),
      totalMs: duration,
      meanMs: duration.nullable().meta({ description: 'Of those cases.' }),
      share,
    },
    head: { totalMs: duration },
    read: async (scope) => {
      const spent = (await spentTimes(db, scope)).filter((row) => row.totalMs > 0);
      const totalMs = spent.reduce((sum, row) => sum + row.totalMs, 0);
      const rows = spent.map((row) => ({
        ...row,
        waitedFor: row.waitedFor === 'us' ? ourselves(row.stage) : row.waitedFor,
        meanMs: row.cases === 0 ? null : Math.round(row.totalMs / row.cases),
        share: shareOf(row.totalMs, totalMs),
      }));
      return { rows: rows.sort((a, b) => b.totalMs - a.totalMs), head: { totalMs } };
    },
  });
}

/** -0.5 is half of it; null where there is nothing to compare with. */
function changeOf(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : now / before - 1;
}

/** Whom it waited for when nobody was asked: at some stages that is not the agent. */
function ourselves(stage: Stage) {
  if (stage === 'approval') return 'approver' as const;
  return stage === 'referral' ? ('outside_body' as const) : ('us' as const);
}

/** The interval that a report compares with. */
function baselineOf(
  scope: ReportScope,
  query: { readonly baselineFrom?: string | undefined; readonly baselineUntil?: string | undefined },
  nowMs: number,
): ReportScope {
  if (query.baselineFrom !== undefined || query.baselineUntil !== undefined) {
    return {
      ...scope,
      ...intervalOf({ from: query.baselineFrom, until: query.baselineUntil }, scope.zone, nowMs),
    };
  }
  const lengthMs = scope.until.getTime() - scope.from.getTime();
  return { ...scope, from: new Date(scope.from.getTime() - lengthMs), until: scope.from };
}

/** The list of cases behind a row. A row of cases without the code is led to by the other filters alone. */
function missedCasesOf({ from, until, filter }: ReportScope, by: Dimension, kind: string | null): string {
  const { demo, ...codes } = filter;
  const all = { ...codes, ...(kind === null ? {} : { [by]: kind }) };
  const parameters = new URLSearchParams({
    missed: 'resolution',
    receivedFrom: isoOf(from),
    receivedUntil: isoOf(until),
    demo: String(demo),
  });
  for (const [name, value] of Object.entries(all)) if (value !== undefined) parameters.set(name, value);
  return `/v1/complaints?${parameters}`;
}
