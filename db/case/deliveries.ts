/** Deliveries of webhooks as the worker has them: taken from the log, tried, settled. */
import type { Db } from '../client.ts';
import { type EventData, eventBodyOf, eventIdOf } from '../events.ts';
import type { KeptWebhookSecret } from '../webhook-secret.ts';

export interface DeliveryRef {
  readonly deliveryId: string;
  readonly round: number;
}

export interface LeaseDeliveriesRequest {
  /** Of one subscription that may be under way for the first time. */
  readonly perWebhookMax: number;
  /** How long nobody else hands them over. */
  readonly leaseMs: number;
  /** How long a delivery holds up later ones of its case. */
  readonly holdMs: number;
}

/**
 * Takes the deliveries that may begin now, each by one worker. A delivery waits for the earlier ones of its case to
 * the same subscription, but for none longer than `holdMs`: one that a receiver never takes cannot hold a case for ever.
 */
export async function leaseDeliveries(
  db: Db,
  { perWebhookMax, leaseMs, holdMs }: LeaseDeliveriesRequest,
): Promise<readonly DeliveryRef[]> {
  return db.sql<DeliveryRef[]>`
    with due as (
      select d.id
        from webhooks w
       cross join lateral (
         select count(*)::int as busy from webhook_deliveries u
          where u.webhook_id = w.id and u.state = 'waiting' and u.attempts = 0
            and (u.started_at is not null or u.lease_until > now())) under_way
       cross join lateral (
         select d.id from webhook_deliveries d
          where d.webhook_id = w.id and d.state = 'waiting' and d.started_at is null and d.due_at <= now()
            and (d.lease_until is null or d.lease_until <= now())
            and not exists (
              select from webhook_deliveries p
               where p.webhook_id = d.webhook_id and p.case_id = d.case_id and p.sequence < d.sequence
                 and p.state = 'waiting' and p.due_at > now() - make_interval(secs => ${holdMs / 1_000}::float8))
          order by d.due_at, d.position
          limit greatest(0, ${perWebhookMax}::int - under_way.busy)) d
       where w.state = 'active'
    ),
    free as (
      select d.id from webhook_deliveries d join due on due.id = d.id
       where d.state = 'waiting' and d.started_at is null and (d.lease_until is null or d.lease_until <= now())
         for update of d skip locked
    )
    update webhook_deliveries d set lease_until = now() + make_interval(secs => ${leaseMs / 1_000}::float8)
      from free where d.id = free.id
    returning d.id as "deliveryId", d.round`;
}

/** Notes that the engine has these. */
export async function markDeliveriesStarted(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.sql`
    update webhook_deliveries set started_at = now(), lease_until = null
     where id = any(${[...ids]}::uuid[]) and started_at is null`;
}

/** Gives leases back: the engine cannot be reached. */
export async function returnDeliveries(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.sql`
    update webhook_deliveries set lease_until = null where id = any(${[...ids]}::uuid[]) and started_at is null`;
}

/** What is sent, and with what it is signed. */
export interface DeliveryToSend {
  readonly webhookId: string;
  readonly webhookState: 'active' | 'paused' | 'disabled' | 'deleted';
  readonly url: string;
  /** As they are kept, the newest first. */
  readonly secrets: readonly KeptWebhookSecret[];
  /** Of the message: the same at every try. */
  readonly messageId: string;
  readonly body: string;
  /** Tries of this round so far. */
  readonly attempts: number;
}

interface SendRow {
  readonly webhookId: string;
  readonly webhookState: DeliveryToSend['webhookState'];
  readonly url: string;
  readonly secrets: { readonly id: string; readonly keyId: string; readonly sealed: string }[];
  readonly attempts: number;
  readonly type: string;
  readonly createdAt: Date;
  readonly position: number | null;
  readonly at: Date | null;
  readonly caseId: string | null;
  readonly sequence: number | null;
  readonly data: EventData | null;
}

/** A delivery whose turn this round is; null when it is settled, taken over by another round, or gone. */
export async function findDeliveryToSend(db: Db, ref: DeliveryRef): Promise<DeliveryToSend | null> {
  const [row] = await db.sql<SendRow[]>`
    select w.id as "webhookId", w.state as "webhookState", w.url, d.attempts, d.type, d.created_at as "createdAt",
           d.position, e.at, d.case_id as "caseId", d.sequence, e.data,
           (select coalesce(json_agg(json_build_object('id', s.id, 'keyId', s.key_id, 'sealed', encode(s.sealed, 'base64'))
                                     order by s.created_at desc, s.id desc), '[]')
              from webhook_secrets s
             where s.webhook_id = w.id and (s.expires_at is null or s.expires_at > now())) as secrets
      from webhook_deliveries d
      join webhooks w on w.id = d.webhook_id
      left join events e on e.position = d.position
     where d.id = ${ref.deliveryId}::uuid and d.round = ${ref.round}::int and d.state = 'waiting'
       and (d.position is null or e.position is not null)`;
  if (row === undefined) return null;
  const { webhookId, webhookState, url, attempts, type, caseId, sequence } = row;
  const secrets = row.secrets.map(({ id, keyId, sealed }) => ({
    id,
    webhookId,
    keyId,
    sealed: Buffer.from(sealed, 'base64'),
  }));
  const messageId = row.position === null ? `ping_${ref.deliveryId}` : eventIdOf(row.position);
  const body = eventBodyOf({
    id: messageId,
    type,
    at: row.at ?? row.createdAt,
    caseId,
    sequence,
    data: row.data ?? {},
  });
  return { webhookId, webhookState, url, secrets, attempts, messageId, body: JSON.stringify(body) };
}

