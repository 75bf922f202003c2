/** Tries a delivery once, keeps what came of it, and says whether and when it is tried again. */
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import {
  type DeliveryToSend,
  disableWebhook,
  failDelivery,
  findDeliveryToSend,
  holdDelivery,
  keepAttempt,
} from '../../db/case/deliveries.ts';
import type { Db } from '../../db/client.ts';
import { type SecretBox, SecretError } from '../../db/secret-box.ts';
import { openWebhookSecret } from '../../db/webhook-secret.ts';
import type { WebhookActivities, WebhookDeliveryInput } from '../../workflows/webhooks.contract.ts';
import type { ActivityLogger } from '../create-activities.ts';
import type { WebhookConfig } from './config.ts';
import { PostError, post, type Resolve } from './post.ts';
import { signedHeaders } from './signature.ts';

export interface DeliverDeps {
  readonly db: Db;
  readonly config: WebhookConfig;
  /** Opens what messages are signed with. */
  readonly box: SecretBox;
  readonly resolve: Resolve;
  readonly logger: ActivityLogger;
  /** Told of each try: `delivered`, `failed` for good, or `retried`; and of a subscription that was disabled. */
  count(result: 'delivered' | 'failed' | 'retried' | 'disabled'): void;
}

/** Nothing got through for so long: the receiver is given up. */
const failingDaysMax = 5;
/** Requests to one subscription that one worker has open; a slow receiver leaves room for others. */
const openPerWebhookMax = 6;
const busyPauseMs = 2_000;
const gone = 410;

/** Pause after the `attempts`-th try: three times as long each time, a fifth more or less so that retries scatter. */
export function pauseAfter(
  attempts: number,
  { firstMs, maxMs }: WebhookConfig['retry'],
  random: number,
): number {
  const pause = Math.min(firstMs * 3 ** Math.min(attempts - 1, 30), maxMs);
  return Math.round(pause * (0.8 + 0.4 * random));
}

export function createWebhookActivities(deps: DeliverDeps): WebhookActivities {
  const { db, config, box, resolve, logger } = deps;
  const open = new Map<string, number>();

  return {
    async deliverWebhook(input) {
      const found = await findDeliveryToSend(db, input);
      if (found === null) return 'superseded';
      switch (found.webhookState) {
        case 'paused':
          await holdDelivery(db, input);
          return 'held';
        case 'disabled':
        case 'deleted':
          await failDelivery(db, input, 'disabled');
          return 'failed';
        case 'active':
          break;
      }
      const busy = open.get(found.webhookId) ?? 0;
      if (busy >= openPerWebhookMax) throw later('busy', busyPauseMs * (1 + Math.random()));
      open.set(found.webhookId, busy + 1);
      try {
        return await tryOnce(input, found);
      } finally {
        const left = (open.get(found.webhookId) ?? 1) - 1;
        if (left > 0) open.set(found.webhookId, left);
        else open.delete(found.webhookId);
      }
    },
  };

  async function tryOnce(
    input: WebhookDeliveryInput,
    found: DeliveryToSend,
  ): Promise<'delivered' | 'failed'> {
    const at = new Date();
    const began = performance.now();
    const { status, failure } = await send(found, at);
    const isOver = status === gone || found.attempts + 1 >= config.retry.attemptsMax;
    const nextTryMs =
      failure === null || isOver ? null : pauseAfter(found.attempts + 1, config.retry, Math.random());
    const durationMs = Math.round(performance.now() - began);
    await keepAttempt(db, input, { at, durationMs, status, failure, nextTryMs });
    if (failure === null) {
      deps.count('delivered');
      return 'delivered';
    }
    const why =
      status === gone
        ? ({ reason: 'gone' } as const)
        : ({ reason: 'failing', afterDays: failingDaysMax } as const);
    if (await disableWebhook(db, found.webhookId, why)) {
      deps.count('disabled');
      logger.warn({ webhookId: found.webhookId, reason: why.reason }, 'a webhook is disabled');
    }
    deps.count(nextTryMs === null ? 'failed' : 'retried');
    if (nextTryMs === null) return 'failed';
    throw later(failure, nextTryMs);
  }

  async function send(found: DeliveryToSend, at: Date) {
    const { url, secrets, messageId, body } = found;
    try {
      const headers = signedHeaders(
        { id: messageId, timestamp: Math.floor(at.getTime() / 1_000), body },
        secrets.map((kept) => openWebhookSecret(box, kept)),
      );
      const { timeoutMs } = config;
      const { status } = await post(url, body, headers, { allow: config.allow, resolve, timeoutMs });
      // A redirect is not followed: it would lead to an address that nobody checked.
      return { status, failure: status >= 200 && status < 300 ? null : `status-${status}` };
    } catch (error) {
      if (error instanceof PostError) return { status: null, failure: error.code };
      // Nothing goes out unsigned. It is tried again, for the key may be brought.
      if (error instanceof SecretError) return { status: null, failure: 'secret-unreadable' };
      throw error;
    }
  }
}

/** Codes only: failures are kept in histories. A receiver that is down is nothing that the worker has to warn of. */
const later = (code: string, nextRetryDelay: number): ApplicationFailure =>
  ApplicationFailure.create({
    message: code,
    type: 'WebhookPutOff',
    nextRetryDelay,
    category: ApplicationFailureCategory.BENIGN,
  });
