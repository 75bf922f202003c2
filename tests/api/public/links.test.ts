/** One-time links: one link is one decision of the customer, and reading it changes nothing. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicWords } from '../../../api/pages/public/words.ts';
import { type CustomerVerb, makeAccessCode, makeCustomerLink } from '../../../db/customer-access.ts';
import { type ApiUnderTest, complaint, eventually, type Reply, startApi } from '../../support/api.ts';
import { visitor } from '../../support/visitor.ts';

const words = publicWords.en;
const hourMs = 3_600_000;
const lines: string[] = [];
let api: ApiUnderTest;
let agent: { id: string; key: string };
beforeAll(async () => {
  api = await startApi({ logLines: lines });
  agent = await api.person({ roles: ['agent'] });
});
afterAll(() => api.close());

const on = (id: string, verb: string, body: unknown): Promise<Reply> =>
  api.post(`/v1/complaints/${id}/${verb}`, { as: agent.key, body, ifMatch: '*' });
const triage = { class: 'store', category: 'freshness', severity: 'medium' };
const proposal = {
  kind: 'offer',
  finding: 'upheld',
  rootCause: 'expired_goods',
  remedy: 'compensation',
  compensation: { amountMinor: 9_000, currency: 'UAH' },
  text: 'Пропонуємо компенсацію на картку.',
  reason: 'Чекала двічі.',
};
const answer = {
  ...proposal,
  kind: 'answer',
  remedy: 'explanation',
  compensation: undefined,
  text: 'Вибачте.',
};

async function investigated(): Promise<string> {
  const { json } = await api.post('/v1/complaints', { body: complaint() });
  const id = String(json.id);
  expect((await on(id, 'triage', { ...triage, assignTo: agent.id })).status).toBe(200);
  return id;
}
async function offered(): Promise<string> {
  const id = await investigated();
  expect((await on(id, 'propose', proposal)).json.stage).toBe('offer');
  return id;
}
async function answered(): Promise<string> {
  const id = await investigated();
  await on(id, 'propose', answer);
  await eventually(
    () => api.get(`/v1/complaints/${id}`),
    ({ json }) => json.stage === 'aftercare',
  );
  return id;
}
const link = (caseId: string, verbs: readonly CustomerVerb[], forMs = hourMs) =>
  makeCustomerLink(api.db, {
    caseId,
    verbs,
    at: new Date(),
    expiresAt: new Date(Date.now() + forMs),
  });
const pathOf = (token: string) => `/public/links/${token}`;
const caseOf = async (id: string) => (await api.get(`/v1/complaints/${id}`)).json;
const decide = (token: string, body: unknown) =>
  api.post(`/v1/public/links/${token}`, { as: null, key: null, body });

describe('a link', () => {
  it('shows the offer and accepts it once, in the name of the customer, over the web', async () => {
    const id = await offered();
    const token = await link(id, ['accept', 'decline', 'withdraw']);
    const guest = visitor(api);
    const page = await guest.get(pathOf(token));
    expect(page.text).toContain('Пропонуємо компенсацію на картку.');
    for (const verb of ['accept', 'decline', 'withdraw'] as const) {
      expect(page.text).toContain(words.link.verbs[verb].button);
    }
    const done = await guest.send(pathOf(token), { verb: 'accept' });
    expect([done.status, done.path]).toEqual([200, pathOf(token)]);
    expect(done.text).toContain(words.link.decided.accept);
    expect((await caseOf(id)).outcome).toBe('accepted');
    const [event] = await api.db.sql`
      select data, actor_kind, actor_id from timeline where case_id = ${id} and type = 'accepted'`;
    expect(event).toEqual({
      data: { by: 'customer', channel: 'web' },
      actor_kind: 'system',
      actor_id: 'link',
    });
  });

  it('that was used shows what was decided, whatever is clicked then', async () => {
    const id = await offered();
    const token = await link(id, ['accept', 'decline']);
    const guest = visitor(api);
    await guest.send(pathOf(token), { verb: 'decline', reason: 'Замало' });
    for (const verb of ['decline', 'accept']) {
      const again = await guest.send(pathOf(token), { verb });
      expect(again.text).toContain(words.link.decided.decline);
    }
    const events = await api.db.sql`
      select type from timeline where case_id = ${id} and type in ('accepted', 'declined')`;
    expect(events.map(({ type }) => type)).toEqual(['declined']);
    const texts = await api.db
      .sql`select internal, body from texts where case_id = ${id} and field = 'reason' order by body`;
    expect(texts).toMatchObject([{ internal: true, body: 'Замало' }, { body: 'Чекала двічі.' }]);
  });

  it('clicked by many at once is one decision', async () => {
    const id = await offered();
    const token = await link(id, ['accept', 'decline']);
    const replies = await Promise.all(
      [...Array(8)].map((_, index) => decide(token, { verb: index % 2 === 0 ? 'accept' : 'decline' })),
    );
    for (const { status } of replies) expect([200, 409]).toContain(status);
    const events = await api.db.sql`
      select type from timeline where case_id = ${id} and type in ('accepted', 'declined')`;
    expect(events).toHaveLength(1);
    const told = (await api.get(`/v1/public/links/${token}`, { as: null })).json;
    expect(told).toMatchObject({
      state: 'used',
      decided: events[0]?.type === 'accepted' ? 'accept' : 'decline',
    });
    const commands = await api.db.sql`select 1 from commands where case_id = ${id} and caller like 'link:%'`;
    expect(commands).toHaveLength(1);
  });

  it('is changed by no reading, however often', async () => {
    const id = await offered();
    const token = await link(id, ['accept']);
    const before = await api.db.sql`select * from customer_links where case_id = ${id}`;
    for (const method of ['GET', 'HEAD', 'GET'] as const) {
      expect((await api.send(method, pathOf(token), { as: null })).status).toBe(200);
    }
    expect(await api.db.sql`select * from customer_links where case_id = ${id}`).toEqual(before);
    expect((await caseOf(id)).stage).toBe('offer');
  });

  it('withdraws a complaint, and opens one again that was answered', async () => {
    const open = await investigated();
    expect((await decide(await link(open, ['withdraw']), { verb: 'withdraw' })).status).toBe(200);
    expect(await caseOf(open)).toMatchObject({ stage: 'closed', outcome: 'withdrawn' });
    const done = await answered();
    const reply = await decide(await link(done, ['reopen']), {
      verb: 'reopen',
      reason: 'Нічого не змінилося',
    });
    expect([reply.status, reply.json.decided], reply.text).toEqual([200, 'reopen']);
    expect(await caseOf(done)).toMatchObject({ stage: 'investigation', cycle: 2 });
  });

  it('for an offer that another one replaced decides nothing', async () => {
    const id = await offered();
    const token = await link(id, ['accept', 'decline']);
    const better = { ...proposal, compensation: { amountMinor: 9_500, currency: 'UAH' } };
    expect((await on(id, 'offer', better)).status).toBe(200);
    expect((await visitor(api).get(pathOf(token))).text).toContain(words.link.stale);
    const reply = await decide(token, { verb: 'accept' });
    expect([reply.status, reply.json.allowed]).toEqual([409, []]);
    expect((await visitor(api).post(pathOf(token), { verb: 'accept' })).status).toBe(409);
    expect((await caseOf(id)).stage).toBe('offer');
    expect((await decide(await link(id, ['accept']), { verb: 'accept' })).status).toBe(200);
  });

  it('of an earlier cycle opens nothing again', async () => {
    const id = await answered();
    const [first, second] = [await link(id, ['reopen']), await link(id, ['reopen'])];
    expect((await decide(first, { verb: 'reopen' })).status).toBe(200);
    const reply = await decide(second, { verb: 'reopen' });
    expect(reply.status).toBe(409);
    expect((await caseOf(id)).cycle).toBe(2);
  });

  it('does only what it was made for', async () => {
    const id = await offered();
    const token = await link(id, ['decline']);
    expect((await decide(token, { verb: 'accept' })).json.allowed).toEqual(['decline']);
    expect((await decide(token, { verb: 'close' })).status).toBe(400);
    expect((await visitor(api).post(pathOf(token), { verb: 'close' })).status).toBe(400);
    expect((await caseOf(id)).stage).toBe('offer');
    expect((await decide(token, { verb: 'decline' })).status).toBe(200);
  });

  it('that has expired is told apart from an unknown one by nobody', async () => {
    const id = await offered();
    const expired = await link(id, ['accept'], -1);
    const replies = [
      await api.get(`/v1/public/links/${expired}`, { as: null }),
      await api.get(`/v1/public/links/${'A'.repeat(43)}`, { as: null }),
      await api.get('/v1/public/links/x', { as: null }),
      await decide(expired, { verb: 'accept' }),
      await decide('x', { verb: 'accept' }),
    ];
    expect(new Set(replies.map(({ json }) => JSON.stringify({ ...json, requestId: null }))).size).toBe(1);
    expect(replies[0]?.status).toBe(404);
    expect((await caseOf(id)).stage).toBe('offer');
  });

  it('is stored as a digest, and is in neither logs nor metrics', async () => {
    const id = await offered();
    const token = await link(id, ['accept']);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const [row] = await api.db.sql`select token_hash from customer_links where case_id = ${id}`;
    expect(row?.token_hash).toBe(createHash('sha256').update(token).digest('hex'));
    await visitor(api).get(pathOf(token));
    await decide(token, { verb: 'nothing' });
    await decide(token, { verb: 'accept' });
    expect(lines.filter((line) => line.includes(token))).toEqual([]);
    expect((await api.get('/metrics')).text).not.toContain(token);
  });
});

describe('the page of a case', () => {
  it('leads to a link for what its customer may decide, and no further', async () => {
    const id = await offered();
    const { number } = await caseOf(id);
    const path = `/public/cases/${number}/${await makeAccessCode(api.db, id)}`;
    const guest = visitor(api);
    const page = await guest.get(path);
    expect(page.html).toContain('name="verb" value="accept"');
    const asked = await guest.send(`${path}/decide`, { verb: 'accept' });
    expect(asked.path).toMatch(/^\/public\/links\/[A-Za-z0-9_-]{43}$/);
    expect((await caseOf(id)).stage).toBe('offer');
    expect((await guest.send(asked.path, { verb: 'accept' })).text).toContain(words.link.decided.accept);
    expect((await guest.post(`${path}/decide`, { verb: 'close' })).status).toBe(400);
  });
});
