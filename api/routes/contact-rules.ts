import { saveContactRules } from '../../db/desk/contact-rules.ts';
import { type ContactRulesRow, findContactRules } from '../../db/queries/contacts.ts';
import { faultsOfStandards } from '../../workflows/domain/contacts.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf } from '../resources/clock.ts';
import { contactRulesInput, contactRulesSchema } from '../schemas/contacts.ts';
import { versionQuery } from '../schemas/fields.ts';
import { caseReaders, ifVersionOf, staleVersion } from './reading.ts';

const noRules = 'There are no such contact rules.';

/** Registers the routes for contact rules. */
export function contactRules(app: App, deps: Deps): void {
  const { db } = deps;
  const tags = ['reference data'];

  app.get(
    '/v1/contact-rules',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'Read the contact rules',
        querystring: versionQuery,
        response: { 200: contactRulesSchema },
      },
    },
    async (request, reply) => {
      const row = await findContactRules(db, request.query.version ?? null);
      if (row === null) throw notFound(noRules);
      reply.header('etag', `"${row.version}"`);
      return rulesResource(row);
    },
  );

  app.put(
    '/v1/contact-rules',
    {
      config: { roles: ['admin'], ifMatch: 'optional' },
      schema: {
        tags,
        summary: 'Save the contact rules',
        description: 'As a new version, unless nothing differs. Reports say by which version they judge.',
        body: contactRulesInput,
        response: { 200: contactRulesSchema },
      },
    },
    async (request, reply) => {
      const faults = faultsOfStandards(request.body.standards);
      if (faults.length > 0) {
        throw new Problem('unprocessable', faults[0]?.detail, { members: { errors: faults } });
      }
      const actorId = originOf(request);
      const saved = await saveContactRules(db, request.body, ifVersionOf(request), actorId);
      if (saved.kind === 'stale') throw staleVersion(saved.version);
      const row = await findContactRules(db, saved.version);
      if (row === null) throw notFound(noRules);
      reply.header('etag', `"${row.version}"`);
      return rulesResource(row);
    },
  );
}

function rulesResource({ version, repeatWindowMs, standards, createdAt }: ContactRulesRow) {
  return {
    version,
    repeatWindowMs,
    standards: standards.map((standard) => ({ ...standard, rungs: [...standard.rungs] })),
    createdAt: isoOf(createdAt),
  };
}
