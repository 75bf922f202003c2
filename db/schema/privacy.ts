/** What people ask about their data: requests, legal holds, retention. */
import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** A data subject's request: each is a workflow of its own that knows its id alone. */
export const dataSubjectRequests = pgTable(
  'data_subject_requests',
  {
    id: uuid('id').primaryKey(),
    /** `export | erasure`. */
    kind: text('kind').notNull(),
    /** Null once the customer is erased. */
    customerRef: text('customer_ref'),
    /** For an erasure: open cases are withdrawn first. */
    endOpenCases: boolean('end_open_cases').notNull().default(false),
    /** `waiting | running | done | refused`. */
    state: text('state').notNull(),
    /** Why it was refused: `case-open`, `legal-hold`. */
    refusal: text('refusal'),
    requestedBy: text('requested_by').notNull(),
    requestedAt: instant('requested_at').notNull(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
    /** How many cases it covered. */
    cases: integer('cases'),
    /** The export, until it expires. */
    result: text('result'),
    expiresAt: instant('expires_at'),
  },
  (t) => [
    index('data_subject_requests_at').on(t.requestedAt, t.id),
    index('data_subject_requests_customer').on(t.customerRef),
    index('data_subject_requests_waiting').on(t.requestedAt).where(sql`${t.state} = 'waiting'`),
  ],
);

/** While one holds, nothing of the case or the customer is erased. */
export const legalHolds = pgTable(
  'legal_holds',
  {
    id: uuid('id').primaryKey(),
    /** One of the two is set. */
    caseId: uuid('case_id'),
    customerRef: text('customer_ref'),
    reason: text('reason').notNull(),
    placedBy: text('placed_by').notNull(),
    placedAt: instant('placed_at').notNull(),
    /** Null holds until it is lifted. */
    until: instant('until'),
    liftedAt: instant('lifted_at'),
    liftedBy: text('lifted_by'),
  },
  (t) => [
    index('legal_holds_case').on(t.caseId),
    index('legal_holds_customer').on(t.customerRef),
    index('legal_holds_at').on(t.placedAt, t.id),
  ],
);

/**
 * What stands for a customer in cases that retention has erased, while other cases of theirs still name them: so the
 * customer's cases are counted together. Gone with the last case that names them; then nothing leads back.
 */
export const pseudonyms = pgTable(
  'pseudonyms',
  { customerRef: text('customer_ref').primaryKey(), pseudonym: text('pseudonym').notNull() },
  (t) => [uniqueIndex('pseudonyms_pseudonym').on(t.pseudonym)],
);

/** How long the texts of a class are kept; `*` is for classes without a rule, and cases without a class. */
export const retentionRules = pgTable('retention_rules', {
  class: text('class').primaryKey(),
  /** After closing. Null keeps them for good. */
  months: integer('months'),
  changedAt: instant('changed_at').notNull(),
  version: integer('version').notNull().default(1),
});
