import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findSurvey } from '../../../db/desk/surveys.ts';
import { dissatisfactions } from '../../../workflows/domain/vocabulary.ts';
import type { App } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { pageAt, sendPage } from '../../pages/public/layout.ts';
import {
  type SurveyField,
  type SurveyPage,
  surveyEnd,
  surveyForm,
  surveyScores,
} from '../../pages/public/survey.ts';
import { publicWords } from '../../pages/public/words.ts';
import { openToAll } from '../../plugins/limited.ts';
import { originOf } from '../../plugins/origin.ts';
import { notFound } from '../../problems.ts';
import { answerByLink } from '../../public/answer-survey.ts';
import { isoOf } from '../../resources/clock.ts';
import { surveyAnswers } from '../../schemas/after.ts';
import { fieldsOf, formFields } from './fields.ts';

const params = z.object({ token: z.string() });
const fields: readonly SurveyField[] = [
  ...(['satisfied', 'recommend', ...surveyScores, 'attitude', 'prefers', 'comment'] as const),
  ...dissatisfactions.map((reason): SurveyField => `reason-${reason}`),
];
type Values = SurveyPage['values'];

/** Where the link in a survey's letter leads. Reading it changes nothing: mail scanners read every link first. */
export function surveyPages(app: App, deps: Deps): void {
  const { db, now, config: settings } = deps;
  const config = openToAll;
  const pathOf = (token: string): string => `/public/surveys/${encodeURIComponent(token)}`;

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    state: Pick<SurveyPage, 'values' | 'wrong'>,
  ): Promise<FastifyReply> => {
    const at = pageAt(request);
    const { survey: words } = publicWords[at.language];
    const survey = await findSurvey(db, token, new Date(now()));
    if (survey === null) throw notFound('There is no survey here: the link is not known.');
    const path = pathOf(token);
    if (survey.state !== 'open') {
      const isOver = survey.state === 'over';
      const title = isOver ? words.overTitle : words.thanksTitle;
      return sendPage(reply, at, {
        title,
        path,
        body: surveyEnd(at, survey.state),
        status: isOver ? 410 : 200,
      });
    }
    const { number, compensated, expiresAt } = survey;
    const body = surveyForm(at, {
      ...{ number, compensated, path, ...state },
      ...{ expiresAt: isoOf(expiresAt), zone: settings.organisationZone },
    });
    return sendPage(reply, at, { title: words.title, path, body, status: state.wrong === null ? 200 : 422 });
  };

  app.get('/public/surveys/:token', { config, schema: { hide: true, params } }, async (request, reply) =>
    show(request, reply, request.params.token, { values: {}, wrong: null }),
  );

  app.post(
    '/public/surveys/:token',
    { config, schema: { hide: true, params, body: formFields } },
    async (request, reply) => {
      const { token } = request.params;
      const values: Values = fieldsOf(request.body, fields);
      const parsed = surveyAnswers.safeParse(answersIn(values));
      if (!parsed.success) {
        const isUnanswered = values.satisfied === undefined;
        return show(request, reply, token, { values, wrong: isUnanswered ? 'unanswered' : 'unreadable' });
      }
      // A second click finds the link used: the page that follows says what became of it, or that there is none.
      await answerByLink(deps, token, parsed.data, originOf(request));
      return reply
        .header('cache-control', 'no-store')
        .redirect(`${pathOf(token)}${pageAt(request).query}`, 303);
    },
  );
}

/** The form as the answers that the API takes; what is neither stays as it is, and is refused there. */
function answersIn(values: Values): Readonly<Record<string, unknown>> {
  const satisfied = choiceOf(values.satisfied);
  const scores = surveyScores.flatMap((name) => {
    const value = numberOf(values[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  // Ticked before they changed their mind, and hidden since.
  const reasons = satisfied === true ? [] : dissatisfactions.filter((one) => values[`reason-${one}`]);
  return {
    satisfied,
    recommend: numberOf(values.recommend),
    scores: Object.fromEntries(scores),
    attitudeBetter: choiceOf(values.attitude),
    prefersCompensation: choiceOf(values.prefers),
    reasons,
    comment: values.comment,
  };
}

const choiceOf = (value: string | undefined): unknown =>
  value === 'yes' ? true : value === 'no' ? false : value;

const numberOf = (value: string | undefined): unknown =>
  value === undefined || !/^\d{1,2}$/.test(value) ? value : Number(value);
