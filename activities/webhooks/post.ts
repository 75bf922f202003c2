/** One POST to an address that somebody else wrote: to exactly the address that was checked, without redirects. */
import { lookup as systemLookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { AllowList } from '../../net/allow-list.ts';
import { checkAddresses, type Target, TargetError, targetOf } from '../../net/targets.ts';

/** Every address that a host name has. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export const resolveBySystem: Resolve = async (host) =>
  (await systemLookup(host, { all: true, verbatim: true })).map(({ address }) => address);

export interface PostDeps {
  readonly allow: AllowList;
  readonly resolve: Resolve;
  /** For everything together: resolving, connecting, TLS, and the answer's head. */
  readonly timeoutMs: number;
}

/** The answer's status; its body is not read. */
export interface Posted {
  readonly status: number;
}

/** Why there was no answer: a code that holds nothing of the address. */
export class PostError extends Error {
  override readonly name = 'PostError';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Answers larger than this in their head are no answers. */
const maxHeaderSize = 16_384;

/**
 * Posts JSON.
 * @throws PostError for an address that is refused, a name that is not known, a receiver that is not there or too slow
 */
export async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  deps: PostDeps,
): Promise<Posted> {
  const signal = AbortSignal.timeout(deps.timeoutMs);
  const timedOut = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new PostError('timed-out')), { once: true });
  });
  const act = async () => {
    const target = checked(() => targetOf(url, deps.allow));
    const address = await addressOf(target, deps);
    return send(target, address, body, headers, signal);
  };
  return Promise.race([act(), timedOut]);
}

/** Resolved once: a name that leads elsewhere a moment later is not asked again. */
async function addressOf(target: Target, { resolve, allow }: PostDeps): Promise<string> {
  const found =
    isIP(target.host) !== 0
      ? [target.host]
      : await resolve(target.host).catch(() => {
          throw new PostError('name-unknown');
        });
  const fine = target.listed ? found : checked(() => checkAddresses(found, allow));
  const [address] = fine;
  if (address === undefined) throw new PostError('name-unknown');
  return address;
}

function checked<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof TargetError) throw new PostError('address-refused');
    throw error;
  }
}

function send(
  { url }: Target,
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Posted> {
  const family = isIP(address);
  // Whatever Node would resolve now, this is where it connects.
  const lookup: LookupFunction = (_host, options, callback) => {
    if (options.all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
  const begin = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise<Posted>((resolve, reject) => {
    const request = begin(url, {
      method: 'POST',
      lookup,
      // A connection of its own: none is left over to be used for another address.
      agent: false,
      signal,
      maxHeaderSize,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Recourse-Webhooks/1',
        ...headers,
      },
    });
    request.once('response', (response) => {
      const { statusCode } = response;
      response.destroy();
      if (statusCode === undefined) reject(new PostError('no-answer'));
      else resolve({ status: statusCode });
    });
    request.on('error', (error) => reject(new PostError(codeOf(error, signal))));
    request.end(body);
  });
}

/** A code of Node's, such as `ECONNREFUSED`, in our spelling; messages quote addresses. */
function codeOf(error: Error, signal: AbortSignal): string {
  if (signal.aborted) return 'timed-out';
  const code = String(Reflect.get(error, 'code') ?? 'no-answer');
  return /^[A-Z0-9_]{1,60}$/.test(code) ? code.toLowerCase().replaceAll('_', '-') : 'no-answer';
}
