/** People log in through a real OpenID provider: every redirect is followed and every form is sent. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoginConfig, OidcConfig } from '../../api/login/config.ts';
import { choosePort } from '../../scripts/local/processes.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import { type ApiOptions, type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';
import { goodPassword, personWithAccount } from '../support/browser.ts';
import { FormBrowser, type Page } from '../support/form-browser.ts';
import {
  type Claims,
  confidential,
  goThrough,
  type OpenIdProvider,
  publicClient,
  startProvider,
} from '../support/openid-provider.ts';

const lines: string[] = [];
let nowMs = Date.now();
let provider: OpenIdProvider;
let service: Service;

interface Service {
  readonly api: ApiUnderTest;
  readonly origin: string;
}

/** The service on a port of its own, with a provider that knows the way back. */
async function startService(
  origin: string,
  oidc: Partial<OidcConfig>,
  more: ApiOptions = {},
): Promise<Service> {
  const login: Partial<LoginConfig> = {
    publicUrl: origin,
    oidc: {
      issuer: provider.issuer,
      ...confidential,
      redirectUrl: `${origin}/login/oidc/callback`,
      personBy: 'email',
      strangers: null,
      groups: null,
      ...oidc,
    },
  };
  const api = await startApi({ engine: silentEngine, now: () => nowMs, logLines: lines, login, ...more });
  await api.app.listen({ host: '127.0.0.1', port: Number(new URL(origin).port) });
  return { api, origin };
}

/** Another installation with other settings, at the same address, for as long as the test runs. */
async function withService(
  oidc: Partial<OidcConfig>,
  work: (other: Service) => Promise<void>,
): Promise<void> {
  const { origin } = service;
  await service.api.app.close();
  const other = await startService(origin, oidc, { database: service.api.database });
  try {
    await work(other);
  } finally {
    await other.api.app.close();
    service = await startService(origin, {}, { database: service.api.database });
  }
}

beforeAll(async () => {
  const origin = `http://127.0.0.1:${await choosePort(undefined)}`;
  provider = await startProvider(origin);
  service = await startService(origin, {});
});
let database: ApiUnderTest['database'];
beforeAll(() => {
  database = service.api.database;
});
afterAll(async () => {
  await service.api.app.close();
  await database.drop();
  await provider.close();
});

/** Somebody whom the provider knows, as it is typed there. */
function known(claims: Claims): string {
  const name = `sub-${randomUUID()}`;
  provider.people.set(name, claims);
  return name;
}

const startAt = ({ origin }: Service, next = '/account') =>
  `${origin}/login/oidc?next=${encodeURIComponent(next)}`;
const isCallback = (url: string) => url.includes('/login/oidc/callback');

/** As far as the way back, which is left to the test. */
async function untilCallback(name: string): Promise<{ browser: FormBrowser; callback: URL }> {
  const stops = { yes: true };
  const browser = new FormBrowser((url) => stops.yes && isCallback(url));
  const { url } = await goThrough(browser, startAt(service), name);
  expect(url).toContain('code=');
  stops.yes = false;
  return { browser, callback: new URL(url) };
}

function expectRefused(page: Page, status: number, words: string): void {
  expect([page.status, page.text]).toEqual([status, expect.stringContaining(words)]);
  expect(page.text).toContain('name="password"');
  expect(page.headers.get('set-cookie') ?? '').not.toMatch(/recourse-session=[^;]/);
}

const stale = 'was not finished in this browser';

async function linked(roles: Role[] = ['agent'], claims: Claims = {}) {
  const person = await personWithAccount(service.api, { roles });
  const name = known({ email: person.login, email_verified: true, name: 'Оксана', ...claims });
  return { ...person, name };
}

