/** The same complaint sent twice: merging its cases over HTTP, and undoing that. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseSchema } from '../../api/schemas/case.ts';
import { eventually } from '../support/api.ts';
import { type Desk, type Filed, startDesk } from '../support/desk.ts';

let api: Desk;
let nowMs: (() => number) | null = null;
beforeAll(async () => {
  api = await startDesk({ now: () => (nowMs ?? Date.now)() });
});
afterAll(() => api.close());

/** Two cases of one customer: the first came an hour before the second, about the same. */
const twice = async (): Promise<readonly [Filed, Filed]> => {
  const customer = { ref: `card-${randomUUID()}`, name: 'Оксана', email: 'oksana@example.com' };
  const receivedAt = new Date(Date.now() - 3_600_000).toISOString();
  const first = await api.file({ customer, receivedAt, subject: 'Перший лист', class: 'store' });
  const second = await api.file({
    customer,
    subject: 'Другий лист',
    class: 'loyalty_card',
    channel: 'email',
  });
  return [first, second];
};
const act = (id: string, verb: string, body: unknown, as = api.agent.key, key?: string) =>
  api.post(`/v1/complaints/${id}/${verb}`, { as, body, ...(key === undefined ? {} : { key }) });
const why = { reason: 'Те саме звернення, надіслане двічі.', reasonCode: 'sent_twice' };
const mergeInto = (from: string, into: string, more = {}) => act(from, 'merge', { into, ...why, ...more });
const merged = async (from: string, into: string, more = {}) => {
  const reply = await mergeInto(from, into, more);
  expect([reply.status, reply.text]).toEqual([200, expect.any(String)]);
  return reply;
};
const answered = async (id: string, conclusion: { readonly finding: string; readonly rootCause: string }) => {
  const triage = { class: 'store', category: 'delivery', severity: 'low', assignTo: api.agent.id };
  expect((await act(id, 'triage', triage)).status).toBe(200);
  const answer = { kind: 'answer', remedy: 'apology', text: 'Вибачте.', ...conclusion };
  expect((await act(id, 'propose', answer)).status).toBe(200);
};
const problem = async (reply: Promise<Awaited<ReturnType<typeof act>>>) => {
  const { status, json } = await reply;
  return [status, json.type];
};
const read = async (id: string, query = '') => {
  const reply = await api.get(`/v1/complaints/${id}${query}`, { as: api.agent.key });
  expect(reply.status, reply.text).toBe(200);
  return caseSchema.parse(reply.json);
};
const typesOf = async (id: string) => {
  const reply = await api.get(`/v1/complaints/${id}/timeline?limit=200`, { as: api.agent.key });
  return (reply.json.items as unknown as { type: string; texts: { body: string }[] }[]).map(
    ({ type, texts }) => [type, ...texts.map(({ body }) => body)].join(': '),
  );
};

