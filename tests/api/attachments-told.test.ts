import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiUnderTest, eventually, startApi } from '../support/api.ts';
import { attach, newCase } from '../support/uploads.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('the process records that a file was attached, by id, hash, size and type', async () => {
  const key = await api.systemKey('integrator');
  const caseId = await newCase(api, key);
  const { json } = await attach(api, caseId, { as: key, name: 'receipt.png' });
  const recorded = (items: unknown) => (items as { type: string }[]).find(({ type }) => type === 'attached');
  const { json: timeline } = await eventually(
    () => api.get(`/v1/complaints/${caseId}/timeline`, { as: key }),
    (reply) => recorded(reply.json.items) !== undefined,
    30_000,
  );
  const { id: attachmentId, sha256, sizeBytes, mediaType, internal } = json;
  expect(recorded(timeline.items)).toMatchObject({
    data: { attachmentId, sha256, sizeBytes, mediaType, internal },
    texts: [{ field: 'name', body: 'receipt.png', internal: false }],
    state: 'recorded',
  });
});
