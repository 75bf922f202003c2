/** Workers as processes of their own, so that a suite can kill them. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { WorkerConfig } from '../../activities/config.ts';
import { workflowBundlePath } from './temporal.ts';

const script = fileURLToPath(new URL('./worker-process.ts', import.meta.url));

type Signal = 'SIGTERM' | 'SIGKILL';

export interface WorkerProcesses {
  /** A further worker, once it is at work. */
  start(config: WorkerConfig): Promise<ChildProcess>;
  /** Ends all that were started, at work or not, and waits for it. */
  end(signal: Signal): Promise<void>;
}

/** The worker processes of a suite on this task queue. */
export function workerProcesses(taskQueue: string): WorkerProcesses {
  const started: ChildProcess[] = [];
  return {
    start: async (config) => {
      const worker = fork(script, [JSON.stringify(config), taskQueue, workflowBundlePath()], {
        execArgv: ['--import', 'tsx'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      started.push(worker);
      await once(worker, 'message');
      return worker;
    },
    end: async (signal) => {
      await Promise.all(started.map((worker) => endProcess(worker, signal)));
    },
  };
}

/** Sends the signal and waits for the end; what has ended is left alone. */
export async function endProcess(child: ChildProcess, signal: Signal): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
