import { v7 as uuidv7 } from 'uuid';
import { releaseCommand, storeAnswer } from '../../db/desk/commands.ts';
import { claimIntent } from '../../db/desk/replay.ts';
import type { App } from '../app.ts';
import { caseRefOf } from '../case-ref.ts';
import type { Deps } from '../deps.ts';
import { sendUnclaimed } from '../unclaimed.ts';
import { intentOf, isKeptByRoute, isUnsafe } from './idempotency.ts';
import { preconditionOf } from './if-match.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The command under which this request's answer is kept. */
    commandId: string | null;
  }
}

/** Headers that are part of an answer, and not of the way it is sent. */
const keptHeaders = ['content-type', 'etag', 'location'] as const;

/**
 * Keeps the answers of changes that are the same when they are made twice (PUT, PATCH, DELETE), and replays them byte
 * for byte. Each POST keeps its own, in the transaction of its work; here the work may be done again when a process died
 * between it and its answer, which changes nothing.
 */
export function useReplay(app: App, { db, now }: Pick<Deps, 'db' | 'now'>): void {
  app.decorateRequest('commandId', null);
  app.addHook('preHandler', async (request, reply) => {
    if (!isKeptHere(request)) return;
    // A repeat that is malformed is none.
    const { ifMatch } = request.routeOptions.config;
    if (ifMatch !== undefined) preconditionOf(request, ifMatch);
    const command = { id: uuidv7(), at: new Date(now()) };
    const claim = await claimIntent(db, intentOf(request), command, caseNameOf(request));
    if (claim.kind !== 'mine') return sendUnclaimed(reply, claim);
    request.commandId = claim.commandId;
    return;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const { commandId } = request;
    if (commandId === null) return payload;
    request.commandId = null;
    const { statusCode: status } = reply;
    const body = typeof payload === 'string' ? payload : payload == null ? '' : null;
    try {
      if (status >= 500 || body === null) await releaseCommand(db, commandId);
      else await storeAnswer(db, commandId, { status, headers: headersOf(reply), body });
    } catch {
      // The change is made; were it asked for again, it would be made again, to the same end.
      request.log.debug({ requestId: request.id }, 'an answer was not kept');
    }
    return payload;
  });
}

function isKeptHere(request: Parameters<typeof intentOf>[0]): boolean {
  const { url, config } = request.routeOptions;
  const { method } = request;
  if (config.idempotency === 'unkept') return false;
  if (url === undefined || request.caller === null || isKeptByRoute({ method, url, config })) return false;
  return isUnsafe(method) && request.headers['idempotency-key'] !== undefined && isJson(request.sentBody);
}

/** What is streamed is read once, so nothing can be said of a repeat before it was read again. */
function isJson(body: unknown): boolean {
  return !Buffer.isBuffer(body) && typeof Reflect.get(Object(body), 'pipe') !== 'function';
}

/** The case in the address, if it names one. */
function caseNameOf(request: Parameters<typeof intentOf>[0]): string | null {
  if (!request.routeOptions.url?.startsWith('/v1/complaints/:id')) return null;
  const name = Reflect.get(Object(request.params), 'id');
  const ref = typeof name === 'string' ? caseRefOf(name) : null;
  return ref === null ? null : 'id' in ref ? ref.id : ref.number;
}

function headersOf(reply: { getHeader(name: string): unknown }): Readonly<Record<string, string>> {
  return Object.fromEntries(
    keptHeaders.flatMap((name) => {
      const value = reply.getHeader(name);
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
