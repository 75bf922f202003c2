/** Mails are read from a real IMAP server: each once, none lost, whoever dies in between. */
import { randomUUID } from 'node:crypto';
import { ImapFlow } from 'imapflow';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readWorkerConfig } from '../../activities/config.ts';
import { createMailbox, type MailboxOptions } from '../../activities/mail/imap.ts';
import { imapConfigOf } from '../../activities/mail/imap-url.ts';
import { startSender } from '../../activities/mail/sender.ts';
import { createMailer } from '../../activities/mail/smtp.ts';
import { startPoll } from '../../activities/poll.ts';
import { createContactRefs } from '../../channels/customer-ref.ts';
import { createMailReceiver, type MailReceiver } from '../../channels/mail/receive-mail.ts';
import { holdLease } from '../../db/leases.ts';
import { createStore } from '../../files/create-store.ts';
import { StoreDownError } from '../../files/store.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { type FilesUnderTest, filesForTest } from '../support/files.ts';
import { type ImapServer, startImapServer } from '../support/imap-server.ts';
import { startMailServer } from '../support/mail-server.ts';
import { mailWithFiles, rawMail } from '../support/mails.ts';
import { testBox, testSecretsKey } from '../support/secrets.ts';
import { png, pngOf } from '../support/uploads.ts';
import { eventually, type MemoryLogger, memoryLogger } from '../support/worker.ts';

let fresh: FreshDatabase;
let server: ImapServer;
let files: FilesUnderTest;
let mails: MailReceiver;
let logger: MemoryLogger;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  server = await startImapServer();
  files = await filesForTest();
  mails = createMailReceiver({
    db: fresh.db,
    zone: 'Europe/Kyiv',
    now: Date.now,
    refOf: createContactRefs(fresh.db, testBox),
    store: createStore(files.config),
    files: files.config,
  });
});
afterAll(async () => {
  mails.close();
  await server.stop();
  await files.remove();
  await fresh.drop();
});
beforeEach(() => {
  logger = memoryLogger();
});
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

function read(changes: Partial<MailboxOptions> = {}): void {
  const options = { config: imapConfigOf(server.url), receive: mails.receive, logger, ...changes };
  const { turn, close } = createMailbox(options);
  const poll = startPoll({ db: fresh.db, logger, name: 'imap', turn, close });
  stops.push(() => poll.stop());
}

const caseOf = (email: string) =>
  eventually(async () => {
    const rows = await fresh.db.sql`
      select c.id, c.number, t.subject, t.body from cases c join complaints t on t.id = c.id
       where t.customer_email = ${email}`;
    return rows[0];
  }, 60_000);

/** How many mails of the mailbox are unseen. */
async function unseen(): Promise<number> {
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: false,
    auth: { user: server.user, pass: server.password },
    logger: false,
  });
  await client.connect();
  try {
    await client.mailboxOpen('INBOX', { readOnly: true });
    const uids = await client.search({ seen: false }, { uid: true });
    return uids === false ? 0 : uids.length;
  } finally {
    await client.logout();
  }
}
const address = () => `${randomUUID()}@example.com`;

