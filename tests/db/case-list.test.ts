import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCases } from '../../db/queries/case-list.ts';
import { wordQuery } from '../../db/queries/words.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { storeCase } from '../support/stored-case.ts';

let database: FreshDatabase;
const cases = 3_000;

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  const { caseId } = await storeCase(db);
  await db.sql`
    with wanted as (select n, gen_random_uuid() as id from generate_series(1, ${cases}::int) n),
    written as (
      insert into complaints (id, customer_ref, subject, body)
      select id, 'ref-' || n, 'Скарга ' || n, 'Текст' from wanted
    )
    insert into cases (id, number, channel, policy_name, policy_version, calendar_version, demo, customer_ref,
      stage, class, cycle, seq, version, received_at, created_at, resolution_state, due_at, at_risk_at, clocks, detail)
    select w.id, 'N-' || w.n, c.channel, c.policy_name, c.policy_version, c.calendar_version, false, 'ref-' || w.n,
      'triage', c.class, 1, 1, 1, now() - make_interval(mins => w.n), now(), 'running',
      now() + interval '1 day' - make_interval(mins => w.n), null, c.clocks, c.detail
      from cases c, wanted w where c.id = ${caseId}`;
  await db.sql`analyze cases`;
});
afterAll(() => database.drop());

describe('among thousands of open cases', () => {
  it('the most overdue come first, and from an index that ends with the page', async () => {
    const { db } = database;
    const request = { filter: { overdue: true }, sort: 'due', limit: 50, now: new Date() } as const;
    const page = await listCases(db, request);
    const dues = page.items.map((item) => item.dueAt?.getTime() ?? 0);
    expect(dues).toHaveLength(50);
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
    const [first] = await db.sql<{ due: Date }[]>`select min(due_at) as due from cases`;
    expect(dues[0]).toBe(first?.due.getTime());
    const plan = await db.sql<{ 'QUERY PLAN': string }[]>`
      explain select c.id from cases c join complaints t on t.id = c.id
       where c.ended_at is null and coalesce(c.due_at, 'infinity'::timestamptz) < now()
       order by coalesce(c.due_at, 'infinity'::timestamptz), c.id limit 51`;
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('cases_open_due');
    expect(text).not.toContain('Sort');
  });

  it('a case that moves between two pages shifts no other', async () => {
    const { db } = database;
    const request = { filter: {}, sort: '-received', limit: 100, now: new Date() } as const;
    const first = await listCases(db, request);
    await storeCase(db);
    const second = await listCases(db, { ...request, cursor: first.nextCursor ?? undefined });
    const seen = [...first.items, ...second.items].map((item) => item.id);
    expect(new Set(seen).size).toBe(200);
  });
});

describe('words to look for', () => {
  it.each([
    ['Картка', 'картк:*'],
    ['бонусами', 'бонус:*'],
    ['не', 'не:*'],
    ['Refund', 'refund:*'],
    ["м'ясо", 'м:* & ясо:*'],
    ['a & b | !c <-> (d) \\ \' " :*', 'a:* & b:* & c:* & d:*'],
    ['слово слово', 'слов:*'],
  ])('%s', (text, query) => {
    expect(wordQuery(text)).toBe(query);
  });

  it('are at most sixteen, and none in signs', () => {
    const many = Array.from({ length: 40 }, (_, index) => `w${index}`).join(' ');
    expect(wordQuery(many)?.split('&')).toHaveLength(16);
    expect(wordQuery(' !?… ')).toBeNull();
  });

  it('are taken by PostgreSQL whatever they are made of', async () => {
    for (const text of ['à la carte', '日本語', '12-34', 'İstanbul', 'ǅ', 'مرحبا', '𝒳']) {
      const query = wordQuery(text);
      if (query !== null) await database.db.sql`select to_tsquery('simple', ${query}::text)`;
    }
  });
});
