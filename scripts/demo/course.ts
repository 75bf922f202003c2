/** Who does what next in a case: a pure function of the plan, the case as it stands, and what was done so far. */
import type { Outcome, Role, Stage, WaitingFor } from '../../workflows/domain/vocabulary.ts';
import type { CasePlan } from './plan.ts';

/** What the demo reads of a case. */
export interface CaseLook {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly cycle: number;
  readonly stage: Stage;
  readonly waitingFor: WaitingFor | null;
  readonly outcome: Outcome | null;
  readonly class: string | null;
  readonly category: string | null;
  readonly severity: string | null;
  readonly line: 'agent' | 'expert';
  readonly refusal: object | null;
  readonly assignee: { readonly id: string } | null;
  /** Addresses of the decisions that the process takes now. */
  readonly allowed: readonly string[];
  readonly next: {
    readonly step: string;
    readonly role: Role | 'customer' | null;
    readonly dueAt: string | null;
  } | null;
  readonly tasks: readonly {
    readonly id: string;
    readonly step: string;
    readonly role: Role;
    readonly assignee: string | null;
  }[];
  readonly handOffs: readonly { readonly id: string; readonly department: string; readonly state: string }[];
  readonly proposal: {
    readonly remedy: string;
    readonly goodwill: boolean;
    readonly compensation: { readonly amountMinor: number; readonly currency: string } | null;
  } | null;
  readonly compensation: {
    readonly paid: { readonly amountMinor: number; readonly currency: string };
    readonly payments: readonly {
      readonly state: string;
      readonly money: { readonly amountMinor: number; readonly currency: string };
    }[];
  } | null;
  readonly clocks: readonly {
    readonly kind: string;
    readonly state: string;
    readonly met: boolean | null;
    readonly dueAt: string | null;
    readonly breachedAt: string | null;
  }[];
  readonly receivedAt: string;
  /** What was said to the customer stands on these. */
  readonly articles: readonly { readonly id: string; readonly version: number }[];
}

export const moveNames = [
  'triage',
  'dismiss',
  'assign',
  'claim',
  'reclassify',
  'reply',
  'update',
  'note',
  'chase',
  'ask',
  'customer_answers',
  'hand_off',
  'department_answers',
  'recall',
  'conclude',
  'propose',
  'approve',
  'reduce',
  'refuse_approval',
  'send_back',
  'accept',
  'decline',
  'haggle',
  'better_offer',
  'withdraw',
  'thank',
  'say_satisfied',
  'close',
  'reopen',
  'make_good',
  'to_expert',
  'refer',
  'ombudsman_decides',
  'refuse_cooperation',
  'confirm_refusal',
] as const;
export type MoveName = (typeof moveNames)[number];

/** One act of one person, not before `atMs`. */
export interface Move {
  readonly name: MoveName;
  readonly atMs: number;
}

/** What the people of one case remember. */
export interface Memory {
  /** When the complaint was sent. */
  readonly sentMs: number;
  /** Since when the case stands as it does: people react to that. */
  sinceMs: number;
  /** How often each thing was done, by cycle: `1.reply`. */
  readonly done: Map<string, number>;
  /** The agent's share of the month is used up: whoever is above them makes the offer. */
  shareUsed: boolean;
  /** The budget said no: from then on nothing is offered in money. */
  noMoney: boolean;
}

export function freshMemory(nowMs: number): Memory {
  return { sentMs: nowMs, sinceMs: nowMs, done: new Map(), shareUsed: false, noMoney: false };
}

/** How often `name` was done in this cycle. */
export function timesDone(memory: Memory, cycle: number, name: MoveName): number {
  return memory.done.get(`${cycle}.${name}`) ?? 0;
}

export function remember(memory: Memory, cycle: number, name: MoveName): void {
  memory.done.set(`${cycle}.${name}`, timesDone(memory, cycle, name) + 1);
}

/** Limit by class in days, for whoever leaves a case until late. */
export type LimitDays = Readonly<Record<string, number>>;

/**
 * The next move of anybody in the case, or null when only the process can go on: its reminders, its limits, its
 * payment. Nothing is named that the process would not take at this stage.
 */
