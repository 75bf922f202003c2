/** What comes after the question was settled: a personal offer, and what the customer did later. */
import type { Scene } from './beside.ts';
import type { CaseLook } from './course.ts';

export async function offerPersonally({ stage, plan, agent, ask }: Scene, look: CaseLook): Promise<void> {
  const api = stage.client.as(agent);
  const path = { id: look.id };
  const made = await ask(
    'personal_offer',
    api.POST('/v1/complaints/{id}/personal-offers', { params: { path }, body: { offer: 'premium_trial' } }),
  );
  if (made === null) return;
  const answer = plan.beside.personalOffer ?? 'no';
  await ask(
    'answer_personal_offer',
    api.PUT('/v1/complaints/{id}/personal-offers/{offerId}/answer', {
      params: { path: { ...path, offerId: made.id } },
      body: { answer },
    }),
  );
}

export async function tellLater({ stage, plan, ask }: Scene, look: CaseLook): Promise<void> {
  const kind = plan.beside.later ?? 'purchase';
  const event = {
    eventId: `demo-${stage.runId}-${plan.index}`,
    kind,
    at: new Date(stage.now()).toISOString(),
    case: look.id,
    ...(kind === 'purchase' ? { amount: { amountMinor: 45_000, currency: 'UAH' } } : {}),
  };
  await ask('later_event', stage.channels.as().POST('/v1/outcome-events', { body: { events: [event] } }));
}
