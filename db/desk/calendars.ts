/** Calendars, a new version with each change: cases keep the one they pinned. */
import { isDeepStrictEqual } from 'node:util';
import type { Db } from '../client.ts';
import type { CalendarRow } from '../queries/reference.ts';
import type { CalendarRules } from '../schema/desk.ts';
import { writeAudit } from './audit.ts';

export interface CalendarFields {
  readonly name: string;
  /** IANA zone. */
  readonly zone: string;
  readonly rules: CalendarRules;
  /** Local date `YYYY-MM-DD`. */
  readonly validUntil: string | null;
}

export type SaveResult =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'stale'; readonly version: number };

/**
 * Saves a calendar as its next version; one that equals its newest version stays that version. The rules have been
 * checked by `validateCalendar`.
 * @param ifVersion refused as stale when the newest version is another; null: any
 */
export async function saveCalendar(
  db: Db,
  fields: CalendarFields,
  ifVersion: number | null,
  actorId: string,
): Promise<SaveResult> {
  const { name, zone, rules, validUntil } = fields;
  return db.sql.begin<SaveResult>(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`calendar:${name}`}, 0))`;
    const [newest] = await tx<Omit<CalendarRow, 'createdAt'>[]>`
      select name, version, zone, rules, valid_until as "validUntil" from calendars
       where name = ${name} order by version desc limit 1`;
    if (ifVersion !== null && ifVersion !== (newest?.version ?? 0)) {
      return { kind: 'stale', version: newest?.version ?? 0 };
    }
    const before = newest && { zone: newest.zone, rules: newest.rules, validUntil: newest.validUntil };
    const after = { zone, rules: JSON.parse(JSON.stringify(rules)), validUntil };
    if (newest !== undefined && isDeepStrictEqual(before, after)) {
      return { kind: 'saved', version: newest.version };
    }
    const version = (newest?.version ?? 0) + 1;
    await tx`
      insert into calendars (name, version, zone, rules, valid_until)
      values (${name}, ${version}, ${zone}, ${JSON.stringify(rules)}::jsonb, ${validUntil}::date)`;
    await writeAudit(tx, { actorId, action: 'calendar.saved', subject: `calendar:${name}`, before, after });
    return { kind: 'saved', version };
  }) as Promise<SaveResult>;
}
