/** Reads a mailbox over IMAP. A mail is marked as seen only after it is stored; one that cannot be stored stays unseen. */
import { ImapFlow } from 'imapflow';
import { reasonOf } from '../poll.ts';
import type { ImapConfig } from './imap-url.ts';

export interface Mailbox {
  /** Stores what is unseen, then waits until something comes or {@link MailboxOptions.waitMs} has passed. */
  turn(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface MailboxOptions {
  readonly config: ImapConfig;
  /** Resolves when the raw mail is stored. One that is not whole is larger than is read. */
  readonly receive: (raw: Uint8Array, isWhole: boolean) => Promise<unknown>;
  readonly logger: { warn(fields: object, message: string): void };
  /** How long a turn waits for a mail, 20,000 unless told. */
  readonly waitMs?: number;
  /** As much of a mail as is read, 25 MiB unless told; what is behind it stays in the mailbox. */
  readonly mailBytesMax?: number;
}

const usualBytesMax = 25 * 1024 * 1024;
const batchMax = 50;
/** When a mail that could not be stored is tried again. */
const againMs = 600_000;

/** Makes a {@link Mailbox}. It connects with the first turn, and again after a {@link Mailbox.close}. */
export function createMailbox(options: MailboxOptions): Mailbox {
  const { config, receive, logger, waitMs = 20_000, mailBytesMax = usualBytesMax } = options;
  let client: ImapFlow | null = null;
  const troubled = new Map<number, number>();

  async function connected(): Promise<ImapFlow> {
    if (client?.usable) return client;
    const { host, port, secure, user, password, mailbox } = config;
    const fresh = new ImapFlow({
      host,
      port,
      secure,
      auth: { user, pass: password },
      logger: false,
      autoIdleDelay: 250,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 300_000,
    });
    // Told by whatever call was under way; without a listener it would end the process.
    fresh.on('error', () => {});
    client = fresh;
    await fresh.connect();
    await fresh.mailboxOpen(mailbox);
    return fresh;
  }

  async function store(imap: ImapFlow, uid: number): Promise<void> {
    const wanted = { source: { maxLength: mailBytesMax }, size: true };
    const mail = await imap.fetchOne(String(uid), wanted, { uid: true });
    // Somebody else moved it away.
    if (mail === false || mail.source === undefined) return;
    try {
      const { source, size } = mail;
      // Servers' words about sizes are not exact: they count only where as much was read as is read.
      await receive(source, source.length < mailBytesMax || size === source.length);
    } catch (error) {
      if (!isOfMail(error)) throw error;
      logger.warn({ reason: reasonOf(error) }, 'a mail cannot be stored and stays unseen');
      troubled.set(uid, Date.now() + againMs);
      return;
    }
    await imap.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  }

  return {
    async turn(signal) {
      const imap = await connected();
      for (const [uid, untilMs] of troubled) if (untilMs <= Date.now()) troubled.delete(uid);
      const unseen = (await imap.search({ seen: false }, { uid: true })) || [];
      const due = unseen.filter((uid) => !troubled.has(uid)).slice(0, batchMax);
      for (const uid of due) {
        if (signal.aborted) return;
        await store(imap, uid);
      }
      if (due.length === 0) await somethingCame(imap, waitMs, signal);
    },
    async close() {
      const last = client;
      client = null;
      await last?.logout().catch(() => {});
      last?.close();
    },
  };
}

/** Whether the mail is to blame, and not a database that is away: the next mail may be stored. */
function isOfMail(error: unknown): boolean {
  const code: unknown = Reflect.get(Object(error), 'code');
  // SQLSTATE of data that PostgreSQL does not take; faults of our own have no code.
  return typeof code !== 'string' || /^2[23]/.test(code);
}

/** Waits for the server to say that there is more, for the time to pass, or for the end. */
function somethingCame(imap: ImapFlow, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      imap.off('exists', done);
      imap.off('close', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    imap.on('exists', done);
    imap.on('close', done);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
