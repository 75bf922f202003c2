/** Reports over a year of closed cases: each asked alone, over HTTP, with an interval that holds all of them. */
import { benchExperiment, fillClosedCases } from '../lab/closed-cases.ts';
import { bodyOf } from '../load/http.ts';
import { p50 } from '../load/numbers.ts';
import type { FigureId } from '../report/figures.ts';
import { attempt, type Bench } from './measure.ts';

const dayMs = 86_400_000;

/** What is asked of each report; `year` is its interval. */
function addresses(nowMs: number): readonly (readonly [FigureId, string])[] {
  const at = (daysAgo: number) => new Date(nowMs - daysAgo * dayMs).toISOString();
  const year = `from=${at(400)}&until=${at(-1)}`;
  return [
    ['report.stages', 'stages'],
    ['report.stages-as-of', `stages?asOf=${at(180)}`],
    ['report.received', `received?${year}&period=month`],
    ['report.attainment', `attainment?${year}`],
    ['report.resolution-times', `resolution-times?${year}&baselineFrom=${at(400)}&baselineUntil=${at(-1)}`],
    ['report.bottlenecks', `bottlenecks?${year}`],
    ['report.trend', `trend?${year}`],
    ['report.cases', `cases?${year}&limit=200`],
    ['report.first-response', `first-response?${year}`],
    ['report.fcr', `fcr?${year}`],
    ['report.satisfaction', `satisfaction?${year}`],
    ['report.nps', `nps-and-complaints?${year}`],
    ['report.causes', `causes?${year}`],
    ['report.loyalty', `loyalty?${year}`],
    ['report.experiment', `experiment?${year}&experiment=${benchExperiment}`],
    ['report.budget', 'budget'],
    ['report.repeat-complainers', `repeat-complainers?${year}`],
  ];
}

export async function measureReports(bench: Bench): Promise<void> {
  const { lab, plan, report, say } = bench;
  const asked = addresses(Date.now());
  const ids = asked.map(([id]) => id);
  let isFilled = false;
  await attempt(bench, `${plan.closedCases} closed cases`, [], async () => {
    await fillClosedCases(lab.db, await lab.product.lifecycle(), plan.closedCases);
    isFilled = true;
  });
  if (!isFilled) {
    report.miss(ids, 'there are no closed cases');
    return;
  }
  for (const [id, address] of asked) {
    await attempt(bench, `GET /v1/reports/${address.split('?')[0]}`, [id], async () => {
      const times: number[] = [];
      for (let n = 0; n < plan.reports && !bench.isEnding(); n += 1) {
        const beganMs = performance.now();
        bodyOf<unknown>(await lab.report(address), 200);
        times.push(performance.now() - beganMs);
      }
      report.set(id, Math.max(...times), `p50 ${p50(times).toFixed(0)} of ${times.length}`);
      say(`  ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`);
    });
  }
}
