/** A customer's answers to the survey, through the link in its letter. */
import { setTimeout as sleep } from 'node:timers/promises';
import { surveyTokenField } from '../../db/survey-token.ts';
import type { Dissatisfaction } from '../../workflows/domain/vocabulary.ts';
import type { Scene } from './beside.ts';
import type { CaseLook } from './course.ts';
import type { CasePlan } from './plan.ts';
import { phrases } from './texts/index.ts';

/** How long a survey's letter is waited for. */
const letterTries = 10;

export async function answerSurvey(scene: Scene, look: CaseLook): Promise<void> {
  const { stage, plan, ask, read } = scene;
  const { satisfied = true, recommend = 8 } = plan.beside.survey ?? {};
  const api = stage.channels.as();
  const isPaid = look.compensation?.payments.some(({ state }) => state === 'paid') === true;
  for (let tries = 0; tries < letterTries; tries += 1) {
    const query = { kind: 'survey', case: look.id } as const;
    const page = await read(api.GET('/v1/letters', { params: { query } }));
    const texts = page?.items.at(-1)?.texts ?? [];
    const token = texts.find(({ field }) => field === surveyTokenField)?.body;
    if (token !== undefined) {
      const score = satisfied ? 5 : 2;
      const says = phrases[plan.language];
      const body = {
        satisfied,
        recommend,
        scores: { speed: score, solution: score, courtesy: 5 },
        attitudeBetter: satisfied,
        ...(isPaid ? { prefersCompensation: recommend >= 6 } : {}),
        reasons: satisfied ? [] : [reasonOf(plan)],
        ...(plan.noted ? { comment: (satisfied ? says.satisfied : says.reopens)[0] ?? '' } : {}),
      };
      await ask('answer_survey', api.POST('/v1/surveys/{token}', { params: { path: { token } }, body }));
      return;
    }
    await sleep(stage.dayMs / 8);
  }
}

/** What was worst, of what the case had. */
function reasonOf(plan: CasePlan): Dissatisfaction {
  if (plan.neglectShare !== null) return 'long_solution';
  if (plan.chaseAfterDays !== null) return 'long_wait';
  if (plan.question !== null) return 'many_contacts';
  if (plan.proposal.amountMinor !== null) return 'small_compensation';
  return plan.proposal.finding === 'rejected' ? 'not_solved' : 'unclear_answer';
}
