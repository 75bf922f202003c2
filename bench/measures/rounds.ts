/** Floor and product in alternation: intake and lifecycle, at concurrency 1 and 16. Ratios are taken within a round. */
import { setTimeout as sleep } from 'node:timers/promises';
import { countOpen } from '../lab/store.ts';
import { type CpuSeconds, usedBetween } from '../lab/usage.ts';
import type { Load } from '../load/closed-loop.ts';
import { median, p50, p99, sum } from '../load/numbers.ts';
import type { FigureId } from '../report/figures.ts';
import { drained } from './drain.ts';
import { attempt, type Bench, drive } from './measure.ts';

interface Series {
  /** Calls per second, one for each round. */
  readonly rates: number[];
  /** Milliseconds, of all rounds. */
  readonly samples: number[];
  /** Median of each round. */
  readonly medians: number[];
}

const series = (): Series => ({ rates: [], samples: [], medians: [] });

function add(to: Series, load: Load): void {
  to.rates.push(load.perSecond);
  to.samples.push(...load.samples);
  to.medians.push(p50(load.samples));
}

const intakeIds = [
  'intake.at16',
  'floor.start.at16',
  'intake.ratio.at16',
  'intake.p50.at1',
  'floor.start.p50.at1',
  'intake.p50.ratio.at1',
  'intake.at1',
  'intake.p99.at1',
  'intake.p50.at16',
  'intake.p99.at16',
  'intake.drained',
  'cpu.intake',
] as const satisfies readonly FigureId[];

const lifecycleIds = [
  'lifecycle.at16',
  'floor.lifecycle.at16',
  'lifecycle.ratio.at16',
  'lifecycle.at1',
  'floor.lifecycle.at1',
  'lifecycle.events',
  'floor.events',
  'triage.p50.at1',
  'propose.p50.at1',
  'accept.p50.at1',
  'triage.p99.at1',
  'triage.new.p50.at1',
  'propose.p99.at1',
  'accept.p99.at1',
  'cpu.lifecycle',
  'floor.cpu.lifecycle',
] as const satisfies readonly FigureId[];

export async function measureRounds(bench: Bench): Promise<void> {
  const { lab, plan } = bench;
  await lab.startFloorWorker(1_000);
  const intake = new IntakeRounds(bench);
  const lifecycle = new LifecycleRounds(bench);
  await attempt(bench, 'warm-up', [], () => intake.warmUp());
  let noIntake: string | null = null;
  let noLifecycle: string | null = null;
  for (let round = 1; round <= plan.rounds; round += 1) {
    const name = `round ${round} of ${plan.rounds}`;
    noIntake = (await attempt(bench, `${name}: intake`, [], () => intake.round())) ?? noIntake;
    noLifecycle = (await attempt(bench, `${name}: lifecycle`, [], () => lifecycle.round())) ?? noLifecycle;
  }
  await attempt(bench, 'history of one case', ['lifecycle.events', 'floor.events'], () => lifecycle.events());
  // A round that failed leaves the others.
  await attempt(bench, 'figures of intake', [], async () => intake.tell());
  await attempt(bench, 'figures of lifecycles', [], async () => lifecycle.tell());
  bench.report.miss(intakeIds, noIntake ?? 'nothing was measured');
  bench.report.miss(lifecycleIds, noLifecycle ?? 'nothing was measured');
  await lab.stop('floor');
}

class IntakeRounds {
  private readonly floor = { at1: series(), at16: series() };
  private readonly product = { at1: series(), at16: series() };
  private readonly drainRates: number[] = [];
  private readonly cpuPerCase: number[] = [];
  private readonly bench: Bench;

  constructor(bench: Bench) {
    this.bench = bench;
  }

  async round(): Promise<void> {
    for (const concurrency of [1, 16] as const) {
      await this.floorStarts(concurrency);
      await this.productIntake(concurrency);
    }
  }

  /** Floor and product alike; nothing of it is counted. */
  async warmUp(): Promise<void> {
    const { bench } = this;
    const { lab, plan } = bench;
    const started: string[] = [];
    const load = { concurrency: 16, count: plan.firstWarmUp } as const;
    await drive(bench, load, async () => {
      started.push(await lab.floor.start());
    });
    await drive(bench, load, async (index) => {
      await lab.floor.terminate(started[index] ?? '');
    });
    await drive(bench, load, async () => {
      await lab.product.register();
    });
    await drained(bench, 120_000);
  }

  private async floorStarts(concurrency: 1 | 16): Promise<void> {
    const { bench } = this;
    const { lab, plan } = bench;
    const started: string[] = [];
    const start = async () => {
      started.push(await lab.floor.start());
    };
    await drive(bench, { concurrency, count: plan.warmUp }, start);
    const key = concurrency === 1 ? 'at1' : 'at16';
    add(this.floor[key], await drive(bench, { concurrency, count: plan.starts[key] }, start));
    await drive(bench, { concurrency: 16, count: started.length }, async (index) => {
      await lab.floor.terminate(started[index] ?? '');
    });
  }

