import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, complaint, eventually, type Reply } from '../support/api.ts';
import { type Desk, startDesk } from '../support/desk.ts';

let api: Desk;
let head: { id: string; key: string };

beforeAll(async () => {
  api = await startDesk();
  head = await api.person({ roles: ['head'] });
});
afterAll(() => api.close());

const triage = { class: 'store', category: 'freshness', severity: 'medium', remedySought: 'refund' };
const offerOf = (amountMinor: number) => ({
  kind: 'offer',
  finding: 'upheld',
  rootCause: 'expired_goods',
  remedy: 'compensation',
  compensation: { amountMinor, currency: 'UAH' },
  text: 'Пропонуємо компенсацію на картку.',
  reason: 'Чекала двічі.',
});
const word = { by: 'customer', evidence: { channel: 'phone', contact: '+380501112233', text: 'Згодна' } };

const open = async (): Promise<string> => (await api.file()).id;

const on = (id: string, verb: string, call: Parameters<ApiUnderTest['post']>[1] = {}): Promise<Reply> =>
  api.post(`/v1/complaints/${id}/${verb}`, { as: api.agent.key, ...call });

/** At the stage `investigation`, with the agent as assignee. */
async function investigated(): Promise<string> {
  const id = await open();
  expect((await on(id, 'triage', { body: { ...triage, assignTo: api.agent.id } })).status).toBe(200);
  return id;
}

async function offered(amountMinor = 40_000): Promise<{ id: string; version: number }> {
  const id = await investigated();
  const reply = await on(id, 'propose', { body: offerOf(amountMinor) });
  expect(reply.json).toMatchObject({ stage: amountMinor > 50_000 ? 'approval' : 'offer' });
  return { id, version: Number(reply.json.version) };
}

function expectRefused(reply: Reply, status: number, name: string): void {
  expect([reply.status, reply.json.type]).toEqual([status, `/problems/${name}`]);
}

describe('a case is driven to its end', () => {
  it('also when its letter was received in the year 2000', async () => {
    const body = complaint({ receivedAt: '2000-01-03T09:00:00.000Z' });
    const registered = await api.post('/v1/complaints', { as: api.integrator, body });
    expect(registered.status, registered.text).toBe(201);
    const id = String(registered.json.id);
    expect((await on(id, 'triage', { body: { ...triage, assignTo: api.agent.id } })).status).toBe(200);
    const answered = await on(id, 'propose', {
      body: {
        kind: 'answer',
        finding: 'upheld',
        rootCause: 'expired_goods',
        remedy: 'apology',
        text: 'Вибачте.',
      },
    });
    expect([answered.status, answered.json.stage]).toEqual([200, 'aftercare']);
  });

  it('from the first command, which starts it, to closing, each answer being the state after the step', async () => {
    const id = await open();
    const first = await on(id, 'triage', { body: { ...triage, assignTo: api.agent.id } });
    expect(first.status).toBe(200);
    expect(first.json).toMatchObject({ id, stage: 'investigation', waitingFor: null, outcome: null });
    expect(first.headers.etag).toBe(`"${first.json.version}"`);
    const proposed = await on(id, 'propose', { body: offerOf(40_000) });
    expect(proposed.json).toMatchObject({ stage: 'offer', waitingFor: 'customer' });
    const [row] = await api.db.sql`select stage, version from cases where id = ${id}`;
    expect(row).toEqual({ stage: 'offer', version: proposed.json.version });
    const accepted = await on(id, 'accept', {
      as: api.integrator,
      body: word,
      ifMatch: String(proposed.headers.etag),
    });
    expect([accepted.status, accepted.json.outcome]).toEqual([200, 'accepted']);
    const seen = await eventually(
      () => api.get(`/v1/complaints/${id}`, { as: api.agent.key }),
      ({ json }) => json.stage === 'aftercare' || json.stage === 'resolved',
    );
    const closed = await on(id, 'close', { ifMatch: Number(seen.json.version) });
    expect(closed.json).toMatchObject({ stage: 'closed', outcome: 'accepted' });
  });

  it('with what was said kept out of the process, under the command that brought it', async () => {
    const id = await investigated();
    await on(id, 'reply', { body: { text: 'Перевіряємо партію.' } });
    await on(id, 'withdraw', { as: api.integrator, body: { ...word, reason: 'Передумала' } });
    const texts = await api.db.sql`
      select t.field, t.internal, t.body, e.type from texts t join timeline e on e.source_id = t.source_id
      where t.case_id = ${id} and e.type in ('replied', 'withdrawn') order by t.field`;
    expect(texts.map(({ field, internal, body }) => ({ field, internal, body }))).toEqual([
      { field: 'evidence.contact', internal: true, body: '+380501112233' },
      { field: 'evidence.text', internal: true, body: 'Згодна' },
      { field: 'reason', internal: true, body: 'Передумала' },
      { field: 'text', internal: false, body: 'Перевіряємо партію.' },
    ]);
  });
});

