/** API keys: made, shown once, kept as a digest, revoked. Each change is audited in its transaction. */
import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { type Tx, type Who, writeAudit } from './audit.ts';

export interface NewApiKey {
  /** What people call it. */
  readonly name: string;
  /** A system's key has a role of its own; a person's key has the person's roles. */
  readonly owner: { readonly role: Role } | { readonly personId: string };
}

export interface MadeApiKey {
  readonly id: string;
  /** The key itself: told once, stored nowhere. */
  readonly key: string;
}

/** Makes a key, or answers null when there is no such active person. */
export async function makeApiKey(tx: Tx, wanted: NewApiKey, actorId: Who): Promise<MadeApiKey | null> {
  const personId = 'personId' in wanted.owner ? wanted.owner.personId : null;
  const role = 'role' in wanted.owner ? wanted.owner.role : await firstRoleOf(tx, wanted.owner.personId);
  if (role === null) return null;
  const prefix = `rk_${randomBytes(6).toString('base64url')}`;
  const key = `${prefix}_${randomBytes(32).toString('base64url')}`;
  const id = uuidv7();
  await tx`
    insert into api_keys (id, name, prefix, hash, role, person_id)
    values (${id}::uuid, ${wanted.name}, ${prefix}, ${digestOf(key)}, ${role}, ${personId}::uuid)`;
  await writeAudit(tx, {
    actorId,
    action: 'api_key.created',
    subject: `api_key:${id}`,
    before: null,
    after: { prefix, role, personId },
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

/** Revokes a key for good; one that is revoked already is left alone. False when there is no such key. */
export async function revokeApiKey(db: Db, id: string, actorId: Who, at: Date): Promise<boolean> {
  return db.sql.begin<boolean>(async (tx) => {
    const [key] = await tx<{ revokedAt: Date | null }[]>`
      select revoked_at as "revokedAt" from api_keys where id = ${id}::uuid for update`;
    if (key === undefined) return false;
    if (key.revokedAt !== null) return true;
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
