import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, utimes } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sweepOnce } from '../../api/attachments/sweep.ts';
import { countErased, deleteAttachments } from '../../db/attachments.ts';
import { StoreDownError } from '../../files/store.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';
import { attach, contentOf, newCase, pdf, png, pngOf } from '../support/uploads.ts';

const fileMaxBytes = 100_000;
const hourMs = 3_600_000;
let api: ApiUnderTest;
let key: string;
let caseId: string;
/** What stands before the store: tests break it. */
const weather = { down: false };

beforeAll(async () => {
  api = await startApi({ engine: silentEngine, files: { fileMaxBytes, perCaseMax: 3 } });
  key = await api.systemKey('integrator');
  const { store } = api;
  const { put, remove, read } = store;
  const unlessDown = async <T>(work: () => Promise<T>): Promise<T> => {
    if (weather.down) throw new StoreDownError('The store is away.');
    return await work();
  };
  store.put = (id, file) => unlessDown(() => put(id, file));
  store.remove = (id) => unlessDown(() => remove(id));
  store.read = (id) => unlessDown(() => read(id));
});
beforeEach(async () => {
  caseId = await newCase(api, key);
});
afterAll(() => api.close());

async function kept(): Promise<{ uploads: string[]; objects: string[]; rows: number }> {
  const { folder } = api.config.files;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const [row] = await api.db.sql<{ n: number }[]>`select count(*)::int as n from attachments`;
  return {
    uploads: paths.filter((path) => path.startsWith(join(folder, 'uploads'))),
    objects: paths.filter((path) => path.startsWith(join(folder, 'objects'))),
    rows: row?.n ?? -1,
  };
}

/** A refusal leaves nothing behind, and the key may be used again. */
async function refused(upload: Parameters<typeof attach>[2], status: number, says: RegExp) {
  const before = await kept();
  const answer = await attach(api, caseId, { as: key, ...upload });
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.text).toMatch(says);
  expect(await kept()).toEqual(before);
  return answer;
}

describe('a file is refused', () => {
  it.each([
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['text/html', '<p>hello</p>'],
    ['application/xhtml+xml', '<html/>'],
    ['application/javascript', 'alert(1)'],
    ['application/x-msdownload', 'MZ'],
    ['application/octet-stream', 'x'],
    ['application/json', '{}'],
    ['multipart/form-data; boundary=x', '--x--'],
  ])('of the type %s, with those that are taken', async (type, body) => {
    const answer = await refused({ type, body }, 415, /application\/pdf/);
    expect(answer.json.types).toContain('image/png');
  });

  it.each([
    ['image/png', pdf, /application\/pdf, not image\/png/],
    ['image/jpeg', png, /image\/png, not image\/jpeg/],
    ['application/pdf', Buffer.from('%PD'), /not application\/pdf/],
    ['image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>'), /not image\/png/],
    ['text/plain', png, /image\/png, not text/],
    ['text/plain', Buffer.from('  <!DOCTYPE html><p>x'), /is a page/],
    ['text/plain', Buffer.from('\uFEFF<svg onload=alert(1)>'), /is a page/],
    ['text/csv', Buffer.from('<?xml version="1.0"?><svg/>'), /not text|is a page/],
    ['text/plain', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xb3, 0xf2]), /not UTF-8/],
    ['text/plain', Buffer.from('a\0b'), /NUL/],
    ['image/png', Buffer.alloc(0), /empty/],
  ])('as %s when its bytes say otherwise', async (type, body, says) => {
    await refused({ type, body }, 422, says);
  });

  it('without a name, or with one that names nothing', async () => {
    for (const name of [
      null,
      '',
      '%20',
      '..',
      '%2e%2e%2f',
      'folder%2F',
      '%E0%A4%A',
      '%00',
      'x'.repeat(201),
    ]) {
      await refused({ name }, 400, /Attachment-Name/i);
    }
  });

  it('of an unknown case, without a key, by who may only read, and without an Idempotency-Key', async () => {
    const manager = await api.systemKey('manager');
    await refused({ as: manager }, 403, /agent/);
    await refused({ key: null }, 400, /Idempotency-Key/);
    await refused({ as: 'nobody' }, 401, /key/);
    caseId = '00000000-0000-7000-8000-000000000000';
    await refused({}, 404, /no such case/);
  });

  it('when it is too large, said before or found on the way, with 413 and nothing left behind', async () => {
    const large = pngOf('large', fileMaxBytes);
    const said = await refused({ body: large }, 413, /at most 100000 bytes/);
    expect(said.json.maxBytes).toBe(fileMaxBytes);
    const pieces = Array.from({ length: 40 }, (_, n) => (n === 0 ? png : Buffer.alloc(10_000)));
    await refused({ body: Readable.from(pieces) }, 413, /at most 100000 bytes/);
    const largest = Buffer.concat([png, Buffer.alloc(fileMaxBytes - png.length)]);
    expect((await attach(api, caseId, { as: key, body: largest })).status).toBe(201);
  });

  it('when the case has as many as it may have, however many come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => attach(api, caseId, { as: key, body: pngOf(`${n}`) })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
    await refused({}, 409, /has 3 files already/);
  });
});

