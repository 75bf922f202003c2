/** Which stored cases still have to be started, and what their process starts with. */

import type { CaseFile } from '../../workflows/domain/case-file.ts';
import type { Clock } from '../../workflows/domain/clock.ts';
import { openCaseFile } from '../../workflows/domain/open-file.ts';
import type { Channel, Code, Remedy } from '../../workflows/domain/vocabulary.ts';
import type { Policy } from '../../workflows/policy.ts';
import type { Db } from '../client.ts';
import { createLru, type Lru } from '../lru.ts';
import {
  createGroundCache,
  type GroundCache,
  loadIntakeGround,
  UnknownCalendarError,
} from '../queries/ground.ts';

/** PostgreSQL's channel on which intake says that something was stored. */
export const intakeChannel = 'recourse_intake';

/** Pinned policies and calendars, which never change: kept between starts by whoever starts cases. */
export interface StartCache {
  readonly policies: Lru<Policy>;
  readonly grounds: GroundCache;
}

/** An empty cache; the policies and grounds used least fall out of it. */
export function createStartCache(): StartCache {
  return { policies: createLru(64), grounds: createGroundCache() };
}

/** A stored complaint, as the process needs it. */
interface StartRow {
  readonly id: string;
  readonly number: string;
  readonly channel: Channel;
  readonly policyName: string;
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly receivedAt: Date;
  readonly createdAt: Date;
  readonly class: Code | null;
  readonly category: Code | null;
  readonly remedySought: Remedy | null;
  readonly vulnerable: boolean;
  readonly arm: Code | null;
  readonly cycle: number;
  /** Only of a case that goes on with an earlier life. */
  readonly restoresId: string | null;
  readonly clocks: readonly Clock[] | null;
}

export interface LeaseRequest {
  /** Cases of all workers together that may be on their way: leased, or started and not yet registered. */
  readonly windowMax: number;
  /** How many this worker takes at most. */
  readonly batchMax: number;
  /** For how long nobody else starts them. */
  readonly leaseMs: number;
}

export interface Lease {
  readonly caseIds: readonly string[];
  /** True when the window left cases waiting. */
  readonly saturated: boolean;
  /** How long the oldest of them had waited, milliseconds; 0 when none did. */
  readonly oldestWaitMs: number;
}

/** Any number, the same for all workers: whoever counts the window also takes from it. */
const windowLock = 7_203_003;

/** A start that has not registered within this time no longer fills the window. */
const registeredWithin = '30 seconds';

/**
 * Leases the oldest cases that are stored but not started, as many as the window still allows over all workers.
 * A worker that dies with a lease loses it when it runs out.
 */
export async function leaseStarts(db: Db, request: LeaseRequest): Promise<Lease> {
  const [backlog] = await db.sql`
    select 1 from cases
    where started_at is null and (start_lease_until is null or start_lease_until <= now()) limit 1`;
  if (backlog === undefined) return { caseIds: [], saturated: false, oldestWaitMs: 0 };
  return await db.sql.begin(async (sql) => {
    // Taken before the count's snapshot: two workers never fill the same gap.
    await sql`select pg_advisory_xact_lock(${windowLock}::bigint)`;
    const [row] = await sql<{ free: number; caseIds: string[]; oldestWaitMs: number }[]>`
      with waiting as (
        -- Leases are taken oldest first, so the oldest few tell; a backlog of any length costs the same.
        select created_at, start_lease_until from cases where started_at is null
        order by created_at, id limit ${request.windowMax * 4}
      ),
      under_way as (
        select (select count(*) from cases
                where seq = 0 and started_at > now() - ${registeredWithin}::interval)
             + (select count(*) from waiting
                -- Longer leases are those of cases that could not be started: they are not on their way. now()
                -- is the begin of this transaction, maybe before that of one whose leases must be seen here.
                where start_lease_until > now()
                  and start_lease_until <= clock_timestamp() + ${request.leaseMs} * interval '1 millisecond'
               ) as cases
      ),
      room as (
        select greatest(0, ${request.windowMax}::int - cases)::int as free from under_way
      ),
      oldest as (
        select id from cases
        where started_at is null and (start_lease_until is null or start_lease_until <= now())
        order by created_at, id
        limit (select least(free, ${request.batchMax}::int) from room)
        for update skip locked
      ),
      leased as (
        update cases set start_lease_until = now() + ${request.leaseMs} * interval '1 millisecond'
        from oldest where cases.id = oldest.id
        returning cases.id, cases.created_at
      )
      select (select free from room) as free,
             coalesce((select array_agg(id order by created_at, id) from leased), '{}') as "caseIds",
             (select coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)::float8
                from waiting where start_lease_until is null or start_lease_until <= now()) as "oldestWaitMs"`;
    const { caseIds, free, oldestWaitMs } = row ?? { caseIds: [], free: 0, oldestWaitMs: 0 };
    return { caseIds, saturated: caseIds.length === 0 || caseIds.length >= free, oldestWaitMs };
  });
}

