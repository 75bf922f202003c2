/** Words that we write to customers: knowledge articles, checklists, phrases, templates of letters. */
import { sql } from 'drizzle-orm';
import {
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Phrase } from '../../workflows/domain/phrases.ts';
import type { Language, LetterKind, PhraseBlock } from '../../workflows/domain/vocabulary.ts';
import { instant } from './columns.ts';

const searchWords = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Where a version of an article stands: one of an article is published at most, and only that one is cited. */
export const articleStates = ['draft', 'published', 'retired'] as const;
export type ArticleState = (typeof articleStates)[number];

/** Knowledge articles, each version for ever: a resolution names the one that it stood on. */
export const articleVersions = pgTable(
  'article_versions',
  {
    id: uuid('id').notNull(),
    version: integer('version').notNull(),
    language: text('language').$type<Language>().notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** Categories of complaints that it helps with. */
    categories: text('categories').array().notNull(),
    state: text('state').$type<ArticleState>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** PostgreSQL knows no Ukrainian: words are kept as they are, and as Russian and English stems beside that. */
    words: searchWords('words')
      .notNull()
      .generatedAlwaysAs(
        sql`setweight(to_tsvector('simple', replace(title, 'ʼ', ' ')), 'A')
            || setweight(to_tsvector('russian', title), 'A') || setweight(to_tsvector('english', title), 'A')
            || to_tsvector('simple', replace(body, 'ʼ', ' '))
            || to_tsvector('russian', body) || to_tsvector('english', body)`,
      ),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.version] }),
    uniqueIndex('article_versions_published').on(t.id).where(sql`${t.state} = 'published'`),
    index('article_versions_words').using('gin', t.words),
    // Mistyped words are found by their trigrams.
    index('article_versions_title').using('gin', t.title.op('gin_trgm_ops')),
  ],
);

/** Articles that a decision's words stand on, under the command's id as its texts are. */
export const citations = pgTable(
  'citations',
  {
    sourceId: uuid('source_id').notNull(),
    articleId: uuid('article_id').notNull(),
    version: integer('version').notNull(),
    caseId: uuid('case_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.articleId] }), index('citations_case').on(t.caseId)],
);

/** An issue that is likely to follow one of a category. */
export interface ChecklistItem {
  readonly code: string;
  /** What to cover, in each language of ours. */
  readonly text: Readonly<Record<Language, string>>;
}

export const checklists = pgTable(
  'checklists',
  {
    category: text('category').notNull(),
    version: integer('version').notNull(),
    items: jsonb('items').$type<readonly ChecklistItem[]>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.category, t.version] })],
);

/** Issues covered with the customer of a case. */
export const checklistTicks = pgTable(
  'checklist_ticks',
  {
    caseId: uuid('case_id').notNull(),
    category: text('category').notNull(),
    item: text('item').notNull(),
    /** Of the checklist that was looked at. */
    version: integer('version').notNull(),
    actorId: text('actor_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.category, t.item] })],
);

/** The phrases of a block in a language, and the markers by which a draft is seen to cover the block. */
export const phraseSets = pgTable(
  'phrase_sets',
  {
    block: text('block').$type<PhraseBlock>().notNull(),
    language: text('language').$type<Language>().notNull(),
    version: integer('version').notNull(),
    phrases: jsonb('phrases').$type<readonly Phrase[]>().notNull(),
    markers: jsonb('markers').$type<readonly string[]>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.block, t.language, t.version] })],
);

export const letterTemplates = pgTable(
  'letter_templates',
  {
    kind: text('kind').$type<LetterKind>().notNull(),
    language: text('language').$type<Language>().notNull(),
    version: integer('version').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.language, t.version] })],
);
