/**
 * What the steps do to a case file. Each act is one word of the process in `complaint.ts`; none of them waits
 * or knows of Temporal.
 */
import type { DecisionPayloads, FactPayloads, ProposalPayload } from '../complaint.contract.ts';
import type { Actor, PersonId, Proposal } from './case-file.ts';
import {
  type Breach,
  type Clock,
  clockState,
  dueAtMs,
  isWait,
  metAt,
  overdueSinceMs,
  pause,
  pausedMs,
  reckonedDueMs,
  recordBreach,
  resume,
  startClock,
  stop,
  stoppedAtMs,
} from './clock.ts';
import type { Journal } from './journal.ts';
import { limitOf } from './ladder.ts';
import type { Money } from './money.ts';
import type { ClockKind, Code, Outcome, Role, Step, Voice } from './vocabulary.ts';

// Clocks

/**
 * Starts a clock of this kind on its limit from the policy. Earlier ones of the kind that ended well are told in
 * the timeline and leave the file; breaches and past cycles' resolution clocks stay.
 * @param suffix tells clocks of one kind apart; by default the version of the decision that started it
 */
export function start(j: Journal, kind: ClockKind, suffix = String(j.file.version)): Clock {
  const { file } = j;
  if (kind !== 'resolution' && kind !== 'hand_off') {
    const stays = (clock: Clock) => clock.kind !== kind || clock.breach !== null;
    file.clocks = file.clocks.filter((clock) => stays(clock) || clockState(clock) !== 'stopped');
  }
  const clock = startClock({
    id: `${kind}.${suffix}`,
    kind,
    cycle: file.cycle,
    target: limitOf(kind, file)?.target ?? null,
    atMs: j.atMs,
  });
  file.clocks.push(clock);
  return clock;
}

/** Ends a clock, and says in the timeline whether it was met. */
export function end(j: Journal, clock: Clock | undefined, reason: Code): void {
  if (!clock || clockState(clock) === 'stopped') return;
  const due = dueAtMs(clock, j.file);
  if (!isWait(clock)) noteOverdue(j, clock, 'time');
  stop(clock, j.atMs, reason, j.file);
  if (clock.met !== null) j.log('clock_met', { clockId: clock.id, met: clock.met, dueAtMs: due, reason });
}

/** Records that a limit has passed, also where the clock stands still and time alone would not tell. */
function noteOverdue(j: Journal, clock: Clock, cause: Breach['cause']): void {
  const due = overdueSinceMs(clock, j.atMs, j.file);
  if (due === null) return;
  recordBreach(clock, { dueAtMs: due, detectedAtMs: j.atMs, cause });
  j.log('breached', { clockId: clock.id, dueAtMs: due, detectedAtMs: j.atMs, cause });
}

const running = (j: Journal, kind: ClockKind): Clock | undefined =>
  j.file.clocks.find((clock) => clock.kind === kind && clockState(clock) !== 'stopped');

/** Pauses of the resolution clock that are left, in milliseconds. */
function pauseLeftMs(j: Journal, clock: Clock): number {
  return j.file.policy.pausesMaxDays * j.file.policy.dayMs - pausedMs(clock, j.atMs);
}

/** The resolution clock stands still for a named reason, while pauses are left. First response never pauses. */
function pauseResolution(j: Journal, reason: Code): void {
  const resolution = running(j, 'resolution');
  if (resolution && pauseLeftMs(j, resolution) > 0) pause(resolution, j.atMs, reason);
}

function resumeResolution(j: Journal): void {
  const resolution = running(j, 'resolution');
  if (resolution) resume(resolution, j.atMs);
}

// Tasks and people

/** Puts a human step on a worklist, unless it is there already. */
export function openTask(
  j: Journal,
  task: {
    step: Step;
    role: Role;
    clockId: string;
    id?: string;
    department?: Code;
    assignee?: PersonId | null;
  },
): void {
  const { file } = j;
  const id = task.id ?? `${task.step}.${file.cycle}`;
  if (file.tasks.some((open) => open.id === id)) return;
  file.tasks.push({
    id,
    step: task.step,
    role: task.role,
    department: task.department ?? null,
    assignee: task.assignee ?? null,
    openedAtMs: j.atMs,
    clockId: task.clockId,
  });
  j.log('task_opened', { taskId: id, step: task.step, role: task.role });
}

