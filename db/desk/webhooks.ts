/** Subscriptions: made, changed, deleted, and told to send again. Each change is audited in its transaction. */
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Db } from '../client.ts';
import type { SecretBox } from '../secret-box.ts';
import { placeOfWebhookSecret } from '../webhook-secret.ts';
import { idOfWho, type Tx, type Who, writeAudit } from './audit.ts';

export interface WebhookFields {
  readonly url: string;
  readonly description: string | null;
  /** `*` is all of them. */
  readonly types: readonly string[];
}

/** 32 random bytes, as the Standard Webhooks specification writes secrets. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** An address may hold a secret in its path: only where it leads is written down. */
const originOf = (url: string): string => new URL(url).origin;

/** Subscriptions that there may be. */
export const webhooksMax = 100;

/** Makes a subscription with its secret, which is told once; null when there are too many. */
export async function makeWebhook(
  tx: Tx,
  box: SecretBox,
  fields: WebhookFields & { readonly registeredBy: string | null },
  actorId: Who,
  at: Date,
): Promise<{ readonly id: string; readonly secret: string } | null> {
  // Two at once never pass the bound together.
  await tx`select pg_advisory_xact_lock(hashtextextended('webhooks', 0))`;
  const [row] = await tx<{ there: number }[]>`
    select count(*)::int as there from webhooks where state <> 'deleted'`;
  if ((row?.there ?? 0) >= webhooksMax) return null;
  const id = uuidv7();
  const { url, description, types, registeredBy } = fields;
  await tx`
    insert into webhooks (id, url, description, types, registered_by, state, created_at, created_by)
    values (${id}::uuid, ${url}, ${description}, ${[...types]}::text[], ${registeredBy}, 'active', ${at}::timestamptz, ${idOfWho(actorId)})`;
  const secret = await keepNewSecret(tx, box, id, at);
  await writeAudit(tx, {
    actorId,
    action: 'webhook.created',
    subject: `webhook:${id}`,
    before: null,
    after: { origin: originOf(url), types },
  });
  return { id, secret };
}

async function keepNewSecret(tx: Tx, box: SecretBox, webhookId: string, at: Date): Promise<string> {
  const [id, secret] = [uuidv7(), newSecret()];
  const { keyId, sealed } = box.seal(Buffer.from(secret), placeOfWebhookSecret({ id, webhookId }));
  await tx`
    insert into webhook_secrets (id, webhook_id, key_id, sealed, created_at)
    values (${id}::uuid, ${webhookId}::uuid, ${keyId}, ${sealed}::bytea, ${at}::timestamptz)`;
  return secret;
}

export interface WebhookChange extends Partial<WebhookFields> {
  readonly state?: 'active' | 'paused';
}

/** Changes a subscription; made active again, a disabled one begins anew. False when there is none. */
export async function changeWebhook(
  db: Db,
  id: string,
  change: WebhookChange,
  actorId: Who,
): Promise<boolean> {
  return db.sql.begin<boolean>(async (tx) => {
    const [before] = await tx<(WebhookFields & { state: string })[]>`
      select url, description, types, state from webhooks
       where id = ${id}::uuid and state <> 'deleted' for update`;
    if (before === undefined) return false;
    const after = { ...before, ...change };
    await tx`
      update webhooks
         set url = ${after.url}, description = ${after.description}, types = ${[...after.types]}::text[],
             state = ${after.state},
             disabled_reason = case when ${after.state} = 'disabled' then disabled_reason end,
             disabled_at = case when ${after.state} = 'disabled' then disabled_at end,
             failing_since = case when ${after.state === before.state && after.url === before.url}
                                  then failing_since end
       where id = ${id}::uuid`;
    const told = (fields: typeof before) => ({
      origin: originOf(fields.url),
      types: fields.types,
      state: fields.state,
    });
    await writeAudit(tx, {
      actorId,
      action: 'webhook.changed',
      subject: `webhook:${id}`,
      before: told(before),
      after: told(after),
    });
    return true;
  }) as Promise<boolean>;
}

/** Deletes a subscription and its secrets at once; its log of deliveries is removed with time. False when there is none. */
export async function deleteWebhook(db: Db, id: string, actorId: Who): Promise<boolean> {
  return db.sql.begin<boolean>(async (tx) => {
    const deleted = await tx`
      update webhooks set state = 'deleted', url = '', description = null
       where id = ${id}::uuid and state <> 'deleted' returning id`;
    if (deleted.length === 0) return false;
    await tx`delete from webhook_secrets where webhook_id = ${id}::uuid`;
    await writeAudit(tx, {
      actorId,
      action: 'webhook.deleted',
      subject: `webhook:${id}`,
      before: null,
      after: null,
    });
    return true;
  }) as Promise<boolean>;
}

