/** Many registrations at once: one statement for several, each with a fate of its own. */
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/client.ts';
import type { Registration } from '../../db/desk/intake.ts';
import { createRegistrar } from '../../db/desk/registrar.ts';
import { viewOf } from '../../workflows/domain/view.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { newFile } from '../support/stored-case.ts';

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

async function registration(change: Partial<Registration> = {}): Promise<Registration> {
  const file = await newFile(fresh.db);
  return {
    intent: {
      caller: 'somebody',
      route: 'POST /v1/complaints',
      idempotencyKey: randomUUID(),
      requestHash: 'a',
    },
    commandId: uuidv7(),
    at: new Date(file.createdAtMs),
    answer: { status: 201, headers: {}, body: file.caseId },
    number: file.number,
    channel: file.channel,
    policy: file.policy,
    calendarVersion: file.ground.calendarVersion,
    followsId: null,
    arm: null,
    actor: { kind: 'person', id: randomUUID(), roles: ['agent'], standsInFor: [] },
    registeredBy: null,
    texts: {
      customer: { ref: `ref-${file.caseId}`, name: null, email: null, phone: null, locale: null },
      subject: `Subject \\x41 "of" {${file.caseId}}`,
      body: 'Тіло',
      externalRef: null,
      representative: { name: 'Somebody' },
      vulnerable: true,
    },
    view: viewOf(file),
    ...change,
  };
}

const registrations = (count: number) => Promise.all(Array.from({ length: count }, () => registration()));

/** The pool, counting the statements that store. */
function counting(): { readonly db: Db; statements(): number } {
  let statements = 0;
  const sql = new Proxy(fresh.db.sql, {
    apply(target, self, given: unknown[]) {
      if (String(given[0]).includes('insert into complaints')) statements += 1;
      return Reflect.apply(target, self, given) as unknown;
    },
  });
  return { db: { ...fresh.db, sql }, statements: () => statements };
}

const storedOf = async (all: readonly Registration[]) => {
  const ids = all.map(({ view }) => view.caseId);
  const rows = await fresh.db.sql<{ id: string }[]>`
    select c.id from cases c
      join complaints t on t.id = c.id and t.subject = 'Subject \\x41 "of" {' || c.id || '}' and t.body = 'Тіло'
      join case_times s on s.case_id = c.id
      join contacts k on k.case_id = c.id and k.kind = 'complaint'
      join event_outbox o on o.subject_id = c.id and o.seq = 0
      join audit a on a.subject = 'case:' || c.id and a.action = 'complaint.registered'
      join audit_tail q on q.entry_id = a.id
      join audit_secrets x on x.chain = a.subject and octet_length(x.inner_pad) = 64
      join commands m on m.case_id = c.id and m.answer_body = c.id::text
     where c.id = any(${ids}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
};

describe('registrations at the same time', () => {
  it('go together, and each is whole', async () => {
    const all = await registrations(60);
    const { db, statements } = counting();
    const registrar = createRegistrar(db, { batchMax: 16 });
    const claims = await Promise.all(all.map((one) => registrar.register(one)));
    expect(claims).toEqual(all.map(({ commandId, at }) => ({ kind: 'mine', commandId, at, again: false })));
    // Two alone, since nobody waited then, and the others sixteen at a time.
    expect(statements()).toBe(2 + Math.ceil(58 / 16));
    expect(await storedOf(all)).toEqual(new Set(all.map(({ view }) => view.caseId)));
  });

  it('of one key are one case, also within one statement', async () => {
    const first = await registration();
    const again = await Promise.all(Array.from({ length: 20 }, () => registration({ intent: first.intent })));
    const other = await registration({ intent: { ...first.intent, requestHash: 'b' } });
    const registrar = createRegistrar(fresh.db);
    const same = [first, ...again];
    const claims = await Promise.all([...same, other].map((one) => registrar.register(one)));
    // Two statements run at once, and either of them may be the first.
    const winner = same[claims.findIndex(({ kind }) => kind === 'mine')];
    if (winner === undefined) throw new Error('nobody registered it');
    const { commandId, at, answer } = winner;
    expect(claims).toEqual([
      ...same.map((one) =>
        one === winner ? { kind: 'mine', commandId, at, again: false } : { kind: 'answered', answer },
      ),
      { kind: 'other-request' },
    ]);
    expect((await storedOf([first, ...again, other])).size).toBe(1);
  });

  it('do not fall with one that PostgreSQL refuses', async () => {
    const all = await registrations(12);
    const [taken] = all;
    const wrong = await registration({ number: taken?.number ?? '' });
    const registrar = createRegistrar(fresh.db, { statementsMax: 1 });
    const results = await Promise.allSettled([...all, wrong].map((one) => registrar.register(one)));
    expect(results.map(({ status }) => status)).toEqual([...all.map(() => 'fulfilled'), 'rejected']);
    expect(results.at(-1)).toMatchObject({ reason: { code: '23505' } });
    expect((await storedOf(all)).size).toBe(12);
    expect((await storedOf([wrong])).size).toBe(0);
  });

  it('fail together when nobody answers, and the next goes', async () => {
    const all = await registrations(5);
    const down = new Proxy(fresh.db.sql, {
      apply(target, self, given: unknown[]) {
        if (String(given[0]).includes('insert into complaints')) return Promise.reject(new Error('gone'));
        return Reflect.apply(target, self, given) as unknown;
      },
    });
    const broken: { sql: Db['sql'] } = { sql: down };
    const registrar = createRegistrar({
      ...fresh.db,
      get sql() {
        return broken.sql;
      },
    });
    const results = await Promise.allSettled(all.map((one) => registrar.register(one)));
    expect(results.map(({ status }) => status)).toEqual(all.map(() => 'rejected'));
    broken.sql = fresh.db.sql;
    expect(await registrar.register(all[0] ?? (await registration()))).toMatchObject({ kind: 'mine' });
  });
});
