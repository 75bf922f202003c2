/** PostgreSQL and Temporal as `npm start` runs them, on ports and in a folder of their own. */
import { join } from 'node:path';
import { logFileIn } from '../../scripts/local/data-folder.ts';
import { startPostgres } from '../../scripts/local/postgres.ts';
import { prepareDatabases } from '../../scripts/local/prepare.ts';
import { startTemporal } from '../../scripts/local/temporal.ts';
import { findTemporalCli } from '../../scripts/local/temporal-cli.ts';

export interface Servers {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly zone: string;
  /** Where Temporal keeps its histories. */
  readonly temporalFolder: string;
  readonly pids: { readonly temporal: number; readonly postgres: number };
  stop(): Promise<void>;
}

export interface ServersOptions {
  readonly folder: string;
  readonly searchPath: string;
  readonly cacheFolder: string;
  readonly onProgress: (step: string) => void;
}

export async function startServers(options: ServersOptions): Promise<Servers> {
  const { folder, onProgress } = options;
  const temporalFolder = join(folder, 'temporal');
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of stops.toReversed()) await one();
  };
  try {
    const postgres = await startPostgres({
      folder: join(folder, 'postgres'),
      database: 'recourse',
      logFile: await logFileIn(folder, 'postgres'),
      onProgress,
    });
    stops.push(() => postgres.stop());
    const temporal = await startTemporal({
      executable: await findTemporalCli(options),
      folder: temporalFolder,
      logFile: await logFileIn(folder, 'temporal'),
      onProgress,
    });
    stops.push(() => temporal.stop());
    const namespace = 'default';
    const zone = 'Europe/Kyiv';
    await prepareDatabases({
      databaseUrl: postgres.url,
      temporalAddress: temporal.address,
      temporalNamespace: namespace,
      organisationZone: zone,
      // No run of the bench empties it.
      poolCapMinor: 1_000_000_000_000,
      onProgress,
    });
    return {
      databaseUrl: postgres.url,
      temporalAddress: temporal.address,
      namespace,
      zone,
      temporalFolder,
      pids: { temporal: temporal.pid, postgres: postgres.pid },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
