/** How customers are known who come without a reference of the caller's systems. */
import { createHmac } from 'node:crypto';
import type { Db } from '../db/client.ts';
import { keptKey } from '../db/kept-keys.ts';
import type { SecretBox } from '../db/secret-box.ts';

/**
 * A reference for whoever has this address, number or account: the same each time, and with nothing in it that can be
 * read, for references get into addresses and reports. Numbers are few enough to try them all, so it takes a key.
 */
export type RefOfContact = (kind: 'email' | 'phone' | 'telegram', contact: string) => Promise<string>;

/** Makes a {@link RefOfContact} by the key that the installation made once; it is read at the first question. */
export function createContactRefs(db: Db, box: SecretBox): RefOfContact {
  let key: Promise<Buffer> | null = null;
  return async (kind, contact) => {
    key ??= keptKey(db, box, 'customer-ref').catch((error: unknown) => {
      key = null;
      throw error;
    });
    const same = kind === 'phone' ? contact.replaceAll(/\D/g, '') : contact.trim().toLowerCase();
    const digest = createHmac('sha256', await key)
      .update(`${kind}:${same}`)
      .digest('hex');
    return `${kind}:${digest.slice(0, 32)}`;
  };
}
