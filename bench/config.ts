/** What the bench reads from its environment: only what its parts are told by it, and where programs are. */
import { cacheFolderIn } from '../scripts/local/binary.ts';

/** The whole environment, for the processes that are started. */
export const environmentOfProcess = (): Readonly<Record<string, string | undefined>> => process.env;

/** Where a Temporal server is looked for. */
export function placesOfPrograms(): { readonly searchPath: string; readonly cacheFolder: string } {
  return { searchPath: process.env.PATH ?? '', cacheFolder: cacheFolderIn(process.env.XDG_CACHE_HOME) };
}

/** What the floor's worker is told by the bench that starts it. */
export function readFloorConfig(): {
  readonly address: string;
  readonly namespace: string;
  readonly cached: number;
} {
  const address = process.env.BENCH_FLOOR_ADDRESS;
  const namespace = process.env.BENCH_FLOOR_NAMESPACE;
  const cached = Number(process.env.BENCH_FLOOR_CACHED);
  if (address === undefined || namespace === undefined || !Number.isInteger(cached)) {
    throw new Error('The worker of the floor is started by the bench.');
  }
  return { address, namespace, cached };
}
