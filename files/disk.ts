/** Content in a folder. API processes on several machines need a folder that they share. */
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onDisk } from './spool.ts';
import type { ContentStore } from './store.ts';

/** Keeps content below `folder`; uploads on their way are in the same file system, so a file appears whole. */
export function createDiskStore(folder: string): ContentStore {
  // The end of an id is random, so the folders fill alike.
  const pathOf = (id: string) => join(folder, 'objects', id.slice(-2), id);
  return {
    put: (id, { path }) =>
      onDisk(async () => {
        const target = pathOf(id);
        await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        await rename(path, target);
        await syncFolder(dirname(target));
        await syncFolder(join(folder, 'objects'));
      }),
    read: (id) =>
      onDisk(async () => {
        try {
          const file = await open(pathOf(id));
          return createReadStream('', { fd: file });
        } catch (error) {
          if (Reflect.get(Object(error), 'code') === 'ENOENT') return null;
          throw error;
        }
      }),
    signedUrl: async () => null,
    remove: (id) => onDisk(() => rm(pathOf(id), { force: true })),
    close: () => {},
  };
}

/** A rename is durable once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
