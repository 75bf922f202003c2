/** Writes one step of a case into the projection: the process's only way to what people read. */
import type { StepRecord } from '../../workflows/activities.contract.ts';
import type { CaseView } from '../../workflows/complaint.contract.ts';
import { auditFragment, withoutRequest } from '../audit-entry.ts';
import type { Db } from '../client.ts';
import type { Fragment } from '../queries/conditions.ts';
import type { CaseDetail } from '../schema/case.ts';
import { givingBack } from './budget.ts';
import { timesWritten } from './case-times.ts';
import { outboxWritten } from './event-outbox.ts';
import { recipients } from './recipients.ts';
import { repeatedFragment, repeatsRedrawn, takeTurn } from './repeats.ts';

/** There is no row for the case: intake writes it before the process starts. */
export class UnknownCaseError extends Error {
  override readonly name = 'UnknownCaseError';
}

/**
 * Writes a step as a whole or not at all, in one statement and one round trip. The guard is the case's event
 * sequence: a step already written is left alone, and an older one never rolls back a later one (semantics,
 * *The engine*). Steps that a dying worker wrote, and that the process then took otherwise — later, perhaps in fewer
 * steps — are replaced: the later attempt holds. Steps that may draw links of other cases are written one after another
 * for each customer: of two at the same time neither would see what the other says. Answers whether it was written now.
 * @throws UnknownCaseError
 */
export async function recordStep(db: Db, step: StepRecord): Promise<boolean> {
  if (!mayMove(step)) return write(db, step);
  return (await db.sql.begin(async (tx) => {
    await takeTurn(tx, { caseId: step.view.caseId });
    // postgres.js gives a transaction all that a statement needs of the pool.
    return write({ ...db, sql: tx as unknown as Db['sql'] }, step);
  })) as boolean;
}

