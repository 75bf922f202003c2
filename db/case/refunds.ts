/** Refunds of orders, as activities read them and keep what the refund system answers. */
import type { Money } from '../../workflows/domain/money.ts';
import type { RefundStanding, RefundState } from '../../workflows/refund.contract.ts';
import type { Db } from '../client.ts';

/** What is to be refunded, and where it stands; null when it was never stored. */
export async function findRefund(
  db: Db,
  id: string,
): Promise<{ readonly state: RefundState; readonly money: Money } | null> {
  const [row] = await db.sql<{ state: RefundState; amountMinor: number; currency: string }[]>`
    select state, amount_minor as "amountMinor", currency from refunds where id = ${id}::uuid`;
  return row ? { state: row.state, money: { amountMinor: row.amountMinor, currency: row.currency } } : null;
}

/** Keeps what the system answered. What is done or failed stays so, and the same again changes nothing. */
export async function keepRefund(
  db: Db,
  id: string,
  { state, failure }: { readonly state: RefundStanding; readonly failure: string | null },
): Promise<void> {
  await db.sql`
    update refunds set state = ${state}, failure = ${failure}, heard_at = now()
     where id = ${id}::uuid and state not in ('done', 'failed') and state <> ${state}`;
}

/** Notes that the system could not be asked; what it said before stands. */
export async function noteRefundUnavailable(db: Db, id: string): Promise<void> {
  await db.sql`update refunds set state = 'unavailable' where id = ${id}::uuid and state = 'pending'`;
}
