/** Money back for an order through another system (practice X1): what the outside says to it, and what it asks. */

/** Workflow type. */
export const refundType = 'refund';
/** The one workflow of a refund. */
export const refundIdOf = (refundId: string): string => `refund-${refundId}`;

export interface RefundInput {
  readonly caseId: string;
  /** The key under which the other system is asked: the same key is the same refund. */
  readonly refundId: string;
  /** Milliseconds until it is asked again; how a run that goes on tells the next. */
  readonly pauseMs?: number;
}

/** Where a refund stands in the other system. */
export const refundStandings = ['requested', 'done', 'failed'] as const;
export type RefundStanding = (typeof refundStandings)[number];
/** How a refund is shown: not yet asked for, asked in vain so far, or where it stands in the other system. */
export const refundStates = ['pending', 'unavailable', ...refundStandings] as const;
export type RefundState = (typeof refundStates)[number];

export interface RefundActivities {
  /**
   * Asks the other system for the refund, or where it stands, and keeps the answer. `unknown` when no such refund was
   * stored. Throws when the system cannot be asked.
   */
  askRefund(request: RefundInput): Promise<RefundStanding | 'unknown'>;
  /** Notes that the system could not be asked. */
  noteRefundUnavailable(request: RefundInput): Promise<void>;
}
