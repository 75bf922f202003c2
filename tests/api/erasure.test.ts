/** Erasure and export: whatever is personal goes or is told, and what reports count stays. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealEntries } from '../../db/case/audit-seals.ts';
import { proveAudit } from '../../db/queries/audit-proof.ts';
import { type ApiUnderTest, complaint, eventually, type Reply, startApi } from '../support/api.ts';

let api: ApiUnderTest;
let head: { id: string; key: string };
let agent: { id: string; key: string };

/** The clock that reports are read by: the same before and after. */
let frozenMs: number | null = null;

const itemsOf = <T>(reply: Reply): readonly T[] => reply.json.items as unknown as readonly T[];

beforeAll(async () => {
  api = await startApi({ now: () => frozenMs ?? Date.now() });
  head = await api.person({ roles: ['head'] });
  agent = await api.person({ roles: ['agent', 'supervisor'] });
  const arms = [
    { code: 'pilot', percent: 50 },
    { code: 'control', percent: 50 },
  ];
  const trial = await api.post('/v1/experiments', {
    as: head.key,
    body: { name: 'erasure_trial', arms, control: 'control' },
  });
  expect(trial.status, trial.text).toBe(201);
});
afterAll(() => api.close());

/** A word that is nowhere else, in letters of two alphabets. */
const marker = () => `Zk${randomUUID().replaceAll('-', '')}Їж`;

const ended = (id: string) =>
  eventually(
    () => api.get(`/v1/complaints/${id}`),
    (reply) => reply.json.stage === 'closed',
    30_000,
  );

const settled = (id: string) =>
  eventually(
    () => api.get(`/v1/data-subject-requests/${id}`),
    (reply) => reply.json.state === 'done' || reply.json.state === 'refused',
    60_000,
  );

/** Every value of every column of every table that holds one of the words. */
async function findInDatabase(words: readonly string[]): Promise<string[]> {
  const { sql } = api.db;
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  expect(tables.length).toBeGreaterThan(40);
  const found: string[] = [];
  for (const { name } of tables) {
    for (const word of words) {
      const rows = await sql<{ row: string }[]>`
        select t::text as row from ${sql(name)} t where position(${word} in t::text) > 0 limit 1`;
      for (const { row } of rows) found.push(`${name}: ${word}: ${row.slice(0, 300)}`);
    }
  }
  return found;
}

/** Every report, with whatever each of them needs. */
function reportAddresses(): string[] {
  const from = new Date(Date.now() - 86_400_000).toISOString();
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const interval = `from=${from}&until=${until}`;
  const queries: Readonly<Record<string, string>> = {
    '/v1/reports/budget': '',
    '/v1/reports/stages': '',
    '/v1/reports/experiment': `experiment=erasure_trial&${interval}`,
  };
  return api.app
    .routesOf()
    .filter(({ method, url }) => method === 'GET' && url.startsWith('/v1/reports/'))
    .map(({ url }) => `${url}?${queries[url] ?? interval}`);
}

async function reports(addresses: readonly string[]): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const address of addresses) {
    const reply = await api.get(address, { as: head.key });
    expect(reply.status, `${address} ${reply.text}`).toBe(200);
    all[address] = reply.text;
  }
  return all;
}

