/**
 * The plumbing between `complaint.ts` and the engine: handlers record, the main line acts. A decision is
 * checked when it arrives and again when its turn comes; it is answered once its step is written.
 */
import {
  ApplicationFailure,
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Letter, Notice, StepRecord, TimelineEvent } from '../activities.contract.ts';
import { anytime, happened } from '../anytime.ts';
import {
  type CaseView,
  type ComplaintInput,
  type Decision,
  type DecisionAnswer,
  type Ending,
  type Fact,
  factSignal,
  updateOf,
  type Verb,
  verbs,
  viewQuery,
} from '../complaint.contract.ts';
import { drop } from '../domain/acts/clocks.ts';
import { watchAssignee } from '../domain/acts/inactivity.ts';
import { watchUnassigned } from '../domain/acts/unassigned.ts';
import { closeTasks } from '../domain/acts/work.ts';
import type { Actor, CaseFile } from '../domain/case-file.ts';
import { check } from '../domain/check.ts';
import { bringDue, type NoticeBoard, nextDueMs } from '../domain/due.ts';
import type { TimelineEventType } from '../domain/journal.ts';
import { type Refusal, refuse } from '../domain/refusals.ts';
import { viewOf, waitingForOf } from '../domain/view.ts';
import type { ClockKind, Outcome, Stage } from '../domain/vocabulary.ts';
import { activities } from './activities.ts';
import { Alarm } from './alarm.ts';
import { Ends, endBy } from './ends.ts';
import { takeBack } from './money.ts';

/** Silence: a wait of this kind reached its end. */
export interface Lapsed {
  readonly verb: 'lapsed';
  readonly clock: ClockKind;
}

/** A decision on its way: recorded, acted on, answered. */
interface Pending {
  readonly decision: Decision;
  readonly answer: (answer: Answer) => void;
}
type Answer = { readonly ok: DecisionAnswer } | { readonly refused: Refusal };
type Item = Pending | { readonly fact: Fact } | { readonly engineCancelled: true };

const processActor: Actor = { kind: 'process', id: 'process', roles: [], standsInFor: [] };
/** Ids kept to recognise what was decided before the run continued as new. */
const seenIdsMax = 500;
const dayMs = 86_400_000;
/** A fresh ground, of this span, is fetched when less than the first is left of it. */
const groundAheadMs = 45 * dayMs;
const groundSpanMs = 90 * dayMs;

/** One case as its process sees it. */
export class Case implements NoticeBoard {
  readonly file: CaseFile;
  /** Instant and author of what is being carried out. */
  atMs: number;
  actor: Actor = processActor;
  private sourceId: string | null = null;
  /** Since the last step: whoever is responsible did something. */
  private assigneeActed = false;

  private readonly alarm = new Alarm();
  private readonly inbox: Item[] = [];
  /** Decisions being carried out: answered when their step is written. */
  private acting: Pending[] = [];
  /** Those whose step is being written. */
  private recording: Pending[] = [];
  private events: TimelineEvent[] = [];
  private notices: Notice[] = [];
  private letters: Letter[] = [];
  private readonly firstCycle: number;
  /** Workflows that this one has begun: before it ends or is renewed they have to be there. */
  private readonly begun: Promise<unknown>[] = [];

  /** Registers every handler; to be called before the process first waits. */
  constructor(file: ComplaintInput) {
    this.file = file;
    this.atMs = Math.max(file.lastEventAtMs, file.receivedAtMs);
    this.firstCycle = file.cycle;
    for (const verb of verbs) {
      setHandler(defineUpdate<DecisionAnswer, [Decision]>(updateOf(verb)), (d) => this.onDecision(d), {
        validator: (decision) => this.validate(decision),
      });
    }
    setHandler(defineSignal<[Fact]>(factSignal), (fact) => this.put({ fact }));
    setHandler(defineQuery<CaseView>(viewQuery), () => viewOf(this.file));
    // The engine's own cancel takes the same path as a person's.
    CancellationScope.current().cancelRequested.catch(() => {
      this.put({ engineCancelled: true });
    });
  }

  // What complaint.ts says

  /** Adds a line to the timeline. */
  log(type: TimelineEventType, data: Readonly<Record<string, unknown>> = {}): void {
    this.events.push({
      type,
      atMs: this.atMs,
      actor: { kind: this.actor.kind, id: this.actor.id },
      sourceId: this.sourceId,
      data,
    });
  }

  /** Sends the customer a letter: once per case, cycle and key. */
  letter(kind: Letter['kind'], key: string = kind): void {
    const once = `${this.file.cycle}.${key}`;
    this.letters.push({ key: once, kind, sourceId: this.sourceId, atMs: this.atMs });
  }

  /** Tells people of ours. */
  notice(notice: Notice): void {
    this.notices.push(notice);
  }

