import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of pure rules and of tools: nothing is started for them. */
const pure = [
  'tests/domain/**/*.test.ts',
  'tests/net/**/*.test.ts',
  'tests/architecture/**/*.test.ts',
  'tests/scripts/**/*.test.ts',
];

export default defineConfig({
  test: {
    // Threads crash with Temporal workers in them.
    pool: 'forks',
    // Two leave room for the servers on a small machine; more than four only wait for them.
    maxWorkers: Math.min(4, Math.max(2, availableParallelism() - 1)),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 60_000,
    // What is waited for comes late on a busy machine.
    expect: { poll: { interval: 50, timeout: 30_000 } },
    reporters: ['default', './tests/support/summary-reporter.ts'],
    projects: [
      { extends: true, test: { name: 'pure', include: pure } },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['tests/**/*.test.ts'],
          exclude: pure,
          globalSetup: ['tests/support/global-setup.ts'],
          // Real servers on a busy machine. The summary names whoever needed it, and fails guarantees that did.
          retry: 1,
        },
      },
    ],
  },
});