async function write(db: Db, step: StepRecord): Promise<boolean> {
  const { view } = step;
  const { sql } = db;
  const [row] = await sql<{ known: boolean; written: boolean }[]>`
    with recursive was as (
      -- Locked, so that what the audit says was before is what this step replaces.
      select id, ${audited(db)} as audited, ${moved(db, step)} as moved from cases where id = ${view.caseId}::uuid for no key update
    ),
    step as (
      update cases set
        stage = ${view.stage}, waiting_for = ${view.waitingFor}, outcome = ${view.outcome},
        class = ${view.class}, category = ${view.category}, severity = ${view.severity},
        assignee = ${view.assignee}::uuid, cycle = ${view.cycle}, seq = ${view.seq}, version = ${view.version},
        step_at = ${instant(step.atMs)}::timestamptz,
        received_at = ${instant(view.receivedAtMs)}::timestamptz,
        resolution_state = ${view.resolution.state},
        due_at = ${instant(view.resolution.dueAtMs)}::timestamptz,
        at_risk_at = ${instant(view.resolution.atRiskAtMs)}::timestamptz,
        breached_at = ${instant(view.resolution.breachedAtMs)}::timestamptz,
        resolved_at = ${instant(view.resolvedAtMs)}::timestamptz,
        ended_at = ${instant(view.endedAtMs)}::timestamptz, merged_into_id = ${view.mergedInto}::uuid,
        repeats_id = case when was.moved and restores_id is null then (${repeated(db, view)}) else repeats_id end,
        clocks = ${JSON.stringify(view.clocks)}::jsonb, detail = ${JSON.stringify(detailOf(view))}::jsonb
      from was
      where cases.id = was.id
        and (seq < ${view.seq} or step_at < ${instant(step.atMs)}::timestamptz)
      returning cases.id, seq, channel, demo, arm, repeats_id, customer_ref, category, received_at, resolved_at, ended_at,
                outcome, was.moved or outcome = 'merged' as redrawn, was.audited as audited_before, ${audited(db)} as audited_after
    ),
    ${stepAudit(db, step)},
    event_written as (
      insert into timeline (case_id, seq, ordinal, type, at, actor_kind, actor_id, source_id, data)
      select step.id, step.seq, e.ordinal, e.type, e.at, e."actorKind", e."actorId", e."sourceId", e.data
      from step, jsonb_to_recordset(${JSON.stringify(eventRows(step))}::jsonb) as e(
        ordinal int, type text, at timestamptz, "actorKind" text, "actorId" text, "sourceId" uuid, data jsonb)
      on conflict (case_id, seq, ordinal) do update
        set type = excluded.type, at = excluded.at, actor_kind = excluded.actor_kind,
            actor_id = excluded.actor_id, source_id = excluded.source_id, data = excluded.data
    ),
    -- What an attempt that was never taken told beyond this one.
    event_dropped as (
      delete from timeline using step
      where timeline.case_id = step.id
        and (timeline.seq, timeline.ordinal) >= (step.seq, ${step.events.length}::int)
    ),
    open_task as (
      select t.* from jsonb_to_recordset(${JSON.stringify(taskRows(step))}::jsonb) as t(
        id text, step text, role text, department text, assignee uuid, "openedAt" timestamptz,
        "dueAt" timestamptz, "clockId" text)
    ),
    task_closed as (
      delete from tasks using step
      where tasks.case_id = step.id and not exists (select 1 from open_task where open_task.id = tasks.id)
    ),
    task_written as (
      insert into tasks (id, case_id, step, role, department, assignee, opened_at, due_at, clock_id)
      select t.id, step.id, t.step, t.role, t.department, t.assignee, t."openedAt", t."dueAt", t."clockId"
      from step, open_task t
      on conflict (case_id, id) do update
        set assignee = excluded.assignee, due_at = excluded.due_at, role = excluded.role,
            department = excluded.department, clock_id = excluded.clock_id
    ),
    notice as (
      select n.*, step.id as case_id
      from step, jsonb_to_recordset(${JSON.stringify(noticeRows(step))}::jsonb) as n(
        key text, kind text, "clockId" text, rung text, "personId" uuid, role text, department text,
        "dueAt" timestamptz, at timestamptz)
    ),
    ${recipients(db)},
    notice_written as (
      insert into notifications (
        case_id, key, kind, clock_id, rung, role, department, person_id, instead_of, due_at, at)
      select n.case_id, n.key, n.kind, n."clockId", n.rung, n.role, n.department, r.person_id, r.instead_of,
             n."dueAt", n.at
      from notice n left join recipient r on r.key = n.key
      -- Somebody who holds the role gets it as its holder, not also as a stand-in.
      order by n.key, r.person_id, r.instead_of nulls first
      on conflict do nothing
    ),
    letter_written as (
      insert into letters (case_id, key, kind, source_id, at, seq)
      select step.id, l.key, l.kind, l."sourceId", l.at, step.seq
      from step, jsonb_to_recordset(${JSON.stringify(letterRows(step))}::jsonb) as l(
        key text, kind text, "sourceId" uuid, at timestamptz)
      on conflict do nothing
    ),
    -- Those of an attempt that was never taken; mail leaves a letter alone for as long as one may come.
    letter_dropped as (
      delete from letters using step
      where letters.case_id = step.id and letters.seq >= step.seq and letters.sent_at is null
        and letters.key <> all(${step.letters.map((letter) => letter.key)}::text[])
    ),
    contact_written as (
      insert into contacts (case_id, key, at, channel, direction, kind, actor_kind, actor_id, automatic, responds,
                            source_id)
      select step.id, k.key, k.at, coalesce(k.channel, step.channel), 'outbound', k.kind, k."actorKind", k."actorId",
             k.automatic, not k.automatic, k."sourceId"
      from step, jsonb_to_recordset(${JSON.stringify(contactRows(step))}::jsonb) as k(
        key text, at timestamptz, channel text, kind text, "actorKind" text, "actorId" text, automatic boolean,
        "sourceId" uuid)
      on conflict do nothing
    ),
    ${timesWritten(db, step)},
    ${mayMove(step) ? sql`${repeatsRedrawn(db)},` : sql``}
    ${outboxWritten(db, step)},
    ${givingBack(db, step.holds)}
    select exists (select 1 from cases where id = ${view.caseId}::uuid) as known,
           exists (select 1 from step) as written`;
  if (row?.known !== true) throw new UnknownCaseError(`There is no case ${view.caseId}.`);
  return row.written;
}

/**
 * Whether the case is about something else than it was, or came at another moment: what links of repeats go by. Triage says it
 * in any case: intake may have known what it is about, and drew no links of cases that were there already.
 */
const moved = ({ sql }: Db, { view, events }: StepRecord): Fragment => sql`(
  ${events.some(({ type }) => type === 'triaged')}::boolean
    or category is distinct from ${view.category}::text
    or received_at is distinct from ${instant(view.receivedAtMs)}::timestamptz)`;

/** What a step tells that may draw links of other cases anew. */
const movingTypes: readonly string[] = [
  'triaged',
  'reclassified',
  'corrected',
  'merged_in',
  'separated',
  'merged',
];
const mayMove = ({ events }: StepRecord): boolean => events.some(({ type }) => movingTypes.includes(type));

/** The case that this one repeats after the step. */
const repeated = ({ sql }: Db, view: CaseView): Fragment =>
  repeatedFragment(
    sql,
    {
      customerRef: sql`cases.customer_ref`,
      category: sql`${view.category}::text`,
      demo: sql`cases.demo`,
      receivedAt: sql`${instant(view.receivedAtMs)}::timestamptz`,
    },
    sql`cases.id`,
  );

