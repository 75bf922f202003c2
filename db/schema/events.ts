/** What is told to the outside: an outbox that steps write, the log that a publisher makes of it, and webhooks. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { EventData, EventType } from '../events.ts';
import { bytes, instant } from './columns.ts';

/** An event on its way to the log. */
export interface OutboxEvent {
  readonly type: EventType;
  readonly atMs: number;
  readonly data: EventData;
}

/** What a step or a refund tells, written in its statement. Rows leave as soon as the publisher has them, so it stays small. */
export const eventOutbox = pgTable(
  'event_outbox',
  {
    /** In the order of writing; a step that is written anew goes to the end. */
    id: bigint('id', { mode: 'number' }).generatedByDefaultAsIdentity(),
    /** A case, a webhook, or a refund. */
    subjectId: uuid('subject_id').notNull(),
    /** The step of the case; 0 is intake. */
    seq: integer('seq').notNull(),
    /** The case of a refund. What a case's own step tells has none. */
    caseId: uuid('case_id'),
    events: jsonb('events').$type<readonly OutboxEvent[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.subjectId, t.seq] }), index('event_outbox_order').on(t.id)],
);

/** One row: how far the log goes, and what it has lost to its retention. Whoever publishes holds it. */
export const eventLog = pgTable('event_log', {
  id: integer('id').primaryKey(),
  /** Of the newest event. */
  position: bigint('position', { mode: 'number' }).notNull().default(0),
  /** Events up to this one were removed. */
  floor: bigint('floor', { mode: 'number' }).notNull().default(0),
});

/** How far each case has been told. */
export const eventHeads = pgTable('event_heads', {
  caseId: uuid('case_id').primaryKey(),
  /** Of the case's newest event. */
  sequence: integer('sequence').notNull(),
  /** The newest step that was told. */
  stepSeq: integer('step_seq').notNull(),
});

/** The log. Positions have no gaps and become visible in their order. */
export const events = pgTable(
  'events',
  {
    position: bigint('position', { mode: 'number' }).primaryKey(),
    type: text('type').notNull(),
    at: instant('at').notNull(),
    publishedAt: instant('published_at').notNull().defaultNow(),
    caseId: uuid('case_id'),
    /** Counts the events of the case, from 1, without gaps. */
    sequence: integer('sequence'),
    /** The step that told it; null for what no step tells. */
    stepSeq: integer('step_seq'),
    data: jsonb('data').$type<EventData>().notNull(),
    /** When it turned out that the process took the step otherwise. */
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [index('events_case').on(t.caseId, t.position).where(sql`${t.caseId} is not null`)],
);

/** Subscriptions. */
export const webhooks = pgTable('webhooks', {
  id: uuid('id').primaryKey(),
  url: text('url').notNull(),
  description: text('description'),
  /** Types of events; `*` is all of them, later ones too. */
  types: text('types').array().notNull(),
  /** Told only of cases that came through this key; null is told of all. Whoever has the key sees these only. */
  registeredBy: text('registered_by'),
  /** `active | paused | disabled | deleted`; a deleted one is gone once its deliveries are. */
  state: text('state').notNull(),
  /** `gone` (the receiver said 410) or `failing` (for days). */
  disabledReason: text('disabled_reason'),
  disabledAt: instant('disabled_at'),
  /** Since when nothing got through; null while deliveries do. */
  failingSince: instant('failing_since'),
  createdAt: instant('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});

/** What deliveries are signed with: all that have not run out sign side by side. */
export const webhookSecrets = pgTable(
  'webhook_secrets',
  {
    id: uuid('id').primaryKey(),
    webhookId: uuid('webhook_id').notNull(),
    /** Under which key it lies, and nonce, tag and ciphertext (`db/secret-box.ts`). */
    keyId: text('key_id').notNull(),
    sealed: bytes('sealed').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Null: the one that holds. */
    expiresAt: instant('expires_at'),
  },
  (t) => [index('webhook_secrets_webhook').on(t.webhookId)],
);

/** One for each subscription and event, made together with the event. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    webhookId: uuid('webhook_id').notNull(),
    /** Of the event; null for a test ping, which is in no log. */
    position: bigint('position', { mode: 'number' }),
    type: text('type').notNull(),
    caseId: uuid('case_id'),
    sequence: integer('sequence'),
    /** `waiting | delivered | failed | withdrawn`. */
    state: text('state').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Not sent before. Later deliveries of the case wait for it for a while from then on. */
    dueAt: instant('due_at').notNull(),
    /** Until then one worker is about to hand it to the engine. */
    leaseUntil: instant('lease_until'),
    /** When the engine took it. */
    startedAt: instant('started_at'),
    /** Which time it is sent: an earlier round that still runs leaves it alone. */
    round: integer('round').notNull().default(1),
    /** Tries in this round. */
    attempts: integer('attempts').notNull().default(0),
    nextTryAt: instant('next_try_at'),
    /** Of the last try: what the receiver answered, or why it could not. */
    lastStatus: integer('last_status'),
    failure: text('failure'),
    settledAt: instant('settled_at'),
  },
  (t) => [
    uniqueIndex('webhook_deliveries_once').on(t.webhookId, t.position).where(sql`${t.position} is not null`),
    index('webhook_deliveries_list').on(t.webhookId, t.createdAt, sql`coalesce(${t.position}, 0)`, t.id),
    index('webhook_deliveries_due')
      .on(t.webhookId, t.dueAt, t.position)
      .where(sql`${t.state} = 'waiting' and ${t.startedAt} is null`),
    index('webhook_deliveries_order')
      .on(t.webhookId, t.caseId, t.sequence)
      .where(sql`${t.state} = 'waiting'`),
  ],
);

/** Every try: its answer's status and how long it took. What the receiver wrote is not kept. */
export const webhookAttempts = pgTable(
  'webhook_attempts',
  {
    deliveryId: uuid('delivery_id').notNull(),
    round: integer('round').notNull(),
    attempt: integer('attempt').notNull(),
    at: instant('at').notNull(),
    durationMs: integer('duration_ms').notNull(),
    status: integer('status'),
    failure: text('failure'),
    delivered: boolean('delivered').notNull(),
  },
  (t) => [primaryKey({ columns: [t.deliveryId, t.round, t.attempt] })],
);
