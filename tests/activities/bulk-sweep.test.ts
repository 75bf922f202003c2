/** Bulk decisions on their way to their cases, with workers that die: every case is asked, and takes it once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addBulkDecision } from '../../db/desk/bulk.ts';
import { linkCases, openIncident } from '../../db/desk/incidents.ts';
import { sweepBulkDecisions } from '../../engine/bulk-sweep.ts';
import { EngineUnreachableError } from '../../engine/connect.ts';
import type { DecisionResult } from '../../engine/engine.ts';
import type { Decision } from '../../workflows/complaint.contract.ts';
import { refuse } from '../../workflows/domain/refusals.ts';
import { silentEngine } from '../support/api.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { supervisor } from '../support/process.ts';
import { storeCase } from '../support/stored-case.ts';
import { memoryLogger } from '../support/worker.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  await fresh.db.sql`update bulk_items set state = 'done' where state = 'waiting'`;
});

const done: DecisionResult = {
  kind: 'done',
  answer: { stage: 'investigation', waitingFor: null, outcome: null, version: 2 },
};

/** A bulk reply to so many started cases, and an engine that answers as the test says. */
async function bulkReply(count: number) {
  const { sql } = fresh.db;
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) ids.push((await storeCase(fresh.db, { noted: true })).caseId);
  await sql`update cases set started_at = now() where id = any(${ids}::uuid[])`;
  const by = { actorId: supervisor.id, at: new Date() };
  const incident = { title: 'Збій', description: null, cause: 'late_delivery', class: null, category: null };
  const bulkId = await sql.begin(async (tx) => {
    const incidentId = await openIncident(tx, incident, by);
    await linkCases(tx, incidentId, ids, by);
    return addBulkDecision(tx, {
      incidentId,
      decision: 'reply',
      texts: [{ field: 'text', internal: false, body: 'Вибачте.' }],
      citations: [],
      decidedBy: supervisor.id,
      at: by.at,
      of: async (_one, commandId): Promise<Decision> => ({
        verb: 'reply',
        commandId,
        actor: supervisor,
        atMs: by.at.getTime(),
        ifVersion: null,
        payload: {},
      }),
    });
  });
  const asked: { caseId: string; commandId: string }[] = [];
  const engineThat = (answer: (caseId: string) => Promise<DecisionResult>) => ({
    ...silentEngine,
    decide: (caseId: string, decision: Decision) => {
      asked.push({ caseId, commandId: decision.commandId });
      return answer(caseId);
    },
  });
  return {
    ids,
    asked,
    sweep: (answer: (caseId: string) => Promise<DecisionResult>) =>
      sweepBulkDecisions({ db: fresh.db, engine: engineThat(answer), logger: memoryLogger() }),
    states: async () => {
      const rows = await sql<{ state: string }[]>`
        select state from bulk_items where bulk_id = ${bulkId} order by state`;
      return rows.map(({ state }) => state);
    },
    texts: async () =>
      (await sql`select 1 from texts where case_id = any(${ids}::uuid[]) and body = 'Вибачте.'`).length,
    leaseEnds: () =>
      sql`update bulk_items set lease_until = now() - interval '1 second' where bulk_id = ${bulkId}`,
  };
}

describe('a bulk decision', () => {
  it('is asked again under the same id after a worker died with it, and not before', async () => {
    const bulk = await bulkReply(2);
    // As if the worker died after the case had taken it.
    await bulk.sweep(() => Promise.reject(new Error('killed')));
    expect(await bulk.states()).toEqual(['waiting', 'waiting']);
    await bulk.sweep(async () => done);
    expect(bulk.asked).toHaveLength(2);
    await bulk.leaseEnds();
    await bulk.sweep(async () => done);
    expect(bulk.asked).toHaveLength(4);
    expect(new Set(bulk.asked.map(({ commandId }) => commandId)).size).toBe(2);
    expect([await bulk.states(), await bulk.texts()]).toEqual([['done', 'done'], 2]);
  });

  it('is asked by one worker of two that look at the same time', async () => {
    const bulk = await bulkReply(12);
    const slowly = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return done;
    };
    while ((await bulk.states()).includes('waiting'))
      await Promise.all([bulk.sweep(slowly), bulk.sweep(slowly)]);
    expect(bulk.asked).toHaveLength(12);
    expect(new Set(bulk.asked.map(({ caseId }) => caseId))).toEqual(new Set(bulk.ids));
  });

  it('that a case refuses keeps its reason there, and none of its words', async () => {
    const bulk = await bulkReply(2);
    const [first] = bulk.ids;
    await bulk.sweep(async (caseId) =>
      caseId === first ? { kind: 'refused', refusal: refuse('decision-pending', 'Busy.') } : done,
    );
    expect([await bulk.states(), await bulk.texts()]).toEqual([['done', 'refused'], 1]);
  });

  it('waits while the engine is away', async () => {
    const bulk = await bulkReply(1);
    await expect(bulk.sweep(async () => ({ kind: 'unknown' }))).rejects.toBeInstanceOf(
      EngineUnreachableError,
    );
    expect(await bulk.states()).toEqual(['waiting']);
  });

  it('of a case whose end is being written waits, and is refused once that is there', async () => {
    const bulk = await bulkReply(1);
    await bulk.sweep(async () => ({ kind: 'ended' }));
    expect(await bulk.states()).toEqual(['waiting']);
    await fresh.db
      .sql`update cases set ended_at = now(), outcome = 'withdrawn' where id = ${bulk.ids[0] ?? ''}`;
    await bulk.leaseEnds();
    await bulk.sweep(async () => ({ kind: 'ended' }));
    expect([await bulk.states(), await bulk.texts()]).toEqual([['refused'], 0]);
  });
});
