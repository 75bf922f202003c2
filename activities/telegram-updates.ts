/** Fetches what customers write to a bot. An update counts as taken only after it is stored. */
import type { Telegram } from './adapters/telegram.ts';
import { type PollDeps, reasonOf } from './poll.ts';

export interface UpdatesOptions {
  readonly bot: Telegram;
  /** Resolves when the update is stored, with what is to be said at once. */
  readonly receive: (update: unknown) => Promise<{ readonly chatId: string; readonly text: string } | null>;
  readonly logger: { warn(fields: object, message: string): void };
  /** How long a turn waits for an update, 25 unless told. */
  readonly waitSeconds?: number;
}

/** Makes the turns of a poll. The bot's own end closes what is open. */
export function createUpdates(options: UpdatesOptions): Pick<PollDeps, 'turn' | 'close'> {
  const { bot, receive, logger, waitSeconds = 25 } = options;
  let offset = 0;
  return {
    async turn(signal) {
      for (const update of await bot.updates(offset, waitSeconds, signal)) {
        if (signal.aborted) return;
        try {
          const said = await receive(update);
          // A greeting that is lost is no loss.
          if (said !== null) await bot.send(said.chatId, said.text).catch(() => {});
        } catch (error) {
          // A part that is away is waited for; an update that cannot be stored holds up no other.
          if (isOfPart(error)) throw error;
          logger.warn({ reason: reasonOf(error) }, 'an update of the bot cannot be stored');
        }
        offset = update.update_id + 1;
      }
    },
    close: async () => {},
  };
}

/** Faults of a database have a code; the store of files and the messenger itself are told by their names. */
function isOfPart(error: unknown): boolean {
  const { code, name } = Object(error) as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === 'string' || name === 'StoreDownError' || name === 'MessengerDownError';
}
