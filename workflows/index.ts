/** Entry of the workflow bundle. */
export { complaint } from './complaint.ts';
export { dataRequest } from './data-request.ts';
export { lookUps } from './look-ups.ts';
export { refund } from './refund.ts';
export { survey } from './survey.ts';
export { webhookDelivery } from './webhook-delivery.ts';
