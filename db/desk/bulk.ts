/** One decision for all cases of an incident: kept with what each case is sent, and asked again where it was refused. */
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import type { Decision } from '../../workflows/complaint.contract.ts';
import type { Actor } from '../../workflows/domain/case-file.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';
import { auditFragment } from '../audit-entry.ts';
import type { Db } from '../client.ts';
import { reachedFragment } from '../queries/incident-cases.ts';
import { goesOnIn } from '../queries/lives.ts';
import { digestsOf, idOfWho, originOfWho, type Tx, type Who, writeAudit } from './audit.ts';
import type { Citation } from './citations.ts';
import type { Text } from './texts.ts';

/** The Update's id of one case: whatever is repeated, a case takes the decision once for each attempt. */
export function bulkCommandId(bulkId: string, caseId: string, attempt: number): string {
  return uuidv5(`${caseId}.${attempt}`, bulkId);
}

/** A case of the incident as far as the decision about it needs it. */
export interface BulkCase {
  readonly id: string;
  readonly class: string | null;
  readonly category: string | null;
}

export interface NewBulkDecision {
  readonly incidentId: string;
  /** The address of the decision. */
  readonly decision: string;
  readonly texts: readonly Text[];
  readonly citations: readonly Citation[];
  readonly decidedBy: Who;
  readonly at: Date;
  /** What one case is sent under this command id, or why it is refused without being asked. */
  readonly of: (one: BulkCase, commandId: string) => Promise<Decision | Refusal>;
}

/** A bulk decision of more cases than this is made of several incidents. */
export const bulkCasesMax = 20_000;

/** The incident is not there, is closed, or has no or too many cases. */
export class NoBulkError extends Error {
  override readonly name = 'NoBulkError';
}

/** Keeps a bulk decision for every case that the incident reaches now, and answers its id. @throws NoBulkError */
export async function addBulkDecision(tx: Tx, bulk: NewBulkDecision): Promise<string> {
  const [incident] = await tx<{ state: string }[]>`
    select state from incidents where id = ${bulk.incidentId}::uuid for share`;
  if (incident?.state !== 'open') throw new NoBulkError('The incident is closed: open it again first.');
  const cases = await tx<BulkCase[]>`
    select c.id, c.class, c.category
      from (${reachedFragment(tx, tx`k.incident_id = ${bulk.incidentId}::uuid`)}) m join cases c on c.id = m.case_id
     order by c.number limit ${bulkCasesMax + 1}`;
  if (cases.length === 0) throw new NoBulkError('No case is linked to the incident.');
  if (cases.length > bulkCasesMax) throw new NoBulkError(`More than ${bulkCasesMax} cases are linked.`);
  const id = uuidv7();
  await tx`
    insert into bulk_decisions (id, incident_id, decision, texts, citations, decided_by, at)
    values (${id}::uuid, ${bulk.incidentId}::uuid, ${bulk.decision}, ${JSON.stringify(bulk.texts)}::jsonb,
            ${JSON.stringify(bulk.citations)}::jsonb, ${idOfWho(bulk.decidedBy)}, ${bulk.at}::timestamptz)`;
  const asked: Asked[] = [];
  const refused: { readonly caseId: string; readonly refusal: Refusal }[] = [];
  for (const one of cases) {
    const made = await bulk.of(one, bulkCommandId(id, one.id, 1));
    if ('verb' in made) asked.push({ caseId: one.id, decision: made });
    else refused.push({ caseId: one.id, refusal: made });
  }
  await tx`
    insert into bulk_items (bulk_id, case_id, decision, state, refusal, settled_at)
    select ${id}::uuid, i."caseId", coalesce(i.decision, '{}'), case when i.refusal is null then 'waiting' else 'refused' end,
           i.refusal, case when i.refusal is not null then ${bulk.at}::timestamptz end
      from jsonb_to_recordset(${JSON.stringify([...asked, ...refused])}::jsonb) as i("caseId" uuid, decision jsonb, refusal jsonb)`;
  const subject = `incident:${bulk.incidentId}`;
  const words = Object.fromEntries(bulk.texts.map(({ field, body }) => [field, body]));
  await writeAudit(tx, {
    actorId: bulk.decidedBy,
    action: 'bulk_decision.made',
    subject,
    before: null,
    after: { id, decision: bulk.decision, cases: cases.length, digests: await digestsOf(tx, subject, words) },
  });
  await auditAsked(tx, id, bulk.decidedBy, asked);
  return id;
}

