/** Workers as processes of their own, so that a suite can kill them. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { WorkerConfig } from '../../activities/config.ts';
import { connectEngine } from '../../engine/connect.ts';
import type { DecisionResult, Engine } from '../../engine/engine.ts';
import type { Decision } from '../../workflows/complaint.contract.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { temporalAddress, temporalNamespace, uniqueTaskQueue, workflowBundlePath } from './temporal.ts';
import { eventually, workerConfig } from './worker.ts';

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
      const died = once(worker, 'exit').then(() => Promise.reject(new Error('A worker ended at its start.')));
      died.catch(() => {}); // It ends some time.
      await Promise.race([once(worker, 'message'), died]);
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

export interface TwoWorkers {
  readonly fresh: FreshDatabase;
  readonly engine: Engine;
  /** The one to be killed. */
  readonly first: ChildProcess;
  /** Asks under the same id until there is an answer, as a caller with an Idempotency-Key does. */
  decided(caseId: string, decision: Decision, withinMs: number): Promise<DecisionResult>;
  close(): Promise<void>;
}

/** Two worker processes on a database of the suite's own, once both are at work. */
export async function startTwoWorkers(): Promise<TwoWorkers> {
  const taskQueue = uniqueTaskQueue();
  const fresh = await freshDatabase({ maxConnections: 12 });
  const engine = await connectEngine({ address: temporalAddress(), namespace: temporalNamespace, taskQueue });
  const processes = workerProcesses(taskQueue);
  const close = async () => {
    await processes.end('SIGTERM');
    await engine.close();
    await fresh.drop();
  };
  const config = workerConfig(fresh, { databaseConnections: 8, cachedCases: 300, startWindow: 64 });
  try {
    const [first] = await Promise.all([processes.start(config), processes.start(config)]);
    return {
      fresh,
      engine,
      first,
      decided: (caseId, decision, withinMs) =>
        eventually(async () => {
          const result = await engine.decide(caseId, decision, 5_000).catch(() => null);
          return result?.kind === 'unknown' ? null : result;
        }, withinMs),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
