/** Drives one complaint from its receipt to its closing, as its people would. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Act, actOf, complaintOf, type Voices, voicesOf } from './acts.ts';
import { type RunningBeside, startBeside } from './beside.ts';
import { type Client, describe, problemOf, ServiceUnreachable, tried } from './client.ts';
import {
  type CaseLook,
  freshMemory,
  type LimitDays,
  type Memory,
  type Move,
  nextMove,
  remember,
} from './course.ts';
import type { Pages } from './pages.ts';
import type { Staff } from './people.ts';
import type { CasePlan } from './plan.ts';
import type { PutBack } from './put-back.ts';
import { tellOfPurchase } from './shop.ts';

/** What all cases of a run share. */
export interface Stage {
  readonly client: Client;
  /** Speaks for customers, as the systems do in which they write. */
  readonly channels: Client;
  /** What customers see in their browsers. */
  readonly pages: Pages;
  readonly staff: Staff;
  readonly policy: string;
  readonly dayMs: number;
  readonly limits: LimitDays;
  readonly putBack: PutBack;
  /** Names this run in its Idempotency-Keys. */
  readonly runId: string;
  readonly now: () => number;
  /** Called with the milliseconds that the service took for an act. */
  readonly took: (ms: number) => void;
  /** Called with what the till refunded, in minor units. */
  readonly refunded: (amountMinor: number) => void;
  /** Called as things happen, for the progress bar and the summary. */
  readonly on: (
    event: 'arrived' | 'moved' | 'refused' | 'looked_again',
    detail: string,
    plan: CasePlan,
  ) => void;
}

/** How a case came out; `look` is null when it was never accepted. */
export interface CaseEnd {
  readonly plan: CasePlan;
  readonly look: CaseLook | null;
  /** What no person would have met: empty when all is well. */
  readonly errors: readonly string[];
}

/** Refusals that only mean that the case went on meanwhile: a person looks again. */
const lookAgain = new Set([
  'not-allowed-now',
  'decision-pending',
  'stale-version',
  'case-ended',
  'customer-awaited',
  'customer-not-awaited',
  'no-such-task',
  'task-taken',
  'no-such-hand-off',
  'nothing-changes',
  'no-refusal',
  'pauses-exhausted',
]);

/** The amount is not to be had so: the people go on without it. */
const noMoneyFor = new Set(['budget-exhausted', 'outside-rule', 'above-authority']);

/** So often the same move may be refused before it counts as a fault. */
const refusalsMax = 6;
/** Longer than any course of a case, in the policy's days. */
const patienceDays = 90;
const pollMinMs = 200;
const pollMaxMs = 4_000;
/** However far the next move is, the case is looked at so often: somebody else may have acted in it. */
const lookAgainMs = 15_000;

export async function playCase(stage: Stage, plan: CasePlan): Promise<CaseEnd> {
  const voices = voicesOf(plan, new Date(stage.now()));
  try {
    const order = await tellOfPurchase(stage, plan, voices);
    const complaint = complaintOf(plan, voices, stage, order);
    const sent = await tried(
      stage.client.as().POST('/v1/complaints', {
        params: { header: { 'Idempotency-Key': `demo-${stage.runId}-${plan.index}` } },
        body: complaint,
      }),
    );
    if (!sent.ok || !('id' in sent.body)) {
      return {
        plan,
        look: null,
        errors: [`a complaint was not taken: ${sent.status} ${describe(sent.body)}`],
      };
    }
    stage.on('arrived', plan.class, plan);
    const beside = startBeside(stage, plan, complaint);
    const end = await follow(stage, plan, sent.body.id, voices, beside);
    return { ...end, errors: [...end.errors, ...(await beside.settled())] };
  } catch (error) {
    if (error instanceof ServiceUnreachable) throw error;
    return { plan, look: null, errors: [error instanceof Error ? error.message : String(error)] };
  }
}

