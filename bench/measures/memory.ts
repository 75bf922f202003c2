/** What a case costs in the worker's memory while it waits, above an empty workflow. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Child, Held } from '../lab/children.ts';
import type { FigureId } from '../report/figures.ts';
import { drained } from './drain.ts';
import { attempt, type Bench, drive } from './measure.ts';

const ids = ['memory.heap', 'memory.resident', 'floor.memory.heap'] as const satisfies readonly FigureId[];

export async function measureMemory(bench: Bench): Promise<void> {
  await attempt(bench, `memory: ${bench.plan.cached} cached of each`, ids, async () => {
    const { report } = bench;
    const empty = await perFloorWorkflow(bench);
    const full = await perCase(bench);
    report.set('floor.memory.heap', empty.heapBytes / 1_024);
    const heap = (full.heapBytes - empty.heapBytes) / 1_024;
    report.set(
      'memory.heap',
      heap,
      `a case ${Math.round(full.heapBytes / 1_024)} KiB; threads' heaps after collection`,
    );
    const resident = (full.residentBytes - empty.residentBytes) / 1_024;
    report.set('memory.resident', resident, `a case ${Math.round(full.residentBytes / 1_024)} KiB`);
  });
}

async function perFloorWorkflow(bench: Bench): Promise<Held> {
  const { lab, plan } = bench;
  const started: string[] = [];
  const start = async () => {
    started.push(await lab.floor.start());
  };
  await lab.startFloorWorker(plan.cached * 2, true);
  try {
    return await growthOf(lab.child('floor'), plan.cached, async (count) => {
      await drive(bench, { concurrency: 16, count }, start);
      // The last start is answered before its first task is done.
      await sleep(1_000);
    });
  } finally {
    await lab.stop('floor');
    await drive(bench, { concurrency: 16, count: started.length }, async (index) => {
      await lab.floor.terminate(started[index] ?? '');
    });
  }
}

async function perCase(bench: Bench): Promise<Held> {
  const { lab } = bench;
  // A fresh worker has no case cached.
  await lab.stop('api', 'worker');
  await lab.startProduct(true);
  const { product } = lab;
  return await growthOf(lab.child('worker'), bench.plan.cached, async (count) => {
    await drive(bench, { concurrency: 16, count }, async () => {
      await product.register({ policy: 'bench' });
    });
    if (!(await drained(bench, 120_000))) throw new Error('the cases were not started in two minutes');
    await sleep(1_000);
  });
}

/** Bytes for each of `count` that are added, after a few that warm everything up. */
async function growthOf(child: Child, count: number, grow: (count: number) => Promise<void>): Promise<Held> {
  await grow(Math.ceil(count / 10));
  const before = await child.held();
  await grow(count);
  const after = await child.held();
  if (before === null || after === null) throw new Error('the worker does not tell what it holds');
  return {
    heapBytes: (after.heapBytes - before.heapBytes) / count,
    residentBytes: (after.residentBytes - before.residentBytes) / count,
  };
}
