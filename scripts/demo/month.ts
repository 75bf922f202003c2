/** A month of complaints against the running service, and what a manager sees at the end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { demoPolicy } from '../../workflows/policy.ts';
import { type Client, must } from './client.ts';
import { strike } from './incident.ts';
import { closeMonth } from './manager.ts';
import type { MonthOptions } from './options.ts';
import { prepareStaff } from './people.ts';
import { beginPilot } from './pilot.ts';
import { type CasePlan, countsAt, planMonth } from './plan.ts';
import { type CaseEnd, playCase, type Stage } from './play.ts';
import { startProgress } from './progress.ts';
import { countTimelines, type MonthRun, summaryOf } from './report.ts';
import { tellOfStores } from './shop.ts';
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

  const pilot = await beginPilot(client, staff.head);

  const channelsKey = await makeChannelsKey(client);
  const channels = client.withKey(channelsKey.key);
  await tellOfStores(channels);
  const tally = new Tally();
  const refunded = { times: 0, minor: 0 };
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
    channels,
    staff,
    policy: demoPolicy.name,
    dayMs: demoPolicy.dayMs,
    limits: Object.fromEntries(
      Object.entries(demoPolicy.classes).map(([of, limit]) => [of, limit.target.amount]),
    ),
    runId: `${startMs.toString(36)}-${options.seed}`,
    now: Date.now,
    took: (ms) => actMs.push(ms),
    refunded: (amountMinor) => {
      refunded.times += 1;
      refunded.minor += amountMinor;
    },
    on: (event, detail) => {
      tally.add(event);
      tally.add(`${event}.${detail}`);
    },
  };
  const ticking = setInterval(tell, 500);
  let ends: CaseEnd[];
  let isOver = false;
  const failures: string[] = [];
  const failed = (error: unknown): string => {
    tally.add('errors');
    failures.push(error instanceof Error ? error.message : String(error));
    return '';
  };
  const halfway = sleep((overSeconds * 1_000) / 2);
  const struck = halfway.then(() => strike(client, staff, () => isOver)).catch(failed);
  const widened = halfway.then(() => pilot?.widen()).catch(failed);
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
    isOver = true;
    clearInterval(ticking);
    tell();
    progress.stop();
    const params = { path: { id: channelsKey.id } };
    await must('revoke the key', client.as().DELETE('/v1/api-keys/{id}', { params }));
  }
  const seconds = (Date.now() - startMs) / 1_000;
  const incident = await struck;
  await widened;
  say('Reading the histories...');
  const events = await countTimelines(client, ends);
  const run = summaryOf({
    ends,
    events,
    tally,
    refunded,
    failures,
    actMs,
    seconds,
    retried: client.counts.retried,
    requests: client.counts.answered,
  });
  const read = await closeMonth(client, staff.head, startMs, demoPolicy.dayMs, pilot);
  return { ...run, summary: [run.summary, incident, read].filter(Boolean).join('\n\n') };
}

/** A key for the systems in which customers write: made for one run, and revoked after it. */
async function makeChannelsKey(client: Client): Promise<{ readonly id: string; readonly key: string }> {
  // Only an admin names a policy, so the cases are registered by another key than this one.
  const body = { name: 'Channels of the demo', role: 'integrator', reach: 'all' } as const;
  const { id, key } = await must('make a key', client.as().POST('/v1/api-keys', { body }));
  if (key === null) throw new Error('Cannot make a key: it was made before');
  return { id, key };
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
  const { items } = await must('read the budget', client.as().GET('/v1/budget'));
  const pool = poolOfNow(items.filter((one) => one.currency === demoPolicy.currency));
  if (pool === undefined) return null;
  // Bettered offers and reopenings cost more than what was proposed first.
  const needMinor = Math.ceil(plans.reduce((sum, plan) => sum + (plan.proposal.amountMinor ?? 0), 0) * 1.6);
  if (pool.capMinor - pool.heldMinor >= needMinor) return null;
  const capMinor = pool.heldMinor + needMinor;
  const params = { path: { month: pool.month, currency: pool.currency } };
  await must(
    'raise the budget',
    client.as(head).PUT('/v1/budget/{month}/{currency}', { params, body: { capMinor } }),
  );
  return `The head raised the month's pool from ${moneyOf(pool.capMinor, pool.currency)} to ${moneyOf(capMinor, pool.currency)}.`;
}
