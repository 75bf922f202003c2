/**
 * Reports of complaints that are in several cases: what counts complaints counts the case in which they go on, and no
 * merge takes away what a customer said, did or was paid.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fcrSchema, firstResponseSchema } from '../../api/schemas/contacts.ts';
import { watchActions } from '../../db/case/watch-actions.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';
import { storeCase } from '../support/stored-case.ts';
import { changeCase } from '../support/stored-desk.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ engine: silentEngine, now: () => Date.parse('2026-12-01T12:00:00Z') });
});
afterAll(() => api.close());

/** Each test has a month of its own: reports are asked for it alone. */
let month = 0;
function nextMonth() {
  month += 1;
  const dateOf = (nth: number) => `2026-${String(nth).padStart(2, '0')}-01`;
  const fromMs = Date.parse(`${dateOf(month)}T12:00:00Z`);
  return { fromMs, interval: `from=${dateOf(month)}T00:00:00Z&until=${dateOf(month + 1)}T00:00:00Z` };
}

interface Laid {
  readonly atMs: number;
  readonly customerRef?: string;
  readonly resolvedAfterMs?: number;
  readonly columns?: Readonly<Record<string, unknown>>;
  /** Milliseconds from its own creation: what the customer said after the complaint itself, and when we responded. */
  readonly said?: readonly number[];
  readonly responded?: number;
}

async function lay({ atMs, customerRef = randomUUID(), ...more }: Laid): Promise<string> {
  const { caseId } = await storeCase(api.db, {
    receivedAtMs: atMs,
    createdAtMs: atMs,
    noted: true,
    customerRef,
  });
  await changeCase(api.db, caseId, {
    channel: 'email',
    category: 'delivery',
    ...(more.resolvedAfterMs === undefined
      ? {}
      : { resolved_at: new Date(atMs + more.resolvedAfterMs), outcome: 'answered' }),
    ...more.columns,
  });
  // A case that restores another was complained of once, in the one that it restores.
  const complained = more.columns?.restores_id === undefined ? [0] : [];
  const inbound = [...complained, ...(more.said ?? [])].map((afterMs) => ({ afterMs, direction: 'inbound' }));
  const outbound = more.responded === undefined ? [] : [{ afterMs: more.responded, direction: 'outbound' }];
  for (const { afterMs, direction } of [...inbound, ...outbound]) {
    await api.db.sql`
      insert into contacts (case_id, key, at, channel, direction, kind, actor_kind, actor_id, automatic, responds)
      values (${caseId}, ${randomUUID()}, ${new Date(atMs + afterMs)}, 'email', ${direction}, 'message', 'person',
              'somebody', false, ${direction === 'outbound'})`;
  }
  return caseId;
}

/** As the process leaves both: the one that goes on has the earliest receipt. */
async function merge(id: string, into: string, receivedAtMs?: number): Promise<void> {
  await changeCase(api.db, id, {
    outcome: 'merged',
    stage: 'closed',
    ended_at: new Date(),
    merged_into_id: into,
  });
  if (receivedAtMs !== undefined) await changeCase(api.db, into, { received_at: new Date(receivedAtMs) });
}

const ask = async (address: string) => {
  const reply = await api.get(`/v1/reports/${address}`);
  expect(reply.status, reply.text).toBe(200);
  return reply.json;
};
const rowsOf = async (address: string) =>
  (await ask(address)).rows as unknown as Readonly<Record<string, unknown>>[];

describe('the first response to a complaint in two cases', () => {
  it('is the first of either, from the earliest receipt, and counts once, also through a chain', async () => {
    const { fromMs, interval } = nextMonth();
    const first = await lay({ atMs: fromMs, responded: hourMs });
    const second = await lay({ atMs: fromMs + 2 * dayMs });
    const third = await lay({ atMs: fromMs + 5 * dayMs, responded: hourMs });
    await merge(first, second, fromMs);
    await merge(second, third, fromMs);
    const { channels } = firstResponseSchema.parse(await ask(`first-response?${interval}`));
    expect(channels).toMatchObject([{ channel: 'email', cases: 1, answered: 1, waiting: 0 }]);
    expect(channels[0]?.standards[0]?.rungs[0]).toMatchObject({ withinMs: 2 * hourMs, inTime: 1, late: 0 });
    const items = (await ask(`cases?${interval}`)).items as unknown as Record<string, unknown>[];
    expect(items.map(({ id, mergedInto }) => [id, mergedInto])).toEqual(
      expect.arrayContaining([
        [first, second],
        [second, third],
        [third, null],
      ]),
    );
    expect(items.find(({ id }) => id === third)?.firstResponseMs).toBe(hourMs);
  });

  it('is that of its own again after an unmerge', async () => {
    const { fromMs, interval } = nextMonth();
    const first = await lay({ atMs: fromMs, responded: hourMs });
    const second = await lay({ atMs: fromMs + dayMs });
    await merge(first, second);
    await lay({ atMs: fromMs, columns: { restores_id: first } });
    const { channels } = firstResponseSchema.parse(await ask(`first-response?${interval}`));
    expect(channels).toMatchObject([{ cases: 2, answered: 1 }]);
  });
});

