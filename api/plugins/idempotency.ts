import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer, Intent } from '../../db/desk/commands.ts';
import type { App } from '../app.ts';
import { Problem } from '../problems.ts';
import { callerOf } from './auth.ts';
import { originOf } from './origin.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `natural`: asking twice is the same as asking once by nature, so no key is needed. */
    idempotency?: 'key' | 'natural';
    /** Whether the route reads `If-Match`; for the API's description. */
    ifMatch?: 'required' | 'optional';
  }
  interface FastifyRequest {
    /** The body as it was sent, before schemas. */
    sentBody: unknown;
  }
}

const keyPattern = /^[\x20-\x7e]{1,255}$/;

/** Whether a route is an unsafe POST that has to carry an Idempotency-Key. */
export function needsIdempotencyKey(route: {
  readonly method: string | readonly string[];
  readonly url: string;
  readonly config?: { readonly idempotency?: 'key' | 'natural' } | undefined;
}): boolean {
  const isPost = route.method === 'POST' || (Array.isArray(route.method) && route.method.includes('POST'));
  return isPost && route.url.startsWith('/v1/') && route.config?.idempotency !== 'natural';
}

/** Every POST under `/v1` carries a key, and its body is remembered as it was sent. */
export function useIdempotencyKeys(app: App): void {
  app.decorateRequest('sentBody', null);
  app.addHook('preValidation', async (request) => {
    const { method, url, config } = request.routeOptions;
    if (url === undefined || !needsIdempotencyKey({ method, url, config })) return;
    keyOf(request);
    request.sentBody = request.body;
  });
}

/** What the request asks for, by its key. */
export function intentOf(request: FastifyRequest): Intent {
  return {
    caller: callerOf(request).id,
    route: `${request.method} ${request.url.split('?', 1)[0]}`,
    idempotencyKey: keyOf(request),
    requestHash: createHash('sha256')
      .update(canonical(request.sentBody ?? null))
      .digest('hex'),
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
