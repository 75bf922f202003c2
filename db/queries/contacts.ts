/** Contacts of a case, and the rules by which contacts are judged. */

import type { ContactRules } from '../../workflows/domain/contacts.ts';
import type { Channel } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';
import { livesFragment } from './lives.ts';

export interface ContactRow {
  /** The case itself, or one that goes on in it. */
  readonly caseId: string;
  readonly key: string;
  readonly at: Date;
  readonly channel: Channel;
  readonly direction: 'inbound' | 'outbound';
  readonly kind: string;
  readonly actorKind: 'person' | 'system' | 'process';
  readonly actorId: string;
  readonly actorName: string | null;
  readonly automatic: boolean;
  readonly responds: boolean;
  readonly texts: readonly { readonly field: string; readonly internal: boolean; readonly body: string }[];
}

const noCase = '00000000-0000-0000-0000-000000000000';

/**
 * A page of a case's contacts and of those that go on in it, oldest first, with their words. Throws
 * {@link ForeignCursorError}.
 */
export async function listContacts(
  db: Db,
  request: { readonly caseId: string; readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<ContactRow>> {
  const { sql } = db;
  const { caseId, limit, cursor } = request;
  const list = ['contacts', caseId];
  const [atMs, lastKey, lastCase] = cursor === undefined ? [0, '', noCase] : decodeCursor(list, cursor, 3);
  if (typeof atMs !== 'number' || typeof lastKey !== 'string' || typeof lastCase !== 'string') {
    throw new ForeignCursorError('Not a cursor of contacts.');
  }
  const rows = await sql<ContactRow[]>`
    select k.case_id as "caseId", k.key, k.at, k.channel, k.direction, k.kind, k.actor_kind as "actorKind", k.actor_id as "actorId",
           p.name as "actorName", k.automatic, k.responds,
           coalesce((
             select json_agg(json_build_object('field', x.field, 'internal', x.internal, 'body', x.body) order by x.field)
               from texts x where x.source_id = k.source_id), '[]') as texts
      from contacts k left join people p on p.id::text = k.actor_id
     where k.case_id = any(array(${livesFragment(sql, caseId)}))
       and (k.at, k.key, k.case_id) > (${new Date(atMs)}::timestamptz, ${lastKey}::text, ${lastCase}::uuid)
     order by k.at, k.key, k.case_id limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.at.getTime(), row.key, row.caseId],
    (row) => row,
  );
}

export interface ContactRulesRow extends ContactRules {
  readonly version: number;
  readonly createdAt: Date;
}

/** This version of the rules, or the newest; null when there is none. */
export async function findContactRules(db: Db, version: number | null): Promise<ContactRulesRow | null> {
  const [row] = await db.sql<ContactRulesRow[]>`
    select version, repeat_window_ms as "repeatWindowMs", standards, created_at as "createdAt" from contact_rules
     where ${version}::int is null or version = ${version}::int
     order by version desc limit 1`;
  return row ?? null;
}
