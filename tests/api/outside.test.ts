import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTableSystems } from '../../activities/adapters/tables.ts';
import { createLookUpActivities } from '../../activities/look-ups.ts';
import { lookUpsSchema } from '../../api/schemas/outside.ts';
import { type ApiUnderTest, complaint, eventually, startApi } from '../support/api.ts';

let api: ApiUnderTest;
let integrator: string;
let agent: { id: string; key: string };

beforeAll(async () => {
  api = await startApi();
  integrator = await api.systemKey('integrator');
  agent = await api.person({ roles: ['agent'] });
});
afterAll(() => api.close());

const put = (what: string, items: unknown[], as = integrator) =>
  api.send('PUT', `/v1/${what}`, { as, body: { items } });
const order = (number: string, change: Record<string, unknown> = {}) => ({
  number,
  status: 'delivered',
  placedAt: '2026-11-01T10:00:00Z',
  totalMinor: 129_900,
  currency: 'UAH',
  ...change,
});

async function open(change: Record<string, unknown> = {}): Promise<{ id: string; ref: string }> {
  const ref = `card-${randomUUID()}`;
  const body = complaint({ customer: { ref }, ...change });
  const reply = await api.post('/v1/complaints', { as: integrator, body });
  return { id: String(reply.json.id), ref };
}

async function lookUp(id: string, call: { key?: string } = {}) {
  const asked = await api.post(`/v1/complaints/${id}/lookups`, { as: agent.key, ...call });
  expect(asked.status, asked.text).toBe(201);
  const reply = await eventually(
    () => api.get(String(asked.headers.location), { as: agent.key }),
    ({ text }) => !text.includes('"pending"'),
    20_000,
  );
  const { items } = lookUpsSchema.parse(reply.json);
  return Object.fromEntries(items.map((item) => [item.system, item]));
}

describe('other systems', () => {
  it('are asked about a case at once, and answer from what an integrator said for them', async () => {
    const number = `N-${randomUUID()}`;
    const { id, ref } = await open({ externalRef: number });
    const store = { code: 'kyiv_7', name: 'Хрещатик', address: 'Київ, Хрещатик, 7', phone: '+380440000000' };
    expect((await put('stores', [store])).json).toEqual({ stored: 1 });
    // The last row of a key counts.
    const orders = [
      order(number, { status: 'paid' }),
      order(number, { customerRef: ref, storeCode: 'kyiv_7' }),
    ];
    expect((await put('orders', orders)).json).toEqual({ stored: 2 });
    await put('identities', [{ customerRef: ref, verified: true, method: 'card' }]);
    await put('fraud-verdicts', [{ customerRef: ref, verdict: 'review', reason: 'velocity' }]);
    expect(await lookUp(id)).toMatchObject({
      order: { state: 'found', data: { number, status: 'delivered', totalMinor: 129_900 } },
      store: { state: 'found', data: { code: 'kyiv_7', zone: 'Europe/Kyiv' } },
      identity: { state: 'found', data: { verified: true, method: 'card' } },
      antifraud: { state: 'found', data: { verdict: 'review', reason: 'velocity' } },
    });
    await put('fraud-verdicts', [{ customerRef: ref, verdict: 'clear' }]);
    expect((await lookUp(id)).antifraud).toMatchObject({ data: { verdict: 'clear', reason: null } });
  });

  it('say nothing of what they do not know, nor of an order of somebody else', async () => {
    const number = `N-${randomUUID()}`;
    await put('orders', [order(number, { customerRef: 'another-customer', storeCode: 'kyiv_7' })]);
    const { id } = await open({ externalRef: number });
    const states = Object.values(await lookUp(id)).map((item) => [item.state, item.data]);
    expect(states).toEqual(Array.from({ length: 4 }, () => ['not_found', null]));
  });

  it('one that fails has its name in the failure and nothing that it was asked, and is said to be unavailable', async () => {
    const { id } = await open();
    const requestId = randomUUID();
    await api.db.sql`
      insert into look_ups (case_id, port, request_id, state, asked_at)
      values (${id}, 'order', ${requestId}, 'pending', now())`;
    const systems = {
      ...createTableSystems(api.db),
      orders: { orderOf: () => Promise.reject(new TypeError('no route to +380501112233')) },
    };
    const logged: unknown[] = [];
    const activities = createLookUpActivities({
      db: api.db,
      systems,
      logger: { warn: (fields) => void logged.push(fields) },
    });
    const request = { caseId: id, requestId, port: 'order' } as const;
    await expect(activities.askSystem(request)).rejects.toThrow('order could not be asked: TypeError');
    expect(JSON.stringify(logged)).not.toContain('38050');
    await activities.noteUnavailable(request);
    // What an earlier request brings late is not shown.
    await activities.noteUnavailable({ ...request, requestId: randomUUID() });
    const { items } = lookUpsSchema.parse(
      (await api.get(`/v1/complaints/${id}/lookups`, { as: agent.key })).json,
    );
    expect(items).toMatchObject([{ system: 'order', state: 'unavailable', data: null }]);
  });

  it('take rows that are whole, from integrators only, and are asked about cases that there are', async () => {
    expect((await put('orders', [order('N-1')], agent.key)).status).toBe(403);
    for (const wrong of [order('N-1', { totalMinor: -1 }), order(''), order('N-1', { colour: 'red' })]) {
      expect((await put('orders', [wrong])).status).toBe(400);
    }
    expect((await put('fraud-verdicts', [{ customerRef: 'x', verdict: 'guilty' }])).status).toBe(400);
    expect((await api.post(`/v1/complaints/${randomUUID()}/lookups`, { as: agent.key })).status).toBe(404);
    expect((await api.get(`/v1/complaints/${randomUUID()}/lookups`, { as: agent.key })).status).toBe(404);
  });
});
