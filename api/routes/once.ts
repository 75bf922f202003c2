/** A POST that changes reference data once for each Idempotency-Key. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tx } from '../../db/desk/audit.ts';
import { once } from '../../db/desk/once.ts';
import type { Deps } from '../deps.ts';
import { answerOf, intentOf, sendAnswer } from '../plugins/idempotency.ts';
import { Problem } from '../problems.ts';

/** What a new resource is answered with: `secret` members are told this once and kept as null. */
export interface Made {
  readonly value: object;
  readonly location: string;
  readonly secret?: Readonly<Record<string, string>>;
}

/**
 * Makes a resource in one transaction with its answer, and sends 201; a repeat gets the same answer.
 * @param caseId the case that the answer tells of: it goes when the case is erased
 */
export async function sendOnce(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  make: (tx: Tx) => Promise<Made>,
  caseId: string | null = null,
): Promise<FastifyReply> {
  const intent = { ...intentOf(request), at: new Date(deps.now()), caseId };
  const result = await once(deps.db, intent, async (tx) => {
    const { value, location, secret = {} } = await make(tx);
    const headers = { location };
    const hidden = Object.fromEntries(Object.keys(secret).map((name) => [name, null]));
    return {
      now: answerOf(201, { ...value, ...secret }, headers),
      kept: answerOf(201, { ...value, ...hidden }, headers),
    };
  });
  if (result.kind === 'reused') throw new Problem('idempotency-key-reused');
  return sendAnswer(reply, result.answer, result.kind === 'replayed');
}
