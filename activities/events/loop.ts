/** Work that is looked for again and again: at once while there is more, after a rest otherwise, sooner when rung for. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface LoopLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface LoopOptions {
  /** For the log: `events are published`. */
  readonly what: string;
  readonly pollMs: number;
  /** After a ring so long is waited, so that what comes close together is done together; 0 unless told. */
  readonly gatherMs?: number;
  readonly logger: LoopLogger;
}

export interface Loop {
  /** Ends the rest; rung during work, the next rest is left out. */
  ring(): void;
  /** Ends after the portion in hand. */
  stop(): Promise<void>;
}

const backOffMaxMs = 10_000;

/** Repeats `portion`, which says whether there is more to do at once. Never throws: a failure is logged once and tried again. */
export function startLoop(options: LoopOptions, portion: () => Promise<boolean>): Loop {
  const { what, pollMs, gatherMs = 0, logger } = options;
  let isStopped = false;
  let isRung = false;
  let wake: () => void = () => {};

  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function live(): Promise<void> {
    let failures = 0;
    while (!isStopped) {
      isRung = false;
      let restMs = pollMs;
      try {
        if (await portion()) restMs = 0;
        if (failures > 0) logger.info({ what, failures }, 'it works again');
        failures = 0;
      } catch (error) {
        failures += 1;
        restMs = Math.min(pollMs * 2 ** Math.min(failures, 10), backOffMaxMs);
        if (failures === 1) logger.warn({ what, reason: reasonOf(error) }, 'it does not work; trying on');
      }
      // A bell does not bring back what is away.
      if (!isStopped && restMs > 0 && (failures > 0 || !isRung)) await rest(restMs);
      if (!isStopped && isRung && gatherMs > 0) await sleep(gatherMs);
    }
  }

  const ended = live();
  return {
    ring() {
      if (isRung) return;
      isRung = true;
      wake();
    },
    async stop() {
      isStopped = true;
      wake();
      await ended;
    },
  };
}

/** Names and codes only: messages of drivers may quote values. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}
