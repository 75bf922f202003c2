/**
 * Look-ups: other systems are asked about a case, all at once, each with its own time-out and retries. One that is down
 * is said to be, and holds up none of the others.
 */
import { isCancellation, proxyActivities } from '@temporalio/workflow';
import {
  type LookUpActivities,
  type LookUpInput,
  type LookUpPort,
  type LookUpState,
  lookUpPorts,
} from './look-ups.contract.ts';

const { askSystem } = proxyActivities<LookUpActivities>({
  startToCloseTimeout: '3s',
  scheduleToCloseTimeout: '12s',
  retry: { initialInterval: '200ms', maximumAttempts: 3 },
});
const { noteUnavailable } = proxyActivities<LookUpActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '500ms', maximumInterval: '20s' },
});

/** Asks every system once. Its result is what came of each. */
export async function lookUps(input: LookUpInput): Promise<Partial<Record<LookUpPort, LookUpState>>> {
  const states: Partial<Record<LookUpPort, LookUpState>> = {};
  const ask = async (port: LookUpPort): Promise<void> => {
    try {
      states[port] = await askSystem({ ...input, port });
    } catch (error) {
      if (isCancellation(error)) throw error;
      await noteUnavailable({ ...input, port });
      states[port] = 'unavailable';
    }
  };
  await Promise.all(lookUpPorts.map(ask));
  return states;
}
