/** A Temporal development server of our own, on a SQLite file, under our own supervision. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runQuietly } from './binary.ts';
import {
  choosePort,
  commandLineOf,
  type Running,
  startProcess,
  stopProcess,
  waitUntil,
} from './processes.ts';

export interface TemporalOptions {
  /** Path of a `temporal` command line. */
  readonly executable: string;
  /** Where everything of this server lives: its database, ports and process id. */
  readonly folder: string;
  readonly logFile: string;
  /** Whether histories survive the process. */
  readonly inMemory?: boolean;
  /** Whether Temporal's own web page is served. */
  readonly ui?: boolean;
  /** Told about each step that takes a moment. */
  readonly onProgress?: (step: string) => void;
}

export interface LocalTemporal extends Running {
  /** `host:port` of the gRPC service. */
  readonly address: string;
  readonly uiUrl: string | null;
  /** Waits until the server is gone. */
  stop(): Promise<void>;
}

interface Ports {
  readonly port: number;
  readonly uiPort: number;
}

/**
 * Starts the server of a folder. One that an earlier, killed process left running is stopped and started anew: two
 * servers on one file would corrupt it.
 */
export async function startTemporal(options: TemporalOptions): Promise<LocalTemporal> {
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true });
  if (await stopLeftoverTemporal(folder))
    options.onProgress?.('stopped a Temporal server left over from an earlier run');

  const remembered = await rememberedPorts(folder);
  const port = await choosePort(remembered?.port);
  const uiPort = await choosePort(remembered?.uiPort);
  await writeFile(join(folder, 'ports.json'), `${JSON.stringify({ port, uiPort } satisfies Ports)}\n`);
  const address = `127.0.0.1:${port}`;
  const server = await startProcess({
    command: options.executable,
    args: argumentsOf(options, folder, port, uiPort),
    logFile: options.logFile,
  });
  await writePid(folder, server.pid);

  let ended = false;
  void server.ended.then(() => {
    ended = true;
  });
  await waitUntil(async () => ended || (await isUp(options.executable, address)), 60_000, 100);
  if (ended || !(await isUp(options.executable, address))) {
    if (!ended) await stopProcess(server.pid, { signal: 'SIGTERM', graceMs: 5_000 });
    throw new Error(`The Temporal server did not start; see ${options.logFile}`);
  }
  return {
    ...server,
    address,
    uiUrl: options.ui === true ? `http://127.0.0.1:${uiPort}` : null,
    stop: async () => {
      await stopProcess(server.pid, { signal: 'SIGTERM', graceMs: 15_000 });
      await rm(join(folder, 'pid'), { force: true });
    },
  };
}

async function isUp(executable: string, address: string): Promise<boolean> {
  return await runQuietly(executable, ['operator', 'cluster', 'health', '--address', address], {
    timeoutMs: 10_000,
  }).then(
    () => true,
    () => false,
  );
}

function argumentsOf(
  options: TemporalOptions,
  folder: string,
  port: number,
  uiPort: number,
): readonly string[] {
  return [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--log-level',
    'warn',
    ...dynamicConfig.flatMap((value) => ['--dynamic-config-value', value]),
    ...(options.ui === true ? ['--ui-port', String(uiPort)] : ['--headless']),
    ...(options.inMemory === true
      ? []
      : [
          '--db-filename',
          databaseIn(folder),
          // As fast as memory, and still survives the death of the process (ground).
          '--sqlite-pragma',
          'journal_mode=WAL',
          '--sqlite-pragma',
          'synchronous=1',
        ]),
  ];
}

/** For one process on one machine: nothing to spread over partitions, and a worker that asks also takes. */
const dynamicConfig = [
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
  'system.enableActivityEagerExecution=true',
];

const databaseIn = (folder: string): string => join(folder, 'temporal.sqlite');

/**
 * Stops the server that a folder remembers, if it still runs; answers whether it did. The process id counts only when its command line is a server on the
 * folder's port.
 */
export async function stopLeftoverTemporal(folder: string): Promise<boolean> {
  const pid = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => ''));
  const ports = await rememberedPorts(folder);
  if (!Number.isInteger(pid) || pid <= 0 || ports === undefined) return false;
  const commandLine = await commandLineOf(pid);
  const ours = commandLine?.includes('server start-dev') && commandLine.includes(`--port ${ports.port} `);
  if (ours === true) await stopProcess(pid, { signal: 'SIGTERM', graceMs: 15_000 });
  await rm(join(folder, 'pid'), { force: true });
  return ours === true;
}

/** By rename, so that the file is never half written. */
async function writePid(folder: string, pid: number): Promise<void> {
  await writeFile(join(folder, 'pid.new'), `${pid}\n`);
  await rename(join(folder, 'pid.new'), join(folder, 'pid'));
}

async function rememberedPorts(folder: string): Promise<Ports | undefined> {
  try {
    const ports = JSON.parse(await readFile(join(folder, 'ports.json'), 'utf8')) as Partial<Ports>;
    return typeof ports.port === 'number' && typeof ports.uiPort === 'number'
      ? { port: ports.port, uiPort: ports.uiPort }
      : undefined;
  } catch {
    return undefined;
  }
}
