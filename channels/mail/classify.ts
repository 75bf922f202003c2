/** Whether a person wrote a mail, or a robot (RFC 3834), or a server that could not deliver one of ours (RFC 3464). */
import type { ParsedMail } from './parse.ts';

export type MailKind =
  | { readonly kind: 'human' }
  /** Out of office, delayed, read: noted, never the customer's word. */
  | { readonly kind: 'automatic' }
  /** Ids of letters that did not arrive, and why: a code such as `dsn-5.1.1`. */
  | { readonly kind: 'bounce'; readonly letterIds: readonly string[]; readonly code: string };

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Ids that letters of ours may have, of Message-IDs in their brackets: a letter's id is the part before the host. */
export function letterIdsIn(messageIds: readonly string[]): string[] {
  const ids = messageIds.flatMap((id) => new RegExp(`^<(${uuid})@`, 'i').exec(id)?.[1]?.toLowerCase() ?? []);
  return [...new Set(ids)];
}

/** What kind of mail it is. */
export function classify(mail: ParsedMail): MailKind {
  const { headers, report } = mail;
  if (report !== null) {
    const code = failureOf(report.fields);
    if (code === null) return { kind: 'automatic' };
    return { kind: 'bounce', letterIds: lettersOf(mail, report.original), code };
  }
  if (isFromServer(mail) && hasEmptyReturnPath(headers)) {
    // A server that writes no report still says what it could not deliver.
    const letterIds = lettersOf(mail, mail.text);
    return letterIds.length === 0 ? { kind: 'automatic' } : { kind: 'bounce', letterIds, code: 'bounced' };
  }
  return isAutomatic(headers) ? { kind: 'automatic' } : { kind: 'human' };
}

function lettersOf(mail: ParsedMail, original: string): string[] {
  const named = [...original.matchAll(/^message-id:\s*(<[^<>\s]{1,900}>)/gim)].map(([, id = '']) => id);
  return letterIdsIn([...named, ...mail.references]);
}

/** The code of a recipient that failed for good, or null: delayed and delivered are no failures. */
function failureOf(fields: string): string | null {
  const blocks = fields.split(/\r?\n\s*\r?\n/);
  const failed = blocks.find((block) => /^action:\s*failed/im.test(block));
  if (failed === undefined) return null;
  const status = /^status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(failed)?.[1];
  return status === undefined ? 'dsn' : `dsn-${status}`;
}

function isAutomatic(headers: ParsedMail['headers']): boolean {
  const value = (name: string) => headers.get(name)?.toLowerCase() ?? '';
  const submitted = value('auto-submitted');
  if (submitted !== '' && !submitted.startsWith('no')) return true;
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => headers.has(name))) return true;
  if (/^(auto[_-]?reply|bulk|junk|list)/.test(value('precedence'))) return true;
  if (/multipart\/report/.test(value('content-type'))) return true;
  return hasEmptyReturnPath(headers);
}

const hasEmptyReturnPath = (headers: ParsedMail['headers']): boolean =>
  headers.get('return-path')?.replaceAll(/\s/g, '') === '<>';

const isFromServer = ({ from }: ParsedMail): boolean =>
  from === null || /^(mailer-daemon|postmaster)@/i.test(from.address);