describe('a mailbox', () => {
  it('is read from the beginning, and what comes later without waiting for the next look', async () => {
    const [before, after] = [address(), address()];
    await server.deliver(rawMail({ from: before }));
    read({ waitMs: 600_000 });
    expect((await caseOf(before)).body).toBe('Купила вчора, термін вийшов тиждень тому.');
    await eventually(async () => (await unseen()) === 0, 60_000);
    await server.deliver(rawMail({ from: after, subject: 'Друге' }));
    expect((await caseOf(after)).subject).toBe('Друге');
  });

  it('marks a mail as seen only after it is stored, and a mail read twice is one complaint', async () => {
    const from = address();
    await server.deliver(rawMail({ from }));
    let tries = 0;
    read({
      waitMs: 100,
      receive: async (raw) => {
        tries += 1;
        const result = await mails.receive(raw);
        // Stored, and the worker dies before it can say so.
        if (tries === 1) throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
        return result;
      },
    });
    await caseOf(from);
    await eventually(async () => tries >= 2 && (await unseen()) === 0, 60_000);
    const rows = await fresh.db.sql`select 1 from complaints where customer_email = ${from}`;
    expect(rows).toHaveLength(1);
  });

  it('goes on behind a mail that cannot be stored, which stays unseen', async () => {
    const [bad, good] = [address(), address()];
    await server.deliver(rawMail({ from: bad, subject: 'Bad' }));
    await server.deliver(rawMail({ from: good }));
    read({
      waitMs: 100,
      receive: async (raw) => {
        if (Buffer.from(raw).toString('utf8').includes(bad)) throw new TypeError('Marker: cannot be read');
        return await mails.receive(raw);
      },
    });
    await caseOf(good);
    await eventually(async () => (await unseen()) === 1, 60_000);
    expect(logger.lines.map(({ message }) => message)).toContain('a mail cannot be stored and stays unseen');
    expect(JSON.stringify(logger.lines)).not.toMatch(/Marker|example\.com/);
    for (const stop of stops.splice(0)) await stop();
    // With the fault mended it is stored like any other.
    read({ waitMs: 100 });
    await caseOf(bad);
    await eventually(async () => (await unseen()) === 0, 60_000);
  });

  it('has the files of a mail kept before it is seen; while the store is away the mail waits, and others do not', async () => {
    const [withFile, without] = [address(), address()];
    let isAway = true;
    const store = createStore(files.config);
    const { put } = store;
    store.put = async (id, file) => {
      if (isAway) throw new StoreDownError('away');
      await put(id, file);
    };
    const refOf = createContactRefs(fresh.db, testBox);
    const receiver = createMailReceiver({
      ...{ db: fresh.db, zone: 'Europe/Kyiv', now: Date.now, refOf, store, files: files.config },
    });
    stops.push(async () => receiver.close());
    await server.deliver(
      mailWithFiles([{ name: 'Marker.png', type: 'image/png', content: png }], { from: withFile }),
    );
    await server.deliver(rawMail({ from: without }));
    read({ waitMs: 100, receive: receiver.receive });
    await caseOf(without);
    await eventually(async () => (await unseen()) === 1, 60_000);
    const { id } = await caseOf(withFile);
    expect(JSON.stringify(logger.lines)).toContain('StoreDownError');
    expect(JSON.stringify(logger.lines)).not.toMatch(/Marker|example\.com/);
    await stops.pop()?.();
    isAway = false;
    read({ waitMs: 100, receive: receiver.receive });
    await eventually(async () => (await unseen()) === 0, 60_000);
    const rows = await fresh.db.sql`
      select t.body, a.state from attachments a join texts t on t.source_id = a.fact_id where a.case_id = ${id}`;
    expect(rows).toEqual([{ body: 'Marker.png', state: 'stored' }]);
    const cases = await fresh.db.sql`select 1 from complaints where customer_email = ${withFile}`;
    expect(cases).toHaveLength(1);
  });

  it('says at the case that a mail is larger than is read, and of one that just fits nothing', async () => {
    const [large, fitting] = [address(), address()];
    const file = { name: 'scan.png', type: 'image/png', content: png };
    const raw = mailWithFiles([file], { from: fitting });
    await server.deliver(raw);
    await server.deliver(
      mailWithFiles([file, file, { ...file, content: pngOf('x', 9_000) }], { from: large }),
    );
    // What the server adds to a header is far less than this.
    read({ waitMs: 100, mailBytesMax: raw.length + 2_000 });
    const notesOf = async (id: string) => {
      const rows = await fresh.db.sql<{ body: string }[]>`
        select x.body from texts x join facts f on f.id = x.source_id
         where f.case_id = ${id} and f.fact ->> 'kind' = 'note'`;
      return rows.map(({ body }) => body);
    };
    const { id } = await caseOf(large);
    await eventually(async () => (await unseen()) === 0, 60_000);
    expect(await notesOf(id)).toEqual([
      expect.stringMatching(/did not come in as a whole[\s\S]*larger than is read/),
    ]);
    expect(await notesOf((await caseOf(fitting)).id)).toEqual([]);
  });

  it('is left alone by a worker while another looks after it', async () => {
    const from = address();
    const other = randomUUID();
    expect(await holdLease(fresh.db, 'imap', other, 600_000)).toBe(true);
    await server.deliver(rawMail({ from }));
    read({ waitMs: 100 });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await unseen()).toBe(1);
    expect(await holdLease(fresh.db, 'imap', other, -1)).toBe(true);
    await caseOf(from);
  });

  it('whose server is away is waited for', async () => {
    const config = { ...imapConfigOf(server.url), port: 1 };
    read({ config });
    await eventually(async () => logger.lines.length > 0, 60_000);
    expect(logger.lines[0]).toMatchObject({
      fields: { channel: 'imap' },
      message: 'the channel cannot be read; trying on',
    });
  });
});

