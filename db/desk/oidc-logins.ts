/** Log-ins through the identity provider: what a browser set out with, and whose account it comes back to. */
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { makePerson } from './accounts.ts';
import { type Tx, writeAudit } from './audit.ts';
import { changePerson } from './people.ts';
import { digestOfSecret, newSecret } from './sessions.ts';

/** What is remembered between the way out and the way back. */
export interface OidcLogin {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Path on this service to go to afterwards. */
  readonly next: string;
}

/** Remembers a log-in and answers what its browser's cookie holds. Those that ran out are removed. */
export async function beginOidcLogin(db: Db, login: OidcLogin, at: Date, lastsMs: number): Promise<string> {
  const browser = newSecret();
  await db.sql`delete from oidc_logins where expires_at <= ${at}::timestamptz`;
  await db.sql`
    insert into oidc_logins (browser_hash, state, nonce, code_verifier, next, expires_at)
    values (${digestOfSecret(browser)}, ${login.state}, ${login.nonce}, ${login.codeVerifier}, ${login.next},
            ${new Date(at.getTime() + lastsMs)}::timestamptz)`;
  return browser;
}

/** The log-in that this browser set out with, once: whoever comes back a second time finds nothing. */
export async function takeOidcLogin(db: Db, browser: string, at: Date): Promise<OidcLogin | null> {
  const [row] = await db.sql<(OidcLogin & { isLive: boolean })[]>`
    delete from oidc_logins where browser_hash = ${digestOfSecret(browser)}
    returning state, nonce, code_verifier as "codeVerifier", next, expires_at > ${at}::timestamptz as "isLive"`;
  return row?.isLive === true ? row : null;
}

/** What the identity provider says of somebody who has logged in there. */
export interface OidcIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** In lower case; null when the provider has not verified it. */
  readonly verifiedEmail: string | null;
  /** Whether it names an address that it has not verified. */
  readonly isEmailUnverified: boolean;
  readonly name: string | null;
  /** What the person's groups are worth here; null: groups do not count. */
  readonly roles: readonly Role[] | null;
}

export interface OidcRules {
  /** Whether an account without a link is found by the verified e-mail address. */
  readonly linksByEmail: boolean;
  /** Roles of somebody who is not known yet; null: strangers are refused. */
  readonly strangers: readonly Role[] | null;
}

export type OidcPerson =
  | { readonly kind: 'known'; readonly personId: string }
  | { readonly kind: 'refused'; readonly reason: OidcRefusal };

export type OidcRefusal = 'unknown-person' | 'email-unverified' | 'no-role' | 'inactive';

/** Any number, the same for all: two first log-ins of one stranger make one person. */
const oidcLock = 7_203_032;

/** Whose account this is: by subject, else by verified e-mail address, else a new one where strangers are let in. */
export async function personOfIdentity(
  db: Db,
  identity: OidcIdentity,
  rules: OidcRules,
  at: Date,
): Promise<OidcPerson> {
  const found = await findOrWelcome(db, identity, rules, at);
  if (found.kind === 'refused' || identity.roles === null) return found;
  // Which department somebody is of no group says: that role is left as it is.
  const roles = [...found.roles.filter((role) => role === 'department'), ...identity.roles];
  if (roles.length === 0) return { kind: 'refused', reason: 'no-role' };
  const isOther = [...new Set(roles)].sort().join() !== [...found.roles].sort().join();
  if (isOther) await changePerson(db, found.personId, { roles: [...new Set(roles)] }, null, 'oidc');
  return found;
}

type Found = (OidcPerson & { readonly kind: 'refused' }) | (Known & { readonly roles: readonly Role[] });
type Known = OidcPerson & { readonly kind: 'known' };

async function findOrWelcome(db: Db, identity: OidcIdentity, rules: OidcRules, at: Date): Promise<Found> {
  return db.sql.begin<Found>(async (tx) => {
    await tx`select pg_advisory_xact_lock(${oidcLock}::bigint)`;
    const personId = (await linkedPerson(tx, identity)) ?? (await linkByEmail(tx, identity, rules));
    if (personId === null) return await welcome(tx, identity, rules, at);
    const [person] = await tx<{ active: boolean; roles: Role[] }[]>`
      select active, roles from people where id = ${personId}::uuid`;
    if (person?.active !== true) return { kind: 'refused', reason: 'inactive' };
    return { kind: 'known', personId, roles: person.roles };
  }) as Promise<Found>;
}

async function linkedPerson(tx: Tx, { issuer, subject }: OidcIdentity): Promise<string | null> {
  const [row] = await tx<{ personId: string }[]>`
    select person_id as "personId" from accounts where oidc_issuer = ${issuer} and oidc_subject = ${subject}`;
  return row?.personId ?? null;
}

/** An address may be given to another person one day: an account that has a link is found by nothing else. */
async function linkByEmail(tx: Tx, identity: OidcIdentity, rules: OidcRules): Promise<string | null> {
  const { issuer, subject, verifiedEmail } = identity;
  if (!rules.linksByEmail || verifiedEmail === null) return null;
  const [row] = await tx<{ personId: string }[]>`
    update accounts set oidc_issuer = ${issuer}, oidc_subject = ${subject}
     where login = ${verifiedEmail} and oidc_subject is null
    returning person_id as "personId"`;
  if (row === undefined) return null;
  await writeAudit(tx, {
    actorId: 'oidc',
    action: 'account.linked',
    subject: `person:${row.personId}`,
    before: { linked: false },
    after: { linked: true },
  });
  return row.personId;
}

async function welcome(tx: Tx, identity: OidcIdentity, rules: OidcRules, at: Date): Promise<Found> {
  const { issuer, subject, verifiedEmail, name } = identity;
  if (rules.strangers === null || verifiedEmail === null)
    return { kind: 'refused', reason: 'unknown-person' };
  const [taken] = await tx`select from accounts where login = ${verifiedEmail}`;
  if (taken !== undefined) return { kind: 'refused', reason: 'unknown-person' };
  const roles = identity.roles ?? rules.strangers;
  if (roles.length === 0) return { kind: 'refused', reason: 'no-role' };
  const personId = await makePerson(tx, { name: name ?? verifiedEmail, roles }, 'oidc');
  await tx`
    insert into accounts (person_id, login, oidc_issuer, oidc_subject, created_at)
    values (${personId}::uuid, ${verifiedEmail}, ${issuer}, ${subject}, ${at}::timestamptz)`;
  await writeAudit(tx, {
    actorId: 'oidc',
    action: 'account.created',
    subject: `person:${personId}`,
    before: null,
    after: { linked: true },
  });
  return { kind: 'known', personId, roles };
}
