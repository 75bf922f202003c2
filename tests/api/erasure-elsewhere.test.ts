/** Erasure reaches what came in by mail, chat, file and link, what was merged, and what was decided for many. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepOnce } from '../../api/attachments/sweep.ts';
import { eraseCases } from '../../db/case/erasure.ts';
import { makeAccessCode, makeCustomerLink } from '../../db/customer-access.ts';
import { forgetAnswers } from '../../db/desk/replay.ts';
import { type ApiUnderTest, complaint, eventually, type Reply, startApi } from '../support/api.ts';
import { mailWithFiles } from '../support/mails.ts';
import { attach, contentOf, pngOf } from '../support/uploads.ts';

let api: ApiUnderTest;
let head: { id: string; key: string };
let agent: { id: string; key: string };

beforeAll(async () => {
  api = await startApi();
  head = await api.person({ roles: ['head'] });
  agent = await api.person({ roles: ['agent', 'supervisor'] });
});
afterAll(() => api.close());

const marker = () => `zk${randomUUID().replaceAll('-', '')}`;
const idIn = (reply: Reply): string => {
  expect([200, 201, 202], reply.text).toContain(reply.status);
  return String(reply.json.id);
};
const on = (id: string, verb: string, body: object) =>
  api.post(`/v1/complaints/${id}/${verb}`, { as: agent.key, body, ifMatch: '*' });

/** Every table in which one of the words is found. */
async function tablesWith(words: readonly string[]): Promise<string[]> {
  const { sql } = api.db;
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await sql`
      select 1 from ${sql(name)} t
       where exists (select from unnest(${[...words]}::text[]) w where position(w in t::text) > 0) limit 1`;
    if (rows.length > 0) found.push(name);
  }
  return found;
}

const erasureOf = (customerRef: string) =>
  api.post('/v1/data-subject-requests', {
    as: head.key,
    body: { kind: 'erasure', customerRef, endOpenCases: true },
  });
const stateOf = (id: string) => api.get(`/v1/data-subject-requests/${id}`);
const erased = async (customerRef: string) => {
  const id = idIn(await erasureOf(customerRef));
  const done = await eventually(
    () => stateOf(id),
    ({ json }) => json.state === 'done' || json.state === 'refused',
    60_000,
  );
  expect(done.json).toMatchObject({ state: 'done' });
};

const bringMail = (from: string, messageId: string, text: string, more: readonly string[] = []) =>
  api.app
    .inject({
      method: 'POST',
      url: '/v1/inbound/email',
      headers: { authorization: `Bearer ${api.config.bootstrapKey}`, 'content-type': 'message/rfc822' },
      payload: [`From: ${text} <${from}>`, 'To: care@example.com', `Subject: ${text}`]
        .concat(`Message-ID: ${messageId}`, more, '', text)
        .join('\r\n'),
    })
    .then(({ statusCode, body }) => {
      expect(statusCode, body).toBe(200);
      return JSON.parse(body) as {
        kind: string;
        known: boolean;
        case: { id: string; number: string } | null;
      };
    });

const writeInChat = (chat: number, messageId: number, text: string) =>
  api.post('/v1/inbound/telegram', {
    as: null,
    headers: { 'x-telegram-bot-api-secret-token': 'telegram-secret-of-tests' },
    body: {
      update_id: messageId,
      message: {
        message_id: messageId,
        date: 1_750_000_000,
        chat: { id: chat, type: 'private' },
        from: { id: chat, is_bot: false, first_name: text, language_code: 'uk' },
        text,
      },
    },
  });

const refOf = async (caseId: string): Promise<string> => {
  const [row] = await api.db.sql<{ ref: string }[]>`
    select customer_ref as ref from cases where id = ${caseId}::uuid`;
  return row?.ref ?? '';
};

