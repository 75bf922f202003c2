/** A month of complaints against the running service, and what a manager sees at the end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { demoPolicy } from '../../workflows/policy.ts';
import { type Client, must } from './client.ts';
import { causeToWorkOn, eased } from './improving.ts';
import { writeDown } from './knowledge.ts';
import { closeMonth } from './manager.ts';
import type { MonthOptions } from './options.ts';
import { createPages } from './pages.ts';
import { prepareStaff } from './people.ts';
import { beginPilot } from './pilot.ts';
import { countsAt, planMonth } from './plan.ts';
import { type CaseEnd, playCase, type Stage } from './play.ts';
import { topUpBudget } from './pools.ts';
import { startProgress } from './progress.ts';
import type { PutBack } from './put-back.ts';
import { countTimelines, type MonthRun, summaryOf } from './report.ts';
import { takePlaces } from './routing.ts';
import { layDownRules } from './rules.ts';
import { startScenes } from './scenes.ts';
import { tellOfStores } from './shop.ts';
import { grouped, Tally } from './summary.ts';

/** Complaints that the service can be expected to finish per second: larger months arrive over a longer time. */
const casesPerSecond = 3;
const arrivalMinSeconds = 60;

/**
 * Drives the month; `say` gets lines for people. Throws `ServiceUnreachable` when the service is gone. Whatever `putBack`
 * is left to owe then is for the caller.
 */
export async function runMonth(
  client: Client,
  options: MonthOptions,
  say: (line: string) => void,
  putBack: PutBack,
): Promise<MonthRun> {
  const planned = planMonth(options.scale, options.seed);
  const cause = causeToWorkOn(planned);
  const plans = eased(planned, cause, options.seed);
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
  const [expert, supervisor] = [staff.experts[0] ?? staff.head, staff.supervisors[0] ?? staff.head];
  for (const done of [
    await topUpBudget(client, staff.head, plans),
    await layDownRules(client, staff.head),
    await writeDown(client, expert, supervisor),
  ]) {
    if (done !== null) say(done);
  }

  const pilot = await beginPilot(client, staff.head, putBack);
  const places = await takePlaces(client, staff, putBack);
  say(places.told);

  const channelsKey = await makeChannelsKey(client);
  const revoke = putBack.owe('the key of the channels', () => revokeKey(client, channelsKey.id));
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
    pages: createPages(client.url),
    staff,
    policy: demoPolicy.name,
    putBack,
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
  const failed = (error: unknown): void => {
    tally.add('errors');
    failures.push(error instanceof Error ? error.message : String(error));
  };
  const overMs = overSeconds * 1_000;
  const scenes = startScenes(stage, { plans, cause, overMs, pilot, isOver: () => isOver, failed });
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
    await places.give();
    await revoke();
  }
  const seconds = (Date.now() - startMs) / 1_000;
  const { told, work } = await scenes.over();
  say('Reading the histories...');
  const events = await countTimelines(client, ends);
  const read = await closeMonth(client, staff.head, {
    ...{ ends, startMs, halfwayMs: startMs + overMs / 2, dayMs: demoPolicy.dayMs },
    ...{ seed: options.seed, pilot, work, told },
  }).catch(failed);
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
  return { ...run, summary: [run.summary, read].filter(Boolean).join('\n\n') };
}

/** A key for the systems in which customers write: made for one run, and revoked after it. */
async function makeChannelsKey(client: Client): Promise<{ readonly id: string; readonly key: string }> {
  // Only an admin names a policy, so the cases are registered by another key than this one.
  const body = { name: 'Channels of the demo', role: 'integrator', reach: 'all' } as const;
  const { id, key } = await must('make a key', client.as().POST('/v1/api-keys', { body }));
  if (key === null) throw new Error('Cannot make a key: it was made before');
  return { id, key };
}

const revokeKey = (client: Client, id: string): Promise<unknown> =>
  must('revoke the key', client.as().DELETE('/v1/api-keys/{id}', { params: { path: { id } } }));
