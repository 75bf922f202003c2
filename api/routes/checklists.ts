/** Checklists: what is likely to trouble the customer next, to be covered in the first talk (practice M5). */
import { z } from 'zod';
import { saveChecklist, tickItems } from '../../db/desk/words.ts';
import { findCaseHead } from '../../db/queries/cases.ts';
import {
  type CaseChecklist,
  type ChecklistRow,
  findChecklist,
  listChecklists,
  readCaseChecklist,
} from '../../db/queries/checklists.ts';
import type { App } from '../app.ts';
import { caseParams, unknownCase } from '../case-ref.ts';
import { caseworkers } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf } from '../resources/clock.ts';
import {
  caseChecklistSchema,
  checklistInput,
  checklistSchema,
  checklistsSchema,
  ticks,
  versionQuery,
} from '../schemas/words.ts';
import { editors } from './articles.ts';
import { sendOnce } from './once.ts';
import {
  caseNameOf,
  caseReaders,
  caseReadersAndDepartments,
  codeField,
  ifVersionOf,
  staleVersion,
} from './reading.ts';

const params = z.object({ category: codeField });
const tags = ['words'];
const noSuchChecklist = () => notFound('This category has no checklist.');

/** Registers the routes for checklists. */
export function checklists(app: App, deps: Deps): void {
  const { db, now } = deps;

  app.get(
    '/v1/checklists',
    {
      config: { roles: caseReadersAndDepartments },
      schema: {
        tags,
        summary: 'List checklists',
        description: 'The newest version of each.',
        response: { 200: checklistsSchema },
      },
    },
    async () => ({ items: (await listChecklists(db)).map(checklistResource) }),
  );

  app.get(
    '/v1/checklists/:category',
    {
      config: { roles: caseReadersAndDepartments },
      schema: {
        tags,
        summary: 'Read the checklist of a category',
        params,
        querystring: versionQuery,
        response: { 200: checklistSchema },
      },
    },
    async (request, reply) => {
      const row = await findChecklist(db, request.params.category, request.query.version ?? null);
      if (row === null) throw noSuchChecklist();
      reply.header('etag', `"${row.version}"`);
      return checklistResource(row);
    },
  );

  app.put(
    '/v1/checklists/:category',
    {
      config: { roles: editors, ifMatch: 'optional' },
      schema: {
        tags,
        summary: 'Save the checklist of a category',
        description: 'As its next version, unless nothing differs.',
        params,
        body: checklistInput,
        response: { 200: checklistSchema },
      },
    },
    async (request, reply) => {
      const { category } = request.params;
      const saved = await saveChecklist(db, category, request.body.items, {
        actorId: originOf(request),
        ifVersion: ifVersionOf(request),
      });
      if (saved.kind === 'stale') throw staleVersion(saved.version);
      const row = await findChecklist(db, category, saved.version);
      if (row === null) throw noSuchChecklist();
      reply.header('etag', `"${row.version}"`);
      return checklistResource(row);
    },
  );

  app.get(
    '/v1/complaints/:id/checklist',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'Read what was covered with the customer',
        params: caseParams,
        response: { 200: caseChecklistSchema },
      },
    },
    async (request) => caseChecklistResource(await readCaseChecklist(db, await caseIdOf(request.params.id))),
  );

  app.post(
    '/v1/complaints/:id/checklist',
    {
      config: { roles: caseworkers },
      schema: {
        tags,
        summary: 'Tick what was covered with the customer',
        description: 'One that was covered before stays as it was.',
        params: caseParams,
        body: ticks,
        response: { 201: caseChecklistSchema },
      },
    },
    async (request, reply) => {
      const caseId = await caseIdOf(request.params.id);
      return sendOnce(
        deps,
        request,
        reply,
        async (tx) => {
          const { category, checklist } = await readCaseChecklist({ sql: tx }, caseId);
          const { covered } = request.body;
          checkItems(covered, category, checklist);
          await tickItems(tx, {
            caseId,
            category: checklist.category,
            version: checklist.version,
            items: covered,
            actorId: originOf(request),
            at: new Date(now()),
          });
          const value = caseChecklistResource(await readCaseChecklist({ sql: tx }, caseId));
          return { value, location: `/v1/complaints/${caseId}/checklist` };
        },
        caseId,
      );
    },
  );

  async function caseIdOf(name: string): Promise<string> {
    const head = await findCaseHead(db, caseNameOf(name));
    if (head === null) throw unknownCase();
    return head.id;
  }
}

/** Throws a problem for what is on no checklist of the case. */
function checkItems(
  covered: readonly string[],
  category: string | null,
  checklist: ChecklistRow | null,
): asserts checklist is ChecklistRow {
  if (category === null) {
    throw new Problem('unprocessable', 'The case has no category yet: triage comes first.');
  }
  if (checklist === null) {
    throw new Problem('unprocessable', `The category ${category} has no checklist.`);
  }
  const known = checklist.items.map((item) => item.code);
  const errors = covered.flatMap((item, at) =>
    known.includes(item)
      ? []
      : [
          {
            pointer: `/covered/${at}`,
            detail: `The checklist of ${category} has these items: ${known.join(', ')}.`,
          },
        ],
  );
  const [first] = errors;
  if (first !== undefined) throw new Problem('unprocessable', first.detail, { members: { errors } });
}

function checklistResource(row: ChecklistRow) {
  return {
    category: row.category,
    version: row.version,
    items: row.items.map(({ code, text }) => ({ code, text: { ...text } })),
    createdAt: isoOf(row.createdAt),
  };
}

function caseChecklistResource({ category, checklist, ticks: ticked }: CaseChecklist) {
  return {
    category,
    version: checklist?.version ?? null,
    items: (checklist?.items ?? []).map(({ code, text }) => {
      const tick = ticked.find((one) => one.item === code);
      return {
        code,
        text: { ...text },
        covered: tick === undefined ? null : { at: isoOf(tick.at), by: tick.actorId },
      };
    }),
  };
}
