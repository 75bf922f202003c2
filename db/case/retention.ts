/** Retention: texts of a class are kept for so long after closing, and then erased, case by case. */
import type { Db } from '../client.ts';
import { dueFragment } from '../queries/retention.ts';
import { eraseCases, forgetPseudonyms } from './erasure.ts';

/** Erases up to `batchMax` cases whose time is over; what a legal hold covers is left. Answers how many. */
export async function eraseDue(db: Db, batchMax: number, now: Date): Promise<number> {
  const due = await db.sql<{ id: string; customerRef: string }[]>`
    select c.id, c.customer_ref as "customerRef" ${dueFragment(db, now)}
       and not exists (
         select from legal_holds h where h.lifted_at is null and (h.until is null or h.until > ${now}::timestamptz)
           and (h.case_id = c.id or h.customer_ref = c.customer_ref))
     order by c.ended_at, c.id limit ${batchMax}`;
  let erased = 0;
  for (const { id, customerRef } of due) {
    if ((await eraseCases(db, customerRef, [id], { requestId: null })) !== null) continue;
    await forgetPseudonyms(db, customerRef);
    erased += 1;
  }
  return erased;
}
