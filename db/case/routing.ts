/** Who should have a case: people at work, with room, who fit it best (practice M13). */
import type { RouteRequest, Routing } from '../../workflows/activities.contract.ts';
import type { Db } from '../client.ts';

/** Any number, the same for all workers: whoever counts places also takes one. */
const routingLock = 7_203_020;

/**
 * Finds a person for a case and keeps a place for it until the step is written; null when nobody has room. Asking
 * again for the same step gives the first answer, if that is one to what is asked now; where it was nobody, a later instant is
 * asked anew.
 *
 * At work: active, not absent, holds the role, and the class, once it is known, is theirs. Room: their open cases, and those
 * on their way to them, are fewer than their capacity; past its limit a case also goes to who has none. Who has a capacity
 * of 0 is not routed to, but for superiors: they answer for what nobody else is at work for. Best: for a vulnerable
 * customer whoever has the skill `vulnerable`; then who last handled this customer; then who knows the category; then
 * the customer's language; then who has the smallest part of their capacity in use.
 */
export async function route(db: Db, request: RouteRequest): Promise<Routing | null> {
  const { caseId, seq, category, vulnerable, except, pastLimit } = request;
  const at = new Date(request.atMs);
  const takesClass = db.sql`(
    p.classes = '{}' or ${request.class}::text is null or ${request.class}::text = any(p.classes))`;
  const rows = await db.sql.begin(async (tx) => {
    // Taken before the count's snapshot: two cases never take the same last place.
    await tx`select pg_advisory_xact_lock(${routingLock}::bigint)`;
    return await tx<{ [K in keyof Routing]: Routing[K] | null }[]>`
      with known as (
        select r.person_id, r.role, r.reason from routings r left join people p on p.id = r.person_id
         where r.case_id = ${caseId}::uuid and r.seq = ${seq} and case
           when r.person_id is null then r.at = ${at}::timestamptz
           -- One step may ask twice: past the limit for anybody, and for who is to have it after triage.
           else r.role = any(${[...request.roles]}::text[]) and r.person_id is distinct from ${except}::uuid
                and ${takesClass} end
      ),
      customer as materialized (
        select c.customer_ref, split_part(lower(t.locale), '-', 1) as language,
               -- Who last handled them: the newest other case that somebody had.
               (select o.assignee from cases o
                 where o.customer_ref = c.customer_ref and o.id <> c.id and o.assignee is not null
                 order by o.received_at desc, o.id desc limit 1) as familiar_id
          from cases c join complaints t on t.id = c.id
         where c.id = ${caseId}::uuid
      ),
      on_their_way as (
        select distinct r.person_id, r.case_id
          from routings r join cases c on c.id = r.case_id
         where r.person_id is not null and c.seq < r.seq and c.ended_at is null
           and c.assignee is distinct from r.person_id
      ),
      fitting as (
        select p.id, p.capacity, asked.role, asked.place,
               'vulnerable' = any(p.skills) as cares,
               p.id = customer.familiar_id as familiar,
               ${category}::text = any(p.skills) as knows,
               p.languages = '{}' or customer.language is null or customer.language = any(p.languages) as speaks,
               (select count(*) from cases c where c.assignee = p.id and c.ended_at is null)
                 + (select count(*) from on_their_way w where w.person_id = p.id) as load
          from people p cross join customer
          join unnest(${[...request.roles]}::text[]) with ordinality as asked(role, place)
            on asked.role = any(p.roles)
         where p.active and (p.capacity > 0 or asked.place > 1)
           and ${takesClass}
           and p.id is distinct from ${except}::uuid
           and not exists (
             select 1 from absences a where a.person_id = p.id and a."from" <= ${at} and ${at} < a.until)
      ),
      best as (
        select id, role,
               case when ${vulnerable} and cares then 'vulnerable'
                    when familiar then 'familiar'
                    when knows then 'skill'
                    else 'load' end as reason
          from fitting
         where load < capacity or ${pastLimit}
         order by place, load < capacity desc, (${vulnerable} and cares) desc, coalesce(familiar, false) desc,
                  coalesce(knows, false) desc, speaks desc, load::float8 / greatest(capacity, 1), load, id
         limit 1
      ),
      written as (
        insert into routings (case_id, seq, person_id, role, reason, at)
        select ${caseId}::uuid, ${seq}, best.id, best.role, best.reason, ${at}::timestamptz
          from (select 1) one left join best on true
         where not exists (select 1 from known)
        on conflict (case_id, seq) do update
          set person_id = excluded.person_id, role = excluded.role, reason = excluded.reason, at = excluded.at
        returning person_id, role, reason
      )
      select person_id as "personId", role, reason as "by" from known
      union all select person_id, role, reason from written`;
  });
  const [row] = rows;
  const { personId, role, by } = row ?? { personId: null, role: null, by: null };
  return personId === null || role === null || by === null ? null : { personId, role, by };
}
