/** The phrase library: four blocks, a composer, and what a draft covers (practices C6, X17, T14). It suggests only. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { savePhraseSet } from '../../db/desk/words.ts';
import { findCaseHead } from '../../db/queries/cases.ts';
import {
  type CaseForPhrases,
  findCaseForPhrases,
  listPhraseSets,
  type PhraseSetRow,
  valuesOf,
} from '../../db/queries/phrases.ts';
import { coverageOf, type Phrase, pickPhrase, wasSaidIn } from '../../workflows/domain/phrases.ts';
import { type PhraseBlock, phraseBlocks } from '../../workflows/domain/vocabulary.ts';
import {
  canFill,
  fill,
  languageOf,
  phrasePlaceholders,
  unknownPlaceholders,
} from '../../workflows/domain/wording.ts';
import type { App } from '../app.ts';
import { unknownCase } from '../case-ref.ts';
import type { Deps } from '../deps.ts';
import { callerOf } from '../plugins/auth.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf } from '../resources/clock.ts';
import {
  block,
  composedSchema,
  composition,
  coverageInput,
  coverageSchema,
  language as languageField,
  phraseSetInput,
  phraseSetSchema,
  phraseSetsSchema,
} from '../schemas/words.ts';
import { editors } from './articles.ts';
import { caseNameOf, caseReaders, caseReadersAndDepartments, ifVersionOf, staleVersion } from './reading.ts';

const tags = ['words'];

/** Registers the routes for phrases. */
export function phrases(app: App, deps: Deps): void {
  const { db, config, now } = deps;

  app.get(
    '/v1/phrases',
    {
      config: { roles: caseReadersAndDepartments },
      schema: {
        tags,
        summary: 'List phrases',
        description: 'The newest version of each block in each language.',
        querystring: z.strictObject({ block: block.optional(), language: languageField.optional() }),
        response: { 200: phraseSetsSchema },
      },
    },
    async (request) => ({ items: (await listPhraseSets(db, request.query)).map(phraseSetResource) }),
  );

  app.put(
    '/v1/phrases/:block/:language',
    {
      config: { roles: editors, ifMatch: 'optional' },
      schema: {
        tags,
        summary: 'Save the phrases of a block in a language',
        description: `As their next version, unless nothing differs. Placeholders: ${phrasePlaceholders.join(', ')}.`,
        params: z.object({ block, language: languageField }),
        body: phraseSetInput,
        response: { 200: phraseSetSchema },
      },
    },
    async (request, reply) => {
      const { block: of, language } = request.params;
      checkPlaceholders(
        request.body.phrases.map(({ text }, at) => ({ pointer: `/phrases/${at}/text`, text })),
        phrasePlaceholders,
      );
      const saved = await savePhraseSet(db, of, language, request.body, {
        actorId: originOf(request),
        ifVersion: ifVersionOf(request),
      });
      if (saved.kind === 'stale') throw staleVersion(saved.version);
      const [row] = await listPhraseSets(db, { block: of, language });
      if (row === undefined) throw notFound('There are no such phrases.');
      reply.header('etag', `"${row.version}"`);
      return phraseSetResource(row);
    },
  );

  app.post(
    '/v1/phrases/compose',
    {
      // It reads only: asked twice with one seed it says the same, until the customer has read it.
      config: { roles: caseReaders, idempotency: 'natural' },
      schema: {
        tags,
        summary: 'Compose a draft: one phrase of each block',
        description:
          'For a case placeholders are filled, and phrases that its customer has read are passed over while others are left. A phrase whose value is missing is not picked.',
        body: composition,
        response: { 200: composedSchema },
      },
    },
    async (request) => {
      const { seed = randomUUID(), language: wanted } = request.body;
      const about =
        request.body.case === undefined ? null : await caseOf(request.body.case, callerOf(request).personId);
      const language = wanted ?? languageOf(about?.locale ?? null);
      const sets = await listPhraseSets(db, { language });
      const values =
        about &&
        valuesOf(about, language, {
          zone: config.organisationZone,
          nowMs: now(),
          dueAtMs: about.dueAt?.getTime() ?? null,
        });
      const picked = phraseBlocks.flatMap((of) => {
        const all = sets.find((set) => set.block === of)?.phrases ?? [];
        const fitting = all.filter(({ text }) => (values === null ? isPlain(text) : canFill(text, values)));
        const phrase = pickPhrase(fitting, `${seed}/${of}`, (one) => wasSaidIn(one, about?.said ?? []));
        return phrase === null
          ? []
          : [
              {
                block: of,
                code: phrase.code,
                text: values === null ? phrase.text : fill(phrase.text, values),
              },
            ];
      });
      const text = picked.map((phrase) => phrase.text).join(' ');
      return { language, seed, text, phrases: picked, blocks: coverageIn(text, sets) };
    },
  );

  app.post(
    '/v1/phrases/coverage',
    {
      config: { roles: caseReaders, idempotency: 'natural' },
      schema: {
        tags,
        summary: 'See which blocks a draft covers',
        description:
          'By the markers of each block, which are kept with its phrases. For the writer alone: nothing is refused for it.',
        body: coverageInput,
        response: { 200: coverageSchema },
      },
    },
    async (request) => {
      const { text, language } = request.body;
      return { blocks: coverageIn(text, await listPhraseSets(db, { language })) };
    },
  );

  async function caseOf(name: string, personId: string | null): Promise<CaseForPhrases> {
    const head = await findCaseHead(db, caseNameOf(name));
    const found = head && (await findCaseForPhrases(db, head.id, personId));
    if (found === null) throw unknownCase();
    return found;
  }
}

const isPlain = (text: string): boolean => !text.includes('{{');

/** 422 with the white list for a text with another placeholder. */
export function checkPlaceholders(
  texts: readonly { readonly pointer: string; readonly text: string }[],
  allowed: readonly string[],
): void {
  const errors = texts.flatMap(({ pointer, text }) =>
    unknownPlaceholders(text, allowed).map((name) => ({
      pointer,
      detail: `"${name.slice(0, 50)}" is no placeholder; there are: ${allowed.join(', ')}.`,
    })),
  );
  const [first] = errors;
  if (first !== undefined) throw new Problem('unprocessable', first.detail, { members: { errors, allowed } });
}

/** What a draft covers by the markers of these sets, of every language that is among them. */
function coverageIn(draft: string, sets: readonly PhraseSetRow[]) {
  const markersOf = (of: PhraseBlock) =>
    sets.filter((set) => set.block === of).flatMap((set) => [...set.markers]);
  const covered = coverageOf(draft, {
    empathy: markersOf('empathy'),
    apology: markersOf('apology'),
    thanks: markersOf('thanks'),
    solution: markersOf('solution'),
  } satisfies Record<PhraseBlock, readonly string[]>);
  return covered.map((one) => ({ ...one, by: [...one.by] }));
}

function phraseSetResource(row: PhraseSetRow) {
  return {
    block: row.block,
    language: row.language,
    version: row.version,
    phrases: row.phrases.map((phrase: Phrase) => ({ ...phrase })),
    markers: [...row.markers],
    createdAt: isoOf(row.createdAt),
  };
}
