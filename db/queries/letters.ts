/** The outbox: letters to customers as they read, and how each stands. */
import type { Channel, Language, LetterKind } from '../../workflows/domain/vocabulary.ts';
import { fill, languagesFor } from '../../workflows/domain/wording.ts';
import type { Db } from '../client.ts';
import { andAll, type Fragment } from './conditions.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';
import { type CaseWords, type TemplateRow, valuesOf } from './phrases.ts';

/** `waiting`: in the outbox, also while it is being mailed. `failed`: nobody will get it. */
export const letterStates = ['waiting', 'sent', 'failed'] as const;
export type LetterState = (typeof letterStates)[number];

export interface LetterFilter {
  readonly kind?: LetterKind | undefined;
  /** A case's id. */
  readonly caseId?: string | undefined;
  readonly state?: LetterState | undefined;
  /** Only letters of cases that came through this key. */
  readonly registeredBy?: string | undefined;
}

export interface LetterText {
  readonly field: string;
  readonly body: string;
}

export interface LetterRow extends CaseWords {
  readonly id: string;
  readonly caseId: string;
  readonly key: string;
  readonly kind: LetterKind;
  readonly at: Date;
  readonly state: LetterState;
  readonly sentAt: Date | null;
  readonly failedAt: Date | null;
  /** Why the last try failed: a code. */
  readonly failure: string | null;
  readonly channel: Channel;
  readonly customerRef: string;
  readonly customerEmail: string | null;
  readonly customerPhone: string | null;
  /** Words of ours that the letter carries; internal texts are never among them. */
  readonly texts: readonly LetterText[];
  /** Articles that those words stand on. */
  readonly articles: readonly { readonly title: string; readonly body: string }[];
  /** The template by which it was sent; null while it waits. */
  readonly language: Language | null;
  readonly templateVersion: number | null;
  /** As it was sent: `subject` and `body`. */
  readonly sentTexts: readonly LetterText[];
}

