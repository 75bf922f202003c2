/** Lets one process at a time make something that all of them may use. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './processes.ts';

/**
 * Runs `work` while no other process does so under the same lock file. A lock whose holder is dead is taken over;
 * what is made must still be put in place by one rename, for the take-over itself is not atomic.
 */
export async function withLock<T>(
  lockFile: string,
  work: () => Promise<T>,
  onWait: (holder: number) => void,
): Promise<T> {
  let told = false;
  while (!(await take(lockFile))) {
    const holder = await holderOf(lockFile);
    if (holder === 'gone') {
      await rm(lockFile, { force: true });
      continue;
    }
    if (!told && holder !== null) onWait(holder);
    told = true;
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function take(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The holder's process id; `gone` when it is dead, null when the lock vanished or is just being written. */
async function holderOf(lockFile: string): Promise<number | 'gone' | null> {
  const text = await readFile(lockFile, 'utf8').catch(() => null);
  if (text === null) return null;
  const pid = Number(text);
  if (Number.isInteger(pid) && pid > 0) return isAlive(pid) ? pid : 'gone';
  const written = await stat(lockFile).catch(() => null);
  return written !== null && Date.now() - written.mtimeMs > 5_000 ? 'gone' : null;
}
