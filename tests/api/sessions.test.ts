/** Sessions of browsers, and what protects them. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meSchema, sessionsSchema } from '../../api/schemas/login.ts';
import { type ApiUnderTest, bootstrapKey, silentEngine, startApi } from '../support/api.ts';
import {
  type Browser,
  goodPassword,
  host,
  loggedIn,
  openBrowser,
  personWithAccount,
} from '../support/browser.ts';

const minuteMs = 60_000;
const cookieName = '__Host-recourse-session';
const lines: string[] = [];
let api: ApiUnderTest;
let nowMs = Date.now();
beforeAll(async () => {
  api = await startApi({ engine: silentEngine, now: () => nowMs, logLines: lines });
});
afterAll(() => api.close());

const me = (browser: Browser) => browser.get('/v1/me');
const person = (roles: Parameters<ApiUnderTest['person']>[0]['roles'] = ['agent']) =>
  personWithAccount(api, { roles });

describe('the cookie of a session', () => {
  it('is sent over TLS to this host alone, and no script reads it', async () => {
    const { login } = await person();
    const browser = await loggedIn(api, login);
    expect(browser.setCookies).toHaveLength(1);
    const [first = '', ...flags] = (browser.setCookies[0] ?? '').split('; ');
    expect(first).toMatch(/^__Host-recourse-session=[\w-]{43}$/);
    expect(flags.map((flag) => flag.split('=')[0]).sort()).toEqual([
      'Expires',
      'HttpOnly',
      'Path',
      'SameSite',
      'Secure',
    ]);
    expect(flags).toEqual(expect.arrayContaining(['Path=/', 'SameSite=Lax']));
  });

  it('has another name, and needs no TLS, only where PUBLIC_URL says http on this machine', async () => {
    const { login } = await person();
    const local = await startApi({
      engine: silentEngine,
      database: api.database,
      login: { publicUrl: 'http://127.0.0.1:8080' },
    });
    try {
      const from = (at: string, page: string) =>
        openBrowser(local).form('/login', { login, password: goodPassword }, { host: at, origin: page });
      const reply = await from('127.0.0.1:8080', 'http://127.0.0.1:8080');
      expect(reply.status).toBe(303);
      const cookie = String(reply.headers['set-cookie']);
      expect(cookie).toMatch(/^recourse-session=[\w-]{43}; /);
      expect(cookie).toContain('HttpOnly');
      expect(cookie).not.toContain('Secure');
      expect((await from('localhost:8080', 'http://localhost:8080')).status).toBe(303);
      const far = await from('192.168.1.5:8080', 'http://192.168.1.5:8080');
      expect(far.status).toBe(403);
      const call = await openBrowser(local).call(
        'POST',
        '/v1/session',
        { login, password: goodPassword },
        { headers: { host: '192.168.1.5:8080', origin: 'http://127.0.0.1:8080' } },
      );
      expect([call.status, call.json.type]).toEqual([403, '/problems/https-needed']);
    } finally {
      await local.app.close();
    }
  });

  it('holds 256 random bits that are stored as a digest only', async () => {
    const { id, login } = await person();
    const browser = await loggedIn(api, login);
    const token = browser.cookies.get(cookieName) ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [row] = await api.db.sql`select * from sessions where person_id = ${id}`;
    expect(row?.token_hash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(row)).not.toContain(token);
    expect(lines.join('')).not.toContain(token);
  });

  it.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}é`, 'A'.repeat(4_000)])(
    'with another content is no session: %s',
    async (token) => {
      const browser = openBrowser(api);
      browser.cookies.set(cookieName, encodeURIComponent(token));
      expect((await me(browser)).status).toBe(401);
    },
  );
});

describe('a session', () => {
  it('is the person: own roles, those of absent people, and a department', async () => {
    const { id, login } = await personWithAccount(api, { roles: ['department'], department: 'logistics' });
    const absent = await api.person({ roles: ['supervisor'], substituteId: id, absent: true });
    const reply = await me(await loggedIn(api, login));
    expect(reply.status).toBe(200);
    expect(meSchema.parse(reply.json)).toMatchObject({
      kind: 'person',
      id,
      roles: ['supervisor', 'department'],
      ownRoles: ['department'],
      standsInFor: [{ id: absent.id, roles: ['supervisor'] }],
      departments: ['logistics'],
    });
  });

  it('may do what the roles may, and nothing else', async () => {
    const { login } = await person(['supervisor']);
    const browser = await loggedIn(api, login);
    expect((await browser.get('/v1/budget')).status).toBe(200);
    expect((await browser.get('/v1/api-keys')).status).toBe(403);
    const cancel = await browser.call('POST', `/v1/complaints/${randomUUID()}/cancel`, { reason: 'Дубль' });
    expect(cancel.status).toBe(404);
  });

  it('acts for its own person only', async () => {
    const [one, other] = [await person(['admin']), await person()];
    const browser = await loggedIn(api, one.login);
    expect((await browser.get('/v1/me', { 'recourse-actor': other.id })).status).toBe(403);
    expect((await browser.get('/v1/me', { 'recourse-actor': one.id })).status).toBe(200);
  });

  it('gives way to an API key that comes along', async () => {
    const { login } = await person();
    const browser = await loggedIn(api, login);
    const authorization = `Bearer ${bootstrapKey}`;
    expect((await browser.get('/v1/me', { authorization })).json).toMatchObject({ id: 'bootstrap' });
    expect((await browser.get('/v1/me', { authorization: 'Bearer nonsense' })).status).toBe(401);
    expect((await browser.get('/v1/session', { authorization })).status).toBe(404);
  });

  it('loses a role at once when it is taken away', async () => {
    const { id, login } = await person(['agent', 'supervisor']);
    const browser = await loggedIn(api, login);
    expect((await browser.get('/v1/budget')).status).toBe(200);
    await api.send('PATCH', `/v1/people/${id}`, { body: { roles: ['agent'] } });
    expect((await browser.get('/v1/budget')).status).toBe(403);
    expect((await me(browser)).json.roles).toEqual(['agent']);
  });

  it('ends when the person may do more than before: the next log-in has a new id', async () => {
    const { id, login } = await person(['agent']);
    const browser = await loggedIn(api, login);
    await api.send('PATCH', `/v1/people/${id}`, { body: { roles: ['agent', 'admin'] } });
    expect((await me(browser)).status).toBe(401);
  });

  it('ends at once when the person is deactivated, and does not come back with them', async () => {
    const { id, login } = await person();
    const browser = await loggedIn(api, login);
    await api.send('PATCH', `/v1/people/${id}`, { body: { active: false } });
    expect((await me(browser)).status).toBe(401);
    await api.send('PATCH', `/v1/people/${id}`, { body: { active: true } });
    expect((await me(browser)).status).toBe(401);
  });

  it('ends with its account, and when an administrator says so', async () => {
    const { id, login } = await person();
    const browser = await loggedIn(api, login);
    expect((await api.send('DELETE', `/v1/people/${id}/sessions`)).status).toBe(204);
    expect((await me(browser)).status).toBe(401);
    const again = await loggedIn(api, login);
    expect((await api.send('DELETE', `/v1/people/${id}/account`)).status).toBe(204);
    expect((await me(again)).status).toBe(401);
    expect((await api.send('DELETE', `/v1/people/${id}/account`)).status).toBe(404);
    expect((await api.send('DELETE', `/v1/people/${randomUUID()}/sessions`)).status).toBe(404);
  });

  it('ends an hour after the last request, and twelve hours after the log-in', async () => {
    const { login } = await person();
    const browser = await loggedIn(api, login);
    for (let n = 0; n < 12; n += 1) {
      expect((await me(browser)).status, `after ${n} times 59 minutes`).toBe(200);
      nowMs += 59 * minuteMs;
    }
    nowMs += 12 * minuteMs;
    expect((await me(browser)).status).toBe(401);
    const idle = await loggedIn(api, login);
    nowMs += 60 * minuteMs - 1;
    expect((await me(idle)).status).toBe(200);
    nowMs += 60 * minuteMs;
    expect((await me(idle)).status).toBe(401);
  });

  it('that has run out leaves the table with the next log-in', async () => {
    const [one, other] = [await person(), await person()];
    await loggedIn(api, one.login);
    nowMs += 13 * 60 * minuteMs;
    await loggedIn(api, other.login);
    expect(await api.db.sql`select from sessions where person_id = ${one.id}`).toHaveLength(0);
  });
});

describe('one sees and ends', () => {
  it('the sessions of one’s own, and nobody else’s', async () => {
    const [one, other] = [await person(), await person()];
    const [here, there, foreign] = [
      await loggedIn(api, one.login),
      await loggedIn(api, one.login),
      await loggedIn(api, other.login),
    ];
    const { items } = sessionsSchema.parse((await here.get('/v1/sessions')).json);
    expect(items.map(({ current }) => current)).toEqual([false, true]);
    expect(items[0]).toMatchObject({ userAgent: 'Test browser', via: 'password' });
    const thereId = items[0]?.id;
    const foreignId = String((await foreign.get('/v1/session')).json.id);
    expect((await here.call('DELETE', `/v1/sessions/${foreignId}`)).status).toBe(404);
    expect((await here.call('DELETE', '/v1/sessions/x')).status).toBe(404);
    expect((await here.call('DELETE', `/v1/sessions/${thereId}`)).status).toBe(204);
    expect((await here.call('DELETE', `/v1/sessions/${thereId}`)).status).toBe(404);
    expect([(await me(there)).status, (await me(here)).status, (await me(foreign)).status]).toEqual([
      401, 200, 200,
    ]);
  });

  it('this one, by logging out', async () => {
    const { login } = await person();
    const browser = await loggedIn(api, login);
    const copy = openBrowser(api);
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    const reply = await browser.call('DELETE', '/v1/session');
    expect([reply.status, reply.json]).toEqual([200, { logOutUrl: null }]);
    expect(browser.cookies.size).toBe(0);
    expect((await me(copy)).status).toBe(401);
  });

  it('this one by the page, and all of them', async () => {
    const { id, login } = await person();
    const [one, two, three] = [
      await loggedIn(api, login),
      await loggedIn(api, login),
      await loggedIn(api, login),
    ];
    const out = await one.form('/logout', { csrf: await one.csrfToken() });
    expect([out.status, out.headers.location, one.cookies.size]).toEqual([303, '/login?said=logged-out', 0]);
    expect((await me(two)).status).toBe(200);
    expect((await two.call('DELETE', '/v1/sessions')).status).toBe(204);
    expect((await me(three)).status).toBe(401);
    const four = await loggedIn(api, login);
    const five = await loggedIn(api, login);
    const everywhere = await four.form('/logout/everywhere', { csrf: await four.csrfToken() });
    expect([everywhere.status, four.cookies.size]).toEqual([303, 0]);
    expect((await me(five)).status).toBe(401);
    const logged = lines.map((line) => JSON.parse(line)).filter((line) => line.personId === id);
    for (const event of ['log-in', 'log-out', 'log-out everywhere'])
      expect(logged.map((line) => line.security)).toContain(event);
  });

  it('none, as a system', async () => {
    for (const reply of [await api.get('/v1/sessions'), await api.send('DELETE', '/v1/sessions')])
      expect([reply.status, reply.json.type]).toEqual([409, '/problems/conflict']);
    expect((await api.get('/v1/me')).json).toMatchObject({
      kind: 'system',
      id: 'bootstrap',
      roles: ['admin'],
      sessionId: null,
    });
  });
});

describe('an unsafe call with a session', () => {
  const unsafe = () =>
    api.app
      .routesOf()
      .filter(({ method }) => !['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method))
      .map((route) => ({ ...route, address: route.url.replaceAll(/:[A-Za-z]+/g, randomUUID()) }));

  it('is refused on every route without the token of the session', async () => {
    const { login } = await person(['admin']);
    const browser = await loggedIn(api, login);
    const other = await loggedIn(api, (await person()).login);
    const wrong: string[] = [];
    let asked = 0;
    for (const { method, url, address, roles } of unsafe()) {
      if (roles === 'public') continue;
      for (const csrf of [null, '', 'nonsense', await other.csrfToken()]) {
        asked += 1;
        const body = { csrf: csrf ?? undefined };
        const reply = await browser.call(method as 'POST', address, body, { csrf });
        if (reply.status !== 403) wrong.push(`${method} ${url} with ${csrf}: ${reply.status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(300);
    expect((await me(browser)).status).toBe(200);
  });

  it('is refused on every route, public ones too, when a page of another origin sends it', async () => {
    const { login } = await person(['admin']);
    const browser = await loggedIn(api, login);
    const csrf = await browser.csrfToken();
    const wrong: string[] = [];
    for (const { method, url, address } of unsafe()) {
      for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
        const reply = await browser.call(method as 'POST', address, { csrf }, { csrf, headers });
        const isRight = reply.status === 403 && !reply.headers['set-cookie'];
        if (!isRight) wrong.push(`${method} ${url} ${JSON.stringify(headers)}: ${reply.status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect((await me(browser)).status).toBe(200);
  });

  it('is taken with the token, and says what is missing without it', async () => {
    const { login } = await person(['admin']);
    const browser = await loggedIn(api, login);
    const body = { name: 'CRM', role: 'integrator' };
    const refused = await browser.call('POST', '/v1/api-keys', body, { csrf: null });
    expect([refused.status, refused.json.type]).toEqual([403, '/problems/csrf-token-needed']);
    expect((await browser.call('POST', '/v1/api-keys', body)).status).toBe(201);
  });

  it('has the same rights to a repeat from each session of the person', async () => {
    const { login } = await person(['admin']);
    const [one, two] = [await loggedIn(api, login), await loggedIn(api, login)];
    const headers = { 'idempotency-key': randomUUID() };
    const body = { name: 'CRM', role: 'integrator' };
    const first = await one.call('POST', '/v1/api-keys', body, { headers });
    const again = await two.call('POST', '/v1/api-keys', body, { headers });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.json.id).toBe(first.json.id);
  });

  it('does not concern API keys, whatever cookie comes along', async () => {
    const { login } = await person();
    const browser = await loggedIn(api, login);
    const reply = await api.post('/v1/api-keys', {
      body: { name: 'CRM', role: 'integrator' },
      headers: {
        host,
        origin: 'https://elsewhere.example',
        cookie: `${cookieName}=${browser.cookies.get(cookieName)}`,
      },
    });
    expect(reply.status).toBe(201);
  });
});
