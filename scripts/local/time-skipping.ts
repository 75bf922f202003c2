/** Finds Temporal's time-skipping test server, or gets one. Only tests need it. */
import { chmod, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  fetchArchive,
  findOnPath,
  isExecutable,
  makeOnce,
  type ResolverOptions,
  runQuietly,
} from './binary.ts';

const version = '1.33.0';
const cacheName = `temporal-test-server-${version}`;
const program = 'temporal-test-server';

const advice = `The time-skipping test server could not be got. Install Java 11 or newer and Maven: it is then fetched from Maven's
repository, once.`;

/**
 * The path of the server: in the cache, as the SDK downloaded it, downloaded, or put together by Maven; in this
 * order. Throws `NoServerError` with advice when nothing leads to one.
 */
export async function findTimeSkippingServer(options: ResolverOptions): Promise<string> {
  const cached = join(options.cacheFolder, cacheName, program);
  if (await isExecutable(cached)) return cached;
  const downloadedBySdk = await findSdkDownload();
  if (downloadedBySdk !== null) return downloadedBySdk;
  await makeOnce(
    options,
    cacheName,
    [
      { name: 'download', make: (folder) => download(folder, options) },
      { name: 'Maven', make: (folder) => assemble(folder, options) },
    ],
    advice,
  );
  return cached;
}

async function findSdkDownload(): Promise<string | null> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const path = join(tmpdir(), name);
    if (name.startsWith('temporal-test-server-sdk-typescript-') && (await isExecutable(path))) return path;
  }
  return null;
}

async function download(folder: string, options: ResolverOptions): Promise<void> {
  if (process.platform === 'linux' && process.arch !== 'x64')
    throw new Error('none is published for this machine');
  options.onProgress(`downloading the time-skipping test server ${version}`);
  const name = `temporal-test-server_${version}_${process.platform === 'darwin' ? 'macOS' : process.platform}_amd64`;
  await fetchArchive(
    `https://github.com/temporalio/sdk-java/releases/download/v${version}/${name}.tar.gz`,
    folder,
  );
  await rename(join(folder, name, program), join(folder, program));
  await rm(join(folder, name), { recursive: true });
}

async function assemble(folder: string, options: ResolverOptions): Promise<void> {
  for (const tool of ['java', 'mvn']) {
    if ((await findOnPath(tool, options.searchPath)) === null) throw new Error(`${tool} is not installed`);
  }
  options.onProgress(`fetching the time-skipping test server ${version} with Maven, once`);
  const pom = join(folder, 'pom.xml');
  await writeFile(pom, pomText);
  await runQuietly(
    'mvn',
    [
      '--batch-mode',
      '--quiet',
      '-f',
      pom,
      'dependency:copy-dependencies',
      `-DoutputDirectory=${join(folder, 'lib')}`,
    ],
    { timeoutMs: 600_000, cwd: folder },
  );
  await writeFile(join(folder, program), wrapperText);
  await chmod(join(folder, program), 0o755);
}

const wrapperText = `#!/bin/sh
exec java -cp "$(dirname "$0")/lib/*" io.temporal.testserver.TestServer "$@"
`;

const pomText = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>recourse</groupId>
  <artifactId>time-skipping</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId>
      <artifactId>temporal-test-server</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`;
