/** Mass incidents: one cause, many cases (practice C2). */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { linkCases, moveIncident, openIncident, unlinkCases } from '../../db/desk/incidents.ts';
import {
  findIncident,
  type IncidentRow,
  listIncidentCases,
  listIncidents,
} from '../../db/queries/incidents.ts';
import type { App } from '../app.ts';
import { caseworkers } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { caseLinks } from '../resources/case.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { cursorField, limitField } from '../schemas/fields.ts';
import {
  caseNames,
  incidentCasePageSchema,
  incidentInput,
  incidentPageSchema,
  incidentSchema,
  linkedSchema,
  unlinkedSchema,
} from '../schemas/incidents.ts';
import { createCheckCodes } from '../taxonomy-codes.ts';
import { sendOnce } from './once.ts';
import { caseReaders, codeField, idOf, paged, pageResource } from './reading.ts';

export const incidentTags = ['incidents'];
export const incidentParams = z.object({ id: z.string() });
const managers = ['supervisor', 'head', 'director', 'manager', 'admin'] as const;
const tags = incidentTags;
const params = incidentParams;

/** Registers the routes of incidents and of their cases. */
export function incidents(app: App, deps: Deps): void {
  const { db } = deps;
  const checkCodes = createCheckCodes(deps);
  const by = (request: FastifyRequest) => ({
    actorId: originOf(request),
    at: new Date(deps.now()),
  });

  app.get(
    '/v1/incidents',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'List mass incidents',
        querystring: z.strictObject({
          state: z.enum(['open', 'closed']).optional(),
          cause: codeField.optional(),
          limit: limitField,
          cursor: cursorField,
        }),
        response: { 200: incidentPageSchema },
      },
    },
    async (request) => {
      const { limit, cursor, ...filter } = request.query;
      const page = await paged(() => listIncidents(db, { filter, limit, cursor }));
      return pageResource(request, page, incidentResource);
    },
  );

  app.get(
    '/v1/incidents/:id',
    {
      config: { roles: caseReaders },
      schema: { tags, summary: 'Read a mass incident', params, response: { 200: incidentSchema } },
    },
    async (request) => {
      const row = await findIncident(db, idOf(request.params.id, 'incident'));
      if (row === null) throw noSuchIncident();
      return incidentResource(row);
    },
  );

  app.get(
    '/v1/incidents/:id/cases',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'List the cases of a mass incident',
        params,
        querystring: z.strictObject({ limit: limitField, cursor: cursorField }),
        response: { 200: incidentCasePageSchema },
      },
    },
    async (request) => {
      const id = idOf(request.params.id, 'incident');
      if ((await findIncident(db, id)) === null) throw noSuchIncident();
      const page = await paged(() => listIncidentCases(db, id, request.query));
      return pageResource(request, page, ({ dueAt, breachedAt, linkedAt, through, ...row }) => ({
        ...row,
        through: [...through],
        dueAt: isoOrNull(dueAt),
        breachedAt: isoOrNull(breachedAt),
        linkedAt: isoOf(linkedAt),
        links: { self: caseLinks(row.id).self },
      }));
    },
  );

  app.post(
    '/v1/incidents',
    {
      config: { roles: managers },
      schema: {
        tags,
        summary: 'Open a mass incident',
        body: incidentInput,
        response: { 201: incidentSchema },
      },
    },
    async (request, reply) => {
      const { title, description = null, cause, class: className = null, category = null } = request.body;
      await checkCodes(
        [
          { kind: 'cause', code: cause, pointer: '/cause', class: className },
          ...(category === null
            ? []
            : [{ kind: 'category' as const, code: category, pointer: '/category', class: className }]),
        ],
        { class: className, category },
      );
      return sendOnce(deps, request, reply, async (tx) => {
        const incident = { title, description, cause, class: className, category };
        const id = await openIncident(tx, incident, by(request));
        const row = await findIncident({ sql: tx as unknown as typeof db.sql }, id);
        if (row === null) throw noSuchIncident();
        return { value: incidentResource(row), location: `/v1/incidents/${id}` };
      });
    },
  );

  for (const [verb, to] of [
    ['close', 'closed'],
    ['reopen', 'open'],
  ] as const) {
    app.post(
      `/v1/incidents/:id/${verb}`,
      {
        config: { roles: managers, idempotency: 'natural' },
        schema: {
          tags,
          summary: verb === 'close' ? 'Close a mass incident; its cases go on' : 'Open it again',
          params,
          body: z.strictObject({}),
          response: { 200: incidentSchema },
        },
      },
      async (request) => {
        const id = idOf(request.params.id, 'incident');
        const moved = await db.sql.begin((tx) => moveIncident(tx, id, to, by(request)));
        const row = moved === 'unknown' ? null : await findIncident(db, id);
        if (row === null) throw noSuchIncident();
        return incidentResource(row);
      },
    );
  }

  app.post(
    '/v1/incidents/:id/link',
    {
      config: { roles: caseworkers, idempotency: 'natural' },
      schema: {
        tags,
        summary: 'Link cases, up to 500 at once',
        description: 'Each case has an answer of its own. A case belongs to one incident at a time.',
        params,
        body: caseNames,
        response: { 200: linkedSchema },
      },
    },
    async (request) => {
      const id = idOf(request.params.id, 'incident');
      const items = await db.sql.begin((tx) => linkCases(tx, id, request.body.cases, by(request)));
      if (items !== null) return { items: [...items] };
      if ((await findIncident(db, id)) === null) throw noSuchIncident();
      throw new Problem('conflict', 'The incident is closed: open it again before cases are linked.');
    },
  );

  app.post(
    '/v1/incidents/:id/unlink',
    {
      config: { roles: caseworkers, idempotency: 'natural' },
      schema: {
        tags,
        summary: 'Take cases out of the incident, up to 500 at once',
        params,
        body: caseNames,
        response: { 200: unlinkedSchema },
      },
    },
    async (request) => {
      const id = idOf(request.params.id, 'incident');
      const items = await db.sql.begin((tx) => unlinkCases(tx, id, request.body.cases, by(request)));
      if (items === null) throw noSuchIncident();
      return { items: [...items] };
    },
  );
}

export const noSuchIncident = () => notFound('There is no such incident.');

function incidentResource({ createdAt, closedAt, ...row }: IncidentRow) {
  const self = `/v1/incidents/${row.id}`;
  return {
    ...row,
    createdAt: isoOf(createdAt),
    closedAt: isoOrNull(closedAt),
    links: { self, cases: `${self}/cases`, bulkDecisions: `${self}/bulk-decisions` },
  };
}