/** What the audit keeps of a case: where it stands, and nothing that its history says better. */
const audited = ({ sql }: Db): Fragment => sql`
  jsonb_build_object('seq', seq, 'version', version, 'stage', stage, 'waitingFor', waiting_for, 'outcome', outcome,
    'class', class, 'category', category, 'severity', severity, 'assignee', assignee, 'cycle', cycle,
    'dueAt', due_at, 'resolvedAt', resolved_at, 'endedAt', ended_at)`;

/** A step is the process's; each event in it names whoever is behind it, and the command or fact. */
function stepAudit({ sql }: Db, { view, events }: StepRecord): Fragment {
  const told = events.map(({ type, actor, sourceId }) => [type, actor.id, sourceId]);
  return auditFragment(
    sql,
    {
      origin: withoutRequest('process', 'process'),
      originDigest: sql`null::text`,
      action: 'case.step',
      subject: sql`${`case:${view.caseId}`}::text`,
      before: sql`step.audited_before`,
      after: sql`step.audited_after || jsonb_build_object('events', ${JSON.stringify(told)}::jsonb)`,
    },
    sql`from step`,
  );
}

/** As PostgreSQL reads it; null stays null. */
const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** The columns of a view that no list filters or sorts by. */
export function detailOf(view: CaseView): CaseDetail {
  const { remedySought, finding, rootCause, proposal, compensation, paidMinor, payments, handOffs, next } =
    view;
  const { referrals, line, screening, refusal } = view;
  return {
    ...{ remedySought, finding, rootCause, proposal, compensation, paidMinor, payments, handOffs, next },
    ...{ referrals, line, screening, refusal },
  };
}

const eventRows = ({ events }: StepRecord) =>
  events.map((event, ordinal) => ({
    ordinal,
    type: event.type,
    at: instant(event.atMs),
    actorKind: event.actor.kind,
    actorId: event.actor.id,
    sourceId: event.sourceId,
    data: event.data,
  }));

const taskRows = ({ view }: StepRecord) =>
  view.tasks.map((task) => ({
    id: task.id,
    step: task.step,
    role: task.role,
    department: task.department,
    assignee: task.assignee,
    openedAt: instant(task.openedAtMs),
    dueAt: instant(task.dueAtMs),
    clockId: task.clockId,
  }));

const noticeRows = ({ notices }: StepRecord) =>
  notices.map((notice) => ({
    key: notice.key,
    kind: notice.kind,
    clockId: notice.clockId,
    rung: notice.rung,
    personId: 'personId' in notice.to ? notice.to.personId : null,
    role: 'role' in notice.to ? notice.to.role : 'department' in notice.to ? 'department' : null,
    department: 'department' in notice.to ? notice.to.department : null,
    dueAt: instant(notice.dueAtMs),
    at: instant(notice.atMs),
  }));

const letterRows = ({ letters }: StepRecord) =>
  letters.map((letter) => ({
    key: letter.key,
    kind: letter.kind,
    sourceId: letter.sourceId,
    at: instant(letter.atMs),
  }));

/** Letters that carry a person's words, when a person gave them; all others are a robot's. */
const inPersonsWords: readonly string[] = ['question', 'reply', 'decision', 'offer'];

/** What we said to the customer: letters, and good that was made at once. */
const contactRows = (step: StepRecord) => [...lettersAsContacts(step), ...madeGood(step)];

/** Each letter is a contact by whoever took the decision behind it, on the channel of the case. */
const lettersAsContacts = ({ letters, events }: StepRecord) =>
  letters.map(({ key, kind, sourceId, atMs }) => {
    const decided = sourceId === null ? undefined : events.find((event) => event.sourceId === sourceId);
    const actor = decided?.actor ?? { kind: 'process', id: 'process' };
    return {
      key: `letter.${key}`,
      at: instant(atMs),
      channel: null,
      kind,
      actorKind: actor.kind,
      actorId: actor.id,
      automatic: actor.kind !== 'person' || !inPersonsWords.includes(kind),
      sourceId,
    };
  });

/** Good made within the first contact is said in the talk itself, and no letter tells of it (practice R8). */
const madeGood = ({ events }: StepRecord) =>
  events.flatMap(({ type, sourceId, atMs, actor, data }) => {
    const proposed = events.some((event) => event.type === 'proposed' && event.sourceId === sourceId);
    if (type !== 'accepted' || sourceId === null || !proposed) return [];
    return [
      {
        key: `made_good.${sourceId}`,
        at: instant(atMs),
        channel: data.channel ?? null,
        kind: 'compensation',
        actorKind: actor.kind,
        actorId: actor.id,
        automatic: actor.kind !== 'person',
        sourceId,
      },
    ];
  });
