/** What an agent looks at and leans on: other systems and departments, the customer's card, phrases, articles. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Scene } from './beside.ts';
import type { CaseLook } from './course.ts';
import { citing } from './knowledge.ts';

/**
 * Other systems, and what is known of the customer: earlier cases, compensation, the advisory repeat score. The process
 * itself is asked where it stands and what comes next, and why a deadline is what it is.
 */
export async function lookUp(scene: Scene, look: CaseLook): Promise<void> {
  const { stage, agent, ask } = scene;
  const api = stage.client.as(agent);
  const params = { path: { id: look.id } };
  await ask('look_up', api.POST('/v1/complaints/{id}/lookups', { params }));
  await ask('read_customer', api.GET('/v1/complaints/{id}/customer', { params }));
  await ask('ask_process', api.GET('/v1/complaints/{id}/process', { params }));
  await ask('read_deadlines', api.GET('/v1/complaints/{id}/sla', { params }));
}

/** A second department, while the first may still be asked: each question has its own due date. */
export async function askAnother({ stage, plan, agent, ask, read }: Scene, look: CaseLook): Promise<void> {
  const department = plan.theme.department === 'finance' ? 'security' : 'finance';
  const path = { id: look.id };
  const body = { department, question: 'Чи бачите ви по цьому зверненню щось, чого не бачимо ми?' };
  const asked = await ask(
    'ask_another',
    stage.client.as(agent).POST('/v1/complaints/{id}/hand-offs', { params: { path }, body }),
  );
  const seen =
    asked === null
      ? null
      : await read(stage.client.as(agent).GET('/v1/complaints/{id}', { params: { path } }));
  const handOff = seen?.handOffs.find((one) => one.state === 'open' && one.department === department);
  if (handOff === undefined) return;
  await sleep(stage.dayMs / 4);
  const person = stage.staff.byDepartment.get(department) ?? stage.staff.head;
  await ask(
    'another_answers',
    stage.client.as(person).POST('/v1/complaints/{id}/hand-offs/{handOffId}/answer', {
      params: { path: { ...path, handOffId: handOff.id } },
      body: { text: 'Перевірили: за нашими записами все як у зверненні.' },
    }),
  );
}

/**
 * What the shop's own page shows the customer of the case: their words and ours, and nothing of how it came about; and the
 * events by which its app says that something is new.
 */
export async function seeAsCustomer({ stage, ask }: Scene, look: CaseLook): Promise<void> {
  const api = stage.channels.as();
  const params = { path: { id: look.id }, query: { audience: 'customer' } } as const;
  await ask('see_as_customer', api.GET('/v1/complaints/{id}/timeline', { params }));
  await ask('read_events', api.GET('/v1/events', { params: { query: { case: look.id } } }));
}

export async function tick({ stage, agent, ask, read }: Scene, look: CaseLook): Promise<void> {
  const api = stage.client.as(agent);
  const params = { path: { id: look.id } };
  const list = await read(api.GET('/v1/complaints/{id}/checklist', { params }));
  const covered = list?.items.slice(0, 2).map(({ code }) => code) ?? [];
  if (covered.length === 0) return;
  await ask('tick_checklist', api.POST('/v1/complaints/{id}/checklist', { params, body: { covered } }));
}

/** One phrase of each block, and an article about the matter where there is one. */
export async function composeReply(scene: Scene, look: CaseLook): Promise<void> {
  const { stage, agent, ask } = scene;
  const { language, theme } = scene.plan;
  const api = stage.client.as(agent);
  const draft = await ask('compose', api.POST('/v1/phrases/compose', { body: { case: look.id, language } }));
  if (draft === null || draft.text === '') return;
  // Whoever writes in their own words sees which blocks they cover, and may leave it at that.
  const own = { text: theme.words[language].question, language };
  await ask('look_at_blocks', api.POST('/v1/phrases/coverage', { body: own }));
  const params = { path: { id: look.id } };
  let cited = 0;
  const sent = citing(api, scene.plan, (articles) => {
    cited = articles.length;
    const body = { text: draft.text, articles: [...articles] };
    return api.POST('/v1/complaints/{id}/reply', { params, body });
  });
  const said = await ask('reply_in_phrases', sent);
  if (said !== null && cited > 0) scene.did('cite_article');
}
