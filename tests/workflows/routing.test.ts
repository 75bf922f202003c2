/** Who has a case: routing, the expert line, the watch over whoever does nothing. On a real Temporal server. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RouteRequest } from '../../workflows/activities.contract.ts';
import { defaultPolicy } from '../../workflows/policy.ts';
import {
  agent,
  type ProcessUnderTest,
  person,
  policyWith,
  type RunningCase,
  startProcess,
  supervisor,
} from '../support/process.ts';
import { refused } from '../support/refused.ts';
import { byCustomer, investigated, offerOf, triage } from '../support/story.ts';

let process: ProcessUnderTest;
beforeAll(async () => {
  process = await startProcess();
});
afterAll(() => process.close());

const other = person('other', 'agent');
const expert = person('expert', 'expert');
const unnamed = { ...triage, assignTo: null };
const grave = { ...unnamed, class: 'non_standard', severity: 'critical' } as const;

/** Routing answers each case with these people in turn, and then with nobody; what it was asked is kept. */
function routing(to: readonly (typeof agent)[]): {
  asked: RouteRequest[];
  of(c: Pick<RunningCase, 'caseId'>): void;
} {
  const asked: RouteRequest[] = [];
  const before = process.desk.routes;
  return {
    asked,
    of: ({ caseId }) => {
      process.desk.routes = (request) => {
        if (request.caseId !== caseId) return before(request);
        asked.push(request);
        const found = to[asked.length - 1];
        return found === undefined
          ? null
          : { personId: found.id, role: found.roles[0] ?? 'agent', by: 'load' };
      };
    },
  };
}

const { unassigned } = defaultPolicy;

const clockOf = (c: RunningCase, kind: string) =>
  process.desk.row(c.caseId).clocks.find((clock) => clock.kind === kind);
const noticesOf = (c: RunningCase) => process.desk.stepsOf(c.caseId).flatMap((step) => step.notices);

describe('after triage', () => {
  test('a case for which nobody was named goes to whom routing finds', async () => {
    const routed = routing([other]);
    const c = await process.open({ vulnerable: true });
    routed.of(c);
    expect(await c.decide('triage', unnamed)).toMatchObject({ stage: 'investigation' });
    expect(process.desk.row(c.caseId)).toMatchObject({
      assignee: other.id,
      tasks: [{ step: 'investigate', role: 'agent', assignee: other.id }],
    });
    expect(routed.asked).toMatchObject([
      { roles: ['agent'], class: 'store', category: 'delivery', vulnerable: true, except: null, seq: 2 },
    ]);
    expect(process.desk.told(c.caseId)).toContain('routed');
  });

  test('routing is not asked when somebody is named', async () => {
    const routed = routing([other]);
    const c = await process.open();
    routed.of(c);
    await c.decide('triage', triage);
    expect(routed.asked).toEqual([]);
    expect(process.desk.row(c.caseId).assignee).toBe(agent.id);
  });

  test('with nobody at work it waits, superiors hear, and routing is asked again when the limit has passed', async () => {
    const c = await process.open({ policy: policyWith(12_000) });
    const asked: boolean[] = [];
    const before = process.desk.routes;
    process.desk.routes = (request) => {
      if (request.caseId !== c.caseId) return before(request);
      asked.push(request.pastLimit);
      return asked.length < 3 ? null : { personId: other.id, role: 'agent', by: 'load' };
    };
    expect(await c.decide('triage', unnamed)).toMatchObject({ stage: 'assignment' });
    await expect.poll(() => process.desk.row(c.caseId).assignee).toBe(other.id);
    expect(process.desk.row(c.caseId).stage).toBe('investigation');
    expect(
      noticesOf(c)
        .filter((notice) => notice.clockId === 'unassigned.1')
        .map((notice) => notice.to),
    ).toEqual([{ role: 'supervisor' }, { role: 'head' }, { personId: other.id }]);
    expect(clockOf(c, 'routing')).toBeUndefined();
    expect(asked).toEqual([false, true, true]);
    expect(process.desk.told(c.caseId).filter((type) => type === 'left_unassigned')).toHaveLength(1);
  });
});

