/** A chat of Telegram is a case of channel messenger: what is written there comes in once, and letters go back there. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTelegram } from '../../activities/adapters/telegram.ts';
import { readWorkerConfig } from '../../activities/config.ts';
import { startSender } from '../../activities/mail/sender.ts';
import { createMailer } from '../../activities/mail/smtp.ts';
import { startPoll } from '../../activities/poll.ts';
import { carrierOf } from '../../activities/ports/messenger.ts';
import { createUpdates } from '../../activities/telegram-updates.ts';
import { createChatReceiver } from '../../channels/chat/receive-chat.ts';
import { createTelegramFiles } from '../../channels/chat/telegram-files.ts';
import { chatMessageOf } from '../../channels/chat/telegram-update.ts';
import { createContactRefs } from '../../channels/customer-ref.ts';
import { createStore } from '../../files/create-store.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { type FilesUnderTest, filesForTest } from '../support/files.ts';
import { startMailServer } from '../support/mail-server.ts';
import { testBox, testSecretsKey } from '../support/secrets.ts';
import { changeCase } from '../support/stored-desk.ts';
import {
  type Customer,
  startTelegramServer,
  type TelegramServer,
  telegramToken,
  updateOf,
} from '../support/telegram-server.ts';
import { pdf, png } from '../support/uploads.ts';
import { eventually, type MemoryLogger, memoryLogger, startWorker } from '../support/worker.ts';

let fresh: FreshDatabase;
let server: TelegramServer;
let files: FilesUnderTest;
let logger: MemoryLogger;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  files = await filesForTest();
});
afterAll(async () => {
  await files.remove();
  await fresh.drop();
});
beforeEach(async () => {
  logger = memoryLogger();
  server = await startTelegramServer();
});
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
  await server.close();
});

const zone = 'Europe/Kyiv';
let customerIds = 70_000;
const customer = (language = 'uk'): Customer => {
  customerIds += 1;
  return { id: customerIds, first_name: 'Марія', language_code: language };
};
const receiver = () => {
  const chats = createChatReceiver({
    db: fresh.db,
    zone,
    now: Date.now,
    refOf: createContactRefs(fresh.db, testBox),
    store: createStore(files.config),
    files: files.config,
  });
  stops.push(async () => chats.close());
  return chats;
};
const bot = () => createTelegram({ token: telegramToken, apiUrl: server.url });

function poll(): () => Promise<void> {
  const telegram = bot();
  const chats = receiver();
  const readFile = createTelegramFiles({ token: telegramToken, apiUrl: server.url }, 5_000);
  const receive = async (update: unknown) => {
    const message = chatMessageOf(update, readFile);
    const reply = message === null ? null : (await chats.receive(message)).reply;
    return message === null || reply === null ? null : { chatId: message.chatId, text: reply };
  };
  const turns = createUpdates({ bot: telegram, receive, logger, waitSeconds: 1 });
  const polled = startPoll({ db: fresh.db, logger, name: 'telegram', ...turns });
  const stop = async () => {
    telegram.close();
    await polled.stop();
  };
  stops.push(stop);
  return stop;
}

function sendLetters(): void {
  const telegram = bot();
  const sender = startSender({
    db: fresh.db,
    mailer: carrierOf(telegram),
    logger,
    zone,
    surveyUrl: 'https://x/',
    messenger: telegram.name,
    pollMs: 20,
    settleMs: 0,
  });
  stops.push(async () => {
    telegram.close();
    await sender.stop();
  });
}

const casesOf = ({ id }: Customer) => fresh.db.sql`
  select c.id, c.number, c.channel, t.* from chats h join cases c on c.id = h.case_id join complaints t on t.id = c.id
   where h.chat_id = ${String(id)} order by c.created_at`;
const caseOf = (from: Customer) => eventually(async () => (await casesOf(from))[0]);
const messagesOf = async (from: Customer) =>
  (
    await fresh.db.sql`
      select x.body from chats h join facts f on f.case_id = h.case_id join texts x on x.source_id = f.id
       where h.chat_id = ${String(from.id)} order by f.at, f.id`
  ).map(({ body }) => body);

/** A case in a chat, with a letter in the outbox. */
async function lettered(from: Customer, kind = 'reply'): Promise<{ caseId: string; letterId: string }> {
  const message = chatMessageOf(updateOf(1, from), null);
  if (message === null) throw new Error('no message');
  const { received } = await receiver().receive(message);
  const [row] = await fresh.db.sql<{ id: string }[]>`
    insert into letters (case_id, key, kind, at) values (${received?.caseId ?? null}, ${kind}, ${kind}, now()) returning id`;
  return { caseId: received?.caseId ?? '', letterId: row?.id ?? '' };
}
const fate = async (letterId: string) => {
  const [row] = await fresh.db.sql`select * from letters where id = ${letterId}`;
  return row;
};

