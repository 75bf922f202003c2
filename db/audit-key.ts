/** The key that signs checkpoints of the audit trail: Ed25519, as base64 of its PKCS #8 form, which fits one line. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** Throws for anything but an Ed25519 key. */
export function readSigningKey(base64: string): KeyObject {
  const key = createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('The key is not one of Ed25519.');
  return key;
}

/** Whether {@link readSigningKey} takes it. */
export function isSigningKey(base64: string): boolean {
  try {
    readSigningKey(base64);
    return true;
  } catch {
    return false;
  }
}

/** A new key, as a setting holds it. */
export function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}
