/** Who was refused for want of a key, a right or a rate: a line in the log, and nothing that grows in PostgreSQL. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import type { Problem } from '../problems.ts';
import { createBuckets, type Rate } from './buckets.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Why it was refused: a code. */
    refusedFor: string | null;
  }
}

const statuses: ReadonlySet<number> = new Set([401, 403, 429]);
/** Lines of each status. Whoever sends more is counted, and not given our disk to fill. */
const linesMax: Rate = { perSecond: 20, burst: 200 };

/** Keeps the reason with the request, until it is answered. The first one is the one. */
export function noteRefusal(request: FastifyRequest, problem: Problem): void {
  if (statuses.has(problem.status)) request.refusedFor ??= problem.reason;
}

/**
 * Why a request was refused that is answered now; null: it was not, or for another reason than who sent it. `decision`: the
 * case's own rules refused it, which the audit trail has.
 */
export function refusalOfRequest(request: FastifyRequest, reply: FastifyReply): string | null {
  if (request.refusedFor !== null) return request.refusedFor;
  return statuses.has(reply.statusCode) ? 'decision' : null;
}

/**
 * One line for each refusal: route by its pattern, reason, status, the request, and who it was: the id of key and person, or
 * the prefix of a key that is none. Nothing else that a caller sends.
 */
export function useRefusalLog(app: App): void {
  app.decorateRequest('refusedFor', null);
  const take = createBuckets(() => performance.now());
  const unlogged = new Map<number, number>();
  app.addHook('onResponse', async (request, reply) => {
    const reason = refusalOfRequest(request, reply);
    if (reason === null) return;
    const { statusCode: status } = reply;
    const untold = unlogged.get(status) ?? 0;
    if (!take(String(status), linesMax).isAllowed) {
      unlogged.set(status, untold + 1);
      return;
    }
    unlogged.delete(status);
    app.log.info(
      {
        event: 'refused',
        reason,
        status,
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? null,
        caller: request.caller?.id ?? null,
        keyPrefix: request.caller === null ? keyPrefixOf(request) : null,
        ...(untold === 0 ? {} : { unlogged: untold }),
      },
      'refused',
    );
  });
}

/** As lists of keys show it, of what looks like a key at least. */
function keyPrefixOf({ headers }: FastifyRequest): string | null {
  return /^Bearer +rk_([A-Za-z0-9_-]{8})_[A-Za-z0-9_-]{43}$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}
