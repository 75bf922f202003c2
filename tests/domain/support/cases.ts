import { buildGround, type CalendarVersion } from '../../../db/queries/ground.ts';
import type { Letter, Notice } from '../../../workflows/activities.contract.ts';
import type {
  Decision,
  DecisionPayloads,
  Fact,
  FactKind,
  FactPayloads,
  Verb,
} from '../../../workflows/complaint.contract.ts';
import { start } from '../../../workflows/domain/acts/clocks.ts';
import { openTask } from '../../../workflows/domain/acts/work.ts';
import type { Actor, CaseFile, Payment } from '../../../workflows/domain/case-file.ts';
import { type Clock, clockState } from '../../../workflows/domain/clock.ts';
import { bringDue, type NoticeBoard } from '../../../workflows/domain/due.ts';
import type { TimelineEventType } from '../../../workflows/domain/journal.ts';
import { type Intake, openCaseFile } from '../../../workflows/domain/open-file.ts';
import type { ClockKind, Role, Stage } from '../../../workflows/domain/vocabulary.ts';
import { defaultPolicy, type Policy } from '../../../workflows/policy.ts';
import { alwaysIn, kyiv } from './calendars.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A Monday morning in Kyiv, when most cases of these tests are received. */
export const monday = kyiv('2026-05-04T10:00');

export const groundOf = (calendar: CalendarVersion, fromMs = monday - 5 * day, days = 120) =>
  buildGround(calendar, fromMs, fromMs + days * day);

export const policyWith = (changes: Partial<Policy>): Policy => ({ ...defaultPolicy, ...changes });

/** A case as intake opens it: class `loyalty_card` (10 calendar days), received on {@link monday}. */
export function aFile(changes: Partial<Intake> = {}): CaseFile {
  const receivedAtMs = changes.receivedAtMs ?? monday;
  return openCaseFile({
    caseId: '0190a000-0000-7000-8000-000000000001',
    number: 'C-2026-000001',
    policy: defaultPolicy,
    ground: groundOf(alwaysIn('Europe/Kyiv'), receivedAtMs - day),
    channel: 'web',
    vulnerable: false,
    arm: null,
    receivedAtMs,
    createdAtMs: receivedAtMs,
    class: 'loyalty_card',
    category: 'points',
    remedySought: null,
    ...changes,
  });
}

/** Writes down what the acts tell, as the process does, at an instant that the test sets. */
export class Notebook implements NoticeBoard {
  readonly file: CaseFile;
  atMs: number;
  /** Whoever acts; an agent unless the test says. */
  actor: Actor = agent;
  readonly events: { readonly type: TimelineEventType; readonly data: Readonly<Record<string, unknown>> }[] =
    [];
  readonly letters: { readonly kind: Letter['kind']; readonly key: string }[] = [];
  readonly notices: Notice[] = [];

  constructor(file: CaseFile = aFile()) {
    this.file = file;
    this.atMs = file.receivedAtMs;
  }

  log(type: TimelineEventType, data: Readonly<Record<string, unknown>> = {}): void {
    this.events.push({ type, data });
  }

  letter(kind: Letter['kind'], key: string = kind): void {
    this.letters.push({ kind, key: `${this.file.cycle}.${key}` });
  }

  notice(notice: Notice): void {
    this.notices.push(notice);
  }

  /** Moves on to an instant and brings what was due strictly before it. */
  goTo(atMs: number): ClockKind | null {
    this.atMs = atMs;
    return bringDue(this, atMs, atMs);
  }

  /** Does something at an instant, with all that was due before brought. */
  do(atMs: number, act: (j: Notebook) => void): this {
    this.goTo(atMs);
    act(this);
    return this;
  }

  types(): TimelineEventType[] {
    return this.events.map((event) => event.type);
  }

  of(type: TimelineEventType): Readonly<Record<string, unknown>>[] {
    return this.events.filter((event) => event.type === type).map((event) => event.data);
  }

  /** The last clock of a kind; the test needs it. */
  clock(kind: ClockKind): Clock {
    const found = this.file.clocks.findLast((clock) => clock.kind === kind);
    if (!found) throw new Error(`the case has no clock ${kind}`);
    return found;
  }

  /** Kinds of the clocks that have not ended. */
  open(): ClockKind[] {
    return this.file.clocks.filter((clock) => clockState(clock) !== 'stopped').map((clock) => clock.kind);
  }
}

/** A case at a stage, with what that stage needs to be there. */
export function atStage(stage: Stage, changes: Partial<CaseFile> = {}): Notebook {
  const j = new Notebook(aFile());
  const { file } = j;
  file.stage = stage;
  if (stage === 'approval' || stage === 'offer') {
    file.finding = 'upheld';
    file.rootCause = 'packing';
    file.proposal = {
      id: 'p1',
      kind: 'offer',
      finding: 'upheld',
      goodwill: false,
      rootCause: 'packing',
      remedy: 'compensation',
      compensation: { amountMinor: 80_000, currency: 'UAH' },
      proposedBy: 'agent-1',
      approvedBy: null,
    };
  }
  if (stage === 'approval') {
    const clock = start(j, 'approval');
    openTask(j, { id: 'approve.p1', step: 'approve', role: 'supervisor', clockId: clock.id });
  }
  if (stage === 'offer') start(j, 'offer');
  if (stage === 'investigation') {
    openTask(j, { step: 'investigate', role: 'agent', assignee: 'agent-1', clockId: 'resolution.1' });
    file.assignee = 'agent-1';
  }
  Object.assign(file, changes);
  return j;
}

export function aPerson(id: string, roles: readonly Role[], standsInFor: Actor['standsInFor'] = []): Actor {
  return { kind: 'person', id, roles, standsInFor };
}

export const agent = aPerson('agent-1', ['agent']);
export const supervisor = aPerson('supervisor-1', ['supervisor']);
export const head = aPerson('head-1', ['head']);

let counter = 0;

export function aDecision<V extends Verb>(
  verb: V,
  payload: DecisionPayloads[V],
  by: { readonly actor?: Actor; readonly atMs?: number; readonly ifVersion?: number | null } = {},
): Decision<V> {
  counter += 1;
  return {
    verb,
    commandId: `command-${counter}`,
    actor: by.actor ?? agent,
    atMs: by.atMs ?? monday,
    ifVersion: by.ifVersion ?? null,
    payload,
  } as Decision<V>;
}

export function aFact<K extends FactKind>(kind: K, payload: FactPayloads[K], atMs = monday): Fact<K> {
  counter += 1;
  return { kind, factId: `fact-${counter}`, actor: agent, atMs, payload } as Fact<K>;
}

export const anOffer = (
  amountMinor: number | null,
  changes: Partial<DecisionPayloads['propose']> = {},
): DecisionPayloads['propose'] => ({
  proposalId: 'p1',
  kind: 'offer',
  finding: 'upheld',
  rootCause: 'packing',
  remedy: 'compensation',
  compensation: amountMinor === null ? null : { amountMinor, currency: 'UAH' },
  ...changes,
});

/** A payment that stands. */
export const paid = (amountMinor: number, currency = 'UAH'): Payment => ({
  claimId: `claim-${amountMinor}`,
  money: { amountMinor, currency },
  state: 'paid',
});

/** What the customer, or an agent for them, says. */
export const customersWord = { by: 'customer', channel: 'web' } as const;
