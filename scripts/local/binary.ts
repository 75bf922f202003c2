/** What both resolvers of server binaries share: look for them, fetch them, make them once, report progress. */
import { spawn } from 'node:child_process';
import { access, constants, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { withLock } from './lock.ts';

export interface ResolverOptions {
  /** Folders to look for programs in, as in `PATH`. */
  readonly searchPath: string;
  /** Where what was fetched or built is kept, outside the repository. */
  readonly cacheFolder: string;
  /** Told about each step that takes more than a moment. */
  readonly onProgress: (step: string) => void;
}

/** One way to get a binary into `folder`. Rejects with a reason that people can read. */
export interface Way {
  readonly name: string;
  readonly make: (folder: string) => Promise<void>;
}

/** No way led to a binary; the message says what was tried and what to do. */
export class NoServerError extends Error {
  override readonly name = 'NoServerError';
}

/** The cache of this user: `XDG_CACHE_HOME`, or `~/.cache`. */
export function cacheFolderIn(xdgCacheHome: string | undefined): string {
  return join(
    xdgCacheHome === undefined || xdgCacheHome === '' ? join(homedir(), '.cache') : xdgCacheHome,
    'recourse',
  );
}

/** Looks for a program as a shell does. */
export async function findOnPath(name: string, searchPath: string): Promise<string | null> {
  for (const folder of searchPath.split(delimiter)) {
    if (folder !== '' && (await isExecutable(join(folder, name)))) return join(folder, name);
  }
  return null;
}

export async function isExecutable(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    async () => (await stat(path)).isFile(),
    () => false,
  );
}

/**
 * Makes `<cache>/<name>/` in the first way that works. Processes that ask at the same time wait for the one that
 * makes it; the folder appears whole, by one rename. Throws {@link NoServerError} with each way's reason.
 */
export async function makeOnce(
  options: ResolverOptions,
  name: string,
  ways: readonly Way[],
  advice: string,
): Promise<string> {
  const folder = join(options.cacheFolder, name);
  const isMade = async () => (await readdir(folder).catch(() => [])).length > 0;
  await mkdir(options.cacheFolder, { recursive: true });
  await withLock(
    `${folder}.lock`,
    async () => {
      if (await isMade()) return;
      const reasons: string[] = [];
      for (const way of ways) {
        const making = `${folder}.making-${process.pid}`;
        await rm(making, { recursive: true, force: true });
        await mkdir(making, { recursive: true });
        try {
          await way.make(making);
          await rm(folder, { recursive: true, force: true });
          await rename(making, folder);
          return;
        } catch (error) {
          reasons.push(`- ${way.name}: ${error instanceof Error ? error.message : String(error)}`);
          await rm(making, { recursive: true, force: true });
        }
      }
      throw new NoServerError([advice, 'What was tried:', ...reasons].join('\n'));
    },
    (holder) => options.onProgress(`waiting for process ${holder}, which is getting ${name}`),
  );
  return folder;
}

/** Fetches a `.tar.gz` and unpacks it. A host that does not answer is given up after 10 s, a slow one after 5 min. */
export async function fetchArchive(url: string, folder: string): Promise<void> {
  const abort = new AbortController();
  const patience = setTimeout(() => abort.abort(new Error('no answer within 10 s')), 10_000);
  let archive: Uint8Array;
  try {
    const response = await fetch(url, { signal: abort.signal });
    clearTimeout(patience);
    if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status}`);
    const longest = setTimeout(() => abort.abort(new Error('not complete after 5 min')), 300_000);
    try {
      archive = new Uint8Array(await response.arrayBuffer());
    } finally {
      clearTimeout(longest);
    }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Error(`no download (${cause instanceof Error ? cause.message : String(cause)})`);
  } finally {
    clearTimeout(patience);
  }
  const file = join(folder, 'archive.tar.gz');
  await writeFile(file, archive);
  await runQuietly('tar', ['-xzf', file, '-C', folder], { timeoutMs: 60_000 });
  await rm(file);
}

export interface RunOptions {
  readonly timeoutMs: number;
  readonly cwd?: string;
  /** Called every ten seconds with the time so far, for steps that take minutes. */
  readonly onTick?: (elapsedMs: number) => void;
}

/** Runs a command without input; answers with its output, rejects with the end of what it complained about. */
export async function runQuietly(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<string> {
  const startedAtMs = Date.now();
  const tick = setInterval(() => options.onTick?.(Date.now() - startedAtMs), 10_000);
  try {
    return await new Promise<string>((resolve, reject) => {
      const child = spawn(command, args, {
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: options.timeoutMs,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      });
      let output = '';
      let complaint = '';
      child.stdout.on('data', (chunk) => {
        output += chunk;
      });
      child.stderr.on('data', (chunk) => {
        complaint = (complaint + chunk).slice(-2_000);
      });
      child.once('error', reject);
      child.once('close', (code, signal) => {
        if (code === 0) resolve(output);
        else reject(new Error(lastLines(complaint || output) || `ended with ${code ?? signal}`));
      });
    });
  } finally {
    clearInterval(tick);
  }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-5).join(' / ');
}

/** `2 min 10 s` */
export function spell(elapsedMs: number): string {
  const seconds = Math.round(elapsedMs / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
