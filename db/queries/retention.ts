/** Rules of retention, and what is due by them. */
import type { Db } from '../client.ts';
import type { Fragment } from './conditions.ts';
import type { Reading } from './people.ts';

export interface RetentionRule {
  /** A class, or `*` for all that have no rule of their own. */
  readonly class: string;
  /** After closing; null keeps for good. */
  readonly months: number | null;
}

export interface RetentionRules {
  readonly version: number;
  readonly rules: readonly RetentionRule[];
}

/** Newest rules; version 0 and none before somebody saves them: everything is kept. */
export async function findRetentionRules(db: Reading): Promise<RetentionRules> {
  const rows = await db.sql<(RetentionRule & { version: number })[]>`
    select class, months, version from retention_rules order by class collate "C"`;
  const version = rows[0]?.version ?? 0;
  return { version, rules: rows.map(({ class: of, months }) => ({ class: of, months })) };
}

/**
 * `from cases c ... where` closed cases that are not erased and whose time is over at `now`; more conditions may follow.
 * A merged case is a part of the one in which it goes on, and goes when that is erased.
 */
export function dueFragment({ sql }: Db, now: Date): Fragment {
  return sql`
    from cases c
    join lateral (
      select months from retention_rules r where r.class in (c.class, '*')
       order by r.class = '*' limit 1) rule on true
   where c.ended_at is not null and c.erased_at is null and rule.months is not null
     and c.ended_at < ${now}::timestamptz - make_interval(months => rule.months)
     and (c.merged_into_id is null or exists (
       select from cases s where s.id = c.merged_into_id and s.erased_at is not null))`;
}

export interface RetentionPreview {
  readonly class: string | null;
  readonly due: number;
  /** Of these: kept by a legal hold. */
  readonly held: number;
  readonly oldestEndedAt: Date;
}

/** What the next rounds would erase, by class. Changes nothing. */
export async function previewRetention(db: Db, now: Date): Promise<readonly RetentionPreview[]> {
  return db.sql<RetentionPreview[]>`
    select c.class, count(*) as due, min(c.ended_at) as "oldestEndedAt",
           count(*) filter (where exists (
             select from legal_holds h where h.lifted_at is null and (h.until is null or h.until > ${now}::timestamptz)
               and (h.case_id = c.id or h.customer_ref = c.customer_ref))) as held
      ${dueFragment(db, now)}
     group by c.class order by c.class nulls last`;
}
