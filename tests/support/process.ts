/** A worker with the real process and activities that keep what they are asked in memory: tests of the process alone. */
import { randomUUID } from 'node:crypto';
import {
  Client,
  Connection,
  type WorkflowHandle,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import type {
  Activities,
  ClaimAnswer,
  ClaimRequest,
  RouteRequest,
  Routing,
  StepRecord,
} from '../../workflows/activities.contract.ts';
import {
  type CaseView,
  type Decision,
  type DecisionAnswer,
  type DecisionPayloads,
  type Ending,
  type FactKind,
  type FactPayloads,
  factSignal,
  updateOf,
  type Verb,
  viewQuery,
  workflowIdOf,
  workflowType,
} from '../../workflows/complaint.contract.ts';
import type { Actor } from '../../workflows/domain/case-file.ts';
import { type Intake, openCaseFile } from '../../workflows/domain/open-file.ts';
import { type Refusal, refusalTypes, refuse } from '../../workflows/domain/refusals.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Ground } from '../../workflows/domain/working-time.ts';
import { defaultPolicy, type Policy } from '../../workflows/policy.ts';
import { temporalAddress, temporalNamespace, uniqueTaskQueue, workflowBundlePath } from './temporal.ts';

/** A policy whose day lasts `dayMs` milliseconds. */
export const policyWith = (dayMs: number, changes: Partial<Policy> = {}): Policy => ({
  ...defaultPolicy,
  dayMs,
  ...changes,
});

/** Always open, Kyiv winter time for ever: tests of the process need no zone. */
export const plainGround = (fromMs: number, untilMs: number): Ground => ({
  calendar: 'always',
  calendarVersion: 1,
  zone: 'Etc/GMT-2',
  fromMs,
  untilMs,
  offsets: [[fromMs, 7_200_000]],
  open: null,
  extendable: true,
});

/** A person with roles. The id is made from the name, so that tests read well. */
export function person(name: string, ...roles: Role[]): Actor {
  const hex = Buffer.from(name.padEnd(16, '.')).toString('hex').slice(0, 32);
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  return { kind: 'person', id, roles, standsInFor: [] };
}

export const agent = person('agent', 'agent');
export const supervisor = person('supervisor', 'supervisor');
export const head = person('head', 'head');
export const shop: Actor = { kind: 'system', id: 'shop', roles: ['integrator'], standsInFor: [] };

/** What the process asked of the outside world. */
export class Desk {
  readonly steps: StepRecord[] = [];
  readonly claims = new Map<string, { caseId: string; amountMinor: number; state: string }>();
  readonly payments: string[] = [];
  /** What customers were asked after their complaints, and who has answered. */
  readonly surveys: {
    caseId: string;
    cycle: number;
    atMs: number;
    what: 'invited' | 'reminded' | 'ended';
  }[] = [];
  readonly answeredSurveys = new Set<string>();
  readonly reversals: string[] = [];
  /** What is left in the pool. */
  leftMinor = Number.MAX_SAFE_INTEGER;
  /** Makes `pay` wait, for tests of what may happen meanwhile. */
  payGate: Promise<void> = Promise.resolve();
  /** Whom routing finds; nobody unless a test says. */
  routes: (request: RouteRequest) => Routing | null = () => null;
  /** What the antifraud system says. */
  verdict: () => Promise<{ verdict: 'clear' | 'review' | 'block'; reason: string | null }> = async () => ({
    verdict: 'clear',
    reason: null,
  });
  /** Makes the next writes fail. */
  failWrites = 0;
  /** How another case is asked to take one over. */
  handsOver: Activities['handOver'] = () => Promise.reject(new Error('There is no other case.'));

  readonly activities: Activities = {
    recordStep: async (step) => {
      if (this.failWrites > 0) {
        this.failWrites -= 1;
        throw new Error('the database is down');
      }
      if (this.steps.some((s) => s.view.caseId === step.view.caseId && s.view.seq === step.view.seq)) return;
      this.steps.push(step);
      this.release(step.view.caseId, step.holds);
    },
    reserve: async (request) => this.claim(request),
    changeClaim: async (request) => this.claim(request),
    pay: async ({ claimId }) => {
      await this.payGate;
      const claim = this.claims.get(claimId);
      if (claim?.state === 'reserved') {
        claim.state = 'captured';
        this.payments.push(claimId);
      }
      return { paidAtMs: Date.now() };
    },
    reversePayment: async ({ claimId }) => {
      const claim = this.claims.get(claimId);
      if (claim?.state === 'captured') {
        claim.state = 'reversed';
        this.reversals.push(claimId);
      }
      return { reversedAtMs: Date.now() };
    },
    handOver: (request) => this.handsOver(request),
    route: async (request) => this.routes(request),
    screen: () => this.verdict(),
    fetchGround: async ({ fromMs, untilMs }) => plainGround(fromMs, untilMs),
    inviteToSurvey: async ({ caseId, cycle, atMs }) =>
      void this.surveys.push({ caseId, cycle, atMs, what: 'invited' }),
    remindOfSurvey: async ({ caseId, cycle, atMs }) => {
      if (this.answeredSurveys.has(caseId)) return 'answered';
      this.surveys.push({ caseId, cycle, atMs, what: 'reminded' });
      return 'awaited';
    },
    endSurvey: async ({ caseId, cycle, atMs }) => {
      if (this.answeredSurveys.has(caseId)) return 'answered';
      this.surveys.push({ caseId, cycle, atMs, what: 'ended' });
      return 'silent';
    },
  };

  private release(caseId: string, holds: string | null): void {
    for (const [claimId, claim] of this.claims) {
      if (claim.caseId !== caseId || claimId === holds || claim.state !== 'reserved') continue;
      claim.state = 'released';
      this.leftMinor += claim.amountMinor;
    }
  }

  private claim({ claimId, caseId, money, powerMinor, ifAbovePower }: ClaimRequest): ClaimAnswer {
    const before = this.claims.get(claimId)?.amountMinor ?? 0;
    if (money.amountMinor - before > this.leftMinor) {
      return { granted: false, limit: 'pool_month', leftMinor: this.leftMinor };
    }
    const paid = [...this.claims.values()].filter((of) => of.caseId === caseId && of.state === 'captured');
    const stakeMinor = paid.reduce((sum, of) => sum + of.amountMinor, money.amountMinor);
    const alone = powerMinor === null || stakeMinor <= powerMinor;
    if (!alone && ifAbovePower === 'refuse') {
      return { granted: false, limit: 'authority', leftMinor: Math.max(0, powerMinor - stakeMinor) };
    }
    this.leftMinor -= money.amountMinor - before;
    this.claims.set(claimId, { caseId, amountMinor: money.amountMinor, state: 'reserved' });
    return { granted: true, alone, stakeMinor };
  }

  /** Timeline types of a case, in order. */
  told(caseId: string): string[] {
    return this.stepsOf(caseId).flatMap((step) => step.events.map((event) => event.type));
  }
  stepsOf(caseId: string): StepRecord[] {
    return this.steps.filter((step) => step.view.caseId === caseId);
  }
  /** The projection as readers would see it. */
  row(caseId: string): CaseView {
    const row = this.stepsOf(caseId).at(-1)?.view;
    if (!row) throw new Error(`nothing was written for case ${caseId}`);
    return row;
  }
}

/** A running case, driven as the engine drives it. */
export class RunningCase {
  readonly caseId: string;
  readonly handle: WorkflowHandle;
  constructor(caseId: string, handle: WorkflowHandle) {
    this.caseId = caseId;
    this.handle = handle;
  }

  /** Sends a decision and waits for its answer. A refusal is thrown by the engine's client. */
  decide<V extends Verb>(
    verb: V,
    payload: DecisionPayloads[V],
    by: Actor = agent,
    more: { atMs?: number; ifVersion?: number | null; commandId?: string } = {},
  ): Promise<DecisionAnswer> {
    const decision = {
      verb,
      commandId: more.commandId ?? randomUUID(),
      actor: by,
      atMs: more.atMs ?? Date.now(),
      ifVersion: more.ifVersion ?? null,
      payload,
    };
    return this.handle.executeUpdate<DecisionAnswer, [Decision]>(updateOf(verb), {
      args: [decision as Decision],
      updateId: decision.commandId,
    });
  }

  async tell<K extends FactKind>(
    kind: K,
    payload: FactPayloads[K],
    by: Actor = shop,
    factId: string = randomUUID(),
  ): Promise<void> {
    await this.handle.signal(factSignal, { kind, factId, actor: by, atMs: Date.now(), payload });
  }

  view(): Promise<CaseView> {
    return this.handle.query<CaseView>(viewQuery);
  }

  async ending(): Promise<Ending> {
    return (await this.handle.result()) as Ending;
  }
}

/** Asks the other case as the product does, but for what only PostgreSQL knows of it. */
function createHandsOver(client: Client): Activities['handOver'] {
  return async ({ into, decision }) => {
    try {
      await client.workflow
        .getHandle(workflowIdOf(into))
        .executeUpdate(updateOf('take_over'), { args: [decision], updateId: decision.commandId });
      return { taken: true };
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal !== null) return { taken: false, refusal };
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      return { taken: false, refusal: refuse('case-ended', 'The case has ended.', { outcome: null }) };
    }
  };
}

