/** Whoever is responsible for a case does something about it, or it goes to somebody else. */
import type { Journal } from '../journal.ts';
import { waitingForOf } from '../view.ts';
import { drop, running, start } from './clocks.ts';

/**
 * Watches the assignee while the case is theirs to carry on: neither the customer nor anybody else is waited for.
 * @param anew they did something: the watch begins anew
 */
export function watchAssignee(j: Journal, anew: boolean): void {
  const { file } = j;
  const isTheirs =
    file.assignee !== null &&
    ['triage', 'investigation', 'proposal'].includes(file.stage) &&
    waitingForOf(file) === null;
  if (!isTheirs || anew) drop(j, 'inactivity');
  // Each watch has an id of its own: what its ladder tells is told once.
  if (isTheirs && !running(j, 'inactivity')) start(j, 'inactivity', `${file.version}.${file.seq}`);
}
