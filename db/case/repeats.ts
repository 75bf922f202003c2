/** A customer who comes again about the same within the repeat window (practice M4): how a case is linked to an earlier one. */
import type postgres from 'postgres';
import type { Fragment } from '../queries/conditions.ts';

type Sql = postgres.ISql<{ bigint: number }>;

/** What is known of a complaint that may be a repeat, as expressions. */
export interface RepeatExpressions {
  readonly customerRef: Fragment;
  /** Without one nobody can say that it is about the same. */
  readonly category: Fragment;
  /** Cases under the policy `demo` are apart. */
  readonly demo: Fragment;
  readonly receivedAt: Fragment;
}

/** How long after its solution a case is repeated. */
const repeatWindow = (sql: Sql): Fragment => sql`(
  select r.repeat_window_ms from contact_rules r order by r.version desc limit 1
) * interval '1 millisecond'`;

/**
 * The query, over expressions, for the newest case of this customer about the same that is unresolved, or was resolved within
 * the repeat window before; cases that are repeats themselves lead to the one they repeat.
 * @param self the id of the case that may be a repeat; none while there is no such case yet
 * @param but the id of a case that is not meant
 */
export function repeatedFragment(
  sql: Sql,
  repeat: RepeatExpressions,
  self?: Fragment,
  but?: Fragment,
): Fragment {
  const before = self && sql`and (e.received_at, e.id) < (${repeat.receivedAt}, ${self})`;
  // Who led to one of these is about to lead elsewhere.
  const root = [self, but].reduce<Fragment>(
    (to, id) => (id === undefined ? to : sql`nullif(${to}, ${id})`),
    sql`e.repeats_id`,
  );
  return sql`
    select coalesce(${root}, e.id) from cases e
    where e.customer_ref = ${repeat.customerRef} and e.category = ${repeat.category}
      and e.demo = ${repeat.demo} and e.outcome is distinct from 'merged'
      and e.received_at <= ${repeat.receivedAt} ${before ?? sql``} ${but ? sql`and e.id <> ${but}` : sql``}
      and coalesce(e.resolved_at, e.ended_at, 'infinity') >= ${repeat.receivedAt} - ${repeatWindow(sql)}
    order by e.received_at desc, e.id desc limit 1`;
}

/**
 * Parts of a statement's list, after its part `step`: the row that it wrote, with `redrawn` where what links go by is
 * other than before. Links of other cases that hang on that row are drawn by what it says now: of those that repeat
 * it, and of those that came after it and would, had it said so when they came.
 */
export function repeatsRedrawn({ sql }: { readonly sql: Sql }): Fragment {
  const isAgain = sql`
    o.customer_ref = s.customer_ref and o.category = s.category and o.demo = s.demo
      and s.outcome is distinct from 'merged' and (o.received_at, o.id) > (s.received_at, s.id)
      and coalesce(s.resolved_at, s.ended_at, 'infinity') >= o.received_at - ${repeatWindow(sql)}`;
  const otherwise = repeatedFragment(
    sql,
    {
      customerRef: sql`o.customer_ref`,
      category: sql`o.category`,
      demo: sql`o.demo`,
      receivedAt: sql`o.received_at`,
    },
    // What this statement sees of the row is what was before.
    sql`o.id`,
    sql`s.id`,
  );
  return sql`
    hanging as (
      select o.id, false as beyond from step s join cases o on o.repeats_id = s.id where s.redrawn
      union all
      select o.id, false from step s join cases o on ${isAgain} where s.redrawn and o.repeats_id is null
      union all
      -- Whoever repeats one of those leads to the same case now.
      select b.id, true from step s join cases o on ${isAgain} join cases b on b.repeats_id = o.id
       where s.redrawn and o.repeats_id is null
    ),
    relinked as (
      update cases o set repeats_id = case
          when h.beyond or ${isAgain} then coalesce(s.repeats_id, s.id) else (${otherwise}) end
        from step s, hanging h
       where o.id = h.id and o.restores_id is null and o.erased_at is null and o.outcome is distinct from 'merged'
      returning o.id, o.repeats_id
    ),
    recounted as (
      update case_times t set repeats = r.repeats_id is not null from relinked r where t.case_id = r.id
    )`;
}
