/** Uploads on their way: written to a file of this machine, counted and hashed meanwhile, and never held in memory. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type SpooledFile, StoreDownError } from './store.ts';

/** More came than is taken. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** The upload ended before it was complete. */
export class TruncatedError extends Error {
  override readonly name = 'TruncatedError';
}

const folderOf = (folder: string) => join(folder, 'uploads');

/**
 * Writes a stream to a file and syncs it. What fails leaves no file behind.
 * Throws {@link TooLargeError} past `maxBytes`, {@link TruncatedError} and {@link StoreDownError}.
 */
export async function spool(source: Readable, folder: string, maxBytes: number): Promise<SpooledFile> {
  const path = join(folderOf(folder), randomUUID());
  const file = await onDisk(async () => {
    await mkdir(folderOf(folder), { recursive: true, mode: 0o700 });
    return await open(path, 'wx', 0o600);
  });
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    try {
      // The stream is left as it is: a request that is destroyed can be answered no more.
      for await (const chunk of piecesOf(source)) {
        sizeBytes += chunk.length;
        if (sizeBytes > maxBytes) throw new TooLargeError();
        hash.update(chunk);
        await onDisk(() => file.writeFile(chunk));
      }
      await onDisk(() => file.sync());
    } finally {
      await file.close();
    }
    return { path, sizeBytes, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(path, { force: true }).catch(() => {});
    throw error;
  }
}

async function* piecesOf(source: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch (error) {
    throw new TruncatedError('The upload was cut off.', { cause: error });
  }
  // A request whose connection broke may end without an error.
  if (!source.readableEnded || Reflect.get(source, 'aborted') === true) {
    throw new TruncatedError('The upload was cut off.');
  }
}

/** A full or broken disk is the store's failure. */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error ? String(Reflect.get(error, 'code')) : 'unknown';
    throw new StoreDownError(`The folder of attachments cannot be used: ${code}.`, { cause: error });
  }
}

/** Removes what uploads of killed processes left behind, once it is as old as `olderThanMs`. Answers how many files. */
export async function sweepSpool(folder: string, olderThanMs: number): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folderOf(folder)).catch(() => [])) {
    const path = join(folderOf(folder), name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs < olderThanMs) continue;
    await rm(path, { force: true }).catch(() => {});
    removed += 1;
  }
  return removed;
}
