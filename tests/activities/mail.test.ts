/** Letters go out over a real SMTP server: once each, in the customer's language, and what fails is kept as a code. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readWorkerConfig, WorkerConfigError } from '../../activities/config.ts';
import { isQuiet, type QuietHours, quietHoursOf } from '../../activities/mail/quiet-hours.ts';
import { type Sender, startSender } from '../../activities/mail/sender.ts';
import { createMailer, type Mailer } from '../../activities/mail/smtp.ts';
import { leaseLetters, markLetterSent } from '../../db/case/letter-outbox.ts';
import type { LetterKind } from '../../workflows/domain/vocabulary.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { testSecretsKey } from '../support/secrets.ts';
import { storeCase } from '../support/stored-case.ts';
import { eventually, type MemoryLogger, memoryLogger } from '../support/worker.ts';

let fresh: FreshDatabase;
let server: MailServer;
let logger: MemoryLogger;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  server = await startMailServer();
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});
beforeEach(() => {
  logger = memoryLogger();
  server.mails.length = 0;
  server.refused.clear();
});
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const from = 'Турбота <care@shop.example>';
const surveyUrl = 'https://shop.example/survey/';

interface MailChanges {
  readonly url?: string;
  readonly settleMs?: number;
  readonly quietHours?: QuietHours;
}

function startMail(changes: MailChanges = {}): Sender {
  const mailer: Mailer = createMailer({ smtpUrl: changes.url ?? server.url, from, surveyUrl });
  const sender = startSender({
    db: fresh.db,
    mailer,
    logger,
    zone: 'Europe/Kyiv',
    quietHours: changes.quietHours ?? null,
    surveyUrl,
    pollMs: 20,
    settleMs: changes.settleMs ?? 0,
  });
  stops.push(async () => {
    await sender.stop();
    mailer.close();
  });
  return sender;
}

interface Wanted {
  readonly kind?: LetterKind;
  readonly email?: string | null;
  readonly locale?: string | null;
  readonly policy?: string;
  /** Words of ours that the letter carries. */
  readonly text?: string;
}

/** A case with one letter in the outbox. */
async function put(wanted: Wanted = {}) {
  const { kind = 'acknowledgement', email = `${randomUUID()}@example.com`, locale = 'uk-UA' } = wanted;
  const { caseId, number } = await storeCase(fresh.db, { noted: true, policy: wanted.policy ?? 'default' });
  await fresh.db.sql`
    update complaints set customer_email = ${email}, customer_name = 'Марія', locale = ${locale}, subject = 'Йогурт'
     where id = ${caseId}`;
  const sourceId = randomUUID();
  if (wanted.text !== undefined) {
    await fresh.db.sql`
      insert into texts (source_id, field, case_id, internal, body)
      values (${sourceId}, 'text', ${caseId}, false, ${wanted.text}),
             (${sourceId}, 'reason', ${caseId}, true, 'Набридливий клієнт')`;
  }
  const [row] = await fresh.db.sql<{ id: string }[]>`
    insert into letters (case_id, key, kind, source_id, at)
    values (${caseId}, ${`1.${kind}`}, ${kind}, ${sourceId}, now()) returning id`;
  if (row === undefined) throw new Error('The letter was not stored.');
  return { id: row.id, caseId, number, email: email ?? '' };
}

interface LetterFate {
  readonly sent_at: Date | null;
  readonly failed_at: Date | null;
  readonly failure: string | null;
  readonly next_try_at: Date | null;
  readonly tries: number;
  readonly language: string | null;
}

async function fateOf(id: string): Promise<LetterFate> {
  const [row] = await fresh.db.sql<LetterFate[]>`select * from letters where id = ${id}`;
  if (row === undefined) throw new Error('no such letter');
  return row;
}

const until = (id: string, isSo: (fate: LetterFate) => boolean) =>
  eventually(async () => {
    const fate = await fateOf(id);
    return isSo(fate) ? fate : null;
  });
const isSent = (fate: LetterFate) => fate.sent_at !== null;
const isFailed = (fate: LetterFate) => fate.failed_at !== null;
const mailsTo = (address: string) => server.mails.filter((mail) => mail.to.includes(address));

