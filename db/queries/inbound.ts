/** What came in by mail or messenger, as those who answer need it. */
import type { Db } from '../client.ts';

/** The Message-ID of the newest mail that the customer of a case wrote, in its brackets, or null. */
export async function newestMailOf(db: Db, caseId: string): Promise<string | null> {
  const [row] = await db.sql<{ id: string }[]>`
    select external_id as id from inbound_messages
     where source = 'email' and case_id = ${caseId}::uuid and kind in ('complaint', 'message')
       and external_id like '<%>'
     order by at desc, id desc limit 1`;
  return row?.id ?? null;
}
