/**
 * The complaint process, top to bottom. One function is one stage, in the order of ISO 10002; each returns the
 * stage that follows. Figures (limits, ladders, powers) are in `policy.ts`; what may be decided at any stage is
 * in `anytime.ts`; how waiting, writing and answering work is in `kit/`.
 */
import { CancellationScope } from '@temporalio/workflow';
import type { ComplaintInput, Decision, Ending } from './complaint.contract.ts';
import { start } from './domain/acts/clocks.ts';
import {
  askCustomer,
  classify,
  close,
  conclude,
  endCustomerWait,
  reopen,
  replied,
  resolve,
} from './domain/acts/course.ts';
import { approve, draft, offerEnded, putOffer, refuseApproval } from './domain/acts/offer.ts';
import { foundWanting, openReferral, refer, referralEnded } from './domain/acts/referral.ts';
import {
  assign,
  chooseLine,
  closeHandOff,
  escalateToExpert,
  handOff,
  openTask,
  toLine,
} from './domain/acts/work.ts';
import { approverOf } from './domain/powers.ts';
import { currentClock } from './domain/view.ts';
import type { ClockKind, Outcome, Stage } from './domain/vocabulary.ts';
import { Case, type Lapsed } from './kit/case.ts';
import { changeHold, hold, letGo, pay } from './kit/money.ts';
import { askOpinion } from './kit/opinion.ts';
import { handOn, route } from './kit/routing.ts';

/** One complaint, from receipt to closing. Its result is how the case ended. */
export async function complaint(file: ComplaintInput): Promise<Ending> {
  const c = new Case(file);
  // The engine's own cancel comes as a decision like a person's: it interrupts no step.
  return CancellationScope.nonCancellable(() =>
    c.run(
      {
        received,
        triage,
        assignment,
        investigation,
        referral,
        proposal,
        approval,
        offer,
        compensation,
        resolved,
        aftercare,
      },
      ended,
    ),
  );
}

/** Receipt and acknowledgement. The clocks have been running since the complaint was received. */
async function received(c: Case): Promise<Stage> {
  const { channel, receivedAtMs, restores } = c.file;
  c.log('received', { channel, receivedAtMs, ...(restores && { restores }) });
  c.letter('acknowledgement');
  return 'triage';
}

/**
 * Initial assessment: what kind of complaint is it, how grave, and what does the customer seek? Whoever may assess it takes
 * it; past the limit it is given to one of them, as at every stage that follows.
 */
async function triage(c: Case): Promise<Stage> {
  openTask(c, { step: 'triage', role: 'agent', clockId: clockOf(c, 'unassigned') });
  const decision = await c.next(['triage', 'dismiss', 'compensate']);
  switch (decision.verb) {
    case 'compensate':
      return makeGood(c, decision);
    case 'dismiss':
      c.log('dismissed', { reason: decision.payload.reason });
      return ended(c, 'not_a_complaint');
    case 'triage':
      classify(c, decision.payload, 'triaged');
      if (decision.payload.assignTo !== null) assign(c, decision.payload.assignTo);
      else {
        chooseLine(c);
        await route(c);
      }
      return c.file.assignee === null ? 'assignment' : 'investigation';
    case 'lapsed':
      return (await handOn(c, decision)) ? 'triage' : unexpected(decision);
  }
}

/** Good is made on the spot: assessed, offered and accepted within the first contact, by whoever may grant it alone. */
async function makeGood(c: Case, { actor, payload }: Decision<'compensate'>): Promise<Stage> {
  if ((await hold(c, payload, actor, 'refuse', payload)) === 'refused') return 'triage';
  classify(c, payload, 'triaged');
  assign(c, actor.id);
  draft(c, payload, actor.id);
  replied(c);
  offerEnded(c, { log: 'accepted', by: payload.by, channel: payload.channel });
  c.file.outcome = 'accepted';
  return 'compensation';
}

/**
 * Somebody becomes responsible: they take the case, it is given to them, or routing finds somebody: with room, and past
 * the limit without. Superiors hear by the ladder `unassigned` of what nobody has.
 */
