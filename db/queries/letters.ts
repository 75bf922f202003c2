/** The outbox: letters to customers with all that a mail adapter needs to send them. */
import type { Letter } from '../../workflows/activities.contract.ts';
import type { Channel } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { andAll, type Fragment } from './conditions.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';

export interface LetterFilter {
  readonly kind?: Letter['kind'] | undefined;
  /** A case's id. */
  readonly caseId?: string | undefined;
  readonly sent?: boolean | undefined;
}

export interface LetterRow {
  readonly caseId: string;
  readonly number: string;
  readonly key: string;
  readonly kind: Letter['kind'];
  readonly at: Date;
  readonly sentAt: Date | null;
  readonly channel: Channel;
  readonly subject: string;
  readonly customerRef: string;
  readonly customerName: string | null;
  readonly customerEmail: string | null;
  readonly customerPhone: string | null;
  readonly locale: string | null;
  /** Words of ours that the letter carries; internal texts are never among them. */
  readonly texts: readonly { readonly field: string; readonly body: string }[];
}

export interface LetterListRequest {
  readonly filter: LetterFilter;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page, oldest first. Throws {@link ForeignCursorError} for a cursor of another filter. */
export async function listLetters(db: Db, request: LetterListRequest): Promise<Page<LetterRow>> {
  const { sql } = db;
  const { filter, limit } = request;
  const list = ['letters', filter];
  const all: Fragment[] = [];
  if (filter.kind !== undefined) all.push(sql`l.kind = ${filter.kind}`);
  if (filter.caseId !== undefined) all.push(sql`l.case_id = ${filter.caseId}::uuid`);
  if (filter.sent === true) all.push(sql`l.sent_at is not null`);
  if (filter.sent === false) all.push(sql`l.sent_at is null`);
  if (request.cursor !== undefined) {
    const [at, caseId, key] = decodeCursor(list, request.cursor, 3);
    if (typeof at !== 'number' || typeof caseId !== 'string' || typeof key !== 'string') {
      throw new ForeignCursorError('Not a cursor of letters.');
    }
    all.push(sql`(l.at, l.case_id, l.key) > (${new Date(at)}::timestamptz, ${caseId}::uuid, ${key}::text)`);
  }
  const rows = await sql<LetterRow[]>`
    select l.case_id as "caseId", c.number, l.key, l.kind, l.at, l.sent_at as "sentAt", c.channel,
           t.subject, t.customer_ref as "customerRef", t.customer_name as "customerName",
           t.customer_email as "customerEmail", t.customer_phone as "customerPhone", t.locale,
           coalesce((
             select json_agg(json_build_object('field', x.field, 'body', x.body) order by x.field)
               from texts x where x.source_id = l.source_id and not x.internal), '[]') as texts
      from letters l
      join cases c on c.id = l.case_id
      join complaints t on t.id = l.case_id
     where true ${andAll(sql, all)}
     order by l.at, l.case_id, l.key
     limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.at.getTime(), row.caseId, row.key],
    (row) => row,
  );
}
