/** A customer complains by the public form, without a key, a script or a second case for a second click. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicWords } from '../../../api/pages/public/words.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../../support/api.ts';
import { hiddenField, visitor } from '../../support/visitor.ts';

const lines: string[] = [];
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ engine: silentEngine, logLines: lines });
});
afterAll(() => api.close());

const words = publicWords.en;
const filled = (change: Readonly<Record<string, string>> = {}) => ({
  key: randomUUID(),
  subject: 'The yoghurt was sour',
  body: 'I bought it yesterday.\r\nIt was a week old.',
  category: 'freshness',
  order: 'A-17',
  name: 'Марія <b>Коваль</b>',
  email: `${randomUUID()}@Example.com`,
  phone: '',
  website: '',
  ...change,
});
const casesOf = (email: string) => api.db.sql`
  select c.id, c.number, c.channel, c.class, c.category, t.* from cases c join complaints t on t.id = c.id
   where t.customer_email = ${email}`;

describe('the public form', () => {
  it('makes a complaint of channel web, and shows its number, its code and the page of the case', async () => {
    const guest = visitor(api);
    const form = await guest.get('/public');
    expect(form.status).toBe(200);
    const sent = filled({ key: hiddenField(form, 'key') });
    const page = await guest.send('/public', sent);
    expect([page.status, page.path]).toEqual([
      200,
      expect.stringMatching(/^\/public\/cases\/C-\d{4}-\d{6}\//),
    ]);
    const [row] = await casesOf(sent.email);
    expect(row).toMatchObject({
      channel: 'web',
      class: null,
      category: 'freshness',
      subject: 'The yoghurt was sour',
      body: 'I bought it yesterday.\nIt was a week old.',
      customer_name: 'Марія <b>Коваль</b>',
      customer_phone: null,
      external_ref: 'A-17',
      locale: 'en',
    });
    expect(row?.customer_ref).not.toContain('@');
    expect(page.text).toContain(String(row?.number));
    expect(page.text).toContain(words.status.registered);
    expect(page.text).toMatch(/[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}/);
  });

  it('sent twice makes one complaint, and both clicks lead to it', async () => {
    const sent = filled();
    const pages = await Promise.all([1, 2, 3].map(() => visitor(api).send('/public', sent)));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    const cases = await casesOf(sent.email);
    expect(cases).toHaveLength(1);
    for (const { text } of pages) expect(text).toContain(String(cases[0]?.number));
  });

  it('sent again with other words asks first, and keeps what was written', async () => {
    const sent = filled();
    await visitor(api).send('/public', sent);
    const again = await visitor(api).post('/public', { ...sent, body: 'Something <else>' });
    expect(again.status).toBe(409);
    expect(again.text).toContain(words.form.again);
    expect(again.html).toContain('Something &lt;else&gt;');
    expect(await casesOf(sent.email)).toHaveLength(1);
    const confirmed = { ...sent, body: 'Something else', key: hiddenField(again, 'key') };
    expect((await visitor(api).send('/public', confirmed)).status).toBe(200);
    expect(await casesOf(sent.email)).toHaveLength(2);
  });

  it.each([
    ['body', { body: ' ' }, words.problems.needed],
    ['subject', { subject: '' }, words.problems.needed],
    ['email', { email: 'nobody' }, words.problems.wrong],
    ['email', { email: '' }, words.problems.needContact],
    ['phone', { phone: 'call me' }, words.problems.wrong],
    ['category', { category: 'no_such' }, words.problems.wrong],
    ['name', { name: 'x'.repeat(201) }, words.problems.wrong],
  ])('names what is wrong with %s, and keeps all that was written', async (field, change, told) => {
    const sent = filled(change);
    const page = await visitor(api).post('/public', sent);
    expect(page.status).toBe(422);
    expect(page.html).toContain(`<p class="error" id="${field}-error">${told}</p>`);
    expect(page.html).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
    if (field !== 'name') expect(page.html).toContain('Марія &lt;b&gt;Коваль&lt;/b&gt;');
    expect(hiddenField(page, 'key')).toBe(sent.key);
    if (sent.email !== '') expect(await casesOf(sent.email)).toHaveLength(0);
  });

  it('takes a telephone number in place of an address', async () => {
    const sent = filled({ email: '', phone: '+380 50 111 22 33' });
    expect((await visitor(api).send('/public', sent)).status).toBe(200);
  });

  it('refuses whatever fills in the field that no person sees, and loses nothing of a person whose browser did', async () => {
    const sent = filled({ website: 'https://spam.example' });
    const page = await visitor(api).post('/public', sent);
    expect(page.status).toBe(422);
    expect(page.text).toContain(words.problems.trap);
    expect(page.text).toContain('It was a week old.');
    expect(await casesOf(sent.email)).toHaveLength(0);
    expect((await visitor(api).send('/public', { ...sent, website: '' })).status).toBe(200);
  });

  it.each([
    ['uk-UA,uk;q=0.9', '', publicWords.uk.form.title],
    ['ru', '', publicWords.ru.form.title],
    ['de, en;q=0.5', '', publicWords.en.form.title],
    ['en', '?lang=ru', publicWords.ru.form.title],
  ])('speaks the language of %s%s', async (accepted, query, title) => {
    const page = await visitor(api, accepted).get(`/public${query}`);
    expect(page.html).toContain(`<h1>${title.replaceAll("'", '&#39;')}</h1>`);
    if (query !== '') expect(page.html).toContain(`action="/public${query}"`);
  });

  it('takes forms where forms are, and JSON everywhere else', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const reply = await api.post('/v1/complaints', { headers, body: 'subject=x' });
    expect(reply.status).toBe(415);
    expect((await api.post('/public', { as: null, key: null, body: {} })).status).not.toBe(500);
  });
});

describe('public pages', () => {
  it.each([
    '/public',
    '/public/status',
    '/public/cases/C-2026-000001/AAAA',
    '/public/links/abc',
    '/public/surveys/abc',
  ])('%s load nothing from elsewhere, run nothing, and pass no address on', async (path) => {
    const { headers, html } = await visitor(api).get(path);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/style-src 'self' 'sha256-[^']+';/);
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-robots-tag']).toContain('noindex');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(html).not.toMatch(/<script|javascript:| style=| on[a-z]+=/i);
  });

  it('of addresses that are not there are pages too, and say no more', async () => {
    const page = await visitor(api).get('/public/links/abc');
    expect(page.status).toBe(404);
    expect(page.text).toContain(words.problems.notFound);
  });
});

describe('the same as JSON', () => {
  const sent = () => ({
    subject: 'Sour',
    body: 'A week old.',
    email: `${randomUUID()}@example.com`,
    category: 'freshness',
    language: 'uk',
  });
  const send = (body: unknown, key: string | null = randomUUID()) =>
    api.post('/v1/public/complaints', { as: null, key, body });

  it('registers a complaint once for each key, and tells the code once', async () => {
    const body = sent();
    const key = randomUUID();
    const first = await send(body, key);
    expect(first.status, first.text).toBe(201);
    expect(first.json.accessCode).toMatch(/^[0-9A-Z-]{19}$/);
    const again = await send(body, key);
    expect([again.status, again.json]).toEqual([201, { number: first.json.number, accessCode: null }]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect((await send({ ...body, subject: 'Other' }, key)).json.type).toBe(
      '/problems/idempotency-key-reused',
    );
    expect(await casesOf(body.email)).toHaveLength(1);
  });

  it.each([
    [{ email: undefined }, '/email'],
    [{ email: 'x' }, '/email'],
    [{ subject: '' }, '/subject'],
    [{ class: 'store' }, '/class'],
    [{ language: 'de' }, '/language'],
  ])('refuses %j', async (change, pointer) => {
    const reply = await send({ ...sent(), ...change });
    expect(reply.status).toBe(400);
    expect(JSON.stringify(reply.json.errors)).toContain(pointer);
  });

  it('refuses a key that others could choose too, and a category that is none', async () => {
    expect((await send(sent(), 'order-1')).json).toMatchObject({ status: 400 });
    expect((await send(sent(), null)).json).toMatchObject({ type: '/problems/idempotency-key-missing' });
    const unknown = await send({ ...sent(), category: 'no_such' });
    expect([unknown.status, unknown.json.codes]).toEqual([422, expect.arrayContaining(['freshness'])]);
  });

  it('lists what may be chosen, each code once, in every language', async () => {
    const { json } = await api.get('/v1/public/categories', { as: null });
    const items = json.items as unknown as { code: string; title: Record<string, string> }[];
    const codes = items.map(({ code }) => code);
    expect(codes).toContain('freshness');
    expect(new Set(codes).size).toBe(codes.length);
    for (const { title } of items) expect(Object.keys(title).sort()).toEqual(['en', 'ru', 'uk']);
  });
});

describe('what customers write', () => {
  it('is in no log', async () => {
    const sent = filled({ subject: 'Marker-subject', name: 'Marker-name', email: 'marker@example.com' });
    await visitor(api).send('/public', sent);
    await visitor(api).post('/public', { ...sent, phone: 'Marker-phone' });
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => /marker/i.test(line))).toEqual([]);
  });
});
