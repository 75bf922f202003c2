/** A customer's answers to the survey, through the link in its letter. */
import { setTimeout as sleep } from 'node:timers/promises';
import { surveyTokenField } from '../../db/survey-token.ts';
import type { Dissatisfaction } from '../../workflows/domain/vocabulary.ts';
import type { Scene } from './beside.ts';
import type { CaseLook } from './course.ts';
import type { CasePlan } from './plan.ts';
import { phrases } from './texts/index.ts';

/** How long a survey's letter is waited for. */
const letterTries = 40;

export async function answerSurvey(scene: Scene, look: CaseLook): Promise<void> {
  const { stage, ask, read } = scene;
  const api = stage.channels.as();
  for (let tries = 0; tries < letterTries; tries += 1) {
    const query = { kind: 'survey', case: look.id } as const;
    const page = await read(api.GET('/v1/letters', { params: { query } }));
    const letter = page?.items.at(-1);
    const token = letter?.texts.find(({ field }) => field === surveyTokenField)?.body;
    if (letter !== undefined && token !== undefined) {
      const path = { id: letter.id };
      await ask(
        'bring_letter',
        api.POST('/v1/letters/{id}/outcome', { params: { path }, body: { state: 'sent' } }),
      );
      if (!(await answerOnPage(scene, look, token))) await answerInApp(scene, look, token);
      return;
    }
    await sleep(stage.dayMs / 8);
  }
}

/** What they think of it, whichever way they say so. */
function opinionOf(plan: CasePlan, look: CaseLook) {
  const { satisfied = true, recommend = 8 } = plan.beside.survey ?? {};
  const isPaid = look.compensation?.payments.some(({ state }) => state === 'paid') === true;
  const says = phrases[plan.language];
  return {
    satisfied,
    recommend,
    score: satisfied ? 5 : 2,
    prefers: isPaid ? recommend >= 6 : null,
    reason: satisfied ? null : reasonOf(plan),
    comment: plan.noted ? ((satisfied ? says.satisfied : says.reopens)[0] ?? null) : null,
  };
}

/**
 * On the page that the letter leads to, in their language.
 * @returns false when the page has too many visitors now
 */
async function answerOnPage(
  { stage, plan, did, late }: Scene,
  look: CaseLook,
  token: string,
): Promise<boolean> {
  const { pages } = stage;
  if (!pages.mayCome()) return false;
  const page = await pages.open(`/public/surveys/${token}`, plan.language);
  if (page.status === 429 || page.status === 503) return false;
  if (page.status === 404 || page.status === 410) {
    late('survey-over');
    return true;
  }
  if (!page.html.includes(`<html lang="${plan.language}"`)) {
    throw new Error(`The page of a survey does not speak ${plan.language}`);
  }
  const { satisfied, recommend, score, prefers, reason, comment } = opinionOf(plan, look);
  const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');
  const thanks = await pages.send(page, {
    satisfied: yesOrNo(satisfied),
    recommend: String(recommend),
    speed: String(score),
    solution: String(score),
    courtesy: '5',
    attitude: yesOrNo(satisfied),
    // Paid or taken back since the case was looked at: the page knows better.
    ...(prefers === null || !page.html.includes('name="prefers"') ? {} : { prefers: yesOrNo(prefers) }),
    ...(reason === null ? {} : { [`reason-${reason}`]: 'yes' }),
    ...(comment === null ? {} : { comment }),
  });
  if (thanks.status === 410) late('survey-over');
  else if (thanks.status === 200 && !thanks.html.includes('<form')) did('answer_on_page');
  // What was sent is kept, also when the page that thanks for it is not to be had.
  else if (thanks.status === 429 || thanks.status === 503) late('busy-page');
  else throw new Error(`The page of a survey answers ${thanks.status} to its own form`);
  return true;
}

/** In the shop's own app, which hands the answers over. */
async function answerInApp({ stage, plan, ask }: Scene, look: CaseLook, token: string): Promise<void> {
  const { satisfied, recommend, score, prefers, reason, comment } = opinionOf(plan, look);
  const body = {
    satisfied,
    recommend,
    scores: { speed: score, solution: score, courtesy: 5 },
    attitudeBetter: satisfied,
    ...(prefers === null ? {} : { prefersCompensation: prefers }),
    reasons: reason === null ? [] : [reason],
    ...(comment === null ? {} : { comment }),
  };
  const params = { path: { token } };
  await ask('answer_in_app', stage.channels.as().POST('/v1/surveys/{token}', { params, body }));
}

/** What was worst, of what the case had. */
function reasonOf(plan: CasePlan): Dissatisfaction {
  if (plan.neglectShare !== null) return 'long_solution';
  if (plan.chaseAfterDays !== null) return 'long_wait';
  if (plan.question !== null) return 'many_contacts';
  if (plan.proposal.amountMinor !== null) return 'small_compensation';
  return plan.proposal.finding === 'rejected' ? 'not_solved' : 'unclear_answer';
}
