import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  budgetSchema,
  calendarSchema,
  calendarsSchema,
  policiesSchema,
} from '../../api/schemas/reference.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
});
afterAll(() => api.close());

const put = (url: string, body: unknown, ifMatch?: number) =>
  api.send('PUT', url, { body, ...(ifMatch === undefined ? {} : { ifMatch }) });

describe('policies', () => {
  it('are listed with all their figures, and by name with all versions', async () => {
    const reply = await api.get('/v1/policies');
    const { items } = policiesSchema.parse(reply.json);
    expect(items).toEqual(reply.json.items);
    expect(items.map((item) => item.policy.name)).toEqual(['default', 'demo']);
    const demo = policiesSchema.parse((await api.get('/v1/policies?name=demo')).json).items;
    expect(demo).toMatchObject([{ policy: { name: 'demo', dayMs: 4_000, version: 1 } }]);
    expect((await api.get('/v1/policies?name=none')).json.items).toEqual([]);
  });
});

describe('calendars', () => {
  const office = {
    zone: 'Europe/Kyiv',
    rules: {
      week: {
        '1': [
          ['09:00', '13:00'],
          ['14:00', '18:00'],
        ],
      },
      holidays: ['2099-01-01'],
    },
    validUntil: '2099-12-31',
  };

  it('that ship are listed and read', async () => {
    const reply = await api.get('/v1/calendars');
    const { items } = calendarsSchema.parse(reply.json);
    expect(items).toEqual(reply.json.items);
    expect(items.map((item) => item.name)).toEqual(['always', 'ua_office']);
    expect((await api.get('/v1/calendars/ua_office?version=1')).json.version).toBe(1);
    expect((await api.get('/v1/calendars/ua_office?version=99')).status).toBe(404);
    expect((await api.get('/v1/calendars/none')).status).toBe(404);
  });

  it('are saved as a new version, unless nothing differs, and audited', async () => {
    const first = await put('/v1/calendars/shop', office);
    expect(first.status, first.text).toBe(200);
    expect(calendarSchema.parse(first.json)).toMatchObject({ ...office, version: 1 });
    expect((await put('/v1/calendars/shop', office)).json.version).toBe(1);
    const second = await put('/v1/calendars/shop', { ...office, zone: 'Europe/Warsaw' }, 1);
    expect(second.json.version).toBe(2);
    expect(second.headers.etag).toBe('"2"');
    const stale = await put('/v1/calendars/shop', office, 1);
    expect(stale.status).toBe(412);
    expect(stale.json).toMatchObject({ type: '/problems/stale-version', version: 2 });
    expect((await api.get('/v1/calendars/shop?version=1')).json.zone).toBe('Europe/Kyiv');
    const rows = await api.db.sql`select action from audit where subject = 'calendar:shop'`;
    expect(rows).toHaveLength(2);
  });

  it('saved by two at once become two versions', async () => {
    const zones = ['Europe/Rome', 'Europe/Paris', 'Europe/Berlin'];
    const replies = await Promise.all(zones.map((zone) => put('/v1/calendars/race', { ...office, zone })));
    expect(replies.map((reply) => Number(reply.json.version)).sort()).toEqual([1, 2, 3]);
  });

  it.each([
    [{ ...office, zone: 'Mars/Base' }, '/zone'],
    [{ ...office, validUntil: null }, '/validUntil'],
    [{ ...office, rules: { week: {} } }, '/rules'],
    [{ ...office, rules: { week: { '8': [['09:00', '18:00']] } } }, '/rules/week/8'],
    [{ ...office, rules: { week: { '1': [['18:00', '09:00']] } } }, '/rules/week/1/0'],
    [
      {
        ...office,
        rules: {
          week: {
            '1': [
              ['09:00', '13:00'],
              ['12:00', '18:00'],
            ],
          },
        },
      },
      '/rules/week/1',
    ],
    [{ ...office, rules: { ...office.rules, holidays: ['2026-02-30'] } }, '/rules/holidays/0'],
  ])('that cannot be kept are refused: %j', async (body, pointer) => {
    const reply = await put('/v1/calendars/bad', body);
    expect(reply.status).toBe(422);
    expect(JSON.stringify(reply.json.errors)).toContain(`"${pointer}"`);
    expect((await api.get('/v1/calendars/bad')).status).toBe(404);
  });

  it.each([[{}], [{ ...office, rules: { week: { '1': [['09:00']] } } }], [{ ...office, colour: 1 }]])(
    'of another shape are not valid: %j',
    async (body) => {
      expect((await put('/v1/calendars/bad', body)).status).toBe(400);
    },
  );
});

describe('the budget', () => {
  it("has this month's pool, and takes a cap, audited", async () => {
    const { items } = budgetSchema.parse((await api.get('/v1/budget')).json);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      currency: 'UAH',
      capMinor: 10_000_000,
      heldMinor: 0,
      leftMinor: 10_000_000,
    });
    const month = String(items[0]?.month);
    await api.db.sql`update pools set held_minor = 700`;
    const lowered = await put(`/v1/budget/${month}/UAH`, { capMinor: 500 });
    expect(lowered.json).toEqual({ month, currency: 'UAH', capMinor: 500, heldMinor: 700, leftMinor: 0 });
    await put(`/v1/budget/${month}/UAH`, { capMinor: 500 });
    const rows = await api.db.sql`select before, after from audit where action = 'budget.cap_set'`;
    expect(rows).toMatchObject([{ before: { capMinor: 10_000_000 }, after: { capMinor: 500 } }]);
    const ahead = await put('/v1/budget/2031-01/EUR', { capMinor: 1 });
    expect(ahead.json).toMatchObject({ month: '2031-01', currency: 'EUR', capMinor: 1, leftMinor: 1 });
  });

  it.each([
    ['/v1/budget/2026-13/UAH', { capMinor: 1 }],
    ['/v1/budget/2026-1/UAH', { capMinor: 1 }],
    ['/v1/budget/2026-01/uah', { capMinor: 1 }],
    ['/v1/budget/2026-01/UAH', { capMinor: -1 }],
    ['/v1/budget/2026-01/UAH', { capMinor: 1.5 }],
    ['/v1/budget/2026-01/UAH', { capMinor: 2 ** 53 }],
    ['/v1/budget/2026-01/UAH', {}],
  ])('refuses %s %j', async (url, body) => {
    expect((await put(url, body)).status).toBe(400);
  });
});
