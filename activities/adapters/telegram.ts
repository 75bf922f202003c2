/** Telegram's Bot API. The token is part of every address, so nothing of an address is ever told. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { MailPutOffError, MailRefusedError, MailServerError } from '../mail/smtp.ts';
import type { Messenger } from '../ports/messenger.ts';

export interface TelegramConfig {
  readonly token: string;
  /** `https://api.telegram.org`, or a server of one's own. Without a slash at its end. */
  readonly apiUrl: string;
}

export interface Telegram extends Messenger {
  /** Updates from `offset` on; what came before counts as taken. Waits for one as long as told. */
  updates(offset: number, waitSeconds: number, signal: AbortSignal): Promise<readonly Update[]>;
}

export interface Update {
  readonly update_id: number;
}

const answered = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.number().optional(),
  parameters: z.object({ retry_after: z.number().optional() }).optional(),
});
const updateList = z.array(z.looseObject({ update_id: z.int() }));

/** Characters of one message. */
const textMax = 4_096;
const timeoutMs = 15_000;
/** How often a text is sent again when it was too much, and how long is waited at most. */
const tooMany = { triesMax: 3, waitMaxMs: 60_000 };

/** Makes the adapter. */
export function createTelegram({ token, apiUrl }: TelegramConfig): Telegram {
  const closing = new AbortController();

  async function call(method: string, body: object, waitMs: number, signal?: AbortSignal) {
    const signals = [AbortSignal.timeout(waitMs), closing.signal, ...(signal === undefined ? [] : [signal])];
    try {
      const response = await fetch(`${apiUrl}/bot${token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.any(signals),
      });
      const parsed = answered.safeParse(await response.json().catch(() => null));
      return parsed.success ? parsed.data : { ok: false, error_code: response.status };
    } catch (error) {
      throw new MailServerError(error instanceof Error ? error.name : 'unknown');
    }
  }

  async function sendPart(chatId: string, text: string): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const answer = await call('sendMessage', { chat_id: chatId, text }, timeoutMs);
      if (answer.ok) return;
      const status = answer.error_code ?? 0;
      if (status === 429) {
        const waitMs = (answer.parameters?.retry_after ?? 1) * 1_000;
        if (tries === tooMany.triesMax || waitMs > tooMany.waitMaxMs)
          throw new MailPutOffError('telegram-429');
        await sleep(waitMs, undefined, { signal: closing.signal }).catch(() => {
          throw new MailPutOffError('telegram-429');
        });
        continue;
      }
      // Blocked by the customer, or no such chat. 401 and 404 are about the bot itself.
      if (status === 400 || status === 403) throw new MailRefusedError(`telegram-${status}`);
      throw new MailServerError(`telegram ${status}`);
    }
  }

  return {
    name: 'telegram',
    async send(chatId, text) {
      for (const part of partsOf(text)) await sendPart(chatId, part);
    },
    async updates(offset, waitSeconds, signal) {
      const allowed = ['message', 'edited_message'];
      const body = { offset, timeout: waitSeconds, allowed_updates: allowed };
      const answer = await call('getUpdates', body, waitSeconds * 1_000 + timeoutMs, signal);
      if (!answer.ok) throw new MailServerError(`telegram ${answer.error_code ?? 0}`);
      return updateList.parse(answer.result);
    },
    close: () => closing.abort(),
  };
}

/** A text in parts that fit, cut at ends of lines where there are any. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > textMax) {
    const line = rest.lastIndexOf('\n', textMax);
    const end = line > textMax / 2 ? line : textMax;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}
