/** Calendars, a new version with each change: cases keep the one they pinned. */
import type { Db } from '../client.ts';
import type { CalendarRow } from '../queries/reference.ts';
import type { CalendarRules } from '../schema/desk.ts';
import type { Who } from './audit.ts';
import { type SaveResult, saveVersion } from './versioned.ts';

export interface CalendarFields {
  readonly name: string;
  /** IANA zone. */
  readonly zone: string;
  readonly rules: CalendarRules;
  /** Local date `YYYY-MM-DD`. */
  readonly validUntil: string | null;
}

/**
 * Saves a calendar as its next version; one that equals its newest version stays that version. The rules have been
 * checked by `validateCalendar`.
 * @param ifVersion refused as stale when the newest version is another; null: any
 */
export async function saveCalendar(
  db: Db,
  fields: CalendarFields,
  ifVersion: number | null,
  actorId: Who,
): Promise<SaveResult> {
  const { name, zone, rules, validUntil } = fields;
  return saveVersion(db, {
    subject: `calendar:${name}`,
    action: 'calendar.saved',
    actorId,
    ifVersion,
    content: { zone, rules, validUntil },
    newest: async (tx) => {
      const [row] = await tx<Omit<CalendarRow, 'name' | 'createdAt'>[]>`
        select version, zone, rules, valid_until as "validUntil" from calendars
         where name = ${name} order by version desc limit 1`;
      if (row === undefined) return undefined;
      const { version, ...content } = row;
      return { version, content };
    },
    insert: async (tx, version) => {
      await tx`
        insert into calendars (name, version, zone, rules, valid_until)
        values (${name}, ${version}, ${zone}, ${JSON.stringify(rules)}::jsonb, ${validUntil}::date)`;
    },
  });
}
