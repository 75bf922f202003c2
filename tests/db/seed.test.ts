import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seed } from '../../db/seed.ts';
import { ukrainianOffice } from '../../db/seed-data/ukrainian-office.ts';
import { shippedPolicies } from '../../workflows/policy.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});

afterAll(async () => {
  await fresh.drop();
});

const versionsOf = (table: 'policies' | 'calendars', name: string) =>
  fresh.db.sql<{ version: number }[]>`
    select version from ${fresh.db.sql(table)} where name = ${name} order by version`;

describe('seeding', () => {
  test('again and at the same time changes nothing', async () => {
    await Promise.all(Array.from({ length: 4 }, () => seed(fresh.db, { organisationZone: 'Europe/Kyiv' })));
    for (const { name } of shippedPolicies)
      expect(await versionsOf('policies', name)).toEqual([{ version: 1 }]);
    expect(await versionsOf('calendars', 'always')).toEqual([{ version: 1 }]);
    expect(await versionsOf('calendars', 'ua_office')).toEqual([{ version: 1 }]);
  });

  test('a shipped policy whose figures changed becomes a new version, and the old one stays', async () => {
    await fresh.db.sql`
      update policies set policy = jsonb_set(policy, '{pausesMaxDays}', '7') where name = 'default'`;
    await seed(fresh.db, { organisationZone: 'Europe/Kyiv' });
    const rows = await fresh.db.sql`
      select version, (policy->>'version')::int as inside, (policy->>'pausesMaxDays')::int as pauses
      from policies where name = 'default' order by version`;
    expect(rows).toEqual([
      { version: 1, inside: 1, pauses: 7 },
      { version: 2, inside: 2, pauses: 30 },
    ]);
  });

  test('a calendar that people edited is left alone', async () => {
    await fresh.db.sql`
      insert into calendars (name, version, zone, rules, valid_until)
      select name, 2, zone, '{"week":{"1":[["10:00","11:00"]]}}', valid_until from calendars where name = 'ua_office'`;
    await seed(fresh.db, { organisationZone: 'Europe/Kyiv' });
    expect(await versionsOf('calendars', 'ua_office')).toEqual([{ version: 1 }, { version: 2 }]);
  });

  test('another zone of the organisation is a new version of the calendar that is always open', async () => {
    await seed(fresh.db, { organisationZone: 'Europe/Warsaw' });
    expect(await versionsOf('calendars', 'always')).toEqual([{ version: 1 }, { version: 2 }]);
  });

  test("this month's budget is made with the cap, and a cap that is there is kept", async () => {
    const month = DateTime.now().setZone('Europe/Kyiv').toFormat('yyyy-MM-01');
    await fresh.db.sql`delete from pools`;
    await seed(fresh.db, { organisationZone: 'Europe/Kyiv', poolCapMinor: 123 });
    await seed(fresh.db, { organisationZone: 'Europe/Kyiv' });
    expect(await fresh.db.sql`select month, currency, cap_minor from pools`).toEqual([
      { month, currency: 'UAH', cap_minor: 123 },
    ]);
  });
});

test('each public holiday of Ukraine from 2026 to 2028 is free, and the working day after one on a weekend too', () => {
  const expected = new Set<string>();
  for (const year of [2026, 2027, 2028]) {
    const easter = orthodoxEaster(year);
    const fixed = ['01-01', '03-08', '05-01', '05-08', '06-28', '07-15', '08-24', '10-01', '12-25'];
    const days = [
      ...fixed.map((day) => DateTime.fromISO(`${year}-${day}`)),
      easter,
      easter.plus({ days: 49 }),
    ].sort((a, b) => a.toMillis() - b.toMillis());
    for (const day of days) expected.add(day.toISODate() ?? '');
    for (const day of days.filter(({ weekday }) => weekday > 5)) {
      let free = day;
      while (free.weekday > 5 || expected.has(free.toISODate() ?? '')) free = free.plus({ days: 1 });
      expected.add(free.toISODate() ?? '');
    }
  }
  // Moved to a Saturday, which is worked.
  expected.add('2027-08-23');
  expect(DateTime.fromISO('2027-08-28').weekday).toBe(6);
  expect(ukrainianOffice.rules.specialDays).toHaveProperty('2027-08-28');
  expect([...(ukrainianOffice.rules.holidays ?? [])].sort()).toEqual([...expected].sort());
});

/** Meeus's Julian algorithm; the Julian calendar is 13 days behind in these years. */
function orthodoxEaster(year: number): DateTime {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const sum = d + e + 114;
  return DateTime.local(year, Math.floor(sum / 31), (sum % 31) + 1).plus({ days: 13 });
}
