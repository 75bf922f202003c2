/** Turns a move into a request: who sends it, to which address, with which words. */
import type { Channel, Remedy } from '../../workflows/domain/vocabulary.ts';
import type { CaseLook, Memory, Move, MoveName } from './course.ts';
import { proposalNow } from './course.ts';
import type { Staff } from './people.ts';
import type { CasePlan } from './plan.ts';
import { createRng, type Rng } from './random.ts';
import { drawCustomer, drawSlots, fill, phrases, type Slots, staffPhrases } from './texts/index.ts';

/** Here somebody of ours writes down what the customer said. */
const spokenChannels: readonly Channel[] = ['phone', 'store', 'post'];

/** One request of one person. */
export interface Act {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Whoever acts; null is the system behind a channel in which customers write themselves. */
  readonly actor: string | null;
  /** Decisions on money and on the end are made on a version that was seen. */
  readonly ifMatch: boolean;
}

/** A case's people and words; the same for the same plan. */
export interface Voices {
  readonly slots: Slots;
  readonly customer: {
    readonly name: string;
    readonly phone: string;
    readonly mailbox: string;
    readonly ref: string;
  };
  readonly rng: Rng;
}

/** @param today dates in the texts lie before it */
export function voicesOf(plan: CasePlan, today: Date): Voices {
  const rng = createRng(plan.textSeed);
  const customer = drawCustomer(rng, plan.language);
  // About one customer in eight complains more than once.
  const ref = `demo-${rng.chance(0.12) ? rng.integer(1, 20) : `${plan.index}-${rng.integer(1_000, 9_999)}`}`;
  return { slots: drawSlots(rng, plan.language, today), customer: { ...customer, ref }, rng };
}

/** The complaint as its channel sends it. */
export function complaintOf(
  plan: CasePlan,
  voices: Voices,
  policy: string,
): Readonly<Record<string, unknown>> {
  const { rng, slots, customer } = voices;
  const words = plan.notAComplaint
    ? rng.pick(phrases[plan.language].enquiries)
    : rng.pick(plan.theme.words[plan.language].complaints);
  return {
    channel: plan.channel,
    customer: {
      ref: customer.ref,
      name: customer.name,
      locale: plan.language,
      ...(writesMail(plan) ? { email: customer.mailbox } : { phone: customer.phone }),
    },
    subject: fill(words.subject, slots),
    body: fill(words.body, slots),
    ...(plan.classAtIntake ? { class: plan.mistakenFor ?? plan.class } : {}),
    ...(rng.chance(0.5) && !plan.notAComplaint ? { remedySought: plan.theme.remedy } : {}),
    ...(plan.vulnerable ? { vulnerable: true } : {}),
    policy,
  };
}

const writesMail = (plan: CasePlan): boolean => plan.channel === 'email' || plan.channel === 'web';

const contactOf = (plan: CasePlan, { customer }: Voices): string =>
  writesMail(plan) ? customer.mailbox : customer.phone;

