/** One case as people read it: the projection joined with its texts, in one prepared round trip. */
import type postgres from 'postgres';
import type { Clock } from '../../workflows/domain/clock.ts';
import type {
  Channel,
  Outcome,
  Role,
  Severity,
  Stage,
  Step,
  WaitingFor,
} from '../../workflows/domain/vocabulary.ts';
import type { RefundState } from '../../workflows/refund.contract.ts';
import type { Db, Sql } from '../client.ts';
import type { CaseDetail } from '../schema/case.ts';
import type { AttachmentRow } from './attachments.ts';
import { batched } from './batch.ts';
import { linksOfFragment } from './incident-cases.ts';

/** An open human step of a case. */
export interface CaseTaskRow {
  readonly id: string;
  readonly step: Step;
  readonly role: Role;
  readonly department: string | null;
  readonly assignee: string | null;
  /** Epoch milliseconds, as all instants inside JSON. */
  readonly openedAtMs: number;
  readonly dueAtMs: number | null;
}

/** A refund of the order of a case. */
export interface CaseRefund {
  readonly id: string;
  readonly state: RefundState;
  readonly amountMinor: number;
  readonly currency: string;
  /** Why it failed, as a code. */
  readonly failure: string | null;
  readonly askedAtMs: number;
  readonly heardAtMs: number | null;
  readonly unavailableSinceMs: number | null;
}

