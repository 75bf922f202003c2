/** What came in by mail or messenger: known once, and joined to the case that it is about. */
import { v7 as uuidv7 } from 'uuid';
import { auditFragment, type Origin, withoutRequest } from '../audit-entry.ts';
import type { Db } from '../client.ts';
import { goesOnIn } from '../queries/lives.ts';
import type { NotedAttachment } from '../schema/channels.ts';
import type { Intent } from './commands.ts';

/** What a message became; `automatic`: a robot's, a note at most; `bounce`: a letter of ours came back. */
export const inboundKinds = ['complaint', 'message', 'automatic', 'bounce', 'ignored'] as const;
export type InboundKind = (typeof inboundKinds)[number];

export interface KnownInbound {
  readonly kind: InboundKind;
  readonly caseId: string | null;
  readonly number: string | null;
}

/** What became of a message that came in before, or null. */
export async function findInbound(db: Db, source: string, externalId: string): Promise<KnownInbound | null> {
  const [row] = await db.sql<KnownInbound[]>`
    select i.kind, i.case_id as "caseId", c.number
      from inbound_messages i left join cases c on c.id = i.case_id
     where i.source = ${source}
       and i.external_id in (${externalId}, 'erased:' || encode(sha256(convert_to(${externalId}, 'UTF8')), 'hex'))`;
  return row ?? null;
}

export interface InboundRow {
  readonly source: string;
  readonly externalId: string;
  readonly kind: InboundKind;
  readonly caseId: string | null;
  readonly sender: string | null;
  readonly at: Date;
  readonly attachments: readonly NotedAttachment[];
}

/** Notes a message; false when it was noted before. Of a case that was erased meanwhile nothing personal is noted. */
export async function noteInbound(db: Db, row: InboundRow): Promise<boolean> {
  const rows = await db.sql`
    insert into inbound_messages (id, source, external_id, kind, case_id, sender, at, attachments)
    select ${uuidv7()}::uuid, ${row.source}, ${row.externalId}, ${row.kind}, ${row.caseId}::uuid,
           case when not gone.is_so then ${row.sender}::text end, ${row.at}::timestamptz,
           case when gone.is_so then '[]' else ${JSON.stringify(row.attachments)}::jsonb end
      from (select exists (select from cases where id = ${row.caseId}::uuid and erased_at is not null)) as gone(is_so)
    on conflict (source, external_id) do nothing
    returning id`;
  return rows.length > 0;
}

/** The case of an intent that was stored before. */
export async function caseOfIntent(db: Db, intent: Intent): Promise<string | null> {
  const [row] = await db.sql<{ caseId: string | null }[]>`
    select case_id as "caseId" from commands
     where caller = ${intent.caller} and route = ${intent.route} and idempotency_key = ${intent.idempotencyKey}`;
  return row?.caseId ?? null;
}

/** Whether a case was erased: then it takes nothing more, not even what it was begun by. */
export async function isErased(db: Db, caseId: string): Promise<boolean> {
  const rows = await db.sql`select 1 from cases where id = ${caseId}::uuid and erased_at is not null`;
  return rows.length > 0;
}

/** A case that something may belong to; an erased one takes nothing more. */
export interface JoinableCase {
  readonly id: string;
  readonly ended: boolean;
}

/** The case of the first of these letters that is one of ours. */
export async function caseOfLetters(db: Db, letterIds: readonly string[]): Promise<JoinableCase | null> {
  const [row] = await db.sql<JoinableCase[]>`
    select c.id, c.ended_at is not null as ended
      from unnest(${[...letterIds]}::uuid[]) with ordinality as named(id, place)
      join letters l on l.id = named.id
      join cases c on c.id = l.case_id and c.erased_at is null
     order by named.place limit 1`;
  return row ?? null;
}

/** The case of an earlier mail of the same sender that is among these. */
export async function caseOfMails(
  db: Db,
  sender: string,
  messageIds: readonly string[],
): Promise<JoinableCase | null> {
  const [row] = await db.sql<JoinableCase[]>`
    select c.id, c.ended_at is not null as ended
      from inbound_messages i join cases c on c.id = i.case_id
     where i.source = 'email' and i.external_id = any(${[...messageIds]}::text[]) and i.sender = ${sender}
       and c.erased_at is null
     order by i.at desc limit 1`;
  return row ?? null;
}

/** The case with this number, when its customer has this address. */
export async function caseOfNumber(db: Db, number: string, address: string): Promise<JoinableCase | null> {
  const [row] = await db.sql<JoinableCase[]>`
    select c.id, c.ended_at is not null as ended
      from cases c join complaints t on t.id = c.id
     where c.number = ${number} and lower(t.customer_email) = ${address}`;
  return row ?? null;
}

