/** Compensation: pools, claims, and the loyalty-card ledger in double entry. Amounts are integer minor units. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ClaimAnswer } from '../../workflows/activities.contract.ts';
import { instant } from './columns.ts';

/** One pool per month and currency, points among them. `held` covers reserved and captured claims; it never passes `cap`. */
export const pools = pgTable(
  'pools',
  {
    /** First day of the month in the organisation's zone. */
    month: date('month', { mode: 'string' }).notNull(),
    currency: text('currency').notNull(),
    capMinor: bigint('cap_minor', { mode: 'number' }).notNull(),
    heldMinor: bigint('held_minor', { mode: 'number' }).notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.month, t.currency] }),
    check('pools_held_not_negative', sql`${t.heldMinor} >= 0`),
  ],
);

export const claims = pgTable(
  'claims',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    /** The month of the reservation: a claim belongs to it for good. */
    month: date('month', { mode: 'string' }).notNull(),
    currency: text('currency').notNull(),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    /** `refused | reserved | captured | released | reversed`. */
    state: text('state').notNull(),
    /** Whose share bears it: who granted it alone, or who approved it; null while it waits for an approver. */
    grantedBy: text('granted_by'),
    /** The card's account, as in the ledger: a digest, by which one customer's claims are counted together. */
    customer: text('customer'),
    reservedAt: instant('reserved_at').notNull(),
    settledAt: instant('settled_at'),
    /** What was answered first: asking again gives the same answer. */
    answer: jsonb('answer').$type<ClaimAnswer>().notNull(),
  },
  (t) => [
    index('claims_case').on(t.caseId),
    index('claims_month').on(t.month, t.currency, t.grantedBy),
    index('claims_customer').on(t.customer, t.currency, t.reservedAt),
    check('claims_amount_positive', sql`${t.amountMinor} > 0`),
  ],
);

/** Double entry: the entries of one transfer sum to zero. */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    /** `capture:<claim>` or `reversal:<claim>`: the idempotency key. */
    transferKey: text('transfer_key').notNull(),
    /** `budget:<currency>` or `card:<customer ref digest>`. */
    account: text('account').notNull(),
    currency: text('currency').notNull(),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.transferKey, t.account] }),
    index('ledger_entries_account').on(t.account, t.at),
  ],
);

/**
 * Rules of compensation: topic x severity -> lowest, usual and highest amount in a currency or in points (practice X8).
 * Each change is a further version; what holds on a day is the newest version of the latest begin.
 */
export const compensationRules = pgTable(
  'compensation_rules',
  {
    /** A category, or `*` for those without a rule of their own. */
    category: text('category').notNull(),
    severity: text('severity').notNull(),
    currency: text('currency').notNull(),
    version: integer('version').notNull(),
    minMinor: bigint('min_minor', { mode: 'number' }).notNull(),
    defaultMinor: bigint('default_minor', { mode: 'number' }).notNull(),
    maxMinor: bigint('max_minor', { mode: 'number' }).notNull(),
    /** First local day on which it holds, in the organisation's zone. */
    effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.category, t.severity, t.currency, t.version] }),
    check(
      'compensation_rules_order',
      sql`0 < ${t.minMinor} and ${t.minMinor} <= ${t.defaultMinor} and ${t.defaultMinor} <= ${t.maxMinor}`,
    ),
  ],
);
