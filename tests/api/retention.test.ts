/** Retention: by class and age after closing, case by case; holds win, and nothing is due before somebody says so. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseDue } from '../../db/case/retention.ts';
import { type ApiUnderTest, complaint, silentEngine, startApi } from '../support/api.ts';
import { changeCase } from '../support/stored-desk.ts';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await startApi({ engine: silentEngine });
});
afterEach(() => api.close());

const monthsAgo = (months: number) => {
  const at = new Date();
  at.setUTCMonth(at.getUTCMonth() - months);
  return new Date(at.getTime() - 86_400_000);
};

async function closedCase(caseClass: string, months: number, ref = `card-${randomUUID()}`) {
  const body = complaint({ class: caseClass, customer: { ref, name: 'Somebody' } });
  const id = String((await api.post('/v1/complaints', { body })).json.id);
  await changeCase(api.db, id, { stage: 'closed', outcome: 'answered', ended_at: monthsAgo(months) });
  return { id, ref };
}
const isErased = async (id: string) => {
  const [row] = await api.db.sql<{ erased: boolean; subject: string; ref: string }[]>`
    select c.erased_at is not null as erased, p.subject, c.customer_ref as ref
      from cases c join complaints p on p.id = c.id where c.id = ${id}`;
  expect(row?.subject === '').toBe(row?.erased);
  return row?.erased === true;
};
const save = (rules: unknown, more: { ifMatch?: number } = {}) =>
  api.send('PUT', '/v1/retention', { body: { rules }, ...more });
const preview = async () => (await api.get('/v1/retention/preview')).json.items;

describe('retention', () => {
  it('keeps everything until somebody saves rules, which are audited', async () => {
    const old = await closedCase('store', 600);
    expect((await api.get('/v1/retention')).json).toEqual({ version: 0, rules: [] });
    expect(await preview()).toEqual([]);
    expect(await eraseDue(api.db, 10, new Date())).toBe(0);
    expect(await isErased(old.id)).toBe(false);
    const saved = await save([{ class: '*', months: 36 }]);
    expect(saved.json).toEqual({ version: 1, rules: [{ class: '*', months: 36 }] });
    expect((await save([{ class: '*', months: 36 }])).json.version).toBe(1);
    expect((await save([], { ifMatch: 0 })).status).toBe(412);
    const trail = await api.get('/v1/audit?chain=retention');
    expect(trail.json.items).toMatchObject([
      { action: 'retention.saved', before: [], after: [{ months: 36 }] },
    ]);
  });

  it('refuses rules that make no sense', async () => {
    const wrong = [[{ class: 'store', months: 0 }], [{ class: 'Store!', months: 1 }], [{ months: 1 }]];
    for (const rules of wrong) expect((await save(rules)).status).toBe(400);
    const twice = [
      { class: 'store', months: 1 },
      { class: 'store', months: 2 },
    ];
    expect((await save(twice)).status).toBe(400);
  });

  it('erases what the class of a case says, and previews exactly that without doing it', async () => {
    const [young, old] = [await closedCase('store', 5), await closedCase('store', 7)];
    const [kept, other] = [await closedCase('loyalty_card', 200), await closedCase('non_standard', 13)];
    const open = await api.post('/v1/complaints', { body: complaint() });
    await save([
      { class: 'store', months: 6 },
      { class: 'loyalty_card', months: null },
      { class: '*', months: 12 },
    ]);
    expect(await preview()).toMatchObject([
      { class: 'non_standard', due: 1, held: 0 },
      { class: 'store', due: 1, held: 0 },
    ]);
    expect(await isErased(old.id)).toBe(false);
    expect(await eraseDue(api.db, 10, new Date())).toBe(2);
    expect(await Promise.all([old, other].map(({ id }) => isErased(id)))).toEqual([true, true]);
    for (const id of [young.id, kept.id, String(open.json.id)]) expect(await isErased(id)).toBe(false);
    expect(await preview()).toEqual([]);
    expect(await eraseDue(api.db, 10, new Date())).toBe(0);
    const trail = await api.get(`/v1/complaints/${old.id}/audit`);
    expect(trail.text).toContain('case.erased');
  });

  it('is bounded in each round, oldest first', async () => {
    const cases = await Promise.all([9, 8, 7].map((months) => closedCase('store', months)));
    await save([{ class: '*', months: 6 }]);
    expect(await eraseDue(api.db, 2, new Date())).toBe(2);
    expect(await Promise.all(cases.map(({ id }) => isErased(id)))).toEqual([true, true, false]);
  });

  it('gives way to a legal hold, and the next case is erased all the same', async () => {
    const held = await closedCase('store', 9);
    const next = await closedCase('store', 8);
    await save([{ class: '*', months: 6 }]);
    const hold = await api.post('/v1/legal-holds', { body: { case: held.id, reason: 'A court asked.' } });
    expect(hold.status, hold.text).toBe(201);
    expect(await preview()).toMatchObject([{ class: 'store', due: 2, held: 1 }]);
    expect(await eraseDue(api.db, 1, new Date())).toBe(1);
    expect(await isErased(held.id)).toBe(false);
    expect(await isErased(next.id)).toBe(true);
    await api.post(`/v1/legal-holds/${hold.json.id}/lift`);
    expect(await eraseDue(api.db, 10, new Date())).toBe(1);
    expect(await isErased(held.id)).toBe(true);
  });

  it('counts a customer whose other cases still name them as one, and forgets who they were with the last', async () => {
    const first = await closedCase('store', 9);
    const second = await closedCase('store', 8, first.ref);
    await closedCase('store', 1, first.ref);
    await save([{ class: '*', months: 6 }]);
    expect(await eraseDue(api.db, 10, new Date())).toBe(2);
    const refs = await api.db.sql<{ ref: string }[]>`
      select customer_ref as ref from cases where id in (${first.id}, ${second.id})`;
    expect(new Set(refs.map(({ ref }) => ref)).size).toBe(1);
    expect(refs[0]?.ref).toMatch(/^erased-/);
    expect(await api.db.sql`select 1 from pseudonyms`).toHaveLength(1);
    await api.db.sql`update cases set ended_at = ${monthsAgo(9)} where customer_ref = ${first.ref}`;
    expect(await eraseDue(api.db, 10, new Date())).toBe(1);
    const all = await api.db.sql<{ ref: string }[]>`select distinct customer_ref as ref from cases`;
    expect(all).toHaveLength(1);
    expect(await api.db.sql`select 1 from pseudonyms`).toHaveLength(0);
  });
});
