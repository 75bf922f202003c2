/** From the proposal to the customer's word on it. */
import type { DecisionPayloads, ProposalPayload } from '../../complaint.contract.ts';
import type { Actor, CaseFile, Payment, PersonId, Proposal } from '../case-file.ts';
import { dueAtMs } from '../clock.ts';
import type { Journal } from '../journal.ts';
import type { Money } from '../money.ts';
import type { Code, Voice } from '../vocabulary.ts';
import { end, pauseResolution, resumeResolution, running, start } from './clocks.ts';
import { endCustomerWait, replied } from './course.ts';
import { recallHandOffs } from './work.ts';

/** Writes the proposal down. Checked before: finding and root cause are here or were concluded. */
export function draft(j: Journal, payload: ProposalPayload, proposedBy: PersonId): Proposal {
  const { file } = j;
  file.finding = payload.finding ?? file.finding;
  file.rootCause = payload.rootCause ?? file.rootCause;
  const { finding } = file;
  const goodwill = payload.compensation !== null && (payload.goodwill === true || finding === 'rejected');
  if ((finding === null && !goodwill) || file.rootCause === null) {
    throw new Error('a proposal without a finding');
  }
  const proposal: Proposal = {
    id: payload.proposalId,
    kind: payload.kind,
    finding,
    goodwill,
    rootCause: file.rootCause,
    remedy: payload.remedy,
    compensation: payload.compensation,
    proposedBy,
    approvedBy: null,
  };
  file.proposal = proposal;
  endCustomerWait(j, 'proposed');
  // An offer that another one replaces waits for nobody any more.
  end(j, running(j, 'offer'), 'replaced');
  resumeResolution(j);
  recallHandOffs(j);
  j.log('proposed', {
    proposalId: proposal.id,
    kind: proposal.kind,
    finding: proposal.finding,
    goodwill: proposal.goodwill,
    rootCause: proposal.rootCause,
    remedy: proposal.remedy,
    compensation: proposal.compensation,
  });
  return proposal;
}

/** An approver's yes, perhaps to another amount. */
export function approve(j: Journal, actor: Actor, compensation: Money | null): void {
  const { file } = j;
  if (file.proposal) file.proposal = { ...file.proposal, compensation, approvedBy: actor.id };
  end(j, running(j, 'approval'), 'approved');
  j.log('approved', { compensation });
}

/** An approver's no, or the case sent back to the investigation. */
export function refuseApproval(j: Journal, log: 'approval_refused' | 'sent_back', reason: Code): void {
  end(j, running(j, 'approval'), log);
  j.file.proposal = null;
  j.log(log, { reason });
}

/** Puts the offer to the customer, who is awaited; the resolution clock stands still. */
export function putOffer(j: Journal): void {
  replied(j);
  const wait = start(j, 'offer');
  pauseResolution(j, 'customer');
  j.letter('offer', wait.id);
  j.log('offered', { compensation: j.file.proposal?.compensation ?? null, dueAtMs: dueAtMs(wait, j.file) });
}

/** The customer's word on an offer, or their silence; the resolution clock runs on. */
export function offerEnded(
  j: Journal,
  how: { log: 'accepted' | 'declined'; by: Voice; channel: string } | { log: 'lapsed' },
): void {
  end(j, running(j, 'offer'), how.log);
  resumeResolution(j);
  if (how.log === 'lapsed') j.log('lapsed', { clock: 'offer' });
  else j.log(how.log, { by: how.by, channel: how.channel });
  if (how.log === 'declined') j.file.declined = { by: how.by };
}

/** The payment that a reversal means: the one named, or the last; undefined when it is not there to be taken back. */
export function paymentMeant(file: Pick<CaseFile, 'payments'>, claimId: string | null): Payment | undefined {
  const paid = file.payments.filter((payment) => payment.state === 'paid');
  return claimId === null ? paid.at(-1) : paid.find((payment) => payment.claimId === claimId);
}

/** Notes that a payment is to be taken back; the process does so next. */
export function askReversal(j: Journal, payload: DecisionPayloads['reverse_payment']): void {
  const payment = paymentMeant(j.file, payload.claimId);
  if (!payment) throw new Error('a reversal without a payment');
  payment.state = 'reversing';
  j.log('reversal_asked', { claimId: payment.claimId, money: payment.money, reason: payload.reason });
}
