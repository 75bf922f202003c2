/** Every error that the API answers, as RFC 9457 problem details. */
import type { Refusal, RefusalType } from '../workflows/domain/refusals.ts';

/** What each kind of problem means; its `type` is `/problems/<name>`, where this text is served. */
interface Kind {
  readonly status: number;
  readonly title: string;
  readonly about: string;
}

const ofRequests = {
  'invalid-request': {
    status: 400,
    title: 'The request is not valid',
    about: 'Fields are missing, unknown or out of bounds; `errors` names each one.',
  },
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    about: 'The body could not be parsed, or is nested too deep.',
  },
  'idempotency-key-missing': {
    status: 400,
    title: 'An Idempotency-Key is needed',
    about:
      'Each POST, PUT, PATCH and DELETE carries an Idempotency-Key of 1 to 255 printable ASCII characters, new for each intent.',
  },
  unauthenticated: {
    status: 401,
    title: 'A valid API key is needed',
    about: 'Send `Authorization: Bearer <key>`. The key may be unknown, revoked, or have run out.',
  },
  forbidden: {
    status: 403,
    title: 'This is not allowed to the caller',
    about:
      'The role of the caller, or the scope or reach of the key, does not allow it: `roles`, `scope` or `reach` says what would.',
  },
  'login-failed': {
    status: 401,
    title: 'Name and password do not fit',
    about: 'There may be no such account, the password may be another, or the person may not be active.',
  },
  'csrf-token-needed': {
    status: 403,
    title: 'The token of the session is needed',
    about: 'With a session an unsafe call carries `X-CSRF-Token`: `csrfToken` of `GET /v1/session`.',
  },
  'cross-origin': {
    status: 403,
    title: 'The request comes from another origin',
    about: 'A session, and the forms of this service, are used from pages of its own origin only.',
  },
  'https-needed': {
    status: 403,
    title: 'Log-in needs https',
    about:
      'PUBLIC_URL says http, so people log in on this machine only. Use its https address, or localhost.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such thing',
    about: 'No resource has this address, or none that the caller may know of.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The address takes other methods',
    about: 'The header `Allow` names them.',
  },
  'not-acceptable': {
    status: 406,
    title: 'The answer would be of another media type',
    about: 'The API answers in `application/json`, and with problems in `application/problem+json`.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request did not arrive in time',
    about: 'Send it again on a new connection.',
  },
  'request-running': {
    status: 409,
    title: 'A request with this Idempotency-Key is still running',
    about: 'Ask again with the same key after `Retry-After` seconds.',
  },
  conflict: {
    status: 409,
    title: 'The request conflicts with what is there',
    about: '`detail` says with what.',
  },
  'events-expired': {
    status: 410,
    title: 'Events after this id have been removed',
    about:
      'The log keeps events for a while only. `oldest` is the first that it still has; read the cases anew, then go on from there.',
  },
  'case-open': {
    status: 409,
    title: 'A case of the customer is open',
    about: 'Personal data of an open case are not erased: wait for its end, or send `endOpenCases: true`.',
  },
  'legal-hold': {
    status: 409,
    title: 'A legal hold is in force',
    about: 'Nothing of the case or the customer is erased until the hold ends or is lifted.',
  },
  erased: {
    status: 410,
    title: 'The personal data of this were erased',
    about:
      'Counts, times, causes and amounts are kept; nothing more is written about it, and nothing personal is told.',
  },
  'set-up-over': {
    status: 410,
    title: 'The installation is set up',
    about: 'There is an account already: administrators make the others.',
  },
  'payload-too-large': {
    status: 413,
    title: 'The body is too large',
    about: 'A body of JSON holds at most 1 MiB; `maxBytes` says what a file may have.',
  },
  'uri-too-long': {
    status: 414,
    title: 'The address is too long',
    about: 'An address holds at most 8 KiB. Shorten the query.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of another media type',
    about: 'Bodies are `application/json`; `types` lists what a route for files takes.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The Idempotency-Key was used with another body',
    about: 'A key stands for one intent; a new intent needs a new key.',
  },
  'password-unfit': {
    status: 422,
    title: 'The password is not taken',
    about: '12 to 128 letters or signs of any kind, without the log-in name, and none of the common ones.',
  },
  'unfit-person': {
    status: 422,
    title: 'A person named in the request cannot take this',
    about: 'The person is unknown, not active, or has none of the fitting roles; `errors` names the field.',
  },
  'merge-across-customers': {
    status: 422,
    title: 'The cases are of different customers',
    about: 'Look again; `otherCustomer: true` merges them all the same.',
  },
  'merge-across-demo': {
    status: 422,
    title: 'One of the cases is of the demo',
    about: 'Cases under the policy `demo` are counted apart, and are merged among themselves only.',
  },
  'not-merged': {
    status: 409,
    title: 'The case is not merged',
    about: 'Only a merge can be undone, once; `outcome` says how the case came out.',
  },
  'unmerge-too-late': {
    status: 409,
    title: 'The merge stands too long to be undone',
    about: '`until` was the end of the time for it; a new case with `follows` goes on instead.',
  },
  'merged-further': {
    status: 409,
    title: 'The case that goes on was merged itself',
    about: 'Undo its merge first; `mergedInto` names the case.',
  },
  'unknown-code': {
    status: 422,
    title: 'The taxonomy has no such code',
    about: '`codes` lists those that it has for the class, `version` is the taxonomy that was asked.',
  },
  'unknown-department': {
    status: 422,
    title: 'Nobody active is in that department',
    about: '`departments` lists those that somebody active is in.',
  },
  'address-refused': {
    status: 422,
    title: 'Webhooks cannot be sent to this address',
    about:
      'An address begins with https://, leads to the public internet, and holds no user or password; the installation may allow others.',
  },
  unprocessable: {
    status: 422,
    title: 'The request cannot be carried out',
    about: 'It is well-formed, but its content does not fit; `detail` and `errors` say why.',
  },
  'precondition-required': {
    status: 428,
    title: 'If-Match is needed',
    about: 'This decision is made on a version of the case: send the ETag that you saw in `If-Match`.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    about: 'Ask again after `Retry-After` seconds.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The header fields are too large',
    about: 'Headers hold at most 16 KiB.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong here',
    about: 'The failure was logged under the `requestId`.',
  },
  unavailable: {
    status: 503,
    title: 'The service cannot answer now',
    about: 'A part that it needs is down. Ask again after `Retry-After` seconds; the same key is safe.',
  },
  overloaded: {
    status: 503,
    title: 'The service is busy',
    about: 'Nothing was done. Ask again after `Retry-After` seconds; the same key is safe.',
  },
  'outcome-unknown': {
    status: 503,
    title: 'The outcome is not known yet',
    about: 'The decision may or may not have been taken. Ask again with the same Idempotency-Key.',
  },
} as const satisfies Record<string, Kind>;

