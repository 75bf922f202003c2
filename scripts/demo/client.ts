import { randomUUID } from 'node:crypto';
import { createFetch, type FieldProblem, RecourseUnreachable } from '@recourse/client';
import type { DemoConfig } from './config.ts';

/** An answer of the service, refusals included. */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  /** The version in the ETag, if any. */
  readonly etag: string | null;
  /** Whether the service had answered this very request before. */
  readonly replayed: boolean;
}

/** RFC 9457 problem details, as far as the demo reads them. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
}

export interface RequestOptions {
  readonly body?: unknown;
  /** Person for whom the demo acts. */
  readonly actor?: string;
  /** Kept over retries; a fresh one when none is given. */
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
}

/** The service cannot be reached or does not recover within the time given. */
export class ServiceUnreachable extends Error {}

/** HTTP client of the demo: bounded in flight, and patient with `503`, always under the same key. */
export interface Client {
  get<T>(path: string, options?: Pick<RequestOptions, 'actor'>): Promise<Answer<T>>;
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, options?: RequestOptions): Promise<Answer<T>>;
  /** The same client, its limits and counts included, with another key. */
  withKey(key: string): Client;
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
      return new Response(text === '' ? null : text, { status, headers });
    } finally {
      leave();
    }
  };

  const clientWith = (key: string): Client => {
    const send = createFetch({
      baseUrl: config.url,
      key,
      patienceMs,
      timeoutMs,
      fetch: attempt,
      onRetry: () => {
        counts.retried += 1;
      },
    });
    const request = async <T>(method: string, path: string, options: RequestOptions): Promise<Answer<T>> => {
      const headers: Record<string, string> = { accept: 'application/json' };
      if (options.body !== undefined) headers['content-type'] = 'application/json';
      if (options.actor !== undefined) headers['recourse-actor'] = options.actor;
      if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey;
      if (options.ifMatch !== undefined) headers['if-match'] = options.ifMatch;
      const body = options.body === undefined ? null : JSON.stringify(options.body);
      const response = await send(new Request(config.url + path, { method, headers, body })).catch(
        (error: unknown) => {
          throw error instanceof RecourseUnreachable ? new ServiceUnreachable(error.message) : error;
        },
      );
      const text = await response.text();
      const read = text === '' ? null : readJson(text);
      if (response.status === 503 || response.status === 429) {
        const last = `${response.status} ${describe(read)}`;
        throw new ServiceUnreachable(
          `${method} ${config.url}${path}: no answer within ${patienceMs / 1_000} s; the last was: ${last}`,
        );
      }
      counts.answered += 1;
      return {
        status: response.status,
        body: read as T,
        etag: response.headers.get('etag'),
        replayed: response.headers.get('idempotency-replayed') === 'true',
      };
    };
    return {
      counts,
      withKey: clientWith,
      get: (path, options = {}) => request('GET', path, options),
      send: (method, path, options = {}) =>
        request(method, path, {
          ...options,
          ...(method === 'DELETE' ? {} : { body: options.body ?? {} }),
          idempotencyKey: options.idempotencyKey ?? `demo-${randomUUID()}`,
        }),
    };
  };
  return clientWith(config.key);
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

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 200);
  }
}
