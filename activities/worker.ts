/** Entry point of a worker process: `npm run worker`. Several may run side by side. */
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import { openDb } from '../db/client.ts';
import { checkSecretsKey } from '../db/kept-keys.ts';
import { createSecretBox, SecretError } from '../db/secret-box.ts';
import { connectEngine } from '../engine/connect.ts';
import { WorkerConfigError, workerConfigOfProcess } from './config.ts';
import { runWorker } from './run-worker.ts';

async function main(): Promise<void> {
  const config = workerConfigOfProcess();
  const logger = pino({ name: 'worker', level: config.logLevel });
  const db = openDb({
    url: config.databaseUrl,
    maxConnections: config.databaseConnections,
    applicationName: 'recourse-worker',
  });
  // Before the SDK's runtime is there, which would keep the process alive.
  try {
    await checkSecretsKey(db, createSecretBox(config.secretsKey));
  } catch (error) {
    await db.close();
    throw error;
  }
  // The SDK's own messages go the same way; signals are handled below, in order.
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      const { sdkComponent, taskQueue, workflowId, runId, activityType, attempt } = meta ?? {};
      const fields = { sdkComponent, taskQueue, workflowId, runId, activityType, attempt };
      if (level === 'ERROR') logger.error({ ...fields, error: namesOf(meta?.error) }, message);
      else logger.warn({ ...fields, error: namesOf(meta?.error) }, message);
    }),
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) },
    },
    shutdownSignals: [],
  });
  const engine = await connectEngine({
    address: config.temporalAddress,
    namespace: config.temporalNamespace,
    logger,
  });
  const worker = runWorker({ config, db, engine, logger });
  void worker.ready.then(() => {
    // To a parent that waits for it.
    process.send?.('ready');
  });

  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      logger.info({ signal }, 'the worker stops');
      worker.stop().catch(() => {});
    });
  }
  try {
    await worker.ended;
  } catch (error) {
    logger.fatal({ error: namesOf(error) }, 'the worker cannot go on');
    process.exitCode = 1;
  } finally {
    await engine.close();
    await db.close();
  }
  // A parent's channel would keep the process alive.
  if (process.connected) process.disconnect();
}

/** Names, codes and the messages of failures, which hold ids only; no drivers' values. */
function namesOf(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` <- ${namesOf(error.cause)}` : '';
  return `${error.name}: ${error.message}${cause}`;
}

await main().catch((error: unknown) => {
  console.error(error instanceof WorkerConfigError || error instanceof SecretError ? error.message : error);
  process.exitCode = 1;
  if (process.connected) process.disconnect();
});
