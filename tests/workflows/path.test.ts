/** The way of a complaint through its stages, on a real Temporal server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  agent,
  head,
  type ProcessUnderTest,
  person,
  policyWith,
  startProcess,
  supervisor,
} from '../support/process.ts';
import { refused } from '../support/refused.ts';
import {
  answerWithoutOffer,
  awaitingApproval,
  byCustomer,
  investigated,
  offered,
  offerOf,
  triage,
} from '../support/story.ts';

let process: ProcessUnderTest;
beforeAll(async () => {
  process = await startProcess();
});
afterAll(() => process.close());

/** No aftercare: a case is closed when it is resolved. */
const brief = {
  policy: policyWith(86_400_000, {
    reopenWindow: { target: { amount: 0, unit: 'calendar_days', dueAt: 'same_time' }, ladder: [] },
  }),
};

describe('the straight way', () => {
  test('a complaint is acknowledged, triaged, investigated, offered, accepted, paid and closed', async () => {
    const c = await process.open(brief);
    expect(await c.decide('triage', triage)).toMatchObject({ stage: 'investigation', version: 2 });
    expect(await c.decide('propose', offerOf(40_000))).toMatchObject({
      stage: 'offer',
      waitingFor: 'customer',
    });
    expect(await c.decide('accept', byCustomer)).toMatchObject({
      stage: 'compensation',
      outcome: 'accepted',
    });
    expect(await c.ending()).toEqual({ outcome: 'accepted', cycles: 1, paidMinor: 40_000 });
    expect(process.desk.row(c.caseId)).toMatchObject({
      stage: 'closed',
      outcome: 'accepted',
      tasks: [],
      next: null,
      compensation: { state: 'captured', money: { amountMinor: 40_000, currency: 'UAH' } },
    });
    expect(process.desk.payments).toHaveLength(1);
  });

  test('that case leaves at most 45 events in the history', async () => {
    const c = await process.open(brief);
    await c.decide('triage', triage);
    await c.decide('propose', offerOf(40_000));
    await c.decide('accept', byCustomer);
    await c.ending();
    const { events } = await c.handle.fetchHistory();
    expect(events?.length).toBeLessThanOrEqual(45);
  });

  test('a triage that arrives with the start is taken', async () => {
    const c = await process.open();
    const answer = await c.decide('triage', { ...triage, assignTo: null });
    expect(answer.stage).toBe('assignment');
    expect(process.desk.row(c.caseId).tasks).toMatchObject([{ step: 'assign', role: 'agent' }]);
    await c.decide('claim_task', { taskId: 'assign.1' });
    expect(process.desk.row(c.caseId)).toMatchObject({ stage: 'investigation', assignee: agent.id });
  });

  test('the projection has the step when its decision is answered', async () => {
    const c = await investigated(process);
    expect(process.desk.row(c.caseId)).toMatchObject({
      stage: 'investigation',
      class: 'store',
      next: { step: 'investigate', role: 'agent' },
      tasks: [{ step: 'investigate', assignee: agent.id }],
    });
    expect(await c.view()).toEqual(process.desk.row(c.caseId));
  });

  test('every write carries the next sequence and a decision the next version', async () => {
    const c = await process.open();
    // A decision that arrives with the start is written together with it.
    await expect.poll(() => process.desk.stepsOf(c.caseId).length).toBe(1);
    await c.decide('triage', triage);
    await c.decide('propose', offerOf(40_000));
    expect(process.desk.stepsOf(c.caseId).map((step) => step.view.seq)).toEqual([1, 2, 3]);
    expect(process.desk.stepsOf(c.caseId).map((step) => step.view.version)).toEqual([1, 2, 3]);
  });
});