async function follow(
  stage: Stage,
  plan: CasePlan,
  id: string,
  voices: Voices,
  beside: RunningBeside,
): Promise<CaseEnd> {
  const memory = freshMemory(stage.now());
  const errors: string[] = [];
  const refusals = new Map<string, number>();
  let pollMs = pollMinMs;
  let seen = '';
  for (;;) {
    const answer = await tried(stage.client.as().GET('/v1/complaints/{id}', { params: { path: { id } } }));
    if (!answer.ok)
      return {
        plan,
        look: null,
        errors: [`a case could not be read: ${answer.status} ${describe(answer.body)}`],
      };
    const look: CaseLook = answer.body;
    const standing = `${look.cycle}/${look.stage}/${look.waitingFor}/${look.version}`;
    if (standing !== seen) {
      seen = standing;
      memory.sinceMs = stage.now();
      pollMs = pollMinMs;
      beside.saw(look);
    }
    if (look.stage === 'closed') return { plan, look, errors };
    if (stage.now() - memory.sentMs > patienceDays * stage.dayMs + 60_000) {
      return {
        plan,
        look,
        errors: [...errors, `${look.number} is at stage ${look.stage} after ${patienceDays} days`],
      };
    }

    const move = nextMove(plan, look, memory, stage.dayMs, stage.limits);
    const waitMs = (move?.atMs ?? Number.POSITIVE_INFINITY) - stage.now();
    if (move === null || waitMs > 0) {
      // Nobody stares at a case: they look when they mean to act or when something is due. Where neither is known
      // the process is about to do something: look soon, then less and less often.
      const dueMs = look.next?.dueAt ? Date.parse(look.next.dueAt) - stage.now() + 100 : 0;
      const untilMs = move !== null ? waitMs : dueMs > 0 ? dueMs : pollMs;
      if (move === null && dueMs <= 0) pollMs = Math.min(pollMs * 1.6, pollMaxMs);
      await sleep(Math.max(20, Math.min(untilMs, lookAgainMs)));
      continue;
    }
    const refusal = await make(stage, move, plan, look, memory, voices, answer.etag ?? '*');
    if (refusal === null) continue;
    const key = `${look.cycle}.${move.name}`;
    refusals.set(key, (refusals.get(key) ?? 0) + 1);
    if (refusal.fault || (refusals.get(key) ?? 0) > refusalsMax) {
      errors.push(`${look.number} at ${look.stage}: ${move.name}: ${refusal.words}`);
      // A person would give up on it, and so would the case's other people: the demo says so and leaves.
      return { plan, look, errors };
    }
    await sleep(pollMinMs);
  }
}

interface RefusedMove {
  readonly fault: boolean;
  readonly words: string;
}

/** Makes the move; null when it was taken. */
async function make(
  stage: Stage,
  move: Move,
  plan: CasePlan,
  look: CaseLook,
  memory: Memory,
  voices: Voices,
  etag: string,
): Promise<RefusedMove | null> {
  const act: Act = actOf(move, plan, look, memory, voices, stage.staff);
  const askedMs = stage.now();
  const side = act.actor === null ? stage.channels : stage.client;
  const answer = await tried(act.send(side.as(act.actor), etag));
  stage.took(stage.now() - askedMs);
  if (answer.ok) {
    remember(memory, look.cycle, move.name);
    memory.sinceMs = stage.now();
    stage.on('moved', move.name, plan);
    return null;
  }
  const problem = problemOf(answer.body);
  const words = `${answer.status} ${describe(answer.body)}`;
  if (noMoneyFor.has(problem)) {
    const isShare = (answer.body as { readonly limit?: string }).limit === 'agent_month';
    if (isShare && !memory.shareUsed) memory.shareUsed = true;
    else memory.noMoney = true;
    stage.on('refused', problem, plan);
    return { fault: false, words };
  }
  if (lookAgain.has(problem)) {
    stage.on('looked_again', problem, plan);
    return { fault: false, words };
  }
  return { fault: true, words };
}
