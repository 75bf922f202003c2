/** Words that we write to customers: articles, checklists, phrases, templates of letters. */
import { z } from 'zod';
import { articleStates } from '../../db/schema/words.ts';
import { languages, letterKinds, phraseBlocks } from '../../workflows/domain/vocabulary.ts';
import { instant, link, pageOf, uuid } from './fields.ts';
import { code, longText, text } from './input.ts';

export const language = z.enum(languages);
export const block = z.enum(phraseBlocks);
export const letterKind = z.enum(letterKinds);
export const articleState = z.enum(articleStates);

export const versionQuery = z.strictObject({
  version: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
});

/** Codes in a list, each once. */
const distinctCodes = (max: number) =>
  z
    .array(code)
    .max(max)
    .refine((codes) => new Set(codes).size === codes.length, 'names a code twice');

export const articleInput = z
  .strictObject({
    language,
    title: text(300),
    body: longText,
    categories: distinctCodes(50).meta({ description: 'Categories of complaints that it helps with.' }),
    state: articleState.default('draft'),
  })
  .meta({ description: 'An article as a whole; saved again it is its next version.' });

const article = z.object({
  id: uuid,
  version: z.int(),
  language,
  title: z.string(),
  categories: z.array(z.string()),
  state: articleState,
  createdAt: instant.meta({ description: 'Of this version.' }),
  links: z.object({ self: link }),
});
export const articleSchema = article
  .extend({ body: z.string() })
  .meta({ description: 'A version of a knowledge article.' });
export const articlePageSchema = pageOf(
  article,
  'A page of articles: the best fitting first, else the newest.',
);

const inLanguages = z.strictObject({ uk: text(500), ru: text(500), en: text(500) });
export const checklistInput = z.strictObject({
  items: z
    .array(z.strictObject({ code, text: inLanguages }))
    .min(1)
    .max(50)
    .refine((items) => new Set(items.map((item) => item.code)).size === items.length, 'names a code twice'),
});
export const checklistSchema = z
  .object({
    category: z.string(),
    version: z.int(),
    items: z.array(z.object({ code: z.string(), text: inLanguages })),
    createdAt: instant,
  })
  .meta({ description: 'Issues that are likely to follow one of a category: cover them in the first talk.' });
export const checklistsSchema = z.object({ items: z.array(checklistSchema) });

export const ticks = z.strictObject({
  covered: distinctCodes(50)
    .min(1)
    .meta({ description: 'Codes of the items that were covered with the customer.' }),
});
export const caseChecklistSchema = z
  .object({
    category: z.string().nullable().meta({ description: 'Null until triage.' }),
    version: z.int().nullable().meta({ description: 'Null when the category has no checklist.' }),
    items: z.array(
      z.object({
        code: z.string(),
        text: inLanguages,
        covered: z.object({ at: instant, by: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ description: "The checklist of the case's category, with what was covered." });

const phrase = z.strictObject({ code, text: text(1_000) });
export const phraseSetInput = z.strictObject({
  phrases: z
    .array(phrase)
    .min(1)
    .max(100)
    .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'names a code twice'),
  markers: z.array(text(100)).min(1).max(200).meta({
    description:
      'A draft covers the block when it has one of these: its words in order, the last in any ending. Case, apostrophes and "ё" make no difference.',
  }),
});
export const phraseSetSchema = z
  .object({
    block,
    language,
    version: z.int(),
    phrases: z.array(phrase),
    markers: z.array(z.string()),
    createdAt: instant,
  })
  .meta({ description: 'The phrases of a block in a language.' });
export const phraseSetsSchema = z.object({ items: z.array(phraseSetSchema) });

const covered = z.array(
  z.object({
    block,
    covered: z.boolean(),
    by: z.array(z.string()).meta({ description: 'Markers that were found.' }),
  }),
);
export const composition = z.strictObject({
  case: z.string().min(1).max(64).optional().meta({
    description:
      'Id or number of a case: placeholders are filled, and what its customer has read is passed over.',
  }),
  language: language
    .optional()
    .meta({ description: "The customer's unless told; Ukrainian without a case." }),
  seed: text(200).optional().meta({ description: 'The same seed gives the same words.' }),
});
export const composedSchema = z
  .object({
    language,
    seed: z.string(),
    text: z.string().meta({ description: 'A draft: a suggestion, to be changed or left.' }),
    phrases: z.array(z.object({ block, code: z.string(), text: z.string() })),
    blocks: covered,
  })
  .meta({ description: 'One phrase of each block.' });

export const coverageInput = z.strictObject({
  text: longText,
  language: language.optional().meta({ description: 'All languages unless told.' }),
});
export const coverageSchema = z.object({ blocks: covered }).meta({
  description: 'Which blocks a draft covers. Nothing follows from it: no reply is refused for its words.',
});

export const templateInput = z.strictObject({ subject: text(300), body: longText });
export const templateSchema = z
  .object({
    kind: letterKind,
    language,
    version: z.int(),
    subject: z.string(),
    body: z.string(),
    createdAt: instant,
  })
  .meta({ description: 'A template: a line whose placeholder has no value is left out of the letter.' });
export const templatesSchema = z.object({ items: z.array(templateSchema) });
