/** One complaint in two cases: one of them goes on in the other (semantics, *Duplicates and merges*). */
import type { DecisionPayloads } from '../../complaint.contract.ts';
import {
  type Clock,
  clockState,
  dueAtMs,
  isMet,
  metAt,
  reckonedDueMs,
  resume,
  stoppedAtMs,
} from '../clock.ts';
import type { Journal } from '../journal.ts';
import { currentClock } from '../view.ts';
import { type ClockKind, customerClockKinds } from '../vocabulary.ts';
import { noteOverdue, running } from './clocks.ts';
import { earliestReceiptMs } from './corrections.ts';

/** What the case that goes on has to know of this one. A pause ends with the merge: the due instant is that of then. */
export function whatIsHandedOver({ file, atMs }: Journal): DecisionPayloads['take_over'] {
  const resolution = currentClock(file, 'resolution');
  return {
    caseId: file.caseId,
    number: file.number,
    receivedAtMs: file.receivedAtMs,
    dueAtMs: resolution ? dueIfGoingOnMs(resolution, { file, atMs }) : null,
  };
}

function dueIfGoingOnMs(clock: Clock, { file, atMs }: Pick<Journal, 'file' | 'atMs'>): number | null {
  const goingOn = { ...clock, ledger: [...clock.ledger] };
  resume(goingOn, atMs);
  return dueAtMs(goingOn, file);
}

/**
 * Another case goes on in this one, which takes its receipt where that was earlier, and its due instant where that is
 * stricter. Ledgers stay: only the start of what still runs moves.
 */
export function takeOver(j: Journal, payload: DecisionPayloads['take_over']): void {
  const { file } = j;
  const { caseId, number } = payload;
  file.takenOver.push({ ...payload, atMs: j.atMs });
  moveReceipt(j, (clock) => clockState(clock) !== 'stopped');
  const resolution = running(j, 'resolution');
  if (resolution && payload.dueAtMs !== null) {
    const bound = { caseId, number, dueAtMs: payload.dueAtMs, atMs: j.atMs };
    resolution.bounds = [...(resolution.bounds ?? []), bound];
  }
  for (const clock of customerClocks(j)) noteOverdue(j, clock, 'by_merge');
  j.log('merged_in', { ...payload });
}

/**
 * A case that was merged into this one has a life of its own again: the clocks are as if it never had been. A breach
 * that its stricter limit alone brought is voided, not deleted.
 * @param by whoever undid the merge
 */
export function separate(j: Journal, caseId: string, by: string): void {
  const { file } = j;
  const other = file.takenOver.find((one) => one.caseId === caseId);
  if (other === undefined) return;
  file.takenOver = file.takenOver.filter((one) => one !== other);
  moveReceipt(j, () => true);
  for (const clock of customerClocks(j)) {
    const bounds = clock.bounds?.filter((bound) => bound.caseId !== caseId) ?? [];
    if (bounds.length > 0) clock.bounds = bounds;
    else delete clock.bounds;
    voidIfInTime(j, clock, by);
    const stoppedMs = stoppedAtMs(clock);
    if (stoppedMs !== null && clock.met !== null) clock.met = metAt(clock, stoppedMs, file);
  }
  j.log('separated', { caseId, number: other.number });
}

/** The earliest receipt may be another now: the customer's clocks that count from it move with it. */
function moveReceipt(j: Journal, moves: (clock: Clock) => boolean): void {
  const { file } = j;
  const from = file.receivedAtMs;
  const to = earliestReceiptMs(file);
  file.receivedAtMs = to;
  for (const clock of customerClocks(j)) {
    const [first, second] = clock.ledger;
    if (first?.atMs !== from || (second && second.atMs < to) || !moves(clock)) continue;
    clock.ledger[0] = { ...first, atMs: to };
  }
}

function voidIfInTime(j: Journal, clock: Clock, by: string): void {
  if (clock.breach === null || clock.breach.voided !== null) return;
  const due = reckonedDueMs(clock, j.file);
  if (due !== null && (due <= clock.breach.dueAtMs || !isMet(stoppedAtMs(clock) ?? j.atMs, due))) return;
  clock.breach = { ...clock.breach, voided: { atMs: j.atMs, by, reason: 'unmerged' } };
  j.log('breach_voided', { clockId: clock.id, reason: 'unmerged' });
}

const customerClocks = (j: Journal): Clock[] =>
  j.file.clocks.filter((clock) => (customerClockKinds as readonly ClockKind[]).includes(clock.kind));
