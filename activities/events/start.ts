/** The part of a worker that tells the outside: publisher, dispatcher, and the activity that sends. */
import type { Registry } from 'prom-client';
import type { Db } from '../../db/client.ts';
import type { SecretBox } from '../../db/secret-box.ts';
import type { WebhookActivities, WebhookDeliveryInput } from '../../workflows/webhooks.contract.ts';
import type { WebhookConfig } from '../webhooks/config.ts';
import { createWebhookActivities } from '../webhooks/deliver.ts';
import { countDeliveries } from '../webhooks/metrics.ts';
import { type Resolve, resolveBySystem } from '../webhooks/post.ts';
import type { LoopLogger } from './loop.ts';
import { startPublisher } from './publisher.ts';

export interface EventsDeps {
  readonly db: Db;
  readonly config: WebhookConfig;
  /** Opens what webhooks are signed with. */
  readonly box: SecretBox;
  readonly logger: LoopLogger;
  readonly registry: Registry;
  readonly engine: { deliver(input: WebhookDeliveryInput): Promise<void> };
  /** The system's resolver unless told. */
  readonly resolve?: Resolve;
}

export interface RunningEvents {
  readonly activities: WebhookActivities;
  /** A step was written. */
  stepped(): void;
  stop(): Promise<void>;
}

/** Sends that one worker has under way at once. They only wait, so there may be many. */
export const openSendsMax = 32;

/** Starts publishing and handing over; sending begins with a worker on the activities. */
export function startEvents(deps: EventsDeps): RunningEvents {
  const { db, config, logger, registry, engine, box, resolve = resolveBySystem } = deps;
  const publisher = startPublisher({ db, config, logger, start: (delivery) => engine.deliver(delivery) });
  const count = countDeliveries(registry);
  const { deliverWebhook } = createWebhookActivities({ db, config, box, resolve, logger, count });
  return {
    activities: {
      async deliverWebhook(input) {
        const state = await deliverWebhook(input);
        publisher.settled();
        return state;
      },
    },
    stepped: () => publisher.ring(),
    stop: () => publisher.stop(),
  };
}
