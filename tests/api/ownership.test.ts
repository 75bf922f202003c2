import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../api/access/action.ts';
import { authorize, type Relation, type Subject, type Verdict } from '../../api/access/authorize.ts';
import { publicRoutes } from '../../api/access/public-routes.ts';
import { type Reach, scopes, usualScopes } from '../../api/access/scopes.ts';
import { table } from '../../api/access/table.ts';
import type { DeclaredRoute } from '../../api/plugins/auth.ts';
import { type Role, roles } from '../../workflows/domain/vocabulary.ts';
import { type ApiUnderTest, complaint, type Reply, silentEngine, startApi } from '../support/api.ts';
import { storeHandOff, storeTask } from '../support/stored-desk.ts';

/** A case with what may hang on it. */
interface Owned {
  readonly id: string;
  readonly number: string;
  readonly taskId: string;
  readonly letterId: string;
  readonly customerRef: string;
}

/** One who calls: in each role a person, and besides systems by the reach of their key. */
interface Who {
  readonly name: string;
  readonly role: Role;
  readonly reach: Reach;
  readonly key: string;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const entries = Object.entries<Action>(table);

let api: ApiUnderTest;
let routes: DeclaredRoute[];
let callers: Who[];
let own: Owned;
let foreign: Owned;
const missing: Owned = {
  id: '00000000-0000-7000-8000-000000000000',
  number: 'C-2020-999999',
  taskId: '00000000-0000-7000-8000-000000000000.assign.1',
  letterId: '00000000-0000-7000-8000-000000000000',
  customerRef: 'nobody',
};

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  routes = api.app.routesOf().filter(({ method }) => methods.includes(method));
  const bounded = await api.systemKey('integrator', { reach: 'own' });
  own = await bring(bounded, 'logistics');
  foreign = await bring(await api.systemKey('integrator', { reach: 'own' }), 'shops');
  callers = [
    { name: 'integrator, own', role: 'integrator', reach: 'own', key: bounded },
    { name: 'integrator, all', role: 'integrator', reach: 'all', key: await api.systemKey('integrator') },
  ];
  for (const role of roles) {
    if (role === 'integrator') continue;
    const department = role === 'department' ? { department: 'logistics' } : {};
    const { key } = await api.person({ roles: [role], ...department });
    callers.push({ name: role, role, reach: 'all', key });
  }
});
afterAll(() => api.close());

/** A case through a key, handed to a department, with a task of it and a letter. */
async function bring(key: string, department: string): Promise<Owned> {
  const body = complaint();
  const reply = await api.post('/v1/complaints', { as: key, body });
  expect(reply.status, reply.text).toBe(201);
  const id = String(reply.json.id);
  await storeHandOff(api.db, id, department);
  const letterId = uuidv7();
  await api.db.sql`
    insert into letters (id, case_id, key, kind, at) values (${letterId}, ${id}, 'reply.1', 'reply', now())`;
  return {
    id,
    number: String(reply.json.number),
    taskId: await storeTask(api.db, id, { role: 'department', step: 'answer_hand_off', department }),
    letterId,
    customerRef: body.customer.ref,
  };
}

const rowOf = (route: DeclaredRoute) => `${route.method} ${route.url}`;
const actionOf = (route: DeclaredRoute) => entries.find(([, action]) => action.routes.includes(rowOf(route)));

/** The address with this case in it; other names are of nothing. */
function addressOf(route: DeclaredRoute, about: Action['about'], owned: Owned, by: 'id' | 'number'): string {
  const named =
    about === 'case'
      ? owned[by]
      : about === 'task'
        ? owned.taskId
        : about === 'letter'
          ? owned.letterId
          : missing.id;
  return route.url.replace(':id', named).replaceAll(/:[A-Za-z]+/g, missing.id);
}

/** A body that no route takes: whoever may ask learns that, and nothing is changed. */
const ask = (route: DeclaredRoute, url: string, who: Who): Promise<Reply> =>
  api.send(route.method as 'GET', url, {
    as: who.key,
    ifMatch: '*',
    ...(['GET', 'DELETE'].includes(route.method) ? {} : { body: '{"no such field":1}' }),
  });

const subjectOf = ({ role, reach }: Pick<Who, 'role' | 'reach'>): Subject => ({
  roles: new Set([role]),
  departments: new Set(role === 'department' ? ['logistics'] : []),
  personId: role === 'integrator' ? null : 'p',
  key: { id: 'k', scopes: new Set(usualScopes(role === 'integrator' ? role : 'admin')), reach },
});

/** An answer without what differs between any two. */
const likeness = (reply: Reply) => ({ status: reply.status, body: { ...reply.json, requestId: null } });

