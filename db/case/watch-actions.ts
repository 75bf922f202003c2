/** The ladder of corrective actions, and whether they helped (practice R9). */
import type { Db } from '../client.ts';

/** The owner is reminded past this share of the time that an action has. */
const remindShare = 0.8;
/** Complaints of the last days have no cause yet: they are counted once the longest limit is well over. */
const understoodAfterDays = 14;

export interface Watched {
  readonly told: number;
  readonly checked: number;
}

/**
 * Brings whatever is due at `now`: owners are reminded, the head hears of what is late, and of what was done long
 * enough ago complaints of its cause are counted before and after. Safe to repeat and to run in several places; after
 * an outage everything is brought once.
 */
export async function watchActions(db: Db, now: Date): Promise<Watched> {
  const told = await db.sql`
    with due as (
      select id, created_at + (due_at - created_at) * ${remindShare}::float8 <= ${now}::timestamptz as remind,
             due_at <= ${now}::timestamptz as late
      from corrective_actions
      where done_at is null and cancelled_at is null and (owner_reminded_at is null or escalated_at is null)
    )
    update corrective_actions a
       set owner_reminded_at = case when due.remind then coalesce(owner_reminded_at, ${now}::timestamptz)
                                    else owner_reminded_at end,
           escalated_at = case when due.late then coalesce(escalated_at, ${now}::timestamptz) else escalated_at end
      from due
     where a.id = due.id and a.done_at is null and a.cancelled_at is null
       and (due.remind and a.owner_reminded_at is null or due.late and a.escalated_at is null)`;
  const checked = await db.sql`
    update corrective_actions a
       set checked_at = ${now}::timestamptz,
           cases_before = ${count(db, 'before')}, cases_after = ${count(db, 'after')}
     where a.done_at is not null and a.checked_at is null
       and a.done_at + make_interval(days => a.check_days + ${understoodAfterDays}::int) <= ${now}::timestamptz`;
  return { told: told.count, checked: checked.count };
}

/** Complaints of the action's cause in so many days before or after it was done. */
function count({ sql }: Db, side: 'before' | 'after') {
  const span = sql`make_interval(days => a.check_days)`;
  const [from, until] =
    side === 'before'
      ? [sql`a.done_at - ${span}`, sql`a.done_at`]
      : [sql`a.done_at`, sql`a.done_at + ${span}`];
  return sql`(
    select count(*)::int from cases c
     where c.detail ->> 'rootCause' = a.cause and not c.demo and c.received_at >= ${from} and c.received_at < ${until})`;
}
