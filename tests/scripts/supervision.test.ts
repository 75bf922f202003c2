/** Own servers outlive a killed parent; the next start finds them, and what they keep. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDatabase, openDb } from '../../db/client.ts';
import { type LocalPostgres, startPostgres } from '../../scripts/local/postgres.ts';
import { commandLineOf, isAlive, waitUntil } from '../../scripts/local/processes.ts';
import { type LocalTemporal, startTemporal } from '../../scripts/local/temporal.ts';
import { findTemporalCli } from '../../scripts/local/temporal-cli.ts';
import { testConfig } from '../support/config.ts';

interface Started {
  readonly postgres: number;
  readonly temporal: number;
  readonly url: string;
  readonly address: string;
}

let folder: string;
let executable: string;

beforeAll(async () => {
  executable = await findTemporalCli(testConfig().resolver);
  folder = await mkdtemp(join(tmpdir(), 'recourse-supervision-'));
  // The database runs as a user of its own where the tests run as root.
  await chmod(folder, 0o755);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('own servers whose parent was killed', () => {
  let before: Started;
  let postgres: LocalPostgres;
  let temporal: LocalTemporal;

  beforeAll(async () => {
    const parent = fork(
      fileURLToPath(new URL('../support/own-servers.ts', import.meta.url)),
      [folder, executable],
      { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    );
    const [message] = (await once(parent, 'message')) as [Started];
    before = message;
    const db = openDb({ url: before.url, maxConnections: 1 });
    await db.sql`create table kept (word text)`;
    await db.sql`insert into kept values ('їжак')`;
    await db.close();
    parent.kill('SIGKILL');
    await once(parent, 'exit');
  });

  afterAll(async () => {
    await temporal?.stop();
    await postgres?.stop();
    await waitUntil(async () => !isAlive(temporal?.pid ?? 0) && !isAlive(postgres?.pid ?? 0), 10_000);
  });

  test('still run, and are replaced by the next start', async () => {
    expect(await commandLineOf(before.postgres)).toContain('postgres');
    expect(await commandLineOf(before.temporal)).toContain('start-dev');
    const said: string[] = [];
    [postgres, temporal] = await Promise.all([
      startPostgres({
        folder: join(folder, 'postgres'),
        database: 'kept',
        logFile: join(folder, 'postgres.log'),
        onProgress: (step) => said.push(step),
      }),
      startTemporal({
        executable,
        folder: join(folder, 'temporal'),
        logFile: join(folder, 'temporal.log'),
        onProgress: (step) => said.push(step),
      }),
    ]);
    expect(said.filter((step) => step.includes('left over'))).toHaveLength(2);
    expect(await commandLineOf(before.postgres)).toBeNull();
    expect(await commandLineOf(before.temporal)).toBeNull();
  });

  test('keep their address and their data', async () => {
    expect(postgres.url).toBe(before.url);
    expect(temporal.address).toBe(before.address);
    const db = openDb({ url: postgres.url, maxConnections: 1 });
    try {
      expect(await db.sql`select word from kept where upper(word) = 'ЇЖАК'`).toEqual([{ word: 'їжак' }]);
      await checkDatabase(db);
    } finally {
      await db.close();
    }
  });

  test('listen on loopback only, behind a password that only its owner reads', async () => {
    expect(new URL(postgres.url).hostname).toBe('127.0.0.1');
    const file = join(folder, 'postgres', 'password');
    expect((await stat(file)).mode & 0o077).toBe(0);
    const withoutPassword = new URL(postgres.url);
    withoutPassword.password = 'wrong';
    const db = openDb({ url: withoutPassword.href, maxConnections: 1 });
    await expect(db.sql`select 1`).rejects.toThrow('password authentication failed');
    await db.close();
    const settings = openDb({ url: postgres.url, maxConnections: 1 });
    const [row] = await settings.sql`select current_setting('listen_addresses') as listen`;
    await settings.close();
    expect(row).toEqual({ listen: '127.0.0.1' });
  });
});

test("a process id that is somebody else's by now is left alone", async () => {
  const stale = join(folder, 'stale');
  const first = await startPostgres({ folder: stale, database: 'kept', logFile: join(folder, 'stale.log') });
  await first.stop();
  const temporalFolder = join(folder, 'stale-temporal');
  await mkdir(temporalFolder);
  await writeFile(join(temporalFolder, 'ports.json'), '{"port":21001,"uiPort":21002}');
  for (const file of [join(stale, 'data', 'postmaster.pid'), join(temporalFolder, 'pid')]) {
    await writeFile(file, `${process.pid}\n`, { mode: 0o644 });
  }
  const second = await startPostgres({ folder: stale, database: 'kept', logFile: join(folder, 'stale.log') });
  const temporal = await startTemporal({
    executable,
    folder: temporalFolder,
    logFile: join(folder, 'stale-temporal.log'),
    inMemory: true,
  });
  await temporal.stop();
  await second.stop();
  expect(isAlive(process.pid)).toBe(true);
  expect(await readFile(join(folder, 'stale.log'), 'utf8')).not.toContain('FATAL:  lock file');
});
