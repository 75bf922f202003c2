/**
 * Makes the log of the outbox. Statements commit in another order than they were begun, so a number that a step took
 * for itself would become visible after later ones, and a reader that went past would never see it. Positions are
 * given here, by whoever holds the log's one row: they have no gaps and become visible in order.
 */
import type postgres from 'postgres';
import type { Db } from '../client.ts';
import { eventsChannel } from '../events.ts';
import {
  caseOf,
  type Head,
  type NewEvent,
  type OutboxRow,
  planPublication,
  type ToldEvent,
} from './publication.ts';

export interface PublishOptions {
  /** Rows of the outbox that one transaction takes, 200 unless told. */
  readonly batchMax?: number;
  /** How long webhooks wait with an event: a step of a worker that died may still give way to another. */
  readonly settleMs: number;
}

export interface Published {
  readonly events: number;
  /** Whether the outbox may hold more. */
  readonly more: boolean;
}

type Tx = postgres.TransactionSql<{ bigint: number }>;

/** Publishes the oldest rows of the outbox, and makes a delivery for each subscription to each event. */
export async function publishEvents(
  db: Db,
  { batchMax = 200, settleMs }: PublishOptions,
): Promise<Published> {
  // Nearly always there is nothing, and a transaction costs more than a look.
  const [waiting] = await db.sql`select 1 from event_outbox limit 1`;
  if (waiting === undefined) return { events: 0, more: false };
  return db.sql.begin<Published>(async (tx) => {
    const [log] = await tx<{ position: number }[]>`
      insert into event_log (id) values (1) on conflict (id) do update set id = excluded.id returning position`;
    // A step that is being written anew is waited for, in the order in which steps take these locks too.
    const rows = await tx<OutboxRow[]>`
      with oldest as (select subject_id, seq from event_outbox order by id limit ${batchMax})
      select o.id, o.subject_id as "subjectId", o.seq, o.case_id as "caseId", o.events
        from event_outbox o join oldest using (subject_id, seq)
       order by o.subject_id, o.seq for update of o`;
    const sorted = [...rows].sort((a, b) => a.id - b.id);
    const plan = planPublication(sorted, await headsOf(tx, sorted), await toldOf(tx, sorted), Date.now());
    const first = (log?.position ?? 0) + 1;
    const events = plan.events.map((event, index) => ({ ...event, position: first + index }));
    await tx`
      delete from event_outbox o using jsonb_to_recordset(${JSON.stringify(
        sorted.map(({ subjectId, seq }) => ({ subjectId, seq })),
      )}::jsonb) as t("subjectId" uuid, seq int)
       where o.subject_id = t."subjectId" and o.seq = t.seq`;
    await withdraw(tx, plan.withdrawn);
    await append(tx, events, settleMs);
    await keepHeads(tx, plan.heads);
    await tx`update event_log set position = ${first - 1 + events.length}::bigint where id = 1`;
    if (events.length > 0) await tx`select pg_notify(${eventsChannel}, '')`;
    return { events: events.length, more: rows.length === batchMax };
  }) as Promise<Published>;
}

async function headsOf(tx: Tx, rows: readonly OutboxRow[]): Promise<readonly Head[]> {
  const caseIds = [...new Set(rows.flatMap((row) => caseOf(row) ?? []))];
  return tx<Head[]>`
    select case_id as "caseId", sequence, step_seq as "stepSeq" from event_heads
     where case_id = any(${caseIds}::uuid[])`;
}

/** What was told of cases of which a step now comes once more: nearly always nothing. */
async function toldOf(tx: Tx, rows: readonly OutboxRow[]): Promise<readonly ToldEvent[]> {
  const steps = rows.filter((row) => row.caseId === null && caseOf(row) !== null);
  return tx<ToldEvent[]>`
    select distinct e.position, e.case_id as "caseId", e.sequence, e.step_seq as "stepSeq", e.type, e.at,
           e.data::text as data
      from jsonb_to_recordset(${JSON.stringify(
        steps.map(({ subjectId, seq }) => ({ subjectId, seq })),
      )}::jsonb) as s("subjectId" uuid, seq int)
      join event_heads h on h.case_id = s."subjectId" and h.step_seq >= s.seq
      join events e on e.case_id = s."subjectId"
       and (e.step_seq >= s.seq or e.step_seq is null and e.type <> 'complaint.restated')
     where e.withdrawn_at is null
     order by e.position`;
}

