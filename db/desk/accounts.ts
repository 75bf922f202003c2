/** Accounts: made, linked, given a password, taken away. Each change is audited in its transaction. */
import type { Db } from '../client.ts';
import { type Tx, type Who, writeAudit } from './audit.ts';
import { forgetName } from './login-failures.ts';
import { addPerson } from './people.ts';
import { digestOfSecret, endSessionsOf, newSecret } from './sessions.ts';

/** Why an account cannot be as asked. */
export class AccountRuleError extends Error {
  override readonly name = 'AccountRuleError';
  /** `login`: somebody else logs in by this name; `subject`: ... is this to the identity provider. */
  readonly taken: 'login' | 'subject';

  constructor(taken: AccountRuleError['taken']) {
    super(`The ${taken} is taken.`);
    this.taken = taken;
  }
}

export interface AccountFields {
  /** E-mail address in lower case. */
  readonly login: string;
  /** Who the person is to the identity provider; null: not known yet, undefined: stays as it is. */
  readonly oidc: { readonly issuer: string; readonly subject: string } | null | undefined;
}

/** Any number, the same for all makers of accounts: `the first` is decided by one at a time. */
const accountsLock = 7_203_031;

/** Gives a person an account, or changes its names. False when there is no such person. Throws {@link AccountRuleError}. */
export async function putAccount(
  db: Db,
  personId: string,
  fields: AccountFields,
  actorId: Who,
  at: Date,
): Promise<boolean> {
  return db.sql.begin<boolean>(async (tx) => {
    await tx`select pg_advisory_xact_lock(${accountsLock}::bigint)`;
    const [person] = await tx`select id from people where id = ${personId}::uuid for share`;
    if (person === undefined) return false;
    await checkFree(tx, personId, fields);
    const [before] = await tx<{ login: string; issuer: string | null; subject: string | null }[]>`
      select login, oidc_issuer as issuer, oidc_subject as subject
        from accounts where person_id = ${personId}::uuid for update`;
    const kept = before?.subject == null ? null : { issuer: before.issuer, subject: before.subject };
    const oidc = fields.oidc === undefined ? kept : fields.oidc;
    const isLinked = { before: kept !== null, after: oidc !== null };
    if (before === undefined) {
      await insertAccount(tx, personId, fields.login, oidc, at);
    } else {
      const isSame = before.login === fields.login && kept?.subject === oidc?.subject;
      if (isSame) return true;
      await tx`
        update accounts set login = ${fields.login}, oidc_issuer = ${oidc?.issuer ?? null},
                            oidc_subject = ${oidc?.subject ?? null}
         where person_id = ${personId}::uuid`;
      // A link was sent to, and a session opened by, whoever had the names before.
      await tx`delete from password_links where person_id = ${personId}::uuid`;
      await endSessionsOf(tx, personId);
    }
    await writeAudit(tx, {
      actorId,
      action: before === undefined ? 'account.created' : 'account.changed',
      subject: `person:${personId}`,
      before: before === undefined ? null : { linked: isLinked.before },
      // The name is personal data: the audit says that it changed, not to what.
      after: { linked: isLinked.after, loginChanged: before !== undefined && before.login !== fields.login },
    });
    return true;
  }) as Promise<boolean>;
}

async function checkFree(tx: Tx, personId: string, { login, oidc }: AccountFields): Promise<void> {
  const [sameLogin] = await tx`
    select from accounts where login = ${login} and person_id <> ${personId}::uuid`;
  if (sameLogin !== undefined) throw new AccountRuleError('login');
  if (oidc === null || oidc === undefined) return;
  const [sameSubject] = await tx`
    select from accounts
     where oidc_issuer = ${oidc.issuer} and oidc_subject = ${oidc.subject} and person_id <> ${personId}::uuid`;
  if (sameSubject !== undefined) throw new AccountRuleError('subject');
}