function refusalIn(error: unknown): Refusal | null {
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
    return null;
  const { type, message, details } = error.cause;
  const known = refusalTypes.find((one) => one === type);
  const [first] = details ?? [];
  return known === undefined
    ? null
    : refuse(known, message, { ...(first as Refusal['details'] | undefined) });
}

/** A task queue with a worker of its own on the tests' Temporal server. */
export interface ProcessUnderTest {
  readonly client: Client;
  readonly desk: Desk;
  readonly taskQueue: string;
  open(intake?: Partial<Intake>): Promise<RunningCase>;
  close(): Promise<void>;
}

/**
 * Starts a worker with the process. Without `on` it uses the tests' shared Temporal server.
 * @param on another server, with its own time: a time-skipping one lives ahead of the machine's clock
 */
export async function startProcess(on?: {
  client: Client;
  connection: NativeConnection;
  namespace: string;
  nowMs(): Promise<number>;
}): Promise<ProcessUnderTest> {
  const address = on ? null : temporalAddress();
  const connection = address === null ? null : await Connection.connect({ address });
  const native = on?.connection ?? (await NativeConnection.connect({ address: address ?? '' }));
  const client = on?.client ?? new Client({ ...(connection && { connection }) });
  const taskQueue = uniqueTaskQueue();
  const desk = new Desk();
  desk.handsOver = createHandsOver(client);
  const worker = await Worker.create({
    connection: native,
    namespace: on?.namespace ?? temporalNamespace,
    taskQueue,
    workflowBundle: { codePath: workflowBundlePath() },
    activities: desk.activities,
    stickyQueueScheduleToStartTimeout: '2s',
  });
  const running = worker.run();
  return {
    client,
    desk,
    taskQueue,
    open: async (intake = {}) => {
      const caseId = intake.caseId ?? randomUUID();
      const now = on ? await on.nowMs() : Date.now();
      const file = openCaseFile({
        caseId,
        number: 'C-2026-000001',
        policy: policyWith(86_400_000),
        ground: plainGround(now - 86_400_000, now + 90 * 86_400_000),
        channel: 'web',
        vulnerable: false,
        arm: null,
        receivedAtMs: now,
        createdAtMs: now,
        class: null,
        category: null,
        remedySought: null,
        ...intake,
      });
      const handle = await client.workflow.start(workflowType, {
        workflowId: workflowIdOf(caseId),
        taskQueue,
        args: [file],
      });
      return new RunningCase(caseId, handle);
    },
    close: async () => {
      worker.shutdown();
      await running;
      if (!on) {
        await connection?.close();
        await native.close();
      }
    },
  };
}
