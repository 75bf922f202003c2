/** A whole worker, with the real process, on a suite's database and a task queue of its own. */
import { join } from 'node:path';
import type { WorkerConfig } from '../../activities/config.ts';
import { type RunningWorker, runWorker, type WorkerDeps } from '../../activities/run-worker.ts';
import { connectEngine, type EngineLogger } from '../../engine/connect.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Decision, DecisionPayloads, Verb } from '../../workflows/complaint.contract.ts';
import type { Actor } from '../../workflows/domain/case-file.ts';
import { testConfig } from './config.ts';
import type { FreshDatabase } from './database.ts';
import { filesIn } from './files.ts';
import { agent } from './process.ts';
import { testSecretsKey } from './secrets.ts';
import { temporalAddress, temporalNamespace, uniqueTaskQueue, workflowBundlePath } from './temporal.ts';
import { testWebhooks } from './webhooks.ts';

/** Keeps what is logged. */
export interface MemoryLogger extends EngineLogger {
  readonly lines: { level: 'info' | 'warn' | 'error'; fields: object; message: string }[];
}

export function memoryLogger(): MemoryLogger {
  const lines: MemoryLogger['lines'] = [];
  const at = (level: 'info' | 'warn' | 'error') => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

export function workerConfig(fresh: FreshDatabase, changes: Partial<WorkerConfig> = {}): WorkerConfig {
  return {
    databaseUrl: fresh.url,
    databaseConnections: 10,
    temporalAddress: temporalAddress(),
    temporalNamespace,
    organisationZone: 'Europe/Kyiv',
    poolCapMinor: 10_000_000,
    card: null,
    startWindow: 16,
    importRowsPerSecond: 1_000,
    cachedCases: 200,
    health: null,
    mail: null,
    quietHours: null,
    imap: null,
    files: filesIn(join(testConfig().temporaryFolder, 'worker')),
    telegram: null,
    publicUrl: null,
    auditSigningKey: null,
    secretsKey: testSecretsKey,
    auditCheckpointSeconds: 60,
    exportKeepHours: 72,
    webhooks: testWebhooks,
    logLevel: 'silent',
    ...changes,
  };
}

export interface WorkerUnderTest {
  readonly worker: RunningWorker;
  readonly engine: Engine;
  readonly taskQueue: string;
  readonly logger: MemoryLogger;
  stop(): Promise<void>;
}

/** Starts a worker and waits until it polls. */
export async function startWorker(
  fresh: FreshDatabase,
  changes: { config?: Partial<WorkerConfig>; deps?: Partial<WorkerDeps> } = {},
): Promise<WorkerUnderTest> {
  const config = workerConfig(fresh, changes.config);
  const taskQueue = changes.deps?.taskQueue ?? uniqueTaskQueue();
  const logger = memoryLogger();
  const engine = await connectEngine({
    address: config.temporalAddress,
    namespace: config.temporalNamespace,
    taskQueue,
    logger,
  });
  const worker = runWorker({
    config,
    db: fresh.db,
    engine,
    logger,
    taskQueue,
    workflowBundlePath: workflowBundlePath(),
    ...changes.deps,
  });
  await Promise.race([worker.ready, worker.ended]);
  return {
    worker,
    engine,
    taskQueue,
    logger,
    stop: async () => {
      await worker.stop();
      await engine.close();
    },
  };
}

/** A decision as the API would send it. */
export function decisionOf<V extends Verb>(
  verb: V,
  payload: DecisionPayloads[V],
  more: { actor?: Actor; commandId?: string; ifVersion?: number } = {},
): Decision {
  return {
    verb,
    commandId: more.commandId ?? crypto.randomUUID(),
    actor: more.actor ?? agent,
    atMs: Date.now(),
    ifVersion: more.ifVersion ?? null,
    payload,
  } as Decision;
}

/** Asks until `check` answers with something, and fails after `timeoutMs`. */
export async function eventually<T>(
  check: () => Promise<T | undefined | false | null>,
  timeoutMs = 20_000,
): Promise<T> {
  const endsAtMs = Date.now() + timeoutMs;
  for (;;) {
    const found = await check();
    if (found !== undefined && found !== false && found !== null) return found;
    if (Date.now() > endsAtMs) throw new Error(`Still not so after ${timeoutMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
