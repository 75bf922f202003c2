/** How a month's budget is used (practice C13). */
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';

/** Sums in minor units of claims by their state. */
interface Sums {
  readonly reservedMinor: number;
  readonly paidMinor: number;
  readonly releasedMinor: number;
  readonly reversedMinor: number;
}

export interface BudgetUse extends Sums {
  readonly currency: string;
  readonly capMinor: number;
  readonly heldMinor: number;
  /** How many claims were refused. */
  readonly refused: number;
}

export interface GranterUse extends Sums {
  readonly currency: string;
  readonly id: string;
  readonly name: string | null;
  readonly roles: readonly Role[];
}

/** A pool that is there as soon as somebody asks for money. */
export interface UntouchedPool {
  readonly currency: string;
  readonly capMinor: number;
}

/**
 * The pools of a month, and of each person what they granted in it: whoever granted anything, and everyone active
 * with one of `granting` roles.
 * @param month first day of the month in the organisation's zone, `YYYY-MM-DD`
 * @param untouched pools of the month where nobody has asked for money yet, or set a cap
 */
export async function readBudgetUse(
  db: Db,
  month: string,
  granting: readonly Role[],
  untouched: readonly UntouchedPool[],
): Promise<{ readonly pools: readonly BudgetUse[]; readonly people: readonly GranterUse[] }> {
  const { sql } = db;
  const pool = sql`
    pool as (
      select month, currency, cap_minor, held_minor from pools where month = ${month}::date
      union all
      select ${month}::date, u.currency, u."capMinor", 0
        from jsonb_to_recordset(${JSON.stringify(untouched)}::jsonb) as u(currency text, "capMinor" bigint)
       where not exists (select from pools p where p.month = ${month}::date and p.currency = u.currency)
    )`;
  const sumOf = (state: string) =>
    sql`coalesce(sum(c.amount_minor) filter (where c.state = ${state}), 0)::bigint`;
  const sums = sql`
    ${sumOf('reserved')} as "reservedMinor", ${sumOf('captured')} as "paidMinor",
    ${sumOf('released')} as "releasedMinor", ${sumOf('reversed')} as "reversedMinor"`;
  const pools = await sql<BudgetUse[]>`
    with ${pool}
    select p.currency, p.cap_minor as "capMinor", p.held_minor as "heldMinor", ${sums},
           count(*) filter (where c.state = 'refused')::int as refused
      from pool p
      left join claims c on c.month = p.month and c.currency = p.currency
     group by p.month, p.currency, p.cap_minor, p.held_minor
     order by p.currency = 'points', p.currency`;
  const people = await sql<GranterUse[]>`
    with ${pool}
    select pool.currency, who.id, people.name, coalesce(people.roles, '{}') as roles, ${sums}
      from pool
      cross join (
        select id::text from people where active and roles && ${[...granting]}::text[]
        union
        select granted_by from claims where month = ${month}::date and granted_by is not null
      ) who
      left join people on people.id::text = who.id
      left join claims c on c.month = pool.month and c.currency = pool.currency and c.granted_by = who.id
     group by pool.currency, who.id, people.name, people.roles
     order by pool.currency, sum(c.amount_minor) desc nulls last, people.name, who.id
     limit 20000`;
  return { pools, people };
}
