/** One delivery of a webhook: tried until the receiver takes it or the tries are over, which the activity says. */
import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import {
  type WebhookActivities,
  type WebhookDeliveryInput,
  type WebhookDeliveryState,
  webhookQueueOf,
} from './webhooks.contract.ts';

export async function webhookDelivery(input: WebhookDeliveryInput): Promise<WebhookDeliveryState> {
  const { deliverWebhook } = proxyActivities<WebhookActivities>({
    taskQueue: webhookQueueOf(workflowInfo().taskQueue),
    // Longer than a receiver has, so that only a worker that died is waited for so long.
    startToCloseTimeout: '25s',
    // The activity says itself when it is tried again; this is for a database that is away.
    retry: { initialInterval: '1s', maximumInterval: '1m' },
  });
  return await deliverWebhook(input);
}