async function assignment(c: Case): Promise<Stage> {
  openTask(c, { step: 'assign', role: c.file.line, clockId: clockOf(c, 'unassigned') });
  const decision = await c.next(['assign', 'claim_task', 'reassign_task']);
  switch (decision.verb) {
    case 'assign':
    case 'reassign_task':
      toLine(c, decision.payload.line);
      assign(c, decision.payload.to);
      return 'investigation';
    case 'claim_task':
      assign(c, decision.actor.id);
      return 'investigation';
    case 'lapsed':
      // Nobody took it within its limit: it goes to somebody at work, though they have no room.
      if (!(await handOn(c, decision))) return unexpected(decision);
      return c.file.assignee === null ? 'assignment' : 'investigation';
  }
}

/** Investigation: ask the customer, ask a department, find out what happened and why. */
async function investigation(c: Case): Promise<Stage> {
  openTask(c, {
    step: 'investigate',
    role: c.file.line,
    assignee: c.file.assignee,
    clockId: clockOf(c, 'resolution'),
  });
  const decision = await c.next([
    'ask_customer',
    'resume',
    'hand_off',
    'recall_hand_off',
    'conclude',
    'propose',
    'refer',
    'escalate_to_expert',
  ]);
  switch (decision.verb) {
    case 'ask_customer':
      askCustomer(c);
      return 'investigation';
    case 'resume':
      endCustomerWait(c, decision.payload.reason);
      return 'investigation';
    case 'lapsed':
      // Whoever has it did nothing about it for too long: somebody else gets it, or a supervisor hears.
      if (await handOn(c, decision)) return 'investigation';
      // The customer stayed silent through all reminders: a lawful close.
      c.log('lapsed', { clock: decision.clock });
      return ended(c, 'no_reply');
    case 'hand_off':
      handOff(c, decision.payload);
      return 'investigation';
    case 'recall_hand_off':
      closeHandOff(c, decision.payload.handOffId, 'recalled');
      return 'investigation';
    case 'conclude':
      endCustomerWait(c, 'concluded');
      conclude(c, decision.payload);
      return 'proposal';
    case 'propose':
      return putForward(c, decision);
    case 'refer':
      refer(c, decision.payload);
      return 'referral';
    case 'escalate_to_expert':
      escalateToExpert(c, decision.payload);
      if (c.file.assignee === null) await route(c);
      return 'investigation';
  }
}

/** Referral: an outside body (an ombudsman, a court) has the case, and its finding decides where it goes on. */
async function referral(c: Case): Promise<Stage> {
  openTask(c, {
    step: 'follow_referral',
    role: c.file.line,
    assignee: c.file.assignee,
    clockId: openReferral(c.file).clockId,
  });
  const decision = await c.next(['referral_outcome']);
  switch (decision.verb) {
    case 'referral_outcome': {
      const { from, outcome } = referralEnded(c, decision.payload.outcome);
      if (from === 'investigation') return 'investigation';
      if (from === 'proposal') return 'proposal';
      if (!foundWanting(outcome)) return 'aftercare';
      // Resolved, and found wanting: it is taken up again.
      reopen(c, { reason: `referral_${outcome}` });
      return c.file.assignee === null ? 'assignment' : 'investigation';
    }
    case 'lapsed':
      return (await handOn(c, decision)) ? 'referral' : unexpected(decision);
  }
}

/** Proposal: how do we put it right? */
async function proposal(c: Case): Promise<Stage> {
  openTask(c, {
    step: 'propose',
    role: c.file.line,
    assignee: c.file.assignee,
    clockId: clockOf(c, 'resolution'),
  });
  const decision = await c.next(['propose', 'hand_off', 'recall_hand_off', 'refer', 'escalate_to_expert']);
  switch (decision.verb) {
    case 'propose':
      return putForward(c, decision);
    case 'hand_off':
      handOff(c, decision.payload);
      return 'proposal';
    case 'recall_hand_off':
      closeHandOff(c, decision.payload.handOffId, 'recalled');
      return 'proposal';
    case 'refer':
      refer(c, decision.payload);
      return 'referral';
    case 'escalate_to_expert':
      escalateToExpert(c, decision.payload);
      if (c.file.assignee === null) await route(c);
      return 'proposal';
    case 'lapsed':
      return (await handOn(c, decision)) ? 'proposal' : unexpected(decision);
  }
}

/** A proposal's way: an answer is given, an offer is put to the customer, or whoever has the power is asked first. */
async function putForward(c: Case, decision: Decision<'propose' | 'offer'>): Promise<Stage> {
  const { actor, payload } = decision;
  const held = await hold(c, payload, actor);
  if (held === 'refused') return c.file.stage; // The budget does not have it.
  draft(c, payload, actor.id);
  if (payload.kind === 'answer') return answer(c);
  if (held === 'alone') return putToCustomer(c);
  start(c, 'approval');
  return 'approval';
}