describe('ends', () => {
  test('what is not a complaint ends at triage', async () => {
    const c = await process.open();
    await c.decide('dismiss', { reason: 'praise' });
    expect(await c.ending()).toMatchObject({ outcome: 'not_a_complaint' });
  });

  test('an answer without an offer resolves the case as answered', async () => {
    const c = await investigated(process, brief);
    await c.decide('propose', answerWithoutOffer());
    expect(await c.ending()).toMatchObject({ outcome: 'answered', paidMinor: 0 });
  });

  test('an answer after the customer declined is the one they rejected', async () => {
    const c = await offered(process, 40_000, brief);
    expect(await c.decide('decline', byCustomer)).toMatchObject({ stage: 'proposal' });
    await c.decide('propose', answerWithoutOffer());
    expect(await c.ending()).toMatchObject({ outcome: 'rejected' });
  });

  test('a withdrawn complaint leaves no task on the worklist and no money held', async () => {
    const c = await awaitingApproval(process);
    expect(process.desk.row(c.caseId).tasks).toMatchObject([{ step: 'approve', role: 'supervisor' }]);
    expect(await c.decide('withdraw', byCustomer)).toMatchObject({ stage: 'closed', outcome: 'withdrawn' });
    expect(process.desk.row(c.caseId).tasks).toEqual([]);
    expect(process.desk.row(c.caseId).compensation?.state).toBe('released');
  });

  test('the engine’s own cancel takes the same path as a person’s', async () => {
    const c = await awaitingApproval(process);
    await c.handle.cancel();
    expect(await c.ending()).toMatchObject({ outcome: 'cancelled' });
    expect(process.desk.row(c.caseId)).toMatchObject({ stage: 'closed', tasks: [] });
    expect(process.desk.row(c.caseId).compensation?.state).toBe('released');
  });

  test('a case can be neither withdrawn nor cancelled while money moves', async () => {
    let pay = () => {};
    process.desk.payGate = new Promise((resolve) => {
      pay = resolve;
    });
    const c = await offered(process);
    const accepted = c.decide('accept', byCustomer);
    await expect.poll(() => process.desk.row(c.caseId).stage).toBe('compensation');
    await refused(c.decide('withdraw', byCustomer), 'payment-in-progress');
    await refused(c.decide('cancel', { reason: 'mistake' }, supervisor), 'payment-in-progress');
    pay();
    process.desk.payGate = Promise.resolve();
    await accepted;
    await expect.poll(() => process.desk.row(c.caseId).stage).toBe('aftercare');
    expect(process.desk.row(c.caseId).paidMinor).toBe(40_000);
  });
});