async function insertAccount(
  tx: Tx,
  personId: string,
  login: string,
  oidc: { readonly issuer: string | null; readonly subject: string } | null,
  at: Date,
): Promise<void> {
  await tx`
    insert into accounts (person_id, login, oidc_issuer, oidc_subject, created_at)
    values (${personId}::uuid, ${login}, ${oidc?.issuer ?? null}, ${oidc?.subject ?? null}, ${at}::timestamptz)`;
}

/** Ends all sessions of a person, for somebody else; how many. */
export async function logOutEverywhere(db: Db, personId: string, actorId: Who): Promise<number> {
  return db.sql.begin<number>(async (tx) => {
    const sessions = await endSessionsOf(tx, personId);
    await writeAudit(tx, {
      actorId,
      action: 'account.sessions_ended',
      subject: `person:${personId}`,
      before: { sessions },
      after: null,
    });
    return sessions;
  }) as Promise<number>;
}

/** Takes the account away: its sessions end with it. False when the person has none. */
export async function removeAccount(db: Db, personId: string, actorId: Who): Promise<boolean> {
  return db.sql.begin<boolean>(async (tx) => {
    const [gone] = await tx<{ login: string }[]>`
      delete from accounts where person_id = ${personId}::uuid returning login`;
    if (gone === undefined) return false;
    await tx`delete from password_links where person_id = ${personId}::uuid`;
    await endSessionsOf(tx, personId);
    await forgetName(tx, gone.login);
    await writeAudit(tx, {
      actorId,
      action: 'account.removed',
      subject: `person:${personId}`,
      before: {},
      after: null,
    });
    return true;
  }) as Promise<boolean>;
}