const ofTheProcess = {
  'not-allowed-now': {
    status: 409,
    title: 'The process does not take this now',
    about: '`stage` is where the case stands, `allowed` what it takes there.',
  },
  'decision-pending': {
    status: 409,
    title: 'Another decision is being carried out',
    about: 'Look at the case again.',
  },
  'stale-version': {
    status: 412,
    title: 'The case changed since it was looked at',
    about: '`version` is the current one; look again, then decide with a new Idempotency-Key.',
  },
  'own-proposal': {
    status: 403,
    title: 'Nobody approves their own proposal',
    about: 'Four eyes: not even through a substitute.',
  },
  'above-authority': {
    status: 422,
    title: "The amount is above the caller's authority",
    about: '`maxMinor` is what may be granted.',
  },
  'unknown-class': {
    status: 422,
    title: 'The policy has no such class',
    about: '`classes` lists those that it has.',
  },
  'finding-required': {
    status: 422,
    title: 'A proposal needs a finding and a root cause',
    about: 'Conclude the investigation, or send both with the proposal; goodwill needs no finding.',
  },
  'invalid-compensation': {
    status: 422,
    title: 'The compensation is not payable',
    about: "An amount is positive, in minor units of the policy's currency or points.",
  },
  'budget-exhausted': {
    status: 409,
    title: 'The budget does not have it',
    about: '`limit` names the limit, `leftMinor` what is left of it.',
  },
  'payment-in-progress': {
    status: 409,
    title: 'Money is on its way',
    about: 'Until its outcome is known the case can be neither withdrawn nor cancelled.',
  },
  'no-such-task': {
    status: 404,
    title: 'There is no such open task',
    about: 'It may have been done, or closed with its case.',
  },
  'task-taken': {
    status: 409,
    title: 'Somebody else has the task',
    about: '`assignee` has it; it can be released or reassigned.',
  },
  'not-your-task': {
    status: 403,
    title: "This is another one's task",
    about: 'The caller has not the role of the task, or does not hold it.',
  },
  'no-such-hand-off': {
    status: 404,
    title: 'There is no such open hand-off',
    about: 'It may have been answered or recalled.',
  },
  'customer-awaited': {
    status: 409,
    title: 'The customer is awaited already',
    about: 'Resume the case first.',
  },
  'customer-not-awaited': {
    status: 409,
    title: 'The customer is not awaited',
    about: 'There is nothing to resume.',
  },
  'promise-in-the-past': { status: 422, title: 'A promise must lie ahead', about: '`dueAt` is past.' },
  'no-such-breach': {
    status: 404,
    title: 'There is no such breach',
    about: 'The clock was not breached, or its breach is voided.',
  },
  'no-refusal': {
    status: 409,
    title: 'Nobody asked to refuse co-operation',
    about: 'There is nothing to confirm or to drop; `refuse-cooperation` asks for it.',
  },
  'second-person-needed': {
    status: 403,
    title: 'A second person is needed',
    about:
      'Four eyes: a person decides on what another asked for, never a system. Who refuses further co-operation needs another supervisor, head or director, by a role of their own and not as a substitute.',
  },
  'nothing-changes': {
    status: 409,
    title: 'Nothing would change',
    about: 'The case already is as asked for.',
  },
  'outside-rule': {
    status: 422,
    title: 'The rules of compensation have another amount',
    about:
      '`leftMinor` is the highest for this topic and severity; propose another for a superior to approve.',
  },
  'nothing-paid': {
    status: 409,
    title: 'There is no such payment that stands',
    about: '`paid` lists the payments that can be taken back.',
  },
  'merge-into-itself': {
    status: 422,
    title: 'A case is not merged into itself',
    about: '`into` names the case that goes on.',
  },
  'merge-target-ended': {
    status: 409,
    title: 'The case that was to go on has ended',
    about: 'A case is merged into an open one; `outcome` says how that one ended.',
  },
  'merge-target-resolved': {
    status: 409,
    title: 'The case that was to go on is resolved',
    about: 'Reopen it first, or merge it into the other one; `stage` is where it stands.',
  },
  'case-ended': {
    status: 409,
    title: 'The case has ended',
    about:
      '`outcome` says how, and `mergedInto` where a merged case goes on. A complaint that goes on after its end is a new case with `follows`.',
  },
} as const satisfies Record<RefusalType, Kind>;

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
}

/** Thrown anywhere in a route to answer a problem. `detail` is for people and holds no personal data. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemName;
  readonly status: number;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: ProblemName, detail?: string, options: ProblemOptions = {}) {
    super(detail ?? problemKinds[kind].about);
    this.kind = kind;
    this.status = problemKinds[kind].status;
    this.members = options.members ?? {};
    this.headers = options.headers ?? {};
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
