/** The Temporal server that all suites share. Each suite has a task queue of its own; namespaces are dear. */
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';

/** `host:port` of the gRPC service. */
export function temporalAddress(): string {
  return inject('temporalAddress');
}

export const temporalNamespace = 'default';

/** A task queue that nobody else polls. */
export function uniqueTaskQueue(): string {
  return `test-${randomBytes(8).toString('hex')}`;
}

/** For `Worker.create({ workflowBundle: { codePath } })`: such a worker starts in well under a second. */
export function workflowBundlePath(): string {
  return inject('workflowBundlePath');
}