describe('what a customer writes to the bot', () => {
  it('opens a complaint first, and joins the open one of the chat then', async () => {
    poll();
    const from = customer();
    server.write(from);
    const found = await caseOf(from);
    expect(found).toMatchObject({
      channel: 'messenger',
      customer_name: 'Марія',
      locale: 'uk',
      subject: 'Прострочений йогурт',
      body: 'Прострочений йогурт',
    });
    expect(found.customer_ref).not.toContain(String(from.id));
    server.write(from, { text: 'Ще й кислий' });
    server.write(from, { text: undefined, caption: 'Ось', photo: [{ file_size: 10 }, { file_size: 2_048 }] });
    await eventually(async () => (await messagesOf(from)).length === 3);
    const photo = '[photo.jpg, image/jpeg, 2 KB]';
    expect(await messagesOf(from)).toEqual([
      'Ще й кислий',
      `Ось\n\n${photo}`,
      `Not kept of what came attached:\n${photo} Its content could not be had.`,
    ]);
    expect(await casesOf(from)).toHaveLength(1);
  });

  const filesOf = (from: Customer) => fresh.db.sql<{ name: string; state: string; id: string }[]>`
    select t.body as name, a.state, a.id from chats h join attachments a on a.case_id = h.case_id
      left join texts t on t.source_id = a.fact_id where h.chat_id = ${String(from.id)} order by a.at, a.id`;

  it('brings its photos and documents, each once, also when it is edited later', async () => {
    const from = customer();
    server.files.set('photo-large', png).set('scan', pdf).set('exe', Buffer.from('MZ'));
    poll();
    const photo = [
      { file_id: 'photo-small', file_unique_id: 'a', file_size: 10 },
      { file_id: 'photo-large', file_unique_id: 'b', file_size: png.length },
    ];
    // What Telegram makes of a photo is a JPEG; this one is not, and is looked at like any other.
    server.write(from, { text: undefined, caption: 'Чек', photo });
    const scan = {
      file_id: 'scan',
      file_unique_id: 'c',
      file_name: 'скан.pdf',
      mime_type: 'application/pdf',
    };
    const first = server.write(from, { text: undefined, document: { ...scan, file_size: pdf.length } });
    const exe = { file_id: 'exe', file_name: 'x.exe', mime_type: 'application/x-msdownload', file_size: 2 };
    const last = server.write(from, { text: undefined, document: exe });
    await eventually(async () => (await filesOf(from)).length === 1 && server.waiting.length === 0, 60_000);
    const edited = { ...(first.message as object), edit_date: 1_750_000_000, caption: 'Скан' };
    server.waiting.push({ update_id: last.update_id + 1, edited_message: edited });
    await eventually(async () => (await messagesOf(from)).some((text) => text.startsWith('Скан')), 60_000);
    await eventually(async () => server.waiting.length === 0, 60_000);
    expect(await filesOf(from)).toMatchObject([{ name: 'скан.pdf', state: 'stored' }]);
    const notes = (await messagesOf(from)).filter((text) => text.startsWith('Not kept'));
    expect(notes.map((note) => note.split('\n').slice(1).join())).toEqual([
      '[photo.jpg, image/jpeg, 1 KB] The content is image/png, not image/jpeg.',
      '[x.exe, application/x-msdownload, 1 KB] Files of this type are not taken.',
    ]);
    const kept = await createStore(files.config).read(String((await filesOf(from))[0]?.id));
    expect(Buffer.concat(await (kept?.toArray() ?? []))).toEqual(pdf);
  });

  it('waits with its file while Telegram does not give it, and says so where it never will; no log tells of either', async () => {
    const from = customer();
    server.files.set('late', pdf);
    server.fileErrors.push(500, 429);
    const document = { file_name: 'Marker.pdf', mime_type: 'application/pdf', file_size: pdf.length };
    server.write(from, { text: undefined, document: { ...document, file_id: 'late', file_unique_id: 'l' } });
    server.write(from, { text: undefined, document: { ...document, file_id: 'gone', file_unique_id: 'g' } });
    server.files.set('huge', Buffer.alloc(6_000));
    const huge = { file_id: 'huge', file_name: 'Marker.pdf', mime_type: 'application/pdf' };
    server.write(from, { text: undefined, document: huge });
    poll();
    const notes = async () => (await messagesOf(from)).filter((text) => text.startsWith('Not kept'));
    await eventually(async () => (await notes()).length === 2, 120_000);
    expect(await filesOf(from)).toMatchObject([{ name: 'Marker.pdf', state: 'stored' }]);
    expect((await notes()).map((note) => note.includes('Its content could not be had.'))).toEqual([
      true,
      true,
    ]);
    expect(await casesOf(from)).toHaveLength(1);
    expect(logger.lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(logger.lines)).not.toMatch(/Marker|ABC-DEF|127\.0\.0\.1/);
  });

  it('is greeted in their language when they open the chat, and no case begins with that', async () => {
    poll();
    const [en, uk] = [customer('en'), customer()];
    server.write(en, { text: '/start' });
    const hello = await eventually(async () => server.sent.find(({ chatId }) => chatId === String(en.id)));
    expect(hello.text).toContain('Tell us in one message');
    expect(await casesOf(en)).toHaveLength(0);
    server.write(uk);
    const { number } = await caseOf(uk);
    server.write(uk, { text: '/start' });
    const open = await eventually(async () => server.sent.find(({ chatId }) => chatId === String(uk.id)));
    expect(open.text).toContain(number);
  });

  it('is taken once, also when the worker dies before it could confirm it', async () => {
    const from = customer();
    const update = server.write(from);
    const stop = poll();
    await caseOf(from);
    await stop();
    // Telegram brings it again: it heard of no confirmation.
    if (!server.waiting.includes(update)) server.waiting.unshift(update);
    poll();
    server.write(from, { text: 'Друге' });
    await eventually(async () => (await messagesOf(from)).length === 1);
    expect(await casesOf(from)).toHaveLength(1);
    expect(await messagesOf(from)).toEqual(['Друге']);
  });

  it('in two first messages at once begins one case', async () => {
    const from = customer();
    const chats = [receiver(), receiver(), receiver()];
    const messages = ['Раз', 'Два', 'Три'].map((text) => chatMessageOf(updateOf(1, from, { text }), null));
    await Promise.all(messages.map((message, at) => (message === null ? null : chats[at]?.receive(message))));
    expect(await casesOf(from)).toHaveLength(1);
    expect(await messagesOf(from)).toHaveLength(2);
  });

  it('after the end of a case begins another', async () => {
    const from = customer();
    const { caseId } = await lettered(from);
    await changeCase(fresh.db, caseId, { ended_at: new Date(), stage: 'closed', outcome: 'answered' });
    await lettered(from);
    expect(await casesOf(from)).toHaveLength(2);
  });

  it.each([
    ['a group', { chat: { id: -100, type: 'supergroup' } }],
    ['another bot', { from: { id: 5, is_bot: true, first_name: 'Bot' } }],
    ['nothing', { text: undefined }],
    ['what is no message', { message_id: 'x' }],
  ])('from %s is no complaint', (_name, message) => {
    expect(chatMessageOf(updateOf(1, customer(), message), null)).toBeNull();
  });

  it('and changes later is told as another message', () => {
    const { message } = updateOf(1, customer()) as unknown as { message: object };
    const changed = { ...message, edit_date: 99, text: 'Інакше' };
    const edited = chatMessageOf({ update_id: 2, edited_message: changed }, null);
    expect(edited).toMatchObject({ text: 'Інакше', externalId: expect.stringMatching(/:99$/) });
  });
});

