/** What the API and scripts write: intake, texts, commands, facts, people, keys, and the reference data. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Fact } from '../../workflows/complaint.contract.ts';
import type { Policy } from '../../workflows/policy.ts';
import { instant } from './columns.ts';

/** Who complains and what they wrote: the only place with personal data of a complaint. */
export const complaints = pgTable(
  'complaints',
  {
    id: uuid('id').primaryKey(),
    customerRef: text('customer_ref').notNull(),
    customerName: text('customer_name'),
    customerEmail: text('customer_email'),
    customerPhone: text('customer_phone'),
    locale: text('locale'),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    externalRef: text('external_ref'),
    representative: jsonb('representative').$type<{ name: string; contact?: string }>(),
    vulnerable: boolean('vulnerable').notNull().default(false),
  },
  (t) => [
    // The modifier apostrophe is a letter to PostgreSQL and the other two are not: all split a word alike.
    index('complaints_words').using(
      'gin',
      sql`to_tsvector('simple', replace(${t.subject} || ' ' || ${t.body}, 'ʼ', ' '))`,
    ),
  ],
);

/** Free text that came with a command or a fact, under its id. */
export const texts = pgTable(
  'texts',
  {
    sourceId: uuid('source_id').notNull(),
    /** Which field of the request it was: `text`, `reason`, `evidence`... */
    field: text('field').notNull(),
    caseId: uuid('case_id').notNull(),
    /** Whether the customer may read it: internal notes never. */
    internal: boolean('internal').notNull(),
    body: text('body').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.field] }), index('texts_case').on(t.caseId)],
);

/** Intake data corrected by hand, the old value kept. */
export const corrections = pgTable(
  'corrections',
  {
    factId: uuid('fact_id').notNull(),
    caseId: uuid('case_id').notNull(),
    field: text('field').notNull(),
    before: text('before'),
    after: text('after'),
    actorId: text('actor_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.factId, t.field] }), index('corrections_case').on(t.caseId)],
);

/**
 * One unsafe request, known by its caller, route and Idempotency-Key. The answer, refusals included, is kept
 * and replayed; a row without one is asked again under the same id.
 */
export const commands = pgTable(
  'commands',
  {
    /** UUIDv7; also the Update's id in the engine. */
    id: uuid('id').primaryKey(),
    caller: text('caller').notNull(),
    /** Method and path. */
    route: text('route').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    /** SHA-256 of the canonical body, hexadecimal. */
    requestHash: text('request_hash').notNull(),
    caseId: uuid('case_id'),
    at: instant('at').notNull(),
    /** Until then the request counts as still running. */
    leaseUntil: instant('lease_until'),
    answerStatus: integer('answer_status'),
    answerHeaders: jsonb('answer_headers').$type<Readonly<Record<string, string>>>(),
    /** The exact bytes that were answered. */
    answerBody: text('answer_body'),
  },
  (t) => [
    uniqueIndex('commands_once').on(t.caller, t.route, t.idempotencyKey),
    index('commands_case').on(t.caseId),
  ],
);

/** Facts on their way to the process; the sweep sends what the API could not. */
export const facts = pgTable(
  'facts',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    fact: jsonb('fact').$type<Fact>().notNull(),
    at: instant('at').notNull(),
    /** When the engine took it; null is the backlog. A fact that came after the end is kept and never sent. */
    sentAt: instant('sent_at'),
  },
  (t) => [
    index('facts_unsent').on(t.at).where(sql`${t.sentAt} is null`),
    index('facts_case').on(t.caseId, t.at),
  ],
);

export const people = pgTable('people', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  roles: text('roles').array().notNull(),
  /** For the role `department`: whose questions they answer. */
  department: text('department'),
  substituteId: uuid('substitute_id'),
  /** Codes: categories they know well, and `vulnerable` for customers who need care. */
  skills: text('skills').array().notNull().default(sql`'{}'`),
  /** Classes that routing gives them; empty: every class. */
  classes: text('classes').array().notNull().default(sql`'{}'`),
  /** Languages they write, as `uk`; empty: any. */
  languages: text('languages').array().notNull().default(sql`'{}'`),
  /** Open cases that routing gives them at most; 0: routing leaves them alone. */
  capacity: integer('capacity').notNull().default(0),
  active: boolean('active').notNull().default(true),
  createdAt: instant('created_at').notNull().defaultNow(),
  version: integer('version').notNull().default(1),
});

/** Absences, half-open. */
export const absences = pgTable(
  'absences',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id').notNull(),
    from: instant('from').notNull(),
    until: instant('until').notNull(),
  },
  (t) => [index('absences_person').on(t.personId, t.until)],
);

export const apiKeys = pgTable('api_keys', {
  id: uuid('id').primaryKey(),
  /** What people call it. */
  name: text('name').notNull(),
  /** First characters, to recognise a key by. */
  prefix: text('prefix').notNull(),
  /** SHA-256 of the key, hexadecimal: keys have 256 random bits, so no slow hash is needed. */
  hash: text('hash').notNull().unique(),
  role: text('role').notNull(),
  /** Set for a person's key; a system's key may act for people instead. */
  personId: uuid('person_id'),
  /** What the key is limited to; null: the usual of its role. */
  scopes: text('scopes').array(),
  /** `own`: cases registered through this key, `all`; null: the usual of its role. */
  reach: text('reach'),
  /** Requests a second and in a burst; null: as the installation has it. */
  ratePerSecond: integer('rate_per_second'),
  rateBurst: integer('rate_burst'),
  createdAt: instant('created_at').notNull().defaultNow(),
  /** From then on the key is known no more; null is never. */
  expiresAt: instant('expires_at'),
  rotatedAt: instant('rotated_at'),
  /** The secret before the last rotation, and until when it works beside the new one. */
  previousHash: text('previous_hash').unique(),
  previousUntil: instant('previous_until'),
  /** To a minute. */
  lastUsedAt: instant('last_used_at'),
  revokedAt: instant('revoked_at'),
});

/** Each version of each policy, for ever: cases pin theirs. */
export const policies = pgTable(
  'policies',
  {
    name: text('name').notNull(),
    version: integer('version').notNull(),
    policy: jsonb('policy').$type<Policy>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.name, t.version] })],
);

/** Rules of a calendar as people edit them; local times are `HH:MM`, local dates `YYYY-MM-DD`. */
export interface CalendarRules {
  /** Always open: no other rule applies. */
  readonly always?: boolean;
  /** Open intervals by ISO weekday, 1 is Monday: `{ "1": [["09:00", "13:00"], ["14:00", "18:00"]] }`. */
  readonly week?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  /** Days without work. */
  readonly holidays?: readonly string[];
  /** Days with other hours: half days, and moved working days such as a working Saturday. */
  readonly specialDays?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
}

export const calendars = pgTable(
  'calendars',
  {
    name: text('name').notNull(),
    version: integer('version').notNull(),
    /** IANA zone. */
    zone: text('zone').notNull(),
    rules: jsonb('rules').$type<CalendarRules>().notNull(),
    /** Nothing is computed from this local date on; null only for a calendar that is always open. */
    validUntil: date('valid_until', { mode: 'string' }),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.name, t.version] })],
);
