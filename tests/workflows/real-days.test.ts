/** Real days, skipped: the shipped policy as it is, on a server whose time runs ahead. */
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchAttributeNames } from '../../workflows/complaint.contract.ts';
import { agent, type ProcessUnderTest, startProcess } from '../support/process.ts';
import { byCustomer, offerOf, triage } from '../support/story.ts';
import { startTimeSkipping } from '../support/time-skipping.ts';

const dayMs = 86_400_000;
let environment: TestWorkflowEnvironment;
let process: ProcessUnderTest;

beforeAll(async () => {
  environment = await startTimeSkipping();
  await environment.connection.operatorService.addSearchAttributes({
    namespace: environment.namespace ?? 'default',
    searchAttributes: Object.fromEntries(Object.values(searchAttributeNames).map((name) => [name, 2])),
  });
  process = await startProcess({
    client: environment.client,
    connection: environment.nativeConnection,
    namespace: environment.namespace ?? 'default',
    nowMs: () => environment.currentTimeMs(),
  });
}, 300_000);
afterAll(async () => {
  await process?.close();
  await environment?.teardown();
});

test('a store complaint left alone breaches after three days and reaches the director at four and a half', async () => {
  const c = await process.open({ class: 'store' });
  await c.decide('triage', triage, agent, { atMs: await environment.currentTimeMs() });
  await environment.sleep(5 * dayMs);
  const row = process.desk.row(c.caseId);
  const resolution = row.clocks.find((clock) => clock.id === 'resolution.1');
  expect(resolution?.breach?.dueAtMs).toBe(row.receivedAtMs + 3 * dayMs);
  expect(resolution?.rungs.map((fired) => [fired.rung, fired.dueAtMs - row.receivedAtMs])).toEqual([
    ['remind_assignee', 1.5 * dayMs],
    ['warn_supervisor', 2.4 * dayMs],
    ['breach_to_head', 3 * dayMs],
    ['breach_to_director', 4.5 * dayMs],
  ]);
  await c.handle.cancel();
});

test('an offer unanswered for fourteen days lapses after reminders on day five and ten', async () => {
  const c = await process.open();
  const atMs = await environment.currentTimeMs();
  await c.decide('triage', triage, agent, { atMs });
  await c.decide('propose', offerOf(40_000), agent, { atMs });
  await environment.sleep(15 * dayMs);
  const row = process.desk.row(c.caseId);
  expect(row.outcome).toBe('deemed_accepted');
  const reminders = process.desk
    .stepsOf(c.caseId)
    .flatMap((step) => step.letters)
    .filter((letter) => letter.kind === 'reminder');
  expect(reminders.map((letter) => Math.floor((letter.atMs - atMs) / dayMs))).toEqual([5, 10]);
  await c.handle.cancel();
});

test('a case that waits for months keeps its clocks on a fresh ground', async () => {
  const c = await process.open({ class: 'loyalty_card' });
  await c.decide('triage', { ...triage, class: 'loyalty_card' }, agent, {
    atMs: await environment.currentTimeMs(),
  });
  await environment.sleep(120 * dayMs);
  const atMs = await environment.currentTimeMs();
  await c.decide('propose', offerOf(30_000), agent, { atMs });
  await c.decide('accept', byCustomer, agent, { atMs });
  await environment.sleep(20 * dayMs);
  expect(await c.ending()).toMatchObject({ outcome: 'accepted', paidMinor: 30_000 });
});
