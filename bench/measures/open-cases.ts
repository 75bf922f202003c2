/** Many open cases: a backlog while others are served, reads among them, what they cost at rest, and a restart. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  countsOf,
  hastyPolicy,
  holdBacklog,
  isTidying,
  openCasesOf,
  rungDelaysMs,
  type Sizes,
  sizesOf,
} from '../lab/store.ts';
import { type CpuSeconds, usedBetween } from '../lab/usage.ts';
import { p50, p99, sum } from '../load/numbers.ts';
import type { FigureId } from '../report/figures.ts';
import { drained } from './drain.ts';
import { attempt, type Bench, drive } from './measure.ts';

const backlogIds = [
  'backlog.size',
  'backlog.command.p50',
  'backlog.command.p99',
  'backlog.timer.p50',
  'backlog.timer.p99',
] as const satisfies readonly FigureId[];
const readIds = [
  'read.p99.at16',
  'read.p50.at16',
  'read.p99.at1',
  'list.p99.at1',
  'list.p99.at16',
  'list.p50.at1',
] as const satisfies readonly FigureId[];
const dayMs = 86_400_000;
/** What comes after the drain takes this long at most. */
const afterDrainMs = 150_000;

export async function measureOpenCases(bench: Bench): Promise<void> {
  const { lab } = bench;
  let others: Others = { commanded: [], timed: [] };
  await attempt(bench, 'other open cases', [], async () => {
    others = await openOthers(bench);
  });
  const caseIds: string[] = [];
  let before: Sizes | null = null;
  await attempt(bench, `intake of ${bench.plan.openCases} cases`, [], async () => {
    before = await sizesOf(lab.db, lab.servers.temporalFolder);
    caseIds.push(...(await flood(bench)));
  });
  await attempt(bench, 'commands and timers while many wait', backlogIds, () =>
    measureBacklog(bench, others.commanded),
  );
  await attempt(bench, 'the timers end', [], () => endTimed(bench, others.timed));
  await attempt(bench, 'the backlog drains', ['open.stored', 'open.running'], () => drainAll(bench));
  await attempt(bench, 'sizes', ['bytes.postgres', 'bytes.temporal', 'bytes.both'], async () => {
    if (before === null) throw new Error('the cases were not registered');
    await measureSizes(bench, before, caseIds.length);
  });
  await attempt(bench, 'reads', readIds, () => measureReads(bench, caseIds));
  await attempt(bench, 'idle with the open cases', ['idle.open', 'idle.added'], () =>
    measureIdle(bench, 'idle.open'),
  );
  await attempt(bench, 'restart', ['restart.read', 'restart.command'], () =>
    measureRestart(bench, others.commanded),
  );
}

interface Others {
  readonly commanded: readonly string[];
  readonly timed: readonly string[];
}

/** Cases at investigation, to be commanded, and cases whose ladders are full of rungs that come due soon. */
async function openOthers(bench: Bench): Promise<Others> {
  const { lab, plan } = bench;
  const { product } = lab;
  const commanded: string[] = [];
  const timed: string[] = [];
  await drive(bench, { concurrency: 8, count: plan.others.commanded }, async () => {
    const { id } = await product.register({ policy: 'bench' });
    await product.triage(id);
    commanded.push(id);
  });
  await drive(bench, { concurrency: 8, count: plan.others.timed }, async () => {
    timed.push((await product.register({ policy: hastyPolicy.name })).id);
  });
  if (!(await drained(bench, 60_000))) throw new Error('they were not started in a minute');
  return { commanded, timed };
}

/** Their rungs would be work where rest is measured. */
async function endTimed(bench: Bench, timed: readonly string[]): Promise<void> {
  const { lab } = bench;
  const { product } = lab;
  await drive(bench, { concurrency: 8, count: timed.length }, (index) => product.dismiss(timed[index] ?? ''));
}

/** Intake at full speed, every twentieth case long overdue. */
async function flood(bench: Bench): Promise<readonly string[]> {
  const { lab, plan, say } = bench;
  const { product } = lab;
  const caseIds: string[] = [];
  const load = await drive(bench, { concurrency: 16, count: plan.openCases }, async (index) => {
    const overdue = index % 20 === 0;
    const receivedAt = new Date(Date.now() - (11 + (index % 300) / 10) * dayMs);
    const { id } = await product.register(overdue ? { receivedAt } : {});
    caseIds.push(id);
  });
  say(`  ${load.perSecond.toFixed(0)} acknowledged per second`);
  return caseIds;
}

async function measureBacklog(bench: Bench, others: readonly string[]): Promise<void> {
  const { lab, plan, report, say } = bench;
  const { product } = lab;
  if (others.length === 0) throw new Error('there are no other open cases');
  let least = (await countsOf(lab.db)).waiting;
  if (least < plan.backlog) throw new Error(`only ${least} waited when it began`);
  const fromMs = Date.now();
  const watching = setInterval(() => {
    void countsOf(lab.db).then(
      ({ waiting }) => {
        least = Math.min(least, waiting);
      },
      () => {},
    );
  }, 250);
  try {
    const load = await drive(
      bench,
      { concurrency: 4, count: 100_000, forMs: plan.backlogForMs, until: () => least <= plan.backlog },
      (index) => product.reply(others[index % others.length] ?? ''),
    );
    const untilMs = Date.now();
    const failed = load.failed === 0 ? '' : `, ${load.failed} failed: ${load.failure}`;
    report.set('backlog.size', least);
    report.set('backlog.command.p50', p50(load.samples));
    report.set('backlog.command.p99', p99(load.samples), `${load.samples.length} commands at 4${failed}`);
    // Rungs that came due at the end may still be on their way.
    await sleep(3_000);
    const delays = await rungDelaysMs(lab.db, fromMs, untilMs);
    say(`  ${load.samples.length} commands, ${delays.length} rungs`);
    report.set('backlog.timer.p50', p50(delays));
    report.set('backlog.timer.p99', p99(delays), `${delays.length} rungs`);
  } finally {
    clearInterval(watching);
  }
}

