/** Finds schemathesis, which asks the API what nobody would ask, or installs it once into a virtual environment. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findOnPath, makeOnce, type ResolverOptions, runQuietly } from './binary.ts';

const advice = `schemathesis could not be installed. The tests in tests/fuzz need Python 3.10 or newer with its module
"venv" (on Debian and Ubuntu: apt-get install python3-venv), and a package index that pip can reach, once.`;

/**
 * The Python that has schemathesis as `requirements` pins it, kept in the cache for each text of that file. Throws
 * `NoServerError` with advice when there is no Python, or nothing can be installed.
 */
export async function findSchemathesis(options: ResolverOptions, requirements: string): Promise<string> {
  const pinned = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex')
    .slice(0, 12);
  const make = (python: string) => async (folder: string) => {
    const path = await findOnPath(python, options.searchPath);
    if (path === null) throw new Error('is not installed');
    await runQuietly(
      path,
      ['-c', 'import sys; sys.exit(0 if sys.version_info >= (3, 10) else "is too old")'],
      {
        timeoutMs: 30_000,
      },
    );
    options.onProgress('installing schemathesis, once');
    await runQuietly(path, ['-m', 'venv', folder], { timeoutMs: 120_000 });
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements];
    await runQuietly(join(folder, 'bin', 'python'), pip, { timeoutMs: 600_000 });
  };
  const ways = ['python3', 'python'].map((name) => ({ name, make: make(name) }));
  const folder = await makeOnce(options, `schemathesis-${pinned}`, ways, advice);
  return join(folder, 'bin', 'python');
}