describe('a letter to a customer with an address', () => {
  it('is mailed once, with its id as Message-ID, and its words are kept', async () => {
    const letter = await put({ kind: 'decision', text: 'Ви маєте рацію.\nПовертаємо гроші.' });
    startMail();
    const fate = await until(letter.id, isSent);
    expect(fate).toMatchObject({ language: 'uk', failure: null, next_try_at: null });
    const mails = mailsTo(letter.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      from: 'care@shop.example',
      headers: {
        'message-id': `<${letter.id}@shop.example>`,
        references: `<${letter.caseId}@shop.example>`,
        subject: `Рішення щодо звернення ${letter.number}`,
        from,
        'content-language': 'uk',
      },
    });
    expect(mails[0]?.headers['auto-submitted']).toBeUndefined();
    expect(mails[0]?.body).toContain('Добрий день, Марія!');
    expect(mails[0]?.body).toContain('Ви маєте рацію.\nПовертаємо гроші.');
    expect(mails[0]?.body).not.toContain('Набридливий');
    expect(mails[0]?.body).not.toContain('{{');
    const kept = await fresh.db.sql`select body from texts where source_id = ${letter.id} and field = 'body'`;
    expect(kept).toMatchObject([{ body: mails[0]?.body }]);
  });

  it.each([
    ['uk', 'Ми отримали ваше звернення'],
    ['ru-RU', 'Мы получили ваше обращение'],
    ['en-US', 'We have your complaint'],
    ['de', 'We have your complaint'],
    [null, 'Ми отримали ваше звернення'],
  ])('of the locale %s is written in a language of theirs', async (locale, subject) => {
    const letter = await put({ locale });
    startMail();
    await until(letter.id, isSent);
    const [mail] = mailsTo(letter.email);
    expect(mail?.headers.subject).toBe(`${subject} ${letter.number}`);
    expect(mail?.headers['auto-submitted']).toBe('auto-generated');
  });

  it('is mailed by one of several workers, a hundred letters once each', async () => {
    const letters = [];
    for (let n = 0; n < 100; n += 1) letters.push(await put());
    for (let n = 0; n < 4; n += 1) startMail();
    for (const letter of letters) await until(letter.id, isSent);
    const ids = server.mails.map((mail) => mail.headers['message-id']);
    expect(ids).toHaveLength(100);
    expect(new Set(ids).size).toBe(100);
  });

  it('is left alone while the step that wrote it may still give way to another', async () => {
    const [early, settled] = [await put(), await put()];
    await fresh.db.sql`update letters set next_try_at = now() - interval '1 minute' where id = ${settled.id}`;
    startMail({ settleMs: 30_000 });
    await until(settled.id, isSent);
    expect(await fateOf(early.id)).toMatchObject({ sent_at: null, tries: 0 });
    await fresh.db.sql`delete from letters where id = ${early.id}`;
  });

  it('that a worker died with is tried again when its lease is over, under the same Message-ID', async () => {
    const letter = await put();
    const lease = { batchMax: 10, leaseMs: 60_000, settleMs: 0, messenger: null };
    expect((await leaseLetters(fresh.db, lease)).ids).toContain(letter.id);
    expect((await leaseLetters(fresh.db, lease)).ids).toEqual([]);
    await fresh.db.sql`update letters set next_try_at = now() - interval '1 second' where id = ${letter.id}`;
    startMail();
    await until(letter.id, isSent);
    expect(mailsTo(letter.email)[0]?.headers['message-id']).toBe(`<${letter.id}@shop.example>`);
    // The dead one comes back late with its note: the first note stands.
    const { sent_at } = await fateOf(letter.id);
    const late = { id: letter.id, at: new Date(0), language: 'en', templateVersion: 9 } as const;
    await markLetterSent(fresh.db, { ...late, subject: 'x', body: 'x' });
    expect(await fateOf(letter.id)).toMatchObject({ sent_at, language: 'uk' });
  });

  it("with a survey carries the link, which is not kept among the letter's words", async () => {
    const survey = async (token: string | null) => {
      const letter = await put({ kind: 'survey' });
      if (token !== null) {
        await fresh.db.sql`
          insert into texts (source_id, field, case_id, internal, body)
          select source_id, 'surveyToken', case_id, false, ${token} from letters where id = ${letter.id}`;
      }
      return letter;
    };
    const [asked, over] = [await survey('one-time-token'), await survey(null)];
    startMail();
    await until(asked.id, isSent);
    expect(mailsTo(asked.email)[0]?.body).toContain(`${surveyUrl}one-time-token`);
    const kept = await fresh.db.sql`select body from texts where source_id = ${asked.id}`;
    expect(JSON.stringify(kept)).not.toContain('one-time-token');
    expect(await until(over.id, isFailed)).toMatchObject({ failure: 'survey-over' });
    expect(mailsTo(over.email)).toHaveLength(0);
  });
});

