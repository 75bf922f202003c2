/** Cases that may be the same complaint sent twice: suggested with a score, never merged by themselves. */
import type { Outcome, Stage } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { registeredBy } from './owners.ts';

export interface DuplicateRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly receivedAt: Date;
  /** Trigram similarity of subject and body, 0 to 1. */
  readonly score: number;
}

const suggestionsMax = 20;
/** Of a customer's newest cases in the window only so many are compared: trigrams of long texts cost milliseconds. */
const comparedMax = 200;

/**
 * Other cases of the same customer that were received within `windowDays` before or after, most alike first.
 * @param scoreMin the least similarity, 0 to 1
 * @param registrar only cases that came through this key; null is all
 */
export async function findDuplicates(
  db: Db,
  caseId: string,
  { windowDays, scoreMin }: { readonly windowDays: number; readonly scoreMin: number },
  registrar: string | null,
): Promise<readonly DuplicateRow[]> {
  const { sql } = db;
  return sql<DuplicateRow[]>`
    with this as (
      select c.id, c.customer_ref, c.demo, c.received_at, t.subject || ' ' || t.body as words
        from cases c join complaints t on t.id = c.id where c.id = ${caseId}::uuid
    ),
    near as (
      select c.id, c.number, c.stage, c.outcome, c.received_at, this.words
        from this join cases c on c.customer_ref = this.customer_ref and c.demo = this.demo and c.id <> this.id
       where c.received_at between this.received_at - ${windowDays} * interval '1 day'
                               and this.received_at + ${windowDays} * interval '1 day'
             ${registeredBy(sql, registrar)}
       order by c.received_at desc limit ${comparedMax}
    )
    select * from (
      select n.id, n.number, t.subject, n.stage, n.outcome, n.received_at as "receivedAt",
             round(similarity(n.words, t.subject || ' ' || t.body)::numeric, 3)::float8 as score
        from near n join complaints t on t.id = n.id
    ) s
     where s.score >= ${scoreMin}
     order by s.score desc, s."receivedAt" desc limit ${suggestionsMax}`;
}
