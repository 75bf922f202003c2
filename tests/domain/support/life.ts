/**
 * A case's life without an engine: the acts of `complaint.ts` in its order, the budget always willing. Made for
 * property tests over the domain; what the process itself does is shown in tests/workflows.
 */
import { anytime, happened } from '../../../workflows/anytime.ts';
import type { Decision, Fact } from '../../../workflows/complaint.contract.ts';
import { start } from '../../../workflows/domain/acts/clocks.ts';
import {
  askCustomer,
  classify,
  close,
  conclude,
  endCustomerWait,
  reopen,
  replied,
  resolve,
} from '../../../workflows/domain/acts/course.ts';
import {
  approve,
  draft,
  offerEnded,
  putOffer,
  refuseApproval,
} from '../../../workflows/domain/acts/offer.ts';
import { foundWanting, openReferral, refer, referralEnded } from '../../../workflows/domain/acts/referral.ts';
import {
  assign,
  chooseLine,
  closeHandOff,
  closeTasks,
  escalateToExpert,
  handOff,
  openTask,
} from '../../../workflows/domain/acts/work.ts';
import { check } from '../../../workflows/domain/check.ts';
import { amountAtStake, approverOf, mayGrant } from '../../../workflows/domain/powers.ts';
import type { RefusalType } from '../../../workflows/domain/refusals.ts';
import { currentClock } from '../../../workflows/domain/view.ts';
import type { ClockKind, Outcome, Stage } from '../../../workflows/domain/vocabulary.ts';
import { Notebook } from './cases.ts';

const clockId = (j: Notebook, kind: ClockKind): string => currentClock(j.file, kind)?.id ?? `${kind}.1`;

export class Life extends Notebook {
  /** Lets time pass; a wait that ended in silence leads on as the process does. */
  pass(atMs: number): void {
    const lapsed = this.goTo(Math.max(atMs, this.atMs));
    if (lapsed === 'customer_wait') this.end('no_reply');
    if (lapsed === 'reopen_window') this.end(this.file.outcome ?? 'answered');
    if (lapsed === 'offer') {
      offerEnded(this, { log: 'lapsed' });
      this.file.outcome = 'deemed_accepted';
      this.enter('resolved');
    }
  }

  tell(fact: Fact): void {
    this.pass(fact.atMs);
    if (this.file.stage === 'closed') return;
    this.file.version += 1;
    happened(this, fact);
  }

  /** @returns the refusal's type, or null when the decision was carried out */
  decide(decision: Decision): RefusalType | null {
    this.pass(decision.atMs);
    const refusal = check(this.file, decision, [], this.atMs);
    if (refusal) return refusal.type;
    this.file.version += 1;
    const to = this.carryOut(decision);
    if (to !== null && to !== this.file.stage) this.enter(to);
    return null;
  }

  private enter(stage: Stage): void {
    const { file } = this;
    closeTasks(this, (task) => task.step !== 'answer_hand_off');
    file.refusal = null;
    file.stage = stage;
    const work = (step: 'investigate' | 'propose') =>
      openTask(this, {
        step,
        role: file.line,
        assignee: file.assignee,
        clockId: clockId(this, 'resolution'),
      });
    if (stage === 'triage')
      openTask(this, { step: 'triage', role: 'agent', clockId: clockId(this, 'unassigned') });
    if (stage === 'assignment')
      openTask(this, { step: 'assign', role: file.line, clockId: clockId(this, 'unassigned') });
    if (stage === 'investigation') work('investigate');
    if (stage === 'proposal') work('propose');
    if (stage === 'referral') {
      const { clockId: watching } = openReferral(file);
      openTask(this, { step: 'follow_referral', role: file.line, clockId: watching });
    }
    if (stage === 'approval') {
      openTask(this, {
        id: `approve.${file.proposal?.id}`,
        step: 'approve',
        role: approverOf(file),
        clockId: clockId(this, 'approval'),
      });
    }
    if (stage === 'resolved') {
      resolve(this);
      start(this, 'reopen_window');
      this.enter('aftercare');
    }
  }

