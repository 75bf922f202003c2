import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheFolderIn, makeOnce, NoServerError, type ResolverOptions } from '../../scripts/local/binary.ts';
import { withLock } from '../../scripts/local/lock.ts';
import { findTemporalCli } from '../../scripts/local/temporal-cli.ts';

let folder: string;
let options: ResolverOptions;
let steps: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recourse-resolver-'));
  steps = [];
  options = {
    searchPath: join(folder, 'bin'),
    cacheFolder: join(folder, 'cache'),
    onProgress: (step) => steps.push(step),
  };
  await mkdir(join(folder, 'bin'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function program(path: string, text: string): Promise<string> {
  await writeFile(path, `#!/bin/sh\n${text}\n`);
  await chmod(path, 0o755);
  return path;
}

describe('the Temporal command line', () => {
  test('is taken from the PATH first', async () => {
    const path = await program(
      join(folder, 'bin', 'temporal'),
      'echo "temporal version 1.6.0 (Server 1.30.0, UI 2.40.0)"',
    );
    expect(
      await findTemporalCli({
        ...options,
        searchPath: `${join(folder, 'none')}${delimiter}${options.searchPath}`,
      }),
    ).toBe(path);
    expect(steps).toEqual([]);
  });

  test('is taken from the cache when the one on the PATH is too old', async () => {
    await program(
      join(folder, 'bin', 'temporal'),
      'echo "temporal version 1.0.0 (Server 1.24.2, UI 2.28.0)"',
    );
    await mkdir(join(options.cacheFolder, 'temporal-cli-1.5.1'), { recursive: true });
    const cached = await program(join(options.cacheFolder, 'temporal-cli-1.5.1', 'temporal'), 'true');
    expect(await findTemporalCli(options)).toBe(cached);
    expect(steps.join()).toContain('passed over');
  });

  test('is built once for all processes that ask at the same time', async () => {
    const log = join(folder, 'builds');
    // Stands in for the Go tool, whose real build takes minutes; `env` and `echo` come from the system.
    await program(
      join(folder, 'bin', 'go'),
      `echo "$@" >> ${log}
       printf '#!/bin/sh\\necho built\\n' > "$GOBIN/temporal"
       chmod 755 "$GOBIN/temporal"`,
    );
    const offline = () => findOffline(options);
    const paths = await Promise.all([offline(), offline(), offline()]);
    expect(new Set(paths)).toEqual(new Set([join(options.cacheFolder, 'temporal-cli-1.5.1', 'temporal')]));
    expect((await readFile(log, 'utf8')).trim().split('\n')).toEqual([
      'install github.com/temporalio/cli/cmd/temporal@v1.5.1',
    ]);
    expect(await readdir(options.cacheFolder)).toEqual(['temporal-cli-1.5.1']);
    expect(steps.some((step) => step.includes('waiting for process'))).toBe(true);
  });

  test('that cannot be got is an error that says what was tried and what to do', async () => {
    const error = await findOffline(options).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(NoServerError);
    const { message } = error as Error;
    for (const part of ['TEMPORAL_ADDRESS', 'PATH', 'Go', 'Go is not installed', 'no download']) {
      expect(message).toContain(part);
    }
    expect(await readdir(options.cacheFolder)).toEqual([]);
  });
});

/** Without a network, whatever this machine has. */
async function findOffline(using: ResolverOptions): Promise<string> {
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('no network') }));
  try {
    return await findTemporalCli(using);
  } finally {
    globalThis.fetch = fetch;
  }
}

describe('what is made once', () => {
  test('falls back from one way to the next and leaves nothing half made', async () => {
    const made = await makeOnce(
      options,
      'thing',
      [
        {
          name: 'first',
          make: async (target) => {
            await writeFile(join(target, 'half'), '');
            throw new Error('broken off');
          },
        },
        { name: 'second', make: (target) => writeFile(join(target, 'whole'), '') },
      ],
      'advice',
    );
    expect(await readdir(made)).toEqual(['whole']);
    expect(await readdir(options.cacheFolder)).toEqual(['thing']);
  });

  test('a lock whose holder is dead is taken over', async () => {
    const lock = join(folder, 'lock');
    // No process has this id: it is above every system's largest.
    await writeFile(lock, '99999999\n');
    expect(
      await withLock(
        lock,
        async () => 'done',
        () => {},
      ),
    ).toBe('done');
    expect(await readdir(folder)).not.toContain('lock');
  });

  test('the cache follows XDG_CACHE_HOME', () => {
    expect(cacheFolderIn('/elsewhere')).toBe('/elsewhere/recourse');
    expect(cacheFolderIn('')).toMatch(/\.cache\/recourse$/);
    expect(cacheFolderIn(undefined)).toMatch(/\.cache\/recourse$/);
  });
});
