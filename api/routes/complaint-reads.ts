/** Reading cases. */
import { z } from 'zod';
import { caseSorts, listCases, missedKinds } from '../../db/queries/case-list.ts';
import { type CaseRow, createFindCase, findCaseHead } from '../../db/queries/cases.ts';
import { goesOnIn } from '../../db/queries/lives.ts';
import { createFindCaseOwners } from '../../db/queries/owners.ts';
import { readTimeline, type TimelineEntry } from '../../db/queries/timeline.ts';
import { explainClock } from '../../workflows/domain/explain.ts';
import { channels, stages } from '../../workflows/domain/vocabulary.ts';
import { casesSeenBy, isWithin } from '../access/authorize.ts';
import type { App } from '../app.ts';
import { caseParams, unknownCase } from '../case-ref.ts';
import type { Deps } from '../deps.ts';
import { type Caller, callerOf } from '../plugins/auth.ts';
import { invalid, unavailable } from '../problems.ts';
import { caseItemResource, caseLinks, caseResource, caseTag } from '../resources/case.ts';
import { isoOf } from '../resources/clock.ts';
import { withInstants } from '../resources/instants.ts';
import { createReckoner } from '../resources/reckoner.ts';
import { casePageSchema, caseSchema } from '../schemas/case.ts';
import { processSchema, slaSchema, timelinePageSchema } from '../schemas/case-reads.ts';
import { cursorField, flag, instantInput, limitField, several } from '../schemas/fields.ts';
import { exportContent, exportFormatOf, exportFormats, exportTypes, sendExport } from './complaint-export.ts';
import {
  caseNameOf,
  caseReadersAndDepartments,
  codeField,
  isUnchanged,
  paged,
  pageResource,
  plainJson,
  textField,
} from './reading.ts';

const listQuery = z.strictObject({
  stage: several(stages).meta({ description: `One or several of: ${stages.join(', ')}.` }),
  class: codeField.optional(),
  category: codeField.optional(),
  assignee: z
    .union([z.uuid(), z.literal('none'), z.literal('me')])
    .optional()
    .meta({ description: "A person's id, `me`, or `none`." }),
  overdue: flag.meta({ description: 'Past due now. A paused case has no due instant and is never overdue.' }),
  atRisk: flag.meta({ description: 'Past the instant from which it counts as at risk, and not yet due.' }),
  paused: flag,
  breached: flag.meta({ description: "With a breach of this cycle's resolution limit that was not voided." }),
  missed: z.enum(missedKinds).optional().meta({
    description:
      'That missed a limit of this kind in any cycle; a voided breach is none, and a merged case is its survivor.',
  }),
  channel: z.enum(channels).optional(),
  cause: codeField.optional().meta({ description: 'The root cause that was concluded.' }),
  customer: textField(200)
    .optional()
    .meta({ description: "The customer's reference. Never logged, and never put into an address by us." }),
  receivedFrom: instantInput.optional().meta({ description: 'Received at this instant or later.' }),
  receivedUntil: instantInput.optional().meta({ description: 'Received before this instant.' }),
  policy: codeField.optional(),
  demo: flag.meta({ description: 'Only, or never, cases under the policy `demo`.' }),
  open: flag.meta({ description: '`true`: open cases; `false`: ended ones.' }),
  text: textField(500)
    .optional()
    .meta({ description: 'Words that subject or body have, in any form that begins alike.' }),
  format: z
    .enum(exportFormats)
    .optional()
    .meta({
      description:
        '`csv` or `ndjson`: all cases that the filter takes, as a file; `limit` and `cursor` are of pages only. ' +
        '`Accept` says the same.',
    }),
  sort: z.enum(caseSorts).default('-received').meta({
    description: '`due` and `-due` list open cases only; without a due instant (paused) they come last.',
  }),
  limit: limitField,
  cursor: cursorField,
});

/** How long the engine may take for `/process`. */
const viewTimeoutMs = 5_000;

