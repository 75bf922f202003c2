import type {
  CaseView,
  ComplaintInput,
  Decision,
  DecisionAnswer,
  Fact,
} from '../workflows/complaint.contract.ts';
import type { DataRequestInput } from '../workflows/data-request.contract.ts';
import type { Refusal } from '../workflows/domain/refusals.ts';
import type { LookUpInput } from '../workflows/look-ups.contract.ts';
import type { RefundInput } from '../workflows/refund.contract.ts';
import type { WebhookDeliveryInput } from '../workflows/webhooks.contract.ts';

/** What became of a decision. A refusal is an answer; only `unknown` means: ask again under the same id. */
export type DecisionResult =
  | { readonly kind: 'done'; readonly answer: DecisionAnswer }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The workflow has ended or was never there: PostgreSQL answers for the case. */
  | { readonly kind: 'ended' }
  /** No answer in time, or the engine cannot be reached. */
  | { readonly kind: 'unknown' };

/** The process engine as the rest of the product sees it. Only `engine/` knows that it is Temporal. */
export interface Engine {
  /** Starts the case's workflow. One that runs or ran already is left alone. Throws when the engine cannot be reached. */
  start(input: ComplaintInput): Promise<void>;
  /** Sends a decision as an Update under `decision.commandId` and waits at most `timeoutMs`. Never starts a run. */
  decide(caseId: string, decision: Decision, timeoutMs: number): Promise<DecisionResult>;
  /** Sends a fact as a Signal. `ended` when no run takes it. Throws when the engine cannot be reached. */
  tell(caseId: string, fact: Fact): Promise<'sent' | 'ended'>;
  /** Starts asking other systems about a case; one that runs or ran already is left alone. Throws when the engine cannot be reached. */
  lookUp(input: LookUpInput): Promise<void>;
  /** Starts asking for a refund; one that runs or ran already is left alone. Throws when the engine cannot be reached. */
  refund(input: RefundInput): Promise<void>;
  /** Starts a data subject's request; one that runs or ran already is left alone. Throws when the engine cannot be reached. */
  requestData(input: DataRequestInput): Promise<void>;
  /** Starts a round of a webhook's delivery; one that runs or ran already is left alone. Throws when the engine cannot be reached. */
  deliver(input: WebhookDeliveryInput): Promise<void>;
  /** The workflow's own answer, or null when the engine has no such run. Throws when it cannot be reached. */
  view(caseId: string, timeoutMs: number): Promise<CaseView | null>;
  /** Whether the engine answers within `timeoutMs`. */
  isUp(timeoutMs: number): Promise<boolean>;
  /** Whether a worker asked for work within the last minute or so. Throws when the engine cannot be reached. */
  hasWorker(timeoutMs: number): Promise<boolean>;
  close(): Promise<void>;
}