describe('a decision is refused', () => {
  it('when the process does not take it now, naming what it takes by address, and leaves no text', async () => {
    const id = await open();
    const reply = await on(id, 'accept', { body: word, ifMatch: '*' });
    expectRefused(reply, 409, 'not-allowed-now');
    expect(reply.json.allowed).toContain('tasks/claim');
    expect(reply.json).toMatchObject({ stage: expect.stringMatching(/received|triage/) });
    const texts = await api.db.sql`select 1 from texts where case_id = ${id}`;
    expect(texts).toHaveLength(0);
  });

  it('when the case changed since, with its version', async () => {
    const { id, version } = await offered();
    const reply = await on(id, 'accept', { body: word, ifMatch: version - 1 });
    expectRefused(reply, 412, 'stale-version');
    expect([reply.json.version, reply.headers.etag]).toEqual([version, `"${version}"`]);
    expectRefused(await on(id, 'accept', { body: word }), 428, 'precondition-required');
    expectRefused(await on(id, 'accept', { body: word, ifMatch: '"not-a-version"' }), 412, 'stale-version');
    const weak = await on(id, 'accept', { body: word, ifMatch: `"1", W/"${version}"` });
    expect(weak.status).toBe(200);
  });

  it('when nobody else approves: not the proposer, and nobody without the power', async () => {
    const id = await open();
    await on(id, 'triage', { body: { ...triage, assignTo: api.supervisor.id } });
    const proposed = await on(id, 'propose', { as: api.supervisor.key, body: offerOf(600_000) });
    expect(proposed.json.stage).toBe('approval');
    const ifMatch = Number(proposed.json.version);
    expectRefused(
      await on(id, 'approve', { as: api.supervisor.key, ifMatch, body: {} }),
      403,
      'own-proposal',
    );
    const other = await api.person({ roles: ['supervisor'] });
    const above = await on(id, 'approve', { as: other.key, ifMatch, body: {} });
    expectRefused(above, 422, 'above-authority');
    expect(above.json.maxMinor).toBe(500_000);
    const approved = await on(id, 'approve', { as: head.key, ifMatch });
    expect([approved.status, approved.json.stage]).toEqual([200, 'offer']);
  });

  it('when it names a class, a person or a sum that does not fit', async () => {
    const id = await open();
    expectRefused(await on(id, 'triage', { body: { ...triage, class: 'spaceship' } }), 422, 'unknown-class');
    const department = await api.person({ roles: ['department'], department: 'logistics' });
    const gone = await api.person({ roles: ['agent'], active: false });
    for (const assignTo of [randomUUID(), gone.id, department.id]) {
      const reply = await on(id, 'triage', { body: { ...triage, assignTo } });
      expectRefused(reply, 422, 'unfit-person');
      expect(reply.json.errors).toEqual([{ pointer: '/assignTo', detail: expect.any(String) }]);
    }
    await on(id, 'triage', { body: { ...triage, assignTo: api.agent.id } });
    const { finding: _f, rootCause: _r, ...bare } = offerOf(100);
    expectRefused(await on(id, 'propose', { body: bare }), 422, 'finding-required');
    const dollars = { ...offerOf(100), compensation: { amountMinor: 100, currency: 'USD' } };
    expectRefused(await on(id, 'propose', { body: dollars }), 422, 'invalid-compensation');
    expectRefused(await on(id, 'assign', { body: { to: api.supervisor.id } }), 403, 'forbidden');
    const past = { dueAt: '2020-01-01T00:00:00Z' };
    expectRefused(await on(id, 'promise', { as: head.key, body: past }), 422, 'promise-in-the-past');
    const breach = { clockId: 'resolution.1', reason: 'Збій' };
    expectRefused(await on(id, 'void-breach', { as: head.key, body: breach }), 404, 'no-such-breach');
    expectRefused(await on(id, 'resume', { body: {} }), 409, 'customer-not-awaited');
    const same = { class: 'store', reason: 'Так' };
    expectRefused(await on(id, 'reclassify', { body: same }), 409, 'nothing-changes');
    expectRefused(await on(id, `hand-offs/${randomUUID()}/recall`), 404, 'no-such-hand-off');
  });

  it.each([
    ['cancel', {}, '/reason'],
    ['reclassify', { reason: 'x' }, ''],
    [
      'propose',
      { kind: 'offer', remedy: 'refund', compensation: { amountMinor: 0, currency: 'UAH' } },
      '/compensation/amountMinor',
    ],
    ['propose', { ...offerOf(100), reason: undefined }, '/reason'],
    ['offer', { ...offerOf(100), reason: undefined }, '/reason'],
    ['accept', { ...word, by: 'agent' }, '/by'],
    ['decline', { ...word, by: 'agent' }, '/by'],
    ['withdraw', { ...word, by: 'agent' }, '/by'],
    ['reopen', { ...word, by: 'agent', reasonCode: 'not_solved' }, '/by'],
    ['withdraw', { by: 'customer' }, '/evidence'],
    ['withdraw', { by: 'neighbour', evidence: { channel: 'phone' } }, '/by'],
    ['reply', { text: ' ' }, '/text'],
    ['promise', { dueAt: 'tomorrow' }, '/dueAt'],
    ['hand-offs', { department: 'Log istics', question: 'Де?' }, '/department'],
  ])('when the body of %s is not valid: %j', async (verb, body, pointer) => {
    const reply = await on(randomUUID(), verb, {
      as: verb === 'promise' || verb === 'cancel' ? head.key : api.agent.key,
      body,
      ifMatch: '*',
    });
    expectRefused(reply, 400, 'invalid-request');
    expect(reply.json.errors).toContainEqual({ pointer, detail: expect.any(String) });
  });

  it('when the case has ended, from PostgreSQL; and that answer is kept', async () => {
    const id = await investigated();
    const key = randomUUID();
    const withdrawn = await on(id, 'withdraw', { as: api.integrator, body: word, key });
    expect(withdrawn.json).toMatchObject({ stage: 'closed', outcome: 'withdrawn' });
    const late = { as: head.key, body: { reason: 'Пізно' }, key: randomUUID() };
    const reply = await on(id, 'cancel', late);
    expectRefused(reply, 409, 'case-ended');
    expect(reply.json.outcome).toBe('withdrawn');
    expect((await on(id, 'cancel', late)).text).toBe(reply.text);
    const replayed = await on(id, 'withdraw', { as: api.integrator, body: word, key });
    expect([replayed.text, replayed.headers['idempotency-replayed']]).toEqual([withdrawn.text, 'true']);
  });
});

