/** What an experiment changed: each arm beside the control, with confidence intervals (practice X11). */
import type { Db } from '../../client.ts';
import type { Fragment } from '../conditions.ts';
import { judgedByContacts } from '../contact-reports.ts';
import { goneOnFragment } from '../lives.ts';
import {
  type Difference,
  differenceOfMeans,
  differenceOfShares,
  type Mean,
  type Share,
} from '../statistics.ts';
import { countedOnce, type ReportScope, receivedWithin } from './filter.ts';

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

interface ArmCounts extends Said, Talked, Did {
  readonly arm: string;
  readonly cases: number;
}
/** Of surveys. */
interface Said {
  readonly answered: number;
  readonly satisfied: number;
  readonly scored: number;
  readonly score: number | null;
  readonly scoreVariance: number | null;
}
/** Of contacts. */
interface Talked {
  readonly talked: number;
  readonly oneContact: number;
}
/** Of what customers did later; cases without a purchase have a turnover of zero. */
interface Did {
  readonly churned: number;
  readonly returned: number;
  readonly turnover: number;
  readonly turnoverVariance: number;
}
type OfArm<T> = T & { readonly arm: string };

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

const nobody = (arm: string): ArmCounts => ({ arm, cases: 0, ...silent, ...untalked, ...unmoved });
const silent: Said = { answered: 0, satisfied: 0, scored: 0, score: null, scoreVariance: null };
const untalked: Talked = { talked: 0, oneContact: 0 };
const unmoved: Did = { churned: 0, returned: 0, turnover: 0, turnoverVariance: 0 };

/** Each figure from the rows that it needs alone: joined to every case they would be sorted and looked up one by one. */
async function countArms(
  db: Db,
  scope: ReportScope,
  arms: readonly string[],
  { currency, repeatWindowMs }: EffectOptions,
): Promise<readonly ArmCounts[]> {
  const { sql } = db;
  const asked = sql`t.arm = any(${[...arms]}::text[]) ${receivedWithin(sql, scope)}`;
  const drawn = sql`${asked} ${countedOnce(sql)}`;
  const [cases, said, talked, did] = await Promise.all([
    sql<OfArm<{ readonly cases: number }>[]>`
      select t.arm, count(*)::int as cases from case_times t where ${drawn} group by t.arm`,
    countSurveys(db, asked),
    sql<OfArm<Talked>[]>`
      select f.arm, count(*) filter (where not f.repeat)::int as talked,
             count(*) filter (where not f.repeat and f.quiet = 1)::int as "oneContact"
        from (${judgedByContacts(db, drawn, [repeatWindowMs], repeatWindowMs)}) f
       group by f.arm`,
    countDeeds(db, drawn, currency),
  ]);
  return cases.map((one) => {
    const of = <T>(rows: readonly OfArm<T>[], none: T): T => rows.find(({ arm }) => arm === one.arm) ?? none;
    return { ...one, ...of(said, silent), ...of(talked, untalked), ...moved(one.cases, of(did, undone)) };
  });
}

/** The last survey of each case that was answered. What was said of a case in an arm stays so when it is merged. */
function countSurveys({ sql }: Db, asked: Fragment): Promise<readonly OfArm<Said>[]> {
  return sql<OfArm<Said>[]>`
    select arm, count(satisfied)::int as answered, count(*) filter (where satisfied)::int as satisfied,
           count(score)::int as scored, avg(score) as score, var_samp(score) as "scoreVariance"
      from (
        select t.arm, s.satisfied,
               ((coalesce(s.speed, 0) + coalesce(s.solution, 0) + coalesce(s.courtesy, 0))::float8
                  / nullif(num_nonnulls(s.speed, s.solution, s.courtesy), 0) - 1) / 4 as score
          from surveys s join case_times t on t.case_id = s.case_id
         where s.answered_at is not null and ${asked}
           and not exists (select from surveys later where later.case_id = s.case_id and later.cycle > s.cycle
                                                        and later.answered_at is not null)
      ) one
     group by arm`;
}

interface Deeds {
  readonly churned: number;
  readonly returned: number;
  /** Of the turnovers of cases, and of their squares. */
  readonly sum: number;
  readonly squares: number;
}
const undone: Deeds = { churned: 0, returned: 0, sum: 0, squares: 0 };

function countDeeds({ sql }: Db, drawn: Fragment, currency: string): Promise<readonly OfArm<Deeds>[]> {
  // Summed once: each of several workers would sum all of them for itself.
  return sql<OfArm<Deeds>[]>`
    with gone as materialized (${goneOnFragment(sql)}),
    deeds as materialized (
      select coalesce(g.into_id, e.case_id) as case_id, bool_or(e.kind = 'churn') as churned,
             bool_or(e.kind in ('purchase', 'return')) as returned,
             sum(e.amount_minor) filter (where e.currency = ${currency})::float8 as turnover
        from outcome_events e left join gone g on g.id = e.case_id
       group by 1
    )
    select t.arm, count(*) filter (where e.churned)::int as churned,
           count(*) filter (where e.returned)::int as returned,
           coalesce(sum(e.turnover), 0) as sum, coalesce(sum(e.turnover * e.turnover), 0) as squares
      from deeds e join case_times t on t.case_id = e.case_id
     where ${drawn}
     group by t.arm`;
}

/** Mean and variance over all cases: most have no turnover, and are not among the deeds. */
function moved(cases: number, { churned, returned, sum, squares }: Deeds): Did {
  const turnover = sum / cases;
  const variance = cases < 2 ? 0 : Math.max(0, (squares - sum * turnover) / (cases - 1));
  return { churned, returned, turnover, turnoverVariance: variance };
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
    means('turnover', ({ turnover, turnoverVariance, cases }) =>
      cases === 0 ? null : { mean: turnover, variance: turnoverVariance, of: cases },
    ),
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
