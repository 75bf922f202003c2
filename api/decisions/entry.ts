import { z } from 'zod';
import type { Citation } from '../../db/desk/citations.ts';
import type { NamedPerson, TaskRole } from '../../db/desk/decisions.ts';
import type { Text } from '../../db/desk/texts.ts';
import type { Decision } from '../../workflows/complaint.contract.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Caller } from '../plugins/auth.ts';
import { isExplained, unexplained, whyFields } from '../schemas/input.ts';
import type { CodeNaming } from '../taxonomy-codes.ts';

/** What every decision has, whatever is decided. */
export type DecisionHead = Omit<Decision, 'verb' | 'payload'>;

/** Values of the address besides the case: a task, a hand-off. */
export interface Place {
  readonly taskId: string | null;
  readonly handOffId: string | null;
}

/** A person whom the body names, and who would fit. */
export interface Naming {
  readonly id: string;
  readonly pointer: string;
  readonly fits: (person: NamedPerson, task: TaskRole | null) => boolean;
}

/** One way to decide: its address, who may, what is sent, and how it becomes a decision. */
export interface VerbEntry<Body> {
  /** Below `/v1`. */
  readonly path: string;
  readonly roles: readonly Role[];
  readonly ifMatch: 'required' | 'optional';
  readonly summary: string;
  readonly body: z.ZodType<Body>;
  /** Free text of the body: it is kept here, and never enters the process. */
  readonly texts: (body: Body) => readonly Text[];
  readonly names?: (body: Body) => readonly Naming[];
  /** Articles that its words stand on. */
  readonly cites?: (body: Body) => readonly Citation[];
  /** Codes of the taxonomy that the body names. */
  readonly codes?: (body: Body) => readonly CodeNaming[];
  /** The department that the body asks, in its field `department`. */
  readonly asks?: (body: Body) => string;
  /** Refuses what the roles of a route cannot say, by throwing a problem. */
  readonly check?: (body: Body, caller: Caller) => void;
  /** Whether the open task that it is about may be taken by this caller, as far as its department goes. */
  readonly isFor?: (caller: Caller, task: TaskRole) => boolean;
  readonly decision: (head: DecisionHead, body: Body, place: Place) => Decision;
}

/** Lets TypeScript see each body's type, and a table hold them all. */
export type Register = <Body>(entry: VerbEntry<Body>) => void;

/** Texts that are there, in the order of the fields. */
export function textsOf(internal: boolean, fields: Readonly<Record<string, string | undefined>>): Text[] {
  return Object.entries(fields).flatMap(([field, body]) =>
    body === undefined ? [] : [{ field, internal, body }],
  );
}

/** Whoever works on cases. */
export const caseworkers = [
  'agent',
  'expert',
  'supervisor',
  'head',
  'director',
] as const satisfies readonly Role[];
/** Whoever answers for the work of others. */
export const superiors = ['supervisor', 'head', 'director'] as const satisfies readonly Role[];
/** Whoever may pass on the customer's word. */
export const spokespeople = ['integrator', ...caseworkers] as const satisfies readonly Role[];

/** Why something was decided, when no code was chosen. */
const unspecified = 'unspecified';

/** Fits one of the roles. */
export function fitsRole(roles: readonly Role[]): Naming['fits'] {
  return (person) => person.roles.some((role) => roles.includes(role));
}

/** A body that says why, in words or by a code, and nothing else. */
export const why = z.strictObject(whyFields).refine(isExplained, unexplained);
/** The words of a {@link why}. */
export const whyTexts = (body: { readonly reason?: string | undefined }): Text[] =>
  textsOf(true, { reason: body.reason });
/** The code of a {@link why}. */
export const codeOf = (body: { readonly reasonCode?: string | undefined }): string =>
  body.reasonCode ?? unspecified;

/** The articles of a body that names them in `articles`. */
export const citationsOf = (body: { readonly articles?: readonly Citation[] | undefined }) =>
  body.articles ?? [];

/** The address of a decision about a case. */
export const below = (address: string): string => `/complaints/:id/${address}`;
