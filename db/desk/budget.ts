/** Caps of the compensation budget. */
import type { Db } from '../client.ts';
import type { PoolRow } from '../queries/reference.ts';
import { type Who, writeAudit } from './audit.ts';

/**
 * Sets the cap of a month's pool. A cap below what is held refuses new claims; old ones stand.
 * @param month first day of the month in the organisation's zone, `YYYY-MM-DD`
 */
export async function setPoolCap(
  db: Db,
  pool: { readonly month: string; readonly currency: string; readonly capMinor: number },
  actorId: Who,
): Promise<PoolRow> {
  const { month, currency, capMinor } = pool;
  return db.sql.begin<PoolRow>(async (tx) => {
    const [before] = await tx<{ capMinor: number }[]>`
      select cap_minor as "capMinor" from pools
       where month = ${month}::date and currency = ${currency} for update`;
    const [after] = await tx<PoolRow[]>`
      insert into pools (month, currency, cap_minor) values (${month}::date, ${currency}, ${capMinor})
      on conflict (month, currency) do update set cap_minor = excluded.cap_minor
      returning month, currency, cap_minor as "capMinor", held_minor as "heldMinor"`;
    if (after === undefined) throw new Error('A pool that was just written is not there.');
    if (before?.capMinor !== capMinor) {
      await writeAudit(tx, {
        actorId,
        action: 'budget.cap_set',
        subject: `pool:${month}/${currency}`,
        before: before ?? null,
        after: { capMinor },
      });
    }
    return after;
  }) as Promise<PoolRow>;
}
