import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '../../db/queries/keyset.ts';
import { type ApiUnderTest, complaint, silentEngine, startApi } from '../support/api.ts';

let api: ApiUnderTest;
/** Every list that is read by pages, with a case in the address where it is one's. */
let lists: string[];
let caseId: string;
let as: string;

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  as = (await api.person({ roles: ['head', 'admin', 'agent'] })).key;
  caseId = String((await api.post('/v1/complaints', { body: complaint() })).json.id);
  const named = await somethingOfEach();
  const described = (await api.get('/openapi.json', { as: null })).json;
  const paths = described.paths as unknown as Record<
    string,
    Record<string, { parameters?: { name: string }[] }>
  >;
  lists = Object.entries(paths)
    .filter(([, path]) => path.get?.parameters?.some(({ name }) => name === 'cursor'))
    .map(([path]) =>
      Object.entries(named).reduce((address, [start, ids]) => {
        if (!address.startsWith(start)) return address;
        return ids.reduce((part, id) => part.replace(/\{\w+\}/, id), address);
      }, path),
    );
});
afterAll(() => api.close());

/** What lists of parts are lists of: ids by the beginning of the address. */
async function somethingOfEach(): Promise<Readonly<Record<string, readonly string[]>>> {
  const made = async (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const reply = await api.post(url, { as, body, headers });
    expect([url, reply.status < 300, reply.text]).toEqual([url, true, reply.text]);
    return String(reply.json.id);
  };
  const incident = await made('/v1/incidents', { title: 'Прострочений йогурт', cause: 'late_delivery' });
  await made(`/v1/incidents/${incident}/link`, { cases: [caseId] });
  const reply = { decision: 'reply', body: { text: 'Ми знаємо.' } };
  return {
    '/v1/complaints/': [caseId],
    '/v1/incidents/': [incident, await made(`/v1/incidents/${incident}/bulk-decisions`, reply)],
    '/v1/webhooks/': [await made('/v1/webhooks', { url: 'https://example.com/hook', types: ['*'] })],
    '/v1/imports/': [
      await made('/v1/imports', '{"channel":"web"}\n', { 'content-type': 'application/x-ndjson' }),
    ],
  };
}

const read = (list: string, cursor: string) =>
  api.get(`${list}${list.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`, { as });

describe('a cursor', () => {
  it('of another list, or of none, is refused by every list, by name', async () => {
    expect(lists.length).toBeGreaterThan(7);
    const foreign = [
      encodeCursor(['another list'], [1, caseId]),
      encodeCursor(['another list'], [1, caseId, 'x']),
      encodeCursor(['another list'], [caseId]),
      Buffer.from('["x",1,2,3]').toString('base64url'),
      Buffer.from('{"a":1}').toString('base64url'),
      'nonsense',
    ];
    for (const list of lists) {
      for (const cursor of foreign) {
        const reply = await read(list, cursor);
        expect([list, reply.status, reply.json.errors]).toMatchObject([list, 400, [{ parameter: 'cursor' }]]);
      }
    }
  });

  it('of the same list with another filter or sort is refused', async () => {
    await api.post('/v1/complaints', { body: complaint() });
    const first = await api.get('/v1/complaints?limit=1', { as });
    const cursor = String(first.json.nextCursor);
    expect((await read('/v1/complaints', cursor)).status).toBe(200);
    for (const other of ['?sort=received', '?class=store', '?open=true', '?policy=demo']) {
      expect((await read(`/v1/complaints${other}`, cursor)).status, other).toBe(400);
    }
  });

  it('of one who sees every case is none of one who sees some', async () => {
    const bounded = await api.systemKey('integrator', { reach: 'own' });
    const first = await api.get('/v1/complaints?limit=1', { as });
    const cursor = encodeURIComponent(String(first.json.nextCursor));
    expect((await api.get(`/v1/complaints?cursor=${cursor}`, { as: bounded })).status).toBe(400);
  });
});
