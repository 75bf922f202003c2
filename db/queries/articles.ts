/** Knowledge articles as people look for them, in Ukrainian, Russian and English. */
import type { Language } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import type { ArticleState } from '../schema/words.ts';
import { andAll, type Fragment } from './conditions.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';
import { wordQuery } from './words.ts';

export interface ArticleRow {
  readonly id: string;
  readonly version: number;
  readonly language: Language;
  readonly title: string;
  readonly body: string;
  readonly categories: readonly string[];
  readonly state: ArticleState;
  readonly createdAt: Date;
}

export interface ArticleFilter {
  /** Words that title or body have, in any form; a mistyped one is found by the title. */
  readonly text?: string | undefined;
  readonly language?: Language | undefined;
  readonly category?: string | undefined;
  /** `published` unless told: the versions in force. */
  readonly state: ArticleState;
}

const columns = (db: Db) => db.sql`
  v.id, v.version, v.language, v.title, v.body, v.categories, v.state, v.created_at as "createdAt"`;

/**
 * One page of articles: the best fitting first, else the newest. Of drafts and retired ones the newest version of each
 * article counts. Throws {@link ForeignCursorError} for a cursor of another filter.
 */
export async function listArticles(
  db: Db,
  request: { readonly filter: ArticleFilter; readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<ArticleRow>> {
  const { sql } = db;
  const { filter, limit } = request;
  const list = ['articles', filter];
  const { text, language, category, state } = filter;
  const all: Fragment[] = [sql`v.state = ${state}`];
  if (state !== 'published') {
    all.push(sql`v.version = (select max(n.version) from article_versions n where n.id = v.id)`);
  }
  if (language !== undefined) all.push(sql`v.language = ${language}`);
  if (category !== undefined) all.push(sql`v.categories @> array[${category}]::text[]`);
  let rank = sql`0::float8`;
  if (text !== undefined) {
    const words = wordQuery(text);
    if (words === null) return { items: [], nextCursor: null };
    // As written and as its beginning; as a Russian stem; as an English one.
    const query = sql`(to_tsquery('simple', ${words}::text)
                       || websearch_to_tsquery('russian', ${text}::text)
                       || websearch_to_tsquery('english', ${text}::text))`;
    all.push(sql`(v.words @@ ${query} or ${text}::text <% v.title)`);
    rank = sql`round((ts_rank(v.words, ${query}) + word_similarity(${text}::text, v.title))::numeric, 6)::float8`;
  }
  let after = sql``;
  if (request.cursor !== undefined) {
    const [last, id] = decodeCursor(list, request.cursor, 2);
    if (typeof last !== 'number' || typeof id !== 'string') {
      throw new ForeignCursorError('Not a cursor of articles.');
    }
    after = sql`where (f.rank, f.id) < (${last}::float8, ${id}::uuid)`;
  }
  const rows = await sql<(ArticleRow & { readonly rank: number })[]>`
    select * from (
      select ${columns(db)}, ${rank} as rank from article_versions v where true ${andAll(sql, all)}
    ) f ${after}
    order by f.rank desc, f.id desc
    limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.rank, row.id],
    ({ rank: _, ...row }) => row,
  );
}

/** This version of an article; without one the published version, or the newest where none is published. */
export async function findArticle(db: Db, id: string, version: number | null): Promise<ArticleRow | null> {
  const [row] = await db.sql<ArticleRow[]>`
    select ${columns(db)} from article_versions v
     where v.id = ${id}::uuid and (${version}::int is null or v.version = ${version}::int)
     order by (v.state = 'published') desc, v.version desc limit 1`;
  return row ?? null;
}

/** The newest version of an article, for whoever edits it; null when there is no such article. */
export async function findNewestVersion(db: Db, id: string): Promise<number | null> {
  const [row] = await db.sql<{ version: number | null }[]>`
    select max(version) as version from article_versions where id = ${id}::uuid`;
  return row?.version ?? null;
}
