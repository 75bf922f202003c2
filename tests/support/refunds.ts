/** Refunds as suites of the API ask for them: cases resolved with that remedy, and an integrator who answers. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { refundListSchema } from '../../api/schemas/refunds.ts';
import { type ApiUnderTest, complaint, eventually } from './api.ts';

const orderOf = (number: string, totalMinor: number) => ({
  ...{ number, totalMinor, status: 'delivered', placedAt: '2026-11-01T10:00:00Z', currency: 'UAH' },
});

/** People, keys and calls for refunds. */
export async function createRefundGround(api: ApiUnderTest) {
  const integrator = await api.systemKey('integrator');
  const agent = await api.person({ roles: ['agent'] });
  const head = await api.person({ roles: ['head'] });

  /** A case about an order of so much, answered with this remedy and resolved. */
  async function resolved(
    totalMinor: number,
    { remedy = 'refund', number = `N-${randomUUID()}`, customer = `card-${randomUUID()}` } = {},
  ) {
    await api.send('PUT', '/v1/orders', { as: integrator, body: { items: [orderOf(number, totalMinor)] } });
    const reply = await api.post('/v1/complaints', {
      as: integrator,
      body: complaint({ externalRef: number, customer: { ref: customer } }),
    });
    const id = String(reply.json.id);
    const assessed = { class: 'store', category: 'price_mismatch', severity: 'low', assignTo: agent.id };
    const answer = {
      kind: 'answer',
      finding: 'upheld',
      rootCause: 'late_delivery',
      remedy,
      text: 'Повернемо.',
    };
    for (const [verb, body] of [['triage', assessed] as const, ['propose', answer] as const]) {
      const done = await api.post(`/v1/complaints/${id}/${verb}`, { as: agent.key, body });
      expect(done.status, done.text).toBe(200);
    }
    return { id, number };
  }

  return {
    integrator,
    agent,
    head,
    resolved,
    ask: (id: string, body: unknown = {}, call: { as?: string; key?: string } = {}) =>
      api.post(`/v1/complaints/${id}/refunds`, { as: agent.key, body, ...call }),
    /** Waits until the case's newest refund stands so. */
    stands: (id: string, state: string) =>
      eventually(
        () => api.get(`/v1/complaints/${id}/refunds`, { as: agent.key }),
        ({ json }) => refundListSchema.parse(json).items.at(-1)?.state === state,
        30_000,
      ),
    outcome: (refundId: string, body: unknown, as = integrator) =>
      api.post(`/v1/refunds/${refundId}/outcome`, { as, body }),
  };
}
export type RefundGround = Awaited<ReturnType<typeof createRefundGround>>;
