/** Contacts with customers, and the rules by which they are judged. */
import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Standard } from '../../workflows/domain/contacts.ts';
import { instant } from './columns.ts';

/** Every contact, in the statement of what caused it: intake, a fact, or a step's letter. Texts are under `sourceId`. */
export const contacts = pgTable(
  'contacts',
  {
    caseId: uuid('case_id').notNull(),
    /** `intake`, `fact.<id>` or `letter.<key>`: whatever is retried, a contact is one row. */
    key: text('key').notNull(),
    at: instant('at').notNull(),
    channel: text('channel').notNull(),
    /** `inbound | outbound`. */
    direction: text('direction').notNull(),
    /** `complaint`, `message`, `contact`, or the kind of letter. */
    kind: text('kind').notNull(),
    /** Who of ours spoke, or passed on what the customer said. */
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id').notNull(),
    /** Written by nobody: acknowledgements, reminders. */
    automatic: boolean('automatic').notNull(),
    /** A live talk, or a person's words that went out. A robot never responds. */
    responds: boolean('responds').notNull(),
    sourceId: uuid('source_id'),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.key] }),
    index('contacts_case').on(t.caseId, t.at, t.key),
    index('contacts_inbound').on(t.caseId, t.at).where(sql`${t.direction} = 'inbound'`),
    index('contacts_responses').on(t.caseId, t.at).where(sql`${t.responds}`),
  ],
);

/** Standards of the first response and the repeat window, each version for ever. */
export const contactRules = pgTable('contact_rules', {
  version: integer('version').primaryKey(),
  repeatWindowMs: bigint('repeat_window_ms', { mode: 'number' }).notNull(),
  standards: jsonb('standards').$type<readonly Standard[]>().notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
});