/** The request behind a move. */
export function actOf(
  move: Move,
  plan: CasePlan,
  look: CaseLook,
  memory: Memory,
  voices: Voices,
  staff: Staff,
): Act {
  const { rng, slots } = voices;
  const says = phrases[plan.language];
  const text = (lines: readonly string[], more: Slots = {}): string =>
    fill(rng.pick(lines), { ...slots, ...more });
  const agent = look.assignee?.id ?? agentOf(plan, staff);
  const decision = (name: string, actor: string | null, body: Act['body'], ifMatch = false): Act => ({
    path: `/v1/complaints/${look.id}/${name}`,
    body,
    actor,
    ifMatch,
  });
  const customersSide = spokenChannels.includes(plan.channel) ? agent : null;
  const customerSays = (words: string): Act =>
    decision('messages', customersSide, { channel: plan.channel, text: words });
  const customerWord = (words: string): Act['body'] => ({
    by: 'customer',
    evidence: { channel: plan.channel, contact: contactOf(plan, voices), text: words },
  });
  const approver = approverOf(plan, look, staff);

  switch (move.name) {
    case 'triage':
      return decision('triage', agentOf(plan, staff), {
        class: plan.mistakenFor ?? plan.class,
        category: plan.mistakenFor === null ? plan.theme.category : 'other',
        severity: plan.severity,
        remedySought: plan.theme.remedy,
        ...(plan.triage.assigns ? { assignTo: agentOf(plan, staff) } : {}),
      });
    case 'dismiss':
      return decision('dismiss', agentOf(plan, staff), {
        reasonCode: 'enquiry',
        reason: rng.pick(staffPhrases.dismissals),
      });
    case 'assign':
      return decision('assign', pick(staff.supervisors, plan.agent), { to: agentOf(plan, staff) });
    case 'claim': {
      const task = look.tasks.find((open) => open.step === 'assign');
      if (task === undefined)
        return decision('assign', pick(staff.supervisors, plan.agent), { to: agentOf(plan, staff) });
      return { path: `/v1/tasks/${task.id}/claim`, body: {}, actor: agentOf(plan, staff), ifMatch: false };
    }
    case 'reclassify':
      return decision('reclassify', pick(staff.supervisors, plan.agent), {
        class: plan.class,
        category: plan.theme.category,
        reasonCode: 'wrong_class',
        reason: rng.pick(staffPhrases.reclassified),
      });
    case 'reply':
      return decision('reply', agent, { text: text(says.replies) });
    case 'update':
      return decision('reply', agent, { text: text(says.updates) });
    case 'note':
      return decision('notes', agent, { text: rng.pick(staffPhrases.notes) });
    case 'chase':
      return customerSays(text(says.chasing));
    case 'ask':
      return decision('ask-customer', agent, { text: fill(plan.theme.words[plan.language].question, slots) });
    case 'customer_answers':
      return customerSays(fill(plan.theme.words[plan.language].answer, slots));
    case 'hand_off':
      return decision('hand-offs', agent, {
        department: plan.theme.department,
        question: fill(plan.theme.handOff.question, slots),
      });
    case 'department_answers':
      return decision(
        `hand-offs/${openHandOff(look)}/answer`,
        staff.byDepartment.get(plan.theme.department) ?? staff.head,
        { text: fill(plan.theme.handOff.answer, slots) },
      );
    case 'recall':
      return decision(`hand-offs/${openHandOff(look)}/recall`, agent, {
        reason: rng.pick(staffPhrases.recalls),
      });
    case 'conclude':
      return decision('conclude', agent, {
        finding: plan.proposal.finding,
        rootCause: plan.theme.rootCause,
      });
    case 'propose':
    case 'better_offer':
      return decision(
        move.name === 'propose' ? 'propose' : 'offer',
        agent,
        proposalOf(plan, look, memory, text, rng.pick(staffPhrases.amounts)),
        move.name === 'better_offer',
      );
    case 'approve':
      return decision('approve', approver, {}, true);
    case 'reduce':
      return decision('approve', approver, { amountMinor: reduced(look) }, true);
    case 'refuse_approval':
      return decision('refuse-approval', approver, {
        reasonCode: 'too_much',
        reason: rng.pick(staffPhrases.refusals),
      });
    case 'send_back':
      return decision('send-back', approver, {
        reasonCode: 'needs_more_facts',
        reason: rng.pick(staffPhrases.sendBacks),
      });
    case 'accept':
      return decision('accept', customersSide, customerWord(text(says.accepts)), true);
    case 'decline':
      return decision('decline', customersSide, customerWord(text(says.declines)));
    case 'haggle':
      return customerSays(text(says.declines));
    case 'withdraw':
      return decision('withdraw', customersSide, customerWord(text(says.withdraws)));
    case 'thank':
      return customerSays(text(says.thanks));
    case 'say_satisfied':
      return customerSays(text(says.satisfied));
    case 'close':
      return decision('close', agent, {}, true);
    case 'reopen':
      return decision('reopen', customersSide, {
        ...customerWord(text(says.reopens)),
        reasonCode: 'not_solved',
      });
    case 'make_good':
      return decision('compensate', agentOf(plan, staff), {
        class: plan.class,
        category: plan.theme.category,
        severity: plan.severity,
        rootCause: plan.theme.rootCause,
        compensation: { amountMinor: 20_000, currency: 'UAH' },
        by: 'customer',
        evidence: { channel: plan.channel, text: text(says.accepts) },
        reason: rng.pick(staffPhrases.notes),
      });
    case 'to_expert':
      return decision('escalate-to-expert', agent, {
        to: pick(staff.experts, plan.agent),
        reasonCode: 'needs_an_expert',
      });
    case 'refer':
      return decision('refer', pick(staff.supervisors, plan.agent), {
        body: 'ombudsman',
        dueInDays: 5,
        reasonCode: 'customer_asked_for_it',
      });
    case 'ombudsman_decides':
      return decision('referral-outcome', pick(staff.supervisors, plan.agent), { outcome: 'partly' });
    case 'refuse_cooperation':
      return decision('refuse-cooperation', pick(staff.supervisors, plan.agent), { reasonCode: 'threats' });
    case 'confirm_refusal':
      return decision('confirm-refusal', staff.head, { reasonCode: 'threats' }, true);
    default:
      return unknownMove(move.name);
  }
}