describe('a letter of a case that is held in a chat', () => {
  it('goes to the chat and to no mailbox, once', async () => {
    const out = await startMailServer();
    const mailer = createMailer({ smtpUrl: out.url, from: 'care@shop.example', surveyUrl: 'https://x/' });
    const mail = startSender({
      db: fresh.db,
      mailer,
      logger,
      zone,
      surveyUrl: 'https://x/',
      pollMs: 20,
      settleMs: 0,
    });
    stops.push(async () => {
      await mail.stop();
      mailer.close();
      await out.close();
    });
    const from = customer();
    const { caseId, letterId } = await lettered(from, 'acknowledgement');
    await fresh.db.sql`update complaints set customer_email = 'maria@example.com' where id = ${caseId}`;
    sendLetters();
    await eventually(async () => (await fate(letterId))?.sent_at !== null);
    const texts = server.sent.filter(({ chatId }) => chatId === String(from.id));
    expect(texts).toHaveLength(1);
    expect(texts[0]?.text).toContain('Ми отримали ваше звернення');
    expect(out.mails).toEqual([]);
  });

  it('that is long goes in parts, and nothing of it is lost', async () => {
    const from = customer();
    const { caseId, letterId } = await lettered(from);
    const text = Array.from({ length: 300 }, (_, at) => `рядок ${at} ${'х'.repeat(20)}`).join('\n');
    await fresh.db.sql`update letters set source_id = gen_random_uuid() where id = ${letterId}`;
    await fresh.db.sql`
      insert into texts (source_id, field, case_id, internal, body)
      select source_id, 'text', ${caseId}, false, ${text} from letters where id = ${letterId}`;
    sendLetters();
    await eventually(async () => (await fate(letterId))?.sent_at !== null);
    const texts = server.sent.filter(({ chatId }) => chatId === String(from.id)).map((one) => one.text);
    expect(texts.length).toBeGreaterThan(1);
    for (let at = 0; at < 300; at += 1) expect(texts.join('\n')).toContain(`рядок ${at} `);
  });

  it('waits as long as Telegram asks for', async () => {
    const from = customer();
    server.errors.set(String(from.id), [{ code: 429, retryAfter: 1 }]);
    const { letterId } = await lettered(from);
    const beganMs = Date.now();
    sendLetters();
    await eventually(async () => (await fate(letterId))?.sent_at !== null);
    expect((server.sent.at(-1)?.atMs ?? 0) - beganMs).toBeGreaterThanOrEqual(990);
  });

  it('is put off when that is too long', async () => {
    const from = customer();
    server.errors.set(String(from.id), [{ code: 429, retryAfter: 3_600 }]);
    const { letterId } = await lettered(from);
    sendLetters();
    await eventually(async () => (await fate(letterId))?.failure === 'telegram-429');
    expect(await fate(letterId)).toMatchObject({
      sent_at: null,
      failed_at: null,
      next_try_at: expect.any(Date),
    });
  });

  it('has failed when the customer blocked the bot', async () => {
    const from = customer();
    server.errors.set(String(from.id), [{ code: 403 }]);
    const { letterId } = await lettered(from);
    sendLetters();
    await eventually(async () => (await fate(letterId))?.failed_at !== null);
    expect(await fate(letterId)).toMatchObject({ failure: 'telegram-403' });
    expect(JSON.stringify(logger.lines)).not.toContain(String(from.id));
  });

  it('stays in the outbox while Telegram is away, and the log tells neither token nor address', async () => {
    const from = customer();
    server.errors.set(String(from.id), [{ code: 500 }, { code: 502 }]);
    const { letterId } = await lettered(from);
    sendLetters();
    await eventually(async () => (await fate(letterId))?.sent_at !== null);
    expect(logger.lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(logger.lines)).not.toMatch(/ABC-DEF|127\.0\.0\.1/);
  });
});

