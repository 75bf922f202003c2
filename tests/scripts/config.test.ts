import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError, type Environment, readUpConfig } from '../../scripts/config.ts';

let folder: string;
let aFile: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recourse-config-'));
  aFile = join(folder, 'file');
  await writeFile(aFile, '');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function problemsOf(environment: Environment): readonly string[] {
  try {
    readUpConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the configuration of npm start', () => {
  test('an empty environment is enough', () => {
    expect(readUpConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      dataFolder: join(process.cwd(), '.data'),
      databaseUrl: null,
      temporalAddress: null,
      temporalNamespace: 'default',
      bootstrapKey: null,
      organisationZone: 'Europe/Kyiv',
      logLevel: 'info',
    });
  });

  test('an empty variable counts as absent', () => {
    expect(readUpConfig({ PORT: '', DATABASE_URL: '', RECOURSE_BOOTSTRAP_KEY: '' })).toMatchObject({
      port: 8080,
      databaseUrl: null,
      bootstrapKey: null,
    });
  });

  test('every problem is told at once, without the values', () => {
    const secret = 'too-short-secret';
    const problems = problemsOf({
      PORT: '99999',
      HOST: 'two words',
      DATA_DIR: aFile,
      DATABASE_URL: 'mysql://user:password@host/database',
      TEMPORAL_ADDRESS: 'http://host',
      TEMPORAL_NAMESPACE: 'a b',
      RECOURSE_BOOTSTRAP_KEY: secret,
      ORGANISATION_ZONE: 'Europe/Atlantis',
      LOG_LEVEL: 'loud',
      POOL_CAP_MINOR: '10.5',
      START_WINDOW: '0',
    });
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
      'DATABASE_URL',
      'DATA_DIR',
      'HOST',
      'LOG_LEVEL',
      'ORGANISATION_ZONE',
      'POOL_CAP_MINOR',
      'PORT',
      'RECOURSE_BOOTSTRAP_KEY',
      'START_WINDOW',
      'TEMPORAL_ADDRESS',
      'TEMPORAL_NAMESPACE',
    ]);
    expect(problems.join('\n')).not.toContain(secret);
    expect(problems.join('\n')).not.toContain('mysql');
  });

  test.each([
    ['PORT', ['0', '1', '65535'], ['-1', '65536', '80.5', 'http', '8080 ']],
    [
      'RECOURSE_BOOTSTRAP_KEY',
      ['k'.repeat(32), 'k'.repeat(512)],
      ['k'.repeat(31), `${'k'.repeat(32)} `, 'к'.repeat(32)],
    ],
    ['DATABASE_URL', ['postgres://a:b@c:5432/d', 'postgresql://a@c/d'], ['c:5432/d', 'https://c/d']],
    ['TEMPORAL_ADDRESS', ['host:7233', '10.0.0.1:7233'], ['host', 'host:', 'http://host:7233']],
    ['ORGANISATION_ZONE', ['Europe/Kyiv', 'UTC', 'America/New_York'], ['Kyiv', '+02:00:00']],
    ['LOG_LEVEL', ['debug', 'silent'], ['DEBUG', '3']],
  ] as const)('%s takes what is right and refuses what is not', (name, right, wrong) => {
    for (const value of right) expect(problemsOf({ [name]: value })).toEqual([]);
    for (const value of wrong) expect(problemsOf({ [name]: value })).toHaveLength(1);
  });
});
