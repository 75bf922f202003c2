/** A real OpenID provider on this machine, and a browser that goes through its pages. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

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

export interface Page {
  readonly url: string;
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Follows redirects, keeps cookies for each origin, and sends the first form of a page. */
export class FormBrowser {
  /** By origin, then by name. */
  readonly cookies = new Map<string, Map<string, string>>();
  readonly #stopsAt: ((url: string) => boolean) | undefined;

  /** @param stopsAt an address that is not gone to: what would be asked for is answered as a page without text */
  constructor(stopsAt?: (url: string) => boolean) {
    this.#stopsAt = stopsAt;
  }

  async get(url: string): Promise<Page> {
    return await this.#ask(url, { method: 'GET' });
  }

  async send(page: Page, fields: Readonly<Record<string, string>>): Promise<Page> {
    const [, attributes = ''] = /<form([^>]*)>/.exec(page.text) ?? [];
    const [, action = ''] = /action="([^"]*)"/.exec(attributes) ?? [];
    const hidden = [...page.text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      /name="([^"]*)"/.exec(input)?.[1] ?? '',
      /value="([^"]*)"/.exec(input)?.[1] ?? '',
    ]);
    const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...fields });
    return await this.post(new URL(action, page.url).href, body);
  }

  async post(url: string, body: URLSearchParams): Promise<Page> {
    return await this.#ask(url, {
      method: 'POST',
      body: body.toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: new URL(url).origin,
      },
    });
  }

  async #ask(first: string, request: RequestInit): Promise<Page> {
    let url = first;
    let init = request;
    for (let hops = 0; hops < 15; hops += 1) {
      if (this.#stopsAt?.(url) === true) return { url, status: 0, text: '', headers: new Headers() };
      const { origin } = new URL(url);
      const jar = this.cookies.get(origin) ?? new Map<string, string>();
      this.cookies.set(origin, jar);
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
      const response = await fetch(url, {
        ...init,
        redirect: 'manual',
        headers: { ...init.headers, accept: 'text/html, */*;q=0.5', 'accept-language': 'en', cookie },
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '') jar.delete(name);
        else jar.set(name, value);
      }
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) {
        return { url, status: response.status, text: await response.text(), headers: response.headers };
      }
      await response.body?.cancel();
      url = new URL(location, url).href;
      init = { method: 'GET' };
    }
    throw new Error('Too many redirects.');
  }
}

/** Goes through the provider's own pages as this person; gives the page that the way ends at. */
export async function goThrough(browser: FormBrowser, start: string, name: string): Promise<Page> {
  let page = await browser.get(start);
  for (let step = 0; step < 3 && page.url.includes('/interaction/'); step += 1) {
    page = await browser.send(page, page.text.includes('name="login"') ? { login: name, password: 'x' } : {});
  }
  return page;
}