/** A subscription that is paused keeps what is on its way; a new round begins when it goes on. */
export async function holdDelivery(db: Db, ref: DeliveryRef): Promise<void> {
  await db.sql`
    update webhook_deliveries
       set started_at = null, lease_until = null, round = round + 1, attempts = 0, next_try_at = null, due_at = now()
     where id = ${ref.deliveryId}::uuid and round = ${ref.round}::int and state = 'waiting'`;
}

/** Settles a delivery whose subscription takes nothing any more. */
export async function failDelivery(db: Db, ref: DeliveryRef, failure: string): Promise<void> {
  await db.sql`
    update webhook_deliveries set state = 'failed', failure = ${failure}, settled_at = now(), next_try_at = null
     where id = ${ref.deliveryId}::uuid and round = ${ref.round}::int and state = 'waiting'`;
}

/** What came of one try. */
export interface Attempt {
  readonly at: Date;
  readonly durationMs: number;
  /** The answer's status, or null without an answer. */
  readonly status: number | null;
  /** A code such as `timed-out`; null when the receiver took it. */
  readonly failure: string | null;
  /** Milliseconds to the next try; null when there is none. */
  readonly nextTryMs: number | null;
}

/** Keeps a try. A delivery that was taken, or that is tried no more, is settled with it. */
export async function keepAttempt(db: Db, ref: DeliveryRef, attempt: Attempt): Promise<void> {
  const { at, durationMs, status, failure, nextTryMs } = attempt;
  const state = failure === null ? 'delivered' : nextTryMs === null ? 'failed' : 'waiting';
  await db.sql`
    with tried as (
      update webhook_deliveries
         set attempts = attempts + 1, last_status = ${status}::int, failure = ${failure}::text, state = ${state},
             settled_at = case when ${state} <> 'waiting' then now() end,
             next_try_at = now() + make_interval(secs => ${nextTryMs === null ? null : nextTryMs / 1_000}::float8)
       where id = ${ref.deliveryId}::uuid and round = ${ref.round}::int and state = 'waiting'
      returning id, webhook_id, attempts
    ),
    noted as (
      insert into webhook_attempts (delivery_id, round, attempt, at, duration_ms, status, failure, delivered)
      select id, ${ref.round}::int, attempts, ${at}::timestamptz, ${durationMs}::int, ${status}::int,
             ${failure}::text, ${failure === null}
        from tried
      on conflict do nothing
    )
    update webhooks w
       set failing_since = case when ${failure === null} then null else coalesce(w.failing_since, now()) end
      from tried
     where w.id = tried.webhook_id and (w.failing_since is null) = ${failure !== null}`;
}

/**
 * Disables a subscription whose receiver is gone, or one that nothing got through to for `afterDays`, and tells so in
 * the log. What waits for it has failed, and can be sent again. Answers whether it was disabled now.
 */
export async function disableWebhook(
  db: Db,
  webhookId: string,
  why: { readonly reason: 'gone' } | { readonly reason: 'failing'; readonly afterDays: number },
): Promise<boolean> {
  const sinceDays = why.reason === 'gone' ? null : why.afterDays;
  const told = [
    { type: 'webhook.disabled', atMs: Date.now(), data: { webhookId, reason: why.reason } },
  ] as const;
  const rows = await db.sql`
    with disabled as (
      update webhooks set state = 'disabled', disabled_reason = ${why.reason}, disabled_at = now()
       where id = ${webhookId}::uuid and state in ('active', 'paused')
         and (${sinceDays}::int is null or failing_since <= now() - make_interval(days => ${sinceDays}::int))
      returning id
    ),
    dropped as (
      update webhook_deliveries d set state = 'failed', failure = 'disabled', settled_at = now(), next_try_at = null
        from disabled where d.webhook_id = disabled.id and d.state = 'waiting'
    )
    insert into event_outbox (subject_id, seq, events)
    select disabled.id, coalesce((select max(o.seq) from event_outbox o where o.subject_id = disabled.id), 0) + 1,
           ${JSON.stringify(told)}::jsonb
      from disabled
    returning 1`;
  return rows.length > 0;
}
