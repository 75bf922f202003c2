/** References of customers who came by mail, form or messenger: steady, and of no use to whoever tries numbers. */
import { spawn } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContactRefs } from '../../channels/customer-ref.ts';
import { sealSecretsAnew } from '../../db/case/secrets.ts';
import { checkSecretsKey } from '../../db/kept-keys.ts';
import { createSecretBox, newSecretsKey } from '../../db/secret-box.ts';
import { testConfig } from '../support/config.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { temporalAddress } from '../support/temporal.ts';

let fresh: FreshDatabase;
const [key, other] = [newSecretsKey(), newSecretsKey()];
const box = createSecretBox(key);
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

describe('the reference of a contact', () => {
  it('is the same in every process and however it is written, from the first one on', async () => {
    const refs = await Promise.all(
      Array.from({ length: 20 }, () => createContactRefs(fresh.db, box)('phone', '+380 (67) 123-45-67')),
    );
    expect(new Set(refs)).toEqual(new Set([await createContactRefs(fresh.db, box)('phone', '380671234567')]));
    expect(refs[0]).toMatch(/^phone:[0-9a-f]{32}$/);
    expect(await fresh.db.sql`select 1 from kept_keys`).toHaveLength(1);
    const mail = createContactRefs(fresh.db, box);
    expect(await mail('email', ' Maria@Example.com')).toBe(await mail('email', 'maria@example.com'));
    expect(await mail('email', 'maria@example.org')).not.toBe(await mail('email', 'maria@example.com'));
  });

  it('cannot be tried out with what is in the database, nor compared with that of another installation', async () => {
    const ref = await createContactRefs(fresh.db, box)('phone', '380671234567');
    const value = 'phone:380671234567';
    const [row] = await fresh.db.sql<{ keyId: string; sealed: Buffer }[]>`
      select key_id as "keyId", sealed from kept_keys`;
    const { sealed = Buffer.alloc(0), keyId = '' } = row ?? {};
    const keys = [Buffer.from(keyId), sealed];
    for (let at = 0; at + 32 <= sealed.length; at += 1) keys.push(sealed.subarray(at, at + 32));
    const tried = [
      createHash('sha256').update(value).digest('hex'),
      ...keys.map((one) => createHmac('sha256', one).update(value).digest('hex')),
    ];
    expect(tried.map((digest) => `phone:${digest.slice(0, 32)}`)).not.toContain(ref);
    const elsewhere = await freshDatabase();
    try {
      expect(await createContactRefs(elsewhere.db, box)('phone', '380671234567')).not.toBe(ref);
    } finally {
      await elsewhere.drop();
    }
  });

  it('stays the same when SECRETS_KEY is replaced', async () => {
    const before = await createContactRefs(fresh.db, box)('telegram', '70001');
    expect(await sealSecretsAnew(fresh.db, createSecretBox(`${other},${key}`))).toEqual({
      sealed: 1,
      unreadable: 0,
    });
    expect(await createContactRefs(fresh.db, createSecretBox(other))('telegram', '70001')).toBe(before);
    await expect(createContactRefs(fresh.db, box)('telegram', '70001')).rejects.toThrow('SECRETS_KEY');
    await sealSecretsAnew(fresh.db, createSecretBox(`${key},${other}`));
  });
});

describe('with another SECRETS_KEY than the database is used with', () => {
  it.each(['api/server.ts', 'activities/worker.ts'])('%s does not start, and says why', async (script) => {
    await checkSecretsKey(fresh.db, box);
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      env: {
        PATH: testConfig().resolver.searchPath,
        DATABASE_URL: fresh.url,
        TEMPORAL_ADDRESS: temporalAddress(),
        SECRETS_KEY: other,
        PORT: '0',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += String(chunk);
    });
    const [code] = await once(child, 'exit');
    expect(code).toBe(1);
    expect(text).toContain('SECRETS_KEY does not open what this database keeps');
    expect(text).not.toContain(other);
    expect(text).not.toMatch(/^ +at /m);
  });

  it('a database that does not answer is none', async () => {
    const gone = await freshDatabase();
    await gone.drop();
    await expect(checkSecretsKey(gone.db, box)).resolves.toBeUndefined();
  });
});
