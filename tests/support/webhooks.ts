/** A receiver of webhooks on loopback, and the settings under which a worker sends to it. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { usualWebhookConfig, type WebhookConfig } from '../../activities/webhooks/config.ts';
import { parseAllowList } from '../../net/allow-list.ts';

/** Loopback is allowed, nothing settles, and pauses are short. */
export const testWebhooks: WebhookConfig = {
  ...usualWebhookConfig,
  allow: parseAllowList('127.0.0.0/8'),
  settleMs: 0,
  retry: { firstMs: 50, maxMs: 400, attemptsMax: 6 },
  timeoutMs: 2_000,
};

export interface ReceivedCall {
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly atMs: number;
}

export interface Receiver {
  readonly url: string;
  readonly calls: ReceivedCall[];
  /** Decides on an answer: a status with headers, or `hang` for none. */
  answer: (call: ReceivedCall) => { status: number; headers?: Record<string, string> } | 'hang';
  close(): Promise<void>;
}

/** Listens on any free port of loopback; answers 204 unless told otherwise. */
export async function startReceiver(): Promise<Receiver> {
  const calls: ReceivedCall[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      const call = {
        path: request.url ?? '',
        method: request.method ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
        atMs: Date.now(),
      };
      calls.push(call);
      const answer = receiver.answer(call);
      if (answer === 'hang') return;
      response.writeHead(answer.status, answer.headers ?? {}).end('nothing that anybody keeps');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hooks`,
    calls,
    answer: () => ({ status: 204 }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
