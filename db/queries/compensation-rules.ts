/** Rules of compensation as people read them. */
import type { Severity } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';

export interface RuleRow {
  /** A category, or `*`. */
  readonly category: string;
  readonly severity: Severity;
  readonly currency: string;
  readonly version: number;
  readonly minMinor: number;
  readonly defaultMinor: number;
  readonly maxMinor: number;
  /** Local day `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  readonly createdAt: Date;
}

export interface RuleFilter {
  readonly category?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly currency?: string | undefined;
}

/** Rules in force on a local day; with `day` null every version of them, newest first. */
export async function listRules(db: Db, filter: RuleFilter, day: string | null): Promise<readonly RuleRow[]> {
  const { sql } = db;
  const { category = null, severity = null, currency = null } = filter;
  const columns = sql`
    category, severity, currency, version, min_minor as "minMinor", default_minor as "defaultMinor",
    max_minor as "maxMinor", effective_from as "effectiveFrom", created_at as "createdAt"`;
  const which = sql`
    (${category}::text is null or category = ${category}::text)
    and (${severity}::text is null or severity = ${severity}::text)
    and (${currency}::text is null or currency = ${currency}::text)`;
  if (day === null) {
    return sql<RuleRow[]>`
      select ${columns} from compensation_rules where ${which}
       order by category, severity, currency, version desc limit 5000`;
  }
  return sql<RuleRow[]>`
    select distinct on (category, severity, currency) ${columns} from compensation_rules
     where ${which} and effective_from <= ${day}::date
     order by category, severity, currency, effective_from desc, version desc limit 5000`;
}

/** One version, or null. */
export async function findRule(
  db: Db,
  key: { readonly category: string; readonly severity: Severity; readonly currency: string },
  version: number,
): Promise<RuleRow | null> {
  const rows = await listRules(db, key, null);
  return rows.find((row) => row.version === version) ?? null;
}
