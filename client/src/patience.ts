/** Requests that are sent again until they are answered, always under the same Idempotency-Key. */
import { RecourseUnreachable } from './problems.ts';

export interface ClientOptions {
  /** Of the service, such as `https://complaints.example.com`. */
  readonly baseUrl: string;
  /** An API key, `rk_...`. */
  readonly key: string;
  /** The person for whom this system acts: sent as `Recourse-Actor`. */
  readonly actor?: string;
  /** How long a call may be tried in all, in milliseconds; 60,000 unless told. */
  readonly patienceMs?: number;
  /** How long one attempt may take, in milliseconds; 20,000 unless told. A stream of events has no limit. */
  readonly timeoutMs?: number;
  /** Told of each attempt that will be made again. */
  readonly onRetry?: (retry: Retry) => void;
  /** Sends one attempt; the global `fetch` unless told. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

export interface Retry {
  readonly method: string;
  readonly path: string;
  /** Of the answer; null when there was none. */
  readonly status: number | null;
  readonly waitMs: number;
}

/**
 * A `fetch` with the key, with an Idempotency-Key for each intent that has none of its own, and with patience: `503`,
 * `429`, a request that still runs and a broken connection are asked again, after `Retry-After` where it is told.
 * When patience is at its end the last answer counts. Throws {@link RecourseUnreachable} when there was none.
 */
export function createFetch(options: ClientOptions): (request: Request) => Promise<Response> {
  const { patienceMs = 60_000, timeoutMs = 20_000 } = options;
  const send = options.fetch ?? ((request: Request) => fetch(request));
  return async (given) => {
    const untilMs = Date.now() + patienceMs;
    const request = await prepare(given, options);
    for (let attempt = 0; ; attempt += 1) {
      const { response, failure } = await sendOnce(send, request(), timeoutMs);
      given.signal.throwIfAborted();
      if (response !== null && !(await isTransient(response))) return response;
      const waitMs = waitOf(response, attempt);
      if (Date.now() + waitMs > untilMs) {
        if (response !== null) return response;
        throw unreachable(given, failure);
      }
      const { pathname } = new URL(given.url);
      await response?.body?.cancel();
      options.onRetry?.({
        method: given.method,
        path: pathname,
        status: response?.status ?? null,
        waitMs,
      });
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  };
}

/** Makes the same request again and again: its body is read once. */
async function prepare(given: Request, options: ClientOptions): Promise<() => Request> {
  const headers = new Headers(given.headers);
  headers.set('authorization', `Bearer ${options.key}`);
  if (options.actor !== undefined && !headers.has('recourse-actor'))
    headers.set('recourse-actor', options.actor);
  if (!['GET', 'HEAD'].includes(given.method) && !headers.has('idempotency-key'))
    headers.set('idempotency-key', crypto.randomUUID());
  const body = given.body === null ? null : await given.arrayBuffer();
  return () => new Request(given.url, { method: given.method, headers, body, signal: given.signal });
}

async function sendOnce(
  send: (request: Request) => Promise<Response>,
  request: Request,
  timeoutMs: number,
): Promise<{ response: Response | null; failure: unknown }> {
  const isStream = request.headers.get('accept')?.includes('text/event-stream') === true;
  const signal = isStream
    ? request.signal
    : AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
  try {
    return { response: await send(new Request(request, { signal })), failure: null };
  } catch (failure) {
    return { response: null, failure };
  }
}

/** Whether the answer means: ask again. */
async function isTransient(response: Response): Promise<boolean> {
  if (response.status === 503 || response.status === 429) return true;
  if (response.status !== 409) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const type = typeof body === 'object' && body !== null ? Reflect.get(body, 'type') : null;
  return typeof type === 'string' && type.endsWith('/request-running');
}

/** What the service asks for; otherwise longer each time, up to some three seconds. Milliseconds. */
function waitOf(response: Response | null, attempt: number): number {
  const told = response?.headers.get('retry-after') ?? null;
  if (told !== null && /^\d{1,6}$/.test(told)) return Number(told) * 1_000;
  return 200 * 2 ** Math.min(attempt, 4);
}

function unreachable(request: Request, failure: unknown): RecourseUnreachable {
  const { origin, pathname } = new URL(request.url);
  const cause = failure instanceof Error && failure.cause instanceof Error ? failure.cause : failure;
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new RecourseUnreachable(`${request.method} ${origin}${pathname}: no answer: ${reason}`, {
    cause: failure,
  });
}
