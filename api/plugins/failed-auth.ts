/** Who sends keys that are none, again and again, is told to wait: by address, and whoever has a key is not touched. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '../../db/desk/login-failures.ts';
import type { Limits } from '../limits.ts';
import { Problem } from '../problems.ts';
import { createBuckets, type Rate, tell } from './buckets.ts';

/** Counts a request that was refused for want of a key or session, and gives what it is answered. */
export type CountFailure = (request: FastifyRequest, reply: FastifyReply, failure: unknown) => unknown;

/**
 * A bucket for each address. It is asked only when the key was looked at and is none: behind one address a flood and a
 * right key may live side by side.
 */
export function createFailureLimit(limits: Limits): CountFailure {
  const take = createBuckets(() => performance.now());
  const rate: Rate = { perSecond: limits.failedAuthPerMinute / 60, burst: limits.failedAuthBurst };
  return (request, reply, failure) => {
    if (!(failure instanceof Problem) || failure.kind !== 'unauthenticated') return failure;
    const taken = take(networkOf(request.ip), rate);
    if (taken.isAllowed) return failure;
    try {
      tell(reply, 'address', rate, taken);
    } catch (refusal) {
      return refusal;
    }
    return failure;
  };
}
