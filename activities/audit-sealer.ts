/** Seals the audit trail behind those who write it, and signs its heads: every worker tries, one at a time does. */
import type { KeyObject } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sealEntries, signHeads } from '../db/case/audit-seals.ts';
import type { Db } from '../db/client.ts';
import type { ActivityLogger } from './create-activities.ts';

export interface SealerDeps {
  readonly db: Db;
  readonly logger: ActivityLogger;
  /** Null signs nothing: chains are sealed all the same. */
  readonly signingKey: KeyObject | null;
  /** Between two checkpoints. */
  readonly checkpointMs: number;
  /** Between two looks when nothing waits, 1,000 unless told. */
  readonly pollMs?: number;
}

export interface Sealer {
  /** Ends after the batch in hand. */
  stop(): Promise<void>;
}

const batchMax = 500;
const backOffMaxMs = 10_000;

/** Starts sealing. What fails is logged once and tried again, with growing pauses. */
export function startSealer(deps: SealerDeps): Sealer {
  const { db, logger, signingKey, checkpointMs, pollMs = 1_000 } = deps;
  const stopping = new AbortController();
  let signAtMs = Date.now();

  async function portion(): Promise<number> {
    if ((await sealEntries(db, batchMax)) === batchMax) return 0;
    if (signingKey !== null && Date.now() >= signAtMs) {
      await signHeads(db, signingKey, new Date());
      signAtMs = Date.now() + checkpointMs;
    }
    return pollMs;
  }

  async function live(): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      let restMs: number;
      try {
        restMs = await portion();
        failures = 0;
      } catch (error) {
        failures += 1;
        restMs = Math.min(pollMs * 2 ** Math.min(failures, 10), backOffMaxMs);
        const type = error instanceof Error ? error.name : 'unknown';
        if (failures === 1) logger.warn({ type }, 'the audit trail cannot be sealed; trying on');
      }
      if (restMs > 0) await sleep(restMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const ended = live();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
