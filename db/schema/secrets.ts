/** What the installation makes once and must keep. */
import { pgTable, text } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';

/** Keys that never change, encrypted (`db/secret-box.ts`): whoever has the database alone has none of them. */
export const keptKeys = pgTable('kept_keys', {
  name: text('name').primaryKey(),
  keyId: text('key_id').notNull(),
  sealed: bytes('sealed').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
});
