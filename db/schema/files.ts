/** Attachments by reference, and imports of many complaints. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';

/**
 * A file of a case. Its content is in the store under this id, its name is the text `name` of the fact: nothing here is
 * of a person. `pending`: on its way into the store; `stored`; `erased`: to be removed from the store, and then gone.
 */
export const attachments = pgTable(
  'attachments',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    factId: uuid('fact_id').notNull(),
    state: text('state').notNull(),
    /** As declared and checked. */
    mediaType: text('media_type').notNull(),
    sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
    /** Of the content, hexadecimal. */
    sha256: text('sha256').notNull(),
    /** Never shown to the customer. */
    internal: boolean('internal').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id').notNull(),
    at: instant('at').notNull(),
    /** When the row came to be, by the database's clock. */
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('attachments_case').on(t.caseId, t.at),
    index('attachments_unsettled').on(t.createdAt).where(sql`${t.state} <> 'stored'`),
  ],
);

/**
 * A file of complaints that is taken row by row. `uploading`, `waiting`, `running`; ends as `finished`, `cancelled` or
 * `failed`.
 */
export const imports = pgTable(
  'imports',
  {
    id: uuid('id').primaryKey(),
    state: text('state').notNull(),
    /** Why it failed: a sentence without any of the file's content. */
    failure: text('failure'),
    format: text('format').notNull(),
    /** Our field -> the file's column. */
    mapping: jsonb('mapping').$type<Readonly<Record<string, string>>>().notNull(),
    /** IANA zone of instants that name none. */
    zone: text('zone').notNull(),
    /** Whose rows and references these are: the same row of the same source is the same complaint. */
    source: text('source').notNull(),
    /** Who imports, as the API knows them. */
    caller: jsonb('caller').$type<Readonly<Record<string, unknown>>>().notNull(),
    /** More rows are not read. */
    rowsMax: integer('rows_max').notNull(),
    sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull().default(0),
    sha256: text('sha256'),
    /** The last row that is done with. */
    lastRow: integer('last_row').notNull().default(0),
    rowsRead: integer('rows_read').notNull().default(0),
    accepted: integer('accepted').notNull().default(0),
    /** The same as another row, or taken by an earlier import. */
    known: integer('known').notNull().default(0),
    refused: integer('refused').notNull().default(0),
    at: instant('at').notNull(),
    /** When something last became of it. */
    movedAt: instant('moved_at').notNull().defaultNow(),
    endedAt: instant('ended_at'),
    /** Until then one worker is at it; a worker that died leaves it to the others. */
    leaseUntil: instant('lease_until'),
    leaseId: uuid('lease_id'),
  },
  (t) => [
    index('imports_at').on(t.at, t.id),
    index('imports_open').on(t.at).where(sql`${t.endedAt} is null`),
  ],
);

/** The bytes of a file while it is worked on; gone when the import ends. */
export const importChunks = pgTable(
  'import_chunks',
  {
    importId: uuid('import_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.ordinal] })],
);

/** What became of each row. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid('import_id').notNull(),
    /** As a spreadsheet counts: the header is row 1 of a CSV; the first line of NDJSON is row 1. */
    row: integer('row').notNull(),
    /** `accepted`, `known` or `refused`. */
    fate: text('fate').notNull(),
    caseId: uuid('case_id'),
    /** Why it was refused; nothing of the row is repeated. */
    reasons: jsonb('reasons').$type<readonly string[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.row] }),
    index('import_rows_refused').on(t.importId, t.row).where(sql`${t.fate} = 'refused'`),
    // A case is the making of one row, whatever was killed meanwhile.
    uniqueIndex('import_rows_accepted').on(t.caseId).where(sql`${t.fate} = 'accepted'`),
  ],
);

/** Customers who were erased while a file was worked on, as digests: its rows of them are not taken. Gone when it ends. */
export const importErasures = pgTable(
  'import_erasures',
  {
    importId: uuid('import_id').notNull(),
    digest: text('digest').notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.digest] })],
);
