/** Words as a case brings them: articles cited, letters to its customer from the first on, and nothing that is forced. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseSchema } from '../../api/schemas/case.ts';
import { timelinePageSchema } from '../../api/schemas/case-reads.ts';
import { letterPageSchema } from '../../api/schemas/desk.ts';
import { complaint, eventually, type Reply } from '../support/api.ts';
import { type Desk, startDesk } from '../support/desk.ts';

let api: Desk;

beforeAll(async () => {
  api = await startDesk();
});
afterAll(() => api.close());

async function investigated(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { id } = await api.file(change);
  await ok(id, 'triage', {
    class: 'store',
    category: 'price_mismatch',
    severity: 'low',
    assignTo: api.agent.id,
  });
  return id;
}

const decide = (id: string, verb: string, body: unknown, as = api.agent.key) =>
  api.post(`/v1/complaints/${id}/${verb}`, { as, body });

async function ok(id: string, verb: string, body: unknown, as = api.agent.key): Promise<Reply> {
  const reply = await decide(id, verb, body, as);
  expect(reply.status, reply.text).toBe(200);
  return reply;
}

/** The shipped article about a category, in a language. */
async function article(category: string, language = 'uk') {
  const { json } = await api.get(`/v1/articles?category=${category}&language=${language}`);
  const [found] = json.items as unknown as { id: string; version: number; title: string }[];
  if (found === undefined) throw new Error(`There is no article about ${category}.`);
  return { id: found.id, version: found.version, title: found.title };
}
const cited = ({ id, version }: { id: string; version: number }) => ({ id, version });

async function lettersOf(id: string) {
  const reply = await api.get(`/v1/complaints/${id}/letters`);
  const page = letterPageSchema.parse(reply.json);
  expect(page).toEqual(reply.json);
  return page.items;
}

const answer = (change: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'answer',
  finding: 'upheld',
  rootCause: 'late_delivery',
  remedy: 'refund',
  text: 'Ми повернули вам гроші.',
  ...change,
});

describe('a knowledge article', () => {
  it('cited by a resolution is shown on the case and in its history, and handed to the customer', async () => {
    const [refunds, repair] = [await article('double_charge'), await article('warranty_repair')];
    const id = await investigated();
    await ok(id, 'reply', { text: 'Перевіряємо.', articles: [cited(repair)] });
    await ok(id, 'conclude', { finding: 'upheld', rootCause: 'late_delivery', articles: [cited(refunds)] });
    await ok(id, 'propose', answer({ articles: [cited(refunds)] }));
    const { articles } = caseSchema.parse((await api.get(`/v1/complaints/${id}`)).json);
    expect(articles).toEqual([repair, refunds, refunds]);
    const { items } = timelinePageSchema.parse((await api.get(`/v1/complaints/${id}/timeline`)).json);
    const told = (type: string) => items.find((entry) => entry.type === type)?.articles;
    expect(told('replied')).toEqual([repair]);
    expect(told('concluded')).toEqual([refunds]);
    expect(told('proposed')).toEqual([refunds]);
    expect(told('triaged')).toEqual([]);
    const decision = (await lettersOf(id)).find((letter) => letter.kind === 'decision');
    expect(decision?.message?.body).toContain('Ми повернули вам гроші.');
    expect(decision?.message?.body).toContain(`${refunds.title}\n1. Подвійне списання`);
  });

  it('is cited in the version that was published then, which stays when the article changes', async () => {
    const was = await article('order_not_ready', 'en');
    const id = await investigated();
    await ok(id, 'reply', { text: 'Please see below.', articles: [cited(was)] });
    const { json } = await api.get(`/v1/articles/${was.id}`);
    const { language, body, categories } = json as Record<string, unknown>;
    const change = { language, title: 'Orders', body, categories, state: 'published' };
    expect((await api.send('PUT', `/v1/articles/${was.id}`, { body: change })).json.version).toBe(2);
    const shown = caseSchema.parse((await api.get(`/v1/complaints/${id}`)).json);
    expect(shown.articles).toEqual([was]);
    const late = await decide(id, 'reply', { text: 'Again.', articles: [cited(was)] });
    expect(late.status).toBe(422);
    expect(late.json).toMatchObject({
      type: '/problems/unprocessable',
      errors: [{ pointer: '/articles/0' }],
    });
    expect(late.json.detail).toBe('Version 1 is not published: version 2 is.');
  });

  it('that is unknown or not published is refused, and nothing of the decision stays', async () => {
    const known = await article('double_charge');
    const id = await investigated();
    const before = await api.get(`/v1/complaints/${id}`);
    const refused = await decide(id, 'reply', {
      text: 'Зникне.',
      articles: [cited(known), { id: randomUUID(), version: 1 }],
    });
    expect(refused.status).toBe(422);
    expect(refused.json.detail).toBe('There is no published article by this id.');
    expect(refused.json.errors).toMatchObject([{ pointer: '/articles/1' }]);
    const draft = await api.post('/v1/articles', {
      body: { language: 'uk', title: 'Чернетка', body: 'Ще не готово.', categories: [] },
    });
    const { id: draftId } = draft.json;
    expect((await decide(id, 'propose', answer({ articles: [{ id: draftId, version: 1 }] }))).status).toBe(
      422,
    );
    const twice = await decide(id, 'reply', { text: 'x', articles: [cited(known), cited(known)] });
    expect(twice.status).toBe(400);
    expect((await decide(id, 'reply', { text: 'x', articles: [{ id: known.id }] })).status).toBe(400);
    const after = await api.get(`/v1/complaints/${id}`);
    expect(after.json.version).toBe(before.json.version);
    expect(await api.db.sql`select 1 from citations where case_id = ${id}`).toEqual([]);
    expect(await api.db.sql`select 1 from texts where case_id = ${id} and body = 'Зникне.'`).toEqual([]);
  });
});

