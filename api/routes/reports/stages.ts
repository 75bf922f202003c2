/** At which stage cases are (practices R5, R7). */
import { z } from 'zod';
import { countStages, countStagesAsOf } from '../../../db/queries/reports/stages.ts';
import type { App } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { invalid } from '../../problems.ts';
import { isoOf } from '../../resources/clock.ts';
import { stageReportSchema } from '../../schemas/desk.ts';
import { caseReaders } from '../reading.ts';
import { asCsvFile, csvHead, csvRow, reportTypes, wantsCsv } from './csv.ts';
import { boundField, boundOf } from './interval.ts';
import { filterFields, formatField } from './report.ts';

const columns = ['stage', 'onTime', 'atRisk', 'paused', 'breached', 'total'] as const;

/** Registers `GET /v1/reports/stages`. */
export function stageReport(app: App, deps: Deps): void {
  app.get(
    '/v1/reports/stages',
    {
      config: { roles: caseReaders, produces: reportTypes },
      schema: {
        tags: ['reports'],
        summary: 'Count open cases by stage, now or at any instant',
        description:
          'Cases under the policy `demo` are counted apart: ask for them with `demo=true`. Of a past instant `atRisk` is null: `onTime` holds those too.',
        querystring: z.strictObject({
          asOf: boundField
            .optional()
            .meta({ description: 'A past instant, or the beginning of a date. Now unless told.' }),
          ...filterFields,
          format: formatField,
        }),
        response: { 200: stageReportSchema },
      },
    },
    async (request, reply) => {
      const { asOf, format, demo, ...rest } = request.query;
      const now = new Date(deps.now());
      const at = asOf === undefined ? now : boundOf(asOf, deps.config.organisationZone);
      if (at > now)
        throw invalid([{ parameter: 'asOf', detail: 'asOf: nothing is known of what is to come' }]);
      const filter = { ...rest, demo: demo ?? false };
      const stages =
        asOf === undefined
          ? await countStages(deps.db, filter, now)
          : await countStagesAsOf(deps.db, filter, at);
      if (wantsCsv(request, format)) {
        const lines = stages.map((row) => csvRow(columns, { ...row }));
        asCsvFile(reply, 'stages').send((csvHead(columns) + lines.join('')) as never);
        return reply;
      }
      const totals = { onTime: 0, atRisk: asOf === undefined ? 0 : null, paused: 0, breached: 0, total: 0 };
      for (const count of stages) {
        totals.onTime += count.onTime;
        if (totals.atRisk !== null) totals.atRisk += count.atRisk ?? 0;
        totals.paused += count.paused;
        totals.breached += count.breached;
        totals.total += count.total;
      }
      return { asOf: isoOf(at), demo: filter.demo, stages: [...stages], totals };
    },
  );
}
