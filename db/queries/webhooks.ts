/** Subscriptions and their deliveries, as people read them. */
import type { Db } from '../client.ts';
import { eventIdOf } from '../events.ts';
import { andAll } from './conditions.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';
import type { Reading } from './people.ts';

export const webhookStates = ['active', 'paused', 'disabled'] as const;
export type WebhookState = (typeof webhookStates)[number];

export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly description: string | null;
  readonly types: readonly string[];
  readonly state: WebhookState;
  readonly disabledReason: 'gone' | 'failing' | null;
  readonly disabledAt: Date | null;
  readonly failingSince: Date | null;
  readonly createdAt: Date;
  /** How many secrets sign now: two while one is being replaced. */
  readonly secrets: number;
  readonly waiting: number;
}

/** One subscription, or all of them, oldest first; with a key, those of its own. */
export async function findWebhooks(
  db: Reading,
  { id, registeredBy }: { readonly id?: string; readonly registeredBy: string | null },
): Promise<readonly WebhookRow[]> {
  const { sql } = db;
  return sql<WebhookRow[]>`
    select w.id, w.url, w.description, w.types, w.state, w.disabled_reason as "disabledReason",
           w.disabled_at as "disabledAt", w.failing_since as "failingSince", w.created_at as "createdAt",
           (select count(*)::int from webhook_secrets s
             where s.webhook_id = w.id and (s.expires_at is null or s.expires_at > now())) as secrets,
           (select count(*)::int from webhook_deliveries d
             where d.webhook_id = w.id and d.state = 'waiting') as waiting
      from webhooks w
     where w.state <> 'deleted' ${id === undefined ? sql`` : sql`and w.id = ${id}::uuid`}
       ${registeredBy === null ? sql`` : sql`and w.registered_by = ${registeredBy}`}
     order by w.created_at, w.id`;
}

export const deliveryStates = ['waiting', 'delivered', 'failed', 'withdrawn'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface AttemptRow {
  readonly round: number;
  readonly attempt: number;
  readonly at: string;
  readonly durationMs: number;
  readonly status: number | null;
  readonly failure: string | null;
}

export interface DeliveryRow {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly caseId: string | null;
  readonly sequence: number | null;
  readonly state: DeliveryState;
  readonly createdAt: Date;
  readonly nextTryAt: Date | null;
  readonly settledAt: Date | null;
  readonly status: number | null;
  readonly failure: string | null;
  readonly attempts: readonly AttemptRow[];
}

export interface DeliveryList {
  readonly webhookId: string;
  readonly state?: DeliveryState | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

type Row = Omit<DeliveryRow, 'eventId'> & { readonly position: number | null };

/** One page of a subscription's deliveries, newest first. Throws {@link ForeignCursorError}. */
export async function listDeliveries(db: Db, request: DeliveryList): Promise<Page<DeliveryRow>> {
  const { webhookId, state, limit } = request;
  const list = ['deliveries', webhookId, state ?? null];
  const { sql } = db;
  const rows = await rowsOf(
    db,
    [
      sql`d.webhook_id = ${webhookId}::uuid`,
      ...(state === undefined ? [] : [sql`d.state = ${state}`]),
      ...(request.cursor === undefined ? [] : [beforeCursor(request.cursor)]),
    ],
    limit + 1,
  );
  return pageOf(rows, limit, list, (row) => [row.createdAt.getTime(), row.position ?? 0, row.id], deliveryOf);

  function beforeCursor(cursor: string) {
    const [at, position, id] = decodeCursor(list, cursor, 3);
    if (typeof at !== 'number' || typeof position !== 'number' || typeof id !== 'string') {
      throw new ForeignCursorError('Not a cursor of deliveries.');
    }
    return sql`(d.created_at, coalesce(d.position, 0), d.id)
               < (${new Date(at)}::timestamptz, ${position}::bigint, ${id}::uuid)`;
  }
}

/** One delivery of a subscription, or null. */
export async function findDelivery(db: Reading, webhookId: string, id: string): Promise<DeliveryRow | null> {
  const { sql } = db;
  const [row] = await rowsOf(db, [sql`d.webhook_id = ${webhookId}::uuid`, sql`d.id = ${id}::uuid`], 1);
  return row === undefined ? null : deliveryOf(row);
}

const deliveryOf = ({ position, ...row }: Row): DeliveryRow => ({
  ...row,
  eventId: position === null ? `ping_${row.id}` : eventIdOf(position),
});

async function rowsOf({ sql }: Reading, conditions: Parameters<typeof andAll>[1], limit: number) {
  return sql<Row[]>`
    select d.id, d.position, d.type, d.case_id as "caseId", d.sequence, d.state, d.created_at as "createdAt",
           d.next_try_at as "nextTryAt", d.settled_at as "settledAt", d.last_status as status, d.failure,
           coalesce((
             select json_agg(json_build_object('round', a.round, 'attempt', a.attempt, 'at', a.at,
                      'durationMs', a.duration_ms, 'status', a.status, 'failure', a.failure)
                    order by a.round, a.attempt)
               from webhook_attempts a where a.delivery_id = d.id), '[]') as attempts
      from webhook_deliveries d
     where true ${andAll(sql, conditions)}
     order by d.created_at desc, coalesce(d.position, 0) desc, d.id desc limit ${limit}`;
}

export interface DeliveryBacklog {
  /** Deliveries due and not settled, of subscriptions that are active. */
  readonly size: number;
  /** Age of the oldest of them in whole seconds. */
  readonly oldestSeconds: number;
}

/** What waits to be delivered, or to be tried again. */
export async function deliveryBacklog(db: Db): Promise<DeliveryBacklog> {
  const [row] = await db.sql<DeliveryBacklog[]>`
    select count(*)::int as size,
           coalesce(greatest(0, extract(epoch from now() - min(d.due_at))), 0)::int as "oldestSeconds"
      from webhook_deliveries d join webhooks w on w.id = d.webhook_id and w.state = 'active'
     where d.state = 'waiting' and d.due_at <= now()`;
  return row ?? { size: 0, oldestSeconds: 0 };
}