/** Secrets that may sign side by side; rotating faster retires the oldest at once. */
const secretsMax = 3;

/**
 * Gives a subscription a new secret, told once. The one before goes on signing for `overlapHours`.
 * @returns null when there is no such subscription
 */
export async function rotateSecret(
  tx: Tx,
  box: SecretBox,
  id: string,
  { overlapHours, actorId, at }: { readonly overlapHours: number; readonly actorId: Who; readonly at: Date },
): Promise<{ readonly secret: string; readonly oldUntil: Date } | null> {
  const [row] = await tx`select 1 from webhooks where id = ${id}::uuid and state <> 'deleted' for update`;
  if (row === undefined) return null;
  const oldUntil = new Date(at.getTime() + overlapHours * 3_600_000);
  await tx`
    update webhook_secrets set expires_at = least(coalesce(expires_at, 'infinity'), ${oldUntil}::timestamptz)
     where webhook_id = ${id}::uuid`;
  const secret = await keepNewSecret(tx, box, id, at);
  await tx`
    delete from webhook_secrets where webhook_id = ${id}::uuid and (expires_at <= now() or id not in (
      select id from webhook_secrets where webhook_id = ${id}::uuid
       order by expires_at desc nulls first, created_at desc limit ${secretsMax}))`;
  await writeAudit(tx, {
    actorId,
    action: 'webhook.secret_rotated',
    subject: `webhook:${id}`,
    before: null,
    after: { overlapHours },
  });
  return { secret, oldUntil };
}

/** Puts a test ping on its way; the subscription may be paused, then it waits. Answers the delivery's id. */
export async function sendPing(tx: Tx, webhookId: string, actorId: Who): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    insert into webhook_deliveries (webhook_id, type, state, due_at)
    select id, 'webhook.ping', 'waiting', now() from webhooks where id = ${webhookId}::uuid and state in ('active', 'paused')
    returning id`;
  if (row === undefined) return null;
  await auditSending(tx, 'webhook.pinged', webhookId, actorId, { deliveryId: row.id });
  return row.id;
}

/** What is sent once more is no change of the subscription; that somebody asked for it is kept all the same. */
async function auditSending(
  tx: Tx,
  action: 'webhook.pinged' | 'webhook.resent',
  webhookId: string,
  actorId: Who,
  after: object,
): Promise<void> {
  await writeAudit(tx, { actorId, action, subject: `webhook:${webhookId}`, before: null, after });
}

/** What came of asking for one delivery to be sent again. */
export type Resent = 'resent' | 'waiting' | 'withdrawn' | 'expired' | 'unknown';

/** Sends one delivery again. One that is still being tried is left alone. */
export async function resendDelivery(tx: Tx, webhookId: string, id: string, actorId: Who): Promise<Resent> {
  const [row] = await tx<{ state: string; there: boolean }[]>`
    select d.state, d.position is null or exists (select from events e where e.position = d.position) as there
      from webhook_deliveries d
     where d.id = ${id}::uuid and d.webhook_id = ${webhookId}::uuid for update`;
  if (row === undefined) return 'unknown';
  if (row.state === 'waiting' || row.state === 'withdrawn') return row.state;
  if (!row.there) return 'expired';
  await tx`${again(tx)} where id = ${id}::uuid`;
  await auditSending(tx, 'webhook.resent', webhookId, actorId, { deliveryId: id });
  return 'resent';
}

/** Deliveries that one call sends again. */
export const resentMax = 10_000;

/** Sends again all that failed since an instant, the oldest first; at most {@link resentMax}. Answers how many. */
export async function resendFailed(tx: Tx, webhookId: string, since: Date, actorId: Who): Promise<number> {
  const rows = await tx`
    ${again(tx)} where id in (
      select d.id from webhook_deliveries d
       where d.webhook_id = ${webhookId}::uuid and d.state = 'failed' and d.created_at >= ${since}::timestamptz
         and (d.position is null or exists (select from events e where e.position = d.position))
       order by d.created_at, d.position limit ${resentMax}
         for update of d skip locked)`;
  await auditSending(tx, 'webhook.resent', webhookId, actorId, { since, deliveries: rows.count });
  return rows.count;
}

/** A new round, so that a workflow of the one before leaves it alone. */
const again = (tx: Tx) => tx`
  update webhook_deliveries
     set state = 'waiting', round = round + 1, attempts = 0, due_at = now(), started_at = null, lease_until = null,
         settled_at = null, next_try_at = null`;
