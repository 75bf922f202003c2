/** A repeat is linked whenever it becomes known that it is one: at triage, after a reclassification, after a correction. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordStep } from '../../db/case/record-step.ts';
import type { CaseView } from '../../workflows/complaint.contract.ts';
import type { CaseFile } from '../../workflows/domain/case-file.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { stepOf, storeCase } from '../support/stored-case.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const hourMs = 3_600_000;
const mondayMs = Date.parse('2026-03-02T09:00:00Z');

/** A case of which intake knew no category. */
async function received(customerRef: string, afterMs: number, policy = 'default'): Promise<CaseFile> {
  const atMs = mondayMs + afterMs;
  return storeCase(fresh.db, { customerRef, receivedAtMs: atMs, createdAtMs: atMs, noted: true, policy });
}

let seq = 0;
/** Writes a step that tells `type`; what an earlier one said stays unless this says otherwise. */
const said = new Map<string, Partial<CaseView>>();
async function step(file: CaseFile, type: string, view: Partial<CaseView>): Promise<boolean> {
  seq += 1;
  const now = { ...said.get(file.caseId), ...view };
  said.set(file.caseId, now);
  const event = {
    type,
    atMs: seq,
    actor: { kind: 'process', id: 'process' },
    sourceId: null,
    data: {},
  } as const;
  return recordStep(fresh.db, stepOf(file, seq, { view: now, events: [event] }));
}
const triage = (file: CaseFile, category = 'delivery') => step(file, 'triaged', { category });

/** What it repeats, as the case says, and whether reports count it as a repeat. */
async function linkOf({ caseId }: CaseFile): Promise<string | null> {
  const [row] = await fresh.db.sql<{ repeatsId: string | null; counted: boolean }[]>`
    select c.repeats_id as "repeatsId", t.repeats as counted
      from cases c join case_times t on t.case_id = c.id where c.id = ${caseId}`;
  expect(row?.counted).toBe(row?.repeatsId !== null);
  return row?.repeatsId ?? null;
}

describe('a case that gets its category at triage', () => {
  it('is linked to the earlier one about the same, once, and all that follow to that one', async () => {
    const who = randomUUID();
    const [first, second, third] = [
      await received(who, 0),
      await received(who, hourMs),
      await received(who, 2 * hourMs),
    ];
    await triage(first);
    expect(await linkOf(first)).toBeNull();
    await triage(second);
    expect(await linkOf(second)).toBe(first.caseId);
    await triage(third);
    expect(await linkOf(third)).toBe(first.caseId);
    await step(second, 'noted', {});
    expect(await linkOf(second)).toBe(first.caseId);
  });

  it('is linked all the same when the earlier one is triaged after it', async () => {
    const who = randomUUID();
    const [first, second, third] = [
      await received(who, 0),
      await received(who, hourMs),
      await received(who, 2 * hourMs),
    ];
    await triage(second);
    await triage(third);
    expect(await linkOf(second)).toBeNull();
    expect(await linkOf(third)).toBe(second.caseId);
    await triage(first);
    expect(await linkOf(first)).toBeNull();
    expect(await linkOf(second)).toBe(first.caseId);
    expect(await linkOf(third)).toBe(first.caseId);
  });

  it.each([
    ['is about something else', { category: 'rude_staff' }],
    ['is another customer’s', { who: 'another' }],
    ['is of the demo', { policy: 'demo' }],
    ['was solved longer ago than the window', { resolvedAfterMs: hourMs }],
  ] as const)('is not linked to one that %s', async (_what, other) => {
    const who = randomUUID();
    const laterMs = 2 * 24 * hourMs;
    const first = await received(
      'who' in other ? randomUUID() : who,
      0,
      'policy' in other ? other.policy : 'default',
    );
    await triage(first, 'category' in other ? other.category : 'delivery');
    if ('resolvedAfterMs' in other) {
      await step(first, 'resolved', { resolvedAtMs: mondayMs + other.resolvedAfterMs, outcome: 'answered' });
    }
    const second = await received(who, laterMs);
    await triage(second);
    expect(await linkOf(second)).toBeNull();
  });

  it('is linked to one that was solved within the window, to the millisecond', async () => {
    const [rules] = await fresh.db.sql<{ ms: number }[]>`
      select repeat_window_ms::float8 as ms from contact_rules order by version desc limit 1`;
    const windowMs = rules?.ms ?? 0;
    expect(windowMs).toBeGreaterThan(0);
    for (const [extraMs, linked] of [
      [0, true],
      [1, false],
    ] as const) {
      const who = randomUUID();
      const first = await received(who, 0);
      await triage(first);
      await step(first, 'resolved', { resolvedAtMs: mondayMs + hourMs, outcome: 'answered' });
      const second = await received(who, hourMs + windowMs + extraMs);
      await triage(second);
      expect(await linkOf(second)).toBe(linked ? first.caseId : null);
    }
  });

  it('is linked neither to an erased case nor to one that was merged', async () => {
    const who = randomUUID();
    const [erased, merged, last] = [
      await received(who, 0),
      await received(who, hourMs),
      await received(who, 2 * hourMs),
    ];
    await triage(erased);
    await triage(merged);
    await fresh.db.sql`
      update cases set customer_ref = 'erased', erased_at = now() where id = ${erased.caseId}`;
    await step(merged, 'merged', { outcome: 'merged', endedAtMs: mondayMs + hourMs });
    await triage(last);
    expect(await linkOf(last)).toBeNull();
  });
});