describe('the way through the provider', () => {
  it('logs in whoever has an account under the verified address, and leads on', async () => {
    const { id, name } = await linked();
    const browser = new FormBrowser();
    const page = await goThrough(browser, startAt(service, '/v1/me'), name);
    expect([page.status, new URL(page.url).pathname]).toEqual([200, '/v1/me']);
    expect(JSON.parse(page.text)).toMatchObject({ kind: 'person', id, roles: ['agent'] });
    expect(JSON.parse((await browser.get(`${service.origin}/v1/session`)).text)).toMatchObject({
      via: 'oidc',
    });
    const actions = await service.api.db.sql`select action from audit where subject = ${`person:${id}`}`;
    expect(actions.map(({ action }) => action)).toContain('account.linked');
  });

  it('sends PKCE, state and nonce, and keeps what belongs to them away from the page', async () => {
    const browser = new FormBrowser((url) => url.startsWith(provider.issuer));
    const { url } = await browser.get(startAt(service));
    const sent = new URL(url).searchParams;
    expect(sent.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(sent.get(name)?.length).toBeGreaterThan(20);
    const cookie = browser.cookies.get(service.origin)?.get('recourse-oidc') ?? '';
    expect(cookie).toMatch(/^[\w-]{43}$/);
    expect(url).not.toContain(cookie);
    const [row] = await service.api.db
      .sql`select * from oidc_logins where state = ${sent.get('state') ?? ''}`;
    expect(JSON.stringify(row)).not.toContain(cookie);
    const first = await service.api.get('/login/oidc', { as: null, headers: { host: '127.0.0.1' } });
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly/);
    expect(String(first.headers['set-cookie'])).toMatch(/SameSite=Lax/);
  });

  it('goes on by the subject once it is linked: another address there changes nothing', async () => {
    const { id, name } = await linked();
    await goThrough(new FormBrowser(), startAt(service), name);
    provider.people.set(name, { email: 'new@example.com', email_verified: false });
    const page = await goThrough(new FormBrowser(), startAt(service, '/v1/me'), name);
    expect(JSON.parse(page.text)).toMatchObject({ id });
  });

  it('does not give an account to the next holder of its address', async () => {
    const { login, name } = await linked();
    await goThrough(new FormBrowser(), startAt(service), name);
    const successor = known({ email: login, email_verified: true });
    expectRefused(await goThrough(new FormBrowser(), startAt(service), successor), 403, 'no account for you');
  });

  it('ends every session that somebody else planted in the browser', async () => {
    const { name } = await linked();
    const { browser, callback } = await untilCallback(name);
    browser.cookies.get(service.origin)?.set('recourse-session', 'A'.repeat(43));
    await browser.get(callback.href);
    const cookie = browser.cookies.get(service.origin)?.get('recourse-session');
    expect(cookie).toMatch(/^[\w-]{43}$/);
    expect(cookie).not.toBe('A'.repeat(43));
  });

  it('leads out again: log-out here goes on to the provider and comes back', async () => {
    const { name } = await linked();
    const browser = new FormBrowser();
    const account = await goThrough(browser, startAt(service), name);
    expect(account.headers.get('content-security-policy')).toContain(
      `form-action 'self' ${provider.issuer};`,
    );
    const confirm = await browser.send(account, {});
    expect(confirm.url).toMatch(/\/session\/end\?/);
    expect(confirm.url).not.toContain('id_token_hint');
    const back = await browser.send(confirm, { logout: 'yes' });
    expect([back.status, back.url.split('?')[0]]).toEqual([200, `${service.origin}/login`]);
    expect((await browser.get(`${service.origin}/v1/me`)).status).toBe(401);
    const again = await browser.get(startAt(service));
    expect(again.text).toContain('name="login"');
  });
});

