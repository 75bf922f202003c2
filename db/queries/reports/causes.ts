/** Root causes, and what is done about them. */
import type { Db } from '../../client.ts';
import { reachedFragment } from '../incident-cases.ts';
import { countedOnce, matching, type ReportScope } from './filter.ts';

export interface CauseRow {
  readonly cause: string;
  /** Complaints received within the scope. */
  readonly cases: number;
  /** In as long a time before it. */
  readonly casesBefore: number;
  /** Corrective actions as they stand now. */
  readonly actionsOpen: number;
  readonly actionsLate: number;
  readonly actionsDone: number;
  readonly actionsEffective: number;
  readonly actionsIneffective: number;
  /** Mass incidents as they stand now, and the cases that are linked to them. */
  readonly incidentsOpen: number;
  readonly incidentsClosed: number;
  readonly incidentCases: number;
  /** Ideas as they stand now. */
  readonly ideasProposed: number;
  readonly ideasAccepted: number;
  readonly ideasDone: number;
}

/** Every cause that was concluded, or that something is done about; the most frequent first (practices C2, R9, X21). */
export async function causes({ sql }: Db, scope: ReportScope, now: Date): Promise<readonly CauseRow[]> {
  const { from, until } = scope;
  const before = new Date(2 * from.getTime() - until.getTime());
  const onlyCause = scope.filter.cause === undefined ? sql`` : sql`and cause = ${scope.filter.cause}`;
  return sql<CauseRow[]>`
    with counted as (
      select t.cause, count(*) filter (where t.received_at >= ${from}::timestamptz)::int as cases,
             count(*) filter (where t.received_at < ${from}::timestamptz)::int as before
        from case_times t
       where t.cause is not null and t.received_at >= ${before}::timestamptz and t.received_at < ${until}::timestamptz
         ${matching(sql, scope.filter)} ${countedOnce(sql)}
       group by t.cause
    ),
    acted as (
      select cause, count(*) filter (where done_at is null and cancelled_at is null)::int as open,
             count(*) filter (where done_at is null and cancelled_at is null
                                and due_at <= ${now}::timestamptz)::int as late,
             count(done_at)::int as done,
             count(*) filter (where cases_after < cases_before)::int as effective,
             count(*) filter (where cases_after >= cases_before)::int as ineffective
        from corrective_actions where demo = ${scope.filter.demo} ${onlyCause} group by cause
    ),
    thought as (
      select cause, count(*) filter (where state = 'proposed')::int as proposed,
             count(*) filter (where state = 'accepted')::int as accepted,
             count(*) filter (where state = 'done')::int as done
        from improvement_ideas where true ${onlyCause} group by cause
    ),
    struck as (
      select i.cause, count(distinct i.id) filter (where i.state = 'open')::int as open,
             count(distinct i.id) filter (where i.state = 'closed')::int as closed,
             count(t.case_id)::int as linked
        from incidents i
        left join (${reachedFragment(sql, sql`true`)}) k on k.incident_id = i.id
        left join case_times t on t.case_id = k.case_id and t.demo = ${scope.filter.demo}
       ${scope.filter.cause === undefined ? sql`` : sql`where i.cause = ${scope.filter.cause}`}
       group by i.cause
    )
    select cause, coalesce(c.cases, 0) as cases, coalesce(c.before, 0) as "casesBefore",
           coalesce(a.open, 0) as "actionsOpen", coalesce(a.late, 0) as "actionsLate",
           coalesce(a.done, 0) as "actionsDone", coalesce(a.effective, 0) as "actionsEffective",
           coalesce(s.open, 0) as "incidentsOpen", coalesce(s.closed, 0) as "incidentsClosed",
           coalesce(s.linked, 0) as "incidentCases", coalesce(a.ineffective, 0) as "actionsIneffective", coalesce(i.proposed, 0) as "ideasProposed",
           coalesce(i.accepted, 0) as "ideasAccepted", coalesce(i.done, 0) as "ideasDone"
      from counted c full join acted a using (cause) full join thought i using (cause)
      full join struck s using (cause)
     order by coalesce(c.cases, 0) desc, cause
     limit 1000`;
}
