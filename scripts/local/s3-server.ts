/** Finds a server that speaks S3, or gets one. Only tests need it. */
import { join } from 'node:path';
import { findOnPath, makeOnce, type ResolverOptions, runQuietly } from './binary.ts';

const version = '5.2.5';
const cacheName = `moto-${version}`;

const advice = `A server that speaks S3 could not be got. Install Python 3 with its module venv: moto is then fetched from PyPI,
once.`;

/**
 * A Python that runs `-m moto.server -H <host> -p <port>`: in the cache, or in an environment of its own that is made there.
 * Throws `NoServerError` with advice when nothing leads to one.
 */
export async function findS3Server(options: ResolverOptions): Promise<string> {
  const folder = await makeOnce(
    options,
    cacheName,
    [{ name: 'PyPI', make: (making) => install(making, options) }],
    advice,
  );
  return join(folder, 'bin', 'python');
}

async function install(folder: string, options: ResolverOptions): Promise<void> {
  const python = await findOnPath('python3', options.searchPath);
  if (python === null) throw new Error('python3 is not installed');
  options.onProgress(`fetching moto ${version}, a server that speaks S3, from PyPI, once`);
  await runQuietly(python, ['-m', 'venv', folder], { timeoutMs: 120_000 });
  await runQuietly(
    join(folder, 'bin', 'python'),
    ['-m', 'pip', 'install', '--quiet', '--no-input', `moto[s3]==${version}`, 'flask', 'flask-cors'],
    { timeoutMs: 600_000 },
  );
}
