import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { type Answer, type Claim, claimCommand, releaseCommand, storeAnswer } from '../db/desk/commands.ts';
import type { Deps } from './deps.ts';
import { intentOf, sendAnswer } from './plugins/idempotency.ts';
import { bodyOf, Problem, problemContentType } from './problems.ts';

/** A command that is ours to carry out. */
export interface Command {
  /** UUIDv7, the same in every try: use it as the id of what is created, so that a second try creates nothing new. */
  readonly id: string;
  readonly at: Date;
  /** An earlier try under this id was cut off. */
  readonly again: boolean;
}

export interface OnceOptions {
  /** The answer as it is kept, when it differs from what is told once: a new key is not kept. */
  readonly kept?: (answer: Answer) => Answer;
}

/**
 * Carries out an unsafe request once: a retry with the same Idempotency-Key gets the first answer, refusals
 * included. A failure keeps nothing, and the next try begins at once under the same command id.
 */
export async function runOnce(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (command: Command) => Promise<Answer>,
  options: OnceOptions = {},
): Promise<FastifyReply> {
  const claim = await claimCommand(deps.db, intentOf(request), { id: uuidv7(), at: new Date(deps.now()) });
  if (claim.kind !== 'mine') return sendUnclaimed(reply, claim);
  const { commandId: id, at, again } = claim;
  let answer: Answer;
  try {
    answer = await work({ id, at, again });
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) {
      // The lease runs out by itself when even this fails.
      await releaseCommand(deps.db, id).catch(() => undefined);
      throw error;
    }
    answer = answerOfProblem(error, request.id);
  }
  await storeAnswer(deps.db, id, options.kept?.(answer) ?? answer);
  return sendAnswer(reply, answer);
}

/** Answers an intent that is not ours: with the first answer, or with what stands in the way. */
export function sendUnclaimed(reply: FastifyReply, claim: Exclude<Claim, { kind: 'mine' }>): FastifyReply {
  switch (claim.kind) {
    case 'answered':
      return sendAnswer(reply, claim.answer, true);
    case 'running':
      throw new Problem('request-running', undefined, { headers: { 'retry-after': '1' } });
    case 'other-request':
      throw new Problem('idempotency-key-reused');
  }
}

/** A problem as an answer that is kept. */
export function answerOfProblem(problem: Problem, requestId: string): Answer {
  return {
    status: problem.status,
    headers: { 'content-type': problemContentType, ...problem.headers },
    body: JSON.stringify(bodyOf(problem, requestId)),
  };
}
