/** How `npm start` ends: by a signal, or because something cannot be kept running. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from './progress.ts';
import type { Service } from './service.ts';

/** So long is waited for a step of the start when it is broken off. */
const startupGraceMs = 15_000;

/** Stops everything once, however often it is asked to. */
export class EndOfRun {
  begun = false;
  /** What is being started meanwhile. */
  startup: Promise<void> = Promise.resolve();
  private readonly services: readonly Service[];
  private readonly unclaim: () => Promise<void>;
  private readonly progress: Progress;

  constructor(services: readonly Service[], unclaim: () => Promise<void>, progress: Progress) {
    this.services = services;
    this.unclaim = unclaim;
    this.progress = progress;
  }

  async bySignal(): Promise<void> {
    if (this.begun) {
      this.progress.line('Stopping already; one moment.');
      return;
    }
    await this.because(0, null);
  }

  async because(code: number, reason: string | null): Promise<void> {
    if (this.begun) return;
    this.begun = true;
    if (reason !== null) this.progress.line(`\n${reason}\n`);
    // What is just being started must be known before it can be stopped.
    await Promise.race([this.startup.catch(() => {}), sleep(startupGraceMs)]);
    if (this.services.length > 0) this.progress.line('Stopping');
    for (const service of this.services.toReversed()) {
      // One that does not stop must not keep the others running.
      await this.progress
        .step(service.name, () => service.stop())
        .catch((error: Error) => {
          this.progress.line(`    ${error.message}`);
        });
    }
    await this.unclaim();
    process.exit(code);
  }
}