describe('past the limit', () => {
  /** The limit of four hours is a second of these days. */
  const hasty = policyWith(6_000);
  const assigneeOf = (c: RunningCase) => process.desk.stepsOf(c.caseId).at(-1)?.view.assignee;
  const toldOf = (c: RunningCase, type: string) =>
    process.desk
      .stepsOf(c.caseId)
      .flatMap((step) => step.events.filter((event) => event.type === type).map(({ data }) => data));

  test('a case that nobody triages is given to somebody who may, who hears of it and triages it', async () => {
    const caseId = randomUUID();
    const routed = routing([other]);
    routed.of({ caseId });
    // The head would hear of it much later: so it does not matter how late a busy machine looks.
    const ladder = unassigned.ladder.map((rung) =>
      rung.to === 'head' ? { ...rung, at: { share: 1_000 } } : rung,
    );
    const c = await process.open({ caseId, policy: { ...hasty, unassigned: { ...unassigned, ladder } } });
    await expect.poll(() => assigneeOf(c)).toBe(other.id);
    const { stage, tasks, receivedAtMs } = process.desk.row(caseId);
    expect(stage).toBe('triage');
    expect(tasks).toMatchObject([{ step: 'triage', role: 'agent', assignee: other.id }]);
    expect(routed.asked).toMatchObject([
      { roles: ['agent', 'supervisor', 'head'], class: null, pastLimit: true, except: null },
    ]);
    expect(noticesOf(c).filter((notice) => notice.clockId === 'unassigned.1')).toMatchObject([
      { rung: 'unassigned_to_supervisor', to: { role: 'supervisor' } },
      { rung: 'given_past_limit', kind: 'remind', to: { personId: other.id }, dueAtMs: receivedAtMs + 1_000 },
    ]);
    expect(toldOf(c, 'left_unassigned')).toEqual([
      { clockId: 'unassigned.1', sinceMs: receivedAtMs, dueAtMs: receivedAtMs + 1_000 },
    ]);
    expect(toldOf(c, 'routed')).toEqual([{ to: other.id, by: 'load', role: 'agent', pastLimit: true }]);
    expect(clockOf(c, 'unassigned')).toMatchObject({ met: false, breach: { dueAtMs: receivedAtMs + 1_000 } });
    expect(await c.decide('triage', unnamed, other)).toMatchObject({ stage: 'investigation' });
    expect(assigneeOf(c)).toBe(other.id);
  });

  test('a case received long ago is given to somebody at once', async () => {
    const caseId = randomUUID();
    routing([supervisor]).of({ caseId });
    const c = await process.open({ caseId, receivedAtMs: Date.now() - 5 * 3_600_000 });
    await expect.poll(() => assigneeOf(c)).toBe(supervisor.id);
    expect(process.desk.row(caseId)).toMatchObject({
      stage: 'triage',
      tasks: [{ step: 'triage', role: 'agent', assignee: supervisor.id }],
    });
    expect(toldOf(c, 'routed')).toMatchObject([{ role: 'supervisor', pastLimit: true }]);
  });

  test('a case that was let go of while it was worked on is given to somebody, and goes on where it was', async () => {
    const c = await process.open({ policy: policyWith(9_000) });
    await c.decide('triage', triage);
    const routed = routing([other]);
    routed.of(c);
    await c.decide('release_task', { taskId: 'investigate.1' });
    await expect.poll(() => assigneeOf(c)).toBe(other.id);
    expect(process.desk.row(c.caseId)).toMatchObject({
      stage: 'investigation',
      tasks: [{ step: 'investigate', assignee: other.id }],
    });
    expect(routed.asked).toMatchObject([{ roles: ['agent', 'supervisor', 'head'], pastLimit: true }]);
  });

  test('a case of the expert line is an expert’s before a superior’s', async () => {
    const c = await process.open({ policy: hasty });
    const routed = routing([]);
    routed.of(c);
    await c.decide('triage', grave);
    await expect
      .poll(() => routed.asked.at(-1))
      .toMatchObject({ roles: ['expert', 'supervisor', 'head'], pastLimit: true });
  });

  test('whoever has an offer out that nobody has is found while the customer is awaited, who is not hurried', async () => {
    const c = await process.open({ policy: policyWith(9_000) });
    await c.decide('triage', triage);
    await c.decide('release_task', { taskId: 'investigate.1' });
    const routed = routing([other]);
    routed.of(c);
    await c.decide('propose', offerOf(40_000));
    await expect.poll(() => assigneeOf(c)).toBe(other.id);
    expect(process.desk.row(c.caseId)).toMatchObject({
      stage: 'offer',
      waitingFor: 'customer',
      outcome: null,
    });
  });
});