describe('a case of which intake knew the category', () => {
  it('is linked from a later one, which was there before it, once it is triaged', async () => {
    const who = randomUUID();
    const [first, second] = [await received(who, 0), await received(who, hourMs)];
    await triage(second);
    await fresh.db.sql`update cases set category = 'delivery' where id = ${first.caseId}`;
    expect(await linkOf(second)).toBeNull();
    await triage(first);
    expect(await linkOf(second)).toBe(first.caseId);
  });
});

describe('a link', () => {
  it.each([
    ['is about something else', 'reclassified', { category: 'rude_staff' }],
    ['was merged', 'merged', { outcome: 'merged', endedAtMs: mondayMs + 3 * hourMs }],
  ] as const)(
    'to a case beyond goes when the one between, that tied it to that, %s',
    async (_, type, view) => {
      const who = randomUUID();
      const first = await received(who, 0);
      await triage(first);
      await step(first, 'resolved', { resolvedAtMs: mondayMs + hourMs, outcome: 'answered' });
      const between = await received(who, hourMs + 60_000);
      await triage(between);
      const farMs = 40 * 24 * hourMs;
      const [third, fourth] = [await received(who, farMs), await received(who, farMs + hourMs)];
      await triage(third);
      await triage(fourth);
      for (const file of [between, third, fourth]) expect(await linkOf(file)).toBe(first.caseId);
      await step(between, type, view);
      expect(await linkOf(third)).toBeNull();
      expect(await linkOf(fourth)).toBe(third.caseId);
    },
  );

  it('goes and comes with what the case is about, and with what the one that it repeats is about', async () => {
    const who = randomUUID();
    const [first, second] = [await received(who, 0), await received(who, hourMs)];
    await triage(first);
    await triage(second);
    await step(second, 'reclassified', { category: 'rude_staff' });
    expect(await linkOf(second)).toBeNull();
    await step(first, 'reclassified', { category: 'rude_staff' });
    expect(await linkOf(second)).toBe(first.caseId);
    await step(first, 'reclassified', { category: 'freshness' });
    expect(await linkOf(second)).toBeNull();
  });

  it('turns round when a correction turns round which came first', async () => {
    const who = randomUUID();
    const [first, second] = [await received(who, 0), await received(who, hourMs)];
    await triage(first);
    await triage(second);
    await step(second, 'corrected', { receivedAtMs: mondayMs - hourMs });
    expect(await linkOf(second)).toBeNull();
    expect(await linkOf(first)).toBe(second.caseId);
    await step(second, 'corrected', { receivedAtMs: mondayMs + hourMs });
    expect(await linkOf(first)).toBeNull();
    expect(await linkOf(second)).toBe(first.caseId);
  });

  it('leads past a case that was merged', async () => {
    const who = randomUUID();
    const [first, second, third] = [
      await received(who, 0),
      await received(who, hourMs),
      await received(who, 2 * hourMs),
    ];
    for (const file of [first, second, third]) await triage(file);
    await step(first, 'merged', { outcome: 'merged', endedAtMs: mondayMs + 3 * hourMs });
    expect(await linkOf(second)).toBeNull();
    expect(await linkOf(third)).toBe(second.caseId);
  });

  it('of a step that a dying worker wrote and that was then taken otherwise is drawn anew', async () => {
    const who = randomUUID();
    const [first, second] = [await received(who, 0), await received(who, hourMs)];
    await triage(first);
    await recordStep(fresh.db, stepOf(second, 5, { atMs: 1, view: { category: 'delivery' } }));
    expect(await linkOf(second)).toBe(first.caseId);
    await recordStep(fresh.db, stepOf(second, 5, { atMs: 2, view: { category: 'rude_staff' } }));
    expect(await linkOf(second)).toBeNull();
  });
});

describe('steps that draw links of one customer’s cases at the same time', () => {
  it('neither block each other nor leave a link out', async () => {
    for (let round = 0; round < 20; round += 1) {
      const who = randomUUID();
      const files: CaseFile[] = [];
      for (let nth = 0; nth < 6; nth += 1) files.push(await received(who, nth * hourMs));
      await Promise.all(files.map((file) => triage(file)));
      const links: (string | null)[] = [];
      for (const file of files) links.push(await linkOf(file));
      expect(links).toEqual([null, ...Array.from({ length: 5 }, () => files[0]?.caseId)]);
    }
  });
});
