/** Sessions of people who logged in: opened, looked up at each request, ended. */
import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Db, Sql } from '../client.ts';
import type { Tx } from './audit.ts';
import type { ActingPerson } from './callers.ts';

/** How long sessions last, in milliseconds. */
export interface SessionLimits {
  /** Without any request. */
  readonly idleMs: number;
  /** From the log-in on, whatever happens. */
  readonly absoluteMs: number;
}

/** How somebody proved who they are. */
export type Via = 'password' | 'oidc';

export interface Session {
  readonly id: string;
  readonly via: Via;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** A session with the person it is of, as each request needs both. */
export interface LiveSession extends Session {
  readonly person: ActingPerson;
}

/** `seen_at` is written this often at most: a page that loads is one write and not thirty. */
const seenEveryMs = 60_000;

/** A secret as it is found by: 256 random bits need no slow hash. */
export const digestOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** 256 random bits in base64url: 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export interface NewSession {
  readonly personId: string;
  readonly via: Via;
  readonly userAgent: string | null;
  /** The password that was proved, by its version; null: another proof. */
  readonly passwordVersion: number | null;
  readonly at: Date;
  readonly limits: SessionLimits;
}

export interface OpenedSession {
  readonly id: string;
  /** For the cookie: stored nowhere. */
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Opens a session under a new secret, or answers null when meanwhile the person is not active, the account is gone or
 * the password is another. Sessions of anybody that have run out are removed.
 */
export async function openSession(tx: Tx | Sql, wanted: NewSession): Promise<OpenedSession | null> {
  const { personId, via, passwordVersion, at, limits } = wanted;
  const id = uuidv7();
  const token = newSecret();
  const expiresAt = new Date(at.getTime() + limits.absoluteMs);
  // The lock makes a change of the password or of the person wait, and then end this session too.
  const [opened] = await tx<{ id: string }[]>`
    with holder as (
      select a.person_id from accounts a join people p on p.id = a.person_id
       where a.person_id = ${personId}::uuid and p.active
         and (${passwordVersion}::int is null or a.password_version = ${passwordVersion}::int)
         for update of a for share of p
    )
    insert into sessions (id, token_hash, person_id, via, user_agent, created_at, seen_at, expires_at)
    select ${id}::uuid, ${digestOfSecret(token)}, person_id, ${via}, ${wanted.userAgent}, ${at}::timestamptz,
           ${at}::timestamptz, ${expiresAt}::timestamptz
      from holder
    returning id`;
  if (opened === undefined) return null;
  await tx`update accounts set last_login_at = ${at}::timestamptz where person_id = ${personId}::uuid`;
  await tx`
    delete from sessions
     where expires_at <= ${at}::timestamptz or seen_at <= ${idleSince(at, limits)}::timestamptz`;
  return { id, token, expiresAt };
}

const idleSince = (at: Date, limits: SessionLimits): Date => new Date(at.getTime() - limits.idleMs);

/** The session with this secret and its active person as they are now, or null. Notes that it was seen. */
export async function findLiveSession(
  db: Db,
  token: string,
  at: Date,
  limits: SessionLimits,
): Promise<LiveSession | null> {
  const hash = digestOfSecret(token);
  const [row] = await db.sql<LiveSession[]>`
    select s.id, s.via, s.created_at as "createdAt", s.seen_at as "seenAt", s.expires_at as "expiresAt",
           json_build_object(
             'id', p.id, 'roles', p.roles, 'department', p.department,
             'standsInFor', coalesce((
               select json_agg(json_build_object('id', a.id, 'roles', a.roles, 'department', a.department))
                 from people a
                where a.substitute_id = p.id and a.active
                  and exists (select 1 from absences b
                               where b.person_id = a.id and b."from" <= ${at}::timestamptz
                                 and b.until > ${at}::timestamptz)), '[]')) as person
      from sessions s join people p on p.id = s.person_id
     where s.token_hash = ${hash} and p.active
       and s.expires_at > ${at}::timestamptz and s.seen_at > ${idleSince(at, limits)}::timestamptz`;
  if (row === undefined) return null;
  // Of a short idle limit a tenth at most may be lost.
  const everyMs = Math.min(seenEveryMs, limits.idleMs / 10);
  if (at.getTime() - row.seenAt.getTime() >= everyMs) {
    await db.sql`
      update sessions set seen_at = greatest(seen_at, ${at}::timestamptz) where id = ${row.id}::uuid`;
  }
  return row;
}

/** Ends the session with this secret, and answers its id and person; null when there is none. */
export async function endSessionByToken(
  db: Db,
  token: string,
): Promise<{ readonly id: string; readonly personId: string; readonly via: Via } | null> {
  const [row] = await db.sql<{ id: string; personId: string; via: Via }[]>`
    delete from sessions where token_hash = ${digestOfSecret(token)} returning id, person_id as "personId", via`;
  return row ?? null;
}

/** Ends one session of a person. False when they have none with this id. */
export async function endSession(db: Db, personId: string, id: string): Promise<boolean> {
  const ended = await db.sql`
    delete from sessions where id = ${id}::uuid and person_id = ${personId}::uuid returning id`;
  return ended.length > 0;
}

/** Ends all sessions of a person but one, if it is named; how many. */
export async function endSessionsOf(
  tx: Tx | Sql,
  personId: string,
  butId: string | null = null,
): Promise<number> {
  const ended = await tx`
    delete from sessions
     where person_id = ${personId}::uuid and (${butId}::uuid is null or id <> ${butId}::uuid)
    returning id`;
  return ended.length;
}