describe('a name that points elsewhere', () => {
  it.each([
    ['..%2F..%2F..%2Fetc%2Fpasswd', 'passwd'],
    ['..%5C..%5Cwindows%5Csystem.ini', 'system.ini'],
    ['%2Fetc%2Fshadow', 'shadow'],
    ['a%00b.png', 'ab.png'],
    ['%E2%80%AEgnp.exe', 'gnp.exe'],
    ['C%3A%5Cphoto.png', 'photo.png'],
  ])('%s is a name like any other, and never a path', async (sent, name) => {
    const { status, json } = await attach(api, caseId, { as: key, name: sent });
    expect(status).toBe(201);
    expect(json.name).toBe(name);
    const { objects } = await kept();
    expect(objects.filter((path) => path.includes(String(json.id)))).toHaveLength(1);
    expect(objects.every((path) => /\/objects\/[0-9a-f]{2}\/[0-9a-f-]{36}$/.test(path))).toBe(true);
  });
});

describe('content is not given', () => {
  it('of another case’s attachment, nor of none, nor to who has no key', async () => {
    const { json } = await attach(api, caseId, { as: key });
    const other = await newCase(api, key);
    const at = (c: string, id: unknown) => `/v1/complaints/${c}/attachments/${id}/content`;
    expect((await api.get(at(caseId, json.id), { as: key })).status).toBe(200);
    expect((await api.get(at(other, json.id), { as: key })).status).toBe(404);
    for (const id of ['00000000-0000-7000-8000-000000000000', '..%2F..%2Fx', "1' or 1=1"]) {
      expect((await api.get(at(caseId, id), { as: key })).status).toBe(404);
    }
    expect((await api.get(at(caseId, json.id), { as: null })).status).toBe(401);
  });
});

describe('while the store is down', () => {
  it('a file is refused with 503, nothing is lost, and the same key brings it in later', async () => {
    const { json: before } = await attach(api, caseId, { as: key });
    const retried = { as: key, key: 'once-the-store-is-back', body: pngOf('later') };
    weather.down = true;
    const answer = await attach(api, caseId, retried);
    expect(answer).toMatchObject({ status: 503, json: { type: '/problems/unavailable' } });
    expect(answer.headers['retry-after']).toBe('5');
    const read = await api.get(contentOf(before), { as: key });
    expect(read.status).toBe(503);
    expect((await api.get(`/v1/complaints/${caseId}`, { as: key })).status).toBe(200);
    weather.down = false;
    expect((await attach(api, caseId, retried)).status).toBe(201);
    const list = await api.get(`/v1/complaints/${caseId}/attachments`, { as: key });
    expect(list.json.items).toHaveLength(2);
    expect((await kept()).uploads).toEqual([]);
  });
});

