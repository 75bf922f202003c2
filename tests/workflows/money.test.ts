/** Money beside the straight way, on a real Temporal server: good made at once, goodwill, points, payments that did not stand. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DecisionPayloads } from '../../workflows/complaint.contract.ts';
import { defaultPolicy } from '../../workflows/policy.ts';
import {
  agent,
  head,
  type ProcessUnderTest,
  policyWith,
  startProcess,
  supervisor,
} from '../support/process.ts';
import { refused } from '../support/refused.ts';
import { byCustomer, investigated, offered, offerOf } from '../support/story.ts';

let process: ProcessUnderTest;
beforeAll(async () => {
  process = await startProcess();
});
afterAll(() => process.close());

const madeGood = (amountMinor: number, currency = 'UAH'): DecisionPayloads['compensate'] => ({
  class: 'store',
  category: 'delivery',
  severity: 'low',
  remedySought: null,
  proposalId: randomUUID(),
  kind: 'offer',
  finding: null,
  goodwill: true,
  rootCause: 'late_delivery',
  remedy: 'compensation',
  compensation: { amountMinor, currency },
  ...byCustomer,
});
const inAftercare = (caseId: string) => expect.poll(() => process.desk.row(caseId).stage).toBe('aftercare');

describe('good made within the first contact', () => {
  test('is one decision from triage to the payment, with nobody asked and no fault found', async () => {
    const c = await process.open();
    expect(await c.decide('compensate', madeGood(30_000))).toMatchObject({
      stage: 'compensation',
      outcome: 'accepted',
    });
    await inAftercare(c.caseId);
    expect(process.desk.row(c.caseId)).toMatchObject({
      class: 'store',
      assignee: agent.id,
      finding: null,
      paidMinor: 30_000,
      proposal: { goodwill: true, finding: null, proposedBy: agent.id, approvedBy: null },
    });
    const told = process.desk.told(c.caseId);
    for (const type of ['triaged', 'assigned', 'proposed', 'accepted', 'paid', 'resolved']) {
      expect(told.filter((one) => one === type)).toHaveLength(1);
    }
    expect(process.desk.row(c.caseId).clocks.find(({ kind }) => kind === 'first_response')?.met).toBe(true);
  });

  test('above one’s power, or where the budget has not got it, is refused and leaves the case at triage', async () => {
    const c = await process.open();
    expect(await refused(c.decide('compensate', madeGood(50_001)), 'above-authority')).toMatchObject({
      maxMinor: 50_000,
    });
    process.desk.leftMinor = 100;
    expect(await refused(c.decide('compensate', madeGood(200)), 'budget-exhausted')).toEqual({
      limit: 'pool_month',
      leftMinor: 100,
    });
    process.desk.leftMinor = Number.MAX_SAFE_INTEGER;
    expect(process.desk.row(c.caseId)).toMatchObject({ stage: 'triage', class: null, proposal: null });
    await c.decide('compensate', madeGood(200));
    await inAftercare(c.caseId);
  });

  test('may be wider in an arm of an experiment', async () => {
    const wide = { role: 'agent', class: '*', maxMinor: 90_000, arm: 'wide.pilot' } as const;
    const policy = policyWith(86_400_000, { powers: [...defaultPolicy.powers, wide] });
    const pilot = await process.open({ policy, arm: 'wide.pilot' });
    await pilot.decide('compensate', madeGood(90_000));
    const control = await process.open({ policy, arm: 'wide.control' });
    await refused(control.decide('compensate', madeGood(90_000)), 'above-authority');
  });
});

describe('goodwill', () => {
  test('is offered before anything is found, and after a complaint was found unfounded', async () => {
    const before = await investigated(process);
    await before.decide('propose', { ...offerOf(20_000), finding: null, goodwill: true });
    expect(process.desk.row(before.caseId)).toMatchObject({
      stage: 'offer',
      finding: null,
      proposal: { goodwill: true },
    });
    const after = await investigated(process);
    await after.decide('propose', { ...offerOf(20_000), finding: 'rejected' });
    expect(process.desk.row(after.caseId)).toMatchObject({
      finding: 'rejected',
      proposal: { finding: 'rejected', goodwill: true },
    });
    const neither = await investigated(process);
    await refused(neither.decide('propose', { ...offerOf(20_000), finding: null }), 'finding-required');
  });
});

describe('points', () => {
  test('are offered and paid by powers of their own, beside money', async () => {
    const c = await investigated(process);
    const inPoints = (amountMinor: number) => ({
      ...offerOf(amountMinor),
      compensation: { amountMinor, currency: 'points' },
    });
    expect(await c.decide('propose', inPoints(1_001))).toMatchObject({ stage: 'approval' });
    await c.decide('approve', { amountMinor: null }, supervisor);
    await c.decide('accept', byCustomer);
    await inAftercare(c.caseId);
    expect(process.desk.row(c.caseId)).toMatchObject({
      paidMinor: 0,
      payments: [{ money: { amountMinor: 1_001, currency: 'points' }, state: 'paid' }],
    });
  });
});

describe('a payment that did not stand', () => {
  test('is taken back once, and the case’s sum with it; what else was paid stays', async () => {
    const c = await offered(process, 40_000);
    await refused(c.decide('reverse_payment', { claimId: null, reason: 'returned' }, head), 'nothing-paid');
    await c.decide('accept', byCustomer);
    await inAftercare(c.caseId);
    const [payment] = process.desk.row(c.caseId).payments;
    const before = process.desk.reversals.length;
    const answers = await Promise.allSettled([
      c.decide('reverse_payment', { claimId: payment?.claimId ?? '', reason: 'returned' }, head),
      c.decide('reverse_payment', { claimId: payment?.claimId ?? '', reason: 'returned' }, supervisor),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect.poll(() => process.desk.row(c.caseId).paidMinor).toBe(0);
    expect(process.desk.reversals.slice(before)).toEqual([payment?.claimId]);
    expect(process.desk.row(c.caseId)).toMatchObject({
      stage: 'aftercare',
      payments: [{ state: 'reversed' }],
      compensation: { state: 'reversed' },
    });
    expect(process.desk.told(c.caseId).filter((type) => type === 'payment_reversed')).toHaveLength(1);
    // What came back no longer counts towards authority.
    await c.decide('reopen', { ...byCustomer, reason: 'not_solved' });
    expect(await c.decide('propose', offerOf(50_000))).toMatchObject({ stage: 'offer' });
  });

  test('of an earlier cycle is taken back while the case is worked on again', async () => {
    const c = await offered(process, 40_000);
    await c.decide('accept', byCustomer);
    await inAftercare(c.caseId);
    await c.decide('reopen', { ...byCustomer, reason: 'not_solved' });
    await c.decide('reverse_payment', { claimId: null, reason: 'card_closed' }, head);
    await expect.poll(() => process.desk.row(c.caseId).payments[0]?.state).toBe('reversed');
    expect(process.desk.row(c.caseId)).toMatchObject({ stage: 'investigation', paidMinor: 0 });
  });
});
