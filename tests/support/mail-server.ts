/** A real SMTP server on a free port that keeps what it is sent, and says no where a test tells it to. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface KeptMail {
  readonly from: string;
  readonly to: readonly string[];
  /** The mail's own header fields by lower-case name, unfolded and decoded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly mails: KeptMail[];
  /** Codes to answer recipients with, by address; taken away again it takes their mail. */
  readonly refused: Map<string, number>;
  close(): Promise<void>;
}

/** Starts one; `port` 0 is any free one. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: KeptMail[] = [];
  const refused = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const responseCode = refused.get(address);
      callback(
        responseCode === undefined
          ? null
          : Object.assign(new Error(`not for ${address} now`), { responseCode }),
      );
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          ...parse(Buffer.concat(chunks).toString('utf8')),
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((one) => one.address),
        });
        callback();
      });
    },
  });
  // Clients that go away in the middle are part of some tests.
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const taken = (server.server.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    mails,
    refused,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function parse(raw: string): Pick<KeptMail, 'headers' | 'body'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const fields = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    fields.map((field) => {
      const colon = field.indexOf(':');
      return [field.slice(0, colon).toLowerCase(), decodeWords(field.slice(colon + 1).trim())];
    }),
  );
  const encoding = headers['content-transfer-encoding'];
  const text = rest.join('\r\n\r\n');
  const body =
    encoding === 'base64'
      ? Buffer.from(text, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? decodeQuoted(text.replaceAll('=\r\n', ''))
        : text;
  return { headers, body: body.replaceAll('\r\n', '\n').trim() };
}

/** RFC 2047. */
function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_whole, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuoted(word.replaceAll('_', ' ')),
    );
}

function decodeQuoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
