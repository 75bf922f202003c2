/** Finds a Temporal command line with a server in it, or gets one. */
import { join } from 'node:path';
import {
  fetchArchive,
  findOnPath,
  isExecutable,
  makeOnce,
  type ResolverOptions,
  runQuietly,
  spell,
} from './binary.ts';

/** The newest tag without a `replace` directive: `go install` refuses later ones. */
const version = '1.5.1';
const cacheName = `temporal-cli-${version}`;
/** Older servers lack what the process uses of Updates and worker deployments. */
const serverMin = [1, 28] as const;

const advice = `There is no Temporal server on this machine, and none could be got. Any one of these helps:
- set TEMPORAL_ADDRESS to a running server;
- install the Temporal CLI, so that "temporal" is on the PATH (https://docs.temporal.io/cli);
- install Go 1.24 or newer: the CLI is then built by itself, once, in about four minutes.`;

/**
 * The path of a `temporal` that can `server start-dev`: on the PATH, in the cache, downloaded, or built by Go; in
 * this order. Throws `NoServerError` with advice when nothing leads to one.
 */
export async function findTemporalCli(options: ResolverOptions): Promise<string> {
  const onPath = await findOnPath('temporal', options.searchPath);
  if (onPath !== null && (await isRecent(onPath, options))) return onPath;
  const cached = join(options.cacheFolder, cacheName, 'temporal');
  if (await isExecutable(cached)) return cached;
  await makeOnce(
    options,
    cacheName,
    [
      { name: 'download', make: (folder) => download(folder, options) },
      { name: 'build with Go', make: (folder) => build(folder, options) },
    ],
    advice,
  );
  return cached;
}

/** `temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)`; one that does not say so is passed over. */
async function isRecent(path: string, options: ResolverOptions): Promise<boolean> {
  const output = await runQuietly(path, ['--version'], { timeoutMs: 10_000 }).catch(() => '');
  const [, major, minor] = /Server (\d+)\.(\d+)/.exec(output) ?? [];
  const recent =
    Number(major) > serverMin[0] || (Number(major) === serverMin[0] && Number(minor) >= serverMin[1]);
  if (!recent) options.onProgress(`${path} is passed over: its server is older than ${serverMin.join('.')}`);
  return recent;
}

async function download(folder: string, options: ResolverOptions): Promise<void> {
  options.onProgress(`downloading the Temporal CLI ${version}`);
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  await fetchArchive(
    `https://temporal.download/cli/archive/v${version}?platform=${process.platform}&arch=${arch}`,
    folder,
  );
  await runQuietly(join(folder, 'temporal'), ['--version'], { timeoutMs: 10_000 });
}

async function build(folder: string, options: ResolverOptions): Promise<void> {
  const go = await findOnPath('go', options.searchPath);
  if (go === null) throw new Error('Go is not installed');
  const step = `building the Temporal CLI ${version} with Go, once, about four minutes`;
  options.onProgress(step);
  await runQuietly(
    'env',
    [`GOBIN=${folder}`, go, 'install', `github.com/temporalio/cli/cmd/temporal@v${version}`],
    {
      timeoutMs: 1_800_000,
      cwd: folder,
      onTick: (elapsedMs) => options.onProgress(`${step}: ${spell(elapsedMs)}`),
    },
  );
  await runQuietly(join(folder, 'temporal'), ['--version'], { timeoutMs: 60_000 });
}
