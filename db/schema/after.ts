/** After a complaint: what customers say and do, what is learned, and what is tried out. Nothing here names a customer. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** One survey for each case and cycle (practice C1). The link's token is known by its digest alone. */
export const surveys = pgTable(
  'surveys',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    cycle: integer('cycle').notNull(),
    /** SHA-256 of the token, hexadecimal: a token has 256 random bits. */
    tokenHash: text('token_hash').notNull().unique(),
    sentAt: instant('sent_at').notNull(),
    /** The link is good until then. */
    expiresAt: instant('expires_at').notNull(),
    remindedAt: instant('reminded_at'),
    answeredAt: instant('answered_at'),
    /** Ended without an answer: by silence, or because the case was reopened. */
    endedAt: instant('ended_at'),
    satisfied: boolean('satisfied'),
    /** 0 to 10. */
    recommend: integer('recommend'),
    /** 1 to 5 each. */
    speed: integer('speed'),
    solution: integer('solution'),
    courtesy: integer('courtesy'),
    attitudeBetter: boolean('attitude_better'),
    prefersCompensation: boolean('prefers_compensation'),
    /** Why they are dissatisfied. */
    reasons: text('reasons').array(),
  },
  (t) => [
    uniqueIndex('surveys_once').on(t.caseId, t.cycle),
    index('surveys_sent').on(t.sentAt),
    check('surveys_recommend', sql`${t.recommend} between 0 and 10`),
  ],
);

/** A personal offer, put only after the question was settled (practices T11, T12). One for each case and cycle. */
export const personalOffers = pgTable(
  'personal_offers',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    cycle: integer('cycle').notNull(),
    /** What was offered: a code of the caller's catalogue. */
    offer: text('offer').notNull(),
    offeredBy: text('offered_by').notNull(),
    offeredAt: instant('offered_at').notNull(),
    /** `glad | listened | no`. */
    answer: text('answer'),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    uniqueIndex('personal_offers_once').on(t.caseId, t.cycle),
    index('personal_offers_at').on(t.offeredAt),
  ],
);

/** What customers did later, linked to their latest case (practice R11); the customer's reference is not kept. */
export const outcomeEvents = pgTable(
  'outcome_events',
  {
    /** The sender's own id of the event: sent twice, counted once. */
    eventId: text('event_id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    /** `purchase | return | churn`. */
    kind: text('kind').notNull(),
    at: instant('at').notNull(),
    amountMinor: bigint('amount_minor', { mode: 'number' }),
    currency: text('currency'),
  },
  (t) => [index('outcome_events_case').on(t.caseId, t.kind, t.at)],
);

/** What is done about a cause (practice R9): owner, due date, and whether it helped. */
export const correctiveActions = pgTable(
  'corrective_actions',
  {
    id: uuid('id').primaryKey(),
    cause: text('cause').notNull(),
    title: text('title').notNull(),
    ownerId: uuid('owner_id').notNull(),
    createdAt: instant('created_at').notNull(),
    dueAt: instant('due_at').notNull(),
    /** Days before and after that are compared. */
    checkDays: integer('check_days').notNull(),
    /** About cases under the policy `demo`, which are counted apart; its days are those of that policy. */
    demo: boolean('demo').notNull().default(false),
    doneAt: instant('done_at'),
    cancelledAt: instant('cancelled_at'),
    /** Its ladder: the owner is reminded, and whoever is above hears that it is late. */
    ownerRemindedAt: instant('owner_reminded_at'),
    escalatedAt: instant('escalated_at'),
    /** The effectiveness check: complaints of the cause before the work was done, and after. */
    checkedAt: instant('checked_at'),
    casesBefore: integer('cases_before'),
    casesAfter: integer('cases_after'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('corrective_actions_cause').on(t.cause, t.createdAt),
    index('corrective_actions_open').on(t.dueAt).where(sql`${t.doneAt} is null and ${t.cancelledAt} is null`),
    index('corrective_actions_unchecked')
      .on(t.doneAt)
      .where(sql`${t.doneAt} is not null and ${t.checkedAt} is null`),
  ],
);

/** Ideas of the staff, each about a cause (practice X21). */
export const improvementIdeas = pgTable(
  'improvement_ideas',
  {
    id: uuid('id').primaryKey(),
    cause: text('cause').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    /** `proposed | accepted | done | declined`. */
    state: text('state').notNull().default('proposed'),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    index('improvement_ideas_cause').on(t.cause, t.state),
    index('improvement_ideas_at').on(t.proposedAt, t.id),
  ],
);

/** Shares of an arm, half-open, in hundredths of a percent of all customers. */
export interface StoredArm {
  readonly code: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** What is tried out on a part of the customers (practices X9, X11). */
export const experiments = pgTable('experiments', {
  name: text('name').primaryKey(),
  /** Random: who is in which arm of one experiment says nothing of another. */
  salt: text('salt').notNull(),
  arms: jsonb('arms').$type<readonly StoredArm[]>().notNull(),
  /** The arm that the others are compared with. */
  control: text('control').notNull(),
  /** Empty is every class, and cases without one. */
  classes: text('classes').array().notNull(),
  from: instant('from').notNull(),
  until: instant('until'),
  stoppedAt: instant('stopped_at'),
  version: integer('version').notNull().default(1),
});

/** Figures that other systems measure: eNPS, staff retention, turnover (practice X23). */
export const series = pgTable('series', {
  name: text('name').primaryKey(),
  unit: text('unit').notNull(),
  baseline: doublePrecision('baseline'),
  target: doublePrecision('target'),
});

export const seriesPoints = pgTable(
  'series_points',
  {
    name: text('name').notNull(),
    /** Local date. */
    date: date('date', { mode: 'string' }).notNull(),
    value: doublePrecision('value').notNull(),
  },
  (t) => [primaryKey({ columns: [t.name, t.date] })],
);