/** A version of a knowledge article that was cited. */
export interface CitedArticle {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

/** A case that goes on in another one, with what its customer wrote. */
export interface MergedCase {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly body: string;
  readonly receivedAtMs: number;
  readonly mergedAtMs: number;
  /** The incident to which it is linked itself. */
  readonly incident: string | null;
}

/** What lists tell of a case, and the case itself. */
export interface CaseSummary {
  readonly id: string;
  readonly number: string;
  readonly channel: Channel;
  readonly policyName: string;
  readonly demo: boolean;
  readonly stage: Stage;
  readonly waitingFor: WaitingFor | null;
  readonly outcome: Outcome | null;
  readonly class: string | null;
  readonly category: string | null;
  readonly severity: Severity | null;
  readonly assignee: string | null;
  readonly assigneeName: string | null;
  readonly cycle: number;
  readonly version: number;
  readonly receivedAt: Date;
  readonly createdAt: Date;
  readonly resolutionState: 'running' | 'paused' | 'stopped';
  readonly dueAt: Date | null;
  readonly atRiskAt: Date | null;
  readonly breachedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly endedAt: Date | null;
  readonly customerRef: string;
  readonly customerName: string | null;
  readonly subject: string;
  readonly vulnerable: boolean;
}

export interface CaseRow extends CaseSummary {
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly seq: number;
  readonly clocks: readonly Clock[];
  readonly detail: CaseDetail;
  readonly tasks: readonly CaseTaskRow[];
  /** The earlier case that this one follows. */
  readonly followsId: string | null;
  /** The case that this one repeats. */
  readonly repeatsId: string | null;
  /** Later cases that follow this one. */
  readonly followedBy: readonly string[];
  /** The case in which this one goes on, once it was merged. */
  readonly mergedInto: string | null;
  /** The merged case whose life this one goes on with. */
  readonly restores: string | null;
  /** The case that goes on with this one's life, after its merge was undone. */
  readonly restoredAs: string | null;
  /** Cases that go on in this one. */
  readonly merged: readonly MergedCase[];
  readonly incident: {
    readonly id: string;
    readonly title: string;
    readonly state: 'open' | 'closed';
  } | null;
  readonly arm: string | null;
  /** Articles that what we wrote stands on, in the order in which they were cited. */
  readonly articles: readonly CitedArticle[];
  /** Refunds of the order, oldest first. */
  readonly refunds: readonly CaseRefund[];
  /** Files of the case, oldest first. */
  readonly attachments: readonly AttachmentRow[];
  readonly customerEmail: string | null;
  readonly customerPhone: string | null;
  readonly locale: string | null;
  readonly body: string;
  readonly externalRef: string | null;
  readonly representative: { readonly name: string; readonly contact?: string } | null;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether `text` is a UUID, so that PostgreSQL takes it as one. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}

/** Finds the case with this id or number (`C-2026-000001`), or null. Simultaneous look-ups go together. */
export type FindCase = (idOrNumber: string) => Promise<CaseRow | null>;

/** Makes a {@link FindCase}, to be kept by the caller. */
export function createFindCase(db: Db): FindCase {
  const { sql } = db;
  const find = async (which: postgres.Fragment) =>
    await sql<CaseRow[]>`
      select ${columns(sql)}
        from cases c
        join complaints t on t.id = c.id
        left join people p on p.id = c.assignee
       where ${which}`;
  const byId = batched(async (ids) => {
    const rows = await find(sql`c.id = any(${[...ids]}::uuid[])`);
    return new Map(rows.map((row) => [row.id, row]));
  });
  const byNumber = batched(async (numbers) => {
    const rows = await find(sql`c.number = any(${[...numbers]}::text[])`);
    return new Map(rows.map((row) => [row.number, row]));
  });
  return (idOrNumber) => (isUuid(idOrNumber) ? byId(idOrNumber.toLowerCase()) : byNumber(idOrNumber));
}

/** What a route needs before it says more of a case: that it exists, and who may read it. */
export interface CaseHead {
  readonly id: string;
  readonly number: string;
  readonly seq: number;
  readonly version: number;
  /** When the engine was known to have it. */
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly erasedAt: Date | null;
  /** Departments that were asked, whether they answered or not. */
  readonly departments: readonly string[];
  /** The key of the system through which it came, or the person who registered it. */
  readonly registeredBy: string | null;
}

/** The head of the case with this id or number, or null. */
export async function findCaseHead(db: Db, idOrNumber: string): Promise<CaseHead | null> {
  const { sql } = db;
  const which = isUuid(idOrNumber) ? sql`c.id = ${idOrNumber}` : sql`c.number = ${idOrNumber}`;
  const [row] = await sql<CaseHead[]>`
    select c.id, c.number, c.seq, c.version, c.started_at as "startedAt", c.ended_at as "endedAt", c.erased_at as "erasedAt",
           c.registered_by as "registeredBy",
           array(select distinct h ->> 'department' from jsonb_array_elements(c.detail -> 'handOffs') h)
             as "departments"
      from cases c
     where ${which}`;
  return row ?? null;
}

/** The reference of a case's customer in the caller's systems. Throws for a case that is not there. */
export async function customerRefOf(db: Db, caseId: string): Promise<string> {
  const [row] = await db.sql<{ ref: string }[]>`
    select customer_ref as ref from cases where id = ${caseId}::uuid`;
  if (row === undefined) throw new Error(`There is no case ${caseId}.`);
  return row.ref;
}

function columns(sql: Sql) {
  return sql`
    c.id, c.number, c.channel, c.demo, c.stage, c.outcome, c.class, c.category, c.severity, c.assignee,
    c.cycle, c.seq, c.version, c.clocks, c.detail,
    c.policy_name as "policyName", c.policy_version as "policyVersion", c.calendar_version as "calendarVersion",
    c.waiting_for as "waitingFor", c.received_at as "receivedAt", c.created_at as "createdAt",
    c.resolution_state as "resolutionState", c.due_at as "dueAt", c.at_risk_at as "atRiskAt",
    c.breached_at as "breachedAt", c.resolved_at as "resolvedAt", c.ended_at as "endedAt",
    c.follows_id as "followsId", c.repeats_id as "repeatsId", c.arm,
    array(select f.id from cases f where f.follows_id = c.id) as "followedBy",
    c.merged_into_id as "mergedInto", c.restores_id as "restores",
    (select r.id from cases r where r.restores_id = c.id) as "restoredAs",
    coalesce((
      select json_agg(json_build_object(
               'id', m.id, 'number', m.number, 'subject', x.subject, 'body', x.body,
               'receivedAtMs', (extract(epoch from m.received_at) * 1000)::bigint,
               'mergedAtMs', (extract(epoch from m.ended_at) * 1000)::bigint,
               'incident', (select k.incident_id from incident_cases k
                             where k.case_id = m.id and k.unlinked_at is null)) order by m.ended_at, m.id)
        from cases m join complaints x on x.id = m.id
       where m.merged_into_id = c.id and not exists (select from cases r where r.restores_id = m.id)
    ), '[]') as "merged",
    coalesce(
      (select json_build_object('id', i.id, 'title', i.title, 'state', i.state)
         from incident_cases k join incidents i on i.id = k.incident_id
        where k.case_id = c.id and k.unlinked_at is null),
      case when c.restores_id is not null or exists (select from cases m where m.merged_into_id = c.id) then (
        select json_build_object('id', i.id, 'title', i.title, 'state', i.state)
          from (${linksOfFragment(sql, sql`c.id`)} limit 1) k join incidents i on i.id = k.incident_id) end
    ) as "incident",
    p.name as "assigneeName",
    t.customer_ref as "customerRef", t.customer_name as "customerName", t.customer_email as "customerEmail",
    t.customer_phone as "customerPhone", t.locale, t.subject, t.body, t.external_ref as "externalRef",
    t.representative, t.vulnerable,
    coalesce((
      select json_agg(json_build_object('id', a.id, 'version', a.version, 'title', a.title)
                      order by n.source_id, a.title)
        from citations n join article_versions a on a.id = n.article_id and a.version = n.version
       where n.case_id = c.id), '[]') as "articles",
    coalesce((
      select json_agg(json_build_object(
               'id', r.id, 'state', r.state, 'amountMinor', r.amount_minor, 'currency', r.currency,
               'failure', r.failure, 'askedAtMs', (extract(epoch from r.asked_at) * 1000)::bigint,
               'heardAtMs', (extract(epoch from r.heard_at) * 1000)::bigint,
               'unavailableSinceMs', (extract(epoch from r.unavailable_since) * 1000)::bigint) order by r.asked_at, r.id)
        from refunds r where r.case_id = c.id), '[]') as "refunds",
    coalesce((
      select json_agg(json_build_object(
               'id', a.id, 'name', n.body, 'mediaType', a.media_type, 'sizeBytes', a.size_bytes, 'sha256', a.sha256,
               'internal', a.internal, 'actorKind', a.actor_kind, 'actorId', a.actor_id,
               'atMs', (extract(epoch from a.at) * 1000)::bigint) order by a.at, a.created_at, a.id)
        from attachments a left join texts n on n.source_id = a.fact_id and n.field = 'name'
       where a.case_id = c.id and a.state = 'stored'), '[]') as "attachments",
    coalesce((
      select json_agg(json_build_object(
               'id', k.id, 'step', k.step, 'role', k.role, 'department', k.department, 'assignee', k.assignee,
               'openedAtMs', (extract(epoch from k.opened_at) * 1000)::bigint,
               'dueAtMs', (extract(epoch from k.due_at) * 1000)::bigint) order by k.opened_at, k.id)
        from tasks k where k.case_id = c.id), '[]') as "tasks"`;
}
