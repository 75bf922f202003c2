/** One case for each way through the process. Their histories are recorded and must replay. */
import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import {
  agent,
  head,
  type ProcessUnderTest,
  policyWith,
  type RunningCase,
  shop,
  supervisor,
} from '../support/process.ts';
import {
  answerWithoutOffer,
  awaitingApproval,
  byCustomer,
  investigated,
  offered,
  offerOf,
  triage,
} from '../support/story.ts';

type Story = (process: ProcessUnderTest) => Promise<RunningCase>;

const fast = { policy: policyWith(300) };
const without = {
  policy: policyWith(86_400_000, {
    reopenWindow: { target: { amount: 0, unit: 'calendar_days', dueAt: 'same_time' }, ladder: [] },
  }),
};
const stageIs = (process: ProcessUnderTest, c: RunningCase, stage: string) =>
  vi.waitFor(() => expect(process.desk.stepsOf(c.caseId).at(-1)?.view.stage).toBe(stage), {
    timeout: 20_000,
  });

export const stories: Readonly<Record<string, Story>> = {
  'offer-accepted-and-paid': async (process) => {
    const c = await offered(process, 40_000, without);
    await c.decide('accept', byCustomer);
    await c.ending();
    return c;
  },
  'not-a-complaint': async (process) => {
    const c = await process.open();
    await c.decide('dismiss', { reason: 'praise' });
    return c;
  },
  'claimed-released-and-reassigned': async (process) => {
    const c = await process.open();
    await stageIs(process, c, 'triage');
    await c.decide('claim_task', { taskId: 'triage.1' });
    await c.decide('release_task', { taskId: 'triage.1' });
    await c.decide('triage', { ...triage, assignTo: null });
    await c.decide('claim_task', { taskId: 'assign.1' });
    await c.decide('reassign_task', { taskId: 'investigate.1', to: supervisor.id }, supervisor);
    await c.decide('assign', { to: agent.id }, supervisor);
    await c.decide('cancel', { reason: 'mistake' }, supervisor);
    return c;
  },
  'left-unassigned-then-given-and-passed-on': async (process) => {
    const caseId = randomUUID();
    const before = process.desk.routes;
    let asked = 0;
    process.desk.routes = (request) => {
      if (request.caseId !== caseId) return before(request);
      asked += 1;
      // Nobody is at work at first; later each goes on to the other.
      if (asked === 1) return null;
      const { id } = request.except === supervisor.id ? agent : supervisor;
      return { personId: id, role: 'agent', by: 'load' };
    };
    const c = await process.open({ ...fast, caseId });
    const assigneeIs = (id: string) =>
      vi.waitFor(() => expect(process.desk.stepsOf(caseId).at(-1)?.view.assignee).toBe(id), {
        timeout: 20_000,
      });
    await assigneeIs(supervisor.id);
    await assigneeIs(agent.id);
    await c.decide('dismiss', { reason: 'praise' });
    return c;
  },
  'customer-asked-and-departments': async (process) => {
    const c = await investigated(process);
    const [first, second] = [randomUUID(), randomUUID()];
    await c.decide('ask_customer', {});
    await c.tell('message', { channel: 'email' });
    await c.decide('hand_off', { handOffId: first, department: 'logistics', dueInDays: null });
    await c.decide('hand_off', { handOffId: second, department: 'billing', dueInDays: 1 });
    await c.tell('department_answer', { handOffId: first }, agent);
    await c.decide('recall_hand_off', { handOffId: second });
    await c.decide('ask_customer', {});
    await c.decide('resume', { reason: 'phoned' });
    await c.decide('reclassify', {
      class: 'loyalty_card',
      category: null,
      severity: 'high',
      reason: 'wrong',
    });
    await c.decide('promise', { dueAtMs: Date.now() + 3_600_000 });
    await c.decide('reply', {});
    await c.tell('contact', { channel: 'phone', direction: 'inbound', answered: true }, agent);
    await c.tell('note', {}, agent);
    await c.tell('correction', { fields: ['subject'], receivedAtMs: null }, agent);
    await c.decide('conclude', { finding: 'partly', rootCause: 'late_delivery' });
    await c.decide('propose', answerWithoutOffer());
    await c.decide('close', {}, supervisor);
    return c;
  },
  'silence-after-a-question': async (process) => {
    const c = await investigated(process, fast);
    await c.decide('ask_customer', {});
    await c.ending();
    return c;
  },
  'offer-lapsed-then-window-closed': async (process) => {
    const c = await offered(process, 40_000, fast);
    await c.ending();
    return c;
  },
  'approved-with-another-amount': async (process) => {
    const c = await awaitingApproval(process);
    await c.decide('approve', { amountMinor: 60_000 }, supervisor);
    await c.decide('offer', offerOf(45_000));
    await c.decide('accept', byCustomer);
    await stageIs(process, c, 'aftercare');
    await c.decide('close', {}, supervisor);
    return c;
  },
  'approval-refused-then-sent-back-then-withdrawn': async (process) => {
    const c = await awaitingApproval(process);
    await c.decide('refuse_approval', { reason: 'too_much' }, supervisor);
    await c.decide('propose', offerOf(700_000));
    await c.decide('send_back', { reason: 'unclear' }, head);
    await c.decide('withdraw', byCustomer, shop);
    return c;
  },
  'declined-then-answered': async (process) => {
    const c = await offered(process, 40_000, without);
    await c.decide('decline', byCustomer);
    await c.decide('propose', answerWithoutOffer());
    await c.ending();
    return c;
  },
  'refunded-after-an-answer': async (process) => {
    const c = await investigated(process);
    await c.decide('propose', answerWithoutOffer());
    const refund = { refundId: randomUUID(), money: { amountMinor: 20_000, currency: 'UAH' } };
    await c.tell('refund_asked', refund, agent);
    await c.tell('refund_failed', refund);
    await c.tell('refund_asked', refund, agent);
    await c.tell('refunded', refund);
    await c.decide('close', {}, supervisor);
    return c;
  },
  'breached-voided-and-late-all-over': async (process) => {
    const c = await process.open({ ...fast, class: 'store', receivedAtMs: Date.now() - 60_000 });
    await stageIs(process, c, 'triage');
    await c.decide('triage', triage);
    await c.decide('void_breach', { clockId: 'resolution.1', reason: 'outage' }, supervisor);
    await c.handle.cancel();
    return c;
  },
  'reopened-continued-as-new': async (process) => {
    const c = await investigated(process);
    await c.decide('propose', answerWithoutOffer());
    await c.decide('reopen', { ...byCustomer, reason: 'not_solved' });
    return c;
  },
  'reopened-second-run': async (process) => {
    const c = await stories['reopened-continued-as-new']?.(process);
    if (!c) throw new Error('the story before is gone');
    await vi.waitFor(async () => expect((await c.handle.fetchHistory()).events?.length).toBeLessThan(14), {
      timeout: 20_000,
    });
    await c.decide('propose', answerWithoutOffer());
    await c.decide('close', {}, supervisor);
    return c;
  },
  'database-outage': async (process) => {
    const c = await investigated(process);
    process.desk.failWrites = 4;
    await c.decide('reply', {});
    await c.decide('cancel', { reason: 'test' }, supervisor);
    return c;
  },
  'made-good-at-once-then-reversed': async (process) => {
    const c = await process.open();
    await c.decide('compensate', {
      class: 'store',
      category: 'delivery',
      severity: 'low',
      remedySought: 'compensation',
      proposalId: randomUUID(),
      kind: 'offer',
      finding: null,
      rootCause: 'late_delivery',
      goodwill: true,
      remedy: 'compensation',
      compensation: { amountMinor: 20_000, currency: 'UAH' },
      by: 'customer',
      channel: 'phone',
    });
    await stageIs(process, c, 'aftercare');
    await c.decide('reverse_payment', { claimId: null, reason: 'card_closed' }, head);
    await c.decide('close', {}, supervisor);
    return c;
  },
  'referred-and-escalated-to-an-expert': async (process) => {
    const c = await investigated(process);
    await c.decide('escalate_to_expert', { reason: 'too_hard', to: head.id });
    await c.decide(
      'refer',
      { referralId: randomUUID(), body: 'ombudsman', reason: 'asked', dueInDays: 5 },
      supervisor,
    );
    await c.decide('referral_outcome', { outcome: 'partly' });
    await c.decide('propose', answerWithoutOffer());
    await c.decide('close', {}, supervisor);
    return c;
  },
  'refused-by-the-other-then-merged': async (process) => {
    const [resolved, other] = [await investigated(process), await investigated(process)];
    await resolved.decide('propose', answerWithoutOffer());
    await stageIs(process, resolved, 'aftercare');
    const c = await offered(process);
    const tried = c.decide('merge', { into: resolved.caseId, reason: 'same' });
    await expect(tried).rejects.toThrow();
    await c.decide('merge', { into: other.caseId, reason: 'same' });
    await c.ending();
    return c;
  },
  'took-another-over-then-separated': async (process) => {
    const c = await investigated(process);
    const other = await process.open({ ...fast, receivedAtMs: Date.now() - 60_000 });
    await other.decide('merge', { into: c.caseId, reason: 'same' });
    await c.decide('reply', {});
    await c.tell('separation', { caseId: other.caseId }, supervisor);
    await c.decide('cancel', { reason: 'test' }, supervisor);
    await c.ending();
    return c;
  },
  'cooperation-kept-then-refused': async (process) => {
    const c = await investigated(process);
    await c.decide('refuse_cooperation', { reason: 'threats' }, supervisor);
    await c.decide('keep_cooperation', { reason: 'apologised' }, head);
    await c.decide('refuse_cooperation', { reason: 'threats' }, supervisor);
    await c.decide('confirm_refusal', { reason: 'threats' }, head);
    await c.ending();
    return c;
  },
};