describe('the way back is refused', () => {
  it('with another state, and the right one is of no use afterwards', async () => {
    const { browser, callback } = await untilCallback((await linked()).name);
    const right = callback.href;
    callback.searchParams.set('state', 'x'.repeat(43));
    expectRefused(await browser.get(callback.href), 400, stale);
    expectRefused(await browser.get(right), 400, stale);
  });

  it('with another nonce in the ID token than was sent', async () => {
    const { browser, callback } = await untilCallback((await linked()).name);
    const state = callback.searchParams.get('state') ?? '';
    const changed = await service.api.db.sql`
      update oidc_logins set nonce = 'another' where state = ${state} returning state`;
    expect(changed).toHaveLength(1);
    expectRefused(await browser.get(callback.href), 400, stale);
  });

  it('with another verifier than the code was asked for with', async () => {
    const { browser, callback } = await untilCallback((await linked()).name);
    await service.api.db.sql`
      update oidc_logins set code_verifier = ${'v'.repeat(43)}
       where state = ${callback.searchParams.get('state') ?? ''}`;
    expectRefused(await browser.get(callback.href), 400, stale);
  });

  it('a second time, and with a code that was used, whatever state it comes with', async () => {
    const { name } = await linked();
    const { browser, callback } = await untilCallback(name);
    expect((await browser.get(callback.href)).status).toBe(200);
    expectRefused(await new FormBrowser().get(callback.href), 400, stale);
    expectRefused(await browser.get(callback.href), 400, stale);
    const next = await untilCallback(name);
    next.callback.searchParams.set('code', callback.searchParams.get('code') ?? '');
    expectRefused(await next.browser.get(next.callback.href), 400, stale);
  });

  it('in another browser than it set out from', async () => {
    const { callback } = await untilCallback((await linked()).name);
    const other = new FormBrowser();
    await untilCallback((await linked()).name);
    expectRefused(await other.get(callback.href), 400, stale);
  });

  it('after ten minutes', async () => {
    const { browser, callback } = await untilCallback((await linked()).name);
    nowMs += 10 * 60_000;
    expectRefused(await browser.get(callback.href), 400, stale);
  });

  it('when the person says no there', async () => {
    const { browser, callback } = await untilCallback((await linked()).name);
    callback.searchParams.delete('code');
    callback.searchParams.set('error', 'access_denied');
    expectRefused(await browser.get(callback.href), 403, 'refused the log-in');
  });

  it.each(['', '?', '?code=x', '?state=x&code=x', '?error=x&state=%00'])(
    'with the query %j',
    async (query) => {
      const browser = new FormBrowser();
      expectRefused(await browser.get(`${service.origin}/login/oidc/callback${query}`), 400, stale);
    },
  );
});

describe('nobody gets in', () => {
  it('without an account, nor with an address that the provider has not verified', async () => {
    const stranger = known({ email: `${randomUUID()}@example.com`, email_verified: true });
    expectRefused(await goThrough(new FormBrowser(), startAt(service), stranger), 403, 'no account for you');
    const { login } = await personWithAccount(service.api, { roles: ['agent'] });
    for (const verified of [false, 'true', undefined]) {
      const name = known({ email: login, email_verified: verified });
      expectRefused(
        await goThrough(new FormBrowser(), startAt(service), name),
        403,
        'not verified your e-mail',
      );
    }
    const nameless = known({});
    expectRefused(await goThrough(new FormBrowser(), startAt(service), nameless), 403, 'no account for you');
  });

  it('who is no longer active', async () => {
    const { id, name } = await linked();
    await service.api.send('PATCH', `/v1/people/${id}`, { body: { active: false } });
    expectRefused(await goThrough(new FormBrowser(), startAt(service), name), 403, 'switched off');
  });

  it('while the provider is down, and passwords still work', async () => {
    const { login } = await personWithAccount(service.api, { roles: ['agent'] });
    const gone = `http://localhost:${await choosePort(undefined)}`;
    await withService({ issuer: gone }, async (other) => {
      const browser = new FormBrowser();
      const page = await browser.get(startAt(other));
      expectRefused(page, 503, 'does not answer');
      expect(page.headers.get('retry-after')).toBe('5');
      const account = await browser.send(page, { login, password: goodPassword });
      expect([account.status, new URL(account.url).pathname]).toEqual([200, '/account']);
    });
  });

  it('when the provider goes away in between', async () => {
    const { name } = await linked();
    const { origin } = service;
    const own = await startProvider(origin);
    own.people.set(name, provider.people.get(name) ?? {});
    await withService({ issuer: own.issuer }, async () => {
      const { browser, callback } = await untilCallback(name);
      await own.close();
      expectRefused(await browser.get(callback.href), 503, 'does not answer');
    });
  });
});

