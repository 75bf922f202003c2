/** What is told of a case rather than decided: messages, notes, contacts, answers of departments, corrections. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, complaint, eventually, type Reply } from '../support/api.ts';
import { type Desk, startDesk } from '../support/desk.ts';

let api: Desk;
beforeAll(async () => {
  api = await startDesk();
});
afterAll(() => api.close());

const open = async (): Promise<string> => (await api.file()).id;
/** At the stage `investigation`, with the agent as assignee. */
const investigated = async (): Promise<string> => (await api.triaged()).id;

const on = (id: string, verb: string, call: Parameters<ApiUnderTest['post']>[1] = {}): Promise<Reply> =>
  api.post(`/v1/complaints/${id}/${verb}`, { as: api.agent.key, ...call });

const withdrawal = {
  by: 'customer',
  evidence: { channel: 'phone', contact: '+380501112233', text: 'Згодна' },
};

function expectRefused(reply: Reply, status: number, name: string): void {
  expect([reply.status, reply.json.type]).toEqual([status, `/problems/${name}`]);
}

describe('facts', () => {
  it('are answered 202, and the process hears of them', async () => {
    const id = await investigated();
    await on(id, 'ask-customer', { body: { text: 'Надішліть чек.' } });
    const body = { channel: 'email', text: 'Ось чек.' };
    const key = randomUUID();
    const reply = await on(id, 'messages', { as: api.integrator, body, key });
    expect([reply.status, reply.json.caseId]).toEqual([202, id]);
    const seen = await eventually(
      () => api.get(`/v1/complaints/${id}`, { as: api.agent.key }),
      ({ json }) => json.waitingFor === null,
    );
    expect(seen.json.stage).toBe('investigation');
    expect((await on(id, 'messages', { as: api.integrator, body, key })).text).toBe(reply.text);
    await expect
      .poll(() => api.db.sql`select sent_at is not null as sent from facts where case_id = ${id}`)
      .toEqual([{ sent: true }]);
  });

  it('that come before the case is started start it', async () => {
    const id = await open();
    expect((await on(id, 'notes', { body: { text: 'Дзвонив двічі.' } })).status).toBe(202);
    await eventually(
      () => api.get(`/v1/complaints/${id}/timeline`, { as: api.agent.key }),
      ({ text }) => text.includes('noted'),
    );
    const [text] = await api.db.sql`select internal from texts where case_id = ${id}`;
    expect(text).toEqual({ internal: true });
  });

  it('after the end are kept and never sent', async () => {
    const id = await investigated();
    await on(id, 'withdraw', { as: api.integrator, body: withdrawal });
    expect(
      (await on(id, 'contacts', { body: { channel: 'phone', direction: 'inbound', answered: true } })).status,
    ).toBe(202);
    const [fact] = await api.db.sql`select sent_at, fact from facts where case_id = ${id}`;
    expect(fact?.sent_at).not.toBeNull();
    const [row] = await api.db.sql`select outcome from cases where id = ${id}`;
    expect(row?.outcome).toBe('withdrawn');
  });

  it('a department answers its own questions only', async () => {
    const id = await investigated();
    const shop = await api.person({ roles: ['department'], department: 'shops' });
    const logistics = await api.person({ roles: ['department'], department: 'logistics' });
    await on(id, 'hand-offs', { body: { department: 'logistics', question: 'Де партія?' } });
    const [row] = await api.db.sql`select detail->'handOffs'->0->>'id' as id from cases where id = ${id}`;
    const answer = (as: string, handOff: string = row?.id) =>
      on(id, `hand-offs/${handOff}/answer`, { as, body: { text: 'На складі.' } });
    // To whom the case was not handed over it does not exist.
    expectRefused(await answer(shop.key), 404, 'not-found');
    expectRefused(await answer(await api.systemKey('department')), 404, 'not-found');
    expectRefused(await answer(logistics.key, randomUUID()), 404, 'no-such-hand-off');
    expect((await answer(logistics.key)).status).toBe(202);
    await eventually(
      () => api.get(`/v1/complaints/${id}`, { as: api.agent.key }),
      ({ json }) => json.waitingFor === null,
    );
  });
});

