/** What suites about webhooks share: an API with its worker, a receiver, and a subscription of its own for each test. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { deliveryPageSchema, madeWebhookSchema } from '../../api/schemas/webhooks.ts';
import { type ApiUnderTest, complaint, startApi } from './api.ts';
import { type ReceivedCall, type Receiver, startReceiver } from './webhooks.ts';

/** Registers the hooks of a suite. What it answers can be used from the first test on. */
export function webhookSuite() {
  let api: ApiUnderTest;
  let receiver: Receiver;
  let integrator: string;
  beforeAll(async () => {
    api = await startApi();
    receiver = await startReceiver();
    integrator = await api.systemKey('integrator');
  });
  afterAll(async () => {
    await api.close();
    await receiver.close();
  });
  afterEach(async () => {
    for (const { id } of (await api.get('/v1/webhooks')).json.items as unknown as { id: string }[]) {
      await api.send('DELETE', `/v1/webhooks/${id}`);
    }
    receiver.answer = () => ({ status: 204 });
    receiver.calls.length = 0;
  });

  const bodyOf = (call: ReceivedCall | undefined) => JSON.parse(call?.body ?? '{}');
  const deliveries = async (self: string, query = '') =>
    deliveryPageSchema.parse((await api.get(`${self}/deliveries${query}`, { as: integrator })).json).items;

  return {
    api: () => api,
    receiver: () => receiver,
    integrator: () => integrator,
    deliveries,
    async subscribe(change: Record<string, unknown> = {}) {
      const body = { url: `${receiver.url}/${randomUUID()}`, types: ['*'], ...change };
      const reply = await api.post('/v1/webhooks', { as: integrator, body });
      expect(reply.status, reply.text).toBe(201);
      const made = madeWebhookSchema.parse(reply.json);
      const path = new URL(made.url).pathname;
      return {
        ...made,
        secret: String(made.secret),
        self: made.links.self,
        /** What came; of one case when it is named, for cases of earlier tests may still have something to tell. */
        calls: (caseId?: string) =>
          receiver.calls.filter(
            (call) => call.path === path && (caseId === undefined || bodyOf(call).caseId === caseId),
          ),
      };
    },
    /** A new complaint's id. */
    async open(): Promise<string> {
      const reply = await api.post('/v1/complaints', { as: integrator, body: complaint() });
      expect(reply.status, reply.text).toBe(201);
      return String(reply.json.id);
    },
    /** All deliveries, once so many are settled. */
    async settled(self: string, count: number) {
      await expect
        .poll(async () => (await deliveries(self)).filter((one) => one.state !== 'waiting').length)
        .toBeGreaterThanOrEqual(count);
      return deliveries(self);
    },
    bodyOf,
  };
}
