/** Refunds of orders, as activities read them and keep what the refund system answers. */
import type { Money } from '../../workflows/domain/money.ts';
import type { RefundStanding, RefundState } from '../../workflows/refund.contract.ts';
import { auditFragment, withoutRequest } from '../audit-entry.ts';
import type { Db } from '../client.ts';
import { refundSystem, refundTold } from './refund-told.ts';

/** What is to be refunded, and where it stands; null when it was never stored. */
export async function findRefund(
  db: Db,
  id: string,
): Promise<{ readonly state: RefundState; readonly money: Money } | null> {
  const [row] = await db.sql<{ state: RefundState; amountMinor: number; currency: string }[]>`
    select state, amount_minor as "amountMinor", currency from refunds where id = ${id}::uuid`;
  return row ? { state: row.state, money: { amountMinor: row.amountMinor, currency: row.currency } } : null;
}

/**
 * Keeps what the system answered, and tells how the refund ended. What is done or failed stays so, and the same again
 * changes nothing.
 */
export async function keepRefund(
  { sql }: Db,
  id: string,
  { state, failure }: { readonly state: RefundStanding; readonly failure: string | null },
): Promise<void> {
  if (state === 'requested') {
    await sql`
      update refunds set state = ${state}, unavailable_since = null,
             heard_at = case when state = ${state} then heard_at else now() end
       where id = ${id}::uuid and state not in ('done', 'failed') and (state <> ${state} or unavailable_since is not null)`;
    return;
  }
  await sql`
    with was as (
      select id, state from refunds where id = ${id}::uuid for update
    ),
    moved as (
      update refunds set state = ${state}, failure = ${failure}, heard_at = now(), unavailable_since = null from was
       where refunds.id = was.id and was.state not in ('done', 'failed')
      returning refunds.*, was.state as state_before
    ),
    ${refundTold(sql, { state, actor: refundSystem, at: new Date() })},
    ${auditFragment(
      sql,
      {
        origin: withoutRequest(refundSystem.kind, refundSystem.id),
        originDigest: sql`null::text`,
        action: 'refund.answered',
        subject: sql`'case:' || moved.case_id`,
        before: sql`jsonb_build_object('refundId', moved.id, 'state', moved.state_before)`,
        after: sql`jsonb_build_object('refundId', moved.id, 'state', moved.state, 'failure', moved.failure)`,
      },
      sql`from moved`,
    )}
    select 1 from moved`;
}

/** Notes that the system could not be asked, and since when; what it said before stands. */
export async function noteRefundUnavailable(db: Db, id: string): Promise<void> {
  await db.sql`
    update refunds set state = case when state = 'pending' then 'unavailable' else state end, unavailable_since = now()
     where id = ${id}::uuid and state not in ('done', 'failed') and unavailable_since is null`;
}
