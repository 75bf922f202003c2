/** Refunds of orders, as people of ours ask for them and an integrator answers. */
import type { Actor } from '../../workflows/domain/case-file.ts';
import { refundTold } from '../case/refund-told.ts';
import type { Db } from '../client.ts';
import { type Tx, type Who, writeAudit } from './audit.ts';

/** What may be refunded in a case. Amounts in minor units of the order's currency. */
export interface Refundable {
  readonly currency: string;
  /** Of the order, what no other refund has taken. */
  readonly leftMinor: number;
  /** What this case has been refunded, or is being. */
  readonly inCaseMinor: number;
  /** The refund that was asked for by the same proposal and has not failed. */
  readonly before: string | null;
}

/** Reads what may be refunded, and keeps all others off this order until the transaction ends; null without an order. */
export async function lockRefundable(tx: Tx, caseId: string, proposalId: string): Promise<Refundable | null> {
  const [order] = await tx<{ number: string; totalMinor: number; currency: string }[]>`
    select o.number, o.total_minor as "totalMinor", o.currency
      from complaints c join orders o on o.number = c.external_ref
     where c.id = ${caseId}::uuid and (o.customer_ref is null or o.customer_ref = c.customer_ref)
       for update of o`;
  if (order === undefined) return null;
  const [taken] = await tx<{ orderMinor: number; caseMinor: number; before: string | null }[]>`
    select coalesce(sum(r.amount_minor), 0)::float8 as "orderMinor",
           coalesce(sum(r.amount_minor) filter (where r.case_id = ${caseId}::uuid), 0)::float8 as "caseMinor",
           (min(r.id::text) filter (where r.case_id = ${caseId}::uuid and r.proposal_id = ${proposalId})) as before
      from refunds r join complaints c on c.id = r.case_id
     where c.external_ref = ${order.number} and r.state <> 'failed'`;
  const { orderMinor = 0, caseMinor = 0, before = null } = taken ?? {};
  const leftMinor = Math.max(0, order.totalMinor - orderMinor);
  return { currency: order.currency, leftMinor, inCaseMinor: caseMinor, before };
}

export interface NewRefund {
  readonly id: string;
  readonly caseId: string;
  readonly proposalId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly at: Date;
}

/** Whoever asks or answers: as the history shows them, and as the audit trail does. */
export interface By {
  readonly actor: Actor;
  readonly who: Who;
}

/** Stores a refund that is to be asked for, and tells of it. */
export async function insertRefund(tx: Tx, refund: NewRefund, by: By): Promise<void> {
  const { id, caseId, proposalId, amountMinor, currency, at } = refund;
  await tx`
    with moved as (
      insert into refunds (id, case_id, proposal_id, amount_minor, currency, state, asked_at)
      values (${id}::uuid, ${caseId}::uuid, ${proposalId}, ${amountMinor}, ${currency}, 'pending', ${at}::timestamptz)
      returning *
    ),
    ${refundTold(tx, { state: 'pending', actor: by.actor, at })}
    select 1 from moved`;
  await writeAudit(tx, {
    actorId: by.who,
    action: 'refund.asked',
    subject: `case:${caseId}`,
    before: null,
    after: { refundId: id, proposalId, amountMinor, currency },
  });
}

/** How a refund ended. */
export interface RefundAnswer {
  readonly state: 'done' | 'failed';
  /** Why it failed, as a code. */
  readonly failure: string | null;
  readonly at: Date;
}

/** Keeps an integrator's answer. The same again changes nothing; another one than before is `answered-otherwise`. */
export async function answerRefund(
  db: Db,
  id: string,
  { state, failure, at }: RefundAnswer,
  by: By,
): Promise<'noted' | 'unknown' | 'answered-otherwise'> {
  return await db.sql.begin(async (tx) => {
    const [was] = await tx<{ caseId: string; state: string }[]>`
      select case_id as "caseId", state from refunds where id = ${id}::uuid for update`;
    if (was === undefined) return 'unknown' as const;
    if (was.state === state) return 'noted' as const;
    if (was.state === 'done' || was.state === 'failed') return 'answered-otherwise' as const;
    await tx`
      with moved as (
        update refunds
           set state = ${state}, failure = ${failure}, heard_at = ${at}::timestamptz, unavailable_since = null
         where id = ${id}::uuid
        returning *
      ),
      ${refundTold(tx, { state, actor: by.actor, at })}
      select 1 from moved`;
    await writeAudit(tx, {
      actorId: by.who,
      action: 'refund.answered',
      subject: `case:${was.caseId}`,
      before: { refundId: id, state: was.state },
      after: { refundId: id, state, failure },
    });
    return 'noted' as const;
  });
}
