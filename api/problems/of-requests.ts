/** Problems that the API finds by itself: of requests, callers, and what it keeps. */
import type { Kind } from './kind.ts';

export const ofRequests = {
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
