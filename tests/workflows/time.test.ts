/** What time brings to a case, on a real Temporal server with days of a second. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  agent,
  head,
  type ProcessUnderTest,
  policyWith,
  shop,
  startProcess,
  supervisor,
} from '../support/process.ts';
import { refused } from '../support/refused.ts';
import {
  answerWithoutOffer,
  awaitingApproval,
  byCustomer,
  investigated,
  offered,
  triage,
} from '../support/story.ts';

let process: ProcessUnderTest;
beforeAll(async () => {
  process = await startProcess();
});
afterAll(() => process.close());

/**
 * Days of so many milliseconds. Rungs that come due together are one message, so a ladder that is watched rung by rung
 * has more time between two of them than a busy machine may sleep.
 */
const fast = (dayMs: number) => ({ policy: policyWith(dayMs) });
const rungs = (caseId: string, clockId: string) =>
  process.desk
    .row(caseId)
    .clocks.find((clock) => clock.id === clockId)
    ?.rungs.filter((fired) => !fired.skipped)
    .map((fired) => fired.rung);
const noticesOf = (caseId: string) => process.desk.stepsOf(caseId).flatMap((step) => step.notices);
const lettersOf = (caseId: string) =>
  process.desk.stepsOf(caseId).flatMap((step) => step.letters.map((letter) => letter.kind));

describe('the ladder of the resolution limit', () => {
  test('climbs from the assignee to the director while the case waits, each rung once', async () => {
    const c = await investigated(process, fast(4_000));
    await expect
      .poll(() => rungs(c.caseId, 'resolution.1'), { timeout: 45_000 })
      .toEqual(['remind_assignee', 'warn_supervisor', 'breach_to_head', 'breach_to_director']);
    const sent = noticesOf(c.caseId).filter((notice) => notice.clockId === 'resolution.1');
    expect(sent.map((notice) => notice.to)).toEqual([
      { personId: agent.id },
      { role: 'supervisor' },
      { role: 'head' },
      { role: 'director' },
    ]);
    expect(process.desk.row(c.caseId).resolution.breachedAtMs).toBe(
      process.desk.row(c.caseId).receivedAtMs + 3 * 4_000,
    );
    // Escalating does not stop the clock: the case is still worked on, and a breach is not undone.
    await c.decide('propose', answerWithoutOffer());
    expect(process.desk.row(c.caseId).clocks.find((clock) => clock.id === 'resolution.1')?.met).toBe(false);
  });

  test('a case already late at intake fires only its highest due rung', async () => {
    const c = await process.open({ ...fast(1_000), receivedAtMs: Date.now() - 60_000, class: 'store' });
    await expect.poll(() => process.desk.stepsOf(c.caseId).length).toBeGreaterThan(0);
    const resolution = process.desk.row(c.caseId).clocks.find((clock) => clock.id === 'resolution.1');
    expect(resolution?.rungs.map((fired) => [fired.rung, fired.skipped])).toEqual([
      ['remind_assignee', true],
      ['warn_supervisor', true],
      ['breach_to_head', true],
      ['breach_to_director', false],
    ]);
    expect(noticesOf(c.caseId).filter((notice) => notice.clockId === 'resolution.1')).toHaveLength(1);
  });

  test('nobody responsible within the limit is told to the supervisor', async () => {
    const c = await process.open(fast(6_000));
    await c.decide('triage', { ...triage, assignTo: null });
    await expect
      .poll(() => noticesOf(c.caseId).map((notice) => notice.rung))
      .toContain('unassigned_to_supervisor');
  });

  test('a late approval climbs to the head and goes on waiting', async () => {
    const c = await awaitingApproval(process, 80_000);
    await c.decide('cancel', { reason: 'test' }, supervisor);
    const late = await investigated(process, fast(6_000));
    await late.decide('propose', {
      ...answerWithoutOffer(),
      kind: 'offer',
      compensation: { amountMinor: 80_000, currency: 'UAH' },
    });
    await expect
      .poll(
        () =>
          noticesOf(late.caseId)
            .filter((n) => n.clockId.startsWith('approval.'))
            .map((n) => n.rung),
        {
          timeout: 40_000,
        },
      )
      .toEqual(['remind_approver', 'late_to_head', 'late_to_director']);
    expect(await late.decide('approve', { amountMinor: null }, head)).toMatchObject({ stage: 'offer' });
  });
});

