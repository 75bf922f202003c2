/** A real OpenID provider on this machine, and the way through its pages. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { FormBrowser, Page } from './form-browser.ts';

/** What the provider says of somebody, by what they type as their name there. */
export type Claims = Readonly<Record<string, unknown>>;

export interface OpenIdProvider {
  readonly issuer: string;
  /** Who can log in there; a test adds its own. */
  readonly people: Map<string, Claims>;
  close(): Promise<void>;
}

export const confidential = { clientId: 'recourse', clientSecret: 'a-secret-of-this-suite' } as const;
export const publicClient = { clientId: 'recourse-public', clientSecret: null } as const;

/** Starts it for a service that is reached at this origin. */
export async function startProvider(serviceOrigin: string): Promise<OpenIdProvider> {
  const people = new Map<string, Claims>();
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const client = {
    redirect_uris: [`${serviceOrigin}/login/oidc/callback`],
    post_logout_redirect_uris: [`${serviceOrigin}/login`],
    grant_types: ['authorization_code'],
    response_types: ['code'] as ['code'],
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        ...client,
        client_id: confidential.clientId,
        client_secret: confidential.clientSecret,
        token_endpoint_auth_method: 'client_secret_basic',
      },
      { ...client, client_id: publicClient.clientId, token_endpoint_auth_method: 'none' },
    ],
    cookies: { keys: ['only for this suite'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...people.get(id) }),
    }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    people,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Goes through the provider's own pages as this person; gives the page that the way ends at. */
export async function goThrough(browser: FormBrowser, start: string, name: string): Promise<Page> {
  let page = await browser.get(start);
  for (let step = 0; step < 3 && page.url.includes('/interaction/'); step += 1) {
    page = await browser.send(page, page.text.includes('name="login"') ? { login: name, password: 'x' } : {});
  }
  return page;
}
