/** Keys that `npm start` makes: once, for their owner alone, and of use to what reads them. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSigningKey } from '../../db/audit-key.ts';
import { isSecretsKey } from '../../db/secret-box.ts';
import { auditKeyIn, secretsKeyIn } from '../../scripts/local/data-folder.ts';

test.each([
  ['secrets-key', secretsKeyIn, isSecretsKey],
  ['audit-signing-key', auditKeyIn, isSigningKey],
])('%s is made once and kept', async (name, keyIn, isFine) => {
  const folder = await mkdtemp(join(tmpdir(), 'recourse-keys-'));
  try {
    const key = await keyIn(folder);
    expect(isFine(key)).toBe(true);
    expect(await keyIn(folder)).toBe(key);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
});
