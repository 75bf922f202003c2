/** One atomic claim checks every limit; each refusal names it and says what is left. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeClaim, findClaim, monthOf, reserve } from '../../db/case/budget.ts';
import { payToCard, reversePayment } from '../../db/case/ledger.ts';
import { recordStep } from '../../db/case/record-step.ts';
import { judge } from '../../db/queries/claim-limits.ts';
import type { Standing } from '../../db/queries/claim-standing.ts';
import type { ClaimRequest } from '../../workflows/activities.contract.ts';
import { claimRequest } from '../support/claims.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { stepOf, storeCase } from '../support/stored-case.ts';

const dayMs = 86_400_000;
let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase({ maxConnections: 20 });
});
afterAll(() => fresh.drop());

/** Each test has some months to itself. */
let atMs = Date.UTC(2030, 0, 15);
beforeEach(() => {
  atMs += 130 * dayMs;
});

type More = Parameters<typeof claimRequest>[0] & { readonly amountMinor?: number };
const claimOf = ({ amountMinor = 100, ...more }: More = {}): ClaimRequest =>
  claimRequest({ money: { amountMinor, currency: 'UAH' }, atMs, ...more });
const options = { zone: 'Europe/Kyiv', defaultCapMinor: 1_000_000 };
const ask = (more: More = {}) => reserve(fresh.db, claimOf(more), options);
const caseOf = async (customerRef: string) =>
  (await storeCase(fresh.db, { noted: true, customerRef })).caseId;
const held = async (currency = 'UAH') => {
  const [row] = await fresh.db.sql<{ held: number }[]>`
    select held_minor as held from pools
     where month = ${monthOf('Europe/Kyiv', atMs)}::date and currency = ${currency}`;
  return row?.held;
};

describe('the share of a worker', () => {
  const agent = { grantedBy: 'agent', limits: { agentMonthMinor: 150_000 } };

  it('bounds what they grant in a month by themselves, and says what is left', async () => {
    expect(await ask({ ...agent, amountMinor: 100_000 })).toMatchObject({ granted: true, alone: true });
    expect(await ask({ ...agent, amountMinor: 60_000 })).toEqual({
      granted: false,
      limit: 'agent_month',
      leftMinor: 50_000,
    });
    expect(await ask({ ...agent, amountMinor: 50_000 })).toMatchObject({ granted: true });
    expect(await ask({ ...agent, grantedBy: 'another', amountMinor: 60_000 })).toMatchObject({
      granted: true,
    });
    const next = atMs + 31 * dayMs;
    expect(await ask({ ...agent, amountMinor: 60_000, atMs: next })).toMatchObject({ granted: true });
  });

  it('of 67 workers is more than the pool: both caps hold, whoever comes first', async () => {
    const answers = await Promise.all(
      Array.from({ length: 67 }, (_, n) =>
        reserve(
          fresh.db,
          claimOf({ grantedBy: `agent-${n}`, amountMinor: 15_000, limits: { agentMonthMinor: 15_000 } }),
          options,
        ),
      ),
    );
    expect(answers.filter((answer) => answer.granted)).toHaveLength(66);
    expect(answers.find((answer) => !answer.granted)).toEqual({
      granted: false,
      limit: 'pool_month',
      leftMinor: 10_000,
    });
  });

  it('does not bear what waits for approval; who approves bears it, within limits of their own', async () => {
    const asked = claimOf({ ...agent, amountMinor: 200_000, powerMinor: 50_000 });
    expect(await reserve(fresh.db, asked, options)).toMatchObject({ granted: true, alone: false });
    expect(await ask({ ...agent, amountMinor: 50_000, powerMinor: 50_000 })).toMatchObject({ alone: true });
    const approved = { ...asked, grantedBy: 'supervisor', powerMinor: null };
    const bounded = (agentMonthMinor: number | null) =>
      changeClaim(fresh.db, { ...approved, limits: { ...approved.limits, agentMonthMinor } }, options);
    expect(await bounded(150_000)).toEqual({ granted: false, limit: 'agent_month', leftMinor: 150_000 });
    expect(await bounded(200_000)).toMatchObject({ granted: true });
    const [row] = await fresh.db.sql`select granted_by from claims where id = ${asked.claimId}`;
    expect(row?.granted_by).toBe('supervisor');
    expect(await held()).toBe(250_000);
  });
});

