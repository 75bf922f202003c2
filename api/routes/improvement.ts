/** What is learned from complaints: corrective actions and ideas (practices R9, X21). */
import { z } from 'zod';
import {
  addAction,
  addIdea,
  changeAction,
  ImprovementRuleError,
  ideaMoves,
  moveIdea,
} from '../../db/desk/improvement.ts';
import {
  type ActionRow,
  actionStates,
  findAction,
  findIdea,
  type IdeaRow,
  listActions,
  listIdeas,
} from '../../db/queries/improvement.ts';
import { ideaStates } from '../../workflows/domain/vocabulary.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { cursorField, limitField } from '../schemas/fields.ts';
import {
  actionChange,
  actionInput,
  actionPageSchema,
  actionSchema,
  ideaInput,
  ideaMove,
  ideaPageSchema,
  ideaSchema,
} from '../schemas/improvement.ts';
import { sendOnce } from './once.ts';
import { caseReaders, codeField, idOf, ifVersionOf, paged, pageResource } from './reading.ts';

const tags = ['improvement'];
const params = z.object({ id: z.string() });
const managers = ['supervisor', 'head', 'director', 'manager', 'admin'] as const;
const noSuchAction = () => notFound('There is no such corrective action.');
const noSuchIdea = () => notFound('There is no such idea.');

/** Registers the routes of corrective actions and ideas. */
export function improvement(app: App, deps: Deps): void {
  correctiveActions(app, deps);
  ideas(app, deps);
}

function correctiveActions(app: App, deps: Deps): void {
  const { db } = deps;
  const now = () => new Date(deps.now());

  app.get(
    '/v1/corrective-actions',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'List corrective actions',
        querystring: z.strictObject({
          cause: codeField.optional(),
          owner: z.uuid().optional(),
          state: z
            .enum(actionStates)
            .optional()
            .meta({ description: '`late` is open and past its due date.' }),
          limit: limitField,
          cursor: cursorField,
        }),
        response: { 200: actionPageSchema },
      },
    },
    async (request) => {
      const { limit, cursor, ...filter } = request.query;
      const page = await paged(() => listActions(db, { filter, limit, cursor, now: now() }));
      return pageResource(request, page, (row) => actionResource(row, now()));
    },
  );

  app.get(
    '/v1/corrective-actions/:id',
    {
      config: { roles: caseReaders },
      schema: { tags, summary: 'Read a corrective action', params, response: { 200: actionSchema } },
    },
    async (request, reply) => {
      const row = await findAction(db, idOf(request.params.id, 'corrective action'));
      if (row === null) throw noSuchAction();
      reply.header('etag', `"${row.version}"`);
      return actionResource(row, now());
    },
  );

  app.post(
    '/v1/corrective-actions',
    {
      config: { roles: managers },
      schema: {
        tags,
        summary: 'Do something about a cause',
        description:
          'The owner is notified at 80 % of the time, and with the heads when it is late (`GET /v1/notifications`). Once done, complaints of the cause are counted before and after, of which the owner is notified too.',
        body: actionInput,
        response: { 201: actionSchema },
      },
    },
    async (request, reply) =>
      sendOnce(deps, request, reply, async (tx) => {
        const by = { actorId: originOf(request), at: now() };
        const id = await keepingRules(() => addAction(tx, request.body, by));
        const row = await findAction({ sql: tx }, id);
        if (row === null) throw noSuchAction();
        return { value: actionResource(row, by.at), location: `/v1/corrective-actions/${id}` };
      }),
  );

  app.patch(
    '/v1/corrective-actions/:id',
    {
      config: { roles: managers, ifMatch: 'optional' },
      schema: {
        tags,
        summary: 'Change, put off or end a corrective action',
        params,
        body: actionChange,
        response: { 200: actionSchema },
      },
    },
    async (request, reply) => {
      const id = idOf(request.params.id, 'corrective action');
      const by = { actorId: originOf(request), at: now(), ifVersion: ifVersionOf(request) };
      const result = await keepingRules(() => changeAction(db, id, request.body, by));
      if (result.kind === 'unknown') throw noSuchAction();
      if (result.kind === 'ended') {
        throw new Problem('conflict', 'The action was done or cancelled; begin another one.');
      }
      if (result.kind === 'stale') {
        throw new Problem('stale-version', `The action has version ${result.version}.`, {
          members: { version: result.version },
          headers: { etag: `"${result.version}"` },
        });
      }
      const row = await findAction(db, id);
      if (row === null) throw noSuchAction();
      reply.header('etag', `"${row.version}"`);
      return actionResource(row, by.at);
    },
  );
}