describe('in quiet hours', () => {
  it('letters that come by themselves wait, and leave with the date of their event; answers go at once', async () => {
    const robots = [await put({ kind: 'reminder' }), await put({ kind: 'survey', text: 'x' })];
    const others = [await put(), await put({ kind: 'reply', text: 'Розбираємося.' })];
    const before = await fresh.db.sql`select id, at from letters order by id`;
    const quiet = startMail({ quietHours: { fromMs: 0, untilMs: 86_400_000 } });
    for (const { id } of others) await until(id, isSent);
    await quiet.stop();
    for (const { id } of robots) expect(await fateOf(id)).toMatchObject({ sent_at: null, tries: 0 });
    startMail();
    await until(robots[0]?.id ?? '', isSent);
    expect(await fresh.db.sql`select id, at from letters order by id`).toEqual(before);
  });

  it.each([
    ['21:00-08:00', '2026-03-10T18:59:59Z', false],
    ['21:00-08:00', '2026-03-10T19:00:00Z', true],
    ['21:00-08:00', '2026-03-11T05:59:59Z', true],
    ['21:00-08:00', '2026-03-11T06:00:00Z', false],
    // Summer time: three hours ahead.
    ['21:00-08:00', '2026-06-10T18:00:00Z', true],
    ['12:00-14:30', '2026-06-10T11:29:59Z', true],
    ['12:00-14:30', '2026-06-10T11:30:00Z', false],
  ])('%s is by the clock on the wall in Kyiv: at %s %s', (text, at, quiet) => {
    const hours = quietHoursOf(text);
    expect(hours !== null && isQuiet(hours, 'Europe/Kyiv', Date.parse(at))).toBe(quiet);
  });
});

describe('a letter that mail cannot deliver', () => {
  it('for good has failed, with the code that the server gave', async () => {
    const [bad, good] = [await put(), await put()];
    server.refused.set(bad.email, 550);
    startMail();
    expect(await until(bad.id, isFailed)).toMatchObject({ failure: 'smtp-550', sent_at: null });
    await until(good.id, isSent);
    expect(mailsTo(bad.email)).toHaveLength(0);
  });

  it('to an address that is none has failed without a server being asked', async () => {
    const letter = await put({ email: 'a b@\u0001' });
    startMail();
    expect((await until(letter.id, isFailed)).sent_at).toBeNull();
  });

  it('for now is tried again after longer and longer pauses, and then goes out', async () => {
    const letter = await put();
    server.refused.set(letter.email, 451);
    startMail();
    const first = await until(letter.id, (fate) => fate.failure !== null);
    expect(first).toMatchObject({ failure: 'smtp-451', failed_at: null, tries: 1 });
    const pauseMs = (fate: LetterFate) => Number(fate.next_try_at) - Date.now();
    expect(pauseMs(first)).toBeGreaterThan(30_000);
    await fresh.db.sql`update letters set next_try_at = now() - interval '1 second' where id = ${letter.id}`;
    const second = await until(
      letter.id,
      (fate) => fate.tries === 2 && fate.next_try_at !== null && pauseMs(fate) < 600_000,
    );
    expect(pauseMs(second)).toBeGreaterThan(90_000);
    server.refused.clear();
    await fresh.db.sql`update letters set next_try_at = now() - interval '1 second' where id = ${letter.id}`;
    expect(await until(letter.id, isSent)).toMatchObject({ failure: null });
    expect(mailsTo(letter.email)).toHaveLength(1);
  });

  it('after the last try has failed', async () => {
    const letter = await put();
    await fresh.db.sql`update letters set tries = 23 where id = ${letter.id}`;
    server.refused.set(letter.email, 450);
    startMail();
    expect(await until(letter.id, isFailed)).toMatchObject({ failure: 'smtp-450', next_try_at: null });
  });

  it('because the server is away loses no try, and goes out when it is back', async () => {
    const other = await startMailServer();
    await other.close();
    const letter = await put();
    startMail({ url: other.url });
    await eventually(async () => logger.lines.some((line) => line.message.startsWith('mail cannot go out')));
    expect(await fateOf(letter.id)).toMatchObject({ sent_at: null, failed_at: null });
    const back = await startMailServer(other.port);
    stops.unshift(() => back.close());
    expect(await until(letter.id, isSent)).toMatchObject({ tries: 1 });
    expect(back.mails).toHaveLength(1);
    expect(logger.lines.map((line) => line.message)).toContain('mail goes out again');
  });

  it('because the server hangs up on it holds up no other', async () => {
    const poison = await put();
    const others = [await put(), await put()];
    // 421 closes the connection: whether the letter or the server is to blame cannot be told.
    server.refused.set(poison.email, 421);
    startMail();
    for (const other of others) await until(other.id, isSent);
    expect(await fateOf(poison.id)).toMatchObject({ sent_at: null, failed_at: null });
    server.refused.clear();
    await until(poison.id, isSent);
    expect(mailsTo(poison.email)).toHaveLength(1);
  });

  it('leaves no address, name or word in the log', async () => {
    const letter = await put({ kind: 'reply', text: 'Таємниця' });
    server.refused.set(letter.email, 550);
    startMail();
    await until(letter.id, isFailed);
    const log = JSON.stringify(logger.lines);
    expect(log).toContain(letter.id);
    for (const secret of [letter.email, 'Марія', 'Йогурт', 'Таємниця']) expect(log).not.toContain(secret);
  });
});

