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

/** Any number, the same for all processes: beside it the customer's. */
const turnsLock = 7_203_022;

/**
 * Waits, until the transaction's end, for others that draw links of the same customers' cases. Taken before a statement,
 * and so before what it sees.
 * @param of a case, and the customer whose it is to be
 */
export async function takeTurn(
  sql: Sql,
  { caseId, customerRef = null }: { readonly caseId: string; readonly customerRef?: string | null },
): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(${turnsLock}::int, w.place) from (
      select distinct hashtext(w.ref) as place
        from (select customer_ref from cases where id = ${caseId}::uuid union all select ${customerRef}::text) w(ref)
       where w.ref is not null
       order by 1) w`;
}

/** How long after its solution a case is repeated. */
const repeatWindow = (sql: Sql): Fragment => sql`(
  select r.repeat_window_ms from contact_rules r order by r.version desc limit 1
) * interval '1 millisecond'`;

/**
 * The query, over expressions, for the newest case of this customer about the same that is unresolved, or was resolved within
 * the repeat window before; cases that are repeats themselves lead to the one they repeat.
 * @param self the id of the case that may be a repeat; none while there is no such case yet
 */
export const repeatedFragment = (sql: Sql, repeat: RepeatExpressions, self?: Fragment): Fragment =>
  newestBefore(
    sql,
    repeat,
    sql`coalesce(${self ? sql`nullif(e.repeats_id, ${self})` : sql`e.repeats_id`}, e.id)`,
    {
      ...(self && { self }),
    },
  );

/** The query for `chosen` of the newest case `e` that this one repeats, be that a repeat itself; `but` is not meant. */
function newestBefore(
  sql: Sql,
  repeat: RepeatExpressions,
  chosen: Fragment,
  { self, but }: { readonly self?: Fragment; readonly but?: Fragment },
): Fragment {
  const { receivedAt } = repeat;
  return sql`
    select ${chosen} from cases e
    where e.customer_ref = ${repeat.customerRef} and e.category = ${repeat.category}
      and e.demo = ${repeat.demo} and e.outcome is distinct from 'merged'
      and e.received_at <= ${receivedAt} ${self ? sql`and (e.received_at, e.id) < (${receivedAt}, ${self})` : sql``}
      ${but ? sql`and e.id <> ${but}` : sql``}
      and coalesce(e.resolved_at, e.ended_at, 'infinity') >= ${receivedAt} - ${repeatWindow(sql)}
    order by e.received_at desc, e.id desc limit 1`;
}

/**
 * Parts of a statement's list, after its part `step`: the row that it wrote, with `redrawn` where what links go by is
 * other than before. Links of other cases that hang on that row are drawn by what it says now: of those that repeat
 * it, of those that repeat what it repeated, perhaps only because it lay between, and of those that came after it and
 * would repeat it, had it said so when they came, with whoever repeats these.
 */
export function repeatsRedrawn({ sql }: { readonly sql: Sql }): Fragment {
  const isAgain = sql`
    o.id <> s.id and o.customer_ref = s.customer_ref and o.category = s.category and o.demo = s.demo
      and s.outcome is distinct from 'merged' and (o.received_at, o.id) > (s.received_at, s.id)
      and coalesce(s.resolved_at, s.ended_at, 'infinity') >= o.received_at - ${repeatWindow(sql)}`;
  const other = {
    customerRef: sql`h.customer_ref`,
    category: sql`h.category`,
    demo: sql`h.demo`,
    receivedAt: sql`h.received_at`,
  };
  return sql`
    touched as (
      select o.id from step s join cases o on o.repeats_id = s.id where s.redrawn
      union
      -- What this statement sees of the row is what was before.
      select o.id from step s join cases was on was.id = s.id
        join cases o on o.repeats_id = was.repeats_id and (o.received_at, o.id) > (was.received_at, was.id)
       where s.redrawn
      union
      select o.id from step s join cases o on ${isAgain} where s.redrawn and o.repeats_id is null
      union
      select b.id from step s join cases o on ${isAgain} join cases b on b.repeats_id = o.id
       where s.redrawn and o.repeats_id is null
    ),
    hanging as (
      select o.id, o.customer_ref, o.category, o.demo, o.received_at, o.repeats_id as before_id, s.id as step_id,
             case when ${isAgain} then coalesce(s.repeats_id, s.id) end as again_id
        from step s, touched t join cases o on o.id = t.id
       where o.id <> s.id and o.restores_id is null and o.erased_at is null and o.outcome is distinct from 'merged'
    ),
    -- Who repeats none of those, which are drawn anew with it, begins a row of cases that lead to the same one.
    following as (
      select h.*, coalesce(h.again_id, e.root_id) as first_id,
             h.again_id is not null or e.id is null or e.id not in (select id from hanging) as begins
        from hanging h left join lateral (
          ${newestBefore(sql, other, sql`e.id, coalesce(e.repeats_id, e.id) as root_id`, {
            self: sql`h.id`,
            but: sql`h.step_id`,
          })}) e on h.again_id is null
    ),
    in_rows as (
      select f.*, count(*) filter (where f.begins) over (
               partition by f.customer_ref, f.category, f.demo order by f.received_at, f.id) as nth
        from following f
    ),
    drawn as (
      select r.id, r.before_id,
             case when r.begins then r.first_id
               else first_value(coalesce(r.first_id, r.id)) over (
                 partition by r.customer_ref, r.category, r.demo, r.nth order by r.received_at, r.id) end as after_id
        from in_rows r
    ),
    -- In the order in which they came, as all steps take them: so none waits for another that waits for it.
    held as (
      select o.id, d.after_id from cases o join drawn d on d.id = o.id
       where d.after_id is distinct from d.before_id
       order by o.received_at, o.id for no key update of o
    ),
    relinked as (
      update cases o set repeats_id = held.after_id from held where o.id = held.id
      returning o.id, o.repeats_id
    ),
    recounted as (
      update case_times t set repeats = r.repeats_id is not null from relinked r where t.case_id = r.id
    )`;
}
