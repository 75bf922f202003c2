/** What figures are held against: targets, kept in versions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';

let api: ApiUnderTest;
let manager: string;
beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  manager = (await api.person({ roles: ['manager'] })).key;
});
afterAll(() => api.close());

describe('targets', () => {
  it('begin with what the accounts of other companies aimed at', async () => {
    const { items } = (await api.get('/v1/targets', { as: manager })).json;
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'fcr', baseline: 0.75, target: 0.88 }),
        expect.objectContaining({ name: 'fcr.month', target: 0.33 }),
        expect.objectContaining({ name: 'csi', baseline: 0.85, target: 0.92 }),
        expect.objectContaining({ name: 'personal_offer.glad', target: 0.29 }),
      ]),
    );
  });
  it('get a version with each change, are audited, and refuse what is stale or no share', async () => {
    const body = { unit: 'share', baseline: 0.5, target: 0.9, better: 'higher' };
    const put = (change: object, ifMatch?: number) =>
      api.send('PUT', '/v1/targets/csat', {
        body: { ...body, ...change },
        ...(ifMatch === undefined ? {} : { ifMatch }),
      });
    expect((await put({})).json).toMatchObject({ version: 2, target: 0.9 });
    expect((await put({})).json).toMatchObject({ version: 2 });
    const stale = await put({ target: 0.95 }, 1);
    expect(stale.status).toBe(412);
    expect(stale.json).toMatchObject({ version: 2 });
    const noShare = await put({ target: 95 });
    expect(noShare.status).toBe(400);
    expect(noShare.text).toContain('0.33 is 33 %');
    const rows = await api.db.sql`select 1 from audit where subject = 'target:csat'`;
    expect(rows).toHaveLength(1);
  });
});
