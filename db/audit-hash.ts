/** How entries of the audit trail are chained, and what a checkpoint signs: the same for whoever seals and whoever verifies. */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Sql } from './client.ts';
import type { Fragment } from './queries/conditions.ts';

/** An entry as it is hashed. JSON is PostgreSQL's own text of it, so that no reader's numbers come between. */
export interface HashedEntry {
  readonly id: number;
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly actorKind: string | null;
  readonly actorId: string;
  readonly keyId: string | null;
  readonly actingFor: string | null;
  readonly requestId: string | null;
  readonly origin: string | null;
  readonly action: string;
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The columns of a {@link HashedEntry}, of the table `audit` as `a`. */
export const hashedColumns = (sql: Sql): Fragment => sql`
  a.id, (extract(epoch from a.at) * 1000)::bigint as "atMs", a.actor_kind as "actorKind", a.actor_id as "actorId",
  a.key_id as "keyId", a.acting_for as "actingFor", a.request_id as "requestId", a.origin, a.action, a.subject,
  a.before::text as before, a.after::text as after`;

/** The chain of a subject: each case has its own, reference data one for each table. */
export function chainOf(subject: string): string {
  return subject.startsWith('case:') ? subject : (subject.split(':', 1)[0] ?? subject);
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The hash of an entry at its place: it covers the entry, its place, and through `previous` all before it. */
export function hashOfEntry(
  previous: Uint8Array | null,
  chain: string,
  position: number,
  entry: HashedEntry,
): Buffer {
  const {
    id,
    atMs,
    actorKind,
    actorId,
    keyId,
    actingFor,
    requestId,
    origin,
    action,
    subject,
    before,
    after,
  } = entry;
  const place = [hexOf(previous), chain, position, id, atMs];
  const who = [actorKind, actorId, keyId, actingFor, requestId, origin];
  return sha256(JSON.stringify([...place, ...who, action, subject, before, after]));
}

export interface Checkpoint {
  readonly number: number;
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly sealedTo: number;
  readonly heads: number;
  readonly headsDigest: Uint8Array;
  readonly keyId: string;
}

/** The hash that a checkpoint signs; through `previous` it covers every head that was ever signed. */
export function hashOfCheckpoint(previous: Uint8Array | null, checkpoint: Checkpoint): Buffer {
  const { number, atMs, sealedTo, heads, headsDigest, keyId } = checkpoint;
  return sha256(JSON.stringify([hexOf(previous), number, atMs, sealedTo, heads, hexOf(headsDigest), keyId]));
}

/** One line for each head, in the order of the chains' bytes. */
export const headLine = (chain: string, position: number, hash: Uint8Array): string =>
  `${chain} ${position} ${hexOf(hash)}\n`;

/** Known by the digest of its public half. */
export function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

export const signCheckpoint = (hash: Uint8Array, key: KeyObject): Buffer => sign(null, hash, key);

/** Whether the holder of the key signed this hash. */
export const isSignedBy = (hash: Uint8Array, signature: Uint8Array, publicKeyPem: string): boolean =>
  verify(null, hash, createPublicKey(publicKeyPem), signature);

export const hexOf = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString('hex');
