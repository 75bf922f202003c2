/** Unsafe requests, each known by its caller, route and Idempotency-Key (design 8): a click is one decision. */
import type postgres from 'postgres';
import type { Origin } from '../audit-entry.ts';
import { erasedHash } from '../case/personal-data.ts';
import type { Db } from '../client.ts';

/** One intent of one caller. */
export interface Intent {
  readonly caller: string;
  /** Method and path, without the query. */
  readonly route: string;
  readonly idempotencyKey: string;
  /** SHA-256 of the canonical body, hexadecimal. */
  readonly requestHash: string;
  /** For the audit trail; absent outside of a request. */
  readonly origin?: Origin | undefined;
}

/** An answer in the bytes in which it is kept and replayed. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What an intent met. */
export type Claim =
  /** It is ours to carry out. `again`: an earlier try under the same id got no answer. */
  | { readonly kind: 'mine'; readonly commandId: string; readonly at: Date; readonly again: boolean }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'running' }
  /** The key stands for another request. */
  | { readonly kind: 'other-request' };

/** A try that was cut off counts as still running for so long. */
const leaseSeconds = 15;

/** A row of `commands` as far as a claim needs it. */
export interface CommandRow {
  readonly requestHash: string;
  readonly answerStatus: number | null;
  readonly answerHeaders: Readonly<Record<string, string>> | null;
  readonly answerBody: string | null;
}

/** What an intent met that is not ours: somebody has the row already. */
export function claimOfRow(row: CommandRow, intent: Intent): Claim {
  // Of an erased case only status and id are left, and the key stays used.
  const isErased = row.requestHash === erasedHash;
  if (row.requestHash !== intent.requestHash && !isErased) return { kind: 'other-request' };
  if (row.answerStatus === null) return { kind: 'running' };
  const { answerStatus: status, answerHeaders, answerBody } = row;
  return { kind: 'answered', answer: { status, headers: answerHeaders ?? {}, body: answerBody ?? '' } };
}

/** The command of an intent, or null. */
export async function findCommand(db: Db, intent: Intent): Promise<CommandRow | null> {
  const rows = await db.sql<CommandRow[]>`
    select request_hash as "requestHash", answer_status as "answerStatus", answer_headers as "answerHeaders",
           answer_body as "answerBody"
    from commands
    where caller = ${intent.caller} and route = ${intent.route} and idempotency_key = ${intent.idempotencyKey}`;
  return rows[0] ?? null;
}

/**
 * The part of a statement that takes an intent: inserts the command, or takes over one whose try was cut off.
 * Gives `(id, at, again)`, or no row when somebody has it. `caseId` is an expression over `from`.
 */
export function claimingFragment(
  db: Db,
  intent: Intent,
  command: { readonly id: string; readonly at: Date },
  caseId: postgres.Fragment,
  from: postgres.Fragment,
): postgres.Fragment {
  const { sql } = db;
  return sql`
    insert into commands (id, caller, route, idempotency_key, request_hash, case_id, at, lease_until)
    select ${command.id}::uuid, ${intent.caller}::text, ${intent.route}::text, ${intent.idempotencyKey}::text,
           ${intent.requestHash}::text, ${caseId}, ${command.at}::timestamptz,
           now() + make_interval(secs => ${leaseSeconds}::int)
    ${from}
    on conflict (caller, route, idempotency_key) do update set lease_until = excluded.lease_until
      where commands.answer_status is null and commands.request_hash = excluded.request_hash
        and (commands.lease_until is null or commands.lease_until < now())
    returning id, at, (xmax <> 0) as again`;
}

export interface AnswerOptions {
  /** A refused command leaves none of its words. */
  readonly dropTexts: boolean;
  /** More parts of the statement, over `answered`: it has a row when the answer is kept now. */
  readonly also?: postgres.Fragment;
}

/** Keeps the answer of a command for replay; the first answer stays. */
export async function storeAnswer(
  db: Db,
  commandId: string,
  answer: Answer,
  { dropTexts, also }: AnswerOptions = { dropTexts: false },
): Promise<void> {
  await db.sql`
    with answered as (
      update commands
      set answer_status = ${answer.status}, answer_headers = ${JSON.stringify(answer.headers)}::jsonb, answer_body = ${answer.body},
          lease_until = null
      where id = ${commandId} and answer_status is null
      returning id
    ),
    ${also === undefined ? db.sql`` : db.sql`${also},`}
    uncited as (
      delete from citations where ${dropTexts} and source_id = (select id from answered)
    )
    delete from texts where ${dropTexts} and source_id = (select id from answered)`;
}

/** Lets the next try with the same key begin at once: this one got no answer. */
export async function releaseCommand(db: Db, commandId: string): Promise<void> {
  await db.sql`update commands set lease_until = null where id = ${commandId} and answer_status is null`;
}

/**
 * Keeps the answer of an intent that needs no carrying out, such as a refusal found before anything was done.
 * Gives what stands: this answer, or that of an earlier try.
 */
export async function storeIntentAnswered(
  db: Db,
  intent: Intent,
  command: { readonly id: string; readonly at: Date },
  answer: Answer,
): Promise<Claim> {
  const rows = await db.sql<{ id: string }[]>`
    insert into commands (id, caller, route, idempotency_key, request_hash, at, answer_status, answer_headers, answer_body)
    values (${command.id}, ${intent.caller}, ${intent.route}, ${intent.idempotencyKey}, ${intent.requestHash},
            ${command.at}, ${answer.status}, ${JSON.stringify(answer.headers)}::jsonb, ${answer.body})
    on conflict (caller, route, idempotency_key) do nothing
    returning id`;
  if (rows.length > 0) return { kind: 'mine', commandId: command.id, at: command.at, again: false };
  const known = await findCommand(db, intent);
  return known === null ? { kind: 'running' } : claimOfRow(known, intent);
}
