/** Facts on their way to the process: stored by the API, sent by it at once, and by the sweep where that failed. */
import type postgres from 'postgres';
import type { Fact } from '../../workflows/complaint.contract.ts';
import type { Db } from '../client.ts';

/** What became of a fact that was handed over: it is settled, or stays for later. */
export type FactFate = 'settled' | 'keep';

export interface FactSweepRequest {
  /** Facts younger than this are left to the API. */
  readonly olderThanMs: number;
  readonly batchMax: number;
  /** Cases whose facts wait for another time. */
  readonly skipCaseIds: readonly string[];
}

/** The pool or a transaction on it. */
type SqlLike = postgres.ISql<{ bigint: number }>;

interface FactRow {
  readonly id: string;
  readonly caseId: string;
  readonly fact: Fact;
  readonly ended: boolean;
}

/**
 * Hands the oldest unsent facts to `send`, case by case in the order they came, and marks the settled ones. Facts
 * of a case that has ended are kept and marked without sending; those of one not started yet wait for its start.
 * Workers that do this at the same time take different facts. Answers how many were found.
 */
export async function sweepFacts(
  db: Db,
  request: FactSweepRequest,
  send: (caseId: string, facts: readonly Fact[]) => Promise<readonly FactFate[]>,
): Promise<number> {
  const unsent = (sql: SqlLike, lock: boolean) => sql<FactRow[]>`
    select f.id, f.case_id as "caseId", f.fact, c.ended_at is not null as ended
    from facts f join cases c on c.id = f.case_id
    where f.sent_at is null and f.at < now() - ${request.olderThanMs} * interval '1 millisecond'
      and c.started_at is not null
      and f.case_id <> all(${[...request.skipCaseIds]}::uuid[])
    order by f.at, f.id limit ${request.batchMax}
    ${lock ? db.sql`for update of f skip locked` : db.sql``}`;
  // Nearly always there is nothing, and a transaction costs more than a look.
  if ((await unsent(db.sql, false)).length === 0) return 0;
  return await db.sql.begin(async (sql) => {
    const rows = await unsent(sql, true);
    const settled = rows.filter((row) => row.ended).map((row) => row.id);
    const byCase = new Map<string, FactRow[]>();
    for (const row of rows) {
      if (!row.ended) byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), row]);
    }
    await Promise.all(
      [...byCase].map(async ([caseId, waiting]) => {
        const fates = await send(
          caseId,
          waiting.map((row) => row.fact),
        );
        for (const [index, row] of waiting.entries()) if (fates[index] === 'settled') settled.push(row.id);
      }),
    );
    await sql`update facts set sent_at = now() where id = any(${settled}::uuid[])`;
    return rows.length;
  });
}
