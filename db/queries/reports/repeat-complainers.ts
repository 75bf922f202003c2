/** Customers who complained often (practice R10). They are named by a case of theirs, so no row tells who they are. */
import type { Db } from '../../client.ts';
import { goneOnFragment } from '../lives.ts';
import { type ReportScope, receivedWithin } from './filter.ts';

export interface RepeatComplainerRow {
  /** Their latest case within the scope: it leads to the customer's card. */
  readonly caseId: string;
  readonly number: string;
  readonly lastReceivedAt: Date;
  readonly cases: number;
  /** Of these, for how many something was paid and not taken back. */
  readonly compensated: number;
  /** In the currency that was asked for; minor units. */
  readonly paidMinor: number;
}

/** Rows of one answer at most: whoever looks at more asks for a higher `least`. */
const rowsMax = 200;

/**
 * Customers with at least `least` complaints received within the scope, the most frequent first. A complaint that was
 * sent twice counts once, with what was paid for either.
 */
export async function repeatComplainers(
  { sql }: Db,
  scope: ReportScope,
  { least, currency }: { readonly least: number; readonly currency: string },
): Promise<readonly RepeatComplainerRow[]> {
  return sql<RepeatComplainerRow[]>`
    with gone as materialized (${goneOnFragment(sql)}),
    often as (
      select array_agg(t.case_id order by t.received_at desc, t.case_id desc) as ids, count(*)::int as cases,
             max(t.received_at) as last_at
        from case_times t join cases c on c.id = t.case_id
       where t.outcome is distinct from 'merged' ${receivedWithin(sql, scope)}
       group by c.customer_ref having count(*) >= ${least}::int
       order by count(*) desc, max(t.received_at) desc, (array_agg(t.case_id order by t.case_id))[1]
       limit ${rowsMax}
    )
    select c.id as "caseId", c.number, o.last_at as "lastReceivedAt", o.cases, p.compensated, p.paid as "paidMinor"
      from often o join cases c on c.id = o.ids[1]
      cross join lateral (
        select count(distinct coalesce(g.into_id, m.case_id))::int as compensated,
               coalesce(sum(m.amount_minor) filter (where m.currency = ${currency}), 0)::bigint as paid
          from claims m left join gone g on g.id = m.case_id
         where m.case_id = any(o.ids || array(select e.id from gone e where e.into_id = any(o.ids)))
           and m.state = 'captured') p
     order by o.cases desc, o.last_at desc, c.id`;
}
