/** What is known of the customer of a case: earlier cases, contacts, answers, compensation (practice M12). */

import type { CustomerFigures } from '../../workflows/domain/repeat-score.ts';
import type { Channel, Outcome, Stage } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { registeredBy } from './owners.ts';

/** Lists are newest first, and as long as this at most. */
export const customerListMax = 50;

export interface CustomerCaseRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly class: string | null;
  readonly category: string | null;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly receivedAt: Date;
  readonly resolvedAt: Date | null;
}

export interface CustomerContactRow {
  readonly caseId: string;
  readonly number: string;
  readonly at: Date;
  readonly channel: Channel;
  readonly direction: 'inbound' | 'outbound';
  readonly kind: string;
  readonly automatic: boolean;
  /** Words that the customer may read. */
  readonly texts: readonly { readonly field: string; readonly body: string }[];
}

/** Per currency or unit; never summed together. */
export interface CustomerMoneyRow {
  readonly currency: string;
  readonly paidMinor: number;
  readonly heldMinor: number;
}

/** In which compensation of one currency counts together, from an instant on. */
export interface VelocityWindow {
  readonly currency: string;
  readonly since: Date;
}

/** What the customer was granted within a window: paid and not taken back, or held. */
export interface CustomerVelocityRow {
  readonly currency: string;
  readonly grants: number;
  readonly grantedMinor: number;
}

/** Refunds of orders by their currency, apart from compensation. */
export interface CustomerRefundRow {
  readonly currency: string;
  readonly refundedMinor: number;
  /** Asked for, and neither carried out nor failed. */
  readonly underWayMinor: number;
}

export interface CustomerRow {
  readonly caseCount: number;
  readonly figures: CustomerFigures;
  readonly cases: readonly CustomerCaseRow[];
  readonly contacts: readonly CustomerContactRow[];
  readonly answers: readonly CustomerContactRow[];
  readonly compensation: readonly CustomerMoneyRow[];
  /** One for each window that was asked for. */
  readonly velocity: readonly CustomerVelocityRow[];
  readonly refunds: readonly CustomerRefundRow[];
}

/**
 * The customer of a case as they are known at `now`; cases under the policy `demo` are apart.
 * @param registrar only by cases that came through this key; null is by all
 */
export async function findCustomer(
  db: Db,
  caseId: string,
  now: Date,
  windows: readonly VelocityWindow[],
  registrar: string | null,
): Promise<CustomerRow> {
  const { sql } = db;
  const theirs = sql`
    theirs as materialized (
      select c.* from cases c join cases this on this.id = ${caseId}::uuid
       where c.customer_ref = this.customer_ref and c.demo = this.demo ${registeredBy(sql, registrar)}
    )`;
  const contactsWhere = (which: ReturnType<typeof sql>) => sql<CustomerContactRow[]>`
    with ${theirs}
    select k.case_id as "caseId", t.number, k.at, k.channel, k.direction, k.kind, k.automatic,
           coalesce((
             select json_agg(json_build_object('field', x.field, 'body', x.body) order by x.field)
               from texts x where x.source_id = k.source_id and not x.internal), '[]') as texts
      from theirs t join contacts k on k.case_id = t.id
     where ${which}
     order by k.at desc, k.case_id, k.key limit ${customerListMax}`;
  const [counts, cases, contacts, answers, compensation, velocity, refunds] = await Promise.all([
    sql<(CustomerFigures & { caseCount: number })[]>`
      with ${theirs}, figured as (
        select t.received_at > ${now}::timestamptz - interval '1 year' as in_year,
               t.received_at > ${now}::timestamptz - interval '30 days' as in_month,
               exists (select from claims m where m.case_id = t.id and m.state = 'captured') as compensated
          from theirs t where t.outcome is distinct from 'merged'
      )
      select count(*)::int as "caseCount", count(*) filter (where in_year)::int as "casesInYear",
             count(*) filter (where in_year and compensated)::int as "compensatedInYear",
             count(*) filter (where in_month)::int as "casesInMonth"
        from figured`,
    sql<CustomerCaseRow[]>`
      with ${theirs}
      select t.id, t.number, x.subject, t.class, t.category, t.stage, t.outcome, t.received_at as "receivedAt",
             t.resolved_at as "resolvedAt"
        from theirs t join complaints x on x.id = t.id
       where t.id <> ${caseId}::uuid
       order by t.received_at desc, t.id desc limit ${customerListMax}`,
    contactsWhere(sql`true`),
    contactsWhere(sql`k.direction = 'outbound' and not k.automatic`),
    sql<CustomerMoneyRow[]>`
      with ${theirs}
      select m.currency,
             coalesce(sum(m.amount_minor) filter (where m.state = 'captured'), 0)::bigint as "paidMinor",
             coalesce(sum(m.amount_minor) filter (where m.state = 'reserved'), 0)::bigint as "heldMinor"
        from theirs t join claims m on m.case_id = t.id
       where m.state in ('captured', 'reserved')
       group by m.currency order by m.currency`,
    sql<CustomerVelocityRow[]>`
      with ${theirs}
      select w.currency, count(m.id)::int as grants, coalesce(sum(m.amount_minor), 0)::bigint as "grantedMinor"
        from jsonb_to_recordset(${JSON.stringify(windows)}::jsonb) as w(currency text, since timestamptz)
        left join claims m on m.currency = w.currency and m.state in ('captured', 'reserved')
                          and m.reserved_at > w.since and m.case_id in (select t.id from theirs t)
       group by w.currency order by w.currency = 'points', w.currency`,
    sql<CustomerRefundRow[]>`
      with ${theirs}
      select r.currency,
             coalesce(sum(r.amount_minor) filter (where r.state = 'done'), 0)::bigint as "refundedMinor",
             coalesce(sum(r.amount_minor) filter (where r.state <> 'done'), 0)::bigint as "underWayMinor"
        from theirs t join refunds r on r.case_id = t.id
       where r.state <> 'failed'
       group by r.currency order by r.currency`,
  ]);
  const { caseCount = 0, ...figures } = counts[0] ?? {
    casesInYear: 0,
    compensatedInYear: 0,
    casesInMonth: 0,
  };
  return { caseCount, figures, cases, contacts, answers, compensation, velocity, refunds };
}
