/** Who should have a case: asked of the outside world, which knows who is at work and has room. */
import { drop, running } from '../domain/acts/clocks.ts';
import { assign } from '../domain/acts/work.ts';
import type { PersonId } from '../domain/case-file.ts';
import { startedAtMs } from '../domain/clock.ts';
import { activities } from './activities.ts';
import type { Case } from './case.ts';

/**
 * Makes the person responsible whom routing finds in the case's line.
 * @param except who had it and did nothing
 * @param pastLimit nothing stays unassigned past its limit: room counts no longer
 * @returns false when nobody has room, or past the limit is at work
 */
export async function route(
  c: Case,
  { except = null, pastLimit = false }: { except?: PersonId | null; pastLimit?: boolean } = {},
): Promise<boolean> {
  const { caseId, seq, line, category, severity, vulnerable } = c.file;
  const found = await activities.route({
    caseId,
    seq: seq + 1,
    line,
    class: c.file.class,
    category,
    severity,
    vulnerable,
    except,
    pastLimit,
    atMs: c.atMs,
  });
  if (found === null) return false;
  c.log('routed', { to: found.personId, by: found.by });
  assign(c, found.personId);
  return true;
}

/** An assignee did nothing for too long: the case goes to somebody else, or whoever answers for them hears of it. */
export async function passOn(c: Case): Promise<void> {
  const { assignee } = c.file;
  const watch = running(c, 'inactivity');
  drop(c, 'inactivity');
  if (watch === undefined) return;
  c.log('inactive', { assignee, sinceMs: startedAtMs(watch) });
  if (await route(c, { except: assignee })) return;
  c.notice({
    key: `${watch.id}/nobody_else`,
    kind: 'escalate',
    to: { role: 'supervisor' },
    clockId: watch.id,
    rung: 'nobody_else',
    dueAtMs: c.atMs,
    atMs: c.atMs,
  });
}
