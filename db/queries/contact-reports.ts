/** First responses and solving in one contact, counted from contacts. */
import type { Channel } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import type { Fragment } from './conditions.ts';
import { goneOnFragment } from './lives.ts';

/** Cases received in `[from, until)`. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
  /** Cases under the policy `demo` are counted apart. */
  readonly demo: boolean;
}

/** Cases of a channel and category that waited so long: more than `limits[bucket - 1]`, at most `limits[bucket]`. */
export interface WaitCount {
  readonly channel: Channel;
  readonly category: string | null;
  /** `ended` is a case that ended without a response. */
  readonly state: 'answered' | 'waiting' | 'ended';
  readonly bucket: number;
  readonly cases: number;
}

/**
 * How long customers waited for the first response of a person, or have been waiting until `now`. What was merged is
 * counted as the case in which it goes on, which was responded to when either was.
 * @param limitsMs ascending, in milliseconds
 */
export async function countFirstResponses(
  db: Db,
  period: Period,
  limitsMs: readonly number[],
  now: Date,
): Promise<readonly WaitCount[]> {
  // A wait of exactly a limit keeps it, and waits are whole milliseconds.
  return db.sql<WaitCount[]>`
    with gone as materialized (${goneOnFragment(db.sql)})
    select w.channel, w.category, w.state, w.bucket, count(*)::int as cases
      from (
        select t.channel, t.category,
               case when r.at is not null then 'answered' when t.ended_at is not null then 'ended' else 'waiting' end
                 as state,
               width_bucket(
                 (extract(epoch from coalesce(r.at, t.ended_at, ${now}::timestamptz) - t.received_at) * 1000)::bigint - 1,
                 ${[...limitsMs]}::bigint[]) as bucket
          from case_times t
          left join (
            select k.case_id, min(k.at) as at from contacts k where k.responds group by k.case_id
          ) own on own.case_id = t.case_id
          left join (
            select g.into_id, min(k.at) as at
              from gone g join contacts k on k.case_id = g.id and k.responds group by g.into_id
          ) other on other.into_id = t.case_id
          cross join lateral (select least(own.at, other.at) as at) r
         where t.received_at >= ${period.from}::timestamptz and t.received_at < ${period.until}::timestamptz
           and t.demo = ${period.demo} and t.outcome is distinct from 'merged'
      ) w
     group by w.channel, w.category, w.state, w.bucket`;
}

/** Cases that came to an answer or an offer, by how long it stayed quiet after the resolution. */
export interface SolvedCount {
  readonly channel: Channel;
  /** A repeat of another case: it counts for nobody. */
  readonly repeat: boolean;
  /**
   * How many of the windows were quiet, shortest first; null when it took more than one inbound contact, was reopened,
   * or was not accepted.
   */
  readonly quiet: number | null;
  readonly cases: number;
}

/**
 * Cases solved in one contact (practices C7, M1, X18): exactly one inbound contact came before the resolution, and
 * within the window after it nobody came about the same: not to this case, not as another case of the same customer
 * and category. A reopening takes it back. What was merged was said to the case in which it goes on: a merge makes no
 * second contact, and no reopening, undone.
 * @param windowsMs ascending, in milliseconds
 * @param repeatWindowMs the one that makes a case a repeat of an earlier one
 */
export async function countSolvedInOneContact(
  db: Db,
  period: Period,
  windowsMs: readonly number[],
  repeatWindowMs: number,
): Promise<readonly SolvedCount[]> {
  const { sql } = db;
  const which = sql`
    t.received_at >= ${period.from}::timestamptz and t.received_at < ${period.until}::timestamptz
      and t.demo = ${period.demo}`;
  return sql<SolvedCount[]>`
    select s.channel, s.repeat, s.quiet, count(*)::int as cases
      from (${judgedByContacts(db, which, windowsMs, repeatWindowMs)}) s
     group by s.channel, s.repeat, s.quiet`;
}

/**
 * Those of the cases `t` of `case_times` that came to an answer or an offer, each as {@link SolvedCount} counts it. Most
 * customers come once and say it once, so the few who did not are found first, from indexes alone.
 */
export function judgedByContacts(
  { sql }: Db,
  which: Fragment,
  windowsMs: readonly number[],
  repeatWindowMs: number,
): Fragment {
  return sql`
    with gone as materialized (${goneOnFragment(sql)}),
    taken_over as materialized (
      select g.into_id as case_id, bool_or(m.reopenings > 0) as reopened,
             coalesce(bool_or(n.repeats_id = g.id), false) as is_first, array_agg(c.at) filter (where c.at is not null) as said
        from gone g join case_times m on m.case_id = g.id join cases n on n.id = g.into_id
        left join contacts c on c.case_id = g.id and c.direction = 'inbound'
       group by g.into_id
    ),
    often as materialized (
      select e.customer_ref, e.category from cases e where e.category is not null
       group by e.customer_ref, e.category having count(*) > 1
    ),
    returned as materialized (
      select c.id, lead(c.received_at) over again as later,
             max(coalesce(c.resolved_at, c.ended_at, 'infinity'))
               over (again rows between unbounded preceding and 1 preceding) as earlier_until
        from often o join cases c on c.customer_ref = o.customer_ref and c.category = o.category
       where c.outcome is distinct from 'merged'
      window again as (partition by c.customer_ref, c.category, c.demo order by c.received_at, c.id)
    ),
    -- The complaint itself is a contact; whoever is not here said it once.
    insisted as materialized (
      select k.case_id from contacts k where k.direction = 'inbound' group by k.case_id having count(*) > 1
      union all
      select o.case_id from taken_over o
    )
    select t.case_id, t.channel, t.arm,
           -- What repeats a case that goes on in it is the complaint itself.
           t.repeats and o.is_first is not true or coalesce(
             r.earlier_until >= t.received_at - ${repeatWindowMs} * interval '1 millisecond', false) as repeat,
           case
             when t.reopenings > 0 or o.reopened or t.outcome = 'rejected' or r.later <= t.resolved_at or k.before > 1 then null
             when o.said is not null and k.before + (select count(*) from unnest(o.said) s where s <= t.resolved_at) > 1
               then null
             else width_bucket(
               coalesce((extract(epoch from least(r.later, k.again,
                          case when o.said is not null then (
                            select min(s) from unnest(o.said) s where s > t.resolved_at) end) - t.resolved_at)
                          * 1000)::bigint - 1,
                        ${Number.MAX_SAFE_INTEGER}::bigint),
               ${[...windowsMs]}::bigint[])
           end as quiet
      from case_times t
      left join returned r on r.id = t.case_id
      left join taken_over o on o.case_id = t.case_id
      cross join lateral (
        select count(*) filter (where k.at <= t.resolved_at) as before,
               min(k.at) filter (where k.at > t.resolved_at) as again
          from contacts k
         -- Asked before any contact is looked up; as a join it would have every case looked up in its order.
         where t.case_id in (select i.case_id from insisted i)
           and k.case_id = t.case_id and k.direction = 'inbound'
      ) k
     where ${which} and t.outcome is distinct from 'merged'
       and (t.reopenings > 0 or o.reopened or (t.resolved_at is not null
         and t.outcome in ('answered', 'accepted', 'deemed_accepted', 'rejected')))`;
}