function ideas(app: App, deps: Deps): void {
  const { db } = deps;
  const now = () => new Date(deps.now());

  app.get(
    '/v1/ideas',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'List improvement ideas',
        querystring: z.strictObject({
          cause: codeField.optional(),
          state: z.enum(ideaStates).optional(),
          limit: limitField,
          cursor: cursorField,
        }),
        response: { 200: ideaPageSchema },
      },
    },
    async (request) => {
      const { limit, cursor, ...filter } = request.query;
      return pageResource(request, await paged(() => listIdeas(db, { filter, limit, cursor })), ideaResource);
    },
  );

  app.get(
    '/v1/ideas/:id',
    {
      config: { roles: caseReaders },
      schema: { tags, summary: 'Read an idea', params, response: { 200: ideaSchema } },
    },
    async (request) => {
      const row = await findIdea(db, idOf(request.params.id, 'idea'));
      if (row === null) throw noSuchIdea();
      return ideaResource(row);
    },
  );

  app.post(
    '/v1/ideas',
    {
      config: { roles: ['agent', 'expert', ...managers] },
      schema: { tags, summary: 'Propose an idea', body: ideaInput, response: { 201: ideaSchema } },
    },
    async (request, reply) =>
      sendOnce(deps, request, reply, async (tx) => {
        const id = await addIdea(tx, request.body, { actorId: originOf(request), at: now() });
        const row = await findIdea({ sql: tx }, id);
        if (row === null) throw noSuchIdea();
        return { value: ideaResource(row), location: `/v1/ideas/${id}` };
      }),
  );

  app.patch(
    '/v1/ideas/:id',
    {
      config: { roles: managers },
      schema: {
        tags,
        summary: 'Accept, decline or put an idea to work',
        description: '`proposed` to `accepted` or `declined`, `accepted` to `done` or `declined`.',
        params,
        body: ideaMove,
        response: { 200: ideaSchema },
      },
    },
    async (request) => {
      const id = idOf(request.params.id, 'idea');
      const by = { actorId: originOf(request), at: now() };
      const result = await moveIdea(db, id, request.body.state, by);
      if (result.kind === 'unknown') throw noSuchIdea();
      if (result.kind === 'refused') {
        const allowed = ideaMoves[result.state];
        const what = allowed.length === 0 ? 'nothing more' : allowed.join(' or ');
        throw new Problem('conflict', `The idea is ${result.state}; it may become ${what}.`, {
          members: { state: result.state, allowed },
        });
      }
      const row = await findIdea(db, id);
      if (row === null) throw noSuchIdea();
      return ideaResource(row);
    },
  );
}

/** Answers 422 for a change that breaks a rule. */
async function keepingRules<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof ImprovementRuleError)) throw error;
    throw new Problem('unprocessable', error.message, {
      members: { errors: [{ pointer: `/${error.field}`, detail: error.message }] },
    });
  }
}

function actionResource(row: ActionRow, now: Date) {
  const { casesBefore, casesAfter } = row;
  const isOpen = row.doneAt === null && row.cancelledAt === null;
  return {
    id: row.id,
    cause: row.cause,
    title: row.title,
    owner: { id: row.ownerId, name: row.ownerName },
    createdAt: isoOf(row.createdAt),
    dueAt: isoOf(row.dueAt),
    late: isOpen && row.dueAt <= now,
    demo: row.demo,
    doneAt: isoOrNull(row.doneAt),
    cancelledAt: isoOrNull(row.cancelledAt),
    ownerRemindedAt: isoOrNull(row.ownerRemindedAt),
    escalatedAt: isoOrNull(row.escalatedAt),
    check: {
      days: row.checkDays,
      checkedAt: isoOrNull(row.checkedAt),
      casesBefore,
      casesAfter,
      effective: casesBefore === null || casesAfter === null ? null : casesAfter < casesBefore,
    },
    version: row.version,
    links: { self: `/v1/corrective-actions/${row.id}` },
  };
}

function ideaResource(row: IdeaRow) {
  return {
    id: row.id,
    cause: row.cause,
    title: row.title,
    body: row.body,
    proposedBy: row.proposedBy,
    proposedAt: isoOf(row.proposedAt),
    state: row.state,
    changedAt: isoOf(row.changedAt),
    links: { self: `/v1/ideas/${row.id}` },
  };
}
