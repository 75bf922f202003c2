/** Every error that the API answers, as RFC 9457 problem details. */
import type { Refusal } from '../workflows/domain/refusals.ts';
import { ofRequests } from './problems/of-requests.ts';
import { ofTheProcess } from './problems/of-the-process.ts';

/** All kinds of problem by name. */
export const problemKinds = { ...ofRequests, ...ofTheProcess };
export type ProblemName = keyof typeof problemKinds;

export const problemContentType = 'application/problem+json';

/** A field that is wrong: `pointer` into the body (RFC 6901), or a `parameter` of the query, path or headers. */
export interface FieldProblem {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly detail: string;
}

export interface ProblemOptions {
  /** Further members, as RFC 9457 allows. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** A code for the log of refusals, where one kind has many reasons; the kind unless told. */
  readonly reason?: string;
}

/** Thrown anywhere in a route to answer a problem. `detail` is for people and holds no personal data. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemName;
  readonly status: number;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly reason: string;

  constructor(kind: ProblemName, detail?: string, options: ProblemOptions = {}) {
    super(detail ?? problemKinds[kind].about);
    this.kind = kind;
    this.status = problemKinds[kind].status;
    this.members = options.members ?? {};
    this.headers = options.headers ?? {};
    this.reason = options.reason ?? kind;
  }
}

/** The body of a problem. `requestId` leads to the log. */
export function bodyOf(problem: Problem, requestId: string): Readonly<Record<string, unknown>> {
  return {
    type: `/problems/${problem.kind}`,
    title: problemKinds[problem.kind].title,
    status: problem.status,
    detail: problem.message,
    ...problem.members,
    requestId,
  };
}

/** Fields that are wrong, as one problem. */
export function invalid(errors: readonly FieldProblem[]): Problem {
  const only = errors.length === 1 ? errors[0] : undefined;
  const detail = only?.detail ?? `${errors.length} fields are not valid.`;
  return new Problem('invalid-request', detail, { members: { errors } });
}

/** Unknown case, unknown person, unknown anything: told apart from an unknown address by nobody. */
export function notFound(what = 'There is no such resource.'): Problem {
  return new Problem('not-found', what);
}

/** A refusal of the process as a problem of the same name. Its details become members. */
export function problemOfRefusal(refusal: Refusal): Problem {
  const version = refusal.details.version;
  return new Problem(refusal.type, refusal.message, {
    members: refusal.details,
    headers: typeof version === 'number' ? { etag: `"${version}"` } : {},
  });
}

/** A part that is needed is down. */
export function unavailable(detail: string, retryAfterSeconds = 1): Problem {
  return new Problem('unavailable', detail, { headers: { 'retry-after': String(retryAfterSeconds) } });
}
