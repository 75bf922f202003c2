/** A merge is one decision about two workflows: both are merged or neither is. On a real Temporal server. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stage } from '../../workflows/domain/vocabulary.ts';
import { agent, type ProcessUnderTest, startProcess, supervisor } from '../support/process.ts';
import { refused } from '../support/refused.ts';
import { answerWithoutOffer, byCustomer, investigated, offered } from '../support/story.ts';

let process: ProcessUnderTest;
beforeAll(async () => {
  process = await startProcess();
});
afterAll(() => process.close());

const stageOf = (caseId: string): Stage => process.desk.row(caseId).stage;
const dayMs = 86_400_000;

describe('a merge', () => {
  test('ends the one case and lets the other have the earliest receipt and the strictest due', async () => {
    const receivedAtMs = Date.now() - 2 * 3_600_000;
    const loser = await investigated(process, { receivedAtMs, number: 'C-2026-000007' });
    const survivor = await process.open({ class: 'loyalty_card' });
    const commandId = randomUUID();
    const answer = await loser.decide('merge', { into: survivor.caseId, reason: 'same' }, agent, {
      commandId,
    });
    expect(answer).toMatchObject({ stage: 'closed', outcome: 'merged' });
    expect(await loser.ending()).toMatchObject({ outcome: 'merged' });
    expect(process.desk.row(loser.caseId)).toMatchObject({ mergedInto: survivor.caseId, tasks: [] });
    expect(process.desk.row(survivor.caseId)).toMatchObject({
      receivedAtMs,
      resolution: { dueAtMs: receivedAtMs + 3 * dayMs },
    });
    const both = [loser, survivor].map(({ caseId }) =>
      process.desk
        .stepsOf(caseId)
        .flatMap((step) => step.events)
        .filter((event) => event.sourceId === commandId)
        .map((event) => event.type),
    );
    expect(both[0]).toContain('merged');
    expect(both[1]).toEqual(['merged_in']);
    const letters = process.desk
      .stepsOf(loser.caseId)
      .flatMap((step) => step.letters.map(({ kind }) => kind));
    expect(letters).toContain('merged');
    expect(letters).not.toContain('closing');
  });

  test('lets go of money that was held for the case that ends', async () => {
    const [loser, survivor] = [await offered(process), await investigated(process)];
    await loser.decide('merge', { into: survivor.caseId, reason: 'same' });
    const held = [...process.desk.claims.values()].filter(({ caseId }) => caseId === loser.caseId);
    expect(held).toMatchObject([{ state: 'released' }]);
  });

  test('is refused for a case itself, and for one that has ended or is resolved; nothing happens then', async () => {
    const loser = await investigated(process);
    await refused(loser.decide('merge', { into: loser.caseId, reason: 'same' }), 'merge-into-itself');
    const ended = await process.open();
    await ended.decide('dismiss', { reason: 'praise' });
    await ended.ending();
    await refused(loser.decide('merge', { into: ended.caseId, reason: 'same' }), 'merge-target-ended');
    const resolved = await investigated(process);
    await resolved.decide('propose', answerWithoutOffer());
    await expect.poll(() => stageOf(resolved.caseId)).toBe('aftercare');
    const details = await refused(
      loser.decide('merge', { into: resolved.caseId, reason: 'same' }),
      'merge-target-resolved',
    );
    expect(details).toEqual({ into: resolved.caseId, stage: 'aftercare' });
    expect(stageOf(loser.caseId)).toBe('investigation');
    expect(process.desk.row(loser.caseId).mergedInto).toBeNull();
    expect(process.desk.told(loser.caseId)).not.toContain('merged');
    // It goes on as if nothing had been asked.
    await loser.decide('conclude', { finding: 'upheld', rootCause: 'late_delivery' });
  });

  test('of two into each other at once happens at most once', async () => {
    const [one, two] = [await investigated(process), await investigated(process)];
    const merged = await Promise.allSettled([
      one.decide('merge', { into: two.caseId, reason: 'same' }),
      two.decide('merge', { into: one.caseId, reason: 'same' }),
    ]);
    const done = merged.filter(({ status }) => status === 'fulfilled').length;
    expect(done).toBeLessThanOrEqual(1);
    const open = [one, two].filter(({ caseId }) => stageOf(caseId) !== 'closed');
    expect(open).toHaveLength(2 - done);
  });

  test('is refused on either side while money is on its way', async () => {
    let pay = () => {};
    process.desk.payGate = new Promise<void>((resolve) => {
      pay = resolve;
    });
    const paying = await offered(process);
    await paying.decide('accept', byCustomer);
    await expect.poll(() => stageOf(paying.caseId)).toBe('compensation');
    const other = await investigated(process);
    await refused(paying.decide('merge', { into: other.caseId, reason: 'same' }), 'payment-in-progress');
    await refused(other.decide('merge', { into: paying.caseId, reason: 'same' }), 'payment-in-progress');
    expect(stageOf(other.caseId)).toBe('investigation');
    pay();
    process.desk.payGate = Promise.resolve();
  });

  test('whose answer was lost on the way is asked again under the same id, and taken once', async () => {
    const [loser, survivor] = [await investigated(process), await investigated(process)];
    const ask = process.desk.handsOver;
    let tries = 0;
    process.desk.handsOver = async (request) => {
      const answer = await ask(request);
      tries += 1;
      if (tries < 3) throw new Error('the worker died');
      return answer;
    };
    await loser.decide('merge', { into: survivor.caseId, reason: 'same' });
    process.desk.handsOver = ask;
    expect(tries).toBe(3);
    expect(process.desk.told(survivor.caseId).filter((type) => type === 'merged_in')).toHaveLength(1);
    expect(process.desk.row(survivor.caseId).version).toBe(process.desk.row(loser.caseId).version);
  });

  test('takes nothing else of the case while the other is asked; what came meanwhile is refused', async () => {
    const [loser, survivor] = [await investigated(process), await investigated(process)];
    const ask = process.desk.handsOver;
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    let asked = false;
    process.desk.handsOver = async (request) => {
      asked = true;
      await gate;
      return ask(request);
    };
    const merge = loser.decide('merge', { into: survivor.caseId, reason: 'same' });
    await expect.poll(() => asked).toBe(true);
    await refused(loser.decide('withdraw', byCustomer), 'decision-pending');
    const reply = refused(loser.decide('reply', {}), 'case-ended');
    await loser.handle.cancel();
    go();
    expect(await merge).toMatchObject({ outcome: 'merged' });
    await reply;
    expect(await loser.ending()).toMatchObject({ outcome: 'merged' });
    process.desk.handsOver = ask;
  });
});

describe('a merge that is undone', () => {
  test('is told to the case that had taken the other over, and its clocks return', async () => {
    const receivedAtMs = Date.now() - 3_600_000;
    const loser = await investigated(process, { receivedAtMs });
    const survivor = await process.open({ class: 'loyalty_card' });
    await expect.poll(() => process.desk.told(survivor.caseId)).toContain('task_opened');
    const own = process.desk.row(survivor.caseId);
    await loser.decide('merge', { into: survivor.caseId, reason: 'same' });
    const factId = randomUUID();
    await survivor.tell('separation', { caseId: loser.caseId }, supervisor, factId);
    await survivor.tell('separation', { caseId: loser.caseId }, supervisor, factId);
    await expect.poll(() => process.desk.told(survivor.caseId)).toContain('separated');
    const now = process.desk.row(survivor.caseId);
    expect([now.receivedAtMs, now.resolution.dueAtMs]).toEqual([own.receivedAtMs, own.resolution.dueAtMs]);
    await survivor.decide('reply', {});
    expect(process.desk.told(survivor.caseId).filter((type) => type === 'separated')).toHaveLength(1);
  });
});
