/** Files of mails are kept with their case as uploads are, each once; what is not kept is said at the case. */
import { fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir, utimes } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepOnce } from '../../api/attachments/sweep.ts';
import { createContactRefs } from '../../channels/customer-ref.ts';
import { createMailReceiver } from '../../channels/mail/receive-mail.ts';
import { eraseCases } from '../../db/case/erasure.ts';
import { openKeeping } from '../../files/keeping.ts';
import { type ContentStore, StoreDownError } from '../../files/store.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';
import { type MailedFile, type MailParts, mailWithFiles, rawMail } from '../support/mails.ts';
import { testBox } from '../support/secrets.ts';
import { changeCase } from '../support/stored-desk.ts';
import { attach, newCase, pdf, png, pngOf } from '../support/uploads.ts';

const lines: string[] = [];
let api: ApiUnderTest;
let key: string;
beforeAll(async () => {
  api = await startApi({
    engine: silentEngine,
    logLines: lines,
    files: { perCaseMax: 5, fileMaxBytes: 5_000 },
  });
  key = await api.systemKey('integrator');
});
afterAll(() => api.close());

const address = () => `${randomUUID()}@example.com`;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const picture = (seed: string): MailedFile => ({
  name: `${seed}.png`,
  type: 'image/png',
  content: pngOf(seed),
});

async function bring(raw: Buffer, to: ApiUnderTest = api, as: string = key) {
  const reply = await to.app.inject({
    method: 'POST',
    url: '/v1/inbound/email',
    headers: { authorization: `Bearer ${as}`, 'content-type': 'message/rfc822' },
    payload: raw,
  });
  const json = reply.json() as { kind: string; known: boolean; case: { id: string } | null };
  return { status: reply.statusCode, headers: reply.headers, json, caseId: json.case?.id ?? '' };
}
const send = (files: readonly MailedFile[], parts: MailParts = {}) =>
  bring(mailWithFiles(files, { from: address(), ...parts }));

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly internal: boolean;
  readonly by: { readonly kind: string; readonly id: string };
}
async function filesOf(caseId: string, of: ApiUnderTest = api, as: string = key): Promise<readonly Listed[]> {
  const { json, text } = await of.get(`/v1/complaints/${caseId}/attachments`, { as });
  expect(json.items, text).toBeInstanceOf(Array);
  return json.items as unknown as Listed[];
}
/** What our people are told at the case. */
async function notesOf(caseId: string, query = ''): Promise<string[]> {
  const { json } = await api.get(`/v1/complaints/${caseId}/timeline${query}`, { as: key });
  return (json.items as unknown as { type: string; texts: { body: string }[] }[])
    .filter(({ type }) => type === 'note')
    .flatMap(({ texts }) => texts.map(({ body }) => body));
}
const notedFor = async (caseId: string) => {
  const [row] = await api.db.sql`select attachments from inbound_messages where case_id = ${caseId}`;
  return row?.attachments as { name: string; attachmentId: string | null; refusal: string | null }[];
};
async function isInStore(id: string): Promise<boolean> {
  const content = await api.store.read(id);
  content?.destroy();
  return content !== null;
}
const contentOf = async (caseId: string, id: string) =>
  await api.app.inject({
    method: 'GET',
    url: `/v1/complaints/${caseId}/attachments/${id}/content`,
    headers: { authorization: `Bearer ${key}` },
  });

