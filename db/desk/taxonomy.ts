/** The taxonomy, a new version with each change; audited. */
import { isDeepStrictEqual } from 'node:util';
import type { Db } from '../client.ts';
import type { TaxonomyClasses } from '../schema/taxonomy.ts';
import { idOfWho, type Who, writeAudit } from './audit.ts';

export type SaveTaxonomyResult =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'stale'; readonly version: number }
  /** Classes of policies in force that the new version would leave without codes. */
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] };

/**
 * Saves the taxonomy as its next version; one that equals the newest stays that version. Cases keep their codes.
 * @param ifVersion refused as stale when the newest version is another; null: any
 */
export async function saveTaxonomy(
  db: Db,
  classes: TaxonomyClasses,
  ifVersion: number | null,
  actorId: Who,
): Promise<SaveTaxonomyResult> {
  return db.sql.begin<SaveTaxonomyResult>(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('taxonomy', 0))`;
    const [newest] = await tx<{ version: number; classes: TaxonomyClasses }[]>`
      select version, classes from taxonomies order by version desc limit 1`;
    const current = newest?.version ?? 0;
    if (ifVersion !== null && ifVersion !== current) return { kind: 'stale', version: current };
    const needed = await tx<{ name: string }[]>`
      select distinct jsonb_object_keys(newest.policy -> 'classes') as name
        from (select distinct on (name) policy from policies order by name, version desc) newest`;
    const missing = needed.map(({ name }) => name).filter((name) => !Object.hasOwn(classes, name));
    if (missing.length > 0) return { kind: 'incomplete', missing: missing.sort() };
    if (isDeepStrictEqual(newest?.classes, classes)) return { kind: 'saved', version: current };
    await tx`
      insert into taxonomies (version, classes, created_by)
      values (${current + 1}, ${JSON.stringify(classes)}::jsonb, ${idOfWho(actorId)})`;
    await writeAudit(tx, {
      actorId,
      action: 'taxonomy.saved',
      subject: 'taxonomy',
      before: newest?.classes ?? null,
      after: classes,
    });
    return { kind: 'saved', version: current + 1 };
  }) as Promise<SaveTaxonomyResult>;
}
