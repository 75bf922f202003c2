/** How customers are known who come without a reference of the caller's systems. */
import { createHash } from 'node:crypto';

/**
 * A reference for whoever has this address, number or account: the same each time, and with nothing in it that can be
 * read, for references get into addresses and reports.
 */
export function refOfContact(kind: 'email' | 'phone' | 'telegram', contact: string): string {
  const same = kind === 'phone' ? contact.replaceAll(/\D/g, '') : contact.trim().toLowerCase();
  return `${kind}:${createHash('sha256').update(`${kind}:${same}`).digest('hex').slice(0, 32)}`;
}
