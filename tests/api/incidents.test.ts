/** Mass incidents: one cause, many cases, and one decision for all of them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulkItemPageSchema, bulkSchema, incidentSchema, linkedSchema } from '../../api/schemas/incidents.ts';
import { eventually } from '../support/api.ts';
import { type Desk, startDesk } from '../support/desk.ts';

let api: Desk;
beforeAll(async () => {
  api = await startDesk();
});
afterAll(() => api.close());

const about = { title: 'Збій служби доставки 12 травня', cause: 'late_delivery', class: 'store' };
const open = async (change = {}) => {
  const reply = await api.post('/v1/incidents', { as: api.supervisor.key, body: { ...about, ...change } });
  expect(reply.status, reply.text).toBe(201);
  return incidentSchema.parse(reply.json).id;
};
const link = async (id: string, cases: readonly string[], as = api.agent.key) => {
  const reply = await api.post(`/v1/incidents/${id}/link`, { as, body: { cases } });
  expect(reply.status, reply.text).toBe(200);
  return linkedSchema.parse(reply.json).items.map(({ state }) => state);
};
const decide = (id: string, decision: string, body: unknown = {}, more = {}) =>
  api.post(`/v1/incidents/${id}/bulk-decisions`, {
    as: api.supervisor.key,
    body: { decision, body },
    ...more,
  });
/** Waits until every case has taken the decision or refused it. */
const settled = async (self: string) => {
  const reply = await eventually(
    () => api.get(self, { as: api.supervisor.key }),
    ({ json }) => json.state === 'done',
    60_000,
  );
  return bulkSchema.parse(reply.json);
};
const itemsOf = async (self: string, query = '') => {
  const reply = await api.get(`${self}/cases${query}`, { as: api.agent.key });
  return bulkItemPageSchema.parse(reply.json).items;
};
const read = async (id: string) => (await api.get(`/v1/complaints/${id}`, { as: api.agent.key })).json;
const texts = async (id: string) =>
  (await api.get(`/v1/complaints/${id}/timeline?limit=200`, { as: api.agent.key })).text;

