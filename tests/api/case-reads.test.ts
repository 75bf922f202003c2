import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseSchema } from '../../api/schemas/case.ts';
import { processSchema, slaSchema, timelinePageSchema } from '../../api/schemas/case-reads.ts';
import type { Engine } from '../../engine/engine.ts';
import { type ApiUnderTest, complaint, eventually, silentEngine, startApi } from '../support/api.ts';
import { changeCase } from '../support/stored-desk.ts';

const dayMs = 86_400_000;

describe('a stored complaint, before the process has it', () => {
  let api: ApiUnderTest;
  let id: string;
  let number: string;
  let sent: ReturnType<typeof complaint>;
  const receivedAt = new Date(Date.now() - 60_000);

  beforeAll(async () => {
    api = await startApi({ engine: silentEngine });
    sent = complaint({ receivedAt: receivedAt.toISOString(), vulnerable: true, externalRef: 'crm-7' });
    const reply = await api.post('/v1/complaints', { body: sent });
    id = String(reply.json.id);
    number = String(reply.json.number);
  });
  afterAll(() => api.close());

  it('is read by id and by number with everything that its schema promises', async () => {
    const byId = await api.get(`/v1/complaints/${id}`);
    expect(byId.status).toBe(200);
    expect(caseSchema.parse(byId.json)).toEqual(byId.json);
    expect(byId.json).toMatchObject({
      number,
      stage: 'received',
      version: 1,
      cycle: 1,
      subject: sent.subject,
      body: sent.body,
      customer: { ref: sent.customer.ref, name: 'Марія Коваль', phone: null },
      vulnerable: true,
      externalRef: 'crm-7',
      class: 'store',
      next: { step: 'triage' },
      compensation: null,
      outcome: null,
      endedAt: null,
    });
    for (const name of [number, number.toLowerCase(), id.toUpperCase()]) {
      expect((await api.get(`/v1/complaints/${name}`)).json.id).toBe(id);
    }
  });

  it('has clocks that count from receipt: class `store` is due after three days', async () => {
    const { clocks } = caseSchema.parse((await api.get(`/v1/complaints/${id}`)).json);
    expect(clocks.map((clock) => clock.kind).sort()).toEqual(['cumulative', 'first_response', 'resolution']);
    const resolution = clocks.find((clock) => clock.kind === 'resolution');
    expect(resolution).toMatchObject({ state: 'running', met: null, breachedAt: null, promisedAt: null });
    expect(resolution?.dueAt).toBe(new Date(receivedAt.getTime() + 3 * dayMs).toISOString());
    expect(resolution?.atRiskAt).toBe(new Date(receivedAt.getTime() + 2.4 * dayMs).toISOString());
    expect(resolution).not.toHaveProperty('remainingMs');
    expect(resolution?.elapsedMs).toBeGreaterThanOrEqual(60_000);
  });

  it('says what is left instead of a due instant while a clock is paused', async () => {
    const own = await api.post('/v1/complaints', { body: complaint() });
    const [row] = await api.db.sql<{ clocks: { id: string; ledger: object[] }[]; received: Date }[]>`
      select clocks, received_at as received from cases where id = ${String(own.json.id)}`;
    const pausedAtMs = (row?.received.getTime() ?? 0) + dayMs;
    for (const clock of row?.clocks ?? []) {
      if (clock.id === 'resolution.1')
        clock.ledger.push({ atMs: pausedAtMs, state: 'paused', reason: 'customer' });
    }
    const resolutionWith = async (clocks: readonly object[] = []) => {
      await changeCase(api.db, String(own.json.id), { clocks });
      const shown = caseSchema.parse((await api.get(`/v1/complaints/${own.json.id}`)).json).clocks;
      expect(shown.filter(({ pause }) => pause !== undefined)).toHaveLength(1);
      return shown.find((clock) => clock.kind === 'resolution');
    };
    const iso = (ms: number) => new Date(ms).toISOString();
    // Nobody is awaited any more who would end it: the pauses of 30 days do.
    const pause = { reason: 'customer', since: iso(pausedAtMs), expectedEndAt: iso(pausedAtMs + 30 * dayMs) };
    expect(await resolutionWith(row?.clocks)).toMatchObject({
      state: 'paused',
      dueAt: null,
      atRiskAt: null,
      remainingMs: 2 * dayMs,
      pause,
    });
    const wait = {
      ...{
        id: 'customer_wait.2',
        kind: 'customer_wait',
        cycle: 1,
        breach: null,
        met: null,
        rungs: [],
        promise: null,
      },
      target: { amount: 336, unit: 'elapsed_hours', dueAt: 'same_time' },
      ledger: [{ atMs: pausedAtMs, state: 'running', reason: null }],
    };
    expect(await resolutionWith([...(row?.clocks ?? []), wait])).toMatchObject({
      pause: { ...pause, expectedEndAt: iso(pausedAtMs + 14 * dayMs) },
    });
  });

  it('answers 304 while its version stands', async () => {
    const first = await api.get(`/v1/complaints/${id}`);
    expect(first.headers.etag).toBe('"1"');
    const known = (tag: string) => api.get(`/v1/complaints/${id}`, { headers: { 'if-none-match': tag } });
    for (const tag of ['"1"', 'W/"1"', '"0", "1"', '*']) {
      const reply = await known(tag);
      expect(reply.status, tag).toBe(304);
      expect(reply.text).toBe('');
      expect(reply.headers.etag).toBe('"1"');
    }
    expect((await known('"2"')).status).toBe(200);
  });

  it('is explained deadline by deadline, with the versions it pinned', async () => {
    const reply = await api.get(`/v1/complaints/${id}/sla`);
    const sla = slaSchema.parse(reply.json);
    expect(sla).toEqual(reply.json);
    const resolution = sla.clocks.find((clock) => clock.kind === 'resolution');
    expect(resolution).toMatchObject({
      policy: { name: 'default', version: 1, dayMs },
      calendar: { name: 'always', version: 1, zone: 'Europe/Kyiv' },
      target: { amount: 3, unit: 'calendar_days' },
      dueAt: new Date(receivedAt.getTime() + 3 * dayMs).toISOString(),
    });
    expect(resolution?.lines.join('\n')).toContain('policy default version 1');
  });

  it('tells when a promise was made, and of breaches that were voided', async () => {
    const own = await api.post('/v1/complaints', { body: complaint() });
    const [row] = await api.db.sql<{ clocks: Record<string, unknown>[] }[]>`
      select clocks from cases where id = ${String(own.json.id)}`;
    const atMs = Date.parse('2026-03-02T09:00:00Z');
    const breach = {
      dueAtMs: atMs,
      detectedAtMs: atMs + 1,
      cause: 'time',
      voided: { atMs: atMs + 2, by: 'head', reason: 'outage' },
    };
    const clocks = row?.clocks.map((clock) =>
      clock.id === 'resolution.1'
        ? { ...clock, promise: { dueAtMs: atMs + dayMs, by: 'head', atMs }, voidedBreaches: [breach] }
        : clock,
    );
    await changeCase(api.db, String(own.json.id), { clocks });
    const sla = slaSchema.parse((await api.get(`/v1/complaints/${own.json.id}/sla`)).json);
    const resolution = sla.clocks.find((clock) => clock.kind === 'resolution');
    expect(resolution?.promise).toEqual({
      dueAt: '2026-03-03T09:00:00.000Z',
      by: 'head',
      at: '2026-03-02T09:00:00.000Z',
    });
    expect(resolution?.voidedBreaches).toMatchObject([
      { dueAt: '2026-03-02T09:00:00.000Z', voided: { reason: 'outage' } },
    ]);
  });

  it('is not started for the process, and has an empty history', async () => {
    const process = await api.get(`/v1/complaints/${id}/process`);
    expect(process.json).toEqual({ id, number, state: 'not_started', view: null, projectionLag: null });
    const timeline = await api.get(`/v1/complaints/${id}/timeline`);
    expect(timelinePageSchema.parse(timeline.json)).toEqual(timeline.json);
  });

  it('is lost where it was started and the engine has no such run, and not once it has ended', async () => {
    const own = String((await api.post('/v1/complaints', { body: complaint() })).json.id);
    const stateOf = async () =>
      processSchema.parse((await api.get(`/v1/complaints/${own}/process`)).json).state;
    expect(await stateOf()).toBe('not_started');
    await changeCase(api.db, own, { started_at: new Date() });
    expect(await stateOf()).toBe('lost');
    await changeCase(api.db, own, { ended_at: new Date(), stage: 'closed' });
    expect(await stateOf()).toBe('ended');
  });

  it('shows a message on its way as waiting, and as kept only when the case has ended', async () => {
    const own = await api.post('/v1/complaints', { body: complaint() });
    const url = `/v1/complaints/${own.json.id}`;
    const message = await api.post(`${url}/messages`, {
      as: await api.systemKey('integrator'),
      body: { channel: 'email', text: 'Де мій йогурт?' },
    });
    expect(message.status, message.text).toBe(202);
    const last = async () => timelinePageSchema.parse((await api.get(`${url}/timeline`)).json).items.at(-1);
    expect(await last()).toMatchObject({ seq: null, type: 'message', state: 'waiting' });
    expect((await last())?.texts.map((text) => text.body)).toContain('Де мій йогурт?');
    await changeCase(api.db, String(own.json.id), { ended_at: new Date(), stage: 'closed' });
    expect(await last()).toMatchObject({ state: 'after_end' });
  });

  it('keeps internal notes from the history for the customer', async () => {
    const own = await api.post('/v1/complaints', { body: complaint() });
    const url = `/v1/complaints/${own.json.id}`;
    const agent = await api.person({ roles: ['agent'] });
    const note = await api.post(`${url}/notes`, { as: agent.key, body: { text: 'Скаржиться щомісяця' } });
    expect(note.status, note.text).toBe(202);
    expect((await api.get(`${url}/timeline`)).text).toContain('щомісяця');
    expect((await api.get(`${url}/timeline?audience=customer`)).text).not.toContain('щомісяця');
  });

  it('is unknown under another name', async () => {
    const names = [randomUUID(), 'C-2026-999999', 'C-1', 'x', '%00', "'; drop table cases", '..%2f'];
    for (const name of names) {
      for (const path of ['', '/timeline', '/sla', '/process']) {
        const reply = await api.get(`/v1/complaints/${encodeURIComponent(name)}${path}`);
        expect(reply.status, name + path).toBe(404);
        expect(reply.json.type).toBe('/problems/not-found');
      }
    }
  });
});

