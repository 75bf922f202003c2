/** What bounds connections, before a request is one. */
import type { FastifyHttpOptions, RawServerDefault } from 'fastify';
import type { Limits } from './limits.ts';

/** Of all header fields and the request line together; the problem `headers-too-large` says so. */
const headersMaxBytes = 16 * 1024;

/** Options of the HTTP server by the installation's limits. */
export function serverOptions(limits: Limits) {
  return {
    // A proxy in front keeps connections for a minute: ours must not close first, in the middle of its next request.
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    // From the first byte to the last of the body. Who sends more slowly holds a connection for so long at most.
    requestTimeout: limits.requestTimeoutMs,
    // Connections are made anew now and then, so that load spreads over processes that were added.
    maxRequestsPerSocket: limits.requestsPerConnectionMax,
    trustProxy: trusted(limits.trustProxy),
    http: {
      headersTimeout: Math.min(limits.headersTimeoutMs, limits.requestTimeoutMs),
      maxHeaderSize: headersMaxBytes,
      // How often the two are looked at: Node's own half a minute is longer than they are.
      connectionsCheckingInterval: Math.max(50, Math.min(5_000, limits.headersTimeoutMs / 4)),
    },
  } satisfies FastifyHttpOptions<RawServerDefault>;
}

/** As Fastify takes it: hops are counted from us. */
function trusted(
  setting: Limits['trustProxy'],
): boolean | string[] | ((address: string, hop: number) => boolean) {
  if (setting === false) return false;
  return typeof setting === 'number' ? (_address, hop) => hop < setting : [...setting];
}
