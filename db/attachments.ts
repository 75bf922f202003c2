/** The end of attachments: what erasure asks for, and what the store is relieved of. */
import type postgres from 'postgres';
import type { Sql } from './client.ts';
import type { Tx } from './desk/audit.ts';

/** An upload that is older than this was cut off, and its content is nobody's. */
const pendingMaxMs = 3_600_000;
const failuresMax = 2;

/** What erasure sets in the row of an attachment: the sweep takes it from there. */
export const markedErased = (sql: postgres.ISql<{ bigint: number }>): postgres.Fragment =>
  sql`state = 'erased'`;

/**
 * Deletes all attachments of a case, as erasure does: in the caller's transaction nobody reads them any more, and an upload
 * that is under way is refused at its end. The content leaves the store within 15 seconds, by the API's sweep; a store
 * that is down is tried again. {@link countErased} says when it is gone. The names are texts of the case.
 * @returns how many there were
 */
export async function deleteAttachments(sql: Tx | Sql, caseId: string): Promise<number> {
  const rows = await sql`
    update attachments set ${markedErased(sql)} where case_id = ${caseId}::uuid and state <> 'erased' returning id`;
  return rows.length;
}

/** How many deleted attachments of a case still have content in the store. */
export async function countErased(sql: Tx | Sql, caseId: string): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from attachments where case_id = ${caseId}::uuid and state = 'erased'`;
  return row?.n ?? 0;
}

/** How many attachments of cases that were erased before `before` still have content in the store. */
export async function countErasedBefore(sql: Tx | Sql, before: Date): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from attachments a join cases c on c.id = a.case_id
     where a.state = 'erased' and c.erased_at < ${before}::timestamptz`;
  return row?.n ?? 0;
}

/**
 * Hands each attachment whose content is to go to `remove`, and forgets those for which it did not throw: deleted ones,
 * and uploads that were cut off. Processes that do this at the same time take different ones.
 * @returns how many were found, and how many are gone
 */
export async function sweepAttachments(
  sql: Sql,
  remove: (id: string) => Promise<void>,
  batchMax = 100,
): Promise<{ readonly found: number; readonly gone: number }> {
  const due = (on: Tx | Sql, lock: boolean) => on<{ id: string }[]>`
    select id from attachments
     where state <> 'stored'
       and (state = 'erased' or created_at < now() - ${pendingMaxMs} * interval '1 millisecond')
     order by created_at limit ${batchMax}
     ${lock ? on`for update skip locked` : on``}`;
  // Nearly always there is nothing, and a transaction costs more than a look.
  if ((await due(sql, false)).length === 0) return { found: 0, gone: 0 };
  return (await sql.begin(async (tx) => {
    const rows = await due(tx, true);
    const gone: string[] = [];
    let failures = 0;
    for (const { id } of rows) {
      // A store that is away keeps the transaction waiting for each; one file that cannot go keeps no other.
      if (failures === failuresMax) break;
      await remove(id).then(
        () => gone.push(id),
        () => {
          failures += 1;
        },
      );
    }
    await tx`delete from attachments where id = any(${gone}::uuid[])`;
    return { found: rows.length, gone: gone.length };
  })) as { found: number; gone: number };
}
