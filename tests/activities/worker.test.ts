/** A worker waits for the engine, says when it works, and leaves in order. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkerConfig, WorkerConfigError } from '../../activities/config.ts';
import { runWorker } from '../../activities/run-worker.ts';
import { newSigningKey } from '../../db/audit-key.ts';
import { connectEngine } from '../../engine/connect.ts';
import { choosePort } from '../../scripts/local/processes.ts';
import { startTemporal } from '../../scripts/local/temporal.ts';
import { findTemporalCli } from '../../scripts/local/temporal-cli.ts';
import { testConfig } from '../support/config.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { testSecretsKey } from '../support/secrets.ts';
import { storeCase } from '../support/stored-case.ts';
import {
  temporalAddress,
  temporalNamespace,
  uniqueTaskQueue,
  workflowBundlePath,
} from '../support/temporal.ts';
import { eventually, memoryLogger, startWorker, workerConfig } from '../support/worker.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  healthPort = await choosePort(undefined);
});
afterAll(() => fresh.drop());

let healthPort: number;
const statusOf = (path: string) =>
  fetch(`http://127.0.0.1:${healthPort}${path}`).then(
    (response) => response.status,
    () => 0,
  );

describe('a worker', () => {
  it('waits for an engine that is not there yet, with one line, and then polls', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'recourse-worker-'));
    const executable = await findTemporalCli(testConfig().resolver);
    const options = { executable, folder, logFile: join(folder, 'temporal.log') };
    // The folder remembers its port, so the address is known before the server is there again.
    const first = await startTemporal(options);
    await first.stop();

    const logger = memoryLogger();
    const config = workerConfig(fresh, {
      temporalAddress: first.address,
      health: { host: '127.0.0.1', port: healthPort },
      auditSigningKey: newSigningKey(),
    });
    const engine = await connectEngine({ address: first.address, namespace: temporalNamespace });
    const bundle = { workflowBundlePath: workflowBundlePath() };
    const worker = runWorker({ config, db: fresh.db, engine, logger, ...bundle });
    let ready = false;
    void worker.ready.then(() => {
      ready = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(ready).toBe(false);
    expect(logger.lines.filter((line) => line.level === 'warn')).toHaveLength(1);
    expect(await statusOf('/health/live')).toBe(200);
    expect(await statusOf('/health/ready')).toBe(503);
    expect(await statusOf('/nothing')).toBe(404);

    const server = await startTemporal(options);
    try {
      await Promise.race([worker.ready, worker.ended]);
      expect(await statusOf('/health/ready')).toBe(200);
      const metrics = await fetch(`http://127.0.0.1:${healthPort}/metrics`).then((answer) => answer.text());
      expect(metrics).toContain('recourse_worker_polling 1');
    } finally {
      await worker.stop();
      await engine.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
    expect(await statusOf('/health/live')).toBe(0);
  });

  it('that is stopped before it reached the engine just ends', async () => {
    const config = workerConfig(fresh, { temporalAddress: '127.0.0.1:21151' });
    const engine = await connectEngine({ address: config.temporalAddress, namespace: temporalNamespace });
    const worker = runWorker({ config, db: fresh.db, engine, logger: memoryLogger() });
    await worker.stop();
    await worker.ended;
    await engine.close();
  });

  it('starts what is stored, carries it on, and leaves it to another when it stops', async () => {
    const taskQueue = uniqueTaskQueue();
    const first = await startWorker(fresh, { deps: { taskQueue } });
    const file = await storeCase(fresh.db);
    const stageIs = (stage: string) =>
      eventually(async () => {
        const [row] = await fresh.db.sql`select stage from cases where id = ${file.caseId}`;
        return row?.stage === stage;
      });
    await stageIs('triage');
    await first.stop();
    const second = await startWorker(fresh, { deps: { taskQueue } });
    expect(await second.engine.view(file.caseId, 10_000)).toMatchObject({ stage: 'triage' });
    await second.stop();
  });
});

describe('the worker process', () => {
  const script = fileURLToPath(new URL('../../activities/worker.ts', import.meta.url));
  const run = (env: Record<string, string>): ChildProcess =>
    fork(script, [], {
      execArgv: ['--import', 'tsx'],
      env: { PATH: testConfig().resolver.searchPath, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });

  it('tells its parent when it polls, and ends with 0 on SIGTERM', async () => {
    const child = run({
      DATABASE_URL: fresh.url,
      TEMPORAL_ADDRESS: temporalAddress(),
      SECRETS_KEY: testSecretsKey,
    });
    let log = '';
    child.stdout?.on('data', (chunk) => {
      log += String(chunk);
    });
    const [message] = (await once(child, 'message')) as [unknown];
    expect(message).toBe('ready');
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(log).toContain('the worker polls');
  }, 120_000);

  it('names every problem of its environment at once', async () => {
    const child = run({ LOG_LEVEL: 'loud' });
    let text = '';
    child.stderr?.on('data', (chunk) => {
      text += String(chunk);
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(1);
    for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SECRETS_KEY', 'LOG_LEVEL'])
      expect(text).toContain(name);
    expect(text).not.toContain('at ');
  }, 120_000);

  it('has a default for what is not needed', () => {
    const config = readWorkerConfig({
      DATABASE_URL: 'postgres://a:b@c:5432/d',
      TEMPORAL_ADDRESS: 'host:7233',
      SECRETS_KEY: testSecretsKey,
      WORKER_HEALTH_PORT: '',
    });
    expect(config).toMatchObject({
      temporalNamespace: 'default',
      organisationZone: 'Europe/Kyiv',
      poolCapMinor: 10_000_000,
      startWindow: 16,
      health: null,
      mail: null,
      quietHours: null,
      auditSigningKey: null,
      auditCheckpointSeconds: 60,
      exportKeepHours: 72,
    });
    expect(() => readWorkerConfig({ DATABASE_URL: 'mysql://x', ORGANISATION_ZONE: 'Mars/North' })).toThrow(
      WorkerConfigError,
    );
  });
});
