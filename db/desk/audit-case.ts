/** Entries about a case, each a part of the statement that changes it. */
import type postgres from 'postgres';
import { auditFragment, type ChainSecret, type Origin, withoutRequest } from '../audit-entry.ts';
import type { Db } from '../client.ts';
import type { Intent } from './commands.ts';
import type { Registration } from './intake.ts';
import type { Text } from './texts.ts';

/** The chain of a case. */
export const chainOfCase = (caseId: string): string => `case:${caseId}`;

/** Who asks: the request's, or the caller alone. */
export const originOfIntent = (intent: Intent): Origin =>
  intent.origin ?? withoutRequest('system', intent.caller);

/** What intake's statement needs for the audit: the case's key, and an entry with the digests of whatever is personal. */
export function intakeAudited(registration: Registration, secret: ChainSecret) {
  const { view, texts, intent } = registration;
  const { ref, name, email, phone } = texts.customer;
  const personal = {
    ...{ ref, name, email, phone, subject: texts.subject, body: texts.body, externalRef: texts.externalRef },
    representative: texts.representative === null ? null : JSON.stringify(texts.representative),
  };
  const digests = Object.entries(personal).flatMap(([field, value]) =>
    value === null ? [] : [[field, secret.digest(value)]],
  );
  const { address, ...origin } = originOfIntent(intent);
  return {
    ...origin,
    chain: chainOfCase(view.caseId),
    innerPad: hexOf(secret.innerPad),
    outerPad: hexOf(secret.outerPad),
    originDigest: secret.digest(address),
    after: {
      commandId: registration.commandId,
      number: registration.number,
      channel: registration.channel,
      policy: `${registration.policy.name}@${registration.policy.version}`,
      class: view.class,
      category: view.category,
      receivedAtMs: view.receivedAtMs,
      digests: Object.fromEntries(digests),
    },
  };
}

/** As PostgreSQL reads bytes in JSON. */
const hexOf = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** The parts of intake's statement: keys and entries of its part `new`, whose column `audit` is of {@link intakeAudited}. */
export function intakeAudit({ sql }: Db): postgres.Fragment {
  return sql`
    entered as (
      select a.* from new, jsonb_to_record(new.audit) as a(
        chain text, "innerPad" bytea, "outerPad" bytea, "actorKind" text, "actorId" text, "keyId" text,
        "actingFor" text, "requestId" text, "originDigest" text, after jsonb)
    ),
    secret as (
      insert into audit_secrets (chain, inner_pad, outer_pad) select chain, "innerPad", "outerPad" from entered
    ),
    ${auditFragment(
      sql,
      {
        origin: {
          actorKind: sql`"actorKind"`,
          actorId: sql`"actorId"`,
          keyId: sql`"keyId"`,
          actingFor: sql`"actingFor"`,
          requestId: sql`"requestId"`,
        },
        originDigest: sql`"originDigest"`,
        action: 'complaint.registered',
        subject: sql`chain`,
        before: sql`null::jsonb`,
        after: sql`after`,
      },
      sql`from entered`,
    )}`;
}

/**
 * A decision or a fact that was stored: what was asked, by its command's id, with the digests of its words. `mine` has
 * `id`, and `case_id` is an expression over `from`.
 */
export function commandAudit(
  db: Db,
  intent: Intent,
  entry: {
    readonly action: string;
    readonly caseId: postgres.Fragment;
    readonly texts: readonly Text[];
    readonly from: postgres.Fragment;
  },
): postgres.Fragment {
  const { sql } = db;
  const origin = originOfIntent(intent);
  const words = entry.texts.map(({ field, body }) => ({ field, body }));
  const chain = sql`'case:' || ${entry.caseId}`;
  return auditFragment(
    sql,
    {
      origin,
      originDigest: sql`audit_digest(${chain}, ${origin.address}::text)`,
      action: entry.action,
      subject: chain,
      before: sql`null::jsonb`,
      after: sql`jsonb_build_object('commandId', mine.id, 'digests', ${
        words.length === 0
          ? sql`'{}'::jsonb`
          : sql`(select jsonb_object_agg(w.field, audit_digest(${chain}, w.body))
                 from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as w(field text, body text))`
      })`,
    },
    entry.from,
  );
}

/** A decision that was refused: which, and by which problem. Nothing of its words, which are not kept either. */
export interface RefusedDecision {
  readonly caseId: string;
  readonly commandId: string;
  readonly verb: string;
  /** The type of the problem, such as `not-allowed-now`. */
  readonly problem: string;
}

/** The entry of a refusal, for each row of `from`: in the statement that keeps the refusing answer. */
export function refusalAudit(
  db: Db,
  origin: Origin,
  refused: RefusedDecision,
  from: postgres.Fragment,
): postgres.Fragment {
  const { sql } = db;
  const { caseId, ...after } = refused;
  const chain = chainOfCase(caseId);
  return auditFragment(
    sql,
    {
      origin,
      originDigest: sql`audit_digest(${chain}::text, ${origin.address}::text)`,
      action: 'decision.refused',
      subject: sql`${chain}::text`,
      before: sql`null::jsonb`,
      after: sql`${JSON.stringify(after)}::jsonb`,
    },
    from,
  );
}
