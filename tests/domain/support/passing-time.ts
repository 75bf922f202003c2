/** Cases through which time passes, and what it brought them. */
import { nextDueMs } from '../../../workflows/domain/due.ts';
import { aFile, Notebook } from './cases.ts';

/** An assigned case that was replied to: only its resolution clock brings anything. */
export function quiet(changes: Parameters<typeof aFile>[0] = {}): Notebook {
  const j = new Notebook(aFile(changes));
  j.file.clocks = j.file.clocks.filter((clock) => clock.kind === 'resolution' || clock.kind === 'cumulative');
  j.file.assignee = 'agent-1';
  return j;
}

/** Lets time pass as the process does: it wakes a moment after each due instant. */
export function live(j: Notebook, untilMs: number): void {
  for (let wakes = 0; ; wakes += 1) {
    if (wakes > 100) throw new Error('the case never comes to rest');
    const due = nextDueMs(j.file);
    if (due === null || due >= untilMs) break;
    j.goTo(due + 1);
  }
  j.goTo(untilMs);
}

export const fired = (j: Notebook): string[] => j.of('rung_fired').map((data) => String(data.rung));
export const skipped = (j: Notebook): string[] => j.of('rung_skipped').map((data) => String(data.rung));
