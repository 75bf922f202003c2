/** Asking another case: how a case that is merged reaches the one in which it goes on. */
import type { Decision } from '../../workflows/complaint.contract.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';

export type OtherCaseAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** No run takes it: the case has ended, or was not started yet. */
  | { readonly kind: 'ended' }
  /** It may or may not have been taken: ask again under the same id. */
  | { readonly kind: 'unknown' };

/** Sends a decision to another case under `decision.commandId`. */
export type AskOtherCase = (caseId: string, decision: Decision) => Promise<OtherCaseAnswer>;