describe('a merged case', () => {
  it('ends, its id and number lead to the other, and both histories show it with its reason', async () => {
    const [first, second] = await twice();
    const reply = await merged(first.id, second.number);
    expect(reply.json).toMatchObject({ id: first.id, stage: 'closed', outcome: 'merged' });
    for (const name of [first.id, first.number]) {
      const found = await api.get(`/v1/complaints/${name}`, { as: api.agent.key });
      expect(found.headers['content-location']).toBe(`/v1/complaints/${second.id}`);
      expect(caseSchema.parse(found.json)).toMatchObject({
        id: second.id,
        mergedFrom: first,
        mergedInto: null,
      });
    }
    expect(await read(first.id, '?own=true')).toMatchObject({
      ...first,
      outcome: 'merged',
      mergedInto: second.id,
      mergedFrom: null,
    });
    expect(await typesOf(first.id)).toContain(`merged: ${why.reason}`);
    expect(await typesOf(second.id)).toContain(`merged_in: ${why.reason}`);
  });

  it('gives the other its receipt and its due instant where they are stricter, which is explained', async () => {
    const [first, second] = await twice();
    const before = await read(first.id);
    await merged(first.id, second.id);
    const now = await read(second.id);
    expect(now.receivedAt).toBe(before.receivedAt);
    const due = (of: typeof now) => of.clocks.find(({ kind }) => kind === 'resolution')?.dueAt;
    expect(due(now)).toBe(due(before));
    const sla = await api.get(`/v1/complaints/${second.id}/sla`, { as: api.agent.key });
    expect(sla.text).toContain(`${first.number}, merged into this case`);
    const own = await read(first.id, '?own=true');
    expect(own.clocks.map(({ state, met }) => [state, met])).toEqual(own.clocks.map(() => ['stopped', null]));
  });

  it('is read from the other: what was written, contacts, and messages that still come to it', async () => {
    const [first, second] = await twice();
    await act(first.id, 'messages', { channel: 'email', text: 'Де відповідь?' }, api.integrator);
    await merged(first.id, second.id);
    const late = await act(
      first.number,
      'messages',
      { channel: 'email', text: 'Пишу на старий номер.' },
      api.integrator,
    );
    expect([late.status, late.json.caseId]).toEqual([202, second.id]);
    const contacts = await api.get(`/v1/complaints/${second.id}/contacts`, { as: api.agent.key });
    const items = contacts.json.items as unknown as { caseId: string; texts: { body: string }[] }[];
    const said = items.flatMap(({ caseId, texts }) => texts.map(({ body }) => [caseId, body]));
    expect(said).toContainEqual([first.id, 'Де відповідь?']);
    expect(said).toContainEqual([second.id, 'Пишу на старий номер.']);
    expect((await read(second.id)).merged).toMatchObject([{ ...first, subject: 'Перший лист' }]);
    await eventually(
      () => api.get(`/v1/complaints/${second.id}/timeline?limit=200`, { as: api.agent.key }),
      ({ text }) => text.includes('message_received'),
    );
    const letters = await api.get(`/v1/complaints/${first.id}/letters`, { as: api.agent.key });
    expect(letters.text).toContain(`об’єднано з ${second.number}`);
  });

  it('is still corrected itself: what its customer wrote stays its own', async () => {
    const [first, second] = await twice();
    await merged(first.id, second.id);
    const body = { subject: 'Виправлено', reason: 'Описка' };
    const reply = await act(first.id, 'corrections', body);
    expect(reply.status, reply.text).toBeLessThan(300);
    expect((await read(first.id, '?own=true')).subject).toBe('Виправлено');
    expect((await read(second.id)).subject).toBe('Другий лист');
  });

  it('is counted once with the other among the complaints received, also after an unmerge', async () => {
    const category = 'ramp_blocked_twice';
    const from = new Date(Date.now() - 86_400_000).toISOString();
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const count = async () => {
      const reply = await api.get(
        `/v1/reports/received?from=${from}&until=${until}&period=month&by=category&category=${category}`,
        { as: api.supervisor.key },
      );
      const rows = reply.json.rows as unknown as { cases: number }[];
      return rows.reduce((sum, { cases }) => sum + cases, 0);
    };
    const [first, second] = await twice();
    await api.db.sql`
      update case_times set category = ${category} where case_id = any(${[first.id, second.id]}::uuid[])`;
    expect(await count()).toBe(2);
    await merged(first.id, second.id);
    await api.db.sql`
      update case_times set category = ${category} where case_id = any(${[first.id, second.id]}::uuid[])`;
    expect(await count()).toBe(1);
    const restored = await act(first.id, 'unmerge', why, api.supervisor.key);
    await api.db
      .sql`update case_times set category = ${category} where case_id = ${String(restored.json.id)}`;
    expect(await count()).toBe(2);
  });

  it('is counted once with the other in the arm of an experiment', async () => {
    const arms = JSON.stringify(['control', 'pilot'].map((code) => ({ code, ranges: [] })));
    await api.db.sql`
      insert into experiments (name, salt, arms, control, classes, "from", stopped_at)
      values ('sent_twice', 'salt', ${arms}::jsonb, 'control', '{}', now(), now())`;
    const inPilot = async () => {
      const { json } = await api.get('/v1/reports/experiment?experiment=sent_twice', {
        as: api.supervisor.key,
      });
      const rows = json.rows as unknown as { figure: string; of: number }[];
      return rows.find(({ figure }) => figure === 'churn')?.of;
    };
    const [first, second] = await twice();
    await api.db.sql`
      update case_times set arm = 'sent_twice.pilot' where case_id = any(${[first.id, second.id]}::uuid[])`;
    expect(await inPilot()).toBe(2);
    await merged(first.id, second.id);
    expect(await inPilot()).toBe(1);
  });

  it('once the other is resolved, is one case in the reports of times, from the earliest receipt', async () => {
    const [first, second] = await twice();
    await merged(first.id, second.id);
    // No other case of this suite has this cause.
    await answered(second.id, { finding: 'upheld', rootCause: 'manual_error' });
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const scope = `from=${day(-1)}&until=${day(1)}&cause=manual_error`;
    const report = (name: string) => api.get(`/v1/reports/${name}?${scope}`, { as: api.supervisor.key });
    const times = await eventually(
      () => report('resolution-times'),
      ({ text }) => text.includes('"all":{"cases":1,'),
    );
    const { all } = times.json as unknown as { all: { medianMs: number } };
    expect(all.medianMs).toBeGreaterThanOrEqual(3_600_000);
    expect((await report('bottlenecks')).json.totalMs).toBe(all.medianMs);
    const { rows } = (await report('satisfaction')).json as unknown as { rows: { figure: string }[] };
    expect(rows.find(({ figure }) => figure === 'in_customers_favour')).toMatchObject({ of: 1, value: 1 });
  });

  it('is suggested as a duplicate no more', async () => {
    const customer = { ref: `card-${randomUUID()}` };
    const [first, second] = [await api.file({ customer }), await api.file({ customer })];
    const suggested = async () =>
      (await api.get(`/v1/complaints/${second.id}/duplicates`, { as: api.agent.key })).text;
    expect(await suggested()).toContain(first.number);
    await merged(first.id, second.id);
    expect(await suggested()).not.toContain(first.number);
  });

  it('takes no decision any more: the refusal names where it goes on', async () => {
    const [first, second] = await twice();
    await merged(first.id, second.id);
    const reply = await act(first.id, 'reply', { text: 'Вітаємо' });
    expect([reply.status, reply.json.type]).toEqual([409, '/problems/case-ended']);
    expect(reply.json).toMatchObject({ outcome: 'merged', mergedInto: second });
    expect(reply.json.detail).toContain(second.number);
  });

  it('leads through further merges, and a case that follows it follows the last', async () => {
    const [first, second] = await twice();
    const third = await api.file({ class: 'store' });
    await merged(first.id, second.id);
    await merged(second.id, third.id, { otherCustomer: true });
    expect((await read(first.number)).id).toBe(third.id);
    const contacts = await api.get(`/v1/complaints/${third.id}/contacts`, { as: api.agent.key });
    for (const { id } of [first, second, third]) expect(contacts.text).toContain(id);
    const later = await api.file({ follows: first.number });
    expect((await read(later.id)).follows).toBe(third.id);
  });

  it('is merged once for one Idempotency-Key, whatever is asked again', async () => {
    const [first, second] = await twice();
    const key = randomUUID();
    const body = { into: second.id, ...why };
    const replies = await Promise.all([1, 2, 3].map(() => act(first.id, 'merge', body, api.agent.key, key)));
    const again = await act(first.id, 'merge', body, api.agent.key, key);
    expect(again.json.outcome).toBe('merged');
    expect(replies.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect((await typesOf(second.id)).filter((type) => type.startsWith('merged_in'))).toHaveLength(1);
  });
});

describe('a merge is refused', () => {
  it('into itself, into what is not there, and without a reason', async () => {
    const [first, second] = await twice();
    expect(await problem(mergeInto(first.id, first.number))).toEqual([422, '/problems/merge-into-itself']);
    expect(await problem(mergeInto(first.id, randomUUID()))).toEqual([422, '/problems/unprocessable']);
    expect(await problem(mergeInto(first.id, 'C-0'))).toEqual([422, '/problems/unprocessable']);
    expect(await problem(act(first.id, 'merge', { into: second.id }))).toEqual([
      400,
      '/problems/invalid-request',
    ]);
    expect(await problem(mergeInto(randomUUID(), first.id))).toEqual([404, '/problems/not-found']);
    expect((await read(first.id)).outcome).toBeNull();
  });

  it('of different customers, unless that is said', async () => {
    const [one, other] = [await api.file(), await api.file()];
    expect(await problem(mergeInto(one.id, other.id))).toEqual([422, '/problems/merge-across-customers']);
    await merged(one.id, other.id, { otherCustomer: true });
  });

  it('of a case of the demo into a real one', async () => {
    const customer = { ref: `card-${randomUUID()}` };
    const admin = await api.systemKey('admin');
    const [demo, real] = [await api.file({ customer, policy: 'demo' }, admin), await api.file({ customer })];
    expect(await problem(mergeInto(demo.id, real.id))).toEqual([422, '/problems/merge-across-demo']);
    expect(await problem(mergeInto(real.id, demo.id))).toEqual([422, '/problems/merge-across-demo']);
  });

  it('into a case that has ended, so that no circle comes about, and twice', async () => {
    const [first, second] = await twice();
    await merged(first.id, second.id);
    const back = await mergeInto(second.id, first.id);
    expect([back.status, back.json.type]).toEqual([409, '/problems/merge-target-ended']);
    expect(back.json).toMatchObject({ into: first.id, outcome: 'merged' });
    const again = await mergeInto(first.id, (await api.file()).id, { otherCustomer: true });
    expect([again.status, again.json.type]).toEqual([409, '/problems/case-ended']);
    expect((await read(second.id)).outcome).toBeNull();
  });

  it('into a case that is resolved', async () => {
    const [first, second] = await twice();
    await answered(second.id, { finding: 'rejected', rootCause: 'late_delivery' });
    expect(await problem(mergeInto(first.id, second.id))).toEqual([409, '/problems/merge-target-resolved']);
  });
});

describe('a merge that is undone', () => {
  const unmerge = (id: string, body: unknown = why, as = api.supervisor.key, key?: string) =>
    act(id, 'unmerge', body, as, key);

  it('gives the complaint a life of its own again, from where it stood; both histories show it', async () => {
    const [first, second] = await twice();
    const [before, own] = [await read(first.id), await read(second.id)];
    await act(first.id, 'reply', { text: 'Розбираємося.' });
    await merged(first.id, second.id);
    const reply = await unmerge(first.number);
    expect(reply.status, reply.text).toBe(201);
    const restored = await read(String(reply.json.id));
    expect(restored).toMatchObject({
      restores: first.id,
      subject: 'Перший лист',
      receivedAt: before.receivedAt,
      customer: { ref: before.customer.ref },
      class: 'store',
      repeats: null,
    });
    const clock = (of: typeof restored, kind: string) => of.clocks.find((one) => one.kind === kind);
    expect(clock(restored, 'resolution')?.dueAt).toBe(clock(before, 'resolution')?.dueAt);
    expect(clock(restored, 'first_response')).toMatchObject({ state: 'stopped', met: true });
    await eventually(
      () => api.get(`/v1/complaints/${second.id}`, { as: api.agent.key }),
      ({ json }) => json.receivedAt === own.receivedAt,
      20_000,
    );
    const other = await read(second.id);
    expect(other.merged).toEqual([]);
    expect(clock(other, 'resolution')?.dueAt).toBe(clock(own, 'resolution')?.dueAt);
    expect(await typesOf(second.id)).toContain(`separated: ${why.reason}`);
    expect(await typesOf(first.id)).toContain(`unmerged: ${why.reason}`);
    // The first address leads to the life of its own, which starts like any case and has all its contacts.
    expect((await read(first.id)).id).toBe(restored.id);
    const running = await eventually(
      () => api.get(`/v1/complaints/${restored.id}`, { as: api.agent.key }),
      ({ json }) => json.stage === 'triage',
      20_000,
    );
    expect(caseSchema.parse(running.json).clocks).toMatchObject(
      restored.clocks.map(({ id, kind, dueAt }) => ({ id, kind, dueAt })),
    );
    const contacts = await api.get(`/v1/complaints/${restored.id}/contacts`, { as: api.agent.key });
    expect(contacts.text).toContain('Розбираємося.');
    const said = contacts.json.items as unknown as { caseId: string; kind: string }[];
    expect(said.filter(({ kind }) => kind === 'complaint').map(({ caseId }) => caseId)).toEqual([first.id]);
    expect((await api.get(`/v1/complaints/${second.id}/contacts`, { as: api.agent.key })).text).not.toContain(
      'Розбираємося.',
    );
    expect(await typesOf(restored.id)).toContain('received');
  });

  it('is one click: the same key gives the same new case, another key is refused', async () => {
    const [first, second] = await twice();
    await merged(first.id, second.id);
    const key = randomUUID();
    const [one, two] = await Promise.all([
      unmerge(first.id, why, api.supervisor.key, key),
      unmerge(first.id, why, api.supervisor.key, randomUUID()),
    ]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
    const again = await unmerge(first.id, why, api.supervisor.key, key);
    if (one.status === 201) {
      expect([again.status, again.json.id, again.headers['idempotency-replayed']]).toEqual([
        201,
        one.json.id,
        'true',
      ]);
    }
    const [third, fourth] = await twice();
    await merged(third.id, fourth.id);
    const clicks = await Promise.all([1, 2, 3].map(() => unmerge(third.id, why, api.supervisor.key, key)));
    expect(clicks.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(clicks.map(({ json }) => json.id)).size).toBe(1);
    const refusal = await unmerge(first.id);
    expect([refusal.status, refusal.json.type]).toEqual([409, '/problems/not-merged']);
    const [{ restored } = { restored: 0 }] = await api.db.sql<{ restored: number }[]>`
      select count(*)::int as restored from cases where restores_id = ${first.id}`;
    expect(restored).toBe(1);
  });

  it('is refused to an agent, without a reason, for what was not merged, and where the other was merged on', async () => {
    const [first, second] = await twice();
    const third = await api.file();
    expect(await problem(unmerge(first.id))).toEqual([409, '/problems/not-merged']);
    await merged(first.id, second.id);
    await merged(second.id, third.id, { otherCustomer: true });
    expect(await problem(unmerge(first.id, why, api.agent.key))).toEqual([403, '/problems/forbidden']);
    expect(await problem(unmerge(first.id, {}))).toEqual([400, '/problems/invalid-request']);
    const further = await unmerge(first.id);
    expect([further.status, further.json.type]).toEqual([409, '/problems/merged-further']);
    expect(further.json).toMatchObject({ mergedInto: second.number, goesOnAs: third.number });
    expect(await problem(unmerge(randomUUID()))).toEqual([404, '/problems/not-found']);
  });

  it('is refused once the merge stands too long', async () => {
    const [first, second] = await twice();
    await merged(first.id, second.id);
    const day = 86_400_000;
    nowMs = () => Date.now() + 31 * day;
    const late = await unmerge(first.id);
    nowMs = () => Date.now() + 29 * day;
    const inTime = await unmerge(first.id);
    nowMs = null;
    expect([late.status, late.json.type]).toEqual([409, '/problems/unmerge-too-late']);
    expect(inTime.status, inTime.text).toBe(201);
  });

  it('can be made again: the new case is merged like any other', async () => {
    const [first, second] = await twice();
    await merged(first.id, second.id);
    const restored = String((await unmerge(first.id)).json.id);
    await merged(second.id, restored);
    expect((await read(second.id)).id).toBe(restored);
    expect((await read(first.id)).id).toBe(restored);
  });
});

describe('a case that has ended', () => {
  it('is reopened no more: the refusal says how a new case follows it, and both show the link', async () => {
    const id = await api.file();
    expect((await act(id.id, 'dismiss', { reasonCode: 'praise' })).status).toBe(200);
    const word = { by: 'customer', evidence: { channel: 'phone' }, reasonCode: 'not_solved' };
    const late = await act(id.id, 'reopen', word, api.integrator);
    expect([late.status, late.json.type]).toEqual([409, '/problems/case-ended']);
    expect(late.json.followUp).toEqual({ method: 'POST', href: '/v1/complaints', follows: id.number });
    const { follows } = late.json.followUp as unknown as { follows: string };
    const later = await api.file({ follows });
    expect((await read(later.id)).follows).toBe(id.id);
    expect((await read(id.id)).followedBy).toEqual([later.id]);
  });
});
