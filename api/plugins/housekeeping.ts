import { forgetAnswers } from '../../db/desk/replay.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';

const eachMs = 600_000;

/**
 * Forgets answers that were kept long enough (`IDEMPOTENCY_RETENTION_HOURS`), while the API listens. Every API process
 * does so: what one has deleted the others do not find.
 */
export function keepHouse(app: App, { db, config, now }: Deps): void {
  let timer: NodeJS.Timeout | undefined;
  let isOpen = true;
  let since: Date | undefined;
  const tidy = async (): Promise<void> => {
    try {
      const before = new Date(now() - config.limits.idempotencyRetentionMs);
      while (isOpen && (await forgetAnswers(db, before, since)) > 0);
      // What is kept for good is not gone through each time.
      since = before;
    } catch {
      app.log.debug('old answers are left for the next time');
    }
    if (isOpen) timer = setTimeout(() => void tidy(), eachMs).unref();
  };
  app.addHook('onListen', async () => void tidy());
  app.addHook('onClose', async () => {
    isOpen = false;
    clearTimeout(timer);
  });
}
