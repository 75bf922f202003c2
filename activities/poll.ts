/** Looks again and again where customers write: in one worker of all, and on through whatever fails. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../db/client.ts';
import { holdLease, releaseLease } from '../db/leases.ts';

export interface PollDeps {
  readonly db: Db;
  readonly logger: {
    info(fields: object, message: string): void;
    warn(fields: object, message: string): void;
  };
  /** What is looked after: one worker holds each name. */
  readonly name: string;
  /** Looks once, waiting for something to come for a while; it ends early when the signal says so. */
  readonly turn: (signal: AbortSignal) => Promise<void>;
  /** Lets go of what the turns keep open. */
  readonly close: () => Promise<void>;
}

export interface RunningPoll {
  /** Ends after what is in hand. */
  stop(): Promise<void>;
}

/** Longer than a turn that finds nothing; a worker that died is replaced after it. */
const leaseMs = 60_000;
const elsewhereMs = 5_000;
const backOffMs = { first: 1_000, max: 60_000 };

/** Starts looking. Never throws: what fails is logged once, and tried again with growing pauses. */
export function startPoll({ db, logger, name, turn, close }: PollDeps): RunningPoll {
  const holder = randomUUID();
  const stopping = new AbortController();
  const { signal } = stopping;
  const rest = (ms: number) => sleep(ms, undefined, { signal }).catch(() => {});

  async function live(): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        if (await holdLease(db, name, holder, leaseMs)) await turn(signal);
        else await rest(elsewhereMs);
        if (failures > 0) logger.info({ channel: name, failures }, 'the channel works again');
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1 && !signal.aborted) {
          logger.warn({ channel: name, reason: reasonOf(error) }, 'the channel cannot be read; trying on');
        }
        await close().catch(() => {});
        await rest(Math.min(backOffMs.first * 2 ** Math.min(failures - 1, 10), backOffMs.max));
      }
    }
    await close().catch(() => {});
    await releaseLease(db, name, holder).catch(() => {});
  }

  const ended = live();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

/** Names and codes only: servers' own words quote addresses. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code: unknown = Reflect.get(error, 'code');
  return code === undefined ? error.name : `${error.name} ${String(code)}`;
}
