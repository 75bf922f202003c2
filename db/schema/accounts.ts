/** How people log in: accounts, sessions, and what holds guessing back. */
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** The one account of a person. */
export const accounts = pgTable(
  'accounts',
  {
    personId: uuid('person_id').primaryKey(),
    /** E-mail address in lower case; here and nowhere else. */
    login: text('login').notNull().unique(),
    /** Algorithm, costs, salt and digest; null until a password is chosen. */
    passwordHash: text('password_hash'),
    /** Counts choices of a password: a log-in that began before one does not end after it. */
    passwordVersion: integer('password_version').notNull().default(0),
    passwordAt: instant('password_at'),
    /** Who the person is to the identity provider; both or neither. */
    oidcIssuer: text('oidc_issuer'),
    oidcSubject: text('oidc_subject'),
    createdAt: instant('created_at').notNull(),
    lastLoginAt: instant('last_login_at'),
  },
  (t) => [uniqueIndex('accounts_oidc').on(t.oidcIssuer, t.oidcSubject)],
);

/** Links by which a person chooses a password: one for each person, used once. */
export const passwordLinks = pgTable('password_links', {
  personId: uuid('person_id').primaryKey(),
  /** SHA-256 of the link's token, hexadecimal. */
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

/** Browsers that are logged in. */
export const sessions = pgTable(
  'sessions',
  {
    /** As the person's list of sessions names it; the cookie holds something else. */
    id: uuid('id').primaryKey(),
    /** SHA-256 of the cookie's 256 random bits, hexadecimal. */
    tokenHash: text('token_hash').notNull().unique(),
    personId: uuid('person_id').notNull(),
    /** `password` or `oidc`. */
    via: text('via').notNull(),
    /** What the browser calls itself, for the person to recognise it by. */
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull(),
    /** Kept to the minute. */
    seenAt: instant('seen_at').notNull(),
    /** Whatever happens, it ends here. */
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('sessions_person').on(t.personId), index('sessions_expiry').on(t.expiresAt)],
);

/** Attempts to log in that have failed, by name and by address; both as digests. */
export const loginFailures = pgTable(
  'login_failures',
  {
    /** `name:` or `address:` with a SHA-256: the same for names that exist and for those that do not. */
    key: text('key').primaryKey(),
    failures: integer('failures').notNull(),
    /** No attempt is looked at before. */
    until: instant('until').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('login_failures_at').on(t.at)],
);

/** Log-ins that are on their way through the identity provider. */
export const oidcLogins = pgTable(
  'oidc_logins',
  {
    /** SHA-256 of what the browser's cookie holds. */
    browserHash: text('browser_hash').primaryKey(),
    state: text('state').notNull(),
    nonce: text('nonce').notNull(),
    codeVerifier: text('code_verifier').notNull(),
    /** Path on this service to go to afterwards. */
    next: text('next').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('oidc_logins_expiry').on(t.expiresAt)],
);
