/** One complaint in two cases: merging them, and undoing that (semantics, *Duplicates and merges*). */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { caseNumbering } from '../../db/desk/case-number.ts';
import type { Answer } from '../../db/desk/commands.ts';
import { createCaseNumbers, createIntakeBell } from '../../db/desk/intake.ts';
import { findMergeTarget, type MergedRow, type Restoration, undoMerge } from '../../db/desk/merging.ts';
import { findCaseHead } from '../../db/queries/cases.ts';
import { createGroundCache, loadIntakeGround } from '../../db/queries/ground.ts';
import { goesOnIn } from '../../db/queries/lives.ts';
import type { StartOne } from '../../engine/start-case.ts';
import { continuedClocks } from '../../workflows/domain/continued.ts';
import { openCaseFile } from '../../workflows/domain/open-file.ts';
import { viewOf } from '../../workflows/domain/view.ts';
import { casesSeenBy, isWithin } from '../access/authorize.ts';
import type { App } from '../app.ts';
import { caseParams, caseRefIn, caseRefOf, unknownCase } from '../case-ref.ts';
import { decide, start } from '../decisions/decide.ts';
import { caseworkers, codeOf, superiors, why, whyTexts } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import { createIds } from '../ids.ts';
import { type Caller, callerOf } from '../plugins/auth.ts';
import { answerOf, intentOf, sendAnswer } from '../plugins/idempotency.ts';
import { preconditionOf } from '../plugins/if-match.ts';
import { Problem } from '../problems.ts';
import { caseLinks } from '../resources/case.ts';
import { decided, registered } from '../schemas/complaint.ts';
import { isExplained, unexplained, whyFields } from '../schemas/input.ts';
import { createCheckCodes } from '../taxonomy-codes.ts';
import { sendUnclaimed } from '../unclaimed.ts';

/** As any decision: a start and the process's answer, which here is that of two cases. */
const answerWithinMs = 12_000;

const mergeBody = z
  .strictObject({
    into: z
      .string()
      .min(1)
      .max(64)
      .meta({ description: 'Id or number of the case that goes on.', examples: ['C-2026-000041'] }),
    otherCustomer: z
      .boolean()
      .default(false)
      .meta({ description: 'Merges cases of different customers, which are no duplicates by themselves.' }),
    ...whyFields,
  })
  .refine(isExplained, unexplained);

/** Registers `POST /v1/complaints/{id}/merge` and `.../unmerge`. */
export function merging(app: App, deps: Deps, startOne: StartOne): void {
  const helpers = { startOne, checkCodes: createCheckCodes(deps) };

  app.post(
    '/v1/complaints/:id/merge',
    {
      config: { roles: caseworkers, ifMatch: 'optional', answerWithinMs },
      schema: {
        tags: ['duplicates'],
        summary: 'Merge this case into another: the same complaint sent twice',
        description:
          'This case ends as `merged`, and its address leads to the other, which takes the earliest receipt and the strictest due of both.',
        params: caseParams,
        body: mergeBody,
        response: { 200: decided },
      },
    },
    async (request, reply) => {
      const { body } = request;
      let into = '';
      return decide(deps, helpers, request, reply, {
        ref: caseRefIn(request.params),
        precondition: preconditionOf(request, 'optional'),
        texts: whyTexts(body),
        names: [],
        citations: [],
        codes: [],
        taskId: null,
        isFor: undefined,
        checkCase: async ({ id }) => {
          into = await targetOf(deps, startOne, id, body, callerOf(request));
        },
        decision: (head) => ({ ...head, verb: 'merge', payload: { into, reason: codeOf(body) } }),
      });
    },
  );

  const restoring = createRestoring(app, deps);
  app.post(
    '/v1/complaints/:id/unmerge',
    {
      config: { roles: superiors, answerWithinMs: 3_000, problems: [410] },
      schema: {
        tags: ['duplicates'],
        summary: 'Undo a merge: the complaint goes on in a new case from where it stood',
        description:
          "The new case has the words, the receipt and the clocks of the merged one, whose address leads to it from now on. The other case's clocks return to what they would have been.",
        params: caseParams,
        body: why,
        response: { 201: registered },
      },
    },
    async (request, reply) => {
      let answer: Answer | null = null;
      const claim = await undoMerge(deps.db, caseRefIn(request.params), intentOf(request), async (merged) => {
        const restoration = await restoring.of(merged, request);
        answer = restoration.registration.answer;
        return { ...restoration, reason: request.body.reason ?? null };
      });
      if (claim === null) throw unknownCase();
      if (claim.kind !== 'mine' || answer === null) {
        return sendUnclaimed(reply, claim.kind === 'mine' ? { kind: 'running' } : claim);
      }
      restoring.started();
      return sendAnswer(reply, answer);
    },
  );
}