describe('a click is one decision', () => {
  it('also when it comes twenty times at once', async () => {
    const id = await investigated();
    const key = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => on(id, 'reply', { body: { text: 'Вітаємо' }, key })),
    );
    for (const reply of replies) expect([200, 409]).toContain(reply.status);
    const settled = await eventually(
      () => on(id, 'reply', { body: { text: 'Вітаємо' }, key }),
      ({ status }) => status === 200,
    );
    expect(settled.headers['idempotency-replayed']).toBe('true');
    const replied = await api.db.sql`select 1 from timeline where case_id = ${id} and type = 'replied'`;
    expect(replied).toHaveLength(1);
  });

  it('two approvals at once are one yes and one refusal', async () => {
    const { id, version } = await offered(80_000);
    const replies = await Promise.all(
      [api.supervisor, head].map(({ key }) => on(id, 'approve', { as: key, ifMatch: version })),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 412]);
  });

  it('whose answer was lost after it ended the case is answered with what it did', async () => {
    const id = await investigated();
    const key = randomUUID();
    await on(id, 'withdraw', { as: api.integrator, body: word, key });
    await api.db.sql`
      update commands set answer_status = null, answer_body = null, lease_until = null
      where idempotency_key = ${key}`;
    const reply = await on(id, 'withdraw', { as: api.integrator, body: word, key });
    expect([reply.status, reply.json.outcome]).toEqual([200, 'withdrawn']);
  });
});

