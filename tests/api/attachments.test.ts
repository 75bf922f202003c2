import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../engine/engine.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';
import { changeCase, storeHandOff } from '../support/stored-desk.ts';
import { attach, contentOf, newCase, pdf, png, pngOf } from '../support/uploads.ts';

let api: ApiUnderTest;
let key: string;
const told: string[] = [];
const listening: Engine = {
  ...silentEngine,
  start: async () => {},
  tell: async (_caseId, fact) => {
    told.push(JSON.stringify(fact));
    return 'sent';
  },
};

beforeAll(async () => {
  api = await startApi({ engine: listening, files: { perCaseMax: 20 } });
  key = await api.systemKey('integrator');
});
afterAll(() => api.close());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Everything in the folder of attachments, uploads on their way included. */
async function filesKept(): Promise<string[]> {
  const entries = await readdir(api.config.files.folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function content(caseId: string, id: string, headers: Readonly<Record<string, string>> = {}) {
  return await api.app.inject({
    method: 'GET',
    url: `/v1/complaints/${caseId}/attachments/${id}/content`,
    headers: { authorization: `Bearer ${key}`, ...headers },
  });
}

describe('an attached file', () => {
  it('is kept with its hash, listed with the case, told in its history, and read back byte for byte', async () => {
    const caseId = await newCase(api, key);
    const name = 'чек №1 «магазин».png';
    const answer = await attach(api, caseId, { as: key, name: encodeURIComponent(name) });
    expect(answer).toMatchObject({ status: 201 });
    const resource = {
      name,
      mediaType: 'image/png',
      sizeBytes: png.length,
      sha256: sha256(png),
      internal: false,
    };
    expect(answer.json).toMatchObject(resource);
    const id = String(answer.json.id);
    expect(answer.headers.location).toBe(`/v1/complaints/${caseId}/attachments/${id}/content`);

    const list = await api.get(`/v1/complaints/${caseId}/attachments`, { as: key });
    expect(list.json).toEqual({ items: [answer.json] });
    const shown = await api.get(`/v1/complaints/${caseId}`, { as: key });
    expect(shown.json.attachments).toEqual([answer.json]);
    const timeline = await api.get(`/v1/complaints/${caseId}/timeline`, { as: key });
    expect(timeline.json.items).toContainEqual(
      expect.objectContaining({
        type: 'attachment',
        data: {
          attachmentId: id,
          sha256: sha256(png),
          sizeBytes: png.length,
          mediaType: 'image/png',
          internal: false,
        },
        texts: [{ field: 'name', body: name, internal: false }],
      }),
    );

    const read = await content(caseId, id);
    expect(read.statusCode).toBe(200);
    expect(read.rawPayload.equals(png)).toBe(true);
  });

  it('is told to the process without its name', async () => {
    const caseId = await newCase(api, key);
    const answer = await attach(api, caseId, { as: key, name: 'Oksana-Melnyk-passport.png' });
    await expect.poll(() => told.some((fact) => fact.includes(String(answer.json.id)))).toBe(true);
    expect(told.join('')).not.toContain('Oksana');
  });

  it('is only ever bytes to download, whatever it is called and whatever type it has', async () => {
    const caseId = await newCase(api, key);
    const { json } = await attach(api, caseId, {
      as: key,
      type: 'text/plain',
      name: encodeURIComponent('x"; filename=evil.html\r\nSet-Cookie: a=b; ’(1)*.txt'),
      body: 'Просто текст.',
    });
    const { headers } = await content(caseId, String(json.id));
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition':
        'attachment; filename="x_; filename=evil.htmlSet-Cookie: a=b; _(1)*.txt"; ' +
        "filename*=UTF-8''x%22%3B%20filename%3Devil.htmlSet-Cookie%3A%20a%3Db%3B%20%E2%80%99%281%29%2A.txt",
      'cache-control': 'no-store',
      etag: `"${json.sha256}"`,
    });
    expect(headers['set-cookie']).toBeUndefined();
    const known = await content(caseId, String(json.id), { 'if-none-match': `"${json.sha256}"` });
    expect(known).toMatchObject({ statusCode: 304, body: '' });
  });

  it('may be internal: then the customer’s history knows nothing of it', async () => {
    const caseId = await newCase(api, key);
    const hidden = await attach(api, caseId, { as: key, internal: true, name: 'hidden.png' });
    await attach(api, caseId, { as: key, body: pdf, type: 'application/pdf', name: 'shown.pdf' });
    expect(hidden.json.internal).toBe(true);
    const forStaff = await api.get(`/v1/complaints/${caseId}/timeline`, { as: key });
    expect(forStaff.text).toContain('hidden.png');
    const forCustomer = await api.get(`/v1/complaints/${caseId}/timeline?audience=customer`, { as: key });
    expect(forCustomer.text).toContain('shown.pdf');
    expect(forCustomer.text).not.toContain('hidden.png');
    expect(forCustomer.text).not.toContain(String(hidden.json.id));
  });

  it('is shown to a department that was asked about the case, and to no other', async () => {
    const caseId = await newCase(api, key);
    const { json } = await attach(api, caseId, { as: key });
    await storeHandOff(api.db, caseId, 'logistics');
    const asked = await api.person({ roles: ['department'], department: 'logistics' });
    const other = await api.person({ roles: ['department'], department: 'finance' });
    for (const address of [`/v1/complaints/${caseId}/attachments`, contentOf(json)]) {
      expect((await api.get(address, { as: asked.key })).status).toBe(200);
      expect((await api.get(address, { as: other.key })).status).toBe(404);
    }
  });
});

