/** The budget for compensation. */
import { z } from 'zod';
import { setPoolCap } from '../../db/desk/budget.ts';
import { listPools, type PoolRow } from '../../db/queries/reference.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { currency } from '../schemas/input.ts';
import { budgetSchema, poolSchema } from '../schemas/reference.ts';

/** Registers the routes for the budget. */
export function budget(app: App, deps: Deps): void {
  const { db } = deps;
  const tags = ['budget'];

  app.get(
    '/v1/budget',
    {
      config: { roles: ['supervisor', 'head', 'director', 'manager', 'admin'] },
      schema: { tags, summary: 'List monthly budgets', response: { 200: budgetSchema } },
    },
    async () => ({ items: (await listPools(db)).map(poolResource) }),
  );

  app.put(
    '/v1/budget/:month/:currency',
    {
      config: { roles: ['head', 'director', 'admin'] },
      schema: {
        tags,
        summary: "Set a month's cap",
        description: 'A cap below what is held refuses new claims; old ones stand.',
        params: z.object({
          month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'is no month like 2026-03'),
          currency,
        }),
        body: z.strictObject({ capMinor: z.int().min(0) }),
        response: { 200: poolSchema },
      },
    },
    async (request) => {
      const { month, currency: of } = request.params;
      const { capMinor } = request.body;
      const actorId = originOf(request);
      return poolResource(await setPoolCap(db, { month: `${month}-01`, currency: of, capMinor }, actorId));
    },
  );
}

function poolResource(pool: PoolRow) {
  return {
    month: pool.month.slice(0, 7),
    currency: pool.currency,
    capMinor: pool.capMinor,
    heldMinor: pool.heldMinor,
    leftMinor: Math.max(0, pool.capMinor - pool.heldMinor),
  };
}
