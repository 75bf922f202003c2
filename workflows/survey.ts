/**
 * The survey after a complaint, top to bottom (practice C1): the customer gets a one-time link, is reminded once, and
 * silence ends it. Answers are rows in PostgreSQL; the survey looks there when it would act.
 */
import { sleep } from '@temporalio/workflow';
import type { SurveyState } from './activities.contract.ts';
import { activities } from './kit/activities.ts';
import type { SurveyInput } from './survey.contract.ts';

/** One survey, from the invitation to its end. Its result is what became of it. */
export async function survey({ caseId, cycle, limits, dayMs }: SurveyInput): Promise<SurveyState> {
  const sentAtMs = Date.now();
  const expiresAtMs = sentAtMs + limits.endsAfterDays * dayMs;
  const now = () => ({ caseId, cycle, atMs: Date.now() });

  await activities.inviteToSurvey({ caseId, cycle, atMs: sentAtMs, expiresAtMs });
  await until(sentAtMs + limits.reminderAfterDays * dayMs);
  const state = await activities.remindOfSurvey(now());
  if (state !== 'awaited') return state;
  await until(expiresAtMs);
  return await activities.endSurvey(now());
}

const until = (atMs: number): Promise<void> => sleep(Math.max(1, atMs - Date.now()));
