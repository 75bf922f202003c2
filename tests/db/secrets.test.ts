/** Secrets at rest: encrypted under a key that is in no database, bound to their rows, and kept when the key is replaced. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiConfigError, readApiConfig } from '../../api/config.ts';
import { sealSecretsAnew } from '../../db/case/secrets.ts';
import { makeWebhook } from '../../db/desk/webhooks.ts';
import { createSecretBox, newSecretsKey, SecretError } from '../../db/secret-box.ts';
import { type KeptWebhookSecret, openWebhookSecret } from '../../db/webhook-secret.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const [oldKey, newKey] = [newSecretsKey(), newSecretsKey()];
const box = createSecretBox(oldKey);

describe('a sealed secret', () => {
  const secret = Buffer.from('whsec_of-nobody');

  it('opens in its place, and is another text each time', () => {
    const [one, other] = [box.seal(secret, 'a'), box.seal(secret, 'a')];
    expect(box.open(one, 'a')).toEqual(secret);
    expect(one.keyId).toBe(box.keyId);
    expect(one.sealed.equals(other.sealed)).toBe(false);
    expect(one.sealed.includes(secret)).toBe(false);
  });

  it('opens in no other place, under no other key, and not when a bit of it was changed', () => {
    const kept = box.seal(secret, 'a');
    expect(() => box.open(kept, 'b')).toThrow(SecretError);
    const other = createSecretBox(newKey);
    expect(() => other.open(kept, 'a')).toThrow('not among those of SECRETS_KEY');
    expect(() => other.open({ ...kept, keyId: other.keyId }, 'a')).toThrow(SecretError);
    for (let at = 0; at < kept.sealed.length; at += 1) {
      const sealed = Buffer.from(kept.sealed);
      sealed.writeUInt8(sealed.readUInt8(at) ^ 1, at);
      expect(() => box.open({ ...kept, sealed }, 'a')).toThrow(SecretError);
    }
    for (const length of [0, 11, 12, 20, 27, 28]) {
      expect(() => box.open({ ...kept, sealed: kept.sealed.subarray(0, length) }, 'a')).toThrow(SecretError);
    }
  });

  it('opens under an old key while that is listed behind the new one', () => {
    const kept = box.seal(secret, 'a');
    const both = createSecretBox(`${newKey}, ${oldKey}`);
    expect(both.open(kept, 'a')).toEqual(secret);
    expect(both.keyId).toBe(createSecretBox(newKey).keyId);
  });
});

describe('SECRETS_KEY', () => {
  const base = { DATABASE_URL: 'postgres://localhost/x', TEMPORAL_ADDRESS: 'localhost:7233' };

  it('is needed: nothing starts that would keep secrets as they are', () => {
    expect(() => readApiConfig(base)).toThrow(ApiConfigError);
    expect(() => readApiConfig(base)).toThrow(/SECRETS_KEY: is needed to keep secrets encrypted/);
  });

  it.each([
    ['too short', Buffer.alloc(31, 1).toString('base64')],
    ['too long', Buffer.alloc(33, 1).toString('base64')],
    ['hex', Buffer.alloc(32, 1).toString('hex')],
    ['a comma too many', `${oldKey},`],
    ['words', 'correct horse battery staple'],
  ])('is refused: %s', (_, given) => {
    const read = () => readApiConfig({ ...base, SECRETS_KEY: given });
    expect(read).toThrow(/SECRETS_KEY: must be 32 bytes/);
    expect(read).not.toThrow(given.replaceAll(/[+/]/g, '.'));
  });

  it('may be several, the newest first', () => {
    const both = `${newKey},${oldKey}`;
    expect(readApiConfig({ ...base, SECRETS_KEY: both }).secretsKey).toBe(both);
  });
});

describe('the secrets of webhooks', () => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  afterAll(() => fresh.drop());

  const fields = { url: 'https://hooks.example/x', description: null, types: ['*'], registeredBy: null };
  const made = () =>
    fresh.db.sql.begin(async (tx) => {
      const webhook = await makeWebhook(tx, box, fields, 'somebody', new Date());
      if (webhook === null) throw new Error('There are too many.');
      return webhook;
    });
  const keptOf = async (webhookId: string) => {
    const [row] = await fresh.db.sql<KeptWebhookSecret[]>`
      select id, webhook_id as "webhookId", key_id as "keyId", sealed from webhook_secrets
       where webhook_id = ${webhookId}::uuid`;
    if (row === undefined) throw new Error('There is none.');
    return row;
  };

  it('are in no column of the database, neither as they are told nor as the bytes that sign', async () => {
    const { id, secret } = await made();
    const { sql } = fresh.db;
    const tables = await sql<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public'`;
    expect(tables.map(({ name }) => name)).toContain('webhook_secrets');
    const texts = await Promise.all(
      tables.map(({ name }) => sql<{ text: string }[]>`select t::text as text from ${sql(name)} t`),
    );
    const everything = texts
      .flat()
      .map(({ text }) => text)
      .join('\n');
    expect(everything).toContain(id);
    const base64 = secret.slice('whsec_'.length);
    const hex = (value: Buffer) => value.toString('hex');
    for (const form of [
      base64,
      hex(Buffer.from(secret)),
      hex(Buffer.from(base64)),
      hex(Buffer.from(base64, 'base64')),
    ]) {
      expect(everything).not.toContain(form);
    }
    expect(openWebhookSecret(box, await keptOf(id))).toBe(secret);
  });

  it('sign nothing when they are copied into another row', async () => {
    const [one, other] = [await made(), await made()];
    await fresh.db.sql`
      update webhook_secrets set (key_id, sealed) = (
        select key_id, sealed from webhook_secrets where webhook_id = ${one.id}::uuid)
       where webhook_id = ${other.id}::uuid`;
    const copied = await keptOf(other.id);
    expect(() => openWebhookSecret(box, copied)).toThrow(SecretError);
    await fresh.db.sql`delete from webhook_secrets where webhook_id = ${other.id}::uuid`;
  });

  it('lie under the new key after it was replaced, and are the same; what no key opens stays', async () => {
    const { id, secret } = await made();
    const alone = createSecretBox(newKey);
    expect(await sealSecretsAnew(fresh.db, alone)).toMatchObject({ sealed: 0 });
    expect((await keptOf(id)).keyId).toBe(box.keyId);
    const both = createSecretBox(`${newKey},${oldKey}`);
    const { sealed, unreadable } = await sealSecretsAnew(fresh.db, both);
    expect({ sealed: sealed > 0, unreadable }).toEqual({ sealed: true, unreadable: 0 });
    expect(openWebhookSecret(alone, await keptOf(id))).toBe(secret);
    expect(await sealSecretsAnew(fresh.db, both)).toEqual({ sealed: 0, unreadable: 0 });
  });
});
