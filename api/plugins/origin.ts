/** Who asks and from where, as the audit trail keeps it. */
import type { FastifyRequest } from 'fastify';
import type { Origin } from '../../db/audit-entry.ts';
import type { Caller } from './auth.ts';

/** The origin of a request; on a public route it is the customer's, by whatever link they hold. */
export function originOf(request: FastifyRequest): Origin {
  const caller: Caller | null = request.caller;
  const from = { requestId: request.id, address: request.ip };
  if (caller === null) {
    return { actorKind: 'customer', actorId: 'customer', keyId: null, actingFor: null, ...from };
  }
  const [first = '', actingFor = null] = caller.id.split('/', 2);
  // Whoever has logged in uses no key.
  const keyId = first.startsWith('person:') ? null : first;
  return { actorKind: caller.actor.kind, actorId: caller.actor.id, keyId, actingFor, ...from };
}
