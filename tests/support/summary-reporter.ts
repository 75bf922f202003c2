/** Ends the run's output with one plain line: how many passed, failed, were skipped, or needed a second try. */
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { root, unshownPractices } from './practices.ts';

/** Nothing lost, nothing doubled, every history replays: here a test that fails one time in two is a broken promise. */
const firstTryCounts = /^tests\/(e2e|replay)\//;

export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let skipped = 0;
    // An error outside any test fails the run as a failed test does.
    let failed = errors.length;
    const unsteady: string[] = [];
    for (const module of modules) {
      const file = relative(root, module.moduleId);
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state, errors: tries } = test.result();
        const isUnsteady = state === 'passed' && test.diagnostic()?.flaky === true;
        if (isUnsteady) unsteady.push(`${file} > ${test.fullName}\n${tries?.[0]?.stack ?? ''}`);
        if (isUnsteady && firstTryCounts.test(file)) failedHere += 1;
        else if (state === 'passed') passed += 1;
        else if (state === 'failed') failedHere += 1;
        else skipped += 1;
      }
      failed += failedHere === 0 && module.state() === 'failed' ? 1 : failedHere;
    }
    const unshown = unshownPractices(modules);
    for (const problem of unshown) console.error(`docs/practices.md or docs/security.md: ${problem}`);
    for (const test of unsteady) console.error(`Passed at the second try only: ${test}`);
    failed += unshown.length;
    if (failed > 0) process.exitCode = 1;
    const line = [
      `${passed} passed, ${failed} failed`,
      ...(skipped === 0 ? [] : [`${skipped} skipped`]),
      ...(unsteady.length === 0 ? [] : [`${unsteady.length} at the second try`]),
    ].join(', ');
    // After vitest's own summary, which is printed when the run is over.
    process.once('exit', () => console.log(line));
  }
}