/**
 * Asks the cases that refused a bulk decision once more, in the name of whoever asks now; in place of one that was
 * merged, the case in which it goes on, once. Those that took it, or are still to be asked, are left alone. Null when
 * there is no such bulk decision; else how many are asked again.
 */
export async function retryRefused(
  tx: Tx,
  incidentId: string,
  bulkId: string,
  by: { readonly actor: Actor; readonly who: Who; readonly at: Date },
): Promise<number | null> {
  const [bulk] = await tx`
    select 1 from bulk_decisions where id = ${bulkId}::uuid and incident_id = ${incidentId}::uuid`;
  if (bulk === undefined) return null;
  const refused = await tx<{ caseId: string; attempt: number; decision: Decision; isMerged: boolean }[]>`
    select i.case_id as "caseId", i.attempt, i.decision, c.outcome is not distinct from 'merged' as "isMerged"
      from bulk_items i join cases c on c.id = i.case_id
     where i.bulk_id = ${bulkId}::uuid and i.state = 'refused' and i.decision ? 'verb'
     order by i.case_id for update of i`;
  const known = await tx<{ caseId: string }[]>`
    select case_id as "caseId" from bulk_items where bulk_id = ${bulkId}::uuid`;
  const others = new Set(known.map(({ caseId }) => caseId));
  const again: (Asked & { readonly attempt: number })[] = [];
  for (const { caseId: id, attempt: before, decision, isMerged } of refused) {
    const here = { sql: tx as unknown as Db['sql'] };
    const caseId = isMerged ? (await goesOnIn(here, id)).id : id;
    // It is asked for itself, or was.
    if (caseId !== id && others.has(caseId)) continue;
    others.add(caseId);
    const attempt = caseId === id ? before + 1 : 1;
    const commandId = bulkCommandId(bulkId, caseId, attempt);
    // What the decision brings into being, such as a proposal, is named by its command.
    const renamed = JSON.stringify(decision).replaceAll(decision.commandId, commandId);
    const next = { ...(JSON.parse(renamed) as Decision), actor: by.actor, atMs: by.at.getTime() };
    again.push({ caseId, attempt, decision: next });
  }
  await tx`
    insert into bulk_items (bulk_id, case_id, attempt, decision)
    select ${bulkId}::uuid, a."caseId", a.attempt, a.decision
      from jsonb_to_recordset(${JSON.stringify(again)}::jsonb) as a("caseId" uuid, attempt int, decision jsonb)
    on conflict (bulk_id, case_id) do update
       set attempt = excluded.attempt, decision = excluded.decision, state = 'waiting', refusal = null,
           settled_at = null, lease_until = null`;
  await writeAudit(tx, {
    actorId: by.who,
    action: 'bulk_decision.retried',
    subject: `incident:${incidentId}`,
    before: null,
    after: { id: bulkId, cases: again.length },
  });
  await auditAsked(tx, bulkId, by.who, again);
  return again.length;
}

interface Asked {
  readonly caseId: string;
  readonly decision: Decision;
}

/** Each case's trail has the decision as if it had been sent to it alone. */
async function auditAsked(tx: Tx, bulkId: string, who: Who, asked: readonly Asked[]): Promise<void> {
  const origin = originOfWho(who);
  const chain = tx`'case:' || (d ->> 'caseId')`;
  await tx`
    with ${auditFragment(
      tx,
      {
        origin,
        originDigest: tx`audit_digest(${chain}, ${origin.address}::text)`,
        action: tx`'decision.' || (d -> 'decision' ->> 'verb')`,
        subject: chain,
        before: tx`null::jsonb`,
        after: tx`jsonb_build_object('commandId', d -> 'decision' ->> 'commandId', 'bulkId', ${bulkId}::text)`,
      },
      tx`from jsonb_array_elements(${JSON.stringify(asked)}::jsonb) as d`,
    )}
    select 1`;
}

/** The published versions of these articles. */
export async function publishedOf({ sql }: Db, citations: readonly Citation[]): Promise<readonly Citation[]> {
  if (citations.length === 0) return [];
  return sql<Citation[]>`
    select id, version from article_versions
     where state = 'published' and id = any(${citations.map(({ id }) => id)}::uuid[])`;
}
