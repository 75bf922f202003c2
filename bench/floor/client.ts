/** Raw Temporal through its client, on the server that the product uses. */
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { floorTaskQueue } from './task-queue.ts';

export interface Floor {
  /** Starts one workflow and gives its id: it waits for its update. */
  start(): Promise<string>;
  /** Start, a timer, one update, end. Gives the workflow's id. */
  lifecycle(): Promise<string>;
  /** Ends what {@link Floor.start} left waiting. */
  terminate(workflowId: string): Promise<void>;
  /** How many events a workflow's history has. */
  eventsOf(workflowId: string): Promise<number>;
  close(): Promise<void>;
}

export async function connectFloor(address: string, namespace: string): Promise<Floor> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  const start = () =>
    client.workflow.start('floor', { taskQueue: floorTaskQueue, workflowId: `floor-${randomUUID()}` });
  return {
    start: async () => (await start()).workflowId,
    lifecycle: async () => {
      const handle = await start();
      await handle.executeUpdate<string, [string]>('go', { args: ['go'] });
      await handle.result();
      return handle.workflowId;
    },
    terminate: async (workflowId) => {
      await client.workflow.getHandle(workflowId).terminate('measured');
    },
    eventsOf: async (workflowId) => {
      const history = await client.workflow.getHandle(workflowId).fetchHistory();
      return history.events?.length ?? 0;
    },
    close: () => connection.close(),
  };
}
