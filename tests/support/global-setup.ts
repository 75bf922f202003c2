/** Starts what the tests share, once for all files: one PostgreSQL, one Temporal server, one workflow bundle. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { TestProject } from 'vitest/node';
import { openDb } from '../../db/client.ts';
import { createDatabase, dropDatabase, urlOfDatabase } from '../../db/databases.ts';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed.ts';
import { prepareNamespace } from '../../engine/namespace.ts';
import { preloadModules, workflowsPath } from '../../engine/process-bundle.ts';
import { startPostgres, stopLeftoverPostgres } from '../../scripts/local/postgres.ts';
import { isAlive } from '../../scripts/local/processes.ts';
import { startTemporal, stopLeftoverTemporal } from '../../scripts/local/temporal.ts';
import { findTemporalCli } from '../../scripts/local/temporal-cli.ts';
import { type TestConfig, testConfig } from './config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Any database of the test server, for creating others. */
    readonly serverUrl: string;
    /** A migrated and seeded database that is copied for each suite. */
    readonly templateDatabase: string;
    readonly temporalAddress: string;
    readonly workflowBundlePath: string;
  }
}

type Stop = () => Promise<void>;

export default async function setup(project: TestProject): Promise<Stop> {
  const config = testConfig();
  await sweep(config.temporaryFolder);
  const folder = join(config.temporaryFolder, `run-${process.pid}`);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const stops: Stop[] = [() => rm(folder, { recursive: true, force: true })];
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop();
  };
  const results = await Promise.allSettled([
    prepareDatabase(project, config, folder, stops),
    prepareTemporal(project, config, folder, stops),
    prepareBundle(project, folder),
  ]);
  const failure = results.find((result) => result.status === 'rejected');
  if (failure !== undefined) {
    await stopAll();
    throw failure.reason;
  }
  return stopAll;
}

async function prepareDatabase(project: TestProject, config: TestConfig, folder: string, stops: Stop[]) {
  let serverUrl = config.databaseUrl;
  if (serverUrl === null) {
    const server = await startPostgres({
      folder: join(folder, 'postgres'),
      database: 'tests',
      logFile: join(folder, 'postgres.log'),
      disposable: true,
    });
    stops.push(server.stop);
    serverUrl = server.url;
  }
  const template = `recourse_template_${process.pid}`;
  const url = urlOfDatabase(serverUrl, template);
  await createDatabase(serverUrl, template);
  const owned = serverUrl;
  if (config.databaseUrl !== null) stops.push(() => dropDatabase(owned, template));
  await migrate(url);
  const db = openDb({ url, maxConnections: 1 });
  await seed(db, { organisationZone: 'Europe/Kyiv' });
  // A database that somebody is connected to cannot be copied.
  await db.close();
  project.provide('serverUrl', serverUrl);
  project.provide('templateDatabase', template);
}

async function prepareTemporal(project: TestProject, config: TestConfig, folder: string, stops: Stop[]) {
  let address = config.temporalAddress;
  if (address === null) {
    const server = await startTemporal({
      executable: await findTemporalCli(config.resolver),
      folder: join(folder, 'temporal'),
      logFile: join(folder, 'temporal.log'),
      inMemory: true,
    });
    stops.push(server.stop);
    address = server.address;
  }
  await prepareNamespace({ address, namespace: 'default' });
  project.provide('temporalAddress', address);
}

/** Built once and given to workers as a file: a worker that builds its own needs seconds. */
async function prepareBundle(project: TestProject, folder: string) {
  const path = join(folder, 'workflow-bundle.js');
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    preloadModules,
    logger: new DefaultLogger('ERROR'),
  });
  await writeFile(path, code);
  project.provide('workflowBundlePath', path);
}

/** Stops and removes what a killed test run left behind. */
async function sweep(temporaryFolder: string): Promise<void> {
  for (const name of await readdir(temporaryFolder).catch(() => [])) {
    const pid = Number(name.replace('run-', ''));
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    const folder = join(temporaryFolder, name);
    await stopLeftoverPostgres(join(folder, 'postgres'));
    await stopLeftoverTemporal(join(folder, 'temporal'));
    await rm(folder, { recursive: true, force: true });
  }
}