/** Notes that the engine has taken these cases. Only the first note counts. */
export async function markStarted(db: Db, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await db.sql`
    update cases set started_at = now(), start_lease_until = null
    where id = any(${[...caseIds]}::uuid[]) and started_at is null`;
}

/** Gives leases back: at once for an engine that is down, or after a while for a case that cannot be started. */
export async function returnLeases(db: Db, caseIds: readonly string[], afterMs: number): Promise<void> {
  if (caseIds.length === 0) return;
  await db.sql`
    update cases set start_lease_until = now() + ${afterMs} * interval '1 millisecond'
    where id = any(${[...caseIds]}::uuid[]) and started_at is null`;
}

/** Whether the engine was asked to start a case; undefined for one that does not exist. */
export async function isStarted(db: Db, caseId: string): Promise<boolean | undefined> {
  const [row] = await db.sql<{ started: boolean }[]>`
    select started_at is not null as started from cases where id = ${caseId}::uuid`;
  return row?.started;
}

/**
 * The files that these cases start with, hydrated from their rows by the same pure function that intake used:
 * with the pinned policy and calendar versions, and free of personal data. A case whose reference data cannot be
 * used is left out, so that it does not hold up the others.
 */
export async function loadStartFiles(
  db: Db,
  caseIds: readonly string[],
  cache: StartCache,
): Promise<ReadonlyMap<string, CaseFile>> {
  const rows = await db.sql<StartRow[]>`
    select c.id, c.number, c.channel, c.policy_name as "policyName", c.policy_version as "policyVersion",
           c.calendar_version as "calendarVersion", c.received_at as "receivedAt", c.created_at as "createdAt",
           c.class, c.category, c.detail->>'remedySought' as "remedySought", p.vulnerable, c.arm,
           c.cycle, c.restores_id as "restoresId", case when c.restores_id is not null then c.clocks end as clocks
    from cases c join complaints p on p.id = c.id
    where c.id = any(${[...caseIds]}::uuid[])`;
  const files = new Map<string, CaseFile>();
  for (const row of rows) {
    try {
      files.set(row.id, await fileOf(db, row, cache));
    } catch (error) {
      if (!isUnusable(error)) throw error;
    }
  }
  return files;
}

/** The policy that a case pins is not stored. */
class UnknownPolicyError extends Error {
  override readonly name = 'UnknownPolicyError';
}

/** Wrong for this case however often it is asked, unlike a database that is away. */
const isUnusable = (error: unknown): boolean =>
  error instanceof UnknownPolicyError || error instanceof UnknownCalendarError || error instanceof RangeError;

async function fileOf(db: Db, row: StartRow, cache: StartCache): Promise<CaseFile> {
  const policy = await loadPolicy(db, row.policyName, row.policyVersion, cache);
  const receivedAtMs = row.receivedAt.getTime();
  const createdAtMs = row.createdAt.getTime();
  const ground = await loadIntakeGround(
    db,
    { calendar: policy.calendar, calendarVersion: row.calendarVersion, receivedAtMs, createdAtMs },
    cache.grounds,
  );
  return openCaseFile({
    caseId: row.id,
    number: row.number,
    policy,
    ground,
    channel: row.channel,
    vulnerable: row.vulnerable,
    arm: row.arm,
    receivedAtMs,
    createdAtMs,
    class: row.class,
    category: row.category,
    remedySought: row.remedySought,
    ...(row.restoresId !== null && row.clocks !== null
      ? { earlier: { caseId: row.restoresId, cycle: row.cycle, clocks: row.clocks } }
      : {}),
  });
}

async function loadPolicy(db: Db, name: string, version: number, cache: StartCache): Promise<Policy> {
  const key = `${name}@${version}`;
  const known = cache.policies.get(key);
  if (known !== undefined) return known;
  const [row] = await db.sql<{ policy: Policy }[]>`
    select policy from policies where name = ${name} and version = ${version}`;
  if (row === undefined) throw new UnknownPolicyError(`There is no policy ${key}.`);
  cache.policies.set(key, row.policy);
  return row.policy;
}

/**
 * Calls `onIntake` whenever intake says that something was stored. Survives a database that goes away; what is
 * said meanwhile is missed, so this is a wake-up and never the only way to learn of a case.
 */
export async function listenForIntake(db: Db, onIntake: () => void): Promise<{ stop(): Promise<void> }> {
  const subscription = await db.sql.listen(intakeChannel, onIntake);
  return { stop: () => subscription.unlisten() };
}
