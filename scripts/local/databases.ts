/** The databases of `npm start`: those that are configured, own ones in place of the others. */
import { join } from 'node:path';
import type { UpConfig } from '../config.ts';
import { logFileIn } from './data-folder.ts';
import { startPostgres } from './postgres.ts';
import type { Progress } from './progress.ts';
import { keepRunning, type Run, type Service } from './service.ts';
import { startTemporal } from './temporal.ts';
import { findTemporalCli } from './temporal-cli.ts';

/** All that was started, in order; stopped from the end. */
export interface Started {
  readonly services: Service[];
  readonly giveUp: (name: string, error: Error) => void;
  readonly onRestart: (name: string) => void;
}

export interface Databases {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalUi: string | null;
}

/** Starts what is not configured, both at the same time. */
export async function startDatabases(
  config: UpConfig,
  started: Started,
  progress: Progress,
): Promise<Databases> {
  const folder = config.dataFolder;
  let databaseUrl = config.databaseUrl;
  let temporal = { address: config.temporalAddress, ui: null as string | null };

  /** An own server keeps its address over restarts; the others were told it and could not follow. */
  const steady = <T extends Run>(start: () => Promise<{ run: T; address: string }>) => {
    let known: string | null = null;
    return async (): Promise<T> => {
      const { run, address } = await start();
      if (known !== null && known !== address) {
        await run.stop();
        throw new Error('its port was taken meanwhile');
      }
      known = address;
      return run;
    };
  };
  const keep = async (name: string, start: () => Promise<Run>) => {
    const service = await keepRunning({
      name,
      start,
      onRestart: started.onRestart,
      onGivenUp: started.giveUp,
    });
    started.services.push(service);
  };

  const database = async () => {
    if (databaseUrl !== null) return;
    await progress.step('PostgreSQL', (say) =>
      keep(
        'PostgreSQL',
        steady(async () => {
          const run = await startPostgres({
            folder: join(folder, 'postgres'),
            database: 'recourse',
            logFile: await logFileIn(folder, 'postgres'),
            onProgress: say,
          });
          databaseUrl = run.url;
          return { run, address: run.url };
        }),
      ),
    );
  };
  const engine = async () => {
    if (temporal.address !== null) return;
    await progress.step('Temporal', async (say) => {
      const executable = await findTemporalCli({
        searchPath: config.searchPath,
        cacheFolder: config.cacheFolder,
        onProgress: say,
      });
      await keep(
        'Temporal',
        steady(async () => {
          const run = await startTemporal({
            executable,
            folder: join(folder, 'temporal'),
            logFile: await logFileIn(folder, 'temporal'),
            ui: true,
            onProgress: say,
          });
          temporal = { address: run.address, ui: run.uiUrl };
          return { run, address: run.address };
        }),
      );
    });
  };
  const failure = (await Promise.allSettled([database(), engine()])).find(
    (result) => result.status === 'rejected',
  );
  if (failure !== undefined) throw failure.reason;
  if (databaseUrl === null || temporal.address === null) throw new Error('a database has no address');
  return { databaseUrl, temporalAddress: temporal.address, temporalUi: temporal.ui };
}