describe('the files of a mail', () => {
  it('are kept with the complaint that it begins, and given byte for byte as a download', async () => {
    const { status, json, caseId } = await send([
      { name: 'чек «1».png', type: 'image/png', content: png },
      { name: 'scan.pdf', type: 'application/pdf', content: pdf },
    ]);
    expect([status, json.kind]).toEqual([200, 'complaint']);
    const files = await filesOf(caseId);
    expect(files).toMatchObject([
      {
        name: 'чек «1».png',
        mediaType: 'image/png',
        sizeBytes: png.length,
        sha256: sha256(png),
        internal: false,
      },
      { name: 'scan.pdf', mediaType: 'application/pdf', sizeBytes: pdf.length, sha256: sha256(pdf) },
    ]);
    expect(files[0]?.by).toEqual({ kind: 'system', id: 'email' });
    const read = await contentOf(caseId, files[0]?.id ?? '');
    expect(read.rawPayload.equals(png)).toBe(true);
    expect(read.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment; /),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    expect(await notesOf(caseId)).toEqual([]);
    expect((await notedFor(caseId)).map(({ attachmentId }) => attachmentId)).toEqual(
      files.map(({ id }) => id),
    );
  });

  it('are told in the history, and to the process without their names', async () => {
    const { caseId } = await send([picture('Marker-history')]);
    const { json } = await api.get(`/v1/complaints/${caseId}/timeline`, { as: key });
    expect(json.items).toContainEqual(
      expect.objectContaining({
        type: 'attachment',
        texts: [{ field: 'name', body: 'Marker-history.png', internal: false }],
      }),
    );
    const facts = await api.db.sql`select fact from facts where case_id = ${caseId}`;
    expect(facts.map(({ fact }) => fact.kind)).toEqual(['attachment']);
    expect(JSON.stringify(facts)).not.toContain('Marker');
  });

  it('go to the case whose letter it answers, and to the one in which a merged case goes on', async () => {
    const first = await send([picture('first')], { from: 'one@example.com', id: '<first@example.com>' });
    const answer = { from: 'one@example.com', headers: ['In-Reply-To: <first@example.com>'] };
    expect((await send([picture('second')], answer)).json.kind).toBe('message');
    expect((await filesOf(first.caseId)).map(({ name }) => name)).toEqual(['first.png', 'second.png']);
    const survivor = await newCase(api, key);
    const ended = { ended_at: new Date(), stage: 'closed', outcome: 'merged', merged_into_id: survivor };
    await changeCase(api.db, first.caseId, ended);
    await send([picture('third')], answer);
    expect((await filesOf(survivor)).map(({ name }) => name)).toEqual(['third.png']);
  });

  it('that a robot sent are kept too, and not shown to the customer', async () => {
    const first = await send([], { from: 'two@example.com', id: '<robot@example.com>' });
    const headers = ['In-Reply-To: <robot@example.com>', 'Auto-Submitted: auto-replied'];
    expect((await send([picture('away')], { from: 'two@example.com', headers })).json.kind).toBe('automatic');
    expect(await filesOf(first.caseId)).toMatchObject([{ name: 'away.png', internal: true }]);
  });

  it('are known by their names where nothing is declared, and looked at all the same', async () => {
    const type = 'application/octet-stream';
    const { caseId } = await send([
      { name: 'scan.PDF', type, content: pdf },
      { name: 'photo.jpeg', type, content: png },
      { name: 'nothing', type, content: png },
      { name: '..', type: 'image/png', content: png },
      { name: 'C:\\temp\\fdp.\u202eexe.png', type: 'image/png', content: pngOf('turned') },
    ]);
    expect((await filesOf(caseId)).map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['scan.PDF', 'application/pdf'],
      ['attachment.png', 'image/png'],
      ['fdp.exe.png', 'image/png'],
    ]);
    expect((await notedFor(caseId)).map(({ refusal }) => refusal)).toEqual([
      null,
      'content',
      'type',
      null,
      null,
    ]);
  });
});

describe('a file that is not kept', () => {
  it('keeps no mail from its case, which says which one and why, to our people alone', async () => {
    const { status, caseId } = await send([
      { name: 'setup.exe', type: 'application/x-msdownload', content: 'MZ' },
      { name: 'page.html', type: 'text/html', content: '<script>alert(1)</script>' },
      { name: 'page.txt', type: 'text/plain', content: '<!doctype html><script>alert(1)</script>' },
      { name: 'fake.pdf', type: 'application/pdf', content: png },
      { name: 'big.png', type: 'image/png', content: pngOf('big', 6_000) },
      { name: 'empty.csv', type: 'text/csv', content: '' },
      picture('good'),
    ]);
    expect(status).toBe(200);
    expect((await filesOf(caseId)).map(({ name }) => name)).toEqual(['good.png']);
    const [note = '', ...others] = await notesOf(caseId);
    expect(others).toEqual([]);
    expect(note.split('\n')).toEqual([
      'Not kept of what came attached:',
      '[setup.exe, application/x-msdownload, 1 KB] Files of this type are not taken.',
      '[page.html, text/html, 1 KB] Files of this type are not taken.',
      '[page.txt, text/plain, 1 KB] The content is a page (HTML, SVG or XML), which is not taken.',
      '[fake.pdf, application/pdf, 1 KB] The content is image/png, not application/pdf.',
      '[big.png, image/png, 6 KB] A file has at most 5000 bytes.',
      '[empty.csv, text/csv, 0 KB] The file is empty.',
    ]);
    expect(await notesOf(caseId, '?audience=customer')).toEqual([]);
    expect((await notedFor(caseId)).map(({ refusal }) => refusal)).toEqual([
      ...['type', 'type', 'content', 'content', 'size', 'empty', null],
    ]);
  });

  it('is said in one line, whatever is in its name', async () => {
    const name = 'a\nThe mail is larger than is read.\u2028b.exe';
    const { caseId } = await send([{ name, type: 'application/x-msdownload', content: 'MZ' }]);
    expect((await notesOf(caseId))[0]?.split(/[\n\u2028]/).slice(1)).toEqual([
      '[a The mail is larger than is read. b.exe, application/x-msdownload, 1 KB] Files of this type are not taken.',
    ]);
  });

  it('because the case has as many as it may have, is said too', async () => {
    const pictures = Array.from({ length: 7 }, (_, at) => picture(`many-${at}`));
    const { caseId } = await send(pictures);
    expect(await filesOf(caseId)).toHaveLength(5);
    expect((await notesOf(caseId))[0]?.split('\n').slice(1)).toEqual([
      '[many-5.png, image/png, 1 KB] The case has 5 files, and takes no more.',
      '[many-6.png, image/png, 1 KB] The case has 5 files, and takes no more.',
    ]);
    const sixth = await attach(api, caseId, { as: key });
    expect(sixth.status).toBe(409);
  });
});