  private end(outcome: Outcome): Stage {
    close(this, outcome);
    this.file.stage = 'closed';
    return 'closed';
  }

  private putForward(decision: Decision<'propose' | 'offer'>): Stage {
    const { file } = this;
    const stake = amountAtStake(file, decision.payload.compensation);
    const alone = stake === 0 || mayGrant(file.policy, decision.actor.roles, file.class, stake);
    draft(this, decision.payload, decision.actor.id);
    if (decision.payload.kind === 'answer') {
      replied(this);
      file.outcome = file.declined ? 'rejected' : 'answered';
      return 'resolved';
    }
    if (!alone) {
      start(this, 'approval');
      return 'approval';
    }
    putOffer(this);
    return 'offer';
  }

  private carryOut(decision: Decision): Stage | null {
    const { file } = this;
    const assigned = (): Stage => (file.assignee === null ? 'assignment' : 'investigation');
    switch (decision.verb) {
      case 'compensate': {
        const { payload, actor } = decision;
        classify(this, payload, 'triaged');
        assign(this, actor.id);
        draft(this, payload, actor.id);
        replied(this);
        offerEnded(this, { log: 'accepted', ...payload });
        file.outcome = 'accepted';
        return 'resolved';
      }
      case 'dismiss':
        return this.end('not_a_complaint');
      case 'withdraw':
        return this.end('withdrawn');
      case 'cancel':
        return this.end('cancelled');
      case 'confirm_refusal':
        return this.end('cooperation_refused');
      case 'merge':
        return this.end('merged');
      case 'triage':
        classify(this, decision.payload, 'triaged');
        if (decision.payload.assignTo !== null) assign(this, decision.payload.assignTo);
        else chooseLine(this);
        return assigned();
      case 'ask_customer':
        askCustomer(this);
        return null;
      case 'resume':
        endCustomerWait(this, decision.payload.reason);
        return null;
      case 'hand_off':
        handOff(this, decision.payload);
        return null;
      case 'recall_hand_off':
        closeHandOff(this, decision.payload.handOffId, 'recalled');
        return null;
      case 'conclude':
        endCustomerWait(this, 'concluded');
        conclude(this, decision.payload);
        return 'proposal';
      case 'propose':
      case 'offer':
        return this.putForward(decision);
      case 'approve': {
        const asked = file.proposal?.compensation ?? null;
        const amountMinor = decision.payload.amountMinor ?? asked?.amountMinor ?? 0;
        approve(this, decision.actor, asked && { ...asked, amountMinor });
        putOffer(this);
        return 'offer';
      }
      case 'refuse_approval':
        refuseApproval(this, 'approval_refused', decision.payload.reason);
        return 'proposal';
      case 'send_back':
        refuseApproval(this, 'sent_back', decision.payload.reason);
        return 'investigation';
      case 'accept':
        offerEnded(this, { log: 'accepted', ...decision.payload });
        file.outcome = 'accepted';
        if (file.proposal?.compensation) {
          file.payments.push({
            claimId: file.proposal.id,
            money: file.proposal.compensation,
            state: 'paid',
          });
        }
        return 'resolved';
      case 'decline':
        offerEnded(this, { log: 'declined', ...decision.payload });
        return 'proposal';
      case 'reopen':
        reopen(this, decision.payload);
        return assigned();
      case 'refer':
        refer(this, decision.payload);
        return 'referral';
      case 'referral_outcome': {
        const { from, outcome } = referralEnded(this, decision.payload.outcome);
        if (from !== 'aftercare') return from;
        if (!foundWanting(outcome)) return 'aftercare';
        reopen(this, { reason: `referral_${outcome}` });
        return assigned();
      }
      case 'escalate_to_expert':
        escalateToExpert(this, decision.payload);
        return null;
      case 'close':
        return this.end(file.outcome ?? 'answered');
      case 'assign':
      case 'claim_task':
      case 'reassign_task':
        anytime(this, decision);
        return file.stage === 'assignment' ? assigned() : null;
      default:
        anytime(this, decision);
        return null;
    }
  }

  /** The stage after receipt, with its task. */
  begin(): this {
    this.enter('triage');
    return this;
  }
}
