/** Facts: what happened is stored with its words and its answer before the process hears of it (design 7). */
import type { Fact } from '../../workflows/complaint.contract.ts';
import type { HandOff } from '../../workflows/domain/case-file.ts';
import type { Db } from '../client.ts';
import { commandAudit } from './audit-case.ts';
import { type Answer, type Claim, claimOfRow, findCommand, type Intent } from './commands.ts';
import { insertTextsFragment, type Text } from './texts.ts';

export interface FactRecord {
  readonly intent: Intent;
  readonly caseId: string;
  /** Its `factId` is the command's id too. */
  readonly fact: Fact;
  readonly texts: readonly Text[];
  readonly answer: Answer;
}

/**
 * Stores a fact, its texts and its answer in one statement, or nothing when the intent is known. A fact that
 * comes after the end counts as sent: it is kept, and the process never hears of it.
 */
export async function storeFact(db: Db, record: FactRecord): Promise<Claim> {
  const { sql } = db;
  const { intent, caseId, fact, answer } = record;
  const at = new Date(fact.atMs);
  const rows = await sql<{ id: string }[]>`
    with mine as (
      insert into commands (id, caller, route, idempotency_key, request_hash, case_id, at, answer_status,
                            answer_headers, answer_body)
      values (${fact.factId}, ${intent.caller}, ${intent.route}, ${intent.idempotencyKey}, ${intent.requestHash},
              ${caseId}, ${at}, ${answer.status}, ${JSON.stringify(answer.headers)}::jsonb, ${answer.body})
      on conflict (caller, route, idempotency_key) do nothing
      returning id
    ),
    kept as (${insertTextsFragment(db, record.texts, sql`select id as source_id, ${caseId}::uuid as case_id from mine`)}),
    noted as (
      insert into facts (id, case_id, fact, at, sent_at)
      select mine.id, c.id, ${JSON.stringify(fact)}::jsonb, ${at}::timestamptz,
             case when c.ended_at is not null then now() end
      from mine, cases c where c.id = ${caseId}::uuid
    ),
    contact as (
      insert into contacts (case_id, key, at, channel, direction, kind, actor_kind, actor_id, automatic, responds,
                            source_id)
      select ${caseId}::uuid, 'fact.' || mine.id, ${at}::timestamptz, k.channel, k.direction, ${fact.kind}::text,
             ${fact.actor.kind}::text, ${fact.actor.id}::text, false, k.responds, mine.id
      from mine, jsonb_to_recordset(${JSON.stringify(contactsOf(fact))}::jsonb) as k(
        channel text, direction text, responds boolean)
    ),
    ${commandAudit(db, intent, {
      action: `fact.${fact.kind}`,
      caseId: sql`${caseId}::uuid`,
      texts: record.texts,
      from: sql`from mine`,
    })}
    select id from mine`;
  if (rows.length > 0) return { kind: 'mine', commandId: fact.factId, at, again: false };
  const known = await findCommand(db, intent);
  return known === null ? { kind: 'running' } : claimOfRow(known, intent);
}

/** The contact that a fact tells of, if it does. What a system reports as answered was no person's response. */
function contactsOf({ kind, payload, actor }: Fact) {
  switch (kind) {
    case 'message':
      return [{ channel: payload.channel, direction: 'inbound', responds: false }];
    case 'contact': {
      const { channel, direction, answered } = payload;
      return [{ channel, direction, responds: answered && actor.kind === 'person' }];
    }
    default:
      return [];
  }
}

/** Notes that the process has taken a fact, or never will. */
export async function markFactSent(db: Db, factId: string): Promise<void> {
  await db.sql`update facts set sent_at = now() where id = ${factId} and sent_at is null`;
}

/** The question to a department, or null. */
export async function findHandOff(db: Db, caseId: string, handOffId: string): Promise<HandOff | null> {
  const rows = await db.sql<{ handOffs: HandOff[] }[]>`
    select detail->'handOffs' as "handOffs" from cases where id = ${caseId}`;
  return rows[0]?.handOffs.find((handOff) => handOff.id === handOffId) ?? null;
}