/** What is said to a merged case is said to the one in which it goes on. */
export async function whereItGoesOn(db: Db, found: JoinableCase): Promise<JoinableCase> {
  if (!found.ended) return found;
  const { id } = await goesOnIn(db, found.id);
  const [row] = await db.sql<JoinableCase[]>`
    select id, ended_at is not null as ended from cases where id = ${id}::uuid and erased_at is null`;
  return row ?? found;
}

/** The newest open case of a sender who began `countMin` or more since then; null for one who did not. */
export async function newestOfMany(
  db: Db,
  source: string,
  sender: string,
  burst: { readonly since: Date; readonly countMin: number },
): Promise<JoinableCase | null> {
  const rows = await db.sql<JoinableCase[]>`
    select c.id, c.ended_at is not null as ended
      from inbound_messages i join cases c on c.id = i.case_id
     where i.source = ${source} and i.sender = ${sender} and i.kind = 'complaint'
       and i.at >= ${burst.since}::timestamptz
     order by i.at desc, i.id desc limit ${burst.countMin}`;
  return rows.length < burst.countMin ? null : (rows.find(({ ended }) => !ended) ?? null);
}

/** The language that a customer with this address was written to last. */
export async function localeOfAddress(db: Db, address: string): Promise<string | null> {
  const [row] = await db.sql<{ locale: string | null }[]>`
    select t.locale from inbound_messages i join complaints t on t.id = i.case_id
     where i.source = 'email' and i.sender = ${address} order by i.at desc limit 1`;
  return row?.locale ?? null;
}

/** Whether one of our own letters has this id. */
export async function isOwnLetter(db: Db, letterId: string): Promise<boolean> {
  const rows = await db.sql`select 1 from letters where id = ${letterId}::uuid`;
  return rows.length > 0;
}

/** The case whose letter did not reach its customer; null when none of these is a letter of ours. */
export async function markBounced(
  db: Db,
  { letterIds, code }: { readonly letterIds: readonly string[]; readonly code: string },
  at: Date,
  origin: Origin = withoutRequest('system', 'channel:email'),
): Promise<string | null> {
  const chain = db.sql`'case:' || bounced."caseId"`;
  const rows = await db.sql<{ caseId: string }[]>`
    with bounced as (
      update letters
         set failed_at = coalesce(failed_at, ${at}::timestamptz), next_try_at = null, failure = ${code}
       where id = any(${[...letterIds]}::uuid[])
      returning id, case_id as "caseId"
    ),
    ${auditFragment(
      db.sql,
      {
        origin,
        originDigest: db.sql`audit_digest(${chain}, ${origin.address}::text)`,
        action: 'letter.bounced',
        subject: chain,
        before: db.sql`null::jsonb`,
        after: db.sql`jsonb_build_object('letter', bounced.id, 'failure', ${code}::text)`,
      },
      db.sql`from bounced`,
    )}
    select "caseId" from bounced`;
  return rows[0]?.caseId ?? null;
}

/** Who sent the mail with this Message-ID; undefined when none is known. */
export async function senderOfMail(db: Db, messageId: string): Promise<string | null | undefined> {
  const [row] = await db.sql<{ sender: string | null }[]>`
    select sender from inbound_messages where source = 'email' and external_id = ${messageId}`;
  return row?.sender;
}

/** The open case that a chat is about, also where one of the chat's was merged into it; or null. */
export async function newestCaseOfChat(
  db: Db,
  messenger: string,
  chatId: string,
): Promise<{ readonly id: string; readonly number: string } | null> {
  const rows = await db.sql<{ id: string; number: string; outcome: string | null }[]>`
    select c.id, c.number, c.outcome from chats h join cases c on c.id = h.case_id
     where h.messenger = ${messenger} and h.chat_id = ${chatId} and (c.ended_at is null or c.outcome = 'merged')
     order by h.at desc, h.case_id desc limit 20`;
  for (const { id, number, outcome } of rows) {
    if (outcome !== 'merged') return { id, number };
    const on = await goesOnIn(db, id);
    if (!(await whereItGoesOn(db, { id: on.id, ended: true })).ended) return on;
  }
  return null;
}

/** Notes that a case is held in a chat: its letters go there, those too that found no address until now. */
export async function linkChat(
  db: Db,
  chat: { readonly messenger: string; readonly chatId: string },
  caseId: string,
  at: Date,
): Promise<void> {
  await db.sql`
    with linked as (
      insert into chats (case_id, messenger, chat_id, at)
      values (${caseId}::uuid, ${chat.messenger}, ${chat.chatId}, ${at}::timestamptz)
      on conflict (case_id) do nothing
      returning case_id
    )
    update letters set next_try_at = now() from linked
     where letters.case_id = linked.case_id and letters.sent_at is null and letters.failed_at is null
       and letters.next_try_at is null`;
}
