/** Who is behind an API key, as each request needs it. */
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';

/** A key that is not revoked. */
export interface KeyOwner {
  readonly keyId: string;
  readonly role: Role;
  /** Null for the key of a system. */
  readonly personId: string | null;
  /** Null: the usual of the role. */
  readonly scopes: readonly string[] | null;
  readonly reach: 'own' | 'all' | null;
  readonly ratePerSecond: number | null;
  readonly rateBurst: number | null;
  /** From then on this secret is known no more; null is never. */
  readonly until: Date | null;
}

/** An active person, with the absent people whose roles they hold meanwhile. */
export interface ActingPerson {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly department: string | null;
  readonly standsInFor: readonly {
    readonly id: string;
    readonly roles: readonly Role[];
    readonly department: string | null;
  }[];
}

/**
 * The owner of the key with this SHA-256 (hexadecimal), or null. Also by the secret before the last rotation; whether
 * either has run out is for the caller to see from `until`.
 */
export async function findKeyOwner(db: Db, hash: string): Promise<KeyOwner | null> {
  const rows = await db.sql<KeyOwner[]>`
    select id as "keyId", role, person_id as "personId", scopes, reach, rate_per_second as "ratePerSecond",
           rate_burst as "rateBurst",
           case when hash = ${hash} then expires_at else least(expires_at, previous_until) end as "until"
      from api_keys where (hash = ${hash} or previous_hash = ${hash}) and revoked_at is null`;
  return rows[0] ?? null;
}

/**
 * SHA-256 (hexadecimal) of every secret by which somebody is known at `at`: keys, also by what they were before, and sessions.
 * @param idleMs how long a session lasts without any request
 */
export async function listSecretDigests(db: Db, at: Date, idleMs: number): Promise<ReadonlySet<string>> {
  const idleSince = new Date(at.getTime() - idleMs);
  const rows = await db.sql<{ digest: string }[]>`
    select h.digest
      from api_keys k left join people p on p.id = k.person_id,
           lateral (values (k.hash, k.expires_at),
                           (k.previous_hash, least(k.expires_at, k.previous_until))) as h(digest, until)
     where k.revoked_at is null and h.digest is not null and coalesce(p.active, k.person_id is null)
       and (h.until is null or h.until > ${at}::timestamptz)
    union all
    select s.token_hash from sessions s join people p on p.id = s.person_id
     where p.active and s.expires_at > ${at}::timestamptz and s.seen_at > ${idleSince}::timestamptz`;
  return new Set(rows.map(({ digest }) => digest));
}

/** Notes that a key was used, unless that was noted less than a minute ago. */
export async function noteKeyUse(db: Db, keyId: string, at: Date): Promise<void> {
  await db.sql`
    update api_keys set last_used_at = ${at}::timestamptz
     where id = ${keyId}::uuid and (last_used_at is null or last_used_at <= ${at}::timestamptz - interval '1 minute')`;
}

/** The active person with this id, or null. Absences are half-open and count at `nowMs`. */
export async function findActingPerson(db: Db, id: string, nowMs: number): Promise<ActingPerson | null> {
  const at = new Date(nowMs);
  const rows = await db.sql<ActingPerson[]>`
    select p.id, p.roles, p.department,
           coalesce((
             select jsonb_agg(jsonb_build_object('id', a.id, 'roles', a.roles, 'department', a.department))
             from people a
             where a.substitute_id = p.id and a.active
               and exists (select 1 from absences b
                           where b.person_id = a.id and b."from" <= ${at} and b."until" > ${at})
           ), '[]'::jsonb) as "standsInFor"
    from people p where p.id = ${id} and p.active`;
  return rows[0] ?? null;
}
