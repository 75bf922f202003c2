import type { FilesConfig } from './config.ts';
import { createDiskStore } from './disk.ts';
import { createS3Store } from './s3.ts';
import type { ContentStore } from './store.ts';

/** The store that is configured. */
export function createStore({ s3, folder }: Pick<FilesConfig, 's3' | 'folder'>): ContentStore {
  return s3 === null ? createDiskStore(folder) : createS3Store(s3);
}
