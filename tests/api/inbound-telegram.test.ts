/** Telegram brings updates itself: with its secret, each once, and a greeting is the answer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readApiConfig } from '../../api/config.ts';
import { type ApiUnderTest, complaint, silentEngine, startApi } from '../support/api.ts';
import { testSecretsKey } from '../support/secrets.ts';
import { changeCase } from '../support/stored-desk.ts';
import {
  type Customer,
  startTelegramServer,
  type TelegramUpdate,
  telegramToken,
  updateOf,
} from '../support/telegram-server.ts';
import { pdf } from '../support/uploads.ts';

const lines: string[] = [];
let api: ApiUnderTest;
let ids = 40_000;
beforeAll(async () => {
  api = await startApi({ engine: silentEngine, logLines: lines });
});
afterAll(() => api.close());

const customer = (): Customer => {
  ids += 1;
  return { id: ids, first_name: 'Marker', language_code: 'en' };
};
const bring = (update: unknown, secret: string | null = api.config.telegramSecret) =>
  api.post('/v1/inbound/telegram', {
    as: null,
    key: null,
    body: update,
    headers: secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret },
  });
const casesOf = ({ id }: Customer) => api.db.sql`
  select c.id from chats h join cases c on c.id = h.case_id where h.chat_id = ${String(id)}`;

describe('the webhook', () => {
  it('takes a message as a complaint, and the same again as nothing new', async () => {
    const from = customer();
    const update: TelegramUpdate = updateOf(1, from);
    const replies = await Promise.all([bring(update), bring(update), bring(update)]);
    expect(replies.map(({ status, json }) => [status, json])).toEqual(Array(3).fill([200, {}]));
    expect(await casesOf(from)).toHaveLength(1);
    await bring(updateOf(2, from, { text: 'More' }));
    const [row] = await casesOf(from);
    expect(await api.db.sql`select 1 from facts where case_id = ${row?.id}`).toHaveLength(1);
  });

  it('answers an opened chat with a greeting, which Telegram carries', async () => {
    const from = customer();
    const { json } = await bring(updateOf(1, from, { text: '/start' }));
    expect(json).toMatchObject({
      method: 'sendMessage',
      chat_id: String(from.id),
      text: expect.stringContaining('Hello'),
    });
    expect(await casesOf(from)).toHaveLength(0);
  });

  it('brings what is said in the chat of a merged case to the one in which it goes on', async () => {
    const from = customer();
    await bring(updateOf(1, from, { text: 'Where is it?' }));
    const [first] = await casesOf(from);
    const survivor = String((await api.post('/v1/complaints', { body: complaint() })).json.id);
    const ended = { ended_at: new Date(), stage: 'closed' };
    await changeCase(api.db, first?.id, { ...ended, outcome: 'merged', merged_into_id: survivor });
    await bring(updateOf(2, from, { text: 'Any news?' }));
    expect(await casesOf(from)).toHaveLength(1);
    const said = await api.db.sql`select x.body from texts x where x.case_id = ${survivor}`;
    expect(said.map(({ body }) => body)).toEqual(['Any news?']);
    await changeCase(api.db, survivor, { ...ended, outcome: 'answered' });
    await bring(updateOf(3, from, { text: 'Still nothing.' }));
    expect(await casesOf(from)).toHaveLength(2);
  });

  it('takes what no database keeps', async () => {
    const from = { ...customer(), first_name: 'a\0b\ud800', language_code: '\0' };
    const document = { file_name: 'a\0b', mime_type: '\0' };
    const reply = await bring(updateOf(1, from, { text: 'x\0\ud800y', document }));
    expect(reply.status, reply.text).toBe(200);
    expect(await casesOf(from)).toHaveLength(1);
  });

  it('keeps files where the API has the bot’s token, and asks for the update again while Telegram is away', async () => {
    const server = await startTelegramServer();
    const telegramFiles = { token: telegramToken, apiUrl: server.url };
    const other = await startApi({ engine: silentEngine, telegramFiles });
    try {
      server.files.set('scan', pdf);
      server.fileErrors.push(500);
      const document = { file_id: 'scan', file_name: 'scan.pdf', mime_type: 'application/pdf' };
      const update = updateOf(1, customer(), { document });
      const send = () =>
        other.post('/v1/inbound/telegram', {
          ...{ as: null, key: null, body: update },
          headers: { 'x-telegram-bot-api-secret-token': String(other.config.telegramSecret) },
        });
      expect((await send()).status).toBe(503);
      expect((await send()).status).toBe(200);
      expect((await send()).status).toBe(200);
      const rows = await other.db.sql`
        select a.state, t.body from attachments a join texts t on t.source_id = a.fact_id`;
      expect(rows).toEqual([{ state: 'stored', body: 'scan.pdf' }]);
      expect(await other.db.sql`select 1 from cases`).toHaveLength(1);
    } finally {
      await other.close();
      await server.close();
    }
  });

  it('has nothing for whoever does not know the secret', async () => {
    const from = customer();
    for (const secret of [null, '', 'telegram-secret-of-test', 'x'.repeat(300)]) {
      expect((await bring(updateOf(1, from), secret)).status).toBe(404);
    }
    expect(await casesOf(from)).toHaveLength(0);
  });

  it('takes notice of nothing that is no word of a customer', async () => {
    for (const update of [
      { update_id: 1 },
      { update_id: 2, my_chat_member: { chat: { id: 1 } } },
      { update_id: 3, message: { message_id: 'x' } },
      { update_id: 4, message: null },
    ]) {
      expect((await bring(update)).status).toBe(200);
    }
    expect((await bring({ update_id: 'x' })).status).toBe(400);
  });

  it('leaves nothing of it in a log', async () => {
    await bring(updateOf(1, customer(), { text: 'Marker' }));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => /Marker|telegram-secret/.test(line))).toEqual([]);
  });

  it('has a secret of some length, or none', () => {
    const env = {
      TEMPORAL_ADDRESS: 'localhost:7233',
      DATABASE_URL: 'postgres://localhost/x',
      SECRETS_KEY: testSecretsKey,
    };
    expect(readApiConfig(env).telegramSecret).toBeNull();
    expect(() => readApiConfig({ ...env, TELEGRAM_SECRET: 'short' })).toThrow(/TELEGRAM_SECRET/);
  });
});
