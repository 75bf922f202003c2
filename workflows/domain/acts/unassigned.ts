/** A case that nobody has is given to somebody once its limit has passed. */
import type { Rung } from '../../policy.ts';
import type { CaseFile } from '../case-file.ts';
import { startedAtMs } from '../clock.ts';
import type { Journal } from '../journal.ts';
import type { Role } from '../vocabulary.ts';
import { drop, running, start } from './clocks.ts';

/** Watches a case that nobody has, from when nobody had it. Where nobody was found the watch begins anew by itself. */
export function watchUnassigned(j: Journal): void {
  const limit = running(j, 'unassigned');
  if (j.file.assignee !== null || limit === undefined) drop(j, 'routing');
  else if (!running(j, 'routing')) start(j, 'routing', undefined, startedAtMs(limit));
}

/** Whose work the case is: triage is the agents', what follows is that of the case's line. */
export const roleOfWork = (file: Pick<CaseFile, 'stage' | 'line'>): Role =>
  file.stage === 'triage' ? 'agent' : file.line;

/** Who has a case past its limit where nobody of its own is at work: those whom the limit's ladder goes up to. */
export function superiorsOf(file: Pick<CaseFile, 'policy'>): Role[] {
  const up = file.policy.unassigned.ladder.flatMap(({ action, to }) =>
    action === 'escalate' && isOfPeople(to) ? [to] : [],
  );
  return [...new Set(up)];
}

const isOfPeople = (to: Rung['to']): to is Role => !['assignee', 'department', 'customer'].includes(to);
