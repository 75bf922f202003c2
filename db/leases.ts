/** Who does what only one may do at a time: a mailbox, a bot, a chat. Another follows when it is gone. */
import type { Db } from './client.ts';

/** Takes or keeps the lease. False while somebody else has it. */
export async function holdLease(db: Db, name: string, holder: string, forMs: number): Promise<boolean> {
  const rows = await db.sql`
    insert into poll_leases (name, holder, until)
    values (${name}, ${holder}::uuid, now() + ${forMs} * interval '1 millisecond')
    on conflict (name) do update set holder = excluded.holder, until = excluded.until
      where poll_leases.holder = excluded.holder or poll_leases.until < now()
    returning name`;
  return rows.length > 0;
}

/** Lets the next worker take it at once. */
export async function releaseLease(db: Db, name: string, holder: string): Promise<void> {
  await db.sql`delete from poll_leases where name = ${name} and holder = ${holder}::uuid`;
}
