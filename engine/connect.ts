/** The process engine over Temporal's client. Nothing outside this folder knows that it is Temporal. */
import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  isGrpcServiceError,
  makeGrpcRetryInterceptor,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import {
  ApplicationFailure,
  defineSearchAttributeKey,
  SearchAttributeType,
  TypedSearchAttributes,
} from '@temporalio/common';
import {
  type CaseView,
  type ComplaintInput,
  type Decision,
  type DecisionAnswer,
  factSignal,
  searchAttributeNames,
  taskQueue,
  updateOf,
  viewQuery,
  workflowIdOf,
  workflowType,
} from '../workflows/complaint.contract.ts';
import { dataRequestIdOf, dataRequestType } from '../workflows/data-request.contract.ts';
import { type Refusal, refusalTypes } from '../workflows/domain/refusals.ts';
import { lookUpsIdOf, lookUpsType } from '../workflows/look-ups.contract.ts';
import { refundIdOf, refundType } from '../workflows/refund.contract.ts';
import { webhookDeliveryIdOf, webhookDeliveryType } from '../workflows/webhooks.contract.ts';
import type { DecisionResult, Engine } from './engine.ts';

/** What the engine says of itself. Structured values first, as pino takes them; ids and codes only. */
export interface EngineLogger {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface EngineOptions {
  /** `host:port` of the gRPC frontend. */
  readonly address: string;
  readonly namespace: string;
  /** Where workers listen; another than the contract's in tests only. */
  readonly taskQueue?: string;
  /** How long a start or a fact may take, 3,000 unless told. */
  readonly callTimeoutMs?: number;
  readonly logger?: EngineLogger;
}

/** The engine cannot be reached or does not answer in time. What was asked may or may not have happened. */
export class EngineUnreachableError extends Error {
  override readonly name = 'EngineUnreachableError';
}

/** `TASK_QUEUE_TYPE_WORKFLOW` of Temporal's API. */
const workflowTaskQueueType = 1;
/** The server holds an empty poll for a minute; a worker that stopped asking is seen so long. */
const pollSecondsMax = 70;

const keywordOf = (name: string) => defineSearchAttributeKey(name, SearchAttributeType.KEYWORD);

/**
 * Opens the engine lazily: a server that is down is no error here. Every call then fails or answers within its
 * time, and calls succeed again about a second after the server is back.
 */
export function connectEngine(options: EngineOptions): Promise<Engine> {
  const connection = Connection.lazy({
    address: options.address,
    // The driver waits up to two minutes between attempts to connect, during which a server that is up looks down.
    channelArgs: {
      'grpc.initial_reconnect_backoff_ms': 100,
      'grpc.max_reconnect_backoff_ms': 1_000,
      'grpc.keepalive_time_ms': 15_000,
      'grpc.keepalive_timeout_ms': 5_000,
    },
    interceptors: [makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts: 3 }))],
  });
  const client = new Client({ connection, namespace: options.namespace });
  const callTimeoutMs = options.callTimeoutMs ?? 3_000;
  const within = <T>(timeoutMs: number, call: () => Promise<T>): Promise<T> =>
    connection.withDeadline(Date.now() + timeoutMs, call);
  const handleOf = (caseId: string) => client.workflow.getHandle(workflowIdOf(caseId));

  /** What became of an update whose run has ended: an answer given before counts, also when it was lost. */
  async function answeredBefore(
    caseId: string,
    decision: Decision,
    timeoutMs: number,
  ): Promise<DecisionResult> {
    try {
      const update = handleOf(caseId).getUpdateHandle<DecisionAnswer>(decision.commandId);
      return { kind: 'done', answer: await within(timeoutMs, () => update.result()) };
    } catch (error) {
      return resultOf(error);
    }
  }

  /** Starts a workflow by its id; one that runs or ran already is left alone. */
  async function startOnce(type: string, workflowId: string, input: unknown): Promise<void> {
    try {
      await within(callTimeoutMs, () =>
        client.workflow.start(type, {
          workflowId,
          taskQueue: options.taskQueue ?? taskQueue,
          args: [input],
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      );
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return;
      throw unreachableOr(error);
    }
  }

  const engine: Engine = {
    async start(input) {
      try {
        await within(callTimeoutMs, () =>
          client.workflow.start(workflowType, {
            workflowId: workflowIdOf(input.caseId),
            taskQueue: options.taskQueue ?? taskQueue,
            args: [input],
            // A case has one run at a time, and an ended one never begins again.
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
            workflowIdConflictPolicy: 'USE_EXISTING',
            typedSearchAttributes: searchAttributesOf(input),
            staticSummary: summaryOf(input),
          }),
        );
      } catch (error) {
        if (error instanceof WorkflowExecutionAlreadyStartedError) return;
        throw unreachableOr(error);
      }
    },

    async decide(caseId, decision, timeoutMs) {
      const deadlineMs = Date.now() + timeoutMs;
      try {
        const answer = await within(timeoutMs, () =>
          handleOf(caseId).executeUpdate<DecisionAnswer, [Decision]>(updateOf(decision.verb), {
            updateId: decision.commandId,
            args: [decision],
          }),
        );
        return { kind: 'done', answer };
      } catch (error) {
        const result = resultOf(error);
        if (result.kind !== 'ended') return result;
        return answeredBefore(caseId, decision, Math.max(250, deadlineMs - Date.now()));
      }
    },

    async tell(caseId, fact) {
      try {
        await within(callTimeoutMs, () => handleOf(caseId).signal(factSignal, fact));
        return 'sent';
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return 'ended';
        throw unreachableOr(error);
      }
    },

    lookUp: (input) => startOnce(lookUpsType, lookUpsIdOf(input.requestId), input),

    refund: (input) => startOnce(refundType, refundIdOf(input.refundId), input),

    requestData: (input) => startOnce(dataRequestType, dataRequestIdOf(input.requestId), input),

    deliver: (input) => startOnce(webhookDeliveryType, webhookDeliveryIdOf(input), input),

    async view(caseId, timeoutMs) {
      try {
        return await within(timeoutMs, () => handleOf(caseId).query<CaseView>(viewQuery));
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return null;
        throw unreachableOr(error);
      }
    },

    async isUp(timeoutMs) {
      try {
        await within(timeoutMs, () => connection.workflowService.getSystemInfo({}));
        return true;
      } catch {
        return false;
      }
    },

    async hasWorker(timeoutMs) {
      try {
        const { pollers } = await within(timeoutMs, () =>
          connection.workflowService.describeTaskQueue({
            namespace: options.namespace,
            taskQueue: { name: options.taskQueue ?? taskQueue },
            taskQueueType: workflowTaskQueueType,
          }),
        );
        const nowSeconds = Date.now() / 1_000;
        return (pollers ?? []).some(
          (poller) => nowSeconds - Number(poller.lastAccessTime?.seconds ?? 0) < pollSecondsMax,
        );
      } catch (error) {
        throw unreachableOr(error);
      }
    },

    close: () => connection.close(),
  };
  return Promise.resolve(engine);

  function resultOf(error: unknown): DecisionResult {
    if (error instanceof WorkflowNotFoundError) return { kind: 'ended' };
    if (error instanceof WorkflowUpdateFailedError) {
      const refusal = refusalOf(error.cause);
      if (refusal !== null) return { kind: 'refused', refusal };
      // The run ended while it had the decision: what became of the case is in PostgreSQL.
      if (
        error.cause instanceof ApplicationFailure &&
        error.cause.type === 'AcceptedUpdateCompletedWorkflow'
      ) {
        return { kind: 'ended' };
      }
      // A fault of the process, not an answer.
      throw error;
    }
    options.logger?.warn({ reason: codeOf(error) }, 'a decision got no answer from the engine');
    return { kind: 'unknown' };
  }
}

/** The refusal that an update's failure carries, or null when it failed for another reason. */
function refusalOf(cause: unknown): Refusal | null {
  if (!(cause instanceof ApplicationFailure)) return null;
  const type = refusalTypes.find((known) => known === cause.type);
  if (type === undefined) return null;
  const [details] = cause.details ?? [];
  return { type, message: cause.message, details: isRecord(details) ? details : {} };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const searchAttributesOf = (input: ComplaintInput): TypedSearchAttributes =>
  new TypedSearchAttributes([
    { key: keywordOf(searchAttributeNames.channel), value: input.channel },
    { key: keywordOf(searchAttributeNames.policy), value: input.policy.name },
  ]);

/** For the engine's own pages: number, class and policy, nothing about the customer. */
const summaryOf = (input: ComplaintInput): string =>
  `${input.number}, ${input.class ?? 'unclassified'}, policy ${input.policy.name}`;

/** gRPC's code behind an error, for logs and decisions. */
function codeOf(error: unknown): number | string {
  if (isGrpcServiceError(error)) return error.code;
  if (error instanceof Error && error.cause !== undefined) return codeOf(error.cause);
  return error instanceof Error ? error.name : 'unknown';
}

/** Codes that say something about the engine, not about what was asked of it: cancelled, deadline, exhausted, aborted, unavailable. */
const passing: ReadonlySet<number | string> = new Set([1, 4, 8, 10, 14]);

function unreachableOr(error: unknown): unknown {
  const code = codeOf(error);
  if (!passing.has(code)) return error;
  return new EngineUnreachableError(`The engine does not answer (gRPC ${code}).`, { cause: error });
}
