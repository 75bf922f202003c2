/** Checklists of likely next issues, and what was covered of them with a customer (practice M5). */
import type { Db } from '../client.ts';
import type { ChecklistItem } from '../schema/words.ts';
import type { Reading } from './people.ts';

export interface ChecklistRow {
  readonly category: string;
  readonly version: number;
  readonly items: readonly ChecklistItem[];
  readonly createdAt: Date;
}

/** The newest version of each checklist. */
export async function listChecklists(db: Db): Promise<readonly ChecklistRow[]> {
  return db.sql<ChecklistRow[]>`
    select distinct on (category) category, version, items, created_at as "createdAt"
      from checklists order by category, version desc`;
}

/** This version of a category's checklist, or its newest; null when there is none. */
export async function findChecklist(
  db: Reading,
  category: string,
  version: number | null,
): Promise<ChecklistRow | null> {
  const [row] = await db.sql<ChecklistRow[]>`
    select category, version, items, created_at as "createdAt" from checklists
     where category = ${category} and (${version}::int is null or version = ${version}::int)
     order by version desc limit 1`;
  return row ?? null;
}

export interface TickRow {
  readonly item: string;
  readonly at: Date;
  readonly actorId: string;
}

export interface CaseChecklist {
  /** Null until triage. */
  readonly category: string | null;
  /** Null when the category has none. */
  readonly checklist: ChecklistRow | null;
  readonly ticks: readonly TickRow[];
}

/** The checklist of a case's category, with what was covered. */
export async function readCaseChecklist(db: Reading, caseId: string): Promise<CaseChecklist> {
  const [found] = await db.sql<{ category: string | null }[]>`
    select category from cases where id = ${caseId}::uuid`;
  const category = found?.category ?? null;
  if (category === null) return { category, checklist: null, ticks: [] };
  const ticks = await db.sql<TickRow[]>`
    select item, at, actor_id as "actorId" from checklist_ticks
     where case_id = ${caseId}::uuid and category = ${category}`;
  return { category, checklist: await findChecklist(db, category, null), ticks };
}
