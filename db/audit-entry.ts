/** Writes an entry of the audit trail inside the statement of the change itself. */
import { createHmac, randomBytes } from 'node:crypto';
import type postgres from 'postgres';

/** Who asks, and from where. */
export interface Origin {
  readonly actorKind: string;
  /** A person's id, or a key's. */
  readonly actorId: string;
  readonly keyId: string | null;
  /** The person whom a system acts for. */
  readonly actingFor: string | null;
  readonly requestId: string | null;
  /** Where the request came from; kept as a keyed digest only. */
  readonly address: string | null;
}

/** The key of a chain, as it is stored: HMAC's two padded blocks. */
export interface ChainSecret {
  readonly innerPad: Buffer;
  readonly outerPad: Buffer;
  /** Digests as `audit_digest` of the database does; null stays null. */
  digest(value: string | null): string | null;
}

const blockBytes = 64;

/** A new random key. */
export function newChainSecret(): ChainSecret {
  const key = randomBytes(32);
  const pad = (byte: number) => {
    const block = Buffer.alloc(blockBytes, byte);
    for (const [at, value] of key.entries()) block.writeUInt8(value ^ byte, at);
    return block;
  };
  return {
    innerPad: pad(0x36),
    outerPad: pad(0x5c),
    digest: (value) => (value === null ? null : createHmac('sha256', key).update(value).digest('hex')),
  };
}

/** An entry; `subject`, `origin`, `before` and `after` are expressions over what {@link auditFragment} is given. */
export interface EntryFragment {
  readonly origin: {
    readonly [Part in Exclude<keyof Origin, 'address'>]: Origin[Part] | null | postgres.Fragment;
  };
  readonly originDigest: postgres.Fragment;
  readonly action: string | postgres.Fragment;
  readonly subject: postgres.Fragment;
  readonly before: postgres.Fragment;
  readonly after: postgres.Fragment;
}

/**
 * The parts `audited` and `audit_queued` of a statement: an entry for each row of `from`, and its place in the tail
 * that waits for seals. Without rows nothing is written.
 */
export function auditFragment(
  sql: postgres.ISql<{ bigint: number }>,
  entry: EntryFragment,
  from: postgres.Fragment,
): postgres.Fragment {
  const { origin } = entry;
  const text = (value: string | null | postgres.Fragment) =>
    typeof value === 'string' || value === null ? sql`${value}::text` : value;
  return sql`
    audited as (
      insert into audit (actor_kind, actor_id, key_id, acting_for, request_id, origin, action, subject, before, after)
      select ${text(origin.actorKind)}, ${text(origin.actorId)}, ${text(origin.keyId)}, ${text(origin.actingFor)},
             ${text(origin.requestId)}, ${entry.originDigest}, ${text(entry.action)}, ${entry.subject},
             ${entry.before}, ${entry.after}
      ${from}
      returning id
    ),
    audit_queued as (insert into audit_tail (entry_id) select id from audited)`;
}

/** Whoever is not a request: a step of the process, a script, the worker itself. */
export const withoutRequest = (actorKind: string, actorId: string): Origin => ({
  ...{ actorKind, actorId },
  ...{ keyId: null, actingFor: null, requestId: null, address: null },
});