/** A link by which the person may choose a password. */
export interface PasswordLink {
  /** Told once, kept as a digest. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Makes a link in the place of any before it, or answers null when the person has no account or is not active. */
export async function makePasswordLink(
  tx: Tx,
  personId: string,
  actorId: Who,
  at: Date,
  lastsMs: number,
): Promise<PasswordLink | null> {
  const [account] = await tx`
    select a.person_id from accounts a join people p on p.id = a.person_id
     where a.person_id = ${personId}::uuid and p.active for update of a`;
  if (account === undefined) return null;
  const token = newSecret();
  const expiresAt = new Date(at.getTime() + lastsMs);
  await tx`delete from password_links where expires_at <= ${at}::timestamptz`;
  await tx`
    insert into password_links (person_id, token_hash, created_at, expires_at)
    values (${personId}::uuid, ${digestOfSecret(token)}, ${at}::timestamptz, ${expiresAt}::timestamptz)
    on conflict (person_id) do update
      set token_hash = excluded.token_hash, created_at = excluded.created_at, expires_at = excluded.expires_at`;
  await writeAudit(tx, {
    actorId,
    action: 'account.password_link_made',
    subject: `person:${personId}`,
    before: null,
    after: { expiresAt },
  });
  return { token, expiresAt };
}

/** Uses up the link with this token and sets the password: all sessions of the person end. Null: no such link. */
export async function usePasswordLink(
  db: Db,
  token: string,
  passwordHash: string,
  at: Date,
): Promise<string | null> {
  return db.sql.begin<string | null>(async (tx) => {
    const [link] = await tx<{ personId: string }[]>`
      delete from password_links l using people p
       where l.token_hash = ${digestOfSecret(token)} and l.expires_at > ${at}::timestamptz
         and p.id = l.person_id and p.active
      returning l.person_id as "personId"`;
    if (link === undefined) return null;
    await setPassword(tx, link.personId, passwordHash, at);
    await endSessionsOf(tx, link.personId);
    await writeAudit(tx, passwordEntry(link.personId, 'link'));
    return link.personId;
  }) as Promise<string | null>;
}

/** Whose the link with this token is, and by which name they log in; null: it is of no use. */
export async function findPasswordLink(
  db: Db,
  token: string,
  at: Date,
): Promise<{ readonly personId: string; readonly login: string } | null> {
  const [row] = await db.sql<{ personId: string; login: string }[]>`
    select l.person_id as "personId", a.login
      from password_links l join accounts a on a.person_id = l.person_id join people p on p.id = l.person_id
     where l.token_hash = ${digestOfSecret(token)} and l.expires_at > ${at}::timestamptz and p.active`;
  return row ?? null;
}

/**
 * Sets a password in the place of one that was proved. The person's other sessions and any link end.
 * @returns false when the password was changed meanwhile
 */
export async function changePassword(
  db: Db,
  change: {
    readonly personId: string;
    readonly passwordVersion: number;
    readonly passwordHash: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const { personId, passwordVersion, passwordHash, at } = change;
  return db.sql.begin<boolean>(async (tx) => {
    const [same] = await tx`
      select from accounts
       where person_id = ${personId}::uuid and password_version = ${passwordVersion} for update`;
    if (same === undefined) return false;
    await setPassword(tx, personId, passwordHash, at);
    await tx`delete from password_links where person_id = ${personId}::uuid`;
    await endSessionsOf(tx, personId);
    await writeAudit(tx, passwordEntry(personId, 'password'));
    return true;
  }) as Promise<boolean>;
}

async function setPassword(tx: Tx, personId: string, passwordHash: string, at: Date): Promise<void> {
  const [account] = await tx<{ login: string }[]>`
    update accounts
       set password_hash = ${passwordHash}, password_version = password_version + 1, password_at = ${at}::timestamptz
     where person_id = ${personId}::uuid
    returning login`;
  if (account !== undefined) await forgetName(tx, account.login);
}

const passwordEntry = (personId: string, by: 'password' | 'link') => ({
  actorId: personId,
  action: 'account.password_changed',
  subject: `person:${personId}`,
  before: null,
  after: { by },
});

/** The same password under the costs of today. Left alone when it was changed meanwhile. */
export async function storeRehashed(
  db: Db,
  personId: string,
  passwordVersion: number,
  passwordHash: string,
): Promise<void> {
  await db.sql`
    update accounts set password_hash = ${passwordHash}
     where person_id = ${personId}::uuid and password_version = ${passwordVersion}`;
}

/** Ends the wait after wrong passwords. False when the person has no account. */
export async function unlockAccount(db: Db, personId: string, actorId: Who): Promise<boolean> {
  return db.sql.begin<boolean>(async (tx) => {
    const [account] = await tx<{ login: string }[]>`
      select login from accounts where person_id = ${personId}::uuid`;
    if (account === undefined) return false;
    await forgetName(tx, account.login);
    await writeAudit(tx, {
      actorId,
      action: 'account.unlocked',
      subject: `person:${personId}`,
      before: null,
      after: null,
    });
    return true;
  }) as Promise<boolean>;
}

/** Makes the first administrator of an installation, or answers null when there is an account already. */
export async function makeFirstAdministrator(
  db: Db,
  first: { readonly name: string; readonly login: string; readonly passwordHash: string; readonly at: Date },
): Promise<string | null> {
  return db.sql.begin<string | null>(async (tx) => {
    await tx`select pg_advisory_xact_lock(${accountsLock}::bigint)`;
    const [any] = await tx`select from accounts limit 1`;
    if (any !== undefined) return null;
    const personId = await makePerson(tx, { name: first.name, roles: ['admin'] }, 'setup');
    await insertAccount(tx, personId, first.login, null, first.at);
    await setPassword(tx, personId, first.passwordHash, first.at);
    await writeAudit(tx, {
      actorId: 'setup',
      action: 'account.created',
      subject: `person:${personId}`,
      before: null,
      after: { linked: false, first: true },
    });
    return personId;
  }) as Promise<string | null>;
}

/** A person of whom nothing is known but the name and the roles. */
export async function makePerson(
  tx: Tx,
  person: { readonly name: string; readonly roles: Parameters<typeof addPerson>[1]['roles'] },
  actorId: Who,
): Promise<string> {
  const plain = { department: null, substituteId: null, active: true, capacity: 0 };
  return addPerson(tx, { ...plain, ...person, skills: [], classes: [], languages: [] }, actorId);
}
