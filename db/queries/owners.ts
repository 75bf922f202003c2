/** Whose a case is: asked before anything is told of it to those who see only some cases. */
import type { Db, Sql } from '../client.ts';
import { batched } from './batch.ts';
import { isUuid } from './cases.ts';
import type { Fragment } from './conditions.ts';

/** To whom a case belongs. */
export interface CaseOwners {
  /** The key of the system through which it came, or the person who registered it. */
  readonly registeredBy: string | null;
  /** Departments that were asked, whether they answered or not. */
  readonly departments: readonly string[];
}

/** The owners of the case with this id or number; null when there is no such case. */
export type FindCaseOwners = (idOrNumber: string) => Promise<CaseOwners | null>;

interface Row extends CaseOwners {
  readonly name: string;
}

/** `and ...` for a statement in which `cases` is called `c`; nothing when it is not bounded. */
export function registeredBy(sql: Sql, registrar: string | null | undefined): Fragment {
  return registrar == null ? sql`` : sql`and c.registered_by = ${registrar}::text`;
}

/** Makes a {@link FindCaseOwners}, to be kept by the caller: simultaneous look-ups go together. */
export function createFindCaseOwners({ sql }: Db): FindCaseOwners {
  const owners = sql`
    c.registered_by as "registeredBy",
    array(select distinct h ->> 'department' from jsonb_array_elements(c.detail -> 'handOffs') h) as departments`;
  const byName = (rows: readonly Row[]) => new Map(rows.map(({ name, ...row }) => [name, row]));
  const byId = batched(async (ids) =>
    byName(
      await sql<Row[]>`select c.id as name, ${owners} from cases c where c.id = any(${[...ids]}::uuid[])`,
    ),
  );
  const byNumber = batched(async (numbers) =>
    byName(
      await sql<
        Row[]
      >`select c.number as name, ${owners} from cases c where c.number = any(${[...numbers]}::text[])`,
    ),
  );
  return (name) => (isUuid(name) ? byId(name.toLowerCase()) : byNumber(name));
}

/** The owners of a letter's case; null when there is no such letter. */
export async function findLetterOwners({ sql }: Db, letterId: string): Promise<CaseOwners | null> {
  const [row] = await sql<CaseOwners[]>`
    select c.registered_by as "registeredBy",
           array(select distinct h ->> 'department' from jsonb_array_elements(c.detail -> 'handOffs') h) as departments
      from letters l join cases c on c.id = l.case_id where l.id = ${letterId}::uuid`;
  return row ?? null;
}
