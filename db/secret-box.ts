/**
 * Secrets that must be read again lie encrypted: AES-256-GCM under a key of the installation, which is in no database.
 * What is sealed for one place opens in no other: the place is authenticated with it.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
/** Random for each secret: 2^32 of them under one key are within NIST's bound (SP 800-38D, 8.3). */
const nonceBytes = 12;
const tagBytes = 16;

/** As it is kept: nonce, tag and ciphertext, and the id of the key under which it lies. */
export interface SealedSecret {
  readonly keyId: string;
  readonly sealed: Buffer;
}

/** A secret that does not open: its key is not among ours, or it was changed, or it belongs elsewhere. */
export class SecretError extends Error {
  override readonly name = 'SecretError';
}

export interface SecretBox {
  /** Of the key that seals. */
  readonly keyId: string;
  /** @param place the row that it is for, such as `webhook_secrets:<id>` */
  seal(secret: Uint8Array, place: string): SealedSecret;
  /** Throws {@link SecretError}. */
  open(kept: SealedSecret, place: string): Buffer;
}

/** `SECRETS_KEY`: keys of 32 bytes in base64 with commas between. Throws a RangeError for anything else. */
function readKeys(setting: string): readonly Buffer[] {
  return setting.split(',').map((part) => {
    const text = part.trim();
    const key = Buffer.from(text, 'base64');
    if (key.length !== keyBytes || key.toString('base64') !== text) {
      throw new RangeError('must be 32 bytes in base64, or several such keys with commas between');
    }
    return key;
  });
}

/** Whether {@link createSecretBox} takes it. */
export function isSecretsKey(setting: string): boolean {
  try {
    return readKeys(setting).length > 0;
  } catch {
    return false;
  }
}

/** A new key, as the setting holds it. */
export const newSecretsKey = (): string => randomBytes(keyBytes).toString('base64');

const idOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 16);

/** Seals under the first key of the setting, and opens what lies under any of them: so that a key can be replaced. */
export function createSecretBox(setting: string): SecretBox {
  const keys = new Map(readKeys(setting).map((key) => [idOf(key), key]));
  const [first] = keys;
  if (first === undefined) throw new RangeError('There is no key.');
  const [keyId, current] = first;
  return {
    keyId,
    seal(secret, place) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, current, nonce).setAAD(Buffer.from(place));
      const text = Buffer.concat([cipher.update(secret), cipher.final()]);
      return { keyId, sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]) };
    },
    open(kept, place) {
      const key = keys.get(kept.keyId);
      if (key === undefined) throw new SecretError('The key of a secret is not among those of SECRETS_KEY.');
      const nonce = kept.sealed.subarray(0, nonceBytes);
      const tag = kept.sealed.subarray(nonceBytes, nonceBytes + tagBytes);
      try {
        const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
        decipher.setAAD(Buffer.from(place)).setAuthTag(tag);
        const text = kept.sealed.subarray(nonceBytes + tagBytes);
        return Buffer.concat([decipher.update(text), decipher.final()]);
      } catch {
        throw new SecretError('A secret was changed, or is for another place.');
      }
    },
  };
}