describe('a whole worker', () => {
  it('takes a complaint from a chat and acknowledges it there', async () => {
    const telegram = { token: telegramToken, apiUrl: server.url, polls: true, surveyUrl: 'https://x/' };
    const worker = await startWorker(fresh, { config: { telegram } });
    stops.push(worker.stop);
    const from = customer();
    server.write(from);
    await caseOf(from);
    // Letters are left alone for fifteen seconds.
    const text = await eventually(
      async () => server.sent.find(({ chatId }) => chatId === String(from.id)),
      60_000,
    );
    expect(text.text).toContain('Ми отримали ваше звернення');
  });
});

describe('TELEGRAM_TOKEN', () => {
  const env = {
    TEMPORAL_ADDRESS: 'localhost:7233',
    DATABASE_URL: 'postgres://localhost/x',
    SECRETS_KEY: testSecretsKey,
    DATA_DIR: '/data',
  };
  it('goes with where the API keeps files, where the worker fetches messages', () => {
    const { DATA_DIR: _, ...none } = env;
    const polling = { ...none, TELEGRAM_TOKEN: telegramToken };
    expect(() => readWorkerConfig(polling)).toThrow(/DATA_DIR: is needed with TELEGRAM_TOKEN/);
    expect(readWorkerConfig({ ...polling, TELEGRAM_SECRET: 's'.repeat(16) }).telegram?.polls).toBe(false);
  });

  it('makes a worker poll, unless a webhook brings the updates', () => {
    const { telegram } = readWorkerConfig({ ...env, TELEGRAM_TOKEN: telegramToken });
    expect(telegram).toMatchObject({ apiUrl: 'https://api.telegram.org', polls: true });
    const hooked = { ...env, TELEGRAM_TOKEN: telegramToken, TELEGRAM_SECRET: 's'.repeat(16) };
    expect(readWorkerConfig(hooked).telegram?.polls).toBe(false);
    expect(readWorkerConfig(env).telegram).toBeNull();
    expect(() => readWorkerConfig({ ...env, TELEGRAM_TOKEN: 'nonsense' })).toThrow(/TELEGRAM_TOKEN/);
  });
});