  private async productIntake(concurrency: 1 | 16): Promise<void> {
    const { bench } = this;
    const { lab, plan } = bench;
    const { product } = lab;
    const register = async () => {
      await product.register();
    };
    await drive(bench, { concurrency, count: plan.warmUp }, register);
    const key = concurrency === 1 ? 'at1' : 'at16';
    const before = lab.cpuSeconds();
    const beganMs = performance.now();
    const load = await drive(bench, { concurrency, count: plan.intake[key] }, register);
    add(this.product[key], load);
    const done = await drained(bench, 120_000);
    if (concurrency !== 16 || !done) return;
    this.drainRates.push(load.samples.length / ((performance.now() - beganMs) / 1_000));
    const used = productSeconds(usedBetween(before, lab.cpuSeconds()));
    if (used !== null) this.cpuPerCase.push(used / load.samples.length);
  }

  tell(): void {
    const { report } = this.bench;
    const { floor, product } = this;
    report.set('intake.at16', median(product.at16.rates), inRounds(product.at16.rates, 0));
    report.set('floor.start.at16', median(floor.at16.rates), inRounds(floor.at16.rates, 0));
    const ratios = pairs(product.at16.rates, floor.at16.rates);
    report.set('intake.ratio.at16', median(ratios), inRounds(ratios, 2));
    report.set('intake.p50.at1', p50(product.at1.samples), inRounds(product.at1.medians, 1));
    report.set('floor.start.p50.at1', p50(floor.at1.samples), inRounds(floor.at1.medians, 1));
    const latencies = pairs(product.at1.medians, floor.at1.medians);
    report.set('intake.p50.ratio.at1', median(latencies), inRounds(latencies, 2));
    report.set('intake.at1', median(product.at1.rates), inRounds(product.at1.rates, 0));
    report.set('intake.p99.at1', p99(product.at1.samples));
    report.set('intake.p50.at16', p50(product.at16.samples));
    report.set('intake.p99.at16', p99(product.at16.samples));
    if (this.drainRates.length > 0) {
      report.set('intake.drained', median(this.drainRates), inRounds(this.drainRates, 1));
    } else report.miss(['intake.drained'], 'the backlog was not drained in two minutes');
    if (this.cpuPerCase.length > 0) report.set('cpu.intake', median(this.cpuPerCase));
    else report.miss(['cpu.intake'], 'this system does not tell what processes use');
  }
}

class LifecycleRounds {
  private readonly floor = { at1: series(), at16: series() };
  private readonly product = { at1: series(), at16: series() };
  private readonly commands = new Map<string, number[]>();
  private readonly triages: number[] = [];
  private readonly cpu = { product: [] as CpuSeconds[], floor: [] as CpuSeconds[], cases: 0, floors: 0 };
  private readonly bench: Bench;

  constructor(bench: Bench) {
    this.bench = bench;
  }

  async round(): Promise<void> {
    for (const concurrency of [1, 16] as const) {
      await this.floorLifecycles(concurrency);
      await this.productLifecycles(concurrency);
    }
    await this.triageOfRunning();
  }

  private async floorLifecycles(concurrency: 1 | 16): Promise<void> {
    const { bench } = this;
    const { lab, plan } = bench;
    const lifecycle = async () => {
      await lab.floor.lifecycle();
    };
    await drive(bench, { concurrency, count: plan.warmUp }, lifecycle);
    const key = concurrency === 1 ? 'at1' : 'at16';
    const before = lab.cpuSeconds();
    const load = await drive(bench, { concurrency, count: plan.floorLifecycles[key] }, lifecycle);
    add(this.floor[key], load);
    const used = usedBetween(before, lab.cpuSeconds());
    if (concurrency !== 16 || used === null) return;
    this.cpu.floor.push(used);
    this.cpu.floors += load.samples.length;
  }

  /** In a lifecycle the triage also starts the case: it comes before the sweep does. */
  private async triageOfRunning(): Promise<void> {
    const { bench } = this;
    const { lab, plan } = bench;
    const { product } = lab;
    const caseIds: string[] = [];
    await drive(bench, { concurrency: 16, count: plan.lifecycles.at1 }, async () => {
      caseIds.push((await product.register({ policy: 'bench' })).id);
    });
    if (!(await drained(bench, 60_000))) throw new Error('cases were not started in a minute');
    const load = await drive(bench, { concurrency: 1, count: caseIds.length }, async (index) => {
      await product.triage(caseIds[index] ?? '');
    });
    this.triages.push(...load.samples);
  }

