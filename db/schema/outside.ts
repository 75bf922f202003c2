/** What other systems know (practice X1): filled over HTTP by an integrator, asked by the default adapters. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Orders by their number; a complaint names one as its external reference. */
export const orders = pgTable('orders', {
  number: text('number').primaryKey(),
  customerRef: text('customer_ref'),
  storeCode: text('store_code'),
  /** As the order system calls it: `paid`, `delivered`... */
  status: text('status').notNull(),
  placedAt: instant('placed_at').notNull(),
  totalMinor: bigint('total_minor', { mode: 'number' }).notNull(),
  currency: text('currency').notNull(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

export const stores = pgTable('stores', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  address: text('address').notNull(),
  phone: text('phone'),
  /** IANA zone. */
  zone: text('zone').notNull(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

/** Whether a customer is who they say. */
export const identities = pgTable('identities', {
  customerRef: text('customer_ref').primaryKey(),
  verified: boolean('verified').notNull(),
  /** How: `card`, `document`... */
  method: text('method').notNull(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

export const fraudVerdicts = pgTable('fraud_verdicts', {
  customerRef: text('customer_ref').primaryKey(),
  /** `clear | review | block`. */
  verdict: text('verdict').notNull(),
  reason: text('reason'),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

/** What each system answered about a case when it was last asked. */
export const lookUps = pgTable(
  'look_ups',
  {
    caseId: uuid('case_id').notNull(),
    /** `order | store | identity | antifraud`. */
    port: text('port').notNull(),
    /** The one request whose answer is shown. */
    requestId: uuid('request_id').notNull(),
    /** `pending | found | not_found | unavailable`. */
    state: text('state').notNull(),
    data: jsonb('data').$type<Readonly<Record<string, unknown>>>(),
    askedAt: instant('asked_at').notNull(),
    answeredAt: instant('answered_at'),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.port] }), index('look_ups_request').on(t.requestId)],
);

/** Refunds of orders that were asked for. The order is the one that the complaint names. */
export const refunds = pgTable(
  'refunds',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    /** The proposal that it carries out. */
    proposalId: text('proposal_id').notNull(),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    /** `pending | unavailable | requested | done | failed`. */
    state: text('state').notNull(),
    failure: text('failure'),
    askedAt: instant('asked_at').notNull(),
    heardAt: instant('heard_at'),
    /** Since when the system cannot be asked; null while it can. */
    unavailableSince: instant('unavailable_since'),
  },
  (t) => [
    // A proposal is carried out once; what failed may be asked for again.
    uniqueIndex('refunds_of_proposal').on(t.caseId, t.proposalId).where(sql`state <> 'failed'`),
    index('refunds_state').on(t.state, t.askedAt, t.id),
    index('refunds_case').on(t.caseId, t.askedAt),
  ],
);
