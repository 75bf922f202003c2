/** One row for each case with every time, by pages and as a stream. */
import type { Channel, Outcome, Stage } from '../../../workflows/domain/vocabulary.ts';
import type { Db } from '../../client.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from '../keyset.ts';
import { goneOnFragment } from '../lives.ts';
import { registeredBy } from '../owners.ts';
import { type ReportScope, receivedWithin } from './filter.ts';

export interface CaseTimesRow {
  readonly id: string;
  readonly number: string;
  readonly channel: Channel;
  readonly class: string | null;
  readonly category: string | null;
  readonly severity: string | null;
  readonly cause: string | null;
  readonly finding: string | null;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  /** The case into which it was merged; that row has the earliest receipt and the first response of both. */
  readonly mergedInto: string | null;
  readonly assignee: string | null;
  readonly paidMinor: number;
  /** Refunds of the order that were carried out; null when they were of several currencies, which have no sum. */
  readonly refundedMinor: number | null;
  readonly refundedCurrency: string | null;
  readonly receivedAt: Date;
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
  readonly endedAt: Date | null;
  readonly dueAt: Date | null;
  readonly firstResponseMs: number | null;
  readonly resolutionMs: number | null;
  readonly reopenings: number;
  readonly firstMissed: number;
  readonly nextMissed: number;
  readonly resolutionMissed: number;
  readonly reclassified: number;
  readonly voided: number;
  readonly spent: readonly number[] | null;
}

/** A page of cases received in the interval, oldest first. Throws {@link ForeignCursorError}. */
export async function listCaseTimes(
  db: Db,
  {
    scope,
    registrar,
    limit,
    cursor,
  }: {
    readonly scope: ReportScope;
    /** Only cases that came through this key; null is all. */
    readonly registrar: string | null;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<CaseTimesRow>> {
  const { sql } = db;
  const list = ['case-times', scope, registrar];
  const rows = await sql<CaseTimesRow[]>`
    with gone as materialized (${goneOnFragment(sql)}),
    responded as materialized (
      select g.into_id as case_id, min(k.at) as at
        from gone g join contacts k on k.case_id = g.id and k.responds group by g.into_id
    )
    select t.case_id as id, c.number, t.channel, t.class, t.category, c.severity, t.cause,
           c.detail ->> 'finding' as finding, c.stage, c.outcome,
           c.merged_into_id as "mergedInto", c.assignee,
           (c.detail ->> 'paidMinor')::bigint as "paidMinor",
           case when r.currencies < 2 then r.minor end as "refundedMinor",
           case when r.currencies = 1 then r.currency end as "refundedCurrency", t.received_at as "receivedAt",
           c.created_at as "createdAt", t.resolved_at as "resolvedAt", t.ended_at as "endedAt", c.due_at as "dueAt",
           least(t.first_response_ms, (extract(epoch from o.at - t.received_at) * 1000)::bigint) as "firstResponseMs", t.resolution_ms as "resolutionMs", t.reopenings,
           t.first_missed as "firstMissed", t.next_missed as "nextMissed",
           t.resolution_missed as "resolutionMissed", t.reclassified, t.voided, t.spent
      from case_times t join cases c on c.id = t.case_id
      left join responded o on o.case_id = t.case_id
     cross join lateral (
       select coalesce(sum(f.amount_minor), 0)::bigint as minor, count(distinct f.currency) as currencies,
              min(f.currency) as currency
         from refunds f where f.case_id = t.case_id and f.state = 'done') r
     where true ${receivedWithin(sql, scope)} ${registeredBy(sql, registrar)}
           ${cursor === undefined ? sql`` : past(db, list, cursor)}
     order by t.received_at, t.case_id
     limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.receivedAt.getTime(), row.id],
    (row) => row,
  );
}

function past({ sql }: Db, list: unknown, cursor: string) {
  const [at, id] = decodeCursor(list, cursor, 2);
  if (typeof at !== 'number' || typeof id !== 'string')
    throw new ForeignCursorError('Not a cursor of case times.');
  return sql`and (t.received_at, t.case_id) > (${new Date(at)}::timestamptz, ${id}::uuid)`;
}