describe('the case and the customer', () => {
  it('a case has a limit of its own over all that it was paid', async () => {
    const caseId = await caseOf('one-case');
    await ask({ caseId, amountMinor: 400, limits: { caseMinor: 500 } });
    // What the case has reserved gives way to a new claim; what was paid does not.
    const second = claimOf({ caseId, amountMinor: 300, limits: { caseMinor: 500 } });
    expect(await reserve(fresh.db, second, options)).toMatchObject({ granted: true });
    await payToCard(fresh.db, { claimId: second.claimId, caseId });
    expect(await ask({ caseId, amountMinor: 201, limits: { caseMinor: 500 } })).toEqual({
      granted: false,
      limit: 'case',
      leftMinor: 200,
    });
  });

  it('a better offer needs only the difference in the pool, and one that is refused leaves what there was', async () => {
    const caseId = await caseOf('better-offer');
    const more = { caseId, limits: { poolMonthMinor: 500 } };
    const first = claimOf({ ...more, amountMinor: 300 });
    await reserve(fresh.db, first, options);
    await ask({ ...more, caseId: await caseOf('somebody-else'), amountMinor: 100 });
    const state = async ({ claimId }: ClaimRequest) => (await findClaim(fresh.db, claimId))?.state;
    expect(await ask({ ...more, amountMinor: 401 })).toEqual({
      granted: false,
      limit: 'pool_month',
      leftMinor: 400,
    });
    expect([await state(first), await held()]).toEqual(['reserved', 400]);
    const better = claimOf({ ...more, amountMinor: 400 });
    for (let time = 0; time < 2; time += 1) {
      expect(await reserve(fresh.db, better, options)).toMatchObject({ granted: true });
      expect([await state(first), await state(better), await held()]).toEqual(['released', 'reserved', 500]);
    }
    // Points in place of money: each pool has its own back.
    const points = claimOf({ ...more, money: { amountMinor: 50, currency: 'points' } });
    expect(await reserve(fresh.db, points, options)).toMatchObject({ granted: true });
    expect([await state(better), await held(), await held('points')]).toEqual(['released', 100, 50]);
  });

  it('a claim that an approver brings back from a refusal takes the place of what the case holds', async () => {
    const caseId = await caseOf('brought-back');
    const more = { caseId, limits: { poolMonthMinor: 500 } };
    const refused = claimOf({ ...more, amountMinor: 600 });
    await reserve(fresh.db, refused, options);
    const first = claimOf({ ...more, amountMinor: 300 });
    await reserve(fresh.db, first, options);
    const approved = { ...refused, money: { amountMinor: 450, currency: 'UAH' } };
    expect(await changeClaim(fresh.db, approved, options)).toMatchObject({ granted: true });
    expect((await findClaim(fresh.db, first.claimId))?.state).toBe('released');
    expect(await held()).toBe(450);
  });

  it('a customer has one over all their cases in a rolling window, which months do not reset', async () => {
    const limits = { customerMinor: 500, customerSinceMs: atMs - 90 * dayMs };
    const of = async (amountMinor: number, at = atMs, customerSinceMs = at - 90 * dayMs) =>
      ask({
        caseId: await caseOf(`velocity-${atMs}`),
        amountMinor,
        atMs: at,
        limits: { ...limits, customerSinceMs },
      });
    expect(await of(300)).toMatchObject({ granted: true });
    expect(await of(300, atMs + 40 * dayMs)).toEqual({
      granted: false,
      limit: 'customer_window',
      leftMinor: 200,
    });
    expect(await of(200, atMs + 40 * dayMs)).toMatchObject({ granted: true });
    expect(await of(300, atMs + 91 * dayMs)).toMatchObject({ granted: true });
    const other = { caseId: await caseOf('somebody-else'), amountMinor: 500, limits };
    expect(await ask(other)).toMatchObject({ granted: true });
  });

  it('fifty cases of one customer at once do not pass it', async () => {
    const ids = await Promise.all(Array.from({ length: 50 }, () => caseOf(`many-${atMs}`)));
    const answers = await Promise.all(
      ids.map((caseId) => ask({ caseId, amountMinor: 100, limits: { customerMinor: 700 } })),
    );
    expect(answers.filter((answer) => answer.granted)).toHaveLength(7);
  });

  it('splitting over cases does not evade authority: the customer’s rolling sum counts', async () => {
    const of = async (ifAbovePower: 'wait' | 'refuse') =>
      ask({ caseId: await caseOf(`split-${atMs}`), amountMinor: 30_000, powerMinor: 50_000, ifAbovePower });
    expect(await of('wait')).toEqual({ granted: true, alone: true, stakeMinor: 30_000 });
    expect(await of('refuse')).toEqual({ granted: false, limit: 'authority', leftMinor: 20_000 });
    expect(await of('wait')).toEqual({ granted: true, alone: false, stakeMinor: 60_000 });
  });
});

