/** The demo's way to the service: the typed client, bounded in flight, with refusals as answers. */
import {
  type ApiCall,
  createClient as createTyped,
  type FieldProblem,
  type paths,
  type RecourseClient,
  RecourseUnreachable,
} from '@recourse/client';
import type { DemoConfig } from './config.ts';

export type { RecourseClient };
/** A complaint as it is sent. */
export type ComplaintBody = NonNullable<
  paths['/v1/complaints']['post']['requestBody']
>['content']['application/json'];

/** An answer of the service, refusals included. */
export type Answer<T> = (
  | { readonly ok: true; readonly body: T }
  /** A problem, as RFC 9457 has them. */
  | { readonly ok: false; readonly body: unknown }
) & {
  readonly status: number;
  /** The version in the ETag, if any. */
  readonly etag: string | null;
  /** Whether the service had answered this very request before. */
  readonly replayed: boolean;
};

/** RFC 9457 problem details, as far as the demo reads them. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
}

/** The service cannot be reached or does not recover within the time given. */
export class ServiceUnreachable extends Error {}

/** Calls of the demo: bounded in flight, and patient with `503`, always under the same key. */
export interface Client {
  /** Typed calls, in the name of a person where one is named. Give them to {@link tried} or {@link must}. */
  as(actor?: string | null): RecourseClient;
  /** The same client, its limits and counts included, with another key. */
  withKey(key: string): Client;
  /** Where the service is. */
  readonly url: string;
  /** How many requests were answered, and how many were sent again. */
  readonly counts: { answered: number; retried: number };
}

/** How long a request may be tried in all, and each time. */
const patienceMs = 60_000;
const timeoutMs = 20_000;

export function createClient(config: DemoConfig, concurrency: number): Client {
  let free = concurrency;
  const queue: (() => void)[] = [];
  const enter = async (): Promise<void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
  };
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  };
  const counts = { answered: 0, retried: 0 };

  /** One attempt; it counts as in flight until its body is read. */
  const attempt = async (request: Request): Promise<Response> => {
    await enter();
    try {
      const response = await fetch(request);
      const { status, headers } = response;
      const text = await response.text();
      counts.answered += 1;
      return new Response(text === '' ? null : text, { status, headers });
    } finally {
      leave();
    }
  };

  const clientWith = (key: string): Client => {
    const typed = createTyped({
      baseUrl: config.url,
      key,
      patienceMs,
      timeoutMs,
      fetch: attempt,
      onRetry: ({ status }) => {
        counts.retried += 1;
        if (status !== null) counts.answered -= 1;
      },
    });
    const acting = new Map<string, RecourseClient>();
    return {
      counts,
      url: config.url,
      withKey: clientWith,
      as(actor = null) {
        if (actor === null) return typed;
        const known = acting.get(actor) ?? typed.as(actor);
        acting.set(actor, known);
        return known;
      },
    };
  };
  return clientWith(config.key);
}

/** What a call came to. Throws {@link ServiceUnreachable} when patience was at its end. */
export async function tried<T>(call: Promise<ApiCall<T>>): Promise<Answer<T>> {
  const { data, error, response } = await call.catch((failure: unknown) => {
    throw failure instanceof RecourseUnreachable ? new ServiceUnreachable(failure.message) : failure;
  });
  const { status, headers } = response;
  if (status === 503 || status === 429) {
    const last = `${status} ${describe(error)}`;
    throw new ServiceUnreachable(`No answer within ${patienceMs / 1_000} s; the last was: ${last}`);
  }
  const head = {
    status,
    etag: headers.get('etag'),
    replayed: headers.get('idempotency-replayed') === 'true',
  };
  return response.ok ? { ok: true, body: data as T, ...head } : { ok: false, body: error, ...head };
}

/** The body of a call that nobody refuses. Throws in the words `Cannot <what>: ...` otherwise. */
export async function must<T>(what: string, call: Promise<ApiCall<T>>): Promise<T> {
  const answer = await tried(call);
  if (!answer.ok) throw new Error(`Cannot ${what}: ${answer.status} ${describe(answer.body)}`);
  return answer.body;
}

/** The last part of a problem's type: `not-allowed-now`. Empty when the body is no problem. */
export function problemOf(body: unknown): string {
  const type = typeof body === 'object' && body !== null ? (body as Problem).type : undefined;
  return type?.split('/').at(-1) ?? '';
}

/** A problem in one line. */
export function describe(body: unknown): string {
  if (typeof body !== 'object' || body === null) return String(body ?? 'without a body');
  const { title, detail, errors } = body as Problem;
  const fields = (errors ?? []).map((error) =>
    `${error.pointer ?? error.parameter ?? ''} ${error.detail}`.trim(),
  );
  return [problemOf(body) || title, ...(fields.length > 0 ? fields : [detail ?? ''])]
    .filter(Boolean)
    .join(': ');
}