describe('a letter that is not for mail', () => {
  it.each([
    ['of a customer without an address', { email: null }],
    ['of the demo', { policy: 'demo' }],
  ])('%s stays in the outbox for its channel', async (_which, wanted) => {
    const letter = await put(wanted);
    const after = await put();
    startMail();
    await until(after.id, isSent);
    expect(await fateOf(letter.id)).toMatchObject({ sent_at: null, failed_at: null, next_try_at: null });
    expect(server.mails).toHaveLength(1);
  });
});

describe("the worker's configuration", () => {
  const given = {
    DATABASE_URL: 'postgres://a:b@c:5432/d',
    TEMPORAL_ADDRESS: 'host:7233',
    SECRETS_KEY: testSecretsKey,
  };

  it('has mail when a server and a sender are named, and none otherwise', () => {
    expect(readWorkerConfig(given).mail).toBeNull();
    expect(readWorkerConfig({ ...given, SMTP_URL: 'smtp://mail:25', MAIL_FROM: from }).mail).toEqual({
      smtpUrl: 'smtp://mail:25',
      from,
      surveyUrl: 'http://127.0.0.1:8080/public/surveys/',
    });
  });

  it.each([
    [{ PUBLIC_URL: 'https://care.example/' }, 'https://care.example/public/surveys/'],
    [
      { PUBLIC_URL: 'https://care.example', SURVEY_URL: 'https://shop.example/s/' },
      'https://shop.example/s/',
    ],
  ])('leads surveys to the page for customers, or wherever it is told: %j', (urls, surveyUrl) => {
    const { mail } = readWorkerConfig({ ...given, SMTP_URL: 'smtp://mail:25', MAIL_FROM: from, ...urls });
    expect(mail?.surveyUrl).toBe(surveyUrl);
  });

  it.each([
    [{ SMTP_URL: 'smtp://mail:25' }, 'MAIL_FROM: is needed with SMTP_URL'],
    [{ SMTP_URL: 'http://mail', MAIL_FROM: from }, 'SMTP_URL: must be an smtp:// or smtps:// URL'],
    [{ SMTP_URL: 'smtp://mail:25', MAIL_FROM: 'nobody' }, 'MAIL_FROM: must look like'],
    [{ SURVEY_URL: 'ftp://x' }, 'SURVEY_URL: must be an http:// or https:// URL'],
    [{ QUIET_HOURS: '21-8' }, 'QUIET_HOURS: must look like 21:00-08:00'],
  ])('that is not right is told: %j', (wrong, told) => {
    expect(() => readWorkerConfig({ ...given, ...wrong })).toThrow(WorkerConfigError);
    expect(() => readWorkerConfig({ ...given, ...wrong })).toThrow(told);
  });
});
