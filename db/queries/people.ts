/** People and keys as administrators read them. */
import type postgres from 'postgres';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { andAll, type Fragment } from './conditions.ts';
import { decodeCursor, ForeignCursorError, type Page, pageOf } from './keyset.ts';

/** A pool, or a transaction that is to see its own writes. */
export interface Reading {
  readonly sql: postgres.ISql<{ bigint: number }>;
}

export interface AbsenceRow {
  readonly id: string;
  /** Half-open, ISO 8601. */
  readonly from: string;
  readonly until: string;
}

/** What administrators say of a person. */
export interface PersonFields {
  readonly name: string;
  readonly roles: readonly Role[];
  /** For the role `department`, and only for it. */
  readonly department: string | null;
  readonly substituteId: string | null;
  readonly active: boolean;
  /** Categories they know well, and `vulnerable`. */
  readonly skills: readonly string[];
  /** Classes that routing gives them; empty: every class. */
  readonly classes: readonly string[];
  /** `uk`, `en`...; empty: any. */
  readonly languages: readonly string[];
  /** Open cases that routing gives them at most; 0: none. */
  readonly capacity: number;
}

export interface PersonRow extends PersonFields {
  readonly id: string;
  /** Open cases they are responsible for. */
  readonly openCases: number;
  readonly createdAt: Date;
  readonly version: number;
  /** Absences that have not ended, soonest first. */
  readonly absences: readonly AbsenceRow[];
}

export interface PersonFilter {
  readonly role?: Role | undefined;
  readonly department?: string | undefined;
  readonly active?: boolean | undefined;
}

/** One page of people in the order they were added. Throws {@link ForeignCursorError} for a cursor of another filter. */
export async function listPeople(
  db: Db,
  request: { readonly filter: PersonFilter; readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<PersonRow>> {
  const { sql } = db;
  const { filter, limit } = request;
  const list = ['people', filter];
  const all: Fragment[] = [];
  if (filter.role !== undefined) all.push(sql`${filter.role} = any(p.roles)`);
  if (filter.department !== undefined) all.push(sql`p.department = ${filter.department}`);
  if (filter.active !== undefined) all.push(sql`p.active = ${filter.active}`);
  if (request.cursor !== undefined) {
    const [at, id] = decodeCursor(list, request.cursor, 2);
    if (typeof at !== 'number' || typeof id !== 'string') {
      throw new ForeignCursorError('Not a cursor of people.');
    }
    all.push(sql`(p.created_at, p.id) > (${new Date(at)}::timestamptz, ${id}::uuid)`);
  }
  const rows = await sql<PersonRow[]>`
    select ${personColumns(db)} from people p
     where true ${andAll(sql, all)}
     order by p.created_at, p.id
     limit ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    list,
    (row) => [row.createdAt.getTime(), row.id],
    (row) => row,
  );
}

/** The person, or null. */
export async function findPerson(db: Reading, id: string): Promise<PersonRow | null> {
  const [row] = await db.sql<PersonRow[]>`
    select ${personColumns(db)} from people p where p.id = ${id}::uuid`;
  return row ?? null;
}

/** The departments that somebody active is in, by their codes. */
export async function listDepartments({ sql }: Reading): Promise<string[]> {
  const rows = await sql<{ department: string }[]>`
    select distinct department from people
     where active and department is not null and 'department' = any(roles)
     order by department`;
  return rows.map(({ department }) => department);
}

function personColumns({ sql }: Reading) {
  return sql`
    p.id, p.name, p.roles, p.department, p.substitute_id as "substituteId", p.active,
    p.skills, p.classes, p.languages, p.capacity, p.created_at as "createdAt", p.version,
    (select count(*)::int from cases c where c.assignee = p.id and c.ended_at is null) as "openCases",
    coalesce((
      select json_agg(json_build_object(
               'id', a.id,
               'from', to_char(a."from" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
               'until', to_char(a.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
               order by a."from", a.id)
        from absences a where a.person_id = p.id and a.until > now()), '[]') as absences`;
}

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  /** First characters of the key, to recognise it by. */
  readonly prefix: string;
  readonly role: Role;
  readonly personId: string | null;
  /** Null: the usual of the role. */
  readonly scopes: readonly string[] | null;
  readonly reach: 'own' | 'all' | null;
  /** Null: as the installation has it. */
  readonly ratePerSecond: number | null;
  readonly rateBurst: number | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly rotatedAt: Date | null;
  /** Until when the secret before the last rotation works. */
  readonly previousUntil: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

const keyColumns = ({ sql }: Reading) => sql`
  id, name, prefix, role, person_id as "personId", scopes, reach, rate_per_second as "ratePerSecond",
  rate_burst as "rateBurst", created_at as "createdAt", expires_at as "expiresAt", rotated_at as "rotatedAt",
  previous_until as "previousUntil", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;

/** Every key, revoked ones too, newest first. */
export async function listApiKeys(db: Db): Promise<readonly ApiKeyRow[]> {
  return db.sql<ApiKeyRow[]>`
    select ${keyColumns(db)} from api_keys order by created_at desc, id desc limit 1000`;
}

/** The key, or null. */
export async function findApiKey(db: Reading, id: string): Promise<ApiKeyRow | null> {
  const [row] = await db.sql<ApiKeyRow[]>`select ${keyColumns(db)} from api_keys where id = ${id}::uuid`;
  return row ?? null;
}
