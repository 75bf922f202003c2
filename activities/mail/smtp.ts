/** Mail over SMTP. What goes wrong is told by codes: a server's own words quote addresses. */
import nodemailer from 'nodemailer';

export interface MailConfig {
  /** `smtp://user:password@host:587` or `smtps://...`. */
  readonly smtpUrl: string;
  /** Sender as it is shown: `Customer care <care@example.com>`. */
  readonly from: string;
  /** Where surveys are answered: the token is put behind it. */
  readonly surveyUrl: string;
}

export interface Mail {
  /** Becomes the Message-ID: a mail that is sent twice is seen to be one. */
  readonly id: string;
  /** Mails of one thread are shown together. */
  readonly threadId: string;
  /** Message-ID of the customer's mail that this one follows, with its brackets; null when they wrote none. */
  readonly inReplyTo: string | null;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly body: string;
  readonly language: string;
  /** Sent by the process alone: other robots do not answer it (RFC 3834). */
  readonly automatic: boolean;
}

/** The recipient's server said no for good. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
}
/** It said: not now. */
export class MailPutOffError extends Error {
  override readonly name = 'MailPutOffError';
}
/** The server could not be asked, or does not take mail from us: no letter is to blame. */
export class MailServerError extends Error {
  override readonly name = 'MailServerError';
}

export interface Mailer {
  /** Resolves when the server took the mail. @throws MailRefusedError, MailPutOffError or MailServerError */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** A pool of connections to the server of the configuration. */
export function createMailer({ smtpUrl, from }: MailConfig): Mailer {
  const transport = nodemailer.createTransport({
    pool: true,
    url: smtpUrl,
    maxConnections: 3,
    // A connection that closes in the middle may have delivered: whether to send again is decided here.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([^\s@>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          from,
          to: { name: mail.to.name, address: mail.to.address },
          subject: mail.subject,
          text: mail.body,
          messageId: `<${mail.id}@${host}>`,
          references: [`<${mail.threadId}@${host}>`, mail.inReplyTo].filter((id) => id !== null).join(' '),
          ...(mail.inReplyTo === null ? {} : { inReplyTo: mail.inReplyTo }),
          headers: {
            'Content-Language': mail.language,
            ...(mail.automatic ? { 'Auto-Submitted': 'auto-generated' } : {}),
          },
        });
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** By the step at which the server said no: about the recipient and the mail, or about us. */
function failureOf(error: unknown): Error {
  const [code, command, status] = ['code', 'command', 'responseCode'].map((name) =>
    Reflect.get(Object(error), name),
  );
  if (typeof status === 'number' && (command === 'RCPT TO' || command === 'DATA')) {
    return status >= 500 ? new MailRefusedError(`smtp-${status}`) : new MailPutOffError(`smtp-${status}`);
  }
  // No server was asked: the address is none.
  if (code === 'EENVELOPE' && command === 'API') return new MailRefusedError('invalid-address');
  if (code === 'EMESSAGE' && command === 'MAIL FROM') return new MailRefusedError('too-large');
  const detail = typeof status === 'number' ? ` ${status}` : '';
  return new MailServerError(`${String(code ?? 'unknown')}${detail}`);
}
