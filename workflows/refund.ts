/**
 * A refund of an order: another system is asked under one key until it has paid or refused. One that is down is said to
 * be, and asked again; a worker that dies forgets nothing, and nobody is refunded twice.
 */
import { continueAsNew, isCancellation, proxyActivities, sleep } from '@temporalio/workflow';
import type { RefundActivities, RefundInput, RefundStanding } from './refund.contract.ts';

const { askRefund } = proxyActivities<RefundActivities>({
  startToCloseTimeout: '5s',
  scheduleToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumAttempts: 3 },
});
const { noteRefundUnavailable } = proxyActivities<RefundActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '500ms', maximumInterval: '20s' },
});

/** Pauses between two questions: twice as long each time. */
const pausesMs = { first: 2_000, longest: 3_600_000 };
/** Questions of one run, so that its history stays short. */
const roundsMax = 200;
/** A request whose transaction never came about is given up after so many. */
const unknownMax = 8;

/** Asks until the other system has an answer, which is the result; `unknown` when there is nothing to ask for. */
export async function refund(input: RefundInput): Promise<RefundStanding | 'unknown'> {
  let pauseMs = input.pauseMs ?? pausesMs.first;
  let unknown = 0;
  for (let round = 0; round < roundsMax; round += 1) {
    const standing = await asked(input);
    if (standing === 'done' || standing === 'failed') return standing;
    if (standing === 'unknown') unknown += 1;
    if (unknown === unknownMax) return 'unknown';
    await sleep(pauseMs);
    pauseMs = Math.min(2 * pauseMs, pausesMs.longest);
  }
  return continueAsNew<typeof refund>({ ...input, pauseMs });
}

async function asked(input: RefundInput): Promise<RefundStanding | 'unknown' | 'unavailable'> {
  try {
    return await askRefund(input);
  } catch (error) {
    if (isCancellation(error)) throw error;
    await noteRefundUnavailable(input);
    return 'unavailable';
  }
}
