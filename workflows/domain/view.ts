import type { CaseView, TaskView } from '../complaint.contract.ts';
import type { CaseFile, Task } from './case-file.ts';
import { atRiskAtMs, type Clock, clockState, dueAtMs, type Reckoning } from './clock.ts';
import { paidOf } from './powers.ts';
import type { ClockKind, Role, Step, WaitingFor } from './vocabulary.ts';

/** The clock of a kind that counts now: the last one started. */
export function currentClock(file: Pick<CaseFile, 'clocks'>, kind: ClockKind): Clock | undefined {
  return file.clocks.findLast((clock) => clock.kind === kind);
}

/** Whom the case waits for: the customer first, for that is what pauses the clock. */
export function waitingForOf(file: Pick<CaseFile, 'stage' | 'customerWait' | 'handOffs'>): WaitingFor | null {
  if (file.customerWait !== null || file.stage === 'offer') return 'customer';
  if (file.stage === 'referral') return 'outside_body';
  return file.handOffs.some((handOff) => handOff.state === 'open') ? 'department' : null;
}

/** When a task is due: by its own clock, or by the case's resolution limit once that has ended. */
function taskDueMs(file: CaseFile, task: Task): number | null {
  const own = file.clocks.find((clock) => clock.id === task.clockId);
  const watching = own && clockState(own) !== 'stopped' ? own : currentClock(file, 'resolution');
  return watching ? dueAtMs(watching, file) : null;
}

interface Next {
  readonly step: Step | 'wait';
  readonly role: Role | 'customer' | null;
  readonly dueAtMs: number | null;
}

/** What happens next, who does it and by when, for any case (practice R4). */
function nextOf(file: CaseFile, tasks: readonly TaskView[]): Next | null {
  const wait = (kind: ClockKind): Next => {
    const clock = currentClock(file, kind);
    return { step: 'wait', role: 'customer', dueAtMs: clock ? dueAtMs(clock, file) : null };
  };
  if (file.customerWait !== null) return wait('customer_wait');
  if (file.stage === 'offer') return wait('offer');
  if (file.stage === 'aftercare') return wait('reopen_window');
  const task = tasks.find((open) => open.step !== 'answer_hand_off') ?? tasks[0];
  if (task) return { step: task.step, role: task.role, dueAtMs: task.dueAtMs };
  // A case on its way between two steps: triage is what follows receipt.
  return file.stage === 'received'
    ? { step: 'triage', role: 'agent', dueAtMs: dueOf(file, 'unassigned') }
    : null;
}

const dueOf = (file: CaseFile, kind: ClockKind): number | null => {
  const clock = currentClock(file, kind);
  return clock ? dueAtMs(clock, file) : null;
};

/** What readers see of a case: the projection's row and the Query's answer are both this. Pure. */
export function viewOf(file: CaseFile): CaseView {
  const on: Reckoning = file;
  const tasks = file.tasks.map((task) => ({ ...task, dueAtMs: taskDueMs(file, task) }));
  const resolution = currentClock(file, 'resolution');
  const breach = resolution?.breach;
  return {
    caseId: file.caseId,
    seq: file.seq,
    version: file.version,
    cycle: file.cycle,
    stage: file.stage,
    waitingFor: waitingForOf(file),
    outcome: file.outcome,
    class: file.class,
    category: file.category,
    severity: file.severity,
    remedySought: file.remedySought,
    assignee: file.assignee,
    finding: file.finding,
    rootCause: file.rootCause,
    proposal: file.proposal,
    compensation: file.claim && { state: file.claim.state, money: file.claim.money },
    paidMinor: paidOf(file.payments, file.policy.currency),
    payments: file.payments,
    refusal: file.refusal,
    receivedAtMs: file.receivedAtMs,
    clocks: file.clocks,
    tasks,
    handOffs: file.handOffs,
    referrals: file.referrals,
    line: file.line,
    screening: file.screening,
    mergedInto: file.mergedInto,
    next: nextOf(file, tasks),
    resolution: {
      state: resolution ? clockState(resolution) : 'stopped',
      dueAtMs: resolution ? dueAtMs(resolution, on) : null,
      atRiskAtMs: resolution ? atRiskAtMs(resolution, file.policy.atRiskShare, on) : null,
      breachedAtMs: breach && breach.voided === null ? breach.dueAtMs : null,
    },
    resolvedAtMs: file.resolvedAtMs,
    endedAtMs: file.endedAtMs,
  };
}