describe('the ETag of a case', () => {
  it('changes with each file, after its end too', async () => {
    const caseId = await newCase(api, key);
    const look = (seen?: string) =>
      api.get(`/v1/complaints/${caseId}`, {
        as: key,
        headers: seen === undefined ? {} : { 'if-none-match': seen },
      });
    const bare = String((await look()).headers.etag);
    expect(bare).toMatch(/^"\d+"$/);
    await attach(api, caseId, { as: key });
    const first = await look(bare);
    expect(first).toMatchObject({ status: 200, json: { attachments: [{ name: 'receipt.png' }] } });
    const seen = String(first.headers.etag);
    expect(seen).toMatch(new RegExp(`^"${first.json.version}-[0-9a-f]{8}"$`));
    expect((await look(seen)).status).toBe(304);
    const ended = { ended_at: new Date(), stage: 'closed', outcome: 'answered' };
    await changeCase(api.db, caseId, ended);
    await attach(api, caseId, { as: key, name: 'late.png' });
    const second = await look(seen);
    expect(second.status).toBe(200);
    expect(second.json.attachments).toHaveLength(2);
    expect(second.json.version).toBe(first.json.version);
  });
});

describe('a repeat', () => {
  it('gets the first answer, and keeps nothing more', async () => {
    const caseId = await newCase(api, key);
    const once = { as: key, key: randomUUID() };
    const first = await attach(api, caseId, once);
    const before = await filesKept();
    const again = await attach(api, caseId, once);
    expect(again).toMatchObject({ status: 201, text: first.text });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await filesKept()).toEqual(before);
  });

  it('under a key that stood for another file, name or audience is refused', async () => {
    const caseId = await newCase(api, key);
    const once = { as: key, key: randomUUID() };
    await attach(api, caseId, once);
    const before = await filesKept();
    for (const other of [{ body: pngOf('other') }, { name: 'other.png' }, { internal: true }]) {
      const answer = await attach(api, caseId, { ...once, ...other });
      expect(answer).toMatchObject({ status: 422, json: { type: '/problems/idempotency-key-reused' } });
    }
    expect(await filesKept()).toEqual(before);
  });

  it('at the same time makes one attachment', async () => {
    const caseId = await newCase(api, key);
    const once = { as: key, key: randomUUID(), body: pngOf('at once') };
    const answers = await Promise.all(Array.from({ length: 20 }, () => attach(api, caseId, once)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const { json } = await api.get(`/v1/complaints/${caseId}/attachments`, { as: key });
    expect(json.items).toHaveLength(1);
    const rows = await api.db.sql`select id from attachments where case_id = ${caseId}`;
    expect(rows).toHaveLength(1);
  });
});

describe('attachments', () => {
  it('are counted with their bytes, and no name of theirs is', async () => {
    const caseId = await newCase(api, key);
    await attach(api, caseId, { as: key, name: 'Oksana-receipt.png' });
    const { text } = await api.get('/metrics', { as: key });
    expect(text).toMatch(/^recourse_attachments [1-9]/m);
    expect(text).toMatch(/^recourse_attachment_bytes [1-9]/m);
    expect(text).toMatch(/^recourse_attachments_to_remove 0/m);
    expect(text).not.toContain('Oksana');
  });
});

describe('200 uploads at once', () => {
  it('are all kept, each with its own bytes', async () => {
    const cases = await Promise.all(Array.from({ length: 20 }, () => newCase(api, key)));
    const sent = Array.from({ length: 200 }, (_, n) => ({
      caseId: cases[n % 20] ?? '',
      body: pngOf(`file ${n}`, 50_000 + n),
    }));
    const answers = await Promise.all(sent.map(({ caseId, body }) => attach(api, caseId, { as: key, body })));
    // A case takes ten here, and may have twenty.
    expect(answers.filter(({ status }) => status !== 201).map(({ text }) => text)).toEqual([]);
    for (const [n, { caseId, body }] of sent.entries()) {
      const { id, sha256: hash } = answers[n]?.json ?? {};
      expect(hash).toBe(sha256(body));
      const read = await content(caseId, String(id));
      expect(sha256(read.rawPayload)).toBe(hash);
    }
    const pending = await api.db.sql`select id from attachments where state <> 'stored'`;
    expect(pending).toHaveLength(0);
    expect((await filesKept()).filter((path) => path.includes('uploads'))).toEqual([]);
  });
});
