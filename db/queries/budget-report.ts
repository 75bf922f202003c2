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

/**
 * The pools of a month, and of each person what they granted in it: whoever granted anything, and everyone active
 * with one of `granting` roles.
 * @param month first day of the month in the organisation's zone, `YYYY-MM-DD`
 */
export async function readBudgetUse(
  db: Db,
  month: string,
  granting: readonly Role[],
): Promise<{ readonly pools: readonly BudgetUse[]; readonly people: readonly GranterUse[] }> {
  const { sql } = db;
  const sumOf = (state: string) =>
    sql`coalesce(sum(c.amount_minor) filter (where c.state = ${state}), 0)::bigint`;
  const sums = sql`
    ${sumOf('reserved')} as "reservedMinor", ${sumOf('captured')} as "paidMinor",
    ${sumOf('released')} as "releasedMinor", ${sumOf('reversed')} as "reversedMinor"`;
  const pools = await sql<BudgetUse[]>`
    select p.currency, p.cap_minor as "capMinor", p.held_minor as "heldMinor", ${sums},
           count(*) filter (where c.state = 'refused')::int as refused
      from pools p
      left join claims c on c.month = p.month and c.currency = p.currency
     where p.month = ${month}::date
     group by p.month, p.currency
     order by p.currency = 'points', p.currency`;
  const people = await sql<GranterUse[]>`
    select pools.currency, who.id, people.name, coalesce(people.roles, '{}') as roles, ${sums}
      from pools
      cross join (
        select id::text from people where active and roles && ${[...granting]}::text[]
        union
        select granted_by from claims where month = ${month}::date and granted_by is not null
      ) who
      left join people on people.id::text = who.id
      left join claims c on c.month = pools.month and c.currency = pools.currency and c.granted_by = who.id
     where pools.month = ${month}::date
     group by pools.currency, who.id, people.name, people.roles
     order by pools.currency, sum(c.amount_minor) desc nulls last, people.name, who.id
     limit 20000`;
  return { pools, people };
}
