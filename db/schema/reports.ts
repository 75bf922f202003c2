/** What reports read: one narrow row for each case, and what the organisation aims at. Nothing here names a customer. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Stage } from '../../workflows/domain/vocabulary.ts';
import { instant } from './columns.ts';

/** Whom a case waited for, as columns of {@link caseTimes.spent}: the customer before a department before us. */
export const waitedFor = ['us', 'department', 'customer'] as const;

/**
 * Where each stage's time is in {@link caseTimes.spent}; null for what comes after the resolution, which is the
 * customer's. Stored rows hold these places: only ever append.
 */
export const spentPlaces: Readonly<Record<Stage, number | null>> = {
  received: 0,
  triage: 1,
  assignment: 2,
  investigation: 3,
  proposal: 4,
  approval: 5,
  offer: 6,
  compensation: 7,
  referral: 8,
  resolved: null,
  aftercare: null,
  closed: null,
};

/** The stages of {@link spentPlaces} in their order there. */
export const spentStages: readonly Stage[] = (Object.entries(spentPlaces) as [Stage, number | null][])
  .filter(([, place]) => place !== null)
  .sort(([, a], [, b]) => Number(a) - Number(b))
  .map(([stage]) => stage);

/** Times of a case, written with its steps: what 250,000 rows are counted from within a second. */
export const caseTimes = pgTable(
  'case_times',
  {
    caseId: uuid('case_id').primaryKey(),
    demo: boolean('demo').notNull(),
    channel: text('channel').notNull(),
    class: text('class'),
    category: text('category'),
    /** The arm of an experiment that the case drew at intake. */
    arm: text('arm'),
    /** The root cause that was concluded. */
    cause: text('cause'),
    /** Found justified, wholly or partly, or made good without fault. */
    favoured: boolean('favoured').notNull().default(false),
    receivedAt: instant('received_at').notNull(),
    /** A person's first reply: milliseconds from receipt. */
    firstResponseMs: bigint('first_response_ms', { mode: 'number' }),
    resolvedAt: instant('resolved_at'),
    /** Receipt to resolution, less what lay between a resolution and its reopening. */
    resolutionMs: bigint('resolution_ms', { mode: 'number' }),
    endedAt: instant('ended_at'),
    outcome: text('outcome'),
    /** It repeats another case. */
    repeats: boolean('repeats').notNull(),
    reopenings: integer('reopenings').notNull(),
    /** Clocks of each kind that were met, and that were missed and not voided. */
    firstMet: integer('first_met').notNull(),
    firstMissed: integer('first_missed').notNull(),
    nextMissed: integer('next_missed').notNull(),
    resolutionMet: integer('resolution_met').notNull(),
    resolutionMissed: integer('resolution_missed').notNull(),
    /** Of the missed: late at once by a change of class. */
    reclassified: integer('reclassified').notNull(),
    /** Breaches that were voided. */
    voided: integer('voided').notNull(),
    /**
     * Milliseconds in each stage while each was waited for, by {@link spentPlaces} and within a stage by
     * {@link waitedFor}; null until the case is resolved or has ended.
     */
    spent: bigint('spent', { mode: 'number' }).array(),
  },
  (t) => [
    index('case_times_received').on(t.receivedAt, t.caseId),
    index('case_times_resolved').on(t.resolvedAt),
    index('case_times_arm').on(t.arm, t.receivedAt).where(sql`${t.arm} is not null`),
  ],
);

/** What a figure was and is to be, a new version with each change; the newest holds. */
export const targets = pgTable(
  'targets',
  {
    name: text('name').notNull(),
    version: integer('version').notNull(),
    /** `share` (0.33 is 33 %), `change` (-0.05 is 5 % less), `score`, `ms`, `count`. */
    unit: text('unit').notNull(),
    /** What it was before. */
    baseline: doublePrecision('baseline'),
    target: doublePrecision('target').notNull(),
    /** `higher | lower`: which way is better. */
    better: text('better').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.name, t.version] })],
);