  /** Begins a workflow with a life of its own; the case goes on at once. */
  begin(beginning: Promise<unknown>): void {
    this.begun.push(beginning);
  }

  /** Refuses the decision that is being carried out: its caller hears why, the case stays as it was. */
  refuse(refusal: Refusal): void {
    this.acting.pop()?.answer({ refused: refusal });
    this.assigneeActed = false;
    this.file.version -= 1;
    this.file.seenIds.pop();
  }

  /**
   * Waits for one of these decisions, or for a wait to end in silence. Whatever else may happen at any time —
   * replies, facts, rungs, breaches — happens meanwhile.
   * @throws Ends when somebody ends the case: withdraws, cancels, merges it
   */
  async next<V extends Verb>(awaited: readonly V[]): Promise<Decision<V> | Lapsed> {
    for (;;) {
      await takeBack(this);
      const item = this.inbox[0];
      const now = Date.now();
      // What was due before something came is brought first: an outage must not hide a breach.
      const upTo = item === undefined ? now : this.instantOf(item, now);
      this.comesFrom(processActor, null, now);
      const lapsed = bringDue(this, upTo, now);
      if (lapsed !== null) return { verb: 'lapsed', clock: lapsed };
      if (item !== undefined) {
        this.inbox.shift();
        const decision = this.take(item, now);
        if (decision === null) continue;
        if (isAwaited(decision, awaited)) return decision;
        const end = await endBy(this, decision);
        if (end === 'refused') continue;
        if (end !== null) throw end;
        anytime(this, decision);
      } else if (this.isDirty()) await this.record();
      else if (this.groundRunsOut(now)) await this.renewGround(now);
      else if (this.runIsLong()) await this.renew();
      else await this.sleep();
    }
  }

  /** Writes everything done since the last time, and answers the decisions behind it. */
  async record(): Promise<void> {
    const { file } = this;
    watchAssignee(this, this.assigneeActed);
    watchUnassigned(this);
    this.assigneeActed = false;
    file.seq += 1;
    file.lastEventAtMs = Math.max(file.lastEventAtMs, this.atMs);
    file.seenIds = file.seenIds.slice(-seenIdsMax);
    const step: StepRecord = {
      view: viewOf(file),
      atMs: Date.now(),
      events: this.events,
      notices: this.notices,
      letters: this.letters,
      holds: file.claim?.state === 'reserved' || file.claim?.state === 'paying' ? file.claim.id : null,
    };
    const done = this.acting;
    const answer: DecisionAnswer = {
      stage: file.stage,
      waitingFor: waitingForOf(file),
      outcome: file.outcome,
      version: file.version,
    };
    // For operators, on the engine's own pages; it costs no event.
    setCurrentDetails(`${file.number}: ${file.stage}`);
    this.acting = [];
    this.recording = done;
    this.events = [];
    this.notices = [];
    this.letters = [];
    await activities.recordStep(step);
    this.recording = [];
    for (const pending of done) pending.answer({ ok: answer });
  }

  /** The process's own time, for what follows an activity. */
  continueAt(atMs: number): void {
    this.atMs = Math.max(this.atMs, atMs);
  }

  /** Leads the case from stage to stage until it is closed. */
  async run(
    stages: Record<Exclude<Stage, 'closed'>, (c: Case) => Promise<Stage>>,
    ended: (c: Case, outcome: Outcome) => Promise<Stage>,
  ): Promise<Ending> {
    const { file } = this;
    while (file.stage !== 'closed') {
      const stage = file.stage;
      const to = await stages[stage](this).catch((end: unknown) => {
        if (!(end instanceof Ends)) throw end;
        this.log(end.outcome, end.data);
        return ended(this, end.outcome);
      });
      if (to !== stage) this.enter(to);
    }
    do {
      for (const item of this.inbox.splice(0)) this.takeAfterTheEnd(item);
      await this.record();
    } while (this.inbox.length > 0);
    await Promise.all(this.begun);
    await condition(allHandlersFinished);
    return { outcome: file.outcome ?? 'cancelled', cycles: file.cycle, paidMinor: viewOf(file).paidMinor };
  }

  // Plumbing

  /** Leaves a stage: its own task leaves the worklist, questions to departments stay. */
  private enter(stage: Stage): void {
    closeTasks(this, (task) => task.step !== 'answer_hand_off');
    drop(this, 'inactivity');
    drop(this, 'routing');
    this.file.refusal = null;
    this.file.stage = stage;
    this.log('stage_entered', { stage });
  }

  private put(item: Item): void {
    this.inbox.push(item);
    this.alarm.wake();
  }

  private validate(decision: Decision): void {
    if (this.file.seenIds.includes(decision.commandId)) return;
    const refusal = check(this.file, decision, this.undone(), Date.now());
    if (refusal) throw failureOf(refusal);
  }

