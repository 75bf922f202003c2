/** Free text that comes with commands and facts: kept here only, under the id of what brought it. */
import type postgres from 'postgres';
import type { Db } from '../client.ts';

/** One field of free text. */
export interface Text {
  /** Which field of the request it was: `text`, `reason`, `evidence.contact`... */
  readonly field: string;
  /** Internal texts are never shown to the customer. */
  readonly internal: boolean;
  readonly body: string;
}

/** The part of a statement that keeps texts of the source and case that `from` gives as `source_id, case_id`. */
export function insertTextsFragment(
  db: Db,
  texts: readonly Text[],
  from: postgres.Fragment,
): postgres.Fragment {
  const { sql } = db;
  return sql`
    insert into texts (source_id, field, case_id, internal, body)
    select s.source_id, t.field, s.case_id, t.internal, t.body
    from (${from}) as s, jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as t(field text, internal boolean, body text)
    on conflict (source_id, field) do nothing`;
}
