/** A refund of the order: asked for by whoever may, carried out by the till, asked for again when that failed. */
import type { Scene } from './beside.ts';
import { problemOf, tried } from './client.ts';
import type { CaseLook } from './course.ts';
import { carryOut } from './shop.ts';

export async function askForRefund(scene: Scene, look: CaseLook): Promise<void> {
  const { stage, plan } = scene;
  for (const fails of plan.beside.refundFails ? [true, false] : [false]) {
    const refund = await askFor(scene, look);
    if (refund === null) return;
    const outcome = await carryOut(stage, look.id, refund.id, fails);
    if (outcome === null) throw new Error(`refund ${refund.id} has not reached the till`);
    scene.did(outcome === 'done' ? 'refund_done' : 'refund_failed');
    if (outcome === 'done') stage.refunded(refund.amountMinor);
  }
}

/** Whoever works on the case asks; what is above their power is asked for by their supervisor, or by the head. */
async function askFor(scene: Scene, look: CaseLook) {
  const { stage, agent, supervisor } = scene;
  for (const person of [agent, supervisor]) {
    const answer = await tried(callOf(person));
    if (answer.ok) {
      scene.did('ask_refund');
      return answer.body;
    }
    if (problemOf(answer.body) !== 'above-authority') break;
    scene.did('refund_above_power');
  }
  return scene.ask('ask_refund', callOf(stage.staff.head));

  function callOf(person: string) {
    const params = { path: { id: look.id } };
    return stage.client.as(person).POST('/v1/complaints/{id}/refunds', { params, body: {} });
  }
}
