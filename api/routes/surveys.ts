/** Surveys: answered by whoever has the link, read by us (practice C1). */
import { z } from 'zod';
import { findSurvey } from '../../db/desk/surveys.ts';
import { findCaseHead } from '../../db/queries/cases.ts';
import { listSurveys, type SurveyRow } from '../../db/queries/surveys.ts';
import { dissatisfactions } from '../../workflows/domain/vocabulary.ts';
import type { App } from '../app.ts';
import { caseParams, unknownCase } from '../case-ref.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound } from '../problems.ts';
import { answerByLink } from '../public/answer-survey.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { caseSurveysSchema, openSurveySchema, surveyAnswers, surveyThanksSchema } from '../schemas/after.ts';
import { caseNameOf, caseReaders } from './reading.ts';

/** Any length: a link cut short by a mail program is told no more than any other. */
const params = z.object({ token: z.string().meta({ description: 'From the link in the letter.' }) });
const tags = ['surveys'];

/** Unknown, used and expired links are told apart by nobody. */
const noSuchSurvey = () =>
  notFound('There is no survey to answer here: the link is not known, was used, or has expired.');

/** Registers the routes of surveys. */
export function surveys(app: App, deps: Deps): void {
  const { db } = deps;
  const nobodysKey = { roles: 'public', idempotency: 'natural' } as const;

  app.get(
    '/v1/surveys/:token',
    {
      config: nobodysKey,
      schema: { tags, summary: 'Read a survey', params, response: { 200: openSurveySchema } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const survey = await findSurvey(db, request.params.token, new Date(deps.now()));
      if (survey?.state !== 'open') throw noSuchSurvey();
      const asks = ['satisfied', 'recommend', 'scores', 'attitudeBetter'] as const;
      const onMoney = survey.compensated ? (['prefersCompensation'] as const) : [];
      return {
        locale: survey.locale,
        expiresAt: isoOf(survey.expiresAt),
        asks: [...asks, ...onMoney, 'reasons' as const, 'comment' as const],
        reasons: [...dissatisfactions],
      };
    },
  );

  app.post(
    '/v1/surveys/:token',
    {
      config: nobodysKey,
      schema: {
        tags,
        summary: 'Answer a survey',
        description: 'Once: the link is used up. No API key and no Idempotency-Key are needed.',
        params,
        body: surveyAnswers,
        response: { 200: surveyThanksSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const kept = await answerByLink(deps, request.params.token, request.body, originOf(request));
      if (!kept) throw noSuchSurvey();
      return { answered: true as const };
    },
  );

  app.get(
    '/v1/complaints/:id/surveys',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: "Read a case's surveys",
        description: 'One for each cycle that was resolved.',
        params: caseParams,
        response: { 200: caseSurveysSchema },
      },
    },
    async (request) => {
      const head = await findCaseHead(db, caseNameOf(request.params.id));
      if (head === null) throw unknownCase();
      return { items: (await listSurveys(db, head.id)).map(surveyResource) };
    },
  );
}

function surveyResource(row: SurveyRow) {
  const state = row.answeredAt !== null ? 'answered' : row.endedAt !== null ? 'ended' : 'awaited';
  return {
    cycle: row.cycle,
    state: state as 'awaited' | 'answered' | 'ended',
    sentAt: isoOf(row.sentAt),
    expiresAt: isoOf(row.expiresAt),
    remindedAt: isoOrNull(row.remindedAt),
    answeredAt: isoOrNull(row.answeredAt),
    endedAt: isoOrNull(row.endedAt),
    answers:
      row.satisfied === null
        ? null
        : {
            satisfied: row.satisfied,
            recommend: row.recommend,
            scores: { speed: row.speed, solution: row.solution, courtesy: row.courtesy },
            attitudeBetter: row.attitudeBetter,
            prefersCompensation: row.prefersCompensation,
            reasons: [...(row.reasons ?? [])],
            comment: row.comment,
          },
  };
}
