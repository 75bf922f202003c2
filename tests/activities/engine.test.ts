/** The engine answers as its contract says, whatever state the server and the case are in. */
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectEngine, EngineUnreachableError } from '../../engine/connect.ts';
import { prepareNamespace } from '../../engine/namespace.ts';
import type { Fact } from '../../workflows/complaint.contract.ts';
import { searchAttributeNames, workflowIdOf } from '../../workflows/complaint.contract.ts';
import type { CaseFile } from '../../workflows/domain/case-file.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { agent } from '../support/process.ts';
import { storeCase } from '../support/stored-case.ts';
import { triage } from '../support/story.ts';
import { temporalAddress, temporalNamespace, uniqueTaskQueue } from '../support/temporal.ts';
import { decisionOf, eventually, startWorker, type WorkerUnderTest } from '../support/worker.ts';

let fresh: FreshDatabase;
let own: WorkerUnderTest;
beforeAll(async () => {
  fresh = await freshDatabase();
  own = await startWorker(fresh);
});
afterAll(async () => {
  await own.stop();
  await fresh.drop();
});

const note = (factId = randomUUID()): Fact => ({
  kind: 'note',
  factId,
  actor: agent,
  atMs: Date.now(),
  payload: {},
});

async function started(): Promise<CaseFile> {
  const file = await storeCase(fresh.db);
  await own.engine.start(file);
  return file;
}

/** Closed by a dismissal. */
async function ended(): Promise<{ file: CaseFile; commandId: string }> {
  const file = await started();
  const decision = decisionOf('dismiss', { reason: 'thanks' });
  expect(await own.engine.decide(file.caseId, decision, 10_000)).toMatchObject({
    kind: 'done',
    answer: { stage: 'closed', outcome: 'not_a_complaint' },
  });
  await eventually(async () => {
    const [row] = await fresh.db.sql`select ended_at from cases where id = ${file.caseId}`;
    return row?.ended_at;
  });
  await clientDo((client) => client.workflow.getHandle(workflowIdOf(file.caseId)).result());
  return { file, commandId: decision.commandId };
}

async function clientDo<T>(act: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: temporalAddress() });
  try {
    return await act(new Client({ connection, namespace: temporalNamespace }));
  } finally {
    await connection.close();
  }
}

describe('a case that runs', () => {
  it('takes a decision and answers with the case after it', async () => {
    const file = await started();
    const result = await own.engine.decide(file.caseId, decisionOf('triage', triage), 10_000);
    expect(result).toEqual({
      kind: 'done',
      answer: { stage: 'investigation', waitingFor: null, outcome: null, version: 2 },
    });
    const [row] = await fresh.db.sql`select stage, version from cases where id = ${file.caseId}`;
    expect(row).toEqual({ stage: 'investigation', version: 2 });
  });

  it('answers a decision that is asked again under the same id with the same answer', async () => {
    const file = await started();
    const decision = decisionOf('triage', triage);
    const first = await own.engine.decide(file.caseId, decision, 10_000);
    expect(await own.engine.decide(file.caseId, decision, 10_000)).toEqual(first);
    const [row] = await fresh.db.sql`select version from cases where id = ${file.caseId}`;
    expect(row?.version).toBe(2);
  });

  it('refuses with type, words and details', async () => {
    const file = await started();
    const result = await own.engine.decide(
      file.caseId,
      decisionOf('accept', { by: 'customer', channel: 'email' }),
      10_000,
    );
    expect(result).toMatchObject({ kind: 'refused', refusal: { type: 'not-allowed-now' } });
    if (result.kind !== 'refused') return;
    expect(result.refusal.message.length).toBeGreaterThan(10);
    expect(result.refusal.details.allowed).toContain('triage');
  });

  it('started again is left alone', async () => {
    const file = await started();
    await own.engine.decide(file.caseId, decisionOf('triage', triage), 10_000);
    await own.engine.start(file);
    expect(await own.engine.view(file.caseId, 10_000)).toMatchObject({ stage: 'investigation', version: 2 });
  });

  it('hears a fact once, however often it is told', async () => {
    const file = await started();
    await own.engine.decide(file.caseId, decisionOf('triage', triage), 10_000);
    const fact = note();
    expect(await own.engine.tell(file.caseId, fact)).toBe('sent');
    expect(await own.engine.tell(file.caseId, fact)).toBe('sent');
    const lines = await eventually(async () => {
      const rows = await fresh.db.sql`
        select type from timeline where case_id = ${file.caseId} and source_id = ${fact.factId}`;
      return rows.length > 0 && rows;
    });
    expect(lines).toHaveLength(1);
    expect(await own.engine.view(file.caseId, 10_000)).toMatchObject({ version: 3 });
  });

  it('shows operators its channel and policy, and nothing personal', async () => {
    const file = await started();
    const { text, indexed } = await clientDo(async (client) => {
      const handle = client.workflow.getHandle(workflowIdOf(file.caseId));
      const described = await handle.describe();
      return {
        text: JSON.stringify(described.raw) + (await described.staticSummary()),
        indexed: described.typedSearchAttributes.getAll().map((pair) => [pair.key.name, pair.value]),
      };
    });
    expect(Object.fromEntries(indexed)).toMatchObject({
      [searchAttributeNames.channel]: file.channel,
      [searchAttributeNames.policy]: 'default',
    });
    expect(text).toContain(file.number);
    expect(text).not.toContain(`ref-${file.caseId}`);
  });
});

