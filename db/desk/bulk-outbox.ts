/** Bulk decisions on their way to their cases: kept by the API, sent by the sweep. */
import type { Decision } from '../../workflows/complaint.contract.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';
import { withoutRequest } from '../audit-entry.ts';
import type { Db } from '../client.ts';
import { refusalAudit } from './audit-case.ts';

/** One case that is to be asked. */
export interface BulkItem {
  readonly bulkId: string;
  readonly caseId: string;
  readonly decision: Decision;
}

/**
 * Takes cases that are to be asked, each by one worker, and keeps the words of the decision under its command with
 * the case, as any decision's. One that died with them leaves them to the others; cases not started yet wait.
 */
export async function leaseBulkItems(
  { sql }: Db,
  { batchMax, leaseMs }: { readonly batchMax: number; readonly leaseMs: number },
): Promise<readonly BulkItem[]> {
  return sql<BulkItem[]>`
    with next as (
      select i.bulk_id, i.case_id
        from bulk_items i join cases c on c.id = i.case_id and c.started_at is not null
       where i.state = 'waiting' and (i.lease_until is null or i.lease_until < now())
       order by i.bulk_id, i.case_id limit ${batchMax}
       for update of i skip locked
    ),
    taken as (
      update bulk_items i set lease_until = now() + ${leaseMs} * interval '1 millisecond'
        from next where i.bulk_id = next.bulk_id and i.case_id = next.case_id
      returning i.bulk_id, i.case_id, i.decision
    ),
    worded as (
      insert into texts (source_id, field, case_id, internal, body)
      select (t.decision ->> 'commandId')::uuid, x.field, t.case_id, x.internal, x.body
        from taken t join bulk_decisions b on b.id = t.bulk_id,
             jsonb_to_recordset(b.texts) as x(field text, internal boolean, body text)
      on conflict (source_id, field) do nothing
    ),
    cited as (
      insert into citations (source_id, article_id, version, case_id)
      select (t.decision ->> 'commandId')::uuid, a.id, a.version, t.case_id
        from taken t join bulk_decisions b on b.id = t.bulk_id,
             jsonb_to_recordset(b.citations) as a(id uuid, version int)
      on conflict do nothing
    )
    select bulk_id as "bulkId", case_id as "caseId", decision from taken`;
}

/** How an ended case stands to a decision. */
export interface EndedStanding {
  readonly ended: boolean;
  readonly outcome: string | null;
  /** Whether the decision was acted on before the end: its step is in the history. */
  readonly taken: boolean;
}

/** What PostgreSQL knows of a case that the engine has no run of. A case that is not there counts as ended. */
export async function standingOfEnded({ sql }: Db, { caseId, decision }: BulkItem): Promise<EndedStanding> {
  const [row] = await sql<EndedStanding[]>`
    select c.ended_at is not null as ended, c.outcome,
           exists (select from timeline t
                    where t.case_id = c.id and t.source_id = ${decision.commandId}::uuid) as taken
      from cases c where c.id = ${caseId}::uuid`;
  return row ?? { ended: true, outcome: null, taken: false };
}

/** Keeps what came of asking a case; of a refused one the trail is told, and none of its words stay. The first answer stays. */
export async function settleBulkItem(db: Db, item: BulkItem, refusal: Refusal | null): Promise<void> {
  const { bulkId, caseId, decision } = item;
  const { commandId, verb, actor } = decision;
  const audited =
    refusal === null
      ? db.sql``
      : db.sql`${refusalAudit(
          db,
          withoutRequest(actor.kind, actor.id),
          { caseId, commandId, verb, problem: refusal.type },
          db.sql`from settled`,
        )},`;
  await db.sql`
    with settled as (
      update bulk_items
         set state = ${refusal === null ? 'done' : 'refused'},
             refusal = ${refusal === null ? null : JSON.stringify(refusal)}::jsonb, settled_at = now(), lease_until = null
       where bulk_id = ${bulkId}::uuid and case_id = ${caseId}::uuid and state = 'waiting'
         and decision ->> 'commandId' = ${commandId}
      returning (decision ->> 'commandId')::uuid as source_id, state
    ),
    ${audited}
    uncited as (
      delete from citations using settled s where citations.source_id = s.source_id and s.state = 'refused'
    )
    delete from texts using settled s where texts.source_id = s.source_id and s.state = 'refused'`;
}
