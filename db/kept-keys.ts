/** Keys that the installation makes once: the same in every process, for good, encrypted under `SECRETS_KEY`. */
import { randomBytes } from 'node:crypto';
import type { Db } from './client.ts';
import { type SealedSecret, type SecretBox, SecretError } from './secret-box.ts';

/** What there is a key for. */
export type KeyName = 'customer-ref';

export interface KeptKey extends SealedSecret {
  readonly name: string;
}

export const placeOfKey = (name: string): string => `kept_keys:${name}`;

const keyBytes = 32;

/** The key of this name; whoever asks first makes it. Throws {@link SecretError} when `SECRETS_KEY` does not open it. */
export async function keptKey(db: Db, box: SecretBox, name: KeyName): Promise<Buffer> {
  const known = await find(db, name);
  if (known !== null) return box.open(known, placeOfKey(name));
  const { keyId, sealed } = box.seal(randomBytes(keyBytes), placeOfKey(name));
  await db.sql`
    insert into kept_keys (name, key_id, sealed) values (${name}, ${keyId}, ${sealed}::bytea) on conflict do nothing`;
  const kept = await find(db, name);
  if (kept === null) throw new Error('A key that was just kept is not there.');
  return box.open(kept, placeOfKey(name));
}

async function find(db: Db, name: string): Promise<KeptKey | null> {
  const [row] = await db.sql<KeptKey[]>`
    select name, key_id as "keyId", sealed from kept_keys where name = ${name}`;
  return row ?? null;
}

/**
 * Asked at boot, before anything is written under another key than this database is used with. Throws {@link SecretError};
 * a database that does not answer yet is no wrong key.
 */
export async function checkSecretsKey(db: Db, box: SecretBox): Promise<void> {
  try {
    await keptKey(db, box, 'customer-ref');
  } catch (error) {
    if (!(error instanceof SecretError)) return;
    throw new SecretError(
      'SECRETS_KEY does not open what this database keeps: it is not the key that was used here, nor is that listed behind it.',
    );
  }
}
