import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Answer } from '../../db/desk/commands.ts';
import { type CaseStatus, findCaseStatus } from '../../db/desk/decisions.ts';
import { findHandOff, storeFact } from '../../db/desk/facts.ts';
import type { Text } from '../../db/desk/texts.ts';
import { goesOnIn } from '../../db/queries/lives.ts';
import type { Fact } from '../../workflows/complaint.contract.ts';
import { refuse } from '../../workflows/domain/refusals.ts';
import type { App } from '../app.ts';
import { caseParams, caseRefIn, unknownCase } from '../case-ref.ts';
import { caseworkers, spokespeople, textsOf } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import type { TellProcess } from '../facts/messenger.ts';
import { callerOf } from '../plugins/auth.ts';
import { answerOf, intentOf, sendAnswer } from '../plugins/idempotency.ts';
import { Problem, problemOfRefusal } from '../problems.ts';
import { caseLinks } from '../resources/case.ts';
import { noted } from '../schemas/complaint.ts';
import { channel, longText } from '../schemas/input.ts';
import { sendUnclaimed } from '../unclaimed.ts';

const tags = ['facts'];
const response = { 202: noted };
/** PostgreSQL answers in milliseconds or is down. */
const answerWithinMs = 3_000;

/** What happened: stored and answered `202`, for it cannot be refused; the process hears of it right after. */
export function factRoutes(app: App, deps: Deps, tell: TellProcess): void {
  const { db } = deps;

  const note = async (
    request: FastifyRequest,
    reply: FastifyReply,
    status: CaseStatus,
    happened: Pick<Fact, 'kind' | 'payload'>,
    texts: readonly Text[],
  ): Promise<FastifyReply> => {
    const fact = {
      ...happened,
      factId: uuidv7(),
      actor: callerOf(request).actor,
      atMs: deps.now(),
    } as Fact;
    const answer = answerOfFact(fact.factId, status.id);
    const claim = await storeFact(db, { intent: intentOf(request), caseId: status.id, fact, texts, answer });
    if (claim.kind !== 'mine') return sendUnclaimed(reply, claim);
    tell(status, fact);
    return sendAnswer(reply, answer);
  };

  app.post(
    '/v1/complaints/:id/messages',
    {
      config: { roles: spokespeople, answerWithinMs, problems: takesNoMore },
      schema: {
        tags,
        response,
        summary: 'The customer wrote or called',
        params: caseParams,
        body: z.strictObject({ channel, text: longText }),
      },
    },
    async (request, reply) => {
      const { body } = request;
      const status = await whereItGoesOn(deps, request.params);
      const happened = { kind: 'message', payload: { channel: body.channel } } as const;
      return note(request, reply, status, happened, textsOf(false, { text: body.text }));
    },
  );

  app.post(
    '/v1/complaints/:id/contacts',
    {
      config: { roles: caseworkers, answerWithinMs, problems: takesNoMore },
      schema: {
        tags,
        response,
        summary: 'One of us was in contact with the customer',
        params: caseParams,
        body: z.strictObject({
          channel,
          direction: z.enum(['inbound', 'outbound']),
          answered: z
            .boolean()
            .meta({ description: 'A live talk, or a reply that went out: it counts as a response.' }),
          text: longText.optional().meta({ description: 'What it was about, for our own people.' }),
        }),
      },
    },
    async (request, reply) => {
      const { channel: via, direction, answered, text } = request.body;
      const status = await whereItGoesOn(deps, request.params);
      const happened = { kind: 'contact', payload: { channel: via, direction, answered } } as const;
      return note(request, reply, status, happened, textsOf(true, { text }));
    },
  );

  app.post(
    '/v1/complaints/:id/notes',
    {
      config: { roles: caseworkers, answerWithinMs, problems: takesNoMore },
      schema: {
        tags,
        response,
        summary: 'Write an internal note, never shown to the customer',
        params: caseParams,
        body: z.strictObject({ text: longText }),
      },
    },
    async (request, reply) => {
      const status = await whereItGoesOn(deps, request.params);
      const texts = textsOf(true, { text: request.body.text });
      return note(request, reply, status, { kind: 'note', payload: {} }, texts);
    },
  );

  app.post(
    '/v1/complaints/:id/hand-offs/:handOffId/answer',
    {
      config: { roles: ['department'], answerWithinMs, problems: takesNoMore },
      schema: {
        tags,
        response,
        summary: "Answer a question to one's own department",
        params: caseParams.extend({ handOffId: z.string().min(1).max(64) }),
        body: z.strictObject({ text: longText }),
      },
    },
    async (request, reply) => {
      const status = await caseOf(deps, request.params);
      const handOffId = request.params.handOffId.toLowerCase();
      const handOff = await findHandOff(db, status.id, handOffId);
      // Another department's question is none of theirs.
      if (handOff === null || !callerOf(request).departments.has(handOff.department)) {
        throw problemOfRefusal(
          refuse('no-such-hand-off', 'There is no question to a department by this id.'),
        );
      }
      // One answered or recalled meanwhile still takes what was said: a fact cannot be refused.
      const texts = textsOf(true, { text: request.body.text });
      return note(request, reply, status, { kind: 'department_answer', payload: { handOffId } }, texts);
    },
  );
}

/** Statuses of an erased case, which takes no more words. */
export const takesNoMore: readonly number[] = [410];

/** The case that a fact is about. */
export async function caseOf(deps: Deps, params: { readonly id: string }): Promise<CaseStatus> {
  const status = await findCaseStatus(deps.db, caseRefIn(params));
  if (status === null) throw unknownCase();
  if (status.erasedAt !== null) throw new Problem('erased');
  return status;
}

/** What is said to a merged case is said to the one in which it goes on. */
async function whereItGoesOn(deps: Deps, params: { readonly id: string }): Promise<CaseStatus> {
  const status = await caseOf(deps, params);
  if (status.outcome !== 'merged') return status;
  return caseOf(deps, await goesOnIn(deps.db, status.id));
}

/** `202`: stored, and on its way. */
export function answerOfFact(factId: string, caseId: string): Answer {
  return answerOf(202, { factId, caseId, links: caseLinks(caseId) });
}
