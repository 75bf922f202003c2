/** `npm start` as a person has it: its output, its ports, its end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signal, waitUntil } from '../../scripts/local/processes.ts';
import { testConfig } from './config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface StartedProduct {
  readonly child: ChildProcess;
  readonly address: string;
  readonly key: string;
  /** All that was printed so far. */
  readonly output: () => string;
  /** As Ctrl-C does; answers with the exit code. */
  stop(): Promise<number | null>;
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs `npm start`'s script with these variables added. */
export function spawnStart(environment: Readonly<Record<string, string>>): {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<Ended>;
} {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/up.ts'], {
    cwd: root,
    env: { ...testConfig().environment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text += chunk;
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, output: text }));
  });
  return { child, output: () => text, ended };
}

/** Starts the product and waits until it says where it is. */
export async function startProduct(
  folder: string,
  port: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<StartedProduct> {
  const { child, output, ended } = spawnStart({ ...environment, DATA_DIR: folder, PORT: String(port) });
  const up = await waitUntil(
    async () => output().includes('Ctrl-C') || child.exitCode !== null,
    240_000,
    100,
  );
  const address = /Service +(\S+)/.exec(output())?.[1];
  const key = /API key +(\S+)/.exec(output())?.[1];
  if (!up || address === undefined || key === undefined) {
    child.kill('SIGTERM');
    throw new Error(`npm start did not get there:\n${output()}`);
  }
  return {
    child,
    address,
    key,
    output,
    stop: async () => {
      child.kill('SIGINT');
      return (await ended).code;
    },
  };
}

/** The processes of a product, by the files that it keeps. */
export async function processesOf(product: StartedProduct, folder: string): Promise<Record<string, number>> {
  const firstLine = async (file: string) =>
    Number((await readFile(join(folder, file), 'utf8')).split('\n')[0]);
  return {
    up: product.child.pid ?? 0,
    api: await firstLine('api.pid'),
    worker: await firstLine('worker.pid'),
    temporal: await firstLine('temporal/pid'),
    postgres: await firstLine('postgres/data/postmaster.pid'),
  };
}

/** `kill -9`. */
export function killHard(pids: readonly number[]): void {
  for (const pid of pids) signal(pid, 'SIGKILL');
}
