/** Counts for managers. */
import { z } from 'zod';
import { countStages } from '../../db/queries/reports.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { isoOf } from '../resources/clock.ts';
import { stageReportSchema } from '../schemas/desk.ts';
import { flag } from '../schemas/fields.ts';
import { caseReaders } from './reading.ts';

/** Registers `GET /v1/reports/stages`. */
export function reports(app: App, deps: Deps): void {
  app.get(
    '/v1/reports/stages',
    {
      config: { roles: caseReaders },
      schema: {
        tags: ['reports'],
        summary: 'Count open cases by stage',
        description: 'Cases under the policy `demo` are counted apart: ask for them with `demo=true`.',
        querystring: z.strictObject({ demo: flag }),
        response: { 200: stageReportSchema },
      },
    },
    async (request) => {
      const demo = request.query.demo ?? false;
      const now = new Date(deps.now());
      const stages = await countStages(deps.db, demo, now);
      const totals = { onTime: 0, atRisk: 0, paused: 0, breached: 0, total: 0 };
      for (const count of stages) {
        totals.onTime += count.onTime;
        totals.atRisk += count.atRisk;
        totals.paused += count.paused;
        totals.breached += count.breached;
        totals.total += count.total;
      }
      return { asOf: isoOf(now), demo, stages: [...stages], totals };
    },
  );
}
