/** Attachments as they come: a row before the content is stored, and a fact once it is. */
import type { Fact } from '../../workflows/complaint.contract.ts';
import type { Db } from '../client.ts';
import { commandAudit } from './audit-case.ts';
import { type Answer, type Claim, claimOfRow, findCommand, type Intent } from './commands.ts';

export interface Upload {
  readonly id: string;
  readonly caseId: string;
  /** Its `factId` is the command's id too. */
  readonly fact: Fact<'attachment'>;
  /** As the sender called it. */
  readonly name: string;
}

/**
 * Notes that content is about to be stored, unless the case has as many files as it may have. An upload that was cut off
 * goes on under its id, with what it is this time: two mails may have one Message-ID. `there`: another try under it came
 * to its end.
 */
export async function openUpload(
  db: Db,
  upload: Upload,
  perCaseMax: number,
): Promise<'open' | 'full' | 'there'> {
  const { id, caseId, fact } = upload;
  const { payload, actor } = fact;
  return (await db.sql.begin(async (tx) => {
    // Uploads to one case count each other; those to other cases do not wait.
    await tx`select pg_advisory_xact_lock(hashtextextended(${caseId}, 5))`;
    const rows = await tx`
      insert into attachments (id, case_id, fact_id, state, media_type, size_bytes, sha256, internal, actor_kind, actor_id,
                               at)
      select ${id}::uuid, ${caseId}::uuid, ${fact.factId}::uuid, 'pending', ${payload.mediaType}, ${payload.sizeBytes}::bigint,
             ${payload.sha256}, ${payload.internal}::boolean, ${actor.kind}, ${actor.id}, ${new Date(fact.atMs)}::timestamptz
       where (select count(*) from attachments
               where case_id = ${caseId}::uuid and state <> 'erased' and id <> ${id}::uuid) < ${perCaseMax}
      on conflict (id) do update
         set created_at = now(), media_type = excluded.media_type, size_bytes = excluded.size_bytes,
             sha256 = excluded.sha256, internal = excluded.internal
       where attachments.state = 'pending'
      returning id`;
    if (rows.length > 0) return 'open';
    return (await tx`select 1 from attachments where id = ${id}::uuid`).length > 0 ? 'there' : 'full';
  })) as 'open' | 'full' | 'there';
}

/** How far an attachment is; null: there is none with this id. */
export async function stateOfAttachment(db: Db, id: string): Promise<'pending' | 'stored' | 'erased' | null> {
  const [row] = await db.sql<{ state: 'pending' | 'stored' | 'erased' }[]>`
    select state from attachments where id = ${id}::uuid`;
  return row?.state ?? null;
}

/** Forgets an upload that did not get into the store. */
export async function dropUpload(db: Db, id: string): Promise<void> {
  await db.sql`delete from attachments where id = ${id}::uuid and state = 'pending'`;
}

/**
 * The content is in the store: row, name, fact and answer become true in one statement. Nothing does when the intent is
 * known (the claim says what it met), or when the case was erased meanwhile (`running`).
 */
export async function storeAttachment(
  db: Db,
  { intent, upload, answer }: { readonly intent: Intent; readonly upload: Upload; readonly answer: Answer },
): Promise<Claim> {
  const { id, caseId, fact, name } = upload;
  const at = new Date(fact.atMs);
  const rows = await db.sql<{ id: string }[]>`
    with pending as (
      select a.id from attachments a join cases c on c.id = a.case_id
       where a.id = ${id}::uuid and a.state = 'pending' and c.erased_at is null for update of a
    ),
    mine as (
      insert into commands (id, caller, route, idempotency_key, request_hash, case_id, at, answer_status,
                            answer_headers, answer_body)
      select ${fact.factId}::uuid, ${intent.caller}::text, ${intent.route}::text, ${intent.idempotencyKey}::text,
             ${intent.requestHash}::text, ${caseId}::uuid, ${at}::timestamptz, ${answer.status}::int,
             ${JSON.stringify(answer.headers)}::jsonb, ${answer.body}::text
        from pending
      on conflict (caller, route, idempotency_key) do nothing
      returning id
    ),
    stored as (
      update attachments a set state = 'stored', fact_id = mine.id, at = ${at}::timestamptz
        from mine, pending where a.id = pending.id
    ),
    named as (
      insert into texts (source_id, field, case_id, internal, body)
      select mine.id, 'name', ${caseId}::uuid, ${fact.payload.internal}::boolean, ${name}::text from mine
    ),
    noted as (
      insert into facts (id, case_id, fact, at, sent_at)
      select mine.id, c.id, ${JSON.stringify(fact)}::jsonb, ${at}::timestamptz,
             case when c.ended_at is not null then now() end
        from mine, cases c where c.id = ${caseId}::uuid
    ),
    ${commandAudit(db, intent, {
      action: 'fact.attachment',
      caseId: db.sql`${caseId}::uuid`,
      texts: [{ field: 'name', internal: fact.payload.internal, body: name }],
      from: db.sql`from mine`,
    })}
    select id from mine`;
  if (rows.length > 0) return { kind: 'mine', commandId: fact.factId, at, again: false };
  const known = await findCommand(db, intent);
  return known === null ? { kind: 'running' } : claimOfRow(known, intent);
}