/** Deliveries that have not begun are dropped with their events; the others have gone out, and are followed by the news. */
async function withdraw(tx: Tx, positions: readonly number[]): Promise<void> {
  if (positions.length === 0) return;
  await tx`update events set withdrawn_at = now() where position = any(${[...positions]}::bigint[])`;
  await tx`
    update webhook_deliveries set state = 'withdrawn', settled_at = now()
     where position = any(${[...positions]}::bigint[]) and state = 'waiting' and started_at is null`;
}

/** A disabled subscription has its deliveries too, as failed ones: they can be sent again once it works. */
async function append(
  tx: Tx,
  events: readonly (NewEvent & { readonly position: number })[],
  settleMs: number,
): Promise<void> {
  if (events.length === 0) return;
  await tx`
    with told as (
      insert into events (position, type, at, case_id, sequence, step_seq, data)
      select n.position, n.type, n.at, n."caseId", n.sequence, n."stepSeq",
             n.data || case when c.id is null then '{}' else jsonb_build_object('demo', c.demo) end
        from jsonb_to_recordset(${JSON.stringify(
          events.map(({ atMs, ...event }) => ({ ...event, at: new Date(atMs).toISOString() })),
        )}::jsonb) as n(position bigint, type text, at timestamptz, "caseId" uuid, sequence int, "stepSeq" int,
             data jsonb)
        left join cases c on c.id = n."caseId"
      returning position, type, case_id, sequence
    )
    insert into webhook_deliveries (webhook_id, position, type, case_id, sequence, state, failure, settled_at, due_at)
    select w.id, t.position, t.type, t.case_id, t.sequence,
           case when w.state = 'disabled' then 'failed' else 'waiting' end,
           case when w.state = 'disabled' then 'disabled' end,
           case when w.state = 'disabled' then now() end,
           now() + make_interval(secs => ${settleMs / 1_000}::float8)
      from told t
      left join cases c on c.id = t.case_id
      join webhooks w on w.state <> 'deleted' and (t.type = any(w.types) or '*' = any(w.types))
                     and (w.registered_by is null or w.registered_by = c.registered_by)`;
}

async function keepHeads(tx: Tx, heads: readonly Head[]): Promise<void> {
  if (heads.length === 0) return;
  await tx`
    insert into event_heads (case_id, sequence, step_seq)
    select h."caseId", h.sequence, h."stepSeq"
      from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as h("caseId" uuid, sequence int, "stepSeq" int)
    on conflict (case_id) do update set sequence = excluded.sequence, step_seq = excluded.step_seq`;
}

/** Removed in one transaction at most. */
const removedMax = 2_000;

/**
 * Removes the oldest events past their retention, and the deliveries of that time and of webhooks that are deleted, a
 * bounded number.
 * @returns whether more may be past it
 */
export async function removeOldEvents(db: Db, retentionDays: number): Promise<boolean> {
  const horizon = db.sql`now() - make_interval(days => ${retentionDays}::int)`;
  return db.sql.begin<boolean>(async (tx) => {
    const events = await tx<{ position: number }[]>`
      delete from events where position in (
        select position from events order by position limit ${removedMax}) and published_at < ${horizon}
      returning position`;
    const deliveries = await tx`
      with old as (
        delete from webhook_deliveries where id in (
          select d.id from webhooks w cross join lateral (
            select id from webhook_deliveries d
             where d.webhook_id = w.id and (w.state = 'deleted' or d.created_at < ${horizon})
             order by d.created_at limit ${removedMax}) d
           limit ${removedMax})
        returning id
      )
      delete from webhook_attempts using old where webhook_attempts.delivery_id = old.id`;
    await tx`
      delete from webhooks w where w.state = 'deleted'
         and not exists (select from webhook_deliveries d where d.webhook_id = w.id)`;
    const floor = events.reduce((max, { position }) => Math.max(max, position), 0);
    if (floor > 0) await tx`update event_log set floor = greatest(floor, ${floor}::bigint) where id = 1`;
    return events.length === removedMax || deliveries.count >= removedMax;
  }) as Promise<boolean>;
}