describe('an upload that is cut off', () => {
  it('by its sender leaves nothing behind', async () => {
    const address = new URL(await api.app.listen({ host: '127.0.0.1', port: 0 }));
    const before = await kept();
    const socket = connect(Number(address.port), address.hostname);
    await once(socket, 'connect');
    socket.write(requestHead(1_000));
    socket.write(png);
    await expect.poll(async () => (await kept()).uploads.length).toBe(1);
    socket.destroy();
    await expect.poll(kept).toEqual(before);
  });

  it('by the death of the API is swept once it is an hour old', async () => {
    const before = await kept();
    const child = fork('tests/support/upload-process.ts', [JSON.stringify(api.config)], {
      execArgv: ['--import', 'tsx'],
    });
    const [address] = (await once(child, 'message')) as [string];
    const { port, hostname } = new URL(address);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(requestHead(1_000));
    socket.write(png);
    await expect.poll(async () => (await kept()).uploads.length).toBe(1);
    await killed(child);
    const [left] = (await kept()).uploads;
    await sweepOnce(api);
    expect((await kept()).uploads).toEqual([left]);
    const longAgo = new Date(Date.now() - hourMs - 1_000);
    await utimes(String(left), longAgo, longAgo);
    await sweepOnce(api);
    expect(await kept()).toEqual(before);
  });

  it('between the store and the database is swept from both, and the content of others stays', async () => {
    const { json } = await attach(api, caseId, { as: key });
    const { json: orphan } = await attach(api, caseId, { as: key, body: pngOf('orphan') });
    await api.db.sql`update attachments set state = 'pending' where id = ${String(orphan.id)}`;
    const before = await kept();
    await sweepOnce(api);
    expect(await kept()).toEqual(before);
    await api.db
      .sql`update attachments set created_at = now() - interval '61 minutes' where id = ${String(orphan.id)}`;
    await sweepOnce(api);
    const after = await kept();
    expect(after.rows).toBe(before.rows - 1);
    expect(after.objects).toEqual(before.objects.filter((path) => !path.includes(String(orphan.id))));
    expect(after.objects.some((path) => path.includes(String(json.id)))).toBe(true);
  });
});

describe('deleted for erasure', () => {
  it('is read by nobody at once, and gone from the store with the next sweep, or the one after the store is back', async () => {
    const { json } = await attach(api, caseId, { as: key });
    const address = contentOf(json);
    expect(await deleteAttachments(api.db.sql, caseId)).toBe(1);
    expect((await api.get(address, { as: key })).status).toBe(404);
    expect((await api.get(`/v1/complaints/${caseId}`, { as: key })).json.attachments).toEqual([]);
    weather.down = true;
    expect(await sweepOnce(api)).toEqual({ found: 1, gone: 0 });
    expect(await countErased(api.db.sql, caseId)).toBe(1);
    weather.down = false;
    await sweepOnce(api);
    expect(await countErased(api.db.sql, caseId)).toBe(0);
    expect((await kept()).objects.some((path) => path.includes(String(json.id)))).toBe(false);
    expect(await deleteAttachments(api.db.sql, caseId)).toBe(0);
  });

  it('an upload that was under way does not come back', async () => {
    const { store } = api;
    const { put } = store;
    store.put = async (id, file) => {
      await put(id, file);
      await deleteAttachments(api.db.sql, caseId);
    };
    const answer = await attach(api, caseId, { as: key });
    store.put = put;
    expect(answer.status).toBe(409);
    await sweepOnce(api);
    const list = await api.get(`/v1/complaints/${caseId}/attachments`, { as: key });
    expect(list.json.items).toEqual([]);
  });
});

function requestHead(contentLength: number): string {
  return [
    `POST /v1/complaints/${caseId}/attachments HTTP/1.1`,
    'Host: localhost',
    `Authorization: Bearer ${key}`,
    'Idempotency-Key: cut-off',
    'Content-Type: image/png',
    'Attachment-Name: x.png',
    `Content-Length: ${contentLength}`,
    '\r\n',
  ].join('\r\n');
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
  await sleep(50);
}
