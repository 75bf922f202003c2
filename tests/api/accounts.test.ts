/** Accounts: the first one, those that administrators make, and the password that only its person knows. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountSchema, passwordLinkSchema } from '../../api/schemas/login.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';
import { goodPassword, linkFor, loggedIn, openBrowser, personWithAccount } from '../support/browser.ts';

const setupToken = 's'.repeat(40);
const dayMs = 24 * 60 * 60_000;
const otherPassword = 'п’ять тихих равликів повзуть';
const lines: string[] = [];
let api: ApiUnderTest;
let nowMs = Date.now();
beforeAll(async () => {
  api = await startApi({
    engine: silentEngine,
    now: () => nowMs,
    logLines: lines,
    login: { setupToken },
  });
});
afterAll(() => api.close());

const auditOf = async (id: string) =>
  (
    await api.db.sql<{ action: string; actorId: string }[]>`
    select action, actor_id as "actorId" from audit where subject = ${`person:${id}`} order by id`
  ).map((row) => ({
    ...row,
  }));
const actionsOf = async (id: string) => (await auditOf(id)).map(({ action }) => action);
const logIn = (login: string, password: string) =>
  openBrowser(api).call('POST', '/v1/session', { login, password });

describe('the first administrator', () => {
  const first = { name: 'Оксана', login: 'oksana@example.com', password: goodPassword };
  const form = { ...first, token: setupToken, again: goodPassword };
  const english = { 'accept-language': 'en' };

  it('is not made without the token, nor with fields that do not fit', async () => {
    const browser = openBrowser(api);
    const page = await browser.get(`/setup?token=${setupToken}`, english);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining(`value="${setupToken}"`)]);
    const refused: readonly [object, number, string][] = [
      [{ token: 'wrong' }, 403, 'token is another'],
      [{ token: '' }, 403, 'token is another'],
      [{ name: ' ' }, 422, 'name is needed'],
      [{ login: 'oksana' }, 422, 'e-mail address is needed'],
      [{ again: otherPassword }, 422, 'two passwords differ'],
      [{ password: 'short', again: 'short' }, 422, 'too short'],
      [{ password: 'password1234', again: 'password1234' }, 422, 'first to be guessed'],
      [{ password: 'oksana oksana', again: 'oksana oksana' }, 422, 'must not contain'],
    ];
    for (const [change, status, words] of refused) {
      const reply = await browser.form('/setup', { ...form, ...change }, english);
      expect([reply.status, reply.text], JSON.stringify(change)).toEqual([
        status,
        expect.stringContaining(words),
      ]);
      expect(reply.text).not.toContain(goodPassword);
    }
    const call = await api.post('/v1/setup', { as: null, body: { ...first, token: 'x'.repeat(40) } });
    expect([call.status, call.json.type]).toEqual([403, '/problems/forbidden']);
    const unfit = await api.post('/v1/setup', {
      as: null,
      body: { ...first, token: setupToken, password: 'qwerty123456' },
    });
    expect(unfit.json).toMatchObject({
      type: '/problems/password-unfit',
      fault: 'common',
      errors: [{ pointer: '/password' }],
    });
    expect(await api.db.sql`select from accounts`).toHaveLength(0);
  });

  it('is not made where the installation has no token', async () => {
    const other = await startApi({ engine: silentEngine, database: api.database });
    try {
      const page = await openBrowser(other).get('/setup', english);
      expect([page.status, page.text]).toEqual([404, expect.stringContaining('RECOURSE_SETUP_TOKEN')]);
      expect((await other.post('/v1/setup', { as: null, body: { ...first, token: '' } })).status).toBe(403);
    } finally {
      await other.app.close();
    }
  });

  it('is one, whoever else tries at the same time, and then the way is closed', async () => {
    const replies = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        openBrowser(api).form('/setup', { ...form, login: `${name}@example.com` }, english),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
    const [account, ...more] = await api.db.sql<{ id: string; login: string; roles: string[] }[]>`
      select p.id, a.login, p.roles from accounts a join people p on p.id = a.person_id`;
    expect(more).toEqual([]);
    expect(account?.roles).toEqual(['admin']);
    expect(await auditOf(account?.id ?? '')).toEqual([
      { action: 'person.created', actorId: 'setup' },
      { action: 'account.created', actorId: 'setup' },
    ]);
    const browser = await loggedIn(api, account?.login ?? '');
    expect((await browser.get('/v1/api-keys')).status).toBe(200);
    for (const reply of [
      await openBrowser(api).get(`/setup?token=${setupToken}`, english),
      await openBrowser(api).form('/setup', form, english),
    ])
      expect([reply.status, reply.text]).toEqual([410, expect.stringContaining('closed')]);
    const call = await api.post('/v1/setup', { as: null, body: { ...first, token: setupToken } });
    expect([call.status, call.json.type]).toEqual([410, '/problems/set-up-over']);
    expect(lines.join('')).not.toContain(setupToken);
  });
});

describe('an account', () => {
  const put = (id: string, body: object) => api.send('PUT', `/v1/people/${id}/account`, { body });

  it('is made for a person, one for each, and shows how they log in', async () => {
    const { id } = await api.person({ roles: ['agent'] });
    expect((await api.get(`/v1/people/${id}/account`)).status).toBe(404);
    const login = `Марія.${randomUUID()}@Example.com`.replace('Марія', 'Maria');
    const made = await put(id, { login });
    expect(made.status, made.text).toBe(200);
    expect(accountSchema.parse(made.json)).toMatchObject({
      login: login.toLowerCase(),
      hasPassword: false,
      lastLoginAt: null,
      lockedUntil: null,
    });
    expect((await put(id, { login })).json).toEqual(made.json);
    expect(await actionsOf(id)).toEqual(['account.created']);
    const other = await api.person({ roles: ['agent'] });
    const taken = await put(other.id, { login: login.toUpperCase() });
    expect([taken.status, taken.json.errors]).toMatchObject([409, [{ pointer: '/login' }]]);
    const audit = await api.db.sql`select * from audit`;
    expect(JSON.stringify(audit)).not.toContain('@example.com');
  });

  it.each([
    [{}, 400, '/login'],
    [{ login: 'no address' }, 400, '/login'],
    [{ login: `${'x'.repeat(250)}@example.com` }, 400, '/login'],
    [{ login: 'a@example.com', password: goodPassword }, 400, '/password'],
    [{ login: 'a@example.com', oidcSubject: 'x' }, 422, '/oidcSubject'],
  ])('is refused with %j', async (body, status, pointer) => {
    const { id } = await api.person({ roles: ['agent'] });
    const reply = await put(id, body);
    expect([reply.status, reply.json.errors]).toMatchObject([status, [{ pointer }]]);
  });

  it('is nobody’s where there is no such person', async () => {
    for (const id of [randomUUID(), 'x']) {
      expect((await put(id, { login: 'a@example.com' })).status).toBe(404);
      expect((await api.get(`/v1/people/${id}/account`)).status).toBe(404);
      expect((await api.post(`/v1/people/${id}/account/password-link`)).status).toBe(404);
      expect((await api.send('DELETE', `/v1/people/${id}/account/lock`)).status).toBe(404);
    }
  });

  it('with another name ends the sessions and the link, and the old name is nobody’s', async () => {
    const { id, login } = await personWithAccount(api, { roles: ['agent'] });
    const browser = await loggedIn(api, login);
    const token = await linkFor(api, id);
    const renamed = `${randomUUID()}@example.com`;
    expect((await put(id, { login: renamed })).status).toBe(200);
    expect((await browser.get('/v1/me')).status).toBe(401);
    expect(
      (await api.post('/v1/password', { as: null, body: { token, password: otherPassword } })).status,
    ).toBe(404);
    expect((await logIn(login, goodPassword)).status).toBe(401);
    expect((await logIn(renamed, goodPassword)).status).toBe(201);
    expect(await actionsOf(id)).toContain('account.changed');
  });

  it('is looked after by administrators alone', async () => {
    const { id, login } = await personWithAccount(api, { roles: ['head'] });
    const browser = await loggedIn(api, login);
    expect((await browser.get(`/v1/people/${id}/account`)).status).toBe(403);
    expect((await browser.call('PUT', `/v1/people/${id}/account`, { login })).status).toBe(403);
    expect((await browser.call('POST', `/v1/people/${id}/account/password-link`)).status).toBe(403);
  });
});

describe('a link to choose a password', () => {
  const choose = (token: string, password: string = otherPassword) =>
    api.post('/v1/password', { as: null, body: { token, password } });

  it('is told once, stored as a digest, used once, and ends every session', async () => {
    const { id, login } = await personWithAccount(api, { roles: ['agent'] });
    const browser = await loggedIn(api, login);
    const key = randomUUID();
    const made = await api.post(`/v1/people/${id}/account/password-link`, { key });
    expect(made.status).toBe(201);
    const link = String(passwordLinkSchema.parse(made.json).link);
    const again = await api.post(`/v1/people/${id}/account/password-link`, { key });
    expect(again.json).toEqual({ ...made.json, link: null });
    const token = link.split('token=')[1] ?? '';
    for (const table of ['password_links', 'commands', 'audit'])
      expect(JSON.stringify(await api.db.sql`select * from ${api.db.sql(table)}`)).not.toContain(token);
    expect((await choose(token)).status).toBe(204);
    expect((await choose(token, goodPassword)).status).toBe(404);
    expect((await browser.get('/v1/me')).status).toBe(401);
    expect((await logIn(login, goodPassword)).status).toBe(401);
    expect((await logIn(login, otherPassword)).status).toBe(201);
    expect((await actionsOf(id)).slice(-2)).toEqual([
      'account.password_link_made',
      'account.password_changed',
    ]);
    expect(lines.join('')).not.toContain(token);
  });

  it('works by the page, which names whose it is', async () => {
    const { id, login } = await personWithAccount(api, { roles: ['agent'] });
    const token = await linkFor(api, id);
    const browser = openBrowser(api);
    const page = await browser.get(`/password?token=${token}`);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining(login)]);
    const english = { 'accept-language': 'en' };
    const fields = { token, password: otherPassword, again: otherPassword };
    const differ = await browser.form('/password', { ...fields, again: 'x' }, english);
    expect([differ.status, differ.text]).toEqual([422, expect.stringContaining('differ')]);
    const common = await browser.form(
      '/password',
      { ...fields, password: 'q1w2e3r4t5y6', again: 'q1w2e3r4t5y6' },
      english,
    );
    expect([common.status, common.text]).toEqual([422, expect.stringContaining('guessed')]);
    const done = await browser.form('/password', fields, english);
    expect([done.status, done.headers.location]).toEqual([303, '/login?said=password-set']);
    expect((await logIn(login, otherPassword)).status).toBe(201);
    const used = await browser.form('/password', fields, english);
    expect([used.status, used.text]).toEqual([404, expect.stringContaining('was used')]);
  });

  it('is of no use unknown, expired, replaced, or of somebody who is gone: all alike', async () => {
    const [expired, replaced, gone] = [
      await personWithAccount(api, { roles: ['agent'] }),
      await personWithAccount(api, { roles: ['agent'] }),
      await personWithAccount(api, { roles: ['agent'] }),
    ];
    const expiredToken = await linkFor(api, expired.id);
    nowMs += dayMs;
    const replacedToken = await linkFor(api, replaced.id);
    await linkFor(api, replaced.id);
    const goneToken = await linkFor(api, gone.id);
    await api.send('PATCH', `/v1/people/${gone.id}`, { body: { active: false } });
    const told = [];
    for (const token of ['', 'x', 'A'.repeat(43), expiredToken, replacedToken, goneToken]) {
      const { status, json } = await choose(token);
      told.push(JSON.stringify([status, { ...json, requestId: null }]));
      expect((await openBrowser(api).get(`/password?token=${token}`)).status).toBe(404);
    }
    expect([new Set(told).size, told[0]]).toEqual([1, expect.stringContaining('404')]);
    expect((await api.post(`/v1/people/${gone.id}/account/password-link`)).status).toBe(404);
  });

  it('that two use at once sets one password', async () => {
    const { id, login } = await personWithAccount(api, { roles: ['agent'] });
    const token = await linkFor(api, id);
    const passwords = ['перший пароль із чотирьох слів', 'другий пароль із чотирьох слів'];
    const statuses = await Promise.all(passwords.map(async (one) => (await choose(token, one)).status));
    expect([...statuses].sort()).toEqual([204, 404]);
    const right = passwords[statuses.indexOf(204)] ?? '';
    expect((await logIn(login, right)).status).toBe(201);
  });
});

describe('one changes one’s password', () => {
  it('by the present one: the session goes on under a new id, all others end', async () => {
    const { id, login } = await personWithAccount(api, { roles: ['agent'] });
    const [here, there] = [await loggedIn(api, login), await loggedIn(api, login)];
    const before = [...here.cookies.values()][0];
    const csrf = await here.csrfToken();
    const body = { current: goodPassword, password: otherPassword };
    expect((await here.call('POST', '/v1/me/password', body)).status).toBe(204);
    expect([...here.cookies.values()][0]).not.toBe(before);
    expect((await here.get('/v1/me')).status).toBe(200);
    expect(await here.csrfToken()).not.toBe(csrf);
    expect((await there.get('/v1/me')).status).toBe(401);
    expect((await logIn(login, otherPassword)).status).toBe(201);
    expect((await auditOf(id)).at(-1)).toEqual({ action: 'account.password_changed', actorId: id });
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ security: 'password changed', personId: id }),
    );
  });

  it('by the page', async () => {
    const { login } = await personWithAccount(api, { roles: ['agent'] });
    const browser = await loggedIn(api, login);
    const english = { 'accept-language': 'en' };
    const fields = async () => ({
      csrf: await browser.csrfToken(),
      current: goodPassword,
      password: otherPassword,
      again: otherPassword,
    });
    const differ = await browser.form('/account/password', { ...(await fields()), again: 'x' }, english);
    expect([differ.status, differ.text]).toEqual([422, expect.stringContaining('differ')]);
    const wrong = await browser.form('/account/password', { ...(await fields()), current: 'x' }, english);
    expect([wrong.status, wrong.text]).toEqual([401, expect.stringContaining('do not fit')]);
    const forged = await browser.form('/account/password', { ...(await fields()), csrf: 'x' }, english);
    expect([forged.status, forged.text]).toEqual([403, expect.stringContaining('out of date')]);
    const done = await browser.form('/account/password', await fields(), english);
    expect([done.status, done.headers.location]).toEqual([303, '/account?said=password-changed']);
    expect((await logIn(login, otherPassword)).status).toBe(201);
  });

  it('not by a wrong one, however often: it waits like a log-in', async () => {
    const { login } = await personWithAccount(api, { roles: ['agent'] });
    const browser = await loggedIn(api, login);
    const change = (current: string) =>
      browser.call('POST', '/v1/me/password', { current, password: otherPassword });
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await change('wrong')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await change(goodPassword)).status).toBe(429);
    nowMs += 30_000;
    expect((await change(goodPassword)).status).toBe(204);
  });

  it('not to one that anybody would guess, and not without an account', async () => {
    const { login, key } = await personWithAccount(api, { roles: ['agent'] });
    const browser = await loggedIn(api, login);
    const unfit = await browser.call('POST', '/v1/me/password', {
      current: goodPassword,
      password: `my ${login}`,
    });
    expect([unfit.status, unfit.json.fault]).toEqual([422, 'holds-login']);
    const body = { current: goodPassword, password: otherPassword };
    const byKey = await api.post('/v1/me/password', { as: key, body });
    expect([byKey.status, byKey.headers['set-cookie']]).toEqual([204, undefined]);
    for (const as of [(await api.person({ roles: ['agent'] })).key, await api.systemKey('agent')])
      expect((await api.post('/v1/me/password', { as, body })).status).toBe(409);
  });
});
