/** How many are too many: token buckets, and what callers are told of theirs. */
import type { FastifyReply } from 'fastify';
import { Problem } from '../problems.ts';

/** A bucket that holds `burst` tokens and gains so many a second; each request takes one. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export interface Taken {
  readonly isAllowed: boolean;
  /** Whole tokens that are left. */
  readonly left: number;
  /** Until there is one again; 0 when there is. */
  readonly waitMs: number;
  /** Until the bucket is full. */
  readonly fullMs: number;
}

/** Takes one token of the bucket with this name; with a cost of -1 it gives one back. */
export type Buckets = (name: string, rate: Rate, cost?: 1 | -1) => Taken;

interface Bucket {
  tokens: number;
  atMs: number;
}

/** More names than this are forgotten, those not seen for the longest first: they begin anew with a full bucket. */
const bucketsMax = 50_000;

/**
 * Token buckets by name, in the memory of one process.
 * @param nowMs milliseconds from any beginning; not the wall clock, which can be set back
 */
export function createBuckets(nowMs: () => number): Buckets {
  const buckets = new Map<string, Bucket>();
  return (name, { perSecond, burst }, cost = 1) => {
    const atMs = nowMs();
    const known = buckets.get(name);
    const gained = known === undefined ? burst : known.tokens + ((atMs - known.atMs) * perSecond) / 1_000;
    const tokens = Math.min(burst, gained);
    const isAllowed = tokens >= cost;
    const left = isAllowed ? Math.min(burst, tokens - cost) : tokens;
    // A Map keeps the order of insertion: whoever was seen last is the last.
    buckets.delete(name);
    buckets.set(name, { tokens: left, atMs });
    const oldest = buckets.size > bucketsMax ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    return {
      isAllowed,
      left: Math.floor(left),
      waitMs: left >= 1 ? 0 : ((1 - left) * 1_000) / perSecond,
      fullMs: ((burst - left) * 1_000) / perSecond,
    };
  };
}

/** Sets the header fields of the IETF's draft, and refuses who has none left. */
export function tell(reply: FastifyReply, policy: string, rate: Rate, taken: Taken): void {
  if (!taken.isAllowed) throw refusalOf(policy, rate, taken);
  reply.headers(headersOf(policy, rate, taken));
}

/** What who has none left is answered. */
export function refusalOf(policy: string, rate: Rate, taken: Taken, reason = `rate-of-${policy}`): Problem {
  return new Problem('too-many-requests', undefined, {
    reason,
    headers: {
      ...headersOf(policy, rate, taken),
      'retry-after': String(Math.max(1, Math.ceil(taken.waitMs / 1_000))),
    },
  });
}

const headersOf = (policy: string, rate: Rate, taken: Taken) => ({
  'ratelimit-policy': `"${policy}";q=${rate.burst};w=${Math.ceil(rate.burst / rate.perSecond)}`,
  ratelimit: `"${policy}";r=${taken.left};t=${Math.ceil(taken.fullMs / 1_000)}`,
});