describe('waiting for the customer', () => {
  test('pauses the resolution clock, reminds twice and closes lawfully on silence', async () => {
    const c = await investigated(process, fast(1_000));
    await c.decide('ask_customer', {});
    expect(process.desk.row(c.caseId)).toMatchObject({
      waitingFor: 'customer',
      resolution: { state: 'paused', dueAtMs: null },
      next: { step: 'wait', role: 'customer' },
    });
    expect(await c.ending()).toMatchObject({ outcome: 'no_reply' });
    expect(lettersOf(c.caseId).filter((kind) => kind === 'reminder')).toHaveLength(2);
    expect(process.desk.row(c.caseId).tasks).toEqual([]);
  });

  test('their message ends the wait and the clock runs on with what it had', async () => {
    const c = await investigated(process, fast(10_000));
    await c.decide('ask_customer', {});
    await c.tell('message', { channel: 'email' });
    await expect.poll(() => process.desk.row(c.caseId).waitingFor).toBeNull();
    const row = process.desk.row(c.caseId);
    const [, paused, resumed] = row.clocks.find((clock) => clock.id === 'resolution.1')?.ledger ?? [];
    const standstillMs = (resumed?.atMs ?? 0) - (paused?.atMs ?? 0);
    expect(row.resolution.dueAtMs).toBe(row.receivedAtMs + 30_000 + standstillMs);
  });

  test('a second question while the customer is awaited is refused', async () => {
    const c = await investigated(process);
    await c.decide('ask_customer', {});
    await refused(c.decide('ask_customer', {}), 'customer-awaited');
    expect(await c.decide('resume', { reason: 'phoned' })).toMatchObject({ waitingFor: null });
    await refused(c.decide('resume', { reason: 'phoned' }), 'customer-not-awaited');
  });
});

describe('silence', () => {
  test('to an offer releases what was held and deems it accepted', async () => {
    const c = await offered(process, 40_000, fast(300));
    await expect.poll(() => process.desk.row(c.caseId).outcome).toBe('deemed_accepted');
    expect(process.desk.row(c.caseId).compensation?.state).toBe('released');
    expect(lettersOf(c.caseId).filter((kind) => kind === 'reminder')).toHaveLength(2);
  });

  test('through the reopen window closes the case', async () => {
    const c = await investigated(process, fast(200));
    await c.decide('propose', answerWithoutOffer());
    expect(await c.ending()).toMatchObject({ outcome: 'answered' });
    await expect(c.decide('reopen', { ...byCustomer, reason: 'late' })).rejects.toThrow();
  });
});

describe('departments', () => {
  test('a question has its own task, clock and ladder while the main clock runs on', async () => {
    const c = await investigated(process, fast(6_000));
    const handOffId = '0190f5f0-0000-7000-8000-00000000000a';
    await c.decide('hand_off', { handOffId, department: 'logistics', dueInDays: null });
    expect(process.desk.row(c.caseId)).toMatchObject({
      waitingFor: 'department',
      resolution: { state: 'running' },
    });
    await expect
      .poll(() => rungs(c.caseId, `hand_off.${handOffId}`), { timeout: 40_000 })
      .toEqual(['remind_department', 'late_to_supervisor', 'late_to_head']);
    expect(noticesOf(c.caseId).find((n) => n.rung === 'remind_department')?.to).toEqual({
      department: 'logistics',
    });
    await c.tell('department_answer', { handOffId });
    await expect.poll(() => process.desk.row(c.caseId).waitingFor).toBeNull();
    expect(process.desk.row(c.caseId).tasks.map((task) => task.step)).toEqual(['investigate']);
  });

  test('several questions may be open, and what is open is taken back when the case goes on', async () => {
    const c = await investigated(process);
    for (const department of ['logistics', 'billing']) {
      await c.decide('hand_off', { handOffId: `${department}`, department, dueInDays: 1 });
    }
    await refused(c.decide('recall_hand_off', { handOffId: 'unknown' }), 'no-such-hand-off');
    await c.decide('recall_hand_off', { handOffId: 'billing' });
    await c.decide('propose', answerWithoutOffer());
    expect(process.desk.row(c.caseId).handOffs.map((asked) => asked.state)).toEqual(['recalled', 'recalled']);
    expect(process.desk.row(c.caseId).tasks).toEqual([]);
  });
});

