/** Starts one stored case: for a command on a case whose row says that it was not started. */
import type { Db } from '../db/client.ts';
import { isStarted, loadStartFiles, markStarted, type StartCache } from '../db/desk/start-state.ts';
import type { Engine } from './engine.ts';

export interface StartDeps {
  readonly db: Db;
  readonly engine: Engine;
  /** Made with `createStartCache()` and kept by the caller. */
  readonly cache: StartCache;
}

/** Starts a case by its id. The sweep may do so at the same time: the engine takes it once. */
export type StartOne = (caseId: string) => Promise<'started' | 'already-started' | 'unknown-case'>;

/**
 * Makes {@link StartOne}. It never starts what was started before, ended or not; it throws when the engine or the
 * database cannot be reached, and the case then stays on the backlog.
 */
export function createStartOne({ db, engine, cache }: StartDeps): StartOne {
  return async (caseId) => {
    const started = await isStarted(db, caseId);
    if (started === undefined) return 'unknown-case';
    if (started) return 'already-started';
    const file = (await loadStartFiles(db, [caseId], cache)).get(caseId);
    if (file === undefined) return 'unknown-case';
    await engine.start(file);
    await markStarted(db, [caseId]);
    return 'started';
  };
}