describe('an incident', () => {
  it('links many cases at once, each with an answer of its own, and each keeps its clocks', async () => {
    const id = await open();
    const cases = await Promise.all([api.file(), api.file({ class: 'loyalty_card' }), api.file()]);
    const before = await Promise.all(cases.map((one) => read(one.id)));
    const [first, second, third] = cases.map(({ number }) => number);
    expect(await link(id, [first ?? '', second ?? '', 'C-2026-999999', 'nonsense'])).toEqual([
      'linked',
      'linked',
      'unknown',
      'unknown',
    ]);
    expect(await link(id, [second ?? '', third ?? ''])).toEqual(['already_linked', 'linked']);
    for (const [at, { id: caseId }] of cases.entries()) {
      const now = await read(caseId);
      expect(now.incident).toEqual({ id, title: about.title, state: 'open' });
      expect(JSON.stringify(now.clocks)).toContain(
        String(Reflect.get(Object(before[at]?.clocks?.[1]), 'dueAt')),
      );
    }
    const row = incidentSchema.parse((await api.get(`/v1/incidents/${id}`, { as: api.agent.key })).json);
    expect([row.cases, row.casesOpen]).toEqual([3, 3]);
    const listed = await api.get(`/v1/incidents/${id}/cases?limit=2`, { as: api.agent.key });
    expect(listed.json.items).toHaveLength(2);
    const rest = await api.get(String(Reflect.get(Object(listed.json.links), 'next')), { as: api.agent.key });
    expect(rest.json.items).toHaveLength(1);
    const all = await api.get('/v1/incidents?state=open&cause=late_delivery', { as: api.agent.key });
    expect(all.text).toContain(id);
  });

  it('has each case once: it belongs to no other, and is taken out again', async () => {
    const [one, other] = [await open(), await open()];
    const { id } = await api.file();
    expect(await link(one, [id])).toEqual(['linked']);
    expect(await link(other, [id])).toEqual(['other_incident']);
    const out = await api.post(`/v1/incidents/${one}/unlink`, {
      as: api.agent.key,
      body: { cases: [id, randomUUID(), (await api.file()).id] },
    });
    expect(out.json.items).toMatchObject([
      { state: 'unlinked' },
      { state: 'unknown' },
      { state: 'not_linked' },
    ]);
    expect((await read(id)).incident).toBeNull();
    expect(await link(other, [id])).toEqual(['linked']);
  });

  it('keeps cases of the demo apart, and takes no merged ones', async () => {
    const id = await open();
    const admin = await api.systemKey('admin');
    const customer = { ref: `card-${randomUUID()}` };
    const [gone, real] = [await api.file({ customer }), await api.file({ customer })];
    const body = { into: real.id, reasonCode: 'same' };
    expect((await api.post(`/v1/complaints/${gone.id}/merge`, { as: api.agent.key, body })).status).toBe(200);
    const demo = await api.file({ policy: 'demo' }, admin);
    expect(await link(id, [gone.id, real.id, demo.id])).toEqual(['merged', 'linked', 'demo']);
  });

  it('is closed and opened again; a closed one takes neither cases nor decisions', async () => {
    const id = await open();
    const { id: caseId } = await api.file();
    await link(id, [caseId]);
    const closed = await api.post(`/v1/incidents/${id}/close`, { as: api.supervisor.key, body: {} });
    expect(closed.json).toMatchObject({ state: 'closed', cases: 1 });
    const more = await api.post(`/v1/incidents/${id}/link`, { as: api.agent.key, body: { cases: [caseId] } });
    expect([more.status, more.json.type]).toEqual([409, '/problems/conflict']);
    expect((await decide(id, 'reply', { text: 'Вибачте.' })).status).toBe(409);
    expect((await read(caseId)).incident).toMatchObject({ state: 'closed' });
    expect(
      (await api.post(`/v1/incidents/${id}/reopen`, { as: api.supervisor.key, body: {} })).json.state,
    ).toBe('open');
  });

  it('is counted with its cases by the report of causes', async () => {
    const id = await open({ cause: 'supplier_defect', class: undefined });
    await link(id, [(await api.file()).id, (await api.file()).id]);
    const from = new Date(Date.now() - 86_400_000).toISOString();
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const report = await api.get(`/v1/reports/causes?from=${from}&until=${until}&cause=supplier_defect`, {
      as: api.supervisor.key,
    });
    const rows = (report.json.rows ?? report.json.items) as unknown as Record<string, unknown>[];
    expect(rows).toMatchObject([{ cause: 'supplier_defect', incidentsOpen: 1, incidentCases: 2 }]);
  });

  it('is refused with an unknown cause, without a title, to an agent, and where there is none', async () => {
    const post = (body: unknown, as = api.supervisor.key) => api.post('/v1/incidents', { as, body });
    expect((await post({ ...about, cause: 'no_such_cause' })).json.type).toBe('/problems/unknown-code');
    expect((await post({ cause: 'late_delivery' })).status).toBe(400);
    expect((await post(about, api.agent.key)).status).toBe(403);
    const nowhere = `/v1/incidents/${randomUUID()}`;
    expect((await api.get(nowhere, { as: api.agent.key })).status).toBe(404);
    expect((await api.post(`${nowhere}/link`, { as: api.agent.key, body: { cases: ['x'] } })).status).toBe(
      404,
    );
    expect((await decide(randomUUID(), 'reply', { text: 'x' })).status).toBe(404);
  });
});

