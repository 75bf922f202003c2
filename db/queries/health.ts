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

/**
 * Age in whole seconds of the oldest entry of the audit trail that no signed checkpoint covers yet, 0 when all are. It
 * grows without end where no worker has a key, or none seals.
 */
export async function unsignedAuditSeconds(db: Db): Promise<number> {
  const [row] = await db.sql<{ seconds: number }[]>`
    select coalesce(greatest(0, extract(epoch from now() - min(at))), 0)::int as seconds
      from ((select a.at from audit_seals s join audit a on a.id = s.entry_id
              where s.seq > coalesce((select sealed_to from audit_checkpoints order by number desc limit 1), 0) order by s.seq limit 1)
            union all
            (select a.at from audit_tail t join audit a on a.id = t.entry_id order by t.entry_id limit 1)) oldest`;
  return row?.seconds ?? 0;
}
