/** Every contact is one row, and who comes again about the same is known by it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const file = async (change: Readonly<Record<string, unknown>> = {}) => {
  const reply = await api.post('/v1/complaints', { as: integrator, body: complaint(change) });
  expect(reply.status, reply.text).toBe(201);
  return String(reply.json.id);
};
const act = async (id: string, verb: string, body: unknown) => {
  const reply = await api.post(`/v1/complaints/${id}/${verb}`, { as: agent.key, body });
  expect(reply.status, reply.text).toBeLessThan(300);
};
type Contact = Readonly<Record<string, unknown>>;
const contactsOf = async (id: string) =>
  (await api.get(`/v1/complaints/${id}/contacts`, { as: agent.key })).json.items as unknown as Contact[];

describe('contacts', () => {
  it('are one row each with channel, direction, at and who, a robot told from a person', async () => {
    const id = await file({ channel: 'email' });
    await act(id, 'messages', { channel: 'chat', text: 'Чи є новини?' });
    await act(id, 'contacts', {
      channel: 'phone',
      direction: 'outbound',
      answered: true,
      text: 'Пообіцяли.',
    });
    await act(id, 'reply', { text: 'Розбираємося.' });
    await act(id, 'notes', { text: 'Not a contact.' });
    const contacts = await contactsOf(id);
    const told = contacts.map(({ kind, channel, direction, automatic, responds }) =>
      [kind, channel, direction, automatic ? 'automatic' : 'person', responds ? 'responds' : '']
        .join(' ')
        .trim(),
    );
    expect(told.sort()).toEqual([
      'acknowledgement email outbound automatic',
      'complaint email inbound person',
      'contact phone outbound person responds',
      'message chat inbound person',
      'reply email outbound person responds',
    ]);
    const reply = contacts.find(({ kind }) => kind === 'reply');
    expect(reply).toMatchObject({
      actor: { kind: 'person', id: agent.id },
      texts: [{ field: 'text', body: 'Розбираємося.' }],
    });
  });

  it('are acknowledged by a robot at once on the channel of the complaint, which is no response', async () => {
    const id = await file({ channel: 'messenger' });
    const reply = await eventually(
      () => api.get(`/v1/complaints/${id}/contacts`, { as: agent.key }),
      ({ json }) => (json.items as unknown as Contact[]).some(({ kind }) => kind === 'acknowledgement'),
    );
    const own = (reply.json.items as unknown as Contact[]).find(({ kind }) => kind === 'acknowledgement');
    expect(own).toMatchObject({
      channel: 'messenger',
      direction: 'outbound',
      automatic: true,
      responds: false,
    });
  });

  it('count good made at once as the response of whoever made it, in the clock and in the report alike', async () => {
    const category = 'order_not_ready';
    const id = await file({ channel: 'chat', category });
    await act(id, 'compensate', {
      class: 'store',
      category,
      severity: 'low',
      rootCause: 'late_delivery',
      compensation: { amountMinor: 20_000, currency: 'UAH' },
      by: 'customer',
      evidence: { channel: 'phone', text: 'Підходить.' },
      reason: 'Чекали двічі.',
      text: 'Повертаємо 200 грн на картку.',
    });
    const told = (await contactsOf(id)).find(({ kind }) => kind === 'compensation');
    expect(told).toMatchObject({
      channel: 'phone',
      direction: 'outbound',
      automatic: false,
      responds: true,
      actor: { kind: 'person', id: agent.id },
      texts: expect.arrayContaining([
        { field: 'text', internal: false, body: 'Повертаємо 200 грн на картку.' },
      ]),
    });
    const { json } = await api.get(`/v1/reports/first-response`);
    const { channels } = json as unknown as {
      channels: { channel: string; cases: number; answered: number }[];
    };
    expect(channels.find(({ channel }) => channel === 'chat')).toMatchObject({ cases: 1, answered: 1 });
    const { clocks } = (await api.get(`/v1/complaints/${id}`)).json as unknown as {
      clocks: { kind: string; met: boolean | null }[];
    };
    expect(clocks.find(({ kind }) => kind === 'first_response')?.met).toBe(true);
  });

  it('sent twice under one key are one', async () => {
    const id = await file();
    const key = randomUUID();
    const body = { channel: 'email', text: 'Двічі' };
    for (const _ of [1, 2]) await api.post(`/v1/complaints/${id}/messages`, { as: integrator, key, body });
    expect((await contactsOf(id)).filter(({ kind }) => kind === 'message')).toHaveLength(1);
  });

  it('are paged, and there are none of an unknown case', async () => {
    const id = await file();
    await act(id, 'messages', { channel: 'chat', text: 'Ще' });
    const first = await api.get(`/v1/complaints/${id}/contacts?limit=1`, { as: agent.key });
    expect(first.json.items).toHaveLength(1);
    const { next } = first.json.links as unknown as { next: string };
    expect((await api.get(next, { as: agent.key })).json.items).toHaveLength(1);
    expect((await api.get(`/v1/complaints/${randomUUID()}/contacts`)).status).toBe(404);
    expect((await api.get(`/v1/complaints/${id}/contacts?cursor=xx`)).status).toBe(400);
  });
});

describe('a repeat within the window', () => {
  const again = () => ({ customer: { ref: `card-${randomUUID()}` }, category: 'delivery' });

  it('is linked to the case that it repeats', async () => {
    const who = again();
    const first = await file(who);
    const second = await file(who);
    const third = await file(who);
    const other = await file({ ...who, category: 'rude_staff' });
    const of = async (id: string) => (await api.get(`/v1/complaints/${id}`, { as: agent.key })).json.repeats;
    expect(await of(first)).toBeNull();
    expect(await of(second)).toBe(first);
    expect(await of(third)).toBe(first);
    expect(await of(other)).toBeNull();
  });

  const assessed = { class: 'store', severity: 'low' };
  const repeatsOf = async (id: string) =>
    (await api.get(`/v1/complaints/${id}`, { as: agent.key })).json.repeats;
  const counted = async () => {
    const { json } = await api.get('/v1/reports/fcr');
    return Number(json.repeats);
  };

  it('of which intake did not know what it is about is linked by its triage, whichever is triaged first', async () => {
    const customer = { ref: `card-${randomUUID()}` };
    const first = await file({ customer });
    const second = await file({ customer });
    expect(await repeatsOf(second)).toBeNull();
    const triage = { ...assessed, category: 'delivery', assignTo: agent.id };
    await act(second, 'triage', triage);
    expect(await repeatsOf(second)).toBeNull();
    await act(first, 'triage', triage);
    expect(await repeatsOf(second)).toBe(first);
    expect(await repeatsOf(first)).toBeNull();
    const third = await file({ customer });
    await act(third, 'triage', triage);
    expect(await repeatsOf(third)).toBe(first);
    const before = await counted();
    await act(third, 'propose', {
      kind: 'answer',
      finding: 'rejected',
      rootCause: 'late_delivery',
      remedy: 'explanation',
      text: 'Пояснили.',
    });
    expect(await counted()).toBe(before + 1);
  });

  it('is linked by a reclassification, and by a correction of whose complaint it is', async () => {
    const who = again();
    const first = await file(who);
    const second = await file({ ...who, category: 'rude_staff' });
    await act(second, 'triage', { ...assessed, category: 'rude_staff', assignTo: agent.id });
    await act(second, 'reclassify', { category: 'delivery', reasonCode: 'wrong', reason: 'Про доставку.' });
    expect(await repeatsOf(second)).toBe(first);
    const strangers = await file(again());
    expect(await repeatsOf(strangers)).toBeNull();
    await act(strangers, 'corrections', { customer: who.customer });
    expect(await repeatsOf(strangers)).toBe(first);
    await act(first, 'corrections', { customer: { ref: `card-${randomUUID()}` } });
    expect(await repeatsOf(second)).toBeNull();
    expect(await repeatsOf(strangers)).toBe(second);
  });

  it('joins that case as a message when asked, once for each key', async () => {
    const who = again();
    const first = await file(who);
    const key = randomUUID();
    const body = complaint({ ...who, joinRepeat: true, body: 'Знову не приїхали' });
    const replies = [1, 2].map(() => api.post('/v1/complaints', { as: integrator, key, body }));
    for (const reply of await Promise.all(replies)) {
      expect(reply.status, reply.text).toBe(202);
      expect(reply.json.caseId).toBe(first);
    }
    const messages = (await contactsOf(first)).filter(({ kind }) => kind === 'message');
    expect(messages).toHaveLength(1);
    expect(JSON.stringify(messages)).toContain('Знову не приїхали');
  });

  it('asked to join opens a case of its own when there is none to join', async () => {
    const reply = await api.post('/v1/complaints', {
      as: integrator,
      body: complaint({ ...again(), joinRepeat: true }),
    });
    expect(reply.status, reply.text).toBe(201);
  });
});
