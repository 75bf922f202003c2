/**
 * What was stored and did not reach the engine yet: cases are started, facts and bulk decisions are sent, oldest first. Runs in
 * every worker process; PostgreSQL keeps them from doing the same thing twice at once.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../db/client.ts';
import { type FactFate, sweepFacts } from '../db/desk/fact-outbox.ts';
import {
  createStartCache,
  leaseStarts,
  listenForIntake,
  loadStartFiles,
  markStarted,
  returnLeases,
} from '../db/desk/start-state.ts';
import type { Fact } from '../workflows/complaint.contract.ts';
import { sweepBulkDecisions } from './bulk-sweep.ts';
import { type EngineLogger, EngineUnreachableError } from './connect.ts';
import type { Engine } from './engine.ts';
import { createWaker, type Waker } from './waker.ts';

export interface SweepDeps {
  readonly db: Db;
  readonly engine: Engine;
  readonly logger: EngineLogger;
  /** Cases of all workers that may be between started and registered, 16 unless told. */
  readonly windowMax?: number;
  /** How many starts one worker has on their way at once, 8 unless told. */
  readonly batchMax?: number;
  /** How often the backlog is looked at when nobody wakes the sweep, 1,000 unless told. */
  readonly pollMs?: number;
  /** Facts younger than this are left to the API, 2,000 unless told. */
  readonly factsOlderThanMs?: number;
}

export interface Sweep {
  /** Ends after the starts and facts that are on their way. */
  stop(): Promise<void>;
}

/** While complaints pour in, starts give way to receipts: this share of the window, and this pause after each portion. */
const givingWay = { share: 0.25, pauseMs: 250 };
/** Starts give way only until the oldest has waited for so long. */
const givesWayMs = 5_000;
/** Between two looks while cases wait for room in the window. */
const saturatedPauseMs = 50;
/** Longest pause while the engine or the database is away. */
const backOffMaxMs = 5_000;
/** How long one worker has a case for itself; longer than a start may take. */
const leaseMs = 8_000;
/** When what the engine would not take is tried again: at first, and at most. Longer than a lease. */
const refusedPauseMs = { first: 10_000, max: 300_000 };
/** Cases remembered as refused by the engine. */
const refusedMax = 1_000;

/** Starts sweeping. Never throws: what fails is logged once and tried again, with growing pauses. */
export function startSweep(deps: SweepDeps): Sweep {
  const { db, logger } = deps;
  const starts = createWaker();
  const intake = createPace();
  const facts = createWaker();
  const bulk = createWaker();
  const stopping = { asked: false };
  let listening: { stop(): Promise<void> } | undefined;

  /** The wake-up is a comfort; without it the backlog is looked at every second. */
  const listen = listenForIntake(db, () => {
    intake.heard();
    starts.wake();
  }).then(
    (subscription) => {
      listening = subscription;
    },
    (error: unknown) => {
      logger.warn({ reason: reasonOf(error) }, 'intake cannot be listened to; the backlog is polled');
    },
  );

  const loops = [
    repeat('starts', createStarter(deps, intake), starts, deps, stopping),
    repeat('facts', createTeller(deps), facts, deps, stopping),
    repeat('bulk decisions', createBulkAsker(deps), bulk, deps, stopping),
  ];

  return {
    async stop() {
      stopping.asked = true;
      starts.wake();
      facts.wake();
      bulk.wake();
      await Promise.all(loops);
      // A database that is away never answers to LISTEN; its pool's end settles it.
      await Promise.race([listen, new Promise((resolve) => setTimeout(resolve, 500))]);
      await listening?.stop().catch(() => {});
    },
  };
}

/** Does one portion of work and says how long to rest before the next; 0 is at once. */
type Portion = () => Promise<number>;

async function repeat(
  name: string,
  portion: Portion,
  waker: Waker,
  { logger, pollMs = 1_000 }: SweepDeps,
  stopping: { readonly asked: boolean },
): Promise<void> {
  let failures = 0;
  while (!stopping.asked) {
    let restMs: number;
    try {
      restMs = await portion();
      if (failures > 0) logger.info({ sweep: name, failures }, 'the sweep works again');
      failures = 0;
    } catch (error) {
      failures += 1;
      restMs = Math.min(pollMs * 2 ** (failures - 1), backOffMaxMs);
      if (failures === 1) {
        logger.warn({ sweep: name, reason: reasonOf(error) }, 'the sweep cannot work and keeps trying');
      }
    }
    if (stopping.asked) return;
    // New intake does not make an engine that is away come back sooner.
    if (failures > 0) await waker.sleep(restMs, () => stopping.asked);
    else if (restMs > 0) await waker.sleep(restMs);
  }
}

