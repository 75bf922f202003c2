/** Legal holds: while one is in force nothing of its case or customer is erased. */
import { z } from 'zod';
import { addHold, liftHold, newPrivacyId } from '../../db/desk/privacy.ts';
import { findCaseHead } from '../../db/queries/cases.ts';
import { findHold, type HoldRow, listHolds } from '../../db/queries/privacy.ts';
import type { App } from '../app.ts';
import { unknownCase } from '../case-ref.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { cursorField, limitField } from '../schemas/fields.ts';
import { holdInput, holdPage, holdSchema } from '../schemas/privacy.ts';
import { sendOnce } from './once.ts';
import { caseNameOf, idOf, paged, pageResource } from './reading.ts';

const tags = ['personal data'];
const config = { roles: ['head', 'director', 'admin'] } as const;
const params = z.object({ id: z.string() });
const noSuchHold = () => notFound('There is no such hold.');

/** Registers the routes of legal holds. */
export function legalHolds(app: App, deps: Deps): void {
  const { db, now } = deps;

  app.post(
    '/v1/legal-holds',
    {
      config,
      schema: {
        tags,
        summary: 'Place a legal hold on a case or a customer',
        body: holdInput,
        response: { 201: holdSchema },
      },
    },
    async (request, reply) => {
      const { case: caseName, customerRef = null, reason, until = null } = request.body;
      const head = caseName === undefined ? null : await findCaseHead(db, caseNameOf(caseName));
      if (caseName !== undefined && head === null) throw unknownCase();
      const id = newPrivacyId();
      const caseId = head?.id ?? null;
      return sendOnce(
        deps,
        request,
        reply,
        async (tx) => {
          const at = new Date(now());
          await addHold(tx, { id, caseId, customerRef, reason, until, at }, originOf(request));
          const row = await findHold({ sql: tx }, id);
          if (row === null) throw new Error('The hold was not stored.');
          return { value: holdResource(row), location: `/v1/legal-holds/${id}` };
        },
        caseId ?? id,
      );
    },
  );

  app.get(
    '/v1/legal-holds',
    {
      config,
      schema: {
        tags,
        summary: 'List legal holds',
        querystring: z.strictObject({ limit: limitField, cursor: cursorField }),
        response: { 200: holdPage },
      },
    },
    async (request) => pageResource(request, await paged(() => listHolds(db, request.query)), holdResource),
  );

  app.get(
    '/v1/legal-holds/:id',
    { config, schema: { tags, summary: 'Read a legal hold', params, response: { 200: holdSchema } } },
    async (request) => holdOf(request.params.id),
  );

  app.post(
    '/v1/legal-holds/:id/lift',
    {
      // One that was lifted stays lifted.
      config: { ...config, idempotency: 'natural' },
      schema: { tags, summary: 'Lift a legal hold', params, response: { 200: holdSchema } },
    },
    async (request) => {
      const id = idOf(request.params.id, 'hold');
      if (!(await liftHold(db, id, new Date(now()), originOf(request)))) throw noSuchHold();
      return holdOf(id);
    },
  );

  async function holdOf(id: string) {
    const row = await findHold(db, idOf(id, 'hold'));
    if (row === null) throw noSuchHold();
    return holdResource(row);
  }
}

function holdResource({ placedAt, until, liftedAt, ...row }: HoldRow) {
  const self = `/v1/legal-holds/${row.id}`;
  return {
    ...row,
    placedAt: isoOf(placedAt),
    until: isoOrNull(until),
    liftedAt: isoOrNull(liftedAt),
    links: { self, lift: `${self}/lift` },
  };
}
