/** A mail as it was sent, made into what we need of it. Whatever is sent, something can be said of it. */
import { createHash } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import type { IncomingFile } from '../attached.ts';
import { plain } from '../plain.ts';
import { textOfHtml } from './html-text.ts';
import { canBeHeld } from './size.ts';

export interface ParsedMail {
  /** With its brackets; made of the mail itself where it has none. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  readonly text: string;
  /** Message-IDs that it answers, nearest first, with their brackets. */
  readonly references: readonly string[];
  readonly attachments: readonly IncomingFile[];
  /** Header fields by lower-case name; of several the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** Of a delivery report: its fields, and the header of the mail that it is about. */
  readonly report: { readonly fields: string; readonly original: string } | null;
}

const limits = { maxNestingDepth: 50, maxHeadersSize: 512 * 1024, maxRfc822NestingDepth: 3 };
/** Where a mail cannot be read as a whole, its header is looked for here. */
const headBytesMax = 256 * 1024;
const referencesMax = 50;

/** Reads a mail. Never throws for what it contains: what cannot be read as a whole is known by its header at least. */
export async function parseMail(raw: Uint8Array): Promise<ParsedMail> {
  const whole = canBeHeld(raw) ? await readWhole(raw) : null;
  const email = whole ?? (await readHead(raw)) ?? unreadable;
  const headers = new Map<string, string>();
  for (const { key, value } of email.headers) if (!headers.has(key)) headers.set(key, value.trim());
  const digest = createHash('sha256').update(raw).digest('hex').slice(0, 32);
  return {
    messageId: idsIn(email.messageId ?? '')[0] ?? `<${digest}@no-message-id>`,
    from: mailboxOf(email),
    subject: plain(email.subject ?? ''),
    text: email.text?.trim() ? email.text : textOfHtml(email.html ?? ''),
    references: referencesOf(email),
    attachments: email.attachments.filter((one) => !isReportPart(one.mimeType)).map(fileOf),
    headers,
    report: reportOf(email),
  };
}

const readWhole = (raw: Uint8Array): Promise<Email | null> =>
  PostalMime.parse(raw, { ...limits, forceRfc822Attachments: true }).catch(() => null);

/** The header alone, with the words that the rest could not be read. */
async function readHead(raw: Uint8Array): Promise<Email | null> {
  const start = Buffer.from(raw.subarray(0, headBytesMax)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(start);
  const head = (end === null ? start : start.slice(0, end.index)).replaceAll(
    /^content-(type|transfer-encoding):.*(\r?\n[ \t].*)*/gim,
    'X-Dropped: 1',
  );
  const email = await PostalMime.parse(Buffer.from(`${head}\r\n\r\n`, 'latin1'), limits).catch(() => null);
  return email === null ? null : { ...email, text: unreadableText, attachments: [] };
}

const unreadableText = '[this mail could not be read as a whole]';
const unreadable: Email = { headers: [], headerLines: [], attachments: [], text: unreadableText };

function mailboxOf({ from, replyTo }: Email): ParsedMail['from'] {
  const named = [...(replyTo ?? []), from].flatMap((one) => (one?.group === undefined ? [one] : one.group));
  const box = named.find((one) => one !== undefined && isAddress(one.address));
  return box?.address === undefined
    ? null
    : { name: plain(from?.name || box.name), address: plain(box.address).trim() };
}

const isAddress = (address: string | undefined): boolean =>
  address !== undefined && address.length <= 320 && /^[^\s@<>]+@[^\s@<>]+$/.test(address.trim());

/** In-Reply-To first, then References from the newest to the oldest. */
function referencesOf({ inReplyTo, references }: Email): string[] {
  const all = [...idsIn(inReplyTo ?? ''), ...idsIn(references ?? '').reverse()];
  return [...new Set(all)].slice(0, referencesMax);
}

const idsIn = (text: string): string[] =>
  [...plain(text.slice(0, 64 * 1024)).matchAll(/<[^<>\s]{1,900}>/g)].map(([id]) => id);

function fileOf({ filename, mimeType, content }: Email['attachments'][number]): IncomingFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);
  return {
    name: plain((filename ?? '?').slice(0, 200)),
    type: plain(mimeType.slice(0, 100)),
    bytes: bytes.byteLength,
    read: async () => bytes,
  };
}

const reportParts = ['message/delivery-status', 'message/global-delivery-status'];
const originalParts = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/rfc822-headers'];

function isReportPart(type: string): boolean {
  return reportParts.includes(type);
}

function reportOf({ attachments }: Email): ParsedMail['report'] {
  const part = (types: readonly string[]) => attachments.find(({ mimeType }) => types.includes(mimeType));
  const fields = part(reportParts);
  if (fields === undefined) return null;
  return { fields: textOf(fields), original: textOf(part(originalParts)) };
}

function textOf(attachment: Email['attachments'][number] | undefined): string {
  if (attachment === undefined) return '';
  const { content } = attachment;
  if (typeof content === 'string') return content;
  const bytes = content instanceof ArrayBuffer ? new Uint8Array(content) : content;
  return Buffer.from(bytes.subarray(0, headBytesMax)).toString('utf8');
}
