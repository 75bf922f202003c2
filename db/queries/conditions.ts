import type postgres from 'postgres';

/** A part of a statement. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>;

/** `and <condition>` for each; nothing for none, where the driver would write an empty list as a syntax error. */
export function andAll(sql: postgres.ISql<{ bigint: number }>, conditions: readonly Fragment[]): Fragment {
  return conditions.reduce((all, condition) => sql`${all} and ${condition}`, sql``);
}
