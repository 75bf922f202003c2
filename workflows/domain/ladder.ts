/** Escalation ladders: rungs on a clock's running time (semantics, *Escalation*). Escalating stops no clock. */
import type { Limit, Rung } from '../policy.ts';
import type { CaseFile } from './case-file.ts';
import type { Clock, Reckoning } from './clock.ts';
import { canBreach, clockState, daysAtMs, dueAtMs, shareAtMs, startClock } from './clock.ts';
import type { ClockKind } from './vocabulary.ts';

type Received = Pick<CaseFile, 'policy' | 'ground' | 'receivedAtMs'>;

/**
 * The strictest limit of all classes holds until triage names one: the one that is due first, for limits may
 * count in different units.
 */
export function strictestLimit(file: Received): Limit {
  const [first, ...others] = Object.values(file.policy.classes);
  if (first === undefined) throw new Error(`policy ${file.policy.name} has no classes`);
  const due = ({ target }: Limit): number =>
    dueAtMs(startClock({ id: '', kind: 'resolution', cycle: 1, target, atMs: file.receivedAtMs }), file) ??
    Number.POSITIVE_INFINITY;
  return others.reduce((strictest, limit) => (due(limit) < due(strictest) ? limit : strictest), first);
}

/** The limit behind a clock. Null for `cumulative`, which only counts. */
export function limitOf(kind: ClockKind, file: Received & Pick<CaseFile, 'class'>): Limit | null {
  const { policy } = file;
  switch (kind) {
    case 'resolution':
      return (file.class === null ? undefined : policy.classes[file.class]) ?? strictestLimit(file);
    case 'first_response':
      return policy.firstResponse;
    case 'next_response':
      return policy.nextResponse;
    case 'unassigned':
      return policy.unassigned;
    case 'approval':
      return policy.approval;
    case 'hand_off':
      return policy.handOff;
    case 'customer_wait':
      return policy.customerWait;
    case 'offer':
      return policy.offer;
    case 'reopen_window':
      return policy.reopenWindow;
    case 'referral':
      return policy.referral;
    case 'inactivity':
      return policy.inactivity;
    case 'routing':
      return { target: policy.unassigned.target, ladder: [] };
    case 'cumulative':
      return null;
  }
}

/** When a rung is reached, or null while that cannot be told. */
export function rungAtMs(clock: Clock, rung: Rung, on: Reckoning): number | null {
  return 'share' in rung.at ? shareAtMs(clock, rung.at.share, on) : daysAtMs(clock, rung.at.days, on);
}

const hasFired = (clock: Clock, rung: Rung): boolean => clock.rungs.some((fired) => fired.rung === rung.id);

/** What a clock brings at an instant. */
export interface DueOnClock {
  /** The highest rung that is due and has not fired; the lower ones with it are skipped. */
  readonly rung: { readonly rung: Rung; readonly dueAtMs: number } | null;
  readonly skipped: readonly { readonly rung: Rung; readonly dueAtMs: number }[];
  /** The limit has passed: a breach, or the end of a wait. */
  readonly passedDueMs: number | null;
}

/** What is due on a running clock strictly before `beforeMs`: done exactly at due is still in time. */
export function dueOn(clock: Clock, ladder: readonly Rung[], beforeMs: number, on: Reckoning): DueOnClock {
  const due = ladder
    .filter((rung) => !hasFired(clock, rung))
    .map((rung) => ({ rung, dueAtMs: rungAtMs(clock, rung, on) }))
    .filter((reached): reached is { rung: Rung; dueAtMs: number } => reached.dueAtMs !== null)
    .filter((reached) => reached.dueAtMs < beforeMs)
    .sort((a, b) => a.dueAtMs - b.dueAtMs);
  const limit = dueAtMs(clock, on);
  const passed = limit !== null && limit < beforeMs && canBreach(clock, limit);
  return { rung: due.at(-1) ?? null, skipped: due.slice(0, -1), passedDueMs: passed ? limit : null };
}

/** The next instant at which a clock brings something, or null. */
export function nextOn(clock: Clock, ladder: readonly Rung[], on: Reckoning): number | null {
  if (clockState(clock) !== 'running') return null;
  const limit = dueAtMs(clock, on);
  let next = limit !== null && canBreach(clock, limit) ? limit : null;
  for (const rung of ladder) {
    if (hasFired(clock, rung)) continue;
    const at = rungAtMs(clock, rung, on);
    if (at !== null && (next === null || at < next)) next = at;
  }
  return next;
}
