import type { Policy } from '../policy.ts';
import type { CaseFile } from './case-file.ts';
import { type Clock, startClock } from './clock.ts';
import { limitOf } from './ladder.ts';
import type { Channel, Code, Remedy } from './vocabulary.ts';
import type { Ground } from './working-time.ts';

/** What is known of a complaint when it is received. No personal data: texts stay in PostgreSQL. */
export interface Intake {
  readonly caseId: string;
  readonly number: string;
  readonly policy: Policy;
  readonly ground: Ground;
  readonly channel: Channel;
  readonly vulnerable: boolean;
  /** The arm of an experiment that was drawn, if any. */
  readonly arm: Code | null;
  /** May precede `createdAtMs`: deadlines count from it (practice R1). */
  readonly receivedAtMs: number;
  readonly createdAtMs: number;
  /** Without a class the strictest limit holds until triage. */
  readonly class: Code | null;
  readonly category: Code | null;
  readonly remedySought: Remedy | null;
  /** For a case that goes on with the life of one whose merge was undone. */
  readonly earlier?: EarlierLife;
}

/** Where a merged case stood, and goes on from: see `continuedClocks`. */
export interface EarlierLife {
  readonly caseId: string;
  readonly cycle: number;
  readonly clocks: readonly Clock[];
}

/**
 * The case file at sequence 0. Pure: intake writes the projection from it and the workflow starts with it, so
 * a deadline shown right after the POST is the deadline that the process keeps.
 */
export function openCaseFile(intake: Intake): CaseFile {
  const { policy, receivedAtMs, earlier } = intake;
  const start = (kind: 'first_response' | 'resolution' | 'cumulative' | 'unassigned') =>
    startClock({
      id: `${kind}.1`,
      kind,
      cycle: 1,
      target: limitOf(kind, intake)?.target ?? null,
      atMs: receivedAtMs,
    });
  return {
    caseId: intake.caseId,
    number: intake.number,
    policy,
    ground: intake.ground,
    channel: intake.channel,
    vulnerable: intake.vulnerable,
    arm: intake.arm,
    receivedAtMs,
    ownReceivedAtMs: receivedAtMs,
    createdAtMs: intake.createdAtMs,
    cycle: earlier?.cycle ?? 1,
    stage: 'received',
    outcome: null,
    class: intake.class,
    category: intake.category,
    severity: null,
    remedySought: intake.remedySought,
    assignee: null,
    finding: null,
    rootCause: null,
    proposal: null,
    claim: null,
    payments: [],
    customerWait: null,
    declined: null,
    refusal: null,
    resolvedAtMs: null,
    endedAtMs: null,
    clocks: earlier
      ? [...earlier.clocks]
      : [start('first_response'), start('resolution'), start('cumulative'), start('unassigned')],
    tasks: [],
    handOffs: [],
    referrals: [],
    takenOver: [],
    mergedInto: null,
    restores: earlier?.caseId ?? null,
    line: 'agent',
    screening: null,
    seq: 0,
    version: 1,
    lastEventAtMs: intake.createdAtMs,
    seenIds: [],
  };
}