/** Made good at once, paid, asked and answered, offered something, bought again, and closed. */
async function paidCase(ref: string): Promise<{ readonly id: string; readonly event: string }> {
  const made = await api.post('/v1/complaints', { body: complaint({ customer: { ref } }) });
  const id = String(made.json.id);
  const good = await api.post(`/v1/complaints/${id}/compensate`, {
    as: agent.key,
    body: {
      ...{ class: 'store', category: 'order_not_ready', severity: 'low', rootCause: 'late_delivery' },
      ...{ compensation: { amountMinor: 2_000, currency: 'UAH' }, by: 'customer', reason: 'so' },
      evidence: { channel: 'phone', text: 'yes' },
    },
  });
  expect(good.status, good.text).toBe(200);
  await eventually(
    () => api.get(`/v1/complaints/${id}`),
    (reply) => reply.json.stage === 'aftercare',
    30_000,
  );
  type Letter = { readonly texts: readonly { readonly field: string; readonly body: string }[] };
  const letters = await eventually(
    () => api.get(`/v1/letters?case=${id}&kind=survey`),
    (reply) => itemsOf(reply).length > 0,
    30_000,
  );
  const token = itemsOf<Letter>(letters)[0]?.texts.find(({ field }) => field === 'surveyToken')?.body;
  const answers = { satisfied: true, recommend: 9, attitudeBetter: true, prefersCompensation: true };
  expect((await api.post(`/v1/surveys/${token}`, { as: null, key: null, body: answers })).status).toBe(200);
  const offers = `/v1/complaints/${id}/personal-offers`;
  expect((await api.post(offers, { as: agent.key, body: { offer: 'premium_trial' } })).status).toBe(201);
  const event = marker();
  const bought = {
    eventId: event,
    kind: 'purchase',
    at: new Date().toISOString(),
    customerRef: ref,
    amount: { amountMinor: 500, currency: 'UAH' },
  };
  const told = await api.post('/v1/outcome-events', { body: { events: [bought] } });
  expect(told.json, told.text).toMatchObject({ accepted: 1 });
  const closed = await api.post(`/v1/complaints/${id}/close`, { as: agent.key, ifMatch: '*', body: {} });
  expect(closed.status, closed.text).toBe(200);
  return { id, event };
}

/** A customer with words in every place that takes some, one case paid and closed, one withdrawn. */
async function customer() {
  const words = {
    ...{
      ref: marker(),
      name: marker(),
      phone: `+38050${String(Math.random()).slice(2, 9)}`,
      subject: marker(),
      body: marker(),
    },
    ...{ order: marker(), representative: marker(), message: marker(), note: marker(), reason: marker() },
    ...{ evidence: marker(), corrected: marker(), method: marker(), contact: marker() },
    email: `${randomUUID()}@example.com`,
  };
  const key = randomUUID();
  const body = complaint({
    customer: { ref: words.ref, name: words.name, email: words.email, phone: words.phone, locale: 'uk' },
    subject: words.subject,
    body: words.body,
    externalRef: words.order,
    representative: { name: words.representative, contact: words.contact },
  });
  const ordered = await api.send('PUT', '/v1/orders', {
    body: {
      items: [
        {
          number: words.order,
          customerRef: words.ref,
          status: 'paid',
          placedAt: '2026-01-01T00:00:00Z',
          totalMinor: 100,
          currency: 'UAH',
        },
      ],
    },
  });
  expect(ordered.status, ordered.text).toBe(200);
  await api.send('PUT', '/v1/identities', {
    body: { items: [{ customerRef: words.ref, verified: true, method: 'card' }] },
  });
  const first = await api.post('/v1/complaints', { key, body });
  expect(first.status).toBe(201);
  const id = String(first.json.id);
  const act = (verb: string, sent: object, as = agent.key) =>
    api.post(`/v1/complaints/${id}/${verb}`, { as, body: sent, ifMatch: '*' });
  expect((await act('messages', { channel: 'web', text: words.message })).status).toBe(202);
  expect((await act('notes', { text: words.note })).status).toBe(202);
  expect(
    (await act('contacts', { channel: 'phone', direction: 'inbound', answered: true, text: words.contact }))
      .status,
  ).toBe(202);
  expect(
    (await act('corrections', { customer: { name: words.corrected }, reason: words.reason })).status,
  ).toBe(202);
  expect((await api.post(`/v1/complaints/${id}/lookups`, { as: agent.key })).status).toBe(201);
  await eventually(
    () => api.get(`/v1/complaints/${id}/lookups`),
    (reply) => reply.text.includes('"found"'),
    20_000,
  );
  return { words, key, body, id, act };
}

const withdraw = (evidence: string) => ({
  by: 'customer',
  evidence: { channel: 'web', contact: evidence, text: evidence },
  reason: evidence,
});

const erasure = (customerRef: string, more: object = {}) =>
  api.post('/v1/data-subject-requests', { as: head.key, body: { kind: 'erasure', customerRef, ...more } });

