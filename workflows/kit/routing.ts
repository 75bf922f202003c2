/** Who should have a case: asked of the outside world, which knows who is at work and has room. */
import type { Notice } from '../activities.contract.ts';
import { drop, running, start } from '../domain/acts/clocks.ts';
import { roleOfWork, superiorsOf } from '../domain/acts/unassigned.ts';
import { assign } from '../domain/acts/work.ts';
import type { PersonId } from '../domain/case-file.ts';
import { dueAtMs, startedAtMs } from '../domain/clock.ts';
import type { Role } from '../domain/vocabulary.ts';
import { activities } from './activities.ts';
import type { Case, Lapsed } from './case.ts';

/**
 * Makes the person responsible whom routing finds.
 * @param role whose work it is; the line's unless told
 * @param except who had it and did nothing
 * @param pastLimit nothing stays unassigned past its limit: room counts no longer, and superiors are asked too
 * @returns whom it found, or null when nobody has room, or past the limit is at work
 */
export async function route(
  c: Case,
  {
    role = c.file.line,
    except = null,
    pastLimit = false,
  }: { role?: Role; except?: PersonId | null; pastLimit?: boolean } = {},
): Promise<PersonId | null> {
  const { caseId, seq, category, severity, vulnerable } = c.file;
  const found = await activities.route({
    caseId,
    seq: seq + 1,
    roles: pastLimit ? [role, ...superiorsOf(c.file)] : [role],
    class: c.file.class,
    category,
    severity,
    vulnerable,
    except,
    pastLimit,
    atMs: c.atMs,
  });
  if (found === null) return null;
  c.log('routed', { to: found.personId, by: found.by, role: found.role, pastLimit });
  assign(c, found.personId);
  return found.personId;
}

/** What a lapse brings that is ours and not the customer's: the case goes to somebody. False for any other lapse. */
export async function handOn(c: Case, { clock }: Lapsed): Promise<boolean> {
  if (clock === 'routing') await giveToSomebody(c);
  else if (clock === 'inactivity') await passOn(c);
  else return false;
  return true;
}

/**
 * Nobody had the case within its limit: it is given to somebody, who hears of it. Superiors hear by the limit's ladder.
 * While nobody at all is at work it is asked again each limit.
 */
async function giveToSomebody(c: Case): Promise<void> {
  const limit = running(c, 'unassigned');
  const watch = running(c, 'routing');
  drop(c, 'routing');
  if (limit === undefined || watch === undefined) return;
  const sinceMs = startedAtMs(limit);
  const due = dueAtMs(limit, c.file) ?? c.atMs;
  // Told once at a stage, however often it is asked there.
  if (startedAtMs(watch) === sinceMs) c.log('left_unassigned', { clockId: limit.id, sinceMs, dueAtMs: due });
  const to = await route(c, { role: roleOfWork(c.file), pastLimit: true });
  if (to === null) start(c, 'routing');
  else tell(c, { personId: to }, 'remind', { clockId: limit.id, rung: 'given_past_limit', dueAtMs: due });
}

/** An assignee did nothing for too long: the case goes to somebody else, or whoever answers for them hears of it. */
async function passOn(c: Case): Promise<void> {
  const { assignee } = c.file;
  const watch = running(c, 'inactivity');
  drop(c, 'inactivity');
  if (watch === undefined) return;
  c.log('inactive', { assignee, sinceMs: startedAtMs(watch) });
  if ((await route(c, { role: roleOfWork(c.file), except: assignee })) !== null) return;
  tell(c, { role: 'supervisor' }, 'escalate', { clockId: watch.id, rung: 'nobody_else', dueAtMs: c.atMs });
}

function tell(
  c: Case,
  to: Notice['to'],
  kind: Notice['kind'],
  about: Pick<Notice, 'clockId' | 'rung' | 'dueAtMs'>,
): void {
  c.notice({ key: `${about.clockId}/${about.rung}`, kind, to, ...about, atMs: c.atMs });
}
