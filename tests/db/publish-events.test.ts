/** The log of events loses nothing, doubles nothing, and is read in one order, whatever commits when. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishEvents, removeOldEvents } from '../../db/case/publish-events.ts';
import { recordStep } from '../../db/case/record-step.ts';
import { answerRefund, insertRefund } from '../../db/desk/refunds.ts';
import { logBounds, readEvents } from '../../db/queries/events.ts';
import type { TimelineEvent } from '../../workflows/activities.contract.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { supervisor } from '../support/process.ts';
import { stepOf, storeCase } from '../support/stored-case.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase({ maxConnections: 20 });
});
afterAll(() => fresh.drop());

const settleMs = 0;
const event = (type: string, data: TimelineEvent['data'] = {}): TimelineEvent => ({
  type,
  atMs: Date.now(),
  actor: { kind: 'process', id: 'process' },
  sourceId: null,
  data,
});

async function publishAll(): Promise<number> {
  let count = 0;
  for (;;) {
    const { events, more } = await publishEvents(fresh.db, { settleMs });
    count += events;
    if (!more && events === 0) return count;
  }
}

/** Everything that a reader sees who goes on from where it was. */
async function readFrom(position: number) {
  const rows = [];
  let after = position;
  for (;;) {
    const read = await readEvents(fresh.db, after, 50, { bounds: null }, await logBounds(fresh.db));
    rows.push(...read.events);
    after = read.through;
    if (!read.more) return { rows, after };
  }
}
const ofCase = async (caseId: string) => (await readFrom(0)).rows.filter((row) => row.caseId === caseId);

