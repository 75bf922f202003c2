/**
 * `npm start`: everything on one machine, in the foreground. Databases first, then the worker, and the API's port
 * opens when the worker polls. Ctrl-C stops all of it in the reverse order.
 */
import { join, relative } from 'node:path';
import { UnfitDatabaseError } from '../db/client.ts';
import { ConfigError, environmentOfProcess, readUpConfig, type UpConfig } from './config.ts';
import { NoServerError } from './local/binary.ts';
import {
  auditKeyIn,
  bootstrapKeyIn,
  claimFolder,
  endOfLog,
  FolderInUseError,
  logFileIn,
  rememberChild,
  secretsKeyIn,
  stopLeftoverChild,
} from './local/data-folder.ts';
import { type Databases, type Started, startDatabases } from './local/databases.ts';
import { EndOfRun } from './local/end-of-run.ts';
import { type FirstLogIn, firstLogIn } from './local/first-log-in.ts';
import { prepareDatabases } from './local/prepare.ts';
import { choosePort, isPortFree, waitUntil } from './local/processes.ts';
import { type Progress, progressOn } from './local/progress.ts';
import { keepRunning, runNode, type Service } from './local/service.ts';

const scripts = { worker: 'activities/worker.ts', api: 'api/server.ts' } as const;

/** Something that people can mend: shown without a stack. */
class CannotStartError extends Error {
  override readonly name = 'CannotStartError';
}

async function main(): Promise<void> {
  const progress = progressOn(process.stdout);
  const config = readUpConfig(environmentOfProcess());
  const unclaim = await claimFolder(config.dataFolder, 'scripts/up.ts');
  const services: Service[] = [];
  const end = new EndOfRun(services, unclaim, progress);
  const started: Started = {
    services,
    giveUp: (name, error) => void end.because(1, `${name} cannot be kept running: ${error.message}`),
    onRestart: (name) => progress.line(`  ${name} ended unexpectedly and is started again`),
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void end.bySignal());
  end.startup = start(config, started, progress, () => end.begun);
  try {
    await end.startup;
  } catch (error) {
    await end.because(1, explain(error));
  }
}

/** Starts one part after the other, and no further once the end has begun. */
async function start(
  config: UpConfig,
  started: Started,
  progress: Progress,
  isEnding: () => boolean,
): Promise<void> {
  progress.line('Recourse');
  await stopLeftovers(config, progress);
  const withPort = { ...config, port: await portOf(config) };
  if (isEnding()) return;
  const databases = await startDatabases(config, started, progress);
  if (isEnding()) return;
  await progress.step('Data', (say) => prepareDatabases({ ...config, ...databases, onProgress: say }));
  if (isEnding()) return;
  const key = await firstKey(config);
  const logIn = await firstLogIn(config.environment, addressOf(withPort), databases.databaseUrl);
  const withLogIn = { ...withPort, environment: { ...config.environment, ...logIn.environment } };
  await startProcesses(withLogIn, databases, key.key, started, progress);
  if (!isEnding()) tell(withPort, databases, key, logIn, progress);
}

async function stopLeftovers(config: UpConfig, progress: Progress): Promise<void> {
  for (const name of ['api', 'worker'] as const) {
    if (await stopLeftoverChild(config.dataFolder, name, scripts[name])) {
      progress.line(`  stopped the ${name} left over from an earlier run`);
    }
  }
}

async function portOf(config: UpConfig): Promise<number> {
  if (config.port === 0) return await choosePort(undefined);
  // The API of a run that was killed just now may need a moment to leave.
  if (!(await waitUntil(() => isPortFree(config.port), 3_000))) {
    throw new CannotStartError(`Port ${config.port} is taken. Set PORT to a free one.`);
  }
  return config.port;
}

interface Key {
  readonly key: string;
  /** Where it is kept; null for one that was configured. */
  readonly file: string | null;
}

async function firstKey(config: UpConfig): Promise<Key> {
  if (config.bootstrapKey !== null) return { key: config.bootstrapKey, file: null };
  return await bootstrapKeyIn(config.dataFolder);
}

async function startProcesses(
  config: UpConfig,
  databases: Databases,
  key: string,
  started: Started,
  progress: Progress,
): Promise<void> {
  const environment = {
    ...config.environment,
    HOST: config.host,
    PORT: String(config.port),
    // API and worker keep files in the same folder.
    DATA_DIR: config.dataFolder,
    DATABASE_URL: databases.databaseUrl,
    TEMPORAL_ADDRESS: databases.temporalAddress,
    TEMPORAL_NAMESPACE: config.temporalNamespace,
    RECOURSE_BOOTSTRAP_KEY: key,
    ORGANISATION_ZONE: config.organisationZone,
    PUBLIC_URL: config.environment.PUBLIC_URL || addressOf(config),
    AUDIT_SIGNING_KEY: config.environment.AUDIT_SIGNING_KEY || (await auditKeyIn(config.dataFolder)),
    SECRETS_KEY: config.environment.SECRETS_KEY || (await secretsKeyIn(config.dataFolder)),
    LOG_LEVEL: config.logLevel,
  };
  const keep = async (
    title: string,
    name: keyof typeof scripts,
    isReady: (said: ReadonlySet<unknown>) => Promise<boolean>,
  ) => {
    const logFile = await logFileIn(config.dataFolder, name);
    await progress.step(title, async () => {
      const service = await keepRunning({
        name: title,
        start: () =>
          runNode({
            script: scripts[name],
            environment,
            logFile,
            mark: `--data-dir=${config.dataFolder}`,
            isReady,
            readyTimeoutMs: 120_000,
            onStarted: (pid) => rememberChild(config.dataFolder, name, pid),
          }),
        onRestart: started.onRestart,
        onGivenUp: started.giveUp,
      }).catch(async (error: Error) => {
        throw new CannotStartError(
          `${error.message}. The end of ${logFile}:\n\n${await endOfLog(logFile, 20)}`,
        );
      });
      started.services.push(service);
    });
  };
  await keep('Worker', 'worker', async (said) => said.has('ready'));
  await keep('API', 'api', () => answers(`${addressOf(config)}/health/live`));
}

async function answers(url: string): Promise<boolean> {
  return await fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** How this machine reaches the API: an address for all interfaces is none to go to. */
function addressOf(config: UpConfig): string {
  const host = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[config.host] ?? config.host;
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${config.port}`;
}

function tell(config: UpConfig, databases: Databases, key: Key, logIn: FirstLogIn, progress: Progress): void {
  const address = addressOf(config);
  const folder = relative(process.cwd(), config.dataFolder) || '.';
  const shown = folder.startsWith('..') ? config.dataFolder : folder;
  const rows = [
    ['Service', address],
    logIn.row,
    ['API page', `${address}/docs`],
    ['Public form', `${address}/public`],
    ...(databases.temporalUi === null ? [] : [['Temporal', databases.temporalUi]]),
    ['API key', key.file === null ? 'as configured in RECOURSE_BOOTSTRAP_KEY' : key.key],
    ['Logs', join(shown, 'logs')],
  ];
  progress.line('');
  for (const [name = '', value = ''] of rows) progress.line(`  ${name.padEnd(12)} ${value}`);
  progress.line(`\n  Ctrl-C stops everything. The data stays in ${shown}.\n`);
}

function explain(error: unknown): string {
  const known = [CannotStartError, ConfigError, FolderInUseError, NoServerError, UnfitDatabaseError];
  if (known.some((kind) => error instanceof kind)) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

await main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
