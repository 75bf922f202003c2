/** The answers of a survey as whoever has its link gives them, by JSON or on the page. */
import type { z } from 'zod';
import type { Origin } from '../../db/audit-entry.ts';
import { answerSurvey } from '../../db/desk/surveys.ts';
import type { Deps } from '../deps.ts';
import type { surveyAnswers } from '../schemas/after.ts';

/** Keeps the answers and uses the link up. False for a link that is of no use. */
export async function answerByLink(
  deps: Deps,
  token: string,
  given: z.output<typeof surveyAnswers>,
  origin: Origin,
): Promise<boolean> {
  const { satisfied, recommend, scores, attitudeBetter, prefersCompensation, reasons, comment } = given;
  const answers = {
    satisfied,
    recommend: recommend ?? null,
    speed: scores?.speed ?? null,
    solution: scores?.solution ?? null,
    courtesy: scores?.courtesy ?? null,
    attitudeBetter: attitudeBetter ?? null,
    prefersCompensation: prefersCompensation ?? null,
    reasons,
    comment: comment ?? null,
  };
  return answerSurvey(deps.db, token, new Date(deps.now()), answers, origin);
}
