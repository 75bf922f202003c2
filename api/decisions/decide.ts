import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import type { Citation } from '../../db/desk/citations.ts';
import { type Answer, type Claim, type Intent, releaseCommand, storeAnswer } from '../../db/desk/commands.ts';
import {
  type CaseRef,
  type CaseStatus,
  claimDecision,
  type DecisionClaim,
  findCaseStatus,
  storeRefusal,
  wasTaken,
} from '../../db/desk/decisions.ts';
import type { Text } from '../../db/desk/texts.ts';
import { goesOnIn } from '../../db/queries/lives.ts';
import type { StartOne } from '../../engine/start-case.ts';
import type { Decision, DecisionAnswer } from '../../workflows/complaint.contract.ts';
import { allowedAt } from '../../workflows/domain/allowed.ts';
import { type Refusal, refuse } from '../../workflows/domain/refusals.ts';
import { unknownCase } from '../case-ref.ts';
import type { Deps } from '../deps.ts';
import { type Caller, callerOf } from '../plugins/auth.ts';
import { answerOf, intentOf, sendAnswer } from '../plugins/idempotency.ts';
import { type Precondition, versionOf } from '../plugins/if-match.ts';
import { Problem, problemOfRefusal } from '../problems.ts';
import { caseLinks } from '../resources/case.ts';
import type { CheckCodes, CodeNaming } from '../taxonomy-codes.ts';
import { answerOfProblem, sendUnclaimed } from '../unclaimed.ts';
import { addressesOf } from '../verbs.ts';
import type { DecisionHead, Naming, VerbEntry } from './entry.ts';

/** The process answers within this time, or its answer is unknown. */
const engineTimeoutMs = 5_000;

/** A decision as the request states it; it becomes one of the process with the command's id. */
export interface Wish {
  readonly ref: CaseRef;
  readonly precondition: Precondition;
  readonly texts: readonly Text[];
  readonly names: readonly Naming[];
  readonly citations: readonly Citation[];
  readonly codes: readonly CodeNaming[];
  readonly taskId: string | null;
  readonly isFor: VerbEntry<unknown>['isFor'];
  /** Refuses what depends on the case or on another one, by throwing a problem. */
  readonly checkCase?: (status: CaseStatus) => Promise<void>;
  readonly decision: (head: DecisionHead) => Decision;
}

/** What the one path of all decisions asks besides the database and the process. */
export interface Helpers {
  readonly startOne: StartOne;
  readonly checkCodes: CheckCodes;
}

/** Who asks, and by which intent. */
export interface Asker {
  readonly intent: Intent;
  readonly caller: Caller;
  /** Leads to the log. */
  readonly requestId: string;
}

/** What became of a wish: an answer that is kept, or what an earlier request with the same intent says. */
export type Settled =
  | { readonly kind: 'settled'; readonly answer: Answer }
  | { readonly kind: 'unclaimed'; readonly claim: Exclude<Claim, { kind: 'mine' }> };

/** Decides for a request; see {@link settle}. */
export async function decide(
  deps: Deps,
  helpers: Helpers,
  request: FastifyRequest,
  reply: FastifyReply,
  wish: Wish,
): Promise<FastifyReply> {
  const asker = { intent: intentOf(request), caller: callerOf(request), requestId: request.id };
  const settled = await settle(deps, helpers, asker, wish);
  return settled.kind === 'unclaimed'
    ? sendUnclaimed(reply, settled.claim)
    : sendAnswer(reply, settled.answer);
}

/**
 * The one path of all decisions (design 7-9): keep the intent, start the case if it is not started, ask the
 * process, keep its answer. Only an unknown outcome keeps nothing: the same key asks again under the same id.
 */
export async function settle(deps: Deps, helpers: Helpers, asker: Asker, wish: Wish): Promise<Settled> {
  const claimed = await claimDecision(deps.db, wish.ref, {
    intent: asker.intent,
    command: { id: uuidv7(), at: new Date(deps.now()) },
    texts: wish.texts,
    citations: wish.citations,
    personIds: wish.names.map((named) => named.id),
    taskId: wish.taskId,
  });
  if (claimed === null) throw unknownCase();
  const { claim } = claimed;
  if (claim.kind !== 'mine') return { kind: 'unclaimed', claim };
  const { commandId } = claim;
  try {
    const answer = await carryOut(deps, helpers, asker.caller, wish, claimed, {
      commandId,
      atMs: claim.at.getTime(),
      again: claim.again,
    });
    await storeAnswer(deps.db, commandId, answer);
    return { kind: 'settled', answer };
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) {
      // When even this fails the lease runs out by itself.
      await releaseCommand(deps.db, commandId).catch(() => undefined);
      throw error;
    }
    const answer = answerOfProblem(error, asker.requestId);
    const refused = { caseId: claimed.case.id, commandId, problem: error.kind };
    await storeRefusal(deps.db, asker.intent, refused, answer);
    return { kind: 'settled', answer };
  }
}

interface Mine {
  readonly commandId: string;
  readonly atMs: number;
  readonly again: boolean;
}

