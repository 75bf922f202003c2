/** What Telegram tells of a message (Bot API, `Update`), made into what we need of it. */
import { z } from 'zod';
import type { IncomingFile } from '../attached.ts';
import { plain } from '../plain.ts';
import type { ReadFile } from './telegram-files.ts';

export interface ChatMessage {
  readonly messenger: 'telegram';
  readonly chatId: string;
  /** Of the message, and of each edit of it. */
  readonly externalId: string;
  readonly from: { readonly id: string; readonly name: string; readonly language: string | null };
  readonly text: string;
  readonly attachments: readonly IncomingFile[];
  /** The customer opened the chat, and has said nothing yet. */
  readonly isStart: boolean;
}

const file = z.object({
  file_id: z.string().max(1_000).optional(),
  file_unique_id: z.string().max(1_000).optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
});
const message = z.object({
  message_id: z.int(),
  edit_date: z.int().optional(),
  chat: z.object({ id: z.int(), type: z.string() }),
  from: z
    .object({
      id: z.int(),
      is_bot: z.boolean().optional(),
      first_name: z.string().optional(),
      last_name: z.string().optional(),
      language_code: z
        .string()
        .regex(/^[A-Za-z-]{2,35}$/)
        .optional()
        .catch(undefined),
    })
    .optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: z.array(file).optional(),
  document: file.optional(),
  video: file.optional(),
  audio: file.optional(),
  voice: file.optional(),
  video_note: file.optional(),
  animation: file.optional(),
  sticker: z.object({ emoji: z.string().optional() }).optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
});
const update = z.object({ message: message.optional(), edited_message: message.optional() });

type Message = z.output<typeof message>;

/**
 * The message of an update, or null for what is no word of a customer: groups, other bots, other events.
 * @param readFile null where the content of files cannot be had
 */
export function chatMessageOf(given: unknown, readFile: ReadFile | null): ChatMessage | null {
  const parsed = update.safeParse(given);
  const told = parsed.success ? (parsed.data.message ?? parsed.data.edited_message) : undefined;
  if (told?.from === undefined || told.chat.type !== 'private' || told.from.is_bot === true) return null;
  const { chat, from } = told;
  const text = textOf(told);
  const attachments = attachmentsOf(told, readFile);
  if (text === '' && attachments.length === 0) return null;
  const edit = told.edit_date === undefined ? '' : `:${told.edit_date}`;
  return {
    messenger: 'telegram',
    chatId: String(chat.id),
    externalId: `${chat.id}:${told.message_id}${edit}`,
    from: {
      id: String(from.id),
      name: plain([from.first_name, from.last_name].filter((part) => part !== undefined).join(' ')),
      language: from.language_code ?? null,
    },
    text,
    attachments,
    isStart: /^\/start(\s|$)/.test(text),
  };
}

function textOf({ text, caption, sticker, location }: Message): string {
  const place = location === undefined ? undefined : `${location.latitude}, ${location.longitude}`;
  return (text ?? caption ?? sticker?.emoji ?? place ?? '').trim();
}

function attachmentsOf(told: Message, readFile: ReadFile | null): IncomingFile[] {
  // Of a photo's sizes the largest is the last.
  const photo = told.photo?.at(-1);
  const files = [
    photo === undefined ? undefined : { file_name: 'photo.jpg', mime_type: 'image/jpeg', ...photo },
    // A moving picture comes as a document too.
    told.animation === undefined ? told.document : undefined,
    told.animation,
    told.video,
    told.audio,
    told.voice,
    told.video_note,
  ];
  return files.flatMap((one) => {
    if (one === undefined) return [];
    const { file_id: id, file_unique_id: key } = one;
    return {
      name: plain((one.file_name ?? '?').slice(0, 200)),
      type: plain((one.mime_type ?? 'application/octet-stream').slice(0, 100)),
      bytes: one.file_size ?? 0,
      read: id === undefined || readFile === null ? null : () => readFile(id),
      // An edited message brings its file once more.
      ...(key === undefined ? {} : { key }),
    };
  });
}
