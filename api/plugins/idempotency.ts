import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer, Intent } from '../../db/desk/commands.ts';
import type { App } from '../app.ts';
import { Problem } from '../problems.ts';
import { callerOf } from './auth.ts';
import { originOf } from './origin.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * `natural`: asking twice is the same as asking once by nature, so no key is needed. `unkept`: so it is, and an
     * answer that was kept for repeats would keep what must not be.
     */
    idempotency?: 'key' | 'natural' | 'unkept';
    /** Whether the route reads `If-Match`; for the API's description. */
    ifMatch?: 'required' | 'optional';
  }
  interface FastifyRequest {
    /** The body as it was sent, before schemas. */
    sentBody: unknown;
  }
}

const keyPattern = /^[\x20-\x7e]{1,255}$/;

/** Whether a method changes something. */
export const isUnsafe = (method: string): boolean => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method);

interface KeyedRoute {
  readonly method: string | readonly string[];
  readonly url: string;
  readonly config?:
    | { readonly idempotency?: 'key' | 'natural' | 'unkept'; readonly roles?: unknown }
    | undefined;
}

/** Whether a route changes something, and its caller has to send an Idempotency-Key. */
export function needsIdempotencyKey({ method, url, config }: KeyedRoute): boolean {
  return (
    [method].flat().some(isUnsafe) &&
    url.startsWith('/v1/') &&
    (config?.idempotency ?? 'key') === 'key' &&
    config?.roles !== 'public'
  );
}

/** Whether the route itself keeps its answer, with its work: every POST that needs a key. */
export function isKeptByRoute(route: KeyedRoute): boolean {
  return route.method === 'POST' && needsIdempotencyKey(route);
}

/**
 * Every unsafe request under `/v1` carries a key, and the body of each is remembered as it was sent. Where asking twice is the
 * same by nature a key may be left out; one that is sent counts.
 */
export function useIdempotencyKeys(app: App): void {
  app.decorateRequest('sentBody', null);
  app.addHook('preValidation', async (request) => {
    const { method, url, config } = request.routeOptions;
    if (url === undefined || !isUnsafe(request.method)) return;
    request.sentBody = config.takes === undefined ? request.body : null;
    const isSent = request.headers['idempotency-key'] !== undefined && request.caller !== null;
    if (!isSent && !needsIdempotencyKey({ method, url, config })) return;
    keyOf(request);
  });
}

/** What the request asks for, by its key. */
export function intentOf(request: FastifyRequest): Intent {
  return intentFor(request, request.sentBody ?? null);
}

/** As {@link intentOf}, for a body that is no JSON: `content` is what tells one intent from another. */
export function intentFor(request: FastifyRequest, content: unknown): Intent {
  return {
    caller: callerOf(request).id,
    route: `${request.method} ${request.url.split('?', 1)[0]}`,
    idempotencyKey: keyOf(request),
    requestHash: createHash('sha256').update(canonical(content)).digest('hex'),
    origin: originOf(request),
  };
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && keyPattern.test(key)) return key;
  const detail =
    key === undefined ? 'The header Idempotency-Key is missing.' : 'The Idempotency-Key is not valid.';
  throw new Problem('idempotency-key-missing', detail, {
    members: { errors: [{ parameter: 'Idempotency-Key', detail: '1 to 255 printable ASCII characters' }] },
  });
}

/** JSON with sorted names: the same intent in another spelling has the same hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** A value as the answer that is stored. */
export function answerOf(status: number, value: unknown, headers: Answer['headers'] = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** Sends a stored answer, byte for byte. */
export function sendAnswer(reply: FastifyReply, answer: Answer, replayed = false): FastifyReply {
  if (replayed) reply.header('idempotency-replayed', 'true');
  return reply.code(answer.status).headers(answer.headers).send(answer.body);
}
