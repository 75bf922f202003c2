/** What every measure is given. */
import type { Lab } from '../lab/lab.ts';
import { type Load, type LoadOptions, runLoad } from '../load/closed-loop.ts';
import type { Plan } from '../options.ts';
import type { FigureId, Report } from '../report/figures.ts';

export interface Bench {
  readonly lab: Lab;
  readonly plan: Plan;
  readonly report: Report;
  /** Epoch milliseconds by which the run has to end. */
  readonly untilMs: number;
  /** Tells what is being done. */
  readonly say: (text: string) => void;
  /** Whether somebody wants the run to end. */
  readonly isEnding: () => boolean;
}

/** Runs a measure; when it fails its figures say why, and the run goes on. Gives the reason, null for none. */
export async function attempt(
  bench: Bench,
  name: string,
  ids: readonly FigureId[],
  work: () => Promise<void>,
): Promise<string | null> {
  const outOf = bench.isEnding()
    ? 'the run was ended'
    : Date.now() > bench.untilMs
      ? 'the time was up'
      : null;
  if (outOf !== null) {
    bench.report.miss(ids, outOf);
    return outOf;
  }
  bench.say(name);
  try {
    await work();
    bench.report.miss(ids, 'the measure gave no value');
    return null;
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    bench.say(`  failed: ${error instanceof Error ? error.message : String(error)}`);
    bench.report.miss(ids, why);
    return why;
  }
}

/** A closed loop that breaks off when the run is to end. */
export async function drive(
  bench: Bench,
  options: LoadOptions,
  call: (index: number) => Promise<void>,
): Promise<Load> {
  const { until = () => false } = options;
  const result = await runLoad({ ...options, until: () => until() || bench.isEnding() }, call);
  if (bench.isEnding()) throw new Error('the run was ended');
  return result;
}
