import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  letterPageSchema,
  notificationPageSchema,
  notificationSchema,
  stageReportSchema,
  taskPageSchema,
} from '../../api/schemas/desk.ts';
import { type ApiUnderTest, complaint, type Reply, silentEngine, startApi } from '../support/api.ts';
import { changeCase, storeNotification, storeTask } from '../support/stored-desk.ts';

const hourMs = 3_600_000;
let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
});
afterAll(() => api.close());

async function register(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const reply = await api.post('/v1/complaints', { body: complaint(change) });
  expect(reply.status, reply.text).toBe(201);
  return String(reply.json.id);
}

const ago = (hours: number) => new Date(Date.now() - hours * hourMs);

describe('worklists', () => {
  const idsOf = (reply: Reply) => {
    expect(reply.status, reply.text).toBe(200);
    const page = taskPageSchema.parse(reply.json);
    expect(page).toEqual(reply.json);
    return page.items.map((item) => item.id);
  };
  let agent: { id: string; key: string };
  let head: { id: string; key: string };
  let clerk: { id: string; key: string };
  const tasks: Record<string, string> = {};

  beforeAll(async () => {
    agent = await api.person({ roles: ['agent'] });
    head = await api.person({ roles: ['head'] });
    clerk = await api.person({ roles: ['department'], department: 'logistics' });
    const caseId = await register();
    const demoId = await register({ policy: 'demo' });
    tasks.late = await storeTask(api.db, caseId, { role: 'agent', step: 'triage', dueAt: ago(2) });
    tasks.mine = await storeTask(api.db, caseId, {
      role: 'agent',
      step: 'investigate',
      assignee: agent.id,
      dueAt: ago(-2),
    });
    tasks.never = await storeTask(api.db, caseId, { role: 'agent', step: 'propose', dueAt: null });
    tasks.approval = await storeTask(api.db, caseId, { role: 'head', step: 'approve', dueAt: ago(-1) });
    tasks.lent = await storeTask(api.db, caseId, {
      role: 'supervisor',
      step: 'assign',
      assignee: agent.id,
      dueAt: ago(-3),
    });
    tasks.demo = await storeTask(api.db, demoId, { role: 'agent', step: 'triage', dueAt: ago(3) });
    const answer = { role: 'department', step: 'answer_hand_off', dueAt: ago(-4) };
    tasks.logistics = await storeTask(api.db, caseId, { ...answer, department: 'logistics' });
    tasks.marketing = await storeTask(api.db, caseId, { ...answer, department: 'marketing' });
  });

  const list = (query: string, as: string) => api.get(`/v1/tasks?${query}`, { as });
  const named = (...names: string[]) => names.map((name) => tasks[name]);

  it('of a person are by default those of their roles, and what they have, soonest due first', async () => {
    expect(idsOf(await list('', agent.key))).toEqual(named('demo', 'late', 'mine', 'lent', 'never'));
    expect(idsOf(await list('', head.key))).toEqual(named('approval'));
  });
  it('of a system are all', async () => {
    expect(idsOf(await list('', await api.systemKey('manager')))).toHaveLength(8);
  });
  it('are narrowed by role, assignee, step, department, overdue and demo', async () => {
    expect(idsOf(await list('role=head', agent.key))).toEqual(named('approval'));
    expect(idsOf(await list('role=head,supervisor', agent.key))).toEqual(named('approval', 'lent'));
    expect(idsOf(await list('assignee=me', agent.key))).toEqual(named('mine', 'lent'));
    expect(idsOf(await list(`assignee=${agent.id}&role=agent`, head.key))).toEqual(named('mine'));
    expect(idsOf(await list('assignee=none&role=agent', head.key))).toEqual(named('demo', 'late', 'never'));
    expect(idsOf(await list('step=propose', agent.key))).toEqual(named('never'));
    expect(idsOf(await list('department=marketing&role=department', agent.key))).toEqual(named('marketing'));
    expect(idsOf(await list('overdue=true&demo=false', agent.key))).toEqual(named('late'));
  });
  it("of a department's person are their department's, whatever they ask for", async () => {
    expect(idsOf(await list('', clerk.key))).toEqual(named('logistics'));
    expect(idsOf(await list('role=agent', clerk.key))).toEqual([]);
    expect(idsOf(await list('role=department&department=marketing', clerk.key))).toEqual([]);
  });
  it('page through each once, and refuse a cursor of another filter', async () => {
    const seen: string[] = [];
    let url: string | null = '/v1/tasks?limit=2';
    while (url !== null) {
      const reply: Reply = await api.get(url, { as: agent.key });
      seen.push(...idsOf(reply));
      url = taskPageSchema.parse(reply.json).links.next;
    }
    expect(seen).toEqual(named('demo', 'late', 'mine', 'lent', 'never'));
    const { nextCursor } = (await list('limit=2', agent.key)).json;
    expect((await list(`role=agent&cursor=${nextCursor}`, agent.key)).status).toBe(400);
    expect((await list(`limit=2&cursor=${nextCursor}`, head.key)).status).toBe(400);
  });
  it('refuse what is not valid', async () => {
    for (const query of ['role=king', 'step=dance', 'assignee=x', 'overdue=1', 'limit=0', 'colour=red']) {
      expect((await list(query, agent.key)).status, query).toBe(400);
    }
    expect((await list('assignee=me', await api.systemKey('manager'))).status).toBe(400);
  });
  it('say of each task what it is about and where it is done', async () => {
    const [task] = taskPageSchema.parse((await list('step=approve', head.key)).json).items;
    expect(task).toMatchObject({
      id: tasks.approval,
      role: 'head',
      overdue: false,
      assignee: null,
      case: { subject: 'Прострочений йогурт', class: 'store' },
      links: { claim: `/v1/tasks/${tasks.approval}/claim` },
    });
  });
});

