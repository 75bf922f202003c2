import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepOnce } from '../../api/attachments/sweep.ts';
import { deleteAttachments } from '../../db/attachments.ts';
import { createS3Store } from '../../files/s3.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';
import { type S3UnderTest, startS3 } from '../support/s3-server.ts';
import { attach, contentOf, newCase, pngOf } from '../support/uploads.ts';

let s3: S3UnderTest;
let api: ApiUnderTest;
let key: string;
let caseId: string;

beforeAll(async () => {
  s3 = await startS3();
  api = await startApi({ engine: silentEngine, files: { s3: s3.config } });
  key = await api.systemKey('integrator');
  caseId = await newCase(api, key);
}, 600_000);
afterAll(async () => {
  await api?.close();
  await s3?.stop();
});

const read = (address: string) =>
  api.app.inject({ method: 'GET', url: address, headers: { authorization: `Bearer ${key}` } });
const spooled = () => readdir(join(api.config.files.folder, 'uploads'));

test('a file goes to the bucket under its id, comes back byte for byte, and leaves nothing on this machine', async () => {
  const body = pngOf('to the bucket', 300_000);
  const { status, json } = await attach(api, caseId, { as: key, body, name: 'Oksana.png' });
  expect(status).toBe(201);
  expect(await s3.keys()).toContain(json.id);
  expect(await spooled()).toEqual([]);
  const back = await read(contentOf(json));
  expect(back.statusCode).toBe(200);
  expect(back.rawPayload.equals(body)).toBe(true);
  expect(back.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-length': String(body.length),
    'content-security-policy': "sandbox; default-src 'none'",
  });
  expect(back.headers['content-disposition']).toContain('Oksana.png');
});

test('many at once are all in the bucket', async () => {
  const cases = await Promise.all(Array.from({ length: 4 }, () => newCase(api, key)));
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      attach(api, cases[n % 4] ?? '', { as: key, body: pngOf(`s3 ${n}`, 10_000) }),
    ),
  );
  expect(answers.filter(({ status }) => status !== 201).map(({ text }) => text)).toEqual([]);
  expect(await s3.keys()).toEqual(expect.arrayContaining(answers.map(({ json }) => String(json.id))));
});

test('a signed address is good for the bytes, and names no person and no customer’s file', async () => {
  const { json } = await attach(api, caseId, { as: key, body: pngOf('signed'), name: 'Oksana-Melnyk.png' });
  const store = createS3Store({ ...s3.config, signedUrlSeconds: 60 });
  const { store: before } = api;
  const { signedUrl } = before;
  before.signedUrl = store.signedUrl;
  try {
    const answer = await read(contentOf(json));
    expect(answer).toMatchObject({ statusCode: 303, body: '' });
    const address = String(answer.headers.location);
    expect(address).toContain('X-Amz-Expires=60');
    expect(address).not.toContain('Oksana');
    const content = await fetch(address);
    expect(content.headers.get('content-type')).toBe('application/octet-stream');
    expect(content.headers.get('content-disposition')).toBe(`attachment; filename="${json.id}.png"`);
    const bytes = Buffer.from(await content.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(json.sha256);
  } finally {
    before.signedUrl = signedUrl;
    store.close();
  }
});

test('what erasure deletes leaves the bucket', async () => {
  const other = await newCase(api, key);
  const { json } = await attach(api, other, { as: key, body: pngOf('erased') });
  await deleteAttachments(api.db.sql, other);
  await sweepOnce(api);
  expect(await s3.keys()).not.toContain(json.id);
  expect((await read(contentOf(json))).statusCode).toBe(404);
});

test('while the store is away a file is refused with 503, and the same key brings it in once it is back', async () => {
  const { json: before } = await attach(api, caseId, { as: key, body: pngOf('before') });
  await s3.stop();
  const retried = { as: key, key: randomUUID(), body: pngOf('later') };
  const answer = await attach(api, caseId, retried);
  expect(answer).toMatchObject({ status: 503, json: { type: '/problems/unavailable' } });
  expect((await read(contentOf(before))).statusCode).toBe(503);
  expect(await spooled()).toEqual([]);
  await s3.start();
  const again = await attach(api, caseId, retried);
  expect(again.status).toBe(201);
  expect(await s3.keys()).toContain(again.json.id);
  const list = await api.get(`/v1/complaints/${caseId}/attachments`, { as: key });
  expect(list.json.items).toContainEqual(again.json);
  // This server forgot what it had: content that the store has lost is said to be unavailable, and never something else.
  expect((await read(contentOf(before))).statusCode).toBe(503);
});
