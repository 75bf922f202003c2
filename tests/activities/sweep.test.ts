/** What is stored gets to the engine: oldest first, bounded, once, and by itself after an outage. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordStep } from '../../db/case/record-step.ts';
import { createStartCache, intakeChannel, leaseStarts } from '../../db/desk/start-state.ts';
import { connectEngine } from '../../engine/connect.ts';
import type { Engine } from '../../engine/engine.ts';
import { prepareNamespace } from '../../engine/namespace.ts';
import { createStartOne } from '../../engine/start-case.ts';
import { type Sweep, type SweepDeps, startSweep } from '../../engine/sweep.ts';
import { type LocalTemporal, startTemporal } from '../../scripts/local/temporal.ts';
import { findTemporalCli } from '../../scripts/local/temporal-cli.ts';
import type { Fact } from '../../workflows/complaint.contract.ts';
import { workflowIdOf } from '../../workflows/complaint.contract.ts';
import type { CaseFile } from '../../workflows/domain/case-file.ts';
import { testConfig } from '../support/config.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { agent } from '../support/process.ts';
import { stepOf, storeCase } from '../support/stored-case.ts';
import { triage } from '../support/story.ts';
import { temporalAddress, temporalNamespace, uniqueTaskQueue } from '../support/temporal.ts';
import { decisionOf, eventually, type MemoryLogger, memoryLogger, startWorker } from '../support/worker.ts';

let fresh: FreshDatabase;
/** On a queue where nobody polls: cases start and stay unregistered until a test registers them. */
let engine: Engine;
let logger: MemoryLogger;
const sweeps: Sweep[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  await prepareNamespace({ address: temporalAddress(), namespace: temporalNamespace });
  engine = await connectEngine({
    address: temporalAddress(),
    namespace: temporalNamespace,
    taskQueue: uniqueTaskQueue(),
  });
});
afterAll(async () => {
  await engine.close();
  await fresh.drop();
});
afterEach(async () => {
  await Promise.all(sweeps.splice(0).map((sweep) => sweep.stop()));
  // What a test left behind is no backlog for the next.
  await fresh.db.sql`update cases set started_at = now() - interval '1 hour', ended_at = now()`;
  await fresh.db.sql`update facts set sent_at = now() where sent_at is null`;
});

function sweep(more: Partial<SweepDeps> = {}): Sweep {
  logger = memoryLogger();
  const started = startSweep({ db: fresh.db, engine, logger, ...more });
  sweeps.push(started);
  return started;
}

/** Stored a second apart, newest first, so that the order of insertion is not the order of age. */
async function backlog(count: number): Promise<CaseFile[]> {
  const files: CaseFile[] = [];
  const nowMs = Date.now();
  for (let age = 1; age <= count; age += 1) {
    files.unshift(await storeCase(fresh.db, { createdAtMs: nowMs - age * 1_000 }));
  }
  return files;
}

