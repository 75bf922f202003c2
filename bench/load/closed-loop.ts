/** A closed loop: so many callers, each asking again as soon as it was answered. */

export interface LoadOptions {
  readonly concurrency: number;
  /** Calls in all. */
  readonly count: number;
  /** No call begins after this long, however many are left. */
  readonly forMs?: number;
  /** No call begins once this says so. */
  readonly until?: () => boolean;
  /** Waits, after the last call, until what was called for is done: it counts in the rate, not in the samples. */
  readonly settle?: () => Promise<void>;
}

export interface Load {
  /** Milliseconds of each call that succeeded. */
  readonly samples: readonly number[];
  readonly seconds: number;
  readonly perSecond: number;
  readonly failed: number;
  /** What the first failure said. */
  readonly failure: string | null;
}

/** Failures are counted; when more than a tenth fail there is nothing to measure, and this throws. */
export async function runLoad(options: LoadOptions, call: (index: number) => Promise<void>): Promise<Load> {
  const { concurrency, count, forMs = Number.POSITIVE_INFINITY, until = () => false } = options;
  const samples: number[] = [];
  let next = 0;
  let failed = 0;
  let failure: string | null = null;
  const startedMs = performance.now();
  const caller = async (): Promise<void> => {
    while (next < count && performance.now() - startedMs < forMs && !until()) {
      const index = next;
      next += 1;
      const beganMs = performance.now();
      try {
        await call(index);
        samples.push(performance.now() - beganMs);
      } catch (error) {
        failed += 1;
        failure ??= error instanceof Error ? error.message : String(error);
        if (failed > 10 && failed > next / 10) return;
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, caller));
  if (failed > 0 && failed > next / 10) throw new Error(`${failed} of ${next} calls failed: ${failure}`);
  await options.settle?.();
  const seconds = (performance.now() - startedMs) / 1_000;
  return { samples, seconds, perSecond: samples.length / seconds, failed, failure };
}
