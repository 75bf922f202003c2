/** Clocks of a case as its steps start, pause and end them. */
import {
  type Breach,
  type Clock,
  clockState,
  dueAtMs,
  isWait,
  overdueSinceMs,
  pause,
  pausedMs,
  recordBreach,
  resume,
  startClock,
  stop,
} from '../clock.ts';
import type { Journal } from '../journal.ts';
import { limitOf } from '../ladder.ts';
import type { ClockKind, Code } from '../vocabulary.ts';

/**
 * Starts a clock of this kind on its limit from the policy. Earlier ones of the kind that ended well are told in
 * the timeline and leave the file; breaches and past cycles' resolution clocks stay.
 * @param suffix tells clocks of one kind apart; by default the version of the decision that started it
 * @param atMs when it started; now unless told
 */
export function start(
  j: Journal,
  kind: ClockKind,
  suffix = String(j.file.version),
  atMs: number = j.atMs,
): Clock {
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
    atMs,
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

/** Ends a clock that goes on in another case: neither met nor missed, unless it was late already. */
export function endElsewhere(j: Journal, clock: Clock): void {
  if (clockState(clock) === 'stopped') return;
  if (!isWait(clock)) noteOverdue(j, clock, 'time');
  stop(clock, j.atMs, 'merged', j.file);
  clock.met = clock.met === false ? false : null;
}

/** Records that a limit has passed, also where the clock stands still and time alone would not tell. */
export function noteOverdue(j: Journal, clock: Clock, cause: Breach['cause']): void {
  const due = overdueSinceMs(clock, j.atMs, j.file);
  if (due === null) return;
  recordBreach(clock, { dueAtMs: due, detectedAtMs: j.atMs, cause });
  j.log('breached', { clockId: clock.id, dueAtMs: due, detectedAtMs: j.atMs, cause });
}

/** Takes a clock away that only paced the process: nothing of it is kept. */
export function drop(j: Journal, kind: 'inactivity' | 'routing'): void {
  j.file.clocks = j.file.clocks.filter((clock) => clock.kind !== kind);
}

/** The clock of a kind that has not ended, running or paused. */
export const running = (j: Journal, kind: ClockKind): Clock | undefined =>
  j.file.clocks.find((clock) => clock.kind === kind && clockState(clock) !== 'stopped');

/** Pauses of the resolution clock that are left, in milliseconds. */
function pauseLeftMs(j: Journal, clock: Clock): number {
  return j.file.policy.pausesMaxDays * j.file.policy.dayMs - pausedMs(clock, j.atMs);
}

/** The resolution clock stands still for a named reason, while pauses are left. First response never pauses. */
export function pauseResolution(j: Journal, reason: Code): void {
  const resolution = running(j, 'resolution');
  if (resolution && pauseLeftMs(j, resolution) > 0) pause(resolution, j.atMs, reason);
}

/** The resolution clock runs on, if it stands still. */
export function resumeResolution(j: Journal): void {
  const resolution = running(j, 'resolution');
  if (resolution) resume(resolution, j.atMs);
}