describe('facts', () => {
  test('a fact told twice is taken once', async () => {
    const c = await investigated(process);
    const { version } = process.desk.row(c.caseId);
    await c.tell('note', {}, agent, 'fact-1');
    await c.tell('note', {}, agent, 'fact-1');
    await expect.poll(() => process.desk.row(c.caseId).version).toBe(version + 1);
    await c.decide('reply', {});
    expect(process.desk.told(c.caseId).filter((type) => type === 'noted')).toHaveLength(1);
  });

  test('"thanks" does not reopen', async () => {
    const c = await investigated(process);
    await c.decide('propose', answerWithoutOffer());
    await c.tell('message', { channel: 'email' });
    await expect.poll(() => process.desk.told(c.caseId)).toContain('message_received');
    expect(process.desk.row(c.caseId).stage).toBe('aftercare');
  });

  test('a robot’s acknowledgement is not a first response; a person’s reply is', async () => {
    const c = await investigated(process);
    const first = () => process.desk.row(c.caseId).clocks.find((clock) => clock.kind === 'first_response');
    expect(lettersOf(c.caseId)).toContain('acknowledgement');
    expect(first()?.met).toBeNull();
    await c.decide('reply', {});
    expect(first()?.met).toBe(true);
    await c.tell('message', { channel: 'chat' });
    await expect
      .poll(() => process.desk.row(c.caseId).clocks.find((clock) => clock.kind === 'next_response')?.met)
      .toBeNull();
    await c.tell('contact', { channel: 'phone', direction: 'outbound', answered: true }, agent);
    await expect
      .poll(() => process.desk.row(c.caseId).clocks.find((clock) => clock.kind === 'next_response')?.met)
      .toBe(true);
  });

  test('receivedAt put right moves the clocks that count from it', async () => {
    const c = await investigated(process);
    const earlier = process.desk.row(c.caseId).receivedAtMs - 3_600_000;
    const due = process.desk.row(c.caseId).resolution.dueAtMs ?? 0;
    await c.tell('correction', { fields: ['receivedAt'], receivedAtMs: earlier }, agent);
    await expect.poll(() => process.desk.row(c.caseId).resolution.dueAtMs).toBe(due - 3_600_000);
  });
});

describe('an outage of the database', () => {
  test('delays a step and loses nothing', async () => {
    const c = await investigated(process);
    process.desk.failWrites = 4;
    await c.decide('reply', {});
    expect(process.desk.told(c.caseId)).toContain('replied');
  });
});

describe('stale and late', () => {
  test('a decision on a version that has passed is refused with the current one', async () => {
    const c = await investigated(process);
    expect(await refused(c.decide('reply', {}, agent, { ifVersion: 1 }), 'stale-version')).toEqual({
      version: 2,
    });
    expect(await c.decide('reply', {}, agent, { ifVersion: 2 })).toMatchObject({ version: 3 });
  });

  test('a refusal names what the process takes now and leaves no trace in the history', async () => {
    const c = await investigated(process);
    const before = (await c.handle.fetchHistory()).events?.length;
    const details = await refused(c.decide('accept', byCustomer, shop), 'not-allowed-now');
    expect(details).toMatchObject({ stage: 'investigation' });
    expect(details.allowed).toContain('propose');
    const after = (await c.handle.fetchHistory()).events;
    expect(after?.slice(before).some((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toBe(
      false,
    );
  });
});
