/** What people ask about personal data: requests of data subjects, legal holds, rules of retention. */
import { v7 as uuidv7 } from 'uuid';
import type { Db } from '../client.ts';
import { digestsOf, idOfWho, type Tx, type Who, writeAudit } from './audit.ts';

export interface WantedRequest {
  readonly id: string;
  readonly kind: 'export' | 'erasure';
  readonly customerRef: string;
  readonly endOpenCases: boolean;
  readonly at: Date;
}

/** Why an erasure is refused at once. */
export interface ErasureObstacles {
  readonly openCases: number;
  readonly held: boolean;
}

/** What stands in the way of erasing a customer now. */
export async function obstaclesTo(tx: Tx, customerRef: string): Promise<ErasureObstacles> {
  const [row] = await tx<ErasureObstacles[]>`
    select (select count(*) from cases where customer_ref = ${customerRef} and ended_at is null) as "openCases",
           exists (
             select from legal_holds h where h.lifted_at is null and (h.until is null or h.until > now())
               and (h.customer_ref = ${customerRef}
                    or h.case_id in (select id from cases where customer_ref = ${customerRef}))) as held`;
  return row ?? { openCases: 0, held: false };
}

/** Stores a request for the workers to find; the audit has the customer as a digest. */
export async function addRequest(tx: Tx, wanted: WantedRequest, who: Who): Promise<void> {
  const { id, kind, customerRef, endOpenCases, at } = wanted;
  await tx`
    insert into data_subject_requests (id, kind, customer_ref, end_open_cases, state, requested_by, requested_at)
    values (${id}::uuid, ${kind}, ${customerRef}, ${endOpenCases}, 'waiting', ${idOfWho(who)}, ${at}::timestamptz)`;
  const subject = `data_subject_request:${id}`;
  await writeAudit(tx, {
    actorId: who,
    action: `data_subject_request.${kind}`,
    subject,
    before: null,
    after: { endOpenCases },
  });
}

/** The export of a request. `gone`: its time is over. */
export async function readExport(
  db: Db,
  id: string,
  at: Date,
  who: Who,
): Promise<
  { readonly kind: 'there'; readonly json: string } | { readonly kind: 'unknown' | 'waiting' | 'gone' }
> {
  return (await db.sql.begin(async (tx) => {
    const [row] = await tx<{ kind: string; state: string; result: string | null; expired: boolean }[]>`
      select kind, state, result, expires_at <= ${at}::timestamptz as expired
        from data_subject_requests where id = ${id}::uuid`;
    if (row?.kind !== 'export') return { kind: 'unknown' };
    if (row.state === 'waiting' || row.state === 'running') return { kind: 'waiting' };
    if (row.result === null || row.expired) return { kind: 'gone' };
    // Who looked at everything that is known of somebody is part of the trail.
    const subject = `data_subject_request:${id}`;
    await writeAudit(tx, {
      actorId: who,
      action: 'data_subject_request.read',
      subject,
      before: null,
      after: null,
    });
    return { kind: 'there', json: row.result };
  })) as Awaited<ReturnType<typeof readExport>>;
}

export interface WantedHold {
  readonly id: string;
  readonly caseId: string | null;
  readonly customerRef: string | null;
  readonly reason: string;
  readonly until: Date | null;
  readonly at: Date;
}

/** Places a legal hold. */
export async function addHold(tx: Tx, hold: WantedHold, who: Who): Promise<void> {
  const { id, caseId, customerRef, reason, until, at } = hold;
  await tx`
    insert into legal_holds (id, case_id, customer_ref, reason, placed_by, placed_at, until)
    values (${id}::uuid, ${caseId}::uuid, ${customerRef}, ${reason}, ${idOfWho(who)}, ${at}::timestamptz,
            ${until}::timestamptz)`;
  const subject = `legal_hold:${id}`;
  // Only a case has a key that goes with its erasure.
  const digests = caseId === null ? null : await digestsOf(tx, `case:${caseId}`, { reason });
  await writeAudit(tx, {
    actorId: who,
    action: 'legal_hold.placed',
    subject,
    before: null,
    after: { caseId, ofCustomer: customerRef !== null, until, digests },
  });
}

/** Lifts a hold; one that was lifted before stays as it was. False when there is no such hold. */
export async function liftHold(db: Db, id: string, at: Date, who: Who): Promise<boolean> {
  return (await db.sql.begin(async (tx) => {
    const [hold] = await tx<{ liftedAt: Date | null }[]>`
      select lifted_at as "liftedAt" from legal_holds where id = ${id}::uuid for update`;
    if (hold === undefined) return false;
    if (hold.liftedAt !== null) return true;
    await tx`
      update legal_holds set lifted_at = ${at}::timestamptz, lifted_by = ${idOfWho(who)} where id = ${id}::uuid`;
    await writeAudit(tx, {
      actorId: who,
      action: 'legal_hold.lifted',
      subject: `legal_hold:${id}`,
      before: { liftedAt: null },
      after: { liftedAt: at },
    });
    return true;
  })) as boolean;
}

/** Replaces the rules of retention. Null: somebody saved before, and the newest version is another. */
export async function saveRetention(
  db: Db,
  rules: readonly { readonly class: string; readonly months: number | null }[],
  ifVersion: number | null,
  at: Date,
  who: Who,
): Promise<{ readonly kind: 'saved' | 'stale'; readonly version: number }> {
  return (await db.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('retention', 0))`;
    const before = await tx<{ class: string; months: number | null; version: number }[]>`
      select class, months, version from retention_rules order by class collate "C"`;
    const version = before[0]?.version ?? 0;
    if (ifVersion !== null && ifVersion !== version) return { kind: 'stale', version };
    const plain = before.map(({ class: of, months }) => ({ class: of, months }));
    if (JSON.stringify(plain) === JSON.stringify(rules)) return { kind: 'saved', version };
    await tx`delete from retention_rules`;
    await tx`
      insert into retention_rules (class, months, changed_at, version)
      select r.class, r.months, ${at}::timestamptz, ${version + 1}
        from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as r(class text, months int)`;
    await writeAudit(tx, {
      actorId: who,
      action: 'retention.saved',
      subject: 'retention:rules',
      before: plain,
      after: rules,
    });
    return { kind: 'saved', version: version + 1 };
  })) as { kind: 'saved' | 'stale'; version: number };
}

/** A new id of a request or hold: time-ordered, so that lists page by it. */
export const newPrivacyId = (): string => uuidv7();