/** Registers the routes that read cases. */
export function complaintReads(app: App, deps: Deps): void {
  const { db, engine, now } = deps;
  const findCase = createFindCase(db);
  const findOwners = createFindCaseOwners(db);
  const reckoner = createReckoner(db);
  const config = { roles: caseReadersAndDepartments };
  const tags = ['complaints'];

  app.get(
    '/v1/complaints',
    {
      config: { ...config, produces: exportTypes },
      serializerCompiler: plainJson,
      schema: {
        tags,
        summary: 'List complaints',
        description: 'A department sees the cases on which it was asked.',
        querystring: listQuery,
        response: {
          200: {
            description: 'A page of complaints, or all of them as a file.',
            content: { 'application/json': { schema: casePageSchema }, ...exportContent },
          },
        },
      },
    },
    async (request, reply) => {
      const { sort, limit, cursor, format: asked, stage, customer, assignee, ...rest } = request.query;
      const caller = callerOf(request);
      if (rest.open === false && (sort === 'due' || sort === '-due')) {
        throw invalid([{ parameter: 'sort', detail: 'sort: an ended case is not due any more' }]);
      }
      if (assignee === 'me' && caller.personId === null) {
        throw invalid([{ parameter: 'assignee', detail: 'assignee: `me` needs a person who calls' }]);
      }
      const seen = casesSeenBy(caller);
      const filter = {
        ...rest,
        stages: stage,
        customerRef: customer,
        assignee: assignee === 'me' ? (caller.personId ?? undefined) : assignee,
        departments: seen?.departments ?? undefined,
        registeredBy: seen?.registeredBy ?? undefined,
      };
      const format = exportFormatOf(request, asked);
      if (format !== 'json') {
        return sendExport(request, reply, deps, { filter, sort, format, now: new Date(now()) });
      }
      const page = await paged(() => listCases(db, { filter, sort, limit, cursor, now: new Date(now()) }));
      return pageResource(request, page, caseItemResource);
    },
  );

  app.get(
    '/v1/complaints/:id',
    {
      config,
      serializerCompiler: plainJson,
      schema: {
        tags,
        summary: 'Read a complaint',
        description:
          'The ETag is of the version and of the refunds; `If-None-Match` answers 304 while it stands. A merged case is answered with the one in which it goes on, and `mergedFrom`.',
        params: caseParams,
        querystring: z.strictObject({
          own: flag.meta({ description: '`true`: a merged case itself, as it ended.' }),
        }),
        response: { 200: caseSchema, 304: z.undefined().meta({ description: 'Not changed.' }) },
      },
    },
    async (request, reply) => {
      const named = await findCase(caseNameOf(request.params.id));
      if (named === null) throw unknownCase();
      const row = request.query.own === true ? named : await whereItGoesOn(named, callerOf(request));
      const seen = await keepSeen(row, callerOf(request));
      // Versions of two cases say nothing of each other.
      if (row !== named) {
        reply.header('content-location', caseLinks(row.id).self);
        return caseResource(seen, reckoner, now(), { id: named.id, number: named.number });
      }
      if (isUnchanged(request, reply, caseTag(row))) return reply.code(304).send();
      return caseResource(seen, reckoner, now());
    },
  );

  app.get(
    '/v1/complaints/:id/timeline',
    {
      config,
      schema: {
        tags,
        summary: 'Read the history of a complaint',
        params: caseParams,
        querystring: z.strictObject({
          audience: z.enum(['staff', 'customer']).default('staff').meta({
            description:
              '`customer`: what the customer said and was told, and nothing of how it came about. Of `data` only what they may see.',
          }),
          after: z.coerce.number().int().min(0).max(2_147_483_647).optional().meta({
            description:
              'Only entries with a higher `seq`: ask with the highest seen for what came since. What the process has not recorded yet (`seq` null) is always among them.',
          }),
          limit: limitField,
          cursor: cursorField,
        }),
        response: { 200: timelinePageSchema },
      },
    },
    async (request) => {
      const head = await headOf(request.params.id);
      const { audience, after, limit, cursor } = request.query;
      const page = await paged(() =>
        readTimeline(db, { caseId: head.id, limit, cursor, after, forCustomer: audience === 'customer' }),
      );
      return pageResource(request, page, timelineEntryResource);
    },
  );

  app.get(
    '/v1/complaints/:id/sla',
    {
      config,
      schema: {
        tags,
        summary: 'Explain the deadlines of a complaint',
        params: caseParams,
        response: { 200: slaSchema },
      },
    },
    async (request) => {
      const row = await findCase(caseNameOf(request.params.id));
      if (row === null) throw unknownCase();
      const asOfMs = now();
      const clocks = [];
      for (const clock of row.clocks) {
        const { policy, ground } = await reckoner.on(row, clock, asOfMs);
        const { spans, ...explanation } = withInstants(explainClock(clock, policy, ground, asOfMs));
        clocks.push({
          ...explanation,
          spans: spans.map(({ fromMs, toMs, ...span }) => ({
            ...span,
            from: isoOf(new Date(fromMs)),
            to: isoOf(new Date(toMs)),
          })),
        });
      }
      return { id: row.id, number: row.number, asOf: isoOf(new Date(asOfMs)), clocks };
    },
  );

  app.get(
    '/v1/complaints/:id/process',
    {
      config,
      schema: {
        tags,
        summary: 'Ask the process itself where a complaint stands',
        description:
          'Asks the workflow by Query, and says how far the projection is behind. 503 while the engine cannot be reached.',
        params: caseParams,
        response: { 200: processSchema },
      },
    },
    async (request) => {
      const { id, startedAt } = await headOf(request.params.id);
      const view = await engine.view(id, viewTimeoutMs).catch((error: unknown) => {
        request.log.warn(
          { requestId: request.id, failure: String(Reflect.get(Object(error), 'name')) },
          'no view',
        );
        throw unavailable('The process engine cannot be reached.', 2);
      });
      // Read after the view: the projection may have caught up, and is never shown as more behind than it is.
      const head = await headOf(id);
      // Started before the engine was asked, and not ended since: there was a run, and it is gone.
      const without = startedAt === null ? 'not_started' : 'lost';
      const state = head.endedAt !== null ? 'ended' : view === null ? without : 'running';
      return {
        id,
        number: head.number,
        state,
        view: view === null ? null : withInstants(view),
        projectionLag: view === null ? null : Math.max(0, view.seq - head.seq),
      } as const;
    },
  );

  /** Without the neighbours that the caller may not know of. */
  async function keepSeen(row: CaseRow, caller: Caller): Promise<CaseRow> {
    const bounds = casesSeenBy(caller);
    if (bounds === null) return row;
    const isSeen = async (id: string) => {
      const owners = await findOwners(id);
      return owners !== null && isWithin(bounds, owners);
    };
    const orNull = async (id: string | null) => (id !== null && (await isSeen(id)) ? id : null);
    const followedBy = [];
    for (const id of row.followedBy) if (await isSeen(id)) followedBy.push(id);
    return {
      ...row,
      followsId: await orNull(row.followsId),
      repeatsId: await orNull(row.repeatsId),
      followedBy,
    };
  }

  /** A merged case goes on in another; whoever may not know of that one sees where theirs ended. */
  async function whereItGoesOn(named: CaseRow, caller: Caller): Promise<CaseRow> {
    if (named.outcome !== 'merged') return named;
    const { id } = await goesOnIn(db, named.id);
    const owners = await findOwners(id);
    if (owners === null || !isWithin(casesSeenBy(caller), owners)) return named;
    return (await findCase(id)) ?? named;
  }

  async function headOf(idOrNumber: string) {
    const head = await findCaseHead(db, caseNameOf(idOrNumber));
    if (head === null) throw unknownCase();
    return head;
  }
}

function timelineEntryResource(entry: TimelineEntry) {
  const { actorKind, actorId, actorName, at, recordedAt, texts, corrections, articles, ...rest } = entry;
  return {
    ...rest,
    at: isoOf(at),
    recordedAt: isoOf(recordedAt),
    actor: { kind: actorKind, id: actorId, name: actorName },
    texts: [...texts],
    corrections: [...corrections],
    articles: [...articles],
  };
}