export function nextMove(
  plan: CasePlan,
  look: CaseLook,
  memory: Memory,
  dayMs: number,
  limits: LimitDays,
): Move | null {
  const moves: Move[] = [];
  const did = (name: MoveName): number => timesDone(memory, look.cycle, name);
  const after = (days: number): number => memory.sinceMs + days * dayMs;
  const first = look.cycle === 1;
  const add = (name: MoveName, atMs: number): void => {
    moves.push({ name, atMs });
  };

  if (first && plan.withdrawal && look.allowed.includes('withdraw')) {
    add('withdraw', memory.sentMs + plan.withdrawal.afterDays * dayMs);
  }
  switch (look.stage) {
    case 'compensation':
    case 'resolved':
    case 'closed':
      break;
    case 'received':
    case 'triage':
      // Whoever watches the inbox counts from the complaint's arrival.
      add(arrivalOf(plan, memory), memory.sentMs + plan.triage.afterDays * dayMs);
      break;
    case 'assignment':
      // Where triage left it open, half of the agents take cases themselves and half get them from a supervisor.
      add(plan.agent % 2 === 0 ? 'claim' : 'assign', after(plan.assignAfterDays));
      break;
    case 'investigation':
    case 'proposal': {
      if (first && plan.chaseAfterDays !== null && did('chase') === 0) {
        add('chase', memory.sentMs + plan.chaseAfterDays * dayMs);
      }
      const work = workOf(plan, look, memory, dayMs);
      if (work === null) break;
      const idleUntilMs =
        first && plan.neglectShare !== null && work.by === 'agent'
          ? memory.sentMs + plan.neglectShare * (limits[plan.class] ?? 0) * dayMs
          : 0;
      add(work.name, Math.max(after(work.afterDays), idleUntilMs));
      break;
    }
    case 'referral':
      add('ombudsman_decides', after(plan.proposal.afterDays));
      break;
    case 'approval': {
      const again = did('refuse_approval') + did('send_back') > 0 || !first;
      const courses = {
        approve: 'approve',
        reduce: 'reduce',
        refuse: 'refuse_approval',
        send_back: 'send_back',
      } as const;
      add(again ? 'approve' : courses[plan.approval.course], after(plan.approval.afterDays));
      break;
    }
    case 'offer': {
      const course = customerCourse(plan, did, first, memory.noMoney);
      if (course !== null) add(course, after(course === 'better_offer' ? 0.2 : plan.customer.afterDays));
      break;
    }
    case 'aftercare':
      switch (first ? plan.aftercare.course : 'quiet') {
        case 'thanks':
          if (did('thank') === 0) add('thank', after(plan.aftercare.afterDays));
          break;
        case 'satisfied':
          if (did('say_satisfied') === 0) add('say_satisfied', after(plan.aftercare.afterDays));
          else add('close', after(0.2));
          break;
        case 'reopen':
          add('reopen', after(plan.aftercare.afterDays));
          break;
        case 'quiet':
          break;
      }
      break;
  }
  return moves.sort((a, b) => a.atMs - b.atMs)[0] ?? null;
}

function arrivalOf(plan: CasePlan, memory: Memory): MoveName {
  if (plan.notAComplaint) return 'dismiss';
  return plan.way === 'good_at_once' && !memory.noMoney && !memory.shareUsed ? 'make_good' : 'triage';
}

function customerCourse(
  plan: CasePlan,
  did: (name: MoveName) => number,
  first: boolean,
  noMoney: boolean,
): MoveName | null {
  if (!first) return 'accept';
  switch (plan.customer.course) {
    case 'accept':
      return 'accept';
    case 'better':
      return did('decline') === 0 ? 'decline' : 'accept';
    case 'haggle':
      if (did('haggle') === 0) return 'haggle';
      // Whoever asked for more than there is takes what was offered.
      return did('better_offer') === 0 && !noMoney ? 'better_offer' : 'accept';
    case 'decline':
      return 'decline';
    case 'lapse':
      return null;
  }
}

