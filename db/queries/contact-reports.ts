/** First responses and solving in one contact, counted from contacts. */
import type { Channel } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import type { Fragment } from './conditions.ts';

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
 * How long customers waited for the first response of a person, or have been waiting until `now`.
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
    select w.channel, w.category, w.state, w.bucket, count(*)::int as cases
      from (
        select c.channel, c.category,
               case when r.at is not null then 'answered' when c.ended_at is not null then 'ended' else 'waiting' end
                 as state,
               width_bucket(
                 (extract(epoch from coalesce(r.at, c.ended_at, ${now}::timestamptz) - c.received_at) * 1000)::bigint - 1,
                 ${[...limitsMs]}::bigint[]) as bucket
          from cases c
          left join lateral (
            select k.at from contacts k where k.case_id = c.id and k.responds order by k.at limit 1
          ) r on true
         where c.received_at >= ${period.from}::timestamptz and c.received_at < ${period.until}::timestamptz
           and c.demo = ${period.demo} and c.outcome is distinct from 'merged'
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
 * and category. A reopening takes it back.
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
    c.received_at >= ${period.from}::timestamptz and c.received_at < ${period.until}::timestamptz
      and c.demo = ${period.demo}`;
  return sql<SolvedCount[]>`
    select s.channel, s.repeat, s.quiet, count(*)::int as cases
      from (${judgedByContacts(db, which, windowsMs, repeatWindowMs)}) s
     group by s.channel, s.repeat, s.quiet`;
}

/** Those of the cases `c` that came to an answer or an offer, each as {@link SolvedCount} counts it. */
export function judgedByContacts(
  { sql }: Db,
  which: Fragment,
  windowsMs: readonly number[],
  repeatWindowMs: number,
): Fragment {
  return sql`
    select c.id as case_id, c.channel,
           c.repeats_id is not null or exists (
             select from cases e
              where e.customer_ref = c.customer_ref and e.category = c.category and e.demo = c.demo
                and e.outcome is distinct from 'merged'
                and (e.received_at, e.id) < (c.received_at, c.id)
                and coalesce(e.resolved_at, e.ended_at, 'infinity')
                    >= c.received_at - ${repeatWindowMs} * interval '1 millisecond') as repeat,
           case
             when c.cycle > 1 or c.outcome = 'rejected' or later.at <= c.resolved_at or (
               select count(*) from contacts k
                where k.case_id = c.id and k.direction = 'inbound' and k.at <= c.resolved_at) <> 1 then null
             else width_bucket(
               coalesce((extract(epoch from least(later.at, again.at) - c.resolved_at) * 1000)::bigint - 1,
                        ${Number.MAX_SAFE_INTEGER}::bigint),
               ${[...windowsMs]}::bigint[])
           end as quiet
      from cases c
      left join lateral (
        select r.received_at as at from cases r
         where r.customer_ref = c.customer_ref and r.category = c.category and r.demo = c.demo
           and r.outcome is distinct from 'merged'
           and (r.received_at, r.id) > (c.received_at, c.id)
         order by r.received_at limit 1
      ) later on true
      left join lateral (
        select k.at from contacts k
         where k.case_id = c.id and k.direction = 'inbound' and k.at > c.resolved_at
         order by k.at limit 1
      ) again on true
     where ${which}
       and (c.cycle > 1 or (c.resolved_at is not null
         and c.outcome in ('answered', 'accepted', 'deemed_accepted', 'rejected')))`;
}
