/** Deliveries of webhooks: what the outside says to one, and what it asks. Ids only: the rest stays in PostgreSQL. */

/** Workflow type. */
export const webhookDeliveryType = 'webhookDelivery';

export interface WebhookDeliveryInput {
  readonly deliveryId: string;
  /** Which time it is sent; sending it again is a new round. */
  readonly round: number;
}

/** The one workflow of a delivery's round. */
export const webhookDeliveryIdOf = ({ deliveryId, round }: WebhookDeliveryInput): string =>
  `webhook-${deliveryId}-${round}`;

/** Receivers may be slow: they have a queue of their own, so that no step of a case waits for one. */
export const webhookQueueOf = (taskQueue: string): string => `${taskQueue}-webhooks`;

/** How a round came out. `held` waits for its subscription to go on, `superseded` has been taken over or is gone. */
export type WebhookDeliveryState = 'delivered' | 'failed' | 'held' | 'superseded';

export interface WebhookActivities {
  /** Tries once. Throws when there will be another try, and says when. */
  deliverWebhook(input: WebhookDeliveryInput): Promise<WebhookDeliveryState>;
}
