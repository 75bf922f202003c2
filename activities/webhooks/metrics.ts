/** Figures of webhooks in a worker. */
import { Counter, type Registry } from 'prom-client';

/** Counts tries by what came of them. */
export function countDeliveries(registry: Registry): (result: string) => void {
  const deliveries = new Counter({
    name: 'recourse_webhook_deliveries_total',
    help: 'Tries of webhook deliveries by result: delivered, retried, failed for good; and subscriptions disabled.',
    labelNames: ['result'],
    registers: [registry],
  });
  return (result) => deliveries.inc({ result });
}
