/** A case whose merge was undone goes on in a new one, from where it stood. */
import type { CaseFile } from './case-file.ts';
import { type Clock, startClock, stoppedAtMs } from './clock.ts';
import { limitOf } from './ladder.ts';
import { type ClockKind, customerClockKinds } from './vocabulary.ts';

/**
 * The customer's clocks of a merged case as they run on: with their start, their pauses, breaches and rungs. The time
 * in which it was merged has run, for the customer waited. Nobody has the new case yet, which is watched from now.
 */
export function continuedClocks(
  file: Pick<CaseFile, 'policy' | 'ground' | 'receivedAtMs' | 'class' | 'cycle'> & {
    readonly clocks: readonly Clock[];
  },
  atMs: number,
): Clock[] {
  const goOn = file.clocks.filter((clock) =>
    (customerClockKinds as readonly ClockKind[]).includes(clock.kind),
  );
  const target = limitOf('unassigned', file)?.target ?? null;
  return [
    ...goOn.map(goneOn),
    startClock({ id: `unassigned.${file.cycle}`, kind: 'unassigned', cycle: file.cycle, target, atMs }),
  ];
}

/** What ended by the merge runs on; what stood still then runs on from the merge, as whoever was waited for is not. */
function goneOn(clock: Clock): Clock {
  const last = clock.ledger.at(-1);
  if (stoppedAtMs(clock) === null || last?.reason !== 'merged') return clock;
  const ledger = clock.ledger.slice(0, -1);
  const before = ledger.at(-1);
  if (before?.state === 'paused') ledger.push({ atMs: last.atMs, state: 'running', reason: null });
  return { ...clock, ledger, met: null };
}