/** An answer asks nothing of the customer. Given after they declined an offer, it is the one they rejected. */
function answer(c: Case): Stage {
  replied(c);
  c.letter('decision', `decision.${c.file.version}`);
  c.file.outcome = c.file.declined ? 'rejected' : 'answered';
  return 'resolved';
}

/** The customer hears of the offer; from here on it is they who are awaited. */
function putToCustomer(c: Case): Stage {
  putOffer(c);
  return 'offer';
}

/** Approval: the amount is above what the proposer may grant, or not one that the rules have. Nobody approves their own proposal. */
async function approval(c: Case): Promise<Stage> {
  openTask(c, {
    id: `approve.${c.file.proposal?.id}`,
    step: 'approve',
    role: approverOf(c.file),
    clockId: clockOf(c, 'approval'),
  });
  const decision = await c.next(['approve', 'refuse_approval', 'send_back']);
  switch (decision.verb) {
    case 'approve': {
      const money = await changeHold(c, decision.payload.amountMinor, decision.actor);
      if (money === null) return 'approval'; // The budget does not have the higher amount.
      approve(c, decision.actor, money);
      return putToCustomer(c);
    }
    case 'refuse_approval':
      letGo(c);
      refuseApproval(c, 'approval_refused', decision.payload.reason);
      return 'proposal';
    case 'send_back':
      letGo(c);
      refuseApproval(c, 'sent_back', decision.payload.reason);
      return 'investigation';
    case 'lapsed':
      return (await handOn(c, decision)) ? 'approval' : unexpected(decision);
  }
}

/** Offer: the customer accepts, declines, gets a better one, or stays silent. */
async function offer(c: Case): Promise<Stage> {
  const decision = await c.next(['accept', 'decline', 'offer']);
  switch (decision.verb) {
    case 'accept':
      offerEnded(c, { log: 'accepted', ...decision.payload });
      c.file.outcome = 'accepted';
      return c.file.claim ? 'compensation' : 'resolved';
    case 'decline':
      letGo(c);
      offerEnded(c, { log: 'declined', ...decision.payload });
      return 'proposal';
    case 'offer':
      return putForward(c, decision);
    case 'lapsed':
      if (await handOn(c, decision)) return 'offer';
      // Silence after the reminders: what was held is released.
      letGo(c);
      offerEnded(c, { log: 'lapsed' });
      c.file.outcome = 'deemed_accepted';
      return 'resolved';
  }
}

/** Compensation is paid, exactly once. Until its outcome is known the case can be neither withdrawn nor cancelled. */
async function compensation(c: Case): Promise<Stage> {
  await pay(c);
  return 'resolved';
}

/** The decision is carried out; this cycle's clocks end here, and the customer is asked how it was. */
async function resolved(c: Case): Promise<Stage> {
  resolve(c);
  if (c.file.policy.reopenWindow.target.amount === 0) return ended(c, c.file.outcome ?? 'answered');
  askOpinion(c);
  start(c, 'reopen_window');
  return 'aftercare';
}

/** Aftercare: the customer may reopen for a while. "Thanks" does not reopen. */
async function aftercare(c: Case): Promise<Stage> {
  const decision = await c.next(['reopen', 'close', 'refer']);
  switch (decision.verb) {
    case 'reopen':
      reopen(c, decision.payload);
      return c.file.assignee === null ? 'assignment' : 'investigation';
    case 'refer':
      refer(c, decision.payload);
      return 'referral';
    case 'close':
    case 'lapsed':
      return ended(c, c.file.outcome ?? 'answered');
  }
}

/** Every end: nothing is held, no clock runs on, no task stays on a worklist. */
async function ended(c: Case, outcome: Outcome): Promise<Stage> {
  letGo(c);
  // A case that was merged is not over for its customer: they hear under which number it goes on.
  c.letter(outcome === 'merged' ? 'merged' : 'closing');
  close(c, outcome);
  return 'closed';
}

/** The clock that watches a step. */
const clockOf = (c: Case, kind: ClockKind): string => currentClock(c.file, kind)?.id ?? `${kind}.1`;

/** No wait is open at these stages, so none can end in silence. */
function unexpected(lapsed: Lapsed): never {
  throw new Error(`a wait of kind ${lapsed.clock} ended at a stage that waits for nobody`);
}
