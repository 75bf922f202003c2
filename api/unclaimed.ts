import type { FastifyReply } from 'fastify';
import type { Answer, Claim } from '../db/desk/commands.ts';
import { sendAnswer } from './plugins/idempotency.ts';
import { bodyOf, Problem, problemContentType } from './problems.ts';

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