describe('solving in one contact, of a complaint in two cases', () => {
  const solvedIn = async (interval: string) => {
    const { solved, repeats, windows } = fcrSchema.parse(await ask(`fcr?${interval}`));
    return { solved, repeats, inOneContact: windows.map(({ inOneContact }) => inOneContact) };
  };

  it('is not given for a complaint that had to be sent twice, whichever case goes on', async () => {
    for (const isFirstToGoOn of [true, false]) {
      const { fromMs, interval } = nextMonth();
      const customerRef = randomUUID();
      const first = await lay({ atMs: fromMs, customerRef, resolvedAfterMs: 5 * hourMs });
      const second = await lay({
        atMs: fromMs + hourMs,
        customerRef,
        resolvedAfterMs: 4 * hourMs,
        columns: { repeats_id: first },
      });
      await api.db.sql`update case_times set repeats = true where case_id = ${second}`;
      // One contact each, and neither is solved in one: the second is a repeat, and counts for nobody.
      expect(await solvedIn(interval)).toEqual({ solved: 1, repeats: 1, inOneContact: [0, 0, 0] });
      const [gone, goesOn] = isFirstToGoOn ? [second, first] : [first, second];
      await changeCase(api.db, gone, { resolved_at: null });
      await merge(gone, goesOn, fromMs);
      expect(await solvedIn(interval)).toEqual({ solved: 1, repeats: 0, inOneContact: [0, 0, 0] });
      // Undone: the new case has what was said to the first one, and no more.
      await lay({ atMs: fromMs + 25 * dayMs, columns: { restores_id: gone } });
      expect(await solvedIn(interval)).toEqual(
        isFirstToGoOn
          ? { solved: 1, repeats: 0, inOneContact: [1, 1, 1] }
          : { solved: 0, repeats: 1, inOneContact: [0, 0, 0] },
      );
    }
  });

  it('stays taken back by a reopening before the merge', async () => {
    const { fromMs, interval } = nextMonth();
    const first = await lay({ atMs: fromMs, columns: { cycle: 2 } });
    const second = await lay({ atMs: fromMs + dayMs });
    await merge(first, second, fromMs);
    expect(await solvedIn(interval)).toEqual({ solved: 1, repeats: 0, inOneContact: [0, 0, 0] });
  });
});

it('what was said in a survey stays said, also of an arm, when its case is merged later', async () => {
  const { fromMs, interval } = nextMonth();
  const arms = JSON.stringify(['control', 'pilot'].map((code) => ({ code, ranges: [] })));
  await api.db.sql`
    insert into experiments (name, salt, arms, control, classes, "from")
    values ('surveyed', 'salt', ${arms}::jsonb, 'control', '{}', now())`;
  const columns = { arm: 'surveyed.pilot' };
  const first = await lay({ atMs: fromMs, columns: { ...columns, cycle: 2 } });
  const second = await lay({ atMs: fromMs + dayMs, columns });
  const at = new Date(fromMs + dayMs);
  await api.db.sql`
    insert into surveys (id, case_id, cycle, token_hash, sent_at, expires_at, answered_at, satisfied, recommend)
    values (${randomUUID()}, ${first}, 1, ${randomUUID()}, ${at}, ${at}, ${at}, false, 0)`;
  const figures = async () => {
    const rows = [
      ...(await rowsOf(`satisfaction?${interval}`)),
      ...(await rowsOf(`experiment?${interval}&experiment=surveyed`)),
    ];
    return rows
      .filter(({ figure }) => figure === 'csat' || figure === 'nps')
      .map((row) => [row.of, row.value]);
  };
  const before = await figures();
  expect(before).toEqual([
    [1, 0],
    [1, -100],
    [1, 0],
  ]);
  await merge(first, second, fromMs);
  expect(await figures()).toEqual(before);
  const { rows } = (await ask(`nps-and-complaints?${interval}`)) as unknown as { rows: unknown };
  expect(rows).toMatchObject([{ complaints: 1, surveysAnswered: 1, nps: -100 }]);
});