describe('the reviewed table', () => {
  it('speaks of every route of the router, each once, and of none besides', () => {
    const asked = routes.filter(({ url }) => !url.startsWith('/docs')).map(rowOf);
    const listed = [...entries.flatMap(([, action]) => action.routes), ...publicRoutes];
    expect([...listed].sort()).toEqual([...asked].sort());
  });

  it('gives every role the same as the routes say', () => {
    for (const route of routes) {
      const known = actionOf(route);
      if (route.roles === 'public') expect(known, rowOf(route)).toBeUndefined();
      else expect(Object.keys(known?.[1].who ?? {}).sort(), rowOf(route)).toEqual([...route.roles].sort());
    }
  });

  it('is as reviewed: every action by every role, for own, others and nobody', () => {
    const relations: readonly Relation[] = ['own', 'other', 'none'];
    const shown: Readonly<Record<Verdict, string>> = {
      allowed: 'yes',
      role: 'no',
      scope: 'scope',
      reach: 'reach',
      person: 'person',
      unseen: 'unseen',
      depends: '?',
    };
    const who = [
      ...(['own', 'all'] as const).map((reach) => ({ role: 'integrator' as Role, reach })),
      ...roles.filter((role) => role !== 'integrator').map((role) => ({ role, reach: 'all' as Reach })),
    ];
    const lines = entries.map(([name, action]) => {
      const cells = who.map((one) => {
        const verdicts = relations.map((relation) => shown[authorize(subjectOf(one), action, relation)]);
        const label = one.role === 'integrator' ? `integrator(${one.reach})` : one.role;
        return `${label} ${new Set(verdicts).size === 1 ? verdicts[0] : verdicts.join('/')}`;
      });
      return `${name} [${action.scope}, ${action.about}]: ${cells.join(', ')}`;
    });
    expect(lines).toMatchSnapshot();
  });

  it('names scopes that keys can have, all of those but what is still to come', () => {
    const used = new Set(entries.map(([, action]) => action.scope));
    for (const scope of used) expect(scopes).toContain(scope);
    expect(scopes.filter((scope) => !used.has(scope)).length).toBeLessThanOrEqual(2);
  });
});

