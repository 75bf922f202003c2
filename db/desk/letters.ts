/** What people and other systems say of a letter: it went out on its channel, it bounced, it is to be tried again. */
import type { Db } from '../client.ts';
import type { LetterState } from '../queries/letters.ts';
import { type Tx, type Who, writeAudit } from './audit.ts';

/** A failed letter was never read, so it does not become a sent one: it is tried again first. */
export type NotingResult = 'noted' | 'unknown' | 'failed-before';

/**
 * Notes what became of a letter; noting the same again changes nothing.
 * @param code why it failed
 */
export async function noteLetter(
  db: Db,
  id: string,
  state: LetterState,
  code: string,
  at: Date,
  who: Who,
): Promise<NotingResult> {
  return (await db.sql.begin((sql) => note(sql, id, state, code, at, who))) as NotingResult;
}

async function note(
  sql: Tx,
  id: string,
  state: LetterState,
  code: string,
  at: Date,
  who: Who,
): Promise<NotingResult> {
  const [before] = await sql<{ caseId: string; key: string; sentAt: Date | null; failedAt: Date | null }[]>`
    select case_id as "caseId", key, sent_at as "sentAt", failed_at as "failedAt" from letters
     where id = ${id}::uuid for update`;
  if (before === undefined) return 'unknown';
  const change = () => {
    switch (state) {
      case 'sent':
        return sql`sent_at = coalesce(sent_at, ${at}::timestamptz), next_try_at = null, failure = null
                   where id = ${id}::uuid and failed_at is null`;
      case 'failed':
        return sql`failed_at = coalesce(failed_at, ${at}::timestamptz), next_try_at = null, failure = ${code}
                   where id = ${id}::uuid`;
      case 'waiting':
        return sql`failed_at = null, sent_at = null, failure = null, tries = 0, next_try_at = now()
                   where id = ${id}::uuid`;
    }
  };
  const noted = await sql`update letters set ${change()} returning id`;
  if (noted.length === 0) return 'failed-before';
  const { caseId, key, ...stood } = before;
  await writeAudit(sql, {
    actorId: who,
    action: 'letter.noted',
    subject: `case:${caseId}`,
    before: { key, ...stood },
    after: { key, state },
  });
  return 'noted';
}
