/** A month of complaints against the running service, and what a manager sees at the end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { demoPolicy } from '../../workflows/policy.ts';
import { type Client, describe } from './client.ts';
import { closeMonth } from './manager.ts';
import type { MonthOptions } from './options.ts';
import { prepareStaff } from './people.ts';
import { type CasePlan, countsAt, planMonth } from './plan.ts';
import { type CaseEnd, playCase, type Stage } from './play.ts';
import { startProgress } from './progress.ts';
import { countTimelines, type MonthRun, summaryOf } from './report.ts';
import { grouped, moneyOf, Tally } from './summary.ts';

/** Complaints that the service can be expected to finish per second: larger months arrive over a longer time. */
const casesPerSecond = 3;
const arrivalMinSeconds = 60;

/** Drives the month; `say` gets lines for people. Throws `ServiceUnreachable` when the service is gone. */
export async function runMonth(
  client: Client,
  options: MonthOptions,
  say: (line: string) => void,
): Promise<MonthRun> {
  const plans = planMonth(options.scale, options.seed);
  const overSeconds =
    options.overSeconds ?? Math.max(arrivalMinSeconds, Math.round(plans.length / casesPerSecond));
  const staff = await prepareStaff(client, Date.now());
  say(
    `A month of ${grouped(plans.length)} complaints (${countsAt(options.scale)
      .map(([of, count]) => `${grouped(count)} ${of}`)
      .join(', ')}) in ${grouped(overSeconds)} s, seed ${options.seed}.`,
  );
  say(
    `Policy ${demoPolicy.name}: a day takes ${demoPolicy.dayMs / 1_000} s. Staff: ${staff.found} found, ${staff.created} added.`,
  );
  const topped = await topUpBudget(client, staff.head, plans);
  if (topped !== null) say(topped);

  const channelsKey = await makeChannelsKey(client);
  const tally = new Tally();
  const actMs: number[] = [];
  const progress = startProgress('cases closed', plans.length);
  const startMs = Date.now();
  const tell = (): void => {
    const seconds = (Date.now() - startMs) / 1_000;
    progress.update(
      tally.of('closed'),
      `${tally.of('arrived')} arrived, ${grouped(tally.of('moved'))} acts, ${tally.of('errors')} errors, ${seconds.toFixed(0)} s`,
    );
  };
  const stage: Stage = {
    client,
    channels: client.withKey(channelsKey.key),
    staff,
    policy: demoPolicy.name,
    dayMs: demoPolicy.dayMs,
    limits: Object.fromEntries(
      Object.entries(demoPolicy.classes).map(([of, limit]) => [of, limit.target.amount]),
    ),
    runId: `${startMs.toString(36)}-${options.seed}`,
    now: Date.now,
    took: (ms) => actMs.push(ms),
    on: (event, detail) => {
      tally.add(event);
      tally.add(`${event}.${detail}`);
    },
  };
  const ticking = setInterval(tell, 500);
  let ends: CaseEnd[];
  try {
    ends = await Promise.all(
      plans.map(async (plan) => {
        await sleep(plan.arrival * overSeconds * 1_000);
        const end = await playCase(stage, plan);
        if (end.look?.stage === 'closed') tally.add('closed');
        if (end.errors.length > 0) tally.add('errors');
        return end;
      }),
    );
  } finally {
    clearInterval(ticking);
    tell();
    progress.stop();
    await client.send('DELETE', `/v1/api-keys/${channelsKey.id}`);
  }
  const seconds = (Date.now() - startMs) / 1_000;
  say('Reading the histories...');
  const events = await countTimelines(client, ends);
  const run = summaryOf({
    ends,
    events,
    tally,
    actMs,
    seconds,
    retried: client.counts.retried,
    requests: client.counts.answered,
  });
  const read = await closeMonth(client, staff.head, demoPolicy.dayMs);
  return { ...run, summary: `${run.summary}\n\n${read}` };
}

/** A key for the systems in which customers write: made for one run, and revoked after it. */
async function makeChannelsKey(client: Client): Promise<{ readonly id: string; readonly key: string }> {
  const answer = await client.send<{ id: string; key: string }>('POST', '/v1/api-keys', {
    // Only an admin names a policy, so the cases are registered by another key than this one.
    body: { name: 'Channels of the demo', role: 'integrator', reach: 'all' },
  });
  if (answer.status !== 201) throw new Error(`Cannot make a key: ${answer.status} ${describe(answer.body)}`);
  return answer.body;
}

interface Pool {
  /** Calendar month, such as 2026-03. */
  readonly month: string;
  readonly currency: string;
  readonly capMinor: number;
  readonly heldMinor: number;
}

/** The pool of the month that runs, in whichever zone; a month without claims yet may have none. */
function poolOfNow(pools: readonly Pool[]): Pool | undefined {
  const monthAt = (hoursAhead: number): string =>
    new Date(Date.now() + hoursAhead * 3_600_000).toISOString().slice(0, 7);
  return pools
    .filter(({ month }) => month >= monthAt(-12) && month <= monthAt(14))
    .sort((a, b) => a.month.localeCompare(b.month))
    .at(-1);
}

/**
 * The head of complaints looks at the month's pool first: it was laid down for a real month, and several demos in one
 * month would drain it. Answers what was done, or null when nothing had to be.
 */
async function topUpBudget(client: Client, head: string, plans: readonly CasePlan[]): Promise<string | null> {
  const answer = await client.get<{ items: Pool[] }>('/v1/budget');
  if (answer.status !== 200)
    throw new Error(`Cannot read the budget: ${answer.status} ${describe(answer.body)}`);
  const pool = poolOfNow(answer.body.items.filter((one) => one.currency === demoPolicy.currency));
  if (pool === undefined) return null;
  // Bettered offers and reopenings cost more than what was proposed first.
  const needMinor = Math.ceil(plans.reduce((sum, plan) => sum + (plan.proposal.amountMinor ?? 0), 0) * 1.6);
  if (pool.capMinor - pool.heldMinor >= needMinor) return null;
  const capMinor = pool.heldMinor + needMinor;
  const put = await client.send('PUT', `/v1/budget/${pool.month}/${pool.currency}`, {
    body: { capMinor },
    actor: head,
  });
  if (put.status !== 200) throw new Error(`Cannot raise the budget: ${put.status} ${describe(put.body)}`);
  return `The head raised the month's pool from ${moneyOf(pool.capMinor, pool.currency)} to ${moneyOf(capMinor, pool.currency)}.`;
}
