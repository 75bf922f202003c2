/** A messenger that customers write to, and that carries letters back to their chats. */
import type { Mailer } from '../mail/smtp.ts';

export interface Messenger {
  /** As `chats` knows it: `telegram`. */
  readonly name: string;
  /**
   * Resolves when the messenger took the text. Waits as long as it asks for when it is sent too much.
   * @throws MailRefusedError when the chat does not take it, MailPutOffError for later, MailServerError when nobody
   *   could be asked
   */
  send(chatId: string, text: string): Promise<void>;
  /** Waits for nothing any more. */
  close(): void;
}

/** A messenger as whoever empties the outbox needs it: a letter's subject is its first line. */
export function carrierOf({ send, close }: Messenger): Mailer {
  return { send: ({ to, subject, body }) => send(to.address, `${subject}\n\n${body}`), close };
}