async function drainAll(bench: Bench): Promise<void> {
  const { lab, plan, report, say, untilMs } = bench;
  const forMs = Math.min(plan.drainForMs, untilMs - Date.now() - afterDrainMs);
  let toldMs = Date.now();
  const done = await drained(bench, Math.max(0, forMs), ({ waiting }) => {
    if (Date.now() - toldMs < 30_000) return;
    toldMs = Date.now();
    say(`  ${waiting} wait`);
  });
  if (!done) await holdBacklog(lab.db);
  const { stored, running } = await openCasesOf(lab.db);
  report.set('open.stored', stored);
  report.set(
    'open.running',
    running,
    done ? 'all of them' : 'the others were put aside: starting them all takes longer',
  );
}

async function measureSizes(bench: Bench, before: Sizes, added: number): Promise<void> {
  const { lab, report } = bench;
  const after = await sizesOf(lab.db, lab.servers.temporalFolder);
  const [row] = await lab.db.sql<{ waiting: number }[]>`
    select (count(*) filter (where started_at is null))::int as waiting from cases`;
  const started = added - (row?.waiting ?? 0);
  const postgres = (after.postgresBytes - before.postgresBytes) / added / 1_024;
  const temporal = (after.temporalBytes - before.temporalBytes) / started / 1_024;
  report.set('bytes.postgres', postgres, `texts of 1.2 KiB, ${added} cases`);
  report.set('bytes.temporal', temporal, `${started} running workflows; SQLite`);
  report.set('bytes.both', postgres + temporal);
}

async function measureReads(bench: Bench, caseIds: readonly string[]): Promise<void> {
  const { lab, plan, report } = bench;
  if (caseIds.length === 0) throw new Error('there are no open cases');
  const { product } = lab;
  // Scattered over all of them: a prime step meets each once.
  const read = (index: number) => product.read(caseIds[(index * 7_919) % caseIds.length] ?? '');
  const list = async () => {
    const listed = await product.listOverdue();
    if (listed !== Math.min(50, Math.floor(caseIds.length / 20))) throw new Error(`${listed} were listed`);
  };
  await drive(bench, { concurrency: 16, count: 500 }, read);
  const reads16 = await drive(bench, { concurrency: 16, count: plan.reads.at16 }, read);
  report.set('read.p99.at16', p99(reads16.samples), `${reads16.perSecond.toFixed(0)}/s`);
  report.set('read.p50.at16', p50(reads16.samples));
  report.set(
    'read.p99.at1',
    p99((await drive(bench, { concurrency: 1, count: plan.reads.at1 }, read)).samples),
  );
  await drive(bench, { concurrency: 16, count: 50 }, list);
  const lists1 = await drive(bench, { concurrency: 1, count: plan.lists.at1 }, list);
  report.set('list.p99.at1', p99(lists1.samples));
  report.set('list.p50.at1', p50(lists1.samples));
  const lists16 = await drive(bench, { concurrency: 16, count: plan.lists.at16 }, list);
  report.set('list.p99.at16', p99(lists16.samples), `${lists16.perSecond.toFixed(0)}/s`);
}

/** The longest that PostgreSQL is waited for before idling is measured. */
const tidyMaxMs = 45_000;

/** What everything uses while nobody asks for anything. */
export async function measureIdle(
  { lab, plan, report }: Bench,
  id: 'idle.empty' | 'idle.open',
): Promise<void> {
  await sleep(3_000);
  // PostgreSQL still tidies up after the load that was just put on it; that is no idling.
  const untilMs = Date.now() + tidyMaxMs;
  while ((await isTidying(lab.db)) && Date.now() < untilMs) await sleep(500);
  const before = lab.cpuSeconds();
  const beganMs = performance.now();
  await sleep(plan.idleMs);
  const used = usedBetween(before, lab.cpuSeconds());
  if (used === null) throw new Error('this system does not tell what processes use');
  const seconds = (performance.now() - beganMs) / 1_000;
  const { bench: _, ...parts } = used;
  const percentOf = (value: number) => (100 * value) / seconds;
  const detail = (Object.entries(parts) as [keyof CpuSeconds, number][])
    .map(([part, value]) => `${part} ${percentOf(value).toFixed(1)}`)
    .join(', ');
  const percent = percentOf(sum(Object.values(parts)));
  report.set(id, percent, detail);
  const empty = report.figure('idle.empty')?.value ?? null;
  if (id === 'idle.open' && empty !== null) report.set('idle.added', percent - empty);
}

/** Worker and API are killed and started again; people ask all the while. */
async function measureRestart(bench: Bench, others: readonly string[]): Promise<void> {
  const { lab, report, isEnding } = bench;
  const [caseId] = others;
  if (caseId === undefined) throw new Error('there are no other open cases');
  await lab.kill('worker', 'api');
  const beganMs = performance.now();
  const starting = lab.startProduct();
  const { product } = lab;
  const firstAnswer = async (ask: () => Promise<void>): Promise<number> => {
    while (performance.now() - beganMs < 90_000 && !isEnding()) {
      const answered = await ask().then(
        () => true,
        () => false,
      );
      if (answered) return (performance.now() - beganMs) / 1_000;
      await sleep(25);
    }
    throw new Error('there was no answer in 90 s');
  };
  const [read, command] = await Promise.all([
    firstAnswer(() => product.read(caseId)),
    firstAnswer(() => product.reply(caseId)),
    starting,
  ]);
  report.set('restart.read', read);
  report.set('restart.command', command);
}