/** Takes tasks off the worklist. */
export function closeTasks(j: Journal, which: (task: { id: string; step: Step }) => boolean): void {
  j.file.tasks = j.file.tasks.filter((task) => !which(task));
}

/** Makes a person responsible for the case and its open work; nobody is watched by the unassigned limit. */
export function assign(j: Journal, to: PersonId | null): void {
  const { file } = j;
  if (file.assignee === to) return;
  file.assignee = to;
  for (const task of file.tasks) {
    if (task.step === 'investigate' || task.step === 'propose' || task.step === 'triage') task.assignee = to;
  }
  if (to === null) {
    start(j, 'unassigned');
    j.log('unassigned');
  } else {
    end(j, running(j, 'unassigned'), 'assigned');
    j.log('assigned', { to });
  }
}

/** Claim, release or reassign a task; the case's own work moves with the person responsible. */
export function handTask(j: Journal, taskId: string, to: PersonId | null, log: TaskMove): void {
  const task = j.file.tasks.find((open) => open.id === taskId);
  if (!task) return;
  j.log(log, { taskId, to });
  if (task.step === 'approve' || task.step === 'answer_hand_off') task.assignee = to;
  else assign(j, to);
}
type TaskMove = 'task_claimed' | 'task_released' | 'task_reassigned';

// Triage

/**
 * Class, category and severity. A change of class keeps the clock's start and its pauses: new budget, same
 * ledger. If that makes it late at once, the breach is flagged `by_reclassification`.
 */
export function classify(
  j: Journal,
  to: DecisionPayloads['reclassify'] | DecisionPayloads['triage'],
  log: 'triaged' | 'reclassified',
): void {
  const { file } = j;
  const before = { class: file.class, category: file.category, severity: file.severity };
  file.class = to.class ?? file.class;
  file.category = to.category ?? file.category;
  file.severity = to.severity ?? file.severity;
  if ('remedySought' in to) file.remedySought = to.remedySought ?? file.remedySought;
  j.log(log, { before, class: file.class, category: file.category, severity: file.severity });
  const resolution = running(j, 'resolution');
  if (!resolution || file.class === before.class) return;
  resolution.target = limitOf('resolution', file)?.target ?? resolution.target;
  noteOverdue(j, resolution, 'by_reclassification');
}

// Talking with the customer

/** A person's public reply: it ends the response clocks. A robot's acknowledgement does not. */
export function replied(j: Journal): void {
  end(j, running(j, 'first_response'), 'replied');
  end(j, running(j, 'next_response'), 'replied');
}

/** The customer spoke: the next response is due, and a wait for them is over. */
export function customerSpoke(j: Journal): void {
  if (!running(j, 'first_response') && !running(j, 'next_response')) {
    start(j, 'next_response');
  }
  endCustomerWait(j, 'customer_spoke');
}

/** Asks the customer and waits: the resolution clock stands still. */
export function askCustomer(j: Journal): void {
  replied(j);
  const wait = start(j, 'customer_wait');
  j.file.customerWait = { clockId: wait.id, sinceMs: j.atMs };
  pauseResolution(j, 'customer');
  j.letter('question', wait.id);
  j.log('customer_asked', { dueAtMs: dueAtMs(wait, j.file) });
}

/** Ends a wait for the customer, if there is one; the resolution clock runs on. */
export function endCustomerWait(j: Journal, reason: Code): void {
  const { file } = j;
  if (file.customerWait === null) return;
  end(j, running(j, 'customer_wait'), reason);
  file.customerWait = null;
  resumeResolution(j);
  j.log('customer_wait_ended', { reason });
}

// Other departments

/** Puts a question to another department: a task and a clock of its own; the main clock runs on (practice R3). */
export function handOff(j: Journal, payload: DecisionPayloads['hand_off']): void {
  const clock = start(j, 'hand_off', payload.handOffId);
  if (payload.dueInDays !== null) {
    clock.target = { amount: payload.dueInDays, unit: 'calendar_days', dueAt: 'same_time' };
  }
  const taskId = `answer_hand_off.${payload.handOffId}`;
  j.file.handOffs.push({
    id: payload.handOffId,
    department: payload.department,
    taskId,
    askedAtMs: j.atMs,
    state: 'open',
  });
  openTask(j, {
    id: taskId,
    step: 'answer_hand_off',
    role: 'department',
    department: payload.department,
    clockId: clock.id,
  });
  j.log('hand_off_asked', { handOffId: payload.handOffId, department: payload.department });
}

