/** The identity provider: authorisation code with PKCE, state and nonce, all through openid-client. */
import * as client from 'openid-client';
import type { OidcIdentity, OidcLogin } from '../../db/desk/oidc-logins.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { OidcConfig } from './config.ts';

/** Why nobody comes back logged in. `down`: the provider cannot be reached; `stale`: not this browser's, too late, or a second time. */
export type OidcFailure = 'down' | 'stale' | 'refused-there';

export class OidcError extends Error {
  override readonly name = 'OidcError';
  readonly failure: OidcFailure;

  constructor(failure: OidcFailure, cause?: unknown) {
    super(failure, { cause });
    this.failure = failure;
  }
}

export interface Oidc {
  readonly config: OidcConfig;
  /** Where to send the browser, and what to remember of it. Throws {@link OidcError}. */
  begin(next: string): Promise<{ readonly url: URL; readonly login: OidcLogin }>;
  /** Who has come back to this address. Throws {@link OidcError}. */
  finish(query: string, login: OidcLogin): Promise<OidcIdentity>;
  /** Where a browser logs out of the provider too, and then comes back to; null: it offers none, or is down. */
  logOutUrl(backTo: string): Promise<string | null>;
}

const timeoutSeconds = 4;
/** Keys and addresses of the provider may change: they are asked for again after so long. */
const keptMs = 10 * 60_000;

/** Makes the client. The provider is asked when somebody first needs it, and again after a failure. */
export function createOidc(config: OidcConfig): Oidc {
  let known: { readonly provider: Promise<client.Configuration>; readonly atMs: number } | null = null;
  const provider = async (): Promise<client.Configuration> => {
    if (known === null || performance.now() - known.atMs > keptMs) {
      known = { provider: discover(config), atMs: performance.now() };
    }
    const asked = known;
    try {
      return await asked.provider;
    } catch (error) {
      if (known === asked) known = null;
      throw new OidcError('down', error);
    }
  };
  return {
    config,
    begin: async (next) => {
      const found = await provider();
      const login = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        codeVerifier: client.randomPKCECodeVerifier(),
        next,
      };
      const url = client.buildAuthorizationUrl(found, {
        redirect_uri: config.redirectUrl,
        scope: 'openid email profile',
        code_challenge: await client.calculatePKCECodeChallenge(login.codeVerifier),
        code_challenge_method: 'S256',
        state: login.state,
        nonce: login.nonce,
      });
      return { url, login };
    },
    finish: async (query, login) => {
      const found = await provider();
      const current = new URL(config.redirectUrl);
      current.search = query;
      return identityOf(config, await claimsAfter(found, current, login));
    },
    logOutUrl: async (backTo) => {
      const found = await provider().catch(() => null);
      if (found?.serverMetadata().end_session_endpoint === undefined) return null;
      // Not the ID token: it names the person, and this is an address.
      return client.buildEndSessionUrl(found, { post_logout_redirect_uri: backTo }).href;
    },
  };
}

function discover(config: OidcConfig): Promise<client.Configuration> {
  const isPlain = config.issuer.startsWith('http:');
  return client.discovery(
    new URL(config.issuer),
    config.clientId,
    {},
    config.clientSecret === null ? client.None() : client.ClientSecretBasic(config.clientSecret),
    // Only an issuer on this machine may be plain: the settings see to it.
    { timeout: timeoutSeconds, execute: isPlain ? [client.allowInsecureRequests] : [] },
  );
}

type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/** Trades the code in; checks state, nonce, PKCE, signature, issuer, audience and times. */
async function claimsAfter(found: client.Configuration, current: URL, login: OidcLogin): Promise<Claims> {
  try {
    const tokens = await client.authorizationCodeGrant(found, current, {
      expectedState: login.state,
      expectedNonce: login.nonce,
      pkceCodeVerifier: login.codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new OidcError('stale');
    // A provider may tell the address, and groups, to whoever asks for them with the access token only.
    const said = await client
      .fetchUserInfo(found, tokens.access_token, claims.sub)
      .catch((error: unknown) => {
        if (found.serverMetadata().userinfo_endpoint === undefined) return {};
        throw error;
      });
    return { ...said, ...claims };
  } catch (error) {
    throw new OidcError(failureOf(error), error);
  }
}

function failureOf(error: unknown): OidcFailure {
  if (error instanceof OidcError) return error.failure;
  if (error instanceof client.AuthorizationResponseError) return 'refused-there';
  if (error instanceof client.ResponseBodyError) return error.status >= 500 ? 'down' : 'stale';
  if (error instanceof client.ClientError) return error.code === 'OAUTH_TIMEOUT' ? 'down' : 'stale';
  // What is left is the network's.
  return 'down';
}

function identityOf(config: OidcConfig, claims: Claims): OidcIdentity {
  const email = typeof claims.email === 'string' ? claims.email.trim().toLowerCase() : null;
  const isVerified = claims.email_verified === true;
  const name = typeof claims.name === 'string' ? claims.name.trim().slice(0, 200) : '';
  return {
    issuer: claims.iss,
    subject: claims.sub,
    verifiedEmail: isVerified ? email : null,
    isEmailUnverified: email !== null && !isVerified,
    name: name === '' ? null : name,
    roles: rolesOf(config, claims),
  };
}

function rolesOf({ groups }: OidcConfig, claims: Claims): readonly Role[] | null {
  if (groups === null) return null;
  const claimed = claims[groups.claim];
  const names = Array.isArray(claimed) ? claimed : [claimed];
  return [
    ...new Set(names.flatMap((name) => (typeof name === 'string' ? (groups.roles.get(name) ?? []) : []))),
  ];
}
