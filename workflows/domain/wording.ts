/** Words for customers: languages, and texts with `{{placeholders}}` from a white list. Values come from PostgreSQL only. */
import { type Language, type LetterKind, languages } from './vocabulary.ts';

/** What a phrase may be filled with. */
export const phrasePlaceholders = [
  'customerName',
  'caseNumber',
  'subject',
  'agentName',
  'amount',
  'dueDate',
] as const;
export type PhrasePlaceholder = (typeof phrasePlaceholders)[number];

/**
 * What a letter may be filled with besides: the words written for it, the articles cited, a survey's link, the page of
 * the case, and the one-time link by which the customer decides.
 */
export type Placeholder =
  | PhrasePlaceholder
  | 'text'
  | 'articles'
  | 'surveyLink'
  | 'statusLink'
  | 'decisionLink';

/** The white list of a kind of letter. */
export function letterPlaceholders(kind: LetterKind): readonly Placeholder[] {
  const own: readonly Placeholder[] = kind === 'survey' ? ['surveyLink'] : ['text', 'articles', 'statusLink'];
  const decided: readonly Placeholder[] = asksForDecision(kind) ? ['decisionLink'] : [];
  return [...phrasePlaceholders, ...own, ...decided];
}

/** Whether the customer may decide something on a letter of this kind: an offer, or to open the case again. */
export function asksForDecision(kind: LetterKind): kind is 'offer' | 'decision' {
  return kind === 'offer' || kind === 'decision';
}

/** Missing values are null: what needs them is left out. */
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string | null>>>;

const pattern = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Placeholders of a text in their order, each once. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))];
}

/** What in a text is no placeholder of the white list; braces that are left over count too. */
export function unknownPlaceholders(text: string, allowed: readonly string[]): readonly string[] {
  const unknown = placeholdersIn(text).filter((name) => !allowed.includes(name));
  return /\{\{|\}\}/.test(text.replaceAll(pattern, '')) ? [...unknown, '{{'] : unknown;
}

/** Whether every placeholder of a text has a value. */
export function canFill(text: string, values: PlaceholderValues): boolean {
  return placeholdersIn(text).every((name) => valueFor(values, name) !== null);
}

/**
 * Puts values in, in one pass: what looks like a placeholder inside a value stays as it is. A line that needs a
 * missing value is left out, and empty lines that then meet become one.
 */
export function fill(text: string, values: PlaceholderValues): string {
  return text
    .split('\n')
    .filter((line) => canFill(line, values))
    .map((line) => line.replaceAll(pattern, (_whole, name: string) => valueFor(values, name) ?? ''))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function valueFor(values: PlaceholderValues, name: string): string | null {
  const value = Object.hasOwn(values, name) ? values[name as Placeholder] : null;
  return value === undefined || value === null || value.trim() === '' ? null : value;
}

/** The language of a customer: Ukrainian when nothing is known, English for a language that we do not write. */
export function languageOf(locale: string | null): Language {
  if (locale === null || locale === '') return 'uk';
  const wanted = locale.split('-')[0]?.toLowerCase();
  return languages.find((language) => language === wanted) ?? 'en';
}

/** In which order languages are tried for a customer's letter. */
export function languagesFor(locale: string | null): readonly Language[] {
  return [...new Set<Language>([languageOf(locale), 'uk', 'en', 'ru'])];
}