/** How fast complaints come in, by the calls of intake: at most one in 20 ms from each API. */
interface Pace {
  heard(): void;
  /** Whether 20 calls came within a second. */
  isFast(): boolean;
}

function createPace(): Pace {
  let calls: number[] = [];
  const recent = (nowMs: number) => calls.filter((atMs) => atMs > nowMs - 1_000);
  return {
    heard() {
      const nowMs = performance.now();
      calls = [...recent(nowMs), nowMs];
    },
    isFast: () => recent(performance.now()).length >= 20,
  };
}

function createStarter(deps: SweepDeps, intake: Pace): Portion {
  const { db, engine, logger, windowMax = 16, batchMax = 8, pollMs = 1_000 } = deps;
  const cache = createStartCache();
  const refusals = new Map<string, number>();
  let waitedMs = 0;
  return async () => {
    const givesWay = intake.isFast() && waitedMs < givesWayMs;
    const lease = await leaseStarts(db, {
      windowMax: givesWay ? Math.ceil(windowMax * givingWay.share) : windowMax,
      batchMax,
      leaseMs,
    });
    waitedMs = lease.oldestWaitMs;
    const { caseIds, saturated } = lease;
    if (caseIds.length === 0) return saturated ? saturatedPauseMs : pollMs;
    const taken: string[] = [];
    const back: string[] = [];
    const refused: string[] = [];
    let away: unknown;
    const files = await loadStartFiles(db, caseIds, cache);
    await Promise.all(
      caseIds.map(async (caseId) => {
        const file = files.get(caseId);
        try {
          if (file === undefined) throw new Error('its complaint is not stored');
          await engine.start(file);
          taken.push(caseId);
        } catch (error) {
          if (error instanceof EngineUnreachableError) {
            away = error;
            back.push(caseId);
          } else {
            const tries = (refusals.get(caseId) ?? 0) + 1;
            if (tries === 1) logger.error({ caseId, reason: reasonOf(error) }, 'a case cannot be started');
            if (refusals.size < refusedMax) refusals.set(caseId, tries);
            refused.push(caseId);
          }
        }
      }),
    );
    await markStarted(db, taken);
    await returnLeases(db, back, 0);
    for (const caseId of taken) refusals.delete(caseId);
    for (const caseId of refused) {
      const pauseMs = refusedPauseMs.first * 2 ** ((refusals.get(caseId) ?? 1) - 1);
      await returnLeases(db, [caseId], Math.min(pauseMs, refusedPauseMs.max));
    }
    if (away !== undefined) throw away;
    if (givesWay) await sleep(givingWay.pauseMs);
    return saturated ? saturatedPauseMs : 0;
  };
}

function createBulkAsker(deps: SweepDeps): Portion {
  return async () => ((await sweepBulkDecisions(deps)) ? 0 : (deps.pollMs ?? 1_000));
}

function createTeller(deps: SweepDeps): Portion {
  const { db, engine, logger, pollMs = 1_000, factsOlderThanMs = 2_000 } = deps;
  const skipped = new Map<string, number>();

  /** In the order they came; after the first that stays, the rest of the case stays too. */
  const tell = async (caseId: string, facts: readonly Fact[], onAway: (error: unknown) => void) => {
    const fates: FactFate[] = [];
    for (const fact of facts) {
      try {
        if ((await engine.tell(caseId, fact)) === 'ended')
          throw new Error('the engine has no run that takes it');
        fates.push('settled');
      } catch (error) {
        if (error instanceof EngineUnreachableError) onAway(error);
        else {
          // Its row does not say ended: either that is being written, or the engine lost the run.
          if (skipped.size < refusedMax) skipped.set(caseId, Date.now() + refusedPauseMs.max);
          logger.error({ caseId, factId: fact.factId, reason: reasonOf(error) }, 'a fact is not taken');
        }
        break;
      }
    }
    return fates;
  };

  return async () => {
    for (const [caseId, untilMs] of skipped) if (untilMs <= Date.now()) skipped.delete(caseId);
    let away: unknown;
    const request = { olderThanMs: factsOlderThanMs, batchMax: 100, skipCaseIds: [...skipped.keys()] };
    const found = await sweepFacts(db, request, (caseId, facts) =>
      tell(caseId, facts, (error) => {
        away = error;
      }),
    );
    if (away !== undefined) throw away;
    return found === request.batchMax ? 0 : pollMs;
  };
}

/** Names and codes only: messages of drivers may quote values. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const cause = error.cause instanceof Error ? ` <- ${reasonOf(error.cause)}` : '';
  return error.constructor === Error ? `${error.message}${cause}` : `${error.name}${code}${cause}`;
}
