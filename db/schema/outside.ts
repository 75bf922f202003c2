/** What other systems know (practice X1): filled over HTTP by an integrator, asked by the default adapters. */
import { bigint, boolean, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './case.ts';

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
