/** Targets: reference data that reports show beside their figures. */
import { z } from 'zod';
import { saveTarget } from '../../db/desk/targets.ts';
import { findTarget, newestTargets } from '../../db/queries/targets.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { targetInput, targetSchema, targetsSchema, wholeTarget } from '../schemas/targets.ts';
import { caseReaders, codeField, ifVersionOf } from './reading.ts';

const params = z.object({ name: codeField });
const tags = ['reference data'];

/** Registers the routes of targets. */
export function targets(app: App, deps: Deps): void {
  const { db } = deps;

  app.get(
    '/v1/targets',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'List targets',
        description: 'The newest version of each.',
        response: { 200: targetsSchema },
      },
    },
    async () => ({ items: (await newestTargets(db)).map(wholeTarget) }),
  );

  app.put(
    '/v1/targets/:name',
    {
      config: { roles: ['head', 'director', 'admin'], ifMatch: 'optional' },
      schema: {
        tags,
        summary: 'Save a target',
        description: 'As a new version, unless nothing differs. `a.b` is a special case of `a`.',
        params,
        body: targetInput,
        response: { 200: targetSchema },
      },
    },
    async (request, reply) => {
      const { name } = request.params;
      const actorId = originOf(request);
      const saved = await saveTarget(db, { name, ...request.body }, ifVersionOf(request), actorId);
      reply.header('etag', `"${saved.version}"`);
      if (saved.kind === 'stale') {
        throw new Problem('stale-version', `The newest version is ${saved.version}.`, {
          members: { version: saved.version },
          headers: { etag: `"${saved.version}"` },
        });
      }
      const row = await findTarget(db, name);
      if (row === null) throw notFound('There is no such target.');
      return wholeTarget(row);
    },
  );
}