/** An answer, or the question taken back. A question that is no longer open is left alone. */
export function closeHandOff(j: Journal, handOffId: string, state: 'answered' | 'recalled'): void {
  const asked = j.file.handOffs.find((open) => open.id === handOffId);
  if (asked?.state !== 'open') return;
  asked.state = state;
  end(
    j,
    j.file.clocks.find((clock) => clock.id === `hand_off.${handOffId}`),
    state,
  );
  closeTasks(j, (task) => task.id === asked.taskId);
  j.log(state === 'answered' ? 'hand_off_answered' : 'hand_off_recalled', {
    handOffId,
    department: asked.department,
  });
}

/** Whatever is still asked of departments is taken back: the case goes on without it. */
export function recallHandOffs(j: Journal): void {
  for (const asked of j.file.handOffs) closeHandOff(j, asked.id, 'recalled');
}

// Finding, proposal, offer

/** What the investigation found, and the root cause (mandatory, practice C2). */
export function conclude(j: Journal, payload: DecisionPayloads['conclude']): void {
  j.file.finding = payload.finding;
  j.file.rootCause = payload.rootCause;
  j.log('concluded', { ...payload });
}

/** Writes the proposal down. Checked before: finding and root cause are here or were concluded. */
export function draft(j: Journal, payload: ProposalPayload, proposedBy: PersonId): Proposal {
  const { file } = j;
  file.finding = payload.finding ?? file.finding;
  file.rootCause = payload.rootCause ?? file.rootCause;
  if (file.finding === null || file.rootCause === null) throw new Error('a proposal without a finding');
  const proposal: Proposal = {
    id: payload.proposalId,
    kind: payload.kind,
    finding: file.finding,
    rootCause: file.rootCause,
    remedy: payload.remedy,
    compensation: payload.compensation,
    proposedBy,
    approvedBy: null,
  };
  file.proposal = proposal;
  endCustomerWait(j, 'proposed');
  // An offer that another one replaces waits for nobody any more.
  end(j, running(j, 'offer'), 'replaced');
  resumeResolution(j);
  recallHandOffs(j);
  j.log('proposed', {
    proposalId: proposal.id,
    kind: proposal.kind,
    finding: proposal.finding,
    rootCause: proposal.rootCause,
    remedy: proposal.remedy,
    compensation: proposal.compensation,
  });
  return proposal;
}

/** An approver's yes, perhaps to another amount. */
export function approve(j: Journal, actor: Actor, compensation: Money | null): void {
  const { file } = j;
  if (file.proposal) file.proposal = { ...file.proposal, compensation, approvedBy: actor.id };
  end(j, running(j, 'approval'), 'approved');
  j.log('approved', { compensation });
}

/** An approver's no, or the case sent back to the investigation. */
export function refuseApproval(j: Journal, log: 'approval_refused' | 'sent_back', reason: Code): void {
  end(j, running(j, 'approval'), log);
  j.file.proposal = null;
  j.log(log, { reason });
}

/** Puts the offer to the customer, who is awaited; the resolution clock stands still. */
export function putOffer(j: Journal): void {
  replied(j);
  const wait = start(j, 'offer');
  pauseResolution(j, 'customer');
  j.letter('offer', wait.id);
  j.log('offered', { compensation: j.file.proposal?.compensation ?? null, dueAtMs: dueAtMs(wait, j.file) });
}

/** The customer's word on an offer, or their silence; the resolution clock runs on. */
export function offerEnded(
  j: Journal,
  how: { log: 'accepted' | 'declined'; by: Voice; channel: string } | { log: 'lapsed' },
): void {
  end(j, running(j, 'offer'), how.log);
  resumeResolution(j);
  if (how.log === 'lapsed') j.log('lapsed', { clock: 'offer' });
  else j.log(how.log, { by: how.by, channel: how.channel });
  if (how.log === 'declined') j.file.declined = { by: how.by };
}

// Ends and beginnings

