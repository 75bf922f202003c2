/** Problems that the process finds: each is a refusal, of the same name. */
import type { RefusalType } from '../../workflows/domain/refusals.ts';
import type { Kind } from './kind.ts';

export const ofTheProcess = {
  'not-allowed-now': {
    status: 409,
    title: 'The process does not take this now',
    about: '`stage` is where the case stands, `allowed` what it takes there.',
  },
  'decision-pending': {
    status: 409,
    title: 'Another decision is being carried out',
    about: 'Look at the case again.',
  },
  'stale-version': {
    status: 412,
    title: 'The case changed since it was looked at',
    about: '`version` is the current one; look again, then decide with a new Idempotency-Key.',
  },
  'own-proposal': {
    status: 403,
    title: 'Nobody approves their own proposal',
    about: 'Four eyes: not even through a substitute.',
  },
  'above-authority': {
    status: 422,
    title: "The amount is above the caller's authority",
    about: '`maxMinor` is what may be granted.',
  },
  'unknown-class': {
    status: 422,
    title: 'The policy has no such class',
    about: '`classes` lists those that it has.',
  },
  'finding-required': {
    status: 422,
    title: 'A proposal needs a finding and a root cause',
    about: 'Conclude the investigation, or send both with the proposal; goodwill needs no finding.',
  },
  'invalid-compensation': {
    status: 422,
    title: 'The compensation is not payable',
    about: "An amount is positive, in minor units of the policy's currency or points.",
  },
  'budget-exhausted': {
    status: 409,
    title: 'The budget does not have it',
    about: '`limit` names the limit, `leftMinor` what is left of it.',
  },
  'payment-in-progress': {
    status: 409,
    title: 'Money is on its way',
    about: 'Until its outcome is known the case can be neither withdrawn nor cancelled.',
  },
  'no-such-task': {
    status: 404,
    title: 'There is no such open task',
    about: 'It may have been done, or closed with its case.',
  },
  'task-taken': {
    status: 409,
    title: 'Somebody else has the task',
    about: '`assignee` has it; it can be released or reassigned.',
  },
  'not-your-task': {
    status: 403,
    title: "This is another one's task",
    about: 'The caller has not the role of the task, or does not hold it.',
  },
  'no-such-hand-off': {
    status: 404,
    title: 'There is no such open hand-off',
    about: 'It may have been answered or recalled.',
  },
  'customer-awaited': {
    status: 409,
    title: 'The customer is awaited already',
    about: 'Resume the case first.',
  },
  'customer-not-awaited': {
    status: 409,
    title: 'The customer is not awaited',
    about: 'There is nothing to resume.',
  },
  'promise-in-the-past': { status: 422, title: 'A promise must lie ahead', about: '`dueAt` is past.' },
  'no-such-breach': {
    status: 404,
    title: 'There is no such breach',
    about: 'The clock was not breached, or its breach is voided.',
  },
  'no-refusal': {
    status: 409,
    title: 'Nobody asked to refuse co-operation',
    about: 'There is nothing to confirm or to drop; `refuse-cooperation` asks for it.',
  },
  'second-person-needed': {
    status: 403,
    title: 'A second person is needed',
    about:
      'Four eyes: a person decides on what another asked for, never a system. Who refuses further co-operation needs another supervisor, head or director, by a role of their own and not as a substitute.',
  },
  'nothing-changes': {
    status: 409,
    title: 'Nothing would change',
    about: 'The case already is as asked for.',
  },
  'outside-rule': {
    status: 422,
    title: 'The rules of compensation have another amount',
    about:
      '`leftMinor` is the highest for this topic and severity; propose another for a superior to approve.',
  },
  'nothing-paid': {
    status: 409,
    title: 'There is no such payment that stands',
    about: '`paid` lists the payments that can be taken back.',
  },
  'merge-into-itself': {
    status: 422,
    title: 'A case is not merged into itself',
    about: '`into` names the case that goes on.',
  },
  'merge-target-ended': {
    status: 409,
    title: 'The case that was to go on has ended',
    about: 'A case is merged into an open one; `outcome` says how that one ended.',
  },
  'merge-target-resolved': {
    status: 409,
    title: 'The case that was to go on is resolved',
    about: 'Reopen it first, or merge it into the other one; `stage` is where it stands.',
  },
  'case-ended': {
    status: 409,
    title: 'The case has ended',
    about:
      '`outcome` says how, and `mergedInto` where a merged case goes on. A complaint that goes on after its end is a new case with `follows`.',
  },
} as const satisfies Record<RefusalType, Kind>;
