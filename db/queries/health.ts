/** What a readiness probe asks of the database. */
import type { Db } from '../client.ts';

export interface StartBacklog {
  /** Complaints stored and not yet started. */
  readonly size: number;
  /** Age of the oldest of them in whole seconds, 0 when there is none. */
  readonly oldestSeconds: number;
}

/** The start backlog, from its partial index. Throws when the database does not answer. */
export async function startBacklog(db: Db): Promise<StartBacklog> {
  const [row] = await db.sql<StartBacklog[]>`
    select count(*)::int as "size",
           coalesce(greatest(0, extract(epoch from now() - min(created_at))), 0)::int as "oldestSeconds"
      from cases where started_at is null`;
  return row ?? { size: 0, oldestSeconds: 0 };
}