describe('a case that has ended', () => {
  it('takes no decision, fact or second start', async () => {
    const { file } = await ended();
    const late = decisionOf('triage', triage);
    expect(await own.engine.decide(file.caseId, late, 5_000)).toEqual({ kind: 'ended' });
    expect(await own.engine.tell(file.caseId, note())).toBe('ended');
    await own.engine.start(file);
    const runs = await clientDo(async (client) => {
      const found: string[] = [];
      await eventually(async () => {
        found.length = 0;
        const query = `WorkflowId = '${workflowIdOf(file.caseId)}'`;
        for await (const run of client.workflow.list({ query })) found.push(run.runId);
        return found.length > 0;
      });
      return found;
    });
    expect(runs).toHaveLength(1);
  });

  it('still gives the answer to the decision that ended it', async () => {
    const { file, commandId } = await ended();
    const again = decisionOf('dismiss', { reason: 'thanks' }, { commandId });
    expect(await own.engine.decide(file.caseId, again, 5_000)).toMatchObject({
      kind: 'done',
      answer: { stage: 'closed' },
    });
  });

  it('or was never there is ended, and has no view', async () => {
    const caseId = randomUUID();
    expect(await own.engine.decide(caseId, decisionOf('triage', triage), 5_000)).toEqual({ kind: 'ended' });
    expect(await own.engine.tell(caseId, note())).toBe('ended');
    expect(await own.engine.view(caseId, 5_000)).toBeNull();
  });
});

describe('an engine that does not answer', () => {
  it('says so in time when no worker takes the decision', async () => {
    const file = await storeCase(fresh.db, { noted: true });
    const lonely = await connectEngine({
      address: temporalAddress(),
      namespace: temporalNamespace,
      taskQueue: uniqueTaskQueue(),
    });
    await lonely.start(file);
    const startMs = Date.now();
    expect(await lonely.decide(file.caseId, decisionOf('triage', triage), 700)).toEqual({ kind: 'unknown' });
    await expect(lonely.view(file.caseId, 700)).rejects.toThrow(EngineUnreachableError);
    expect(Date.now() - startMs).toBeLessThan(4_000);
    await lonely.close();
  });

  it('fails or answers quickly when nothing listens', async () => {
    const file = await storeCase(fresh.db);
    const nowhere = await connectEngine({ address: '127.0.0.1:21199', namespace: temporalNamespace });
    const startMs = Date.now();
    await expect(nowhere.start(file)).rejects.toThrow(EngineUnreachableError);
    await expect(nowhere.tell(file.caseId, note())).rejects.toThrow(EngineUnreachableError);
    await expect(nowhere.view(file.caseId, 2_000)).rejects.toThrow(EngineUnreachableError);
    expect(await nowhere.decide(file.caseId, decisionOf('triage', triage), 5_000)).toEqual({
      kind: 'unknown',
    });
    expect(await nowhere.isUp(500)).toBe(false);
    expect(Date.now() - startMs).toBeLessThan(5_000);
    await nowhere.close();
  });

  it('is up when it is up', async () => {
    expect(await own.engine.isUp(2_000)).toBe(true);
  });
});

describe('the namespace', () => {
  it('is prepared by several processes at once, and histories stay for 90 days', async () => {
    const options = { address: temporalAddress(), namespace: temporalNamespace };
    await Promise.all(Array.from({ length: 5 }, () => prepareNamespace(options)));
    const connection = await Connection.connect({ address: temporalAddress() });
    const { config } = await connection.workflowService.describeNamespace({ namespace: temporalNamespace });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({
      namespace: temporalNamespace,
    });
    await connection.close();
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(90 * 86_400);
    expect(Object.keys(customAttributes ?? {})).toEqual(
      expect.arrayContaining(Object.values(searchAttributeNames)),
    );
  });
});
