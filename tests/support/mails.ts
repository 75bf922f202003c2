/** Mails as customers, robots and servers write them: raw, as they come in. */
import { randomUUID } from 'node:crypto';

export interface MailParts {
  readonly from?: string;
  readonly subject?: string;
  readonly id?: string;
  readonly body?: string;
  /** Further header fields, whole lines. */
  readonly headers?: readonly string[];
}

/** RFC 2047 in base64. */
export const encodedWord = (text: string): string =>
  `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;

/** A raw mail with a text. */
export function rawMail(parts: MailParts = {}): Buffer {
  const { from = 'Марія <maria@example.com>', id = `<${randomUUID()}@example.com>` } = parts;
  const [, name, address = from] = /^(.*)<(.*)>$/.exec(from) ?? [];
  const lines = [
    `From: ${name === undefined ? '' : `${encodedWord(name.trim())} `}<${address}>`,
    'To: care@shop.example',
    `Subject: ${encodedWord(parts.subject ?? 'Прострочений йогурт')}`,
    `Message-ID: ${id}`,
    'Date: Mon, 2 Mar 2026 09:15:00 +0200',
    'MIME-Version: 1.0',
    ...(parts.headers ?? []),
    ...(parts.headers?.some((line) => /^content-type:/i.test(line))
      ? []
      : ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit']),
    '',
    parts.body ?? 'Купила вчора, термін вийшов тиждень тому.',
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

export interface MailedFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer | string;
}

/** A raw mail with files behind its text. */
export function mailWithFiles(files: readonly MailedFile[], parts: MailParts = {}): Buffer {
  const border = 'files-border';
  const partOf = ({ name, type, content }: MailedFile) => [
    `--${border}`,
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename="${encodedWord(name)}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
  ];
  return rawMail({
    ...parts,
    headers: [...(parts.headers ?? []), `Content-Type: multipart/mixed; boundary=${border}`],
    body: [
      `--${border}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      parts.body ?? 'Ось чек.',
      ...files.flatMap(partOf),
      `--${border}--`,
    ].join('\r\n'),
  });
}

/** A delivery report (RFC 3464) about the mail with this Message-ID. */
export function deliveryReport(
  messageId: string,
  how: { readonly action?: string; readonly status?: string; readonly to?: string } = {},
): Buffer {
  const { action = 'failed', status = '5.1.1', to = 'maria@example.com' } = how;
  const border = 'report-border';
  return rawMail({
    from: 'Mail Delivery System <MAILER-DAEMON@mx.example>',
    subject: 'Undelivered Mail Returned to Sender',
    headers: [
      'Return-Path: <>',
      'Auto-Submitted: auto-replied',
      `Content-Type: multipart/report; report-type=delivery-status; boundary="${border}"`,
    ],
    body: [
      `--${border}`,
      'Content-Type: text/plain; charset=us-ascii',
      '',
      `I could not deliver your mail to <${to}>.`,
      `--${border}`,
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      `Final-Recipient: rfc822; ${to}`,
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: smtp; 550 ${status} <${to}>: no such user`,
      '',
      `--${border}`,
      'Content-Type: message/rfc822',
      '',
      'From: care@shop.example',
      `To: ${to}`,
      `Message-ID: ${messageId}`,
      'Subject: =?utf-8?B?0LvQuNGB0YI=?=',
      '',
      'Words of ours.',
      '',
      `--${border}--`,
    ].join('\r\n'),
  });
}