describe('approval', () => {
  test('an amount above the proposer’s power waits for a supervisor', async () => {
    const c = await awaitingApproval(process, 80_000);
    expect(process.desk.row(c.caseId)).toMatchObject({
      stage: 'approval',
      next: { step: 'approve', role: 'supervisor' },
    });
    expect(await c.decide('approve', { amountMinor: null }, supervisor)).toMatchObject({ stage: 'offer' });
  });

  test('an amount above the supervisor’s power waits for the head', async () => {
    const c = await awaitingApproval(process, 600_000);
    expect(process.desk.row(c.caseId).next).toMatchObject({ role: 'head' });
    expect(
      await refused(c.decide('approve', { amountMinor: null }, supervisor), 'above-authority'),
    ).toMatchObject({
      maxMinor: 500_000,
    });
    await c.decide('approve', { amountMinor: null }, head);
  });

  test('nobody approves their own proposal, not even through a substitute', async () => {
    const proposer = person('both', 'agent', 'supervisor');
    const c = await investigated(process);
    await c.decide('propose', offerOf(600_000), proposer);
    await refused(c.decide('approve', { amountMinor: 100_000 }, proposer), 'own-proposal');
    const standIn = { ...agent, standsInFor: [{ id: proposer.id, roles: proposer.roles }] };
    await refused(c.decide('approve', { amountMinor: 100_000 }, standIn), 'own-proposal');
    const forHead = { ...agent, standsInFor: [{ id: head.id, roles: head.roles }] };
    expect(await c.decide('approve', { amountMinor: null }, forHead)).toMatchObject({ stage: 'offer' });
  });

  test('an approver changes the amount, and the claim with it', async () => {
    const c = await awaitingApproval(process, 80_000);
    await c.decide('approve', { amountMinor: 60_000 }, supervisor);
    expect(process.desk.row(c.caseId).compensation).toEqual({
      state: 'reserved',
      money: { amountMinor: 60_000, currency: 'UAH' },
    });
    expect(process.desk.row(c.caseId).proposal).toMatchObject({ approvedBy: supervisor.id });
  });

  test('a refused approval goes back to the proposal and one sent back to the investigation; both release', async () => {
    const c = await awaitingApproval(process);
    expect(await c.decide('refuse_approval', { reason: 'too_much' }, supervisor)).toMatchObject({
      stage: 'proposal',
    });
    expect(process.desk.row(c.caseId).compensation?.state).toBe('released');
    await c.decide('propose', offerOf(90_000));
    expect(await c.decide('send_back', { reason: 'unclear' }, supervisor)).toMatchObject({
      stage: 'investigation',
    });
    expect(process.desk.row(c.caseId).tasks).toMatchObject([{ step: 'investigate' }]);
  });

  test('two approvals at once give one yes and one refusal', async () => {
    const c = await awaitingApproval(process);
    const answers = await Promise.allSettled([
      c.decide('approve', { amountMinor: null }, supervisor),
      c.decide('approve', { amountMinor: null }, head),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(process.desk.told(c.caseId).filter((type) => type === 'approved')).toHaveLength(1);
  });

  test('a budget that does not have it refuses the proposal and the case stays as it was', async () => {
    const c = await investigated(process);
    const before = process.desk.row(c.caseId);
    process.desk.leftMinor = 10_000;
    expect(await refused(c.decide('propose', offerOf(40_000)), 'budget-exhausted')).toEqual({
      limit: 'pool_month',
      leftMinor: 10_000,
    });
    process.desk.leftMinor = Number.MAX_SAFE_INTEGER;
    expect(await c.view()).toEqual(before);
    expect(await c.decide('propose', offerOf(40_000))).toMatchObject({ stage: 'offer', version: 3 });
  });
});

describe('offer', () => {
  test('a better offer takes the place of an open one and only it is held', async () => {
    const c = await offered(process, 30_000);
    const first = process.desk.row(c.caseId).proposal?.id ?? '';
    expect(await c.decide('offer', offerOf(45_000))).toMatchObject({ stage: 'offer' });
    expect(process.desk.claims.get(first)?.state).toBe('released');
    await c.decide('accept', byCustomer);
    await expect.poll(() => process.desk.row(c.caseId).paidMinor).toBe(45_000);
  });

  test('splitting does not evade: what was paid before counts towards authority', async () => {
    const c = await offered(process, 40_000);
    await c.decide('accept', byCustomer);
    await expect.poll(() => process.desk.row(c.caseId).stage).toBe('aftercare');
    await c.decide('reopen', { ...byCustomer, reason: 'not_solved' });
    expect(await c.decide('propose', offerOf(40_000))).toMatchObject({ stage: 'approval' });
  });
});

describe('reopening', () => {
  test('a reopened case begins a cycle of its own and keeps what was paid', async () => {
    const c = await offered(process);
    await c.decide('accept', byCustomer);
    await expect.poll(() => process.desk.row(c.caseId).stage).toBe('aftercare');
    expect(await c.decide('reopen', { ...byCustomer, reason: 'not_solved' })).toMatchObject({
      stage: 'investigation',
      outcome: null,
    });
    await c.decide('propose', answerWithoutOffer());
    await c.decide('close', {});
    expect(await c.ending()).toEqual({ outcome: 'answered', cycles: 2, paidMinor: 40_000 });
    const kinds = process.desk.row(c.caseId).clocks.filter((clock) => clock.kind === 'resolution');
    expect(kinds.map((clock) => clock.cycle)).toEqual([1, 2]);
  });

  test('the run continues as new at a reopening and a repeated decision is still known', async () => {
    const c = await offered(process);
    await c.decide('accept', byCustomer);
    await expect.poll(() => process.desk.row(c.caseId).stage).toBe('aftercare');
    const commandId = '0190f5f0-0000-7000-8000-000000000001';
    const reason = { ...byCustomer, reason: 'not_solved' };
    const first = await c.handle.describe();
    const answer = await c.decide('reopen', reason, agent, { commandId });
    await expect.poll(async () => (await c.handle.describe()).runId).not.toBe(first.runId);
    expect(await c.decide('reopen', reason, agent, { commandId })).toEqual(answer);
    expect(process.desk.row(c.caseId).cycle).toBe(2);
  });

  test('a letter goes once per case and cycle', async () => {
    const c = await offered(process);
    await c.decide('decline', byCustomer);
    await c.decide('propose', offerOf(45_000));
    const letters = process.desk
      .stepsOf(c.caseId)
      .flatMap((step) => step.letters.map((letter) => letter.key));
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.filter((key) => key.includes('acknowledgement'))).toHaveLength(1);
  });
});
