/** How customers reach us without a key: what opens a case to them, and what they wrote by mail or messenger. */
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Codes that, with its number, open a case to its customer. Each letter may carry one of its own. */
export const accessCodes = pgTable(
  'access_codes',
  {
    /** SHA-256 of the code, hexadecimal: a code has 80 random bits. */
    codeHash: text('code_hash').primaryKey(),
    caseId: uuid('case_id').notNull(),
    madeAt: instant('made_at').notNull().defaultNow(),
  },
  (t) => [index('access_codes_case').on(t.caseId)],
);

/** One-time links by which a customer decides. The token is known by its digest alone. */
export const customerLinks = pgTable(
  'customer_links',
  {
    id: uuid('id').primaryKey(),
    /** SHA-256 of the token, hexadecimal: a token has 256 random bits. */
    tokenHash: text('token_hash').notNull().unique(),
    caseId: uuid('case_id').notNull(),
    cycle: integer('cycle').notNull(),
    /** What is accepted or declined by it: another proposal needs another link. */
    proposalId: uuid('proposal_id'),
    /** What it may decide. */
    verbs: text('verbs').array().notNull(),
    madeAt: instant('made_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** What was chosen, from the click on; empty again when the process refuses it. */
    verb: text('verb'),
    /** Refused clicks: each had a command of its own. */
    refusals: integer('refusals').notNull().default(0),
    /** When the process took the decision. */
    usedAt: instant('used_at'),
  },
  (t) => [index('customer_links_case').on(t.caseId)],
);

/** A file that came along, as its sender declared it. */
export interface NotedAttachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** The attachment of the case that it became; null: it was not kept. */
  readonly attachmentId: string | null;
  /** Why it was not kept. */
  readonly refusal: FileRefusal | null;
}

export const fileRefusals = ['type', 'content', 'empty', 'size', 'full', 'cut', 'unread', 'no-case'] as const;
/**
 * `cut`: it did not come in as a whole. `unread`: its content is elsewhere and cannot be had. `no-case`: what brought it
 * belongs to no case, or to one that was erased meanwhile.
 */
export type FileRefusal = (typeof fileRefusals)[number];

/** What came in by mail or messenger, once each: the sender's own id of it says which. */
export const inboundMessages = pgTable(
  'inbound_messages',
  {
    id: uuid('id').primaryKey(),
    /** `email`, or a messenger's name. */
    source: text('source').notNull(),
    /** Message-ID, or the messenger's own name of a message. */
    externalId: text('external_id').notNull(),
    /** `complaint | message | automatic | bounce | ignored`. */
    kind: text('kind').notNull(),
    caseId: uuid('case_id'),
    /** The address or account that it came from. */
    sender: text('sender'),
    at: instant('at').notNull(),
    attachments: jsonb('attachments').$type<readonly NotedAttachment[]>().notNull(),
  },
  (t) => [
    uniqueIndex('inbound_messages_once').on(t.source, t.externalId),
    index('inbound_messages_case').on(t.caseId, t.at),
    index('inbound_messages_sender').on(t.source, t.sender, t.at),
  ],
);

/** Which cases are held in a chat of a messenger: letters of theirs go there. */
export const chats = pgTable(
  'chats',
  {
    caseId: uuid('case_id').notNull(),
    messenger: text('messenger').notNull(),
    chatId: text('chat_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId] }), index('chats_of').on(t.messenger, t.chatId, t.at)],
);

/** Who does what only one may do at a time: looks after a mailbox or a bot, takes a message of a chat. */
export const pollLeases = pgTable('poll_leases', {
  name: text('name').primaryKey(),
  holder: uuid('holder').notNull(),
  until: instant('until').notNull(),
});
