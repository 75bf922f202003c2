/** The file of all cases: how long it takes, and what it costs the API's memory while it is read. */
import { residentBytesOf } from '../lab/usage.ts';
import type { FigureId } from '../report/figures.ts';
import { attempt, type Bench } from './measure.ts';

const ids = ['export.time', 'export.memory'] as const satisfies readonly FigureId[];
const newLine = 10;
const lookEveryBytes = 1_000_000;

/** To be taken after the reports, for which the cases are filled in. */
export async function measureExport(bench: Bench): Promise<void> {
  const { lab, plan, report } = bench;
  await attempt(bench, 'all cases as a file', ids, async () => {
    const { pid } = lab.child('api');
    const beganMs = performance.now();
    let [lines, bytes, lookedAt] = [0, 0, 0];
    // What is let go of is collected every thirty megabytes or so: peaks are compared, not moments.
    const peaks = { first: 0, second: 0 };
    await lab.exportCases((piece) => {
      bytes += piece.length;
      for (const byte of piece) if (byte === newLine) lines += 1;
      if (bytes - lookedAt < lookEveryBytes) return;
      lookedAt = bytes;
      const resident = residentBytesOf(pid);
      const half = lines < plan.closedCases / 2 ? 'first' : 'second';
      peaks[half] = Math.max(peaks[half], resident ?? 0);
    });
    if (lines < plan.closedCases) throw new Error(`the file has ${lines} lines only`);
    const detail = `${(lines - 1).toLocaleString('en-US')} cases, ${(bytes / 2 ** 20).toFixed(0)} MiB`;
    report.set('export.time', (performance.now() - beganMs) / 1_000, detail);
    if (peaks.first === 0 || peaks.second === 0) return;
    const most = `${(Math.max(peaks.first, peaks.second) / 2 ** 20).toFixed(0)} MiB at most`;
    report.set('export.memory', Math.max(0, peaks.second - peaks.first) / 2 ** 20, most);
  });
}
