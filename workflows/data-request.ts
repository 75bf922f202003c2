/**
 * A data subject's request, top to bottom: an export that is kept for a while, or an erasure, which first ends open cases
 * where that was asked. Nothing of the customer passes through here: activities know the request by its id.
 */
import { proxyActivities, sleep } from '@temporalio/workflow';
import type { DataRequestActivities, DataRequestInput } from './data-request.contract.ts';

const activities = proxyActivities<DataRequestActivities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '500ms', maximumInterval: '10s' },
});

/** Longer than a request that had read the case before, or a letter in the sender's hands, may still take. */
const settleMs = 15_000;

/** One request, to its end. The result is what became of it. */
export async function dataRequest(input: DataRequestInput): Promise<'exported' | 'erased' | 'refused'> {
  const { kind } = await activities.planDataRequest(input);
  if (kind === 'export') {
    const { expiresAtMs } = await activities.exportPersonalData(input);
    await sleep(Math.max(1, expiresAtMs - Date.now()));
    await activities.dropExport(input);
    return 'exported';
  }
  for (;;) {
    const { openCaseIds } = await activities.planDataRequest(input);
    for (const caseId of openCaseIds) await activities.endCaseForErasure({ ...input, caseId });
    const result = await activities.erasePersonalData(input);
    // Somebody complained again while the others were ended.
    if (result === 'case-open' && openCaseIds.length > 0) continue;
    if (result !== 'erased') {
      await activities.finishDataRequest({ ...input, refusal: result });
      return 'refused';
    }
    await sleep(settleMs);
    await activities.eraseLeftovers(input);
    await activities.finishDataRequest({ ...input, refusal: null });
    return 'erased';
  }
}
