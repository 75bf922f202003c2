/** What the environment tells the tests. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolderIn, type ResolverOptions } from '../../scripts/local/binary.ts';

export interface TestConfig {
  /** A PostgreSQL where this role may create databases; null starts one. */
  readonly databaseUrl: string | null;
  /** A Temporal server with a namespace `default`; null starts one. */
  readonly temporalAddress: string | null;
  readonly resolver: ResolverOptions;
  /** What a test run makes lives below this folder. */
  readonly temporaryFolder: string;
  /** For processes that a test starts. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Asks random requests for many minutes instead of one. */
  readonly longFuzz: boolean;
  /** Writes the recorded histories anew: for a change of the process, before the tag v0.1.0. */
  readonly recordHistories: boolean;
}

export function testConfig(): TestConfig {
  return {
    databaseUrl: process.env.TEST_DATABASE_URL ?? null,
    temporalAddress: process.env.TEST_TEMPORAL_ADDRESS ?? null,
    resolver: {
      searchPath: process.env.PATH ?? '',
      cacheFolder: cacheFolderIn(process.env.XDG_CACHE_HOME),
      onProgress: (step) => console.log(`  ${step}`),
    },
    temporaryFolder: join(tmpdir(), 'recourse-tests'),
    environment: process.env,
    longFuzz: process.env.FUZZ === 'long',
    recordHistories: process.env.RECORD_HISTORIES === '1',
  };
}
