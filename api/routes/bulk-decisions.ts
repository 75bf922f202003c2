/** One decision for all cases of a mass incident: kept here, carried out by the sweep, case by case. */
import { z } from 'zod';
import { addBulkDecision, NoBulkError, publishedOf, retryRefused } from '../../db/desk/bulk.ts';
import {
  type BulkItemRow,
  type BulkRow,
  findIncident,
  listBulkDecisions,
  listBulkItems,
} from '../../db/queries/incidents.ts';
import { type Refusal, type RefusalType, refuse } from '../../workflows/domain/refusals.ts';
import type { App } from '../app.ts';
import { createReadWish } from '../decisions/bulk.ts';
import { inCallersWords } from '../decisions/decide.ts';
import { superiors } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import { callerOf } from '../plugins/auth.ts';
import { originOf } from '../plugins/origin.ts';
import { bodyOf, notFound, Problem, problemOfRefusal } from '../problems.ts';
import { caseLinks } from '../resources/case.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { cursorField, limitField } from '../schemas/fields.ts';
import { bulkInput, bulkItemPageSchema, bulkListSchema, bulkSchema } from '../schemas/incidents.ts';
import { createCheckCodes } from '../taxonomy-codes.ts';
import { incidentParams, noSuchIncident, incidentTags as tags } from './incidents.ts';
import { sendOnce } from './once.ts';
import { caseReaders, idOf, paged, pageResource } from './reading.ts';

const bulkParams = incidentParams.extend({ bulkId: z.string() });
/** Thousands of cases are kept in one transaction. */
const answerWithinMs = 12_000;

/** Registers the routes of bulk decisions. */
export function bulkDecisions(app: App, deps: Deps): void {
  const { db } = deps;
  const readWish = createReadWish();
  const checkCodes = createCheckCodes(deps);

  app.post(
    '/v1/incidents/:id/bulk-decisions',
    {
      config: { roles: superiors, answerWithinMs },
      schema: {
        tags,
        summary: 'Decide the same for all cases of the incident',
        description:
          'Reaches every case that is linked now, or in which such a case goes on after a merge, whatever is restarted meanwhile, and each of them once. Each case checks it as if it had been sent to it alone; those that refuse are listed with their reason.',
        params: incidentParams,
        body: bulkInput,
        response: { 201: bulkSchema },
      },
    },
    async (request, reply) => {
      const incidentId = idOf(request.params.id, 'incident');
      const caller = callerOf(request);
      const { decision, body } = request.body;
      const wish = readWish(decision, body, caller);
      if ((await findIncident(db, incidentId)) === null) throw noSuchIncident();
      const published = await publishedOf(db, wish.citations);
      for (const [at, { id, version }] of wish.citations.entries()) {
        if (published.some((one) => one.id === id && one.version === version)) continue;
        const detail = 'This version of the article is not published.';
        const errors = [{ pointer: `/body/articles/${at}`, detail }];
        throw new Problem('unprocessable', detail, { members: { errors } });
      }
      const at = new Date(deps.now());
      return sendOnce(deps, request, reply, async (tx) => {
        const id = await addBulkDecision(tx, {
          incidentId,
          decision,
          texts: wish.texts,
          citations: wish.citations,
          decidedBy: originOf(request),
          at,
          of: async (one, commandId) => {
            try {
              await checkCodes(wish.codes, one);
            } catch (error) {
              if (error instanceof Problem) return refusalOf(error);
              throw error;
            }
            return wish.decision({ commandId, actor: caller.actor, atMs: at.getTime(), ifVersion: null });
          },
        }).catch((error: unknown) => {
          throw error instanceof NoBulkError ? new Problem('conflict', error.message) : error;
        });
        const [row] = await listBulkDecisions({ sql: tx as unknown as typeof db.sql }, incidentId, id);
        if (row === undefined) throw noSuchBulk();
        return { value: bulkResource(row), location: bulkResource(row).links.self };
      });
    },
  );

  app.get(
    '/v1/incidents/:id/bulk-decisions',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'List what was decided for all cases, the newest first',
        params: incidentParams,
        response: { 200: bulkListSchema },
      },
    },
    async (request) => {
      const id = idOf(request.params.id, 'incident');
      if ((await findIncident(db, id)) === null) throw noSuchIncident();
      return { items: (await listBulkDecisions(db, id, null)).map(bulkResource) };
    },
  );

  app.get(
    '/v1/incidents/:id/bulk-decisions/:bulkId',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'Read how far a bulk decision is',
        params: bulkParams,
        response: { 200: bulkSchema },
      },
    },
    async (request) => bulkResource(await bulkOf(request.params)),
  );

  app.get(
    '/v1/incidents/:id/bulk-decisions/:bulkId/cases',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'List what each case made of a bulk decision',
        params: bulkParams,
        querystring: z.strictObject({
          state: z.enum(['waiting', 'done', 'refused']).optional(),
          limit: limitField,
          cursor: cursorField,
        }),
        response: { 200: bulkItemPageSchema },
      },
    },
    async (request) => {
      const { id } = await bulkOf(request.params);
      const page = await paged(() => listBulkItems(db, id, request.query));
      return pageResource(request, page, (row) => itemResource(row, request.id));
    },
  );

  app.post(
    '/v1/incidents/:id/bulk-decisions/:bulkId/retry',
    {
      config: { roles: superiors },
      schema: {
        tags,
        summary: 'Ask the cases that refused once more',
        description:
          'Cases that took the decision, or wait for it, are left alone. In place of a merged one the case in which it goes on is asked.',
        params: bulkParams,
        body: z.strictObject({}),
        response: { 201: bulkSchema },
      },
    },
    async (request, reply) => {
      const { id, incidentId } = await bulkOf(request.params);
      return sendOnce(deps, request, reply, async (tx) => {
        const by = {
          actor: callerOf(request).actor,
          who: originOf(request),
          at: new Date(deps.now()),
        };
        await retryRefused(tx, incidentId, id, by);
        const [row] = await listBulkDecisions({ sql: tx as unknown as typeof db.sql }, incidentId, id);
        if (row === undefined) throw noSuchBulk();
        return { value: bulkResource(row), location: bulkResource(row).links.self };
      });
    },
  );

  async function bulkOf(named: { readonly id: string; readonly bulkId: string }): Promise<BulkRow> {
    const incidentId = idOf(named.id, 'incident');
    const [row] = await listBulkDecisions(db, incidentId, idOf(named.bulkId, 'bulk decision'));
    if (row === undefined) throw noSuchBulk();
    return row;
  }
}

const noSuchBulk = () => notFound('There is no such bulk decision of this incident.');

/** A problem found before the case was asked, as it is kept. */
const refusalOf = ({ kind, message, members }: Problem): Refusal =>
  refuse(kind as RefusalType, message, members);

function bulkResource({ at, ...row }: BulkRow) {
  const self = `/v1/incidents/${row.incidentId}/bulk-decisions/${row.id}`;
  return {
    ...row,
    at: isoOf(at),
    state: row.waiting > 0 ? ('running' as const) : ('done' as const),
    links: { self, cases: `${self}/cases` },
  };
}

function itemResource({ refusal, settledAt, ...row }: BulkItemRow, requestId: string) {
  return {
    ...row,
    settledAt: isoOrNull(settledAt),
    problem: refusal && bodyOf(problemOfRefusal(inCallersWords(refusal as Refusal)), requestId),
    links: { case: caseLinks(row.caseId).self },
  };
}
