/** People log in with a name and a password. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownSessionSchema } from '../../api/schemas/login.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';
import { goodPassword, linkFor, loggedIn, openBrowser, personWithAccount } from '../support/browser.ts';

const lines: string[] = [];
let api: ApiUnderTest;
let nowMs = Date.now();
beforeAll(async () => {
  api = await startApi({ engine: silentEngine, now: () => nowMs, logLines: lines });
});
afterAll(() => api.close());

/** Each test asks from a network of its own: what one gets wrong is not held against another. */
const addresses = (function* () {
  for (let n = 1; ; n += 1) yield `10.1.${n >> 8}.${n & 255}`;
})();
const browserElsewhere = () => openBrowser(api, addresses.next().value ?? '');
const session = (login: string, password: string = goodPassword, browser = browserElsewhere()) =>
  browser.call('POST', '/v1/session', { login, password });
const withoutId = (json: object) => JSON.stringify({ ...json, requestId: null });
const loggedEvents = (event: string) =>
  lines.map((line) => JSON.parse(line)).filter((line) => line.security === event);

describe('a log-in', () => {
  it('through the page leads to the account, and on to where one wanted to go', async () => {
    const { login } = await personWithAccount(api, { roles: ['agent'] });
    const browser = browserElsewhere();
    const reply = await browser.form('/login', { login, password: goodPassword });
    expect([reply.status, reply.headers.location]).toEqual([303, '/account']);
    const page = await browser.get('/account', { 'accept-language': 'en' });
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('agent')]);
    const again = await browser.form('/login', { login, password: goodPassword, next: '/docs?a=1' });
    expect(again.headers.location).toBe('/docs?a=1');
  });

  it('through the API answers with the session and its token', async () => {
    const { id, login } = await personWithAccount(api, { roles: ['agent'] });
    const browser = browserElsewhere();
    const reply = await session(login.toUpperCase(), goodPassword, browser);
    expect(reply.status, reply.text).toBe(201);
    const made = ownSessionSchema.parse(reply.json);
    expect(made).toMatchObject({ personId: id, via: 'password' });
    expect((await browser.get('/v1/session')).json).toEqual(made);
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(loggedEvents('log-in')).toContainEqual(
      expect.objectContaining({ personId: id, sessionId: made.id, via: 'password' }),
    );
  });

  it.each([
    '//evil.example/x',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/a\r\nb',
    'x',
  ])('never leads to %j', async (next) => {
    const { login } = await personWithAccount(api, { roles: ['agent'] });
    const reply = await browserElsewhere().form('/login', { login, password: goodPassword, next });
    expect([reply.status, reply.headers.location]).toEqual([303, '/account']);
  });

  it('is refused alike for a wrong password, an unknown name, a gone person, and none chosen yet', async () => {
    const known = await personWithAccount(api, { roles: ['agent'] });
    const gone = await personWithAccount(api, { roles: ['agent'] });
    await api.send('PATCH', `/v1/people/${gone.id}`, { body: { active: false } });
    const unchosen = await personWithAccount(api, { roles: ['agent'] }, null);
    const replies = [
      await session(known.login, 'another password altogether'),
      await session('nobody@example.com'),
      await session(gone.login),
      await session(unchosen.login),
      await session(unchosen.login, ''),
    ];
    for (const reply of replies) {
      expect([reply.status, reply.json.type]).toEqual([401, '/problems/login-failed']);
      expect(reply.headers['set-cookie']).toBeUndefined();
    }
    expect(new Set(replies.map(({ json }) => withoutId(json))).size).toBe(1);
    const page = await browserElsewhere().form(
      '/login',
      { login: known.login, password: 'x' },
      { 'accept-language': 'en' },
    );
    expect([page.status, page.text]).toEqual([401, expect.stringContaining('do not fit')]);
    expect(page.text).toContain(`value="${known.login}"`);
    expect(loggedEvents('log-in failed').length).toBeGreaterThanOrEqual(6);
  });

  it('that two browsers make at once gives each a session of its own', async () => {
    const { login } = await personWithAccount(api, { roles: ['agent'] });
    const [a, b] = [browserElsewhere(), browserElsewhere()];
    const replies = await Promise.all([session(login, goodPassword, a), session(login, goodPassword, b)]);
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    expect(replies[0]?.json.id).not.toBe(replies[1]?.json.id);
    for (const browser of [a, b]) expect((await browser.get('/v1/me')).status).toBe(200);
    expect(((await a.get('/v1/sessions')).json.items as unknown as object[]).length).toBe(2);
  });

  it('takes another spelling of the same letters for the same password', async () => {
    const composed = 'Їжак і йогурт уночі'.normalize('NFC');
    const { login } = await personWithAccount(api, { roles: ['agent'] }, composed);
    expect((await session(login, composed.normalize('NFD'))).status).toBe(201);
  });

  it('leaves neither name nor password in logs, audit or answers that are kept', async () => {
    const { id, login } = await personWithAccount(api, { roles: ['agent'] });
    await session(login, 'a secret that is wrong');
    await session(login);
    const stored: object[] = [];
    for (const table of ['audit', 'commands', 'sessions', 'login_failures', 'password_links'])
      stored.push(...(await api.db.sql`select * from ${api.db.sql(table)}`));
    const [account] = await api.db.sql`select * from accounts where person_id = ${id}`;
    expect(account?.login).toBe(login);
    for (const text of [lines.join(''), JSON.stringify(stored), String(account?.password_hash)]) {
      for (const secret of [login, goodPassword, 'a secret that is wrong'])
        expect(text).not.toContain(secret);
    }
  });

  it('keeps the password anew when its cost was raised, and the password stays the same', async () => {
    const { id, login } = await personWithAccount(api, { roles: ['agent'] });
    const hashOf = async () => {
      const [row] = await api.db.sql`select password_hash from accounts where person_id = ${id}`;
      return String(row?.password_hash);
    };
    expect(await hashOf()).toMatch(/^\$scrypt\$ln=10,r=8,p=3\$/);
    const raised = await startApi({
      engine: silentEngine,
      database: api.database,
      login: { passwordCost: 11 },
    });
    try {
      for (let again = 0; again < 2; again += 1) {
        const reply = await openBrowser(raised).call('POST', '/v1/session', {
          login,
          password: goodPassword,
        });
        expect(reply.status).toBe(201);
      }
    } finally {
      await raised.app.close();
    }
    expect(await hashOf()).toMatch(/^\$scrypt\$ln=11,r=8,p=3\$/);
    expect((await session(login)).status).toBe(201);
  });
});