export interface LetterListRequest {
  readonly filter: LetterFilter;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page, oldest first. Throws {@link ForeignCursorError} for a cursor of another filter. */
export async function listLetters(db: Db, request: LetterListRequest): Promise<Page<LetterRow>> {
  const { sql } = db;
  const { filter, limit } = request;
  const list = ['letters', filter];
  const all: Fragment[] = [];
  if (filter.kind !== undefined) all.push(sql`l.kind = ${filter.kind}`);
  if (filter.caseId !== undefined) all.push(sql`l.case_id = ${filter.caseId}::uuid`);
  if (filter.registeredBy !== undefined) all.push(sql`c.registered_by = ${filter.registeredBy}::text`);
  if (filter.state !== undefined) all.push(isInState(db, filter.state));
  if (request.cursor !== undefined) {
    const [at, caseId, key] = decodeCursor(list, request.cursor, 3);
    if (typeof at !== 'number' || typeof caseId !== 'string' || typeof key !== 'string') {
      throw new ForeignCursorError('Not a cursor of letters.');
    }
    all.push(sql`(l.at, l.case_id, l.key) > (${new Date(at)}::timestamptz, ${caseId}::uuid, ${key}::text)`);
  }
  const rows = await sql<LetterRow[]>`
    select ${columns(db)}
     where true ${andAll(sql, all)}
     order by l.at, l.case_id, l.key
     limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.at.getTime(), row.caseId, row.key],
    (row) => row,
  );
}

/** These letters, in no order. */
export async function findLetters(db: Db, ids: readonly string[]): Promise<readonly LetterRow[]> {
  return db.sql<LetterRow[]>`select ${columns(db)} where l.id = any(${[...ids]}::uuid[])`;
}

function isInState({ sql }: Db, state: LetterState): Fragment {
  switch (state) {
    case 'waiting':
      return sql`l.sent_at is null and l.failed_at is null`;
    case 'sent':
      return sql`l.sent_at is not null and l.failed_at is null`;
    case 'failed':
      return sql`l.failed_at is not null`;
  }
}

/** The words of an offer came with its proposal, which somebody else may have approved. */
function columns({ sql }: Db): Fragment {
  return sql`
    l.id, l.case_id as "caseId", c.number, l.key, l.kind, l.at, l.sent_at as "sentAt", l.failed_at as "failedAt",
    case when l.failed_at is not null then 'failed' when l.sent_at is not null then 'sent' else 'waiting' end as state,
    l.failure, l.language, l.template_version as "templateVersion", c.channel, c.due_at as "dueAt", c.detail,
    t.subject, t.customer_ref as "customerRef", t.customer_name as "customerName",
    t.customer_email as "customerEmail", t.customer_phone as "customerPhone", t.locale, p.name as "agentName",
    coalesce((
      select json_agg(json_build_object('field', x.field, 'body', x.body) order by x.field)
        from texts x where x.source_id = s.source_id and not x.internal), '[]') as texts,
    coalesce((
      select json_agg(json_build_object('title', a.title, 'body', a.body) order by a.title)
        from citations n join article_versions a on a.id = n.article_id and a.version = n.version
       where n.source_id = s.source_id), '[]') as articles,
    coalesce((
      select json_agg(json_build_object('field', x.field, 'body', x.body))
        from texts x where x.source_id = l.id), '[]') as "sentTexts"
    from letters l
    join cases c on c.id = l.case_id
    join complaints t on t.id = l.case_id
    left join people p on p.id = c.assignee
    cross join lateral (
      select case when l.kind = 'offer' then coalesce((c.detail -> 'proposal' ->> 'id')::uuid, l.source_id)
                  else l.source_id end as source_id) s`;
}

/** A letter as its customer reads it. */
export interface Message {
  readonly language: Language;
  readonly templateVersion: number;
  readonly subject: string;
  readonly body: string;
}

/** Addresses that a letter carries; null leaves one out, with its line. */
export interface LetterLinks {
  readonly surveyLink: string | null;
  /** The page of the case. */
  readonly statusLink: string | null;
  /** Where the customer decides, once. */
  readonly decisionLink: string | null;
}

/** A letter as it reads where its links have no place. */
export const linkless: LetterLinks = { surveyLink: null, statusLink: null, decisionLink: null };

/**
 * The letter as it was sent, or as it would be sent now: in the customer's language, else in the next one that has a
 * template. Null when no language has one.
 */
export function messageOf(
  letter: LetterRow,
  templates: readonly TemplateRow[],
  on: LetterLinks & { readonly zone: string; readonly nowMs: number },
): Message | null {
  const kept = (field: string) => letter.sentTexts.find((text) => text.field === field)?.body;
  const [subject, body] = [kept('subject'), kept('body')];
  if (letter.language !== null && subject !== undefined && body !== undefined) {
    return { language: letter.language, templateVersion: letter.templateVersion ?? 1, subject, body };
  }
  for (const language of languagesFor(letter.locale)) {
    const template = templates.find((one) => one.kind === letter.kind && one.language === language);
    if (template === undefined) continue;
    const values = {
      ...valuesOf(letter, language, { ...on, dueAtMs: dueAtMsOf(letter) }),
      text: letter.texts.find(({ field }) => field === 'text')?.body ?? null,
      articles: letter.articles.map(({ title, body: words }) => `${title}\n${words}`).join('\n\n'),
      surveyLink: on.surveyLink,
      statusLink: on.statusLink,
      decisionLink: on.decisionLink,
    };
    return {
      language,
      templateVersion: template.version,
      // One line, whatever a value holds.
      subject: fill(template.subject, values).replaceAll(/\s+/g, ' '),
      body: fill(template.body, values),
    };
  }
  return null;
}

/** The date that a letter speaks of: the customer's where they are asked, ours in any other. */
function dueAtMsOf(letter: LetterRow): number | null {
  switch (letter.kind) {
    case 'question':
    case 'reminder':
    case 'offer':
      return letter.detail.next?.role === 'customer' ? letter.detail.next.dueAtMs : null;
    case 'acknowledgement':
    case 'reply':
    case 'delay':
      return letter.dueAt?.getTime() ?? null;
    case 'decision':
    case 'closing':
    case 'survey':
      return null;
  }
}
