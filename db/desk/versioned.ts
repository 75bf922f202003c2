/** Reference data that is replaced as a whole: each change is a new version, and the old ones stay. */
import { isDeepStrictEqual } from 'node:util';
import type { Db } from '../client.ts';
import { type Tx, type Who, writeAudit } from './audit.ts';

export type SaveResult =
  | { readonly kind: 'saved'; readonly version: number }
  /** Somebody saved before: `version` is the newest. */
  | { readonly kind: 'stale'; readonly version: number };

export interface Versioned<Content> {
  /** What it is about, as the audit names it: `calendar:ua_office`. */
  readonly subject: string;
  readonly action: string;
  readonly actorId: Who;
  /** Refused as stale when the newest version is another; null: any. */
  readonly ifVersion: number | null;
  readonly content: Content;
  readonly newest: (tx: Tx) => Promise<{ readonly version: number; readonly content: Content } | undefined>;
  readonly insert: (tx: Tx, version: number) => Promise<void>;
  /** What the audit keeps of a content; all of it unless told. */
  readonly audited?: (content: Content) => unknown;
}

/**
 * Saves the next version, with its audit, while nobody else saves one of the same subject; content that equals the newest
 * version's stays that version. Nothing is saved when the answer is `stale`.
 */
export async function saveVersion<Content>(db: Db, wanted: Versioned<Content>): Promise<SaveResult> {
  const { subject, action, actorId, ifVersion, audited = (content) => content } = wanted;
  return db.sql.begin<SaveResult>(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`;
    const newest = await wanted.newest(tx);
    if (ifVersion !== null && ifVersion !== (newest?.version ?? 0)) {
      return { kind: 'stale', version: newest?.version ?? 0 };
    }
    // As JSON holds it: without members that are undefined.
    const content: Content = JSON.parse(JSON.stringify(wanted.content));
    if (newest !== undefined && isDeepStrictEqual(newest.content, content)) {
      return { kind: 'saved', version: newest.version };
    }
    const version = (newest?.version ?? 0) + 1;
    await wanted.insert(tx, version);
    const before = newest && audited(newest.content);
    await writeAudit(tx, { actorId, action, subject, before, after: audited(content) });
    return { kind: 'saved', version };
  }) as Promise<SaveResult>;
}
