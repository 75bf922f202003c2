/** The settings of log-in: safe without any, and every wrong one is told at the start. */
import { describe, expect, test } from 'vitest';
import { ApiConfigError, readApiConfig } from '../../api/config.ts';
import { testSecretsKey } from '../support/secrets.ts';

const base = {
  DATABASE_URL: 'postgres://localhost/x',
  TEMPORAL_ADDRESS: 'localhost:7233',
  SECRETS_KEY: testSecretsKey,
};
const oidc = { OIDC_ISSUER: 'https://id.example.com', OIDC_CLIENT_ID: 'recourse' };
const read = (environment: Readonly<Record<string, string>>) =>
  readApiConfig({ ...base, ...environment }).login;

/** Names of the variables that are wrong. */
function wrongIn(environment: Readonly<Record<string, string>>): string[] {
  try {
    read(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ApiConfigError)) throw error;
    return [...error.message.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name = '']) => name);
  }
}

describe('the settings of log-in', () => {
  test('none are needed: https, passwords only, nobody set up', () => {
    expect(read({})).toEqual({
      publicUrl: null,
      setupToken: null,
      session: { idleMs: 3_600_000, absoluteMs: 43_200_000 },
      passwordCost: 15,
      oidc: null,
    });
  });

  test('a provider is known with three of them, and the rest follows', () => {
    const { publicUrl, oidc: read1 } = read({ ...oidc, PUBLIC_URL: 'https://desk.example.com/' });
    expect(publicUrl).toBe('https://desk.example.com');
    expect(read1).toEqual({
      issuer: 'https://id.example.com',
      clientId: 'recourse',
      clientSecret: null,
      redirectUrl: 'https://desk.example.com/login/oidc/callback',
      personBy: 'email',
      strangers: null,
      groups: null,
    });
  });

  test('roles of strangers and of groups are read', () => {
    const { oidc: found } = read({
      ...oidc,
      OIDC_REDIRECT_URL: 'https://desk.example.com/login/oidc/callback',
      OIDC_STRANGERS: 'agent+expert',
      OIDC_GROUP_ROLES: 'desk=agent, leads = supervisor+manager',
    });
    expect(found?.strangers).toEqual(['agent', 'expert']);
    expect([...(found?.groups?.roles ?? [])]).toEqual([
      ['desk', ['agent']],
      ['leads', ['supervisor', 'manager']],
    ]);
  });

  test.each([
    [{ PUBLIC_URL: 'http://desk.example.com' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'http://192.168.1.5:8080' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://desk.example.com/path' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'desk.example.com' }, 'PUBLIC_URL'],
    [{ RECOURSE_SETUP_TOKEN: 'short' }, 'RECOURSE_SETUP_TOKEN'],
    [{ SESSION_IDLE_MINUTES: '0' }, 'SESSION_IDLE_MINUTES'],
    [{ SESSION_IDLE_MINUTES: '90', SESSION_MAX_MINUTES: '60' }, 'SESSION_IDLE_MINUTES'],
    [{ PASSWORD_COST: '14' }, 'PASSWORD_COST'],
    [{ OIDC_CLIENT_ID: 'x' }, 'OIDC_CLIENT_ID'],
    [{ OIDC_STRANGERS: 'agent' }, 'OIDC_STRANGERS'],
    [{ OIDC_ISSUER: 'https://id.example.com', PUBLIC_URL: 'https://a.example' }, 'OIDC_CLIENT_ID'],
    [oidc, 'OIDC_REDIRECT_URL'],
    [{ ...oidc, OIDC_ISSUER: 'http://id.example.com', PUBLIC_URL: 'https://a.example' }, 'OIDC_ISSUER'],
    [{ ...oidc, OIDC_REDIRECT_URL: 'https://a.example/elsewhere' }, 'OIDC_REDIRECT_URL'],
    [{ ...oidc, PUBLIC_URL: 'https://a.example', OIDC_STRANGERS: 'king' }, 'OIDC_STRANGERS'],
    [{ ...oidc, PUBLIC_URL: 'https://a.example', OIDC_STRANGERS: 'department' }, 'OIDC_STRANGERS'],
    [{ ...oidc, PUBLIC_URL: 'https://a.example', OIDC_GROUP_ROLES: 'desk' }, 'OIDC_GROUP_ROLES'],
    [{ ...oidc, PUBLIC_URL: 'https://a.example', OIDC_PERSON_BY: 'name' }, 'OIDC_PERSON_BY'],
  ])('%j is told as %s', (environment, name) => {
    expect(new Set(wrongIn(environment))).toEqual(new Set([name]));
  });

  test.each(['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080', 'https://a.example'])(
    'PUBLIC_URL may be %s',
    (url) => {
      expect(read({ PUBLIC_URL: url }).publicUrl).toBe(url);
    },
  );
});
