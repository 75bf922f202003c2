/** The taxonomy as people and routes read it. */
import type { Db } from '../client.ts';
import type { TaxonomyClasses } from '../schema/taxonomy.ts';

export interface TaxonomyRow {
  readonly version: number;
  readonly classes: TaxonomyClasses;
  readonly createdAt: Date;
}

/** This version, or the newest; null when there is none. */
export async function findTaxonomy(db: Db, version: number | null): Promise<TaxonomyRow | null> {
  const [row] = await db.sql<TaxonomyRow[]>`
    select version, classes, created_at as "createdAt" from taxonomies
     where ${version}::int is null or version = ${version}::int
     order by version desc limit 1`;
  return row ?? null;
}