describe('the log of events', () => {
  it('tells what a step tells: codes and where the case stands, and no more', async () => {
    const file = await storeCase(fresh.db);
    const { caseId } = file;
    await recordStep(
      fresh.db,
      stepOf(file, 1, {
        events: [
          event('stage_entered', { stage: 'triage', secret: 'words of a customer' }),
          event('task_opened', { taskId: 't1' }),
          event('breached', { clockId: 'resolution-1', cause: 'time', dueAtMs: 1, note: { name: 'x' } }),
        ],
        view: { stage: 'triage', version: 7 },
      }),
    );
    expect(await ofCase(caseId)).toEqual([]);
    await publishAll();
    const rows = await ofCase(caseId);
    expect(rows.map(({ type, sequence }) => [type, sequence])).toEqual([
      ['complaint.stage_changed', 1],
      ['complaint.breached', 2],
    ]);
    expect(rows[1]?.data).toEqual({
      stage: 'triage',
      waitingFor: null,
      outcome: null,
      class: 'store',
      cycle: 1,
      version: 7,
      clockId: 'resolution-1',
      cause: 'time',
      demo: false,
    });
    expect(JSON.stringify(rows)).not.toContain('words of a customer');
    const [left] = await fresh.db.sql`select count(*)::int as n from event_outbox`;
    expect(left?.n).toBe(0);
  });

  it('shows a reader every event once and in order, however late a transaction commits', async () => {
    const writers = 12;
    const stepsEach = 8;
    const { after: start } = await readFrom(0);
    const seen: string[] = [];
    let isWriting = true;
    let isPublished = false;
    const files = await Promise.all(Array.from({ length: writers }, () => storeCase(fresh.db)));
    const write = async (file: (typeof files)[number], index: number) => {
      for (let seq = 1; seq <= stepsEach; seq += 1) {
        // Some transactions stay open for long after their statement, and commit behind later ones.
        await fresh.db.sql.begin(async (tx) => {
          await recordStep(
            { ...fresh.db, sql: tx as never },
            stepOf(file, seq, { atMs: Date.now(), events: [event('noted')] }),
          );
          await new Promise((resolve) => setTimeout(resolve, (index * 7 + seq * 13) % 60));
        });
      }
    };
    const publish = async () => {
      while (isWriting) await publishEvents(fresh.db, { settleMs, batchMax: 3 });
    };
    const read = async () => {
      let position = start;
      for (;;) {
        const wasPublished = isPublished;
        const { rows, after } = await readFrom(position);
        seen.push(...rows.map((row) => `${row.caseId}:${row.sequence}`));
        position = after;
        if (wasPublished && rows.length === 0) return;
      }
    };
    const reading = read();
    const publishing = [publish(), publish(), publish()];
    await Promise.all(files.map(write));
    isWriting = false;
    await Promise.all(publishing);
    await publishAll();
    isPublished = true;
    await reading;
    const { rows } = await readFrom(start);
    expect(seen).toHaveLength(writers * stepsEach);
    expect(seen).toEqual(rows.map((row) => `${row.caseId}:${row.sequence}`));
    for (const { caseId } of files) {
      const own = rows.filter((row) => row.caseId === caseId);
      expect(own.map((row) => row.sequence)).toEqual(Array.from({ length: stepsEach }, (_, n) => n + 1));
    }
    const positions = rows.map((row) => row.position);
    expect(positions).toEqual(positions.map((_, index) => start + 1 + index));
  });

  it('never tells a step that gave way to another before it was published', async () => {
    const file = await storeCase(fresh.db);
    await recordStep(fresh.db, stepOf(file, 1, { atMs: 10, events: [event('triaged')] }));
    await recordStep(fresh.db, stepOf(file, 2, { atMs: 11, events: [event('resolved')] }));
    await recordStep(fresh.db, stepOf(file, 1, { atMs: 20, events: [event('withdrawn')] }));
    await publishAll();
    expect((await ofCase(file.caseId)).map((row) => row.type)).toEqual(['complaint.withdrawn']);
  });

  it('tells a step once that a dead worker told and another took the same', async () => {
    const file = await storeCase(fresh.db);
    await recordStep(fresh.db, stepOf(file, 1, { atMs: 10, events: [event('triaged'), event('noted')] }));
    await publishAll();
    await recordStep(fresh.db, stepOf(file, 1, { atMs: 20, events: [event('triaged'), event('noted')] }));
    await publishAll();
    await recordStep(fresh.db, stepOf(file, 2, { atMs: 30, events: [event('concluded')] }));
    await publishAll();
    expect((await ofCase(file.caseId)).map((row) => [row.sequence, row.type])).toEqual([
      [1, 'complaint.triaged'],
      [2, 'complaint.noted'],
      [3, 'complaint.concluded'],
    ]);
  });

  it('takes back what was told of a step that the process then took otherwise, and says from where on', async () => {
    const file = await storeCase(fresh.db);
    await recordStep(fresh.db, stepOf(file, 1, { atMs: 10, events: [event('triaged')] }));
    await recordStep(fresh.db, stepOf(file, 2, { atMs: 11, events: [event('resolved')] }));
    await recordStep(fresh.db, stepOf(file, 3, { atMs: 12, events: [event('closed')] }));
    await publishAll();
    await recordStep(fresh.db, stepOf(file, 2, { atMs: 20, events: [event('withdrawn')] }));
    await publishAll();
    const rows = await ofCase(file.caseId);
    expect(rows.map((row) => [row.sequence, row.type])).toEqual([
      [1, 'complaint.triaged'],
      [2, 'complaint.resolved'],
      [3, 'complaint.closed'],
      [4, 'complaint.restated'],
      [5, 'complaint.withdrawn'],
    ]);
    expect(rows[3]?.data).toMatchObject({ fromSequence: 2 });
    const withdrawn = await fresh.db.sql`
      select sequence from events where case_id = ${file.caseId} and withdrawn_at is not null order by 1`;
    expect(withdrawn.map((row) => row.sequence)).toEqual([2, 3]);
  });

  it('tells of a refund between the steps of its case, and once more when receivers have dropped it', async () => {
    const file = await storeCase(fresh.db);
    const { caseId } = file;
    const refund = { id: randomUUID(), caseId, proposalId: 'p', amountMinor: 500, currency: 'UAH' };
    const by = { actor: supervisor, who: supervisor.id };
    await recordStep(fresh.db, stepOf(file, 1, { atMs: 10, events: [event('resolved')] }));
    await publishAll();
    await fresh.db.sql.begin((tx) => insertRefund(tx, { ...refund, at: new Date(11) }, by));
    await publishAll();
    await recordStep(fresh.db, stepOf(file, 2, { atMs: 12, events: [event('closed')] }));
    await answerRefund(fresh.db, refund.id, { state: 'done', failure: null, at: new Date(13) }, by);
    await publishAll();
    const before = await ofCase(caseId);
    expect(before.map((row) => [row.sequence, row.type])).toEqual([
      [1, 'complaint.resolved'],
      [2, 'complaint.refund_asked'],
      [3, 'complaint.closed'],
      [4, 'complaint.refunded'],
    ]);
    expect(before[3]?.data).toEqual({
      ...{ stage: 'received', waitingFor: null, outcome: null, class: 'store', cycle: 1, version: 1 },
      ...{ refundId: refund.id, demo: false },
    });
    // The second step was never taken: what was told after it is dropped by receivers, though the refund holds.
    await recordStep(fresh.db, stepOf(file, 2, { atMs: 20, events: [event('reopened')] }));
    await publishAll();
    const after = (await ofCase(caseId)).slice(4);
    expect(after.map((row) => [row.sequence, row.type])).toEqual([
      [5, 'complaint.restated'],
      [6, 'complaint.reopened'],
      [7, 'complaint.refunded'],
    ]);
    expect(after[0]?.data).toMatchObject({ fromSequence: 3 });
    expect(after[2]).toMatchObject({ at: new Date(13), data: before[3]?.data });
    const withdrawn = await fresh.db.sql`
      select sequence from events where case_id = ${caseId} and withdrawn_at is not null order by 1`;
    expect(withdrawn.map((row) => row.sequence)).toEqual([3, 4]);
  });

  it('says a refund once more also when it is told together with what receivers drop it for', async () => {
    const file = await storeCase(fresh.db);
    const { caseId } = file;
    const refund = { id: randomUUID(), caseId, proposalId: 'p', amountMinor: 500, currency: 'UAH' };
    await recordStep(fresh.db, stepOf(file, 1, { atMs: 10, events: [event('resolved')] }));
    await publishAll();
    await fresh.db.sql.begin((tx) =>
      insertRefund(tx, { ...refund, at: new Date(11) }, { actor: supervisor, who: supervisor.id }),
    );
    await recordStep(fresh.db, stepOf(file, 1, { atMs: 20, events: [event('reopened')] }));
    await publishAll();
    expect((await ofCase(caseId)).map((row) => [row.sequence, row.type])).toEqual([
      [1, 'complaint.resolved'],
      [2, 'complaint.refund_asked'],
      [3, 'complaint.restated'],
      [4, 'complaint.reopened'],
      [5, 'complaint.refund_asked'],
    ]);
  });

  it('says so too when the later attempt tells nothing', async () => {
    const file = await storeCase(fresh.db);
    await recordStep(fresh.db, stepOf(file, 1, { atMs: 10, events: [event('triaged')] }));
    await publishAll();
    await recordStep(fresh.db, stepOf(file, 1, { atMs: 20, events: [event('task_opened')] }));
    await publishAll();
    expect((await ofCase(file.caseId)).map((row) => row.type)).toEqual([
      'complaint.triaged',
      'complaint.restated',
    ]);
  });

  it('writes nothing into the outbox for a step that tells nothing', async () => {
    const file = await storeCase(fresh.db);
    await recordStep(fresh.db, stepOf(file, 1, { events: [event('task_opened')] }));
    const rows = await fresh.db.sql`select 1 from event_outbox where subject_id = ${file.caseId}`;
    expect(rows).toHaveLength(0);
  });

  it('loses the oldest to its retention, a bounded number at a time, and keeps count', async () => {
    const file = await storeCase(fresh.db);
    await recordStep(fresh.db, stepOf(file, 1, { atMs: 10, events: [event('triaged')] }));
    await publishAll();
    const before = await logBounds(fresh.db);
    await fresh.db
      .sql`update events set published_at = now() - interval '40 days' where position < ${before.position}`;
    expect(await removeOldEvents(fresh.db, 30)).toBe(false);
    const after = await logBounds(fresh.db);
    expect(after).toEqual({ position: before.position, floor: before.position - 1 });
    const { rows } = await readFrom(0);
    expect(rows.map((row) => row.position)).toEqual([before.position]);
    await recordStep(fresh.db, stepOf(file, 2, { atMs: 20, events: [event('concluded')] }));
    await publishAll();
    expect((await ofCase(file.caseId)).map((row) => row.sequence)).toEqual([1, 2]);
  });
});