describe('a thread', () => {
  it('goes both ways: a mail, our letter in its thread, and the answer to it', async () => {
    const out = await startMailServer();
    const mailer = createMailer({ smtpUrl: out.url, from: 'care@shop.example', surveyUrl: 'https://x/' });
    const sender = startSender({
      db: fresh.db,
      mailer,
      logger,
      zone: 'Europe/Kyiv',
      surveyUrl: 'https://x/',
      pollMs: 20,
      settleMs: 0,
    });
    stops.push(async () => {
      await sender.stop();
      mailer.close();
      await out.close();
    });
    const [from, id] = [address(), `<${randomUUID()}@example.com>`];
    await server.deliver(rawMail({ from, id }));
    read({ waitMs: 100 });
    const { id: caseId } = await caseOf(from);
    await fresh.db
      .sql`insert into letters (case_id, key, kind, at) values (${caseId}, 'reply.1', 'reply', now())`;
    const letter = await eventually(async () => out.mails.find(({ to }) => to.includes(from)), 60_000);
    expect(letter.headers['in-reply-to']).toBe(id);
    expect(letter.headers.references).toBe(`<${caseId}@shop.example> ${id}`);
    const headers = [
      `In-Reply-To: ${letter.headers['message-id']}`,
      `References: ${letter.headers.references} ${letter.headers['message-id']}`,
    ];
    await server.deliver(rawMail({ from, headers, body: 'Дякую за відповідь.' }));
    const text = await eventually(async () => {
      const rows = await fresh.db.sql`
        select x.body from facts f join texts x on x.source_id = f.id where f.case_id = ${caseId}`;
      return rows[0];
    }, 60_000);
    expect(text.body).toBe('Дякую за відповідь.');
    const rows = await fresh.db.sql`select 1 from complaints where customer_email = ${from}`;
    expect(rows).toHaveLength(1);
  });
});

describe('IMAP_URL', () => {
  const env = {
    TEMPORAL_ADDRESS: 'localhost:7233',
    DATABASE_URL: 'postgres://localhost/x',
    SECRETS_KEY: testSecretsKey,
    DATA_DIR: '/data',
  };

  it('goes with where the API keeps files: the same folder, or a store', () => {
    const { DATA_DIR: _, ...none } = env;
    const url = { IMAP_URL: 'imap://a:b@h' };
    const store = { S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' };
    expect(() => readWorkerConfig({ ...none, ...url })).toThrow(/DATA_DIR: is needed with IMAP_URL/);
    expect(() => readWorkerConfig({ ...none, ...url, S3_BUCKET: 'files' })).toThrow(/S3_ACCESS_KEY_ID/);
    expect(readWorkerConfig({ ...none, ...url, ...store }).files.s3).toMatchObject({ bucket: 'files' });
    expect(readWorkerConfig({ ...env, ...url }).files.folder).toBe('/data/attachments');
    // A worker that receives nothing needs neither.
    expect(readWorkerConfig(none).imap).toBeNull();
  });

  it('says where the mailbox is, with percent-encoded parts', () => {
    const { imap } = readWorkerConfig({
      ...env,
      IMAP_URL: 'imaps://care%40x.example:p%3Aw@mail.example/Sub%2FBox',
    });
    expect(imap).toEqual({
      host: 'mail.example',
      port: 993,
      secure: true,
      user: 'care@x.example',
      password: 'p:w',
      mailbox: 'Sub/Box',
    });
    expect(readWorkerConfig({ ...env, IMAP_URL: 'imap://a:b@h:1143' }).imap).toMatchObject({
      port: 1143,
      secure: false,
      mailbox: 'INBOX',
    });
    expect(readWorkerConfig(env).imap).toBeNull();
  });

  it.each(['https://a:b@h', 'imaps://h/INBOX', 'imaps://a@h', 'mail.example'])('is refused: %s', (url) => {
    expect(() => readWorkerConfig({ ...env, IMAP_URL: url })).toThrow(/IMAP_URL/);
  });
});
