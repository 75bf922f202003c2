/** Sending webhooks: to the address that was checked and no other, with pauses that grow, and never with words in failures. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { usualWebhookConfig } from '../../activities/webhooks/config.ts';
import { createWebhookActivities, pauseAfter } from '../../activities/webhooks/deliver.ts';
import { countDeliveries } from '../../activities/webhooks/metrics.ts';
import { type PostDeps, PostError, post } from '../../activities/webhooks/post.ts';
import { createSecretBox, newSecretsKey } from '../../db/secret-box.ts';
import { placeOfWebhookSecret } from '../../db/webhook-secret.ts';
import { allowNothing, parseAllowList } from '../../net/allow-list.ts';
import { checkAddresses } from '../../net/targets.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { testBox } from '../support/secrets.ts';
import { type Receiver, startReceiver, testWebhooks } from '../support/webhooks.ts';

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());
afterEach(() => {
  receiver.calls.length = 0;
  receiver.answer = () => ({ status: 204 });
});

const deps = (change: Partial<PostDeps> = {}): PostDeps => ({
  allow: allowNothing,
  resolve: () => Promise.reject(new Error('nothing is to be resolved here')),
  timeoutMs: 2_000,
  ...change,
});
const codeOf = (sent: Promise<unknown>) =>
  sent.then(
    () => 'sent',
    (error: unknown) => (error instanceof PostError ? error.code : String(error)),
  );
const portOf = (one: Receiver) => new URL(one.url).port;

describe('the address that is connected to', () => {
  it('is checked when something is sent: a name that led elsewhere when it was saved is refused', async () => {
    const saved = `https://rebinding.example:${portOf(receiver)}/`;
    expect(checkAddresses(['8.8.8.8'], allowNothing)).toEqual(['8.8.8.8']);
    for (const later of [['127.0.0.1'], ['169.254.169.254'], ['10.1.2.3', '::1'], []]) {
      const resolve = async () => later;
      expect(await codeOf(post(saved, '{}', {}, deps({ resolve })))).toBe('address-refused');
    }
    expect(receiver.calls).toEqual([]);
  });

  it('is the one that was checked: the name is resolved once and not again', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return asked === 1 ? ['127.0.0.1'] : ['127.0.0.9'];
    };
    const allow = parseAllowList('127.0.0.1/32');
    // Plain http needs the host in the list; the address is looked at as for any name.
    const listed = parseAllowList(`hooks.internal:${portOf(receiver)}`);
    const url = `http://hooks.internal:${portOf(receiver)}/here`;
    expect(await post(url, '{"a":1}', { 'webhook-id': 'x' }, deps({ resolve, allow: listed }))).toEqual({
      status: 204,
    });
    expect(asked).toBe(1);
    expect(receiver.calls).toMatchObject([
      {
        path: '/here',
        method: 'POST',
        body: '{"a":1}',
        headers: { host: `hooks.internal:${portOf(receiver)}` },
      },
    ]);
    expect(await codeOf(post(url, '{}', {}, deps({ resolve, allow })))).toBe('address-refused');
  });

  it('is never one of this machine by default, however it is written', async () => {
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '0x7f.1',
      '2130706433',
      '[::ffff:127.0.0.1]',
      '0.0.0.0',
    ]) {
      const url = `https://${host}:${portOf(receiver)}/`;
      const resolve = async () => ['127.0.0.1', '::1'];
      expect(await codeOf(post(url, '{}', {}, deps({ resolve }))), host).toBe('address-refused');
      expect(await codeOf(post(url.replace('https', 'http'), '{}', {}, deps({ resolve }))), host).toBe(
        'address-refused',
      );
    }
    expect(receiver.calls).toEqual([]);
  });

  it('is not reached when the name is unknown, nothing listens, no TLS is spoken, or the answer takes too long', async () => {
    const allow = parseAllowList('127.0.0.0/8');
    const unknown = deps({ resolve: () => Promise.reject(new Error('ENOTFOUND secret.example')) });
    expect(await codeOf(post('https://secret.example/', '{}', {}, unknown))).toBe('name-unknown');
    const never = deps({ resolve: () => new Promise(() => {}), timeoutMs: 50 });
    expect(await codeOf(post('https://slow.example/', '{}', {}, never))).toBe('timed-out');
    expect(await codeOf(post('http://127.0.0.1:1/', '{}', {}, deps({ allow })))).toBe('econnrefused');
    const tls = await codeOf(post(receiver.url.replace('http', 'https'), '{}', {}, deps({ allow })));
    expect(tls).toMatch(/^(epro|err-ssl|econnreset|no-answer)/);
    receiver.answer = () => 'hang';
    expect(await codeOf(post(receiver.url, '{}', {}, deps({ allow, timeoutMs: 100 })))).toBe('timed-out');
  });

  it('may answer without end: nothing of it is read', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200);
      const write = () => {
        while (response.write('x'.repeat(65_536)) && !response.destroyed);
      };
      response.on('drain', write);
      write();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const allow = parseAllowList('127.0.0.0/8');
    expect(await post(`http://127.0.0.1:${port}/`, '{}', {}, deps({ allow }))).toEqual({ status: 200 });
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  });
});

describe('the pauses between tries', () => {
  it('grow threefold up to four hours, scatter by a fifth, and cover a day', () => {
    const { retry } = usualWebhookConfig;
    const pauses = Array.from({ length: retry.attemptsMax - 1 }, (_, n) => pauseAfter(n + 1, retry, 0.5));
    expect(pauses.slice(0, 4)).toEqual([5_000, 15_000, 45_000, 135_000]);
    expect(Math.max(...pauses)).toBe(14_400_000);
    const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(24);
    expect(hours).toBeLessThan(26);
    expect(pauseAfter(1, retry, 0)).toBe(4_000);
    expect(pauseAfter(1, retry, 1)).toBe(6_000);
    expect(pauseAfter(1_000, retry, 0.5)).toBe(14_400_000);
  });
});

describe('the activity', () => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  afterAll(() => fresh.drop());

  async function waiting(url: string) {
    const [webhookId, deliveryId, secretId] = [randomUUID(), randomUUID(), randomUUID()];
    const secret = Buffer.from(`whsec_${Buffer.alloc(32, 7).toString('base64')}`);
    const { keyId, sealed } = testBox.seal(secret, placeOfWebhookSecret({ id: secretId, webhookId }));
    await fresh.db.sql`
      insert into webhooks (id, url, types, state, created_at, created_by)
      values (${webhookId}, ${url}, '{*}', 'active', now(), 'test')`;
    await fresh.db.sql`
      insert into webhook_secrets (id, webhook_id, key_id, sealed, created_at)
      values (${secretId}, ${webhookId}, ${keyId}, ${sealed}, now())`;
    await fresh.db.sql`
      insert into webhook_deliveries (id, webhook_id, type, state, due_at)
      values (${deliveryId}, ${webhookId}, 'webhook.ping', 'waiting', now())`;
    return { webhookId, deliveryId };
  }
  const logged: unknown[] = [];
  const registry = new Registry();
  const count = countDeliveries(registry);
  const activities = (box = testBox) =>
    createWebhookActivities({
      db: fresh.db,
      config: testWebhooks,
      box,
      resolve: () => Promise.reject(new Error('no names here')),
      logger: { warn: (...line) => void logged.push(line) },
      count,
    });

  it('says when it is tried again, in codes only', async () => {
    const url = `${receiver.url}/s3cret-path`;
    const { deliveryId } = await waiting(url);
    receiver.answer = () => ({ status: 500 });
    const failure = await activities()
      .deliverWebhook({ deliveryId, round: 1 })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: 'status-500', type: 'WebhookPutOff', nonRetryable: false });
    expect(failure).toMatchObject({ nextRetryDelay: expect.any(Number) });
    expect(JSON.stringify([failure, logged])).not.toMatch(/s3cret|whsec|127\.0\.0\.1/);
  });

  it('sends nothing that it cannot sign, and tries again', async () => {
    const { deliveryId } = await waiting(receiver.url);
    const stranger = createSecretBox(newSecretsKey());
    const failure = await activities(stranger)
      .deliverWebhook({ deliveryId, round: 1 })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: 'secret-unreadable', nonRetryable: false });
    expect(receiver.calls).toHaveLength(0);
    expect(await activities().deliverWebhook({ deliveryId, round: 1 })).toBe('delivered');
  });

  it('leaves a delivery alone that is settled, has another round, or is gone', async () => {
    const { deliveryId } = await waiting(receiver.url);
    const { deliverWebhook } = activities();
    expect(await deliverWebhook({ deliveryId, round: 2 })).toBe('superseded');
    expect(await deliverWebhook({ deliveryId: randomUUID(), round: 1 })).toBe('superseded');
    expect(await deliverWebhook({ deliveryId, round: 1 })).toBe('delivered');
    expect(await deliverWebhook({ deliveryId, round: 1 })).toBe('superseded');
    expect(receiver.calls).toHaveLength(1);
  });

  it('has few requests to one receiver open, so that others find room', async () => {
    receiver.answer = () => 'hang';
    const { deliverWebhook } = activities();
    const { webhookId } = await waiting(receiver.url);
    const ids = Array.from({ length: 10 }, () => randomUUID());
    for (const id of ids) {
      await fresh.db.sql`
        insert into webhook_deliveries (id, webhook_id, type, state, due_at)
        values (${id}, ${webhookId}, 'webhook.ping', 'waiting', now())`;
    }
    const failures = await Promise.all(
      ids.map((deliveryId) =>
        deliverWebhook({ deliveryId, round: 1 }).catch((error: Error) => error.message),
      ),
    );
    expect(failures.filter((message) => message === 'timed-out')).toHaveLength(6);
    expect(failures.filter((message) => message === 'busy')).toHaveLength(4);
    // Being busy is no try.
    const [tried] = await fresh.db.sql`
      select sum(attempts)::int as n from webhook_deliveries where webhook_id = ${webhookId}`;
    expect(tried?.n).toBe(6);
  });

  it('counts what came of each try', async () => {
    const figure = async (result: string) =>
      Number(
        new RegExp(`^recourse_webhook_deliveries_total\\{result="${result}"\\} (\\d+)$`, 'm').exec(
          await registry.metrics(),
        )?.[1] ?? 0,
      );
    const before = {
      delivered: await figure('delivered'),
      failed: await figure('failed'),
      retried: await figure('retried'),
    };
    const { deliverWebhook } = activities();
    await deliverWebhook({ deliveryId: (await waiting(receiver.url)).deliveryId, round: 1 });
    receiver.answer = () => ({ status: 500 });
    await deliverWebhook({ deliveryId: (await waiting(receiver.url)).deliveryId, round: 1 }).catch(() => {});
    receiver.answer = () => ({ status: 410 });
    expect(await deliverWebhook({ deliveryId: (await waiting(receiver.url)).deliveryId, round: 1 })).toBe(
      'failed',
    );
    expect(await figure('delivered')).toBe(before.delivered + 1);
    expect(await figure('retried')).toBe(before.retried + 1);
    expect(await figure('failed')).toBe(before.failed + 1);
    expect(await figure('disabled')).toBe(1);
  });
});
