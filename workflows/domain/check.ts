/**
 * Whether the process can take a decision now. Synchronous and pure: it runs before the engine accepts an
 * Update, so that a refusal leaves no trace in the history, and again when the main line acts on it.
 */
import type { Decision, ProposalPayload, Verb } from '../complaint.contract.ts';
import type { Policy } from '../policy.ts';
import { paymentMeant } from './acts/offer.ts';
import { allowedAt } from './allowed.ts';
import type { Actor, CaseFile, Task } from './case-file.ts';
import { formatMoney, isPayable } from './money.ts';
import { amountAtStake, paidOf, powerOf, scopeOf, standingOf } from './powers.ts';
import { checkRefusal } from './refusal.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Role } from './vocabulary.ts';

/** Decisions that move a case: while one is being carried out, another is refused. */
const movers: readonly Verb[] = [
  'triage',
  'dismiss',
  'conclude',
  'propose',
  'approve',
  'refuse_approval',
  'send_back',
  'offer',
  'accept',
  'decline',
  'withdraw',
  'cancel',
  'confirm_refusal',
  'reopen',
  'close',
  'compensate',
  'merge',
  'take_over',
  'refer',
  'referral_outcome',
  'escalate_to_expert',
];

/** Decisions that end a case, or change what it is about: not while money is on its way. */
const enders: readonly Verb[] = ['withdraw', 'cancel', 'merge', 'take_over'];

/** Roles that may take on each other's tasks: a supervisor does an agent's work, never the other way round. */
const standsAbove: Partial<Record<Role, readonly Role[]>> = {
  agent: ['agent', 'expert', 'supervisor', 'head'],
  expert: ['expert', 'supervisor', 'head'],
  supervisor: ['supervisor', 'head', 'director'],
  head: ['head', 'director'],
};

/** Whether this person may do a task of `role`, by themselves or as a substitute. */
export function mayDo(actor: Actor, role: Role): boolean {
  const held = [...actor.roles, ...actor.standsInFor.flatMap((person) => person.roles)];
  return (standsAbove[role] ?? [role]).some((fitting) => held.includes(fitting));
}

/**
 * @param undone decisions recorded but not yet carried out: two approvals in one workflow task give one yes
 *   and one refusal
 * @param nowMs the process's time
 * @returns null when the process takes the decision
 */
export function check(
  file: CaseFile,
  decision: Decision,
  undone: readonly Decision[],
  nowMs: number,
): Refusal | null {
  const { stage } = file;
  if (stage === 'closed') {
    return refuse('case-ended', `The case has ended: ${file.outcome}.`, { outcome: file.outcome });
  }
  if (decision.ifVersion !== null && (decision.ifVersion !== file.version || undone.length > 0)) {
    return refuse('stale-version', 'The case changed since it was read. Read it again and decide anew.', {
      version: file.version,
    });
  }
  const allowed: readonly Verb[] = allowedAt[stage];
  if (!allowed.includes(decision.verb)) {
    if (stage === 'compensation' && enders.includes(decision.verb)) {
      return refuse('payment-in-progress', 'Compensation is being paid; the case can no longer be ended.');
    }
    return refuse(
      'not-allowed-now',
      `A case at stage ${stage} does not take ${decision.verb}; it takes ${allowed.join(', ')}.`,
      { stage, allowed },
    );
  }
  const mover = movers.includes(decision.verb)
    ? undone.find((earlier) => movers.includes(earlier.verb))
    : undefined;
  if (mover) {
    return refuse(
      'decision-pending',
      `Another decision (${mover.verb}) is being carried out. Read the case again and decide anew.`,
      { verb: mover.verb },
    );
  }
  return checkByVerb(file, decision, nowMs);
}

