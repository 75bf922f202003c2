/** Accounts as they are read: by log-in, and by administrators. */
import type { Db } from '../client.ts';

/** What a log-in with a password is checked against. */
export interface PasswordAccount {
  readonly personId: string;
  readonly login: string;
  readonly passwordHash: string | null;
  readonly passwordVersion: number;
}

/** The account of an active person with this log-in name (lower case), or null. */
export async function findAccountByLogin(db: Db, login: string): Promise<PasswordAccount | null> {
  const [row] = await db.sql<PasswordAccount[]>`
    select a.person_id as "personId", a.login, a.password_hash as "passwordHash",
           a.password_version as "passwordVersion"
      from accounts a join people p on p.id = a.person_id
     where a.login = ${login} and p.active`;
  return row ?? null;
}

/** The account of this person, active or not, or null. */
export async function findPasswordAccount(db: Db, personId: string): Promise<PasswordAccount | null> {
  const [row] = await db.sql<PasswordAccount[]>`
    select person_id as "personId", login, password_hash as "passwordHash", password_version as "passwordVersion"
      from accounts where person_id = ${personId}::uuid`;
  return row ?? null;
}

export interface AccountRow {
  readonly personId: string;
  readonly login: string;
  readonly hasPassword: boolean;
  readonly passwordAt: Date | null;
  readonly oidcSubject: string | null;
  readonly createdAt: Date;
  readonly lastLoginAt: Date | null;
  /** When the link to choose a password ends, where one is open. */
  readonly linkExpiresAt: Date | null;
}

/** The account as administrators see it, or null. */
export async function findAccount(db: Db, personId: string, at: Date): Promise<AccountRow | null> {
  const [row] = await db.sql<AccountRow[]>`
    select a.person_id as "personId", a.login, a.password_hash is not null as "hasPassword",
           a.password_at as "passwordAt", a.oidc_subject as "oidcSubject", a.created_at as "createdAt",
           a.last_login_at as "lastLoginAt", l.expires_at as "linkExpiresAt"
      from accounts a
      left join password_links l on l.person_id = a.person_id and l.expires_at > ${at}::timestamptz
     where a.person_id = ${personId}::uuid`;
  return row ?? null;
}

/** Whether anybody has an account: after the first nobody is set up any more. */
export async function hasAnyAccount(db: Db): Promise<boolean> {
  const [row] = await db.sql`select from accounts limit 1`;
  return row !== undefined;
}

export interface SessionRow {
  readonly id: string;
  readonly via: 'password' | 'oidc';
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** A person's sessions that have not run out, newest first. */
export async function listSessions(
  db: Db,
  personId: string,
  at: Date,
  idleMs: number,
): Promise<readonly SessionRow[]> {
  return db.sql<SessionRow[]>`
    select id, via, user_agent as "userAgent", created_at as "createdAt", seen_at as "seenAt",
           expires_at as "expiresAt"
      from sessions
     where person_id = ${personId}::uuid and expires_at > ${at}::timestamptz
       and seen_at > ${new Date(at.getTime() - idleMs)}::timestamptz
     order by created_at desc, id desc
     limit 1000`;
}

/** Names of people by id, for those who stand in for them. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.sql<{ id: string; name: string }[]>`
    select id, name from people where id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