it('what a customer did later is of the case in which theirs goes on, in loyalty and in the arm', async () => {
  const { fromMs, interval } = nextMonth();
  const arms = JSON.stringify(['control', 'pilot'].map((code) => ({ code, ranges: [] })));
  await api.db.sql`
    insert into experiments (name, salt, arms, control, classes, "from")
    values ('followed', 'salt', ${arms}::jsonb, 'control', '{}', now())`;
  const columns = { arm: 'followed.pilot' };
  const first = await lay({ atMs: fromMs, columns });
  const second = await lay({ atMs: fromMs + dayMs, resolvedAfterMs: dayMs, columns });
  for (const kind of ['churn', 'purchase']) {
    const [amount, currency] = kind === 'purchase' ? [700, 'UAH'] : [null, null];
    await api.db.sql`
      insert into outcome_events (event_id, case_id, kind, at, amount_minor, currency)
      values (${randomUUID()}, ${first}, ${kind}, ${new Date(fromMs + 9 * dayMs)}, ${amount}, ${currency})`;
  }
  await merge(first, second, fromMs);
  expect(await rowsOf(`loyalty?${interval}`)).toMatchObject([
    { outcome: 'answered', cases: 1, churned: 1, returned: 1, purchases: 1, turnoverMinor: 700 },
  ]);
  const effect = await rowsOf(`experiment?${interval}&experiment=followed`);
  const figure = (name: string) => effect.find((row) => row.figure === name);
  expect(figure('churn')).toMatchObject({ of: 1, value: 1 });
  expect(figure('turnover')).toMatchObject({ of: 1, value: 700 });
});

it('a customer who complained often has what was paid for a merged case, and one complaint less', async () => {
  const { fromMs, interval } = nextMonth();
  const customerRef = randomUUID();
  const ids: string[] = [];
  for (const day of [0, 3, 6]) ids.push(await lay({ atMs: fromMs + day * dayMs, customerRef }));
  for (const caseId of ids.slice(0, 2)) {
    await api.db.sql`
      insert into claims (id, case_id, month, currency, amount_minor, state, reserved_at, answer)
      values (${randomUUID()}, ${caseId}, '2026-03-01', 'UAH', 500, 'captured', now(), '{}'::jsonb)`;
  }
  const address = `repeat-complainers?${interval}&least=2`;
  expect(await rowsOf(address)).toMatchObject([{ cases: 3, compensated: 2, paidMinor: 1_000 }]);
  await merge(ids[0] ?? '', ids[1] ?? '', fromMs);
  expect(await rowsOf(address)).toMatchObject([{ cases: 2, compensated: 1, paidMinor: 1_000 }]);
});

it('a corrective action is held against complaints, not against how often they were sent', async () => {
  const cause = 'sent_twice_cause';
  const doneAtMs = Date.parse('2026-06-15T00:00:00Z');
  const ids: string[] = [];
  for (const days of [-3, -2, 2, 3]) {
    const id = await lay({ atMs: doneAtMs + days * dayMs });
    await api.db.sql`
      update cases set detail = jsonb_set(detail, '{rootCause}', ${JSON.stringify(cause)}::jsonb) where id = ${id}`;
    ids.push(id);
  }
  const [id, done] = [randomUUID(), new Date(doneAtMs)];
  await api.db.sql`
    insert into corrective_actions (id, cause, title, owner_id, created_at, due_at, check_days, done_at)
    values (${id}, ${cause}, 'x', ${randomUUID()}, ${done}, ${done}, 7, ${done})`;
  await merge(ids[2] ?? '', ids[3] ?? '');
  await watchActions(api.db, new Date(doneAtMs + 60 * dayMs));
  const { json } = await api.get(`/v1/corrective-actions/${id}`);
  expect(json.check).toMatchObject({ casesBefore: 2, casesAfter: 1, effective: true });
});