const startedIds = async () => {
  const rows = await fresh.db.sql<{ id: string }[]>`
    select id from cases where started_at > now() - interval '30 minutes' order by created_at`;
  return rows.map((row) => row.id);
};
const idsOf = (files: readonly CaseFile[]) => files.map((file) => file.caseId);
const settled = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the start backlog', () => {
  it('is started oldest first, no more than the window over all workers', async () => {
    const files = await backlog(20);
    sweep({ windowMax: 6, batchMax: 4 });
    sweep({ windowMax: 6, batchMax: 4 });
    sweep({ windowMax: 6, batchMax: 4 });
    await eventually(async () => (await startedIds()).length >= 6);
    await settled(1_000);
    expect(await startedIds()).toEqual(idsOf(files.slice(0, 6)));

    // Three register, three more may start.
    for (const file of files.slice(0, 3)) await recordStep(fresh.db, stepOf(file, 1));
    await eventually(async () => (await startedIds()).length >= 9);
    await settled(500);
    expect(await startedIds()).toEqual(idsOf(files.slice(0, 9)));
  });

  it('never overfills the window, however many workers take from it at once', async () => {
    const files = await backlog(16);
    for (let round = 0; round < 15; round += 1) {
      const request = { windowMax: 10, batchMax: 3, leaseMs: 8_000 };
      const leases = await Promise.all(Array.from({ length: 12 }, () => leaseStarts(fresh.db, request)));
      const taken = leases.flatMap((lease) => lease.caseIds);
      expect([...taken].sort()).toEqual(idsOf(files.slice(0, 10)).sort());
      await fresh.db.sql`update cases set start_lease_until = null`;
    }
  });

  it('gives way to a flood of receipts, until the oldest has waited for five seconds', async () => {
    const ring = () =>
      fresh.db.sql`select pg_notify(${intakeChannel}, n::text) from generate_series(1, 40) as n`.catch(
        () => {},
      );
    await ring();
    sweep({ windowMax: 8, pollMs: 200 });
    await settled(1_000);
    const ringing = setInterval(ring, 200);
    try {
      await ring();
      await settled(500);
      const files = await Promise.all(Array.from({ length: 12 }, () => storeCase(fresh.db)));
      await eventually(async () => (await startedIds()).length > 0);
      await settled(1_000);
      expect((await startedIds()).length).toBe(2);
      await eventually(async () => (await startedIds()).length === 8, 30_000);
      expect(Date.now() - Math.min(...files.map((file) => file.createdAtMs))).toBeGreaterThan(5_000);
    } finally {
      clearInterval(ringing);
    }
  });

  it('goes on when a start has not registered for half a minute', async () => {
    const files = await backlog(3);
    sweep({ windowMax: 1 });
    await eventually(async () => (await startedIds()).length === 1);
    await fresh.db.sql`
      update cases set started_at = now() - interval '31 seconds' where id = ${files[0]?.caseId ?? ''}`;
    await eventually(async () => (await startedIds()).length === 2);
    expect(await startedIds()).toEqual(idsOf(files.slice(0, 2)));
  });

  it('is looked at as soon as intake says so', async () => {
    sweep({ pollMs: 30_000 });
    await settled(1_000);
    const file = await storeCase(fresh.db);
    await fresh.db.sql`select pg_notify(${intakeChannel}, '')`;
    await eventually(async () => (await startedIds()).includes(file.caseId), 5_000);
  });

  it('passes on to others when a worker dies with a case in hand', async () => {
    const file = await storeCase(fresh.db);
    const taken = await leaseStarts(fresh.db, { windowMax: 32, batchMax: 32, leaseMs: 1_500 });
    expect(taken.caseIds).toEqual([file.caseId]);
    sweep();
    await settled(500);
    expect(await startedIds()).toEqual([]);
    await eventually(async () => (await startedIds()).length === 1);
  });

  it('holds no case whose start was not noted: it is noted, and there is one run', async () => {
    const file = await storeCase(fresh.db);
    await engine.start(file);
    sweep();
    await eventually(async () => (await startedIds()).includes(file.caseId));
    expect(await engine.decide(file.caseId, decisionOf('triage', triage), 300)).toEqual({ kind: 'unknown' });
  });

  it('is not held up by a case that cannot be started, which is logged once', async () => {
    const broken = await storeCase(fresh.db, { createdAtMs: Date.now() - 60_000 });
    await fresh.db.sql`update cases set policy_version = 999 where id = ${broken.caseId}`;
    const files = await backlog(3);
    sweep({ windowMax: 1 });
    await eventually(async () => (await startedIds()).length === 1);
    expect(await startedIds()).toEqual(idsOf(files.slice(0, 1)));
    const complaints = logger.lines.filter((line) => line.level === 'error');
    expect(complaints).toHaveLength(1);
    expect(complaints[0]?.fields).toMatchObject({ caseId: broken.caseId });
  });

  it('and commands that start at the same time make one run each', async () => {
    const worker = await startWorker(fresh);
    try {
      const startOne = createStartOne({ db: fresh.db, engine: worker.engine, cache: createStartCache() });
      const files = await backlog(30);
      sweep({ engine: worker.engine });
      const own = await Promise.all(files.map((file) => startOne(file.caseId)));
      expect(own.every((result) => result !== 'unknown-case')).toBe(true);
      await eventually(async () => {
        const [row] = await fresh.db.sql`
          select count(*)::int as registered from cases
          where id = any(${idsOf(files)}::uuid[]) and seq > 0 and started_at is not null`;
        return row?.registered === 30;
      });
      const [lines] = await fresh.db.sql`
        select count(*)::int as received from timeline
        where case_id = any(${idsOf(files)}::uuid[]) and type = 'received'`;
      expect(lines?.received).toBe(30);
      expect(await startOne(files[0]?.caseId ?? '')).toBe('already-started');
      expect(await startOne(randomUUID())).toBe('unknown-case');
    } finally {
      await worker.stop();
    }
  });
});

