/** What is put right by hand: promises, voided breaches, intake data. */
import type { DecisionPayloads, FactPayloads } from '../../complaint.contract.ts';
import type { CaseFile, PersonId } from '../case-file.ts';
import { type Clock, isWait, metAt, reckonedDueMs, recordBreach, stoppedAtMs } from '../clock.ts';
import type { Journal } from '../journal.ts';
import { noteOverdue, running } from './clocks.ts';

/** A date promised to the customer by hand beats the policy, and they are told of it. */
export function promise(j: Journal, dueMs: number, by: PersonId): void {
  const resolution = running(j, 'resolution');
  if (resolution) resolution.promise = { dueAtMs: dueMs, by, atMs: j.atMs };
  j.log('promised', { dueAtMs: dueMs });
  j.letter('delay', `promise.${j.file.version}`);
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
  if (isWait(clock)) return;
  const stoppedMs = stoppedAtMs(clock);
  if (stoppedMs === null) noteOverdue(j, clock, 'time');
  if (stoppedMs === null || clock.met === null) return;
  const due = reckonedDueMs(clock, j.file);
  clock.met = metAt(clock, stoppedMs, j.file);
  if (clock.met !== false || clock.breach !== null || due === null) return;
  recordBreach(clock, { dueAtMs: due, detectedAtMs: j.atMs, cause: 'time' });
  j.log('breached', { clockId: clock.id, dueAtMs: due, detectedAtMs: j.atMs, cause: 'time' });
}

/** When the complaint was received, counting all that were merged into it. */
export function earliestReceiptMs(file: Pick<CaseFile, 'ownReceivedAtMs' | 'takenOver'>): number {
  return Math.min(file.ownReceivedAtMs, ...file.takenOver.map((other) => other.receivedAtMs));
}

/** Something was other than we wrote down. From the moment of receipt clocks count: they move with it. */
export function correct(j: Journal, payload: FactPayloads['correction']): void {
  const { file } = j;
  file.vulnerable = payload.vulnerable ?? file.vulnerable;
  const from = file.receivedAtMs;
  file.ownReceivedAtMs = payload.receivedAtMs ?? file.ownReceivedAtMs;
  const to = earliestReceiptMs(file);
  if (to !== from) {
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
