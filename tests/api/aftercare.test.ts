/** What follows a complaint: personal offers, later deeds of the customer, what is learned. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalOffersSchema } from '../../api/schemas/after.ts';
import { notificationPageSchema } from '../../api/schemas/desk.ts';
import { actionSchema, ideaSchema } from '../../api/schemas/improvement.ts';
import { watchActions } from '../../db/case/watch-actions.ts';
import { type ApiUnderTest, complaint, silentEngine, startApi } from '../support/api.ts';
import { changeCase } from '../support/stored-desk.ts';

const dayMs = 86_400_000;
let api: ApiUnderTest;
let head: { id: string; key: string };
let agent: { id: string; key: string };
let nowMs = Date.now();
beforeAll(async () => {
  api = await startApi({ engine: silentEngine, now: () => nowMs });
  head = await api.person({ roles: ['head'] });
  agent = await api.person({ roles: ['agent'] });
});
afterAll(() => api.close());

async function register(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const reply = await api.post('/v1/complaints', { body: complaint(change) });
  expect(reply.status, reply.text).toBe(201);
  return String(reply.json.id);
}
const put = (url: string, body: unknown, as = head.key) => api.send('PUT', url, { as, body });
const patch = (url: string, body: unknown, as = head.key) => api.send('PATCH', url, { as, body });

describe('a personal offer', () => {
  const offersOf = (id: string) => `/v1/complaints/${id}/personal-offers`;
  const offer = (id: string) => api.post(offersOf(id), { as: agent.key, body: { offer: 'premium_trial' } });

  it('is refused before the complaint is resolved, and when it is open again', async () => {
    const id = await register();
    const early = await offer(id);
    expect(early.status).toBe(409);
    expect(early.json).toMatchObject({ type: '/problems/not-allowed-now', stage: 'received' });
    await changeCase(api.db, id, { resolved_at: new Date(), stage: 'aftercare' });
    expect((await offer(id)).status).toBe(201);
    await changeCase(api.db, id, { resolved_at: null, stage: 'investigation', cycle: 2 });
    expect((await offer(id)).status).toBe(409);
    expect((await offer(randomUUID())).status).toBe(404);
  });

  it('is put once after each resolution, and the answer is recorded: glad, listened or no', async () => {
    const id = await register();
    await changeCase(api.db, id, { resolved_at: new Date(), stage: 'closed', ended_at: new Date() });
    const made = await offer(id);
    expect(made.json).toMatchObject({ offer: 'premium_trial', offeredBy: agent.id, answer: null });
    const again = await offer(id);
    expect([again.status, again.json.type]).toEqual([409, '/problems/conflict']);
    const answer = `${offersOf(id)}/${made.json.id}/answer`;
    expect((await put(answer, { answer: 'glad' }, agent.key)).json).toMatchObject({ answer: 'glad' });
    expect((await put(answer, { answer: 'glad' }, agent.key)).status).toBe(200);
    const other = await put(answer, { answer: 'no' }, agent.key);
    expect([other.status, other.json.detail]).toEqual([409, "The customer's answer is known: glad."]);
    expect((await put(answer, { answer: 'maybe' }, agent.key)).status).toBe(400);
    expect((await put(`${offersOf(id)}/${randomUUID()}/answer`, { answer: 'no' }, agent.key)).status).toBe(
      404,
    );
    const { items } = personalOffersSchema.parse((await api.get(offersOf(id))).json);
    expect(items).toHaveLength(1);
  });
});

describe('outcome events', () => {
  const tell = (events: unknown[]) => api.post('/v1/outcome-events', { key: null, body: { events } });
  const purchase = (more: object) => ({
    eventId: randomUUID(),
    kind: 'purchase',
    at: new Date(nowMs).toISOString(),
    amount: { amountMinor: 12_300, currency: 'UAH' },
    ...more,
  });

  it("are accepted after closure, and linked to the customer's latest case before them", async () => {
    const customer = { ref: `card-${randomUUID()}` };
    const first = await register({ customer, receivedAt: new Date(nowMs - 20 * dayMs).toISOString() });
    const second = await register({ customer, receivedAt: new Date(nowMs - 10 * dayMs).toISOString() });
    await changeCase(api.db, second, { stage: 'closed', ended_at: new Date() });
    const between = new Date(nowMs - 15 * dayMs).toISOString();
    const { number } = (await api.get(`/v1/complaints/${first}`)).json;
    const reply = await tell([
      purchase({ customerRef: customer.ref }),
      { eventId: 'r1', kind: 'return', at: between, customerRef: customer.ref },
      { eventId: 'c1', kind: 'churn', at: between, case: number },
      purchase({ customerRef: customer.ref, at: new Date(nowMs - 30 * dayMs).toISOString() }),
      purchase({ customerRef: 'nobody' }),
      purchase({ case: randomUUID() }),
      purchase({ case: 'no case' }),
    ]);
    expect(reply.json).toEqual({ accepted: 3, repeated: 0, unmatched: [3, 4, 5, 6] });
    const rows = await api.db.sql`
      select kind, case_id, amount_minor from outcome_events where case_id in (${first}, ${second}) order by kind`;
    expect(rows).toMatchObject([
      { kind: 'churn', case_id: first, amount_minor: null },
      { kind: 'purchase', case_id: second, amount_minor: 12_300 },
      { kind: 'return', case_id: first },
    ]);
    const stored = await api.db.sql`select row_to_json(e)::text as row from outcome_events e`;
    expect(JSON.stringify(stored)).not.toContain(customer.ref);
  });

  it('are counted once by their own ids, a thousand at a time', async () => {
    const id = await register();
    const thousand = Array.from({ length: 999 }, () => purchase({ case: id }));
    const events = [...thousand, thousand[0]];
    expect((await tell(events)).json).toEqual({ accepted: 999, repeated: 1, unmatched: [] });
    expect((await tell(events)).json).toEqual({ accepted: 0, repeated: 1_000, unmatched: [] });
    expect((await tell([...events, purchase({ case: id })])).status).toBe(400);
  });

  it.each([
    [{ case: undefined }, '/events/0/case'],
    [{ case: 'C-2026-000001', customerRef: 'x' }, '/events/0/case'],
    [{ kind: 'churn' }, '/events/0/amount'],
    [{ amount: undefined }, '/events/0/amount'],
    [{ at: 'yesterday' }, '/events/0/at'],
  ])('refuse %j', async (change, pointer) => {
    const reply = await tell([purchase({ case: 'C-2026-000001', ...change })]);
    expect(reply.status, reply.text).toBe(400);
    expect(JSON.stringify(reply.json.errors)).toContain(pointer);
  });
});

describe('a corrective action', () => {
  const begin = (change: object = {}) =>
    api.post('/v1/corrective-actions', {
      as: head.key,
      body: {
        cause: 'late_delivery',
        title: 'Друга відправка щодня',
        ownerId: agent.id,
        dueAt: new Date(nowMs + 10 * dayMs).toISOString(),
        ...change,
      },
    });
  const read = async (id: unknown) =>
    actionSchema.parse((await api.get(`/v1/corrective-actions/${String(id)}`)).json);
  const at = (days: number) => new Date(nowMs + days * dayMs);

  it('has an owner and a due date: the owner is reminded at 80 percent, and lateness is told above, each once', async () => {
    const { id } = (await begin({ cause: 'ladder' })).json;
    await watchActions(api.db, at(7.9));
    expect(await read(id)).toMatchObject({ ownerRemindedAt: null, escalatedAt: null });
    await watchActions(api.db, at(8));
    await watchActions(api.db, at(9));
    expect(await read(id)).toMatchObject({ ownerRemindedAt: at(8).toISOString(), escalatedAt: null });
    await Promise.all([watchActions(api.db, at(10)), watchActions(api.db, at(10))]);
    await watchActions(api.db, at(11));
    expect(await read(id)).toMatchObject({ escalatedAt: at(10).toISOString() });
    const before = nowMs;
    nowMs += 11 * dayMs;
    const { json } = await api.get('/v1/corrective-actions?state=late&cause=ladder');
    expect(json.items).toMatchObject([{ id, late: true }]);
    const putOff = await patch(`/v1/corrective-actions/${id}`, { dueAt: at(30).toISOString() });
    expect(putOff.json).toMatchObject({ ownerRemindedAt: null, escalatedAt: null, late: false, version: 2 });
    nowMs = before;
  });

  it('is told of its owner and the heads as notifications, once each, and anew when it is put off or given away', async () => {
    const [owner, other] = [await api.person({ roles: ['agent'] }), await api.person({ roles: ['agent'] })];
    const { id, version } = (await begin({ cause: 'told', ownerId: owner.id })).json;
    const toldOf = async (as: string) => {
      const reply = await api.get('/v1/notifications?limit=200', { as });
      expect(reply.status, reply.text).toBe(200);
      const { items } = notificationPageSchema.parse(reply.json);
      return items.flatMap(({ action, kind, rung, dueAt }) =>
        action?.id === id ? [[kind, rung, dueAt]] : [],
      );
    };
    await watchActions(api.db, at(7.9));
    expect(await toldOf(owner.key)).toEqual([]);
    await Promise.all(Array.from({ length: 5 }, () => watchActions(api.db, at(8))));
    const dueAt = at(10).toISOString();
    expect(await toldOf(owner.key)).toEqual([['remind', 'due_soon', dueAt]]);
    expect(await toldOf(head.key)).toEqual([]);
    await Promise.all(Array.from({ length: 5 }, () => watchActions(api.db, at(10))));
    await watchActions(api.db, at(11));
    expect(await toldOf(owner.key)).toHaveLength(2);
    expect(await toldOf(owner.key)).toContainEqual(['remind', 'overdue', dueAt]);
    expect(await toldOf(head.key)).toEqual([['escalate', 'overdue', dueAt]]);
    expect(await toldOf(other.key)).toEqual([]);

    expect((await patch(`/v1/corrective-actions/${id}`, { ownerId: other.id })).json.version).toBe(
      Number(version) + 1,
    );
    await watchActions(api.db, at(11));
    expect(await toldOf(other.key)).toEqual([['remind', 'overdue', dueAt]]);
    expect(await toldOf(head.key)).toHaveLength(1);
    await patch(`/v1/corrective-actions/${id}`, { dueAt: at(20).toISOString() });
    await watchActions(api.db, at(19));
    expect(await toldOf(other.key)).toContainEqual(['remind', 'due_soon', at(20).toISOString()]);
    await patch(`/v1/corrective-actions/${id}`, { ended: 'done' });
    await watchActions(api.db, at(100));
    expect((await toldOf(other.key)).map(([, rung]) => rung).sort()).toEqual([
      'checked',
      'due_soon',
      'overdue',
    ]);
    expect(await toldOf(owner.key)).toHaveLength(2);
  });

  it('is told of an absent or inactive owner to whoever stands in, and without one to the heads', async () => {
    const standIn = await api.person({ roles: ['agent'] });
    const absent = await api.person({ roles: ['agent'], absent: true, substituteId: standIn.id });
    const gone = await api.person({ roles: ['agent'] });
    const ofAbsent = (await begin({ cause: 'absent', ownerId: absent.id })).json.id;
    const ofGone = (await begin({ cause: 'gone', ownerId: gone.id })).json.id;
    await api.db.sql`update people set active = false where id = ${gone.id}`;
    await watchActions(api.db, at(9));
    const told = async (as: string) => {
      const { items } = notificationPageSchema.parse(
        (await api.get('/v1/notifications?limit=200', { as })).json,
      );
      return items.filter(({ action }) => action?.id === ofAbsent || action?.id === ofGone);
    };
    expect(await told(standIn.key)).toMatchObject([{ action: { id: ofAbsent }, insteadOf: absent.id }]);
    expect(await told(absent.key)).toEqual([]);
    const [notice, ...more] = await told(head.key);
    expect([notice, more]).toMatchObject([
      {
        kind: 'remind',
        rung: 'due_soon',
        case: null,
        action: { id: ofGone, title: 'Друга відправка щодня' },
      },
      [],
    ]);
    expect(notice?.links).toMatchObject({ case: null, action: `/v1/corrective-actions/${ofGone}` });
    const read = await api.post(`/v1/notifications/${notice?.id}/read`, { as: head.key });
    expect(read.status, read.text).toBe(200);
    expect((await api.get('/v1/notifications?unread=true&limit=200', { as: head.key })).text).not.toContain(
      String(notice?.id),
    );
    // Late after an outage: the heads hear it once, not also in the owner's place.
    await watchActions(api.db, at(10));
    expect((await told(head.key)).filter(({ action }) => action?.id === ofGone)).toHaveLength(2);
  });

  it('that was done is checked: complaints of its cause before and after are counted', async () => {
    const cause = 'wrong_price';
    const { id } = (await begin({ cause, checkDays: 7 })).json;
    const done = await patch(`/v1/corrective-actions/${id}`, { ended: 'done' });
    expect(done.json).toMatchObject({ doneAt: new Date(nowMs).toISOString(), check: { effective: null } });
    for (const days of [-8, -7, -3, -1, 0, 6.9, 7]) {
      const caseId = await register();
      await api.db.sql`
        update cases set received_at = ${at(days)}, detail = jsonb_set(detail, '{rootCause}', ${JSON.stringify(cause)}::jsonb)
         where id = ${caseId}`;
    }
    await watchActions(api.db, at(20.9));
    expect((await read(id)).check.checkedAt).toBeNull();
    await watchActions(api.db, at(21));
    expect((await read(id)).check).toMatchObject({ days: 7, casesBefore: 3, casesAfter: 2, effective: true });
    expect((await patch(`/v1/corrective-actions/${id}`, { title: 'x' })).status).toBe(409);
    const rows = await api.db
      .sql`select action from audit where subject = ${`corrective_action:${id}`} order by id`;
    expect(rows.map(({ action }) => action)).toEqual(['corrective_action.created', 'corrective_action.done']);
  });

  it("about the demo's cases compares those alone, in days of its policy", async () => {
    const cause = 'long_queue';
    const [demos, real] = [
      (await begin({ cause, checkDays: 7, demo: true })).json,
      (await begin({ cause })).json,
    ];
    expect([demos.demo, real.demo]).toEqual([true, false]);
    for (const { id } of [demos, real]) await patch(`/v1/corrective-actions/${id}`, { ended: 'done' });
    const demoDay = 4_000 / dayMs;
    for (const [days, policy] of [
      [-7, 'demo'],
      [-1, 'demo'],
      [-8, 'demo'],
      [6.9, 'demo'],
      [-1, 'default'],
    ] as const) {
      const caseId = await register({ policy });
      await api.db.sql`
        update cases set received_at = ${at(days * demoDay)}, detail = jsonb_set(detail, '{rootCause}', ${JSON.stringify(cause)}::jsonb)
         where id = ${caseId}`;
    }
    await watchActions(api.db, at(20.9 * demoDay));
    expect((await read(demos.id)).check.checkedAt).toBeNull();
    await watchActions(api.db, at(21 * demoDay));
    expect((await read(demos.id)).check).toMatchObject({ casesBefore: 2, casesAfter: 1, effective: true });
    expect((await read(real.id)).check.checkedAt).toBeNull();
    const causesOf = async (demo: boolean) => {
      const { json } = await api.get(`/v1/reports/causes?demo=${demo}&cause=${cause}`);
      return json.rows;
    };
    expect(await causesOf(true)).toMatchObject([{ cause, actionsDone: 1, actionsEffective: 1 }]);
    expect(await causesOf(false)).toMatchObject([{ cause, actionsDone: 1, actionsEffective: 0 }]);
  });

  it('is refused with an owner whom nobody knows or a due date in the past, and says so', async () => {
    expect((await begin({ ownerId: randomUUID() })).json.errors).toMatchObject([{ pointer: '/ownerId' }]);
    expect((await begin({ dueAt: at(-1).toISOString() })).json.errors).toMatchObject([{ pointer: '/dueAt' }]);
    expect((await begin({ cause: 'No code' })).status).toBe(400);
    const { id } = (await begin()).json;
    expect((await patch(`/v1/corrective-actions/${id}`, {})).status).toBe(400);
    expect((await patch(`/v1/corrective-actions/${randomUUID()}`, { title: 'x' })).status).toBe(404);
    const stale = await api.send('PATCH', `/v1/corrective-actions/${id}`, {
      as: head.key,
      body: { title: 'x' },
      ifMatch: 7,
    });
    expect(stale.status).toBe(412);
  });

  it('is found page by page, soonest due first', async () => {
    for (const days of [3, 1, 2]) await begin({ cause: 'pages', dueAt: at(days).toISOString() });
    const seen: string[] = [];
    let url: string | null = '/v1/corrective-actions?cause=pages&limit=2';
    while (url !== null) {
      const reply = await api.get(url);
      seen.push(...(reply.json.items as unknown as { dueAt: string }[]).map(({ dueAt }) => dueAt));
      url = (reply.json.links as unknown as { next: string | null }).next;
    }
    expect(seen).toEqual([1, 2, 3].map((days) => at(days).toISOString()));
    expect((await api.get('/v1/corrective-actions?cursor=x')).status).toBe(400);
  });
});

describe('an idea', () => {
  it('of an operator about a cause is accepted and put to work, or declined', async () => {
    const body = { cause: 'late_delivery', title: 'Дзвонити зранку', body: 'Попереджати до виїзду.' };
    const made = await api.post('/v1/ideas', { as: agent.key, body });
    expect(ideaSchema.parse(made.json)).toMatchObject({ ...body, proposedBy: agent.id, state: 'proposed' });
    const url = `/v1/ideas/${made.json.id}`;
    const early = await patch(url, { state: 'done' });
    expect([early.status, early.json]).toMatchObject([409, { allowed: ['accepted', 'declined'] }]);
    expect((await patch(url, { state: 'accepted' }, agent.key)).status).toBe(403);
    expect((await patch(url, { state: 'accepted' })).json.state).toBe('accepted');
    expect((await patch(url, { state: 'accepted' })).status).toBe(200);
    expect((await patch(url, { state: 'done' })).json.state).toBe('done');
    const late = await patch(url, { state: 'declined' });
    expect(late.json.detail).toBe('The idea is done; it may become nothing more.');
    expect((await api.get('/v1/ideas?state=done&cause=late_delivery')).json.items).toHaveLength(1);
    expect((await patch(`/v1/ideas/${randomUUID()}`, { state: 'done' })).status).toBe(404);
  });
});

describe('a series', () => {
  it('is imported point by point and read beside others, as eNPS with what it was and what is aimed at', async () => {
    const series = { unit: '%', baseline: 86, target: 92 };
    const points = [
      { date: '2026-01-01', value: 86 },
      { date: '2026-02-01', value: 88.5 },
    ];
    expect((await put('/v1/series/enps', { ...series, points })).status).toBe(403);
    const manager = await api.systemKey('manager');
    const first = await put('/v1/series/enps', { ...series, points }, manager);
    expect(first.json).toMatchObject({ ...series, points, latest: points[1] });
    const more = [
      { date: '2026-02-01', value: 89 },
      { date: '2026-03-01', value: 92 },
    ];
    await put('/v1/series/enps', { ...series, points: more }, manager);
    const { json } = await api.get('/v1/series/enps?from=2026-01-15&until=2026-03-01');
    expect(json.points).toEqual([{ date: '2026-02-01', value: 89 }]);
    await put('/v1/series/staff_retention', { unit: '%', points: [] }, manager);
    expect((await api.get('/v1/series')).json.items).toMatchObject([
      { name: 'enps', latest: { date: '2026-03-01', value: 92 } },
      { name: 'staff_retention', latest: null },
    ]);
    // Without figures of its own it stands beside the target of its name.
    const plain = await put('/v1/series/enps', { unit: 'points', points: [] }, manager);
    expect(plain.json).toMatchObject({ baseline: 86, target: 92 });
    expect((await api.get('/v1/series/none')).status).toBe(404);
    const twice = await put('/v1/series/enps', { ...series, points: [points[0], points[0]] }, manager);
    expect(twice.json.errors).toMatchObject([{ pointer: '/points' }]);
  });
});
