import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casePageSchema } from '../../api/schemas/case.ts';
import { type ApiUnderTest, complaint, type Reply, silentEngine, startApi } from '../support/api.ts';
import { changeCase, storeHandOff } from '../support/stored-desk.ts';

const hourMs = 3_600_000;
let api: ApiUnderTest;
let agent: { id: string; key: string };

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  agent = await api.person({ roles: ['agent'] });
});
afterAll(() => api.close());

/** Registers a case of this customer and answers its id. */
async function register(ref: string, change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const reply = await api.post('/v1/complaints', { body: complaint({ customer: { ref }, ...change }) });
  expect(reply.status).toBe(201);
  return String(reply.json.id);
}

const list = (query: string) => api.get(`/v1/complaints?${query}`, { as: agent.key });

function idsOf(reply: Reply): string[] {
  expect(reply.status, reply.text).toBe(200);
  const page = casePageSchema.parse(reply.json);
  expect(page).toEqual(reply.json);
  return page.items.map((item) => item.id);
}

describe('a list of complaints is narrowed by', () => {
  const ref = `filters-${randomUUID()}`;
  const mine = (query: string) => list(`customer=${ref}&${query}`);
  let plain: string;
  let late: string;
  let risky: string;
  let paused: string;
  let ended: string;

  beforeAll(async () => {
    const nowMs = Date.now();
    const ago = (hours: number) => new Date(nowMs - hours * hourMs);
    plain = await register(ref, { class: 'store', category: 'delivery' });
    late = await register(ref, { class: 'loyalty_card' });
    await changeCase(api.db, late, {
      due_at: ago(2),
      breached_at: ago(2),
      assignee: agent.id,
      stage: 'triage',
    });
    risky = await register(ref);
    await changeCase(api.db, risky, { at_risk_at: ago(1), due_at: ago(-1), stage: 'proposal' });
    paused = await register(ref);
    await changeCase(api.db, paused, { resolution_state: 'paused', due_at: null, at_risk_at: null });
    ended = await register(ref);
    await changeCase(api.db, ended, {
      ended_at: new Date(nowMs),
      stage: 'closed',
      outcome: 'accepted',
      resolution_state: 'stopped',
      due_at: null,
      at_risk_at: null,
    });
  });

  it('customer', async () => {
    expect(idsOf(await mine('')).sort()).toEqual([plain, late, risky, paused, ended].sort());
  });
  it('one stage or several', async () => {
    expect(idsOf(await mine('stage=triage'))).toEqual([late]);
    expect(idsOf(await mine('stage=triage,proposal')).sort()).toEqual([late, risky].sort());
    expect(idsOf(await mine('stage=triage&stage=proposal')).sort()).toEqual([late, risky].sort());
  });
  it('class and category', async () => {
    expect(idsOf(await mine('class=loyalty_card'))).toEqual([late]);
    expect(idsOf(await mine('category=delivery'))).toEqual([plain]);
  });
  it('assignee, by id, as me and as none', async () => {
    expect(idsOf(await mine(`assignee=${agent.id}`))).toEqual([late]);
    expect(idsOf(await mine('assignee=me'))).toEqual([late]);
    expect(idsOf(await mine('assignee=none'))).not.toContain(late);
  });
  it('overdue, at risk, paused and breached', async () => {
    expect(idsOf(await mine('overdue=true'))).toEqual([late]);
    expect(idsOf(await mine('atRisk=true'))).toEqual([risky]);
    expect(idsOf(await mine('paused=true'))).toEqual([paused]);
    expect(idsOf(await mine('breached=true'))).toEqual([late]);
    expect(idsOf(await mine('overdue=false'))).toHaveLength(5);
  });
  it('open and ended', async () => {
    expect(idsOf(await mine('open=false'))).toEqual([ended]);
    expect(idsOf(await mine('open=true'))).not.toContain(ended);
  });
  it('policy and demo', async () => {
    const demo = await register(ref, { policy: 'demo' });
    expect(idsOf(await mine('demo=true'))).toEqual([demo]);
    expect(idsOf(await mine('policy=demo'))).toEqual([demo]);
    expect(idsOf(await mine('demo=false'))).not.toContain(demo);
  });
  it('a half-open interval of receipt', async () => {
    const own = `interval-${randomUUID()}`;
    const first = await register(own, { receivedAt: '2026-03-01T00:00:00Z' });
    const second = await register(own, { receivedAt: '2026-03-02T02:00:00+02:00' });
    const between = (from: string, until: string) =>
      list(
        `customer=${own}&receivedFrom=${encodeURIComponent(from)}&receivedUntil=${encodeURIComponent(until)}`,
      );
    expect(idsOf(await between('2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'))).toEqual([first]);
    expect(idsOf(await between('2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z'))).toEqual([second]);
  });
});

