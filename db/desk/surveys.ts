/** Surveys as customers answer them. The link is all that is known of the customer here. */
import type { Dissatisfaction } from '../../workflows/domain/vocabulary.ts';
import { auditFragment, type Origin } from '../audit-entry.ts';
import type { Db } from '../client.ts';
import { hashOfToken, surveyCommentField, surveyTokenField } from '../survey-token.ts';

export interface SurveyByLink {
  /** Number of the case. */
  readonly number: string;
  /** `over`: ended without an answer, by time or because the case went on. */
  readonly state: 'open' | 'answered' | 'over';
  /** The customer's language, or null. */
  readonly locale: string | null;
  readonly expiresAt: Date;
  /** Whether compensation was paid, so that it makes sense to ask about it. */
  readonly compensated: boolean;
}

export interface SurveyAnswers {
  readonly satisfied: boolean;
  /** 0 to 10, for NPS. */
  readonly recommend: number | null;
  /** 1 to 5 each, for CSI. */
  readonly speed: number | null;
  readonly solution: number | null;
  readonly courtesy: number | null;
  readonly attitudeBetter: boolean | null;
  readonly prefersCompensation: boolean | null;
  readonly reasons: readonly Dissatisfaction[];
  /** In their own words: kept as a text of the case, exported and erased like any other. */
  readonly comment: string | null;
}

/** The survey of a link, or null for a link that is not known. */
export async function findSurvey(db: Db, token: string, at: Date): Promise<SurveyByLink | null> {
  const [row] = await db.sql<SurveyByLink[]>`
    select c.number, t.locale, s.expires_at as "expiresAt",
           coalesce(c.detail -> 'payments', '[]') @> '[{"state": "paid"}]' as compensated,
           case when s.answered_at is not null then 'answered'
                when s.ended_at is null and s.expires_at > ${at}::timestamptz then 'open'
                else 'over' end as state
    from surveys s
    join cases c on c.id = s.case_id
    join complaints t on t.id = s.case_id
    where s.token_hash = ${hashOfToken(token)}`;
  return row ?? null;
}

/** Keeps the answers and uses the link up, in one statement. False for a link that is of no use. */
export async function answerSurvey(
  db: Db,
  token: string,
  at: Date,
  answers: SurveyAnswers,
  origin: Origin,
): Promise<boolean> {
  const answered = await db.sql`
    with answered as (
      update surveys
         set answered_at = ${at}::timestamptz, satisfied = ${answers.satisfied}, recommend = ${answers.recommend}::int,
             speed = ${answers.speed}::int, solution = ${answers.solution}::int, courtesy = ${answers.courtesy}::int,
             attitude_better = ${answers.attitudeBetter}::boolean,
             prefers_compensation = ${answers.prefersCompensation}::boolean, reasons = ${[...answers.reasons]}::text[]
       where token_hash = ${hashOfToken(token)} and answered_at is null and ended_at is null
         and expires_at > ${at}::timestamptz
      returning id, case_id
    ),
    ${auditFragment(
      db.sql,
      {
        origin,
        originDigest: db.sql`audit_digest('case:' || answered.case_id, ${origin.address}::text)`,
        action: 'survey.answered',
        subject: db.sql`'case:' || answered.case_id`,
        before: db.sql`null::jsonb`,
        after: db.sql`jsonb_build_object('surveyId', answered.id)`,
      },
      db.sql`from answered`,
    )},
    said as (
      insert into texts (source_id, field, case_id, internal, body)
      select id, ${surveyCommentField}::text, case_id, true, ${answers.comment}::text from answered
      where ${answers.comment}::text is not null
    ),
    forgotten as (
      delete from texts using answered where texts.source_id = answered.id and texts.field = ${surveyTokenField}
    )
    select id from answered`;
  return answered.length > 0;
}
