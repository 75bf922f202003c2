/**
 * Evaluated once for all cases of a worker, before the first of them begins, and frozen: a case in the cache then costs
 * its own state only. So no module of the process may keep state of its own; `tests/architecture` holds that.
 */
import './index.ts';

/**
 * The SDK notes for each promise where it was made. Ten frames each took a third of the workflow thread's time; four
 * still tell where a fault of ours came from.
 */
(Error as { stackTraceLimit?: number }).stackTraceLimit = 4;
