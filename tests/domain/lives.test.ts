import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Verb, verbs } from '../../workflows/complaint.contract.ts';
import { allowedAt } from '../../workflows/domain/allowed.ts';
import type { CaseFile } from '../../workflows/domain/case-file.ts';
import { clockState, dueAtMs, isWait, reckonedDueMs, remainingMs } from '../../workflows/domain/clock.ts';
import { nextDueMs } from '../../workflows/domain/due.ts';
import { explainClock } from '../../workflows/domain/explain.ts';
import { viewOf } from '../../workflows/domain/view.ts';
import { defaultPolicy } from '../../workflows/policy.ts';
import {
  aDecision,
  aFact,
  aFile,
  anOffer,
  aPerson,
  customersWord,
  day,
  head,
  hour,
  monday,
  supervisor,
} from './support/cases.ts';
import { Life } from './support/life.ts';

/** One thing that somebody does after some hours, with numbers to choose it and its particulars by. */
const step = fc.record({
  hours: fc.oneof(
    { weight: 12, arbitrary: fc.nat({ max: 12 }) },
    { weight: 1, arbitrary: fc.nat({ max: 300 }) },
  ),
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant('work' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...verbs) },
    { weight: 2, arbitrary: fc.constantFrom('message', 'contact', 'answer', 'correction') },
  ),
  pick: fc.nat({ max: 9_999 }),
});

/** What ends a case, or leaves it where it is, comes rarely: a life goes on. */
const rare: readonly Verb[] = [
  ...(['withdraw', 'cancel', 'dismiss', 'close', 'reply', 'void_breach', 'promise'] as const),
  ...(['claim_task', 'release_task', 'reassign_task'] as const),
  ...(['refuse_cooperation', 'confirm_refusal', 'keep_cooperation', 'merge', 'take_over'] as const),
];

const classes = Object.keys(defaultPolicy.classes);
const people = [aPerson('agent-1', ['agent']), aPerson('agent-2', ['agent']), supervisor, head];

/** What the verb is about, chosen from what the case has, or something it has not. */
function payloadOf(verb: Verb, file: CaseFile, pick: number, atMs: number) {
  const one = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)];
  const asked = file.handOffs.map(({ id }) => id);
  return {
    ...anOffer(pick % 3 === 0 ? null : (pick % 900) * 150 + 1, {
      proposalId: `p${file.version}`,
      kind: pick % 4 === 0 ? 'answer' : 'offer',
    }),
    ...customersWord,
    class: one(classes),
    category: 'points',
    severity: 'low',
    remedySought: null,
    assignTo: pick % 2 === 0 ? 'agent-1' : null,
    taskId: one(file.tasks.map((task) => task.id)) ?? 'none',
    to: one(['agent-1', 'agent-2']),
    // A new question has a new id.
    handOffId: verb === 'hand_off' ? `h${file.version}` : (one(asked) ?? 'none'),
    department: 'logistics',
    into: pick % 5 === 0 ? file.caseId : 'another',
    caseId: `other-${file.version}`,
    number: 'C-2026-000009',
    receivedAtMs: atMs - (pick % 50) * hour,
    dueInDays: pick % 2 === 0 ? null : 1 + (pick % 6),
    clockId: one(file.clocks.map((clock) => clock.id)),
    dueAtMs: atMs + ((pick % 20) - 2) * day,
    claimId: null,
    amountMinor: pick % 2 === 0 ? null : pick * 100,
    reason: 'because',
    referralId: `r${file.version}`,
    body: 'ombudsman',
    outcome: one(['upheld', 'partly', 'rejected', 'withdrawn'] as const),
    rootCause: 'packing',
  };
}

const ascending = (list: readonly number[]): boolean =>
  list.every((one, index) => index === 0 || (list[index - 1] ?? one) <= one);
const distinct = (list: readonly string[]): boolean => new Set(list).size === list.length;