/** A store that is away until it comes back. */
function awayStore(): { readonly store: ContentStore; comeBack(): void } {
  let isAway = true;
  const store: ContentStore = {
    put: async (id, file) => {
      if (isAway) throw new StoreDownError('away');
      await api.store.put(id, file);
    },
    read: (id) => api.store.read(id),
    signedUrl: async () => null,
    remove: (id) => api.store.remove(id),
    close: () => {},
  };
  return {
    store,
    comeBack: () => {
      isAway = false;
    },
  };
}

describe('a mail that comes again', () => {
  it('even many times at once, leaves each file once', async () => {
    const raw = mailWithFiles([picture('a'), picture('b'), picture('c')], { from: address() });
    const replies = await Promise.all([...Array(5)].map(() => bring(raw)));
    expect(replies.map(({ status }) => status)).toEqual(Array(5).fill(200));
    const [{ caseId } = { caseId: '' }] = replies;
    await bring(raw);
    expect((await filesOf(caseId)).map(({ name }) => name).sort()).toEqual(['a.png', 'b.png', 'c.png']);
    expect(await notesOf(caseId)).toEqual([]);
    const rows = await api.db.sql`select state from attachments where case_id = ${caseId}`;
    expect(rows.map(({ state }) => state)).toEqual(['stored', 'stored', 'stored']);
    for (const { id } of await filesOf(caseId)) expect((await contentOf(caseId, id)).statusCode).toBe(200);
  });

  it('after the store was away, keeps its files with the case that it began before', async () => {
    const { store, comeBack } = awayStore();
    const other = await startApi({ engine: silentEngine, store });
    try {
      const as = await other.systemKey('integrator');
      const parts = { from: address(), id: `<${randomUUID()}@example.com>` };
      const raw = mailWithFiles([picture('late')], parts);
      // What a list made of it has the same Message-ID.
      const refused = await bring(mailWithFiles([picture('early')], parts), other, as);
      expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5']);
      const again = await bring(raw, other, as);
      expect(again.status).toBe(503);
      comeBack();
      const taken = await bring(raw, other, as);
      expect(taken).toMatchObject({ status: 200, json: { kind: 'complaint', known: false } });
      expect(await filesOf(taken.caseId, other, as)).toMatchObject([
        { name: 'late.png', sha256: sha256(pngOf('late')) },
      ]);
      const [count] = await other.db.sql`select count(*)::int as n from cases`;
      expect(count?.n).toBe(1);
      expect(await other.db.sql`select 1 from attachments where state <> 'stored'`).toHaveLength(0);
    } finally {
      await other.close();
    }
  });

  it('after its case was erased while the store was away, leaves nothing of its files there', async () => {
    const { store, comeBack } = awayStore();
    const other = await startApi({ engine: silentEngine, store });
    try {
      const as = await other.systemKey('integrator');
      const exe = { name: 'Marker.exe', type: 'application/x-msdownload', content: 'MZ' };
      const raw = mailWithFiles([picture('Marker'), exe], { from: address() });
      expect((await bring(raw, other, as)).status).toBe(503);
      const [row] = await other.db.sql<
        { id: string; ref: string }[]
      >`select id, customer_ref as ref from cases`;
      const caseId = row?.id ?? '';
      await changeCase(other.db, caseId, { ended_at: new Date(), stage: 'closed', outcome: 'withdrawn' });
      expect(await eraseCases(other.db, row?.ref ?? '', [caseId], { requestId: null })).toBeNull();
      comeBack();
      expect(await bring(raw, other, as)).toMatchObject({ status: 200, json: { case: { id: caseId } } });
      expect(await other.db.sql`select 1 from attachments where state = 'stored'`).toHaveLength(0);
      const texts = await other.db.sql<{ body: string }[]>`select body from texts where case_id = ${caseId}`;
      expect(texts.filter(({ body }) => body.includes('Marker'))).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('after its receiver was killed between the store and the row, has its files once', async () => {
    const raw = mailWithFiles([picture('killed'), picture('after')], { from: address() });
    const { databaseUrl, files } = api.config;
    const args = [databaseUrl, JSON.stringify(files), raw.toString('base64')];
    const child = fork('tests/support/mail-process.ts', args, { execArgv: ['--import', 'tsx'] });
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
    const left = await api.db.sql<{ id: string; state: string }[]>`
      select id, state from attachments where state <> 'stored'`;
    expect(left.map(({ state }) => state)).toEqual(['pending']);
    const { json, caseId } = await bring(raw);
    expect(json).toMatchObject({ kind: 'complaint', known: false });
    const kept = await filesOf(caseId);
    expect(kept.map(({ name }) => name)).toEqual(['killed.png', 'after.png']);
    expect(kept[0]?.id).toBe(left[0]?.id);
    expect((await contentOf(caseId, kept[0]?.id ?? '')).rawPayload.equals(pngOf('killed'))).toBe(true);
    expect(await api.db.sql`select 1 from attachments where case_id = ${caseId}`).toHaveLength(2);
  });

  it('never again after its receiver was killed leaves content that is swept once it is an hour old', async () => {
    const raw = mailWithFiles([picture('orphan')], { from: address() });
    const { databaseUrl, files } = api.config;
    const args = [databaseUrl, JSON.stringify(files), raw.toString('base64')];
    await once(fork('tests/support/mail-process.ts', args, { execArgv: ['--import', 'tsx'] }), 'exit');
    const [left] = await api.db.sql<{ id: string }[]>`select id from attachments where state = 'pending'`;
    const id = left?.id ?? '';
    await sweepOnce(api);
    expect(await isInStore(id)).toBe(true);
    await api.db.sql`update attachments set created_at = now() - interval '61 minutes' where id = ${id}`;
    await sweepOnce(api);
    expect(await isInStore(id)).toBe(false);
    expect(await api.db.sql`select 1 from attachments where id = ${id}`).toHaveLength(0);
    const { caseId } = await bring(raw);
    expect((await filesOf(caseId)).map(({ name }) => name)).toEqual(['orphan.png']);
  });

  it('leaves nothing on its way', async () => {
    const { folder } = api.config.files;
    // What was killed on its way is gone with an hour, and not before.
    for (const name of await readdir(`${folder}/uploads`)) {
      const longAgo = new Date(Date.now() - 3_700_000);
      await utimes(`${folder}/uploads/${name}`, longAgo, longAgo);
    }
    openKeeping(api.config.files).close();
    await expect.poll(() => readdir(`${folder}/uploads`), { timeout: 30_000 }).toEqual([]);
  });
});

describe('a mail that is larger than is read', () => {
  it('is a case all the same, which says that its last file was cut off and there may be more', async () => {
    const from = address();
    const raw = mailWithFiles([picture('whole'), { ...picture('cut'), content: pngOf('cut', 4_000) }], {
      from,
    });
    const { db, store } = api;
    const refOf = createContactRefs(db, testBox);
    const { files } = api.config;
    const mails = createMailReceiver({ db, zone: 'Europe/Kyiv', now: Date.now, refOf, store, files });
    try {
      const { kind, caseId } = await mails.receive(raw.subarray(0, raw.length - 3_000), false);
      expect(kind).toBe('complaint');
      const id = String(caseId);
      expect((await filesOf(id)).map(({ name }) => name)).toEqual(['whole.png']);
      expect((await notesOf(id))[0]?.split('\n').slice(1)).toEqual([
        expect.stringMatching(/^\[cut\.png, image\/png, \d KB\] It did not come in as a whole\.$/),
        'The mail is larger than is read: what is behind is in the mailbox only.',
      ]);
    } finally {
      mails.close();
    }
  });
});

describe('what is in files of mails', () => {
  it('is in no log, and neither are their names', async () => {
    const exe = { name: 'Marker.exe', type: 'application/marker', content: 'Marker' };
    await send([picture('Marker'), exe], { subject: 'Marker' });
    await bring(rawMail({ from: address(), body: 'Marker' }));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => /marker/i.test(line))).toEqual([]);
  });
});