describe('tasks', () => {
  const taskOf = async (id: string): Promise<string> => {
    const [task] = await api.db.sql<{ id: string }[]>`select id from tasks where case_id = ${id}`;
    return `${id}.${task?.id}`;
  };

  it('are claimed by one, released and reassigned', async () => {
    const id = await open();
    const other = await api.person({ roles: ['agent'] });
    await eventually(
      () => api.get(`/v1/complaints/${id}`, { as: api.agent.key }),
      ({ json }) => json.stage === 'triage',
    );
    const task = await taskOf(id);
    const post = (verb: string, as: string, body: unknown = {}) =>
      api.post(`/v1/tasks/${task}/${verb}`, { as, body });
    expect((await post('claim', api.agent.key)).status).toBe(200);
    const taken = await post('claim', other.key);
    expectRefused(taken, 409, 'task-taken');
    expect(taken.json.assignee).toBe(api.agent.id);
    expectRefused(await post('release', other.key), 403, 'not-your-task');
    expect((await post('release', api.agent.key)).status).toBe(200);
    const department = await api.person({ roles: ['department'], department: 'logistics' });
    expectRefused(await post('reassign', api.supervisor.key, { to: department.id }), 422, 'unfit-person');
    expect((await post('reassign', api.supervisor.key, { to: other.id })).status).toBe(200);
    const [row] = await api.db.sql`select assignee from tasks where case_id = ${id}`;
    expect(row?.assignee).toBe(other.id);
  });

  it('that are not there are refused', async () => {
    const id = await investigated();
    expectRefused(
      await api.post(`/v1/tasks/${id}.nothing/claim`, { as: api.agent.key }),
      404,
      'no-such-task',
    );
    expectRefused(await api.post('/v1/tasks/nonsense/claim', { as: api.agent.key }), 404, 'no-such-task');
  });

  it('of a department that nobody active is in are refused, with the departments there are', async () => {
    const id = await investigated();
    await api.person({ roles: ['department'], department: 'logistics' });
    await api.person({ roles: ['department'], department: 'closed_shop', active: false });
    for (const department of ['logistisc', 'closed_shop']) {
      const reply = await on(id, 'hand-offs', { body: { department, question: 'Де партія?' } });
      expectRefused(reply, 422, 'unknown-department');
      expect(reply.json.errors).toEqual([{ pointer: '/department', detail: expect.any(String) }]);
      expect(reply.json.departments).toContain('logistics');
      expect(reply.json.departments).not.toContain(department);
    }
    const [row] = await api.db.sql`select detail -> 'handOffs' as asked from cases where id = ${id}`;
    expect(row?.asked).toEqual([]);
  });

  it('of a department are for its people only', async () => {
    const id = await investigated();
    const shop = await api.person({ roles: ['department'], department: 'shops' });
    const logistics = await api.person({ roles: ['department'], department: 'logistics' });
    const asked = await on(id, 'hand-offs', { body: { department: 'logistics', question: 'Де партія?' } });
    expect(asked.json.waitingFor).toBe('department');
    const [row] = await api.db.sql<{ id: string }[]>`
      select id from tasks where case_id = ${id} and department = 'logistics'`;
    const claim = (as: string) => api.post(`/v1/tasks/${id}.${row?.id}/claim`, { as });
    expectRefused(await claim(shop.key), 404, 'not-found');
    expect((await claim(logistics.key)).status).toBe(200);
  });
});
