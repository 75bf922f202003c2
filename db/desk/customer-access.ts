/** A case as its customer opens it: by number and access code, or by a one-time link. */
import type { Outcome, Stage } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { type CustomerVerb, hashOfAccessCode, hashOfLinkToken } from '../customer-access.ts';

/**
 * The id of the case, or null. One look-up, by the code: a number that is not there and a code that is wrong are told
 * apart by nothing, not by time either.
 */
export async function findCaseByCode(db: Db, number: string, code: string): Promise<string | null> {
  const [row] = await db.sql<{ id: string }[]>`
    select c.id from access_codes a join cases c on c.id = a.case_id
     where a.code_hash = ${hashOfAccessCode(code)} and c.number = ${number.toUpperCase()}`;
  return row?.id ?? null;
}

/** A link with what it is about. */
export interface CustomerLink {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly verbs: readonly CustomerVerb[];
  readonly expiresAt: Date;
  readonly verb: CustomerVerb | null;
  readonly refusals: number;
  readonly usedAt: Date | null;
  /** Whether the case is still in the link's cycle. */
  readonly sameCycle: boolean;
  /** Whether the link's proposal is still the one that stands. */
  readonly sameProposal: boolean;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly version: number;
  readonly locale: string | null;
}

/** The link of a token, used or not, or null: unknown and expired ones are the same to whoever asks. */
export async function findLink(db: Db, token: string, at: Date): Promise<CustomerLink | null> {
  const [row] = await db.sql<CustomerLink[]>`
    select l.id, l.case_id as "caseId", c.number, l.verbs, l.expires_at as "expiresAt", l.verb, l.refusals,
           l.used_at as "usedAt", c.cycle = l.cycle as "sameCycle",
           (c.detail -> 'proposal' ->> 'id')::uuid is not distinct from l.proposal_id as "sameProposal",
           c.stage, c.outcome, c.version, t.locale
      from customer_links l
      join cases c on c.id = l.case_id
      join complaints t on t.id = l.case_id
     where l.token_hash = ${hashOfLinkToken(token)} and l.expires_at > ${at}::timestamptz`;
  return row ?? null;
}

/** Chooses what the link decides, once; choosing the same again is no other choice. False: something else was chosen. */
export async function chooseVerb(db: Db, linkId: string, verb: CustomerVerb): Promise<boolean> {
  const rows = await db.sql`
    update customer_links set verb = ${verb}
     where id = ${linkId}::uuid and (verb is null or verb = ${verb}) and used_at is null
    returning id`;
  return rows.length > 0;
}

/** The process took the decision: the link is used up. */
export async function useLinkUp(db: Db, linkId: string, at: Date): Promise<void> {
  await db.sql`
    update customer_links set used_at = ${at}::timestamptz where id = ${linkId}::uuid and used_at is null`;
}

/** The process refused it: the link is free again, and its next click is another command. */
export async function freeLink(db: Db, linkId: string, refusals: number): Promise<void> {
  await db.sql`
    update customer_links set verb = null, refusals = ${refusals + 1}
     where id = ${linkId}::uuid and used_at is null and refusals = ${refusals}`;
}
