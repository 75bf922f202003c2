/** The page of a case: for whoever has number and code, in their words, and never with what is ours alone. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicWords } from '../../../api/pages/public/words.ts';
import { makeAccessCode } from '../../../db/customer-access.ts';
import { type ApiUnderTest, complaint, eventually, type Reply, startApi } from '../../support/api.ts';
import { hiddenField, visitor } from '../../support/visitor.ts';

const words = publicWords.en;
const lines: string[] = [];
let api: ApiUnderTest;
let agent: { id: string; key: string };
beforeAll(async () => {
  api = await startApi({ logLines: lines });
  agent = await api.person({ roles: ['agent'] });
});
afterAll(() => api.close());

async function open(): Promise<{ id: string; number: string; code: string; path: string }> {
  const { json } = await api.post('/v1/complaints', { body: complaint() });
  const [id, number] = [String(json.id), String(json.number)];
  const code = await makeAccessCode(api.db, id);
  return { id, number, code, path: `/public/cases/${number}/${code}` };
}
const on = (id: string, verb: string, body: unknown): Promise<Reply> =>
  api.post(`/v1/complaints/${id}/${verb}`, { as: agent.key, body, ifMatch: '*' });
const triage = { class: 'store', category: 'freshness', severity: 'medium' };
const readJson = (number: string, code: string) =>
  api.get(`/v1/public/complaints/${number}`, { as: null, headers: { 'recourse-access-code': code } });

describe('a case', () => {
  it('is opened by number and code as they are typed', async () => {
    const { number, code } = await open();
    const guest = visitor(api);
    expect((await guest.get('/public/status')).text).toContain(words.lookUp.intro);
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const page = await guest.send('/public/status', { number: number.toLowerCase(), code: typed });
    expect(page.status).toBe(200);
    expect(page.text).toContain(number);
    expect(page.text).toContain('Прострочений йогурт');
    // Its number is not broken into two lines.
    expect(page.html).toContain(`<h1>Complaint <span class="number">${number}</span></h1>`);
  });

  it('answers a number that is not there, a wrong code and the code of another case alike', async () => {
    const [one, other] = [await open(), await open()];
    const tries = [
      ['C-2026-999999', one.code],
      [one.number, 'AAAA-AAAA-AAAA-AAAA'],
      [one.number, other.code],
      [one.number, ''],
      ['%00', '😀'],
    ] as const;
    const forms = await Promise.all(
      tries.map(([number, code]) => visitor(api).post('/public/status', { number, code })),
    );
    const told = forms.map(({ status, html }) => [status, html.replace(/id="number"[^>]*>/, '')]);
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(forms[0]?.status).toBe(404);
    expect(forms[0]?.text).toContain(words.lookUp.unknown);
    const replies = await Promise.all(tries.slice(0, 4).map(([number, code]) => readJson(number, code)));
    expect(new Set(replies.map(({ json }) => JSON.stringify({ ...json, requestId: null }))).size).toBe(1);
    expect(replies[0]?.status).toBe(404);
    const written = await visitor(api).post(`/public/cases/${one.number}/${other.code}/messages`, {
      text: 'x',
    });
    expect(written.status).toBe(404);
    const decided = await visitor(api).post(`/public/cases/${one.number}/${other.code}/decide`, {
      verb: 'withdraw',
    });
    expect(decided.status).toBe(404);
  });

  it('is found by no name that cannot be one', async () => {
    for (const name of ['%00', '%F0%9F%98%80', 'C-2026-%27%3B--']) {
      expect((await visitor(api).get(`/public/cases/${name}/${name}`)).status).toBe(404);
      expect((await visitor(api).get(`/public/links/${name}`)).status).toBe(404);
    }
    const odd = { number: '\0', code: '\0' };
    expect((await visitor(api).post('/public/status', odd)).status).toBe(404);
  });

  it('shows its stage, what is next and what was written to both sides, and no internal note', async () => {
    const { id, number, code, path } = await open();
    expect((await on(id, 'triage', { ...triage, assignTo: agent.id })).status).toBe(200);
    await on(id, 'notes', { text: 'Internal-marker: a difficult one' });
    await on(id, 'contacts', {
      channel: 'phone',
      direction: 'outbound',
      answered: true,
      text: 'Internal-marker',
    });
    const asked = await on(id, 'ask-customer', { text: 'Коли ви його купили?' });
    expect(asked.status, asked.text).toBe(200);
    const page = await visitor(api).get(path);
    expect(page.text).toContain(words.status.stages.question);
    expect(page.text).toContain(words.status.next.question.by);
    expect(page.text).toContain('Коли ви його купили?');
    expect(page.text).toContain('Купила вчора, термін вийшов тиждень тому.');
    expect(page.html).not.toContain('Internal-marker');
    expect(page.html).not.toContain(agent.id);
    const { json, status, text } = await readJson(number, code);
    expect(status, text).toBe(200);
    expect(json).toMatchObject({
      stage: 'question',
      waitsForCustomer: true,
      takesMessages: true,
      mayDecide: ['withdraw'],
    });
    expect(text).not.toContain('Internal-marker');
  });

  it('takes a message once for each form, which the process hears', async () => {
    const { id, path } = await open();
    await on(id, 'triage', { ...triage, assignTo: agent.id });
    await on(id, 'ask-customer', { text: 'Коли?' });
    const guest = visitor(api);
    const fields = {
      key: hiddenField(await guest.get(path), 'key'),
      text: '<script>alert(1)</script>\r\nУчора.',
    };
    const pages = await Promise.all([
      guest.send(`${path}/messages`, fields),
      guest.send(`${path}/messages`, fields),
    ]);
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(page.text).toContain(words.status.stored);
      expect(page.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;\nУчора.');
    }
    await guest.send(`${path}/messages`, { ...fields, text: 'І ще одне.' });
    const facts = await api.db.sql`select fact from facts where case_id = ${id}`;
    expect(facts.map(({ fact }) => fact.payload)).toEqual([{ channel: 'web' }, { channel: 'web' }]);
    // The customer was awaited, and spoke.
    await eventually(
      () => api.get(`/v1/complaints/${id}`),
      ({ json }) => json.waitingFor === null,
    );
    expect((await guest.post(`${path}/messages`, { text: '  ' })).status).toBe(400);
  });

  it('that is closed says how it ended and takes no more messages', async () => {
    const { id, number, code, path } = await open();
    await on(id, 'dismiss', { reason: 'Питання, а не скарга' });
    const page = await visitor(api).get(path);
    expect(page.text).toContain(words.status.stages.closed);
    expect(page.text).toContain(words.status.outcomes.not_a_complaint);
    expect(page.text).toContain(words.status.closed);
    expect((await visitor(api).post(`${path}/messages`, { text: 'Ще одне' })).status).toBe(409);
    const { json } = await readJson(number, code);
    expect(json).toMatchObject({ stage: 'closed', takesMessages: false, mayDecide: [], dueAt: null });
  });

  it('as JSON takes a message under its key once', async () => {
    const { number, code } = await open();
    const call = {
      as: null,
      key: randomUUID(),
      headers: { 'recourse-access-code': code },
      body: { text: 'Ще одне' },
    };
    const [first, again] = [
      await api.post(`/v1/public/complaints/${number}/messages`, call),
      await api.post(`/v1/public/complaints/${number}/messages`, call),
    ];
    expect([first.status, again.status, again.headers['idempotency-replayed']]).toEqual([202, 202, 'true']);
    const { json } = await readJson(number, code);
    const messages = json.messages as unknown as { text: string; from: string }[];
    expect(messages.filter(({ text, from }) => text === 'Ще одне' && from === 'customer')).toHaveLength(1);
  });

  it('leaves neither number nor code in a log', async () => {
    const { number, code, path } = await open();
    await visitor(api).get(path);
    await visitor(api).post('/public/status', { number, code });
    await readJson(number, code);
    expect(lines.some((line) => line.includes('/public/cases/:number/:code'))).toBe(true);
    expect(lines.filter((line) => line.includes(code) || line.includes(number))).toEqual([]);
  });
});