describe('the erasure of a customer', () => {
  it('leaves nothing of them in the database, and every report as it was', async () => {
    const { words, key, body, id, act } = await customer();
    const exported = await api.post('/v1/data-subject-requests', {
      as: head.key,
      body: { kind: 'export', customerRef: words.ref },
    });
    expect(exported.status).toBe(201);
    const done = await settled(String(exported.json.id));
    expect(done.json).toMatchObject({ state: 'done', cases: 1 });
    const fetched = await api.get(`/v1/data-subject-requests/${exported.json.id}/export`, { as: head.key });
    expect(fetched.status).toBe(200);
    for (const [what, word] of Object.entries(words)) {
      if (what === 'evidence' || what === 'method') continue;
      expect(fetched.text, what).toContain(word);
    }

    expect((await act('withdraw', withdraw(words.evidence))).status).toBe(200);
    await ended(id);
    const others = await paidCase(`other-${randomUUID()}`);
    const paid = await paidCase(words.ref);
    await ended(paid.id);
    await ended(others.id);
    const addresses = reportAddresses();
    expect(addresses.length).toBeGreaterThan(8);
    const readAtMs = Date.now();
    frozenMs = readAtMs;
    const before = await reports(addresses);
    frozenMs = null;
    expect((await findInDatabase(Object.values(words))).length).toBeGreaterThan(5);

    const asked = Date.now();
    const request = await erasure(words.ref);
    expect(request.status).toBe(201);
    expect(request.text).not.toContain(words.ref);
    const result = await settled(String(request.json.id));
    expect(result.json).toMatchObject({ state: 'done', refusal: null, cases: 2 });
    expect(Date.now() - asked).toBeLessThan(60_000);

    expect(await findInDatabase([...Object.values(words), paid.event])).toEqual([]);
    expect((await findInDatabase([others.event])).length).toBe(1);
    frozenMs = readAtMs;
    expect(await reports(addresses)).toEqual(before);
    frozenMs = null;
    const accounts = await api.db.sql<{ account: string; digest: string }[]>`
      select e.account, 'card:' || left(encode(sha256(convert_to(${words.ref}, 'UTF8')), 'hex'), 32) as digest
        from ledger_entries e where account like 'card:%'`;
    expect(accounts).toHaveLength(2);
    for (const { account, digest } of accounts) expect(account).not.toBe(digest);

    // The old key brings nothing back, whatever comes with it.
    const again = await api.post('/v1/complaints', { key, body });
    expect(again.status).toBe(201);
    expect(again.json).toEqual({ id, erased: true });
    expect((await api.post('/v1/complaints', { key, body: complaint() })).json).toEqual({ id, erased: true });
    expect(await findInDatabase(Object.values(words))).toEqual([]);

    // The case is there, and takes no more words.
    const read = await api.get(`/v1/complaints/${id}`);
    expect(read.status).toBe(200);
    expect(read.json).toMatchObject({ id, stage: 'closed', outcome: 'withdrawn' });
    for (const verb of ['messages', 'notes', 'corrections']) {
      const sent = {
        messages: { channel: 'web', text: 'again' },
        notes: { text: 'again' },
        corrections: { subject: 'again' },
      }[verb];
      const refused = await api.post(`/v1/complaints/${id}/${verb}`, { as: agent.key, body: sent });
      expect(refused.status, verb).toBe(410);
      expect(refused.json.type).toBe('/problems/erased');
    }
    expect(
      (await api.get(`/v1/data-subject-requests/${exported.json.id}/export`, { as: head.key })).status,
    ).toBe(410);

    // The trail tells of it, and holds without the key of what was digested.
    const trail = await api.get(`/v1/complaints/${id}/audit`, { as: head.key });
    const actions = itemsOf<{ action: string }>(trail).map((entry) => entry.action);
    expect(actions).toEqual(
      expect.arrayContaining([
        'complaint.registered',
        'fact.message',
        'fact.note',
        'complaint.corrected',
        'decision.withdraw',
        'case.step',
        'case.erased',
      ]),
    );
    const [secrets] = await api.db.sql<{ count: number }[]>`
      select count(*) as count from audit_secrets where chain = ${`case:${id}`}`;
    expect(secrets?.count).toBe(0);
    while ((await sealEntries(api.db, 500)) > 0);
    const proof = await proveAudit(api.db, { sealedWithinSeconds: 600, publicKeyId: null, noted: null });
    expect(proof.broken).toBeNull();
    expect(proof.entries).toBeGreaterThan(10);
  });

  it('is refused while a case is open, unless that is to be ended, which its process does', async () => {
    const { words, id } = await customer();
    const refused = await erasure(words.ref);
    expect(refused.status).toBe(409);
    expect(refused.json).toMatchObject({ type: '/problems/case-open', openCases: 1 });
    expect(refused.text).not.toContain(words.ref);

    const request = await erasure(words.ref, { endOpenCases: true });
    expect(request.status).toBe(201);
    const result = await settled(String(request.json.id));
    expect(result.json).toMatchObject({ state: 'done', cases: 1 });
    const read = await api.get(`/v1/complaints/${id}`);
    expect(read.json).toMatchObject({ stage: 'closed', outcome: 'withdrawn' });
    const timeline = await api.get(`/v1/complaints/${id}/timeline`);
    expect(timeline.text).toContain('withdrawn');
    expect(await findInDatabase(Object.values(words))).toEqual([]);
  });

  it('gives way to a legal hold on the case or on the customer, until that is lifted', async () => {
    const { words, id, act } = await customer();
    expect((await act('withdraw', withdraw(words.evidence))).status).toBe(200);
    await ended(id);
    for (const of of [{ case: id }, { customerRef: words.ref }]) {
      const why = marker();
      const hold = await api.post('/v1/legal-holds', { as: head.key, body: { ...of, reason: why } });
      expect(hold.status).toBe(201);
      expect(hold.json).toMatchObject({ placedBy: head.id, reason: why, liftedAt: null });
      const refused = await erasure(words.ref);
      expect(refused.status).toBe(409);
      expect(refused.json.type).toBe('/problems/legal-hold');
      const lifted = await api.post(`/v1/legal-holds/${hold.json.id}/lift`, { as: head.key });
      expect(lifted.json).toMatchObject({ liftedBy: head.id });
      const trail = await api.get(`/v1/audit?subject=legal_hold:${hold.json.id}`, { as: head.key });
      const entries = itemsOf<{ action: string; actor: { id: string } }>(trail);
      expect(entries.map((entry) => [entry.action, entry.actor.id])).toEqual([
        ['legal_hold.placed', head.id],
        ['legal_hold.lifted', head.id],
      ]);
      expect(trail.text).not.toContain(why);
      expect(trail.text).not.toContain(words.ref);
    }
    const expired = new Date(Date.now() - 1_000).toISOString();
    const past = { customerRef: words.ref, reason: 'over', until: expired };
    expect((await api.post('/v1/legal-holds', { as: head.key, body: past })).status).toBe(201);
    const request = await erasure(words.ref);
    expect((await settled(String(request.json.id))).json.state).toBe('done');
    expect(await findInDatabase(Object.values(words))).toEqual([]);
  });

  it("keeps the customer's cases together under a name that leads nowhere", async () => {
    const { words, id, act } = await customer();
    const second = await api.post('/v1/complaints', {
      body: complaint({ customer: { ref: words.ref, name: words.name } }),
    });
    expect((await act('withdraw', withdraw('so'))).status).toBe(200);
    const request = await erasure(words.ref, { endOpenCases: true });
    expect((await settled(String(request.json.id))).json).toMatchObject({ state: 'done', cases: 2 });
    const rows = await api.db.sql<{ ref: string }[]>`
      select customer_ref as ref from cases where id in (${id}, ${String(second.json.id)})`;
    expect(new Set(rows.map((row) => row.ref)).size).toBe(1);
    expect(rows[0]?.ref).toMatch(/^erased-[0-9a-f]{32}$/);
    expect(await api.db.sql`select 1 from pseudonyms`).toHaveLength(0);
  });

  it('of somebody who is not known is done, and tells nobody whether they were', async () => {
    const request = await erasure(marker());
    expect(request.status).toBe(201);
    expect((await settled(String(request.json.id))).json).toMatchObject({ state: 'done', cases: 0 });
  });
});