describe('every route, asked in every role for own, foreign and no cases', () => {
  it('decides by the table, and answers for a foreign one exactly as for none', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const route of routes) {
      const [, action] = actionOf(route) ?? [];
      if (action === undefined) continue;
      for (const who of callers) {
        const subject = subjectOf(who);
        const names = action.about === 'case' ? (['id', 'number'] as const) : (['id'] as const);
        for (const by of names) {
          const none = await ask(route, addressOf(route, action.about, missing, by), who);
          for (const [relation, owned] of [
            ['own', own],
            ['other', foreign],
          ] as const) {
            const verdict = authorize(subject, action, relation);
            const reply = await ask(route, addressOf(route, action.about, owned, by), who);
            asked += 1;
            const fits = isExpected(verdict, reply, none);
            if (!fits)
              wrong.push(
                `${rowOf(route)} ${who.name} ${relation}: ${verdict}, ${reply.status} ${reply.text}`,
              );
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(2_000);
  }, 300_000);

  function isExpected(verdict: Verdict, reply: Reply, none: Reply): boolean {
    switch (verdict) {
      case 'allowed':
        return ![401, 403].includes(reply.status) && reply.json.detail !== 'There is no such case.';
      case 'role':
      case 'scope':
      case 'reach':
      case 'person':
        return reply.status === 403;
      case 'unseen':
        return reply.status === 404 && JSON.stringify(likeness(reply)) === JSON.stringify(likeness(none));
      case 'depends':
        return false;
    }
  }
});

describe('lists', () => {
  const idsIn = async (url: string, as: string) => (await api.get(url, { as })).text;
  const lists = ['/v1/complaints', '/v1/tasks', '/v1/letters', '/v1/reports/cases'];

  it.each(lists)('%s leave foreign rows out', async (url) => {
    const bounded = callers.find(({ name }) => name === 'integrator, own')?.key ?? '';
    const all = callers.find(({ name }) => name === 'integrator, all')?.key ?? '';
    const seen = await idsIn(url, bounded);
    expect(seen).toContain(own.id);
    expect(seen).not.toContain(foreign.id);
    const everything = await idsIn(url, all);
    for (const { id } of [own, foreign]) expect(everything).toContain(id);
  });

  it.each(['/v1/complaints', '/v1/tasks'])('%s show a department what was handed to it', async (url) => {
    const department = callers.find(({ role }) => role === 'department')?.key ?? '';
    const seen = await idsIn(url, department);
    expect(seen).toContain(own.id);
    expect(seen).not.toContain(foreign.id);
  });

  it('of a case name no foreign neighbours: the customer, duplicates, and what it repeats', async () => {
    const [one, two] = [
      await api.systemKey('integrator', { reach: 'own' }),
      await api.systemKey('integrator', { reach: 'own' }),
    ];
    const body = complaint({ category: 'delivery' });
    const first = String((await api.post('/v1/complaints', { as: one, body })).json.id);
    const second = String((await api.post('/v1/complaints', { as: two, body })).json.id);
    for (const url of ['', '/customer', '/duplicates']) {
      const reply = await api.get(`/v1/complaints/${second}${url}`, { as: two });
      expect([url, reply.status]).toEqual([url, 200]);
      expect(reply.text).not.toContain(first);
      const whole = await api.get(`/v1/complaints/${second}${url}`);
      expect(whole.text, url).toContain(first);
    }
    const follows = await api.post('/v1/complaints', { as: two, body: { ...body, follows: first } });
    const unknown = await api.post('/v1/complaints', { as: two, body: { ...body, follows: missing.number } });
    expect(likeness(follows)).toEqual(likeness(unknown));
    const joined = await api.post('/v1/complaints', { as: two, body: { ...body, joinRepeat: true } });
    expect(joined.text).not.toContain(first);
  });

  it('of outcome events match own cases only, whether named by id, number or customer', async () => {
    const key = callers.find(({ name }) => name === 'integrator, own')?.key ?? '';
    const events = [own, foreign].flatMap((owned) =>
      [{ case: owned.id }, { case: owned.number }, { customerRef: owned.customerRef }].map((named) => ({
        eventId: randomUUID(),
        kind: 'churn',
        at: new Date().toISOString(),
        ...named,
      })),
    );
    const reply = await api.post('/v1/outcome-events', { as: key, body: { events } });
    expect(reply.json).toMatchObject({ accepted: 3, unmatched: [3, 4, 5] });
  });

  it('refuse to count what the caller sees only a part of', async () => {
    const key = callers.find(({ name }) => name === 'integrator, own')?.key ?? '';
    const reply = await api.get('/v1/reports/stages', { as: key });
    expect([reply.status, reply.json.reach]).toEqual([403, 'all']);
  });

  it('of letters do not tell a foreign case from none', async () => {
    const key = callers.find(({ name }) => name === 'integrator, own')?.key ?? '';
    const of = (name: string) => api.get(`/v1/letters?case=${name}`, { as: key });
    for (const by of ['id', 'number'] as const) {
      expect(likeness(await of(foreign[by]))).toEqual(likeness(await of(missing[by])));
      expect((await of(own[by])).text).toContain(own.letterId);
    }
  });
});

describe('the reach of a key', () => {
  it('bounds it whoever it acts for, and a person in that name owns nothing more', async () => {
    const key = callers.find(({ name }) => name === 'integrator, own')?.key ?? '';
    const head = await api.person({ roles: ['head', 'manager'] });
    const as = { as: key, actor: head.id };
    expect((await api.get(`/v1/complaints/${own.id}`, as)).status).toBe(200);
    expect((await api.get(`/v1/complaints/${foreign.id}`, as)).status).toBe(404);
    expect((await api.get('/v1/complaints', as)).text).not.toContain(foreign.id);
    expect((await api.get('/v1/budget', as)).status).toBe(403);
    const mine = await api.post('/v1/complaints', { ...as, body: complaint() });
    expect((await api.get(`/v1/complaints/${mine.json.id}`, { as: key })).status).toBe(200);
    await api.db.sql`
      insert into notifications (case_id, key, kind, clock_id, rung, person_id, due_at, at)
      select c, ${randomUUID()}, 'remind', 'resolution.1', 'half', ${head.id}::uuid, now(), now()
        from unnest(${[own.id, foreign.id]}::uuid[]) c`;
    const told = (await api.get('/v1/notifications', as)).text;
    expect(told).toContain(own.id);
    expect(told).not.toContain(foreign.id);
    expect((await api.get('/v1/notifications', { as: head.key })).text).toContain(foreign.id);
  });

  it('that grows is heard of at once', async () => {
    const made = await api.post('/v1/api-keys', { body: { name: 'CRM', role: 'integrator' } });
    const as = String(made.json.key);
    expect((await api.get(`/v1/complaints/${foreign.id}`, { as })).status).toBe(404);
    await api.send('PATCH', `/v1/api-keys/${made.json.id}`, { body: { reach: 'all' } });
    await expect.poll(async () => (await api.get(`/v1/complaints/${foreign.id}`, { as })).status).toBe(200);
  });
});
