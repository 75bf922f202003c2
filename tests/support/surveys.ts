/** Customers who were asked how it went. */
import { inviteToSurvey } from '../../db/case/surveys.ts';
import { surveyTokenField } from '../../db/survey-token.ts';
import { type ApiUnderTest, complaint } from './api.ts';

export const surveyDays = 7;

/** Registers {@link complaint} with these changes and sends its survey at `atMs`; the token is the link's. */
export async function sendSurvey(
  api: ApiUnderTest,
  atMs: number,
  change: Readonly<Record<string, unknown>> = {},
) {
  const { json } = await api.post('/v1/complaints', { body: complaint(change) });
  const caseId = String(json.id);
  const request = { caseId, cycle: 1, atMs };
  await inviteToSurvey(api.db, { ...request, expiresAtMs: atMs + surveyDays * 86_400_000 });
  const [row] = await api.db.sql<{ body: string }[]>`
    select body from texts where case_id = ${caseId} and field = ${surveyTokenField}`;
  return { caseId, number: String(json.number), request, token: row?.body ?? '' };
}
