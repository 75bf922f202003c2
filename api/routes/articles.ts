/** The knowledge base: articles with versions, one of each in force (practices M6, T8-9). */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { addArticle, saveArticle } from '../../db/desk/articles.ts';
import { type ArticleRow, findArticle, findNewestVersion, listArticles } from '../../db/queries/articles.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound } from '../problems.ts';
import { isoOf } from '../resources/clock.ts';
import { cursorField, limitField } from '../schemas/fields.ts';
import {
  articleInput,
  articlePageSchema,
  articleSchema,
  articleState,
  language,
  versionQuery,
} from '../schemas/words.ts';
import { sendOnce } from './once.ts';
import {
  caseReadersAndDepartments,
  codeField,
  idOf,
  ifVersionOf,
  paged,
  pageResource,
  staleVersion,
  textField,
} from './reading.ts';

const params = z.object({ id: z.string() });
const tags = ['words'];
/** Whoever writes the words that everybody uses. */
export const editors = ['expert', 'supervisor', 'head', 'admin'] as const satisfies readonly Role[];
const noSuchArticle = () => notFound('There is no such article.');

/** Registers the routes for articles. */
export function articles(app: App, deps: Deps): void {
  const { db } = deps;
  const readers = { roles: caseReadersAndDepartments };

  app.get(
    '/v1/articles',
    {
      config: readers,
      schema: {
        tags,
        summary: 'Find articles',
        description:
          'Words are found in Ukrainian, Russian and English in their forms, and in titles also when mistyped.',
        querystring: z.strictObject({
          text: textField(200).optional(),
          language: language.optional(),
          category: codeField.optional(),
          state: articleState.default('published'),
          limit: limitField,
          cursor: cursorField,
        }),
        response: { 200: articlePageSchema },
      },
    },
    async (request) => {
      const { limit, cursor, ...filter } = request.query;
      const page = await paged(() => listArticles(db, { filter, limit, cursor }));
      return pageResource(request, page, (row) => {
        const { body: _, ...item } = articleResource(row);
        return item;
      });
    },
  );

  app.get(
    '/v1/articles/:id',
    {
      config: readers,
      schema: {
        tags,
        summary: 'Read an article',
        description:
          'The published version, or the newest where none is published. The ETag is the newest version.',
        params,
        querystring: versionQuery,
        response: { 200: articleSchema },
      },
    },
    async (request, reply) => {
      const id = idOf(request.params.id, 'article');
      const row = await findArticle(db, id, request.query.version ?? null);
      if (row === null) throw noSuchArticle();
      reply.header('etag', `"${await findNewestVersion(db, id)}"`);
      return articleResource(row);
    },
  );

  app.post(
    '/v1/articles',
    {
      config: { roles: editors },
      schema: { tags, summary: 'Add an article', body: articleInput, response: { 201: articleSchema } },
    },
    async (request, reply) =>
      sendOnce(deps, request, reply, async (tx) => {
        const id = uuidv7();
        await addArticle(tx, id, request.body, originOf(request));
        const row = { ...request.body, id, version: 1, createdAt: new Date(deps.now()) };
        return { value: articleResource(row), location: `/v1/articles/${id}` };
      }),
  );

  app.put(
    '/v1/articles/:id',
    {
      config: { roles: editors, ifMatch: 'optional' },
      schema: {
        tags,
        summary: 'Save an article',
        description:
          'As its next version, unless nothing differs. A draft leaves the published version in force; a published or retired one takes its place.',
        params,
        body: articleInput,
        response: { 200: articleSchema },
      },
    },
    async (request, reply) => {
      const id = idOf(request.params.id, 'article');
      const actorId = originOf(request);
      const saved = await saveArticle(db, id, request.body, ifVersionOf(request), actorId);
      if (saved === null) throw noSuchArticle();
      if (saved.kind === 'stale') throw staleVersion(saved.version);
      const row = await findArticle(db, id, saved.version);
      if (row === null) throw noSuchArticle();
      reply.header('etag', `"${row.version}"`);
      return articleResource(row);
    },
  );
}

function articleResource(row: ArticleRow) {
  const { createdAt, categories, ...rest } = row;
  return {
    ...rest,
    categories: [...categories],
    createdAt: isoOf(createdAt),
    links: { self: `/v1/articles/${row.id}` },
  };
}