async function carryOut(
  deps: Deps,
  { startOne, checkCodes }: Helpers,
  caller: Caller,
  wish: Wish,
  claimed: DecisionClaim,
  mine: Mine,
): Promise<Answer> {
  const status = claimed.case;
  // A try that got no answer may have been written by a worker that died before the process took it: ask the process.
  if (status.endedAt !== null && !mine.again) return answerOfEnded(deps, status, mine);
  checkNames(wish.names, claimed);
  checkCitations(wish.citations, claimed.published);
  await checkCodes(wish.codes, status);
  await wish.checkCase?.(status);
  if (claimed.task !== null && wish.isFor?.(caller, claimed.task) === false) {
    throw problemOfRefusal(refuse('not-your-task', 'This task is for another department.'));
  }
  if (status.startedAt === null) await start(startOne, status.id);
  const result = await deps.engine.decide(
    status.id,
    wish.decision({
      commandId: mine.commandId,
      actor: caller.actor,
      atMs: mine.atMs,
      ifVersion: versionOf(wish.precondition, status.version),
    }),
    engineTimeoutMs,
  );
  switch (result.kind) {
    case 'done':
      return answerOfCase({ ...status, ...result.answer });
    case 'refused':
      if (result.refusal.type === 'case-ended') {
        throw await caseEnded(deps, (await findCaseStatus(deps.db, { id: status.id })) ?? status);
      }
      throw problemOfRefusal(inCallersWords(result.refusal));
    case 'ended': {
      const now = await findCaseStatus(deps.db, { id: status.id });
      if (now === null || now.endedAt === null) throw outcomeUnknown();
      return answerOfEnded(deps, now, { ...mine, again: true });
    }
    case 'unknown':
      throw outcomeUnknown();
  }
}

/** Starts a case that is not started yet. Throws a problem while the engine cannot be reached. */
export async function start(startOne: StartOne, caseId: string): Promise<void> {
  try {
    await startOne(caseId);
  } catch (error) {
    if (error instanceof Error && error.name === 'EngineUnreachableError') {
      throw new Problem(
        'unavailable',
        'The process engine cannot be reached; the case waits to be started.',
        {
          headers: { 'retry-after': '2' },
        },
      );
    }
    throw error;
  }
}

/** PostgreSQL alone answers for an ended case; also for the very decision that ended it, when its answer was lost. */
async function answerOfEnded(deps: Deps, status: CaseStatus, mine: Mine): Promise<Answer> {
  if (mine.again && (await wasTaken(deps.db, status.id, mine.commandId))) return answerOfCase(status);
  throw await caseEnded(deps, status);
}

/** How a complaint goes on after its case: a merged one in another case, and others in one that follows. */
async function caseEnded({ db }: Deps, { id, number, outcome }: CaseStatus): Promise<Problem> {
  if (outcome !== 'merged') {
    const message = `The case has ended: ${outcome}. If the complaint goes on, open a new case with \`follows\`.`;
    const followUp = { method: 'POST', href: '/v1/complaints', follows: number };
    return problemOfRefusal(refuse('case-ended', message, { outcome, followUp }));
  }
  const mergedInto = await goesOnIn(db, id);
  const message = `The case was merged: it goes on as ${mergedInto.number}. Decide there.`;
  return problemOfRefusal(refuse('case-ended', message, { outcome, mergedInto }));
}

function answerOfCase(status: CaseStatus & DecisionAnswer): Answer {
  const { id, number, stage, waitingFor, outcome, version } = status;
  return answerOf(
    200,
    { id, number, stage, waitingFor, outcome, version, links: caseLinks(id) },
    { etag: `"${version}"` },
  );
}

function checkNames(names: readonly Naming[], claimed: DecisionClaim): void {
  const errors = names.flatMap(({ id, pointer, fits }) => {
    const person = claimed.people.find((one) => one.id === id.toLowerCase());
    if (person === undefined) return [{ pointer, detail: 'There is no such active person.' }];
    return fits(person, claimed.task)
      ? []
      : [{ pointer, detail: 'This person has none of the fitting roles.' }];
  });
  const [first] = errors;
  if (first !== undefined) throw new Problem('unfit-person', first.detail, { members: { errors } });
}

function checkCitations(citations: readonly Citation[], published: readonly Citation[]): void {
  const errors = citations.flatMap(({ id, version }, at) => {
    const now = published.find((one) => one.id === id)?.version;
    if (now === version) return [];
    const detail =
      now === undefined
        ? 'There is no published article by this id.'
        : `Version ${version} is not published: version ${now} is.`;
    return [{ pointer: `/articles/${at}`, detail }];
  });
  const [first] = errors;
  if (first !== undefined) throw new Problem('unprocessable', first.detail, { members: { errors } });
}

/** What the process allows, in the names by which callers ask for it. */
export function inCallersWords(refusal: Refusal): Refusal {
  const { stage } = refusal.details;
  const known = Object.entries(allowedAt).find(([name]) => name === stage);
  if (refusal.type !== 'not-allowed-now' || known === undefined) return refusal;
  const allowed = addressesOf(known[1]);
  return refuse(refusal.type, `A case at stage ${known[0]} takes: ${allowed.join(', ')}.`, {
    stage,
    allowed,
  });
}

function outcomeUnknown(): Problem {
  return new Problem('outcome-unknown', undefined, { headers: { 'retry-after': '2' } });
}
