/** HTTP with kept connections, over `node:http`: `fetch` would take more of the machine than some answers do. */
import { Agent, request } from 'node:http';

export interface Ask {
  readonly key: string;
  /** Person acted for. */
  readonly actor?: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
}

export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly text: string;
}

export interface Http {
  ask(method: string, path: string, ask: Ask): Promise<Answer>;
  close(): void;
}

const timeoutMs = 20_000;

/** `address` is `http://host:port`. */
export function openHttp(address: string): Http {
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: 64, noDelay: true });
  return {
    ask: (method, path, { key, actor, body, idempotencyKey, ifMatch }) =>
      new Promise((resolve, reject) => {
        const sent = body === undefined ? null : Buffer.from(JSON.stringify(body));
        const asked = request(
          {
            agent,
            hostname,
            port,
            method,
            path,
            timeout: timeoutMs,
            headers: {
              authorization: `Bearer ${key}`,
              ...(actor === undefined ? {} : { 'recourse-actor': actor }),
              ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
              ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
              ...(sent === null ? {} : { 'content-type': 'application/json', 'content-length': sent.length }),
            },
          },
          (response) => {
            const parts: Buffer[] = [];
            response.on('data', (part: Buffer) => parts.push(part));
            response.on('error', reject);
            response.on('end', () => {
              resolve({
                status: response.statusCode ?? 0,
                etag: response.headers.etag ?? null,
                text: Buffer.concat(parts).toString('utf8'),
              });
            });
          },
        );
        asked.on('timeout', () =>
          asked.destroy(new Error(`${method} ${path}: no answer in ${timeoutMs} ms`)),
        );
        asked.on('error', reject);
        asked.end(sent ?? undefined);
      }),
    close: () => agent.destroy(),
  };
}

/** The answer's body, or an error that says what came instead of `status`. */
export function bodyOf<T>(answer: Answer, status: number): T {
  if (answer.status !== status) {
    throw new Error(`answered ${answer.status} instead of ${status}: ${answer.text.slice(0, 300)}`);
  }
  return JSON.parse(answer.text) as T;
}
