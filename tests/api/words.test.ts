/** The words that people look up and edit: articles, checklists, phrases. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  articlePageSchema,
  articleSchema,
  caseChecklistSchema,
  checklistSchema,
  checklistsSchema,
  composedSchema,
  coverageSchema,
  phraseSetsSchema,
} from '../../api/schemas/words.ts';
import { type Reply, silentEngine } from '../support/api.ts';
import { type Desk, startDesk } from '../support/desk.ts';

let api: Desk;
let expert: { id: string; key: string };
beforeAll(async () => {
  api = await startDesk({ engine: silentEngine });
  expert = await api.person({ roles: ['expert'] });
});
afterAll(() => api.close());

const put = (url: string, body: unknown, ifMatch?: number) =>
  api.send('PUT', url, { as: expert.key, body, ...(ifMatch === undefined ? {} : { ifMatch }) });

const register = async (change: Readonly<Record<string, unknown>> = {}) => (await api.file(change)).id;

describe('articles', () => {
  const article = (change: Readonly<Record<string, unknown>> = {}) => ({
    language: 'uk',
    title: 'Як замовити квіти',
    body: 'Оберіть букет і адресу.',
    categories: ['flowers'],
    state: 'published',
    ...change,
  });
  const add = async (body: unknown) => {
    const reply = await api.post('/v1/articles', { as: expert.key, body });
    expect(reply.status, reply.text).toBe(201);
    return articleSchema.parse(reply.json);
  };
  const titles = async (query: string) => {
    const reply = await api.get(`/v1/articles?${query}`, { as: api.agent.key });
    expect(reply.status, reply.text).toBe(200);
    const page = articlePageSchema.parse(reply.json);
    expect(page).toEqual(reply.json);
    return page.items.map((item) => item.title);
  };
  const find = (text: string, more = '') => titles(`text=${encodeURIComponent(text)}${more}`);

  it('are found in Ukrainian, Russian and English, in other forms than the text has', async () => {
    expect((await find('повернення товару', '&language=uk'))[0]).toBe('Як повернути або обміняти товар');
    expect(await find('товаром', '&language=uk')).toContain('Як повернути або обміняти товар');
    expect((await find('повертаємо гроші двічі'))[0]).toBe('Гроші списано двічі або не за тією ціною');
    // Stems of the Russian dictionary: "начисляться" is in no text.
    expect((await find('баллы начисляются'))[0]).toBe('Баллы не начислены: что проверить');
    expect((await find('двойные списания'))[0]).toBe('Деньги списаны дважды или не по той цене');
    expect((await find('returned exchanges'))[0]).toBe('How to return or exchange goods');
    expect((await find('blocking passwords'))[0]).toBe('Access to your card: password, block, new card');
  });

  it('are found when a word of the title is mistyped', async () => {
    expect((await find('гарантйний ремонт'))[0]).toBe('Гарантійний ремонт: строки й ваші права');
    expect((await find('warrranty'))[0]).toBe('Repair under warranty: time limits and your rights');
    expect(await find('кшмзщ')).toEqual([]);
    expect(await find('!!!')).toEqual([]);
  });

  it('are narrowed by language and category, and page through each once', async () => {
    expect(await titles('category=double_charge&language=en')).toEqual([
      'Charged twice, or at another price',
    ]);
    expect(await titles('category=none')).toEqual([]);
    const all = await titles('limit=200');
    const seen: string[] = [];
    let url: string | null = '/v1/articles?limit=7';
    while (url !== null) {
      const page: Reply = await api.get(url);
      seen.push(...articlePageSchema.parse(page.json).items.map((item) => item.title));
      url = articlePageSchema.parse(page.json).links.next;
    }
    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
    const found = await api.get('/v1/articles?limit=1&text=card');
    const next = await api.get(`/v1/articles?limit=1&text=card&cursor=${found.json.nextCursor}`);
    expect(articlePageSchema.parse(next.json).items[0]?.id).not.toBe(
      articlePageSchema.parse(found.json).items[0]?.id,
    );
    expect((await api.get(`/v1/articles?text=other&cursor=${found.json.nextCursor}`)).status).toBe(400);
  });

  it('have versions: a draft leaves the published one in force, a published one takes its place', async () => {
    const { id } = await add(article());
    const url = `/v1/articles/${id}`;
    const draft = await put(url, article({ title: 'Як замовити букет', state: 'draft' }), 1);
    expect(draft.json).toMatchObject({ version: 2, state: 'draft' });
    expect((await api.get(url)).json).toMatchObject({ version: 1, title: 'Як замовити квіти' });
    expect((await api.get(url)).headers.etag).toBe('"2"');
    expect(await titles('category=flowers')).toEqual(['Як замовити квіти']);
    expect(await titles('category=flowers&state=draft')).toEqual(['Як замовити букет']);
    const published = await put(url, article({ title: 'Як замовити букет' }), 2);
    expect(published.json).toMatchObject({ version: 3, state: 'published' });
    expect((await put(url, article({ title: 'Як замовити букет' }))).json.version).toBe(3);
    expect((await api.get(`${url}?version=1`)).json).toMatchObject({ state: 'retired' });
    const stale = await put(url, article(), 1);
    expect(stale.status).toBe(412);
    expect(stale.json).toMatchObject({ type: '/problems/stale-version', version: 3 });
    await put(url, article({ state: 'retired' }));
    expect(await titles('category=flowers')).toEqual([]);
    expect(await titles('category=flowers&state=retired')).toEqual(['Як замовити квіти']);
    const audited = await api.db.sql`select after from audit where subject = ${`article:${id}`} order by id`;
    expect(audited.map((row) => row.after.state)).toEqual(['published', 'draft', 'published', 'retired']);
  });

  it('saved by several at once are one after the other, one of them published', async () => {
    const { id } = await add(article({ categories: ['race'] }));
    const saved = await Promise.all(
      ['a', 'b', 'c', 'd'].map((title) => put(`/v1/articles/${id}`, article({ title }))),
    );
    expect(saved.map((reply) => Number(reply.json.version)).sort()).toEqual([2, 3, 4, 5]);
    const rows = await api.db.sql`
      select version from article_versions where id = ${id} and state = 'published'`;
    expect(rows).toEqual([{ version: 5 }]);
  });

  it('are added once for a key, by whoever edits', async () => {
    const key = randomUUID();
    const [one, two] = await Promise.all(
      [1, 2].map(() => api.post('/v1/articles', { as: expert.key, key, body: article() })),
    );
    expect(one?.json.id).toBe(two?.json.id);
    expect((await api.post('/v1/articles', { as: api.agent.key, body: article() })).status).toBe(403);
  });

  it.each([
    [{ language: 'pl' }],
    [{ title: ' ' }],
    [{ body: '' }],
    [{ categories: ['Not a code'] }],
    [{ categories: ['same', 'same'] }],
    [{ state: 'gone' }],
    [{ colour: 1 }],
  ])('of another shape are refused: %j', async (change) => {
    expect((await api.post('/v1/articles', { as: expert.key, body: article(change) })).status).toBe(400);
  });

  it('that are unknown are not found', async () => {
    expect((await api.get(`/v1/articles/${randomUUID()}`)).status).toBe(404);
    expect((await api.get('/v1/articles/x')).status).toBe(404);
    expect((await put(`/v1/articles/${randomUUID()}`, article())).status).toBe(404);
    expect((await api.get('/v1/articles?language=de')).status).toBe(400);
  });
});

describe('checklists of likely next issues', () => {
  const item = (code: string) => ({ code, text: { uk: code, ru: code, en: code } });

  it('ship for categories, and are edited as versions', async () => {
    const { items } = checklistsSchema.parse((await api.get('/v1/checklists')).json);
    expect(items.map((list) => list.category)).toContain('defective_goods');
    const body = { items: [item('vase'), item('card')] };
    const saved = await put('/v1/checklists/flowers', body);
    expect(saved.status, saved.text).toBe(200);
    expect(checklistSchema.parse(saved.json)).toMatchObject({ ...body, version: 1 });
    expect((await put('/v1/checklists/flowers', body)).json.version).toBe(1);
    expect((await put('/v1/checklists/flowers', { items: [item('vase')] }, 1)).json.version).toBe(2);
    expect((await put('/v1/checklists/flowers', body, 1)).status).toBe(412);
    expect((await api.get('/v1/checklists/flowers?version=1')).json.items).toHaveLength(2);
    expect((await api.get('/v1/checklists/none')).status).toBe(404);
    expect((await put('/v1/checklists/flowers', { items: [] })).status).toBe(400);
    expect((await put('/v1/checklists/flowers', { items: [item('a'), item('a')] })).status).toBe(400);
    expect((await put('/v1/checklists/flowers', { items: [{ code: 'a', text: { uk: 'а' } }] })).status).toBe(
      400,
    );
  });

  it('are ticked for a case, and what was covered is kept and shown', async () => {
    const caseId = await register({ category: 'price_mismatch' });
    const url = `/v1/complaints/${caseId}/checklist`;
    const tick = (covered: readonly string[], key?: string) =>
      api.post(url, { as: api.agent.key, body: { covered }, ...(key === undefined ? {} : { key }) });
    const before = caseChecklistSchema.parse((await api.get(url)).json);
    expect(before.items.map((one) => one.covered)).toEqual([null, null, null]);
    const first = await tick(['paid'], 'once');
    expect(first.status, first.text).toBe(201);
    const ticked = caseChecklistSchema.parse(first.json).items.find((one) => one.code === 'paid');
    expect(ticked?.covered).toMatchObject({ by: api.agent.id });
    // Again, later and by somebody else: it stays as it was.
    await api.post(url, { as: expert.key, body: { covered: ['paid', 'again'] } });
    const after = caseChecklistSchema.parse((await api.get(url)).json);
    expect(after.items.find((one) => one.code === 'paid')?.covered).toEqual(ticked?.covered);
    expect(after.items.find((one) => one.code === 'again')?.covered).toMatchObject({ by: expert.id });
    expect(after.items.find((one) => one.code === 'other_goods')?.covered).toBeNull();
    expect((await tick(['paid'], 'once')).headers['idempotency-replayed']).toBe('true');
  });

  it('take only items that are on them, once there is a category', async () => {
    const tick = (caseId: string, body: unknown) =>
      api.post(`/v1/complaints/${caseId}/checklist`, { as: api.agent.key, body });
    const untriaged = await tick(await register(), { covered: ['paid'] });
    expect(untriaged.status).toBe(422);
    expect(untriaged.json.detail).toContain('triage comes first');
    const without = await tick(await register({ category: 'long_queue' }), { covered: ['paid'] });
    expect(without.json.detail).toContain('long_queue has no checklist');
    const caseId = await register({ category: 'price_mismatch' });
    const unknown = await tick(caseId, { covered: ['paid', 'weather'] });
    expect(unknown.status).toBe(422);
    expect(unknown.json.errors).toMatchObject([{ pointer: '/covered/1' }]);
    expect(unknown.json.detail).toContain('paid, other_goods, again');
    expect((await api.db.sql`select 1 from checklist_ticks where case_id = ${caseId}`).length).toBe(0);
    expect((await tick(caseId, { covered: [] })).status).toBe(400);
    expect((await tick(randomUUID(), { covered: ['paid'] })).status).toBe(404);
  });
});

describe('phrases', () => {
  const compose = async (body: unknown) => {
    const reply = await api.post('/v1/phrases/compose', { as: api.agent.key, body, key: null });
    expect(reply.status, reply.text).toBe(200);
    const composed = composedSchema.parse(reply.json);
    expect(composed).toEqual(reply.json);
    return composed;
  };

  it('ship in four blocks and three languages', async () => {
    const { items } = phraseSetsSchema.parse((await api.get('/v1/phrases')).json);
    expect(items).toHaveLength(12);
    const some = phraseSetsSchema.parse((await api.get('/v1/phrases?block=thanks&language=ru')).json);
    expect(some.items).toMatchObject([{ block: 'thanks', language: 'ru', version: 1 }]);
    expect((await api.get('/v1/phrases?block=anger')).status).toBe(400);
  });

  it.each(['uk', 'ru', 'en'])(
    'are composed in %s, one of each block, the same for the same seed',
    async (language) => {
      const one = await compose({ language, seed: 'Monday' });
      expect(one.phrases.map((phrase) => phrase.block)).toEqual(['empathy', 'apology', 'thanks', 'solution']);
      expect(one.blocks.every((block) => block.covered)).toBe(true);
      expect(await compose({ language, seed: 'Monday' })).toEqual(one);
      expect(one.text).not.toContain('{{');
      const others = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((seed) => compose({ language, seed })));
      expect(new Set(others.map(({ text }) => text)).size).toBeGreaterThan(1);
    },
  );

  it('are filled for a case from what is stored of it, in the language of its customer', async () => {
    const customer = { ref: 'card-3', name: 'Ганна {{caseNumber}}', locale: 'ru-UA' };
    const caseId = await register({ customer });
    const texts = await Promise.all(
      Array.from({ length: 25 }, async (_, seed) => {
        const composed = await compose({ case: caseId, seed: String(seed) });
        expect(composed.language).toBe('ru');
        // There is no money in the case: a phrase that names it is not picked.
        expect(composed.phrases.map((phrase) => phrase.code)).not.toContain('money');
        return composed.text;
      }),
    );
    // A value is put in as it is, also one that looks like a placeholder.
    expect(texts.some((text) => text.includes('Ганна {{caseNumber}}, '))).toBe(true);
    expect(texts.some((text) => /Ответим не позднее \d+ \p{L}+ 20\d\d\./u.test(text))).toBe(true);
  });

  it('that the customer of a case has read are passed over', async () => {
    const caseId = await register({ customer: { ref: 'card-4', locale: 'uk' } });
    const first = await compose({ case: caseId, seed: 'same' });
    expect(await compose({ case: caseId, seed: 'same' })).toEqual(first);
    await api.db.sql`
      insert into texts (source_id, field, case_id, internal, body)
      values (${randomUUID()}, 'text', ${caseId}, false, ${first.text})`;
    const second = await compose({ case: caseId, seed: 'same' });
    for (const phrase of first.phrases) {
      expect(second.phrases.find((one) => one.block === phrase.block)?.code).not.toBe(phrase.code);
    }
  });

  it('of a draft are seen by block, in every language or in one', async () => {
    const coverage = async (body: unknown) => {
      const reply = await api.post('/v1/phrases/coverage', { as: api.agent.key, body, key: null });
      const { blocks } = coverageSchema.parse(reply.json);
      return blocks.flatMap((one) => (one.covered ? [one.block] : []));
    };
    expect(await coverage({ text: 'Вибачте, будь ласка. Дякуємо за терпіння!' })).toEqual([
      'apology',
      'thanks',
    ]);
    expect(await coverage({ text: 'Понимаем вас и всё исправим.' })).toEqual(['empathy', 'solution']);
    expect(await coverage({ text: 'We are sorry.', language: 'uk' })).toEqual([]);
    expect(await coverage({ text: 'Номер чека 17.' })).toEqual([]);
    expect((await api.post('/v1/phrases/coverage', { as: api.agent.key, body: {} })).status).toBe(400);
  });

  it('are saved with placeholders of the white list only, which the refusal names', async () => {
    const phrases = [{ code: 'warm', text: 'Dear {{customerName}}, we understand.' }];
    const body = { phrases, markers: ['understand'] };
    const saved = await put('/v1/phrases/empathy/en', body, 1);
    expect(saved.status, saved.text).toBe(200);
    expect(saved.json).toMatchObject({ ...body, version: 2 });
    const bad = { code: 'bad', text: 'Your {{password}} is {{ customerName }' };
    const refused = await put('/v1/phrases/empathy/en', { ...body, phrases: [...phrases, bad] });
    expect(refused.status).toBe(422);
    expect(refused.json.allowed).toEqual([
      'customerName',
      'caseNumber',
      'subject',
      'agentName',
      'amount',
      'dueDate',
    ]);
    expect(refused.json.errors).toMatchObject([
      { pointer: '/phrases/1/text' },
      { pointer: '/phrases/1/text' },
    ]);
    expect(refused.json.detail).toContain(
      '"password" is no placeholder; there are: customerName, caseNumber',
    );
    expect((await put('/v1/phrases/empathy/en', body, 1)).status).toBe(412);
    expect((await put('/v1/phrases/anger/en', body)).status).toBe(400);
    expect((await put('/v1/phrases/empathy/en', { ...body, markers: [] })).status).toBe(400);
    expect((await put('/v1/phrases/empathy/en', { ...body, phrases: [...phrases, ...phrases] })).status).toBe(
      400,
    );
  });
});
