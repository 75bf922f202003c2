/** Mass incidents: one cause, many cases, and what is decided for all of them at once (practice C2). */
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Decision } from '../../workflows/complaint.contract.ts';
import type { Citation } from '../desk/citations.ts';
import type { Text } from '../desk/texts.ts';
import { instant } from './columns.ts';

export const incidents = pgTable(
  'incidents',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    description: text('description'),
    /** The root cause that its cases share. */
    cause: text('cause').notNull(),
    class: text('class'),
    category: text('category'),
    /** `open | closed`. */
    state: text('state').notNull().default('open'),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [index('incidents_at').on(t.createdAt, t.id), index('incidents_cause').on(t.cause, t.createdAt)],
);

/** Which case was, or is, linked to which incident: at one time to one at most. Merges do not touch links: who reads follows them. */
export const incidentCases = pgTable(
  'incident_cases',
  {
    incidentId: uuid('incident_id').notNull(),
    caseId: uuid('case_id').notNull(),
    linkedAt: instant('linked_at').notNull(),
    linkedBy: text('linked_by').notNull(),
    unlinkedAt: instant('unlinked_at'),
    unlinkedBy: text('unlinked_by'),
  },
  (t) => [
    primaryKey({ columns: [t.incidentId, t.caseId, t.linkedAt] }),
    uniqueIndex('incident_cases_one').on(t.caseId).where(sql`${t.unlinkedAt} is null`),
  ],
);

/** One decision for all cases of an incident. Its words are kept once, and with each case that takes it. */
export const bulkDecisions = pgTable(
  'bulk_decisions',
  {
    id: uuid('id').primaryKey(),
    incidentId: uuid('incident_id').notNull(),
    /** The address of the decision: `reply`, `propose`... */
    decision: text('decision').notNull(),
    texts: jsonb('texts').$type<readonly Text[]>().notNull(),
    citations: jsonb('citations').$type<readonly Citation[]>().notNull(),
    decidedBy: text('decided_by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('bulk_decisions_incident').on(t.incidentId, t.at, t.id)],
);

/** One case of a bulk decision: what is sent to it, and what came of that. */
export const bulkItems = pgTable(
  'bulk_items',
  {
    bulkId: uuid('bulk_id').notNull(),
    caseId: uuid('case_id').notNull(),
    /** From 1; a refused case may be asked again, under another command id. */
    attempt: integer('attempt').notNull().default(1),
    /** Derived from the bulk decision, the case and the attempt: the Update's id. */
    decision: jsonb('decision').$type<Decision>().notNull(),
    /** `waiting | done | refused`. */
    state: text('state').notNull().default('waiting'),
    /** Why it was refused: the problem as a caller would get it. */
    refusal: jsonb('refusal').$type<Readonly<Record<string, unknown>>>(),
    settledAt: instant('settled_at'),
    /** Until then one worker has it in hand; one that died leaves it to the others. */
    leaseUntil: instant('lease_until'),
  },
  (t) => [
    primaryKey({ columns: [t.bulkId, t.caseId] }),
    index('bulk_items_waiting').on(t.bulkId, t.caseId).where(sql`${t.state} = 'waiting'`),
    index('bulk_items_case').on(t.caseId),
  ],
);
