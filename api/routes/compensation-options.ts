/** What may be offered in a case, by whoever asks, now (practices C10, X8). */
import { z } from 'zod';
import { createFindCase } from '../../db/queries/cases.ts';
import { boundsOf, grantedBefore } from '../../db/queries/claim-limits.ts';
import { readStanding } from '../../db/queries/claim-standing.ts';
import { dateAt } from '../../db/queries/local-time.ts';
import { powerOf, scopeOf, shareOf } from '../../workflows/domain/powers.ts';
import { severities } from '../../workflows/domain/vocabulary.ts';
import type { App } from '../app.ts';
import { caseParams, unknownCase } from '../case-ref.ts';
import { caseworkers } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import { callerOf } from '../plugins/auth.ts';
import { isoOf } from '../resources/clock.ts';
import { createReckoner } from '../resources/reckoner.ts';
import { optionsSchema } from '../schemas/compensation.ts';
import { caseNameOf, codeField } from './reading.ts';

/** Registers `GET /v1/complaints/:id/compensation-options`. */
export function compensationOptions(app: App, deps: Deps): void {
  const { db, config, now } = deps;
  const findCase = createFindCase(db);
  const reckoner = createReckoner(db);

  app.get(
    '/v1/complaints/:id/compensation-options',
    {
      config: { roles: caseworkers },
      schema: {
        tags: ['complaints'],
        summary: 'Ask what may be offered',
        description:
          'What the rules suggest, the bounds, and the most that the caller may grant now without asking, by currency. Class, category and severity of the query stand in for those that the case has not got yet.',
        params: caseParams,
        querystring: z.strictObject({
          class: codeField.optional(),
          category: codeField.optional(),
          severity: z.enum(severities).optional(),
        }),
        response: { 200: optionsSchema },
      },
    },
    async (request) => {
      const row = await findCase(caseNameOf(request.params.id));
      if (row === null) throw unknownCase();
      const { actor } = callerOf(request);
      const policy = await reckoner.policyOf(row);
      const atMs = now();
      const day = dateAt(config.organisationZone, atMs);
      const caseClass = row.class ?? request.query.class ?? null;
      const rule = {
        category: row.category ?? request.query.category ?? null,
        severity: row.severity ?? request.query.severity ?? null,
      };
      const items = [];
      for (const [currency, limits] of Object.entries(policy.budget)) {
        const standing = await readStanding(db, {
          caseId: row.id,
          currency,
          month: `${day.slice(0, 7)}-01`,
          grantedBy: actor.id,
          customerSinceMs: atMs - limits.customer.days * policy.dayMs,
          rule,
          day,
        });
        const bounds = boundsOf(
          {
            agentMonthMinor: shareOf(policy, actor.roles, currency),
            caseMinor: limits.caseMinor,
            customerMinor: limits.customer.maxMinor,
          },
          { ...standing, capMinor: standing.capMinor ?? limits.poolMonthMinor ?? config.poolCapMinor },
        );
        const power = powerOf(policy, actor.roles, caseClass, scopeOf(row, currency));
        const authority =
          power === null
            ? []
            : [
                {
                  limit: 'authority' as const,
                  maxMinor: power,
                  leftMinor: Math.max(0, power - grantedBefore(standing)),
                },
              ];
        const highest = standing.rule && {
          limit: 'rule' as const,
          maxMinor: standing.rule.maxMinor,
          leftMinor: standing.rule.maxMinor,
        };
        const all = [...authority, ...bounds, ...(highest ? [highest] : [])];
        const [binding] = all.toSorted((a, b) => a.leftMinor - b.leftMinor);
        const mostMinor = binding?.leftMinor ?? Number.MAX_SAFE_INTEGER;
        items.push({
          currency,
          suggested: standing.rule && { amountMinor: standing.rule.defaultMinor, currency },
          bounds: standing.rule && { minMinor: standing.rule.minMinor, maxMinor: standing.rule.maxMinor },
          grantableMinor: mostMinor < (standing.rule?.minMinor ?? 0) ? 0 : mostMinor,
          bindingLimit: binding?.limit ?? null,
          limits: all,
        });
      }
      return { id: row.id, number: row.number, asOf: isoOf(new Date(atMs)), items };
    },
  );
}
