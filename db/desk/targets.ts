/** Targets, a new version with each change. */
import type { Db } from '../client.ts';
import type { TargetRow } from '../queries/targets.ts';
import { type Who, writeAudit } from './audit.ts';

export type TargetFields = Pick<TargetRow, 'name' | 'unit' | 'baseline' | 'target' | 'better'>;

/**
 * Saves a target as its next version; one that equals its newest version stays that version.
 * @param ifVersion refused as stale when the newest version is another; null: any
 */
export async function saveTarget(
  db: Db,
  fields: TargetFields,
  ifVersion: number | null,
  actorId: Who,
): Promise<{ readonly kind: 'saved' | 'stale'; readonly version: number }> {
  const { name, unit, baseline, target, better } = fields;
  return db.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`target:${name}`}, 0))`;
    const [newest] = await tx<(Omit<TargetFields, 'name'> & { version: number })[]>`
      select version, unit, baseline, target, better from targets
       where name = ${name} order by version desc limit 1`;
    const version = newest?.version ?? 0;
    if (ifVersion !== null && ifVersion !== version) return { kind: 'stale' as const, version };
    const isSame =
      newest?.unit === unit &&
      newest.baseline === baseline &&
      newest.target === target &&
      newest.better === better;
    if (isSame) return { kind: 'saved' as const, version };
    await tx`
      insert into targets (name, version, unit, baseline, target, better)
      values (${name}, ${version + 1}, ${unit}, ${baseline}, ${target}, ${better})`;
    const after = { unit, baseline, target, better };
    await writeAudit(tx, {
      actorId,
      action: 'target.saved',
      subject: `target:${name}`,
      before: newest ?? null,
      after,
    });
    return { kind: 'saved' as const, version: version + 1 };
  }) as Promise<{ readonly kind: 'saved' | 'stale'; readonly version: number }>;
}
