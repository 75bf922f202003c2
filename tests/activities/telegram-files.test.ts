/** A file that Telegram does not give is waited for, and not for ever: all other messages wait with it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTelegramFiles, MessengerDownError } from '../../channels/chat/telegram-files.ts';
import { startTelegramServer, type TelegramServer, telegramToken } from '../support/telegram-server.ts';

let server: TelegramServer;
beforeAll(async () => {
  server = await startTelegramServer();
});
afterAll(() => server.close());

describe('a file that Telegram does not give', () => {
  it('is asked for again for ten minutes, and then cannot be had; others are not touched', async () => {
    let nowMs = 0;
    const read = createTelegramFiles({ token: telegramToken, apiUrl: server.url }, 1_000, () => nowMs);
    server.files.set('slow', Buffer.from('slow')).set('other', Buffer.from('other'));
    for (nowMs of [0, 1_000, 599_000]) {
      server.fileErrors.push(500);
      await expect(read('slow')).rejects.toThrow(MessengerDownError);
    }
    nowMs = 600_000;
    server.fileErrors.push(500, 500);
    expect(await read('slow')).toBeNull();
    await expect(read('other')).rejects.toThrow(MessengerDownError);
    expect(String(await read('other'))).toBe('other');
  });

  it('and does later begins anew', async () => {
    let nowMs = 0;
    const read = createTelegramFiles({ token: telegramToken, apiUrl: server.url }, 1_000, () => nowMs);
    server.files.set('late', Buffer.from('late'));
    server.fileErrors.push(429);
    await expect(read('late')).rejects.toThrow(MessengerDownError);
    nowMs = 500_000;
    expect(String(await read('late'))).toBe('late');
    nowMs = 700_000;
    server.fileErrors.push(429);
    await expect(read('late')).rejects.toThrow(MessengerDownError);
  });
});