describe('a decision for all cases of an incident', () => {
  it('reaches each of them once, with its words; those that refuse are listed with their problem', async () => {
    const id = await open();
    const cases = await Promise.all([api.triaged(), api.triaged(), api.triaged(), api.triaged()]);
    const [ended] = cases;
    await link(
      id,
      cases.map(({ number }) => number),
    );
    const cancel = { reasonCode: 'mistake' };
    const gone = await api.post(`/v1/complaints/${ended?.id}/cancel`, {
      as: api.supervisor.key,
      body: cancel,
    });
    expect(gone.status).toBe(200);
    const key = randomUUID();
    const body = { text: 'Служба доставки стояла; привеземо завтра.' };
    const reply = await decide(id, 'reply', body, { key });
    expect(reply.status, reply.text).toBe(201);
    const again = await decide(id, 'reply', body, { key });
    expect([again.json.id, again.headers['idempotency-replayed']]).toEqual([reply.json.id, 'true']);
    const self = String(reply.headers.location);
    expect(await settled(self)).toMatchObject({
      waiting: 0,
      done: 3,
      refused: 1,
      decidedBy: api.supervisor.id,
    });
    const [refused] = await itemsOf(self, '?state=refused');
    expect(refused).toMatchObject({
      number: ended?.number,
      problem: { type: '/problems/case-ended', status: 409, outcome: 'cancelled' },
    });
    for (const { id: caseId } of cases.slice(1)) {
      const history = await texts(caseId);
      expect(history.split('"type":"replied"')).toHaveLength(2);
      expect(history).toContain(body.text);
      expect(history).toContain(api.supervisor.id);
    }
    expect(await texts(ended?.id ?? '')).not.toContain(body.text);
    const listed = await api.get(`/v1/incidents/${id}/bulk-decisions`, { as: api.agent.key });
    expect(listed.json.items).toMatchObject([{ id: reply.json.id, decision: 'reply' }]);
  });

  it('concludes and answers many cases; what failed is asked again alone, and then taken', async () => {
    const id = await open();
    const [ready, fresh] = [await api.triaged(), await api.file()];
    await link(id, [ready.id, fresh.id]);
    const conclude = await decide(id, 'conclude', { finding: 'upheld', rootCause: 'late_delivery' });
    const self = String(conclude.headers.location);
    expect(await settled(self)).toMatchObject({ done: 1, refused: 1 });
    const [item] = await itemsOf(self, '?state=refused');
    expect(item).toMatchObject({
      caseId: fresh.id,
      attempt: 1,
      problem: { type: '/problems/not-allowed-now' },
    });
    expect(JSON.stringify(item?.problem)).toContain('triage');
    const version = (await read(ready.id)).version;
    const body = { class: 'store', category: 'delivery', severity: 'low', assignTo: api.agent.id };
    expect((await api.post(`/v1/complaints/${fresh.id}/triage`, { as: api.agent.key, body })).status).toBe(
      200,
    );
    const retried = await api.post(`${self}/retry`, { as: api.supervisor.key, body: {} });
    expect(retried.status, retried.text).toBe(201);
    expect(await settled(self)).toMatchObject({ done: 2, refused: 0 });
    expect((await itemsOf(self)).map(({ attempt }) => attempt).sort()).toEqual([1, 2]);
    expect((await read(ready.id)).version).toBe(version);
    const answer = { kind: 'answer', remedy: 'apology', text: 'Перепрошуємо за затримку.' };
    const told = await decide(id, 'propose', answer);
    expect(await settled(String(told.headers.location))).toMatchObject({ done: 2, refused: 0 });
    for (const { id: caseId } of [ready, fresh]) {
      expect(await read(caseId)).toMatchObject({ outcome: 'answered', finding: 'upheld' });
    }
  });

  it('offers within the powers of whoever decides, case by case', async () => {
    const id = await open();
    const cases = [await api.triaged(), await api.triaged()];
    await link(
      id,
      cases.map(({ id: caseId }) => caseId),
    );
    const compensation = { amountMinor: 15_000, currency: 'UAH' };
    const offer = {
      kind: 'offer',
      finding: 'upheld',
      rootCause: 'late_delivery',
      remedy: 'compensation',
      compensation,
      reason: 'Однаково для всіх.',
    };
    const reply = await decide(id, 'propose', offer);
    expect(await settled(String(reply.headers.location))).toMatchObject({ done: 2 });
    const proposals = await Promise.all(
      cases.map(async (one) => Reflect.get(Object((await read(one.id)).proposal), 'id')),
    );
    expect(new Set(proposals).size).toBe(2);
    for (const one of cases) expect(await read(one.id)).toMatchObject({ stage: 'offer' });
  });

  it('is refused as the decision of one case is: body, codes, roles, and one person for all', async () => {
    const id = await open();
    await link(id, [(await api.triaged()).id]);
    const bad = await decide(id, 'reply', { words: 'x' });
    expect([bad.status, bad.json.type]).toEqual([400, '/problems/invalid-request']);
    expect(bad.text).toContain('/body/words');
    const named = { class: 'store', category: 'delivery', severity: 'low', assignTo: api.agent.id };
    expect((await decide(id, 'triage', named)).json.type).toBe('/problems/unprocessable');
    expect((await decide(id, 'withdraw')).status).toBe(400);
    const asAgent = { as: api.agent.key };
    expect((await decide(id, 'reply', { text: 'x' }, asAgent)).status).toBe(403);
    const code = await decide(id, 'conclude', { finding: 'upheld', rootCause: 'no_such_cause' });
    expect(await settled(String(code.headers.location))).toMatchObject({ refused: 1 });
    const [item] = await itemsOf(String(code.headers.location));
    expect(item?.problem).toMatchObject({ type: '/problems/unknown-code', status: 422 });
    const empty = await open();
    expect((await decide(empty, 'reply', { text: 'x' })).json.type).toBe('/problems/conflict');
    const article = { articles: [{ id: randomUUID(), version: 1 }] };
    expect((await decide(id, 'reply', { text: 'x', ...article })).json.type).toBe('/problems/unprocessable');
  });
});