describe('corrections', () => {
  it('keep the old value, and move the clocks with the moment of receipt', async () => {
    const id = await investigated();
    const receivedAt = new Date(Date.now() - 3_600_000).toISOString();
    const body = { customer: { name: 'Марина Коваль', phone: null }, subject: 'Кефір', receivedAt };
    expectRefused(await on(id, 'corrections', { body }), 403, 'forbidden');
    const key = randomUUID();
    const reply = await on(id, 'corrections', { as: api.supervisor.key, body, key });
    expect(reply.status).toBe(202);
    expect((await on(id, 'corrections', { as: api.supervisor.key, body, key })).text).toBe(reply.text);
    const kept = await api.db.sql`
      select field, before, after, actor_id from corrections where case_id = ${id} order by field`;
    expect(kept.map((row) => row.field)).toEqual(['customer.name', 'receivedAt', 'subject']);
    expect(kept[0]).toMatchObject({
      before: 'Марія Коваль',
      after: 'Марина Коваль',
      actor_id: api.supervisor.id,
    });
    await eventually(
      () => api.get(`/v1/complaints/${id}`, { as: api.agent.key }),
      ({ json }) => json.receivedAt === receivedAt,
    );
    expectRefused(await on(id, 'corrections', { body: { subject: 'Кефір' } }), 409, 'nothing-changes');
    expectRefused(await on(id, 'corrections', { body: { subject: '' } }), 400, 'invalid-request');
  });

  it('say that the customer needs care, by which routing goes, and who speaks for them', async () => {
    const carer = await api.person({ roles: ['agent'] });
    const idle = await api.person({ roles: ['agent'] });
    await api.db.sql`update people set capacity = 5, skills = '{vulnerable}' where id = ${carer.id}`;
    await api.db.sql`update people set capacity = 500, skills = '{freshness}' where id = ${idle.id}`;
    const { json } = await api.post('/v1/complaints', { body: complaint() });
    const id = String(json.id);
    const representative = { name: 'Ірина Коваль', contact: '+380501234567' };
    const body = { vulnerable: true, representative };
    expect((await on(id, 'corrections', { body })).status).toBe(202);
    const kept = await api.db.sql`
      select field, before, after from corrections where case_id = ${id} order by field`;
    expect(kept).toMatchObject([
      { field: 'representative', before: null, after: expect.stringContaining('Ірина Коваль') },
      { field: 'vulnerable', before: 'false', after: 'true' },
    ]);
    expectRefused(await on(id, 'corrections', { body }), 409, 'nothing-changes');
    await eventually(
      () => api.get(`/v1/complaints/${id}/timeline`, { as: api.agent.key }),
      ({ text }) => text.includes('"corrected"'),
    );
    const triaged = await on(id, 'triage', {
      body: { class: 'store', category: 'freshness', severity: 'low' },
    });
    expect(triaged.status, triaged.text).toBe(200);
    const read = async () => (await api.get(`/v1/complaints/${id}`, { as: api.agent.key })).json;
    expect(await read()).toMatchObject({ vulnerable: true, representative, assignee: { id: carer.id } });
    await on(id, 'corrections', { body: { representative: null, vulnerable: false } });
    expect(await read()).toMatchObject({ vulnerable: false, representative: null });
    await api.db.sql`update people set capacity = 0 where id = any(${[carer.id, idle.id]})`;
  });

  it('move the customer a case is listed under', async () => {
    const id = await investigated();
    const ref = `card-${randomUUID()}`;
    await on(id, 'corrections', { body: { customer: { ref } } });
    const [row] = await api.db.sql`select customer_ref from cases where id = ${id}`;
    expect(row?.customer_ref).toBe(ref);
  });
});
