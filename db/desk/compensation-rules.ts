/** Rules of compensation: a new version with each change. */
import type { Db } from '../client.ts';
import type { RuleRow } from '../queries/compensation-rules.ts';
import type { Who } from './audit.ts';
import { type SaveResult, saveVersion } from './versioned.ts';

export type RuleFields = Omit<RuleRow, 'version' | 'createdAt'>;

/**
 * Saves a rule as its next version; one that equals its newest version stays that version.
 * @param ifVersion refused as stale when the newest version is another; null: any
 */
export async function saveRule(
  db: Db,
  fields: RuleFields,
  ifVersion: number | null,
  actorId: Who,
): Promise<SaveResult> {
  const { category, severity, currency, ...content } = fields;
  return saveVersion(db, {
    subject: `compensation_rule:${category}/${severity}/${currency}`,
    action: 'compensation_rule.saved',
    actorId,
    ifVersion,
    content,
    newest: async (tx) => {
      const [row] = await tx<(typeof content & { version: number })[]>`
        select version, min_minor as "minMinor", default_minor as "defaultMinor", max_minor as "maxMinor",
               effective_from as "effectiveFrom"
          from compensation_rules
         where category = ${category} and severity = ${severity} and currency = ${currency}
         order by version desc limit 1`;
      if (row === undefined) return undefined;
      const { version, ...newest } = row;
      return { version, content: newest };
    },
    insert: async (tx, version) => {
      await tx`
        insert into compensation_rules (
          category, severity, currency, version, min_minor, default_minor, max_minor, effective_from)
        values (${category}, ${severity}, ${currency}, ${version}, ${content.minMinor}, ${content.defaultMinor},
          ${content.maxMinor}, ${content.effectiveFrom}::date)`;
    },
  });
}
