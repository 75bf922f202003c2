/** A browser as far as log-in goes: it keeps cookies, says where it is, sends forms. */
import { randomUUID } from 'node:crypto';
import type { ApiUnderTest, Reply } from './api.ts';

export const host = 'recourse.test';
export const origin = `https://${host}`;

type Headers = Readonly<Record<string, string>>;

export interface Browser {
  readonly cookies: Map<string, string>;
  /** Every `Set-Cookie` so far. */
  readonly setCookies: string[];
  get(url: string, headers?: Headers): Promise<Reply>;
  /** Sends a form from a page of the service. */
  form(url: string, fields: Readonly<Record<string, string>>, headers?: Headers): Promise<Reply>;
  /** Calls the API as the web app does: with the token of the session, unless `csrf` says another; null sends none. */
  call(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    options?: { readonly csrf?: string | null; readonly headers?: Headers },
  ): Promise<Reply>;
  /** The token that pages and `GET /v1/session` tell. */
  csrfToken(): Promise<string>;
}

export function openBrowser(api: ApiUnderTest, remoteAddress = '127.0.0.1'): Browser {
  const cookies = new Map<string, string>();
  const setCookies: string[] = [];
  const send = async (method: string, url: string, headers: Headers, payload?: string): Promise<Reply> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await api.app.inject({
      method: method as 'GET',
      url,
      remoteAddress,
      headers: { host, 'user-agent': 'Test browser', ...(cookie === '' ? {} : { cookie }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const line of [response.headers['set-cookie'] ?? []].flat()) {
      setCookies.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      json: isJson && response.body !== '' ? JSON.parse(response.body) : {},
    };
  };
  const csrfToken = async () => String((await send('GET', '/v1/session', {})).json.csrfToken);
  return {
    cookies,
    setCookies,
    csrfToken,
    get: (url, headers = {}) => send('GET', url, headers),
    form: (url, fields, headers = {}) =>
      send(
        'POST',
        url,
        { 'content-type': 'application/x-www-form-urlencoded', origin, ...headers },
        new URLSearchParams(fields).toString(),
      ),
    call: async (method, url, body, options = {}) => {
      const csrf = options.csrf === undefined && cookies.size > 0 ? await csrfToken() : options.csrf;
      const headers = {
        origin,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(typeof csrf === 'string' ? { 'x-csrf-token': csrf } : {}),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...options.headers,
      };
      return send(method, url, headers, body === undefined ? undefined : JSON.stringify(body));
    },
  };
}

export const goodPassword = 'сорок две зелені парасолі';

/** A person who can log in, with a password that was chosen by a link. */
export async function personWithAccount(
  api: ApiUnderTest,
  options: Parameters<ApiUnderTest['person']>[0],
  password: string | null = goodPassword,
): Promise<{ readonly id: string; readonly key: string; readonly login: string }> {
  const person = await api.person(options);
  const login = `${randomUUID()}@example.com`;
  const made = await api.send('PUT', `/v1/people/${person.id}/account`, { body: { login } });
  if (made.status !== 200) throw new Error(made.text);
  if (password !== null) {
    const chosen = await api.post('/v1/password', {
      as: null,
      body: { token: await linkFor(api, person.id), password },
    });
    if (chosen.status !== 204) throw new Error(chosen.text);
  }
  return { ...person, login };
}

/** The token of a new link to choose a password. */
export async function linkFor(api: ApiUnderTest, personId: string): Promise<string> {
  const made = await api.post(`/v1/people/${personId}/account/password-link`);
  if (made.status !== 201) throw new Error(made.text);
  return /\/password\?token=([\w-]{43})$/.exec(String(made.json.link))?.[1] ?? '';
}

/** A browser in which the person is logged in. */
export async function loggedIn(
  api: ApiUnderTest,
  login: string,
  password: string = goodPassword,
): Promise<Browser> {
  const browser = openBrowser(api);
  const reply = await browser.form('/login', { login, password });
  if (reply.status !== 303) throw new Error(`The log-in was answered with ${reply.status}.`);
  return browser;
}
