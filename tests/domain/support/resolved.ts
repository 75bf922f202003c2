import { start } from '../../../workflows/domain/acts/clocks.ts';
import { replied, resolve } from '../../../workflows/domain/acts/course.ts';
import { atStage, customersWord, day, monday, type Notebook } from './cases.ts';

/** What the customer says who wants the case open again. */
export const again = { ...customersWord, reason: 'not_fixed' };

/** A case that was answered and resolved three days after it was received. */
export function resolvedCase(): Notebook {
  const j = atStage('investigation');
  j.file.outcome = 'answered';
  j.do(monday + 3 * day, (it) => {
    replied(it);
    resolve(it);
    start(it, 'reopen_window');
  });
  return j;
}
