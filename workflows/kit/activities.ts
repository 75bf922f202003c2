import { isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities.contract.ts';

/** Tried at once, inside the workflow task: a step costs one marker in the history and milliseconds. */
const quick = proxyLocalActivities<Activities>({
  startToCloseTimeout: '4s',
  scheduleToCloseTimeout: '6s',
  retry: { initialInterval: '50ms', maximumAttempts: 3 },
});

/** When that fails the step is asked for until it succeeds, however long the outage. */
const patient = proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 1.5, maximumInterval: '20s' },
});

/** What is nice to know: asked twice at most, and not waited for when it does not come. */
const advisory = proxyLocalActivities<Activities>({
  startToCloseTimeout: '1500ms',
  scheduleToCloseTimeout: '3s',
  retry: { initialInterval: '50ms', maximumAttempts: 2 },
});

/** Every activity is idempotent, so trying it once more elsewhere is safe. */
function dependable<A extends unknown[], R>(
  first: (...args: A) => Promise<R>,
  then: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await first(...args);
    } catch (error) {
      if (isCancellation(error)) throw error;
      return await then(...args);
    }
  };
}

/** All that the process asks of the outside world; no call returns before its work is done. */
export const activities: Activities = {
  recordStep: dependable(quick.recordStep, patient.recordStep),
  reserve: dependable(quick.reserve, patient.reserve),
  changeClaim: dependable(quick.changeClaim, patient.changeClaim),
  // Money moves only after the decision behind it is in the history for good: what a local activity did in a
  // workflow task whose worker dies may never have been decided.
  pay: patient.pay,
  reversePayment: patient.reversePayment,
  fetchGround: dependable(quick.fetchGround, patient.fetchGround),
  // A letter in the outbox is on its way at once, so it too is written only for what is in the history.
  inviteToSurvey: patient.inviteToSurvey,
  remindOfSurvey: patient.remindOfSurvey,
  endSurvey: patient.endSurvey,
  // Another case is bound by what it is asked, so the decision behind it is in the history first.
  handOver: patient.handOver,
  route: dependable(quick.route, patient.route),
  screen: async (request) => {
    try {
      return await advisory.screen(request);
    } catch (error) {
      if (isCancellation(error)) throw error;
      return { verdict: 'unavailable', reason: null };
    }
  },
};
