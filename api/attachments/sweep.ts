/** Relieves the store of what erasure deleted and of what uploads of killed processes left behind. */
import { sweepAttachments } from '../../db/attachments.ts';
import { sweepSpool } from '../../files/spool.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';

/** Erasure promises a minute; what is deleted is gone from the store well within it. */
const everyMs = 15_000;
/** An upload takes less. */
const leftBehindMs = 3_600_000;

/** Sweeps while the application listens. Every API process does; PostgreSQL gives each row to one of them. */
export function sweepWhileUp(app: App, deps: Pick<Deps, 'db' | 'store' | 'config'>): void {
  let timer: NodeJS.Timeout | null = null;
  let running = Promise.resolve();
  const look = () => {
    running = sweepOnce(deps).then(
      () => {},
      (error: unknown) => {
        const type = error instanceof Error ? error.name : typeof error;
        app.log.warn({ type }, 'attachments could not be swept; trying on');
      },
    );
  };
  app.addHook('onListen', async () => {
    timer = setInterval(look, everyMs);
    look();
  });
  app.addHook('onClose', async () => {
    if (timer !== null) clearInterval(timer);
    await running;
  });
}

/** One look. Answers how many attachments were found to be removed from the store, and how many are. */
export async function sweepOnce({ db, store, config }: Pick<Deps, 'db' | 'store' | 'config'>) {
  await sweepSpool(config.files.folder, leftBehindMs);
  return await sweepAttachments(db.sql, (id) => store.remove(id));
}