/** The decision is carried out: the clocks of this cycle end. */
export function resolve(j: Journal): void {
  const { file } = j;
  endCustomerWait(j, 'resolved');
  recallHandOffs(j);
  for (const kind of ['first_response', 'next_response', 'resolution', 'unassigned'] as const) {
    end(j, running(j, kind), 'resolved');
  }
  const cumulative = running(j, 'cumulative');
  if (cumulative) pause(cumulative, j.atMs, 'resolved');
  file.resolvedAtMs = j.atMs;
  j.log('resolved', { outcome: file.outcome });
}

/**
 * The customer reopens. Each cycle has its own clock and the cumulative one goes on; the time between is the
 * customer's. What was paid is not taken back.
 */
export function reopen(j: Journal, payload: DecisionPayloads['reopen']): void {
  const { file } = j;
  end(j, running(j, 'reopen_window'), 'reopened');
  file.cycle += 1;
  file.outcome = null;
  file.finding = null;
  file.rootCause = null;
  file.proposal = null;
  file.claim = null;
  file.declined = null;
  file.resolvedAtMs = null;
  file.handOffs = [];
  start(j, 'resolution', String(file.cycle));
  // What the customer wrote before they reopened is still waiting for its reply.
  if (!running(j, 'next_response')) start(j, 'next_response');
  if (file.assignee === null) start(j, 'unassigned');
  const cumulative = running(j, 'cumulative');
  if (cumulative) resume(cumulative, j.atMs);
  j.log('reopened', { by: payload.by, channel: payload.channel, reason: payload.reason, cycle: file.cycle });
}

/** Everything ends: no clock runs on, no task stays on a worklist. */
export function close(j: Journal, outcome: Outcome): void {
  const { file } = j;
  file.outcome = outcome;
  file.customerWait = null;
  recallHandOffs(j);
  for (const clock of file.clocks) end(j, clock, outcome);
  closeTasks(j, () => true);
  file.endedAtMs = j.atMs;
  j.log('closed', { outcome });
}

// At any stage

/** A date promised to the customer by hand beats the policy. */
export function promise(j: Journal, dueMs: number, by: PersonId): void {
  const resolution = running(j, 'resolution');
  if (resolution) resolution.promise = { dueAtMs: dueMs, by, atMs: j.atMs };
  j.log('promised', { dueAtMs: dueMs });
}

/** Voids a breach, with a reason and an author; it is never deleted. */
export function voidBreach(j: Journal, payload: DecisionPayloads['void_breach'], by: string): void {
  const clock = j.file.clocks.find((one) => one.id === payload.clockId);
  if (!clock?.breach) return;
  clock.breach = { ...clock.breach, voided: { atMs: j.atMs, by, reason: payload.reason } };
  j.log('breach_voided', { clockId: clock.id, reason: payload.reason });
}

/** A clock whose start moved may be late by it, also when it has ended; a breach already recorded stands. */
function judgeAnew(j: Journal, clock: Clock): void {
  const stoppedMs = stoppedAtMs(clock);
  if (stoppedMs === null) noteOverdue(j, clock, 'time');
  if (stoppedMs === null || clock.met === null) return;
  const due = reckonedDueMs(clock, j.file);
  clock.met = metAt(clock, stoppedMs, j.file);
  if (clock.met !== false || clock.breach !== null || due === null) return;
  recordBreach(clock, { dueAtMs: due, detectedAtMs: j.atMs, cause: 'time' });
  j.log('breached', { clockId: clock.id, dueAtMs: due, detectedAtMs: j.atMs, cause: 'time' });
}

/** The complaint was received at another time than we wrote down: the clocks that count from it move. */
export function correct(j: Journal, payload: FactPayloads['correction']): void {
  const { file } = j;
  const from = file.receivedAtMs;
  if (payload.receivedAtMs !== null && payload.receivedAtMs !== from) {
    const to = payload.receivedAtMs;
    file.receivedAtMs = to;
    for (const clock of file.clocks) {
      const [first, second] = clock.ledger;
      if (first?.atMs !== from || (second && second.atMs < to)) continue;
      clock.ledger[0] = { ...first, atMs: to };
      judgeAnew(j, clock);
    }
  }
  j.log('corrected', {
    fields: payload.fields,
    ...(payload.receivedAtMs === null ? {} : { before: from, receivedAtMs: file.receivedAtMs }),
  });
}
