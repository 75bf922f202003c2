import cors from '@fastify/cors';
import type { App } from '../app.ts';

/**
 * Lets pages of the origins that are named call the API, their sessions included; of no others. A wildcard cannot be
 * set: with it any page that an employee opens could read complaints. Goes before all that may refuse, so that a page is
 * told why it was refused.
 */
export async function useCors(app: App, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: async (origin: string | undefined) =>
      origin !== undefined && origins.includes(origin) ? origin : false,
    credentials: true,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'idempotency-key',
      'if-match',
      'if-none-match',
      'last-event-id',
      'recourse-actor',
      'x-csrf-token',
    ],
    exposedHeaders: [
      'etag',
      'location',
      'idempotency-replayed',
      'ratelimit',
      'ratelimit-policy',
      'retry-after',
      'x-request-id',
    ],
    maxAge: 600,
  });
}
