/** Proves the audit trail: all chains and checkpoints are computed anew, in portions, within one snapshot. */
import type postgres from 'postgres';
import {
  type Checkpoint,
  chainOf,
  type HashedEntry,
  hashedColumns,
  hashOfCheckpoint,
  hashOfEntry,
  isSignedBy,
} from '../audit-hash.ts';
import { digestHeads } from '../case/audit-seals.ts';
import type { Db } from '../client.ts';

/** The first place where the trail is not what was written. */
export interface Break {
  /** A chain, or `checkpoints`. */
  readonly chain: string;
  /** In the chain; of a checkpoint its number. Null for an entry without a place. */
  readonly position: number | null;
  readonly entryId: number | null;
  /** What differs. */
  readonly what: string;
}

export interface Proof {
  readonly entries: number;
  readonly chains: number;
  readonly checkpoints: number;
  /** Entries that are younger than the seals: written, and not chained yet. */
  readonly unsealed: number;
  readonly broken: Break | null;
}

export interface ProofOptions {
  /** Entries that no seal covers may be so young, in seconds. */
  readonly sealedWithinSeconds: number;
  /** The only key whose signatures count; null: any that the database names. */
  readonly publicKeyId: string | null;
  /** A checkpoint that was noted elsewhere: it has to be there. */
  readonly noted: { readonly number: number; readonly hash: string } | null;
}

type Reading = postgres.ISql<{ bigint: number }>;

const portion = 2_000;

/** Verifies everything; stops at the first break. Memory does not grow with the trail. */
export async function proveAudit(db: Db, options: ProofOptions): Promise<Proof> {
  return (await db.sql.begin('isolation level repeatable read read only', async (sql) => {
    await sql`select set_config('idle_in_transaction_session_timeout', '0', true),
                     set_config('statement_timeout', '0', true)`;
    const chains = await proveChains(db, sql);
    const broken = chains.broken ?? (await proveOrder(sql)) ?? (await proveTail(sql, options));
    const signed = broken === null ? await proveCheckpoints(sql, options) : { checkpoints: 0, broken };
    const [tail] = await sql<{ count: number }[]>`select count(*) as count from audit_tail`;
    return { ...chains, ...signed, unsealed: tail?.count ?? 0 };
  })) as Proof;
}

interface SealRow extends HashedEntry {
  readonly chain: string;
  readonly position: number;
  readonly entryId: number;
  readonly hash: Buffer;
  readonly found: boolean;
}

async function proveChains(db: Db, sql: Reading) {
  let [chain, position, entries, chains] = ['', 0, 0, 0];
  let previous: Buffer | null = null;
  for (;;) {
    const rows: readonly SealRow[] = await sql<SealRow[]>`
      select s.chain, s.position, s.entry_id as "entryId", s.hash, a.id is not null as found, ${hashedColumns(db.sql)}
        from audit_seals s left join audit a on a.id = s.entry_id
       where (s.chain collate "C", s.position) > (${chain}::text collate "C", ${position}::int)
       order by s.chain collate "C", s.position limit ${portion}`;
    for (const row of rows) {
      if (row.chain !== chain) {
        [chain, position, previous] = [row.chain, 0, null];
        chains += 1;
      }
      const what = breakOf(row, position, previous);
      if (what !== null) {
        const broken: Break = { chain, position: row.position, entryId: row.entryId, what };
        return { entries, chains, broken };
      }
      position = row.position;
      previous = row.hash;
      entries += 1;
    }
    if (rows.length < portion) return { entries, chains, broken: null };
  }
}

/** What is wrong with an entry at its place, or null. */
function breakOf(row: SealRow, position: number, previous: Buffer | null): string | null {
  if (row.position !== position + 1) return `entries are missing: ${position} is followed by ${row.position}`;
  if (!row.found) return 'the entry is missing';
  if (chainOf(row.subject) !== row.chain) return `the entry belongs to the chain ${chainOf(row.subject)}`;
  const hash = hashOfEntry(previous, row.chain, row.position, row);
  return hash.equals(row.hash) ? null : 'the entry or its hash is not what was written';
}

