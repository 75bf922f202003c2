/** Requests of data subjects: each is a process of its own. The customer is named in the body, never in an address. */
import { z } from 'zod';
import { addRequest, newPrivacyId, obstaclesTo, readExport } from '../../db/desk/privacy.ts';
import { findRequest, listRequests, type RequestRow } from '../../db/queries/privacy.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { cursorField, limitField } from '../schemas/fields.ts';
import { dataRequestInput, dataRequestPage, dataRequestSchema, exportSchema } from '../schemas/privacy.ts';
import { sendOnce } from './once.ts';
import { idOf, paged, pageResource, plainJson } from './reading.ts';

const tags = ['personal data'];
const config = { roles: ['head', 'admin'] } as const;
const params = z.object({ id: z.string() });
const noSuchRequest = () => notFound('There is no such request.');

/** Registers the routes of data subjects' requests. */
export function dataSubjectRequests(app: App, deps: Deps): void {
  const { db, now } = deps;

  app.post(
    '/v1/data-subject-requests',
    {
      config,
      schema: {
        tags,
        summary: 'Export or erase what is held about a customer',
        description:
          'An erasure deletes texts and names; counts, times, causes and amounts stay. It is refused while a case is open (`case-open`) or held (`legal-hold`).',
        body: dataRequestInput,
        response: { 201: dataRequestSchema },
      },
    },
    async (request, reply) => {
      const { kind, customerRef, endOpenCases } = request.body;
      const id = newPrivacyId();
      return sendOnce(
        deps,
        request,
        reply,
        async (tx) => {
          if (kind === 'erasure') {
            const { openCases, held } = await obstaclesTo(tx, customerRef);
            if (held) throw new Problem('legal-hold');
            if (openCases > 0 && !endOpenCases) {
              throw new Problem('case-open', `Open cases: ${openCases}.`, { members: { openCases } });
            }
          }
          const at = new Date(now());
          await addRequest(tx, { id, kind, customerRef, endOpenCases, at }, originOf(request));
          const row = await findRequest({ sql: tx }, id);
          if (row === null) throw new Error('The request was not stored.');
          return { value: requestResource(row), location: `/v1/data-subject-requests/${id}` };
        },
        id,
      );
    },
  );

  app.get(
    '/v1/data-subject-requests',
    {
      config,
      schema: {
        tags,
        summary: 'List requests of data subjects',
        querystring: z.strictObject({ limit: limitField, cursor: cursorField }),
        response: { 200: dataRequestPage },
      },
    },
    async (request) => {
      const page = await paged(() => listRequests(db, request.query));
      return pageResource(request, page, requestResource);
    },
  );

  app.get(
    '/v1/data-subject-requests/:id',
    {
      config,
      schema: { tags, summary: 'Read how a request stands', params, response: { 200: dataRequestSchema } },
    },
    async (request) => {
      const row = await findRequest(db, idOf(request.params.id, 'request'));
      if (row === null) throw noSuchRequest();
      return requestResource(row);
    },
  );

  app.get(
    '/v1/data-subject-requests/:id/export',
    {
      config: { ...config, problems: [410] },
      serializerCompiler: plainJson,
      schema: {
        tags,
        summary: 'Fetch an export',
        description: 'Until it expires. Each fetch is in the audit trail.',
        params,
        response: { 200: exportSchema },
      },
    },
    async (request) => {
      const id = idOf(request.params.id, 'request');
      const found = await readExport(db, id, new Date(now()), originOf(request));
      switch (found.kind) {
        case 'unknown':
          throw notFound('There is no such export.');
        case 'waiting':
          throw new Problem('conflict', 'The export is being made: ask again.', {
            headers: { 'retry-after': '1' },
          });
        case 'gone':
          throw new Problem('erased', 'The export has expired and was deleted.');
        case 'there':
          return JSON.parse(found.json);
      }
    },
  );
}

function requestResource(row: RequestRow) {
  const self = `/v1/data-subject-requests/${row.id}`;
  const { id, kind, state, refusal, endOpenCases, requestedBy, cases, available } = row;
  return {
    ...{ id, kind, state, refusal, endOpenCases, requestedBy, cases },
    requestedAt: isoOf(row.requestedAt),
    finishedAt: isoOrNull(row.finishedAt),
    expiresAt: isoOrNull(row.expiresAt),
    links: { self, export: available ? `${self}/export` : null },
  };
}
