/** Every way in which the process says no to what is done about a case: tasks, questions, waits, promises, merges. */
import { aDecision, aPerson, atStage, customersWord, hour, monday, supervisor } from './cases.ts';
import { awaited, breached, investigation, type Refused, taken, task, withHandOff } from './refused.ts';

export const refusedWork: readonly Refused[] = [
  {
    type: 'no-such-task',
    when: 'the task is not open, and the open ones are named',
    file: investigation(),
    decision: aDecision('claim_task', { taskId: 'triage.1' }),
    details: { open: ['investigate.1'] },
  },
  {
    type: 'task-taken',
    when: 'somebody else has the task',
    file: taken('agent-2'),
    decision: aDecision('claim_task', task),
    details: { assignee: 'agent-2' },
  },
  {
    type: 'not-your-task',
    when: 'the role does not fit the task',
    file: taken(null),
    decision: aDecision('claim_task', task, { actor: aPerson('d', ['department']) }),
    details: { role: 'agent' },
  },
  {
    type: 'not-your-task',
    when: 'an agent releases the task of another',
    file: taken('agent-2'),
    decision: aDecision('release_task', task),
  },
  {
    type: 'not-your-task',
    when: 'an agent hands on the task of another',
    file: taken('agent-2'),
    decision: aDecision('reassign_task', { ...task, to: 'agent-1' }),
  },
  {
    type: 'no-such-hand-off',
    when: 'no such question is open, and the open ones are named',
    file: withHandOff(),
    decision: aDecision('recall_hand_off', { handOffId: 'h2' }),
    details: { open: ['h1'] },
  },
  {
    type: 'customer-awaited',
    when: 'the customer is awaited already',
    file: awaited(),
    decision: aDecision('ask_customer', {}),
  },
  {
    type: 'customer-not-awaited',
    when: 'there is no wait to end',
    file: investigation(),
    decision: aDecision('resume', { reason: 'answered' }),
  },
  {
    type: 'promise-in-the-past',
    when: 'the promised date is now',
    file: investigation(),
    decision: aDecision('promise', { dueAtMs: monday + hour }),
  },
  {
    type: 'no-such-breach',
    when: 'the clock has no breach, and those that have are named',
    file: breached(),
    decision: aDecision('void_breach', { clockId: 'resolution.1', reason: 'error' }),
    details: { breached: ['first_response.1'] },
  },
  {
    type: 'no-such-breach',
    when: 'the breach was voided before',
    file: (() => {
      const file = breached();
      const [clock] = file.clocks;
      if (clock?.breach) clock.breach = { ...clock.breach, voided: { atMs: monday, by: 'h', reason: 'x' } };
      return file;
    })(),
    decision: aDecision('void_breach', { clockId: 'first_response.1', reason: 'error' }),
  },
  {
    type: 'no-refusal',
    when: 'nobody asked to refuse co-operation',
    file: investigation(),
    decision: aDecision('confirm_refusal', { reason: 'threats' }, { actor: supervisor }),
  },
  {
    type: 'second-person-needed',
    when: 'whoever asked to refuse co-operation confirms it',
    file: atStage('investigation', { refusal: { by: supervisor.id, atMs: monday, reason: 'threats' } }).file,
    decision: aDecision('confirm_refusal', { reason: 'threats' }, { actor: supervisor }),
    details: { roles: ['supervisor', 'head', 'director'] },
  },
  {
    type: 'nothing-changes',
    when: 'the class is so already',
    file: investigation(),
    decision: aDecision('reclassify', {
      class: 'loyalty_card',
      category: null,
      severity: null,
      reason: 'wrong',
    }),
  },
  {
    type: 'nothing-changes',
    when: 'the task is yours already',
    file: taken('agent-1'),
    decision: aDecision('claim_task', task),
  },
  {
    type: 'nothing-changes',
    when: 'nobody has the task that is released',
    file: taken(null),
    decision: aDecision('release_task', task),
  },
  {
    type: 'nothing-changes',
    when: 'the task is theirs already',
    file: taken('agent-2'),
    decision: aDecision('reassign_task', { ...task, to: 'agent-2' }, { actor: supervisor }),
  },
  {
    type: 'merge-into-itself',
    when: 'the case that is to go on is the case itself',
    file: investigation(),
    decision: aDecision('merge', { into: investigation().caseId, reason: 'same' }),
  },
  {
    type: 'payment-in-progress',
    when: 'a case is merged, or takes another over, while money is on its way',
    file: atStage('compensation').file,
    decision: aDecision('merge', { into: 'another', reason: 'same' }),
  },
  {
    type: 'decision-pending',
    when: 'a case that is being merged is asked to take another over',
    file: investigation(),
    decision: aDecision('take_over', { caseId: 'x', number: 'C-1', receivedAtMs: monday, dueAtMs: null }),
    undone: [aDecision('merge', { into: 'another', reason: 'same' })],
    details: { verb: 'merge' },
  },
  {
    type: 'not-allowed-now',
    when: 'a case is to take another over that was resolved before it was referred',
    file: atStage('referral', { resolvedAtMs: monday }).file,
    decision: aDecision('take_over', { caseId: 'x', number: 'C-1', receivedAtMs: monday, dueAtMs: null }),
  },
  {
    type: 'case-ended',
    when: 'the case is closed, whatever is asked',
    file: atStage('closed', { outcome: 'withdrawn' }).file,
    decision: aDecision('reopen', { ...customersWord, reason: 'again' }, { ifVersion: 0 }),
    details: { outcome: 'withdrawn' },
  },
];
