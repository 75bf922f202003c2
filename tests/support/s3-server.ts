/** A server that speaks S3, with a bucket. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { S3Config } from '../../files/config.ts';
import { choosePort, startProcess, stopProcess, waitUntil } from '../../scripts/local/processes.ts';
import { findS3Server } from '../../scripts/local/s3-server.ts';
import { testConfig } from './config.ts';

export interface S3UnderTest {
  readonly config: S3Config;
  /** Keys of all objects. */
  keys(): Promise<readonly string[]>;
  /** Starts it again, on the same port and empty, after {@link S3UnderTest.stop}. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function startS3(change: Partial<S3Config> = {}): Promise<S3UnderTest> {
  const { resolver, temporaryFolder } = testConfig();
  const python = await findS3Server(resolver);
  const port = await choosePort(undefined);
  const endpoint = `http://127.0.0.1:${port}`;
  await mkdir(temporaryFolder, { recursive: true });
  const config: S3Config = {
    endpoint,
    region: 'us-east-1',
    bucket: 'attachments',
    accessKeyId: 'test',
    secretAccessKey: 'test',
    signedUrlSeconds: 0,
    ...change,
  };
  const { accessKeyId, secretAccessKey, region } = config;
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
  });
  let pid: number | null = null;
  const server: S3UnderTest = {
    config,
    async keys() {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: config.bucket }));
      return Contents.map(({ Key = '' }) => Key);
    },
    async start() {
      const running = await startProcess({
        command: python,
        args: ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)],
        logFile: join(temporaryFolder, 'moto.log'),
      });
      pid = running.pid;
      const answers = () =>
        fetch(endpoint).then(
          (response) => response.ok,
          () => false,
        );
      if (!(await waitUntil(answers, 60_000))) throw new Error('moto does not answer; see moto.log');
      await client.send(new CreateBucketCommand({ Bucket: config.bucket }));
    },
    async stop() {
      if (pid !== null) await stopProcess(pid, { signal: 'SIGTERM', graceMs: 5_000 });
      pid = null;
    },
  };
  await server.start();
  return server;
}
