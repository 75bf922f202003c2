/** A customer who comes again about the same while the case that this repeats still takes what is said (practice M4). */
import { repeatedFragment } from '../case/repeats.ts';
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
 * The case that this one repeats and that still takes what is said, or null.
 * @param registrar only when it came through this key; null is any
 */
export async function findRepeated(db: Db, repeat: Repeat, registrar: string | null): Promise<string | null> {
  const { sql } = db;
  const expressions = {
    customerRef: sql`${repeat.customerRef}::text`,
    category: sql`${repeat.category}::text`,
    demo: sql`${repeat.demo}::boolean`,
    receivedAt: sql`${repeat.receivedAt}::timestamptz`,
  };
  const rows = await sql<{ id: string }[]>`
    select id from cases
     where ended_at is null and id = (${repeatedFragment(sql, expressions)})
       and (${registrar}::text is null or registered_by = ${registrar}::text)`;
  return rows[0]?.id ?? null;
}
