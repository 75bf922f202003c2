/** Who gets a notice: shared by whatever tells people of ours something. */
import type { Db } from '../client.ts';
import type { Fragment } from '../queries/conditions.ts';

/**
 * Parts of a `with recursive` list over one named `notice` with `key` (of its own for each), `"personId"`, `role` and
 * `department`. They end with `recipient`: `key`, `person_id`, and `instead_of` where that one stands in for an absent or
 * inactive person. A notice that is not in it is for everyone who will hold the role.
 */
export const recipients = ({ sql }: Db): Fragment => sql`
    -- Whom a notice means: one person, whoever holds a role, or a department's people.
    meant as (
      select n.key, p.id as person_id
      from notice n join people p on p.id = n."personId"
      union
      select n.key, p.id
      from notice n join people p on p.active and case
        when n.department is not null then p.department = n.department and 'department' = any(p.roles)
        else n.role = any(p.roles) end
      where n."personId" is null
    ),
    -- Who gets it: an absent person's substitute, and where that one is absent too, theirs.
    reached as (
      select m.key, m.person_id as meant_id, m.person_id, 0 as step_aside from meant m
      union all
      select r.key, r.meant_id, stand_in.id, r.step_aside + 1
      from reached r
      join people p on p.id = r.person_id
      join people stand_in on stand_in.id = p.substitute_id and stand_in.active
      where r.step_aside < 5 and (not p.active or exists (
        select 1 from absences a where a.person_id = p.id and a."from" <= now() and now() < a."until"))
    ),
    recipient as (
      select distinct on (key, meant_id) key, person_id, nullif(meant_id, person_id) as instead_of
      from reached order by key, meant_id, step_aside desc
    )`;
