/** The processes under measurement, run as an operator runs them. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endOfLog, logFileIn } from '../../scripts/local/data-folder.ts';
import { signal, waitUntil } from '../../scripts/local/processes.ts';
import { type Run, runNode } from '../../scripts/local/service.ts';

export interface Child {
  readonly pid: number;
  stop(): Promise<void>;
  /** `kill -9`: nothing is put in order. */
  kill(): Promise<void>;
  /** What it holds after collecting garbage; null when it was not started with a probe or does not answer. */
  held(): Promise<Held | null>;
}

export interface Held {
  /** All threads, after collecting garbage. */
  readonly heapBytes: number;
  readonly residentBytes: number;
}

export interface ChildOptions {
  readonly name: string;
  /** Path of the script, from the root of the project. */
  readonly script: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isReady: (said: ReadonlySet<unknown>) => Promise<boolean>;
  /** Whether {@link Child.held} is wanted. */
  readonly probed?: boolean;
  /** Folder for a CPU profile, written when the process stops in order. */
  readonly profileFolder?: string | null;
}

const probe = new URL('./probe.mjs', import.meta.url).href;
const profile = new URL('./profile.mjs', import.meta.url).href;

export async function startChild(options: ChildOptions): Promise<Child> {
  const { name, script, folder, isReady } = options;
  const logFile = await logFileIn(folder, name);
  const nodeOptions = [
    ...(options.probed === true ? [`--import ${probe}`] : []),
    ...(options.profileFolder
      ? [`--import ${profile}?folder=${encodeURIComponent(options.profileFolder)}`]
      : []),
  ];
  let pid = 0;
  let run: Run;
  try {
    run = await runNode({
      script,
      environment: {
        ...options.environment,
        ...(nodeOptions.length > 0 ? { NODE_OPTIONS: nodeOptions.join(' ') } : {}),
      },
      logFile,
      mark: `--data-dir=${folder}`,
      isReady,
      readyTimeoutMs: 60_000,
      onStarted: async (started) => {
        pid = started;
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}. The end of its log:\n${await endOfLog(logFile, 20)}`);
  }
  return {
    pid,
    stop: () => run.stop(),
    kill: async () => {
      signal(pid, 'SIGKILL');
      await run.ended;
    },
    held: async () => {
      if (options.probed !== true) return null;
      const probeFile = join(folder, `held-${pid}.json`);
      await rm(probeFile, { force: true });
      signal(pid, 'SIGUSR2');
      let text = '';
      const answered = await waitUntil(async () => {
        text = await readFile(probeFile, 'utf8').catch(() => '');
        return text !== '';
      }, 15_000);
      if (!answered) return null;
      const held = JSON.parse(text) as Held & { readonly threads: number };
      // Workflows live in a thread: without its answer there is nothing to tell.
      return held.threads === 0 ? null : held;
    },
  };
}
