/** Possible duplicates of a case. */
import { z } from 'zod';
import { findCaseHead } from '../../db/queries/cases.ts';
import { findDuplicates } from '../../db/queries/duplicates.ts';
import { outcomes, stages } from '../../workflows/domain/vocabulary.ts';
import { casesSeenBy } from '../access/authorize.ts';
import type { App } from '../app.ts';
import { caseParams, unknownCase } from '../case-ref.ts';
import type { Deps } from '../deps.ts';
import { callerOf } from '../plugins/auth.ts';
import { caseLinks } from '../resources/case.ts';
import { isoOf } from '../resources/clock.ts';
import { instant, link, uuid } from '../schemas/fields.ts';
import { caseNameOf, caseReaders } from './reading.ts';

const duplicatesSchema = z
  .object({
    items: z.array(
      z.object({
        id: uuid,
        number: z.string(),
        subject: z.string(),
        stage: z.enum(stages),
        outcome: z.enum(outcomes).nullable(),
        receivedAt: instant,
        score: z.number().min(0).max(1).meta({ description: 'Likeness of subject and body.' }),
        links: z.object({ self: link }),
      }),
    ),
  })
  .meta({ description: 'Most alike first. Suggestions for people: nothing is merged by itself.' });

/** Registers `GET /v1/complaints/{id}/duplicates`. */
export function duplicates(app: App, deps: Deps): void {
  const { db } = deps;
  app.get(
    '/v1/complaints/:id/duplicates',
    {
      config: { roles: caseReaders },
      schema: {
        tags: ['contacts'],
        summary: 'Suggest duplicates of a complaint',
        description:
          'Of the same customer, received within the window before or after, by likeness of words.',
        params: caseParams,
        querystring: z.strictObject({
          windowDays: z.coerce.number().int().min(1).max(366).default(30),
          scoreMin: z.coerce.number().min(0).max(1).default(0.3),
        }),
        response: { 200: duplicatesSchema },
      },
    },
    async (request) => {
      const head = await findCaseHead(db, caseNameOf(request.params.id));
      if (head === null) throw unknownCase();
      const registrar = casesSeenBy(callerOf(request))?.registeredBy ?? null;
      const found = await findDuplicates(db, head.id, request.query, registrar);
      return {
        items: found.map(({ receivedAt, ...rest }) => ({
          ...rest,
          receivedAt: isoOf(receivedAt),
          links: { self: caseLinks(rest.id).self },
        })),
      };
    },
  );
}
