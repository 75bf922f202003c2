/** The part of a worker's environment that is about events and webhooks. */
import { z } from 'zod';
import { type AllowList, allowListVariable, allowNothing } from '../../net/allow-list.ts';

export interface WebhookConfig {
  /** What may be called although it is no public address. */
  readonly allow: AllowList;
  /** How long a webhook waits with an event of a step, in milliseconds. */
  readonly settleMs: number;
  /** How long events and the deliveries of them are kept. */
  readonly retentionDays: number;
  /** Pause after the first failed try, three times as long after each next one, up to the most. */
  readonly retry: { readonly firstMs: number; readonly maxMs: number; readonly attemptsMax: number };
  /** A receiver has so long for an answer. */
  readonly timeoutMs: number;
  /** How long a delivery holds up later ones of its case. */
  readonly holdMs: number;
}

/** Pauses of 5 s, 15 s, 45 s, ... up to 4 h: fourteen tries take a day. */
const usual = {
  retry: { firstMs: 5_000, maxMs: 14_400_000, attemptsMax: 14 },
  timeoutMs: 15_000,
  holdMs: 3_600_000,
} as const;

export const usualWebhookConfig: WebhookConfig = {
  allow: allowNothing,
  settleMs: 15_000,
  retentionDays: 30,
  ...usual,
};

export const webhookVariables = {
  WEBHOOK_ALLOW: allowListVariable,
  WEBHOOK_SETTLE_MS: z.coerce.number().int().min(0).max(3_600_000).default(15_000),
  EVENT_RETENTION_DAYS: z.coerce.number().int().min(2).max(3_650).default(30),
};

/** The configuration that the variables say. */
export function webhookConfigOf(value: {
  readonly WEBHOOK_ALLOW: AllowList;
  readonly WEBHOOK_SETTLE_MS: number;
  readonly EVENT_RETENTION_DAYS: number;
}): WebhookConfig {
  return {
    allow: value.WEBHOOK_ALLOW,
    settleMs: value.WEBHOOK_SETTLE_MS,
    retentionDays: value.EVENT_RETENTION_DAYS,
    ...usual,
  };
}
