/** Who sends keys that are none, again and again, is told to wait: by address, and whoever has a key is not touched. */
import type { FastifyRequest } from 'fastify';
import { listSecretDigests } from '../../db/desk/callers.ts';
import { networkOf } from '../../db/desk/login-failures.ts';
import { createLru } from '../../db/lru.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problems.ts';
import { brieflyCached } from './brief-cache.ts';
import { createBuckets, type Rate, refusalOf } from './buckets.ts';

export interface FailureLimit {
  /**
   * Lets a key or session be looked up, by its digest. One that was right before always is. Any other counts as failed
   * when its look-up begins; where the address has none left, it is looked up only if it is among all that are right, which
   * are read at most once a second. Throws 429.
   */
  admit(request: FastifyRequest, digest: string): Promise<void>;
  /** It was right: what it counted is taken back. */
  settle(request: FastifyRequest): void;
  /** Counts a request that was refused for want of a key or session, and gives what it is answered. */
  count(request: FastifyRequest, failure: unknown): unknown;
}

const rememberedMax = 10_000;
const allRightMs = 1_000;

/**
 * A bucket for each address. Behind one a flood of guesses and right keys may live side by side, such as all of a bank
 * behind one router: so a right key is told from a guess before PostgreSQL is asked about either.
 */
export function createFailureLimit(deps: Pick<Deps, 'db' | 'config' | 'now'>): FailureLimit {
  const { limits, login } = deps.config;
  const now = () => performance.now();
  const take = createBuckets(now);
  const rate: Rate = { perSecond: limits.failedAuthPerMinute / 60, burst: limits.failedAuthBurst };
  const wereRight = createLru<true>(rememberedMax);
  const allRight = brieflyCached<ReadonlySet<string>>({ ttlMs: allRightMs, maxEntries: 1, now });
  const listRight = () => listSecretDigests(deps.db, new Date(deps.now()), login.session.idleMs);
  const asked = new WeakMap<FastifyRequest, { readonly digest: string; readonly isCounted: boolean }>();

  const takeBack = (request: FastifyRequest) => {
    if (asked.get(request)?.isCounted === true) take(networkOf(request.ip), rate, -1);
  };
  return {
    async admit(request, digest) {
      if (wereRight.get(digest) !== undefined) {
        asked.set(request, { digest, isCounted: false });
        return;
      }
      const taken = take(networkOf(request.ip), rate);
      if (!taken.isAllowed && !(await allRight('all', listRight)).has(digest)) {
        throw refusalOf('address', rate, taken, 'too-many-failures');
      }
      asked.set(request, { digest, isCounted: taken.isAllowed });
    },
    settle(request) {
      const one = asked.get(request);
      if (one === undefined) return;
      takeBack(request);
      asked.delete(request);
      wereRight.set(one.digest, true);
    },
    count(request, failure) {
      const one = asked.get(request);
      if (!(failure instanceof Problem) || failure.kind !== 'unauthenticated') {
        // Not for want of a key: what went wrong says nothing of it.
        takeBack(request);
        asked.delete(request);
        return failure;
      }
      asked.delete(request);
      if (one !== undefined) wereRight.delete(one.digest);
      if (one?.isCounted === true) return failure;
      const taken = take(networkOf(request.ip), rate);
      return taken.isAllowed ? failure : refusalOf('address', rate, taken, 'too-many-failures');
    },
  };
}
