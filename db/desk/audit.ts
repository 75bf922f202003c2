/** Who changed which reference row: written in the transaction of the change. */
import type postgres from 'postgres';
import { newChainSecret, type Origin, withoutRequest } from '../audit-entry.ts';
import { chainOf } from '../audit-hash.ts';
import type { Sql } from '../client.ts';

/** A transaction, as `sql.begin` gives it. */
export type Tx = postgres.TransactionSql<{ bigint: number }>;

/** Whoever changes something: with their request, or known by an id alone. */
export type Who = string | Origin;

/** The id that rows keep of them. */
export const idOfWho = (who: Who): string => (typeof who === 'string' ? who : who.actorId);

/** Them with their request, as far as it is known. */
export const originOfWho = (who: Who): Omit<Origin, 'actorKind'> & { readonly actorKind: string | null } =>
  typeof who === 'string' ? { ...withoutRequest('', who), actorKind: null } : who;

export interface AuditEntry {
  /** A person's or a key's id, better with the request that they sent. */
  readonly actorId: Who;
  /** `person.created`, `api_key.revoked`... */
  readonly action: string;
  /** `person:<id>`, `calendar:<name>`... */
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Writes one entry. Nobody's texts belong in it: {@link digestsOf} tells that they changed. */
export async function writeAudit(tx: Tx | Sql, entry: AuditEntry): Promise<void> {
  const { actorId: who, action, subject, before, after } = entry;
  const origin = originOfWho(who);
  if (origin.address !== null) await keepSecret(tx, subject);
  await tx`
    with audited as (
      insert into audit (actor_kind, actor_id, key_id, acting_for, request_id, origin, action, subject, before, after)
      values (${origin.actorKind}, ${origin.actorId}, ${origin.keyId}, ${origin.actingFor}, ${origin.requestId},
              audit_digest(${chainOf(subject)}, ${origin.address}), ${action}, ${subject},
              ${JSON.stringify(before ?? null)}::jsonb, ${JSON.stringify(after ?? null)}::jsonb)
      returning id
    )
    insert into audit_tail (entry_id) select id from audited`;
}

/** Personal values as keyed digests of the subject's chain, each under its name. A case that was erased has none. */
export async function digestsOf(
  tx: Tx | Sql,
  subject: string,
  values: Readonly<Record<string, string | null>>,
): Promise<Readonly<Record<string, string | null>>> {
  await keepSecret(tx, subject);
  const [row] = await tx<{ digests: Record<string, string | null> }[]>`
    select coalesce(jsonb_object_agg(v.name, audit_digest(${chainOf(subject)}, v.value)), '{}') as digests
      from jsonb_to_recordset(${JSON.stringify(
        Object.entries(values).map(([name, value]) => ({ name, value })),
      )}::jsonb) as v(name text, value text)`;
  return row?.digests ?? {};
}

/** Cases get their key at intake and lose it with erasure; reference tables get theirs when it is first needed. */
async function keepSecret(tx: Tx | Sql, subject: string): Promise<void> {
  const chain = chainOf(subject);
  if (chain.startsWith('case:')) return;
  const known = await tx`select 1 from audit_secrets where chain = ${chain}`;
  if (known.length > 0) return;
  const { innerPad, outerPad } = newChainSecret();
  await tx`
    insert into audit_secrets (chain, inner_pad, outer_pad) values (${chain}, ${innerPad}, ${outerPad})
    on conflict do nothing`;
}
