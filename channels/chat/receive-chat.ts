/** What a customer writes in a messenger's chat joins the open case of the chat, or begins one. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Origin } from '../../db/audit-entry.ts';
import { newestCaseOfChat } from '../../db/desk/inbound.ts';
import { holdLease, releaseLease } from '../../db/leases.ts';
import { languageOf } from '../../workflows/domain/wording.ts';
import { createReceiver, type Received, type ReceiverDeps } from '../receive.ts';
import { greeting } from './greeting.ts';
import type { ChatMessage } from './telegram-update.ts';

export interface ChatReceiver {
  /** Takes a message. Resolves when it is stored; a known one changes nothing. */
  receive(message: ChatMessage, origin?: Origin): Promise<ChatResult>;
  close(): void;
}

export interface ChatResult {
  /** Null for a message that only opened the chat. */
  readonly received: Received | null;
  /** What is to be said at once, in the customer's language. */
  readonly reply: string | null;
}

/** Two first messages of a chat are not to begin two cases: its messages are taken one at a time. */
const turnMs = 15_000;
const subjectMax = 100;

/** Makes a {@link ChatReceiver}. */
export function createChatReceiver(deps: ReceiverDeps): ChatReceiver {
  const { db } = deps;
  const receiver = createReceiver(deps);

  async function take(message: ChatMessage, origin: Origin | undefined): Promise<ChatResult> {
    const { messenger, chatId, externalId, from, text, attachments, isStart } = message;
    const open = await newestCaseOfChat(db, messenger, chatId);
    if (isStart) return { received: null, reply: greeting(languageOf(from.language), open?.number ?? null) };
    const [firstLine = ''] = text.split('\n');
    const received = await receiver.receive(
      {
        source: messenger,
        channel: 'messenger',
        externalId,
        sender: from.id,
        customer: {
          ref: await deps.refOf(messenger, from.id),
          name: from.name.slice(0, 200) || null,
          email: null,
          phone: null,
          locale: from.language,
        },
        subject: firstLine.length > subjectMax ? `${firstLine.slice(0, subjectMax)}…` : firstLine,
        text,
        attachments,
        origin,
      },
      async () =>
        open === null
          ? { kind: 'complaint', followsId: null, chat: { messenger, chatId } }
          : { kind: 'message', caseId: open.id },
    );
    return { received, reply: null };
  }

  return {
    async receive(message, origin) {
      const name = `chat:${message.messenger}:${message.chatId}`;
      const holder = randomUUID();
      const untilMs = Date.now() + turnMs;
      while (!(await holdLease(db, name, holder, turnMs))) {
        if (Date.now() > untilMs) throw new Error('the chat is busy');
        await sleep(25);
      }
      try {
        return await take(message, origin);
      } finally {
        await releaseLease(db, name, holder).catch(() => {});
      }
    },
    close: receiver.close,
  };
}
