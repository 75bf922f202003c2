/** The course of a case: assessment, talking with the customer, conclusion, ends and beginnings. */
import type { CustomerWord, DecisionPayloads } from '../../complaint.contract.ts';
import { dueAtMs, pause, resume } from '../clock.ts';
import type { Journal } from '../journal.ts';
import { limitOf } from '../ladder.ts';
import { approverOf } from '../powers.ts';
import type { Code, Outcome } from '../vocabulary.ts';
import {
  end,
  endElsewhere,
  noteOverdue,
  pauseResolution,
  resumeResolution,
  running,
  start,
} from './clocks.ts';
import { closeTasks, recallHandOffs } from './work.ts';

/**
 * Class, category and severity. A change of class keeps the clock's start and its pauses: new budget, same
 * ledger. If that makes it late at once, the breach is flagged `by_reclassification`. An approval goes to whoever has the
 * power in the new class.
 */
export function classify(
  j: Journal,
  to: DecisionPayloads['reclassify'] | DecisionPayloads['triage'] | DecisionPayloads['compensate'],
  log: 'triaged' | 'reclassified',
): void {
  const { file } = j;
  const before = { class: file.class, category: file.category, severity: file.severity };
  file.class = to.class ?? file.class;
  file.category = to.category ?? file.category;
  file.severity = to.severity ?? file.severity;
  if ('remedySought' in to) file.remedySought = to.remedySought ?? file.remedySought;
  j.log(log, { before, class: file.class, category: file.category, severity: file.severity });
  for (const task of file.tasks) if (task.step === 'approve') task.role = approverOf(file);
  const resolution = running(j, 'resolution');
  if (!resolution || file.class === before.class) return;
  resolution.target = limitOf('resolution', file)?.target ?? resolution.target;
  noteOverdue(j, resolution, 'by_reclassification');
}

/** A person's public reply: it ends the response clocks. A robot's acknowledgement does not, nor what a system says. */
export function replied(j: Journal): void {
  if (j.actor.kind !== 'person') return;
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

/** What the investigation found, and the root cause (mandatory, practice C2). */
export function conclude(j: Journal, payload: DecisionPayloads['conclude']): void {
  j.file.finding = payload.finding;
  j.file.rootCause = payload.rootCause;
  j.log('concluded', { ...payload });
}

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
 * @param payload without a voice when an outside body's finding opens the case again
 */
export function reopen(j: Journal, payload: Partial<CustomerWord> & { readonly reason: Code }): void {
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
  if (file.assignee === null && !running(j, 'unassigned')) start(j, 'unassigned');
  const cumulative = running(j, 'cumulative');
  if (cumulative) resume(cumulative, j.atMs);
  j.log('reopened', { ...payload, cycle: file.cycle });
}

/** Everything ends: no clock runs on, no task stays on a worklist. */
export function close(j: Journal, outcome: Outcome): void {
  const { file } = j;
  file.outcome = outcome;
  file.customerWait = null;
  recallHandOffs(j);
  for (const clock of file.clocks) {
    if (outcome === 'merged') endElsewhere(j, clock);
    else end(j, clock, outcome);
  }
  closeTasks(j, () => true);
  file.endedAtMs = j.atMs;
  j.log('closed', { outcome });
}
