/** What readers do with notifications. */
import type { Db } from '../client.ts';

/**
 * Marks a notification as read, once. One that is addressed to a role is then read for everyone with the role.
 * Whether the reader may do so is the caller's to check.
 */
export async function markRead(db: Db, id: string, at: Date): Promise<void> {
  await db.sql`
    update notifications set read_at = ${at}::timestamptz where id = ${id}::uuid and read_at is null`;
}