describe('notifications', () => {
  const list = async (query: string, as: string) => {
    const reply = await api.get(`/v1/notifications?${query}`, { as });
    expect(reply.status, reply.text).toBe(200);
    const page = notificationPageSchema.parse(reply.json);
    expect(page).toEqual(reply.json);
    return page;
  };

  it('are those of the person, and of their role that nobody held, newest first', async () => {
    const director = await api.person({ roles: ['director'] });
    const other = await api.person({ roles: ['director'] });
    const clerk = await api.person({ roles: ['department'], department: 'finance' });
    const caseId = await register();
    const oldest = await storeNotification(api.db, caseId, {
      personId: director.id,
      role: 'director',
      at: ago(3),
    });
    const byRole = await storeNotification(api.db, caseId, { role: 'director', at: ago(2) });
    const newest = await storeNotification(api.db, caseId, { personId: director.id, at: ago(1) });
    await storeNotification(api.db, caseId, { personId: other.id, role: 'director' });
    const finance = await storeNotification(api.db, caseId, { role: 'department', department: 'finance' });
    await storeNotification(api.db, caseId, { role: 'department', department: 'legal' });
    const idsFor = async (query: string, as: string) => (await list(query, as)).items.map((item) => item.id);
    expect(await idsFor('', director.key)).toEqual([newest, byRole, oldest]);
    expect(await idsFor('', clerk.key)).toEqual([finance]);

    const first = await list('limit=2', director.key);
    const next = await api.get(String(first.links.next), { as: director.key });
    expect(notificationPageSchema.parse(next.json).items.map((item) => item.id)).toEqual([oldest]);
    const foreign = await api.get(`/v1/notifications?limit=2&cursor=${first.nextCursor}`, { as: other.key });
    expect(foreign.status).toBe(400);

    const read = await api.post(`/v1/notifications/${newest}/read`, { as: director.key, key: null });
    expect(read.status, read.text).toBe(200);
    expect(notificationSchema.parse(read.json).readAt).not.toBeNull();
    const again = await api.post(`/v1/notifications/${newest}/read`, { as: director.key });
    expect(again.json.readAt).toBe(read.json.readAt);
    expect(await idsFor('unread=true', director.key)).toEqual([byRole, oldest]);
    expect(await idsFor('unread=false', director.key)).toEqual([newest]);
    await api.post(`/v1/notifications/${byRole}/read`, { as: director.key });
    expect(await idsFor('unread=true', other.key)).toHaveLength(1);
  });

  it('of somebody else, and unknown ones, are not found', async () => {
    const head = await api.person({ roles: ['head'] });
    const agent = await api.person({ roles: ['agent'] });
    const id = await storeNotification(api.db, await register(), { personId: head.id });
    for (const name of [id, randomUUID(), 'x']) {
      expect((await api.post(`/v1/notifications/${name}/read`, { as: agent.key })).status).toBe(404);
    }
  });

  it('are for people: a system names one', async () => {
    const integrator = await api.systemKey('integrator');
    const head = await api.person({ roles: ['head'] });
    expect((await api.get('/v1/notifications', { as: integrator })).status).toBe(403);
    const acting = await api.get('/v1/notifications', { as: integrator, actor: head.id });
    expect(acting.status).toBe(200);
  });
});

