/** How long personal data are kept after closing, by class. Without rules everything is kept. */
import { saveRetention } from '../../db/desk/privacy.ts';
import { findRetentionRules, previewRetention } from '../../db/queries/retention.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { isoOf } from '../resources/clock.ts';
import { retentionInput, retentionPreview, retentionSchema } from '../schemas/privacy.ts';
import { ifVersionOf, staleVersion } from './reading.ts';

const tags = ['personal data'];
const readers = { roles: ['head', 'director', 'admin'] } as const;

/** Registers the routes of retention. */
export function retention(app: App, deps: Deps): void {
  const { db, now } = deps;

  app.get(
    '/v1/retention',
    {
      config: readers,
      schema: { tags, summary: 'Read the rules of retention', response: { 200: retentionSchema } },
    },
    async (_request, reply) => {
      const { version, rules } = await findRetentionRules(db);
      reply.header('etag', `"${version}"`);
      return { version, rules: [...rules] };
    },
  );

  app.put(
    '/v1/retention',
    {
      config: { roles: ['head', 'admin'], ifMatch: 'optional' },
      schema: {
        tags,
        summary: 'Save the rules of retention',
        description:
          'A closed case is erased that many months after its end, within a minute or so and then case by case; look at the preview first. A legal hold wins.',
        body: retentionInput,
        response: { 200: retentionSchema },
      },
    },
    async (request, reply) => {
      const rules = [...request.body.rules].sort((a, b) => (a.class < b.class ? -1 : 1));
      const saved = await saveRetention(db, rules, ifVersionOf(request), new Date(now()), originOf(request));
      if (saved.kind === 'stale') throw staleVersion(saved.version);
      reply.header('etag', `"${saved.version}"`);
      return { version: saved.version, rules };
    },
  );

  app.get(
    '/v1/retention/preview',
    {
      config: readers,
      schema: {
        tags,
        summary: 'See what retention would erase now',
        description: 'Changes nothing.',
        response: { 200: retentionPreview },
      },
    },
    async () => {
      const rows = await previewRetention(db, new Date(now()));
      return {
        items: rows.map(({ oldestEndedAt, ...row }) => ({ ...row, oldestEndedAt: isoOf(oldestEndedAt) })),
      };
    },
  );
}