describe('by its settings an installation', () => {
  const rolesAt = async (at: Service, name: string) => {
    const page = await goThrough(new FormBrowser(), startAt(at, '/v1/me'), name);
    return page.status === 200 ? JSON.parse(page.text).ownRoles : page.status;
  };

  it('is a public client, for which PKCE alone speaks', async () => {
    const { name } = await linked();
    await withService(publicClient, async (other) => {
      expect(await rolesAt(other, name)).toEqual(['agent']);
    });
  });

  it('lets strangers with a verified address in, once as one person', async () => {
    const email = `${randomUUID()}@Example.com`;
    const name = known({ email, email_verified: true, name: 'Новенька' });
    await withService({ strangers: ['agent', 'expert'] }, async (other) => {
      const both = await Promise.all([rolesAt(other, name), rolesAt(other, name)]);
      expect(both).toEqual([
        ['agent', 'expert'],
        ['agent', 'expert'],
      ]);
      const rows = await other.api.db.sql`
        select p.name, p.roles from accounts a join people p on p.id = a.person_id
         where a.login = ${email.toLowerCase()}`;
      expect(rows).toMatchObject([{ name: 'Новенька', roles: ['agent', 'expert'] }]);
      const unverified = known({ email: `${randomUUID()}@example.com`, email_verified: false });
      expect(await rolesAt(other, unverified)).toBe(403);
    });
  });

  it('takes roles from groups, at each log-in anew, and refuses whoever has none', async () => {
    const { id, name } = await linked(['agent', 'head']);
    const groups = {
      claim: 'groups',
      roles: new Map<string, readonly Role[]>([
        ['desk', ['agent']],
        ['leads', ['supervisor', 'manager']],
      ]),
    };
    const claims = provider.people.get(name) ?? {};
    await withService({ groups }, async (other) => {
      provider.people.set(name, { ...claims, groups: ['desk', 'leads', 'unknown'] });
      expect((await rolesAt(other, name)).sort()).toEqual(['agent', 'manager', 'supervisor']);
      provider.people.set(name, { ...claims, groups: 'desk' });
      expect(await rolesAt(other, name)).toEqual(['agent']);
      for (const none of [{ groups: ['unknown'] }, { groups: [] }, {}, { groups: { desk: true } }]) {
        provider.people.set(name, { ...claims, ...none });
        expect(await rolesAt(other, name)).toBe(403);
        expect(await other.api.db.sql`select from sessions where person_id = ${id}`).toHaveLength(0);
      }
      const changes = await other.api.db.sql`
        select actor_id from audit where subject = ${`person:${id}`} and action = 'person.changed'`;
      expect(changes.map(({ actor_id }) => actor_id)).toEqual(['oidc', 'oidc']);
    });
  });

  it('takes only the people whom administrators linked', async () => {
    const { login, id, name } = await linked();
    await withService({ personBy: 'subject' }, async (other) => {
      expect(await rolesAt(other, name)).toBe(403);
      const body = { login, oidcSubject: name };
      const put = await other.api.send('PUT', `/v1/people/${id}/account`, { body });
      expect([put.status, put.json.oidcSubject]).toEqual([200, name]);
      expect(await rolesAt(other, name)).toEqual(['agent']);
      const another = await personWithAccount(other.api, { roles: ['agent'] });
      const taken = await other.api.send('PUT', `/v1/people/${another.id}/account`, {
        body: { login: another.login, oidcSubject: name },
      });
      expect([taken.status, taken.json.errors]).toMatchObject([409, [{ pointer: '/oidcSubject' }]]);
      await other.api.send('PUT', `/v1/people/${id}/account`, { body: { login, oidcSubject: null } });
      expect(await rolesAt(other, name)).toBe(403);
    });
  });
});

it('logs of all this hold no names, addresses, codes or tokens', () => {
  const text = lines.join('');
  expect(text).toContain('"via":"oidc"');
  for (const secret of [
    '@example.com',
    'sub-',
    'Оксана',
    confidential.clientSecret,
    'code=',
    'state=',
    'eyJ',
  ])
    expect(text).not.toContain(secret);
});
