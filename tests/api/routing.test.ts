import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personSchema } from '../../api/schemas/reference.ts';
import { complaint, eventually, type Reply } from '../support/api.ts';
import { type Desk, startDesk } from '../support/desk.ts';

let api: Desk;
let expert: { id: string; key: string };

beforeAll(async () => {
  api = await startDesk();
  expert = await api.person({ roles: ['expert'] });
});
afterAll(() => api.close());

const triage = { class: 'store', category: 'freshness', severity: 'medium' };
const open = async (ref: string = randomUUID()): Promise<string> =>
  (await api.file({ customer: { ref } })).id;
const on = (id: string, verb: string, body: unknown, as = api.agent.key): Promise<Reply> =>
  api.post(`/v1/complaints/${id}/${verb}`, { as, body });
const seen = (id: string) => api.get(`/v1/complaints/${id}`, { as: api.agent.key });
const failed = (reply: Reply) => [reply.status, reply.json.type];

describe('people', () => {
  it('say what they can and how much they take, and have cases routed to them up to that', async () => {
    const fields = { skills: ['freshness'], classes: ['store'], languages: ['uk', 'en'], capacity: 1 };
    const body = { name: 'Ірина', roles: ['agent'], ...fields };
    const made = personSchema.parse((await api.post('/v1/people', { body })).json);
    expect(made).toMatchObject({ ...fields, openCases: 0 });
    const first = await open();
    expect((await on(first, 'triage', triage)).json).toMatchObject({ stage: 'investigation' });
    expect((await seen(first)).json).toMatchObject({
      assignee: { id: made.id, name: 'Ірина' },
      line: 'agent',
    });
    const second = await open();
    expect((await on(second, 'triage', triage)).json).toMatchObject({ stage: 'assignment' });
    const path = `/v1/people/${made.id}`;
    expect((await api.get(path)).json).toMatchObject({ openCases: 1 });
    expect((await api.send('PATCH', path, { body: { capacity: 0 } })).json).toMatchObject({ capacity: 0 });
    const [change] = await api.db.sql<{ after: unknown }[]>`
      select after from audit where subject = ${`person:${made.id}`} and action = 'person.changed'`;
    expect(change?.after).toMatchObject({ capacity: 0, skills: ['freshness'] });
  });

  it.each([
    [{ capacity: -1 }, '/capacity'],
    [{ skills: ['Two words'] }, '/skills/0'],
    [{ skills: ['a', 'a'] }, '/skills'],
    [{ languages: ['Ukrainian'] }, '/languages/0'],
  ])('with %j are refused', async (change, pointer) => {
    const reply = await api.post('/v1/people', { body: { name: 'x', roles: ['agent'], ...change } });
    expect(reply.status).toBe(400);
    expect(reply.json.errors).toMatchObject([{ pointer }]);
  });
});

describe('a complaint that nobody triages', () => {
  it('is given to a person past its limit, on whose list it is, who is told and whose case it stays', async () => {
    const keeper = await api.person({ roles: ['agent'] });
    await api.send('PATCH', `/v1/people/${keeper.id}`, { body: { capacity: 1 } });
    const body = complaint({ policy: 'demo' });
    const id = String((await api.post('/v1/complaints', { body })).json.id);
    const given = await eventually(
      () => api.get(`/v1/complaints/${id}`, { as: keeper.key }),
      ({ json }) => json.assignee !== null,
    );
    expect(given.json).toMatchObject({ stage: 'triage', assignee: { id: keeper.id } });
    const mine = (await api.get('/v1/tasks?assignee=me', { as: keeper.key })).json.items;
    expect(mine).toMatchObject([{ step: 'triage', role: 'agent', case: { id } }]);
    const heard = (await api.get('/v1/notifications', { as: keeper.key })).json.items;
    expect(heard).toMatchObject([{ rung: 'given_past_limit', kind: 'remind' }]);
    const told = (await api.get(`/v1/complaints/${id}/timeline`, { as: api.supervisor.key })).json
      .items as unknown as { type: string; data: unknown }[];
    expect(told.find(({ type }) => type === 'left_unassigned')?.data).toMatchObject({
      clockId: 'unassigned.1',
    });
    expect(told.find(({ type }) => type === 'routed')?.data).toMatchObject({
      to: keeper.id,
      role: 'agent',
      pastLimit: true,
    });
    expect((await on(id, 'triage', triage, keeper.key)).json).toMatchObject({ stage: 'investigation' });
    expect((await seen(id)).json).toMatchObject({ assignee: { id: keeper.id } });
  });
});

describe('the expert line over HTTP', () => {
  it('takes a case from an agent, and gives it back by assigning it to the line of agents', async () => {
    const id = await open();
    await on(id, 'triage', { ...triage, assignTo: api.agent.id });
    const unfit = await on(id, 'escalate-to-expert', { to: api.supervisor.id, reason: 'Складно' });
    expect(failed(unfit)).toEqual([422, '/problems/unfit-person']);
    expect((await on(id, 'escalate-to-expert', {})).status).toBe(400);
    const taken = await on(id, 'escalate-to-expert', { to: expert.id, reason: 'Складно' });
    expect(taken.status, taken.text).toBe(200);
    const shown = (await seen(id)).json;
    expect(shown).toMatchObject({ line: 'expert', assignee: { id: expert.id } });
    const task = (shown.tasks as unknown as { id: string }[])[0]?.id;
    const reassign = (body: unknown) =>
      api.post(`/v1/tasks/${task}/reassign`, { as: api.supervisor.key, body });
    expect(failed(await reassign({ to: api.agent.id }))).toEqual([422, '/problems/unfit-person']);
    expect((await reassign({ to: api.agent.id, line: 'agent' })).status).toBe(200);
    expect((await seen(id)).json).toMatchObject({ line: 'agent', assignee: { id: api.agent.id } });
  });
});

describe('a referral over HTTP', () => {
  it('is made by superiors, shown on the case, and ended with what the body decided', async () => {
    const id = await open();
    await on(id, 'triage', { ...triage, assignTo: api.agent.id });
    const referral = { body: 'ombudsman', dueInDays: 45, reason: 'Клієнт звернувся сам' };
    expect(failed(await on(id, 'refer', referral))).toEqual([403, '/problems/forbidden']);
    expect((await on(id, 'refer', { body: 'ombudsman' }, api.supervisor.key)).status).toBe(400);
    const early = await on(id, 'referral-outcome', { outcome: 'upheld' });
    expect(failed(early)).toEqual([409, '/problems/not-allowed-now']);
    const made = await on(id, 'refer', referral, api.supervisor.key);
    expect(made.json).toMatchObject({ stage: 'referral', waitingFor: 'outside_body' });
    expect((await seen(id)).json).toMatchObject({
      referrals: [{ body: 'ombudsman', from: 'investigation', outcome: null, endedAt: null }],
      allowed: expect.arrayContaining(['referral-outcome', 'withdraw']),
    });
    expect((await on(id, 'referral-outcome', { outcome: 'won' })).status).toBe(400);
    const ended = await on(id, 'referral-outcome', { outcome: 'upheld', text: 'Рішення №7' });
    expect(ended.json).toMatchObject({ stage: 'investigation', waitingFor: null });
    expect((await seen(id)).json).toMatchObject({ referrals: [{ outcome: 'upheld' }] });
  });
});