/** What the agent proposes, with the words that go to the customer. */
function proposalOf(
  plan: CasePlan,
  look: CaseLook,
  memory: Memory,
  text: (lines: readonly string[], more?: Slots) => string,
  why: string,
): Act['body'] {
  const says = phrases[plan.language];
  const { kind, amountMinor, better } = proposalNow(plan, memory, look.cycle);
  const { finding } = plan.proposal;
  const sum =
    amountMinor === null ? '' : `${(amountMinor / 100).toFixed(0)} ${plan.language === 'en' ? 'UAH' : 'грн'}`;
  const words = [
    text(says.decisions[finding]),
    ...(kind === 'answer'
      ? []
      : [amountMinor === null ? text(says.deed) : text(better ? says.better : says.money, { sum })]),
  ];
  const isGoodwill = plan.way === 'goodwill' && amountMinor !== null;
  // A point is worth a hryvnia.
  const compensation =
    plan.way === 'points'
      ? { amountMinor: Math.round((amountMinor ?? 0) / 100), currency: 'points' }
      : { amountMinor, currency: 'UAH' };
  return {
    kind,
    ...(isGoodwill ? { goodwill: true } : { finding }),
    rootCause: plan.theme.rootCause,
    remedy: remedyOf(plan, kind, amountMinor),
    ...(amountMinor === null ? {} : { compensation, reason: why }),
    text: words.join(' '),
  };
}

function remedyOf(plan: CasePlan, kind: 'answer' | 'offer', amountMinor: number | null): Remedy {
  if (amountMinor !== null) return 'compensation';
  // An answer in place of an offer that was declined, or that the budget did not have, explains.
  return kind === plan.proposal.kind ? plan.proposal.remedy : 'explanation';
}

/** Three quarters of what was asked for, in whole tens of hryvnias, or in points. */
function reduced(look: CaseLook): number {
  const asked = look.proposal?.compensation;
  const least = asked?.currency === 'points' ? 10 : 1_000;
  return Math.max(least, Math.floor(((asked?.amountMinor ?? 0) * 0.75) / least) * least);
}

function approverOf(plan: CasePlan, look: CaseLook, staff: Staff): string {
  const task = look.tasks.find((open) => open.step === 'approve');
  if (task?.assignee) return task.assignee;
  switch (task?.role ?? look.next?.role) {
    case 'director':
      return staff.director;
    case 'head':
      return staff.head;
    default:
      return pick(staff.supervisors, plan.agent);
  }
}

/** Grave cases go to experts, the others to agents. */
export function agentOf(plan: CasePlan, staff: Staff): string {
  return plan.class === 'non_standard' && plan.severity === 'critical'
    ? pick(staff.experts, plan.agent)
    : pick(staff.agents, plan.agent);
}

function openHandOff(look: CaseLook): string {
  const open = look.handOffs.find((handOff) => handOff.state === 'open');
  if (open === undefined) throw new Error('No question to a department is open');
  return open.id;
}

function pick(ids: readonly string[], at: number): string {
  const id = ids[at % ids.length];
  if (id === undefined) throw new Error('Nobody has this role');
  return id;
}

function unknownMove(name: never): never;
function unknownMove(name: MoveName): never {
  throw new Error(`Nobody knows how to ${name}`);
}
