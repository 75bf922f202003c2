/** Words that the product ships: what is there already stays, with everything that people edited. */
import { languages, letterKinds, phraseBlocks } from '../workflows/domain/vocabulary.ts';
import { articles } from './seed-data/articles.ts';
import { checklists } from './seed-data/checklists.ts';
import { letterTemplates } from './seed-data/letter-templates.ts';
import { phraseSets } from './seed-data/phrases.ts';

/** The first version of every article, checklist, set of phrases and template, unless it has one. */
export function shippedWords() {
  return {
    articles: articles.flatMap(({ categories, words }, topic) =>
      languages.map((language, at) => ({
        id: articleId(topic, at),
        version: 1,
        language,
        ...words[language],
        categories: [...categories],
        state: 'published' as const,
      })),
    ),
    checklists: Object.entries(checklists).map(([category, items]) => ({
      category,
      version: 1,
      items: Object.entries(items).map(([code, text]) => ({ code, text })),
    })),
    phraseSets: phraseBlocks.flatMap((block) =>
      languages.map((language) => {
        const { phrases, markers } = phraseSets[block][language];
        return {
          block,
          language,
          version: 1,
          phrases: Object.entries(phrases).map(([code, text]) => ({ code, text })),
          markers,
        };
      }),
    ),
    letterTemplates: letterKinds.flatMap((kind) =>
      languages.map((language) => ({ kind, language, version: 1, ...letterTemplates[kind][language] })),
    ),
  };
}

/** The same on every installation, so that a shipped article is never added twice. */
const articleId = (topic: number, language: number): string =>
  `a0000000-0000-4000-8000-${String(topic * 10 + language + 1).padStart(12, '0')}`;
