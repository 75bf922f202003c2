/** Checklists, phrases and templates of letters as people edit them: each change is a new version. */
import type { Phrase } from '../../workflows/domain/phrases.ts';
import type { Language, LetterKind, PhraseBlock } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import type { ChecklistItem } from '../schema/words.ts';
import { idOfWho, type Tx, type Who, writeAudit } from './audit.ts';
import { type SaveResult, saveVersion } from './versioned.ts';

/** Who saves, and on which version. */
export interface Saving {
  readonly actorId: Who;
  /** Refused as stale when the newest version is another; null: any. */
  readonly ifVersion: number | null;
}

/** Saves the checklist of a category as its next version. */
export function saveChecklist(
  db: Db,
  category: string,
  items: readonly ChecklistItem[],
  saving: Saving,
): Promise<SaveResult> {
  return saveVersion(db, {
    ...saving,
    subject: `checklist:${category}`,
    action: 'checklist.saved',
    content: items,
    newest: async (tx) => {
      const [row] = await tx<{ version: number; content: readonly ChecklistItem[] }[]>`
        select version, items as content from checklists
         where category = ${category} order by version desc limit 1`;
      return row;
    },
    insert: async (tx, version) => {
      await tx`
        insert into checklists (category, version, items)
        values (${category}, ${version}, ${JSON.stringify(items)}::jsonb)`;
    },
  });
}

export interface PhraseSetContent {
  readonly phrases: readonly Phrase[];
  readonly markers: readonly string[];
}

/** Saves the phrases of a block in a language; their placeholders have been checked. */
export function savePhraseSet(
  db: Db,
  block: PhraseBlock,
  language: Language,
  content: PhraseSetContent,
  saving: Saving,
): Promise<SaveResult> {
  return saveVersion(db, {
    ...saving,
    subject: `phrases:${block}/${language}`,
    action: 'phrases.saved',
    content,
    newest: async (tx) => {
      const [row] = await tx<(PhraseSetContent & { version: number })[]>`
        select version, phrases, markers from phrase_sets
         where block = ${block} and language = ${language} order by version desc limit 1`;
      return row && { version: row.version, content: { phrases: row.phrases, markers: row.markers } };
    },
    insert: async (tx, version) => {
      const { phrases, markers } = content;
      await tx`
        insert into phrase_sets (block, language, version, phrases, markers)
        values (${block}, ${language}, ${version}, ${JSON.stringify(phrases)}::jsonb, ${JSON.stringify(markers)}::jsonb)`;
    },
  });
}

export interface TemplateContent {
  readonly subject: string;
  readonly body: string;
}

/** Saves the template of a kind of letter in a language; its placeholders have been checked. */
export function saveTemplate(
  db: Db,
  kind: LetterKind,
  language: Language,
  content: TemplateContent,
  saving: Saving,
): Promise<SaveResult> {
  return saveVersion(db, {
    ...saving,
    subject: `letter_template:${kind}/${language}`,
    action: 'letter_template.saved',
    content,
    newest: async (tx) => {
      const [row] = await tx<(TemplateContent & { version: number })[]>`
        select version, subject, body from letter_templates
         where kind = ${kind} and language = ${language} order by version desc limit 1`;
      return row && { version: row.version, content: { subject: row.subject, body: row.body } };
    },
    insert: async (tx, version) => {
      const { subject, body } = content;
      await tx`
        insert into letter_templates (kind, language, version, subject, body)
        values (${kind}, ${language}, ${version}, ${subject}, ${body})`;
    },
  });
}

/** Keeps that these items were covered with the customer of a case; one that was covered before stays as it was. */
export async function tickItems(
  tx: Tx,
  tick: {
    readonly caseId: string;
    readonly category: string;
    readonly version: number;
    readonly items: readonly string[];
    readonly actorId: Who;
    readonly at: Date;
  },
): Promise<void> {
  const { actorId, caseId } = tick;
  const added = await tx<{ item: string }[]>`
    insert into checklist_ticks (case_id, category, item, version, actor_id, at)
    select ${caseId}::uuid, ${tick.category}::text, item, ${tick.version}::int, ${idOfWho(actorId)}::text,
           ${tick.at}::timestamptz
      from unnest(${[...tick.items]}::text[]) as item
    on conflict do nothing returning item`;
  if (added.length === 0) return;
  const after = { category: tick.category, items: added.map(({ item }) => item) };
  await writeAudit(tx, {
    actorId,
    action: 'checklist.ticked',
    subject: `case:${caseId}`,
    before: null,
    after,
  });
}
