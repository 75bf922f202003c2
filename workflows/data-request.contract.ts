/** A data subject's request: what the outside says to its workflow, and what that asks. Ids only. */

/** Workflow type. */
export const dataRequestType = 'dataRequest';
/** The one workflow of a request. */
export const dataRequestIdOf = (requestId: string): string => `data-request-${requestId}`;

export interface DataRequestInput {
  readonly requestId: string;
}

export interface DataRequestActivities {
  /** What is asked, and which cases have to be ended before an erasure. */
  planDataRequest(input: DataRequestInput): Promise<{
    readonly kind: 'export' | 'erasure';
    readonly openCaseIds: readonly string[];
  }>;
  /** Ends a case through its process: withdrawn, or closed when it was resolved. Fails while it cannot be ended. */
  endCaseForErasure(input: DataRequestInput & { readonly caseId: string }): Promise<void>;
  /** Erases the customer, or says why not. */
  erasePersonalData(input: DataRequestInput): Promise<'erased' | 'case-open' | 'legal-hold'>;
  /** Erases what was on its way meanwhile. Fails while the store has content of what was erased. */
  eraseLeftovers(input: DataRequestInput): Promise<void>;
  /** Keeps how the request ended. */
  finishDataRequest(
    input: DataRequestInput & { readonly refusal: 'case-open' | 'legal-hold' | null },
  ): Promise<void>;
  /** Gathers all that is held about the customer. */
  exportPersonalData(input: DataRequestInput): Promise<{ readonly expiresAtMs: number }>;
  /** Deletes the export. */
  dropExport(input: DataRequestInput): Promise<void>;
}
