/** Carries out what data subjects ask: ids in, ids out; whatever is personal stays in PostgreSQL. */
import { ApplicationFailure } from '@temporalio/common';
import { v5 as uuidv5 } from 'uuid';
import { countErasedBefore } from '../db/attachments.ts';
import {
  dropExport,
  eraseForRequest,
  exportForRequest,
  findCaseState,
  finishRequest,
  planRequest,
} from '../db/case/data-requests.ts';
import { eraseLeftovers } from '../db/case/erasure.ts';
import type { Db } from '../db/client.ts';
import type { Decision } from '../workflows/complaint.contract.ts';
import type { DataRequestActivities } from '../workflows/data-request.contract.ts';
import type { ActivityLogger } from './create-activities.ts';

/** Sends a decision to a case's process; what came of it is seen in the case. */
export type DecideCase = (caseId: string, decision: Decision) => Promise<void>;

export interface DataRequestDeps {
  readonly db: Db;
  readonly decide: DecideCase;
  /** How long an export is kept. */
  readonly exportKeepMs: number;
  readonly logger: ActivityLogger;
}

/** What was erased within this time is erased again. */
const leftoversWithinMs = 300_000;
/** Less than the process waits before it erases again; what others erase meanwhile holds nobody up. */
const sweptWithinMs = 10_000;

export function createDataRequestActivities(deps: DataRequestDeps): DataRequestActivities {
  const { db, decide, exportKeepMs, logger } = deps;

  /** Drivers' messages may quote values: only names come along. */
  const safely = <A extends unknown[], R>(activity: string, act: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      try {
        return await act(...args);
      } catch (error) {
        if (error instanceof ApplicationFailure) throw error;
        const type = error instanceof Error ? error.name : 'unknown';
        logger.warn({ activity, type }, 'an activity failed');
        throw ApplicationFailure.retryable(type, type);
      }
    };
  };

  /** Withdrawn, or closed when it was resolved. Asked again it is the same decision, unless the stage has changed. */
  async function endCase(requestId: string, caseId: string): Promise<void> {
    const state = await findCaseState(db, caseId);
    if (state === null || state.ended) return;
    const head = {
      actor: { kind: 'system', id: 'data-subject-request', roles: [], standsInFor: [] },
      atMs: Date.now(),
      ifVersion: null,
    } as const;
    const isResolved = state.stage === 'resolved' || state.stage === 'aftercare';
    const verb = isResolved ? 'close' : 'withdraw';
    // A try that was refused is kept by the engine under its id: another version of the case is another try.
    const commandId = uuidv5(`${verb}.${state.version}.${state.seq}`, uuidv5(caseId, requestId));
    const decision: Decision = isResolved
      ? { ...head, commandId, verb: 'close', payload: {} }
      : { ...head, commandId, verb: 'withdraw', payload: { by: 'customer', channel: state.channel } };
    await decide(caseId, decision);
    if ((await findCaseState(db, caseId))?.ended !== true) {
      throw ApplicationFailure.retryable('the case has not ended yet', 'case-not-ended');
    }
  }

  return {
    planDataRequest: safely('planDataRequest', ({ requestId }) => planRequest(db, requestId)),
    endCaseForErasure: safely('endCaseForErasure', ({ requestId, caseId }) => endCase(requestId, caseId)),
    erasePersonalData: safely('erasePersonalData', ({ requestId }) => eraseForRequest(db, requestId)),
    eraseLeftovers: safely('eraseLeftovers', async () => {
      await eraseLeftovers(db, leftoversWithinMs);
      // The store is relieved by the API's sweep. Until then the erasure is not finished.
      const left = await countErasedBefore(db.sql, new Date(Date.now() - sweptWithinMs));
      if (left > 0) throw ApplicationFailure.retryable('content is still in the store', 'content-left');
    }),
    finishDataRequest: safely('finishDataRequest', ({ requestId, refusal }) =>
      finishRequest(db, requestId, refusal),
    ),
    exportPersonalData: safely('exportPersonalData', ({ requestId }) =>
      exportForRequest(db, requestId, exportKeepMs),
    ),
    dropExport: safely('dropExport', ({ requestId }) => dropExport(db, requestId)),
  };
}