describe('words are found', () => {
  const ref = `words-${randomUUID()}`;
  const find = async (text: string) => idsOf(await list(`customer=${ref}&text=${encodeURIComponent(text)}`));
  let bonus: string;
  let meat: string;

  beforeAll(async () => {
    bonus = await register(ref, {
      subject: 'Не нараховано БОНУСИ на картку',
      body: 'Доставка запізнилась, a refund was promised. Карту заблокировали.',
    });
    meat = await register(ref, { subject: 'Зіпсоване мʼясо', body: 'Купив м’ясо в магазині' });
  });

  it('in other forms and cases, Ukrainian, Russian and English', async () => {
    for (const words of [
      'картка',
      'бонус',
      'бонуси',
      'доставку',
      'нарахованого',
      'карта',
      'refund',
      'REFUND',
    ]) {
      expect(await find(words), words).toEqual([bonus]);
    }
  });
  it('whichever apostrophe they are written with', async () => {
    for (const words of ["м'ясо", 'м’ясо', 'мʼясо', "М'ЯСО"])
      expect(await find(words), words).toEqual([meat]);
  });
  it('all together or not at all', async () => {
    expect(await find('картка доставка')).toEqual([bonus]);
    expect(await find('картка магазин')).toEqual([]);
  });
  it('with whatever signs stand between them, and none when there is no word', async () => {
    expect(await find("бонуси & ! | ':* (картка)")).toEqual([bonus]);
    expect(await find('!!! &&&')).toEqual([]);
  });
});

