/** What `npm start` keeps in its data folder besides the databases. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newSigningKey } from '../../db/audit-key.ts';
import { newSecretsKey } from '../../db/secret-box.ts';
import { commandLineOf, stopProcess } from './processes.ts';

/** Somebody uses this data folder already. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

const lockName = 'running.pid';

/**
 * Claims the folder for this process. Throws {@link FolderInUseError} while another one runs on it; the claim of a
 * killed one is taken over. The process id alone proves nothing, so the claim counts only while a process of that id
 * runs `mark`.
 */
export async function claimFolder(folder: string, mark: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, lockName);
  for (;;) {
    try {
      await writeFile(file, `${process.pid}\n`, { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = Number(await readFile(file, 'utf8').catch(() => ''));
    const commandLine = pid > 0 && pid !== process.pid ? await commandLineOf(pid) : null;
    if (commandLine?.includes(mark)) {
      throw new FolderInUseError(`Recourse runs on ${folder} already, as process ${pid}.`);
    }
    await rm(file, { force: true });
  }
}

/** The first API key: made once, kept readable for its owner alone. */
export async function bootstrapKeyIn(folder: string): Promise<{ key: string; file: string }> {
  const file = join(folder, 'bootstrap-key');
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known.trim().length >= 32) return { key: known.trim(), file };
  const key = `rk_firstkey_${randomBytes(32).toString('base64url')}`;
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return { key, file };
}

/** The key that signs the audit trail: made once, kept readable for its owner alone. */
export const auditKeyIn = (folder: string): Promise<string> =>
  keptIn(folder, 'audit-signing-key', newSigningKey);

/** The key under which secrets lie in PostgreSQL: made once, kept readable for its owner alone. */
export const secretsKeyIn = (folder: string): Promise<string> => keptIn(folder, 'secrets-key', newSecretsKey);

async function keptIn(folder: string, name: string, make: () => string): Promise<string> {
  const file = join(folder, name);
  const known = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (known !== '') return known;
  const key = make();
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return key;
}

const logMaxBytes = 20_000_000;

/** A log file's path. A long one is put aside, so that two files at most are kept. */
export async function logFileIn(folder: string, name: string): Promise<string> {
  const file = join(folder, 'logs', `${name}.log`);
  await mkdir(join(folder, 'logs'), { recursive: true });
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size > logMaxBytes) await rename(file, `${file}.old`);
  return file;
}

/** The end of a log file, for the message about the process that wrote it. */
export async function endOfLog(file: string, linesMax: number): Promise<string> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return '';
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, 16_000);
    const { buffer } = await handle.read({ buffer: Buffer.alloc(length), position: size - length });
    return buffer.toString('utf8').trim().split('\n').slice(-linesMax).join('\n');
  } finally {
    await handle.close();
  }
}

/** Remembers a child, so that the next start can stop it if this process is killed. */
export async function rememberChild(folder: string, name: string, pid: number): Promise<void> {
  await writeFile(join(folder, `${name}.pid`), `${pid}\n`);
}

/** Stops the child of a killed run, if it still runs: its command line names script and folder. */
export async function stopLeftoverChild(folder: string, name: string, script: string): Promise<boolean> {
  const file = join(folder, `${name}.pid`);
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  const commandLine = pid > 0 ? await commandLineOf(pid) : null;
  const ours = commandLine?.includes(script) === true && commandLine.includes(folder);
  if (ours) await stopProcess(pid, { signal: 'SIGTERM', graceMs: 15_000 });
  await rm(file, { force: true });
  return ours;
}
