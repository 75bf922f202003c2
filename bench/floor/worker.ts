/** The floor's worker: nothing but the SDK, in a process of its own as the product's worker is. */
import { fileURLToPath } from 'node:url';
import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { readFloorConfig } from '../config.ts';
import { floorTaskQueue } from './task-queue.ts';

const config = readFloorConfig();
// As the product's worker: stopped by SIGTERM, in order.
Runtime.install({ shutdownSignals: ['SIGTERM'] });
const connection = await NativeConnection.connect({ address: config.address });
const worker = await Worker.create({
  connection,
  namespace: config.namespace,
  taskQueue: floorTaskQueue,
  workflowsPath: fileURLToPath(new URL('./workflow.ts', import.meta.url)),
  maxCachedWorkflows: config.cached,
});
const running = worker.run();
process.send?.('ready');
await running;
await connection.close();
