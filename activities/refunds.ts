/** Asks the refund system for what people of ours decided, and keeps where it stands. */
import { ApplicationFailure } from '@temporalio/common';
import { findRefund, keepRefund, noteRefundUnavailable } from '../db/case/refunds.ts';
import type { Db } from '../db/client.ts';
import type { RefundActivities } from '../workflows/refund.contract.ts';
import type { ActivityLogger } from './create-activities.ts';
import type { OutsideSystems } from './ports/outside.ts';

export interface RefundDeps {
  readonly db: Db;
  readonly systems: Pick<OutsideSystems, 'refunds'>;
  readonly logger: ActivityLogger;
}

export function createRefundActivities({ db, systems, logger }: RefundDeps): RefundActivities {
  return {
    async askRefund({ refundId, caseId }) {
      const refund = await findRefund(db, refundId);
      if (refund === null) return 'unknown';
      const { state, money } = refund;
      if (state === 'done' || state === 'failed') return state;
      const answer = await systems.refunds.refund({ id: refundId, caseId, money }).catch((error: unknown) => {
        // A driver's message may quote what it was asked: its name alone comes along.
        const reason = error instanceof Error ? error.name : 'unknown';
        logger.warn({ refundId, caseId, reason }, 'the refund system could not be asked');
        throw ApplicationFailure.retryable(`refunds could not be asked: ${reason}`, reason);
      });
      await keepRefund(db, refundId, answer);
      return answer.state;
    },
    noteRefundUnavailable: ({ refundId }) => noteRefundUnavailable(db, refundId),
  };
}