function checkByVerb(file: CaseFile, decision: Decision, nowMs: number): Refusal | null {
  switch (decision.verb) {
    case 'triage':
      return checkClass(file.policy, decision.payload.class);
    case 'reclassify': {
      const { class: to, category, severity } = decision.payload;
      const same =
        (to ?? file.class) === file.class &&
        (category ?? file.category) === file.category &&
        (severity ?? file.severity) === file.severity;
      if (same) return refuse('nothing-changes', 'Class, category and severity are already so.');
      return to === null ? null : checkClass(file.policy, to);
    }
    case 'compensate':
      return checkMadeGood(file, decision);
    case 'reverse_payment':
      return paymentMeant(file, decision.payload.claimId)
        ? null
        : refuse('nothing-paid', 'The case has no such payment that stands.', {
            paid: file.payments.filter(({ state }) => state === 'paid').map(({ claimId }) => claimId),
          });
    case 'propose':
    case 'offer':
      return checkProposal(file, decision.verb, decision.payload);
    case 'approve':
      return checkApproval(file, decision.actor, decision.payload.amountMinor);
    case 'refuse_approval':
    case 'send_back':
      return checkApproval(file, decision.actor, null);
    case 'claim_task':
    case 'release_task':
    case 'reassign_task':
      return checkTask(file, decision);
    case 'ask_customer':
      return file.customerWait === null
        ? null
        : refuse(
            'customer-awaited',
            'The customer is awaited already; write again with reply, or end the wait with resume.',
          );
    case 'resume':
      return file.customerWait
        ? null
        : refuse('customer-not-awaited', 'The customer is not awaited: there is no wait to end.');
    case 'recall_hand_off': {
      const { handOffId } = decision.payload;
      const open = file.handOffs.some((handOff) => handOff.id === handOffId && handOff.state === 'open');
      return open
        ? null
        : refuse('no-such-hand-off', 'There is no open question to a department by this id.', {
            open: file.handOffs.filter((handOff) => handOff.state === 'open').map((handOff) => handOff.id),
          });
    }
    case 'escalate_to_expert':
      return file.line === 'expert'
        ? refuse('nothing-changes', 'The case is in the queue of the expert line already.')
        : null;
    case 'merge':
      return decision.payload.into === file.caseId
        ? refuse('merge-into-itself', 'A case is not merged into itself: name the case that goes on.')
        : null;
    case 'take_over':
      return file.resolvedAtMs === null
        ? null
        : refuse('not-allowed-now', 'The case was resolved before it was referred.', { stage: file.stage });
    case 'withdraw':
    case 'cancel':
      return file.stage === 'referral' && file.resolvedAtMs !== null
        ? refuse(
            'not-allowed-now',
            'The case was resolved before it was referred: record what the outside body decided.',
            { stage: file.stage, allowed: ['referral_outcome'] },
          )
        : null;
    case 'refuse_cooperation':
    case 'confirm_refusal':
    case 'keep_cooperation':
      return checkRefusal(file, decision);
    case 'promise':
      return decision.payload.dueAtMs > nowMs
        ? null
        : refuse('promise-in-the-past', 'A promise to the customer must lie ahead.', {
            nowMs,
          });
    case 'void_breach': {
      const { clockId } = decision.payload;
      const breached = file.clocks.filter((clock) => clock.breach !== null && clock.breach.voided === null);
      return breached.some((clock) => clock.id === clockId)
        ? null
        : refuse('no-such-breach', 'This clock has no breach that stands.', {
            breached: breached.map((clock) => clock.id),
          });
    }
    default:
      return null;
  }
}

function checkClass(policy: Policy, name: string): Refusal | null {
  const classes = Object.keys(policy.classes);
  return classes.includes(name)
    ? null
    : refuse('unknown-class', `The policy ${policy.name} has no such class; it has ${classes.join(', ')}.`, {
        classes,
      });
}

/** Good is made on the spot: an amount that the agent may grant alone, and that the customer has accepted. */
function checkMadeGood(file: CaseFile, { actor, payload }: Decision<'compensate'>): Refusal | null {
  const refusal = checkClass(file.policy, payload.class) ?? checkProposal(file, 'compensate', payload);
  if (refusal || payload.compensation === null) return refusal;
  const { currency } = payload.compensation;
  const maxMinor = powerOf(file.policy, actor.roles, payload.class, scopeOf(file, currency));
  if (maxMinor === null || amountAtStake(file, payload.compensation) <= maxMinor) return null;
  return refuse(
    'above-authority',
    `At once this person may grant up to ${formatMoney({ amountMinor: maxMinor, currency })}; for more, assess the case and propose it.`,
    { maxMinor },
  );
}