describe('rules of compensation', () => {
  beforeAll(async () => {
    await fresh.db.sql`
      insert into compensation_rules (
        category, severity, currency, version, min_minor, default_minor, max_minor, effective_from)
      values ('late', 'low', 'UAH', 1, 100, 200, 300, '2026-01-01'),
             ('late', 'low', 'UAH', 2, 100, 200, 900, '2027-01-01'),
             ('*', 'low', 'UAH', 1, 1, 5, 10, '2026-01-01')`;
  });
  const at = (amountMinor: number, more: More = {}) =>
    ask({ amountMinor, rule: { category: 'late', severity: 'low' }, ...more });

  it('leave what is outside of them to a superior, by the rule of the day', async () => {
    expect(await at(900)).toMatchObject({ granted: true, alone: true });
    expect(await at(901)).toMatchObject({ granted: true, alone: false });
    expect(await at(99)).toMatchObject({ granted: true, alone: false });
    expect(await at(301, { atMs: Date.UTC(2026, 11, 31, 12) })).toMatchObject({ alone: false });
    expect(await at(11, { rule: { category: 'other', severity: 'low' } })).toMatchObject({ alone: false });
    expect(await at(11, { rule: { category: 'other', severity: 'high' } })).toMatchObject({ alone: true });
  });

  it('refuse it where nobody is asked, with their highest amount', async () => {
    const refused = { granted: false, limit: 'rule', leftMinor: 900 };
    expect(await at(901, { ifAbovePower: 'refuse' })).toEqual(refused);
    expect(await at(50, { ifAbovePower: 'refuse' })).toEqual(refused);
  });
});

describe('points', () => {
  it('have a pool and limits of their own, and are never summed with money', async () => {
    const caseId = await caseOf(`points-${atMs}`);
    const limits = { poolMonthMinor: 500, customerMinor: 400, agentMonthMinor: 400 };
    const inPoints = (amountMinor: number) =>
      ask({ caseId, limits, money: { amountMinor, currency: 'points' } });
    await ask({ caseId: await caseOf(`points-${atMs}`), amountMinor: 900_000 });
    expect(await inPoints(401)).toMatchObject({ granted: false, leftMinor: 400 });
    expect(await inPoints(400)).toEqual({ granted: true, alone: true, stakeMinor: 400 });
    expect([await held('UAH'), await held('points')]).toEqual([900_000, 400]);
  });
});

