/** What the demo's experts write down for everybody: articles with versions, and checklists of what is likely to come next. */
import type { ApiCall } from '@recourse/client';
import { type Client, must, problemOf, type RecourseClient, tried } from './client.ts';
import type { CasePlan } from './plan.ts';
import { type DemoArticle, demoArticles, demoChecklists } from './texts/knowledge.ts';
import { type Language, languages } from './texts/theme.ts';

/** An article in one of its versions. */
export interface Cited {
  readonly id: string;
  readonly version: number;
}

const contentOf = (article: DemoArticle, language: Language, isRevised: boolean) => {
  const { title, body, later } = article.words[language];
  const words = isRevised ? `${body}\n${later}` : body;
  return { language, title, body: words, categories: [...article.categories] };
};

/**
 * Drafted by an expert, published by a supervisor. What an earlier demo published stays, and so do checklists that are
 * there already.
 * @returns what was written, in a sentence; null when all was there
 */
export async function writeDown(client: Client, expert: string, supervisor: string): Promise<string | null> {
  const author = client.as(expert);
  let articles = 0;
  for (const article of demoArticles) {
    for (const language of languages) {
      if ((await published(author, article, language)) !== null) continue;
      const content = contentOf(article, language, false);
      const body = { ...content, state: 'draft' as const };
      const { id } = await must('draft an article', author.POST('/v1/articles', { body }));
      const params = { path: { id } };
      const approved = { ...content, state: 'published' as const };
      await must(
        'publish an article',
        client.as(supervisor).PUT('/v1/articles/{id}', { params, body: approved }),
      );
      articles += 1;
    }
  }
  let lists = 0;
  for (const [category, items] of Object.entries(demoChecklists)) {
    const params = { path: { category } };
    const known = await tried(author.GET('/v1/checklists/{category}', { params }));
    if (known.ok) continue;
    const body = { items: items.map(([code, uk, ru, en]) => ({ code, text: { uk, ru, en } })) };
    await must('save a checklist', author.PUT('/v1/checklists/{category}', { params, body }));
    lists += 1;
  }
  if (articles + lists === 0) return null;
  return `The experts wrote ${articles} articles (in ${languages.join(', ')}) and ${lists} checklists of what is likely to come next.`;
}

/**
 * Adds to the articles what customers asked for since: a further version, cited from then on.
 * @returns what was revised, in a sentence; null when it was before
 */
export async function revise(client: Client, expert: string): Promise<string | null> {
  const author = client.as(expert);
  let revised = 0;
  for (const article of demoArticles) {
    for (const language of languages) {
      const before = await published(author, article, language);
      if (before === null) continue;
      const params = { path: { id: before.id } };
      const body = { ...contentOf(article, language, true), state: 'published' as const };
      const after = await must('revise an article', author.PUT('/v1/articles/{id}', { params, body }));
      if (after.version !== before.version) revised += 1;
    }
  }
  if (revised === 0) return null;
  return `The experts added to ${revised} articles what customers had asked for: decisions cite the new versions since.`;
}

async function published(
  api: RecourseClient,
  article: DemoArticle,
  language: Language,
): Promise<Cited | null> {
  const query = { language, category: article.categories[0] ?? '', limit: 100 };
  const { items } = await must('look for an article', api.GET('/v1/articles', { params: { query } }));
  return items.find(({ title }) => title === article.words[language].title) ?? null;
}

/**
 * Sends words that stand on the article that helps best with the matter, in the customer's language, where there is one.
 * An article that was saved anew meanwhile is looked up again.
 */
export async function citing<T>(
  api: RecourseClient,
  plan: CasePlan,
  send: (articles: readonly Cited[]) => Promise<ApiCall<T>>,
): Promise<ApiCall<T>> {
  const articles = await articlesAbout(api, plan);
  const call = await send(articles);
  if (articles.length === 0 || problemOf(call.error) !== 'unprocessable') return call;
  return send(await articlesAbout(api, plan));
}

async function articlesAbout(api: RecourseClient, plan: CasePlan): Promise<readonly Cited[]> {
  const query = { language: plan.language, category: plan.theme.category, limit: 1 };
  const found = await tried(api.GET('/v1/articles', { params: { query } }));
  return found.ok ? found.body.items.map(({ id, version }) => ({ id, version })) : [];
}