describe('when the engine cannot be reached', () => {
  it('the process is unavailable with Retry-After, and the case is read all the same', async () => {
    const engine: Engine = { ...silentEngine, view: () => Promise.reject(new Error('unreachable')) };
    const api = await startApi({ engine });
    try {
      const { json } = await api.post('/v1/complaints', { body: complaint() });
      const reply = await api.get(`/v1/complaints/${json.id}/process`);
      expect(reply.status).toBe(503);
      expect(reply.headers['retry-after']).toBeDefined();
      expect(reply.json.type).toBe('/problems/unavailable');
      expect((await api.get(`/v1/complaints/${json.id}`)).status).toBe(200);
    } finally {
      await api.close();
    }
  });
});

describe('with the process at work', () => {
  let api: ApiUnderTest;
  let agent: { id: string; key: string };

  beforeAll(async () => {
    api = await startApi();
    agent = await api.person({ roles: ['agent'] });
  });
  afterAll(() => api.close());

  it('the case, its history, its task and the process say the same', async () => {
    const { json } = await api.post('/v1/complaints', { body: complaint() });
    const url = `/v1/complaints/${json.id}`;
    await eventually(
      () => api.get(url),
      (reply) => reply.json.stage === 'triage',
    );
    const triaged = await api.post(`${url}/triage`, {
      as: agent.key,
      body: { class: 'store', category: 'freshness', severity: 'medium', assignTo: agent.id },
    });
    expect(triaged.status, triaged.text).toBe(200);
    const read = await api.get(url);
    const shown = caseSchema.parse(read.json);
    expect(shown).toEqual(read.json);
    expect(shown).toMatchObject({
      stage: 'investigation',
      category: 'freshness',
      assignee: { id: agent.id },
    });
    expect(read.headers.etag).toBe(triaged.headers.etag);
    expect(shown.allowed).toContain('propose');
    expect(shown.tasks).toMatchObject([{ step: 'investigate', assignee: agent.id }]);

    const process = await api.get(`${url}/process`);
    const seen = processSchema.parse(process.json);
    expect(seen).toEqual(process.json);
    expect(seen).toMatchObject({ state: 'running', projectionLag: 0, view: { stage: 'investigation' } });

    const timeline = await api.get(`${url}/timeline?limit=200`);
    const history = timelinePageSchema.parse(timeline.json);
    expect(history).toEqual(timeline.json);
    const at = history.items.find((item) => item.type === 'triaged');
    expect(at).toMatchObject({
      actor: { kind: 'person', id: agent.id, name: 'Somebody' },
      state: 'recorded',
    });

    const paged: unknown[] = [];
    let query = 'limit=1';
    for (;;) {
      const page = timelinePageSchema.parse((await api.get(`${url}/timeline?${query}`)).json);
      paged.push(...page.items);
      if (page.nextCursor === null) break;
      query = `limit=1&cursor=${page.nextCursor}`;
    }
    expect(paged).toEqual(history.items);

    const tasks = await api.get('/v1/tasks', { as: agent.key });
    expect(tasks.json.items).toMatchObject([{ step: 'investigate', case: { id: json.id } }]);
  });

  it('for its customer the history has what they said and were told, and nothing of how it came about', async () => {
    const [other, supervisor] = [
      await api.person({ roles: ['agent'] }),
      await api.person({ roles: ['supervisor'] }),
      await api.person({ roles: ['department'], department: 'warehouse' }),
    ];
    const ref = randomUUID();
    await api.send('PUT', '/v1/fraud-verdicts', {
      body: { items: [{ customerRef: ref, verdict: 'block', reason: 'stolen_card' }] },
    });
    const { json } = await api.post('/v1/complaints', { body: complaint({ customer: { ref } }) });
    const url = `/v1/complaints/${json.id}`;
    const on = async (verb: string, body: unknown, as = agent.key) => {
      const reply = await api.post(`${url}/${verb}`, { as, body, ifMatch: '*' });
      expect(reply.status, reply.text).toBeLessThan(300);
    };
    const seen = async () => {
      const reply = await api.get(`${url}/timeline?audience=customer&limit=200`);
      const { items } = timelinePageSchema.parse(reply.json);
      return { text: reply.text, items };
    };
    await on('triage', { class: 'store', category: 'freshness', severity: 'medium', assignTo: agent.id });
    await on('reply', { text: 'Розбираємося.' });
    await on('hand-offs', { department: 'warehouse', question: 'Чия партія?' });
    await on('refuse-cooperation', { reasonCode: 'threats' });
    await on('keep-cooperation', { reasonCode: 'apologised' }, other.key);
    await on('corrections', { subject: 'Йогурт', reason: 'Описка' });
    await on('propose', {
      kind: 'offer',
      finding: 'partly',
      rootCause: 'expired_goods',
      remedy: 'compensation',
      compensation: { amountMinor: 432_100, currency: 'UAH' },
      text: 'Пропонуємо компенсацію.',
      reason: 'Постійний клієнт.',
    });
    const before = await seen();
    for (const secret of [
      '432100',
      'expired_goods',
      'stolen_card',
      'block',
      'threats',
      'warehouse',
      'Пропонуємо',
    ]) {
      expect(before.text).not.toContain(secret);
    }
    expect(before.items.map(({ type }) => type)).toEqual(['received', 'replied']);
    await on('approve', { amountMinor: 400_000, reason: 'Досить.' }, supervisor.key);
    await on('accept', { by: 'customer', evidence: { channel: 'phone', text: 'Згодна.' } });
    await eventually(
      () => api.get(url),
      (reply) => reply.json.stage === 'aftercare',
    );
    const after = await seen();
    expect(after.text).not.toMatch(/432100|expired_goods|stolen_card|Досить|Постійний|Згодна/);
    expect(after.items.map(({ type }) => type)).toEqual([
      ...['received', 'replied', 'offered', 'accepted', 'paid', 'resolved'],
    ]);
    expect(after.items.find(({ type }) => type === 'offered')).toMatchObject({
      data: { compensation: { amountMinor: 400_000, currency: 'UAH' } },
      texts: [{ field: 'text', body: 'Пропонуємо компенсацію.', internal: false }],
    });
    expect((await api.get(`${url}/timeline?limit=200`)).text).toContain('stolen_card');
  });

  it('an ended case is read, and the process says that it has ended', async () => {
    const { json } = await api.post('/v1/complaints', { body: complaint() });
    const url = `/v1/complaints/${json.id}`;
    const withdrawn = await api.post(`${url}/withdraw`, {
      as: await api.systemKey('integrator'),
      body: { by: 'customer', evidence: { channel: 'email', text: 'Забираю скаргу' } },
    });
    expect(withdrawn.status, withdrawn.text).toBe(200);
    const ended = await eventually(
      () => api.get(url),
      (reply) => reply.json.endedAt !== null,
    );
    expect(ended.json).toMatchObject({ stage: 'closed', outcome: 'withdrawn', tasks: [], allowed: [] });
    const clocks = caseSchema.parse(ended.json).clocks;
    expect(clocks.every((clock) => clock.state === 'stopped' && clock.dueAt === null)).toBe(true);
    expect((await api.get(`${url}/process`)).json).toMatchObject({ state: 'ended' });
    expect((await api.get(`/v1/letters?case=${json.number}`)).json.items).not.toEqual([]);
  });
});
