/** Kinds of columns that drizzle has not, or not in our precision. */
import { customType, timestamp } from 'drizzle-orm/pg-core';

/** UTC instant with milliseconds, the precision of every clock. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