describe('the erasure of a customer', () => {
  it('removes files from the store before it is done, and answers 410 for them', async () => {
    const [ref, name, content] = [marker(), marker(), marker()];
    const id = idIn(await api.post('/v1/complaints', { body: complaint({ customer: { ref } }) }));
    const sent = await attach(api, id, { as: agent.key, name: `${name}.png`, body: pngOf(content) });
    expect(sent.status, sent.text).toBe(201);
    const attachmentId = String(sent.json.id);
    const exported = idIn(
      await api.post('/v1/data-subject-requests', {
        as: head.key,
        body: { kind: 'export', customerRef: ref },
      }),
    );
    await eventually(
      () => stateOf(exported),
      ({ json }) => json.state === 'done',
      30_000,
    );
    const read = await api.get(`/v1/data-subject-requests/${exported}/export`, { as: head.key });
    expect(read.text).toContain(name);
    expect(read.text).toContain(attachmentId);

    const request = idIn(await erasureOf(ref));
    await eventually(
      () => api.get(`/v1/complaints/${id}/attachments`),
      ({ status }) => status === 410,
      30_000,
    );
    // Nothing sweeps here: the content is in the store for as long as this says so.
    await new Promise((resolve) => setTimeout(resolve, 20_000));
    expect((await stateOf(request)).json.state).toBe('running');
    expect(await api.store.read(attachmentId)).not.toBeNull();
    expect((await sweepOnce(api)).gone).toBe(1);
    await eventually(
      () => stateOf(request),
      ({ json }) => json.state === 'done',
      30_000,
    );
    expect(await api.store.read(attachmentId)).toBeNull();
    expect(await tablesWith([ref, name, content, attachmentId])).not.toContain('attachments');
    expect(await tablesWith([ref, name, content])).toEqual([]);

    expect((await api.get(contentOf(sent.json))).status).toBe(410);
    const late = await attach(api, id, { as: agent.key, name: 'late.png' });
    expect(late.status).toBe(410);
    expect(late.json.type).toBe('/problems/erased');
    expect((await api.post(`/v1/complaints/${id}/lookups`, { as: agent.key })).status).toBe(410);
  }, 120_000);

  it('forgets senders, chats, codes and links; what is brought in again begins nothing', async () => {
    const words = [marker(), marker(), marker(), marker()] as const;
    const [text, later, robot, chatText] = words;
    const address = `${marker()}@example.com`;
    const messageId = `<${marker()}@example.com>`;
    const mail = await bringMail(address, messageId, text);
    const id = mail.case?.id ?? '';
    await bringMail(address, `<${marker()}@example.com>`, later, [`In-Reply-To: ${messageId}`]);
    // A robot's word that belongs to no case, of the same sender.
    const lost = await bringMail(address, `<${marker()}@example.com>`, robot, [
      'Auto-Submitted: auto-replied',
    ]);
    expect(lost).toMatchObject({ kind: 'automatic', case: null });
    const chat = 7_000_000_000 + Math.floor(Math.random() * 1_000_000_000);
    expect((await writeInChat(chat, 1, chatText)).status).toBe(200);
    const [held] = await api.db.sql<{ caseId: string }[]>`
      select case_id as "caseId" from chats where chat_id = ${String(chat)}`;
    const chatCase = held?.caseId ?? '';
    const code = await makeAccessCode(api.db, id);
    const until = new Date(Date.now() + 3_600_000);
    const link = { caseId: id, verbs: ['withdraw'] as const, at: new Date(), expiresAt: until };
    const token = await makeCustomerLink(api.db, link);
    const page = { as: null, headers: { 'recourse-access-code': code } };
    const number = mail.case?.number ?? '';
    const said = marker();
    const saying = { ...page, body: { text: said } };
    expect((await api.post(`/v1/public/complaints/${number}/messages`, saying)).status).toBe(202);
    const all = [...words, said, address, messageId, String(chat)];
    expect(await tablesWith([address])).toEqual(expect.arrayContaining(['complaints', 'inbound_messages']));
    expect(await tablesWith([String(chat)])).toEqual(expect.arrayContaining(['chats', 'inbound_messages']));

    await erased(await refOf(id));
    await erased(await refOf(chatCase));
    expect(await tablesWith(all)).toEqual([]);
    for (const table of ['access_codes', 'customer_links', 'chats'] as const) {
      const rows = await api.db.sql`select 1 from ${api.db.sql(table)} where case_id in (${id}, ${chatCase})`;
      expect(rows, table).toHaveLength(0);
    }
    // Whoever has the code or the link learns nothing, as from a wrong one.
    expect((await api.get(`/v1/public/complaints/${number}`, page)).status).toBe(404);
    expect((await api.get(`/public/cases/${number}/${code}`, { as: null })).status).toBe(404);
    expect((await api.get(`/v1/public/links/${token}`, { as: null })).status).toBe(404);

    expect(await bringMail(address, messageId, text)).toMatchObject({ known: true, case: { id } });
    expect((await writeInChat(chat, 1, chatText)).status).toBe(200);
    expect(await tablesWith(all)).toEqual([]);
    // A robot that answers a letter of an erased case says nothing that is kept there.
    const [letter] = await api.db.sql<{ id: string }[]>`select id from letters where case_id = ${id} limit 1`;
    const bounced = await bringMail(address, `<${marker()}@example.com>`, robot, [
      'Auto-Submitted: auto-replied',
      `In-Reply-To: <${letter?.id}@example.com>`,
    ]);
    expect(bounced.case).toBeNull();
    expect(await tablesWith([robot])).toEqual([]);
  }, 120_000);

  it('reaches files that came in with mails, kept or not, and an export tells of them', async () => {
    const [kept, refused, content] = [marker(), marker(), marker()];
    const raw = mailWithFiles(
      [
        { name: `${kept}.png`, type: 'image/png', content: pngOf(content) },
        { name: `${refused}.exe`, type: 'application/x-msdownload', content },
      ],
      { from: `${marker()}@example.com` },
    );
    const bring = () =>
      api.app.inject({
        ...{ method: 'POST', url: '/v1/inbound/email', payload: raw },
        headers: { authorization: `Bearer ${api.config.bootstrapKey}`, 'content-type': 'message/rfc822' },
      });
    const { case: begun } = (await bring()).json() as { case: { id: string } };
    const { json } = await api.get(`/v1/complaints/${begun.id}/attachments`);
    const [file] = json.items as unknown as { id: string }[];
    const words = [kept, refused, content];
    expect(await tablesWith(words)).toEqual(expect.arrayContaining(['inbound_messages', 'texts']));
    const ref = await refOf(begun.id);
    const wish = { as: head.key, body: { kind: 'export', customerRef: ref } };
    const exported = idIn(await api.post('/v1/data-subject-requests', wish));
    await eventually(
      () => stateOf(exported),
      ({ json: request }) => request.state === 'done',
      30_000,
    );
    const read = await api.get(`/v1/data-subject-requests/${exported}/export`, { as: head.key });
    for (const word of [kept, refused, String(file?.id)]) expect(read.text).toContain(word);

    const request = idIn(await erasureOf(ref));
    await eventually(
      async () => {
        await sweepOnce(api);
        return await stateOf(request);
      },
      ({ json: shown }) => shown.state === 'done',
      60_000,
    );
    expect(await api.store.read(String(file?.id))).toBeNull();
    expect(await tablesWith(words)).toEqual([]);
    // The same mail once more brings nothing back.
    expect((await bring()).json()).toMatchObject({ known: true });
    expect(await tablesWith(words)).toEqual([]);
  }, 120_000);

  it('reaches merged cases and what was decided for many, and undoes no merge afterwards', async () => {
    const ref = marker();
    const [body, words, proposed] = [marker(), marker(), marker()];
    const register = async (subject: string) =>
      idIn(await api.post('/v1/complaints', { body: complaint({ customer: { ref }, subject }) }));
    const survivor = await register('kept');
    const merged = await register(body);
    const done = await on(merged, 'merge', { into: survivor, reason: words });
    expect(done.status, done.text).toBe(200);
    expect((await api.get(`/v1/complaints/${survivor}`)).text).toContain(body);
    const incident = { title: 'Night of the freezers', cause: 'expired_goods' };
    const incidentId = idIn(await api.post('/v1/incidents', { as: agent.key, body: incident }));
    const linked = await api.post(`/v1/incidents/${incidentId}/link`, {
      as: agent.key,
      body: { cases: [survivor] },
    });
    expect(linked.status, linked.text).toBe(200);
    await on(survivor, 'triage', {
      ...{ class: 'store', category: 'freshness', severity: 'low', assignTo: agent.id },
    });
    const bulk = await api.post(`/v1/incidents/${incidentId}/bulk-decisions`, {
      as: agent.key,
      body: { decision: 'reply', body: { text: proposed } },
    });
    const bulkId = idIn(bulk);
    await eventually(
      () => api.get(`/v1/incidents/${incidentId}/bulk-decisions/${bulkId}`, { as: agent.key }),
      ({ json }) => json.state === 'done',
      30_000,
    );
    expect(await tablesWith([proposed])).toEqual(expect.arrayContaining(['bulk_decisions', 'texts']));

    // A hold on the case that shows the merged one's words keeps them.
    const hold = await api.post('/v1/legal-holds', { as: head.key, body: { case: survivor, reason: 'so' } });
    expect(await eraseCases(api.db, ref, [merged], { requestId: null })).toBe('legal-hold');
    await api.post(`/v1/legal-holds/${hold.json.id}/lift`, { as: head.key });

    await erased(ref);
    // The words for all stay where they are for all, and are in no case.
    expect(await tablesWith([ref, body, words, proposed])).toEqual(['bulk_decisions']);
    const shown = await api.get(`/v1/complaints/${survivor}`);
    expect(shown.text).not.toContain(body);
    const undone = await api.post(`/v1/complaints/${merged}/unmerge`, {
      as: agent.key,
      body: { reason: 'again' },
    });
    expect([undone.status, undone.json.type]).toEqual([410, '/problems/erased']);
    for (const id of [merged, survivor]) {
      expect((await on(id, 'notes', { text: 'again' })).status).toBe(410);
    }
  }, 120_000);

  it('keeps the keys of intake past every clean-up: requests, files and the form bring nothing back', async () => {
    const [ref, row] = [marker(), marker()];
    const key = randomUUID();
    const body = complaint({ customer: { ref } });
    const id = idIn(await api.post('/v1/complaints', { key, body }));
    const line = JSON.stringify(complaint({ customer: { ref: row }, externalRef: row }));
    const bringFile = async () => {
      const response = await api.app.inject({
        method: 'POST',
        url: '/v1/imports?source=erasure',
        headers: {
          authorization: `Bearer ${api.config.bootstrapKey}`,
          'idempotency-key': randomUUID(),
          'content-type': 'application/x-ndjson',
        },
        payload: `${line}\n`,
      });
      expect(response.statusCode, response.body).toBe(202);
      const { id: importId } = response.json<{ id: string }>();
      const ended = await eventually(
        () => api.get(`/v1/imports/${importId}`),
        ({ json }) => json.endedAt !== null,
        30_000,
      );
      return ended.json.rows;
    };
    expect(await bringFile()).toMatchObject({ accepted: 1, known: 0 });
    await erased(ref);
    await erased(row);
    expect(await tablesWith([ref, row])).toEqual([]);
    const count = async () => (await api.db.sql`select 1 from cases`).length;
    const before = await count();
    // Everything is older than what is kept.
    while ((await forgetAnswers(api.db, new Date(Date.now() + 60_000))) > 0);
    const again = await api.post('/v1/complaints', { key, body });
    expect(again.json).toEqual({ id, erased: true });
    expect(await bringFile()).toMatchObject({ accepted: 0, known: 1 });
    expect(await count()).toBe(before);
    expect(await tablesWith([ref, row])).toEqual([]);
  }, 120_000);
});
