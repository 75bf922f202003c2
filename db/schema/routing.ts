/** Places that routing keeps for cases until their assignment is written. */
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const routings = pgTable(
  'routings',
  {
    caseId: uuid('case_id').notNull(),
    /** The step that writes the assignment: from then on the case itself says whose it is. */
    seq: integer('seq').notNull(),
    /** Null: nobody had room. */
    personId: uuid('person_id'),
    /** Of the roles that were asked for, the one that they hold. */
    role: text('role'),
    reason: text('reason'),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.seq] }), index('routings_person').on(t.personId, t.at)],
);
