/** A local server that speaks Telegram's Bot API as far as a bot of ours does: getUpdates, sendMessage, getFile and files. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const telegramToken = '123456:ABC-DEF_ghijklmnopqrstuvwxyz';

export interface SentText {
  readonly chatId: string;
  readonly text: string;
  readonly atMs: number;
}

export interface TelegramServer {
  readonly url: string;
  readonly sent: SentText[];
  /** Errors to answer the next texts to a chat with, in turn. */
  readonly errors: Map<string, { readonly code: number; readonly retryAfter?: number }[]>;
  /** Lets a customer write; answers the update. */
  write(from: Customer, message?: Readonly<Record<string, unknown>>): TelegramUpdate;
  /** What files hold, by their `file_id`; one that is not here is gone. */
  readonly files: Map<string, Buffer>;
  /** Statuses to answer the next requests of files with, in turn. */
  readonly fileErrors: number[];
  /** Updates that were not confirmed yet. */
  readonly waiting: TelegramUpdate[];
  close(): Promise<void>;
}

export interface TelegramUpdate {
  readonly update_id: number;
  readonly [field: string]: unknown;
}

export interface Customer {
  readonly id: number;
  readonly first_name: string;
  readonly language_code?: string;
}

let messageIds = 0;

/** An update as Telegram makes one of a private message. */
export function updateOf(
  updateId: number,
  from: Customer,
  message: Readonly<Record<string, unknown>> = {},
): TelegramUpdate {
  messageIds += 1;
  const chat = { id: from.id, type: 'private', first_name: from.first_name };
  return {
    update_id: updateId,
    message: {
      message_id: messageIds,
      from: { is_bot: false, ...from },
      chat,
      date: Math.floor(Date.now() / 1_000),
      text: 'Прострочений йогурт',
      ...message,
    },
  };
}

export async function startTelegramServer(): Promise<TelegramServer> {
  const sent: SentText[] = [];
  const errors: TelegramServer['errors'] = new Map();
  const files: TelegramServer['files'] = new Map();
  const fileErrors: number[] = [];
  const waiting: TelegramUpdate[] = [];
  let updateIds = 1_000;
  const wakes = new Set<() => void>();

  const methods: Record<string, (body: Record<string, unknown>) => Promise<object>> = {
    async getUpdates({ offset = 0, timeout = 0 }) {
      while (waiting[0] !== undefined && waiting[0].update_id < Number(offset)) waiting.shift();
      if (waiting.length === 0 && Number(timeout) > 0) {
        await new Promise<void>((resolve) => {
          const wake = () => {
            clearTimeout(timer);
            wakes.delete(wake);
            resolve();
          };
          const timer = setTimeout(wake, Number(timeout) * 1_000);
          wakes.add(wake);
        });
      }
      return { ok: true, result: [...waiting] };
    },
    async sendMessage({ chat_id: chatId, text }) {
      const chat = String(chatId);
      const error = errors.get(chat)?.shift();
      if (error !== undefined) {
        const { code, retryAfter } = error;
        return {
          ok: false,
          error_code: code,
          description: `an error about ${chat}`,
          ...(retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } }),
        };
      }
      if (String(text).length > 4_096 || text === '') {
        return { ok: false, error_code: 400, description: 'Bad Request: message is too long' };
      }
      sent.push({ chatId: chat, text: String(text), atMs: Date.now() });
      return {
        ok: true,
        result: { message_id: sent.length, chat: { id: Number(chat), type: 'private' }, text },
      };
    },
  };

  /** Where a file is, and the file. */
  const answerFile = (url: URL, response: ServerResponse) => {
    const fileId =
      url.searchParams.get('file_id') ?? decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
    const content = files.get(fileId);
    const status = fileErrors.shift() ?? (content === undefined ? 400 : 200);
    const located = JSON.stringify({
      ok: true,
      result: { file_id: fileId, file_path: `documents/${fileId}` },
    });
    response.writeHead(status).end(status === 200 ? (url.search === '' ? content : located) : '{"ok":false}');
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const isOfFile = [`/bot${telegramToken}/getFile`, `/file/bot${telegramToken}/`].some((place) =>
      url.pathname.startsWith(place),
    );
    if (isOfFile) return answerFile(url, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [, token = '', name = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const method = methods[name];
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Record<string, unknown>;
    const result =
      token !== telegramToken
        ? { ok: false, error_code: 401, description: 'Unauthorized' }
        : method === undefined
          ? { ok: false, error_code: 404, description: 'Not Found' }
          : await method(body);
    const status = 'error_code' in result ? Number(result.error_code) : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    errors,
    files,
    fileErrors,
    waiting,
    write(from, message) {
      updateIds += 1;
      const update = updateOf(updateIds, from, message);
      waiting.push(update);
      for (const wake of [...wakes]) wake();
      return update;
    },
    close: async () => {
      for (const wake of [...wakes]) wake();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
