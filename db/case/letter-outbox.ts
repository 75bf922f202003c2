/** The outbox as mail empties it: letters are leased, sent, and their fate is kept. */
import type { Language, LetterKind } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';

export interface LeaseRequest {
  readonly batchMax: number;
  /** Nobody else tries a letter for so long; longer than a batch may take. */
  readonly leaseMs: number;
  /** Letters younger than this are left: a step of a worker that died may still give way to another. */
  readonly settleMs: number;
  /** Letters of cases that are held in this messenger's chats; null is mail's share: all others. */
  readonly messenger: string | null;
  /** Kinds that are not sent now; none unless told. */
  readonly waiting?: readonly LetterKind[];
}

/**
 * Takes the letters that mail is to try now, each by one worker. Those of customers without an address leave mail for
 * good and stay in the outbox for their channel, as do those of the demo's made-up people.
 * @returns ids of the letters to send, longest due first, and whether more may be due
 */
export async function leaseLetters(
  db: Db,
  { batchMax, leaseMs, settleMs, messenger, waiting = [] }: LeaseRequest,
): Promise<{ readonly ids: readonly string[]; readonly more: boolean }> {
  const rows = await db.sql<{ id: string; mailed: boolean; dueAt: Date }[]>`
    with due as (
      select id, next_try_at from letters
       where sent_at is null and failed_at is null
         and next_try_at <= now() - make_interval(secs => ${settleMs / 1_000}::float8)
         and (select h.messenger from chats h where h.case_id = letters.case_id)
             is not distinct from ${messenger}::text
         and kind <> all(${[...waiting]}::text[])
       order by next_try_at limit ${batchMax}
       for update skip locked
    )
    update letters l
       set next_try_at = case when (t.customer_email is not null or ${messenger}::text is not null) and not c.demo
                              then now() + make_interval(secs => ${(leaseMs + settleMs) / 1_000}::float8) end,
           tries = l.tries + 1
      from due, complaints t, cases c
     where l.id = due.id and t.id = l.case_id and c.id = l.case_id
    returning l.id, l.next_try_at is not null as mailed, due.next_try_at as "dueAt"`;
  const mailed = rows.filter((row) => row.mailed).sort((a, b) => Number(a.dueAt) - Number(b.dueAt));
  return { ids: mailed.map((row) => row.id), more: rows.length === batchMax };
}

/** A letter that went out, in the words that are kept of it. */
export interface SentLetter {
  readonly id: string;
  readonly at: Date;
  readonly language: Language;
  readonly templateVersion: number;
  readonly subject: string;
  readonly body: string;
}

/** Keeps that a letter was sent, and its words; a second time changes nothing. */
export async function markLetterSent(db: Db, letter: SentLetter): Promise<void> {
  await db.sql`
    with sent as (
      update letters
         set sent_at = ${letter.at}::timestamptz, next_try_at = null, failure = null,
             language = ${letter.language}, template_version = ${letter.templateVersion}
       where id = ${letter.id}::uuid and sent_at is null
      returning id, case_id
    )
    insert into texts (source_id, field, case_id, internal, body)
    select sent.id, w.field, sent.case_id, false, w.body
      from sent, (values ('subject', ${letter.subject}::text), ('body', ${letter.body}::text)) as w(field, body)
    on conflict (source_id, field) do update set body = excluded.body`;
}

/** Keeps that nobody will get a letter, and why: a code, never the server's words, which quote addresses. */
export async function markLetterFailed(db: Db, id: string, failure: string): Promise<void> {
  await db.sql`
    update letters set failed_at = now(), failure = ${failure}, next_try_at = null
     where id = ${id}::uuid and sent_at is null`;
}

/** Pauses after a try that failed for now: a minute at first, twice as long each time, six hours at most. */
const pauseSeconds = { first: 60, max: 21_600 };
/** With those pauses that is three days and a half. */
const triesMax = 24;

/** Puts a letter off, with a longer pause each time; after the last try it has failed. */
export async function putLetterOff(db: Db, id: string, failure: string): Promise<void> {
  const { first, max } = pauseSeconds;
  await db.sql`
    update letters
       set failure = ${failure},
           failed_at = case when tries >= ${triesMax} then now() end,
           next_try_at = case when tries < ${triesMax}
             then now() + make_interval(secs => least(${first} * 2 ^ least(tries - 1, 20), ${max})) end
     where id = ${id}::uuid and sent_at is null`;
}

/**
 * Gives letters back, for the server could not be asked. The one at which it went away goes to the end of the queue:
 * were it to blame, the others still go out.
 */
export async function returnLetters(db: Db, ids: readonly string[], last: string | null): Promise<void> {
  await db.sql`
    update letters set next_try_at = case when id = ${last}::uuid then now() else at end, tries = greatest(0, tries - 1)
     where id = any(${[...ids]}::uuid[]) and sent_at is null and failed_at is null`;
}
