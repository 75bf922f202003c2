/** Seals of the audit trail: entries get their place in their chain, and the heads of all chains are signed. */
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type postgres from 'postgres';
import {
  chainOf,
  type HashedEntry,
  hashedColumns,
  hashOfCheckpoint,
  hashOfEntry,
  headLine,
  keyIdOf,
  signCheckpoint,
} from '../audit-hash.ts';
import type { Db } from '../client.ts';

/** Any number, the same for all workers: one seals at a time, and whoever seals also signs. */
const sealLock = 7_203_021;

interface Head {
  readonly chain: string;
  readonly position: number;
  readonly hash: Uint8Array;
}

/**
 * Seals up to `batchMax` entries that were committed, in the order in which they came. Answers how many; 0 also when
 * another worker is at it.
 */
export async function sealEntries(db: Db, batchMax: number): Promise<number> {
  // Nearly always there is nothing, and a transaction costs more than a look.
  if ((await db.sql`select 1 from audit_tail limit 1`).length === 0) return 0;
  return (await db.sql.begin(async (sql) => {
    const [lock] = await sql<{ free: boolean }[]>`
      select pg_try_advisory_xact_lock(${sealLock}::bigint) as free`;
    if (lock?.free !== true) return 0;
    const entries = await sql<HashedEntry[]>`
      with taken as (
        delete from audit_tail where ctid = any(array(select ctid from audit_tail order by entry_id limit ${batchMax}))
        returning entry_id
      )
      select ${hashedColumns(db.sql)} from taken join audit a on a.id = taken.entry_id order by a.id`;
    const chains = [...new Set(entries.map((entry) => chainOf(entry.subject)))];
    const known = await sql<Head[]>`
      select h.chain, h.position, h.hash
        from unnest(${chains}::text[]) as c(chain)
        cross join lateral (
          select chain, position, hash from audit_seals where chain = c.chain order by position desc limit 1) h`;
    const [last] = await sql<{ seq: number }[]>`select coalesce(max(seq), 0) as seq from audit_seals`;
    const heads = new Map(known.map((head) => [head.chain, head]));
    const seals = entries.map((entry, index) => {
      const chain = chainOf(entry.subject);
      const head = heads.get(chain);
      const position = (head?.position ?? 0) + 1;
      const hash = hashOfEntry(head?.hash ?? null, chain, position, entry);
      heads.set(chain, { chain, position, hash });
      return {
        seq: (last?.seq ?? 0) + index + 1,
        chain,
        position,
        entryId: entry.id,
        hash: hash.toString('hex'),
      };
    });
    await sql`
      insert into audit_seals (seq, chain, position, entry_id, hash)
      select s.seq, s.chain, s.position, s."entryId", decode(s.hash, 'hex')
        from jsonb_to_recordset(${JSON.stringify(seals)}::jsonb)
             as s(seq bigint, chain text, position int, "entryId" bigint, hash text)`;
    return entries.length;
  })) as number;
}

/** A digest of the heads of those chains that grew in `(from, to]`, read in portions. */
export async function digestHeads(
  sql: postgres.ISql<{ bigint: number }>,
  from: number,
  to: number,
): Promise<{ readonly heads: number; readonly digest: Buffer }> {
  const digest = createHash('sha256');
  let heads = 0;
  const rows = sql<Head[]>`
    select distinct on (chain collate "C") chain, position, hash from audit_seals
     where seq > ${from} and seq <= ${to}
     order by chain collate "C", position desc`.cursor(1_000);
  for await (const portion of rows) {
    for (const { chain, position, hash } of portion) digest.update(headLine(chain, position, hash));
    heads += portion.length;
  }
  return { heads, digest: digest.digest() };
}

/** Seals that one checkpoint covers at most: after a long time without one their heads are signed in portions. */
const checkpointMax = 500_000;

/** Signs the heads of all chains that grew since the last checkpoint. False when none did, or another worker is at it. */
export async function signHeads(db: Db, key: KeyObject, now: Date): Promise<boolean> {
  return (await db.sql.begin(async (sql) => {
    const [lock] = await sql<{ free: boolean }[]>`
      select pg_try_advisory_xact_lock(${sealLock}::bigint) as free`;
    if (lock?.free !== true) return false;
    const [last] = await sql<{ number: number; sealedTo: number; hash: Uint8Array }[]>`
      select number, sealed_to as "sealedTo", hash from audit_checkpoints order by number desc limit 1`;
    const [sealed] = await sql<{ to: number }[]>`select coalesce(max(seq), 0) as to from audit_seals`;
    const sealedTo = Math.min(sealed?.to ?? 0, (last?.sealedTo ?? 0) + checkpointMax);
    if (sealedTo <= (last?.sealedTo ?? 0)) return false;
    const { heads, digest } = await digestHeads(sql, last?.sealedTo ?? 0, sealedTo);
    const publicKey = createPublicKey(key);
    const checkpoint = {
      ...{ number: (last?.number ?? 0) + 1, atMs: now.getTime(), sealedTo, heads },
      ...{ headsDigest: digest, keyId: keyIdOf(publicKey) },
    };
    const hash = hashOfCheckpoint(last?.hash ?? null, checkpoint);
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    await sql`
      insert into audit_keys (id, public_key) values (${checkpoint.keyId}, ${pem}) on conflict do nothing`;
    await sql`
      insert into audit_checkpoints (number, at, sealed_to, heads, heads_digest, hash, key_id, signature)
      values (${checkpoint.number}, ${now}::timestamptz, ${sealedTo}, ${heads}, ${digest}::bytea, ${hash}::bytea,
              ${checkpoint.keyId}, ${signCheckpoint(hash, key)}::bytea)`;
    return true;
  })) as boolean;
}
