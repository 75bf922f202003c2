/** What log-in reads from the environment; `api/config.ts` reads it with the rest. */
import { z } from 'zod';
import { type Role, roles } from '../../workflows/domain/vocabulary.ts';

export interface LoginConfig {
  /** Origin by which browsers reach this service, without a path; null: https under whatever name they use. */
  readonly publicUrl: string | null;
  /** Whoever has it makes the first administrator; null: nobody can. */
  readonly setupToken: string | null;
  readonly session: { readonly idleMs: number; readonly absoluteMs: number };
  /** Binary logarithm of scrypt's N. */
  readonly passwordCost: number;
  readonly oidc: OidcConfig | null;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, for which PKCE alone speaks. */
  readonly clientSecret: string | null;
  readonly redirectUrl: string;
  /** `email`: an account without a link is found by the verified address; `subject`: administrators link accounts. */
  readonly personBy: 'email' | 'subject';
  /** Roles of strangers with a verified address; null: strangers are refused. */
  readonly strangers: readonly Role[] | null;
  /** Claim with the groups, and what each is worth; null: roles are given here. */
  readonly groups: { readonly claim: string; readonly roles: ReadonlyMap<string, readonly Role[]> } | null;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a host is this machine itself: there alone log-in works without TLS. */
export const isLoopbackHost = (hostname: string): boolean => loopback.test(hostname);

/** An https address, or an http one of this machine. */
const safeUrl = z.url({ protocol: /^https?$/, error: 'must be like https://name' }).refine((text) => {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || isLoopbackHost(url.hostname));
}, 'must be https, or http on localhost');

/** A department is named with its role, and no provider knows ours. */
const givable = roles.filter((role) => role !== 'department');

const roleList = z
  .string()
  .transform((text) => text.split('+').map((name) => name.trim()))
  .pipe(z.array(z.enum(givable, { error: `must be of ${givable.join(', ')}` })).min(1));

const minutes = (usual: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(60 * 24 * 365)
    .default(usual)
    .transform((value) => value * 60_000);

/** The variables, to be read with those of the API. */
export const loginVariables = {
  PUBLIC_URL: safeUrl
    .refine((text) => URL.parse(text)?.pathname === '/', 'must be without a path')
    .transform((text) => new URL(text).origin)
    .optional(),
  RECOURSE_SETUP_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9._~-]{32,512}$/, 'needs 32 to 512 letters, digits, and . _ ~ -')
    .optional(),
  SESSION_IDLE_MINUTES: minutes(60),
  SESSION_MAX_MINUTES: minutes(12 * 60),
  PASSWORD_COST: z.coerce.number().int().min(15).max(20).default(15),
  OIDC_ISSUER: safeUrl.optional(),
  OIDC_CLIENT_ID: z.string().max(512).optional(),
  OIDC_CLIENT_SECRET: z.string().max(4_096).optional(),
  OIDC_REDIRECT_URL: safeUrl
    .refine(
      (text) => URL.parse(text)?.pathname === callbackPath && URL.parse(text)?.search === '',
      'must end in /login/oidc/callback',
    )
    .optional(),
  OIDC_PERSON_BY: z.enum(['email', 'subject']).default('email'),
  OIDC_STRANGERS: roleList.optional(),
  OIDC_GROUPS_CLAIM: z.string().max(200).default('groups'),
  OIDC_GROUP_ROLES: z
    .string()
    .transform((text) => text.split(',').map((pair) => pair.split('=')))
    .pipe(z.array(z.tuple([z.string().trim().min(1), roleList])).min(1))
    .transform((pairs) => new Map<string, readonly Role[]>(pairs))
    .optional(),
};

/** Where the identity provider sends people back to. */
export const callbackPath = '/login/oidc/callback';

type Variables = z.output<z.ZodObject<typeof loginVariables>>;

/** What single variables cannot know. Gives the problems by variable. */
export function loginProblems(
  value: Variables,
): readonly { readonly name: string; readonly message: string }[] {
  const problems: { name: string; message: string }[] = [];
  if (value.SESSION_IDLE_MINUTES > value.SESSION_MAX_MINUTES) {
    problems.push({ name: 'SESSION_IDLE_MINUTES', message: 'must not be more than SESSION_MAX_MINUTES' });
  }
  if (value.OIDC_ISSUER === undefined) {
    for (const name of [
      'OIDC_CLIENT_ID',
      'OIDC_CLIENT_SECRET',
      'OIDC_STRANGERS',
      'OIDC_GROUP_ROLES',
    ] as const) {
      if (value[name] !== undefined) problems.push({ name, message: 'is of no use without OIDC_ISSUER' });
    }
    return problems;
  }
  if (value.OIDC_CLIENT_ID === undefined) {
    problems.push({ name: 'OIDC_CLIENT_ID', message: 'is needed with OIDC_ISSUER' });
  }
  if (value.OIDC_REDIRECT_URL === undefined && value.PUBLIC_URL === undefined) {
    problems.push({ name: 'OIDC_REDIRECT_URL', message: 'or PUBLIC_URL is needed with OIDC_ISSUER' });
  }
  return problems;
}

/** The configuration of log-in. */
export function loginConfigOf(value: Variables): LoginConfig {
  return {
    publicUrl: value.PUBLIC_URL ?? null,
    setupToken: value.RECOURSE_SETUP_TOKEN ?? null,
    session: { idleMs: value.SESSION_IDLE_MINUTES, absoluteMs: value.SESSION_MAX_MINUTES },
    passwordCost: value.PASSWORD_COST,
    oidc: oidcConfigOf(value),
  };
}

function oidcConfigOf(value: Variables): OidcConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_GROUP_ROLES: groupRoles } = value;
  if (issuer === undefined || clientId === undefined) return null;
  return {
    issuer,
    clientId,
    clientSecret: value.OIDC_CLIENT_SECRET ?? null,
    redirectUrl: value.OIDC_REDIRECT_URL ?? `${value.PUBLIC_URL}${callbackPath}`,
    personBy: value.OIDC_PERSON_BY,
    strangers: value.OIDC_STRANGERS ?? null,
    groups: groupRoles === undefined ? null : { claim: value.OIDC_GROUPS_CLAIM, roles: groupRoles },
  };
}