describe('after failures', () => {
  it('of 50 attempts at once five are looked at, the right one is not told, and waiting helps', async () => {
    const { login } = await personWithAccount(api, { roles: ['agent'] });
    const wrong = await Promise.all(
      Array.from({ length: 50 }, (_, n) => session(login, `wrong password ${n}`)),
    );
    const counts = (status: number) => wrong.filter((reply) => reply.status === status).length;
    expect([counts(401), counts(429)]).toEqual([5, 45]);
    const right = await session(login);
    expect([right.status, right.json.type]).toEqual([429, '/problems/too-many-requests']);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
    nowMs += 30_000;
    expect((await session(login)).status).toBe(201);
    expect((await session(login, 'wrong again')).status).toBe(401);
    expect(loggedEvents('log-in held back').length).toBeGreaterThanOrEqual(45);
  });

  it('the wait doubles, up to a quarter of an hour', async () => {
    const login = `${randomUUID()}@example.com`;
    const waits: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      while ((await session(login, 'wrong')).status !== 429);
      const waitS = Number((await session(login, 'wrong')).headers['retry-after']);
      waits.push(waitS);
      nowMs += waitS * 1_000;
    }
    expect(waits.slice(0, 6)).toEqual([30, 60, 120, 240, 480, 900]);
    expect(new Set(waits.slice(5))).toEqual(new Set([900]));
  });

  it('a name that nobody has waits like one that somebody has', async () => {
    const { login } = await personWithAccount(api, { roles: ['agent'] });
    const replies = async (name: string) => {
      const all: unknown[] = [];
      for (let n = 0; n < 7; n += 1) {
        const { status, headers, json } = await session(name, 'wrong');
        all.push([status, headers['retry-after'], withoutId(json)]);
      }
      return all;
    };
    expect(await replies(login)).toEqual(await replies('no-one-has-this@example.com'));
  });

  it('an administrator lets the person try again, and it is in the audit', async () => {
    const { id, login } = await personWithAccount(api, { roles: ['agent'] });
    for (let n = 0; n < 6; n += 1) await session(login, 'wrong');
    expect((await session(login)).status).toBe(429);
    expect((await api.get(`/v1/people/${id}/account`)).json.lockedUntil).not.toBeNull();
    expect((await api.send('DELETE', `/v1/people/${id}/account/lock`)).status).toBe(204);
    expect((await api.get(`/v1/people/${id}/account`)).json.lockedUntil).toBeNull();
    expect((await session(login)).status).toBe(201);
    const audit = await api.db.sql`
      select action from audit where subject = ${`person:${id}`} and action = 'account.unlocked'`;
    expect(audit).toHaveLength(1);
  });

  it('a right password starts the count anew', async () => {
    const { login } = await personWithAccount(api, { roles: ['agent'] });
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 4; n += 1) expect((await session(login, 'wrong')).status).toBe(401);
      expect((await session(login)).status).toBe(201);
    }
  });

  it('an address that tries one name after the other waits too, and others do not', async () => {
    const { login } = await personWithAccount(api, { roles: ['agent'] });
    const guess = (address: string, name: string) =>
      session(name, 'wrong', openBrowser(api, address)).then(({ status }) => status);
    const statuses: number[] = [];
    for (let n = 0; n < 55; n += 1)
      statuses.push(await guess(`2001:db8:1:2::${n.toString(16)}`, `${randomUUID()}@example.com`));
    expect(statuses.slice(0, 50)).toEqual(Array(50).fill(401));
    expect(statuses.slice(50)).toEqual(Array(5).fill(429));
    expect((await session(login, goodPassword, openBrowser(api, '2001:db8:1:2::ffff'))).status).toBe(429);
    expect((await session(login, goodPassword, openBrowser(api, '2001:db8:1:3::1'))).status).toBe(201);
  });

  it('choosing a password by a link ends the wait', async () => {
    const { id, login } = await personWithAccount(api, { roles: ['agent'] });
    for (let n = 0; n < 6; n += 1) await session(login, 'wrong');
    const token = await linkFor(api, id);
    const password = 'зовсім інші слова зараз';
    expect((await api.post('/v1/password', { as: null, body: { token, password } })).status).toBe(204);
    expect((await session(login, password)).status).toBe(201);
  });
});