/** Seals count up without gaps. */
async function proveOrder(sql: Reading): Promise<Break | null> {
  const [row] = await sql<{ count: number; max: number }[]>`
    select count(*) as count, coalesce(max(seq), 0) as max from audit_seals`;
  if (row === undefined || row.count === row.max) return null;
  const [gap] = await sql<{ seq: number; chain: string; position: number }[]>`
    select seq, chain, position from (
      select seq, chain, position, lag(seq, 1, 0::bigint) over (order by seq) as before from audit_seals) s
     where seq <> before + 1 order by seq limit 1`;
  const what = `seals are missing before number ${gap?.seq ?? row.max}`;
  return { chain: gap?.chain ?? '', position: gap?.position ?? null, entryId: null, what };
}

/** What is not sealed waits for it, and not for long. */
async function proveTail(sql: Reading, { sealedWithinSeconds }: ProofOptions): Promise<Break | null> {
  const [row] = await sql<{ id: number; subject: string | null; kind: 'stray' | 'old' | 'gone' }[]>`
    select a.id, a.subject, case when t.entry_id is null then 'stray' else 'old' end as kind
      from audit a
      left join audit_seals s on s.entry_id = a.id
      left join audit_tail t on t.entry_id = a.id
     where s.entry_id is null
       and (t.entry_id is null or a.at < now() - make_interval(secs => ${sealedWithinSeconds}::float8))
    union all
    select t.entry_id, null, 'gone' from audit_tail t where not exists (select from audit a where a.id = t.entry_id)
     order by 1 limit 1`;
  if (row === undefined) return null;
  const what = {
    stray: 'the entry was not written by the product: nothing waits to seal it',
    old: `the entry has waited for its seal for more than ${sealedWithinSeconds} s: no worker seals`,
    gone: 'the entry is missing: it was removed before it was sealed',
  }[row.kind];
  return { chain: row.subject === null ? '' : chainOf(row.subject), position: null, entryId: row.id, what };
}

interface CheckpointRow extends Checkpoint {
  readonly hash: Buffer;
  readonly signature: Buffer;
  readonly publicKey: string | null;
}

async function proveCheckpoints(sql: Reading, options: ProofOptions) {
  let [number, sealedTo] = [0, 0];
  let previous: Buffer | null = null;
  const at = (position: number, what: string) => ({
    checkpoints: number,
    broken: { chain: 'checkpoints', position, entryId: null, what } satisfies Break as Break | null,
  });
  for (;;) {
    const rows: readonly CheckpointRow[] = await sql<CheckpointRow[]>`
      select c.number, (extract(epoch from c.at) * 1000)::bigint as "atMs", c.sealed_to as "sealedTo", c.heads,
             c.heads_digest as "headsDigest", c.hash, c.key_id as "keyId", c.signature, k.public_key as "publicKey"
        from audit_checkpoints c left join audit_keys k on k.id = c.key_id
       where c.number > ${number} order by c.number limit ${portion}`;
    for (const row of rows) {
      if (row.number !== number + 1) return at(row.number, `checkpoints are missing after ${number}`);
      const now = await digestHeads(sql, sealedTo, row.sealedTo);
      if (now.heads !== row.heads || !now.digest.equals(row.headsDigest)) {
        return at(row.number, 'the heads of the chains are not those that were signed');
      }
      if (!hashOfCheckpoint(previous, row).equals(row.hash)) {
        return at(row.number, 'the checkpoint or its hash is not what was written');
      }
      if (options.publicKeyId !== null && row.keyId !== options.publicKeyId) {
        return at(row.number, 'the checkpoint was signed with another key');
      }
      if (row.publicKey === null || !isSignedBy(row.hash, row.signature, row.publicKey)) {
        return at(row.number, 'the signature is not that of its key');
      }
      const { noted } = options;
      if (noted !== null && noted.number === row.number && noted.hash !== row.hash.toString('hex')) {
        return at(row.number, 'the checkpoint is not the one that was noted');
      }
      [number, sealedTo, previous] = [row.number, row.sealedTo, row.hash];
    }
    if (rows.length < portion) break;
  }
  if (options.noted !== null && options.noted.number > number) {
    return at(options.noted.number, 'the checkpoint that was noted is missing');
  }
  return { checkpoints: number, broken: null };
}
