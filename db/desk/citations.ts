/** Articles that words to a customer stand on (practices M6, T8-9): kept beside the texts, under the command's id. */
import type postgres from 'postgres';
import type { Db } from '../client.ts';

/** An article as it was when it was cited. */
export interface Citation {
  readonly id: string;
  readonly version: number;
}

/** Parts of the statement that takes a decision's intent: what keeps its citations, and which of them may be cited. */
export function citationFragments(
  db: Db,
  citations: readonly Citation[],
): { readonly keep: postgres.Fragment; readonly published: postgres.Fragment } {
  const { sql } = db;
  // Most decisions cite nothing, and their statement is the same as without this.
  if (citations.length === 0) return { keep: sql``, published: sql`'[]'::jsonb` };
  const given = sql`jsonb_to_recordset(${JSON.stringify(citations)}::jsonb) as a(id uuid, version int)`;
  return {
    keep: sql`,
    cited as (
      insert into citations (source_id, article_id, version, case_id)
      select mine.id, a.id, a.version, the_case.id from mine, the_case, ${given}
      on conflict do nothing
    )`,
    published: sql`(
      select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'version', v.version)), '[]'::jsonb)
      from article_versions v join ${given} on v.id = a.id where v.state = 'published')`,
  };
}
