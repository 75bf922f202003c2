/** What time brings: rungs, breaches, the end of a wait, the end of the pauses. */
import type { Notice } from '../activities.contract.ts';
import type { Rung } from '../policy.ts';
import type { CaseFile } from './case-file.ts';
import { type Clock, clockState, dueAtMs, isWait, pausedMs, recordBreach, resume } from './clock.ts';
import type { Journal } from './journal.ts';
import { dueOn, limitOf, nextOn } from './ladder.ts';
import { currentClock } from './view.ts';
import type { ClockKind } from './vocabulary.ts';

/** Where what a ladder tells people goes. */
export interface NoticeBoard extends Journal {
  notice(notice: Notice): void;
}

/** When the pauses of the resolution clock are used up, or null while it is not paused. */
function pausesEndMs(file: CaseFile): number | null {
  const clock = currentClock(file, 'resolution');
  const last = clock?.ledger.at(-1);
  if (!clock || last?.state !== 'paused') return null;
  return last.atMs + file.policy.pausesMaxDays * file.policy.dayMs - pausedMs(clock, last.atMs);
}

/** When the first open wait ends in silence. */
function silenceMs(file: CaseFile): number {
  const ends = file.clocks.filter(isWait).map((clock) => dueAtMs(clock, file) ?? Number.POSITIVE_INFINITY);
  return Math.min(...ends, Number.POSITIVE_INFINITY);
}

/** The next instant at which something is due, or null. */
export function nextDueMs(file: CaseFile): number | null {
  let next = pausesEndMs(file);
  for (const clock of file.clocks) {
    const at = nextOn(clock, limitOf(clock.kind, file)?.ladder ?? [], file);
    if (at !== null && (next === null || at < next)) next = at;
  }
  return next;
}

/**
 * Brings everything that was due strictly before `beforeMs`: fires the highest due rung of each clock, marks
 * the lower ones skipped, records breaches.
 * @param detectedAtMs the process's time
 * @returns the wait that ended in silence, if one did
 */
export function bringDue(j: NoticeBoard, beforeMs: number, detectedAtMs: number): ClockKind | null {
  const { file } = j;
  const pausesEnd = pausesEndMs(file);
  const resolution = currentClock(file, 'resolution');
  // A wait that ended in silence before that ended the pause as well.
  if (pausesEnd !== null && pausesEnd < Math.min(beforeMs, silenceMs(file)) && resolution) {
    resume(resolution, pausesEnd);
    j.log('pause_limit_reached', { clockId: resolution.id, atMs: pausesEnd });
  }
  let lapsed: ClockKind | null = null;
  for (const clock of file.clocks) {
    if (clockState(clock) !== 'running') continue;
    const { rung, skipped, passedDueMs } = dueOn(
      clock,
      limitOf(clock.kind, file)?.ladder ?? [],
      beforeMs,
      file,
    );
    if (passedDueMs !== null) {
      if (isWait(clock)) lapsed = clock.kind;
      else {
        recordBreach(clock, { dueAtMs: passedDueMs, detectedAtMs, cause: 'time' });
        j.log('breached', { clockId: clock.id, dueAtMs: passedDueMs, detectedAtMs, cause: 'time' });
        // Whoever waits for us hears that it takes longer.
        if (clock.kind === 'resolution') j.letter('delay', `delay.${clock.id}`);
      }
    }
    for (const lower of skipped) {
      clock.rungs.push({
        rung: lower.rung.id,
        dueAtMs: lower.dueAtMs,
        actedAtMs: detectedAtMs,
        skipped: true,
      });
      j.log('rung_skipped', { clockId: clock.id, rung: lower.rung.id, dueAtMs: lower.dueAtMs, detectedAtMs });
    }
    if (rung !== null && lapsed !== clock.kind) fire(j, clock, rung.rung, rung.dueAtMs, detectedAtMs);
  }
  return lapsed;
}

function fire(j: NoticeBoard, clock: Clock, rung: Rung, dueAtMs: number, actedAtMs: number): void {
  clock.rungs.push({ rung: rung.id, dueAtMs, actedAtMs, skipped: false });
  j.log('rung_fired', { clockId: clock.id, rung: rung.id, to: rung.to, dueAtMs, actedAtMs });
  if (rung.action === 'remind_customer') {
    j.letter('reminder', `${clock.id}.${rung.id}`);
    return;
  }
  j.notice({
    key: `${clock.id}/${rung.id}`,
    kind: rung.action,
    to: recipient(j.file, clock, rung),
    clockId: clock.id,
    rung: rung.id,
    dueAtMs,
    atMs: actedAtMs,
  });
}

/** Whom a rung is for, as far as the case knows; the people behind a role are found when it is written. */
function recipient(file: CaseFile, clock: Clock, rung: Rung): Notice['to'] {
  const task = file.tasks.find((open) => open.clockId === clock.id);
  if (rung.to === 'department') {
    return task?.department ? { department: task.department } : { role: 'supervisor' };
  }
  if (rung.to === 'assignee') {
    const person = task?.step === 'approve' ? task.assignee : file.assignee;
    return person === null ? { role: task?.role ?? 'supervisor' } : { personId: person };
  }
  return { role: rung.to === 'customer' ? 'agent' : rung.to };
}
