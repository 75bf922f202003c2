/** Secrets by which customers reach their case: access codes and one-time links. Only digests are stored. */
import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Verb } from '../workflows/complaint.contract.ts';
import type { Db } from './client.ts';

/** What a customer may decide by a link. */
export const customerVerbs = ['accept', 'decline', 'withdraw', 'reopen'] as const satisfies readonly Verb[];
export type CustomerVerb = (typeof customerVerbs)[number];

/** The route of messages on public pages, in their intents. */
export const publicMessageRoute = 'POST /public/messages';

/** Crockford's: nothing that is mistaken for something else when it is read out or typed. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 16;

/** A code of 80 random bits, as `7K2M-9QXA-0PCD-41ZT`. */
function newAccessCode(): string {
  const signs = [...randomBytes(codeLength)].map((byte) => letters[byte % letters.length] ?? '');
  return signs.join('').replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** A code as people type it, as it is stored: case, hyphens and blanks do not count, nor O for 0 and I or L for 1. */
export function hashOfAccessCode(typed: string): string {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return sha256(code);
}

export const hashOfLinkToken = (token: string): string => sha256(token);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Makes a further code for a case. It is told now or never. */
export async function makeAccessCode(db: Db, caseId: string): Promise<string> {
  const code = newAccessCode();
  await db.sql`
    insert into access_codes (code_hash, case_id) values (${hashOfAccessCode(code)}, ${caseId}::uuid)`;
  return code;
}

export interface LinkRequest {
  readonly caseId: string;
  readonly verbs: readonly CustomerVerb[];
  readonly at: Date;
  readonly expiresAt: Date;
}

/** Makes a one-time link of the case as it stands: its cycle, and its proposal. Answers the token, told now or never. */
export async function makeCustomerLink(db: Db, request: LinkRequest): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const { caseId, verbs, at, expiresAt } = request;
  await db.sql`
    insert into customer_links (id, token_hash, case_id, cycle, proposal_id, verbs, made_at, expires_at)
    select ${uuidv7()}::uuid, ${hashOfLinkToken(token)}, c.id, c.cycle, (c.detail -> 'proposal' ->> 'id')::uuid,
           ${[...verbs]}::text[], ${at}::timestamptz, ${expiresAt}::timestamptz
      from cases c where c.id = ${caseId}::uuid`;
  return token;
}
