/** Surveys as their workflow has them: invited, reminded, ended. */
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { SurveyRequest, SurveyState } from '../../workflows/activities.contract.ts';
import type { Db } from '../client.ts';
import type { Fragment } from '../queries/conditions.ts';
import { hashOfToken, surveyTokenField } from '../survey-token.ts';

/**
 * Makes the survey, its one-time token and the letter that carries it, in one statement; a survey that is there is left
 * alone. The token itself is in the outbox only, and only until the survey ends.
 */
export async function inviteToSurvey(
  db: Db,
  request: SurveyRequest & { readonly expiresAtMs: number },
): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const { caseId, cycle, atMs, expiresAtMs } = request;
  await db.sql`
    with survey as (
      insert into surveys (id, case_id, cycle, token_hash, sent_at, expires_at)
      select ${uuidv7()}::uuid, c.id, ${cycle}::int, ${hashOfToken(token)}::text, ${new Date(atMs)}::timestamptz,
             ${new Date(expiresAtMs)}::timestamptz
      from cases c where c.id = ${caseId}::uuid
      on conflict (case_id, cycle) do nothing
      returning id, case_id, sent_at
    ),
    carried as (
      insert into texts (source_id, field, case_id, internal, body)
      select id, ${surveyTokenField}::text, case_id, false, ${token}::text from survey
    ),
    ${askedAsContact(db, `${cycle}.survey`, db.sql`select id, case_id, sent_at as at from survey`)}
    insert into letters (case_id, key, kind, source_id, at)
    select case_id, ${`${cycle}.survey`}::text, 'survey', id, sent_at from survey
    on conflict do nothing`;
}

/** A part of a statement: the letter is a contact by a robot, on the channel of the case, as its other letters are. */
const askedAsContact = ({ sql }: Db, key: string, asked: Fragment): Fragment => sql`
  asked as (${asked}),
  contact_written as (
    insert into contacts (case_id, key, at, channel, direction, kind, actor_kind, actor_id, automatic, responds)
    select asked.case_id, ${`letter.${key}`}::text, asked.at, c.channel, 'outbound', 'survey', 'process', 'process',
           true, false
      from asked join cases c on c.id = asked.case_id
    on conflict do nothing
  )`;

/** Puts a reminder with the same link into the outbox when nobody has answered. Answers how the survey stands. */
export async function remindOfSurvey(db: Db, request: SurveyRequest): Promise<SurveyState> {
  const { caseId, cycle, atMs } = request;
  const state = await endSuperseded(db, request);
  if (state !== 'awaited') return state;
  await db.sql`
    with reminded as (
      update surveys set reminded_at = ${new Date(atMs)}::timestamptz
      where case_id = ${caseId}::uuid and cycle = ${cycle}::int and answered_at is null and ended_at is null
        and reminded_at is null
      returning id, case_id, reminded_at
    ),
    ${askedAsContact(db, `${cycle}.survey.reminder`, db.sql`select id, case_id, reminded_at as at from reminded`)}
    insert into letters (case_id, key, kind, source_id, at)
    select case_id, ${`${cycle}.survey.reminder`}::text, 'survey', id, reminded_at from reminded
    on conflict do nothing`;
  return 'awaited';
}

/** Ends the survey when nobody has answered, and forgets its link. Answers how it ended. */
export async function endSurvey(db: Db, request: SurveyRequest): Promise<SurveyState> {
  const state = await endSuperseded(db, request);
  if (state !== 'awaited') return state;
  const ended = await db.sql`
    with ended as (
      update surveys set ended_at = ${new Date(request.atMs)}::timestamptz
      where case_id = ${request.caseId}::uuid and cycle = ${request.cycle}::int
        and answered_at is null and ended_at is null
      returning id
    ),
    forgotten as (
      delete from texts using ended where texts.source_id = ended.id and texts.field = ${surveyTokenField}
    )
    select id from ended`;
  return ended.length > 0 ? 'silent' : await stateOf(db, request);
}

/** A reopened case has a survey with its next cycle: this one asks no more. */
async function endSuperseded(db: Db, { caseId, cycle, atMs }: SurveyRequest): Promise<SurveyState> {
  await db.sql`
    with ended as (
      update surveys set ended_at = ${new Date(atMs)}::timestamptz
      from cases
      where surveys.case_id = ${caseId}::uuid and surveys.cycle = ${cycle}::int and surveys.answered_at is null
        and surveys.ended_at is null and cases.id = surveys.case_id and cases.cycle > surveys.cycle
      returning surveys.id
    )
    delete from texts using ended where texts.source_id = ended.id and texts.field = ${surveyTokenField}`;
  return await stateOf(db, { caseId, cycle });
}

async function stateOf(
  db: Db,
  { caseId, cycle }: Pick<SurveyRequest, 'caseId' | 'cycle'>,
): Promise<SurveyState> {
  const [row] = await db.sql<{ state: SurveyState }[]>`
    select case when s.answered_at is not null then 'answered'
                when s.ended_at is null then 'awaited'
                when c.cycle > s.cycle then 'superseded'
                else 'silent' end as state
    from surveys s join cases c on c.id = s.case_id
    where s.case_id = ${caseId}::uuid and s.cycle = ${cycle}::int`;
  // Without a row the case is gone: there is nobody to ask.
  return row?.state ?? 'silent';
}
