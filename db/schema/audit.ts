/**
 * The audit trail: who changed what, from where, before and after; written in the transaction of the change, and only
 * ever added to. Chains by hash are sealed afterwards, and their heads are signed (`db/case/audit-seals.ts`).
 */
import { bigint, bigserial, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';

export const audit = pgTable(
  'audit',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull().defaultNow(),
    /** `person | system | process | customer`; null where only an id is known. */
    actorKind: text('actor_kind'),
    actorId: text('actor_id').notNull(),
    /** The API key that was used. */
    keyId: text('key_id'),
    /** The person whom a system acted for. */
    actingFor: text('acting_for'),
    requestId: text('request_id'),
    /** Keyed digest of the caller's address. */
    origin: text('origin'),
    action: text('action').notNull(),
    /** `case:<id>` is a chain of its own; `person:<id>`, `calendar:<name>` belong to the chain `person`, `calendar`. */
    subject: text('subject').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
  },
  (t) => [index('audit_subject').on(t.subject, t.id), index('audit_actor').on(t.actorId, t.id)],
);

/** Entries that no seal covers yet. Without an index: it is filled and emptied all the time. */
export const auditTail = pgTable('audit_tail', {
  entryId: bigint('entry_id', { mode: 'number' }).notNull(),
});

/** The place of each entry in its chain, and the hash that covers the entry and all before it. */
export const auditSeals = pgTable(
  'audit_seals',
  {
    /** Counts up without gaps, over all chains. */
    seq: bigint('seq', { mode: 'number' }).primaryKey(),
    /** Sorted by bytes everywhere: the order must not depend on a locale. */
    chain: text('chain').notNull(),
    /** 1 for the first of a chain. */
    position: integer('position').notNull(),
    entryId: bigint('entry_id', { mode: 'number' }).notNull(),
    hash: bytes('hash').notNull(),
  },
  (t) => [
    uniqueIndex('audit_seals_chain').on(t.chain, t.position),
    uniqueIndex('audit_seals_entry').on(t.entryId),
  ],
);

/** Signed from time to time: the heads of all chains that grew since the checkpoint before, and that checkpoint's hash. */
export const auditCheckpoints = pgTable('audit_checkpoints', {
  /** 1 for the first, without gaps. */
  number: integer('number').primaryKey(),
  at: instant('at').notNull(),
  /** Covers seals up to this one. */
  sealedTo: bigint('sealed_to', { mode: 'number' }).notNull(),
  /** How many chains grew. */
  heads: integer('heads').notNull(),
  headsDigest: bytes('heads_digest').notNull(),
  hash: bytes('hash').notNull(),
  /** SHA-256 of the public key. */
  keyId: text('key_id').notNull(),
  signature: bytes('signature').notNull(),
});

/** Public keys that checkpoints were signed with. */
export const auditKeys = pgTable('audit_keys', {
  id: text('id').primaryKey(),
  /** SPKI in PEM. */
  publicKey: text('public_key').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
});

/**
 * The key of each chain, by which personal values are digested (HMAC-SHA-256); gone with the erasure of a case. Kept as
 * the two padded blocks of HMAC, so that a statement can digest with PostgreSQL's own `sha256`.
 */
export const auditSecrets = pgTable('audit_secrets', {
  chain: text('chain').primaryKey(),
  innerPad: bytes('inner_pad').notNull(),
  outerPad: bytes('outer_pad').notNull(),
});
