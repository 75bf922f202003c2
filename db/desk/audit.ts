/** Who changed which reference row: written in the transaction of the change. */
import type postgres from 'postgres';
import type { Sql } from '../client.ts';

/** A transaction, as `sql.begin` gives it. */
export type Tx = postgres.TransactionSql<{ bigint: number }>;

export interface AuditEntry {
  /** A person's id, or a key's. */
  readonly actorId: string;
  /** `person.created`, `api_key.revoked`... */
  readonly action: string;
  /** `person:<id>`, `calendar:<name>`... */
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Writes one entry. Nobody's texts belong in it. */
export async function writeAudit(tx: Tx | Sql, entry: AuditEntry): Promise<void> {
  await tx`
    insert into audit (actor_id, action, subject, before, after)
    values (${entry.actorId}, ${entry.action}, ${entry.subject},
            ${JSON.stringify(entry.before ?? null)}::jsonb, ${JSON.stringify(entry.after ?? null)}::jsonb)`;
}