function checkProposal(
  file: CaseFile,
  verb: 'propose' | 'offer' | 'compensate',
  payload: ProposalPayload,
): Refusal | null {
  const { compensation } = payload;
  const needsFinding = payload.goodwill !== true || compensation === null;
  if (
    (needsFinding && (payload.finding ?? file.finding) === null) ||
    (payload.rootCause ?? file.rootCause) === null
  ) {
    return refuse(
      'finding-required',
      'A proposal needs a finding, unless it is goodwill, and a root cause: name them here or conclude the investigation first.',
    );
  }
  if (verb === 'compensate' && (payload.kind !== 'offer' || compensation === null)) {
    return refuse('invalid-compensation', 'Good is made on the spot by an offer with compensation.');
  }
  if (verb === 'offer' && payload.kind !== 'offer') {
    return refuse('invalid-compensation', 'In place of an open offer only another offer can be put.');
  }
  if (compensation === null) return null;
  if (payload.kind === 'answer') {
    return refuse('invalid-compensation', 'An answer carries no compensation: make it an offer to accept.');
  }
  const currencies = Object.keys(file.policy.budget);
  if (!currencies.includes(compensation.currency) || !isPayable(compensation)) {
    return refuse(
      'invalid-compensation',
      `Compensation is a positive whole number of minor units in ${currencies.join(' or ')}.`,
      { currency: file.policy.currency, currencies },
    );
  }
  return null;
}

function checkApproval(file: CaseFile, actor: Actor, amountMinor: number | null): Refusal | null {
  const { proposal, policy } = file;
  const asked = proposal?.compensation;
  if (!proposal || !asked) return refuse('not-allowed-now', 'There is nothing to approve.');
  if (actor.kind !== 'person') {
    return refuse(
      'second-person-needed',
      'A person decides on what another proposed, never a system: it names one in Recourse-Actor.',
    );
  }
  const money = { ...asked, amountMinor: amountMinor ?? asked.amountMinor };
  if (!isPayable(money)) {
    return refuse('invalid-compensation', 'An approved amount is a positive whole number of minor units.');
  }
  const standing = standingOf(
    policy,
    actor,
    proposal.proposedBy,
    file.class,
    amountAtStake(file, money),
    scopeOf(file, money.currency),
  );
  switch (standing.kind) {
    case 'own':
    case 'for':
      return null;
    case 'own-proposal':
      return refuse(
        'own-proposal',
        'Nobody approves their own proposal, not even through a substitute: another person must.',
      );
    case 'too-low':
      return refuse(
        'above-authority',
        `This person may decide on up to ${formatMoney({ ...money, amountMinor: standing.maxMinor })}; with what the case and the customer were granted already this asks for more.`,
        { maxMinor: standing.maxMinor, paidMinor: paidOf(file.payments, money.currency) },
      );
  }
}

function checkTask(
  file: CaseFile,
  decision: Decision<'claim_task' | 'release_task' | 'reassign_task'>,
): Refusal | null {
  const { actor, verb, payload } = decision;
  const task = file.tasks.find((open) => open.id === payload.taskId);
  if (!task) {
    return refuse('no-such-task', 'The case has no such open task.', {
      open: file.tasks.map((open) => open.id),
    });
  }
  const isLead = actor.roles.some((role) => ['supervisor', 'head', 'director', 'admin'].includes(role));
  switch (verb) {
    case 'claim_task':
      if (task.assignee !== null && task.assignee !== actor.id) {
        return refuse(
          'task-taken',
          'Somebody else has this task; they can release it or a supervisor can reassign it.',
          {
            assignee: task.assignee,
          },
        );
      }
      if (task.assignee === actor.id) return refuse('nothing-changes', 'The task is already yours.');
      return checkFits(file, task, actor);
    case 'release_task':
      if (task.assignee === null) return refuse('nothing-changes', 'Nobody has this task.');
      return task.assignee === actor.id || isLead
        ? null
        : refuse('not-your-task', 'Only who has a task, or a supervisor, releases it.', {
            assignee: task.assignee,
          });
    case 'reassign_task':
      if (task.assignee === decision.payload.to)
        return refuse('nothing-changes', 'The task is already theirs.');
      return task.assignee === actor.id || isLead
        ? checkProposerKeptOut(file, task, decision.payload.to)
        : refuse('not-your-task', 'Only who has a task, or a supervisor, hands it to somebody else.', {
            assignee: task.assignee,
          });
  }
}

/** Whether this person may take the task on. */
function checkFits(file: CaseFile, task: Task, actor: Actor): Refusal | null {
  if (task.step === 'approve') return checkApproval(file, actor, null);
  return mayDo(actor, task.role)
    ? null
    : refuse('not-your-task', `This task is for the role ${task.role}.`, { role: task.role });
}

function checkProposerKeptOut(file: CaseFile, task: Task, to: string): Refusal | null {
  return task.step === 'approve' && file.proposal?.proposedBy === to
    ? refuse('own-proposal', 'Nobody approves their own proposal: hand the task to another person.')
    : null;
}