/** Makes the case that goes on with a merged one's life. */
function createRestoring(app: App, deps: Deps) {
  const { db, config } = deps;
  const newId = createIds();
  const numberOf = caseNumbering(config.organisationZone);
  const numbers = createCaseNumbers(db, 5);
  const bell = createIntakeBell(db);
  app.addHook('onClose', async () => bell.close());
  const grounds = createGroundCache();

  return {
    /** It is on the backlog of what is to be started. */
    started: () => bell.ring(),
    /** Throws a problem for a merge that cannot be undone. */
    of: async (merged: MergedRow, request: FastifyRequest): Promise<Omit<Restoration, 'reason'>> => {
      const nowMs = deps.now();
      await checkUndoable(deps, merged, nowMs);
      const { policy, calendarVersion, cycle } = merged;
      const receivedAtMs = merged.receivedAt.getTime();
      const ground = await loadIntakeGround(
        db,
        { calendar: policy.calendar, calendarVersion, receivedAtMs, createdAtMs: nowMs },
        grounds,
      );
      const clocks = continuedClocks({ ...merged, ground, receivedAtMs }, nowMs);
      const id = newId();
      const number = numberOf(await numbers.next(), nowMs);
      const view = viewOf(
        openCaseFile({
          caseId: id,
          number,
          policy,
          ground,
          channel: merged.channel,
          vulnerable: merged.texts.vulnerable,
          arm: merged.arm,
          receivedAtMs,
          createdAtMs: nowMs,
          class: merged.class,
          category: merged.category,
          remedySought: merged.remedySought,
          earlier: { caseId: merged.id, cycle, clocks },
        }),
      );
      const links = caseLinks(id);
      const { actor } = callerOf(request);
      return {
        registration: {
          intent: intentOf(request),
          commandId: newId(),
          at: new Date(nowMs),
          answer: answerOf(
            201,
            { id, number, stage: view.stage, version: view.version, links },
            { location: links.self, etag: `"${view.version}"` },
          ),
          number,
          channel: merged.channel,
          policy,
          calendarVersion: ground.calendarVersion,
          followsId: merged.followsId,
          restoresId: merged.id,
          arm: merged.arm,
          registeredBy: merged.registeredBy,
          actor,
          texts: merged.texts,
          view,
        },
        separation: {
          kind: 'separation',
          factId: newId(),
          actor,
          atMs: nowMs,
          payload: { caseId: merged.id },
        },
        ownFactId: newId(),
      };
    },
  };
}

/** Throws a problem for what is not merged, was merged too long ago, or goes on in a case that was merged itself. */
async function checkUndoable(deps: Deps, merged: MergedRow, nowMs: number): Promise<void> {
  const { outcome, into, policy, mergedAt, restoredAs, erasedAt } = merged;
  // Its words are gone: there is nothing that a new case could go on with.
  if (erasedAt !== null) throw new Problem('erased');
  if (outcome !== 'merged' || restoredAs !== null) {
    const detail =
      restoredAs === null
        ? 'The case was not merged into another.'
        : `The merge was undone before: the complaint goes on as ${restoredAs}.`;
    throw new Problem('not-merged', detail, { members: { outcome, restoredAs } });
  }
  if (into.outcome === 'merged') {
    const mergedInto = await goesOnIn(deps.db, into.id);
    throw new Problem('merged-further', `${into.number} was merged itself: undo that first.`, {
      members: { mergedInto: into.number, goesOnAs: mergedInto.number },
    });
  }
  const untilMs = mergedAt.getTime() + policy.unmergeWithinDays * policy.dayMs;
  if (nowMs <= untilMs) return;
  throw new Problem(
    'unmerge-too-late',
    `A merge is undone within ${policy.unmergeWithinDays} days; a new case with \`follows\` goes on instead.`,
    { members: { until: new Date(untilMs).toISOString() } },
  );
}

/** The id of the case that goes on, which is started by then. Throws a problem for one that this is never merged into. */
async function targetOf(
  deps: Deps,
  startOne: StartOne,
  caseId: string,
  body: z.output<typeof mergeBody>,
  caller: Caller,
): Promise<string> {
  const ref = caseRefOf(body.into);
  const target = ref === null ? null : await findMergeTarget(deps.db, caseId, ref);
  // A foreign case is none, here as in an address.
  const seen = casesSeenBy(caller);
  const head = target === null || seen === null ? null : await findCaseHead(deps.db, target.id);
  if (target === null || (head !== null && !isWithin(seen, head))) {
    const detail = 'There is no such case.';
    throw new Problem('unprocessable', detail, { members: { errors: [{ pointer: '/into', detail }] } });
  }
  if (target.id === caseId) {
    throw new Problem('merge-into-itself', 'A case is not merged into itself: name the case that goes on.');
  }
  if (!target.sameDemo) throw new Problem('merge-across-demo');
  if (!target.sameCustomer && !body.otherCustomer) throw new Problem('merge-across-customers');
  if (!target.started) await start(startOne, target.id);
  return target.id;
}
