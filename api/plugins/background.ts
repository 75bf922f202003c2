import type { App } from '../app.ts';

/** Work that nobody waits for, bounded, and finished before the application closes. */
export interface Background {
  /** Starts the work unless too much is under way; then the sweep will do it. */
  run(work: () => Promise<void>): void;
}

export function createBackground(app: App, runningMax = 200): Background {
  const running = new Set<Promise<void>>();
  app.addHook('onClose', async () => {
    await Promise.allSettled(running);
  });
  return {
    run(work) {
      if (running.size >= runningMax) return;
      const task: Promise<void> = work()
        .catch((error: unknown) => {
          const type = error instanceof Error ? error.name : typeof error;
          app.log.debug({ failure: type }, 'left to the sweep');
        })
        .finally(() => running.delete(task));
      running.add(task);
    },
  };
}
