/** Complaints that are sent once more: in the same words, or too late to open the case again. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Scene } from './beside.ts';
import type { ComplaintBody } from './client.ts';
import type { CaseLook } from './course.ts';

/** The customer sends the complaint once more; an agent finds that out, and a supervisor may think otherwise. */
export async function sendTwice(scene: Scene, first: CaseLook, complaint: ComplaintBody): Promise<void> {
  const { stage, plan, agent, supervisor, ask } = scene;
  const header = { 'Idempotency-Key': `demo-${stage.runId}-${plan.index}-again` };
  const second = await ask(
    'send_twice',
    stage.client.as().POST('/v1/complaints', { params: { header }, body: complaint }),
  );
  if (second === null || !('id' in second)) return;
  const params = { path: { id: second.id } };
  const like = await scene.read(stage.client.as().GET('/v1/complaints/{id}/duplicates', { params }));
  const isSuggested = like?.items.some(({ id }) => id === first.id) === true;
  const why = { reasonCode: 'sent_twice' };
  const body = { into: first.number, ...why };
  const merged = isSuggested
    ? await ask('merge', stage.client.as(agent).POST('/v1/complaints/{id}/merge', { params, body }))
    : null;
  if (merged === null) {
    const api = stage.client.as(supervisor);
    await ask('cancel_duplicate', api.POST('/v1/complaints/{id}/cancel', { params, body: why }));
    return;
  }
  if (plan.beside.twice !== 'unmerged') return;
  await sleep(stage.dayMs / 4);
  const restored = await ask(
    'unmerge',
    stage.client.as(supervisor).POST('/v1/complaints/{id}/unmerge', {
      params,
      body: { reasonCode: 'two_different_things' },
    }),
  );
  if (restored !== null) await answerAtOnce(scene, restored.id);
}

/** The customer says the same again within the repeat window: it joins the case, and no second one is counted. */
export async function sayAgain(scene: Scene, look: CaseLook, complaint: ComplaintBody): Promise<void> {
  const { stage, plan, ask, supervisor } = scene;
  const header = { 'Idempotency-Key': `demo-${stage.runId}-${plan.index}-same` };
  const { class: _, receivedAt: __, ...rest } = complaint;
  const body = { ...rest, category: look.category ?? 'other', joinRepeat: true };
  const said = await ask('say_again', stage.client.as().POST('/v1/complaints', { params: { header }, body }));
  if (said === null) return;
  if (!('number' in said)) {
    scene.did('join_repeat');
    return;
  }
  // The case ended meanwhile, so this became one of its own.
  const params = { path: { id: said.id } };
  const api = stage.client.as(supervisor);
  const why = { reasonCode: 'sent_twice' };
  await ask('cancel_duplicate', api.POST('/v1/complaints/{id}/cancel', { params, body: why }));
}

/** The window is over: the customer is told so, and a new case follows the old one. */
export async function comeBackLate(scene: Scene, look: CaseLook, complaint: ComplaintBody): Promise<void> {
  const { stage, plan, ask } = scene;
  const header = { 'Idempotency-Key': `demo-${stage.runId}-${plan.index}-follows` };
  const body = { ...complaint, follows: look.number };
  const made = await ask('follow_up', stage.client.as().POST('/v1/complaints', { params: { header }, body }));
  if (made !== null && 'id' in made) await answerAtOnce(scene, made.id);
}

/** Assessed and answered in two steps; the process closes it after its aftercare. */
async function answerAtOnce({ stage, plan, agent, ask }: Scene, id: string): Promise<void> {
  const api = stage.client.as(agent);
  const params = { path: { id } };
  const { class: className, theme, severity } = plan;
  const assessed = { class: className, category: theme.category, severity, assignTo: agent };
  await ask('triage', api.POST('/v1/complaints/{id}/triage', { params, body: assessed }));
  const answer = {
    kind: 'answer',
    finding: 'partly',
    rootCause: theme.rootCause,
    remedy: 'apology',
    text: theme.handOff.answer,
  } as const;
  await ask('propose', api.POST('/v1/complaints/{id}/propose', { params, body: answer }));
}
