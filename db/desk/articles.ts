/** Knowledge articles: each change is a version, and one version of an article is published at most. */
import type { Language } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import type { ArticleState } from '../schema/words.ts';
import { type Tx, type Who, writeAudit } from './audit.ts';
import { type SaveResult, saveVersion } from './versioned.ts';

export interface ArticleContent {
  readonly language: Language;
  readonly title: string;
  readonly body: string;
  readonly categories: readonly string[];
  readonly state: ArticleState;
}

/** What the audit keeps: the words themselves are in the versions. */
const audited = ({ language, categories, state }: ArticleContent) => ({ language, categories, state });

/** Adds an article in the caller's transaction. */
export async function addArticle(tx: Tx, id: string, content: ArticleContent, actorId: Who): Promise<void> {
  await insertVersion(tx, id, 1, content);
  const subject = `article:${id}`;
  await writeAudit(tx, {
    actorId,
    action: 'article.saved',
    subject,
    before: null,
    after: audited(content),
  });
}

/**
 * Saves the next version of an article. A draft leaves the published version in force; a published or retired one
 * takes its place, so that what is cited is never out of date (practices T8-9).
 * @returns null when there is no such article
 */
export async function saveArticle(
  db: Db,
  id: string,
  content: ArticleContent,
  ifVersion: number | null,
  actorId: Who,
): Promise<SaveResult | null> {
  const known = await db.sql`select 1 from article_versions where id = ${id}::uuid limit 1`;
  if (known.length === 0) return null;
  return saveVersion(db, {
    subject: `article:${id}`,
    action: 'article.saved',
    actorId,
    ifVersion,
    content,
    audited,
    newest: async (tx) => {
      const [row] = await tx<(ArticleContent & { readonly version: number })[]>`
        select version, language, title, body, categories, state from article_versions
         where id = ${id}::uuid order by version desc limit 1`;
      if (row === undefined) return undefined;
      const { version, ...saved } = row;
      return { version, content: saved };
    },
    insert: (tx, version) => insertVersion(tx, id, version, content),
  });
}

async function insertVersion(tx: Tx, id: string, version: number, content: ArticleContent): Promise<void> {
  const { language, title, body, categories, state } = content;
  if (state !== 'draft') {
    await tx`update article_versions set state = 'retired' where id = ${id}::uuid and state = 'published'`;
  }
  await tx`
    insert into article_versions (id, version, language, title, body, categories, state)
    values (${id}::uuid, ${version}, ${language}, ${title}, ${body}, ${[...categories]}::text[], ${state})`;
}
