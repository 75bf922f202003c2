/** Publishes what steps and intake told, hands webhooks' deliveries to the engine, and removes what is past its retention. */
import { leaseDeliveries, markDeliveriesStarted, returnDeliveries } from '../../db/case/deliveries.ts';
import { publishEvents, removeOldEvents } from '../../db/case/publish-events.ts';
import type { Db } from '../../db/client.ts';
import type { WebhookDeliveryInput } from '../../workflows/webhooks.contract.ts';
import type { WebhookConfig } from '../webhooks/config.ts';
import { type LoopLogger, startLoop } from './loop.ts';

export interface PublisherDeps {
  readonly db: Db;
  readonly config: WebhookConfig;
  readonly logger: LoopLogger;
  /** Starts the workflow of a delivery, once for each round. Throws when the engine cannot be reached. */
  start(delivery: WebhookDeliveryInput): Promise<void>;
}

export interface Publisher {
  /** Something was told: it is published now rather than at the next look. */
  ring(): void;
  /** A delivery was settled: the next one of its case may go. */
  settled(): void;
  stop(): Promise<void>;
}

const pollMs = 500;
/** Of many steps at once the log hears in one statement: each would cost PostgreSQL as much as the step itself. */
const gatherMs = 100;
const cleanUpMs = 60_000;
/** Removed at a time; what is left goes a minute later. */
const portionsMax = 20;
/** Longer than a start may take. */
const leaseMs = 10_000;
/** First tries of one subscription at once, all workers together. */
const perWebhookMax = 8;

/** Runs in every worker; PostgreSQL lets one publish at a time, and gives each delivery to one. */
export function startPublisher({ db, config, logger, start }: PublisherDeps): Publisher {
  const publishing = startLoop({ what: 'events are published', pollMs, gatherMs, logger }, async () => {
    const { more } = await publishEvents(db, config);
    return more;
  });

  const delivering = startLoop({ what: 'deliveries are begun', pollMs, logger }, async () => {
    const leased = await leaseDeliveries(db, { perWebhookMax, leaseMs, holdMs: config.holdMs });
    const results = await Promise.allSettled(leased.map((delivery) => start(delivery)));
    const idsWhere = (status: 'fulfilled' | 'rejected') =>
      leased.filter((_, index) => results[index]?.status === status).map(({ deliveryId }) => deliveryId);
    await markDeliveriesStarted(db, idsWhere('fulfilled'));
    await returnDeliveries(db, idsWhere('rejected'));
    const away = results.find((result) => result.status === 'rejected');
    if (away !== undefined) throw away.reason;
    return leased.length > 0;
  });

  const cleaning = startLoop({ what: 'old events are removed', pollMs: cleanUpMs, logger }, async () => {
    for (let portion = 0; portion < portionsMax; portion += 1) {
      if (!(await removeOldEvents(db, config.retentionDays))) break;
    }
    return false;
  });

  return {
    ring: () => publishing.ring(),
    settled: () => delivering.ring(),
    async stop() {
      await Promise.all([publishing.stop(), delivering.stop(), cleaning.stop()]);
    },
  };
}
