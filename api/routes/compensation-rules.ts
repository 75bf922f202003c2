/** Rules of compensation: read, and replaced one by one by a new version. */
import { z } from 'zod';
import { saveRule } from '../../db/desk/compensation-rules.ts';
import { findRule, listRules, type RuleRow } from '../../db/queries/compensation-rules.ts';
import { dateAt } from '../../db/queries/local-time.ts';
import { codePattern, severities } from '../../workflows/domain/vocabulary.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf } from '../resources/clock.ts';
import { ruleInput, ruleSchema, rulesSchema } from '../schemas/compensation.ts';
import { currency } from '../schemas/input.ts';
import { caseReaders, ifVersionOf, staleVersion } from './reading.ts';

const category = z
  .string()
  .refine((text) => text === '*' || codePattern.test(text), 'is neither a category nor *');
const params = z.object({ category, severity: z.enum(severities), currency });

/** Registers the routes for the rules of compensation. */
export function compensationRules(app: App, deps: Deps): void {
  const { db, config, now } = deps;
  const tags = ['reference data'];
  const today = () => dateAt(config.organisationZone, now());

  app.get(
    '/v1/compensation-rules',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'List the rules of compensation',
        description: 'Those in force today, or on the day `on`; with `versions=all` every version.',
        querystring: z.strictObject({
          on: z.iso.date().optional(),
          versions: z.enum(['all']).optional(),
          category: category.optional(),
          severity: z.enum(severities).optional(),
          currency: currency.optional(),
        }),
        response: { 200: rulesSchema },
      },
    },
    async (request) => {
      const { on, versions, ...filter } = request.query;
      const rows = await listRules(db, filter, versions === 'all' ? null : (on ?? today()));
      return { items: rows.map(ruleResource) };
    },
  );

  app.put(
    '/v1/compensation-rules/:category/:severity/:currency',
    {
      config: { roles: ['head', 'director', 'admin'], ifMatch: 'optional' },
      schema: {
        tags,
        summary: 'Save a rule of compensation',
        description: 'As a new version, unless nothing differs; it holds from its day on.',
        params,
        body: ruleInput,
        response: { 200: ruleSchema },
      },
    },
    async (request, reply) => {
      const { effectiveFrom = today(), ...amounts } = request.body;
      if (effectiveFrom < today()) {
        throw new Problem('unprocessable', `A rule begins today (${today()}) or later.`, {
          members: { errors: [{ pointer: '/effectiveFrom', detail: 'lies in the past' }] },
        });
      }
      const saved = await saveRule(
        db,
        { ...request.params, ...amounts, effectiveFrom },
        ifVersionOf(request),
        originOf(request),
      );
      if (saved.kind === 'stale') throw staleVersion(saved.version);
      const row = await findRule(db, request.params, saved.version);
      if (row === null) throw notFound('There is no such rule.');
      reply.header('etag', `"${row.version}"`);
      return ruleResource(row);
    },
  );
}

const ruleResource = (row: RuleRow) => ({ ...row, createdAt: isoOf(row.createdAt) });
