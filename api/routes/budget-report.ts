/** The report of the budget (practice C13). */
import { z } from 'zod';
import { readBudgetUse, type UntouchedPool } from '../../db/queries/budget-report.ts';
import { dateAt } from '../../db/queries/local-time.ts';
import { listPolicies } from '../../db/queries/reference.ts';
import { findTarget } from '../../db/queries/targets.ts';
import { shareOf } from '../../workflows/domain/powers.ts';
import type { ClaimLimits } from '../../workflows/policy.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { isoOf } from '../resources/clock.ts';
import { budgetReportSchema } from '../schemas/compensation.ts';
import { reportTypes, sendCsv, wantsCsv } from './reports/csv.ts';
import { formatField } from './reports/report.ts';

/** A row for each pool, and below it one for each person who grants from it. */
const columns = [
  ...(['currency', 'person', 'name', 'capMinor', 'shareMinor', 'reservedMinor', 'paidMinor'] as const),
  ...(['releasedMinor', 'reversedMinor', 'leftMinor', 'used', 'refused'] as const),
] as const;
/** What a pool has and a person has not. */
const unsaid = { capMinor: null, used: null, refused: null };

/** Registers `GET /v1/reports/budget`. */
export function budgetReport(app: App, deps: Deps): void {
  const { db, config, now } = deps;
  const poolOf = ([currency, { poolMonthMinor }]: readonly [string, ClaimLimits]): UntouchedPool => ({
    currency,
    capMinor: poolMonthMinor ?? config.poolCapMinor,
  });

  app.get(
    '/v1/reports/budget',
    {
      config: {
        roles: ['supervisor', 'head', 'director', 'manager', 'admin'],
        produces: reportTypes,
      },
      schema: {
        tags: ['reports'],
        summary: "Watch the use of a month's budget",
        description:
          'Shares are those of the newest policy `default`. What was approved counts for the approver; what waits for approval, for nobody yet.',
        querystring: z.strictObject({
          month: z
            .string()
            .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'is no month like 2026-03')
            .optional()
            .meta({ description: "In the organisation's zone; this month unless told." }),
          format: formatField,
        }),
        response: { 200: budgetReportSchema },
      },
    },
    async (request, reply) => {
      const atMs = now();
      const thisMonth = dateAt(config.organisationZone, atMs).slice(0, 7);
      const month = request.query.month ?? thisMonth;
      const [newest] = await listPolicies(db, 'default');
      if (newest === undefined) throw new Error('The policy default is seeded.');
      const { policy } = newest;
      const granting = Object.values(policy.budget).flatMap(({ shares }) => shares.map(({ role }) => role));
      // A month that is over had the pools that somebody used.
      const untouched = month < thisMonth ? [] : Object.entries(policy.budget).map(poolOf);
      const { pools, people } = await readBudgetUse(db, `${month}-01`, granting, untouched);
      const items = pools.map(({ heldMinor, ...pool }) => ({
        ...pool,
        leftMinor: Math.max(0, pool.capMinor - heldMinor),
        used: pool.capMinor === 0 ? null : heldMinor / pool.capMinor,
        agents: people
          .filter((person) => person.currency === pool.currency)
          .map(({ currency, roles, ...person }) => {
            const shareMinor = roles.length === 0 ? null : shareOf(policy, roles, currency);
            const granted = person.reservedMinor + person.paidMinor;
            const leftMinor = shareMinor === null ? null : Math.max(0, shareMinor - granted);
            return { ...person, shareMinor, leftMinor };
          }),
      }));
      if (wantsCsv(request, request.query.format)) {
        const rows = items.flatMap(({ agents, ...pool }) => [
          { ...pool, person: null, name: null, shareMinor: null },
          ...agents.map(({ id, ...agent }) => ({ ...unsaid, ...agent, person: id, currency: pool.currency })),
        ]);
        return sendCsv(reply, 'budget', columns, rows);
      }
      const aim = await findTarget(db, 'budget_use');
      return { month, asOf: isoOf(new Date(atMs)), target: aim?.target ?? null, items };
    },
  );
}
