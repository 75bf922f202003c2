/** Something is done about a cause: an idea becomes a corrective action, the work is done, and it is looked whether it helped. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Code } from '../../workflows/domain/vocabulary.ts';
import { type Client, must } from './client.ts';
import type { Staff } from './people.ts';
import { type CasePlan, planCase } from './plan.ts';
import { createRng } from './random.ts';

/** How the demo's ideas begin; nobody else's is touched. */
export const ideaTitle = 'Менше скарг: ';

/** When it is begun and done, as shares of the month's span. */
export const workSpan = { begins: 0.2, isDone: 0.5 } as const;
/** Complaints of so many of the policy's days before and after are compared. */
const checkDays = 7;
/** Complaints of the last days have no cause yet: so many days later all have one. */
const understoodDays = 14;
/** So many of the work's cause still come once it is done: every third. */
const stillComes = 3;
/** Streams of random numbers far from those of the cases. */
const otherStreams = 1_000_000;
const redrawsMax = 50;

/** The cause that most complaints have before the work is done; null of none. */
export function causeToWorkOn(plans: readonly CasePlan[]): Code | null {
  const counts = new Map<Code, number>();
  for (const { theme, arrival, notAComplaint, withdrawal } of plans) {
    if (arrival >= workSpan.isDone || notAComplaint || withdrawal !== null) continue;
    counts.set(theme.rootCause, (counts.get(theme.rootCause) ?? 0) + 1);
  }
  const [worst] = [...counts].sort(([, a], [, b]) => b - a);
  return worst?.[0] ?? null;
}

/** The month as it comes once something was done about `cause`: others complain in place of two thirds of those. */
export function eased(plans: readonly CasePlan[], cause: Code | null, seed: number): readonly CasePlan[] {
  let later = 0;
  return plans.map((plan) => {
    if (plan.arrival < workSpan.isDone || plan.theme.rootCause !== cause) return plan;
    later += 1;
    return later % stillComes === 0 ? plan : ofAnotherCause(plan, seed);
  });
}

function ofAnotherCause(plan: CasePlan, seed: number): CasePlan {
  for (let draws = 1; draws <= redrawsMax; draws += 1) {
    const rng = createRng(seed, plan.index + draws * otherStreams);
    const other = planCase(rng, plan.class, plan.index, plan.arrival);
    if (other.theme.rootCause !== plan.theme.rootCause) return other;
  }
  return plan;
}

export interface Work {
  readonly cause: Code;
  /** Waits for the effectiveness check, and tells what it says. */
  checked(): Promise<string>;
}

/**
 * An agent has an idea, the head has it put to work by a supervisor, who is done by the middle of the month.
 * @param dayMs the policy's day: the check counts in it
 */
export async function improve(
  client: Client,
  staff: Staff,
  about: { readonly cause: Code; readonly how: string; readonly overMs: number; readonly dayMs: number },
): Promise<Work> {
  const { cause, how, overMs, dayMs } = about;
  const [agent, owner] = [staff.agents[0] ?? staff.head, staff.supervisors[0] ?? staff.head];
  const beginMs = Date.now();
  await sleep(overMs * workSpan.begins);
  const idea = await must(
    'have an idea',
    client.as(agent).POST('/v1/ideas', { body: { cause, title: `${ideaTitle}${cause}`, body: how } }),
  );
  const head = client.as(staff.head);
  const ofIdea = { path: { id: idea.id } };
  await must('accept an idea', head.PATCH('/v1/ideas/{id}', { params: ofIdea, body: { state: 'accepted' } }));
  const body = {
    cause,
    title: `Зробити, як запропоновано: ${cause}`,
    ownerId: owner,
    dueAt: new Date(Date.now() + overMs + checkDays * dayMs).toISOString(),
    checkDays,
    demo: true,
  };
  const { id } = await must('begin an action', head.POST('/v1/corrective-actions', { body }));
  await sleep(beginMs + overMs * workSpan.isDone - Date.now());
  const params = { path: { id } };
  await must(
    'end an action',
    client.as(owner).PATCH('/v1/corrective-actions/{id}', { params, body: { ended: 'done' } }),
  );
  await must(
    'put an idea to work',
    head.PATCH('/v1/ideas/{id}', { params: ofIdea, body: { state: 'done' } }),
  );
  const dueMs = Date.now() + (checkDays + understoodDays) * dayMs;

  return {
    cause,
    async checked() {
      // It is looked for every ten seconds; a busy machine may take longer.
      const untilMs = Math.max(Date.now(), dueMs) + 180_000;
      for (;;) {
        const { check, owner: by } = await must(
          'read an action',
          head.GET('/v1/corrective-actions/{id}', { params }),
        );
        if (check.checkedAt !== null) {
          const verdict = check.effective ? 'It helped' : 'It did not help';
          return `${by.name} had ${cause} put right, as an agent had proposed. ${verdict}: ${check.casesBefore} complaints in the ${check.days} days before, ${check.casesAfter} in as many after.`;
        }
        if (Date.now() > untilMs) throw new Error('A corrective action was not checked for its effect');
        await sleep(1_000);
      }
    },
  };
}
