/** Processes that outlive a killed parent: start them, recognise them again, stop them. Linux and macOS. */
import { execFile, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A running child. */
export interface Running {
  readonly pid: number;
  /** Resolves when the process has ended, for whatever reason. Never rejects. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

export interface SpawnOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Whom the process runs as, where that is not the caller. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Standard output and error are appended here. */
  readonly logFile: string;
}

/**
 * Starts a process in a session of its own, so that `Ctrl-C` in the terminal does not reach it: the parent stops its
 * children itself, in order. Rejects when the command cannot be run.
 */
export async function startProcess(options: SpawnOptions): Promise<Running> {
  const log = await open(options.logFile, 'a', 0o600);
  try {
    const child = spawn(options.command, options.args, {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...(options.env === undefined ? {} : { env: options.env }),
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.user ?? {}),
    });
    const ended = new Promise<Awaited<Running['ended']>>((resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }));
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    if (child.pid === undefined) throw new Error(`${options.command} did not start`);
    return { pid: child.pid, ended };
  } finally {
    await log.close();
  }
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a process, or null when there is none. A process id alone proves nothing: ids are used again. */
export async function commandLineOf(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null;
  if (process.platform === 'linux') {
    const bytes = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    // Empty for a zombie, which has ended already.
    return bytes === '' ? null : bytes.replaceAll('\0', ' ').trim();
  }
  return await new Promise((resolve) => {
    execFile('ps', ['-ww', '-o', 'command=', '-p', String(pid)], (error, stdout) => {
      resolve(error === null && stdout.trim() !== '' ? stdout.trim() : null);
    });
  });
}

/** Sends a signal; a process that has ended is left alone. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

export interface StopOptions {
  /** The polite signal first. */
  readonly signal: NodeJS.Signals;
  /** After this long the process is told again, by `lastSignal`. */
  readonly graceMs: number;
  /** `SIGKILL` unless told. */
  readonly lastSignal?: NodeJS.Signals;
}

/** Stops a process and waits until it is gone. Throws when it cannot be stopped. */
export async function stopProcess(pid: number, options: StopOptions): Promise<void> {
  for (const [name, waitMs] of [
    [options.signal, options.graceMs],
    [options.lastSignal ?? 'SIGKILL', 10_000],
  ] as const) {
    if ((await commandLineOf(pid)) === null) return;
    signal(pid, name);
    if (await waitUntil(async () => (await commandLineOf(pid)) === null, waitMs)) return;
  }
  throw new Error(`process ${pid} does not stop`);
}

/** Polls a condition; false when it did not come true in time. */
export async function waitUntil(
  condition: () => Promise<boolean>,
  timeoutMs: number,
  everyMs = 50,
): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() >= until) return false;
    await sleep(everyMs);
  }
  return true;
}

/** Whether nobody listens on this port of the loopback interface. */
export async function isPortFree(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** The preferred port when it is free, any free port otherwise. */
export async function choosePort(preferred: number | undefined): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) return preferred;
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}
