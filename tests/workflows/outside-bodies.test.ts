/** Others who have a say: departments, outside bodies, the antifraud system. On a real Temporal server. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  agent,
  type ProcessUnderTest,
  person,
  policyWith,
  type RunningCase,
  startProcess,
  supervisor,
} from '../support/process.ts';
import { refused } from '../support/refused.ts';
import { answerWithoutOffer, byCustomer, investigated, offerOf } from '../support/story.ts';

let process: ProcessUnderTest;
beforeAll(async () => {
  process = await startProcess();
});
afterAll(() => process.close());

const clockOf = (c: RunningCase, id: string) =>
  process.desk.row(c.caseId).clocks.find((clock) => clock.id === id);
const stateOf = (c: RunningCase, id: string) => clockOf(c, id)?.ledger.at(-1)?.state;
const referral = (dueInDays: number | null = null) => ({
  referralId: randomUUID(),
  body: 'ombudsman',
  reason: 'customer_went_there',
  dueInDays,
});

describe('questions to departments', () => {
  test('several run at once, each with a clock and a due date of its own, while the main clock runs on', async () => {
    const c = await investigated(process, { policy: policyWith(1_000) });
    const ask = async (department: string, dueInDays: number | null) => {
      const handOffId = randomUUID();
      await c.decide('hand_off', { handOffId, department, dueInDays });
      return handOffId;
    };
    const logistics = await ask('logistics', 1);
    const it = await ask('it', 50);
    const shops = await ask('shops', null);
    const row = process.desk.row(c.caseId);
    expect(
      row.tasks.filter((task) => task.step === 'answer_hand_off').map((task) => task.department),
    ).toEqual(['logistics', 'it', 'shops']);
    const dueOf = (id: string) => row.tasks.find((task) => task.id.endsWith(id))?.dueAtMs ?? 0;
    const askedOf = (id: string) => row.handOffs.find((one) => one.id === id)?.askedAtMs ?? 0;
    expect(dueOf(logistics) - askedOf(logistics)).toBe(1_000);
    expect(dueOf(it) - askedOf(it)).toBe(50_000);
    expect(dueOf(shops) - askedOf(shops)).toBe(2_000);
    expect(row).toMatchObject({ waitingFor: 'department', resolution: { state: 'running' } });
    // The first is late and told so by its own ladder, the second is answered in time, the third taken back.
    await c.tell('department_answer', { handOffId: it });
    await c.decide('recall_hand_off', { handOffId: shops });
    await expect.poll(() => clockOf(c, `hand_off.${logistics}`)?.breach?.voided).toBeNull();
    expect(clockOf(c, `hand_off.${it}`)).toMatchObject({ met: true, breach: null });
    expect(stateOf(c, `hand_off.${shops}`)).toBe('stopped');
    const told = process.desk.stepsOf(c.caseId).flatMap((step) => step.notices);
    expect(told.filter((notice) => notice.clockId.startsWith('hand_off.')).map((n) => n.clockId)).toEqual(
      expect.arrayContaining([`hand_off.${logistics}`]),
    );
    expect(told.some((notice) => notice.clockId === `hand_off.${it}`)).toBe(false);
    await c.tell('department_answer', { handOffId: logistics });
    await expect.poll(() => process.desk.row(c.caseId).waitingFor).toBeNull();
    expect(stateOf(c, 'resolution.1')).toBe('running');
    expect(clockOf(c, `hand_off.${logistics}`)?.met).toBe(false);
  });
});

describe('a referral to an outside body', () => {
  test('holds the case with a clock of its own while the resolution limit stands still', async () => {
    const c = await investigated(process);
    const asked = referral(60);
    expect(await c.decide('refer', asked, supervisor)).toMatchObject({
      stage: 'referral',
      waitingFor: 'outside_body',
    });
    expect(stateOf(c, 'resolution.1')).toBe('paused');
    expect(clockOf(c, 'resolution.1')?.ledger.at(-1)?.reason).toBe('referral');
    const row = process.desk.row(c.caseId);
    expect(row).toMatchObject({
      next: { step: 'follow_referral' },
      tasks: [{ step: 'follow_referral', assignee: agent.id, clockId: `referral.${asked.referralId}` }],
      referrals: [{ body: 'ombudsman', from: 'investigation', outcome: null }],
    });
    const [held] = row.referrals;
    expect((row.tasks[0]?.dueAtMs ?? 0) - (held?.referredAtMs ?? 0)).toBe(60 * 86_400_000);
    await refused(c.decide('propose', answerWithoutOffer()), 'not-allowed-now');
    await refused(c.decide('refer', referral(), supervisor), 'not-allowed-now');
    expect(await c.decide('referral_outcome', { outcome: 'partly' })).toMatchObject({
      stage: 'investigation',
      waitingFor: null,
    });
    expect(stateOf(c, 'resolution.1')).toBe('running');
    expect(process.desk.row(c.caseId).referrals).toMatchObject([{ outcome: 'partly' }]);
    expect(clockOf(c, `referral.${asked.referralId}`)).toMatchObject({ met: true });
  });

  test('climbs its own ladder when the body is late, and goes on waiting', async () => {
    const c = await investigated(process, { policy: policyWith(5_000) });
    const asked = referral(1);
    await c.decide('refer', asked, supervisor);
    const told = () =>
      process.desk
        .stepsOf(c.caseId)
        .flatMap((step) => step.notices)
        .filter((notice) => notice.clockId === `referral.${asked.referralId}`)
        .map((notice) => notice.rung);
    await expect.poll(told).toEqual(['remind_assignee', 'late_to_supervisor', 'late_to_head']);
    expect(process.desk.row(c.caseId).stage).toBe('referral');
    await c.decide('withdraw', byCustomer);
    expect(await c.ending()).toMatchObject({ outcome: 'withdrawn' });
  });

  test('from a proposal goes back to it', async () => {
    const c = await investigated(process);
    await c.decide('conclude', { finding: 'upheld', rootCause: 'late_delivery' });
    await c.decide('refer', referral(), supervisor);
    expect(await c.decide('referral_outcome', { outcome: 'withdrawn' })).toMatchObject({ stage: 'proposal' });
  });

  test('of a resolved case opens it again when the body finds for the customer, and only then', async () => {
    const resolved = async () => {
      const c = await investigated(process);
      await c.decide('propose', answerWithoutOffer());
      await expect.poll(() => process.desk.row(c.caseId).stage).toBe('aftercare');
      await c.decide('refer', referral(), supervisor);
      const window = process.desk.row(c.caseId).clocks.find((clock) => clock.kind === 'reopen_window');
      expect(window?.ledger.at(-1)).toMatchObject({ state: 'paused', reason: 'referral' });
      return c;
    };
    const lost = await resolved();
    await refused(lost.decide('withdraw', byCustomer), 'not-allowed-now');
    expect(await lost.decide('referral_outcome', { outcome: 'rejected' })).toMatchObject({
      stage: 'aftercare',
      outcome: 'answered',
    });
    expect(await lost.decide('close', {})).toMatchObject({ stage: 'closed', outcome: 'answered' });
    const won = await resolved();
    expect(await won.decide('referral_outcome', { outcome: 'upheld' })).toMatchObject({
      stage: 'investigation',
      outcome: null,
    });
    expect(process.desk.row(won.caseId)).toMatchObject({ cycle: 2, referrals: [{ outcome: 'upheld' }] });
    await won.decide('withdraw', byCustomer);
  });
});

describe('the antifraud system', () => {
  const expert = person('expert', 'expert');
  const says = (verdict: 'clear' | 'review' | 'block') => {
    process.desk.verdict = async () => ({ verdict, reason: 'velocity' });
  };

  test('is not asked below the amount of the policy', async () => {
    says('block');
    const c = await investigated(process);
    expect(await c.decide('propose', offerOf(40_000))).toMatchObject({ stage: 'offer' });
    expect(process.desk.row(c.caseId).screening).toBeNull();
  });

  test('advises: what it calls doubtful is offered, with its word on the case', async () => {
    says('review');
    const c = await investigated(process);
    expect(await c.decide('propose', offerOf(90_000), expert)).toMatchObject({ stage: 'offer' });
    expect(process.desk.row(c.caseId).screening).toMatchObject({ verdict: 'review', reason: 'velocity' });
  });

  test('that says block needs a superior’s yes, whatever the proposer may grant', async () => {
    says('block');
    const c = await investigated(process);
    expect(await c.decide('propose', offerOf(90_000), supervisor)).toMatchObject({ stage: 'approval' });
    expect(process.desk.row(c.caseId).screening).toMatchObject({ verdict: 'block' });
    await refused(c.decide('approve', { amountMinor: null }, supervisor), 'own-proposal');
    const another = person('another', 'supervisor');
    expect(await c.decide('approve', { amountMinor: null }, another)).toMatchObject({ stage: 'offer' });
  });

  test('that is down is said to be, and a superior looks instead', async () => {
    process.desk.verdict = () => Promise.reject(new Error('connection refused'));
    const c = await investigated(process);
    expect(await c.decide('propose', offerOf(90_000), expert)).toMatchObject({ stage: 'approval' });
    expect(process.desk.row(c.caseId).screening).toMatchObject({ verdict: 'unavailable', reason: null });
  });
});
