/** The history of a case, with the texts that came along. */
import type { Db } from '../client.ts';
import type { CitedArticle } from './cases.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';
import { dataForCustomer, isForCustomer } from './timeline-audience.ts';

export interface TimelineText {
  /** Which field of the request it was. */
  readonly field: string;
  readonly body: string;
  /** Never to be shown to the customer. */
  readonly internal: boolean;
}

export interface TimelineCorrection {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface TimelineEntry {
  /** Event sequence, or null for a fact that the process has not recorded. */
  readonly seq: number | null;
  readonly ordinal: number;
  readonly type: string;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly actorName: string | null;
  readonly sourceId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly texts: readonly TimelineText[];
  readonly corrections: readonly TimelineCorrection[];
  /** Articles that the words stand on. */
  readonly articles: readonly CitedArticle[];
  /** `waiting`: on its way to the process. `after_end`: the case had ended, so the process never takes it. */
  readonly state: 'recorded' | 'waiting' | 'after_end';
}

export interface TimelineRequest {
  readonly caseId: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** Only what came after this event sequence. */
  readonly after?: number | undefined;
  /** Only what the customer said and was told, without internal texts. */
  readonly forCustomer: boolean;
}

/** Sorts what the process has not recorded after all that it has. */
const unrecorded = 2_147_483_647;

interface Row extends Omit<TimelineEntry, 'seq'> {
  readonly seq: number;
  readonly tie: string;
}

/**
 * One page of the history in the order of events; facts that the process has not recorded come at the end.
 * Throws {@link ForeignCursorError} for a cursor of another case.
 */
export async function readTimeline(db: Db, request: TimelineRequest): Promise<Page<TimelineEntry>> {
  const { sql } = db;
  const { caseId, limit, forCustomer, after: afterSeq } = request;
  const list = ['timeline', caseId, forCustomer, afterSeq ?? null];
  const after = request.cursor === undefined ? sql`` : pastCursor(request.cursor);
  const newer = afterSeq === undefined ? sql`` : sql`and e.seq > ${afterSeq}::int`;
  // The words of an offer came with its proposal, which somebody else may have approved.
  const wordsOf = forCustomer
    ? sql`
      case when e.type = 'offered' then (
        select p.source_id from timeline p
         where p.case_id = ${caseId}::uuid and p.type = 'proposed' and (p.seq, p.ordinal) < (e.seq, e.ordinal)
         order by p.seq desc, p.ordinal desc limit 1) else e.source_id end`
    : sql`e.source_id`;
  const rows = await sql<Row[]>`
    with entries as (
      select t.seq, t.ordinal, t.type, t.at, t.recorded_at, t.actor_kind, t.actor_id, t.source_id, t.data,
             'recorded' as state, '' as tie
        from timeline t where t.case_id = ${caseId}::uuid
      union all
      select ${unrecorded}::int, 0, f.fact ->> 'kind', f.at, f.at, f.fact -> 'actor' ->> 'kind',
             f.fact -> 'actor' ->> 'id', f.id, f.fact -> 'payload',
             case when c.ended_at is null then 'waiting' else 'after_end' end, f.id::text
        from facts f join cases c on c.id = f.case_id
       where f.case_id = ${caseId}::uuid
         and not exists (select from timeline r where r.case_id = f.case_id and r.source_id = f.id)
    )
    select e.seq, e.ordinal, e.type, e.at, e.recorded_at as "recordedAt", e.actor_kind as "actorKind",
           e.actor_id as "actorId", p.name as "actorName", e.source_id as "sourceId", e.data, e.state, e.tie,
           coalesce((
             select json_agg(json_build_object('field', x.field, 'body', x.body, 'internal', x.internal)
                             order by x.field)
               from texts x
              where x.source_id = ${wordsOf} and not (${forCustomer} and x.internal)), '[]') as texts,
           coalesce((
             select json_agg(json_build_object('field', k.field, 'before', k.before, 'after', k.after)
                             order by k.field)
               from corrections k where not ${forCustomer} and k.fact_id = e.source_id), '[]') as corrections,
           coalesce((
             select json_agg(json_build_object('id', a.id, 'version', a.version, 'title', a.title)
                             order by a.title)
               from citations n join article_versions a on a.id = n.article_id and a.version = n.version
              where n.source_id = ${wordsOf}), '[]') as articles
      from entries e
      left join people p on e.actor_kind = 'person' and p.id::text = e.actor_id
     where ${forCustomer ? isForCustomer(db) : sql`true`}
       ${newer}
       ${after}
     order by e.seq, e.ordinal, e.at, e.tie
     limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.seq, row.ordinal, row.at.getTime(), row.tie],
    ({ tie: _, data, ...row }) => ({
      ...row,
      data: forCustomer ? dataForCustomer(row.type, data) : data,
      seq: row.seq === unrecorded ? null : row.seq,
    }),
  );

  function pastCursor(cursor: string) {
    const [seq, ordinal, at, tie] = decodeCursor(list, cursor, 4);
    if (typeof seq !== 'number' || typeof ordinal !== 'number' || typeof at !== 'number') {
      throw new ForeignCursorError('Not a cursor of a timeline.');
    }
    return sql`and (e.seq, e.ordinal, e.at, e.tie)
                   > (${seq}::int, ${ordinal}::int, ${new Date(at)}::timestamptz, ${String(tie)}::text)`;
  }
}
