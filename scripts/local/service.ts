/** A part of the product that must run all the time: started, watched, started again, stopped. */
import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Running, stopProcess } from './processes.ts';

/** One run of a part, from its readiness on. */
export interface Run {
  readonly ended: Running['ended'];
  stop(): Promise<void>;
}

export interface ServiceOptions {
  readonly name: string;
  /** Resolves when the part does its work; rejects when it cannot. */
  readonly start: () => Promise<Run>;
  /** The part ended by itself and is started again. */
  readonly onRestart: (name: string) => void;
  /** The part ended too often to be started again. */
  readonly onGivenUp: (name: string, error: Error) => void;
}

export interface Service {
  readonly name: string;
  /** Stops the part for good. */
  stop(): Promise<void>;
}

/** So many starts in a row may fail before the part is given up. */
const attemptsMax = 5;
/** A run this long counts as a success. */
const steadyMs = 60_000;

/** Starts a part and keeps it running. Rejects when the first start fails. */
export async function keepRunning(options: ServiceOptions): Promise<Service> {
  let stopping = false;
  let current = await options.start();

  const watch = async (): Promise<void> => {
    let failures = 0;
    for (;;) {
      const startedAtMs = Date.now();
      const { code, signal } = await current.ended;
      if (stopping) return;
      if (Date.now() - startedAtMs >= steadyMs) failures = 0;
      let error = new Error(`ended with ${signal ?? code}`);
      for (;;) {
        failures += 1;
        if (failures > attemptsMax) return options.onGivenUp(options.name, error);
        await sleep(Math.min(250 * 2 ** failures, 5_000));
        if (stopping) return;
        options.onRestart(options.name);
        try {
          current = await options.start();
          break;
        } catch (failure) {
          error = failure instanceof Error ? failure : new Error(String(failure));
        }
      }
      // Stopped while it was starting: nobody else knows of this run.
      if (stopping) return await current.stop();
    }
  };
  const watching = watch();

  return {
    name: options.name,
    stop: async () => {
      stopping = true;
      await current.stop();
      await watching;
    },
  };
}

export interface NodeProcessOptions {
  /** Path of the script, from the root of the project. */
  readonly script: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logFile: string;
  /** Shown in the process list, and how the next start recognises the process. */
  readonly mark: string;
  /** Resolves to true when the process does its work; is asked again until then. `said` has what it told its parent. */
  readonly isReady: (said: ReadonlySet<unknown>) => Promise<boolean>;
  readonly readyTimeoutMs: number;
  readonly onStarted: (pid: number) => Promise<void>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const wrapper = fileURLToPath(new URL('./child.ts', import.meta.url));

/** Runs one of our scripts as a process of its own. Rejects, with nothing left running, when it does not get ready. */
export async function runNode(options: NodeProcessOptions): Promise<Run> {
  const log = await open(options.logFile, 'a', 0o600);
  const child = spawn(process.execPath, ['--import', 'tsx', wrapper, options.script, options.mark], {
    cwd: root,
    env: options.environment,
    // A session of its own: Ctrl-C reaches the parent alone, which stops its children in order.
    detached: true,
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
  });
  const said = new Set<unknown>();
  child.on('message', (message) => said.add(message));
  let hasEnded = false;
  const ended = new Promise<Awaited<Run['ended']>>((resolve) => {
    child.once('error', () => resolve({ code: null, signal: null }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  }).finally(() => {
    hasEnded = true;
  });
  await log.close();
  const { pid } = child;
  if (pid === undefined) throw new Error(`${options.script} cannot be run`);
  const stop = () => stopProcess(pid, { signal: 'SIGTERM', graceMs: 20_000 });
  await options.onStarted(pid);

  const until = Date.now() + options.readyTimeoutMs;
  while (!(await options.isReady(said))) {
    if (hasEnded) {
      const { code, signal } = await ended;
      throw new Error(`${options.script} ended with ${signal ?? code}`);
    }
    if (Date.now() > until) {
      await stop();
      throw new Error(`${options.script} was not ready after ${options.readyTimeoutMs / 1_000} s`);
    }
    await sleep(50);
  }
  return { ended, stop };
}
