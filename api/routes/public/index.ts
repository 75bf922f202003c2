/** What customers reach without a key: pages for people, and the same as JSON for shops that build their own. */
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { findTaxonomy } from '../../../db/queries/taxonomy.ts';
import type { TaxonomyClasses, TaxonomyEntry } from '../../../db/schema/taxonomy.ts';
import type { App } from '../../app.ts';
import type { Helpers } from '../../decisions/decide.ts';
import type { Deps } from '../../deps.ts';
import type { TellProcess } from '../../facts/messenger.ts';
import { takeForms } from '../../pages/forms.ts';
import { pageAt, publicStyle, sendTrouble } from '../../pages/public/layout.ts';
import { problemOf } from '../../plugins/errors.ts';
import { openToAll } from '../../plugins/limited.ts';
import { createLook, type Look } from '../../public/look.ts';
import { createSubmit, type Submit } from '../../public/submit.ts';
import { casePages } from './case-pages.ts';
import { formPages } from './form-pages.ts';
import { publicJson } from './json.ts';
import { linkPages } from './link-pages.ts';
import { surveyPages } from './survey-pages.ts';

/** What the public routes stand on, beside the application's dependencies. */
export interface PublicParts {
  readonly submit: Submit;
  readonly look: Look;
  readonly tell: TellProcess;
  readonly helpers: Helpers;
  /** Categories that a customer may choose, each once. */
  topics(): Promise<readonly TopicEntry[]>;
}

export interface TopicEntry extends TaxonomyEntry {
  /** Title of the one class that it belongs to; null where it fits several. */
  readonly group: TaxonomyEntry['title'] | null;
}

/** Registers the public pages and their JSON. */
export function publicRoutes(app: App, deps: Deps, tell: TellProcess, helpers: Helpers): void {
  const parts: PublicParts = {
    submit: createSubmit(app, deps),
    look: createLook(deps),
    tell,
    helpers,
    topics: async () => topicsOf((await findTaxonomy(deps.db, null))?.classes ?? {}),
  };
  publicJson(app, deps, parts);
  // Forms are taken, and problems shown as pages, in this scope alone.
  app.register(async (scope) => {
    const pages = scope.withTypeProvider<ZodTypeProvider>();
    takeForms(scope);
    pages.setErrorHandler((error, request, reply) => {
      const problem = problemOf(error);
      // Logged like any other failure; the page says less.
      if (problem.kind === 'internal') {
        const [type, code] = ['name', 'code'].map((name) => Reflect.get(Object(error), name));
        const { url: route } = request.routeOptions;
        request.log.error({ requestId: request.id, route, failure: { type, code } }, 'failed');
      }
      reply.headers(problem.headers);
      return sendTrouble(reply, pageAt(request), problem);
    });
    pages.get('/public/style.css', { config: openToAll, schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(publicStyle),
    );
    formPages(pages, deps, parts);
    casePages(pages, deps, parts);
    linkPages(pages, deps, parts);
    surveyPages(pages, deps);
  });
}

function topicsOf(classes: TaxonomyClasses): TopicEntry[] {
  const found = new Map<string, TopicEntry>();
  for (const { title, categories } of Object.values(classes)) {
    for (const category of categories) {
      const group = found.has(category.code) ? null : title;
      found.set(category.code, { ...category, group });
    }
  }
  return [...found.values()];
}
