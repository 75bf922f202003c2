/** What the rows of an outbox become in the log. Pure, given the instant. */
import type { EventData, EventType } from '../events.ts';
import type { OutboxEvent } from '../schema/events.ts';

export interface OutboxRow {
  readonly id: number;
  readonly subjectId: string;
  readonly seq: number;
  /** The case that something other than its steps tells of; null for what a step tells, and for webhooks. */
  readonly caseId: string | null;
  readonly events: readonly OutboxEvent[];
}

/** How far a case has been told. */
export interface Head {
  readonly caseId: string;
  readonly sequence: number;
  readonly stepSeq: number;
}

/** An event of the log that still holds. */
export interface ToldEvent {
  readonly position: number;
  readonly caseId: string;
  readonly sequence: number;
  /** Null: no step told it, so it holds whatever becomes of steps. */
  readonly stepSeq: number | null;
  readonly type: EventType;
  readonly at: Date;
  /** JSON as PostgreSQL writes it. */
  readonly data: string;
}

export interface NewEvent {
  readonly type: EventType;
  readonly atMs: number;
  readonly caseId: string | null;
  readonly sequence: number | null;
  readonly stepSeq: number | null;
  readonly data: EventData;
}

export interface Publication {
  readonly events: readonly NewEvent[];
  /** Positions of events that do not hold any more. */
  readonly withdrawn: readonly number[];
  readonly heads: readonly Head[];
}

/** The case that a row is about; one that tells nothing is a step's. Null is about none. */
export function caseOf(row: OutboxRow): string | null {
  if (row.caseId !== null) return row.caseId;
  return row.events.every((event) => event.type !== 'webhook.disabled') ? row.subjectId : null;
}

/**
 * Numbers the events of each case. A step that was told before comes again when its worker died: told the same, it is
 * not told twice; otherwise what was told from there on is withdrawn, `complaint.restated` says so, and what holds
 * follows: the step, and whatever no step told.
 */
export function planPublication(
  rows: readonly OutboxRow[],
  heads: readonly Head[],
  told: readonly ToldEvent[],
  nowMs: number,
): Publication {
  const events: NewEvent[] = [];
  const withdrawn: number[] = [];
  const headOf = new Map(heads.map((head) => [head.caseId, head]));
  for (const row of rows) {
    const caseId = caseOf(row);
    if (caseId === null) {
      events.push(...row.events.map((event) => ({ ...event, caseId, sequence: null, stepSeq: null })));
      continue;
    }
    const before = headOf.get(caseId) ?? { caseId, sequence: 0, stepSeq: -1 };
    let { sequence } = before;
    const say = (event: OutboxEvent, stepSeq: number | null) => {
      sequence += 1;
      events.push({ ...event, caseId, sequence, stepSeq });
    };
    if (row.caseId !== null) {
      for (const event of row.events) say(event, null);
      headOf.set(caseId, { ...before, sequence });
      continue;
    }
    const standing = told.filter((event) => event.caseId === caseId && !withdrawn.includes(event.position));
    const isTold = standing.filter((event) => event.stepSeq !== null && event.stepSeq >= row.seq);
    const sameStep = isTold.filter((event) => event.stepSeq === row.seq);
    const isSame = sameStep.length > 0 && isEqual(row.events, sameStep);
    const wrong = isSame ? isTold.filter((event) => event.stepSeq !== row.seq) : isTold;
    const fromSequence = Math.min(...wrong.map((event) => event.sequence));
    // No step told it, but it comes after what does not hold, so receivers drop it too: said once more.
    const dropped = standing.filter((event) => event.stepSeq === null && event.sequence > fromSequence);
    const again = [
      ...dropped.map(({ type, at, data }) => ({
        type,
        atMs: at.getTime(),
        data: JSON.parse(data) as EventData,
      })),
      ...events.filter(
        (event) => event.caseId === caseId && isOfNoStep(event) && (event.sequence ?? 0) > fromSequence,
      ),
    ];
    if (wrong.length > 0) {
      withdrawn.push(...[...wrong, ...dropped].map((event) => event.position));
      say({ type: 'complaint.restated', atMs: row.events[0]?.atMs ?? nowMs, data: { fromSequence } }, null);
    }
    if (!isSame) for (const event of row.events) say(event, row.seq);
    for (const { type, atMs, data } of again) say({ type, atMs, data }, null);
    headOf.set(caseId, { caseId, sequence, stepSeq: row.seq });
  }
  return { events, withdrawn, heads: [...headOf.values()] };
}

const isOfNoStep = ({ stepSeq, type }: NewEvent): boolean =>
  stepSeq === null && type !== 'complaint.restated';

/** The instant differs with each attempt; what counts is what is told. */
function isEqual(now: readonly OutboxEvent[], before: readonly ToldEvent[]): boolean {
  if (now.length !== before.length) return false;
  return now.every(({ type, data }, index) => {
    const other = before[index];
    if (other === undefined || other.type !== type) return false;
    // Added when it was told.
    const { demo: _, ...then } = JSON.parse(other.data) as Record<string, unknown>;
    return canonical(data) === canonical(then);
  });
}

const canonical = (value: object): string =>
  JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
