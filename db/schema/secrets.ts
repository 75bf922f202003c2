/** What the installation makes once and must keep. */
import { customType, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './case.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Keys that never change, encrypted (`db/secret-box.ts`): whoever has the database alone has none of them. */
export const keptKeys = pgTable('kept_keys', {
  name: text('name').primaryKey(),
  keyId: text('key_id').notNull(),
  sealed: bytes('sealed').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
});
