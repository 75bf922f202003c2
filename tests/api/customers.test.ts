/** The customer's card, possible duplicates, and refusing co-operation by two people. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSchema } from '../../api/schemas/customers.ts';
import { eventually } from '../support/api.ts';
import { type Desk, startDesk } from '../support/desk.ts';

let api: Desk;
beforeAll(async () => {
  api = await startDesk();
});
afterAll(() => api.close());

const file = async (change: Readonly<Record<string, unknown>> = {}) => (await api.file(change)).id;
const act = (id: string, verb: string, body: unknown, as = api.agent.key, ifMatch?: string | number) =>
  api.post(`/v1/complaints/${id}/${verb}`, { as, body, ...(ifMatch === undefined ? {} : { ifMatch }) });
const done = async (...args: Parameters<typeof act>) => {
  const reply = await act(...args);
  expect(reply.status, reply.text).toBeLessThan(300);
  return reply;
};
const triage = () => ({
  class: 'store',
  category: 'delivery',
  severity: 'low',
  remedySought: 'refund',
  assignTo: api.agent.id,
});

describe('the card of a customer', () => {
  it('has earlier cases with outcomes, contacts, answers given, compensation paid and held, by case and never by reference', async () => {
    const customer = { ref: `card-${randomUUID()}`, name: 'Олег' };
    const [answered, offered, third] = [
      await file({ customer }),
      await file({ customer }),
      await file({ customer }),
    ];
    await file();
    await done(answered, 'triage', triage());
    const propose = { finding: 'upheld', rootCause: 'late_delivery' };
    await done(answered, 'propose', {
      ...propose,
      kind: 'answer',
      remedy: 'apology',
      text: 'Перепрошуємо, кур’єра навчили.',
      reason: 'Internal.',
    });
    await done(offered, 'triage', triage());
    const compensation = { amountMinor: 12_300, currency: 'UAH' };
    const offer = { kind: 'offer', remedy: 'compensation', compensation, reason: 'Чекав двічі.' };
    await done(offered, 'propose', { ...propose, ...offer });
    const reply = await api.get(`/v1/complaints/${third}/customer`, { as: api.agent.key });
    expect(reply.status, reply.text).toBe(200);
    const card = customerSchema.parse(reply.json);
    expect(card).toMatchObject({ customer: { ref: customer.ref, name: 'Олег' }, caseCount: 3 });
    expect(card.cases.map(({ id, outcome }) => [id, outcome])).toEqual([
      [offered, null],
      [answered, 'answered'],
    ]);
    expect(card.compensation).toEqual([{ currency: 'UAH', paidMinor: 0, heldMinor: 12_300 }]);
    const points = { currency: 'points', days: 90, grants: 0, grantedMinor: 0, maxMinor: 100_000 };
    const money = { currency: 'UAH', days: 90, grants: 1, grantedMinor: 12_300, maxMinor: 2_000_000 };
    expect(card.velocity).toEqual([money, points]);
    expect(card.contacts.filter(({ kind }) => kind === 'complaint')).toHaveLength(3);
    const decision = card.answers.find(({ kind }) => kind === 'decision');
    expect(decision?.texts).toEqual([{ field: 'text', body: 'Перепрошуємо, кур’єра навчили.' }]);
    expect(card.repeat).toMatchObject({
      advisory: true,
      reasons: [
        { reason: 'velocity', figure: 3 },
        { reason: 'cases_in_a_year', figure: 3 },
      ],
    });
    const word = { by: 'customer', evidence: { channel: 'phone' } };
    const version = (await api.get(`/v1/complaints/${offered}`)).json.version;
    await done(offered, 'accept', word, api.integrator, Number(version));
    const paid = await eventually(
      () => api.get(`/v1/complaints/${third}/customer`),
      ({ json }) => JSON.stringify(json.compensation).includes('"heldMinor":0'),
    );
    expect(paid.json.compensation).toEqual([{ currency: 'UAH', paidMinor: 12_300, heldMinor: 0 }]);
    await api.db.sql`
      update claims set reserved_at = now() - interval '91 days' where case_id = ${offered}`;
    const later = await api.get(`/v1/complaints/${third}/customer`);
    expect(customerSchema.parse(later.json).velocity).toEqual([
      { ...money, grants: 0, grantedMinor: 0 },
      points,
    ]);
    expect((await api.get(`/v1/complaints/${randomUUID()}/customer`)).status).toBe(404);
  });
});

describe('duplicates', () => {
  it('are suggested with a score for the same customer within the window, and never merged by themselves', async () => {
    const customer = { ref: `card-${randomUUID()}` };
    const words = { subject: 'Не привезли замовлення', body: 'Чекаю третій день, кур’єр не приїхав.' };
    const first = await file({ customer, ...words });
    const same = await file({ customer, ...words, body: `${words.body} Де воно?` });
    const old = await file({ customer, ...words, receivedAt: '2026-01-01T00:00:00Z' });
    await file({ customer, subject: 'Касир нахамив', body: 'У магазині на Подолі' });
    await file(words);
    const suggested = await api.get(`/v1/complaints/${first}/duplicates`, { as: api.agent.key });
    expect(suggested.status, suggested.text).toBe(200);
    const items = suggested.json.items as unknown as { id: string; score: number }[];
    expect(items.map(({ id }) => id)).toEqual([same]);
    expect(items[0]?.score).toBeGreaterThan(0.7);
    const wide = await api.get(`/v1/complaints/${first}/duplicates?windowDays=366`, { as: api.agent.key });
    expect(JSON.stringify(wide.json)).toContain(old);
    expect((await api.get(`/v1/complaints/${same}`)).json.outcome).toBeNull();
    expect((await api.get(`/v1/complaints/${randomUUID()}/duplicates`)).status).toBe(404);
  });
});

describe('refusing co-operation', () => {
  const reason = { reason: 'Погрози працівникам.', reasonCode: 'threats' };

  it('takes a person with a reason and a second pair of eyes; then the case ends so', async () => {
    const id = await file();
    await done(id, 'triage', triage());
    expect((await act(id, 'refuse-cooperation', {})).status).toBe(400);
    await done(id, 'refuse-cooperation', reason, api.supervisor.key);
    const asked = await api.get(`/v1/complaints/${id}`);
    expect(asked.json).toMatchObject({ stage: 'investigation', refusal: { by: api.supervisor.id } });
    expect(JSON.stringify(asked.json.tasks)).toContain('confirm_refusal');
    const own = await act(id, 'confirm-refusal', reason, api.supervisor.key, '*');
    expect([own.status, own.json.type]).toEqual([403, '/problems/second-person-needed']);
    const second = await api.person({ roles: ['head'] });
    const end = await done(id, 'confirm-refusal', reason, second.key, '*');
    expect(end.json).toMatchObject({ stage: 'closed', outcome: 'cooperation_refused' });
  });

  it('is not confirmed through a substitute, nor by an agent', async () => {
    const id = await file();
    const asker = await api.person({ roles: ['agent'] });
    const standIn = await api.person({ roles: ['agent'] });
    await api.person({ roles: ['head'], substituteId: standIn.id, absent: true });
    await done(id, 'refuse-cooperation', reason, asker.key);
    const reply = await act(id, 'confirm-refusal', reason, standIn.key, '*');
    expect([reply.status, reply.json.type]).toEqual([403, '/problems/second-person-needed']);
    expect((await act(id, 'confirm-refusal', reason, api.agent.key, '*')).status).toBe(403);
  });

  it('is dropped by the second person, or by going on with the case', async () => {
    const id = await file();
    expect((await act(id, 'keep-cooperation', reason)).json.type).toBe('/problems/no-refusal');
    await done(id, 'refuse-cooperation', reason);
    expect((await act(id, 'refuse-cooperation', reason)).json.type).toBe('/problems/nothing-changes');
    await done(id, 'keep-cooperation', reason, api.supervisor.key);
    expect((await act(id, 'confirm-refusal', reason, api.supervisor.key, '*')).json.type).toBe(
      '/problems/no-refusal',
    );
    await done(id, 'refuse-cooperation', reason);
    await done(id, 'triage', triage());
    const after = (await api.get(`/v1/complaints/${id}`)).json;
    expect(after.refusal).toBeNull();
    expect(JSON.stringify(after.tasks)).not.toContain('confirm_refusal');
  });

  it('is a person’s to ask for, never a system’s', async () => {
    const id = await file();
    const reply = await act(id, 'refuse-cooperation', reason, await api.systemKey('supervisor'));
    expect([reply.status, reply.json.type]).toEqual([403, '/problems/second-person-needed']);
  });
});
