/** Waiting until the sweep has started what intake stored. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Counts, countsOf } from '../lab/store.ts';
import type { Bench } from './measure.ts';

/** True when nothing waits any more; false when it did not come to that in time. */
export async function drained(
  { lab, isEnding }: Bench,
  timeoutMs: number,
  onCounts: (counts: Counts) => void = () => {},
): Promise<boolean> {
  const untilMs = Date.now() + timeoutMs;
  for (;;) {
    const counts = await countsOf(lab.db);
    onCounts(counts);
    if (counts.waiting + counts.unregistered === 0) return true;
    if (Date.now() >= untilMs || isEnding()) return false;
    await sleep(200);
  }
}