  private async productLifecycles(concurrency: 1 | 16): Promise<void> {
    const { bench } = this;
    const { lab, plan } = bench;
    const { product } = lab;
    await drive(bench, { concurrency, count: plan.warmUp }, async () => {
      await product.lifecycle();
    });
    const key = concurrency === 1 ? 'at1' : 'at16';
    const onCommand = (verb: string, ms: number) => {
      this.commands.set(verb, [...(this.commands.get(verb) ?? []), ms]);
    };
    const before = lab.cpuSeconds();
    const caseIds: string[] = [];
    // An acceptance is answered when the payment is on its way; a lifecycle ends when the case does.
    const settle = async () => {
      while ((await countOpen(lab.db, caseIds)) > 0 && !bench.isEnding()) await sleep(5);
    };
    const load = await drive(bench, { concurrency, count: plan.lifecycles[key], settle }, async () => {
      caseIds.push(await product.lifecycle(concurrency === 1 ? onCommand : undefined));
      // One at a time means that the one before has ended.
      if (concurrency === 1) await settle();
    });
    add(this.product[key], load);
    const used = usedBetween(before, lab.cpuSeconds());
    if (concurrency !== 16 || used === null) return;
    this.cpu.product.push(used);
    this.cpu.cases += load.samples.length;
  }

  async events(): Promise<void> {
    const { lab, report } = this.bench;
    const caseId = await lab.product.lifecycle();
    while ((await countOpen(lab.db, [caseId])) > 0 && !this.bench.isEnding()) await sleep(5);
    report.set('lifecycle.events', await lab.floor.eventsOf(`complaint-${caseId}`));
    report.set('floor.events', await lab.floor.eventsOf(await lab.floor.lifecycle()));
  }

  tell(): void {
    const { report } = this.bench;
    const { floor, product, cpu } = this;
    report.set('lifecycle.at16', median(product.at16.rates), inRounds(product.at16.rates, 1));
    report.set('floor.lifecycle.at16', median(floor.at16.rates), inRounds(floor.at16.rates, 1));
    const ratios = pairs(product.at16.rates, floor.at16.rates);
    report.set('lifecycle.ratio.at16', median(ratios), inRounds(ratios, 2));
    report.set('lifecycle.at1', median(product.at1.rates), inRounds(product.at1.rates, 1));
    report.set('floor.lifecycle.at1', median(floor.at1.rates), inRounds(floor.at1.rates, 1));
    for (const verb of ['triage', 'propose', 'accept'] as const) {
      const samples = verb === 'triage' ? this.triages : (this.commands.get(verb) ?? []);
      report.set(`${verb}.p50.at1`, p50(samples));
      report.set(`${verb}.p99.at1`, p99(samples));
    }
    report.set('triage.new.p50.at1', p50(this.commands.get('triage') ?? []));
    const why = 'this system does not tell what processes use';
    const spent = cpu.product.map(productSeconds).filter((one) => one !== null);
    if (spent.length === 0) report.miss(['cpu.lifecycle'], why);
    else report.set('cpu.lifecycle', sum(spent) / cpu.cases, perPart(cpu.product, cpu.cases));
    const floorSpent = cpu.floor.map((used) => (used.floor ?? 0) + (used.temporal ?? 0));
    if (floorSpent.length === 0) report.miss(['floor.cpu.lifecycle'], why);
    else report.set('floor.cpu.lifecycle', sum(floorSpent) / cpu.floors, perPart(cpu.floor, cpu.floors));
  }
}

/** All parts of the product; the bench itself is a caller and not counted. */
function productSeconds(used: CpuSeconds | null): number | null {
  if (used === null) return null;
  return (used.worker ?? 0) + (used.api ?? 0) + (used.temporal ?? 0) + (used.postgres ?? 0);
}

/** Milliseconds of CPU for each case, by part. */
function perPart(all: readonly CpuSeconds[], cases: number): string {
  const parts = ['worker', 'api', 'temporal', 'postgres', 'floor', 'bench'] as const;
  return parts
    .map((part) => [part, (1_000 * sum(all.map((used) => used[part] ?? 0))) / cases] as const)
    .filter(([, ms]) => ms >= 0.05)
    .map(([part, ms]) => `${part} ${ms.toFixed(1)} ms`)
    .join(', ');
}

const pairs = (product: readonly number[], floor: readonly number[]): number[] =>
  product.flatMap((value, round) => {
    const below = floor[round];
    return below === undefined ? [] : [value / below];
  });

const inRounds = (values: readonly number[], decimals: number): string =>
  values.length < 2 ? '' : `rounds: ${values.map((value) => value.toFixed(decimals)).join(', ')}`;