describe('a reply', () => {
  it('with none of the four blocks, and in words of no script, is accepted', async () => {
    const id = await investigated();
    const text = 'Чек 17 знайдено, різниця 3,50.';
    const coverage = await api.post('/v1/phrases/coverage', { as: api.agent.key, body: { text } });
    const { blocks } = coverage.json as unknown as { blocks: { covered: boolean }[] };
    expect(blocks.map((block) => block.covered)).toEqual([false, false, false, false]);
    await ok(id, 'reply', { text });
    const reply = (await lettersOf(id)).find((letter) => letter.kind === 'reply');
    expect(reply?.message?.body).toContain(text);
  });

  it('that was composed and changed by hand is one as well', async () => {
    const id = await investigated({ customer: { ref: 'card-7', name: 'Олег', locale: 'uk' } });
    const composed = await api.post('/v1/phrases/compose', {
      as: api.agent.key,
      body: { case: id, seed: '1' },
    });
    const text = `${composed.json.text} А загублений чек я знайшла сама.`;
    await ok(id, 'reply', { text });
    const again = await api.post('/v1/phrases/compose', { as: api.agent.key, body: { case: id, seed: '1' } });
    expect(again.json.text).not.toBe(composed.json.text);
  });
});

describe('letters to the customer', () => {
  it('begin with an automatic acknowledgement on the channel of the complaint', async () => {
    for (const channel of ['email', 'chat', 'phone', 'store'] as const) {
      const body = complaint({ channel, customer: { ref: `card-${channel}`, name: 'Ірина', locale: 'uk' } });
      const { json } = await api.post('/v1/complaints', { as: api.integrator, body });
      const reply = await eventually(
        () => api.get(`/v1/complaints/${json.id}/letters`),
        (one) => (one.json.items as unknown as object[]).length > 0,
      );
      const [letter] = letterPageSchema.parse(reply.json).items;
      expect(letter).toMatchObject({ kind: 'acknowledgement', state: 'waiting', channel });
      expect(letter?.message?.subject).toBe(`Ми отримали ваше звернення ${json.number}`);
      expect(letter?.message?.body).toMatch(/Відповімо не пізніше \d+ \p{L}+ 20\d\d\./u);
    }
  });

  it('tell of a delay when a date is promised, with that date', async () => {
    const id = await investigated();
    await ok(id, 'promise', { dueAt: '2099-05-01T09:00:00Z' }, api.supervisor.key);
    const delay = (await lettersOf(id)).find((letter) => letter.kind === 'delay');
    expect(delay?.message?.body).toContain('Новий строк — 1 травня 2099.');
  });

  it('carry the words of an offer also when somebody else approved it', async () => {
    const id = await investigated();
    const offer = answer({
      kind: 'offer',
      remedy: 'compensation',
      compensation: { amountMinor: 80_050, currency: 'UAH' },
      text: 'Пропонуємо вибачення грішми.',
      reason: 'Постійна покупчиня.',
    });
    const { json } = await ok(id, 'propose', offer);
    const approved = await api.post(`/v1/complaints/${id}/approve`, {
      as: api.supervisor.key,
      body: { reason: 'Заслужено.' },
      ifMatch: Number(json.version),
    });
    expect(approved.status, approved.text).toBe(200);
    const letter = (await lettersOf(id)).find((one) => one.kind === 'offer');
    expect(letter?.message?.body).toContain('Пропонуємо вибачення грішми.');
    expect(letter?.message?.body).toContain('Сума: 800,50 грн.');
    expect(letter?.message?.body).toMatch(/Пропозиція чинна до \d+ \p{L}+ 20\d\d\./u);
    expect(letter?.message?.body).not.toContain('Заслужено');
  });
});
