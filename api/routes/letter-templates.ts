/** Templates of letters: one for each kind and language, each change a new version. */
import { z } from 'zod';
import { saveTemplate } from '../../db/desk/words.ts';
import { findTemplate, listTemplates, type TemplateRow } from '../../db/queries/phrases.ts';
import { letterPlaceholders } from '../../workflows/domain/wording.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound } from '../problems.ts';
import { isoOf } from '../resources/clock.ts';
import {
  language,
  letterKind,
  templateInput,
  templateSchema,
  templatesSchema,
  versionQuery,
} from '../schemas/words.ts';
import { editors } from './articles.ts';
import { checkPlaceholders } from './phrases.ts';
import { caseReaders, ifVersionOf, staleVersion } from './reading.ts';

const params = z.object({ kind: letterKind, language });
const tags = ['letters'];
const noSuchTemplate = () => notFound('There is no such template.');

/** Registers the routes for templates of letters. */
export function letterTemplates(app: App, deps: Deps): void {
  const { db } = deps;

  app.get(
    '/v1/letter-templates',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'List templates of letters',
        description: 'The newest version of each.',
        response: { 200: templatesSchema },
      },
    },
    async () => ({ items: (await listTemplates(db)).map(templateResource) }),
  );

  app.get(
    '/v1/letter-templates/:kind/:language',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'Read a template',
        params,
        querystring: versionQuery,
        response: { 200: templateSchema },
      },
    },
    async (request, reply) => {
      const { kind, language: of } = request.params;
      const row = await findTemplate(db, kind, of, request.query.version ?? null);
      if (row === null) throw noSuchTemplate();
      reply.header('etag', `"${row.version}"`);
      return templateResource(row);
    },
  );

  app.put(
    '/v1/letter-templates/:kind/:language',
    {
      config: { roles: editors, ifMatch: 'optional' },
      schema: {
        tags,
        summary: 'Save a template',
        description:
          'As its next version, unless nothing differs; letters that wait are written by it. A placeholder that the kind does not have is refused with those that it has. A line whose placeholder has no value is left out of the letter.',
        params,
        body: templateInput,
        response: { 200: templateSchema },
      },
    },
    async (request, reply) => {
      const { kind, language: of } = request.params;
      const { subject, body } = request.body;
      checkPlaceholders(
        [
          { pointer: '/subject', text: subject },
          { pointer: '/body', text: body },
        ],
        letterPlaceholders(kind),
      );
      const saved = await saveTemplate(db, kind, of, request.body, {
        actorId: originOf(request),
        ifVersion: ifVersionOf(request),
      });
      if (saved.kind === 'stale') throw staleVersion(saved.version);
      const row = await findTemplate(db, kind, of, saved.version);
      if (row === null) throw noSuchTemplate();
      reply.header('etag', `"${row.version}"`);
      return templateResource(row);
    },
  );
}

function templateResource({ createdAt, ...row }: TemplateRow) {
  return { ...row, createdAt: isoOf(createdAt) };
}