describe('pages of complaints', () => {
  const ref = `pages-${randomUUID()}`;
  const ids: string[] = [];

  beforeAll(async () => {
    for (let index = 0; index < 7; index += 1) {
      // Equal instants: the id decides.
      ids.push(await register(ref, { receivedAt: '2026-05-01T10:00:00Z' }));
    }
    await changeCase(api.db, ids[3] ?? '', { resolution_state: 'paused', due_at: null, at_risk_at: null });
  });

  for (const sort of ['due', '-due', 'received', '-received']) {
    it(`by ${sort} give each case once`, async () => {
      const seen: string[] = [];
      let query = `customer=${ref}&limit=3&sort=${sort}`;
      for (let page = 0; page < 10; page += 1) {
        const reply = await list(query);
        seen.push(...idsOf(reply));
        if (reply.json.nextCursor === null) break;
        query = `customer=${ref}&limit=3&sort=${sort}&cursor=${reply.json.nextCursor}`;
      }
      expect(seen).toHaveLength(7);
      expect([...seen].sort()).toEqual([...ids].sort());
      const inOrder = sort.startsWith('-') ? [...seen].reverse() : seen;
      const expected = [...ids].sort();
      const paused = ids[3];
      const sorted = sort.endsWith('due')
        ? [...expected.filter((id) => id !== paused), String(paused)]
        : expected;
      expect(inOrder).toEqual(sorted);
    });
  }

  it('link to the next one without naming the customer or the words', async () => {
    const reply = await list(`customer=${ref}&text=${encodeURIComponent('йогурт')}&limit=3&sort=received`);
    const next = String(Reflect.get(Object(reply.json.links), 'next'));
    expect(next).toContain('cursor=');
    expect(next).toContain('sort=received');
    expect(decodeURIComponent(next)).not.toContain(ref);
    expect(decodeURIComponent(next)).not.toContain('йогурт');
    expect(Buffer.from(String(reply.json.nextCursor), 'base64url').toString()).not.toContain(ref);
  });

  it('can be followed by their link when no filter is personal', async () => {
    const first = await list('limit=3');
    const next = await api.get(String(Reflect.get(Object(first.json.links), 'next')), { as: agent.key });
    expect(idsOf(next)).toHaveLength(3);
    expect(idsOf(next)).not.toEqual(idsOf(first));
  });

  it('refuse a cursor of another filter, another sort or another list', async () => {
    const { nextCursor } = (await list(`customer=${ref}&limit=3`)).json;
    const tasks = Buffer.from(JSON.stringify(['x', 1, 'y'])).toString('base64url');
    for (const query of [
      `limit=3&cursor=${nextCursor}`,
      `customer=${ref}&sort=due&cursor=${nextCursor}`,
      `customer=${ref}&cursor=nonsense`,
      `customer=${ref}&cursor=${tasks}`,
    ]) {
      const reply = await list(query);
      expect(reply.status, query).toBe(400);
      expect(reply.json).toMatchObject({
        type: '/problems/invalid-request',
        errors: [{ parameter: 'cursor' }],
      });
    }
  });
});

describe('a query that is not valid is told so', () => {
  it.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=many', 'limit'],
    ['stage=lost', 'stage'],
    ['class=Not+a+code', 'class'],
    ['assignee=somebody', 'assignee'],
    ['overdue=yes', 'overdue'],
    ['receivedFrom=yesterday', 'receivedFrom'],
    ['sort=name', 'sort'],
    ['text=%00', 'text'],
    ['customer=%00', 'customer'],
    ['unknown=1', 'unknown'],
    ['open=false&sort=due', 'sort'],
  ])('%s', async (query, parameter) => {
    const reply = await list(query);
    expect(reply.status, reply.text).toBe(400);
    const [error] = reply.json.errors as unknown as { parameter: string }[];
    expect(error?.parameter.split('.')[0]).toBe(parameter);
  });

  it('assignee=me from a system', async () => {
    const integrator = await api.systemKey('integrator');
    expect((await api.get('/v1/complaints?assignee=me', { as: integrator })).status).toBe(400);
  });
});

describe('a department', () => {
  it('sees only the cases that it was asked about', async () => {
    const ref = `department-${randomUUID()}`;
    const asked = await register(ref);
    const other = await register(ref);
    await storeHandOff(api.db, asked, 'logistics');
    await storeHandOff(api.db, other, 'marketing');
    const clerk = await api.person({ roles: ['department'], department: 'logistics' });
    const reply = await api.get(`/v1/complaints?customer=${ref}`, { as: clerk.key });
    expect(idsOf(reply)).toEqual([asked]);
    expect((await api.get(`/v1/complaints/${asked}`, { as: clerk.key })).status).toBe(200);
    for (const path of ['', '/timeline', '/sla', '/process']) {
      const hidden = await api.get(`/v1/complaints/${other}${path}`, { as: clerk.key });
      expect(hidden.status, path).toBe(404);
    }
  });

  it('sees none when nobody has said which one it is', async () => {
    const system = await api.systemKey('department');
    expect(idsOf(await api.get('/v1/complaints', { as: system }))).toEqual([]);
  });

  it('whose person is an agent too sees all', async () => {
    const both = await api.person({ roles: ['department', 'agent'], department: 'logistics' });
    const id = await register(`both-${randomUUID()}`);
    expect((await api.get(`/v1/complaints/${id}`, { as: both.key })).status).toBe(200);
  });
});
