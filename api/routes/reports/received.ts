/** How many complaints come in (practices R6, M3). */
import { z } from 'zod';
import { countReceived, countTrend, dimensions, periods } from '../../../db/queries/reports/received.ts';
import { newestTargets } from '../../../db/queries/targets.ts';
import type { App } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { invalid } from '../../problems.ts';
import { isoOf } from '../../resources/clock.ts';
import { instant, several } from '../../schemas/fields.ts';
import { targetFigure, targetResource } from '../../schemas/targets.ts';
import { addReport } from './report.ts';

/** More rows are no table that anybody reads. */
const rowsMax = 20_000;
const kind = z.string().nullable();

/** Registers `GET /v1/reports/received` and `GET /v1/reports/trend`. */
export function receivedReports(app: App, deps: Deps): void {
  addReport(app, deps, {
    name: 'received',
    summary: 'Count complaints received by period and kind',
    description:
      'By the instant of receipt. Weeks begin on Mondays; days, weeks and months are those of the organisation.',
    query: {
      period: z.enum(periods).default('day'),
      by: several(dimensions).meta({
        description: 'What is told apart: class, channel and cause unless told. The others are null.',
      }),
    },
    row: {
      period: z.string().meta({ description: 'Local date on which the period begins.' }),
      class: kind,
      channel: kind,
      category: kind,
      cause: kind.meta({ description: 'Null until one was concluded.' }),
      cases: z.int(),
    },
    head: { total: z.int() },
    read: async (scope, { period, by }) => {
      const rows = await countReceived(deps.db, scope, {
        period,
        by: by ?? ['class', 'channel', 'cause'],
        limit: rowsMax + 1,
      });
      if (rows.length > rowsMax) {
        throw invalid([
          {
            parameter: 'period',
            detail: `period: more than ${rowsMax} rows; ask for longer periods or fewer kinds`,
          },
        ]);
      }
      return { rows: [...rows], head: { total: rows.reduce((sum, row) => sum + row.cases, 0) } };
    },
  });

  addReport(app, deps, {
    name: 'trend',
    summary: 'Compare complaints of each category with the interval before',
    description:
      'The interval before is as long and ends where this one begins. The target is `category_change`, or that of the category: `category_change.<category>`.',
    query: {},
    row: {
      category: kind,
      before: z.int(),
      now: z.int(),
      change: z
        .number()
        .nullable()
        .meta({ description: '-0.05 is 5 % less; null where there were none before.' }),
      target: z.number().nullable(),
      reached: z.boolean().nullable(),
    },
    head: { beforeFrom: instant, targets: z.array(targetFigure) },
    read: async (scope) => {
      const lengthMs = scope.until.getTime() - scope.from.getTime();
      const beforeFrom = new Date(scope.from.getTime() - lengthMs);
      const [counts, targets] = await Promise.all([
        countTrend(deps.db, scope, beforeFrom),
        newestTargets(deps.db, 'category_change'),
      ]);
      const targetOf = (category: string | null) =>
        (targets.find(({ name }) => name === `category_change.${category}`) ?? targets[0])?.target ?? null;
      const rows = counts.map((row) => {
        const change = row.before === 0 ? null : (row.now - row.before) / row.before;
        const target = targetOf(row.category);
        return {
          ...row,
          change,
          target,
          reached: change === null || target === null ? null : change <= target,
        };
      });
      return { rows, head: { beforeFrom: isoOf(beforeFrom), targets: targets.map(targetResource) } };
    },
  });
}
