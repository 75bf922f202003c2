/** Turns a move into a request: who sends it, to which address, with which words. */
import type { ApiCall } from '@recourse/client';
import type { Channel } from '../../workflows/domain/vocabulary.ts';
import { amountAtOnce, optionIn } from './amounts.ts';
import type { ComplaintBody, RecourseClient } from './client.ts';
import type { CaseLook, Memory, Move, MoveName } from './course.ts';
import { openHandOffOf } from './course.ts';
import type { Staff } from './people.ts';
import type { CasePlan } from './plan.ts';
import { type ProposalBody, propose, reduced } from './proposal.ts';
import { createRng, type Rng } from './random.ts';
import { drawCustomer, drawSlots, fill, phrases, type Slots, staffPhrases } from './texts/index.ts';

/** Here somebody of ours writes down what the customer said. */
const spokenChannels: readonly Channel[] = ['phone', 'store', 'post'];

/** One request of one person. */
export interface Act {
  /** @param version ETag of the case: decisions on money and on the end are made on a version that was seen */
  readonly send: (api: RecourseClient, version: string) => Promise<ApiCall<unknown>>;
  /** Whoever acts; null is the system behind a channel in which customers write themselves. */
  readonly actor: string | null;
}
/** The case, in a typed address; and as it was seen. */
interface At {
  readonly path: { id: string };
}
interface SeenAt extends At {
  readonly header: { 'If-Match': string };
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

/** These are written down some time after they were said: deadlines count from what the customer did. */
const lateChannels: readonly Channel[] = ['post', 'store'];

/** The complaint as its channel sends it. */
export function complaintOf(
  plan: CasePlan,
  voices: Voices,
  { policy, dayMs, now }: { readonly policy: string; readonly dayMs: number; readonly now: () => number },
  order: string | null,
): ComplaintBody {
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
    ...(order === null ? {} : { externalRef: order }),
    ...(lateChannels.includes(plan.channel)
      ? { receivedAt: new Date(now() - rng.between(0.05, 0.3) * dayMs).toISOString() }
      : {}),
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
  const path = { id: look.id };
  const act = (
    actor: string | null,
    send: (api: RecourseClient, at: At) => Promise<ApiCall<unknown>>,
  ): Act => ({
    actor,
    send: (api) => send(api, { path }),
  });
  const onVersion = (
    actor: string | null,
    send: (api: RecourseClient, at: SeenAt) => Promise<ApiCall<unknown>>,
  ): Act => ({ actor, send: (api, version) => send(api, { path, header: { 'If-Match': version } }) });
  const assign = (): Act =>
    act(pick(staff.supervisors, plan.agent), (api, at) =>
      api.POST('/v1/complaints/{id}/assign', { params: at, body: { to: agentOf(plan, staff) } }),
    );
  const customersSide = spokenChannels.includes(plan.channel) ? agent : null;
  const customerSays = (words: string): Act =>
    act(customersSide, (api) =>
      api.POST('/v1/complaints/{id}/messages', {
        params: { path },
        body: { channel: plan.channel, text: words },
      }),
    );
  const reply = (words: string): Act =>
    act(agent, (api, at) => api.POST('/v1/complaints/{id}/reply', { params: at, body: { text: words } }));
  const note = (words: string): Act =>
    act(agent, (api) => api.POST('/v1/complaints/{id}/notes', { params: { path }, body: { text: words } }));
  const customerWord = (words: string) => ({
    by: 'customer' as const,
    evidence: { channel: plan.channel, contact: contactOf(plan, voices), text: words },
  });
  const proposer = memory.shareUsed ? pick(staff.supervisors, plan.agent) : agent;
  const drafted = (api: RecourseClient, send: (body: ProposalBody) => Promise<ApiCall<unknown>>) =>
    propose(api, { plan, look, memory, text, why: rng.pick(staffPhrases.amounts) }, send);
  const approving = approverOf(plan, look, staff);
  // Nobody approves what they proposed themselves.
  const approver = memory.shareUsed && approving === proposer ? staff.head : approving;

  switch (move.name) {
    case 'triage':
      return act(agentOf(plan, staff), (api, at) =>
        api.POST('/v1/complaints/{id}/triage', {
          params: at,
          body: {
            class: plan.mistakenFor ?? plan.class,
            category: plan.mistakenFor === null ? plan.theme.category : 'other',
            severity: plan.severity,
            remedySought: plan.theme.remedy,
            ...(plan.triage.assigns ? { assignTo: agentOf(plan, staff) } : {}),
          },
        }),
      );
    case 'dismiss':
      return act(agentOf(plan, staff), (api, at) =>
        api.POST('/v1/complaints/{id}/dismiss', {
          params: at,
          body: {
            reasonCode: 'enquiry',
            reason: rng.pick(staffPhrases.dismissals),
          },
        }),
      );
    case 'assign':
      return assign();
    case 'claim': {
      const task = look.tasks.find((open) => open.step === 'assign');
      if (task === undefined) return assign();
      return act(agentOf(plan, staff), (api) =>
        api.POST('/v1/tasks/{id}/claim', { params: { path: { id: task.id } } }),
      );
    }
    case 'reclassify':
      return act(pick(staff.supervisors, plan.agent), (api, at) =>
        api.POST('/v1/complaints/{id}/reclassify', {
          params: at,
          body: {
            class: plan.class,
            category: plan.theme.category,
            reasonCode: 'wrong_class',
            reason: rng.pick(staffPhrases.reclassified),
          },
        }),
      );
    case 'reply':
      return reply(text(says.replies));
    case 'update':
      return reply(text(says.updates));
    case 'note':
      return note(rng.pick(staffPhrases.notes));
    case 'chase':
      return customerSays(text(says.chasing));
    case 'ask':
      return act(agent, (api, at) =>
        api.POST('/v1/complaints/{id}/ask-customer', {
          params: at,
          body: { text: fill(plan.theme.words[plan.language].question, slots) },
        }),
      );
    case 'customer_answers':
      return customerSays(fill(plan.theme.words[plan.language].answer, slots));
    case 'hand_off':
      return act(agent, (api, at) =>
        api.POST('/v1/complaints/{id}/hand-offs', {
          params: at,
          body: {
            department: plan.theme.department,
            question: fill(plan.theme.handOff.question, slots),
          },
        }),
      );
    case 'department_answers':
      return act(staff.byDepartment.get(plan.theme.department) ?? staff.head, (api) =>
        api.POST('/v1/complaints/{id}/hand-offs/{handOffId}/answer', {
          params: { path: { ...path, handOffId: openHandOff(plan, look) } },
          body: { text: fill(plan.theme.handOff.answer, slots) },
        }),
      );
    case 'recall':
      return act(agent, (api) =>
        api.POST('/v1/complaints/{id}/hand-offs/{handOffId}/recall', {
          params: { path: { ...path, handOffId: openHandOff(plan, look) } },
          body: { reason: rng.pick(staffPhrases.recalls) },
        }),
      );
    case 'conclude':
      return act(agent, (api, at) =>
        api.POST('/v1/complaints/{id}/conclude', {
          params: at,
          body: {
            finding: plan.proposal.finding,
            rootCause: plan.theme.rootCause,
          },
        }),
      );
    case 'propose':
      return act(proposer, (api, at) =>
        drafted(api, (body) => api.POST('/v1/complaints/{id}/propose', { params: at, body })),
      );
    case 'better_offer':
      return onVersion(proposer, (api, at) =>
        drafted(api, (body) => api.POST('/v1/complaints/{id}/offer', { params: at, body })),
      );
    case 'approve':
      return onVersion(approver, (api, at) =>
        api.POST('/v1/complaints/{id}/approve', { params: at, body: {} }),
      );
    case 'reduce':
      return onVersion(approver, (api, at) =>
        api.POST('/v1/complaints/{id}/approve', { params: at, body: { amountMinor: reduced(look) } }),
      );
    case 'refuse_approval':
      return act(approver, (api, at) =>
        api.POST('/v1/complaints/{id}/refuse-approval', {
          params: at,
          body: {
            reasonCode: 'too_much',
            reason: rng.pick(staffPhrases.refusals),
          },
        }),
      );
    case 'send_back':
      return act(approver, (api, at) =>
        api.POST('/v1/complaints/{id}/send-back', {
          params: at,
          body: {
            reasonCode: 'needs_more_facts',
            reason: rng.pick(staffPhrases.sendBacks),
          },
        }),
      );
    case 'accept':
      return onVersion(customersSide, (api, at) =>
        api.POST('/v1/complaints/{id}/accept', { params: at, body: customerWord(text(says.accepts)) }),
      );
    case 'decline':
      return act(customersSide, (api, at) =>
        api.POST('/v1/complaints/{id}/decline', { params: at, body: customerWord(text(says.declines)) }),
      );
    case 'haggle':
      return customerSays(text(says.declines));
    case 'withdraw':
      return act(customersSide, (api, at) =>
        api.POST('/v1/complaints/{id}/withdraw', { params: at, body: customerWord(text(says.withdraws)) }),
      );
    case 'thank':
      return customerSays(text(says.thanks));
    case 'say_satisfied':
      return customerSays(text(says.satisfied));
    case 'close':
      return onVersion(agent, (api, at) => api.POST('/v1/complaints/{id}/close', { params: at, body: {} }));
    case 'reopen':
      return act(customersSide, (api, at) =>
        api.POST('/v1/complaints/{id}/reopen', {
          params: at,
          body: {
            ...customerWord(text(says.reopens)),
            reasonCode: 'not_solved',
          },
        }),
      );
    case 'make_good':
      return act(agentOf(plan, staff), async (api, at) => {
        const assessed = { class: plan.class, category: plan.theme.category, severity: plan.severity };
        const amountMinor = amountAtOnce(await optionIn(api, look.id, 'UAH', assessed));
        return api.POST('/v1/complaints/{id}/compensate', {
          params: at,
          body: {
            ...assessed,
            rootCause: plan.theme.rootCause,
            compensation: { amountMinor, currency: 'UAH' },
            by: 'customer',
            evidence: { channel: plan.channel, text: text(says.accepts) },
            reason: rng.pick(staffPhrases.notes),
          },
        });
      });
    case 'to_expert':
      return act(agent, (api, at) =>
        api.POST('/v1/complaints/{id}/escalate-to-expert', {
          params: at,
          body: {
            to: pick(staff.experts, plan.agent),
            reasonCode: 'needs_an_expert',
          },
        }),
      );
    case 'refer':
      return act(pick(staff.supervisors, plan.agent), (api, at) =>
        api.POST('/v1/complaints/{id}/refer', {
          params: at,
          body: {
            body: 'ombudsman',
            dueInDays: 5,
            reasonCode: 'customer_asked_for_it',
          },
        }),
      );
    case 'ombudsman_decides':
      return act(pick(staff.supervisors, plan.agent), (api, at) =>
        api.POST('/v1/complaints/{id}/referral-outcome', { params: at, body: { outcome: 'partly' } }),
      );
    case 'refuse_cooperation':
      return act(pick(staff.supervisors, plan.agent), (api, at) =>
        api.POST('/v1/complaints/{id}/refuse-cooperation', { params: at, body: { reasonCode: 'threats' } }),
      );
    case 'confirm_refusal':
      return onVersion(staff.head, (api, at) =>
        api.POST('/v1/complaints/{id}/confirm-refusal', { params: at, body: { reasonCode: 'threats' } }),
      );
    default:
      return unknownMove(move.name);
  }
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

function openHandOff({ theme }: CasePlan, look: CaseLook): string {
  const open = openHandOffOf(theme.department, look);
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
