/** Referral to an outside body (an ombudsman, a court), which holds the case until it has decided. */
import type { DecisionPayloads } from '../../complaint.contract.ts';
import type { CaseFile, Referral } from '../case-file.ts';
import { pause, resume } from '../clock.ts';
import type { Journal } from '../journal.ts';
import type { ReferralOutcome } from '../vocabulary.ts';
import { end, pauseResolution, resumeResolution, running, start } from './clocks.ts';
import { endCustomerWait } from './course.ts';

/** The referral that holds the case. */
export function openReferral(file: Pick<CaseFile, 'referrals'>): Referral {
  const last = file.referrals.at(-1);
  if (last === undefined || last.endedAtMs !== null) throw new Error('the case is before no outside body');
  return last;
}

/** Refers the case: a clock of its own runs; the resolution limit and the reopen window stand still. */
export function refer(j: Journal, payload: DecisionPayloads['refer']): void {
  const { file } = j;
  endCustomerWait(j, 'referred');
  const clock = start(j, 'referral', payload.referralId);
  if (payload.dueInDays !== null) {
    clock.target = { amount: payload.dueInDays, unit: 'calendar_days', dueAt: 'same_time' };
  }
  pauseResolution(j, 'referral');
  const window = running(j, 'reopen_window');
  if (window) pause(window, j.atMs, 'referral');
  file.referrals.push({
    id: payload.referralId,
    body: payload.body,
    from: file.stage,
    clockId: clock.id,
    referredAtMs: j.atMs,
    outcome: null,
    endedAtMs: null,
  });
  j.log('referred', { referralId: payload.referralId, body: payload.body, reason: payload.reason });
}

/** Whether a finding opens a resolved case again. */
export const foundWanting = (outcome: ReferralOutcome | null): boolean =>
  outcome === 'upheld' || outcome === 'partly';

/** What the outside body made of it; everything runs on. Answers with the referral. */
export function referralEnded(j: Journal, outcome: ReferralOutcome): Referral {
  const referral = openReferral(j.file);
  referral.outcome = outcome;
  referral.endedAtMs = j.atMs;
  end(j, running(j, 'referral'), outcome);
  resumeResolution(j);
  const window = running(j, 'reopen_window');
  if (window) resume(window, j.atMs);
  // Whoever followed it may have let go of it. It is resolved and stays so: nobody has to take it.
  if (referral.from === 'aftercare' && !foundWanting(outcome)) end(j, running(j, 'unassigned'), outcome);
  j.log('referral_outcome', { referralId: referral.id, body: referral.body, outcome });
  return referral;
}
