/** How complaints are typed: read, and replaced as a whole by a new version (practice C4). */
import type { z } from 'zod';
import { saveTaxonomy } from '../../db/desk/taxonomy.ts';
import { findTaxonomy } from '../../db/queries/taxonomy.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf } from '../resources/clock.ts';
import { versionQuery } from '../schemas/fields.ts';
import { taxonomyInput, taxonomySchema } from '../schemas/taxonomy.ts';
import { caseReadersAndDepartments, ifVersionOf, plainJson } from './reading.ts';

/** Registers the routes of the taxonomy. */
export function taxonomy(app: App, { db }: Deps): void {
  const tags = ['reference data'];

  app.get(
    '/v1/taxonomy',
    {
      config: { roles: caseReadersAndDepartments },
      serializerCompiler: plainJson,
      schema: {
        tags,
        summary: 'Read classes, categories and root causes',
        querystring: versionQuery,
        response: { 200: taxonomySchema },
      },
    },
    async (request, reply) => {
      const shown = await resource(request.query.version ?? null);
      reply.header('etag', `"${shown.version}"`);
      return shown;
    },
  );

  app.put(
    '/v1/taxonomy',
    {
      config: { roles: ['head', 'director', 'admin'], ifMatch: 'optional' },
      serializerCompiler: plainJson,
      schema: {
        tags,
        summary: 'Save classes, categories and root causes',
        description:
          'As a new version, unless nothing differs. What is decided from now on takes its codes from it; cases keep the codes they have.',
        body: taxonomyInput,
        response: { 200: taxonomySchema },
      },
    },
    async (request, reply) => {
      const { classes } = request.body;
      const saved = await saveTaxonomy(db, classes, ifVersionOf(request), originOf(request));
      switch (saved.kind) {
        case 'stale':
          throw new Problem('stale-version', `The newest version is ${saved.version}.`, {
            members: { version: saved.version },
            headers: { etag: `"${saved.version}"` },
          });
        case 'incomplete': {
          const detail = `Policies in force have classes that the taxonomy lacks: ${saved.missing.join(', ')}.`;
          throw new Problem('unprocessable', detail, {
            members: { errors: [{ pointer: '/classes', detail }], missing: saved.missing },
          });
        }
        case 'saved': {
          const shown = await resource(saved.version);
          reply.header('etag', `"${shown.version}"`);
          return shown;
        }
      }
    },
  );

  async function resource(version: number | null): Promise<z.input<typeof taxonomySchema>> {
    const row = await findTaxonomy(db, version);
    if (row === null) throw notFound('There is no such taxonomy.');
    return {
      version: row.version,
      createdAt: isoOf(row.createdAt),
      classes: JSON.parse(JSON.stringify(row.classes)),
    };
  }
}