describe('facts', () => {
  const noteAt = (ageMs: number): Fact => ({
    kind: 'note',
    factId: randomUUID(),
    actor: agent,
    atMs: Date.now() - ageMs,
    payload: {},
  });
  const store = async (caseId: string, ageMs: number) => {
    const fact = noteAt(ageMs);
    await fresh.db.sql`
      insert into facts (id, case_id, fact, at)
      values (${fact.factId}, ${caseId}, ${JSON.stringify(fact)}::jsonb, ${new Date(fact.atMs)})`;
    return fact.factId;
  };
  const sent = async (factId: string) => {
    const [row] = await fresh.db.sql`select sent_at from facts where id = ${factId}`;
    return row?.sent_at as Date | null;
  };

  it('that the API could not send are sent, in their order; fresh ones are left to it', async () => {
    const worker = await startWorker(fresh);
    try {
      const file = await storeCase(fresh.db);
      await eventually(async () => {
        const [row] = await fresh.db.sql`select seq from cases where id = ${file.caseId}`;
        return row?.seq > 0;
      });
      const old = [await store(file.caseId, 60_000), await store(file.caseId, 30_000)];
      const young = await store(file.caseId, -600_000);
      await eventually(async () => (await sent(old[1] ?? '')) !== null);
      const lines = await eventually(async () => {
        const rows = await fresh.db.sql<{ source_id: string }[]>`
          select source_id from timeline where case_id = ${file.caseId} and source_id is not null
          order by seq, ordinal`;
        return rows.length >= 2 && rows.map((row) => row.source_id);
      });
      expect(lines).toEqual(old);
      expect(await sent(young)).toBeNull();
    } finally {
      await worker.stop();
    }
  });

  it('of an ended case are marked and kept, those of a case that was not started wait', async () => {
    const ended = await storeCase(fresh.db, { noted: true });
    await fresh.db.sql`update cases set ended_at = now() where id = ${ended.caseId}`;
    const late = await store(ended.caseId, 10_000);
    const broken = await storeCase(fresh.db);
    await fresh.db.sql`update cases set policy_version = 999 where id = ${broken.caseId}`;
    const early = await store(broken.caseId, 20_000);
    sweep();
    await eventually(async () => (await sent(late)) !== null);
    expect(await sent(early)).toBeNull();
    expect(logger.lines.filter((line) => line.message.includes('fact'))).toHaveLength(0);
  });

  it('that no run takes stay, are logged once, and hold up no others', async () => {
    const lost = await storeCase(fresh.db, { noted: true });
    const stays = await store(lost.caseId, 20_000);
    const running = await storeCase(fresh.db, { noted: true });
    await engine.start(running);
    const goes = await store(running.caseId, 10_000);
    sweep({ pollMs: 50 });
    await eventually(async () => (await sent(goes)) !== null);
    await settled(500);
    expect(await sent(stays)).toBeNull();
    expect(logger.lines.filter((line) => line.level === 'error')).toHaveLength(1);
  });
});

describe('an outage of the engine', () => {
  let folder: string;
  let executable: string;
  let server: LocalTemporal;
  const start = () =>
    startTemporal({ executable, folder, logFile: join(folder, '..', `${folder.split('/').pop()}.log`) });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recourse-sweep-'));
    executable = await findTemporalCli(testConfig().resolver);
    server = await start();
    await prepareNamespace({ address: server.address, namespace: temporalNamespace });
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(`${folder}.log`, { force: true });
  });

  it('loses nothing: what was stored meanwhile is started when it is back, once, without a flood of lines', async () => {
    const own = await connectEngine({
      address: server.address,
      namespace: temporalNamespace,
      taskQueue: uniqueTaskQueue(),
    });
    process.kill(server.pid, 'SIGKILL');
    await eventually(async () => !(await own.isUp(300)));
    const files = await backlog(12);
    sweep({ engine: own, pollMs: 100 });
    await settled(2_500);
    expect(await startedIds()).toEqual([]);
    expect(logger.lines.filter((line) => line.level !== 'info')).toHaveLength(1);

    server = await start();
    await eventually(async () => (await startedIds()).length === 12, 30_000);
    expect(await startedIds()).toEqual(idsOf(files));
    const connection = await Connection.connect({ address: server.address });
    const client = new Client({ connection, namespace: temporalNamespace });
    for (const file of files) {
      const { status } = await client.workflow.getHandle(workflowIdOf(file.caseId)).describe();
      expect(status.name).toBe('RUNNING');
    }
    await connection.close();
    await Promise.all(sweeps.splice(0).map((one) => one.stop()));
    await own.close();
  });
});
