/** Signatures of the Standard Webhooks specification, version 1: HMAC-SHA256 over id, time and body. */
import { createHmac } from 'node:crypto';

export const secretPrefix = 'whsec_';

export interface SignedMessage {
  readonly id: string;
  /** Whole seconds since the epoch. */
  readonly timestamp: number;
  /** As it is sent, byte for byte. */
  readonly body: string;
}

/** The headers of a message, signed with each secret: a receiver takes it when one of the signatures is right. */
export function signedHeaders(
  { id, timestamp, body }: SignedMessage,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(secretPrefix.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