/** What those who work on the case do next; null while they wait for a customer who says nothing. */
function workOf(
  plan: CasePlan,
  look: CaseLook,
  memory: Memory,
  dayMs: number,
): { readonly name: MoveName; readonly by: 'agent' | 'other'; readonly afterDays: number } | null {
  const did = (name: MoveName): number => timesDone(memory, look.cycle, name);
  const agent = (name: MoveName, afterDays: number) => ({ name, by: 'agent' as const, afterDays });
  const other = (name: MoveName, afterDays: number) => ({ name, by: 'other' as const, afterDays });
  const first = look.cycle === 1;
  const mayAsk = first && look.stage === 'investigation';

  if (look.waitingFor === 'customer') {
    const answerAfterDays = plan.question?.answerAfterDays ?? null;
    // Once answered, the process needs a moment to take note of it.
    return answerAfterDays !== null && did('customer_answers') === 0
      ? other('customer_answers', answerAfterDays)
      : null;
  }
  if (first && plan.mistakenFor !== null && look.class === plan.mistakenFor && did('reclassify') === 0) {
    return agent('reclassify', plan.replyAfterDays / 2);
  }
  if (did('reply') === 0) return agent('reply', plan.replyAfterDays);
  if (did('update') < did('chase')) return agent('update', plan.replyAfterDays);
  if (first && plan.noted && did('note') === 0) return agent('note', plan.triage.afterDays);
  if (mayAsk && plan.question && did('ask') === 0) return agent('ask', plan.question.afterDays);
  const special = first && mayAsk ? specialOf(plan, look, did) : null;
  if (special !== null) return special.by === 'agent' ? agent(special.name, 0.1) : other(special.name, 0.1);
  const open = openHandOffOf(plan.theme.department, look);
  if (open && plan.handOff) {
    if (plan.handOff.recalled) return agent('recall', plan.handOff.answerAfterDays * 0.8);
    return did('department_answers') < did('hand_off')
      ? other('department_answers', plan.handOff.answerAfterDays)
      : null;
  }
  if (first && plan.handOff && did('hand_off') === 0) return agent('hand_off', plan.handOff.afterDays);
  if (look.stage === 'investigation' && plan.concludesFirst && did('conclude') === 0) {
    return agent('conclude', plan.proposal.afterDays / 2);
  }
  // A second proposal is thought over less long than the first.
  return agent(
    'propose',
    did('propose') === 0 ? plan.proposal.afterDays : Math.min(plan.proposal.afterDays, 800 / dayMs),
  );
}

/** What a case that goes another way needs at its investigation; null where it goes on as usual. */
function specialOf(
  plan: CasePlan,
  look: CaseLook,
  did: (name: MoveName) => number,
): { readonly name: MoveName; readonly by: 'agent' | 'other' } | null {
  switch (plan.way) {
    case 'expert':
      return look.line === 'agent' && did('to_expert') === 0 ? { name: 'to_expert', by: 'agent' } : null;
    case 'ombudsman':
      return did('refer') === 0 ? { name: 'refer', by: 'other' } : null;
    case 'no_cooperation':
      return { name: look.refusal === null ? 'refuse_cooperation' : 'confirm_refusal', by: 'other' };
    default:
      return null;
  }
}

/** The question to the department that the case is about; others may be open beside it. */
export const openHandOffOf = (department: string, look: CaseLook): CaseLook['handOffs'][number] | undefined =>
  look.handOffs.find((one) => one.state === 'open' && one.department === department);

/** What is proposed, and which amount: the one that the case asks for, half as much again, or no more than is usual. */
export interface Proposing {
  readonly kind: 'answer' | 'offer';
  readonly amount: 'none' | 'first' | 'better' | 'modest';
}

/** What the agent proposes now, given what became of earlier proposals. */
export function proposalNow(plan: CasePlan, memory: Memory, cycle: number): Proposing {
  const did = (name: MoveName): number => timesDone(memory, cycle, name);
  const { kind, amountMinor } = plan.proposal;
  const answer = { kind: 'answer', amount: 'none' } as const;
  if (memory.noMoney) return answer;
  if (cycle > 1) return kind === 'offer' && amountMinor !== null ? { kind, amount: 'modest' } : answer;
  if (did('decline') > 0) {
    // Declined for good: our answer stands without the offer. Otherwise we think again.
    if (plan.customer.course === 'decline' || amountMinor === null) return answer;
    return { kind: 'offer', amount: 'better' };
  }
  if (did('better_offer') > 0 || did('haggle') > 0) return { kind: 'offer', amount: 'better' };
  // Refused as too much: next time what is usual.
  if (did('refuse_approval') > 0 && amountMinor !== null) return { kind: 'offer', amount: 'modest' };
  return { kind, amount: amountMinor === null ? 'none' : 'first' };
}
