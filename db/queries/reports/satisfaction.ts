/** What customers said and did after their complaints. */
import { dissatisfactions, offerAnswers } from '../../../workflows/domain/vocabulary.ts';
import type { Db } from '../../client.ts';
import { goneOnFragment } from '../lives.ts';
import { countedOnce, matching, type ReportScope, resolvedWithin } from './filter.ts';

/** A figure: `value` is `hits / of` for shares, and null where nobody was counted. */
export interface SatisfactionFigure {
  readonly figure: string;
  readonly value: number | null;
  readonly hits: number | null;
  readonly of: number;
}

const share = (figure: string, hits: number, of: number): SatisfactionFigure => ({
  figure,
  value: of === 0 ? null : hits / of,
  hits,
  of,
});

interface SurveyCounts {
  readonly sent: number;
  readonly answered: number;
  readonly satisfied: number;
  readonly recommending: number;
  readonly promoters: number;
  readonly detractors: number;
  readonly scored: number;
  readonly score: number | null;
  readonly asked: number;
  readonly better: number;
  readonly onCompensation: number;
  readonly preferring: number;
  readonly unhappy: number;
  readonly reasons: Readonly<Record<string, number>>;
}

/**
 * Figures of the surveys that were sent within the scope, of personal offers put within it, and of complaints resolved
 * within it. CSI is the mean of all scores of 1 to 5, from 0 to 1; NPS goes from -100 to 100.
 */
export async function satisfaction(db: Db, scope: ReportScope): Promise<readonly SatisfactionFigure[]> {
  const [surveys, offers, favour] = await Promise.all([
    countSurveys(db, scope),
    countOffers(db, scope),
    countFavour(db, scope),
  ]);
  const { recommending, promoters, detractors } = surveys;
  return [
    share('response_rate', surveys.answered, surveys.sent),
    share('csat', surveys.satisfied, surveys.answered),
    share('dissatisfied', surveys.unhappy, surveys.answered),
    {
      figure: 'nps',
      value: recommending === 0 ? null : (100 * (promoters - detractors)) / recommending,
      hits: null,
      of: recommending,
    },
    { figure: 'csi', value: surveys.score, hits: null, of: surveys.scored },
    share('attitude_better', surveys.better, surveys.asked),
    share('prefers_compensation', surveys.preferring, surveys.onCompensation),
    ...dissatisfactions.map((reason) =>
      share(`reason.${reason}`, surveys.reasons[reason] ?? 0, surveys.unhappy),
    ),
    ...offerAnswers.map((answer) => share(`personal_offer.${answer}`, offers[answer], offers.answered)),
    share('in_customers_favour', favour.hits, favour.of),
  ];
}

async function countSurveys({ sql }: Db, scope: ReportScope): Promise<SurveyCounts> {
  const [row] = await sql<SurveyCounts[]>`
    with s as (
      select s.*, (coalesce(s.speed, 0) + coalesce(s.solution, 0) + coalesce(s.courtesy, 0))
                    - num_nonnulls(s.speed, s.solution, s.courtesy) as above,
             num_nonnulls(s.speed, s.solution, s.courtesy) as scores
        from surveys s join case_times t on t.case_id = s.case_id
       where s.sent_at >= ${scope.from}::timestamptz and s.sent_at < ${scope.until}::timestamptz
         ${matching(sql, scope.filter)}
    )
    select count(*)::int as sent, count(answered_at)::int as answered,
           count(*) filter (where satisfied)::int as satisfied,
           count(recommend)::int as recommending,
           count(*) filter (where recommend >= 9)::int as promoters,
           count(*) filter (where recommend <= 6)::int as detractors,
           count(*) filter (where scores > 0)::int as scored,
           (sum(above)::float8 / nullif(sum(scores) * 4, 0)) as score,
           count(attitude_better)::int as asked, count(*) filter (where attitude_better)::int as better,
           count(prefers_compensation)::int as "onCompensation",
           count(*) filter (where prefers_compensation)::int as preferring,
           count(*) filter (where not satisfied)::int as unhappy,
           coalesce((select jsonb_object_agg(r.reason, r.n) from (
             select reason, count(*)::int as n from s s2, unnest(s2.reasons) reason group by reason) r), '{}') as reasons
      from s`;
  if (row === undefined) throw new Error('A count has a row.');
  return row;
}

interface OfferCounts {
  readonly answered: number;
  readonly glad: number;
  readonly listened: number;
  readonly no: number;
}

