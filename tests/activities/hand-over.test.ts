/** How a case asks another to take it over, when answers are lost and the other case is not there to answer. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseNotAskedError, createHandOver } from '../../activities/hand-over.ts';
import type { OtherCaseAnswer } from '../../activities/ports/other-case.ts';
import type { Decision } from '../../workflows/complaint.contract.ts';
import { refuse } from '../../workflows/domain/refusals.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { agent } from '../support/process.ts';
import { storeCase } from '../support/stored-case.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const takeOver = (): Decision<'take_over'> => ({
  verb: 'take_over',
  commandId: randomUUID(),
  actor: agent,
  atMs: Date.now(),
  ifVersion: null,
  payload: { caseId: randomUUID(), number: 'C-2026-000001', receivedAtMs: Date.now(), dueAtMs: null },
});

/** The other case, as its row stands; `taken` by this decision. */
async function other(row: { started?: boolean; ended?: boolean; taken?: Decision }): Promise<string> {
  const { sql } = fresh.db;
  const { caseId } = await storeCase(fresh.db, { noted: true });
  const at = new Date();
  await sql`
    update cases set started_at = ${row.started === false ? null : at}, ended_at = ${row.ended ? at : null},
                     outcome = ${row.ended ? 'answered' : null}
     where id = ${caseId}`;
  if (row.taken !== undefined) {
    await sql`
      insert into timeline (case_id, seq, ordinal, type, at, actor_kind, actor_id, source_id, data)
      values (${caseId}, 5, 0, 'merged_in', ${at}, 'person', ${agent.id}, ${row.taken.commandId}, '{}')`;
  }
  return caseId;
}
const ask = (into: string, decision: Decision<'take_over'>, answer: OtherCaseAnswer) =>
  createHandOver(fresh.db, async () => answer)({ into, decision });

describe('a case that asks another to take it over', () => {
  it('hears yes, or the refusal of the other', async () => {
    const into = await other({});
    expect(await ask(into, takeOver(), { kind: 'done' })).toEqual({ taken: true });
    const refusal = refuse('payment-in-progress', 'Money is on its way.');
    expect(await ask(into, takeOver(), { kind: 'refused', refusal })).toEqual({ taken: false, refusal });
  });

  it('asks on while the answer is not known, or while the end of the other is being written', async () => {
    const into = await other({});
    await expect(ask(into, takeOver(), { kind: 'unknown' })).rejects.toBeInstanceOf(CaseNotAskedError);
    await expect(ask(into, takeOver(), { kind: 'ended' })).rejects.toBeInstanceOf(CaseNotAskedError);
  });

  it('knows a yes whose answer was lost before the other ended', async () => {
    const decision = takeOver();
    const into = await other({ ended: true, taken: decision });
    expect(await ask(into, decision, { kind: 'ended' })).toEqual({ taken: true });
    const refusal = refuse('case-ended', 'The case has ended.');
    expect(await ask(into, decision, { kind: 'refused', refusal })).toEqual({ taken: true });
  });

  it('is refused by one that has ended without it, is unknown, or is not started yet', async () => {
    const ended = await ask(await other({ ended: true }), takeOver(), { kind: 'ended' });
    expect(ended).toMatchObject({
      taken: false,
      refusal: { type: 'case-ended', details: { outcome: 'answered' } },
    });
    const unknown = await ask(randomUUID(), takeOver(), { kind: 'ended' });
    expect(unknown).toMatchObject({ taken: false, refusal: { type: 'case-ended' } });
    const waiting = await ask(await other({ started: false }), takeOver(), { kind: 'ended' });
    expect(waiting).toMatchObject({ taken: false, refusal: { type: 'decision-pending' } });
  });
});
