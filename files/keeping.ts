/** The store of a process that keeps files without being the API. */
import type { FilesConfig } from './config.ts';
import { createStore } from './create-store.ts';
import { sweepSpool } from './spool.ts';
import type { ContentStore } from './store.ts';

/** An upload takes less. */
const leftBehindMs = 3_600_000;

/** Opens the store that is configured, and removes each hour what killed processes left on this machine on its way there. */
export function openKeeping(files: FilesConfig): {
  readonly store: ContentStore;
  readonly files: FilesConfig;
  close(): void;
} {
  const store = createStore(files);
  const sweep = () => void sweepSpool(files.folder, leftBehindMs).catch(() => {});
  const timer = setInterval(sweep, leftBehindMs).unref();
  sweep();
  return {
    store,
    files,
    close() {
      clearInterval(timer);
      store.close();
    },
  };
}
