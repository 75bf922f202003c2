/** Where the process's code lies, as the SDK's bundler takes it: the same for workers, replays and tests. */
import { fileURLToPath } from 'node:url';

const pathOf = (file: string): string => fileURLToPath(new URL(`../workflows/${file}`, import.meta.url));

/** The entry of the bundle. */
export const workflowsPath: string = pathOf('index.ts');
/** What all cases of a worker share; see the file itself. */
export const preloadModules: string[] = [pathOf('preload.ts')];