describe('letters', () => {
  it('are listed oldest first with what is needed to send them, and never with internal texts', async () => {
    const customer = { ref: 'card-9', name: 'Іван', email: 'ivan@example.com', locale: 'uk-UA' };
    const caseId = await register({ customer });
    const sourceId = randomUUID();
    await api.db.sql`
      insert into texts (source_id, field, case_id, internal, body)
      values (${sourceId}, 'text', ${caseId}, false, 'Вибачте!'), (${sourceId}, 'note', ${caseId}, true, 'Набридливий')`;
    await api.db.sql`
      insert into letters (case_id, key, kind, source_id, at, sent_at)
      values (${caseId}, 'acknowledgement', 'acknowledgement', null, now() - interval '1 hour', now()),
             (${caseId}, 'reply.1', 'reply', ${sourceId}, now(), null)`;
    const list = async (query: string) => {
      const reply = await api.get(`/v1/letters?case=${caseId}&${query}`);
      const page = letterPageSchema.parse(reply.json);
      expect(page).toEqual(reply.json);
      return page;
    };
    const all = await list('');
    expect(all.items.map((item) => item.kind)).toEqual(['acknowledgement', 'reply']);
    expect(all.items[1]).toMatchObject({
      to: { ...customer, phone: null },
      texts: [{ field: 'text', body: 'Вибачте!' }],
      sentAt: null,
    });
    expect((await list('kind=reply')).items).toHaveLength(1);
    expect((await list('state=sent')).items.map((item) => item.kind)).toEqual(['acknowledgement']);
    const first = await list('limit=1');
    const second = await api.get(String(first.links.next));
    expect(letterPageSchema.parse(second.json).items.map((item) => item.kind)).toEqual(['reply']);
    expect((await api.get(`/v1/letters?case=${randomUUID()}`)).status).toBe(404);
    expect((await api.get('/v1/letters?kind=postcard')).status).toBe(400);
    expect((await api.get(`/v1/letters?state=sent&cursor=${first.nextCursor}`)).status).toBe(400);
  });
});

describe('the report of stages', () => {
  it('counts each open case once: breached before paused before at risk before on time', async () => {
    const own = await startApi({ engine: silentEngine });
    try {
      const add = async (columns: Readonly<Record<string, unknown>>, policy = 'default') => {
        const reply = await own.post('/v1/complaints', { body: complaint({ policy }) });
        await changeCase(own.db, String(reply.json.id), { stage: 'triage', ...columns });
        return String(reply.json.id);
      };
      const running = { due_at: ago(-10), at_risk_at: ago(-5) };
      await add(running);
      await add({ ...running, at_risk_at: ago(1) });
      await add({ due_at: null, at_risk_at: null, resolution_state: 'paused' });
      await add({ due_at: null, at_risk_at: null, resolution_state: 'paused', breached_at: ago(1) });
      await add({ due_at: ago(1), at_risk_at: ago(2), breached_at: ago(1) });
      // Past due, and the process has not noticed yet.
      await add({ due_at: ago(1), at_risk_at: ago(2) });
      await add({ ...running, stage: 'offer' });
      await add({ stage: 'closed', ended_at: new Date(), due_at: null });
      await add({ ...running, stage: 'offer' }, 'demo');
      // Past due, and the breach was voided: what is left of the limit counts.
      const voided = await add({ due_at: ago(1), at_risk_at: ago(2) });
      await own.db.sql`
        update cases set clocks = (
          select jsonb_agg(case when k ->> 'kind' = 'resolution'
                                then k || '{"breach": {"voided": {"by": "x", "reason": "y", "atMs": 1}}}' else k end)
            from jsonb_array_elements(clocks) k) where id = ${voided}`;

      const reply = await own.get('/v1/reports/stages');
      const report = stageReportSchema.parse(reply.json);
      expect(report).toEqual(reply.json);
      const at = (stage: string) => report.stages.find((one) => one.stage === stage);
      expect(at('triage')).toEqual({
        stage: 'triage',
        onTime: 1,
        atRisk: 2,
        paused: 1,
        breached: 3,
        total: 7,
      });
      expect(at('offer')).toMatchObject({ onTime: 1, total: 1 });
      expect(at('received')).toMatchObject({ total: 0 });
      expect(report.totals).toEqual({ onTime: 2, atRisk: 2, paused: 1, breached: 3, total: 8 });
      const demo = stageReportSchema.parse((await own.get('/v1/reports/stages?demo=true')).json);
      expect(demo.totals.total).toBe(1);
      expect((await own.get('/v1/reports/stages?demo=maybe')).status).toBe(400);
    } finally {
      await own.close();
    }
  });
});
