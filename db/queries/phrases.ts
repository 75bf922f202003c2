/** Phrases and templates as people edit them, and what a case fills them with. */
import { DateTime } from 'luxon';
import { formatMoney, type Money } from '../../workflows/domain/money.ts';
import type { Phrase } from '../../workflows/domain/phrases.ts';
import type { Language, LetterKind, PhraseBlock } from '../../workflows/domain/vocabulary.ts';
import type { PlaceholderValues } from '../../workflows/domain/wording.ts';
import type { Db } from '../client.ts';
import type { CaseDetail } from '../schema/case.ts';

export interface PhraseSetRow {
  readonly block: PhraseBlock;
  readonly language: Language;
  readonly version: number;
  readonly phrases: readonly Phrase[];
  readonly markers: readonly string[];
  readonly createdAt: Date;
}

/** The newest version of each set of phrases. */
export async function listPhraseSets(
  db: Db,
  filter: { readonly block?: PhraseBlock | undefined; readonly language?: Language | undefined },
): Promise<readonly PhraseSetRow[]> {
  const { block = null, language = null } = filter;
  return db.sql<PhraseSetRow[]>`
    select distinct on (block, language) block, language, version, phrases, markers, created_at as "createdAt"
      from phrase_sets
     where (${block}::text is null or block = ${block}) and (${language}::text is null or language = ${language})
     order by block, language, version desc`;
}

export interface TemplateRow {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly version: number;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: Date;
}

/** The newest version of each template. */
export async function listTemplates(db: Db): Promise<readonly TemplateRow[]> {
  return db.sql<TemplateRow[]>`
    select distinct on (kind, language) kind, language, version, subject, body, created_at as "createdAt"
      from letter_templates order by kind, language, version desc`;
}

/** This version of a template, or its newest; null when there is none. */
export async function findTemplate(
  db: Db,
  kind: LetterKind,
  language: Language,
  version: number | null,
): Promise<TemplateRow | null> {
  const [row] = await db.sql<TemplateRow[]>`
    select kind, language, version, subject, body, created_at as "createdAt" from letter_templates
     where kind = ${kind} and language = ${language} and (${version}::int is null or version = ${version}::int)
     order by version desc limit 1`;
  return row ?? null;
}

/** What of a case goes into words for its customer. */
export interface CaseWords {
  readonly number: string;
  readonly subject: string;
  readonly locale: string | null;
  readonly customerName: string | null;
  readonly agentName: string | null;
  readonly dueAt: Date | null;
  readonly detail: Pick<CaseDetail, 'proposal' | 'compensation' | 'next'>;
}

/** How a customer is addressed whose name we do not know. */
const nameless: Readonly<Record<Language, string>> = {
  uk: 'шановний клієнте',
  ru: 'уважаемый клиент',
  en: 'dear customer',
};

/** Values for phrases and letters. What has passed already is no date to promise. */
export function valuesOf(
  words: CaseWords,
  language: Language,
  on: { readonly zone: string; readonly nowMs: number; readonly dueAtMs: number | null },
): PlaceholderValues {
  const money = words.detail.compensation?.money ?? words.detail.proposal?.compensation ?? null;
  return {
    customerName: words.customerName ?? nameless[language],
    caseNumber: words.number,
    subject: words.subject,
    agentName: words.agentName,
    amount: money === null ? null : amountIn(language, money),
    dueDate: on.dueAtMs !== null && on.dueAtMs > on.nowMs ? dateIn(language, on.dueAtMs, on.zone) : null,
  };
}

const hryvnia: Readonly<Record<Language, string>> = { uk: 'грн', ru: 'грн', en: 'UAH' };

function amountIn(language: Language, money: Money): string {
  const text = formatMoney(money).replace(/\.00(?= )/, '');
  const local = language === 'en' ? text : text.replace('.', ',');
  return local.replace('UAH', hryvnia[language]);
}

/** A day as people write it: "24 серпня 2026", "24 August 2026". */
function dateIn(language: Language, atMs: number, zone: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const day = DateTime.fromMillis(atMs, { zone, locale });
  return day.toLocaleString({ day: 'numeric', month: 'long' }) + day.toFormat(' yyyy');
}

export interface CaseForPhrases extends CaseWords {
  /** Everything that was written in the case and that its customer may have read. */
  readonly said: readonly string[];
}

/** A case as the composer needs it, or null. `personId` is who will sign. */
export async function findCaseForPhrases(
  db: Db,
  caseId: string,
  personId: string | null,
): Promise<CaseForPhrases | null> {
  const [row] = await db.sql<CaseForPhrases[]>`
    select c.number, t.subject, t.locale, t.customer_name as "customerName", p.name as "agentName",
           c.due_at as "dueAt", c.detail,
           array(select x.body from texts x where x.case_id = c.id and not x.internal) as said
      from cases c
      join complaints t on t.id = c.id
      left join people p on p.id = coalesce(${personId}::uuid, c.assignee)
     where c.id = ${caseId}::uuid`;
  return row ?? null;
}
