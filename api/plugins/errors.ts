import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { isDatabaseDown } from '../../db/errors.ts';
import type { App } from '../app.ts';
import {
  bodyOf,
  notFound,
  Problem,
  type ProblemName,
  problemContentType,
  problemKinds,
  unavailable,
} from '../problems.ts';
import { noteRefusal } from './refusal-log.ts';

/** Every error leaves as a problem; what went wrong inside is logged and never told. */
export function useErrors(app: App): void {
  app.setErrorHandler(async (error, request, reply) => {
    if (Reflect.get(Object(error), 'code') === bodyTooLarge) await letGo(request.raw);
    return sendProblem(error, request, reply);
  });
  app.addHook('onRequest', async (request) => {
    if (request.url.length > addressMaxLength) throw new Problem('uri-too-long');
  });
  const methodsOf = watchRoutes(app);
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsOf(request.url.split('?', 1)[0] ?? '');
    if (methods.length === 0)
      return sendProblem(notFound('There is nothing at this address.'), request, reply);
    const allow = methods.join(', ');
    const problem = new Problem('method-not-allowed', `This address takes ${allow}.`, { headers: { allow } });
    return sendProblem(problem, request, reply);
  });
}

const bodyTooLarge = 'FST_ERR_CTP_BODY_TOO_LARGE';
const addressMaxLength = 8 * 1024;

/** A body that is too large is still taken, and thrown away, at this pace and for so long. */
const takenBytesPerMs = 12 * 1024;
const takenMaxMs = 5_000;

/**
 * Lets a sender finish, within bounds: were the connection closed with bytes unread, the sender would see it break, and
 * not the answer that says why. It is paced, for whoever sends at full speed would keep the event loop from everybody else.
 */
async function letGo(body: IncomingMessage): Promise<void> {
  const toldBytes = Number(body.headers['content-length'] ?? 0);
  if (body.complete || toldBytes > takenBytesPerMs * takenMaxMs) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, takenMaxMs);
    body.on('data', (chunk: Buffer) => {
      body.pause();
      setTimeout(() => body.resume(), chunk.length / takenBytesPerMs);
    });
    for (const event of ['end', 'error', 'close'] as const) body.once(event, end);
    body.resume();
  });
}

/** What has to be told to the server itself: errors before a request is one. */
useErrors.serverOptions = {
  frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  clientErrorHandler: (error, socket) => answerSocket(error, socket),
} satisfies FastifyServerOptions;

/** Answers an error of any kind as a problem. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error);
  if (problem.kind === 'internal') noteFailure(error, request);
  noteRefusal(request, problem);
  return (
    reply
      .code(problem.status)
      // Whoever is told to come back is told when.
      .headers(problem.status === 429 || problem.status === 503 ? { 'retry-after': '1' } : {})
      .headers(problem.headers)
      .header('x-request-id', request.id)
      .header('x-content-type-options', 'nosniff')
      .type(problemContentType)
      .send(JSON.stringify(bodyOf(problem, request.id)))
  );
}

/** Logs what went wrong inside, for whoever answers it in another form than as a problem. */
export function noteFailure(error: unknown, request: FastifyRequest): void {
  request.log.error(
    { requestId: request.id, route: request.routeOptions.url, failure: failureOf(error) },
    'failed',
  );
}

/** Type, code and place of a failure. Its message may quote what somebody wrote, so it is left out. */
function failureOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const cause = error.cause instanceof Error ? { cause: failureOf(error.cause) } : {};
  return { type: error.name, code: Reflect.get(error, 'code'), stack: frames.slice(0, 12), ...cause };
}

const ofFramework: Readonly<Record<string, ProblemName>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  [bodyTooLarge]: 'payload-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-request',
  FST_ERR_BAD_URL: 'invalid-request',
};

/** Any error as the problem that is answered. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseDown(error)) return unavailable('The database cannot be reached.');
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const kind = typeof code === 'string' ? ofFramework[code] : undefined;
  if (kind !== undefined) return new Problem(kind);
  const status = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
  if (status === 503) return unavailable('The service is stopping or busy.');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    const same = Object.entries(problemKinds).find(([, entry]) => entry.status === status);
    return new Problem((same?.[0] as ProblemName | undefined) ?? 'invalid-request');
  }
  return new Problem('internal');
}

/** Collects the routes, to tell an unknown address from a known one with another method. */
function watchRoutes(app: App): (path: string) => string[] {
  const patterns = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const source = url.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:[A-Za-z]+/g, '[^/]+');
    const entry = patterns.get(url) ?? { pattern: new RegExp(`^${source}$`), methods: new Set<string>() };
    for (const name of [method].flat()) entry.methods.add(name.toUpperCase());
    patterns.set(url, entry);
  });
  return (path) => {
    const found = [...patterns.values()].filter((entry) => entry.pattern.test(path));
    return [...new Set(found.flatMap((entry) => [...entry.methods]))].sort();
  };
}

/** Whether it was the first line that did not fit: then the bytes begin with it, and it did not end where they were left. */
function isAddress(error: Error): boolean {
  const bytes: unknown = Reflect.get(error, 'rawPacket');
  const parsed = Number(Reflect.get(error, 'bytesParsed') ?? 0);
  if (!Buffer.isBuffer(bytes) || !/^[A-Z]+ /.test(bytes.toString('latin1', 0, 16))) return false;
  const end = bytes.indexOf('\n');
  return end < 0 || end > parsed;
}

/** A request so broken that it never became one. */
function answerSocket(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const kind: ProblemName =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? isAddress(error)
        ? 'uri-too-long'
        : 'headers-too-large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? 'request-timeout'
        : 'invalid-request';
  const { status, title, about } = problemKinds[kind];
  const body = JSON.stringify({ type: `/problems/${kind}`, title, status, detail: about });
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nContent-Type: ${problemContentType}\r\n` +
      'X-Content-Type-Options: nosniff\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
