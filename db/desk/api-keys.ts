/** API keys: made, changed, rotated, revoked; told once and kept as digests. Each change is audited in its transaction. */
import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { type Tx, writeAudit } from './audit.ts';

/** What a key is limited to; null: the usual of its role, or as the installation has it. */
export interface KeySettings {
  /** What people call it. */
  readonly name: string;
  readonly scopes: readonly string[] | null;
  readonly reach: 'own' | 'all' | null;
  /** From then on the key is known no more; null is never. */
  readonly expiresAt: Date | null;
  readonly ratePerSecond: number | null;
  readonly rateBurst: number | null;
}

export interface NewApiKey extends KeySettings {
  /** A system's key has a role of its own; a person's key has the person's roles. */
  readonly owner: { readonly role: Role } | { readonly personId: string };
}

export interface MadeApiKey {
  readonly id: string;
  /** The key itself: told once, stored nowhere. */
  readonly key: string;
}

interface Secret {
  readonly prefix: string;
  readonly key: string;
}

function newSecret(): Secret {
  const prefix = `rk_${randomBytes(6).toString('base64url')}`;
  return { prefix, key: `${prefix}_${randomBytes(32).toString('base64url')}` };
}

/** Makes a key, or answers null when there is no such active person. */
export async function makeApiKey(tx: Tx, wanted: NewApiKey, actorId: string): Promise<MadeApiKey | null> {
  const personId = 'personId' in wanted.owner ? wanted.owner.personId : null;
  const role = 'role' in wanted.owner ? wanted.owner.role : await firstRoleOf(tx, wanted.owner.personId);
  if (role === null) return null;
  const { prefix, key } = newSecret();
  const id = uuidv7();
  const { name, ...limits } = settingsOf(wanted);
  await tx`
    insert into api_keys (id, name, prefix, hash, role, person_id, scopes, reach, expires_at, rate_per_second,
                          rate_burst)
    values (${id}::uuid, ${name}, ${prefix}, ${digestOf(key)}, ${role}, ${personId}::uuid,
            ${arrayOf(limits.scopes)}::text[], ${limits.reach}, ${limits.expiresAt}::timestamptz,
            ${limits.ratePerSecond}, ${limits.rateBurst})`;
  await writeAudit(tx, {
    actorId,
    action: 'api_key.created',
    subject: `api_key:${id}`,
    before: null,
    after: { prefix, role, personId, ...limits },
  });
  return { id, key };
}

/** The column wants a role; what counts for a person's key are the person's roles at each call. */
async function firstRoleOf(tx: Tx, personId: string): Promise<Role | null> {
  const [person] = await tx<{ roles: Role[] }[]>`
    select roles from people where id = ${personId}::uuid and active`;
  return person?.roles[0] ?? null;
}

/** SHA-256 in hexadecimal: a key has 256 random bits, so no slow hash is needed. */
export function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** `revoked`: for good, so it is not changed any more. */
export type KeyChange = 'done' | 'unknown' | 'revoked';

/** Changes what is named; the rest stays. */
export async function changeApiKey(
  tx: Tx,
  id: string,
  change: Partial<KeySettings>,
  actorId: string,
): Promise<KeyChange> {
  const standing = await lockKey(tx, id);
  if (standing === null || standing.revokedAt !== null) return standing === null ? 'unknown' : 'revoked';
  const before = settingsOf(standing);
  const after: KeySettings = { ...before, ...change };
  await tx`
    update api_keys
       set name = ${after.name}, scopes = ${arrayOf(after.scopes)}::text[], reach = ${after.reach},
           expires_at = ${after.expiresAt}::timestamptz, rate_per_second = ${after.ratePerSecond},
           rate_burst = ${after.rateBurst}
     where id = ${id}::uuid`;
  // People call keys by names of people, too.
  const { name: _was, ...limitsBefore } = before;
  const { name: _is, ...limitsAfter } = after;
  await writeAudit(tx, {
    actorId,
    action: 'api_key.changed',
    subject: `api_key:${id}`,
    before: limitsBefore,
    after: limitsAfter,
  });
  return 'done';
}

/**
 * Gives the key a new secret; the old one works until `previousUntil`, and one from a rotation before that no more.
 * The key keeps its id, and with it its cases and its answers.
 */
export async function rotateApiKey(
  tx: Tx,
  id: string,
  at: { readonly now: Date; readonly previousUntil: Date },
  actorId: string,
): Promise<MadeApiKey | Exclude<KeyChange, 'done'>> {
  const standing = await lockKey(tx, id);
  if (standing === null || standing.revokedAt !== null) return standing === null ? 'unknown' : 'revoked';
  const { prefix, key } = newSecret();
  await tx`
    update api_keys
       set previous_hash = hash, previous_until = ${at.previousUntil}::timestamptz, hash = ${digestOf(key)},
           prefix = ${prefix}, rotated_at = ${at.now}::timestamptz
     where id = ${id}::uuid`;
  await writeAudit(tx, {
    actorId,
    action: 'api_key.rotated',
    subject: `api_key:${id}`,
    before: { prefix: standing.prefix },
    after: { prefix, previousUntil: at.previousUntil },
  });
  return { id, key };
}

/** Revokes a key for good; one that is revoked already is left alone. False when there is no such key. */
export async function revokeApiKey(db: Db, id: string, actorId: string, at: Date): Promise<boolean> {
  return db.sql.begin<boolean>(async (tx) => {
    const standing = await lockKey(tx, id);
    if (standing === null) return false;
    if (standing.revokedAt !== null) return true;
    await tx`update api_keys set revoked_at = ${at}::timestamptz where id = ${id}::uuid`;
    await writeAudit(tx, {
      actorId,
      action: 'api_key.revoked',
      subject: `api_key:${id}`,
      before: { revokedAt: null },
      after: { revokedAt: at },
    });
    return true;
  }) as Promise<boolean>;
}

interface StandingKey extends KeySettings {
  readonly prefix: string;
  readonly revokedAt: Date | null;
}

async function lockKey(tx: Tx, id: string): Promise<StandingKey | null> {
  const [key] = await tx<StandingKey[]>`
    select name, prefix, scopes, reach, expires_at as "expiresAt", rate_per_second as "ratePerSecond",
           rate_burst as "rateBurst", revoked_at as "revokedAt"
      from api_keys where id = ${id}::uuid for update`;
  return key ?? null;
}

function settingsOf(key: KeySettings): KeySettings {
  const { name, scopes, reach, expiresAt, ratePerSecond, rateBurst } = key;
  return { name, scopes, reach, expiresAt, ratePerSecond, rateBurst };
}

const arrayOf = (scopes: readonly string[] | null) => (scopes === null ? null : [...scopes]);
