/** What bounds callers and protects them from each other: settings, each with the default of a small installation. */
import { isIP } from 'node:net';
import { z } from 'zod';

export interface Limits {
  /** Who is behind a key is looked up again after this, should PostgreSQL's word of a change be lost; 0: each time. */
  readonly callerCacheMs: number;
  /** Of each API key that has no rate of its own, in each API process. */
  readonly ratePerSecond: number;
  readonly rateBurst: number;
  /** Of each address on public routes below `/v1`, and on the public pages. */
  readonly publicRatePerMinute: number;
  readonly publicRateBurst: number;
  /** Requests of an address whose key or session is none, before they are told to wait. */
  readonly failedAuthPerMinute: number;
  readonly failedAuthBurst: number;
  /** Whose `X-Forwarded-For` is believed: nobody's, that of so many hops, or that of these networks. */
  readonly trustProxy: false | number | readonly string[];
  /** Requests whose answers are being made; more are told to come back. */
  readonly requestsMax: number;
  /** How late the event loop may be before callers are told to come back. */
  readonly loopDelayMaxMs: number;
  readonly connectionsMax: number;
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly keepAliveTimeoutMs: number;
  readonly requestsPerConnectionMax: number;
  /** Web origins whose pages may call; none unless told. */
  readonly corsOrigins: readonly string[];
  /** Answers are kept for replay so long at least. */
  readonly idempotencyRetentionMs: number;
}

const hourMs = 3_600_000;
const count = (min: number, max: number, usual: number) =>
  z.coerce.number().int().min(min).max(max).default(usual);

const isNetwork = (text: string) => {
  const [address = '', prefix] = text.split('/');
  const bits = isIP(address) === 4 ? 32 : 128;
  return (
    isIP(address) !== 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits))
  );
};

/** A page's origin as a browser sends it; `*` would let every page of the web in. */
function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.origin === text;
}

const listOf = (isFine: (item: string) => boolean, wrong: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((item) => item.trim()))
    .refine((items) => items.every(isFine), wrong);

export const limitVariables = z.object({
  CALLER_CACHE_MS: count(0, 60_000, 1_000),
  RATE_LIMIT_PER_SECOND: count(1, 100_000, 1_000),
  RATE_LIMIT_BURST: count(1, 1_000_000, 2_000),
  PUBLIC_RATE_LIMIT_PER_MINUTE: count(1, 100_000, 60),
  PUBLIC_RATE_LIMIT_BURST: count(1, 100_000, 30),
  FAILED_AUTH_PER_MINUTE: count(1, 100_000, 300),
  FAILED_AUTH_BURST: count(1, 100_000, 300),
  TRUST_PROXY: z
    .union(
      [
        z.literal('false').transform(() => false as const),
        z
          .string()
          .regex(/^[1-9]$/)
          .transform(Number),
        listOf(isNetwork, 'is no list of networks'),
      ],
      'must be false, a number of hops, or addresses and networks with commas between',
    )
    .default(false),
  OVERLOAD_REQUESTS_MAX: count(1, 100_000, 1_000),
  OVERLOAD_LOOP_DELAY_MS: count(10, 60_000, 1_000),
  HTTP_CONNECTIONS_MAX: count(10, 100_000, 4_000),
  HTTP_HEADERS_TIMEOUT_MS: count(100, 120_000, 10_000),
  HTTP_REQUEST_TIMEOUT_MS: count(100, 600_000, 60_000),
  HTTP_KEEP_ALIVE_MS: count(100, 600_000, 72_000),
  HTTP_REQUESTS_PER_CONNECTION: count(1, 10_000_000, 10_000),
  CORS_ORIGINS: listOf(isOrigin, 'must be origins such as https://desk.example, with commas between').default(
    [],
  ),
  IDEMPOTENCY_RETENTION_HOURS: count(24, 24 * 366, 72),
});

/** The limits that the variables say. */
export function limitsOf(value: z.output<typeof limitVariables>): Limits {
  return {
    callerCacheMs: value.CALLER_CACHE_MS,
    ratePerSecond: value.RATE_LIMIT_PER_SECOND,
    rateBurst: value.RATE_LIMIT_BURST,
    publicRatePerMinute: value.PUBLIC_RATE_LIMIT_PER_MINUTE,
    publicRateBurst: value.PUBLIC_RATE_LIMIT_BURST,
    failedAuthPerMinute: value.FAILED_AUTH_PER_MINUTE,
    failedAuthBurst: value.FAILED_AUTH_BURST,
    trustProxy: value.TRUST_PROXY,
    requestsMax: value.OVERLOAD_REQUESTS_MAX,
    loopDelayMaxMs: value.OVERLOAD_LOOP_DELAY_MS,
    connectionsMax: value.HTTP_CONNECTIONS_MAX,
    headersTimeoutMs: value.HTTP_HEADERS_TIMEOUT_MS,
    requestTimeoutMs: value.HTTP_REQUEST_TIMEOUT_MS,
    keepAliveTimeoutMs: value.HTTP_KEEP_ALIVE_MS,
    requestsPerConnectionMax: value.HTTP_REQUESTS_PER_CONNECTION,
    corsOrigins: value.CORS_ORIGINS,
    idempotencyRetentionMs: value.IDEMPOTENCY_RETENTION_HOURS * hourMs,
  };
}

/** The limits where nothing was set. */
export const usualLimits: Limits = limitsOf(limitVariables.parse({}));