describe('the judgement of a claim', () => {
  const minor = fc.integer({ min: 0, max: 1_000 });
  const bound = fc.option(minor, { nil: null });
  const standing: fc.Arbitrary<Standing> = fc.record({
    capMinor: minor,
    heldMinor: minor,
    grantedMinor: minor,
    inCaseMinor: minor,
    ofCustomerMinor: minor,
    rule: fc.option(
      fc.tuple(minor, minor, minor).map((amounts) => {
        const [minMinor = 0, defaultMinor = 0, maxMinor = 0] = amounts.sort((a, b) => a - b);
        return { minMinor, defaultMinor, maxMinor };
      }),
      { nil: null },
    ),
  });

  it('never passes a limit, and never refuses what every limit has', () => {
    fc.assert(
      fc.property(
        standing,
        fc.integer({ min: 1, max: 1_200 }),
        fc.record({ agentMonthMinor: bound, caseMinor: bound, customerMinor: bound }),
        bound,
        fc.constantFrom('wait' as const, 'refuse' as const),
        (now, amountMinor, limits, powerMinor, ifAbovePower) => {
          const answer = judge({ amountMinor, limits, powerMinor, ifAbovePower }, now);
          const fits = (max: number | null, used: number) => max === null || used + amountMinor <= max;
          const power = fits(powerMinor, Math.max(now.inCaseMinor, now.ofCustomerMinor));
          const { rule } = now;
          const isUsual = rule === null || (amountMinor >= rule.minMinor && amountMinor <= rule.maxMinor);
          const alone = power && isUsual;
          const has =
            fits(now.capMinor, now.heldMinor) &&
            fits(limits.caseMinor, now.inCaseMinor) &&
            fits(limits.customerMinor, now.ofCustomerMinor) &&
            (!alone || fits(limits.agentMonthMinor, now.grantedMinor)) &&
            (alone || ifAbovePower === 'wait');
          expect(answer.granted).toBe(has);
          if (answer.granted) expect(answer.alone).toBe(alone);
          else if (answer.limit !== 'rule') {
            expect(answer.leftMinor).toBeGreaterThanOrEqual(0);
            expect(answer.leftMinor).toBeLessThan(amountMinor);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a random run of thousands of operations', () => {
  it('leaves the ledger at zero, and the pool at what is held, never over its cap in any snapshot', async () => {
    const capMinor = 150_000;
    const files = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        storeCase(fresh.db, { noted: true, customerRef: `run-${n % 10}` }),
      ),
    );
    const cases = files.map((file) => ({ file, claims: [] as ClaimRequest[], seq: 0 }));
    // A seed of its own: a run that fails can be run again.
    let seed = 20_261_123;
    const below = (max: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * max);
    };
    const done = { reserve: 0, change: 0, step: 0, pay: 0, reverse: 0 };
    const operate = async (): Promise<void> => {
      const one = cases[below(cases.length)];
      if (one === undefined) return;
      const { file, claims } = one;
      const claim = below(2) === 0 ? claims.at(-1 - below(3)) : claims[below(claims.length)];
      const amountMinor = 1 + below(2_000);
      const what = below(10);
      // Whatever is in no state for it is refused by an error, and changes nothing.
      if (what < 4 || claim === undefined) {
        const request = claimOf({ caseId: file.caseId, amountMinor, limits: { poolMonthMinor: capMinor } });
        claims.push(request);
        done.reserve += Number((await reserve(fresh.db, request, options)).granted);
      } else if (what < 6) {
        const changed = { ...claim, money: { amountMinor, currency: 'UAH' } };
        await changeClaim(fresh.db, changed, options).then(
          () => (done.change += 1),
          () => {},
        );
      } else if (what < 7) {
        one.seq += 1;
        await recordStep(fresh.db, stepOf(file, one.seq, { holds: below(2) === 0 ? claim.claimId : null }));
        done.step += 1;
      } else if (what < 9) {
        await payToCard(fresh.db, { claimId: claim.claimId, caseId: file.caseId }).then(
          () => (done.pay += 1),
          () => {},
        );
      } else {
        await reversePayment(fresh.db, claim.claimId).then(
          () => (done.reverse += 1),
          () => {},
        );
      }
    };
    let highest = 0;
    for (let batch = 0; batch < 110; batch += 1) {
      const [, now] = await Promise.all([Promise.all(Array.from({ length: 20 }, operate)), held()]);
      highest = Math.max(highest, now ?? 0, (await held()) ?? 0);
    }
    for (const count of Object.values(done)) expect(count).toBeGreaterThan(15);
    expect(highest).toBeLessThanOrEqual(capMinor);
    const [books] = await fresh.db.sql`
      select coalesce(sum(amount_minor), 0)::int as sum,
             (select count(*)::int from (
               select 1 from ledger_entries group by transfer_key having sum(amount_minor) <> 0) t) as unbalanced
        from ledger_entries`;
    expect(books).toEqual({ sum: 0, unbalanced: 0 });
    const ids = files.map((file) => file.caseId);
    const [sums] = await fresh.db.sql`
      select coalesce(sum(amount_minor) filter (where state in ('reserved', 'captured')), 0)::int as held,
             coalesce(sum(amount_minor) filter (where state = 'captured'), 0)::int as paid
        from claims where case_id = any(${ids}::uuid[])`;
    expect(await held()).toBe(sums?.held);
    const [onCards] = await fresh.db.sql`
      select coalesce(sum(amount_minor), 0)::int as paid from ledger_entries
       where account like 'card:%' and transfer_key in (
         select p || c.id from claims c, (values ('capture:'), ('reversal:')) as k(p)
          where c.case_id = any(${ids}::uuid[]))`;
    expect(onCards?.paid).toBe(sums?.paid);
  }, 60_000);
});

describe('a claim asked again', () => {
  it('gets its first answer, whatever the limits say by now', async () => {
    const request = claimOf({ claimId: randomUUID(), amountMinor: 900, limits: { agentMonthMinor: 500 } });
    const refused = { granted: false, limit: 'agent_month', leftMinor: 500 };
    expect(await reserve(fresh.db, request, options)).toEqual(refused);
    const wider = { ...request, limits: { ...request.limits, agentMonthMinor: null } };
    expect(await reserve(fresh.db, wider, options)).toEqual(refused);
    expect(await findClaim(fresh.db, request.claimId)).toMatchObject({ state: 'refused' });
  });
});