  private async onDecision(decision: Decision): Promise<DecisionAnswer> {
    const answer = await new Promise<Answer>((resolve) => this.put({ decision, answer: resolve }));
    if ('refused' in answer) throw failureOf(answer.refused);
    return answer.ok;
  }

  private undone(): Decision[] {
    const waiting = this.inbox.flatMap((item) => ('decision' in item ? [item] : []));
    return [...this.recording, ...this.acting, ...waiting].map((pending) => pending.decision);
  }

  /** The caller's time, clamped between the case's last event and now. */
  private instantOf(item: Item, now: number): number {
    const stamped = 'decision' in item ? item.decision.atMs : 'fact' in item ? item.fact.atMs : now;
    return Math.min(Math.max(stamped, this.file.lastEventAtMs), now);
  }

  private comesFrom(actor: Actor, sourceId: string | null, atMs: number): void {
    if (actor.id === this.file.assignee) this.assigneeActed = true;
    this.actor = actor;
    this.sourceId = sourceId;
    this.atMs = atMs;
  }

  /** Takes what came first. A decision is checked once more, for the case may have moved meanwhile. */
  private take(item: Item, now: number): Decision | null {
    const { file } = this;
    const atMs = this.instantOf(item, now);
    if ('engineCancelled' in item) {
      this.comesFrom(processActor, null, now);
      if (file.outcome === null) throw new Ends('cancelled', { reason: 'engine' });
      return null;
    }
    if ('fact' in item) {
      if (!this.isNew(item.fact.factId)) return null;
      this.comesFrom(item.fact.actor, item.fact.factId, atMs);
      file.version += 1;
      happened(this, item.fact);
      return null;
    }
    const { decision } = item;
    if (file.seenIds.includes(decision.commandId)) {
      this.acting.push(item);
      return null;
    }
    const refusal = check(file, decision, [], now);
    if (refusal) {
      item.answer({ refused: refusal });
      return null;
    }
    this.isNew(decision.commandId);
    this.comesFrom(decision.actor, decision.commandId, atMs);
    file.version += 1;
    this.acting.push(item);
    return decision;
  }

  private takeAfterTheEnd(item: Item): void {
    if ('decision' in item) {
      const { outcome } = this.file;
      item.answer({ refused: refuse('case-ended', `The case has ended: ${outcome}.`, { outcome }) });
    } else if ('fact' in item) this.take(item, Date.now());
  }

  private isNew(id: string): boolean {
    if (this.file.seenIds.includes(id)) return false;
    this.file.seenIds.push(id);
    return true;
  }

  private isDirty(): boolean {
    return this.events.length > 0 || this.acting.length > 0 || this.file.seq === 0;
  }

  /** A run ends with its cycle, and when the engine finds its history long. */
  private runIsLong(): boolean {
    return this.file.cycle !== this.firstCycle || workflowInfo().continueAsNewSuggested;
  }

  /** Continues as new once every caller has its answer, unless something came meanwhile. */
  private async renew(): Promise<void> {
    await Promise.all(this.begun);
    await condition(() => allHandlersFinished() || this.inbox.length > 0);
    if (this.inbox.length === 0) await continueAsNew<typeof restart>(this.file);
  }

  private async sleep(): Promise<void> {
    const due = nextDueMs(this.file);
    const groundEnds = this.file.ground.extendable ? this.file.ground.untilMs - groundAheadMs : null;
    const wake = due === null ? groundEnds : groundEnds === null ? due + 1 : Math.min(due + 1, groundEnds);
    await this.alarm.until(wake);
  }

  private groundRunsOut(now: number): boolean {
    const { ground, receivedAtMs } = this.file;
    if (receivedAtMs < ground.fromMs) return true; // A corrected receipt lies before what is known.
    return ground.extendable && now >= ground.untilMs - groundAheadMs;
  }

  /** The calendar's version stays the pinned one; only more days of it are fetched. */
  private async renewGround(now: number): Promise<void> {
    const { ground } = this.file;
    this.file.ground = await activities.fetchGround({
      calendar: ground.calendar,
      calendarVersion: ground.calendarVersion,
      fromMs: Math.min(ground.fromMs, this.file.receivedAtMs - dayMs),
      untilMs: Math.max(ground.untilMs, now + groundSpanMs),
    });
  }
}

const failureOf = (refusal: Refusal): ApplicationFailure =>
  ApplicationFailure.nonRetryable(refusal.message, refusal.type, refusal.details);

function isAwaited<V extends Verb>(
  decision: Decision,
  awaited: readonly V[],
): decision is Extract<Decision, { verb: V }> & Decision<V> {
  return awaited.some((verb) => verb === decision.verb);
}

/** The workflow's own signature, for continuing as new. */
declare function restart(file: ComplaintInput): Promise<Ending>;
