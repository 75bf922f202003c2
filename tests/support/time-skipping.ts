/** Days in milliseconds: the server for tests that wait for real limits. */
import { findTimeSkippingServer } from '../../scripts/local/time-skipping.ts';
import { testConfig } from './config.ts';

/**
 * Path for `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`.
 * Time is global per server, so a suite has one of its own.
 */
export async function timeSkippingServerPath(): Promise<string> {
  return await findTimeSkippingServer(testConfig().resolver);
}
