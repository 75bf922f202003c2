/** The survey after a complaint: a life of its own, on a real Temporal server. */
import { WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { surveyIdOf } from '../../workflows/survey.contract.ts';
import { type ProcessUnderTest, policyWith, type RunningCase, startProcess } from '../support/process.ts';
import { answerWithoutOffer, investigated } from '../support/story.ts';
import { eventually } from '../support/worker.ts';

let process: ProcessUnderTest;
beforeAll(async () => {
  process = await startProcess();
});
afterAll(() => process.close());

/** Days of 100 ms: a survey lasts 0.7 s. A case may be reopened for much longer, so that a slow test still closes it. */
const hasty = {
  policy: policyWith(100, {
    reopenWindow: { target: { amount: 600, unit: 'calendar_days', dueAt: 'same_time' }, ladder: [] },
  }),
};
const patient = { policy: policyWith(86_400_000) };

const whatOf = (c: RunningCase) =>
  process.desk.surveys.filter(({ caseId }) => caseId === c.caseId).map(({ what }) => what);
const surveyOf = (c: RunningCase, cycle = 1) =>
  process.client.workflow.getHandle(surveyIdOf(c.caseId, cycle));

/** The survey once it runs: a decision is answered before the engine has started it. */
async function startedSurvey(c: RunningCase, cycle = 1) {
  const survey = surveyOf(c, cycle);
  await eventually(() =>
    survey.describe().then(
      () => true,
      () => false,
    ),
  );
  return survey;
}

async function answered(intake: Parameters<typeof investigated>[1]): Promise<RunningCase> {
  const c = await investigated(process, intake);
  await c.decide('propose', answerWithoutOffer());
  return c;
}

test('a resolved complaint starts a survey that reminds once and ends in silence, also when the case is closed', async () => {
  const c = await answered(hasty);
  await c.decide('close', {});
  await c.ending();
  expect(await (await startedSurvey(c)).result()).toBe('silent');
  expect(whatOf(c)).toEqual(['invited', 'reminded', 'ended']);
  const [invited, reminded, ended] = process.desk.surveys.filter(({ caseId }) => caseId === c.caseId);
  expect((reminded?.atMs ?? 0) - (invited?.atMs ?? 0)).toBeGreaterThanOrEqual(300);
  expect((ended?.atMs ?? 0) - (invited?.atMs ?? 0)).toBeGreaterThanOrEqual(700);
});

test('a survey that was answered reminds nobody', async () => {
  const c = await answered(patient);
  const quick = await investigated(process, hasty);
  process.desk.answeredSurveys.add(quick.caseId);
  await quick.decide('propose', answerWithoutOffer());
  expect(await (await startedSurvey(quick)).result()).toBe('answered');
  expect(whatOf(quick)).toEqual(['invited']);
  await c.decide('close', {});
  await c.ending();
  // The other one is still asking: a case that is closed does not take its survey along.
  const other = await startedSurvey(c);
  expect((await other.describe()).status.name).toBe('RUNNING');
  await other.terminate();
});

test('each cycle of a case has one survey', async () => {
  const c = await answered(patient);
  await c.decide('reopen', { by: 'customer', channel: 'email', reason: 'not_solved' });
  await c.decide('propose', answerWithoutOffer());
  await eventually(async () => whatOf(c).length === 2);
  expect(process.desk.surveys.filter(({ caseId }) => caseId === c.caseId).map(({ cycle }) => cycle)).toEqual([
    1, 2,
  ]);
  for (const cycle of [1, 2]) await (await startedSurvey(c, cycle)).terminate();
  await c.decide('close', {});
});

test('nobody is asked where the policy has no survey or no aftercare, or nothing was resolved', async () => {
  const withoutSurvey = await answered({ policy: policyWith(86_400_000, { survey: null }) });
  const withoutAftercare = await answered({
    policy: policyWith(86_400_000, {
      reopenWindow: { target: { amount: 0, unit: 'calendar_days', dueAt: 'same_time' }, ladder: [] },
    }),
  });
  const withdrawn = await investigated(process, patient);
  await withdrawn.decide('withdraw', { by: 'customer', channel: 'phone' });
  await withoutSurvey.decide('close', {});
  for (const c of [withoutSurvey, withoutAftercare, withdrawn]) {
    await c.ending();
    await expect(surveyOf(c).describe()).rejects.toThrow(WorkflowNotFoundError);
  }
});
