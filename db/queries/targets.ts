/** What figures were and are to be. */
import type { Db } from '../client.ts';

export const targetUnits = ['share', 'change', 'score', 'ms', 'count'] as const;
export const betterWays = ['higher', 'lower'] as const;

export interface TargetRow {
  readonly name: string;
  readonly version: number;
  readonly unit: (typeof targetUnits)[number];
  readonly baseline: number | null;
  readonly target: number;
  readonly better: (typeof betterWays)[number];
  readonly createdAt: Date;
}

/** The newest version of each target; with `name` of that one and of those below it: `a` has `a.b`. */
export async function newestTargets(db: Db, name: string | null = null): Promise<readonly TargetRow[]> {
  return db.sql<TargetRow[]>`
    select distinct on (name) name, version, unit, baseline, target, better, created_at as "createdAt"
      from targets
     where ${name}::text is null or name = ${name}::text or starts_with(name, ${name}::text || '.')
     order by name, version desc`;
}

/** The newest version of one target, or null. */
export async function findTarget(db: Pick<Db, 'sql'>, name: string): Promise<TargetRow | null> {
  const [row] = await db.sql<TargetRow[]>`
    select name, version, unit, baseline, target, better, created_at as "createdAt"
      from targets where name = ${name} order by version desc limit 1`;
  return row ?? null;
}