describe('the expert line', () => {
  test('takes grave cases into its own queue, where agents take nothing', async () => {
    const c = await process.open();
    expect(await c.decide('triage', grave)).toMatchObject({ stage: 'assignment' });
    expect(process.desk.row(c.caseId)).toMatchObject({
      line: 'expert',
      tasks: [{ step: 'assign', role: 'expert' }],
    });
    await refused(c.decide('claim_task', { taskId: 'assign.1' }), 'not-your-task');
    await c.decide('claim_task', { taskId: 'assign.1' }, expert);
    expect(process.desk.row(c.caseId)).toMatchObject({
      assignee: expert.id,
      tasks: [{ step: 'investigate', role: 'expert' }],
    });
  });

  test('grants by its own power what an agent may not', async () => {
    const c = await process.open();
    await c.decide('triage', { ...triage, assignTo: expert.id });
    const offer = {
      proposalId: crypto.randomUUID(),
      kind: 'offer',
      finding: 'upheld',
      rootCause: 'late_delivery',
      remedy: 'compensation',
      compensation: { amountMinor: 90_000, currency: 'UAH' },
    } as const;
    expect(await c.decide('propose', offer, expert)).toMatchObject({ stage: 'offer' });
    const ofAgent = await investigated(process);
    const same = { ...offer, proposalId: crypto.randomUUID() };
    expect(await ofAgent.decide('propose', same)).toMatchObject({ stage: 'approval' });
  });

  test('is given a case from the investigation, and gives it back by assigning it', async () => {
    const c = await investigated(process);
    const routed = routing([expert]);
    routed.of(c);
    await c.decide('escalate_to_expert', { reason: 'too_hard', to: null });
    expect(routed.asked).toMatchObject([{ roles: ['expert'], except: null }]);
    expect(process.desk.row(c.caseId)).toMatchObject({
      stage: 'investigation',
      line: 'expert',
      assignee: expert.id,
      tasks: [{ step: 'investigate', role: 'expert', assignee: expert.id }],
    });
    await refused(c.decide('escalate_to_expert', { reason: 'again', to: null }), 'nothing-changes');
    await c.decide('reassign_task', { taskId: 'investigate.1', to: agent.id, line: 'agent' }, supervisor);
    expect(process.desk.row(c.caseId)).toMatchObject({
      line: 'agent',
      assignee: agent.id,
      tasks: [{ step: 'investigate', role: 'agent', assignee: agent.id }],
    });
  });

  test('whose people are all busy has the case in its queue, watched like any that nobody has', async () => {
    const c = await investigated(process);
    await c.decide('escalate_to_expert', { reason: 'too_hard', to: null });
    expect(process.desk.row(c.caseId)).toMatchObject({
      assignee: null,
      tasks: [{ step: 'investigate', role: 'expert', assignee: null }],
    });
    expect(clockOf(c, 'unassigned')?.ledger.at(-1)?.state).toBe('running');
    await c.decide('claim_task', { taskId: 'investigate.1' }, expert);
    expect(process.desk.row(c.caseId).assignee).toBe(expert.id);
  });
});

describe('an assignee who does nothing', () => {
  /** Two of these days, and the case goes on to somebody else. */
  const slow = {
    policy: policyWith(1_500, {
      unassigned: { ...unassigned, target: { ...unassigned.target, amount: 10_000 } },
    }),
  };

  test('is told, and then the case goes to somebody else', async () => {
    const c = await process.open(slow);
    const routed = routing([other]);
    routed.of(c);
    await c.decide('triage', triage);
    await expect.poll(() => process.desk.row(c.caseId).assignee).toBe(other.id);
    expect(routed.asked).toMatchObject([{ except: agent.id }]);
    expect(noticesOf(c).filter((notice) => notice.rung === 'remind_idle_assignee')).toMatchObject([
      { to: { personId: agent.id } },
    ]);
    expect(process.desk.told(c.caseId)).toEqual(expect.arrayContaining(['inactive', 'routed', 'assigned']));
  });

  test('is told of a triage that they took as well, and somebody else has it then', async () => {
    const c = await process.open(slow);
    const routed = routing([other]);
    routed.of(c);
    await expect.poll(() => process.desk.stepsOf(c.caseId).length).toBeGreaterThan(0);
    await c.decide('claim_task', { taskId: 'triage.1' });
    await expect.poll(() => process.desk.row(c.caseId).assignee).toBe(other.id);
    expect(routed.asked.at(-1)).toMatchObject({ roles: ['agent'], except: agent.id, pastLimit: false });
    expect(noticesOf(c).filter((notice) => notice.rung === 'remind_idle_assignee')).toMatchObject([
      { to: { personId: agent.id } },
    ]);
    expect(process.desk.row(c.caseId)).toMatchObject({
      stage: 'triage',
      tasks: [{ step: 'triage', assignee: other.id }],
    });
  });

  test('keeps the case when nobody else has room, and the supervisor hears', async () => {
    const c = await process.open(slow);
    await c.decide('triage', triage);
    await expect
      .poll(() => noticesOf(c).filter((notice) => notice.rung === 'nobody_else'))
      .toMatchObject([{ to: { role: 'supervisor' } }]);
    expect(process.desk.row(c.caseId)).toMatchObject({ assignee: agent.id, stage: 'investigation' });
  });

  test('is not watched while the customer or a department is awaited, and anew after each thing they do', async () => {
    const c = await investigated(process);
    const first = clockOf(c, 'inactivity');
    expect(first?.ledger.at(-1)?.state).toBe('running');
    await c.decide('reply', {});
    expect(clockOf(c, 'inactivity')?.id).not.toBe(first?.id);
    await c.decide('ask_customer', {});
    expect(clockOf(c, 'inactivity')).toBeUndefined();
    await c.decide('resume', { reason: 'phoned' });
    expect(clockOf(c, 'inactivity')?.ledger.at(-1)?.state).toBe('running');
    await c.decide('hand_off', { handOffId: crypto.randomUUID(), department: 'it', dueInDays: null });
    expect(clockOf(c, 'inactivity')).toBeUndefined();
    await c.decide('withdraw', byCustomer);
    expect(clockOf(c, 'inactivity')).toBeUndefined();
  });

  test('what somebody else does on the case is not theirs', async () => {
    const c = await investigated(process);
    const first = clockOf(c, 'inactivity');
    await c.decide('reply', {}, supervisor);
    expect(clockOf(c, 'inactivity')).toEqual(first);
  });
});
