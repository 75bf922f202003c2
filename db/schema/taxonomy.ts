/** How complaints are typed (practice C4): classes with their categories and root causes, a new version with each change. */
import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** A title in the languages of the product. */
export interface Titles {
  readonly uk: string;
  readonly ru: string;
  readonly en: string;
}

/** One code that people choose. */
export interface TaxonomyEntry {
  readonly code: string;
  readonly title: Titles;
}

/** What belongs to one class of complaints. */
export interface TaxonomyClass {
  readonly title: Titles;
  readonly categories: readonly TaxonomyEntry[];
  readonly causes: readonly TaxonomyEntry[];
}

/** By class: a class is one of the policy's, which gives it its deadline. */
export type TaxonomyClasses = Readonly<Record<string, TaxonomyClass>>;

export const taxonomies = pgTable('taxonomies', {
  version: integer('version').primaryKey(),
  classes: jsonb('classes').$type<TaxonomyClasses>().notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
});