/** What holds of every case at every moment; what does not is said. */
function* faults(j: Life): Generator<string> {
  const { file } = j;
  if (!distinct(file.clocks.map((clock) => clock.id))) yield 'two clocks have one id';
  const running = file.clocks.filter((clock) => clockState(clock) !== 'stopped');
  const kinds = running.map((clock) => clock.kind).filter((kind) => kind !== 'hand_off');
  if (!distinct(kinds)) yield `two clocks of one kind run: ${kinds}`;
  for (const clock of file.clocks) {
    const { id, breach, met } = clock;
    const state = clockState(clock);
    const due = reckonedDueMs(clock, file);
    const isLimit = !isWait(clock) && clock.target !== null;
    if (!ascending(clock.ledger.map((entry) => entry.atMs))) yield `${id}: the ledger runs backward`;
    if (!distinct(clock.rungs.map((rung) => rung.rung))) yield `${id}: a rung fired twice`;
    if (clock.rungs.some((rung) => rung.actedAtMs <= rung.dueAtMs)) yield `${id}: a rung fired too early`;
    if (state === 'paused' && dueAtMs(clock, file) !== null) yield `${id}: paused and due`;
    if (state !== 'paused' && remainingMs(clock, file) !== null)
      yield `${id}: something is left, yet not paused`;
    if (clock.kind.endsWith('response') && clock.ledger.some((entry) => entry.state === 'paused')) {
      yield `${id}: a response clock was paused`;
    }
    if (breach?.voided === null && met === true) yield `${id}: breached and met`;
    if (met === false && isLimit && breach === null) yield `${id}: missed, and nobody knows`;
    if (state === 'running' && isLimit && due !== null && due < j.atMs - 1 && breach === null) {
      yield `${id}: overdue, and nobody knows`;
    }
    const told = explainClock(clock, file.policy, file.ground, j.atMs);
    if (told.runningMs + told.pausedMs !== (told.spans.at(-1)?.toMs ?? 0) - told.startedAtMs) {
      yield `${id}: the explanation does not add up`;
    }
  }
  const tasks = file.tasks.map((task) => task.id);
  const open = file.handOffs.filter((asked) => asked.state === 'open').map((asked) => asked.taskId);
  if (!distinct(tasks)) yield 'a task is there twice';
  if (`${tasks.filter((id) => id.startsWith('answer')).sort()}` !== `${open.sort()}`) {
    yield 'open questions and their tasks differ';
  }
  if (tasks.length > 0 && ['closed', 'aftercare', 'offer'].includes(file.stage)) {
    yield `a task is left at ${file.stage}`;
  }
  if (file.stage === 'closed' && running.length > 0) yield `clocks run on after the end: ${kinds}`;
  const late = kinds.filter((kind) => !['cumulative', 'reopen_window', 'next_response'].includes(kind));
  if (file.stage === 'aftercare' && late.length > 0) yield `clocks run on in aftercare: ${late}`;
  const awaited = file.customerWait !== null || file.stage === 'offer';
  const isPaused = running.some((clock) => clock.kind === 'resolution' && clockState(clock) === 'paused');
  if (isPaused && !awaited && file.stage !== 'referral') yield 'the resolution clock stands still for nobody';
  if (awaited !== (viewOf(file).waitingFor === 'customer')) yield 'who waits for whom is not shown';
  if (JSON.stringify(JSON.parse(JSON.stringify(file))) !== JSON.stringify(file))
    yield 'the file is no plain data';
}

const holds = (j: Life): void => {
  const found = [...faults(j)];
  if (found.length > 0) expect(found).toEqual([]);
};

describe('whatever people do with a case', () => {
  it('its clocks, tasks and questions stay in order, and it can always be brought to an end', () => {
    const reached = new Set<string>();
    let cycles = 1;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 10, maxLength: 50, size: 'max' }),
        fc.boolean(),
        (steps, wakesOften) => {
          const j = new Life(aFile({ class: null, createdAtMs: monday + hour })).begin();
          const wake = (untilMs: number): void => {
            for (let due = nextDueMs(j.file); due !== null && due < untilMs; due = nextDueMs(j.file)) {
              j.pass(due + 1);
              holds(j);
            }
          };
          let nowMs = monday + hour;
          for (const { hours, what, pick } of steps) {
            if (j.file.stage === 'closed') break;
            nowMs += hours * hour + 1;
            if (wakesOften) wake(nowMs);
            const actor = people[Math.floor(pick / 7) % people.length];
            const by = { atMs: nowMs, ...(actor && { actor }) };
            const { file } = j;
            const fitting = (allowedAt[file.stage] as readonly Verb[]).filter((verb) => !rare.includes(verb));
            const verb = what === 'work' ? (fitting[pick % fitting.length] ?? 'reply') : what;
            if (verb === 'message') j.tell(aFact(verb, { channel: 'email' }, nowMs));
            else if (verb === 'contact') {
              const direction = pick % 2 === 0 ? 'inbound' : 'outbound';
              j.tell(aFact(verb, { channel: 'phone', direction, answered: pick % 3 === 0 }, nowMs));
            } else if (verb === 'answer') {
              const handOffId = file.handOffs[pick % Math.max(1, file.handOffs.length)]?.id ?? 'none';
              j.tell(aFact('department_answer', { handOffId }, nowMs));
            } else if (verb === 'correction') {
              const receivedAtMs = pick % 3 === 0 ? null : monday + ((pick % 30) - 20) * hour;
              j.tell(aFact(verb, { fields: ['receivedAt'], receivedAtMs }, nowMs));
              // A start that moved may have made something late; the process looks before it does anything else.
              j.pass(nowMs + 1);
            } else
              j.decide(aDecision(verb, payloadOf(verb, file, Math.floor(pick / 13), nowMs) as never, by));
            reached.add(j.file.stage);
            cycles = Math.max(cycles, j.file.cycle);
            nowMs = Math.max(nowMs, j.atMs);
            holds(j);
          }
          wake(nowMs + 200 * day);
          if (j.file.stage !== 'closed') {
            j.decide(aDecision('referral_outcome', { outcome: 'withdrawn' }, { atMs: nowMs + 200 * day }));
            j.decide(aDecision('withdraw', customersWord, { atMs: nowMs + 200 * day }));
            j.decide(aDecision('close', {}, { atMs: nowMs + 200 * day }));
          }
          expect(j.file.stage).toBe('closed');
          holds(j);
        },
      ),
      { numRuns: 60 },
    );
    expect(cycles).toBeGreaterThan(1);
    expect([...reached].sort()).toEqual([
      'aftercare',
      'approval',
      'assignment',
      'closed',
      'investigation',
      'offer',
      'proposal',
      'referral',
      'triage',
    ]);
  });
});