async function countOffers({ sql }: Db, scope: ReportScope): Promise<OfferCounts> {
  const [row] = await sql<OfferCounts[]>`
    select count(o.answer)::int as answered, count(*) filter (where o.answer = 'glad')::int as glad,
           count(*) filter (where o.answer = 'listened')::int as listened,
           count(*) filter (where o.answer = 'no')::int as "no"
      from personal_offers o join case_times t on t.case_id = o.case_id
     where o.offered_at >= ${scope.from}::timestamptz and o.offered_at < ${scope.until}::timestamptz
       ${matching(sql, scope.filter)}`;
  return row ?? { answered: 0, glad: 0, listened: 0, no: 0 };
}

/** Complaints found justified, wholly or partly, or made good without fault: decided in the customer's favour. */
async function countFavour(
  { sql }: Db,
  scope: ReportScope,
): Promise<{ readonly hits: number; readonly of: number }> {
  const [row] = await sql<{ hits: number; of: number }[]>`
    select count(*) filter (where t.favoured)::int as hits, count(*)::int as "of"
      from case_times t where true ${resolvedWithin(sql, scope)}`;
  return row ?? { hits: 0, of: 0 };
}

/** One month, in the organisation's zone. */
export interface NpsMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly complaints: number;
  readonly surveysSent: number;
  readonly surveysAnswered: number;
  readonly nps: number | null;
  readonly csat: number | null;
}

/** Complaints received and what was said of us, month by month: one chart with both (practice C16). */
export async function npsAndComplaints({ sql }: Db, scope: ReportScope): Promise<readonly NpsMonth[]> {
  const monthOf = (at: 'received_at' | 'sent_at') =>
    sql`date_trunc('month', ${at === 'received_at' ? sql`t.received_at` : sql`s.sent_at`} at time zone ${scope.zone})`;
  return sql<NpsMonth[]>`
    with received as (
      select ${monthOf('received_at')} as month, count(*)::int as n from case_times t
       where t.received_at >= ${scope.from}::timestamptz and t.received_at < ${scope.until}::timestamptz
         ${matching(sql, scope.filter)} ${countedOnce(sql)}
       group by 1
    ),
    said as (
      select ${monthOf('sent_at')} as month, count(*)::int as sent, count(s.answered_at)::int as answered,
             100.0 * (count(*) filter (where s.recommend >= 9) - count(*) filter (where s.recommend <= 6))
               / nullif(count(s.recommend), 0) as nps,
             count(*) filter (where s.satisfied)::float8 / nullif(count(s.answered_at), 0) as csat
        from surveys s join case_times t on t.case_id = s.case_id
       where s.sent_at >= ${scope.from}::timestamptz and s.sent_at < ${scope.until}::timestamptz
         ${matching(sql, scope.filter)}
       group by 1
    )
    select to_char(month, 'YYYY-MM') as month, coalesce(r.n, 0) as complaints, coalesce(s.sent, 0) as "surveysSent",
           coalesce(s.answered, 0) as "surveysAnswered", s.nps::float8 as nps, s.csat as csat
      from received r full join said s using (month)
     order by month`;
}

/** What customers whose complaint ended so did later. */
export interface LoyaltyRow {
  readonly outcome: string;
  readonly cases: number;
  readonly returned: number;
  readonly returnedShare: number;
  readonly churned: number;
  readonly churnedShare: number;
  readonly purchases: number;
  readonly turnoverMinor: number;
}

/**
 * Complaints resolved within the scope, by outcome, and what followed them (practice R11), also where it was told of a
 * case that goes on in them.
 */
export async function loyalty(
  { sql }: Db,
  scope: ReportScope,
  currency: string,
): Promise<readonly LoyaltyRow[]> {
  return sql<LoyaltyRow[]>`
    with gone as materialized (${goneOnFragment(sql)}),
    told as (
      select t.case_id, bool_or(e.kind in ('purchase', 'return')) as returned, bool_or(e.kind = 'churn') as churned,
             count(*) filter (where e.kind = 'purchase') as purchases,
             coalesce(sum(e.amount_minor) filter (where e.currency = ${currency}), 0) as turnover
        from outcome_events e left join gone g on g.id = e.case_id
        join case_times t on t.case_id = coalesce(g.into_id, e.case_id) and e.at >= t.resolved_at
       where true ${resolvedWithin(sql, scope)}
       group by t.case_id
    )
    select t.outcome, count(*)::int as cases,
           count(*) filter (where o.returned)::int as returned,
           count(*) filter (where o.returned)::float8 / count(*) as "returnedShare",
           count(*) filter (where o.churned)::int as churned,
           count(*) filter (where o.churned)::float8 / count(*) as "churnedShare",
           coalesce(sum(o.purchases), 0)::int as purchases, coalesce(sum(o.turnover), 0)::bigint as "turnoverMinor"
      from case_times t left join told o on o.case_id = t.case_id
     where t.outcome is not null ${resolvedWithin(sql, scope)}
     group by t.outcome order by t.outcome`;
}
