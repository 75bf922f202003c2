/** Prepares the engine's namespace: operators' search attributes, and how long histories are kept. */
import { Connection, isGrpcServiceError } from '@temporalio/client';
import { searchAttributeNames } from '../workflows/complaint.contract.ts';

export interface NamespaceOptions {
  /** `host:port` of the gRPC frontend. */
  readonly address: string;
  readonly namespace: string;
  /** How long the history of an ended case is kept, 90 unless told. */
  readonly retentionDays?: number;
  /** For all of it, 15,000 unless told. */
  readonly timeoutMs?: number;
}

/** `temporal.api.enums.v1.IndexedValueType`. */
const keyword = 2;
const alreadyExists = 6;
const notFound = 5;

/**
 * Brings a namespace to what the process needs, and makes one that is missing. May run at any time and from
 * several processes at once: what is right already is left alone. Throws when the server cannot be reached or
 * does not allow it.
 */
export async function prepareNamespace(options: NamespaceOptions): Promise<void> {
  const connection = Connection.lazy({ address: options.address });
  const deadlineMs = Date.now() + (options.timeoutMs ?? 15_000);
  try {
    await connection.withDeadline(deadlineMs, async () => {
      await retain(connection, options);
      await register(connection, options.namespace, deadlineMs);
    });
  } finally {
    await connection.close();
  }
}

async function retain(connection: Connection, { namespace, retentionDays = 90 }: NamespaceOptions) {
  const wantedSeconds = retentionDays * 86_400;
  const retention = { seconds: secondsAsLong(wantedSeconds) };
  try {
    const { config } = await connection.workflowService.describeNamespace({ namespace });
    if (Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) === wantedSeconds) return;
    await connection.workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: retention },
    });
  } catch (error) {
    if (!isGrpcServiceError(error) || error.code !== notFound) throw error;
    await connection.workflowService
      .registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention })
      .catch(unlessAlreadyThere);
  }
}

type Seconds = NonNullable<
  NonNullable<
    Parameters<Connection['workflowService']['registerNamespace']>[0]['workflowExecutionRetentionPeriod']
  >['seconds']
>;
/** protobuf's 64-bit numbers, for values that fit 32 bits. */
const secondsAsLong = (seconds: number): Seconds => ({ low: seconds, high: 0, unsigned: false }) as Seconds;

async function register(connection: Connection, namespace: string, deadlineMs: number): Promise<void> {
  const names = Object.values(searchAttributeNames);
  for (;;) {
    try {
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
      const missing = names.filter((name) => customAttributes?.[name] === undefined);
      if (missing.length === 0) return;
      await connection.operatorService
        .addSearchAttributes({
          namespace,
          searchAttributes: Object.fromEntries(missing.map((name) => [name, keyword])),
        })
        .catch(unlessAlreadyThere);
    } catch (error) {
      // Another process registers at the same time, or the new namespace has not reached every part of the server.
      if (Date.now() + 500 > deadlineMs) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function unlessAlreadyThere(error: unknown): void {
  if (!isGrpcServiceError(error) || error.code !== alreadyExists) throw error;
}
