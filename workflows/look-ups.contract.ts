/** Asking other systems about a case (practice X1): what the outside says to it, and what it asks. */

/** Workflow type. */
export const lookUpsType = 'lookUps';
/** The one workflow of a request. */
export const lookUpsIdOf = (requestId: string): string => `look-ups-${requestId}`;

/** The systems that are asked. */
export const lookUpPorts = ['order', 'store', 'identity', 'antifraud'] as const;
export type LookUpPort = (typeof lookUpPorts)[number];

export interface LookUpInput {
  readonly caseId: string;
  readonly requestId: string;
}

/** What came of it: answers themselves hold personal data and stay in PostgreSQL. */
export type LookUpState = 'found' | 'not_found' | 'unavailable';

export interface LookUpActivities {
  /** Asks one system and keeps its answer. Throws when it cannot be asked. */
  askSystem(request: LookUpInput & { readonly port: LookUpPort }): Promise<LookUpState>;
  /** Notes that a system could not be asked. */
  noteUnavailable(request: LookUpInput & { readonly port: LookUpPort }): Promise<void>;
}
