/** A worker as a process of its own on a suite's database and task queue: it can be killed. Says `ready` to its parent. */

import type { WorkerConfig } from '../../activities/config.ts';
import { runWorker } from '../../activities/run-worker.ts';
import { openDb } from '../../db/client.ts';
import { connectEngine } from '../../engine/connect.ts';

const [given, taskQueue, workflowBundlePath] = process.argv.slice(2);
if (given === undefined || taskQueue === undefined || workflowBundlePath === undefined) {
  throw new Error('configuration, task queue and bundle are needed');
}
const config = JSON.parse(given) as WorkerConfig;
const logger = { info: () => {}, warn: () => {}, error: () => {} };
const db = openDb({ url: config.databaseUrl, maxConnections: config.databaseConnections });
const engine = await connectEngine({
  address: config.temporalAddress,
  namespace: config.temporalNamespace,
  taskQueue,
  logger,
});
const worker = runWorker({ config, db, engine, logger, taskQueue, workflowBundlePath });
void worker.ready.then(() => process.send?.('ready'));
process.on('SIGTERM', () => {
  void worker.stop().finally(() => process.exit(0));
});
await worker.ended;
