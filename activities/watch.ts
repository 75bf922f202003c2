/** What falls due without belonging to a case: looked for from time to time by every worker. */
import { watchActions } from '../db/case/watch-actions.ts';
import type { Db } from '../db/client.ts';
import type { ActivityLogger } from './create-activities.ts';

/** Corrective actions have days, those of the demo seconds. Each look is two small statements. */
const everyMs = 10_000;

export interface RunningWatch {
  /** Ends the watch, after what it has in hand. */
  stop(): Promise<void>;
}

/** Watches over corrective actions. A database that is away is asked again at the next look. */
export function startWatch(deps: { readonly db: Db; readonly logger: ActivityLogger }): RunningWatch {
  let looking = Promise.resolve();
  const look = () => {
    looking = watchActions(deps.db, new Date()).then(
      () => {},
      (error: unknown) => {
        const type = error instanceof Error ? error.name : 'unknown';
        deps.logger.warn({ type }, 'corrective actions could not be looked at; trying on');
      },
    );
  };
  look();
  const timer = setInterval(look, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
