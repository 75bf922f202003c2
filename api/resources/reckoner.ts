/** What the clocks of a case are reckoned against: the policy and the calendar that the case pinned. */
import type { Db } from '../../db/client.ts';
import { createLru } from '../../db/lru.ts';
import { loadGround } from '../../db/queries/ground.ts';
import { findPolicy } from '../../db/queries/reference.ts';
import { type Clock, clockState, type Reckoning, startedAtMs } from '../../workflows/domain/clock.ts';
import type { Ground } from '../../workflows/domain/working-time.ts';
import type { Policy } from '../../workflows/policy.ts';

/** The versions that a case pinned. */
export interface Pins {
  readonly policyName: string;
  readonly policyVersion: number;
  readonly calendarVersion: number;
}

export interface CaseReckoning extends Reckoning {
  readonly policy: Policy;
}

/** Keeps policies and working time between requests: versions never change. */
export interface Reckoner {
  /** What this clock is reckoned against at `nowMs`. Throws when the case pins a version that is not there. */
  on(pins: Pins, clock: Clock, nowMs: number): Promise<CaseReckoning>;
  /** The pinned policy. Throws when it is not there. */
  policyOf(pins: Pins): Promise<Policy>;
}

const dayMs = 86_400_000;
/** Grounds begin and end at multiples of this, so that many cases share one. */
const stepMs = 91 * dayMs;
/** How far beyond the last thing known a due instant is looked for. */
const aheadDays = 200;
/** Shorter than the longest ground that can be built. */
const spanMaxMs = 39 * stepMs;

export function createReckoner(db: Db): Reckoner {
  const policies = createLru<Policy>(256);
  const grounds = createLru<Ground>(256);

  async function policyOf(pins: Pins): Promise<Policy> {
    const key = `${pins.policyName}@${pins.policyVersion}`;
    const known = policies.get(key);
    if (known !== undefined) return known;
    const policy = await findPolicy(db, pins.policyName, pins.policyVersion);
    if (policy === null) throw new Error(`A case pins policy ${key}, which is not stored.`);
    policies.set(key, policy);
    return policy;
  }

  async function groundOf(calendar: string, pins: Pins, span: Span): Promise<Ground> {
    const key = `${calendar}@${pins.calendarVersion}/${span.fromMs}-${span.untilMs}`;
    const known = grounds.get(key);
    if (known !== undefined) return known;
    const ground = await loadGround(db, { calendar, calendarVersion: pins.calendarVersion, ...span });
    grounds.set(key, ground);
    return ground;
  }

  return {
    policyOf,
    async on(pins, clock, nowMs) {
      const policy = await policyOf(pins);
      return { policy, ground: await groundOf(policy.calendar, pins, spanOf(clock, nowMs)) };
    },
  };
}

interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** A span that covers all that the clock did, what it may still do, and some months more. */
function spanOf(clock: Clock, nowMs: number): Span {
  const lastMs = clock.ledger.at(-1)?.atMs ?? nowMs;
  const knownMs = clockState(clock) === 'stopped' ? lastMs : Math.max(lastMs, nowMs);
  const targetDays = clock.target === null ? 0 : clock.target.amount * 3;
  const fromMs = Math.floor((startedAtMs(clock) - dayMs) / stepMs) * stepMs;
  const untilMs = Math.ceil((knownMs + Math.max(aheadDays, targetDays) * dayMs) / stepMs) * stepMs;
  return { fromMs, untilMs: Math.min(untilMs, fromMs + spanMaxMs) };
}
