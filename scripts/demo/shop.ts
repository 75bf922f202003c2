/** The systems of the shop, as their integrators tell of them: stores, orders, customers, and the till that refunds. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Voices } from './acts.ts';
import { type Client, must, tried } from './client.ts';
import type { CasePlan } from './plan.ts';
import type { Stage } from './play.ts';

/** Directory of the demo's stores. Telling of them again changes nothing. */
const stores = [
  { code: 'demo-1', name: 'Демо на Хрещатику', address: 'Київ, вул. Прикладна, 1', phone: '+380000000101' },
  { code: 'demo-2', name: 'Демо на Соборній', address: 'Дніпро, вул. Зразкова, 2', phone: '+380000000102' },
  { code: 'demo-3', name: 'Демо біля вокзалу', address: 'Львів, вул. Уявна, 3', phone: '+380000000103' },
] as const;
const dayMs = 86_400_000;
/** How long the till is waited for, in looks. */
const looksMax = 40;

export async function tellOfStores(channels: Client): Promise<void> {
  await must('tell of stores', channels.as().PUT('/v1/stores', { body: { items: [...stores] } }));
}

/**
 * What other systems know of whoever complains: the order, whether they are who they say, and what antifraud says.
 * @returns the number of the order, or null where nothing was ordered
 */
export async function tellOfPurchase(stage: Stage, plan: CasePlan, voices: Voices): Promise<string | null> {
  const { ordered, doubted } = plan.beside;
  if (!ordered) return null;
  const api = stage.channels.as();
  const { slots, customer } = voices;
  const customerRef = customer.ref;
  // One run's orders are not another's, whose refunds may be used up.
  const number = `${slots.order?.replace('№', '')}-${stage.runId}-${plan.index}`;
  const order = {
    number,
    customerRef,
    storeCode: stores[plan.index % stores.length]?.code ?? null,
    status: 'delivered',
    placedAt: new Date(stage.now() - Number(slots.days) * dayMs).toISOString(),
    totalMinor: Number(slots.price) * 100,
    currency: 'UAH',
  };
  await must('tell of an order', api.PUT('/v1/orders', { body: { items: [order] } }));
  const identity = { customerRef, verified: !doubted, method: 'loyalty_card' };
  await must('say who was verified', api.PUT('/v1/identities', { body: { items: [identity] } }));
  if (doubted) {
    const verdict = { customerRef, verdict: 'review' as const, reason: 'many_claims' };
    await must('tell of antifraud', api.PUT('/v1/fraud-verdicts', { body: { items: [verdict] } }));
  }
  return number;
}

/**
 * The till carries a refund out, or says why it cannot.
 * @returns what became of it; null when nobody asked the till in time
 */
export async function carryOut(
  stage: Stage,
  caseId: string,
  refundId: string,
  fails: boolean,
): Promise<'done' | 'failed' | null> {
  const api = stage.channels.as();
  for (let looks = 0; looks < looksMax; looks += 1) {
    const listed = await tried(api.GET('/v1/complaints/{id}/refunds', { params: { path: { id: caseId } } }));
    const refund = listed.ok ? listed.body.items.find(({ id }) => id === refundId) : undefined;
    if (refund?.state === 'requested') {
      const body = fails ? { state: 'failed' as const, code: 'card_closed' } : { state: 'done' as const };
      await must(
        'answer a refund',
        api.POST('/v1/refunds/{id}/outcome', { params: { path: { id: refundId } }, body }),
      );
      return body.state;
    }
    await sleep(stage.dayMs / 8);
  }
  return null;
}
