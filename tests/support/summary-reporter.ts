/** Ends the run's output with one plain line: how many passed, failed, were skipped. */
import type { Reporter, TestModule } from 'vitest/node';
import { unshownPractices } from './practices.ts';

export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let skipped = 0;
    // An error outside any test fails the run as a failed test does.
    let failed = errors.length;
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failedHere += 1;
        else skipped += 1;
      }
      failed += failedHere === 0 && module.state() === 'failed' ? 1 : failedHere;
    }
    const unshown = unshownPractices(modules);
    for (const problem of unshown) console.error(`docs/practices.md or docs/security.md: ${problem}`);
    if (unshown.length > 0) process.exitCode = 1;
    failed += unshown.length;
    const line = `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
    // After vitest's own summary, which is printed when the run is over.
    process.once('exit', () => console.log(line));
  }
}
