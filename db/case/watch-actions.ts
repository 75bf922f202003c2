/** The ladder of corrective actions, and whether they helped (practice R9). */

import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import type { Fragment } from '../queries/conditions.ts';
import { recipients } from './recipients.ts';

/** The owner is reminded past this share of the time that an action has. */
const remindShare = 0.8;
/** Complaints of the last days have no cause yet: they are counted once the longest limit is well over. */
const understoodAfterDays = 14;
/** Who hears of what is late, and in place of an owner who has left nobody to stand in. */
const above: Role = 'head';

export interface Watched {
  /** Actions of which somebody was told that they are due soon or late. */
  readonly told: number;
  readonly checked: number;
}

/**
 * Brings whatever is due at `now`: owners are reminded, the head hears of what is late, and of what was done long
 * enough ago complaints of its cause are counted before and after, which the owner hears too. Whoever is told is told in
 * the statement that notes it, so once. Safe to repeat and to run in several places; after an outage what is late is
 * told as late alone.
 */
export async function watchActions(db: Db, now: Date): Promise<Watched> {
  const late = await tell(db, now, lateOnes(db, now));
  const soon = await tell(db, now, remindedOnes(db, now));
  const checked = await tell(db, now, checkedOnes(db, now));
  return { told: late + soon, checked };
}

/**
 * Notifies of every row that `changed` writes, and answers how many these are.
 * @param changed an update that returns `id`, `owner_id`, `version`, `due_at`, `rung` and `is_told_above`
 */
async function tell(db: Db, now: Date, changed: Fragment): Promise<number> {
  const { sql } = db;
  const [row] = await sql<{ changed: number }[]>`
    with recursive changed as (${changed}),
    notice as (
      select c.id, c.id || '.owner' as key, 'remind' as kind, c.version, c.rung, c.due_at,
             case when w.is_there then c.owner_id end as "personId",
             case when not w.is_there then ${above}::text end as role, null::text as department
        from changed c cross join lateral (
          select exists (
            select from people p left join people s on s.id = p.substitute_id
             where p.id = c.owner_id and (p.active or s.active)) as is_there) w
       where w.is_there or not c.is_told_above
      union all
      select c.id, c.id || '.above', 'escalate', c.version, c.rung, c.due_at, null, ${above}::text, null
        from changed c where c.is_told_above
    ),
    ${recipients(db)},
    written as (
      insert into notifications (action_id, key, kind, rung, role, person_id, instead_of, due_at, at)
      select n.id, concat_ws('.', n.kind, n.rung, n.version), n.kind, n.rung, n.role, r.person_id, r.instead_of, n.due_at,
             ${now}::timestamptz
        from notice n left join recipient r on r.key = n.key
       -- Somebody who holds the role gets it as its holder, not also as a stand-in.
       order by n.key, r.person_id, r.instead_of nulls first
      on conflict do nothing
    )
    select count(*)::int as changed from changed`;
  return row?.changed ?? 0;
}

function lateOnes({ sql }: Db, now: Date): Fragment {
  return sql`
    update corrective_actions a
       set owner_reminded_at = coalesce(a.owner_reminded_at, ${now}::timestamptz), escalated_at = ${now}::timestamptz
     where a.done_at is null and a.cancelled_at is null and a.escalated_at is null
       and a.due_at <= ${now}::timestamptz
    returning a.id, a.owner_id, a.version, a.due_at, 'overdue' as rung, true as is_told_above`;
}

/** Those past their share of time, and late ones whose owner is another now. */
function remindedOnes({ sql }: Db, now: Date): Fragment {
  return sql`
    update corrective_actions a set owner_reminded_at = ${now}::timestamptz
     where a.done_at is null and a.cancelled_at is null and a.owner_reminded_at is null
       and a.created_at + (a.due_at - a.created_at) * ${remindShare}::float8 <= ${now}::timestamptz
    returning a.id, a.owner_id, a.version, a.due_at,
              case when a.due_at <= ${now}::timestamptz then 'overdue' else 'due_soon' end as rung,
              false as is_told_above`;
}

function checkedOnes(db: Db, now: Date): Fragment {
  const { sql } = db;
  const dueAt = sql`a.done_at + ${daysOf(db, sql`(a.check_days + ${understoodAfterDays}::int)`)}`;
  return sql`
    update corrective_actions a
       set checked_at = ${now}::timestamptz,
           cases_before = ${count(db, 'before')}, cases_after = ${count(db, 'after')}
     where a.done_at is not null and a.checked_at is null and ${dueAt} <= ${now}::timestamptz
    returning a.id, a.owner_id, a.version, ${dueAt} as due_at, 'checked' as rung, false as is_told_above`;
}

/** So many days; of an action about the demo's cases, days of the demo's policy. */
function daysOf({ sql }: Db, days: Fragment): Fragment {
  return sql`case when a.demo then (
      select ${days} * (p.policy ->> 'dayMs')::float8 * interval '1 millisecond' from policies p
       where p.name = 'demo' order by p.version desc limit 1)
    else make_interval(days => ${days}) end`;
}

/** Complaints of the action's cause in so many days before or after it was done; what was sent twice is one. */
function count(db: Db, side: 'before' | 'after'): Fragment {
  const { sql } = db;
  const span = daysOf(db, sql`a.check_days`);
  const [from, until] =
    side === 'before'
      ? [sql`a.done_at - ${span}`, sql`a.done_at`]
      : [sql`a.done_at`, sql`a.done_at + ${span}`];
  return sql`(
    select count(*)::int from cases c
     where c.detail ->> 'rootCause' = a.cause and c.demo = a.demo and c.merged_into_id is null
       and c.received_at >= ${from} and c.received_at < ${until})`;
}
