import { Client, Connection } from '@temporalio/client';
import { workflowType } from '../workflows/complaint.contract.ts';

/** A running case's history, as the replayer takes it. */
export interface OpenHistory {
  readonly workflowId: string;
  readonly history: unknown;
}

/**
 * Histories of all running cases of a server, one after another. Throws when it cannot be reached.
 * @param server `address` as `host:port`
 */
export async function* openHistories(server: {
  address: string;
  namespace: string;
}): AsyncGenerator<OpenHistory> {
  const connection = await Connection.connect({ address: server.address });
  try {
    const client = new Client({ connection, namespace: server.namespace });
    const query = `WorkflowType = '${workflowType}' AND ExecutionStatus = 'Running'`;
    for await (const { workflowId, runId } of client.workflow.list({ query })) {
      yield { workflowId, history: await client.workflow.getHandle(workflowId, runId).fetchHistory() };
    }
  } finally {
    await connection.close();
  }
}