describe('a browser', () => {
  it('that shows the log-in page of another origin logs nobody in', async () => {
    const { login } = await personWithAccount(api, { roles: ['agent'] });
    const fields = { login, password: goodPassword };
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://recourse.test' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const reply = await browserElsewhere().form('/login', fields, headers);
      expect([reply.status, reply.headers['set-cookie']], JSON.stringify(headers)).toEqual([403, undefined]);
      const call = await browserElsewhere().call('POST', '/v1/session', fields, { headers });
      expect([call.status, call.json.type]).toEqual([403, '/problems/cross-origin']);
    }
    const silent = await api.app.inject({
      method: 'POST',
      url: '/login',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
    expect(silent.statusCode).toBe(403);
  });

  it('never keeps a session whose id somebody else put there', async () => {
    const victim = await personWithAccount(api, { roles: ['agent'] });
    const attacker = await personWithAccount(api, { roles: ['agent'] });
    const planted = await loggedIn(api, attacker.login);
    const [[name = '', value = ''] = []] = planted.cookies;
    const browser = browserElsewhere();
    browser.cookies.set(name, value);
    expect((await browser.form('/login', { login: victim.login, password: goodPassword })).status).toBe(303);
    expect(browser.cookies.get(name)).not.toBe(value);
    expect((await browser.get('/v1/me')).json.id).toBe(victim.id);
    expect((await planted.get('/v1/me')).status).toBe(401);
    const invented = browserElsewhere();
    invented.cookies.set(name, 'A'.repeat(43));
    await invented.form('/login', { login: victim.login, password: goodPassword });
    expect(invented.cookies.get(name)).not.toBe('A'.repeat(43));
  });
});
