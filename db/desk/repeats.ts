/** A customer who comes again about the same within the repeat window (practice M4). */
import type postgres from 'postgres';
import type { Db } from '../client.ts';

/** What is known of a complaint that may be a repeat. */
export interface Repeat {
  readonly customerRef: string;
  /** Without one nobody can say that it is about the same. */
  readonly category: string | null;
  /** Cases under the policy `demo` are apart. */
  readonly demo: boolean;
  readonly receivedAt: Date;
}

/**
 * The query, over expressions, for the newest case of this customer about the same that is unresolved, or was resolved within the repeat
 * window before; cases that are repeats themselves lead to the one they repeat.
 */
export function repeatedFragment(
  sql: postgres.ISql<{ bigint: number }>,
  repeat: Readonly<Record<keyof Repeat, postgres.Fragment>>,
): postgres.Fragment {
  return sql`
    select coalesce(e.repeats_id, e.id) from cases e
    where e.customer_ref = ${repeat.customerRef} and e.category = ${repeat.category}
      and e.demo = ${repeat.demo} and e.outcome is distinct from 'merged'
      and e.received_at <= ${repeat.receivedAt}
      and coalesce(e.resolved_at, e.ended_at, 'infinity') >= ${repeat.receivedAt} - (
        select r.repeat_window_ms from contact_rules r order by r.version desc limit 1
      ) * interval '1 millisecond'
    order by e.received_at desc, e.id desc limit 1`;
}

/**
 * The case that this one repeats and that still takes what is said, or null.
 * @param registrar only when it came through this key; null is any
 */
export async function findRepeated(db: Db, repeat: Repeat, registrar: string | null): Promise<string | null> {
  const { sql } = db;
  const repeated = repeatedFragment(sql, {
    customerRef: sql`${repeat.customerRef}::text`,
    category: sql`${repeat.category}::text`,
    demo: sql`${repeat.demo}::boolean`,
    receivedAt: sql`${repeat.receivedAt}::timestamptz`,
  });
  const rows = await sql<{ id: string }[]>`
    select id from cases
     where ended_at is null and id = (${repeated})
       and (${registrar}::text is null or registered_by = ${registrar}::text)`;
  return rows[0]?.id ?? null;
}
