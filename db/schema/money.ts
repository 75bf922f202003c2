/** Compensation: pools, claims, and the loyalty-card ledger in double entry. Amounts are integer minor units. */
import { sql } from 'drizzle-orm';
import { bigint, check, date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './case.ts';

/** One pool per month and currency. `held` covers reserved and captured claims; it never passes `cap`. */
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
    grantedBy: text('granted_by').notNull(),
    reservedAt: instant('reserved_at').notNull(),
    settledAt: instant('settled_at'),
    /** What the pool had left when the claim was refused: asking again gives the same answer. */
    leftMinor: bigint('left_minor', { mode: 'number' }),
  },
  (t) => [index('claims_case').on(t.caseId), check('claims_amount_positive', sql`${t.amountMinor} > 0`)],
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
