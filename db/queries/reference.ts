/** Reference data as people read it: policies, calendars, budget. */
import type { Policy } from '../../workflows/policy.ts';
import type { Db } from '../client.ts';
import type { CalendarRules } from '../schema/desk.ts';

export interface PolicyRow {
  readonly name: string;
  readonly version: number;
  readonly policy: Policy;
  readonly createdAt: Date;
}

/** The newest version of each policy; with `name`, every version of that one, newest first. */
export async function listPolicies(db: Db, name: string | null): Promise<readonly PolicyRow[]> {
  const { sql } = db;
  if (name !== null) {
    return sql<PolicyRow[]>`
      select name, version, policy, created_at as "createdAt" from policies
       where name = ${name} order by version desc`;
  }
  return sql<PolicyRow[]>`
    select distinct on (name) name, version, policy, created_at as "createdAt" from policies
     order by name, version desc`;
}

/** One pinned version, or null. */
export async function findPolicy(db: Db, name: string, version: number): Promise<Policy | null> {
  const [row] = await db.sql<{ policy: Policy }[]>`
    select policy from policies where name = ${name} and version = ${version}`;
  return row?.policy ?? null;
}

export interface CalendarRow {
  readonly name: string;
  readonly version: number;
  /** IANA zone. */
  readonly zone: string;
  readonly rules: CalendarRules;
  /** `YYYY-MM-DD`, or null for a calendar that is always open. */
  readonly validUntil: string | null;
  readonly createdAt: Date;
}

/** The newest version of each calendar. */
export async function listCalendars(db: Db): Promise<readonly CalendarRow[]> {
  return db.sql<CalendarRow[]>`
    select distinct on (name) name, version, zone, rules, valid_until as "validUntil", created_at as "createdAt"
      from calendars order by name, version desc`;
}

/** This version of a calendar, or its newest; null when there is none. */
export async function findCalendar(
  db: Db,
  name: string,
  version: number | null,
): Promise<CalendarRow | null> {
  const [row] = await db.sql<CalendarRow[]>`
    select name, version, zone, rules, valid_until as "validUntil", created_at as "createdAt"
      from calendars
     where name = ${name} and (${version}::int is null or version = ${version}::int)
     order by version desc limit 1`;
  return row ?? null;
}

export interface PoolRow {
  /** First day of the month in the organisation's zone, `YYYY-MM-DD`. */
  readonly month: string;
  readonly currency: string;
  readonly capMinor: number;
  /** Reserved and paid. */
  readonly heldMinor: number;
}

/** Pools, newest month first. */
export async function listPools(db: Db): Promise<readonly PoolRow[]> {
  return db.sql<PoolRow[]>`
    select month, currency, cap_minor as "capMinor", held_minor as "heldMinor"
      from pools order by month desc, currency limit 240`;
}
