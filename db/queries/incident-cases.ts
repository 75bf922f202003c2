/**
 * Which cases an incident is about. A link is of the case that somebody named; a merged case goes on in another, and an
 * undone merge in a new one, so links are followed instead of moved: nothing has to be moved back.
 */
import type postgres from 'postgres';
import type { Fragment } from './conditions.ts';
import { livesFragment, mergesMax } from './lives.ts';

type SqlLike = postgres.ISql<{ bigint: number }>;

/**
 * The query for the cases that incidents reach, each once for an incident: `incident_id`, `case_id`, `linked_at`, and
 * `through`, the linked cases that go on in it.
 * @param which a condition on the links, `k`
 */
export function reachedFragment(sql: SqlLike, which: Fragment): Fragment {
  return sql`
    with recursive way as (
      select k.incident_id, k.linked_at, k.case_id as linked_id, k.case_id as id, 0 as step
        from incident_cases k
       where k.unlinked_at is null and ${which}
      union all
      select w.incident_id, w.linked_at, w.linked_id, n.id, w.step + 1
        from way w
        join cases c on c.id = w.id and c.outcome = 'merged'
        left join cases r on r.restores_id = c.id
        join cases n on n.id = coalesce(r.id, c.merged_into_id)
       where w.step < ${mergesMax}
    )
    select w.incident_id, w.id as case_id, min(w.linked_at) as linked_at,
           coalesce(array_agg(w.linked_id order by w.linked_at, w.linked_id) filter (where w.linked_id <> w.id), '{}')
             as through
      from way w join cases c on c.id = w.id
     where c.outcome is distinct from 'merged'
     group by w.incident_id, w.id`;
}

/** The query for the links by which a case belongs to incidents: its own first, then those of cases that go on in it. */
export function linksOfFragment(sql: SqlLike, caseId: Fragment): Fragment {
  return sql`
    select k.incident_id, k.case_id
      from (${livesFragment(sql, caseId)}) l
      join incident_cases k on k.case_id = l.id and k.unlinked_at is null
     order by k.case_id <> ${caseId}, k.linked_at, k.case_id`;
}
