/** What an experiment changed: each arm beside the control, with confidence intervals (practice X11). */
import type { Db } from '../../client.ts';
import { judgedByContacts } from '../contact-reports.ts';
import {
  type Difference,
  differenceOfMeans,
  differenceOfShares,
  type Mean,
  type Share,
} from '../statistics.ts';
import { matching, type ReportScope } from './filter.ts';

export interface EffectRow {
  readonly figure: 'csat' | 'csi' | 'fcr' | 'churn' | 'returned' | 'turnover';
  readonly arm: string;
  /** How many it stands on. */
  readonly of: number;
  readonly value: number | null;
  readonly controlOf: number;
  readonly control: number | null;
  /** `value - control`, with its 95 % confidence interval. */
  readonly difference: number | null;
  readonly differenceFrom: number | null;
  readonly differenceUntil: number | null;
  /** `difference / control`. */
  readonly lift: number | null;
  /** Zero lies outside the interval. */
  readonly significant: boolean | null;
}

export interface EffectOptions {
  /** Of the turnover; other currencies are left out. */
  readonly currency: string;
  /** A case is solved in one contact when it stays quiet for so long. */
  readonly repeatWindowMs: number;
}

interface ArmCounts {
  readonly arm: string;
  readonly cases: number;
  readonly answered: number;
  readonly satisfied: number;
  readonly scored: number;
  readonly score: number | null;
  readonly scoreVariance: number | null;
  readonly talked: number;
  readonly oneContact: number;
  readonly churned: number;
  readonly returned: number;
  readonly turnover: number | null;
  readonly turnoverVariance: number | null;
}

/**
 * Complaints received within the scope, by the arm that each drew, whatever became of them. Turnover is the mean of what
 * was bought after a complaint, in minor units of `currency`.
 */
export async function experimentEffect(
  db: Db,
  scope: ReportScope,
  experiment: { readonly name: string; readonly arms: readonly string[]; readonly control: string },
  options: EffectOptions,
): Promise<readonly EffectRow[]> {
  const { name } = experiment;
  const counts = await countArms(
    db,
    scope,
    experiment.arms.map((arm) => `${name}.${arm}`),
    options,
  );
  const of = (arm: string) => counts.find((one) => one.arm === `${name}.${arm}`) ?? nobody(`${name}.${arm}`);
  const control = of(experiment.control);
  return experiment.arms
    .filter((arm) => arm !== experiment.control)
    .flatMap((arm) => compare(of(arm), control));
}

const nobody = (arm: string): ArmCounts => ({
  arm,
  cases: 0,
  answered: 0,
  satisfied: 0,
  scored: 0,
  score: null,
  scoreVariance: null,
  talked: 0,
  oneContact: 0,
  churned: 0,
  returned: 0,
  turnover: null,
  turnoverVariance: null,
});

async function countArms(
  db: Db,
  scope: ReportScope,
  arms: readonly string[],
  { currency, repeatWindowMs }: EffectOptions,
): Promise<readonly ArmCounts[]> {
  const { sql } = db;
  const drawn = sql`
    c.arm = any(${[...arms]}::text[]) and c.received_at >= ${scope.from}::timestamptz
      and c.received_at < ${scope.until}::timestamptz`;
  return sql<ArmCounts[]>`
    with judged as (
      ${judgedByContacts(db, sql`t.case_id in (select c.id from cases c where ${drawn})`, [repeatWindowMs], repeatWindowMs)}
    ),
    one as (
      select c.arm, s.satisfied, s.score, f.repeat, f.quiet, e.churned, e.returned, e.turnover
        from cases c
        join case_times t on t.case_id = c.id
        left join judged f on f.case_id = c.id
        left join lateral (
          select satisfied,
                 ((coalesce(speed, 0) + coalesce(solution, 0) + coalesce(courtesy, 0))::float8
                    / nullif(num_nonnulls(speed, solution, courtesy), 0) - 1) / 4 as score
            from surveys where case_id = c.id and answered_at is not null order by cycle desc limit 1) s on true
        cross join lateral (
          select coalesce(bool_or(kind = 'churn'), false) as churned,
                 coalesce(bool_or(kind in ('purchase', 'return')), false) as returned,
                 coalesce(sum(amount_minor) filter (where currency = ${currency}), 0)::float8 as turnover
            from outcome_events where case_id = c.id) e
       where ${drawn}
         ${matching(sql, scope.filter)}
    )
    select arm, count(*)::int as cases, count(satisfied)::int as answered,
           count(*) filter (where satisfied)::int as satisfied, count(score)::int as scored,
           avg(score) as score, var_samp(score) as "scoreVariance",
           count(*) filter (where repeat = false)::int as talked,
           count(*) filter (where repeat = false and quiet = 1)::int as "oneContact",
           count(*) filter (where churned)::int as churned, count(*) filter (where returned)::int as returned,
           avg(turnover) as turnover, var_samp(turnover) as "turnoverVariance"
      from one group by arm`;
}

function compare(arm: ArmCounts, control: ArmCounts): EffectRow[] {
  const shares = (figure: EffectRow['figure'], shareOf: (counts: ArmCounts) => Share): EffectRow => {
    const [a, b] = [shareOf(arm), shareOf(control)];
    const value = ({ hits, of }: Share) => (of === 0 ? null : hits / of);
    return effect(figure, arm.arm, [a.of, value(a)], [b.of, value(b)], differenceOfShares(a, b));
  };
  const means = (figure: EffectRow['figure'], meanOf: (counts: ArmCounts) => Mean | null): EffectRow => {
    const [a, b] = [meanOf(arm), meanOf(control)];
    const found = a === null || b === null ? null : differenceOfMeans(a, b);
    return effect(figure, arm.arm, [a?.of ?? 0, a?.mean ?? null], [b?.of ?? 0, b?.mean ?? null], found);
  };
  return [
    shares('csat', ({ satisfied, answered }) => ({ hits: satisfied, of: answered })),
    means('csi', ({ score, scoreVariance, scored }) => meanIn(score, scoreVariance, scored)),
    shares('fcr', ({ oneContact, talked }) => ({ hits: oneContact, of: talked })),
    shares('churn', ({ churned, cases }) => ({ hits: churned, of: cases })),
    shares('returned', ({ returned, cases }) => ({ hits: returned, of: cases })),
    means('turnover', ({ turnover, turnoverVariance, cases }) => meanIn(turnover, turnoverVariance, cases)),
  ];
}

const meanIn = (mean: number | null, variance: number | null, of: number): Mean | null =>
  mean === null ? null : { mean, variance: variance ?? 0, of };

function effect(
  figure: EffectRow['figure'],
  arm: string,
  [of, value]: readonly [number, number | null],
  [controlOf, control]: readonly [number, number | null],
  found: Difference | null,
): EffectRow {
  return {
    figure,
    arm,
    of,
    value,
    controlOf,
    control,
    difference: found?.difference ?? null,
    differenceFrom: found?.from ?? null,
    differenceUntil: found?.until ?? null,
    lift: found === null || control === null || control === 0 ? null : found.difference / control,
    significant: found === null ? null : found.from > 0 || found.until < 0,
  };
}
