/** The audit trail as people read it. */
import type { HashedEntry } from '../audit-hash.ts';
import type { Db } from '../client.ts';
import { andAll, type Fragment } from './conditions.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';

export interface AuditRow extends Omit<HashedEntry, 'atMs' | 'before' | 'after'> {
  readonly at: Date;
  readonly before: unknown;
  readonly after: unknown;
  /** Its place in its chain and the hash of it; null until it is sealed. */
  readonly chain: string | null;
  readonly position: number | null;
  readonly hash: Uint8Array | null;
}

export interface AuditFilter {
  readonly subject?: string | undefined;
  /** `case:<id>`, or the first part of a subject: `person`, `calendar`... */
  readonly chain?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly request?: string | undefined;
  readonly from?: Date | undefined;
  /** Half-open. */
  readonly until?: Date | undefined;
}

/** One page, oldest first. Throws {@link ForeignCursorError} for a cursor of another filter. */
export async function listAudit(
  db: Db,
  request: { readonly filter: AuditFilter; readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<AuditRow>> {
  const { sql } = db;
  const { filter, limit, cursor } = request;
  const list = ['audit', filter];
  const all: Fragment[] = [];
  if (filter.subject !== undefined) all.push(sql`a.subject = ${filter.subject}`);
  if (filter.chain !== undefined) all.push(isOfChain(db, filter.chain));
  if (filter.actor !== undefined) all.push(sql`a.actor_id = ${filter.actor}`);
  if (filter.action !== undefined) all.push(sql`a.action = ${filter.action}`);
  if (filter.request !== undefined) all.push(sql`a.request_id = ${filter.request}`);
  if (filter.from !== undefined) all.push(sql`a.at >= ${filter.from}::timestamptz`);
  if (filter.until !== undefined) all.push(sql`a.at < ${filter.until}::timestamptz`);
  if (cursor !== undefined) {
    const [id] = decodeCursor(list, cursor, 1);
    if (typeof id !== 'number') throw new ForeignCursorError('Not a cursor of the audit trail.');
    all.push(sql`a.id > ${id}::bigint`);
  }
  const rows = await sql<AuditRow[]>`
    select a.id, a.at, a.actor_kind as "actorKind", a.actor_id as "actorId", a.key_id as "keyId",
           a.acting_for as "actingFor", a.request_id as "requestId", a.origin, a.action, a.subject, a.before, a.after,
           s.chain, s.position, s.hash
      from audit a left join audit_seals s on s.entry_id = a.id
     where true ${andAll(sql, all)}
     order by a.id limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.id],
    (row) => row,
  );
}

/** `person` has the subjects `person:...`; those sort between `person:` and what comes after a colon. */
function isOfChain({ sql }: Db, chain: string): Fragment {
  if (chain.startsWith('case:')) return sql`a.subject = ${chain}`;
  return sql`(a.subject = ${chain} or starts_with(a.subject, ${`${chain}:`}))`;
}

export interface CheckpointRow {
  readonly number: number;
  readonly at: Date;
  readonly sealedTo: number;
  readonly heads: number;
  readonly headsDigest: Uint8Array;
  readonly hash: Uint8Array;
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** One page of checkpoints, newest first. Throws {@link ForeignCursorError}. */
export async function listCheckpoints(
  db: Db,
  request: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<CheckpointRow>> {
  const { limit, cursor } = request;
  const list = ['audit checkpoints'];
  const [before = null] = cursor === undefined ? [] : decodeCursor(list, cursor, 1);
  if (typeof before === 'string') throw new ForeignCursorError('Not a cursor of checkpoints.');
  const rows = await db.sql<CheckpointRow[]>`
    select number, at, sealed_to as "sealedTo", heads, heads_digest as "headsDigest", hash, key_id as "keyId", signature
      from audit_checkpoints where ${before}::int is null or number < ${before}::int
     order by number desc limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.number],
    (row) => row,
  );
}

/** Public keys of checkpoints, oldest first. */
export async function listAuditKeys(
  db: Db,
): Promise<readonly { readonly id: string; readonly publicKey: string; readonly createdAt: Date }[]> {
  return db.sql`select id, public_key as "publicKey", created_at as "createdAt" from audit_keys order by created_at, id`;
}
