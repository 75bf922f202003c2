/** What the bench reads of the databases, and the policies that it brings along. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../../db/client.ts';
import { defaultPolicy, type Limit, type Policy, type Rung } from '../../workflows/policy.ts';

const withoutTime: Limit = {
  ...defaultPolicy.reopenWindow,
  target: { ...defaultPolicy.reopenWindow.target, amount: 0 },
};

/** As shipped, without aftercare: an accepted offer ends the case. */
export const benchPolicy: Policy = { ...defaultPolicy, name: 'bench', reopenWindow: withoutTime };

/** A rung every six seconds for five minutes: timers come due all the time while the backlog is measured. */
const rungs: readonly Rung[] = Array.from({ length: 50 }, (_, index) => ({
  id: `rung_${index + 1}`,
  at: { days: (index + 1) / 10 },
  action: 'escalate',
  to: 'supervisor',
}));

/** A day of a minute. */
export const hastyPolicy: Policy = {
  ...benchPolicy,
  name: 'bench-hasty',
  dayMs: 60_000,
  classes: {
    loyalty_card: { target: { amount: 10, unit: 'calendar_days', dueAt: 'same_time' }, ladder: rungs },
  },
};

export async function addPolicies(db: Db): Promise<void> {
  for (const policy of [benchPolicy, hastyPolicy]) {
    await db.sql`
      insert into policies (name, version, policy)
      values (${policy.name}, ${policy.version}, ${JSON.stringify(policy)}::jsonb)
      on conflict do nothing`;
  }
}

export interface Counts {
  /** Stored and not yet started. */
  readonly waiting: number;
  /** Started, its first step not yet written. */
  readonly unregistered: number;
}

export async function countsOf(db: Db): Promise<Counts> {
  const [row] = await db.sql<{ waiting: number; unregistered: number }[]>`
    select (select count(*) from cases where started_at is null)::int as waiting,
           (select count(*) from cases where seq = 0 and started_at is not null)::int as unregistered`;
  return row ?? { waiting: 0, unregistered: 0 };
}

/** How many of these cases have not ended. */
export async function countOpen(db: Db, caseIds: readonly string[]): Promise<number> {
  const [row] = await db.sql<{ open: number }[]>`
    select count(*)::int as open from cases
    where id = any(${db.sql.array([...caseIds])}::uuid[]) and ended_at is null`;
  return row?.open ?? 0;
}

/** Whether PostgreSQL vacuums or analyzes by itself. */
export async function isTidying(db: Db): Promise<boolean> {
  const [row] = await db.sql<{ tidying: boolean }[]>`
    select exists (select 1 from pg_stat_activity where backend_type = 'autovacuum worker') as tidying`;
  return row?.tidying ?? false;
}

/** Cases that have not ended: stored, and those of them whose workflow runs. */
export async function openCasesOf(db: Db): Promise<{ stored: number; running: number }> {
  const [row] = await db.sql<{ stored: number; running: number }[]>`
    select count(*)::int as stored, (count(*) filter (where seq > 0))::int as running
    from cases where ended_at is null`;
  return row ?? { stored: 0, running: 0 };
}

/** Puts what waits aside, so that the sweep rests: it looks again in an hour. */
export async function holdBacklog(db: Db): Promise<void> {
  await db.sql`update cases set start_lease_until = now() + interval '1 hour' where started_at is null`;
}

/** How late rungs were that came due in an interval: from due to written, milliseconds. */
export async function rungDelaysMs(db: Db, fromMs: number, untilMs: number): Promise<readonly number[]> {
  const rows = await db.sql<{ delayMs: number }[]>`
    select extract(epoch from recorded_at)::float8 * 1000 - (data->>'dueAtMs')::float8 as "delayMs"
    from timeline join cases on cases.id = timeline.case_id
    where cases.policy_name = ${hastyPolicy.name} and timeline.type = 'rung_fired'
      and (data->>'dueAtMs')::float8 between ${fromMs} and ${untilMs}`;
  return rows.map((row) => row.delayMs);
}

export interface Sizes {
  readonly postgresBytes: number;
  readonly temporalBytes: number;
}

/** Bytes of both databases, with their write-ahead files where they grow with the data. */
export async function sizesOf(db: Db, temporalFolder: string): Promise<Sizes> {
  const [row] = await db.sql<{ bytes: number }[]>`select pg_database_size(current_database()) as bytes`;
  const file = join(temporalFolder, 'temporal.sqlite');
  const temporal = await Promise.all(
    [file, `${file}-wal`].map((name) =>
      stat(name).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return { postgresBytes: row?.bytes ?? 0, temporalBytes: temporal.reduce((all, size) => all + size, 0) };
}
