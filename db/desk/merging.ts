/** Merging and unmerging: what the desk knows of the cases, and what it keeps when a merge is undone. */
import type { Fact } from '../../workflows/complaint.contract.ts';
import type { Clock } from '../../workflows/domain/clock.ts';
import type { Channel, Code, Outcome, Remedy } from '../../workflows/domain/vocabulary.ts';
import type { Policy } from '../../workflows/policy.ts';
import type { Db } from '../client.ts';
import { type Tx, writeAudit } from './audit.ts';
import { type Claim, claimOfRow, findCommand, type Intent } from './commands.ts';
import type { CaseRef } from './decisions.ts';
import { type ComplaintTexts, type Registration, registerComplaint } from './intake.ts';

/** A case that another is to be merged into, as it stands to that one. */
export interface MergeTarget {
  readonly id: string;
  readonly sameCustomer: boolean;
  readonly sameDemo: boolean;
  readonly started: boolean;
}

/** The case that is named, or null. */
export async function findMergeTarget(db: Db, caseId: string, into: CaseRef): Promise<MergeTarget | null> {
  const { sql } = db;
  const which = 'id' in into ? sql`o.id = ${into.id}::uuid` : sql`o.number = ${into.number}`;
  const [row] = await sql<MergeTarget[]>`
    select o.id, o.customer_ref = c.customer_ref as "sameCustomer", o.demo = c.demo as "sameDemo",
           o.started_at is not null as started
      from cases o, cases c where c.id = ${caseId}::uuid and ${which}`;
  return row ?? null;
}

/** A merged case as its merge left it. */
export interface MergedRow {
  readonly id: string;
  readonly outcome: Outcome | null;
  readonly mergedAt: Date;
  readonly erasedAt: Date | null;
  readonly policy: Policy;
  readonly calendarVersion: number;
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly class: Code | null;
  readonly category: Code | null;
  readonly remedySought: Remedy | null;
  readonly cycle: number;
  readonly arm: Code | null;
  readonly registeredBy: string | null;
  readonly clocks: readonly Clock[];
  readonly followsId: string | null;
  readonly texts: ComplaintTexts;
  /** The case that took it over. */
  readonly into: { readonly id: string; readonly number: string; readonly outcome: Outcome | null };
  /** The case that goes on with its life, when the merge was undone before. */
  readonly restoredAs: string | null;
}

/** What undoing a merge writes, made of what {@link undoMerge} found. */
export interface Restoration {
  readonly registration: Registration;
  /** For the case that took it over, and, for its own history, for the one that had been merged. */
  readonly separation: Fact<'separation'>;
  readonly ownFactId: string;
  readonly reason: string | null;
}

/**
 * Undoes a merge in one transaction: the new case with its start, what the other case is told, and what both
 * histories show. Whatever `restore` throws rolls all of it back, so a refused intent may be tried again.
 * @returns null when there is no such case
 */
export async function undoMerge(
  db: Db,
  ref: CaseRef,
  intent: Intent,
  restore: (merged: MergedRow) => Promise<Restoration>,
): Promise<Claim | null> {
  return (await db.sql.begin<Claim | null>(async (tx) => {
    // postgres.js gives a transaction all that a statement needs of the pool.
    const here: Db = { ...db, sql: tx as unknown as Db['sql'] };
    const merged = await lockMerged(tx, ref);
    if (merged === null) return null;
    // After the lock: a repeat that came while the first was under way waited for it.
    const known = await findCommand(here, intent);
    if (known !== null) return claimOfRow(known, intent);
    const { registration, separation, ownFactId, reason } = await restore(merged);
    const claim = await registerComplaint(here, registration);
    if (claim.kind !== 'mine') return claim;
    const ownFact = {
      ...separation,
      kind: 'unmerged',
      factId: ownFactId,
      payload: { as: registration.number },
    };
    await tx`
      insert into facts (id, case_id, fact, at, sent_at)
      select f.id, c.id, f.fact, ${registration.at}::timestamptz, case when c.ended_at is not null then now() end
        from (values (${separation.factId}::uuid, ${merged.into.id}::uuid, ${JSON.stringify(separation)}::jsonb),
                     (${ownFactId}::uuid, ${merged.id}::uuid, ${JSON.stringify(ownFact)}::jsonb)
             ) as f(id, case_id, fact)
        join cases c on c.id = f.case_id`;
    if (reason !== null) {
      await tx`
        insert into texts (source_id, field, case_id, internal, body)
        values (${separation.factId}::uuid, 'reason', ${merged.into.id}::uuid, true, ${reason}),
               (${ownFactId}::uuid, 'reason', ${merged.id}::uuid, true, ${reason})`;
    }
    await auditUndone(tx, merged, intent, registration);
    return claim;
  })) as Claim | null;
}

/** Both cases' trails say who undid the merge; the new case's begins with its registration. */
async function auditUndone(
  tx: Tx,
  merged: MergedRow,
  intent: Intent,
  { view, number }: Registration,
): Promise<void> {
  const actorId = intent.origin ?? intent.caller;
  const entry = { actorId, before: { mergedInto: merged.into.id }, after: { as: view.caseId, number } };
  await writeAudit(tx, { ...entry, action: 'complaint.unmerged', subject: `case:${merged.id}` });
  await writeAudit(tx, { ...entry, action: 'complaint.separated', subject: `case:${merged.into.id}` });
}

/** The case's row stays locked: of two that undo one merge the second finds it undone. */
async function lockMerged(tx: Tx, ref: CaseRef): Promise<MergedRow | null> {
  const which = 'id' in ref ? tx`c.id = ${ref.id}::uuid` : tx`c.number = ${ref.number}`;
  await tx`select 1 from cases c where ${which} for update`;
  const [row] = await tx<MergedRow[]>`
    select c.id, c.outcome, c.ended_at as "mergedAt", c.erased_at as "erasedAt", y.policy, c.calendar_version as "calendarVersion", c.channel,
           c.received_at as "receivedAt", c.class, c.category, c.detail ->> 'remedySought' as "remedySought", c.cycle,
           c.arm, c.registered_by as "registeredBy", c.clocks, c.follows_id as "followsId",
           json_build_object(
             'customer', json_build_object('ref', t.customer_ref, 'name', t.customer_name, 'email', t.customer_email,
                                           'phone', t.customer_phone, 'locale', t.locale),
             'subject', t.subject, 'body', t.body, 'externalRef', t.external_ref,
             'representative', t.representative, 'vulnerable', t.vulnerable) as texts,
           (select json_build_object('id', o.id, 'number', o.number, 'outcome', o.outcome)
              from cases o where o.id = c.merged_into_id) as into,
           (select r.number from cases r where r.restores_id = c.id) as "restoredAs"
      from cases c
      join complaints t on t.id = c.id
      join policies y on y.name = c.policy_name and y.version = c.policy_version
     where ${which}`;
  return row ?? null;
}
