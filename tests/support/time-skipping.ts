/** Days in milliseconds: the server for tests that wait for real limits. */
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { findTimeSkippingServer } from '../../scripts/local/time-skipping.ts';
import { testConfig } from './config.ts';

const triesMax = 4;

/**
 * Starts a server whose days pass while nothing happens. Time is global per server, so a suite has one of its own. The
 * library gives a server five seconds to start, which a busy machine may not have.
 */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = await findTimeSkippingServer(testConfig().resolver);
  for (let tries = 1; ; tries += 1) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping({
        server: { executable: { type: 'existing-path', path } },
      });
    } catch (error) {
      if (tries === triesMax) throw error;
    }
  }
}
